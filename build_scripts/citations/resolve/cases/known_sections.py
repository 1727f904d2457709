"""Which provisions the document cites with their code, for the bare sections that follow."""

import re

from build_scripts.citations.grammar.clause import OF_A_CODE, Clause
from build_scripts.citations.resolve.cases.known import Known
from build_scripts.citations.resolve.cases.name_keys import comparison_key
from build_scripts.citations.tokens.law.acts import BY_INITIALS

WORDED = re.compile(r"(?:[Ss]ub)?[Ss]ections?\s|§[^;]* of the ")


OF_AN_ACT = re.compile(r".*\b(?:Act|Amendments)(?: of \d{4})? $")
"""An act has few sections; that it is named makes no bare section one of its own."""


SECTION_BY_INITIALS = re.compile(rf"{BY_INITIALS}\s§ \d{{4}}")


def _of_named_act(clause: Clause) -> bool:
    """Whether a section is named before its act, or by the initials of one: `§ 804(a) of the Fair
    Housing Act`, `SCA § 2703`."""
    before, mark, _ = (clause.core.authority or "").rpartition("§ ")
    opens = re.match(r"\[?[§\d]", clause.text)
    by_initials = SECTION_BY_INITIALS.match(clause.core.authority or "")
    return bool(mark and (by_initials or (OF_AN_ACT.match(before) and opens)))


def enter_sections(known: Known, clauses: list[Clause]) -> None:
    """Every provision that is cited with its code; what is named in words (`Section 506 of the
    Bankruptcy Code`) only where no other of that number is cited: it may be one of them."""
    firm = [each for each in clauses if each.core.authority and not each.core.informal]
    worded = [each for each in firm if WORDED.match(each.text) or _of_named_act(each)]
    in_words = {id(each) for each in worded}
    for clause in firm:
        if id(clause) not in in_words:
            _enter_section(known, clause.kind, clause.core.authority or "")
    numbers = frozenset(known.by_section)
    for clause in worded:
        authority = clause.core.authority or ""
        if authority[authority.find("§ ") :] not in numbers:
            _enter_section(known, clause.kind, authority)


def _enter_section(known: Known, kind: str, authority: str) -> None:
    if kind == "rule" and (rule := re.search(r"\s(?P<number>\d[\w.:-]*)$", authority)):
        same = known.by_section.setdefault(f"Rule {rule['number']}", set())
        alike = comparison_key(authority) in map(comparison_key, same)
        if not alike and not any(other.endswith(f" {authority}") for other in same):
            same -= {other for other in same if authority.endswith(f" {other}")}
            same.add(authority)  # `Criminal Rule 61` is `Superior Court Criminal Rule 61`
        known.rules.add(authority)
    if kind in ("statute", "regulation") and "§ " in authority:
        code = authority[: authority.rindex("§ ")]
        if not OF_AN_ACT.match(code):
            known.codes.add(code)
        if " U.S.C. " in code and (figures := re.match(r"\d+", authority[len(code) + 2 :])):
            known.lowest[code] = min(len(figures[0]), known.lowest.get(code, len(figures[0])))
    if kind == "statute" and " art. " in authority:
        number = authority[authority.rindex("art. ") :]
        known.by_section.setdefault(number, set()).add(authority)
    if kind in OF_A_CODE and "§ " in authority:
        same = known.by_section.setdefault(authority[authority.rindex("§ ") :], set())
        if all(comparison_key(other) != comparison_key(authority) for other in same):
            same.add(authority)
