"""The patterns of eyecite for reporters, journals and laws. No other module imports eyecite.

It makes 6,800 of them from reporters-db whenever it is imported, which takes longer than to read an
opinion’s citations. What is asked of them is made once for an account.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

import msgspec

from build_scripts.account_memory import files_of_library, made_once


class Extractor(msgspec.Struct, frozen=True, array_like=True):
    """A pattern for the citations of a reporter."""

    pattern: str
    edition: str
    """What reporters-db calls the first of the editions for which it stands."""
    source: str
    """`reporters`, `journals` or `laws`."""
    exact: bool
    """Whether it is of the reporter as reporters-db writes it, and not of a variation."""
    one: bool
    """Whether all its editions are called so."""
    short: bool
    """Whether it is of short forms."""
    strings: tuple[str, ...]
    """A text has one of these, without spaces, where the pattern may match; without any, it may
    match in every text."""


def extractors_for(words: str) -> Iterable[Extractor]:
    """Return those that may match in `words`, as eyecite’s `get_extractors` tells them."""
    found = {each.pattern: each for each in extractors() if not each.strings}
    for _, others in automaton().iter("".join(words.split())):
        found |= {each.pattern: each for each in others}
    return found.values()


@cache
def extractors() -> tuple[Extractor, ...]:
    """Return all that are for citations."""
    files = files_of_library("eyecite", "reporters_db")
    return made_once("reporters", __file__, files, tuple[Extractor, ...], extractors_of_eyecite)


@cache
def automaton() -> Any:
    """Return what finds the strings of all in a text, each with those that have it."""
    from ahocorasick import Automaton  # noqa: PLC0415 - no other module needs it

    having: defaultdict[str, list[Extractor]] = defaultdict(list)
    for each in extractors():
        for string in each.strings:
            having[string].append(each)
    found = Automaton()
    for string, those in having.items():
        found.add_word(string, those)
    found.make_automaton()
    return found


def extractors_of_eyecite() -> tuple[Extractor, ...]:
    """Return the same as eyecite makes them."""
    from eyecite.tokenizers import EXTRACTORS  # noqa: PLC0415 - see above

    return tuple(extractor_of(each) for each in EXTRACTORS if editions_of(each))


def extractor_of(theirs: Any) -> Extractor:
    """Return what is asked of one of eyecite’s."""
    editions = editions_of(theirs)
    assert not theirs.flags  # it tells capitals from small letters, and so do its strings
    return Extractor(
        pattern=theirs.regex,
        edition=editions[0].short_name,
        source=editions[0].reporter.source,
        exact=bool(theirs.extra.get("exact_editions")),
        one=len({each.short_name for each in editions}) == 1,
        short=bool(theirs.extra.get("short")),
        strings=tuple(dict.fromkeys(re.sub(r"\s+", "", each) for each in theirs.strings)),
    )


def editions_of(theirs: Any) -> list[Any]:
    """Return the editions for which one of eyecite’s stands; others than those for citations have
    none."""
    found = theirs.extra.get("exact_editions") or theirs.extra.get("variation_editions")
    return list(found or ())
