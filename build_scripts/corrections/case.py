"""What an editor says of the case instead of what the caption was read to say."""

from collections.abc import Iterator, Mapping
from typing import Any

from build_scripts.editors.corrections_file import CaseEntry, CorrectionsFile
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.lexicon.courts.by_name import court_named
from build_scripts.lexicon.courts.known import court_name
from build_scripts.model import Block, Case, Opinion, Party
from build_scripts.model.paragraph_numbers import PRINTED
from build_scripts.problems import Problem, problem
from build_scripts.problems.gathering import Gathering

WORDS = {
    "name": "the name of the case",
    "court": "the court",
    "court_short": "the court in citations",
    "docket_numbers": "the docket numbers",
    "agency_numbers": "the agency’s numbers",
    "lower_court_numbers": "the numbers of the court below",
    "parties": "the parties",
    "posture": "the posture",
    "date_argued": "the day of argument",
    "date_submitted": "the day of submission",
    "date_filed": "the day of filing",
    "date_amended": "the day of amendment",
    "place": "the place of argument",
    "judges": "the panel",
    "attribution": "who wrote and who joins",
    "disposition": "the disposition",
    "published": "whether it is published",
}
"""What each key is called in a sentence, in the order of the list of corrections."""


def facts_of(file: EditorsFile[CorrectionsFile], found: Gathering) -> dict[str, Any]:
    """Return the facts of a case that an editor states, by the names that `Case` has for them.

    Adds to `found` a court that courts-db does not know, and a fact that is stated and said to be
    unsaid as well.
    """
    entry = file.content.case or CaseEntry()
    found.add(stated_and_unsaid(entry, file))
    facts = case_as_stated(entry)
    if "parties" in facts:
        facts["parties"] = tuple(Party(each.name, each.role) for each in facts["parties"])
    if named := facts.get("court"):
        del facts["court"]
        court = found.take(lambda: court_of(named, file.name, file.line("case", "court")))
        facts |= {"court": court} if court else {}
    return facts


def stated_and_unsaid(entry: CaseEntry, file: EditorsFile[CorrectionsFile]) -> Iterator[Problem]:
    """Yield the problem of each fact that `entry` states, and says that the opinion does not."""
    for key in entry.unsaid:
        if (value := getattr(entry, key)) is not None:
            yield problem(
                "correction-contradicts",
                file.name,
                file.line("case", "unsaid"),
                words=f"`{key}`",
                says="is unsaid",
                before=file.line("case", key),
                said=f"it is {in_words(value)}",
            )


def case_as_stated(entry: CaseEntry) -> dict[str, Any]:
    """Return what `entry` says, by its keys; None of what the opinion does not say."""
    said = {key: value for key in WORDS if (value := getattr(entry, key)) is not None}
    return {key: said.get(key) for key in WORDS if key in said or key in entry.unsaid}


def without_effect(
    case: Case, facts: Mapping[str, Any], file: EditorsFile[CorrectionsFile]
) -> Iterator[Problem]:
    """Yield the problem of each of the editor’s `facts` that is read so already."""
    for key, value in facts.items():
        if getattr(case, key) == value:
            so = f"What it says of {WORDS[key].removeprefix('whether ')} is read so already"
            yield problem("correction-no-effect", file.name, file.line("case", key), so=so)


def court_of(words: str, file: str, line: int) -> str:
    """Return the id of the court that an editor calls by its id or its name."""
    found = words if court_name(words) else court_named(words)
    if not found:
        raise problem("correction-court-unknown", file, line, court=words)
    return found


def disposition_of(opinion: Opinion, as_read: Opinion) -> str | None:
    """Return the first block that is the disposition, without the court’s number: one that was not
    `as_read` before any that was, the court’s own before that of a summary."""
    read = {block.text.words for block in dispositions(as_read)}
    by_editor = (block for block in dispositions(opinion) if block.text.words not in read)
    found = next(by_editor, None) or next(dispositions(opinion), None)
    if not found:
        return None
    words = found.text.words
    number = PRINTED.match(words)
    is_own = number and number[number.lastgroup or 0] == found.number
    return words[number.end() :].lstrip() if number and is_own else words


def dispositions(opinion: Opinion) -> Iterator[Block]:
    """Yield the blocks that are dispositions, those of a summary last."""
    writings = sorted(opinion.writings, key=lambda each: each.kind == "syllabus")
    return (b for writing in writings for b in writing.blocks if b.kind == "disposition")


def case_in_words(entry: CaseEntry) -> list[tuple[str, str]]:
    """Return what `entry` settles, each with what it is called and what it is."""
    return [(WORDS[key], in_words(value)) for key, value in case_as_stated(entry).items()]


def in_words(value: object) -> str:
    """Return a value as a list of corrections shows it."""
    if value is None:
        return "unsaid"
    if isinstance(value, bool):
        return "published" if value else "not published"
    if isinstance(value, tuple):
        return "; ".join(in_words(each) for each in value) or "none"
    name, role = getattr(value, "name", None), getattr(value, "role", None)
    if name is not None:
        return f"{name}, {role}" if role else str(name)
    return str(value)
