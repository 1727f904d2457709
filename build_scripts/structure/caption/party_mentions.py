"""A party as a caption sets it, and when two lines name the same."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_scripts.model import Party


@dataclass(frozen=True, slots=True)
class Standing:
    """A party as a caption sets it."""

    party: Party
    side: int = 0
    """How many “v.” stand before it: 0 for those who sue or appeal first, 1 for their adversaries;
    more where a caption names consolidated cases one after another."""
    surname: str | None = None
    """As far as the caption itself tells it from the first names: `Carlos CONCEPCIÓN CHAPARRO`."""


def each_once(standings: Sequence[Standing]) -> tuple[Party, ...]:
    """Return the parties of `standings`, each once, though the caption is printed again for another
    appeal: the same names in the same role are the same parties."""
    parties: dict[tuple[str, str], Party] = {}
    for each in standings:
        key = plain_words(each.party.name), plain_words(each.party.role or "")
        parties.setdefault(key, each.party)
    return tuple(parties.values())


def plain_words(printed: str) -> str:
    """Return the words of `printed` in small letters, without stops."""
    return " ".join(re.findall(r"\w+", printed.casefold()))


def with_role(standing: Standing, role: str) -> Standing:
    """Return `standing` with the `role` that stands at the margin, beside or under the “v.”."""
    return replace(standing, party=replace(standing.party, role=role))


def is_in_short(party: Party, full: Sequence[Party]) -> bool:
    """Say whether one of the parties named in `full` is `party`, named at more length."""
    words = set(plain_words(party.name).split())
    longer = (set(plain_words(each.name).split()) for each in full)
    return any(words <= other for other in longer)


def names_more(fuller: Standing, short: Standing) -> bool:
    """Say whether one line names a party with every word that another line has, and more."""
    return is_in_short(short.party, [fuller.party])
