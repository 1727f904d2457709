"""What no block, mark or removal of a source accounts for."""

from build_scripts.model import Source, Span


def stretches_not_covered(source: Source) -> list[Span]:
    """Return the stretches of `source` that are in no block, mark or removal: none, if all is
    well. White space need not be covered."""
    covered = bytearray(len(source.text))
    spans = [block.span for block in source.blocks]
    spans += [mark.span for mark in source.marks]
    spans += [block.mark for block in source.blocks if block.mark]
    spans += [removal.span for removal in source.removals]
    for span in spans:
        covered[span.start : span.end] = b"\x01" * (span.end - span.start)
    return [
        Span(at, at + 1)
        for at, character in enumerate(source.text)
        if not covered[at] and not character.isspace()
    ]
