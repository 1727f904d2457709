"""Cuts a text into runs at the edges of all that is laid over it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from build_scripts.exports.book import Edge, Line, LineEnd, Mark, Run, Turn, Words
from build_scripts.model import Annotation, Citation, NoteReference, Span, Text
from build_scripts.model.anchors import note_anchor, note_key

LONGEST_CENTERED = 120
"""Characters of a line that is set in the middle of a page: about a line and a half."""


def runs_of_text(
    text: Text,
    citations: Sequence[Citation] = (),
    notes: Sequence[tuple[int, Annotation]] = (),
    capitals: Iterable[tuple[int, int]] = (),
    links: Sequence[tuple[Span, str]] = (),
    line_ends: Iterable[int] = (),
) -> Line:
    """Return `text` as runs, in order.

    `notes` are the editor’s notes with their numbers, `capitals` the stretches set small, `links`
    leads of an editor’s words to the web, and `line_ends` the places where a line ends.
    """
    small = [Span(*each) for each in capitals]
    marked = points(text, notes, line_ends)
    spans = [
        *(Span(each.start, each.end) for each in text.emphasis),
        *(citation.span for citation in citations),
        *small,
        *(span for span, _ in links),
    ]
    edges = {edge for span in spans for edge in (span.start, span.end)}
    cuts = sorted(edges | marked.keys() | {0, len(text.words)})
    runs: list[Run] = list(marked.get(0, ()))
    for start, end in pairwise(cuts):
        runs.append(
            Words(
                text.words[start:end],
                frozenset(e.style for e in text.emphasis if e.start <= start < e.end),
                any(span.start <= start < span.end for span in small),
                innermost(citations, start),
                next((url for span, url in links if span.start <= start < span.end), None),
            )
        )
        runs += marked.get(end, ())
    return tuple(runs)


def points(
    text: Text, notes: Sequence[tuple[int, Annotation]], line_ends: Iterable[int]
) -> dict[int, list[Run]]:
    """Return what stands between two characters, by its place: what ends there first, the mark of
    a note after it, then the turn of a page and what begins."""
    found: dict[int, list[Run]] = {}
    for number, note in notes:
        found.setdefault(note.anchor.span.end, []).append(Edge(number, begins=False))
    for reference in text.references:
        found.setdefault(reference.at, []).append(mark(reference))
    for at in line_ends:
        found.setdefault(at, []).append(LineEnd())
    for turn in text.breaks:
        found.setdefault(turn.at, []).append(Turn(turn.label.strip("* ")))
    for number, note in notes:
        found.setdefault(note.anchor.span.start, []).append(Edge(number, begins=True))
    return found


def mark(reference: NoteReference) -> Mark:
    """Return the mark of a reference, with the key of the note that answers it."""
    if reference.ordinal is None:
        return Mark(reference.label, None)
    key = note_key(reference.label, reference.ordinal)
    return Mark(
        reference.label, key, note_anchor(reference.label, "", reference.ordinal, reference.address)
    )


def innermost(citations: Sequence[Citation], at: int) -> Citation | None:
    """Return the shortest of `citations` in which the character at `at` stands."""
    around = [each for each in citations if each.span.start <= at < each.span.end]
    return min(around, key=lambda each: each.span.end - each.span.start, default=None)


def words_of_line(line: Line) -> str:
    """Return the words of a line, without marks."""
    return "".join(run.words for run in line if isinstance(run, Words))


def is_running_text(line: Line) -> bool:
    """Say whether a line of a caption is longer than any that stands in the middle of a page: it is
    set as text, as the notice over a syllabus is. Lines that the court itself ended stay lines."""
    ends = any(isinstance(run, LineEnd) for run in line)
    return not ends and len(words_of_line(line)) > LONGEST_CENTERED


def citation_of(run: Run) -> Citation | None:
    """Return the citation in which a run stands; the mark of a note is a link of its own."""
    return run.citation if isinstance(run, Words) else None
