"""The parties of a caption one by one, and by which names a text speaks of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from build_scripts.annotations.bearers import is_government, short_names
from build_scripts.annotations.names_in_brackets import names_in_brackets
from build_scripts.lexicon.short_party_names import AND_OTHERS, UNNAMED
from build_scripts.model import Opinion

SUFFIX = re.compile(r",? (?:Jr|Sr|II|III|IV)\.?$", re.IGNORECASE)
OFFICES = (
    r"Attorney\ General|Solicitor\ General|Governor|Mayor|Secretary|Director|Warden|Sheriff"
    "|Commissioner|Administrator|Superintendent|Chief|Chair(?:man|woman|person)?|President|Clerk"
    "|Comptroller|Treasurer|Auditor|Trustee|Executor|Executrix|Guardian|Receiver"
)
CAPACITY = re.compile(
    rf"""
    ,\ (?: (?:as|on\ behalf\ of|by\ and\ through|a/?k/?a|f/?k/?a|d/?b/?a|also\ known\ as
         |doing\ business\ as|in\ (?:his|her|their|its))\b
       | individually\b
       | an?\ (?:\w+\ ){{0,4}}(?:individual|corporation|company|partnership|association)\b
       | (?:[\w.]+\ ){{0,3}} (?:{OFFICES})\b
    ) .*
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
"""What a caption says of a party behind the name: `, as Resident of the Harbor`, `, Governor
of Maine`, `, a Delaware corporation`."""
OFFICIAL = re.compile(
    r"""
    (?: \bex\ rel\.\ (?P<relator>NAME)(?=,|$)
      | (?<=,\ )(?P<officer>NAME)(?=,\ in\ (?:his|her|their)\ official\ capacity)
    )
    """.replace("NAME", r"[A-Z][\w’'-]+(?:\ (?:[A-Z]\.|[A-Z][\w’'-]+)){1,3}"),
    re.VERBOSE,
)
"""The officers by whom a State sues or is sued: `State ex rel. Ann Roe, Governor`, `Secretary of
the Harbor, Bo Doe, in his official capacity`. A text speaks of them by these names."""


@dataclass(frozen=True, slots=True)
class NamedParty:
    """A party as the caption names it, and the names by which a text speaks of it."""

    name: str
    roles: tuple[str, ...]
    forms: tuple[str, ...]


def named_parties(opinion: Opinion, small: frozenset[str]) -> Iterator[NamedParty]:
    """Yield the parties, each of those that the caption lists under one role by itself.

    A party is mentioned by its whole name, by that of the case’s short name, by what is short for
    either, and by what the text says in brackets that it calls it; a state by its officers alone.
    `small` are the words that the text writes in small letters.
    """
    roles: dict[str, list[str]] = {}
    for party in opinion.case.parties:
        for name in party.name.split("; "):
            if UNNAMED.fullmatch(name):
                continue
            roles.setdefault(name, []).extend([party.role] if party.role else [])
    sides = re.split(r" v\.? ", opinion.case.name or "")
    aliases = names_in_brackets(
        {name: bare_name(name) for name in roles if not is_government(name)}, opinion
    )
    for whole, borne in roles.items():
        name = bare_name(whole)
        called = [name, *(side for side in sides if side and side in name)]
        called += short_names(SUFFIX.sub("", called[-1]), small)
        called += aliases.get(whole, ())
        officers = [m["relator"] or m["officer"] for m in OFFICIAL.finditer(whole)]
        officers += [short for name in officers for short in short_names(name, small)]
        forms = (*(() if is_government(whole) else called), *officers)
        own = tuple(form for form in forms if " " in form or not is_shared(form, [*roles]))
        yield NamedParty(whole, tuple(dict.fromkeys(borne)), own)


def bare_name(party: str) -> str:
    """Return the name of a party without what the caption says of it, and without the others whom
    it does not name."""
    return AND_OTHERS.sub("", CAPACITY.sub("", AND_OTHERS.sub("", party)))


def is_shared(word: str, parties: Sequence[str]) -> bool:
    """Say whether a `word` of a name is in those of several `parties` with other names beside it:
    alone it may mean either of Ann Roe and Bo Roe."""
    beside = re.compile(rf"(?:(\w+\.?)\ )?\b{re.escape(word)}\b(?:\ ([A-Z]\w+))?")
    found = [{match.groups() for match in beside.finditer(name)} for name in parties]
    return any(one.isdisjoint(other) for one, other in combinations(filter(None, found), 2))
