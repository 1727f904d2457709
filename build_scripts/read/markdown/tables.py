"""Tables in Markdown (GitHub Flavored Markdown, section 4.10).

Those that a court made have rows and cells; a caption that a converter laid out in two columns is
none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.lexicon.party_roles import ROLE_ALONE
from build_scripts.model import Removal, SourceBlock, Span
from build_scripts.read.contents_and_dividers import RULE_BETWEEN

CONVERTED = "mark-up of a converter"
TABLE_RULE = "rule of a table"
TABLE = re.compile(
    r"""
      (?:^\|.*\|[ \t]*\n)+                                          # | Year | Sum |
    | (?:^\+[-=+:]{3,}\+[ \t]*\n(?:^\|.*\|[ \t]*\n)+)+
      ^\+[-=+:]{3,}\+[ \t]*$                                        # +------+-----+
    | (?:^[^|\n]+(?:\|[^|\n]*)+\n)(?=[ \t:]*-{2,}[ \t:]*\|)
      (?:^[^\n]*\|[^\n]*\n)+                                       # Year | Sum
    | ^[ \t]*\S[^\n]*\n(?=[ \t]*-{2,}(?:[ ]+-{2,})+[ \t]*\n)
      (?:^[ \t]*\S[^\n]*\n)+                                       # ----   ---
    """,
    re.MULTILINE | re.VERBOSE,
)
"""The forms that Pandoc calls pipe, grid and simple tables."""
RULED = re.compile(r"^[|+]?[ \t:|=+-]*(?:-{2,}|={2,})[ \t:|=+-]*$", re.MULTILINE)
CAPTION = re.compile(r"\| *(?:v|vs|V)\. *(?:\||<br)|<br ?/?>\s*vs?\.\s*<br", re.IGNORECASE)
"""What only the caption has in a cell: a table of it is no table but its two columns."""
BAR = re.compile(r"(?<!\\)\|")
"""What divides cells."""
RAIL = re.compile(r"(?<!\\)\|[ \t]*(?P<sign>[)}:§]+)(?=[ \t]*\||[ \t]+\S)")
"""The sign between the columns of a caption, in a cell of its own or at the head of the right."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: where it stands, and where each of its cells does."""

    span: Span
    cells: tuple[Span, ...]
    names_columns: bool
    """Whether a rule stands under it (GitHub Flavored Markdown, section 4.10)."""


def bars_of_captions(text: str) -> list[Removal]:
    """Return the bars and rules of tables that are captions in two columns."""
    found: list[Removal] = []
    for table in tables_in(text, captions=True):
        found += bars_in(table, CONVERTED)
        rails = RAIL.finditer(text, *table.span())
        found += (Removal(Span(*rail.span("sign")), RULE_BETWEEN) for rail in rails)
    return found


def tables_in(text: str, *, captions: bool) -> Iterator[re.Match[str]]:
    """Yield the tables of `text`: those that are `captions` in two columns, or the others."""
    for table in TABLE.finditer(text):
        if RULED.search(table[0]) and bool(CAPTION.search(table[0])) == captions:
            yield table


def bars_in(table: re.Match[str], reason: str) -> Iterator[Removal]:
    """Yield the bars and rules of `table` as removed for `reason`."""
    for rule in re.finditer(rf"{RULED.pattern}|{BAR.pattern}", table[0], re.MULTILINE):
        start, end = rule.span()
        yield Removal(Span(table.start() + start, table.start() + end), reason)


LINE = re.compile(r"^.+$", re.MULTILINE)
SIGN = re.compile(r"[)}\]:*§\s]+")
"""What stands between the columns of a caption."""


def columns_of_captions(text: str) -> list[list[tuple[Span, Span]]]:
    """Return the left and the right column of each caption that is laid out in a table, row by row:
    the cells of a row together, `(left, right)`. A caption whose roles stand beside the names is
    not among them."""
    found: list[list[tuple[Span, Span]]] = []
    for table in tables_in(text, captions=True):
        lines = [Span(*line.span()) for line in LINE.finditer(text, *table.span())]
        rows = [[*between_bars(text, line)] for line in lines if not is_rule(text, line)]
        pairs = [(row[0], Span(row[1].start, row[-1].end)) for row in rows if len(row) > 1]
        beside = (SIGN.sub(" ", text[right.start : right.end]).strip() for _, right in pairs)
        if pairs and not any(map(ROLE_ALONE.fullmatch, beside)):
            found.append(pairs)
    return found


def column_by_column(
    blocks: Sequence[SourceBlock], captions: Sequence[Sequence[tuple[Span, Span]]]
) -> list[SourceBlock]:
    """Return `blocks` with those in the right cells of each of the `captions` behind its left ones:
    a court may print its caption again over a separate writing."""
    ordered = [*blocks]
    for rows in captions:
        right = [b for b in ordered if any(r.start <= b.span.start < r.end for _, r in rows)]
        last = max(left.end for left, _ in rows)
        before = [b for b in ordered if b not in right and b.span.start < last]
        ordered = [*before, *right, *(b for b in ordered if b not in right and b not in before)]
    return ordered


def rows_of_tables(text: str) -> tuple[list[Removal], list[TableRow]]:
    """Return the bars and rules of tables that are tables, and their rows."""
    bars: list[Removal] = []
    rows: list[TableRow] = []
    for table in tables_in(text, captions=False):
        bars += bars_in(table, TABLE_RULE)
        rows += rows_in(text, Span(*table.span()))
    return bars, rows


DASHES = re.compile(r"-{2,}")


def rows_in(text: str, table: Span) -> Iterator[TableRow]:
    """Yield the rows of a table. The first names the columns where a rule stands under it, in a
    grid one of equals signs."""
    lines = [Span(*found.span()) for found in LINE.finditer(text, table.start, table.end)]
    rules = [text[line.start : line.end] for line in lines if is_rule(text, line)]
    grid = rules[0].startswith("+")
    columns = [run.start() for run in DASHES.finditer(rules[0])]
    first = True
    for line, under in zip(lines, [*lines[1:], None], strict=True):
        if is_rule(text, line):
            continue
        below = text[under.start : under.end] if under else ""
        named = first and bool(RULED.fullmatch(below)) and ("=" in below if grid else True)
        barred = BAR.search(text, line.start, line.end)
        cells = between_bars(text, line) if barred else in_columns(text, line, columns)
        yield TableRow(line, tuple(cells), named)
        first = False


def is_rule(text: str, line: Span) -> bool:
    """Say whether a line is the rule of a table, and none of its rows."""
    return bool(RULED.fullmatch(text, line.start, line.end))


def between_bars(text: str, row: Span) -> Iterator[Span]:
    """Yield where the cells between the bars of a `row` stand, without their spaces; bars at its
    edges have no cell outside."""
    bars = [match.start() for match in BAR.finditer(text, row.start, row.end)]
    for before, after in pairwise([row.start - 1, *bars, row.end]):
        cell = Span(before + 1, after).stripped(text)
        outer = before < row.start or after == row.end
        if cell.start < cell.end or not outer:
            yield cell


def in_columns(text: str, row: Span, columns: Sequence[int]) -> Iterator[Span]:
    """Yield where the cells of a `row` without bars stand: under the rules of its columns, which
    begin so far into the line."""
    edges = [row.start + column for column in (0, *columns[1:])]
    for start, end in pairwise([*edges, row.end]):
        cell = Span(min(start, row.end), min(max(start, end), row.end))
        yield cell.stripped(text)
