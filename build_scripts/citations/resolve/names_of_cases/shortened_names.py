"""Short names made of the first words of long ones: *Firestone* of *Firestone Tire & Rubber Co.*

Bluebook rule 10.9(a)(i): either party's name, shortened as far as it stays clear.

Such words are a company's name as well. They become the name of a case only where the document
itself uses them so at least once: `the decision in Firestone`, `In Firestone, the Court held`.
"""

import re
from collections.abc import Iterable

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.grammar.party_words import VERSUS
from build_scripts.citations.resolve.cases.known import Case, Known
from build_scripts.citations.resolve.cases.known_works import enter_short, named_whole
from build_scripts.citations.resolve.cases.name_keys import GOVERNMENTS
from build_scripts.lexicon.patterns import one_of
from build_scripts.model import Passage

LAW_OF = one_of("""
    decisions? opinions? holdings? rulings? dissent reasoning rule test standard held said explained
    stated noted recognized announced articulated established Court Circuit
""")
USED_OF_A_CASE = (
    r"(?:"
    rf"\b{LAW_OF}\s(?:in|of)\s(?P<of>{{names}})"  # the Court in Weber
    r"|\bIn\s(?P<opens>{names}),\s(?:the|we|this|our|an?)\b"  # In Weber, we
    r"|\b(?:[Uu]nder|[Aa]fter|[Ss]ince)\s(?P<since>{names})(?:,|\sand\s[A-Z])"  # after Weber,
    r")(?![\w’'-]*\s(?:[A-Z&]|v\.))"  # and no more of a name
)


def add_familiar_names(passages: list[Passage], document: list[list[Clause]], known: Known) -> None:
    """Enters the first word and the first two of each party that the document uses of the case."""
    cases: dict[str, Case] = {}
    for name, case in named_whole(document, known):
        for start in _starts(name):
            if start not in known.by_short_name:
                cases.setdefault(start, case)
    if not cases:
        return
    names = "|".join(sorted(map(re.escape, cases), key=len, reverse=True))
    used = re.compile(USED_OF_A_CASE.replace("{names}", names))
    for passage in passages:
        for match in used.finditer(passage.text.words):
            start = match["of"] or match["opens"] or match["since"]
            enter_short(known, start, cases[start])


def _starts(name: str) -> Iterable[str]:
    parties = VERSUS.split(name)
    for party in parties:
        words = party.split()
        if party is parties[-1] and len(words) == 1 and len(parties) == 2:
            words = [*words, ""]  # `Bell Atl. Corp. v. Twombly`: by the second party alone
        for count in (1, 2):
            start = " ".join(words[:count])
            if len(words) > count and start not in GOVERNMENTS and _is_telling(start):
                yield start


COMMON = frozenset(
    "American National United First General Federal International Estate Matter State City County "
    "Town Village Board People Commonwealth Department Bureau University Citizens Friends North "
    "South East West Northern Southern Eastern Western Central Great Standard Secretary Committee "
    "Commission Church School District Bank Insurance Pacific Atlantic World Community".split()
)


def _is_telling(start: str) -> bool:
    """Long enough, without abbreviation, and no word that begins many names."""
    return bool(re.fullmatch(r"[A-Z][a-z][\w’'-]{2,}(?:\s[A-Z][\w’'-]{2,})?", start)) and (
        start.split(maxsplit=1)[0] not in COMMON
    )
