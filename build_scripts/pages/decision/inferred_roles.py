"""The roles of two parties where the caption is silent on one and the document leaves no doubt.

Virginia's captions give none, and each line of counsel says for whom it stands: the attorney
general's line is that of the state. The Supreme Court of the United States gives the petitioner's
alone: who stands against a petitioner there is the respondent (Sup. Ct. R. 12.6).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.annotations.bearers import is_government
from build_scripts.model import Opinion, Party

FOR_STATE = re.compile(
    r"\b(?:attorney general|solicitor general|district attorney|prosecuting attorney"
    r"|commonwealth[’']s attorney|united states attorney|state[’']s attorney)\b",
    re.IGNORECASE,
)
FOR = re.compile(r",? for (?:the )?(?P<role>appell(?:ant|ee)|petitioner|respondent)s?\.?$", re.I)
"""`Ada Holt, Assistant Attorney General, for appellee.`"""
AND_OTHERS = re.compile(r"\bet al\.?$|\band others$", re.IGNORECASE)
AGAINST = {
    "appellant": "appellee",
    "appellee": "appellant",
    "petitioner": "respondent",
    "respondent": "petitioner",
}


def parties_with_roles(opinion: Opinion) -> tuple[Party, ...]:
    """Return the parties of the case, two of them with the roles that are beyond doubt."""
    parties = opinion.case.parties
    if len(parties) != 2:
        return parties
    first, second = parties
    if opinion.case.court == "scotus" and (first.role or "").lower().startswith("petitioner"):
        many = "s" if AND_OTHERS.search(second.name) else ""
        return first, replace(second, role=second.role or f"Respondent{many}")
    states = [is_government(party.name) for party in parties]
    role = role_of_state(opinion)
    if first.role or second.role or sum(states) != 1 or not role:
        return parties
    return tuple(
        replace(party, role=role if of_state else AGAINST[role])
        for party, of_state in zip(parties, states, strict=True)
    )


def role_of_state(opinion: Opinion) -> str | None:
    """Return the role of the state where counsel stand on two sides, and its lawyers on one."""
    found = [*sides_of_counsel(opinion)]
    state = {role for role, of_state in found if of_state}
    others = {role for role, of_state in found if not of_state}
    if len(state) != 1 or len(others) != 1:
        return None
    role = state.pop()
    return role if others == {AGAINST[role]} else None


def sides_of_counsel(opinion: Opinion) -> Iterator[tuple[str, bool]]:
    """Yield for each line of counsel for whom it stands, and whether it is the state’s lawyer’s."""
    for writing in opinion.writings:
        for block in writing.blocks if writing.kind == "counsel" else ():
            words = block.text.words
            if told := FOR.search(words):
                yield told["role"].lower(), bool(FOR_STATE.search(words))
