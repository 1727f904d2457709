"""The clause parser: reads a passage's candidates as a lawyer reads a citation clause.

signal → name → cite → pins → court and year → parentheticals → subsequent history → `;`

Each clause is bounded on the left by the end of the one before it, or by the bracket that holds
it, so that nothing crosses from one clause to another.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter

from build_scripts.citations.grammar.clause import OF_A_CODE, Clause
from build_scripts.citations.grammar.italics import italic_stretches
from build_scripts.citations.grammar.left_edge import with_left_side
from build_scripts.citations.grammar.parallels import (
    DIVISION,
    LOUISIANA_PAGE,
    after_pins,
    in_parentheses,
    takes_pages,
    with_parallels,
)
from build_scripts.citations.grammar.parser_state import Bracket, Reading
from build_scripts.citations.grammar.tails import (
    EDITION_OF_BARE,
    FURTHER_EDITION,
    IN_EFFECT,
    Brackets,
    brackets_at,
    court_and_year,
    court_in,
    pins_after_date,
    pins_at,
    year_of,
)
from build_scripts.citations.tokens.candidate import Candidate
from build_scripts.citations.tokens.candidates import candidates
from build_scripts.citations.tokens.defined_terms import NO_TERMS, Terms
from build_scripts.citations.tokens.places import OF_ID, without_lead
from build_scripts.model import Passage, Span

BLANK = re.compile(r"[_\s–—-]+")
UNKNOWN = re.compile(r"[_\s–—-]+(?:,?\s(?:and\s|&\s)?nn?\.\s?[\d\s,_–-]+)?(?:,\s?[_–-]+)*")
"""`___, n. 4`: pages of which nothing but a note is known."""
RANGE = re.compile(r"[-–]\d{1,4}(?:,\s\d{1,4}(?:[-–]\d{1,4})?)*(?=\s\([^()]*(?:1[89]|20)\d\d\))")
"""Behind the first page of a decision, what no decision has: a range of pages."""
RANGE_OF_LAWS = re.compile(r"[-–]\d{1,4}(?!\w|[-–])")
"""`64 Stat. 525–527`."""
EXPLAINED = re.compile(
    r"\s\((?:[a-z]{3,}ing\s|(?:second\s)?emphas[ie]s\s|internal\squot|(?:alteration|citation)s?\s)"
)
"""`sec. 7491(a)(2) (imposing preconditions …)`, `§ 2254(d)(1) (emphasis added)`: what explains even
a section named in words."""
RESTATED = re.compile(r"Restatement\s.*\s\((?:[^()]*\s)?(?P<year>(?:19|20)\d\d)\)$")
"""The year of a restatement belongs to the whole of it, and to each of its sections."""
OF_A_COMMITTEE = re.compile(r"(?i:committee)")
"""Behind a committee’s note stands the year of the note, and not that of the rule."""
LAW = OF_A_CODE | {"session-law", "constitution"}
SUBSECTION = re.compile(r"\([^\s()]{1,8}\)")
"""What touches a section and is this short is a subsection like no other, and explains nothing."""


def clauses_of(passage: Passage, terms: Terms = NO_TERMS) -> list[Clause]:
    """The citation clauses of a passage, in the order of their cores; pure, never raises."""
    words = passage.text.words
    found = candidates(words, terms)
    reading = Reading(
        passage,
        words,
        found,
        frozenset(each.start for each in found),
        tuple(italic_stretches(passage.text)),
    )
    at = 0
    while at < len(found):
        if _within_last(reading, found[at]):
            at += 1
            continue
        cites = with_parallels(reading, at)
        clause = _clause(reading, cites)
        at += len(cites)
        if clause:
            reading.open += [Bracket(len(reading.clauses), span) for span in clause.parentheticals]
            reading.clauses.append(clause)
    return reading.clauses


def _within_last(reading: Reading, candidate: Candidate) -> bool:
    """Whether a candidate is part of the citation before: `App. 2000` in `(Tex. App. 2000)`."""
    last = reading.clauses[-1] if reading.clauses else None
    return last is not None and candidate.start < last.span.end


# ── The right-hand side ──────────────────────────────────────────────────────────────────────


def _clause(reading: Reading, cites: tuple[Candidate, ...]) -> Clause | None:
    core = cites[0]
    words = reading.words
    pin, end = _pins(reading, cites)
    if in_parentheses(words, cites) and words[end : end + 1] == ")":
        end += 1
    elif (cites[-1].edition or "").startswith("Ga") and (division := DIVISION.match(words, end)):
        end = division.end()
    bracket = re.compile(r"\]").match(words, end) if len(cites) > 1 else None
    takes_year = _takes_year(core) or EDITION_OF_BARE.match(words, end)
    dated = court_and_year(words, end, of_case=core.by_volume) if takes_year else None
    if dated and core.kind in OF_A_CODE and (edition := FURTHER_EDITION.match(words, dated.end())):
        text_end, year = edition.end(), year_of(edition)
    elif dated:
        noted = pin and OF_A_COMMITTEE.search(words, pin.start, pin.end)
        text_end, year = dated.end(), None if noted else year_of(dated)
    elif core.kind in LAW and (in_effect := IN_EFFECT.match(words, end)):
        text_end, year = in_effect.end(), None
    else:
        restated = RESTATED.match(words, core.start, end)
        text_end = end + (1 if bracket and _opened(words, cites) else 0)
        year = int(restated["year"]) if restated else None
    if dated and (database := _in_database(reading, cites, dated.end())):
        cites, text_end = (*cites, database.cite), database.end
    after = pins_after_date(words, text_end) if dated and not pin else None
    pin, rest = (Span(*after.span("pin")), after.end()) if after else (pin, text_end)
    divided = core.kind in OF_A_CODE and SUBSECTION.match(words, rest)
    explained = not divided and (not core.informal or EXPLAINED.match(words, rest))
    brackets = brackets_at(words, rest) if explained else Brackets((), end)
    if brackets.slip_page and (pin is None or UNKNOWN.fullmatch(words, pin.start, pin.end)):
        pin = brackets.slip_page
    clause = Clause(
        reading.passage,
        core,
        core.kind,
        Span(core.start, text_end),
        brackets.end,
        cites,
        pin=pin,
        court=court_in(dated) if dated and core.by_volume else None,
        year=year,
        parentheticals=brackets.parentheticals,
        alias=brackets.alias,
    )
    return with_left_side(reading, clause)


@dataclass(frozen=True, slots=True)
class InDatabase:
    """A parallel in a data base that stands in square brackets behind the year, and their end."""

    cite: Candidate
    end: int


BRACKETED = re.compile(r"\s\[(?=(?:19|20)\d\d\s(?:WL|[A-Z][\w.\s]{0,20}LEXIS)\s)")


def _in_database(reading: Reading, cites: tuple[Candidate, ...], place: int) -> InDatabase | None:
    """`617 F.3d 27 (1st Cir. 2010) [2010 WL 3025511, at *4]`."""
    opened = BRACKETED.match(reading.words, place) if cites[0].by_volume else None
    if opened is None:
        return None
    at = bisect_left(reading.found, opened.end(), key=attrgetter("start"))
    for cite in reading.found[at : at + 1]:
        end = after_pins(reading, cite)
        if cite.start == opened.end() and reading.words[end : end + 1] == "]":
            return InDatabase(cite, end + 1)
    return None


def _opened(words: str, cites: tuple[Candidate, ...]) -> bool:
    return any(words[cite.start - 1] == "[" for cite in cites[1:])


def _takes_year(core: Candidate) -> bool:
    return (
        core.kind not in ("id", "supra", "record", "internal", "constitution") and not core.informal
    )


def _pins(reading: Reading, cites: tuple[Candidate, ...]) -> tuple[Span | None, int]:
    """The pins of a mention, the first printed where parallels each have their own; and its end."""
    core, last = cites[0], cites[-1]
    end = last.end
    to_note = core.kind == "supra" and core.pin and "note" in reading.words[slice(*core.pin)]
    for cite in cites[1:] if to_note else ():
        # `Dobbert, supra note 27, 432 U.S. at 293, 97 S.Ct. 2290`: the page, not the note
        if match := pins_at(reading.words, cite.end, reading.starts):
            return Span(*match.span("pin")), max(match.end(), after_pins(reading, last))
    if core.kind == "session-law" and (further := RANGE_OF_LAWS.match(reading.words, core.end)):
        return Span(core.end - len(core.page or ""), further.end()), further.end()
    if core.page and core.page.isdecimal() and (further := RANGE.match(reading.words, core.end)):
        # `882 F.2d 582-83, 585`: the first page is a place as well
        return Span(core.end - len(core.page), further.end()), further.end()
    for cite in cites:
        if cite.pin and (cite.kind != "supra" or not pins_at(reading.words, end, reading.starts)):
            return Span(*cite.pin), after_pins(reading, last)
        if core.kind == "id" and cite is core and (place := _place_after_id(reading, core.end)):
            if cites[1:] and LOUISIANA_PAGE.match(reading.words, core.end):
                continue  # the page of the reporter stands behind that of the slip opinion
            return place, place.end
        if takes_pages(cite) or cite.kind == "supra":
            match = pins_at(reading.words, cite.end, reading.starts)
            if match and (cite is last or not BLANK.fullmatch(match["pin"])):
                return Span(*match.span("pin")), max(match.end(), after_pins(reading, last))
    return None, end


def _place_after_id(reading: Reading, place: int) -> Span | None:
    """The place in whatever *Id.* means, where it is more than pages: `¶¶ 17–19`, `at 47:12`."""
    found = OF_ID.match(reading.words, place)
    pages = pins_at(reading.words, place, reading.starts)
    if not found or (pages and found.end() <= pages.end()):
        return None
    if any(found.start() <= start < found.end() for start in reading.starts):
        return None
    return Span(without_lead(reading.words, *found.span("pin")), found.end())
