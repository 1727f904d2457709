"""The edition of a code that is printed once, at the end of a list of sections.

`45 U.S.C. §§ 561, 562 (1970 ed.)` cites both sections in that edition (Bluebook rule 12.3.2).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.tokens.signals import SIGNALS

GAP = re.compile(r"(?:,\s)?(?:(?:and|&|or)\s)?|\s(?:and|&|or)\s")
OF_ITS_OWN_TITLE = re.compile(r"\d+\s[A-Z]")
"""`section 10 of the Roe Act, 33 U.S.C. § 403 (1988)`: the edition is of the Code alone."""


def with_editions_of_lists(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses of a passage, each member of a list in the edition printed behind the last."""
    dated = list(clauses)
    for at in range(len(dated) - 2, -1, -1):
        if _are_of_one_list(dated[at], dated[at + 1]):
            dated[at] = replace(dated[at], year=dated[at + 1].year)
    for at in range(1, len(dated)):
        if _goes_on(dated[at - 1], dated[at]):
            dated[at] = replace(dated[at], year=dated[at - 1].year)
    return dated


SEE_ALSO = re.compile(rf";\s(?:{SIGNALS},?\s)?")


def _goes_on(clause: Clause, then: Clause) -> bool:
    """Whether a bare section goes on with the edition before it: `18 U.S.C. § 4253(a) (1982 ed.);
    see also § 4251(c)`."""
    words = clause.passage.text.words
    edition = " ed.)" in words[clause.span.start : then.span.start]
    return (
        clause.kind == then.kind == "statute"
        and then.core.informal
        and then.year is None
        and clause.year is not None
        and edition
        and bool(SEE_ALSO.fullmatch(words[clause.span.end : then.span.start]))
    )


def _are_of_one_list(clause: Clause, then: Clause) -> bool:
    words = clause.passage.text.words
    return (
        clause.kind == then.kind
        and clause.kind in ("statute", "regulation")
        and clause.year is None
        and then.year is not None
        and words[then.span.start].isdigit()
        and not OF_ITS_OWN_TITLE.match(then.text)
        and bool(GAP.fullmatch(words[clause.span.end : then.span.start]))
    )
