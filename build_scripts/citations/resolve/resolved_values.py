"""What a clause cites, and how far a body or a note is read: the values of resolution."""

from dataclasses import dataclass, field
from typing import Literal

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.resolve.cases.known import Where
from build_scripts.citations.resolve.names_of_cases.bare_names import Mention
from build_scripts.model import Span

Sort = Literal["case", "work", "provision", "record", "internal"]
"""What is cited, as far as it decides which places it can have."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a clause cites."""

    authority: str | None = None
    stands_for: Where | None = None
    firsts: frozenset[int] = frozenset()
    """First pages of what is cited, in each of its reporters, to hold later pins against."""
    sort: Sort = "case"
    numbered: bool = False
    """Of a case: paragraphs or screens of it can be cited."""
    unresolved: str | None = None
    name: str | None = None
    """Of a case: how the document names it."""
    among: tuple["Meaning", ...] = ()
    """Unresolved only between these works cited before it; it adds none to them."""

    @property
    def called(self) -> str | None:
        """What a reader knows it by: the name of a case, and its cite."""
        return f"{self.name}, {self.authority}" if self.name and self.authority else self.authority


@dataclass(slots=True)
class Entry:
    """One mention on the way to a `Citation`."""

    where: Where | None
    span: Span
    meaning: Meaning
    clause: Clause | None = None
    mention: Mention | None = None


@dataclass(slots=True)
class Stream:
    """A body or a note, as far as it is read."""

    inherited: list[tuple[Where, Meaning]] = field(default_factory=list)
    """With what a note begins: the host before it, if there is one and no other."""
    hung: list[tuple[Where, Meaning]] = field(default_factory=list)
    """The citation to which a note is hung."""
    hosts: list[tuple[Where, Meaning]] = field(default_factory=list)
    """Its own host citations so far, the latest last."""
    whole_names: list[tuple[int, Meaning]] = field(default_factory=list)
    """Those of its bare names that are of both parties, or begin to tell of a case; likewise."""
    names: list[tuple[int, Meaning]] = field(default_factory=list)
    """Its bare names, as (number of hosts before it, meaning)."""
    codes: dict[int, list[str]] = field(default_factory=dict)
    """The codes cited in each passage: what stands before their sections, each once."""
    in_prose: set[Where] = field(default_factory=set)
    """Its hosts that name a provision within a sentence of prose."""
    works_in_prose: set[Where] = field(default_factory=set)
    """Its hosts that so name a work by its section."""
    open_ids: list[Entry] = field(default_factory=list)
    """The *Id.* since its last other host that may mean several works cited before them."""
    named_provision: Clause | None = None
    """A bare section or rule of a sentence (`former § 50`) since the last host, which is none."""
    last_provision: tuple[Where, str] | None = None
    """The provision cited last, bare or with its code, and where."""
    sections: dict[int, set[str]] = field(default_factory=dict)
    """The provisions cited in each passage so far."""
    outside: "Stream | None" = None
    """How it stood before the block quotation that it has just passed."""
    barrier: str | None = None
    """What stands after the last host and may be a citation, but was not read."""
