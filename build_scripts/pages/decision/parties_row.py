"""Who stands against whom, in a line."""

import re
from collections.abc import Sequence

from build_scripts.lexicon.short_party_names import UNNAMED
from build_scripts.model import Case, Party
from build_scripts.pages.text.wording import counted

OFFICER = re.compile(r", in (?:his|her|their|its)(?: \w+)? official capacit(?:y|ies)(?=,)")
LONG_NAME = 160
"""Characters of a party’s name for which a line of the front page has room."""


def parties(case: Case, named: Sequence[Party]) -> str:
    """Return who of those `named` stands against whom, with their roles: each side by its first
    party and, of more, their number."""
    sides: dict[str, list[Party]] = {}
    for party in named:
        if UNNAMED.fullmatch(party.name):
            continue
        sides.setdefault((party.role or "").rstrip("s"), []).append(party)
    if list(sides) == [""] and len(named) == 2:  # a syllabus names them without their roles
        sides = {party.name: [party] for party in named}
    if len(sides) < 2 or " v. ".join(sides) == case.name:
        return ""
    first, second, *others = map(side, sides.values())
    if others:
        return "; ".join([first, second, *others])
    return f"{first}{',' if ',' in first else ''} against {second}"


def side(found: Sequence[Party]) -> str:
    """Return one side: `Ann Smith, petitioner`, `Ann Smith and 2 others, appellants`."""
    first, *others = [in_brief(name) for party in found for name in names_in(party)]
    more = f" and {counted(len(others), 'other')}" if others else ""
    return ", ".join(filter(None, [first + more, (found[0].role or "").lower().rstrip(".,")]))


def in_brief(name: str) -> str:
    """Return the name of a party, of a state that is sued by many officers with the first alone."""
    officer = OFFICER.search(name)
    return f"{name[: officer.end()]}, and others" if officer and len(name) > LONG_NAME else name


def names_in(party: Party) -> list[str]:
    """Return the names of those whom a caption lists under one role: `QUILL; HOLT, Appellants`."""
    return [party.name] if "et al" in party.name else party.name.split("; ")
