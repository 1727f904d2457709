"""Measures how an opinion is set: its type, its margins, its indents, its leading."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from build_scripts.read.pdf.page.lines import Line

BIN = 2.0
"""Points: places that lie no further apart are one place."""
COMMON = 0.08
"""Of the lines: so many begin at a margin at the least."""
LAST_FEW = 0.03
"""Of the lines: so many may run over the right margin."""
QUOTED = 0.8
"""Of the size of type: a block quotation is indented by this much or more."""
NEAR = 20
"""Bins: lists in a quotation are indented by less."""
DISPLAY = 1.2
"""Of the size of type: larger lines are titles."""
JUSTIFIED = 0.35
"""Of the lines: where so many end at one place, that is the margin they are set to."""
FEWEST_FLUSH = 6
"""Lines by which to judge those that begin at one place."""
FEW = 0.06
"""Of the lines of a page: so many begin at its left margin at the least."""
FEWEST_LINES = 8
OF_TEXT = 0.25
"""Of the characters: so many at the least are in the size of the text."""
LONG = 0.4
"""Of the measure: lines that are longer, and begin where others do, are set to a margin."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How a document, or its notes, is set. Lengths are in points."""

    size: float
    """The commonest size of type."""
    left: float
    right: float
    leading: float
    """From one baseline to the next within a paragraph."""
    rights: dict[int, float]
    """The right margin of the lines that begin at a place (in bins)."""
    starts: frozenset[int]
    """Where several lines begin (in bins)."""
    justified: bool
    """Whether lines are set to the right margin, so that every shorter one ends a paragraph."""
    flush: dict[int, bool]
    """The same of the lines that begin at a place: quotations may be ragged in justified text."""
    middles: tuple[float, ...]
    """Half-way between the margins, of the document and of the page."""

    def right_of(self, line: Line) -> float:
        """Return the right margin of lines that begin where `line` does, or, of indented lines,
        the nearest of those that begin near it."""
        place = self.place_of(line)
        return self.right if place is None else self.rights[place]

    def place_of(self, line: Line) -> int | None:
        """Return where lines begin that are set as `line` is."""
        place = bin_of(line.x0)
        if place in self.rights:
            return place
        if not self.is_indented(line.x0):
            return None
        near = [p for p in self.rights if abs(p - place) < NEAR and self.is_indented(p * BIN)]
        return min(near, key=lambda found: abs(found - place), default=None)

    def is_justified(self, line: Line) -> bool:
        """Say whether lines that begin where `line` does are set to the right margin."""
        place = self.place_of(line)
        return self.justified if place is None else self.flush.get(place, self.justified)

    def is_indented(self, x: float) -> bool:
        """Say whether `x` is as far in as block quotations begin."""
        return x - self.left >= QUOTED * self.size

    def is_symmetrical(self, line: Line) -> bool:
        """Say whether `line` stands as far from the one margin as from the other."""
        middle = (line.x0 + line.x1) / 2
        return min(abs(middle - middles) for middles in self.middles) < 0.5 * self.size

    def is_centred(self, line: Line) -> bool:
        """Say whether `line` stands in the middle between the margins, clear of both."""
        if not self.is_symmetrical(line):
            return False
        if line.size > DISPLAY * self.size:
            return True
        clear = line.x0 > self.left + self.size and line.x1 < self.right - self.size
        # Where several lines begin and this one is long, a quotation begins, in the middle too.
        long = line.x1 - line.x0 > LONG * (self.right - self.left)
        common = long and bin_of(line.x0) in self.starts
        return clear and (not common or is_capital(line))

    def on_page(self, lines: Sequence[Line]) -> "Measure":
        """Return the measure with the margins of one page: those of left and right pages may
        differ, and a syllabus be set narrower than the opinion."""
        plain = [line for line in lines if not line.column and not line.cell]
        text = [line for line in plain if not self.is_centred(line)]
        starts = Counter(bin_of(line.x0) for line in text)
        common = [p for p, count in starts.items() if count >= max(2, FEW * len(text))]
        if len(text) < FEWEST_LINES or not common:
            return self
        left, right = min(common) * BIN, far_right(text)
        # One line at the margin of the document is enough, where the page has quotations and lists.
        if any(abs(line.x0 - self.left) <= BIN for line in text):
            left = min(left, self.left)
        return replace(self, left=left, right=right, middles=(*self.middles, (left + right) / 2))


