"""How far a passage is read: its candidates, and the clauses made of them."""

from dataclasses import dataclass, field

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.tokens.candidate import Candidate
from build_scripts.model import Passage, Span


@dataclass(frozen=True, slots=True)
class Bracket:
    """A parenthetical, and the place of the clause that it explains."""

    host: int
    span: Span


@dataclass(slots=True)
class Reading:
    """How far a passage is read."""

    passage: Passage
    words: str
    found: list[Candidate]
    starts: frozenset[int]
    italics: tuple[Span, ...]
    clauses: list[Clause] = field(default_factory=list)
    open: list[Bracket] = field(default_factory=list)
    """The parentheticals that may hold what comes next."""
