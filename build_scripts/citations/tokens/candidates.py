"""The candidates of a passage: every stretch that cites something, each of one kind.

A candidate is the hard core of a citation (`217 F.3d 646`, `8 U.S.C. § 1101(a)(42)`, `Id.`);
names, signals and what follows are for the clause parser. No two candidates overlap.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

from build_scripts.citations.tokens.candidate import Candidate
from build_scripts.citations.tokens.cross_references import cross_references
from build_scripts.citations.tokens.defined_terms import NO_TERMS, Terms
from build_scripts.citations.tokens.law.articles_in_short import articles_in_short
from build_scripts.citations.tokens.law.provision import Provision
from build_scripts.citations.tokens.law.provisions import provisions
from build_scripts.citations.tokens.law.unnamed_constitution import unnamed_articles
from build_scripts.citations.tokens.law.without_section_sign import without_sign
from build_scripts.citations.tokens.other_sources import AGENCY_REPORTERS, Source, other_sources
from build_scripts.citations.tokens.overlaps import first_and_longest
from build_scripts.citations.tokens.without_reporter import (
    FIRM_FORMS,
    LAST_FORMS,
    SOFT_FORMS,
    by_form,
)
from build_scripts.citations.tokens.works.misread_reporters import MisreadCite, misread_cites
from build_scripts.citations.tokens.works.patterns_without_reporter import GENERAL, LOUISIANA
from build_scripts.citations.tokens.works.reporters import SERIES, ReporterCite, reporter_cites
from build_scripts.citations.tokens.works.unlisted_reporters import UnlistedCite, unlisted_cites
from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.model import CitationKind

REGISTERS = frozenset({"FR", "Fed. Reg."})
OF_AN_ACT_AT_LARGE = re.compile(r",\s\d{1,3}\sStat\.\s\d")
"""`§ 811(a), 49 Stat. 639`: a section of the act that is printed there."""
REPRINT = re.compile(r"E\.?\s?R\.?")
"""The English Reports, where a document cites them: no excerpts of its record."""
OF_AN_APPENDIX = re.compile(
    r"\d{1,2}\sApp\.\s(?:at\s)?\d+(?:[-–]\d+)?(?!\d|(?:,\s\d+(?:[-–]\d+)?)*,?\s[(\[])"
)
"""`2 App. 311–314`: a volume of the appendix, for which no year is told as for a decision."""
REPORTERS_RECORD = re.compile(r"\bRR\s\d")
CLERKS_RECORD = re.compile(r"CR\s\d{1,4}(?:[-–]\d{1,4})?(?=[;,.)])")
"""Beside Texas’s reporter’s record (`5 RR 112`) the clerk’s, and no civil rule of Washington."""


def candidates(words: str, terms: Terms = NO_TERMS) -> list[Candidate]:
    """The candidates of a passage in order, none overlapping another.

    Of two that overlap the earlier wins, and of those that begin together the longer; what cites
    a reporter or a code wins over what merely looks like a book or a paper of the record, and that
    over a section or rule whose code is not printed.
    """
    words = _with_sentences_apart(_with_cites_apart(words))
    cited = [_of_provision(each) for each in provisions(words)]
    cited = _outside_names(words, cited)
    firm = [candidate for candidate in cited if not candidate.informal]
    firm += [
        _of_reporter(words, cite)
        for cite in reporter_cites(words)
        if not LOUISIANA.match(words, cite.start)
    ]
    firm += by_form(words, FIRM_FORMS)
    soft = by_form(words, SOFT_FORMS)
    soft += [
        Candidate(each.start, each.end, "internal", None, each.pin)
        for each in cross_references(words)
    ]
    soft += [_of_source(each) for each in other_sources(words, terms)]
    firm = [each for each in firm if not OF_AN_APPENDIX.match(words, each.start)]
    if REPORTERS_RECORD.search(words):
        firm = [each for each in firm if not CLERKS_RECORD.match(words, each.start)]
    firm = _outside_papers(firm, [each for each in soft if each.kind == "record"])
    informal = [
        each for each in cited if each.informal and not OF_AN_ACT_AT_LARGE.match(words, each.end)
    ]
    informal += [_of_provision(each) for each in without_sign(words, terms.sections)]
    informal += [_of_provision(each) for each in articles_in_short(words, terms.articles)]
    informal += [_of_provision(each) for each in unnamed_articles(words, terms.constitutions)]
    firm += _clear_of(sorted(firm, key=_start), [_of_volume(each) for each in misread_cites(words)])
    unlisted = [_of_volume(each) for each in unlisted_cites(words, terms.reporters)]
    reprints = sorted(
        (each for each in unlisted if REPRINT.fullmatch(each.edition or "")), key=_start
    )
    soft = [*unlisted, *_clear_of(reprints, sorted(soft, key=_start))]
    firm += list(_in_same_reporter(words, sorted([*firm, *unlisted], key=_start)))
    kept: list[Candidate] = []
    for found in (firm, soft, informal, by_form(words, LAST_FORMS)):
        kept = sorted([*kept, *_clear_of(kept, list(first_and_longest(found, _place)))], key=_start)
    return kept


NAMED_AFTER = re.compile(
    r"\b(?:In\sre|Matter\sof)\s(?:(?:Adoption|Amendments?|Proposed|Repeal)\s(?:of\s|to\s)?){0,2}$"
)
NAME_GOES_ON = re.compile(r"(?:\s&\s|\sand\s|,\s(?=\d+[A-Z]?:))$")
"""`In re Adoption of N.J.A.C. 5:96 & 5:97, 221 N.J. 1`: a case that bears the name of rules."""
REPORTED = re.compile(r"(?:\s&\s[\w:.-]+)?,\s\d{1,4}\s[A-Z]")


def _outside_names(words: str, cited: list[Candidate]) -> list[Candidate]:
    """The provisions of `cited` that give no case its name."""
    if "In re " not in words and "Matter of " not in words:
        return cited
    named: list[Candidate] = []
    for each in sorted(cited, key=_start):
        after = NAMED_AFTER.search(words, max(0, each.start - 60), each.start)
        behind = (
            named
            and named[-1].end < each.start
            and NAME_GOES_ON.fullmatch(words, named[-1].end, each.start)
        )
        if (after and REPORTED.match(words, each.end)) or behind:
            named.append(each)
    return [each for each in cited if each not in named]


def _outside_papers(firm: list[Candidate], papers: list[Candidate]) -> list[Candidate]:
    """Those of `firm` but rules and cases by their numbers within the name of a paper: `Def.’s L.R.
    56.1 Statement ¶ 12`, `Reply Br. in Roe v. Poe, No. 08-205`."""
    spans = sorted((paper.start, paper.end) for paper in papers)
    starts = [start for start, _ in spans]

    def within(each: Candidate) -> bool:
        before = bisect_right(starts, each.start - 1)
        end = spans[before - 1][1] if before else 0
        by_number = each.kind == "case" and each.volume is None and each.end == end
        return by_number or (each.kind == "rule" and each.end < end)

    return [each for each in firm if not within(each)]


STUCK = re.compile(r"(?<=\d)\.(?=[1-9]\d{0,2}\s[A-Z][\w.’' ]{0,24}?\s(?:at\s)?\d)")


def _with_cites_apart(words: str) -> str:
    """`words` with a blank for each full stop that a printer ran into the volume after it:
    `RCW 9.73.106 Wn.2d at 69` ends a sentence after chapter 9.73, and names no section .106."""
    for match in STUCK.finditer(words):
        cites = reporter_cites(words[match.end() : match.end() + 48])
        if cites and cites[0].start == 0 and cites[0].source == "reporters":
            words = f"{words[: match.start()]} {words[match.end() :]}"
    return words


STUCK_SENTENCE = re.compile(
    r"(?<![\w.’'/@-])(?P<last>[a-z][a-z’'-]{3,})\.(?=[A-Z][A-Za-z]*\.?\s?[A-Z§\d])"
)


def _with_sentences_apart(words: str) -> str:
    """`words` with a blank for each full stop that ends a sentence and that a printer ran into the
    next: `by the insured.W. Va. Code § 33-6-31` names no code of Virginia."""
    return STUCK_SENTENCE.sub(_with_blank, words)


def _with_blank(match: re.Match[str]) -> str:
    abbreviated = is_abbreviation(match["last"].capitalize() + ".")
    return match[0] if abbreviated else f"{match['last']} "


def _start(candidate: Candidate) -> int:
    return candidate.start


def _place(candidate: Candidate) -> tuple[int, int]:
    return candidate.start, candidate.end


def _clear_of(firm: list[Candidate], soft: list[Candidate]) -> Iterator[Candidate]:
    """Those of `soft` that touch none of `firm`; both in order and disjoint."""
    ahead = iter(firm)
    taken = next(ahead, None)
    for candidate in soft:
        while taken and taken.end <= candidate.start:
            taken = next(ahead, None)
        if not taken or taken.start >= candidate.end:
            yield candidate


SAME_REPORTER = re.compile(
    r"(?<=[,;]\s)(?P<volume>\d{1,4})\s[Ii]d\.,?\s(?P<page>\d{1,5})(?![\w(]|[.,:]\d)"
)
"""`Same v. Coe, 46 id. 13`: a volume of the reporter last cited (as until about 1900)."""


def _in_same_reporter(words: str, firm: list[Candidate]) -> Iterator[Candidate]:
    """The cites whose reporter is `id.`, that of the cite before it; `firm` in order."""
    found = list(SAME_REPORTER.finditer(words))
    paged = [each for each in firm if each.kind == "case" and each.edition] if found else []
    for match in found:
        before = bisect_right(paged, match.start(), key=attrgetter("end"))
        for last in paged[max(0, before - 1) : before]:
            printed = words[last.start : last.end]
            reporter = printed.removeprefix(last.volume or "").removesuffix(last.page or "").strip()
            yield Candidate(
                match.start(),
                match.end(),
                "case",
                f"{match['volume']} {reporter} {match['page']}",
                volume=match["volume"],
                edition=last.edition,
                page=match["page"],
            )


SUPPLEMENT_PAGE = re.compile(r"-(?P<page>\d{1,4})(?!\d)")
"""`110 Stat. 3009-546`: the volumes of laws number pages within a page."""
PART_OF_YEAR = re.compile(r"(?<![\w-])(?:19|20)\d\d-$")
"""`1999-1 C.B. 361`: a volume in two parts."""


def _of_reporter(words: str, cite: ReporterCite) -> Candidate:
    more = SUPPLEMENT_PAGE.match(words, cite.end) if cite.source == "laws" else None
    if more and cite.page and cite.page.isdecimal() and int(more["page"]) > int(cite.page):
        more = None  # `64 Stat. 525-527`: from one page to another
    year = words[cite.start - 1 : cite.start] == "-" and PART_OF_YEAR.search(
        words[max(0, cite.start - 6) : cite.start]
    )
    if year or more:
        start = cite.start - (len(year[0]) if year else 0)
        cite = replace(cite, start=start, end=more.end() if more else cite.end)
    return Candidate(
        cite.start,
        cite.end,
        _kind_of_reporter(cite),
        _as_cited(words, cite) if cite.page and not _blank_page(cite) else None,
        volume=cite.volume,
        edition=cite.edition,
        page=cite.page,
    )


PAGE_ADDED = re.compile(r"\[(\d+)\]$")


def _as_cited(words: str, cite: ReporterCite) -> str:
    """The cite as printed; a series in brackets (`44 N. E. (2d) 99`) as it is cited today, and a
    first page that was added (`473 U.S. [159]`) without its brackets."""
    printed = words[cite.start : cite.end]
    if SERIES.search(printed):
        return f"{cite.volume} {cite.edition} {cite.page}"
    return PAGE_ADDED.sub(r"\1", printed)


def _blank_page(cite: ReporterCite) -> bool:
    return not cite.page or not any(char.isalnum() for char in cite.page)


OF_ATTORNEY_GENERAL = re.compile(GENERAL)


def _kind_of_reporter(cite: ReporterCite) -> CitationKind:
    if cite.source == "journals" or cite.edition.startswith("A.L.R."):
        return "secondary"  # annotations are written by editors
    if cite.source == "laws":
        return "regulation" if cite.edition in REGISTERS else "session-law"
    if cite.edition in AGENCY_REPORTERS or OF_ATTORNEY_GENERAL.search(cite.edition):
        return "agency-decision" if cite.page else "case-short"
    return "case" if cite.page else "case-short"


def _of_provision(found: Provision) -> Candidate:
    return Candidate(
        found.start,
        found.end,
        found.kind,
        found.authority,
        found.pin,
        informal=found.informal,
    )


OF_DOCKET = re.compile(r"(?:[Dd]kts?|ECF|[Dd]ocs?|Docket|docket(?=\s[Nn]umber)|D\.?E)\b")
ENTRY_DASH = re.compile(r"(?<=\d)[–—](?=\d)")
"""`Dkt. 180–6` and `Dkt. 180-6` are one entry."""


def _of_source(found: Source) -> Candidate:
    authority = found.authority
    if found.kind == "record" and authority and OF_DOCKET.match(authority):
        authority = authority[0].upper() + ENTRY_DASH.sub("-", authority[1:])
    return Candidate(
        found.start, found.end, found.kind, authority, found.pin, document=found.document
    )


def _of_volume(cite: UnlistedCite | MisreadCite) -> Candidate:
    """A cite by volume whose reporter no list has as it is printed."""
    authority = f"{cite.volume} {cite.edition} {cite.page}" if cite.page else None
    kind: CitationKind = "agency-decision" if cite.edition in AGENCY_REPORTERS else "case"
    return Candidate(
        cite.start,
        cite.end,
        kind if cite.page else "case-short",
        authority,
        volume=cite.volume,
        edition=cite.edition,
        page=cite.page,
    )
