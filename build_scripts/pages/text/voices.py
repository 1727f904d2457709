"""Whose words a writing holds: the court’s, a judge’s, its staff’s, each called by its own name."""

from build_scripts.model import Opinion, Writing, WritingKind
from build_scripts.pages.text.wording import by_staff, judge, name_in_sentence, name_of

FOR_THE_COURT: frozenset[WritingKind] = frozenset({"majority", "per-curiam", "memorandum", "order"})
"""What the court itself says: all else is a judge’s own, or its staff’s."""


def speaker(writing: Writing, opinion: Opinion) -> str:
    """Return who speaks in `writing`, as a sentence begins: `The court`, `Judge M. Smith`."""
    if writing.kind in FOR_THE_COURT:
        return "The court"
    if writing.kind == "counsel":
        return "The list of counsel"
    if judge_speaks(writing):
        return judge(writing)
    return f"The {name_in_sentence(name_of(writing, opinion))}"


def whose_words(writing: Writing, opinion: Opinion) -> str:
    """Return whose words `writing` holds, where they are not the court’s own: `Judge M. Smith’s
    words`, `by court staff, no part of the opinion`."""
    if writing.kind == "syllabus":
        return f"{'by court staff, ' if by_staff(opinion) else ''}no part of the opinion"
    name = speaker(writing, opinion)
    return f"{name if judge_speaks(writing) else name_in_sentence(name)}’s words"


def is_another(writing: Writing) -> bool:
    """Say whether the words of `writing` are a judge’s or the staff’s own, not the court’s."""
    return writing.kind not in (*FOR_THE_COURT, "counsel")


def judge_speaks(writing: Writing) -> bool:
    """Say whether a judge speaks for himself or herself in `writing`."""
    return writing.kind not in (*FOR_THE_COURT, "syllabus", "counsel", "plurality") and bool(
        judge(writing)
    )
