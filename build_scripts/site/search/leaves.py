"""The leaves of an edition: runs of its entries, each small enough to be fetched for one result."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from build_scripts.site.search.entry import Entry, Voice
from build_scripts.site.search.words import words

SIZE = 6_000
"""Characters of text on a leaf, a single entry that is longer apart."""
NAMED = 4
"""What a word weighs more for standing in what an entry is called. In a text it weighs one more
each time it is twice as frequent."""
HEAVIEST = 9


class OfCase(Struct, frozen=True, omit_defaults=True):
    """What a result says of the case over it."""

    case: str
    base: str
    """Where the edition stands below the site’s address."""
    cite: str = ""
    court: str = ""
    year: int = 0


class Leaf(Struct, frozen=True):
    """A run of entries, and the words in it, each with its weight from 1 to `HEAVIEST`."""

    voice: Voice
    of: OfCase
    entries: tuple[tuple[str, str, str, str], ...]
    """The part, what the entry is called, where it is below the site’s address, its text."""
    words: Mapping[str, int]


def leaves(entries: Iterable[Entry], of: OfCase) -> Iterator[Leaf]:
    """Yield the leaves of the edition `of` which the entries are."""
    run: list[Entry] = []
    size = 0
    for each in entries:
        if run and (size + len(each.text) > SIZE or run[-1].voice != each.voice):
            yield leaf(run, of)
            run, size = [], 0
        run.append(each)
        size += len(each.text) + len(each.label)
    if run:
        yield leaf(run, of)


def leaf(run: list[Entry], of: OfCase) -> Leaf:
    """Return the leaf of a run of entries."""
    return Leaf(
        voice=run[0].voice,
        of=of,
        entries=tuple((each.part, each.label, each.place, each.text) for each in run),
        words=dict(sorted(weights(run).items())),
    )


def weights(run: Iterable[Entry]) -> dict[str, int]:
    """Return the weight of each word of some entries."""
    found = Counter(word for each in run for word in words(each.text))
    weight = {word: count.bit_length() for word, count in found.items()}
    for word in {word for each in run for word in words(each.label)}:
        weight[word] = weight.get(word, 0) + NAMED
    return {word: min(each, HEAVIEST) for word, each in weight.items()}
