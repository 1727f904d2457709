"""The rules that a court has made for itself, which it need not name: `this Court’s Rule 13`."""

import re

from build_scripts.citations.grammar.clause import Clause
from build_scripts.lexicon.codes.states import STATES
from build_scripts.lexicon.courts.known import state_of

OF_THIS_COURT = re.compile(r"\b(?:[Tt]his\sCourt[’']s|[Oo]ur(?:\sown)?)\s$")
RULES_OF_THIS_COURT = re.compile(r"\sof\s(?:the\sRules\sof\s)?this\sCourt\b")
NEXT_SENTENCE = re.compile(r"[.;]\s[A-Z]")
OTHER_RULES = re.compile(r"\b(?:Fed(?:\.|eral)|Civil|Criminal|Evidence|Appellate)\s")
OUR_WORK = re.compile(
    r"\s(?:analys[ie]s|discussion|inquiry|review|holdings?|decisions?|precedents?|jurisprudence)\b"
)
"""`our Rule 9024 analysis`: the analysis is the court’s own, and not the rule."""
TAX_COURT = "tax"
LAST_OF_TAX_COURT = 345
"""Of the Tax Court Rules of Practice and Procedure; from 401 on a number is one of the Federal
Rules of Evidence, which it follows."""


PARTED = re.compile(r"\d+\.\d{2,}|\d{1,2}-\d{3}|\d[A-Z]?:\d+(?:-\d+[A-Z]?)?")
"""A number of more parts than the Federal Rules have: Missouri's `Rule 74.06`, Maryland's `Rule
8-131`, Virginia's `Rule 5A:18`. No court of a state cites another's so."""

OWN_NAMES = {"N.J.": "R.", "Va.": "Va. Sup. Ct. R."}
"""Where a state’s rules are not cited by its name and the word alone (table BT2)."""


def own_rule(clause: Clause, court: str | None, *, named: bool = False) -> str | None:
    """The court's own rule that a bare `Rule 13` is; None where it may be of another set, as where
    one of that number is `named` with its set."""
    number = (clause.core.authority or "").removeprefix("Rule ")
    ours = is_of_this_court(clause)
    if court == "scotus" and (ours or _said_of_this_court(clause)):
        return f"Sup. Ct. R. {number}"
    state = STATES.get(state_of(court) or "") if court else None
    if state and not named and PARTED.fullmatch(number):
        return f"{OWN_NAMES.get(state, f'{state} Rule')} {number}"
    figures = re.match(r"\d+", number)
    if court == TAX_COURT and figures and int(figures[0]) <= LAST_OF_TAX_COURT:
        return f"Tax Ct. R. {number}"
    return None


def is_of_this_court(clause: Clause) -> bool:
    """Whether a rule is said to be the court's own, and so is none of the Federal Rules."""
    words = clause.passage.text.words
    said = OF_THIS_COURT.search(words[max(0, clause.span.start - 20) : clause.span.start])
    return said is not None and not OUR_WORK.match(words, clause.span.end)


def _said_of_this_court(clause: Clause) -> bool:
    """Whether a rule or another rule of its sentence is said to be of this Court: `by Rule 38(a)
    and in compliance with Rule 33.1 of the Rules of this Court`."""
    words = clause.passage.text.words
    ends = NEXT_SENTENCE.search(words, clause.span.end)
    behind = words[clause.span.end : ends.start() if ends else len(words)]
    said = RULES_OF_THIS_COURT.search(behind)
    return said is not None and not OTHER_RULES.search(behind[: said.start()])
