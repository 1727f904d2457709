"""The editor’s notes: each anchored, signed, dated and sourced."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from build_scripts.annotations.grounds import Documents, grounds_of
from build_scripts.annotations.prose import prose
from build_scripts.editors.anchor import anchor_at
from build_scripts.editors.annotations_file import AnnotationsFile, NoteEntry
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import Annotation, Passage, PassageKey, Quotation, Writing
from build_scripts.problems import problem
from build_scripts.problems.gathering import all_made

NO_FACT = frozenset({"question for class"})
"""Kinds of notes that state no fact."""


def annotations_of(
    file: EditorsFile[AnnotationsFile], documents: Documents
) -> tuple[Annotation, ...]:
    """Return the notes of `file` in reading order, numbered on each page."""
    numbers = range(len(file.content.notes))
    found = all_made(lambda n: annotation(file, n, file.content.notes[n], documents), numbers)
    order = reading_order(documents.passages)
    found.sort(key=lambda note: (order[note.anchor.passage_key], note.anchor.span.end))
    return numbered_notes(found, documents.opinion.writings)


def annotation(
    file: EditorsFile[AnnotationsFile], index: int, entry: NoteEntry, documents: Documents
) -> Annotation:
    """Return one note, not yet numbered."""
    line = file.line("notes", index)
    author = entry.author or file.content.author
    date = entry.date or file.content.date
    if not author or not date:
        raise problem("note-unsigned", file.name, line, missing="date" if author else "author")
    if not entry.sources and entry.kind not in NO_FACT:
        raise problem("note-without-source", file.name, line, kind=entry.kind)
    quotation = Quotation(entry.quote, entry.prefix, entry.suffix)
    quoted = file.line("notes", index, "quote")
    anchor = anchor_at(quotation, documents.passages, file.name, quoted, entry.within)
    lines = [file.line("notes", index, "sources", n) for n in range(len(entry.sources))]
    return Annotation(
        number=0,
        anchor=anchor,
        words=documents.words(anchor),
        kind=entry.kind,
        prose=prose(entry.text, file.name, file.line("notes", index, "text")),
        markdown=entry.text.strip(),
        author=author,
        date=date,
        grounds=grounds_of(entry.sources, documents, file.name, lines),
    )


def numbered_notes(
    notes: Iterable[Annotation], writings: Sequence[Writing]
) -> tuple[Annotation, ...]:
    """Return `notes` numbered in their order, those of each page from 1.

    The list of counsel stands on the caption’s page.
    """
    front = {"caption", *(writing.id for writing in writings if writing.kind == "counsel")}
    counts: Counter[str] = Counter()
    result: list[Annotation] = []
    for note in notes:
        page = "" if note.anchor.writing in front else note.anchor.writing
        counts[page] += 1
        result.append(replace(note, number=counts[page]))
    return tuple(result)


def reading_order(passages: Iterable[Passage]) -> dict[PassageKey, int]:
    """Return the place of each passage in the order of reading."""
    return {p.passage_key: place for place, p in enumerate(passages)}
