"""Takes from a print of the same opinion which paragraphs of a publisher’s page are quoted.

Public.Resource.Org marks no quotation, other publishers not all of them. Where CourtListener keeps
the court’s slip beside their mark-up, its columns tell: what is set in there, all of it, is quoted
(Bluebook rule 5.1(a)), and the lines of a title stand in the middle.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import accumulate

from build_scripts.model import Source, SourceBlock, Span

NO_LETTERS = re.compile(r"[\W_]+")
FEWEST = 24
"""Letters by which a paragraph is found again in the print."""
SLACK = 0.03
"""Of its letters: by so much the print may be longer or shorter, where one of the two lost some."""


@dataclass(frozen=True, slots=True)
class Print:
    """The letters of a print, without its notes, and the block to which each stretch belongs."""

    letters: str
    ends: Sequence[int]
    blocks: Sequence[SourceBlock]

    def blocks_of(self, letters: str) -> Sequence[SourceBlock]:
        """Return the blocks in which `letters` stand; none where they stand nowhere, or twice."""
        first, last = letters[:FEWEST], letters[-FEWEST:]
        start = self.letters.find(first)
        if len(letters) < FEWEST or start < 0 or self.letters.find(first, start + 1) >= 0:
            return ()
        reach = int(len(letters) * (1 + SLACK)) + 1
        end = self.letters.rfind(last, start, start + reach) + len(last)
        if end - start < len(letters) * (1 - SLACK):
            return ()
        return self.blocks[bisect_right(self.ends, start) : bisect_right(self.ends, end - 1) + 1]


def set_as_printed(source: Source, printed: Source) -> Source:
    """Return `source` with those paragraphs as quotations that `printed` sets in, and as one the
    lines of a title that it sets in mid-line."""
    blocks = [block for block in printed.blocks if block.kind != "note"]
    cuts = cuts_of(printed)
    words = [letters_of(printed, block.span, cuts) for block in blocks]
    page = Print("".join(words), [*accumulate(map(len, words))], blocks)
    own = cuts_of(source)
    titles = {each for each, block in zip(words, blocks, strict=True) if block.centred}
    whole = with_whole_titles(source, titles, own)
    read = [block_as_printed(block, source, page, own) for block in whole]
    return replace(source, blocks=tuple(read))


TITLE_LINES = (5, 4, 3, 2)
"""How many lines a title in capitals may take, the most first."""


def with_whole_titles(
    source: Source, titles: Set[str], cuts: Sequence[Span]
) -> Iterator[SourceBlock]:
    """Yield the blocks of `source`, those that are the lines of one of the `titles` as one."""
    words = [letters_of(source, block.span, cuts) for block in source.blocks]
    place = 0
    while place < len(words):
        lines = next((n for n in TITLE_LINES if "".join(words[place : place + n]) in titles), 1)
        first, *rest = source.blocks[place : place + lines]
        plain = all(each.kind in ("text", "heading") and not each.stated for each in (first, *rest))
        if rest and plain and source.text[first.span.start : rest[-1].span.end].isupper():
            yield replace(first, span=Span(first.span.start, rest[-1].span.end), kind="heading")
            place += lines
        else:
            yield first
            place += 1


def block_as_printed(
    block: SourceBlock, source: Source, page: Print, cuts: Sequence[Span]
) -> SourceBlock:
    """Return `block`, a quotation where all of it is set in on the printed `page`."""
    if block.kind != "text" or block.centred or block.stated or block.continues:
        return block
    found = page.blocks_of(letters_of(source, block.span, cuts))
    quoted = bool(found) and all(each.kind == "quotation" for each in found)
    return replace(block, kind="quotation") if quoted else block


def cuts_of(source: Source) -> list[Span]:
    """Return what in `source` is no running text, in order."""
    return sorted([*(r.span for r in source.removals), *(m.span for m in source.marks)])


def letters_of(source: Source, span: Span, cuts: Sequence[Span]) -> str:
    """Return the letters and figures in `span` that are running text."""
    return NO_LETTERS.sub("", "".join(stretches(source.text, span, cuts))).casefold()


def stretches(text: str, span: Span, cuts: Sequence[Span]) -> Iterator[str]:
    """Yield the stretches of `text` in `span` between the `cuts`."""
    at = span.start
    for cut in cuts[bisect_right(cuts, at, key=lambda each: each.end) :]:
        if cut.start >= span.end:
            break
        yield text[at : max(at, cut.start)]
        at = max(at, cut.end)
    yield text[at : span.end]
