"""Where the case came from, in a line: how it got here, from which court or agency, and who sat
there, as the caption prints it."""

import re
from collections.abc import Iterator, Sequence

from build_scripts.lexicon.capitals import recased_name
from build_scripts.lexicon.sentences import sentences
from build_scripts.model import Case
from build_scripts.pages.text.wording import list_in_prose, mark_of
from build_scripts.structure.caption.docket_numbers import numbers_in

CAME_FROM = re.compile(
    r"""
    (?: (?:interlocutory\ |cross-|direct\ )? appeals? \b   # Appeal from the … District Court
      | (?:on\ )? (?:writs?\ of\ )? certiorari \b          # CERTIORARI TO THE … COURT OF APPEALS
      | (?:on\ )? (?:(?:discretionary|certified|original)\ )*
        (?: petition | review | application | certification | transfer | remand
          | certified\ question
          | (?:writ|application|motion)\ (?:of|for)
        ) s? \b                                            # On Petition for Review of an Order of
    )
    .* \b (?: court | board | commission | tribunal | agency | department | bureau | judge ) s? \b
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
"""How a sentence reads that tells from where a case came; the court or agency is named in it."""
JUDGE = re.compile(
    r"\[?\s*(?:the )?(?:hon\.|honorable\b).*|[^;]*\b(?:judge|justice|chancellor)\b[^;]*",
    re.IGNORECASE | re.DOTALL,
)
"""`[Hon. D. Brock Hornby, U.S. District Judge]`, `Ann Roe, District Judge, Presiding`."""
BRACKETED = re.compile(r"\s*\[\s*(?P<judge>hon[^\]]*?)\s*\]", re.IGNORECASE)
"""`… District of Maine [Hon. Ann Roe, U.S. District Judge ]`, in one line."""
LONGEST_ROW = 240
"""Characters for which the row has room."""
LONGEST_JUDGE = 90


def court_below(case: Case) -> str:
    """Return from which court or agency the case came and how, and which judge decided there: as
    it is stated apart from the caption, else as its lines say; then the numbers that it had there,
    where they are stated apart. Empty where nothing says any of that."""
    lines = [(line.role, " ".join(line.text.words.split())) for line in case.caption]
    came = stated_apart(case, [words for _, words in lines]) or next(
        (said for role, words in lines if role == "posture" and (said := way(words))), ""
    )
    below = next((words for role, words in lines if role == "lower-court" and is_judge(words)), "")
    judge = below.strip(" []().;,")
    parts = [came, judge if came and judge not in came else ""]
    told = recased_name(", ".join(filter(None, parts)), {})
    return ", ".join(filter(None, [told, *numbers_stated_apart(case)]))


def numbers_stated_apart(case: Case) -> Iterator[str]:
    """Yield the numbers of the agency and of the court below, each where they are others than the
    lines of the caption give, which the page has anyway: those of an editor."""
    agency, below, _ = numbers_in(case.caption)
    if case.agency_numbers != agency:
        yield in_a_list(case.agency_numbers, "Agency ")
    if case.lower_court_numbers != below:
        yield in_a_list(case.lower_court_numbers)


def in_a_list(numbers: Sequence[str], whose: str = "") -> str:
    """Return `numbers` after their mark, and before that `whose` they are; nothing of none."""
    return f"{whose}{mark_of(numbers)} {list_in_prose(numbers)}" if numbers else ""


def stated_apart(case: Case, lines: Sequence[str]) -> str:
    """Return how the case came up where no line of the caption says it so: in the words of an
    editor, or of a record that has them apart."""
    posture = case.posture or ""
    return "" if words_alone(posture) in words_alone(" ".join(lines)) else posture.strip(" .;,")


def words_alone(words: str) -> str:
    """Return the letters and figures of `words`, by which what is read of lines is known again."""
    return "".join(filter(str.isalnum, words)).casefold()


def way(words: str) -> str:
    """Return the sentence of `words` that tells from where the case came, empty if none does."""
    for span in sentences(words):
        said = BRACKETED.sub(r", \g<judge>", words[span.start : span.end]).strip(" .;,")
        if CAME_FROM.match(said) and len(said) <= LONGEST_ROW:
            return said
    return ""


def is_judge(words: str) -> bool:
    """Say whether a line about the court below names its judge, and nothing else."""
    return len(words) <= LONGEST_JUDGE and bool(JUDGE.fullmatch(words))
