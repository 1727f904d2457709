"""Quotations of an opinion as briefs and news stories make them, true or altered, and known so."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from build_scripts.model import Edition, Passage
from build_scripts.pages.text.voices import FOR_THE_COURT
from build_scripts.quotations.words import ELLIPSIS, words_in
from tests.quotations.layouts import LAYOUTS

INNER = str.maketrans('“”"', "‘’'")
"""Quotation marks within a quotation."""
NUMBERS = re.compile(r"[^\d\[]*\d[^\[]*")
WHOLE = re.compile(r"[a-zA-Z]{3,}")
OTHERWISE = {"may": "must", "must": "may", "shall": "may", "can": "cannot", "could": "would",
             "would": "could", "should": "must", "is": "was", "are": "were"}  # fmt: skip
FITTED = re.compile(
    r"""
    (?<![\w\]])\[([^\W\d_]{1,3})\](?=[^\W\d_])     # [t]he
    | (?<=[^\W\d_])\[([^\W\d_]{1,3})\]              # harass[ing]
    """,
    re.VERBOSE,
)
"""Letters that a court fitted into a word. The brackets of § 313[2][a] are the statute’s own:
without them it is another section."""
MODAL = re.compile("|".join(OTHERWISE))
SAYS = {"dissent": "The dissent argues", "concurrence": "The concurrence says"}


ELLIPSES = (". . .", "…", "...", ". . . .", "[. . .]", "[…]", "* * *")


class Marked(NamedTuple):
    """Words with fair marks, and what the text says of them."""

    words: list[str]
    after: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A text with one quotation."""

    text: str
    how: str
    """What was done to the words."""


def stretch(
    edition: Edition, chance: Random, *, separate: bool = False, bracketed: bool = False
) -> tuple[Passage, list[str]]:
    """Return some words of a paragraph, of a judge’s own writing if it is to be `separate`, of one
    with brackets if there is one and they are to be in it."""
    kinds = {writing.id: writing.kind for writing in edition.opinion.writings}
    passages = [
        passage
        for passage in edition.opinion.passages()
        if passage.kind != "heading"
        and len(passage.text.words.split()) >= 14
        and kinds.get(passage.writing) not in (None, "counsel", "errata")
        and (not separate or kinds[passage.writing] in ("dissent", "concurrence"))
    ]
    if bracketed:
        passages = [each for each in passages if "[" in each.text.words] or passages
    passage = chance.choice(passages)
    words = passage.text.words.translate(INNER).split()
    length = min(len(words), chance.randint(8, 34))
    start = chance.randrange(len(words) - length + 1)
    return passage, words[start : start + length]


def said(
    edition: Edition, passage: Passage, words: list[str], chance: Random, after: str = ""
) -> str:
    """Return a text that quotes `words` from where they stand."""
    kinds = {writing.id: writing.kind for writing in edition.opinion.writings}
    kind = kinds[passage.writing]
    speaker = "The court held" if kind in FOR_THE_COURT else SAYS.get(kind, "It is said")
    return chance.choice(LAYOUTS)(speaker, " ".join(words).rstrip(",;:"), after, chance)


def true(edition: Edition, chance: Random) -> Example:
    """Return a true quotation, with marks that are fair."""
    passage, words = stretch(edition, chance)
    how = chance.choice(sorted(MARKS))
    marked, after = MARKS[how](words, chance)
    return Example(said(edition, passage, marked, chance, after), how)


def plain(words: list[str], chance: Random) -> Marked:
    """Leave the words as they are."""
    del chance
    return Marked(words)


def letter(words: list[str], chance: Random) -> Marked:
    """Fit the first letter to the sentence."""
    del chance
    first = words[0]
    if not first[:2].isalpha() or len(first) < 2:
        return Marked(words)
    return Marked([f"[{first[0].swapcase()}]{first[1:]}", *words[1:]])


def ending(words: list[str], chance: Random) -> Marked:
    """Fit the end of a word to the sentence."""
    at = chance.randrange(1, len(words) - 1)
    word = words[at]
    if not word.isalpha() or len(word) < 5:
        return Marked(words)
    return Marked(
        [*words[:at], f"{word[:-2]}[{chance.choice(['ed', 'ing', 's', ''])}]", *words[at + 1 :]]
    )


def left_out(words: list[str], chance: Random) -> Marked:
    """Leave some words out behind an ellipsis."""
    at, gone = chance.randrange(2, len(words) - 4), chance.randint(1, 3)
    return Marked([*words[:at], chance.choice(ELLIPSES), *words[at + gone :]])


def put_in(words: list[str], chance: Random) -> Marked:
    """Put other words in the place of one."""
    at = chance.randrange(2, len(words) - 2)
    if re.search(r"[\[\]]", words[at]) or "[" in " ".join(words[:at]):
        return Marked(words)  # the court’s own brackets may be open
    return Marked([*words[:at], "[the petitioner]", *words[at + 1 :]])


def emphasis(words: list[str], chance: Random) -> Marked:
    """Set a word apart, and say so."""
    at = chance.randrange(1, len(words) - 1)
    star = chance.choice(["*", "_", "**"])
    return Marked([*words[:at], f"{star}{words[at]}{star}", *words[at + 1 :]], " (emphasis added)")


def noted(words: list[str], chance: Random) -> Marked:
    """Say something of a word within the quotation."""
    at = chance.randrange(1, len(words) - 1)
    note = chance.choice(
        ["[sic]", "(emphasis added)", "[emphasis in original]", "(footnote omitted)"]
    )
    return Marked([*words[:at], note, *words[at:]])


