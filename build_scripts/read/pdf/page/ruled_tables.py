"""Finds the tables that rules divide into cells.

Two rules of one length bound a row, lines down from one to the other part its cells. Two rows, one
under the other, make a table where one of them has several cells; the box of a caption has one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from build_scripts.read.pdf.file.drawn import Rule, Upright
from build_scripts.read.pdf.file.glyphs import PrintedPage
from build_scripts.read.pdf.page.lines import Cell, Line, part_of

NEAR = 3.0
"""Points: rules that lie no further apart are one."""
LOWEST, HIGHEST = 6.0, 400.0
"""Points: so high is a row."""
NARROWEST = 72.0
"""Points: so wide is a table at the least."""
FEWEST_ROWS = 2
FEWEST_ABOVE = 3
"""Lines of running text that stand over a table on the first page, whose caption may be ruled."""


@dataclass(frozen=True, slots=True)
class Band:
    """A row of a table: its height, and where its cells are parted, its edges included."""

    bottom: float
    top: float
    edges: tuple[float, ...]

    def holds(self, line: Line) -> bool:
        """Say whether `line` stands in the row."""
        inside = self.edges[0] - NEAR <= line.x0 and line.x1 <= self.edges[-1] + NEAR
        return inside and self.bottom - 1 < line.baseline < self.top


def with_cells(page: PrintedPage, lines: Sequence[Line]) -> tuple[list[Line], list[Rule]]:
    """Return `lines`, those of tables cell by cell, and the rules of `page` that are no table’s."""
    bands = [band for table in tables_on(page) for band in table if is_in_text(page, lines, band)]
    if not any(band.holds(line) for band in bands for line in lines):
        return list(lines), list(page.rules)
    rest = [line for line in lines if not any(band.holds(line) for band in bands)]
    for number, band in enumerate(bands):
        cells = sorted(
            (part for line in lines if band.holds(line) for part in parts_in(line, band, number)),
            key=lambda part: (part.cell or (0, 0), -part.baseline),
        )
        place = next((i for i, line in enumerate(rest) if line.baseline < band.bottom), len(rest))
        rest[place:place] = cells
    levels = {level for band in bands for level in (band.bottom, band.top)}
    free = [rule for rule in page.rules if all(abs(rule.y - level) > NEAR for level in levels)]
    return rest, free


def is_in_text(page: PrintedPage, lines: Sequence[Line], band: Band) -> bool:
    """Say whether running text stands over `band`: on the first page, rules may part a caption."""
    if page.number > 1:
        return True
    half = (band.edges[-1] - band.edges[0]) / 2
    above = [line for line in lines if line.baseline > band.top and line.x1 - line.x0 > half]
    return sum(not line.text.isupper() for line in above) >= FEWEST_ABOVE


def tables_on(page: PrintedPage) -> Iterator[list[Band]]:
    """Yield the tables of a page, each as its rows from the top down."""
    if not page.uprights:
        return
    for levels in rule_ladders(page.rules):
        table: list[Band] = []
        for top, bottom in pairwise(levels):
            band = band_between(top, bottom, page.uprights)
            if band:
                table.append(band)
                continue
            yield from tables_with_cells(table)
            table = []
        yield from tables_with_cells(table)


def tables_with_cells(table: list[Band]) -> Iterator[list[Band]]:
    """Yield `table`, if its rows are enough, and one of them has several cells."""
    if len(table) >= FEWEST_ROWS and any(len(band.edges) > 2 for band in table):
        yield table


def rule_ladders(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Yield the rules that begin and end alike, one under the other, pieces of one put together."""
    ladder: dict[tuple[int, int], list[Rule]] = {}
    for rule in put_together(rules):
        if rule.x1 - rule.x0 < NARROWEST:
            continue
        keys = (
            key for key in ladder if abs(key[0] - rule.x0) <= NEAR and abs(key[1] - rule.x1) <= NEAR
        )
        key = next(keys, (round(rule.x0), round(rule.x1)))
        ladder.setdefault(key, []).append(rule)
    yield from ladder.values()


def put_together(rules: Sequence[Rule]) -> list[Rule]:
    """Return `rules` from the top down, those of one height that touch as one."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda each: (-round(each.y / NEAR), each.x0)):
        last = found[-1] if found else None
        if last and abs(last.y - rule.y) <= NEAR and rule.x0 <= last.x1 + NEAR:
            found[-1] = Rule(last.x0, max(last.x1, rule.x1), last.y)
        else:
            found.append(rule)
    return found


def band_between(top: Rule, bottom: Rule, uprights: Sequence[Upright]) -> Band | None:
    """Return the row between two rules, None where no lines at its sides or within lead from one
    to the other."""
    if not LOWEST < top.y - bottom.y < HIGHEST:
        return None
    edges = [top.x0, top.x1]
    spanning = sorted(
        line.x
        for line in uprights
        if line.bottom <= bottom.y + NEAR
        and line.top >= top.y - NEAR
        and top.x0 - NEAR <= line.x <= top.x1 + NEAR
    )
    for x in spanning:
        if all(abs(x - edge) > NEAR for edge in edges):
            edges.append(x)
    return Band(bottom.y, top.y, tuple(sorted(edges))) if spanning else None


def parts_in(line: Line, band: Band, row: int) -> Iterator[Line]:
    """Yield what stands of `line` in each cell of its row."""
    places = [cell_of(line, index, band) for index in range(len(line.text))]
    for place in sorted({each for each in places if each is not None}):
        own = [index for index, each in enumerate(places) if each == place]
        part = part_of(line, own[0], own[-1] + 1)
        if part:
            cell = Cell(row, place, len(band.edges) - 1)
            yield replace(part, underlined=(), cell=cell, column=0)


def cell_of(line: Line, index: int, band: Band) -> int | None:
    """Return in which cell the character at `index` stands, None for a space."""
    glyph = line.glyphs[index]
    if glyph is None:
        return None
    middle = (glyph.x0 + glyph.x1) / 2
    return min(sum(middle > edge for edge in band.edges[1:-1]), len(band.edges) - 2)
