"""Finds ligatures that a font calls by the name of their first letter, and reads them whole.

A typesetter’s font may say of its signs for fi and fl that they stand for f, or give them a code
that means nothing: “first” is read as “frst”. Such a sign is wider than the f of the same face, and
English has one word only that fits.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from build_scripts.lexicon.english import english_words
from build_scripts.read.pdf.file.glyphs import Glyph, PrintedPage
from build_scripts.restorations import LETTER_OF_LIGATURE

LIGATURES = ("fi", "fl", "ff", "ffi", "ffl")
WIDER = 1.2
"""Times the width of the face’s own f."""
FIRST_PRIVATE, LAST_PRIVATE = "\ue000", "\uf8ff"
"""Codes that mean nothing but to the font (Unicode, private use)."""
MOST_IN_WORD = 2
"""Ligatures."""

Face = tuple[str, bool, bool]
"""The name of a font, and whether it is slanted and bold."""


class Unresolved(NamedTuple):
    """A word with a ligature that no word of English, or more than one, tells."""

    page: int
    word: str


def read_ligatures(
    pages: Sequence[PrintedPage],
) -> tuple[list[PrintedPage], list[Unresolved]]:
    """Return `pages` with such ligatures read whole, and the words in which they cannot be."""
    widths = widths_of_f(pages)
    whole: list[PrintedPage] = []
    unresolved: list[Unresolved] = []
    for page in pages:
        changed: dict[int, str] = {}
        for word, signs in words_with_ligatures(page.glyphs, widths):
            characters = [page.glyphs[at].character for at in word]
            read = reading_of(characters, word, signs)
            changed |= read
            if not read and any(page.glyphs[at].character == "f" for at in signs):
                unresolved.append(Unresolved(page.number, "".join(characters)))
        whole.append(with_letters(page, changed) if changed else page)
    return whole, unresolved


def words_with_ligatures(
    glyphs: Sequence[Glyph], widths: Mapping[Face, float]
) -> Iterator[tuple[range, list[int]]]:
    """Yield the places of each word that has such signs, and those of the signs."""
    word = range(0)
    signs = [at for at, glyph in enumerate(glyphs) if glyph.character == "f" or is_private(glyph)]
    for at in signs:
        if at < word.stop or not is_ligature(glyphs, at, widths):
            continue
        word = word_around(glyphs, at)
        if len(word) > 1:
            yield word, [each for each in word if is_ligature(glyphs, each, widths)]


def face_of(glyph: Glyph) -> Face:
    """Return in which face `glyph` is set, whatever its size."""
    return glyph.font.name, glyph.font.italic, glyph.font.bold


def widths_of_f(pages: Sequence[PrintedPage]) -> dict[Face, float]:
    """Return how wide the f of each face is, for the size of type: what most of its signs for f
    have, and none is much narrower than."""
    widths: dict[Face, Counter[float]] = defaultdict(Counter)
    for page in pages:
        for glyph in page.glyphs:
            if glyph.character == "f" and glyph.font.size:
                widths[face_of(glyph)][width_of(glyph)] += 1
    return {face: found.most_common(1)[0][0] for face, found in widths.items() if len(found) > 1}


def width_of(glyph: Glyph) -> float:
    """Return the width of `glyph` for the size of its type."""
    return round((glyph.x1 - glyph.x0) / glyph.font.size, 2)


def is_ligature(glyphs: Sequence[Glyph], at: int, widths: Mapping[Face, float]) -> bool:
    """Say whether the sign `at` is a ligature that is read as one letter: of one that is read as
    two, both have the same room."""
    glyph = glyphs[at]
    if is_private(glyph):
        return True
    own = widths.get(face_of(glyph)) if glyph.character == "f" and glyph.font.upright else None
    if own is None or width_of(glyph) < WIDER * own:
        return False
    following = glyphs[at + 1] if at + 1 < len(glyphs) else None
    if at and is_near(glyph, glyphs[at - 1]) and glyphs[at - 1].x0 >= glyph.x0:
        return False
    return following is None or not is_near(glyph, following) or following.x0 > middle_of(glyph)


def is_private(glyph: Glyph) -> bool:
    """Say whether the code of `glyph` means nothing but to its font."""
    return FIRST_PRIVATE <= glyph.character <= LAST_PRIVATE


def middle_of(glyph: Glyph) -> float:
    """Return where the middle of `glyph` stands on its line."""
    return (glyph.x0 + glyph.x1) / 2


def is_near(glyph: Glyph, other: Glyph) -> bool:
    """Say whether two signs stand on one line."""
    return abs(glyph.baseline - other.baseline) < glyph.font.size / 4


def word_around(glyphs: Sequence[Glyph], at: int) -> range:
    """Return the places of the word in which the sign `at` stands."""
    first = last = at
    while first and not glyphs[first].spaced and is_in_word(glyphs, first - 1, first):
        first -= 1
    while last + 1 < len(glyphs) and not glyphs[last + 1].spaced:
        if not is_in_word(glyphs, last + 1, last):
            break
        last += 1
    return range(first, last + 1)


def is_in_word(glyphs: Sequence[Glyph], at: int, beside: int) -> bool:
    """Say whether the sign `at` is a letter of the word of the one `beside` it."""
    letter = glyphs[at].character.isalpha() or is_private(glyphs[at])
    return letter and is_near(glyphs[at], glyphs[beside])


def reading_of(
    characters: Sequence[str], places: Sequence[int], signs: Sequence[int]
) -> dict[int, str]:
    """Return the ligature that each of the `signs` in a word is, if one word of English fits."""
    if len(signs) > MOST_IN_WORD:
        return {}
    found: set[tuple[str, ...]] = set()
    for ligatures in product(LIGATURES, repeat=len(signs)):
        by_place = dict(zip(signs, ligatures, strict=True))
        word = "".join(by_place.get(at, c) for at, c in zip(places, characters, strict=True))
        if word.lower() in english_words():
            found.add(ligatures)
    return dict(zip(signs, *found, strict=True)) if len(found) == 1 else {}


def with_letters(page: PrintedPage, changed: Mapping[int, str]) -> PrintedPage:
    """Return `page` with the letters of each ligature in place of the one sign."""
    glyphs: list[Glyph] = []
    for at, glyph in enumerate(page.glyphs):
        glyphs += letters_of(glyph, changed[at]) if at in changed else [glyph]
    return replace(page, glyphs=tuple(glyphs))


def letters_of(glyph: Glyph, letters: str) -> list[Glyph]:
    """Return the `letters` of a ligature, which share the room of its sign."""
    step = (glyph.x1 - glyph.x0) / len(letters)
    return [
        glyph._replace(
            character=letter,
            x0=glyph.x0 + index * step,
            x1=glyph.x0 + (index + 1) * step,
            spaced=glyph.spaced and not index,
            before="" if index else glyph.character,
            restored="" if letter == glyph.character and not index else LETTER_OF_LIGATURE[letter],
        )
        for index, letter in enumerate(letters)
    ]
