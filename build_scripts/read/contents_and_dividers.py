"""Finds what stands among the blocks of a document and is no text of the court, in any format: a
table of contents, which its headings give again, a rule between parts, the scrawl of a signature.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.model import Removal, Source, Span

CONTENTS = "table of contents"
RULE_BETWEEN = "rule between parts"
TITLE = re.compile(r"(?:TABLE OF )?CONTENTS\b")
LEADER = re.compile(r"(?:\.[ \t]?){4,}[ \t]*(?:\d{1,4}|[ivxl]+)\b")
"""The dots that lead to the number of a page."""
ENDS = re.compile(rf"{LEADER.pattern}\W*$")
FEWEST = 3
"""Lines of a table of contents."""
LONGEST_LINE = 300
RULE = re.compile(r"[-–—=]{5,}|[-–—]{2,} ?[oO0]{3,9} ?[-–—]{2,}")
"""Utah’s and Montana’s has letters in it: `----ooOoo----`. Rows of underscores stand in captions,
too, where they tell its parts."""
OVER_NAME = re.compile(r"(?P<rule>_{8,})[ \t]*\n(?=[A-Z])")
"""The line on which a judge signs, over the name in the same block."""


def without_apparatus(source: Source) -> Source:
    """Return `source` with its tables of contents and its rules as removals."""
    found = [*contents_in(source), *rules_in(source), *scrawls_in(source)]
    if not found:
        return source
    return replace(source, removals=tuple(sorted({*source.removals, *found})))


def rules_in(source: Source) -> Iterator[Removal]:
    """Yield the blocks that are a row of dashes and no more, also that which closes the notes, and
    the rules over a signature. The first block of a note keeps both: a blank to be filled in may
    begin it."""
    for block in source.blocks:
        if block.kind == "note" and block.label:
            continue
        if RULE.fullmatch(source.text, block.span.start, block.span.end):
            yield Removal(block.span, RULE_BETWEEN)
        elif block.kind == "note":
            continue
        elif over := OVER_NAME.match(source.text, block.span.start, block.span.end):
            yield Removal(Span(*over.span("rule")), RULE_BETWEEN)


SCRAWL = "signature, as a machine read it"
CLOSING = 12
"""Blocks at the end, among which the judge signs."""
ASTERISM = re.compile(r"(?:\\?[*∗]\s*){3,}")
"""Three asterisks, also as Markdown escapes them, close what stands above."""
STRANGE = frozenset("~^|{}<>\\`")
FEWEST_SIGNS, MOST_SIGNS = 6, 80
WORDLIKE = 0.6
WORD = re.compile(r"[^\W\d_]{4}")


def scrawls_in(source: Source) -> Iterator[Removal]:
    """Yield the last blocks in which a machine took a judge’s signature for signs: nearly half of
    them are none of a word, and no four letters stand together."""
    for block in source.blocks[-CLOSING:]:
        words = source.text[block.span.start : block.span.end]
        signs = [sign for sign in words if not sign.isspace()]
        if ASTERISM.fullmatch(words):
            continue
        if block.kind in ("note", "row") or not FEWEST_SIGNS <= len(signs) <= MOST_SIGNS:
            continue
        strange = sum(sign in STRANGE for sign in signs)
        plain = sum(sign.isalnum() for sign in signs)
        if strange >= 2 and plain < WORDLIKE * len(signs) and not WORD.search(words):
            yield Removal(block.span, SCRAWL)


def contents_in(source: Source) -> Iterator[Removal]:
    """Yield the blocks of each table of contents: its title, and lines that lead to pages."""
    words = [source.text[block.span.start : block.span.end].strip() for block in source.blocks]
    for first, title in enumerate(words):
        if not TITLE.match(title):
            continue
        end = first + 1
        while end < len(words) and is_line(words, end):
            end += 1
        lines = sum(len(LEADER.findall(each)) for each in words[first:end])
        whole = ENDS.search(words[end - 1]) if end > first + 1 or LEADER.search(title) else None
        if lines >= FEWEST and whole:
            yield from (Removal(block.span, CONTENTS) for block in source.blocks[first:end])


def is_line(words: list[str], place: int) -> bool:
    """Say whether the block at `place` is a line of a table of contents, or begins one."""
    if ENDS.search(words[place]):
        return True
    following = words[place + 1] if place + 1 < len(words) else ""
    return len(words[place]) < LONGEST_LINE and bool(ENDS.search(following))
