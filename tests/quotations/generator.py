"""Quotations of an opinion as briefs and news stories make them, true or altered, and known so."""

import re
from dataclasses import dataclass
from random import Random

from build_scripts.model import Edition, Passage
from build_scripts.pages.text.voices import FOR_THE_COURT
from build_scripts.quotations.words import words_in

INNER = str.maketrans('“”"', "‘’'")
"""Quotation marks within a quotation."""
NUMBERS = re.compile(r"\d+")
ALTERED = ("word", "number", "negation", "moved")
SAYS = {"dissent": "The dissent argues", "concurrence": "The concurrence says"}


@dataclass(frozen=True, slots=True)
class Example:
    """A text with one quotation."""

    text: str
    how: str
    """What was done to the words."""


def stretch(
    edition: Edition, chance: Random, *, separate: bool = False
) -> tuple[Passage, list[str]]:
    """Return some words of a paragraph, of a judge’s own writing if it is to be `separate`."""
    kinds = {writing.id: writing.kind for writing in edition.opinion.writings}
    passages = [
        passage
        for passage in edition.opinion.passages()
        if passage.kind != "heading"
        and len(passage.text.words.split()) >= 14
        and kinds.get(passage.writing) not in (None, "counsel", "errata")
        and (not separate or kinds[passage.writing] in ("dissent", "concurrence"))
    ]
    passage = chance.choice(passages)
    words = passage.text.words.translate(INNER).split()
    length = min(len(words), chance.randint(8, 34))
    start = chance.randrange(len(words) - length + 1)
    return passage, words[start : start + length]


def said(
    edition: Edition, passage: Passage, words: list[str], chance: Random, after: str = ""
) -> str:
    """Return a sentence that quotes `words` from where they stand."""
    kinds = {writing.id: writing.kind for writing in edition.opinion.writings}
    kind = kinds[passage.writing]
    speaker = "The court held" if kind in FOR_THE_COURT else SAYS.get(kind, "It is said")
    left, right = ("“", "”") if chance.random() < 0.8 else ('"', '"')
    quoted = " ".join(words).rstrip(",;:")
    return f"{speaker} that {left}{quoted},{right}{after} and went on."


def true(edition: Edition, chance: Random) -> Example:
    """Return a true quotation, with marks that are fair."""
    passage, words = stretch(edition, chance)
    how = chance.choice(["plain", "letter", "left out", "put in", "emphasis"])
    after = ""
    if how == "letter" and words[0][:1].isalpha():
        first = words[0]
        words = [f"[{first[0].swapcase()}]{first[1:]}", *words[1:]] if len(first) > 1 else words
    elif how == "left out" and len(words) > 7:
        at, gone = chance.randrange(2, len(words) - 4), chance.randint(1, 3)
        words = [*words[:at], chance.choice([". . .", "…"]), *words[at + gone :]]
    elif how == "put in":
        at = chance.randrange(2, len(words) - 2)
        words = [*words[:at], "[the petitioner]", *words[at + 1 :]]
    elif how == "emphasis":
        at = chance.randrange(1, len(words) - 1)
        words = [*words[:at], f"*{words[at]}*", *words[at + 1 :]]
        after = " (emphasis added)"
    return Example(said(edition, passage, words, chance, after), how)


def altered(edition: Edition, chance: Random) -> Example:
    """Return a quotation that the opinion does not have, by one word, number or negation, or that
    another says than the text has it."""
    how = chance.choice(ALTERED)
    kinds = {writing.kind for writing in edition.opinion.writings}
    if how == "moved" and kinds & {"dissent", "concurrence"}:
        passage, words = stretch(edition, chance, separate=True)
        quoted = " ".join(words)
        if unique(edition, quoted, passage):
            return Example(f"The court held that “{quoted},” and went on.", how)
    while True:
        passage, words = stretch(edition, chance)
        places = [n for n, word in enumerate(words) if word.isalpha() and len(word) > 2]
        numbers = [n for n, word in enumerate(words) if NUMBERS.search(word)]
        if how == "number" and numbers:
            at = chance.choice(numbers)
            changed = NUMBERS.sub(
                lambda found: str(int(found[0]) + chance.randint(1, 9)), words[at], 1
            )
        elif how == "negation" and places:
            at = chance.choice(places)
            changed = "not " + words[at]
        elif places:
            at = chance.choice(places)
            changed = another(edition, words[at], chance)
        else:
            continue
        wrong = [*words[:at], changed, *words[at + 1 :]]
        if not stands(edition, " ".join(wrong)):
            return Example(said(edition, passage, wrong, chance), how)


def raised(words: str, more: int) -> str:
    """Return `words` with `more` added to their first number."""
    return NUMBERS.sub(lambda found: str(int(found[0]) + more), words, count=1)


def another(edition: Edition, word: str, chance: Random) -> str:
    """Return another word of the opinion."""
    every = sorted({w.key for p in edition.opinion.passages() for w in words_in(p.text.words)})
    return chance.choice([key for key in every if key.isalpha() and key != word.casefold()])


def keys(words: str) -> str:
    return " " + " ".join(word.key for word in words_in(words)) + " "


def stands(edition: Edition, words: str) -> bool:
    """Say whether the opinion has these words anywhere."""
    return any(keys(words) in keys(p.text.words) for p in edition.opinion.passages())


def unique(edition: Edition, words: str, home: Passage) -> bool:
    """Say whether no other writing has these words."""
    return not any(
        keys(words) in keys(p.text.words)
        for p in edition.opinion.passages()
        if p.writing != home.writing
    )
