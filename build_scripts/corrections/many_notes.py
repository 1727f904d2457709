"""All notes of a stretch at once, and all their marks, where a file kept no more than the labels.

A converter often leaves the notes of an opinion as text after it, each label alone or before its
note, and their marks as figures that follow a word without a space: `convictions.23`. An editor
says from where to where that is so; labels must count on, and what may be two things stays as it
is, to be settled by an entry of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.corrections.marks import with_mark
from build_scripts.corrections.places import At, block_at, with_writing
from build_scripts.corrections.text_edits import notes_in_order, paragraph_of, span_in_file, text_at
from build_scripts.lexicon.superscripts import SUPERSCRIPTS
from build_scripts.model import Block, Note, Opinion, Span, Text
from build_scripts.model.cutting import cut
from build_scripts.model.paragraph_numbers import blocks_numbered
from build_scripts.problems import problem

EACH = "each label"
"""What an editor writes for a label where all of a stretch are meant."""
LABEL = re.compile(
    r"""
    [\[(]? (?P<label>\d{1,3}) [\])]? (?:[.:])?   # 3  [3]  3.
    (?: \s+ | $ )
    """,
    re.VERBOSE,
)
FUSED = re.compile(
    r"""
    (?<= [A-Za-z.,;:!?)\]"'”’] )      # directly after a word, a stop or what closes a quotation
    (?P<label>\d{1,3})
    (?= [\s.,;:!?)\]"'”’—] | $ )
    """,
    re.VERBOSE,
)


def with_notes_begun(opinion: Opinion, places: Sequence[At]) -> Opinion:
    """Return `opinion` with the blocks that hold `places` as notes: a label alone, or before a
    block, begins one, where it counts on.

    Raises `Problem` where none does.
    """
    at = places[0]
    number, first = block_at(opinion, at)
    last = block_at(opinion, places[-1])[1]
    writing = opinion.writings[number]
    if (
        first
        and not label_of(writing.blocks[first].text)
        and label_of(writing.blocks[first - 1].text)
    ):
        first -= 1
    notes = [*notes_of(writing.blocks[first : last + 1])]
    if not notes:
        raise problem("correction-no-labels", at.file, at.line)
    body = (*writing.blocks[:first], *writing.blocks[last + 1 :])
    all_notes = notes_in_order([*writing.notes, *notes])
    changed = replace(writing, blocks=blocks_numbered(body), notes=all_notes)
    return with_writing(opinion, number, changed)


def notes_of(blocks: Sequence[Block]) -> Iterator[Note]:
    """Yield the notes that `blocks` are, if the first begins with a label."""
    note: Note | None = None
    for block in blocks:
        found = label_of(block.text)
        if found and (note is None or int(found["label"]) == int(note.label) + 1):
            if note:
                yield note
            mark = span_in_file(block.text, 0, len(found[0].rstrip()))
            rest = cut(block.text, found.end())
            note = Note(found["label"], paragraph_of(rest), mark)
        elif note is None:
            return
        else:
            kind = "paragraph" if block.kind == "heading" else block.kind
            note = replace(note, blocks=(*note.blocks, replace(block, kind=kind, level=None)))
    if note:
        yield note


def label_of(text: Text) -> re.Match[str] | None:
    """Return the label with which `text` begins, or which is all of it."""
    return LABEL.match(text.words.translate(SUPERSCRIPTS))


# ── Their marks ──────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that may be a mark: its label, and the place directly before it."""

    label: str
    at: At


def with_marks(opinion: Opinion, places: Sequence[At]) -> Opinion:
    """Return `opinion` with the figures in the blocks at `places` that can only be the marks of
    its notes as these, the notes being those of the writing that have none.

    Raises `Problem` where there is no such figure.
    """
    at = places[0]
    number, _ = block_at(opinion, at)
    writing = opinion.writings[number]
    marked = {
        each.label
        for p in opinion.passages()
        for each in p.text.references
        if p.writing == writing.id
    }
    labels = [note.label for note in writing.notes if note.label not in marked]
    if writing.notes and not labels:
        so = f"Each note of the {writing.id} has its mark already"
        raise problem("correction-no-effect", at.file, at.line, so=so)
    figures = [each for place in places for each in figures_in(opinion, place)]
    backwards = in_order(figures[::-1], labels[::-1])
    certain = [each for each in in_order(figures, labels) if each in backwards]
    if not certain:
        raise problem("correction-no-figures", at.file, at.line)
    for figure in reversed(certain):
        opinion = with_mark(opinion, figure.at, figure.label)
    return opinion


def figures_in(opinion: Opinion, place: At) -> Iterator[Figure]:
    """Yield the figures at `place` that follow a word without a space."""
    words, span = text_at(opinion, place).words, place.anchor.span
    for found in FUSED.finditer(words.translate(SUPERSCRIPTS), span.start):
        anchor = replace(place.anchor, span=Span(0, found.start()))
        yield Figure(found["label"], replace(place, anchor=anchor))


def in_order(figures: Sequence[Figure], labels: Sequence[str]) -> list[Figure]:
    """Return for each of `labels`, in order, the first of `figures` after the one before."""
    found: list[Figure] = []
    rest = list(figures)
    for label in labels:
        place = next((i for i, each in enumerate(rest) if each.label == label), None)
        if place is not None:
            found.append(rest[place])
            rest = rest[place + 1 :]
    return found
