"""Words as quotations are compared by: white space, capitals and punctuation, which whoever quotes
may fit to the own sentence, aside (Bluebook rule 5.2, in substance).

`docs/assets/quotations.js` does on the page what the modules here do at a terminal; a test holds
the two equal, so a pattern that changes here changes there.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Literal
from unicodedata import normalize

WORD = re.compile(
    r"""
    \d+(?:[.,:]\d+)+                        # a number with its inner points
    | (?:\[[^\W\d_]{1,3}\]['’]?)?            # [t]he, [Tt]he, [o]'Bannon
      [^\W_]+(?:['’][^\W_]+)*
      (?:\[[^\W\d_]{0,4}\])?                # need[s], need[]
    """,
    re.VERBOSE,
)
ELLIPSIS = re.compile(r"(?:\.\s*){3,4}|…|\*\s*\*\s*\*")
"""Words left out (Bluebook rule 5.3)."""
INSERTED = re.compile(r"\[[^\[\]]*\]")
"""Words put in, or in the place of others (rule 5.2(a))."""
BETWEEN = r"[\s>]+"
"""Between two words, at the end of a quoted line too."""
NOTED = re.compile(
    rf"""
    [\[(](?:
        sic\.?
      | emphasis{BETWEEN}(?:added|mine|supplied|omitted|in{BETWEEN}(?:the{BETWEEN})?original)
      | (?:internal{BETWEEN})?(?:quotation{BETWEEN}marks?|citations?|footnotes?|alterations?)
        \b[\w\s,>]*\b(?:omitted|in{BETWEEN}(?:the{BETWEEN})?original)
    )[\])]
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What whoever quotes says of a word within the quotation: it stands for no word."""
MOST_NOTES = 4
"""Of a quotation, for which it is asked of each whether it is the court’s."""
UNSEEN = re.compile("[\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}]")
BROKEN = re.compile(r"([^\W\d_]+)-[^\S\n]*\n[^\S\n]*>?[^\S\n]*([^\W\d_]+)")
"""A word that the end of a line divides."""
CLOSING = re.compile(r"\s*\([^()]*\)")
"""What a citation goes on to say in brackets."""
WORD_OF_A_NAME = re.compile(r"[\w’'-]+")
MOST_GAPS = 40
"""Places of a quotation where words are left out or put in; with more, it is sure of no place."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, and where it stands in its text."""

    key: str
    """As it is compared."""
    start: int
    end: int
    stem: bool = False
    """Whether its end was fitted in, so that it is the beginning of a word."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place of a quotation where other words may stand in the original."""

    kind: Literal["left out", "put in"]
    keys: frozenset[str] = frozenset()
    """The words put in."""


Element = Word | Gap


def folded_word(word: str) -> str:
    """Return a word without capitals and ligatures, its apostrophes straight."""
    plain = word if word.isascii() else normalize("NFKC", word)
    return plain.replace("’", "'").lower()


def mended_words(words: str, known: Container[str]) -> str:
    """Return `words` without what is not seen, and words whole that the end of a line divides; a
    hyphen stays where the whole is no word that is `known`."""

    def whole(found: re.Match[str]) -> str:
        hyphen = "" if folded_word(found[1] + found[2]) in known else "-"
        return f"{found[1]}{hyphen}{found[2]}"

    return BROKEN.sub(whole, UNSEEN.sub("", words))


def words_in(text: str) -> Iterator[Word]:
    """Yield the words of `text`."""
    for found in WORD.finditer(text):
        stem = found[0].endswith("]") and not found[0].startswith("[")
        said = re.sub(r"\[[^\]]*\]$", "", found[0]) if stem else found[0]
        yield Word(without_brackets(said), *found.span(), stem)


def without_brackets(word: str) -> str:
    """Return a word as it is compared, letters fitted in among the others: `harass[ing]`."""
    return folded_word(re.sub(r"[\[\]]", "", word))


def pattern(quotation: str, *, literal: bool) -> tuple[Element, ...]:
    """Return a quotation as what is looked for: words, and gaps where it says that it departs from
    the original. A `literal` one takes what stands in brackets for the original’s own."""
    elements: list[Element] = []
    cursor = 0
    marks = ELLIPSIS if literal else re.compile(f"{ELLIPSIS.pattern}|{INSERTED.pattern}")
    for mark in marks.finditer(quotation):
        whole = not WORD.match(quotation, mark.start()) or " " in mark[0]
        if mark[0][0] == "[" and (not whole or brackets_within_word(quotation, mark)):
            continue
        elements += words_between(quotation, cursor, mark.start())
        gap = Gap("left out")
        if mark[0][0] == "[":
            gap = Gap("put in", frozenset(word.key for word in words_in(mark[0][1:-1])))
        if elements and isinstance(elements[-1], Gap):
            gap = Gap("left out")  # two side by side are one
            del elements[-1]
        elements.append(gap)
        cursor = mark.end()
    elements += words_between(quotation, cursor, len(quotation))
    while elements and isinstance(elements[0], Gap):
        del elements[0]
    while elements and isinstance(elements[-1], Gap):
        del elements[-1]
    return tuple(elements)


def brackets_within_word(text: str, mark: re.Match[str]) -> bool:
    """Say whether brackets stand within a word: letters fitted in, and no words."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return before.isalnum() or (after.isalnum() and len(mark[0]) <= 5)


def with_notes_or_without(quotation: str) -> list[str]:
    """Return a quotation as it is and, where it says something of itself, without that: each such
    note may be the court’s own."""
    found = list(NOTED.finditer(quotation))
    each = [
        quotation[: note.start()] + " " * len(note[0]) + quotation[note.end() :]
        for note in (found if 1 < len(found) <= MOST_NOTES else ())
    ]
    return [quotation, *each, *([without_notes(quotation)] if found else [])]


def without_notes(quotation: str) -> str:
    """Return a quotation without what whoever quotes says within it."""
    return NOTED.sub(lambda found: " " * len(found[0]), quotation)


def words_between(text: str, start: int, end: int) -> Iterator[Word]:
    """Yield the words between two places of `text`, where they stand in all of it."""
    for word in words_in(text[start:end]):
        yield Word(word.key, start + word.start, start + word.end, word.stem)
