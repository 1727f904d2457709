"""What an editor says of the case instead of what the caption was read to say."""

from dataclasses import replace

from build_scripts.editors.corrections_file import CaseEntry, CorrectionsFile
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.lexicon.courts import court_name, court_named
from build_scripts.model import Case, Party
from build_scripts.problems import problem
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
    "disposition": "the disposition",
    "published": "whether it is published",
}
"""What each key is called in a sentence, in the order of the list of corrections."""


def corrected_case(
    case: Case, entry: CaseEntry, file: EditorsFile[CorrectionsFile], found: Gathering
) -> Case:
    """Return `case` as `entry` has it; what `entry` leaves out stays.

    Adds to `found` a court that courts-db does not know, and a fact that is read so already.
    """
    given = {key: value for key in WORDS if (value := getattr(entry, key)) is not None}
    if "court" in given:
        court = found.take(lambda: court_of(given["court"], file.name, file.line("case", "court")))
        given |= {"court": court} if court else {}
        given = {key: value for key, value in given.items() if court or key != "court"}
    if "parties" in given:
        given["parties"] = tuple(Party(each.name, each.role) for each in given["parties"])
    for key, value in given.items():
        if getattr(case, key) == value:
            so = f"What it says of {WORDS[key].removeprefix('whether ')} is read so already"
            line = file.line("case", key)
            found.found.append(problem("correction-no-effect", file.name, line, so=so))
    return replace(case, **given)


def court_of(words: str, file: str, line: int) -> str:
    """Return the id of the court that an editor calls by its id or its name."""
    found = words if court_name(words) else court_named(words)
    if not found:
        raise problem("correction-court-unknown", file, line, court=words)
    return found


def said(entry: CaseEntry) -> list[tuple[str, str]]:
    """Return what `entry` settles, each with what it is called and what it is."""
    return [
        (words, in_words(value))
        for key, words in WORDS.items()
        if (value := getattr(entry, key)) is not None
    ]


def in_words(value: object) -> str:
    """Return a value as a list of corrections shows it."""
    if isinstance(value, bool):
        return "published" if value else "not published"
    if isinstance(value, tuple):
        return "; ".join(in_words(each) for each in value) or "none"
    name, role = getattr(value, "name", None), getattr(value, "role", None)
    if name is not None:
        return f"{name}, {role}" if role else str(name)
    return str(value)