def capitals(words: list[str], chance: Random) -> Marked:
    """Print the first words in capitals."""
    many = chance.randint(1, 4)
    return Marked([*(word.upper() for word in words[:many]), *words[many:]])


def straight(words: list[str], chance: Random) -> Marked:
    """Type what a machine has no keys for otherwise."""
    del chance
    typed = str.maketrans({"’": "'", "‘": "'", "—": "--", "–": "-", "…": ". . .", "§": "§ "})
    return Marked([word.translate(typed) for word in words])


def unmarked(words: list[str], chance: Random) -> Marked:
    """Take the court’s own brackets off its letters, and say so."""
    del chance
    return Marked(
        [FITTED.sub(lambda found: found[1] or found[2], word) for word in words], " (cleaned up)"
    )


MARKS: dict[str, Callable[[list[str], Random], Marked]] = {
    made.__name__: made
    for made in (
        plain, letter, ending, left_out, put_in, emphasis, noted, capitals, straight, unmarked
    )
}  # fmt: skip


def altered(edition: Edition, chance: Random) -> Example:
    """Return a quotation that the opinion does not have, or that another says than the text has it;
    some with fair marks elsewhere."""
    kinds = {writing.kind for writing in edition.opinion.writings}
    while True:
        how = chance.choice(["moved", *sorted(ALTERATIONS)])
        moved = how == "moved"
        if moved and not kinds & {"dissent", "concurrence"}:
            continue
        passage, words = stretch(edition, chance, separate=moved, bracketed=how == "in_brackets")
        if moved:
            if unique(edition, " ".join(words), passage):
                layout = chance.choice(LAYOUTS)
                return Example(layout("The court held", " ".join(words), "", chance), how)
            continue
        marked, after = chance.choice([plain, letter, left_out, emphasis, straight])(words, chance)
        wrong = ALTERATIONS[how](marked, edition, chance)
        if wrong and not stands(edition, " ".join(wrong)):
            return Example(said(edition, passage, wrong, chance, after), how)


def word(words: list[str], edition: Edition, chance: Random) -> list[str] | None:
    """Replace a word by another."""
    return replaced(words, WHOLE, lambda old: another(edition, old, chance), chance)


def number(words: list[str], edition: Edition, chance: Random) -> list[str] | None:
    """Replace a number by another."""
    del edition
    return replaced(words, NUMBERS, lambda old: raised(old, chance.randint(1, 9)), chance)


def negation(words: list[str], edition: Edition, chance: Random) -> list[str] | None:
    """Take a negation away, or put one in."""
    del edition
    nots = [
        at
        for at, each in enumerate(words[1:-1], 1)
        if each in ("not", "no", "never") and all(map(WHOLE.fullmatch, words[at - 1 : at + 2]))
    ]
    if nots:
        at = chance.choice(nots)
        return [*words[:at], *words[at + 1 :]]
    rest = replaced(words[1:], WHOLE, lambda old: f"not {old}", chance)
    return [words[0], *rest] if rest else None  # before the first, the court itself may say “not”


def modal(words: list[str], edition: Edition, chance: Random) -> list[str] | None:
    """Have the court do otherwise: `may` for `must`."""
    del edition
    return replaced(words, MODAL, lambda old: OTHERWISE[old], chance)


def dropped(words: list[str], edition: Edition, chance: Random) -> list[str] | None:
    """Leave a word out without a mark."""
    del edition
    at = chance.randrange(2, len(words) - 2)
    around = words[at - 1 : at + 2]
    if not all(map(WHOLE.fullmatch, around)) or len({*map(str.lower, around)}) < len(around):
        return None
    return [*words[:at], *words[at + 1 :]]


def turned(words: list[str], edition: Edition, chance: Random) -> list[str] | None:
    """Have two words change places."""
    del edition
    at = chance.randrange(1, len(words) - 2)
    first, second = words[at : at + 2]
    if not (WHOLE.fullmatch(first) and WHOLE.fullmatch(second)) or first.lower() == second.lower():
        return None
    return [*words[:at], second, first, *words[at + 2 :]]


def in_brackets(words: list[str], edition: Edition, chance: Random) -> list[str] | None:
    """Replace a word within the court’s own brackets."""
    whole = " ".join(words)
    found = list(
        re.finditer(r"\[[\w’ ]* (?P<word>[a-zA-Z]{3,})\]|\[(?P<one>[a-zA-Z]{4,})\](?!\w)", whole)
    )
    if not found or ELLIPSIS.search(whole):
        return None
    one = chance.choice(found)
    start, end = one.span("word" if one["word"] else "one")
    if start and whole[one.start() - 1 : one.start()].isalnum():
        return None
    return (whole[:start] + another(edition, whole[start:end], chance) + whole[end:]).split()


ALTERATIONS = {
    made.__name__: made for made in (word, number, negation, modal, dropped, turned, in_brackets)
}


def replaced(
    words: list[str], form: re.Pattern[str], change: Callable[[str], str], chance: Random
) -> list[str] | None:
    """Return `words` with one changed that has this `form`, None where none has."""
    places = [at for at, each in enumerate(words) if form.fullmatch(each)]
    if not places:
        return None
    at = chance.choice(places)
    return [*words[:at], change(words[at]), *words[at + 1 :]]


def raised(words: str, more: int) -> str:
    """Return `words` with `more` added to their first number."""
    return re.sub(r"\d+", lambda found: str(int(found[0]) + more), words, count=1)


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
