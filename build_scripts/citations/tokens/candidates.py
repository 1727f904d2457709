"""The candidates of a passage: every stretch that cites something, each of one kind.

A candidate is the hard core of a citation (`217 F.3d 646`, `8 U.S.C. § 1101(a)(42)`, `Id.`);
names, signals and what follows are for the clause parser. No two candidates overlap.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.citations.tokens.cross_references import cross_references
from build_scripts.citations.tokens.document_terms import NO_TERMS, Terms
from build_scripts.citations.tokens.other_works import AGENCY_REPORTERS, Source, sources
from build_scripts.citations.tokens.overlaps import first_and_longest
from build_scripts.citations.tokens.provision import Provision
from build_scripts.citations.tokens.provisions import provisions
from build_scripts.citations.tokens.reporters import SERIES, ReporterCite, reporter_cites
from build_scripts.citations.tokens.unlisted_reporters import UnlistedCite, unlisted_cites
from build_scripts.model import CitationKind

REGISTERS = frozenset({"FR", "Fed. Reg."})
BLANK_CITE = re.compile(
    r"""
    (?:\d{1,4}\s|(?:_{2,9}|-{2,9}|[—–]{1,9})\s?)                    # 594, __
    (?P<reporter> U\.\s?S\. | S\.\s?Ct\. | F\.\s?App[’']x | F\.\s?(?:2d|3d|4th)
      | F\.\s?Supp\.\s?[23]d | (?<=[-_—–]\s)(?:[A-Z][a-z]*\.\s?){1,2}(?:\d\w{1,2})? )
    ,?\s?(?:_{2,9}|-{2,9}|[—–]{1,9})                              # ___
    """,
    re.VERBOSE,
)
"""A page not yet known: `__ F. App’x __` (Bluebook rule 10.8.1)."""

NEUTRAL_CITE = re.compile(
    r"(?<![\w-])(?P<volume>(?:19|20)\d\d)-(?P<reporter>[A-Z]{3,6})-(?P<page>\d{1,5})(?![\w-])"
)
"""`2022-NCSC-1`: a state's neutral citation (rule 10.3.3) that reporters-db may not know yet."""


DOCKETED = re.compile(
    r"No(?<=,\sNo)s?\.\s(?:\d:)?\d{2}-(?:cv|cr|mc|md|bk|ap|mj|civ|crim)-\d{3,6}(?:-[A-Z-]+)?"
    r"(?![\w-]|,?\s(?:\d|slip|\(|available|at\s\d|ECF|Dkt|Doc))"
)
"""A case by the number under which a federal court keeps it: `Roe v. Poe, No. 16-cv-2696,`."""
PATENT_BOARD = re.compile(
    r"""
    (?<=,\s)(?:Nos?\.\s)?(?P<number>(?:IPR|PGR|CBM)\s?\d{4}-\d{5})
    (?=,?\s(?:Paper\b|\(|slip\sop|at\s\d|\d{4}\sWL))(?!,?\s\d{4}\sWL)
    (?:,?\sPaper(?:\sNo\.)?\s\d{1,3})?
    """,
    re.VERBOSE,
)
"""A proceeding of the Patent Trial and Appeal Board: `IPR2013-00058, Paper 29 (P.T.A.B. …)`."""
DOCKET_NUMBER = r"(?:[A-Z]{1,4}[-–])?\d[\w,:./–-]*[\w](?:\([A-Z]+\))?"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
SLIP_OPINION = re.compile(
    rf"""
    (?:No(?<=,\sNo)|Paper\sNo(?<=,\sPaper\sNo))s?\.\s{DOCKET_NUMBER}
    (?:(?:,\s|,?\s(?:&|and)\s|\s){DOCKET_NUMBER}){{0,4}}
    (?= ,\sslip\sop\.,?\sat\s\d                                     # slip op. at 7
      | \s\((?:[^()\d]{{0,8}}\d?[^()\d]{{2,24}}|[^()]{{2,40}}\],?)\s?     # (2d Cir.
        (?:delivered\s|filed\s)?{MONTH}\s\d{{1,2}},\s(?:19|20)\d\d(?:,[^()]{{2,40}})?\) )
    """,
    re.VERBOSE,
)
"""A decision by docket numbers alone (rule 10.8.1): `No. 20-1234, slip op. at 7 (2d Cir. …)`,
`Nos. 71,680 71,681 (Tex. Crim. App. May 26, 1993)`, `Paper No. 72 (BPAI May 21, 1998)`."""
BRACKETED_DOCKET = re.compile(
    r"(?<=[\w.]\s\()(?:(?!Docket|Dkt|Doc|ECF|Filing|Paper|Exh?\b|Tab)[A-Z][\w.]{0,8}\s)?"
    r"Nos?\.\s\d+-\d[\d-]*(?=\)[,.;\s])"
)
"""`Hanna v. Commissioner (T.C. No. 3485-76)`: a case by its number in brackets behind its name."""
JOURNAL = re.compile(
    r"""
    (?<![\w.-])(?P<volume>\d{1,4})\s
    (?P<edition>
        (?:(?:[A-Z][\w.’']*|&|of|on)\s){0,6}?                     # Harv. L. Rev., Law J.
        (?:[A-Z][\w.]*L\.|L\.|Pub\.\sL\.|Law)\s?(?:Rev|J|Q)\.
      | (?:[A-Z][\w.’']*\s){1,3}&\s(?:[A-Z][\w.’']*\s)?Aff(?:airs|\.)  # Phil. & Pub. Aff.
      | U\.S\.C\.C\.A\.N\.
    )
    ,?\s(?P<page>\d{1,5})(?!\d)
    """,
    re.VERBOSE,
)
"""A journal of law by the pattern of its name (table T13), if no list knows it."""
ENGLISH = re.compile(
    r"""
    (?<![\w-])
    (?: (?P<volume>\d{1,3})\s(?P<edition>Eng\.\sRep\.)
      | \[\d{4}\]\s(?:\d\s)?(?: A\.\s?C\. | [QK]\.\s?B\. | Ch\. | W\.L\.R\. | All\sE\.R\. )
    )\s(?P<page>\d{1,4})(?!\d|\.\d)
    """,
    re.VERBOSE,
)
"""English reports, old and new: `95 Eng. Rep. 807`, `[1897] 2 Q.B. 57`."""


UNPUBLISHED = re.compile(
    r"(?<=\s)\((?:[A-Z][a-z]{2,8}\.?\s\d{1,2},\s)?(?P<year>(?:19|20)\d\d),\s(?P<number>[A-HS]\d{6})\)"
    r"(?:\s\[nonpub\.\sopn\.\])?"
)
"""California's unpublished opinions: `Coe v. Roe (Sept. 30, 2022, A157968) [nonpub. opn.]`."""
LOUISIANA = re.compile(
    r"""
    (?<![\w-])(?P<docket>(?:\d{2,4}-)?\d{2,5})
    (?=
      (?:,\sp{1,2}\.\s?\d+(?:[-–]\d+)?)?                        # , p. 5
      \s\(La\.[^()]{0,20}\d{1,2}/\d{1,2}/\d{2,4}\)              # (La.App. 5 Cir. 9/1/09)
      (?P<reporter>,\s\d+\sSo\.)?
    )
    """,
    re.VERBOSE,
)
"""Louisiana's docket and date: `09-458 (La.App. 5 Cir. 9/1/09)`; before a reporter it is no cite of
its own."""
AGENCY_RULING = re.compile(
    r"""
    (?<![\w-])
    (?: Rev\.\s(?:Rul|Proc)\.\s\d{2,4}[-–]\d+
        (?:,\s\d{4}[-–]\d\s(?:C\.\s?B\.|Cum\.\sBull\.)\s\d+)?
      | \d{1,3}\sOps?\.\s?Att[’']?y\.?\s?Gen\.\s\d{1,4}
    )(?!\d)
    """,
    re.VERBOSE,
)
"""`Rev. Rul. 56–249, 1956–1 Cum. Bull. 488`, `15 Op. Atty. Gen. 280`."""
STATE_BAR = re.compile(
    r"(?<![\w-])(?P<volume>\d{1,2})\s(?P<edition>Cal\.\sState\sBar\sCt\.\sRptr\.)\s(?P<page>\d{1,4})(?!\d)"
)
"""The reports of California's State Bar Court."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """The hard core of a citation."""

    start: int
    end: int
    kind: CitationKind
    authority: str | None = None
    """What is cited; None for a short form, *Id.*, *supra*, a record cite and a blank page."""
    pin: tuple[int, int] | None = None
    volume: str | None = None
    edition: str | None = None
    page: str | None = None
    informal: bool = False
    document: str | None = None
    """The name of a document of the record."""

    @property
    def by_volume(self) -> bool:
        """Cites a reporter of decisions, so that a name may stand before it."""
        return self.kind in ("case", "case-short", "agency-decision")


def candidates(words: str, terms: Terms = NO_TERMS) -> list[Candidate]:
    """The candidates of a passage in order, none overlapping another.

    Of two that overlap the earlier wins, and of those that begin together the longer; what cites
    a reporter or a code wins over what merely looks like a book or a paper of the record, and that
    over a section or rule whose code is not printed.
    """
    cited = [_of_provision(each) for each in provisions(words)]
    firm = [candidate for candidate in cited if not candidate.informal]
    firm += [
        _of_reporter(words, cite)
        for cite in reporter_cites(words)
        if not LOUISIANA.match(words, cite.start)
    ]
    firm += [
        Candidate(match.start(), match.end("docket"), "case", match["docket"])
        for match in LOUISIANA.finditer(words)
        if not match["reporter"]
    ]
    firm += [_neutral(match) for match in NEUTRAL_CITE.finditer(words)]
    firm += [_blank(match) for match in BLANK_CITE.finditer(words)]
    firm += [_by_form(match, "case") for match in ENGLISH.finditer(words)]
    firm += [_by_form(match, "case") for match in SLIP_OPINION.finditer(words)]
    firm += [_by_form(match, "case") for match in BRACKETED_DOCKET.finditer(words)]
    firm += [_by_form(match, "case") for match in DOCKETED.finditer(words)]
    firm += [_of_board(match) for match in PATENT_BOARD.finditer(words)]
    firm += [_by_form(match, "agency-decision") for match in AGENCY_RULING.finditer(words)]
    firm += [
        Candidate(match.start(), match.end(), "case", match["number"])
        for match in UNPUBLISHED.finditer(words)
    ]
    firm += [_by_form(match, "case") for match in STATE_BAR.finditer(words)]
    soft = [_by_form(match, "secondary") for match in JOURNAL.finditer(words)]
    soft += [
        Candidate(each.start, each.end, "internal", None, each.pin)
        for each in cross_references(words)
    ]
    soft += [_unlisted(each) for each in unlisted_cites(words, terms.reporters)]
    soft += [_of_source(each) for each in sources(words, terms.papers)]
    informal = [candidate for candidate in cited if candidate.informal]
    kept: list[Candidate] = []
    for found in (firm, soft, informal):
        kept = sorted([*kept, *_clear_of(kept, list(first_and_longest(found, _place)))], key=_start)
    return kept


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


SUPPLEMENT_PAGE = re.compile(r"-\d{1,4}(?!\d)")
"""`110 Stat. 3009-546`: the volumes of laws number pages within a page."""
PART_OF_YEAR = re.compile(r"(?<![\w-])(?:19|20)\d\d-$")
"""`1999-1 C.B. 361`: a volume in two parts."""


def _of_reporter(words: str, cite: ReporterCite) -> Candidate:
    more = SUPPLEMENT_PAGE.match(words, cite.end) if cite.source == "laws" else None
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


def _as_cited(words: str, cite: ReporterCite) -> str:
    """The cite as printed; a series in brackets (`44 N. E. (2d) 99`) as it is cited today."""
    printed = words[cite.start : cite.end]
    return f"{cite.volume} {cite.edition} {cite.page}" if SERIES.search(printed) else printed


def _blank_page(cite: ReporterCite) -> bool:
    return not cite.page or not any(char.isalnum() for char in cite.page)


def _kind_of_reporter(cite: ReporterCite) -> CitationKind:
    if cite.source == "journals" or cite.edition.startswith("A.L.R."):
        return "secondary"  # annotations are written by editors
    if cite.source == "laws":
        return "regulation" if cite.edition in REGISTERS else "session-law"
    if cite.edition in AGENCY_REPORTERS:
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


def _of_source(found: Source) -> Candidate:
    return Candidate(
        found.start, found.end, found.kind, found.authority, found.pin, document=found.document
    )


def _neutral(match: re.Match[str]) -> Candidate:
    return Candidate(
        match.start(),
        match.end(),
        "case",
        match[0],
        volume=match["volume"],
        edition=match["reporter"],
        page=match["page"],
    )


def _unlisted(cite: UnlistedCite) -> Candidate:
    authority = f"{cite.volume} {cite.edition} {cite.page}" if cite.page else None
    return Candidate(
        cite.start,
        cite.end,
        "case" if cite.page else "case-short",
        authority,
        volume=cite.volume,
        edition=cite.edition,
        page=cite.page,
    )


def _by_form(match: re.Match[str], kind: CitationKind) -> Candidate:
    """What no list of reporters knows, recognised by its form."""
    groups = match.groupdict()
    return Candidate(
        match.start(),
        match.end(),
        kind,
        match[0],
        volume=groups.get("volume"),
        edition=groups.get("edition"),
        page=groups.get("page"),
    )


PAPER = re.compile(r"Paper(?:\sNo\.)?\s\d{1,3}$")


def _of_board(match: re.Match[str]) -> Candidate:
    paper = PAPER.search(match[0])
    pin = (match.start() + paper.start(), match.end()) if paper else None
    return Candidate(match.start(), match.end(), "agency-decision", match["number"], pin)


def _blank(match: re.Match[str]) -> Candidate:
    return Candidate(match.start(), match.end(), "case", edition=match["reporter"])
