"""The court’s words as every output must say them, stretch by stretch: what all proofs hold it to.

Made from the passages alone: no writer of an output has a part in it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from build_scripts.model import Block, Note, Opinion, Text, Writing
from build_scripts.model.anchors import note_anchor, paragraph_anchor
from build_scripts.model.cutting import cut
from build_scripts.model.tables import cells_of
from build_scripts.problems import excerpt


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block of a page as it must read: its address there, and its words."""

    place: str
    words: tuple[str, ...]
    at: int | None = field(default=None, compare=False)
    """Where its words begin in the text of the source."""


BARE = "{}"
"""The form of a note’s mark where nothing but its label stands in the text."""


def whole_edition_stretches(
    opinion: Opinion, form: str = BARE, *, by_reference: bool = False, by_cell: bool = False
) -> Iterator[Stretch]:
    """Yield what the whole edition must say: each part, its notes after it.

    The marks of notes have this `form` where they are referred to. `by_reference` puts the notes in
    the order in which they are first referred to, as the feet of pages have them; those to which
    nothing refers come last. `by_cell` makes each cell of a table a stretch of its own.
    """
    lines = [line.text for line in opinion.case.caption]
    order = notes_referred_to if by_reference else as_listed
    yield from (stretch("caption", text, form) for text in lines)
    yield from notes(order(opinion.case.notes, lines), "caption", form, by_cell=by_cell)
    for writing in opinion.writings:
        yield from body(writing, writing.id, form, by_cell=by_cell)
        heads = [text for text in (writing.title, writing.byline) if text]
        texts = [*heads, *(block.text for block in writing.blocks)]
        yield from notes(order(writing.notes, texts), writing.id, form, by_cell=by_cell)


def as_listed(found: Sequence[Note], texts: Iterable[Text]) -> Sequence[Note]:
    """Return notes in the order in which the opinion lists them."""
    del texts
    return found


def notes_referred_to(found: Sequence[Note], texts: Iterable[Text]) -> Sequence[Note]:
    """Return notes in the order in which `texts` refer to them."""
    marks = [(ref.label, ref.ordinal) for text in texts for ref in text.references]
    places = {mark: place for place, mark in reversed(list(enumerate(marks)))}
    return sorted(found, key=lambda note: places.get((note.label, note.ordinal), len(marks)))


def body(
    writing: Writing, part: str = "", form: str = BARE, *, by_cell: bool = False
) -> Iterator[Stretch]:
    """Yield the title, byline and blocks of a writing, which may be a `part` of its page."""
    heads = (("title", writing.title), ("byline", writing.byline))
    yield from (stretch(place, text, form) for place, text in heads if text)
    place = "the beginning"
    for block in writing.blocks:
        numbered = paragraph_anchor(block.number, part) if block.number else None
        place = numbered or f"the heading after {place}"
        yield from stretches_of(block, place, form, by_cell=by_cell)
        if not block.number:
            place = f"“{excerpt(block.text.words, 30)}”"


def notes(
    found: Iterable[Note], part: str = "", form: str = BARE, *, by_cell: bool = False
) -> Iterator[Stretch]:
    """Yield the label and the blocks of each note."""
    for note in found:
        place = note_anchor(note.label, part, note.ordinal, note.address)
        yield Stretch(place, (note.label,))
        for block in note.blocks:
            yield from stretches_of(block, place, form, by_cell=by_cell)


def stretches_of(block: Block, place: str, form: str, *, by_cell: bool) -> Iterator[Stretch]:
    """Yield `block` as it must read at `place`: whole, or a table by its cells."""
    if not (by_cell and block.rows):
        yield stretch(place, block.text, form)
        return
    cells = [(number, cell.start) for number, row in enumerate(cells_of(block), 1) for cell in row]
    for (number, start), (_, end) in pairwise([*cells, (0, len(block.text.words))]):
        yield stretch(f"{place}, row {number}", cut(block.text, start, end), form)


def stretch(place: str, text: Text, form: str = BARE) -> Stretch:
    """Return `text` as it must read at `place`."""
    return Stretch(place, words_with_labels(text, form), text.source_of(0) if text.origin else None)


def words_with_labels(text: Text, form: str = BARE) -> tuple[str, ...]:
    """Return the words of `text` with the labels of its note references set as printed."""
    parts: list[str] = []
    cursor = 0
    for reference in text.references:
        parts += [text.words[cursor : reference.at], form.format(reference.label)]
        cursor = reference.at
    return tuple("".join([*parts, text.words[cursor:]]).split())
