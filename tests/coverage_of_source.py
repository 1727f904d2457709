"""Says which characters of a source an opinion accounts for."""

from collections.abc import Iterator

from build_scripts.model import Opinion, Span, Text


def spans_of(text: Text) -> Iterator[Span]:
    """Yield where the words of `text` and the note marks in it stand in the source."""
    for piece in text.origin:
        yield Span(piece.source, piece.source + piece.length)
    for reference in text.references:
        yield reference.source


def accounted(opinion: Opinion) -> list[int]:
    """Return, for each character of the source, in how many places of the opinion it is."""
    counts = [0] * (len(opinion.source.text) + 1)
    spans = [span for passage in opinion.passages() for span in spans_of(passage.text)]
    spans += [removal.span for removal in opinion.removals]
    notes = [*opinion.case.notes, *(note for w in opinion.writings for note in w.notes)]
    spans += [note.mark for note in notes]
    for span in spans:
        for offset in range(span.start, span.end):
            counts[offset] += 1
    return counts


def astray(opinion: Opinion) -> list[str]:
    """Return the stretches of the source that stand nowhere in the opinion, or more than once."""
    counts = accounted(opinion)
    found: list[str] = []
    for offset, character in enumerate(opinion.source.text):
        if character.isspace() or counts[offset] == 1:
            continue
        line = opinion.source.line_of(offset)
        found.append(f"line {line}: {character!r} is in {counts[offset]} places")
    return found
