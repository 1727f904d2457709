"""One authority for a rule, however much of the name of its set the court prints."""

import re
from collections.abc import Sequence

from build_scripts.citations.grammar.clause import Clause, with_core
from build_scripts.lexicon.codes.states import STATES
from build_scripts.lexicon.courts.known import circuit_of, court_citation


def of_own_rules(clause: Clause, state: str | None, cited: frozenset[str | None]) -> Clause:
    """`Trial Rule 50` is `Ind. Trial Rule 50` in a court of Indiana that prints both."""
    whole = f"{state} {clause.core.authority}"
    if clause.kind != "rule" or not state:
        return clause
    number = (clause.core.authority or "").removeprefix("Appellate Rule ")
    own = f"{state} R. App. P. "
    if clause.text.startswith("Appellate Rule") and any(
        (each or "").startswith(own) for each in cited
    ):
        return with_core(clause, authority=own + number)
    if whole not in cited:
        return clause
    return with_core(clause, authority=whole)


CIRCUIT_RULE = "Circuit Rule "


def of_circuit(clause: Clause, court: str | None, cited: frozenset[str | None]) -> Clause:
    """`Circuit Rule 50` is `7th Cir. R. 50` in the Seventh Circuit, and elsewhere that of the one
    circuit whose rule of that number is cited with its name."""
    authority = clause.core.authority or ""
    if clause.kind != "rule" or not authority.startswith(CIRCUIT_RULE):
        return clause
    ending = f" Cir. R. {authority.removeprefix(CIRCUIT_RULE)}"
    own = court_citation(court) if court and circuit_of(court) else None
    named = (
        [own.removesuffix(" Cir.") + ending]
        if own
        else [e for e in cited if e and e.endswith(ending)]
    )
    return with_core(clause, authority=named[0]) if len(named) == 1 else clause


OF_A_SET = re.compile(r"(?P<set>\S.*\s)\d[\w.:-]*$")


def of_set_explained(clause: Clause, clauses: Sequence[Clause]) -> Clause:
    """A bare rule within the explanation of a rule is of the same set: `Fed. R. App. P. 26(b)
    (“except as authorized in Rule 4”)`."""
    bare = clause.core.authority or ""
    if clause.host is None or clause.kind != "rule" or not clause.core.informal:
        return clause
    host = clauses[clause.host]
    named = OF_A_SET.match(host.core.authority or "")
    if host.kind != "rule" or host.core.informal or not named or not bare.startswith("Rule "):
        return clause
    authority = named["set"] + bare.removeprefix("Rule ")
    return with_core(clause, authority=authority, informal=False)


SUPREME_COURT = re.compile(
    r"(?:(?P<whose>[A-Z][A-Za-z ]+?)\s)?Supreme\sCourt\sR(?:ule|\.)\s(?P<number>\d[\w.]*)$"
)


def supreme_court_rule(authority: str, state: str | None) -> str:
    """`Supreme Court Rule 23` under one name with `Ill. S. Ct. R. 23` in a court of Illinois."""
    match = SUPREME_COURT.match(authority)
    whose = STATES.get(match["whose"]) if match and match["whose"] else state
    return f"{whose} S. Ct. R. {match['number']}" if match and whose else authority
