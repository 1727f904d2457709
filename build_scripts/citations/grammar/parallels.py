"""Parallel citations: one mention in several reporters or codes (Bluebook rule 10.3.1)."""

import re

from build_scripts.citations.grammar.parser_state import Reading
from build_scripts.citations.grammar.tails import pins_at
from build_scripts.citations.tokens.candidate import Candidate

PARALLEL_GAP = re.compile(
    r"""
      \s\([“"][^()“”"]{2,40}[”"]\),\s                    # INA § 209 (“INA”), 8 U.S.C. § 1159
    | ,\s(?:Nos?\.\s[^;()]{3,40}?,\s                     # , No. 97-40678, 1998 WL
         (?=\d{4}\s(?:WL|U\.S\.\sApp\.\sLEXIS)\s))?
    | \s,\s | \s\[ | \s | \s?=\s?
    | ;\s(?=\d+\s(?:L\.?\s?Ed|S\.?\s?Ct|NW2d|N\.W\.))    # 384 US 436; 86 S Ct 1602
    """,
    re.VERBOSE,
)
"""What parts parallels: in tables of decisions a docket number, in Michigan a semicolon."""
OF_ONE_WORK = re.compile(r"(?!.*§§).*[A-Za-z]")
"""A parallel names its reporter or code, and is not the first of a list of sections."""

SECTION_FIRST = re.compile(r"\A(?:§|[Ss]ec(?:tions?\b|s?\.))| of the ")
"""`section 5 of the Act`, `8(a)(1) of the Act` stands in the sentence, and its place in a code is a
citation besides."""


def with_parallels(reading: Reading, at: int) -> tuple[Candidate, ...]:
    """The candidate at `at` and those that cite the same thing in another reporter or code."""
    first = reading.found[at]
    cites = [first]
    place = after_pins(reading, first)
    for candidate in reading.found[at + 1 :]:
        gap = PARALLEL_GAP.match(reading.words, place)
        if bracketed := _bracketed(reading, first, candidate, place):
            gap = bracketed
        if not gap or gap.end() != candidate.start or not _parallel(cites[-1], candidate, gap[0]):
            break
        if not OF_ONE_WORK.match(reading.words, candidate.start, candidate.end):
            break
        if first.kind == "statute" and SECTION_FIRST.search(reading.words[first.start : first.end]):
            break
        cites.append(candidate)
        place = after_pins(reading, candidate)
    return tuple(cites)


DIVISIONS = r"(?:\s\((?:\d{1,2}|[a-z])\)(?:\s?\([a-z\d]{1,3}\))*(?:,\s\(?\d{1,2}\)?)*)"
DIVISION = re.compile(DIVISIONS)
"""Georgia counts the divisions of an opinion: `113 Ga. App. 412 (2)`."""
OPENED = re.compile(r"\s\(\s?(?=\d)")
AFTER_DIVISION = re.compile(rf"{DIVISIONS}?\s\(\s?(?=\d{{2}})")
CLOSED = re.compile(r"\)|,\s\d")


def _bracketed(
    reading: Reading, first: Candidate, then: Candidate, place: int
) -> re.Match[str] | None:
    """What leads to a parallel in brackets: `97 U. S. 642, 645 (24 L. Ed. 1035)`; in Georgia
    behind divisions: `113 Ga. App. 412 (2) (148 SE2d 123)`."""
    georgian = (first.edition or "").startswith("Ga")
    found = (AFTER_DIVISION if georgian else OPENED).match(reading.words, place)
    closed = found and first.by_volume and then.by_volume and then.page
    return found if closed and CLOSED.match(reading.words, after_pins(reading, then)) else None


LOUISIANA_PAGE = re.compile(r",\spp?\.\s?\d{1,3}(?:[-–]\d{1,3})?(?=,\s\d{1,4}\sSo\.)")
"""`Id., 2016-0745, p. 9, 226 So. 3d at 418`: a page of the slip opinion, then of the reporter."""


def after_pins(reading: Reading, core: Candidate) -> int:
    """Where a cite ends with its pins."""
    if core.kind == "id" and core.pin:
        return core.end
    page = LOUISIANA_PAGE.match(reading.words, core.end) if core.kind == "id" else None
    if page:
        return page.end()
    pins = pins_at(reading.words, core.end, reading.starts) if takes_pages(core) else None
    return pins.end() if pins else core.end


def takes_pages(core: Candidate) -> bool:
    """Whether a number behind it may be a page of it."""
    return core.kind in ("case", "case-short", "agency-decision", "id", "supra", "session-law") or (
        core.volume is not None
    )


def _parallel(first: Candidate, then: Candidate, gap: str) -> bool:
    """Whether two cites with nothing but `gap` between them are one mention (rule 10.3.1)."""
    if gap == "; " and (then.edition or "").startswith("N.W."):
        return (first.edition or "").startswith("Mich.")
    if gap.startswith((" (“", ' ("')) and not first.kind == then.kind == "statute":
        return False
    if first.by_volume and then.by_volume:
        return gap != " " or first.page is None
    if first.by_volume and (then.edition or "").startswith("A.L.R."):
        return gap == ", "  # `238 S. W. 588, 20 A. L. R. 639`: selected cases, annotated
    if first.kind == "internal":
        # `majority op. at 5, 12 N.E. at 6`: this decision, where another publisher prints it
        return then.by_volume and then.page is None and gap == ", "
    if first.kind in ("id", "supra"):
        article = then.kind == "secondary" and then.volume is not None
        return (then.by_volume or article) and gap.lstrip() == ", "
    if first.kind == "session-law" and then.edition == "WL":
        return gap == ", "  # a treaty: `23 U.S.T. 2555, 1972 WL 122493`
    if first.kind == then.kind and first.kind in ("session-law", "regulation"):
        return gap == ", " and (first.kind == "session-law" or then.volume is not None)
    if first.kind == then.kind == "statute" and gap.endswith(", "):
        return _of_act(first.authority) and not _of_act(then.authority)
    return False


def _of_act(authority: str | None) -> bool:
    """Cites an act by its own section (`INA § 209`) rather than a code."""
    return bool(
        authority and re.match(r"(?:[A-Z]{2,7}|.* Act) § |(?:UCMJ|Uniform Code) ", authority)
    )


def in_parentheses(words: str, cites: tuple[Candidate, ...]) -> bool:
    """Whether the parallels stand in round brackets, as in Georgia."""
    return any(words.endswith(("(", "( "), 0, cite.start) for cite in cites[1:])
