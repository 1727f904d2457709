"""Doubts wide white within a sentence: courts that redact leave it where words were.

A court may take words out of its public version and draw nothing in their place (practice of
district courts and of the Court of Federal Claims). White between columns, before a signature or
after a number stands between capitals, figures or sentences; this stands within one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from build_scripts.model import Doubt, SourceBlock
from build_scripts.problems import doubt, excerpt

BEFORE = re.compile(r"(?:[a-z]{2}|[a-z,;] ?[“‘(]|[a-z],|^[“‘(])$")
AFTER = re.compile(r"[a-z]{2}|[.,;:)”’]+(?: |$)")
WHITE = re.compile(r"(?<=[a-z,;“‘(]) {8,}(?=[a-z.,;:)”’])|(?<=[“‘(]) *\n[ \n]*(?=[.,;:)”’])")
"""Of eight characters in a line, or between marks that close over nothing."""
STRETCHED = re.compile(r" {4,}")
STOP_AT_HEAD = re.compile(r"[,;)”]|\.(?!\s*\.)")
"""No paragraph begins so."""
SHOWN = 30


def parts_sentence(before: str, after: str) -> bool:
    """Say whether white between these words of one line stands within a sentence."""
    return bool(BEFORE.search(before) and AFTER.match(after))


def doubt_of_white(line: int, before: str, after: str) -> Doubt:
    """Return the doubt that words are missing between these."""
    return doubt(
        "words-missing",
        line,
        before=" ".join(before.split())[-SHOWN:],
        after=excerpt(" ".join(after.split()), SHOWN),
    )


def doubts_of_white(text: str, blocks: Iterable[SourceBlock]) -> Iterator[Doubt]:
    """Yield a doubt for wide white in each of the paragraphs of a printed `text`, and between two
    of which the second begins as none does."""
    before = 0
    for block in blocks:
        if block.kind not in ("text", "quotation", "note") or block.centred:
            continue
        start, end = block.span.start, block.span.end
        if STOP_AT_HEAD.match(text, start) and BEFORE.search(text[max(0, before - 9) : before]):
            yield doubt_between(text, before, start)
        yield from doubts_within(text, start, end)
        before = end


def is_stretched(text: str, white: re.Match[str]) -> bool:
    """Say whether the line that `white` is in has other wide white: justified lines do."""
    line = text[text.rfind("\n", 0, white.start()) + 1 : white.start()]
    line += text[white.end() :].partition("\n")[0]
    return "\n" not in white[0] and bool(STRETCHED.search(line.strip()))


def doubt_between(text: str, end: int, start: int) -> Doubt:
    """Return the doubt that words are missing in `text` from `end` to `start`."""
    line = text.count("\n", 0, start) + 1
    above = text[max(0, end - 2 * SHOWN) : end]
    return doubt_of_white(line, above, text[start : start + 2 * SHOWN])


def doubts_within(text: str, start: int, end: int) -> Sequence[Doubt]:
    """Return a doubt for each wide white in a stretch of `text`."""
    return [
        doubt_between(text, each.start(), each.end())
        for each in WHITE.finditer(text, start, end)
        if not is_stretched(text, each)
        if parts_sentence(text[start : each.start()], text[each.end() : end])
    ]
