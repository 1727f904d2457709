"""The drawers: the words of a whole library by the alphabet, each with the leaves that have it.

Leaves are numbered through the library. What a browser fetches grows with what it looks for, and
not with the library: a drawer has a bounded size, and of a word that is everywhere it names the
leaves in which it weighs most, and how many there are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from build_scripts.site.search.postings import Posted, Postings

SIZE = 16_000
"""Characters of a drawer, but for a word that has more by itself."""
Files = Iterator[tuple[str, bytes]]


def files(postings: Postings, shelves: Iterable[str], only: str, total: str) -> Files:
    """Yield the name, without its ending, and the JSON of each file of the index.

    `shelves` are those of the index of citations; `only` is the edition of a library that has no
    other. `total` tells this index from others: it is asked for with each file, so that no browser
    takes one of an older index for it.
    """
    found = sorted(postings.words)
    about = list(postings.leaves())
    voices = [voice for _, _, voice in about]
    begin: list[str] = []
    for number, (first, drawer) in enumerate(drawers(found, postings.words)):
        begin.append(first)
        yield f"drawer-{number}", msgspec.json.encode(drawer)
    for letter, known in by_letter(found).items():
        yield f"words-{letter}", msgspec.json.encode(" ".join(known))
    yield "voices", msgspec.json.encode(runs_of_voices(voices))
    root: dict[str, Any] = {
        "sum": total,
        "leaves": len(about),
        "drawers": begin,
        "ranges": list(ranges_of(about)),
        "voices": sorted(set(voices)),
        "shelves": sorted(shelves),
        "only": only,
    }
    yield "index", msgspec.json.encode(root)


def ranges_of(about: Iterable[tuple[str, int, str]]) -> Iterator[tuple[str, int, int]]:
    """Yield the court, the year and the first leaf of each edition that differs in them."""
    before: tuple[str, int] | None = None
    for number, (court, year, _) in enumerate(about):
        if before != (court, year):
            yield court, year, number
        before = (court, year)


def drawers(
    order: Sequence[str], found: Mapping[str, Posted]
) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the drawers, each with its first word."""
    drawer: dict[str, str] = {}
    size = 0
    for word in order:
        said = found[word].told
        if drawer and size + len(said) > SIZE:
            yield next(iter(drawer)), drawer
            drawer, size = {}, 0
        drawer[word] = said
        size += len(word) + len(said) + 6
    if drawer:
        yield next(iter(drawer)), drawer


SHORT = 3
"""Letters of words in which no error is looked for."""


def by_letter(order: Iterable[str]) -> dict[str, list[str]]:
    """Return all words by their first letter, for whoever mistypes one; numbers are left out."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in order:
        if "a" <= word[0] <= "z" and len(word) > SHORT:
            found[word[0]].append(word)
    return found


def runs_of_voices(voices: Iterable[str]) -> list[tuple[str, int]]:
    """Return of all leaves whose words they hold, like ones counted together."""
    made: list[tuple[str, int]] = []
    for voice in voices:
        if made and made[-1][0] == voice:
            made[-1] = (voice, made[-1][1] + 1)
        else:
            made.append((voice, 1))
    return made
