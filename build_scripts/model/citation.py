"""What citing yields: each mention of an authority, and the authorities."""

import datetime
from dataclasses import dataclass
from typing import Literal

from build_scripts.model.passage import PassageKey, Where
from build_scripts.model.source import Span

AuthorityKind = Literal[
    "case",
    "statute",
    "session-law",
    "regulation",
    "rule",
    "constitution",
    "agency-decision",
    "secondary",
]
"""What sort of thing an authority is; what cites one in full is of the same kind."""
CitationKind = Literal[
    AuthorityKind,
    "case-short",
    "id",
    "supra",
    "reference",
    "record",
    "internal",
]
"""What sort of mention a citation is; `reference` is the bare name of a case cited elsewhere."""

CitationPlace = tuple[str, int]
"""The writing's `id` and the citation's `number` in it: where a citation's anchor stands."""


@dataclass(frozen=True, slots=True)
class Fate:
    """One thing that became of a decision, told without a cite: `cert. denied`."""

    phrase: str
    court: str | None = None
    """As printed: `Minn.`"""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of an authority. Every span counts characters of the passage's `Text.words`."""

    writing: str
    where: Where
    index: int
    """The passage, as `Passage` counts them."""
    number: int
    """Its place among the citations of the writing, from 1: the 17 of the anchor `c17`."""
    kind: CitationKind
    span: Span
    """From the name to the court and year, without signal and explanatory parentheticals."""
    text: str
    """The words of `span`."""
    name: str | None = None
    """Case name as printed, also where it stands apart from the cite."""
    name_span: Span | None = None
    """Of a name printed in the same passage."""
    authority: str | None = None
    """What is cited, without pin: `217 F.3d 646`, `8 U.S.C. § 1101`. For short forms that of
    the citation they stand for; None where the document never gives it."""
    pin: str | None = None
    pin_span: Span | None = None
    signal: str | None = None
    signal_span: Span | None = None
    parentheticals: tuple[str, ...] = ()
    parenthetical_spans: tuple[Span, ...] = ()
    """Within the brackets. Other citations may stand inside."""
    quotation: str | None = None
    """The words in quotation marks that it directly follows without a signal: they are of what is
    cited (Bluebook rule 1.1)."""
    relation: str | None = None
    """`quoted in 749 F.3d 792`, `cited in …`, `codification of …`, `present form of Rem. Comp.
    Stat. § 812`, or the words of subsequent history: `aff’d`."""
    history_of: CitationPlace | None = None
    """For later history: the citation of the case whose history it is."""
    fate: tuple[Fate, ...] = ()
    """What its citation goes on to say became of the case, without a cite."""
    governing_signal: str | None = None
    """The signal that heads the string of citations in which it stands, its own included."""
    parallels: tuple[str, ...] = ()
    """Further cites of the same mention, to other reporters or codes."""
    court: str | None = None
    """As printed before the year: `9th Cir.`"""
    year: int | None = None
    stands_for: CitationPlace | None = None
    """For id, supra, short form and reference: the full citation meant, where there is one."""
    authority_id: str | None = None
    """The `Authority` of the table; None for a record cite and for what is unresolved."""
    unresolved: str | None = None
    """Why it could not be resolved with confidence."""
    address: str = ""
    """Where it is published under another address than its number: that address, `17a`."""

    @property
    def place(self) -> CitationPlace:
        """What tells it from every other citation of the opinion."""
        return self.writing, self.number

    @property
    def passage_key(self) -> PassageKey:
        """The passage in which it stands."""
        return self.writing, self.where, self.index


@dataclass(frozen=True, slots=True)
class Link:
    """Where an authority, or the provision of one, can be read for free."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Treatment:
    """What became of an authority since, as an editor looked it up; no word of the court’s."""

    says: str
    checked: datetime.date | None
    author: str | None


@dataclass(frozen=True, slots=True)
class History:
    """What became of a case, as the opinion's own citation goes on to say (Bluebook rule 10.7)."""

    relation: str
    """As printed: `aff’d`, `overruled by`."""
    cite: str | None
    """Of the later decision; None where it is told without: `cert. denied`."""
    court: str | None
    """Identifier in courts-db where it is known, else as printed."""
    year: int | None
    name: str | None = None
    """Of another case, which overruled it: `Eden v. Fox`."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What a decision weighs before the court that cites it, by the order of the courts alone."""

    kind: Literal["same court", "binding", "persuasive", "under review"]
    """The decision under review binds nobody who reviews it."""
    only: str | None
    """On which questions: `on federal law`."""
    source: str
    """Of the rule: a statute, or the data it is taken from."""


@dataclass(frozen=True, slots=True)
class Authority:
    """A thing cited: an entry of the table of authorities."""

    id: str
    """Its anchor: `lim-v-ins-224-f3d-929`."""
    kind: CitationKind
    name: str | None
    cite: str
    parallels: tuple[str, ...]
    court: str | None
    """Identifier in courts-db where it is known, else as printed."""
    year: int | None
    links: tuple[Link, ...]
    cited: tuple[CitationPlace, ...]
    """Every mention, in reading order; its later history is none."""
    history: tuple[History, ...] = ()
    weight: Weight | None = None
    """None where it does not follow from the order of the courts, and for what is no decision."""
    treatment: Treatment | None = None
    """What an editor says became of it."""
    here: Link | None = None
    """Where it stands on this site, if it does: the address as the edition’s pages lead there."""
    pages_here: tuple[tuple[str, Link], ...] = ()
    """Where the printed pages and the court’s paragraphs are there that are cited, each by its
    number: `934`, `¶ 12`."""
