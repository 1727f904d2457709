"""The types of the index: cases, books, and what they are known by."""

from dataclasses import dataclass, field

from build_scripts.model import Span, Writing


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """Place of a passage in the document, and of a clause in the passage, both from 0.

    A bare name, which is no clause, stands where the last clause before it does; -1 where it is the
    first in its passage.
    """

    passage: int
    clause: int


@dataclass(slots=True, eq=False)
class Case:
    """An authority cited in full, and where first; gathered while the document is indexed."""

    authority: str | None
    where: Where
    firsts: set[int] = field(default_factory=set)
    """Its first page in each reporter in which the document cites it."""
    page_unknown: bool = False
    """Its reporter had not yet printed it: its authority is volume and reporter, with a blank."""
    numbered: bool = False
    """Has places that are no pages: paragraphs of a neutral cite, screens of a data base."""
    names: set[str] = field(default_factory=set)
    """The names by which the document cites it in full, and the short names it gives."""
    name: str | None = None
    """The first name that the document gives it with both parties, else the first."""
    shortened: set[str] = field(default_factory=set)
    """The names under which the document cites it in short by volume and page."""
    court: str | None = None
    """The court that decided it, as far as a citation tells."""


@dataclass(frozen=True, slots=True)
class BlankPage:
    """What tells a case of which the page is not yet known from others: `Roe v. Poe, 562 U. S.
    ___`."""

    volume: str
    edition: str
    name: str
    """To compare by."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A case of one volume and its first page there; None where that is no number."""

    page: int | None
    case: Case


@dataclass(frozen=True, slots=True)
class Book:
    """A book or article cited in full, and where first."""

    authority: str
    text: str
    where: Where
    alias: str | None = None
    """The short name that the document gives it."""


@dataclass(slots=True)
class Known:
    """The index of a document."""

    by_volume: dict[tuple[str, str], list[Beginning]] = field(default_factory=dict)
    by_cite: dict[str, Case] = field(default_factory=dict)
    by_blank_page: dict[BlankPage, Case] = field(default_factory=dict)
    history: dict[tuple[str, str], list[Beginning]] = field(default_factory=dict)
    """The volumes in which the later history of cases stands, with the cases whose it is."""
    later: dict[int, list[Case]] = field(default_factory=dict)
    """The `id` of a case → the decisions in its later history that are cited in full as well."""
    left_blank: set[str] = field(default_factory=set)
    """The names of cases cited in full but for the volume or the page, neither yet known."""
    misprints: dict[str, str] = field(default_factory=dict)
    """A cite of the document → that of the same name, a digit of the volume apart."""
    by_full_name: dict[str, Case] = field(default_factory=dict)
    printed_names: dict[str, str] = field(default_factory=dict)
    """The key of a full name → that name, as the document first prints it."""
    namesakes: dict[str, list[Case]] = field(default_factory=dict)
    """The cases that share a full name, where there are several: `State v. Gales`, twice."""
    by_parties: dict[str, Case | None] = field(default_factory=dict)
    """By the first word of each party: a name is spelled out in a sentence and abbreviated in a
    cite (rule 10.2.1, 10.2.2). None where two cases share them."""
    by_short_name: dict[str, list[Case]] = field(default_factory=dict)
    books: list[Book] = field(default_factory=list)
    by_section: dict[str, set[str]] = field(default_factory=dict)
    """`1326` or `Rule 16` → the provisions of that number cited with their code."""
    meant: dict[str, set[str]] = field(default_factory=dict)
    """`§ 1091` → the provisions that this bare number has meant so far."""
    entries: dict[str, str | None] = field(default_factory=dict)
    """The name of a document of the record → the docket entry that the opinion ties to it; None
    where it ties several."""
    writings: tuple[Writing, ...] = ()
    codes: set[str] = field(default_factory=set)
    """What stands before the sections of each code that is cited: `11 U.S.C. `."""
    lowest: dict[str, int] = field(default_factory=dict)
    """Of each title of the United States Code the fewest figures that a cited section has."""
    by_note: dict[tuple[str, str], dict[str, Where]] = field(default_factory=dict)
    """(writing, label of a note) → what is cited in full there, and where."""
    noted: dict[tuple[int, Span], Case] = field(default_factory=dict)
    """(passage, place in it) of a whole name in the text → the case that the note to it cites."""
    opens_note: dict[tuple[str, str], Case] = field(default_factory=dict)
    """(writing, label of a note) → the case with whose nameless cite it opens."""
    cases_in_note: dict[tuple[str, str], list[Case]] = field(default_factory=dict)
    """(writing, label of a note) → the cases cited in full there, those quoted included."""
    other_rules: bool = False
    """Names rules of a set that is not one of the Federal Rules: `Habeas Corpus Rule 5`."""
    civil_rules: frozenset[str] = frozenset()
    """The numbers of rules named with a part that only a Federal Rule of Civil Procedure has."""
    uncited_code: bool = False
    """Names a code of the United States of which it cites no section by its title."""
    laws: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """The volumes of the Statutes at Large → first pages and authorities of the laws cited."""
    rules: set[str] = field(default_factory=set)
    """The rules of court cited with their set."""
    court: str | None = None
    """The deciding court, by its courts-db identifier."""
    act: str | None = None
    """The act that the document calls “the Act”."""
    code: str | None = None
    """What stands before a bare section, if the court has said it for all: `Cal. Penal Code § `."""
