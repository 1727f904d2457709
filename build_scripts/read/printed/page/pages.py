"""Divides a layout text into its printed pages and takes off what every page repeats.

A page of a slip opinion bears a running head, a page number at head or foot, on copies from
PACER the stamp of the electronic filing, and in some courts a number before every line.
"""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.model import Removal, SourceBreak
from build_scripts.read.pleading_slashes import FILL, STROKES
from build_scripts.read.printed.page.clerk_stamp import without_stamp
from build_scripts.read.printed.page.filing_header import FILING_STAMP, STAMP, stamped_heads
from build_scripts.read.printed.page.furniture import furniture_of, page_label, without_caption
from build_scripts.read.printed.page.justified_width import pages_measured_by_words
from build_scripts.read.printed.page.line_numbers import (
    is_numbered,
    numbered_margins,
    without_margin,
)
from build_scripts.read.printed.page.lines import (
    Page,
    is_underlined,
    lines_of,
    with_gaps_counted_anew,
)
from build_scripts.read.printed.page.page_numbers import (
    flat_feet,
    lone_numbers,
    numbered_feet,
    without_star_number,
)
from build_scripts.read.printed.page.running_heads import (
    bears_docket,
    names_case_and_page,
    numbered_heads,
    repeated_heads,
)
from build_scripts.read.printed.page.struck_twice import without_second_strike


@dataclass(frozen=True, slots=True)
class Paged:
    """A text by pages: what is left on each, and what was taken off."""

    pages: tuple[Page, ...]
    breaks: tuple[SourceBreak, ...]
    removals: tuple[Removal, ...]
    known: bool
    """Whether the text has kept the bounds of its pages."""


def pages_without_repeats(text: str) -> Paged:
    """Return the printed pages of `text` without what they repeat."""
    removals: list[Removal] = []
    raw = [*raw_pages(text, removals)]
    numbered = 2 * sum(map(is_numbered, raw)) > len(raw)
    pages = [
        without_fill(without_margin(page, removals, among_numbered=numbered), removals)
        for page in raw
    ]
    pages = [page for page in pages if page]
    pages[1:] = [
        without_star_number(without_clerks_stamp(page, removals), removals) for page in pages[1:]
    ]
    repeated = repeated_heads(pages)
    numbers = lone_numbers(pages)
    kept: list[Page] = []
    breaks: list[SourceBreak] = []
    opening = {word for page in pages[:1] for line in page for word in line.text.split()}
    for index, page in enumerate(pages):
        heads = {line.text for line in page if kept and bears_docket(line, opening)}
        top = [line for line in page if not STAMP.fullmatch(line.text)][:1]
        heads |= {line.text for line in top if index and names_case_and_page(line, index + 1)}
        furniture = furniture_of(page, repeated, numbers, heads)
        if not kept:
            furniture = without_caption(furniture, page)
        removals += [Removal(line.span, reason) for line, reason in furniture]
        taken = {line.start for line, _ in furniture}
        rest = with_gaps_counted_anew((line, line.start not in taken) for line in page)
        label = page_label(furniture)
        if label and rest and kept:
            breaks.append(SourceBreak(rest[0].start, label))
        if rest:
            kept.append(rest)
    return Paged(pages_measured_by_words(kept), tuple(breaks), tuple(removals), len(pages) > 1)


def without_fill(page: Page, removals: list[Removal]) -> Page:
    """Return `page` without the strokes that fill the rest of a sheet."""
    fill = {line.start for line in page if STROKES.fullmatch(line.text)}
    removals += [Removal(line.span, FILL) for line in page if line.start in fill]
    return with_gaps_counted_anew((line, line.start not in fill) for line in page)


def without_clerks_stamp(page: Page, removals: list[Removal]) -> Page:
    """Return `page` without the clerk’s stamp that may stand over a separate writing."""
    stamp, rest = without_stamp(page)
    removals += [Removal(line.span, FILING_STAMP) for _, line in stamp]
    return rest


FEWEST_HEADS = 2
WHITE = 2
"""Blank lines under a running head."""


def further_heads(lines: Page, cuts: Sequence[int]) -> list[int]:
    """Return the places of lines that read as the head of most pages that begin at `cuts` does, and
    stand over much white: a title page bears no number at its foot."""
    heads = Counter(lines[place].text for place in cuts if place < len(lines))
    text, times = heads.most_common(1)[0] if heads else ("", 0)
    if times < FEWEST_HEADS or times * 2 < len(cuts) or not re.search(r"\d", text):
        return []
    return [
        place
        for place, (line, under) in enumerate(itertools.pairwise(lines))
        if place and line.text == text and under.gap >= WHITE
    ]


def raw_pages(text: str, removals: list[Removal]) -> list[Page]:
    """Return the pages of `text`: by form feeds, or else by the numbers of their lines, the stamps
    of the electronic filing, or the numbers that pages bear."""
    underlined = is_underlined(text)

    def printed(start: int, end: int) -> Page:
        lines = lines_of(text, start, end, underlined=underlined)
        return without_second_strike(lines, removals) if underlined else lines

    if "\f" in text:
        ends = [*(match.start() for match in re.finditer("\f", text)), len(text)]
        starts = [0, *(end + 1 for end in ends[:-1])]
        pages = [printed(start, end) for start, end in zip(starts, ends, strict=True)]
        return [page for page in pages if page]
    lines = printed(0, len(text))
    cuts = (
        numbered_margins(lines)
        or stamped_heads(lines)
        or numbered_heads(lines)
        or numbered_feet(lines)
        or flat_feet(lines)
    )
    bounds = sorted({0, *cuts, *further_heads(lines, cuts), len(lines)})
    pages = [lines[start:end] for start, end in itertools.pairwise(bounds)]
    return [page for page in pages if page]
