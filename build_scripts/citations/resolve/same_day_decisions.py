"""Decisions of the same day, cited by the pages before or after these: `Roe v. Poe, ante, at 9`.

In the United States Reports and in slip opinions *ante* and *post* lead to other pages of the same
volume. Behind the whole name of a case that the document cites nowhere by its reporter they are the
place in that case, and the name and the place are one citation.
"""

import re
from dataclasses import replace

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.grammar.italics import italic_stretches
from build_scripts.citations.grammar.name_before_cite import name_that_ends
from build_scripts.citations.resolve.cases.known import Known
from build_scripts.citations.resolve.cases.name_keys import name_key, parties_key
from build_scripts.model import Span

OTHER_PAGES = re.compile(r"(?:[Aa]nte|[Pp]ost),\s")
OTHER_NAME = re.compile(r"\s\[[^\]]*\]$")
"""`Maul v. Roe [The Underwriter]`: what else the case is called."""


def as_same_day_decision(clause: Clause, floor: int, known: Known) -> Clause:
    """Return `clause` as the citation of another decision, if it is one; the citation before it
    ends at `floor`."""
    words = clause.passage.text.words
    end = clause.span.start - 2
    if clause.kind != "internal" or not OTHER_PAGES.match(clause.text):
        return clause
    if end <= floor or words[end : clause.span.start] != ", ":
        return clause
    name = name_that_ends(words, floor, end, tuple(italic_stretches(clause.passage.text)))
    if not name or not name.full:
        return clause
    said = OTHER_NAME.sub("", words[name.span.start : name.span.end])
    if name_key(said) in known.by_full_name or known.by_parties.get(parties_key(said) or ""):
        return clause  # `the reliance on Roe v. Poe, ante, at 9`: pages of this decision
    return replace(
        clause,
        kind="case",
        span=Span(name.span.start, clause.span.end),
        name=said,
        name_span=Span(name.span.start, name.span.start + len(said)),
        full_name=True,
    )


def is_of_same_day(clause: Clause) -> bool:
    """Say whether `clause` cites another decision by pages before or after these."""
    return clause.kind == "case" and clause.core.kind == "internal"
