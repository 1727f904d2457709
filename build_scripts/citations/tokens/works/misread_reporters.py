"""Reporters whose letters a scan took for others: `248 F.Sd 1061` is 248 F.3d 1061.

A scan takes a sign for one that looks like it, and loses stops and spaces. Reporter and scan are
therefore compared by what no scan confuses: their *outline*. Only where one reporter alone has the
outline is it certain, and of what is short (`12 P 5`) nothing is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from build_scripts.lexicon.courts.cited import REPORTER_COURTS

SERIES = """
    U.S.; S. Ct.; L. Ed.; L. Ed. 2d; F.2d; F.3d; F.4th; F. App’x; F. Supp.; F. Supp. 2d;
    F. Supp. 3d; A.2d; A.3d; N.E.2d; N.E.3d; N.W.2d; S.E.2d; S.W.2d; S.W.3d; So. 2d; So. 3d; P.2d;
    P.3d; N.Y.S.2d; N.Y.S.3d; N.Y.2d; N.Y.3d; A.D.2d; A.D.3d; Misc. 2d; Misc. 3d; Cal. 2d; Cal. 3d;
    Cal. 4th; Cal. 5th; Cal. App. 2d; Cal. App. 3d; Cal. App. 4th; Cal. App. 5th; Cal. Rptr.;
    Cal. Rptr. 2d; Cal. Rptr. 3d; Ill. 2d; Ill. App. 2d; Ill. App. 3d; Wash. 2d; Wn.2d;
    Ohio St. 2d; Ohio St. 3d
"""
"""The reporters that are cited everywhere, as reporters-db calls them."""
ALIKE = (
    (re.compile(r"TJ|IT|II|[Üü]"), "U"),
    (re.compile(r"(?<=\d)(?:cl|ol|tl|a)$"), "d"),
    (re.compile(r"(?<=\d)(?:lh|tli|tb|t)$"), "th"),
    (re.compile(r"[SB8]"), "3"),
    (re.compile(r"Z"), "2"),
    (re.compile(r"[Il]"), "1"),
    (re.compile(r"[Oo]"), "0"),
)
"""Letters and what they are taken for, one after the other."""
LOST = re.compile(r"[^\w]|_")
"""Stops, spaces and apostrophes, which a scan drops, adds or makes commas."""
SERIES_MISREAD = re.compile(r"[SB8Z](?=(?:d|cl|ol|tl)$)")


def outline(reporter: str) -> str:
    """What of `reporter` no scan confuses: the same for `F.3d`, `F.Sd` and `F:3cl`."""
    letters = SERIES_MISREAD.sub(lambda m: "2" if m[0] == "Z" else "3", LOST.sub("", reporter))
    for alike, one in ALIKE:
        letters = alike.sub(one, letters)
    return letters


BY_OUTLINE = {outline(name): name.strip() for name in SERIES.split(";")}
BY_LETTERS = {
    LOST.sub("", name): name.strip()
    for name in [*SERIES.split(";"), "B.R.", *REPORTER_COURTS]
    if name.strip().endswith(".")
}
"""Reporters by their letters alone: of a short form that a document explains the stops may be lost,
as in `120 B.R at 402`, `116 Wash, at 42`."""
STOP_LOST = re.compile(
    r"(?<![\w.$§-])(?P<volume>\d{1,3})\s(?P<reporter>[A-Z][A-Za-z]*(?:\.\s?[A-Za-z]+)*,?)(?=\sat\s\d{1,4}(?!\w))"
)
MAYBE = re.compile(
    r"""
    (?<![\w.$§-])(?P<volume>\d{1,3})\s
    (?P<reporter>[A-ZÜ][\w.,:’' ]{1,15}?)
    (?: ,?\s(?P<page>\d{1,4})(?![\w$%]|[.,]\d|\.?\s\d)   # 248 F.Sd 1061
      | (?=,?\sat\s\d{1,4}(?!\w)) )                    # 248 F.Sd at 1064
    """,
    re.VERBOSE,
)


FIGURES_MISREAD = re.compile(
    r"""
    (?<![\w.$§-])(?P<volume>\d{1,3})\s
    (?P<reporter>[A-Z][\w.’' ]{1,15}?)\s
    (?P<page>(?=[\dlIO]*[lIO])[\dlI][\dlIO]{0,3})
    (?=(?:,\s\d{1,4}(?:[-–]\d{1,4})?)*\s\([^()]{0,24}(?:1[89]|20)\d\d\))
    """,
    re.VERBOSE,
)
"""`909 F.2d l, 3 (1st Cir. 1990)`: a letter for a figure of the first page."""
FIGURES = str.maketrans("lIO", "110")


@dataclass(frozen=True, slots=True)
class MisreadCite:
    """A cite whose reporter is printed in other letters; of a short form without the page."""

    start: int
    end: int
    volume: str
    edition: str
    """As reporters-db calls it."""
    page: str | None


def misread_cites(words: str) -> Iterator[MisreadCite]:
    """The places of `words` in a reporter that is certain although it is misread."""
    for match in chain(MAYBE.finditer(words), FIGURES_MISREAD.finditer(words)):
        edition = BY_OUTLINE.get(outline(match["reporter"]))
        if edition:
            page = match["page"] and match["page"].translate(FIGURES)
            yield MisreadCite(match.start(), match.end(), match["volume"], edition, page)
    for match in STOP_LOST.finditer(words):
        edition = BY_LETTERS.get(LOST.sub("", match["reporter"]))
        if edition:
            yield MisreadCite(match.start(), match.end(), match["volume"], edition, None)