def measures_of_pages(pages: Sequence[Sequence[Line]], measure: Measure) -> list[Measure]:
    """Return the measure of each of `pages` of a document set by `measure`. A page that a
    quotation fills has the margins of the document: nothing else is set in on both sides on one
    page alone, after the first, in the size of the text."""
    found = [measure.on_page(lines) for lines in pages]
    usual = Counter(bin_of(each.left) for each in found)
    for place, (lines, local) in enumerate(zip(pages, found, strict=True)):
        right = measure.right - local.right
        set_in = measure.is_indented(local.left) and right >= QUOTED * measure.size
        alone = sum(usual[bin_of(local.left) + step] for step in (-1, 0, 1)) == 1
        if place and set_in and alone and size_of_text(lines) == measure.size:
            found[place] = measure
    return found


def is_capital(line: Line) -> bool:
    """Say whether nearly all letters of `line` are capitals."""
    letters = [character for character in line.text if character.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) >= 0.8 * len(letters)


def bin_of(x: float) -> int:
    """Return the place of `x`, rounded so that neighbours compare equal."""
    return round(x / BIN)


def measured(lines: Sequence[Line], fallback: Measure | None = None) -> Measure | None:
    """Return how `lines` are set; `fallback` where they are too few to tell."""
    if not lines:
        return fallback
    size = size_of_text(lines)
    body = [line for line in lines if abs(line.size - size) <= 0.08 * size and not line.column]
    body = body or list(lines)
    starts = Counter(bin_of(line.x0) for line in body)
    common = [place for place, count in starts.items() if count >= max(2, COMMON * len(body))]
    left = min(common, default=min(starts)) * BIN
    right = far_right(body)
    if fallback and len(body) < 4:
        left, right = fallback.left, fallback.right
    ends = by_place(body, left + QUOTED * size)
    rights = {place: far_right(found) for place, found in ends.items() if len(found) > 1}
    wide = LONG * (right - left)
    rights = {place: end for place, end in rights.items() if end - place * BIN > wide}
    middles = ((left + right) / 2,)
    justified = are_flush(body, right)
    flush = {
        place: are_flush(ends[place], margin)
        for place, margin in rights.items()
        if len(ends[place]) >= FEWEST_FLUSH
    }
    several = frozenset(place for place, count in starts.items() if count > 2)
    return Measure(
        size, left, right, leading_of(body, size), rights, several, justified, flush, middles
    )


def by_place(lines: Sequence[Line], indented: float) -> dict[int, list[Line]]:
    """Return `lines` by where they begin. From `indented` on, only those that stand above another
    that begins there: quotations do, and first lines of paragraphs, which may be indented as far,
    do not."""
    found: dict[int, list[Line]] = defaultdict(list)
    for line, below in zip_longest(lines, lines[1:]):
        place = bin_of(line.x0)
        if line.x0 < indented or (below and bin_of(below.x0) == place):
            found[place].append(line)
    return found


def are_flush(lines: Sequence[Line], right: float) -> bool:
    """Say whether `lines` are set to the margin at `right`."""
    return sum(abs(line.x1 - right) < BIN for line in lines) >= JUSTIFIED * len(lines)


def size_of_text(lines: Iterable[Line]) -> float:
    """Return the size of type of the text among `lines`: the largest in which a good part of them
    is set, or the commonest, where each differs by a little, as on a scan. Notes are smaller, and
    in some opinions longer than the text."""
    counts: Counter[float] = Counter()
    for line in lines:
        counts[line.size] += len(line.text)
    good = [size for size, count in counts.items() if count >= OF_TEXT * counts.total()]
    return max(good, default=max(counts, key=lambda size: (counts[size], size)))


def far_right(lines: Sequence[Line]) -> float:
    """Return where the longest `lines` end, but for the few that run over."""
    ends = sorted(line.x1 for line in lines)
    return ends[max(0, len(ends) - 1 - int(LAST_FEW * len(ends)))]


def leading_of(lines: Sequence[Line], size: float) -> float:
    """Return the commonest distance between two lines of a page."""
    gaps = Counter(
        round(before.baseline - line.baseline, 1)
        for before, line in pairwise(lines)
        if before.page == line.page and 0 < before.baseline - line.baseline < 4 * size
    )
    return max(gaps, key=lambda gap: (gaps[gap], -gap)) if gaps else 1.2 * size
