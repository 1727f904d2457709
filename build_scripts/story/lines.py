"""The lines of a saved page: one for each element, whether or not the file wraps them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from build_scripts.model import Source, SourceBlock, Span

MEASURE = 120
"""Characters; a file with a longer line does not wrap its paragraphs."""


def lines_of(source: Source) -> Iterator[SourceBlock]:
    """Yield the blocks of `source` divided where a line ends before it is full.

    Browsers save headings, paragraphs and notices each as a line. Only a file whose lines are all
    short was wrapped afterwards; there a line that had room for the next word ends its paragraph.
    """
    measure = max((len(line) for line in source.text.split("\n")), default=0)
    for block in source.blocks:
        start = block.span.start
        for line, following in pairwise(printed_lines(source.text, block.span)):
            room = measure - (line.end - line.start)
            word = source.text[following.start : following.end].split()[0]
            if measure > MEASURE or room > len(word):
                yield replace(block, span=Span(start, line.end))
                start = following.start
        yield replace(block, span=Span(start, block.span.end))


def printed_lines(text: str, span: Span) -> Iterator[Span]:
    """Yield the lines of `span` that hold anything, without the white space at their ends."""
    cursor = span.start
    for line in text[span.start : span.end].split("\n"):
        words = line.strip()
        if words:
            start = cursor + line.index(words)
            yield Span(start, start + len(words))
        cursor += len(line) + 1
