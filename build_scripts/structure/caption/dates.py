"""Reads when and where a case was argued and decided: the caption’s days, the clerk’s stamp."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from build_scripts.lexicon.dates import (
    DATE,
    FILED_SHORT,
    MONTH,
    date_of,
    day_in_words,
    day_of_figures,
    day_year_first,
    spanish_day,
)
from build_scripts.lexicon.days_of_a_case import DONE_ON_A_DAY, EVENT_WORD
from build_scripts.model import CaptionLine, CaptionRole
from build_scripts.structure.forms_of_lines import BEHIND_DAY, BETWEEN_NUMBERS, MASSACHUSETTS, STAMP

EVENT = re.compile(
    rf"(?P<events>(?:{EVENT_WORD})(?:(?:\s|and|&|:|,|on|in the \w+ court)+(?:{EVENT_WORD}))*)"
    r"(?:\s|:|,|on|(?:up)?on (?:the )?briefs?|en banc|by (?:the )?(?:board|commission"
    r"|attorney general)"
    r"|in the (?:\w+ )?court(?: of appeals)?"
    r"|(?:pursuant to|under) [\w. ]{3,40}\d[\d.]*(?:\(\w\))*)*"
    + DATE.pattern
    + rf"(?:\s*[—–,-]?\s*(?!\W*(?:date\b|(?:opinion )?(?:{EVENT_WORD})))(?P<place>[A-Z][^—\d]*))?",
    re.IGNORECASE,
)  # fmt: skip
BEHIND = re.compile(BEHIND_DAY, re.IGNORECASE)
WITHDRAWN = re.compile(r"\b(?:opinion|order|decision)s? withdrawn\b", re.IGNORECASE)
"""`Opinion Withdrawn August 28, 2001.`: what was filed before is not this opinion."""
OUTCOME_DAY = re.compile(
    rf"(?:affirmed|reversed|vacated|dismissed|remanded|denied|allowed|petition|appeal|judgment)\b"
    rf"[^.]{{0,80}}?{DATE.pattern}\W*$",
    re.IGNORECASE,
)
"""`affirmed May 5, 1999`: Oregon’s reports give the outcome with the day, over the parties."""
TABLED = re.compile(
    r"DISPOSITION:\s+[A-Z ,;-]+? [-–—] (?=\d)|.*?\bDecision Date: +(?=\d)", re.IGNORECASE
)
"""`DISPOSITION: AFFIRMED - 03/26/2026`, in the table over Mississippi’s opinions; beside the number
of a decision of the Board of Veterans’ Appeals, `Decision Date: 01/28/30`."""
BESIDE_NUMBER = re.compile(rf"\bDate:?\s+{DATE.pattern}", re.IGNORECASE)
"""`Case No. 2:16-cv-08962 Date January 15, 2019`, as minutes of court print it."""
OF_ANOTHER_DAY = re.compile(
    r"\b(?:hearing|return|motion|trial|effective|due) date\b", re.IGNORECASE
)
"""`Hearing Date: May 2, 2031`, beside the number in a bankruptcy court: no day of filing."""
STAMPED = re.compile(rf"\b{STAMP}", re.IGNORECASE)


DENIED = re.compile(rf"\b(?:re[a-z]+|certiorari|transfer) denied,? {DATE.pattern}", re.IGNORECASE)
"""`October 29, 2030. Review Denied April 19, 2031.`: of the two days a web site may take the later
for that of the decision."""


def dates_in(lines: Iterable[CaptionLine]) -> dict[str, date]:
    """Return the date of each event that the caption names: argued, submitted, filed, decided."""
    lines = [*lines]
    found: dict[str, date] = {}
    bare: dict[str, date] = {}
    """Days without a word for what was done on them: beside that of the decision, another’s."""
    denied = {date_of(match) for line in lines for match in DENIED.finditer(line.text.words)}
    for line in lines:
        for told in days_of(line):
            into = bare if told.bare else found
            over = told.bare and into.get(told.event) in denied
            if told.anew or told.event not in into or over:
                into[told.event] = told.day
    if any(line.role == "dates" and WITHDRAWN.search(line.text.words) for line in lines):
        found |= last_filing(lines)
    found = found if "decided" in found else bare | found
    found |= two_bare_days(lines)
    if not {"filed", "decided"} & found.keys():
        found |= dated_line(lines, found.values())
    return found


@dataclass(frozen=True, slots=True)
class Told:
    """What a line says was done on a day."""

    event: str
    day: date
    anew: bool = False
    """Whether it holds though another line has said otherwise."""
    bare: bool = False
    """Whether the line only gives the day."""


def days_of(line: CaptionLine) -> Iterator[Told]:
    """Yield what a `line` says was done on which day, what is surest first."""
    words = with_years(line.text.words)
    yield from days_by_event(words)
    if line.role == "dates" and re.search(MASSACHUSETTS, words, re.IGNORECASE):
        days = [date_of(match) for match in DATE.finditer(words)]
        pairs = zip(("argued", "filed"), days, strict=True)
        yield from (Told(event, day, anew=True) for event, day in pairs if day)
        return
    rules = (rule for roles, rule in RULES if not roles or line.role in roles)
    yield from (Told("filed", day) for rule in rules if (day := rule(words)))
    yield from days_alone(line, words)


LONGEST_EVENT = 40
"""Characters."""
SESSION = re.compile(rf"{DATE.pattern}\s+session\b", re.IGNORECASE)
"""Tennessee’s courts hear cases in sessions."""


def days_by_event(words: str) -> Iterator[Told]:
    """`Argued May 1, 2031; Filed June 3, 2031`, or `May 15, 2031, Filed`, as LEXIS prints it."""
    for match in EVENT.finditer(SESSION.sub("", words)):
        yield from told_on(date_of(match), match["events"])
    if behind := BEHIND.match(words):
        yield from told_on(date_of(behind), words[behind.end("year") :][:LONGEST_EVENT])


def told_on(day: date | None, events: str) -> Iterator[Told]:
    """Yield each of the `events` that words name as done on a `day`, if there is such a day."""
    if day:
        for event in re.findall(EVENT_WORD, events.lower()):
            yield Told(DONE_ON_A_DAY[event], day)


def stamped_by_machine(words: str) -> date | None:
    """`FILED 2031 MAR 27 PM 2:54`"""
    return day_year_first(words) if STAMPED.match(words) else None


HEARD = re.compile(r"(?:submitted|argued|heard|motion|return)\b", re.IGNORECASE)
"""`SUBMITTED: 12/14/2031`, beside the parties in New York."""


def in_figures(words: str) -> date | None:
    """`Filed 1/2/31`"""
    short = None if HEARD.match(words) else FILED_SHORT.search(words)
    return day_of_figures(short) if short else None


def in_table(words: str) -> date | None:
    """`DISPOSITION: AFFIRMED - 03/26/2031`"""
    tabled = TABLED.match(words)
    done = FILED_SHORT.match(words, tabled.end()) if tabled else None
    return day_of_figures(done) if done else None


def beside_number(words: str) -> date | None:
    """`Case No. 2:30-cv-08962 Date January 15, 2031`"""
    beside = None if OF_ANOTHER_DAY.search(words) else BESIDE_NUMBER.search(words)
    return date_of(beside) if beside else None


def of_outcome(words: str) -> date | None:
    """`affirmed May 5, 2031`"""
    beside = OUTCOME_DAY.match(words)
    return date_of(beside) if beside else None


def between_numbers(words: str) -> date | None:
    """`No. 586 November 8, 2023 123`, in Oregon"""
    told = re.fullmatch(BETWEEN_NUMBERS, words, re.IGNORECASE)
    return date_of(told) if told else None


RULES: Sequence[tuple[tuple[CaptionRole, ...], Callable[[str], date | None]]] = (
    (("dates",), day_in_words),
    (("dates",), spanish_day),
    (("dates",), between_numbers),
    (("dates",), stamped_by_machine),
    (("dates",), in_figures),
    ((), in_table),
    (("docket", "dates"), beside_number),
    (("other", "dates"), of_outcome),
)
"""How the day of filing is told in lines of which roles, of any where none is named."""


def days_alone(line: CaptionLine, words: str) -> Iterator[Told]:
    """Yield the day of a line that has no more than that, or of the session it names."""
    beside_court = line.role == "court" and DATE.match(words)
    stamped = DATE.search(words) if line.role == "dates" or beside_court else None
    if not stamped:
        return
    if session := SESSION.search(words):
        sat = date_of(session)
        yield from (Told("argued", sat, anew=True),) if sat else ()
        return
    day = date_of(stamped)
    alone = STAMPED.search(words) or stamped.start() <= 1
    if day and alone and not EVENT.search(words):
        yield Told("filed", day, bare=True)


def last_filing(lines: Iterable[CaptionLine]) -> dict[str, date]:
    """Return the last days that `lines` give for the filing and the decision: what was filed before
    was withdrawn."""
    told = (each for line in lines for each in days_by_event(with_years(line.text.words)))
    return {each.event: each.day for each in told if each.event in ("filed", "decided")}


TORN_DAY = re.compile(rf"(\b(?:{MONTH}) [0-3]) (\d,? (?:19|20)\d\d\b)", re.IGNORECASE)
"""`SEP 0 4 2014`, as a stamp is scanned."""
SAME_YEAR = re.compile(
    rf"(?P<first>argued (?:{MONTH}) \d{{1,2}})(?P<second>\s?[—–-] ?officially released"
    rf" (?:{MONTH}) \d{{1,2}}, (?P<year>\d{{4}}))",
    re.IGNORECASE,
)


def with_years(words: str) -> str:
    """Return what a line says with the year of the second day put to the first, as is meant in
    `Argued April 8—officially released May 14, 2024`."""
    whole = TORN_DAY.sub(r"\1\2", words)
    return SAME_YEAR.sub(r"\g<first>, \g<year>\g<second>", whole)


BARE_DAY = re.compile(rf"{DATE.pattern}\W*", re.IGNORECASE)


def two_bare_days(lines: Sequence[CaptionLine]) -> dict[str, date]:
    """Return the days of argument and decision where a caption gives two days and no more, as
    Massachusetts’s reports do."""
    told = [line.text.words for line in lines if line.role == "dates"]
    bare = [match for words in told if (match := BARE_DAY.fullmatch(words))]
    days = [day for match in bare if (day := date_of(match))]
    if len(told) != 2 or len(days) != 2 or days[0] >= days[1]:
        return {}
    first = next(place for place, line in enumerate(lines) if line.role == "dates")
    if lines[first + 1].role != "dates":
        return {}  # one of them is of the court below
    return {"argued": days[0], "filed": days[1]}


NO_OWN_DAY = ("posture", "lower-court")
"""Lines whose days are those of the court below."""
LONGEST_DATED = 100
CLOSES_LINE = re.compile(rf"{DATE.pattern}\W*(?:\d\d?:\d\d [ap]\.?m\.?)?$", re.IGNORECASE)


def dated_line(lines: Iterable[CaptionLine], known: Iterable[date]) -> dict[str, date]:
    """Return the one day that closes a line of the caption, where none says what was done on it,
    besides those `known`: `[No. 1929 April 30, 2004]`, `San Juan, Puerto Rico, May 8, 2020.`"""
    days = [
        day
        for line in lines
        if line.role not in NO_OWN_DAY and len(line.text.words) < LONGEST_DATED
        if not OF_ANOTHER_DAY.search(line.text.words)
        for match in [CLOSES_LINE.search(line.text.words)]
        if match and (day := date_of(match))
    ]
    own = set(days) - set(known)
    return {"filed": own.pop()} if len(own) == 1 else {}


ARGUED_AT = re.compile(r"(?:re)?argued at (?P<place>[A-Z][^\d;:]{2,60})", re.IGNORECASE)
"""`Argued at Richmond, Virginia`, as the Court of Appeals of Virginia prints it without a day."""
SEAT_OF_COURT = re.compile(
    r"Court of Appeals of Virginia, ?(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)*)\.?"
)
"""`Court of Appeals of Virginia, Salem.`: where that court sat, in its reports."""
RESULT = re.compile(
    r"(?:notice|affirmed|reversed|remanded|dismissed|vacated|denied|granted)\b", re.I
)
"""What may stand under the day and is no place: Minnesota prints the result there, Alabama a
notice."""


def place_in(lines: Iterable[CaptionLine]) -> str | None:
    """Return where the case was argued or submitted."""
    for line in lines:
        if line.role == "court" and (seat := SEAT_OF_COURT.fullmatch(line.text.words)):
            return seat["place"].strip()
        if line.role != "dates":
            continue
        words = line.text.words
        if alone := ARGUED_AT.fullmatch(words):
            return alone["place"].strip(" .")
        stamp = words.startswith("FILED") or (STAMPED.match(words) and "clerk" in words.lower())
        match = None if stamp else EVENT.search(words)
        if match and match["place"] and not RESULT.match(match["place"].strip()):
            place = re.sub(r"^(?:at|in) (?=[A-Z])", "", str(match["place"]), flags=re.IGNORECASE)
            return place.strip(" *†.,;()[]") or None
    return None
