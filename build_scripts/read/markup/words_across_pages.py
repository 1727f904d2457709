"""Heals the words that a page’s label stands in, where a file has a line to each element.

A publisher sets the label of a page where the page turns, if need be in mid-word: “offi*483cers”.
Mark-up that was laid out again, with a line to each element, has white space on both sides of the
label whether or not the word was cut.
"""

import re
from collections import Counter
from collections.abc import Sequence

from build_scripts.model import Doubt, Removal, Span
from build_scripts.problems import doubt

WORD = re.compile(r"[^\W\d_]+")
BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?P<gap>\s+)$")
AFTER = re.compile(r"(?P<gap>\s+)(?P<word>[a-z]+)(?![^\W\d_])")
LONGEST_WORD = 40


def without_turns_in_words(
    text: str, removals: Sequence[Removal], turns: Sequence[Span]
) -> tuple[list[Removal], list[Doubt]]:
    """Return `removals` with the white space around those `turns` of a page that stand in a word,
    and a doubt for each of which nothing in `text` tells.

    The halves are one word where the document has that word elsewhere, and nowhere the second
    half by itself; they are two where it has the second half.
    """
    if not turns:
        return [*removals], []
    words = Counter(word.lower() for word in WORD.findall(text))
    widened: dict[Span, Span] = {}
    doubts: list[Doubt] = []
    for turn in turns:
        first = BEFORE.search(text, max(0, turn.start - LONGEST_WORD), turn.start)
        second = AFTER.match(text, turn.end)
        if not first or not second or "\n\n" in (first["gap"], second["gap"]):
            continue
        left, right = first[0].strip(), second["word"]
        if words[right] > 1:
            continue
        if words[(left + right).lower()]:
            widened[turn] = Span(first.start("gap"), second.end("gap"))
        elif words[left.lower()] == 1:
            doubts.append(
                doubt("word-divided", text.count("\n", 0, turn.start) + 1, left=left, right=right)
            )
    return [Removal(widened.get(item.span, item.span), item.reason) for item in removals], doubts
