"""Cites that a court misprints: one case, one page, and a digit of the volume apart."""

from collections import defaultdict
from collections.abc import Sequence

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.resolve.cases.name_keys import name_key


def misprinted_cites(full: Sequence[Clause]) -> dict[str, str]:
    """Each such cite, printed without court and year, → the one that the document prints whole."""
    whole: defaultdict[tuple[str | None, str | None], list[Clause]] = defaultdict(list)
    for clause in full:
        if clause.full_name and clause.year and clause.core.authority:
            whole[clause.core.edition, clause.core.page].append(clause)
    return {
        clause.core.authority: other.core.authority or ""
        for clause in full
        if clause.full_name and not clause.year and clause.core.authority
        for other in whole[clause.core.edition, clause.core.page]
        if _differ_in_a_digit(clause, other)
    }


def _differ_in_a_digit(one: Clause, other: Clause) -> bool:
    """Whether both are of one name, and their volumes a digit apart."""
    volumes = one.core.volume or "", other.core.volume or ""
    apart = (
        len(volumes[0]) == len(volumes[1])
        and sum(a != b for a, b in zip(*volumes, strict=False)) == 1
    )
    return apart and name_key(one.name or "") == name_key(other.name or "")
