"""The rules that a court has made for itself, which it need not name: `this Court’s Rule 13`."""

import re

from build_scripts.citations.grammar.clause import Clause

OF_THIS_COURT = re.compile(r"\b(?:[Tt]his\sCourt[’']s|[Oo]ur(?:\sown)?)\s$")
TAX_COURT = "tax"
LAST_OF_TAX_COURT = 345
"""Of the Tax Court Rules of Practice and Procedure; from 401 on a number is one of the Federal
Rules of Evidence, which it follows."""


def own_rule(clause: Clause, court: str | None) -> str | None:
    """The court's own rule that a bare `Rule 13` is; None where it may be of another set."""
    number = (clause.core.authority or "").removeprefix("Rule ")
    words = clause.passage.text.words
    ours = OF_THIS_COURT.search(words[max(0, clause.span.start - 20) : clause.span.start])
    if court == "scotus" and ours:
        return f"Sup. Ct. R. {number}"
    figures = re.match(r"\d+", number)
    if court == TAX_COURT and figures and int(figures[0]) <= LAST_OF_TAX_COURT:
        return f"Tax Ct. R. {number}"
    return None


def is_of_this_court(clause: Clause) -> bool:
    """Whether a rule is said to be the court's own, and so is none of the Federal Rules."""
    words = clause.passage.text.words
    return bool(OF_THIS_COURT.search(words[max(0, clause.span.start - 20) : clause.span.start]))
