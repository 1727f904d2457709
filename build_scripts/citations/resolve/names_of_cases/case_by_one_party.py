"""Which case of a document a part of one of its names means: *Evans* of *City of Evans v. Roe*.

Bluebook rule 10.9(a)(i) lets a court call a case by either party, shortened; rule 10.2.2 has it
abbreviate in the citation what it spells out in a sentence.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from build_scripts.citations.grammar.party_words import VERSUS
from build_scripts.citations.resolve.cases.known import Known, Where
from build_scripts.citations.resolve.cases.name_keys import LEADING, comparison_key
from build_scripts.lexicon.codes.states import STATES

BODY = re.compile(
    r"""
    (?: City | County | Cty\. | Town | Village | Borough | Township | Parish | Municipality | Port
      | (?:Sch(?:ool|\.)\s)?(?:Committee | Comm\. | District | Dist\. | Board | Bd\.)
      | (?:Board|Bd\.)\sof\s(?:Education | Educ\. | Trustees | Selectmen | Supervisors | Health)
      | (?:Housing|Hous\.)\s(?:Authority|Auth\.) | (?:Arch)?[Dd]iocese
    )\s[Oo]f\s(?P<place>(?:the\s)?[A-Z].*)
    """,
    re.VERBOSE,
)
"""*Evans* is short for *City of Evans*, *Burlington* for *School Committee of Burlington*."""
GOVERNING = frozenset({"United States", *STATES})
"""What by itself is a state and no case, although `Texas Oil Co. v. Roe` begins with it."""
DIRECTIONS = {"n": "north", "s": "south", "e": "east", "w": "west"}
SPLIT = re.compile(r"[\s–—-]+")


def party_of(name: str, known: Known) -> str | None:
    """The key of the one full name of which `name` is a party or the beginning of one."""
    if name in GOVERNING:
        return None
    hits = [*_names_with(name, known)]
    one = len({id(known.by_full_name[full]) for full in hits}) == 1
    return hits[0] if one else None


def is_party_before(name: str, where: Where, known: Known) -> bool:
    """Whether `name` is a party of a case that is cited before the place `where`."""
    return any(known.by_full_name[full].where <= where for full in _names_with(name, known))


def _names_with(name: str, known: Known) -> Iterator[str]:
    """The key of each full name of which `name` is a party or the beginning of one."""
    wanted = _words(name)
    for full, printed in known.printed_names.items():
        if any(_begins(party, wanted) for party in _parties(printed)):
            yield full


@lru_cache(maxsize=4096)
def _parties(printed: str) -> tuple[tuple[str, ...], ...]:
    """The words of each party of a full name, and of the place whose body a party is."""
    found: list[tuple[str, ...]] = [_words(printed)]
    for party in VERSUS.split(printed):
        bare = LEADING.sub("", party)
        found += [_words(party), _words(bare)]
        if body := BODY.match(bare):
            found.append(_words(body["place"]))
    return tuple(dict.fromkeys(found))


def _words(name: str) -> tuple[str, ...]:
    return tuple(word.strip(",()[]") for word in SPLIT.split(name) if word.strip(",.()[]"))


def _begins(party: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether `party` begins with the words `wanted`, spelled out or abbreviated; one word at
    least stands in both as it is."""
    if len(wanted) > len(party):
        return False
    telling = False
    for one, other in zip(wanted, party, strict=False):
        key = comparison_key(one)
        if key == comparison_key(other):
            telling = telling or len(key) > 2
        elif not (_abbreviates(one, other) or _abbreviates(other, one)):
            return False
    return telling


def _abbreviates(short: str, long: str) -> bool:
    """Whether `Nat’l` or `R.R.` may stand for `National`, `Railroad`."""
    if short in ("&", "and") and long in ("&", "and"):
        return True
    if not re.search(r"[.’']", short):
        return False
    letters, whole = comparison_key(short), comparison_key(long)
    if letters[:1] != whole[:1] or len(letters) >= len(whole):
        return False
    if len(letters) == 1:
        return DIRECTIONS.get(letters) == whole
    rest = iter(whole)
    return all(letter in rest for letter in letters)
