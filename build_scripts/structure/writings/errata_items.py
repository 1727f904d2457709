"""Divides an errata sheet into its items: each begins with the place of what it corrects.

The First Circuit sets them as paragraphs, flush or indented, by single or by double lines, the
rest of an item under its beginning: layout alone tells neither where one ends nor that it goes on.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from build_scripts.lexicon.dates import DATE
from build_scripts.model import Source
from build_scripts.structure.blocks.continued_parts import Part, part_with_rest
from build_scripts.structure.blocks.text_composer import Compose
from build_scripts.structure.writings.parted_bylines import part_cut

PLACE = re.compile(
    r"""
    (?:(?:[Oo]ne?|[Ii]n|[Aa]t)\ )?(?:[Pp]ages?|pp?\.)\ ?\d     # On page 5, line 3, …
    | (?:[Oo]n\ |[Ii]n\ )?(?:the\ )?cover\ ?(?:sheet|page)\b       # On the coversheet …
    | (?:[Ii]n\ |[Oo]n\ )?(?:[Ff]oot)?[Nn]ote\ \d+                 # Footnote 1 should read …
    """,
    re.VERBOSE,
)
"""How an item begins."""
LAST_DAY = re.compile(rf"{DATE.pattern}$", re.IGNORECASE)
"""The day of the opinion, which its caption has over the name of the court."""


def errata_items(source: Source, parts: Iterable[Part], compose: Compose) -> list[Part]:
    """Return the `parts` of an errata sheet, one for each of its items."""
    pieces = [piece for part in parts for piece in cut_at_items(source, part, compose)]
    items: list[Part] = []
    for piece in pieces:
        if items and goes_on(items[-1], piece):
            items[-1] = part_with_rest(items[-1], piece)
        else:
            items.append(piece)
    return items


def cut_at_items(source: Source, part: Part, compose: Compose) -> Iterator[Part]:
    """Yield what of `part` stands before each place that begins a line, and from it on."""
    text, _ = compose(part.spans)
    for found in PLACE.finditer(part.words):
        if found.start() and begins_line(source, text.source_of(found.start())):
            head, rest = part_cut(part, found.start(), compose)
            if rest:
                yield head
                yield from cut_at_items(source, rest, compose)
                return
    yield part


def begins_line(source: Source, place: int) -> bool:
    """Say whether what stands at `place` of the source begins a line, under a finished one."""
    above, turn, margin = source.text[:place].rpartition("\n")
    ended = above.rstrip()[-1:] in ".:;,\"”’'" or above.endswith("\n")
    return bool(turn) and not margin.strip() and ended


def goes_on(item: Part, piece: Part) -> bool:
    """Say whether `piece` goes on with an `item` that is unfinished: in small letters, within
    quotation marks, or behind the words that announce what is put in."""
    if not PLACE.match(item.words) or PLACE.match(piece.words):
        return False
    if piece.words[:1].islower() or item.words.count('"') % 2 or item.words.endswith(","):
        return True
    return item.words[-1:].islower() and piece.words[:1] in '"“'


def without_next_day(items: Sequence[Part], compose: Compose) -> tuple[list[Part], Part | None]:
    """Return `items` without the day in the last line of the last, which is that of the opinion
    below, and this."""
    last = items[-1] if items else None
    day = LAST_DAY.search(last.words) if last else None
    if (
        not last
        or not day
        or not day.start()
        or last.words[: day.start()].rstrip()[-1:] not in '."'
    ):
        return [*items], None
    head, rest = part_cut(last, day.start(), compose)
    return [*items[:-1], head], rest


def with_day_apart(parts: Sequence[Part], compose: Compose) -> list[Part]:
    """Return `parts`, the day over a sheet parted from the name of the court beside it: `March 3,
    2031  UNITED STATES COURT OF APPEALS`."""
    if not parts or not (day := DATE.match(parts[0].words)):
        return [*parts]
    head, rest = part_cut(parts[0], day.end(), compose)
    return [head, *([rest] if rest else []), *parts[1:]]
