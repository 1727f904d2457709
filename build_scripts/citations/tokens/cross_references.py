"""Cross references within the decision: *post*, *ante*, *supra* at a page, *infra* Part II.

Bluebook rule 3.5; the Supreme Court's *ante* and *post* lead to another writing of the same
decision, and so do `majority op. ¶ 17` and `Dissent at 12` in state courts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.citations.tokens.places import AT, NOTES, PAGES, PARAGRAPHS, without_lead

PART_NUMBER = r"[IVXL]+(?:[-–.](?:[A-Z]|\d)\w?)*(?:\([A-Za-z\d]{1,3}\))*"
PART_NAME = r"(?:Parts?|pts?\.|Sections?|§§?)"
PLACE = (
    r"(?:"
    rf"(?:at\s|pp?\.\s)?(?:{NOTES}|{PART_NAME}\s(?:{PART_NUMBER}|\d+(?:\.\d+)*))(?:,?\s{AT})?"
    rf"|{AT}|pp?\.\s{PAGES}|{PARAGRAPHS}|this\spage)"
)
"""`Part II–A`, `§ 3, at 12`, `at 5`, `¶ 17`."""
LATIN = re.compile(
    rf"""
    (?<![\w-])
    (?: (?P<word> [Pp]ost | [Aa]nte | [Ii]nfra                   # ante, at 5; infra Part II
          | (?:(?<=[Ss]ee\s)|(?<=[.;]\s)|(?<=\()|(?<=\A))[Ss]upra(?=\spp?\.\s) )   # See supra p. 21
        (?:,\s|(?<=[Ii]nfra|[Ss]upra)\s(?:in\s)?|\s(?=at\s|pp?\.|¶))
        (?P<place>{PLACE})
      | (?P<part>(?:[Pp]arts?|[Ss]ections?)\s{PART_NUMBER}|(?:nn?\.|[Nn]otes?)\s\d+(?:[-–]\d+)?),\s
        (?P<after>[Pp]ost|[Aa]nte|[Ii]nfra|[Ss]upra)(?!\w)            # Part II, infra
      | \b(?:[Aa]bove|[Bb]elow)\sin\s                       # above in part 4, above in II.B
        (?P<there>(?:[Pp]arts?|[Ss]ections?)\s(?:{PART_NUMBER}|\d{{1,2}})|[IVX]+\.[A-Z\d]\w?)
        (?![\w-]|\.\d|\s?of\s)
      | (?P<own>(?:[Pp]arts?|[Ss]ections?)\s{PART_NUMBER}
          |(?:nn?\.|[Ff]?(?:oot)?[Nn]otes?)\s\d+(?:[-–]\d+)?)
        (?: \sof\sthis\s(?:[Oo]pinion|[Oo]rder|[Dd]ecision|dissent|concurrence)\b   # n. 9 of this …
          | ,?\s(?:above|below)\b )                                       # note 1, above
    )
    """,
    re.VERBOSE,
)
OF_A_SYLLABUS = re.compile(rf"(?<=[.”\")]\s)Pp?\.\s(?P<place>{PAGES})(?=\.)")
"""`Held: … Pp. 3–5.`: where the opinion says so, in the Reporter's syllabus."""
IN_A_PART = re.compile(
    rf"""
    \b(?:discussed|explained|described|noted|stated|said|held|concluded|addressed|set\s(?:forth|out)
      |see)\s(?:\w+\s)?in\s(?P<place>Parts?\s{PART_NUMBER})(?!\w|\s?of\s(?!this\b))
    """,
    re.VERBOSE,
)
"""`as discussed in Part III.C`, of this opinion unless another is named."""
KIND_OF_WRITING = (
    r"(?:[Mm]aj(?:ority|\.)|[Dd]issent(?:ing)?|[Cc]onc(?:urrence|urring|\.)|[Pp]lurality|[Ll]ead)"
)
WRITING = re.compile(
    rf"""
    (?<![\w-])(?:[Tt]he\s)?
    (?P<word>{KIND_OF_WRITING})
    (?:\s[Oo]p(?:inion|\.))?,?\s                                   # dissenting op.
    (?P<place>(?:{AT}|pp?\.\s{PAGES}|{PARAGRAPHS}                   # at 12, ¶ 17
      |(?<=[Oo]p\.\s)\d{{1,4}}(?:[-–]\d{{1,4}})?               # Majority Op. 5
        (?![\w(]|[.,]\d|\s[A-Z][\w.]*\s\d)))
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A place in this decision as cited."""

    start: int
    end: int
    pin: tuple[int, int]


def cross_references(words: str) -> Iterator[CrossReference]:
    """Every cross reference of `words` that says by itself where it leads, in no order."""
    for match in LATIN.finditer(words):
        group = next(name for name in ("place", "part", "there", "own") if match[name])
        yield CrossReference(
            match.start(), match.end(), _pin_without_lead(words, *match.span(group))
        )
    for match in IN_A_PART.finditer(words) if " Part" in words else ():
        yield CrossReference(*match.span("place"), match.span("place"))
    for match in [*WRITING.finditer(words), *OF_A_SYLLABUS.finditer(words)]:
        yield CrossReference(
            match.start(), match.end(), _pin_without_lead(words, *match.span("place"))
        )


def _pin_without_lead(words: str, start: int, end: int) -> tuple[int, int]:
    return without_lead(words, start, end), end
