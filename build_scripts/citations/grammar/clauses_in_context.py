"""Clauses that the whole document shows to be something else than they look.

A heading names the paper it is about; an opinion tells the number of its own case; what looks like
a paper of the record may be the short name of a decision.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from build_scripts.citations.grammar.clause import Clause


def without_what_cites_nothing(
    document: list[list[Clause]], docket_numbers: Iterable[str]
) -> list[list[Clause]]:
    """Return the clauses of each passage of `document`, an opinion in the case of these
    `docket_numbers`, without those that cite nothing."""
    own = frozenset(map(_number_alone, docket_numbers))
    return [
        _without(
            clauses,
            [_names_paper_in_heading(each) or _is_number_of_case(each, own) for each in clauses],
        )
        for clauses in document
    ]


def with_short_names(document: list[list[Clause]]) -> list[list[Clause]]:
    """Return the clauses of `document`, those that look like a paper of the record and bear the
    short name of a decision as names of that: `TAM 9416003`, hereinafter so called."""
    given = frozenset(
        clause.alias
        for clauses in document
        for clause in clauses
        if clause.alias and clause.core.by_volume
    )
    return [
        [
            replace(each, kind="reference", name=each.core.authority)
            if each.kind == "record" and each.core.authority in given
            else each
            for each in clauses
        ]
        for clauses in document
    ]


def _without(clauses: list[Clause], gone: list[bool]) -> list[Clause]:
    """`clauses` without those that are `gone`; each keeps its host, if that stays."""
    if not any(gone):
        return clauses
    places = [place for place, out in enumerate(gone) if not out]
    now = {before: after for after, before in enumerate(places)}
    return [
        replace(clause, host=now.get(clause.host) if clause.host is not None else None)
        for clause in (clauses[place] for place in places)
    ]


def _names_paper_in_heading(clause: Clause) -> bool:
    """Whether a heading only says which paper it is about: `2. Ex. G`."""
    named = clause.kind == "record" and clause.core.authority == clause.core.document
    return named and clause.passage.kind == "heading" and clause.pin is None


def _is_number_of_case(clause: Clause, own: frozenset[str]) -> bool:
    """Whether a clause only names the case itself, one of whose `own` docket numbers it prints:
    `Roe v. Poe, No. 16-72957`."""
    by_number = clause.kind == "case" and clause.core.volume is None and len(clause.cites) == 1
    return by_number and _number_alone(clause.core.authority or "") in own


def _number_alone(docket: str) -> str:
    return re.sub(r"^Nos?\.\s", "", docket).replace("–", "-")
