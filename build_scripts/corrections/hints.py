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


def hints_placed(source: Source, hints: Iterable[Hint]) -> tuple[PlacedHint, ...]:
    """Find each hint's quotation in `source`.

    Raises `Problem` where it stands nowhere or more than once.
    """
    return tuple(PlacedHint(find_once(source, hint), hint) for hint in hints)


OVERLEAF = r"\s*\n(?:[^\n]{0,120}\n){1,6}?\s*"
"""What may stand between two words of a quotation where a page ends: the foot of that page, and the
head of the next."""
SAME = {"'": "['’‘]", "’": "['’‘]", "‘": "['’‘]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}
"""Marks of quotation that an editor may type for one another."""
WORD = re.compile(r"[^\W\d_]{2,}")


def find_once(source: Source, hint: Hint) -> int:
    """Return where the only occurrence of the hint's quotation begins, over a page’s end too."""
    words = [pattern_of(word) for word in hint.quotation.split()]
    places = found(r"\s+".join(words), source.text)
    for cut in range(1, len(words)) if not places else ():
        before, after = r"\s+".join(words[:cut]), r"\s+".join(words[cut:])
        places += found(before + OVERLEAF + after, source.text)
    if len({*places}) == 1:
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


def pattern_of(word: str) -> str:
    """Return what finds a word, whatever its marks of quotation."""
    return "".join(SAME.get(character) or re.escape(character) for character in word)


def found(pattern: str, text: str) -> list[int]:
    """Return where `pattern` begins in `text`."""
    return [match.start() for match in re.finditer(pattern, text)]


def hint_for(source: Source, span: Span, hints: Sequence[PlacedHint]) -> Hint | None:
    """Return the hint whose quotation begins the block at `span`.

    Raises `Problem` where it stands in the midst of that: all of the block would become what the
    editor says of those words; but if he says that they go on, they do so already.
    """
    item = next((item for item in hints if span.start <= item.at < span.end), None)
    if item is None:
        return None
    if WORD.search(left_between(source, span.start, item.at)):
        if item.hint.kind == "continuation":
            return None
        words, first = excerpt(item.hint.quotation), excerpt(source.text[span.start : span.end])
        raise problem("hint-amid-block", item.hint.file, item.hint.line, words=words, first=first)
    return item.hint


def left_between(source: Source, start: int, end: int) -> str:
    """Return what of the text between two places is no removal."""
    kept, cursor = [], start
    for removal in sorted(source.removals, key=lambda each: each.span.start):
        if removal.span.start < end and removal.span.end > cursor:
            kept.append(source.text[cursor : max(cursor, removal.span.start)])
            cursor = removal.span.end
    return "".join([*kept, source.text[cursor:end]])
