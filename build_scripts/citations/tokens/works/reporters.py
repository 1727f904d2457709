"""Volume–reporter–page, as eyecite knows reporters.

Of eyecite only the extractors are used: regular expressions made from reporters-db, chosen per
passage by a search for the reporters' names. Its reading of names, years and pins is not used.
Fed one passage at a time, the cost grows with the text and no faster.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache

from build_scripts.citations.tokens.overlaps import first_and_longest
from build_scripts.citations.tokens.works.extractors import Extractor, extractors_for

PAGES = re.compile(r"(?<=\bat p)p(?=\.)")
"""`at pp. 5–6` (California) is read as `at p. 5–6`, which eyecite knows."""

SERIES = re.compile(r"(?<!\bIL App )\((?:2d|3d|4th|5th)\)(?=\s\d|,?\sat\s)")
"""`44 N. E. (2d) 99`: as reporters’ series were printed up to the middle of the last century; in
`2016 IL App (3d) 140487` it is the district."""

STOP = re.compile(r"(?<=\bApp[’']x)\.(?=,?\s(?:\d|at\s))|(?<=[A-Za-z]\.)\.(?=\s\d)")
"""`657 Fed. App’x. 89`, `232 U. S.. 383`: a full stop too many."""
ADDED = re.compile(r"(?<=[.\dd]\s)\[\d{1,4}\](?=,?\sat\s\d)")
"""`473 U.S. [159] at 167`: the first page, which a court adds to what it quotes."""
FEDERAL = re.compile(r"(?<=\d\s)Fed\.(?=\s\(2d\)\s\d)")

STATE_OF_REPORTER = re.compile(
    r"(?<=[a-z]\.)\s[\[(](?:[A-Z]\.\s?[A-Z]\.|[A-Z][a-z]{1,4}\.)[\])](?=\s\d)"
)
"""`5 Cush. [Mass.] 281`: where the man reported."""
CAPITAL_AT = re.compile(r"(?<=[.\ddh]\s)At(?=\s\d)")
"""`129 S. Ct. At 1949`, as word processors correct it."""
SAME_LENGTH = str.maketrans("’‘\u00a0", "'' ")


@dataclass(frozen=True, slots=True)
class ReporterCite:
    """`217 F.3d 646`, or of a short form the `224 F.3d` before `at 936`."""

    start: int
    end: int
    volume: str
    reporter: str
    """As printed."""
    edition: str
    """As reporters-db calls it, or as printed where that may be several."""
    source: str
    """`reporters`, `journals` or `laws`."""
    page: str | None
    """None in a short form."""


DIGIT = re.compile(r"\d")
_compiled = cache(re.compile)
"""Python itself remembers no more than 512 patterns."""


def reporter_cites(words: str) -> list[ReporterCite]:
    """Every volume–reporter–page of `words`, in order, none overlapping another."""
    if not DIGIT.search(words):
        return []
    removed = sorted(
        [match.start() for each in (PAGES, STOP) for match in each.finditer(words)]
        + [
            at
            for each in (SERIES, ADDED)
            for match in each.finditer(words)
            for at in (match.start(), match.end() - 1)
        ]
        + [
            at
            for match in STATE_OF_REPORTER.finditer(words)
            for at in range(match.start(), match.end())
        ]
        + [at for match in FEDERAL.finditer(words) for at in (match.start() + 1, match.start() + 2)]
    )
    gone = frozenset(removed)
    kept = "".join(char for at, char in enumerate(words) if at not in gone) if gone else words
    folded = CAPITAL_AT.sub("at", kept.translate(SAME_LENGTH))
    found: list[tuple[bool, ReporterCite]] = []
    for extractor in extractors_for(folded):
        for match in _compiled(extractor.pattern).finditer(folded):
            if cite := _reporter_cite(match, extractor):
                found.append((not extractor.exact, cite))
    found.sort(key=_precedence)
    whole = [
        _unfold(cite, removed) for cite in first_and_longest([cite for _, cite in found], _place)
    ]
    return [
        replace(
            cite, end=cite.end + (words[cite.end : cite.end + 1] in (".", "]") and cite.end in gone)
        )
        for cite in whole
    ]


def _precedence(found: tuple[bool, ReporterCite]) -> tuple[int, int, bool, bool, str]:
    """The longest of those that begin together, then that whose reporter is spelt exactly so."""
    variation, cite = found
    return cite.start, -cite.end, cite.source != "reporters", variation, cite.edition


OF_CONGRESS = re.compile(r"(?:H\.?\s?R?\.?|S\.?)\s?Rep\.?(?:\sat)?")
"""`106 H. Rep. 932` is a report of the House, and none of Hawaii’s."""


def _reporter_cite(match: re.Match[str], extractor: Extractor) -> ReporterCite | None:
    """A cite of what may be one of several editions; if the printed form stands for different
    ones, or one of quite another name (`Tex. App.` of White & Willson), it is called as printed."""
    groups = match.groupdict()
    volume, reporter, page = groups.get("volume"), groups.get("reporter"), groups.get("page")
    if not (volume and reporter and page) or _is_date(volume, reporter, page):
        return None
    if OF_CONGRESS.fullmatch(reporter.strip()):
        return None
    short = extractor.short
    if reporter.rstrip().endswith(" at"):  # `35 T.C. at 579` is no volume of a reporter “T.C. at”
        short, reporter = True, reporter.rstrip().removesuffix(" at")
    alike = extractor.edition[:1].lower() == reporter.strip()[:1].lower()
    one = extractor.exact or (alike and extractor.one)
    end = match.start("reporter") + len(reporter) if short else match.end("page")
    return ReporterCite(
        match.start(1),
        end - (len(reporter) - len(reporter.rstrip()) if short else 0),
        volume,
        reporter.strip(),
        extractor.edition if one else reporter.strip(),
        extractor.source,
        None if short else page,
    )


MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\.?")


def _is_date(volume: str, reporter: str, page: str) -> bool:
    """Whether `4 Mar. 2019` is a day rather than a page of Marshall’s reports."""
    return bool(
        MONTH.fullmatch(reporter.strip())
        and re.fullmatch(r"\d{1,2}", volume)
        and re.fullmatch(r"(?:1[6-9]|20)\d\d", page)
    )


def _place(cite: ReporterCite) -> tuple[int, int]:
    return cite.start, cite.end


def _unfold(cite: ReporterCite, removed: list[int]) -> ReporterCite:
    """`cite` with offsets into the text before the characters at `removed` were taken out."""
    if not removed:
        return cite
    at = [place - index for index, place in enumerate(removed)]
    return ReporterCite(
        cite.start + bisect_right(at, cite.start),
        cite.end + bisect_right(at, cite.end - 1),
        cite.volume,
        cite.reporter,
        cite.edition,
        cite.source,
        cite.page,
    )
