"""One citation as read from its passage: what the clause parser yields."""

from dataclasses import dataclass, replace
from typing import Any

from build_scripts.citations.tokens.candidate import Candidate
from build_scripts.model import CitationKind, Passage, Span

WITHIN_ANOTHER = frozenset({"quoted in", "cited in", "codification of", "present form of"})
"""What a citation in the bracket after another is to it: what that one quotes or cites, where an
act was codified, what a provision has become."""
OF_A_CODE = frozenset({"statute", "regulation", "rule"})
"""The kinds of what stands in a code or a set of rules."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One citation as read from its passage alone, before anybody asked what it refers to."""

    passage: Passage
    core: Candidate
    kind: CitationKind
    span: Span
    rest: int
    """End of all that belongs to it, its parentheticals and a closing bracket of parallels."""
    cites: tuple[Candidate, ...]
    """The cores: the first, then its parallels."""
    name: str | None = None
    name_span: Span | None = None
    full_name: bool = False
    signal: Span | None = None
    pin: Span | None = None
    court: str | None = None
    year: int | None = None
    parentheticals: tuple[Span, ...] = ()
    alias: str | None = None
    relation: str | None = None
    """One of `WITHIN_ANOTHER`, or the words of subsequent history."""
    host: int | None = None
    """Place in the passage of the clause whose parenthetical or history this is."""
    within: int = 0
    """Where the bracket opens that holds it; 0 where none does."""
    separate: bool = True
    """False for the later history of the very case that `host` cites."""

    @property
    def text(self) -> str:
        """The words of the citation."""
        return self.passage.text.words[self.span.start : self.span.end]

    @property
    def pin_words(self) -> str:
        """The words of its pin; none where it has none."""
        return self.passage.text.words[self.pin.start : self.pin.end] if self.pin else ""


def opens_sentence(clause: Clause) -> bool:
    """Whether `clause`, with its signal, stands where a sentence, a bracket or a quotation may
    begin or has just ended."""
    start = clause.signal.start if clause.signal else clause.span.start
    before = clause.passage.text.words[max(0, start - 9) : start].rstrip()
    return not before or before[-1] in '.;:?!)]”"([—'


def filed_in(paper: Clause, case: Clause) -> Clause:
    """Return `paper`, a document of the record, as one that was filed in another `case`."""
    name = f"{paper.core.document or paper.core.authority}, {case.name}, {case.core.authority}"
    whole = with_core(paper, authority=name, document=name)
    return replace(whole, span=Span(paper.span.start, case.span.end), rest=case.rest)


def reprinted(report: Clause, reprint: Clause) -> Clause:
    """Return `report` with the place where it is printed again, a parallel of it."""
    span = Span(report.span.start, reprint.span.end)
    return replace(report, cites=(*report.cites, *reprint.cites), span=span, rest=reprint.rest)


def with_core(clause: Clause, **changes: Any) -> Clause:
    """Return `clause` with its first cite changed, which stands in it twice."""
    core = replace(clause.core, **changes)
    return replace(clause, core=core, cites=(core, *clause.cites[1:]))
