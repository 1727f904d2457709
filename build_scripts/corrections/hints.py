"""What an editor says of a block whose layout leaves it open, anchored by quotation."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.editors.edition_file import HintKind
from build_scripts.model import Source, Span
from build_scripts.problems import excerpt, problem


@dataclass(frozen=True, slots=True)
class Hint:
    """An editor's word on the block that holds `quotation`."""

    quotation: str
    kind: HintKind
    file: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class PlacedHint:
    """A hint and where its quotation stands in the source."""

    at: int
    hint: Hint


def placed(source: Source, hints: Iterable[Hint]) -> tuple[PlacedHint, ...]:
    """Find each hint's quotation in `source`.

    Raises `Problem` where it stands nowhere or more than once.
    """
    return tuple(PlacedHint(find_once(source, hint), hint) for hint in hints)


def find_once(source: Source, hint: Hint) -> int:
    """Return where the only occurrence of the hint's quotation begins."""
    words = re.escape(hint.quotation.strip())
    pattern = re.sub(r"(\\\s|\s)+", r"\\s+", words)
    places = [match.start() for match in re.finditer(pattern, source.text)]
    if len(places) == 1:
        return places[0]
    quoted = excerpt(hint.quotation)
    if not places:
        raise problem("hint-not-found", hint.file, hint.line, source=source.name, words=quoted)
    lines = ", ".join(dict.fromkeys(str(source.line_of(place)) for place in places[:5]))
    raise problem(
        "hint-ambiguous",
        hint.file,
        hint.line,
        source=source.name,
        words=quoted,
        times=len(places),
        lines=lines,
    )


def hint_for(span: Span, hints: Sequence[PlacedHint]) -> Hint | None:
    """Return the hint whose quotation begins in `span`."""
    return next((item.hint for item in hints if span.start <= item.at < span.end), None)
