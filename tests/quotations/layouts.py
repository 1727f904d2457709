"""How texts set a quotation: in a sentence, or set off without marks, as briefs, letters and pages
do (Bluebook rule 5.1)."""

import textwrap
from collections.abc import Callable
from random import Random

WIDTH = 64
"""Columns of a text with lines."""

Layout = Callable[[str, str, str, Random], str]
"""Sets a quotation: who speaks, the words, what is said after them."""


def in_a_sentence(speaker: str, words: str, after: str, chance: Random) -> str:
    """Set the words between marks, curly or straight."""
    left, right = ("“", "”") if chance.random() < 0.7 else ('"', '"')
    return f"{speaker} that {left}{words},{right}{after} and went on."


def in_lines(speaker: str, words: str, after: str, chance: Random) -> str:
    """Set the words between marks in a text whose lines end where they are full, in words too."""
    whole = in_a_sentence(speaker, words, after, chance)
    return divided(textwrap.fill(whole, WIDTH), chance)


def set_in(speaker: str, words: str, after: str, chance: Random) -> str:
    """Set the words as a block, in one line or in many."""
    margin = chance.choice(["    ", "\t", "          ", "> "])
    lines = (
        [words]
        if chance.random() < 0.5
        else divided(textwrap.fill(words, WIDTH), chance).split("\n")
    )
    block = "\n".join(margin + line for line in lines)
    return f"{speaker}:\n\n{block}\n\nThat is all.{after} The case is another.\n"


def after_a_colon(speaker: str, words: str, after: str, chance: Random) -> str:
    """Set the words as a paragraph of their own, which is set in nowhere."""
    del chance
    return f"{speaker} in plain words:\n\n{words}\n\nThat is all.{after}"


def on_a_page(speaker: str, words: str, after: str, chance: Random) -> str:
    """Set the words as a page has a block quotation."""
    del chance
    return f"<p>{speaker}:</p><blockquote><p>{words}</p></blockquote><p>That is all.{after}</p>"


LAYOUTS: tuple[Layout, ...] = (in_a_sentence, in_lines, set_in, after_a_colon, on_a_page)


def divided(lines: str, chance: Random) -> str:
    """Return lines, now and then a word divided at the end of one."""
    made = lines.split("\n")
    for number in range(len(made) - 1):
        word, _, rest = made[number + 1].partition(" ")
        if len(word) > 6 and word.isalpha() and chance.random() < 0.3:
            made[number] += f" {word[:3]}-"
            made[number + 1] = f"{word[3:]} {rest}"
    return "\n".join(made)
