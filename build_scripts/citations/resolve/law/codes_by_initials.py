"""Codes by their subject that a document calls by initials: `Criminal Law Article (“CL”) § 7-104`,
and from then on `CL § 9-502`.
"""

import re
from collections.abc import Sequence
from itertools import chain

from build_scripts.citations.grammar.clause import Clause, with_core
from build_scripts.lexicon.codes.by_subject import subject_codes
from build_scripts.lexicon.codes.general_codes import BEFORE_THE_SECTION, OF_STATE

GIVEN = re.compile(
    r"\s[(\[][“\"]?(?P<initials>(?:[A-Z]\.?\s?){2,5})[”\"]?[)\]](?=,?\s(?:§|[Ss]ec)|[\s.,;]|$)"
)
REACH = 12
"""Characters behind the section: `§ 7-104 (“CL”)`."""


def with_codes_by_initials(document: Sequence[Sequence[Clause]]) -> list[list[Clause]]:
    """`document` with the sections of a code that it calls by initials under the code’s own name,
    where it gives them to one code alone."""
    given: dict[str, set[str]] = {}
    for clause in chain.from_iterable(document):
        if not (code := _section_of_code(clause)):
            continue
        words = clause.passage.text.words
        name = GIVEN.search(words, clause.span.start, clause.span.end + REACH)
        if name and _is_of_a_subject(code["head"]):
            given.setdefault(_folded(name["initials"]), set()).add(code["head"])
    only = {initials: codes.pop() for initials, codes in given.items() if len(codes) == 1}
    return [[_under_name(clause, only) for clause in clauses] for clauses in document]


def _under_name(clause: Clause, given: dict[str, str]) -> Clause:
    code = _section_of_code(clause)
    name = given.get(_folded(code["head"])) if code else None
    return with_core(clause, authority=f"{name} § {code['section']}") if code and name else clause


def _section_of_code(clause: Clause) -> re.Match[str] | None:
    """A statute’s code, as `head`, and its section."""
    authority = clause.core.authority if clause.kind == "statute" else None
    return BEFORE_THE_SECTION.match(authority) if authority else None


def _is_of_a_subject(code: str) -> bool:
    of_state = OF_STATE.fullmatch(code)
    return bool(of_state and subject_codes(of_state["rest"]))


def _folded(initials: str) -> str:
    return re.sub(r"[\s.]", "", initials)
