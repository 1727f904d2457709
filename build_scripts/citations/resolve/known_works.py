"""What the document cites in full: by volume, by name, by short name.

Every later, shorter mention is resolved against this and nothing else (Bluebook rule 10.9): a
short form must point at a citation of the same document.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.resolve.names import (
    NO_NAME,
    RESERVED,
    key,
    name_key,
    parties_key,
    short_names,
    telling_words,
)
from build_scripts.citations.resolve.papers import paper_key
from build_scripts.citations.resolve.pins import is_page_of_work, place_in
from build_scripts.model import Writing

Where = tuple[int, int]
"""Place of a passage in the document, and of a clause in the passage."""


@dataclass(slots=True, eq=False)
class Case:
    """An authority cited in full, and where first; gathered while the document is indexed."""

    authority: str | None
    where: Where
    firsts: set[int] = field(default_factory=set)
    """Its first page in each reporter in which the document cites it."""
    numbered: bool = False
    """Has places that are no pages: paragraphs of a neutral cite, screens of a data base."""
    names: set[str] = field(default_factory=set)
    """The names by which the document cites it in full, and the short names it gives."""
    shortened: set[str] = field(default_factory=set)
    """The names under which the document cites it in short by volume and page."""


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
    by_full_name: dict[str, Case] = field(default_factory=dict)
    by_parties: dict[str, Case | None] = field(default_factory=dict)
    """By the first word of each party: a name is spelled out in a sentence and abbreviated in a
    cite (rule 10.2.1, 10.2.2). None where two cases share them."""
    by_short_name: dict[str, list[Case]] = field(default_factory=dict)
    books: list[Book] = field(default_factory=list)
    by_section: dict[str, set[str]] = field(default_factory=dict)
    """`1326` or `Rule 16` → the provisions of that number cited with their code."""
    entries: dict[str, str | None] = field(default_factory=dict)
    """The name of a document of the record → the docket entry that the opinion ties to it; None
    where it ties several."""
    writings: tuple[Writing, ...] = ()
    codes: set[str] = field(default_factory=set)
    """What stands before the sections of each code that is cited: `11 U.S.C. `."""
    by_note: dict[tuple[str, str], dict[str, Where]] = field(default_factory=dict)
    """(writing, label of a note) → what is cited in full there, and where."""
    other_rules: bool = False
    """Names rules of a set that is not one of the Federal Rules: `Habeas Corpus Rule 5`."""
    rules: set[str] = field(default_factory=set)
    """The rules of court cited with their set."""
    court: str | None = None
    """The deciding court, by its courts-db identifier."""
    code: str | None = None
    """What stands before a bare section, if the court has said it for all: `Cal. Penal Code § `."""


def known_works_of(document: list[list[Clause]]) -> Known:
    """The index of all full citations of a document, wherever they stand.

    A first pass takes those that name both parties, so that a later cite without them is seen to
    be the same; short names come after, used ones before those that could be used.
    """
    known = Known()
    placed = [((p, c), clause) for p, each in enumerate(document) for c, clause in enumerate(each)]
    full = [(where, clause) for where, clause in placed if is_full(clause)]
    for where, clause in sorted(full, key=lambda pair: not pair[1].full_name):
        _enter(known, where, clause)
    for where, clause in placed:
        if clause.kind == "case-short" and clause.name:
            case = by_page(known, clause) or Case(None, where)
            case.shortened.add(clause.name)
            for name in [clause.name, *short_names(clause.name)]:
                enter_short(known, name, case)
    for where, clause in full:
        if clause.name:
            entered = _entered(known, clause) or Case(None, where)
            for name in ([clause.alias] if clause.alias else []) + short_names(clause.name):
                enter_short(known, name, entered)
    for where, clause in placed:
        if clause.kind == "secondary" and (clause.core.page or not clause.core.volume):
            _enter_book(known, where, clause)
        core = clause.core
        if core.document and core.authority and core.document != core.authority:
            _tie(known, core.document, core.authority)
        if clause.kind == "record" and clause.alias and core.authority:
            _tie(known, clause.alias, core.authority)
        if clause.passage.where.startswith("note ") and clause.host is None:
            _enter_note(known, where, clause)
        if clause.core.authority and not clause.core.informal:
            _enter_section(known, clause.kind, clause.core.authority)
    return known


def _tie(known: Known, document: str, entry: str) -> None:
    """Makes `entry` that of `document`, unless another document of that name has one."""
    tied = known.entries.setdefault(paper_key(document), entry)
    if tied != entry:
        known.entries[paper_key(document)] = None


def named_whole(document: list[list[Clause]], known: Known) -> Iterator[tuple[str, Case]]:
    """The full names of the document with their cases, in order."""
    for each in document:
        for clause in each:
            if clause.name and clause.full_name and is_full(clause):
                case = _entered(known, clause)
                if case:
                    yield clause.name, case


def enter_short(known: Known, name: str, case: Case) -> None:
    """Makes `name` a short name of `case`."""
    if RESERVED.fullmatch(name) or NO_NAME.fullmatch(name):
        return
    cases = known.by_short_name.setdefault(name, [])
    if all(other.where != case.where for other in cases):
        cases.append(case)


def case_called(known: Known, name: str, where: Where) -> Case | None:
    """The case that a short name means at `where`.

    Of several that which the document itself cites in short under the name, else that cited last
    before.
    """
    cases = sorted(known.by_short_name.get(name, []), key=lambda case: case.where)
    cases = [case for case in cases if case.authority] or cases
    shortened = [case for case in cases if name in case.shortened]
    if len(shortened) == 1:
        return shortened[0]
    before = [case for case in cases if case.where <= where]
    return next(iter(before[-1:] or cases[:1]), None)


def _enter_book(known: Known, where: Where, clause: Clause) -> None:
    core = clause.core
    known.books.append(Book(core.authority or clause.text, clause.text, where, clause.alias))
    if core.authority and core.volume and core.edition and core.page:
        page = int(core.page) if core.page.isdigit() else None
        same = known.by_volume.setdefault((core.volume, core.edition), [])
        same.append(Beginning(page, Case(core.authority, where, {page} if page else set())))


def _enter_note(known: Known, where: Where, clause: Clause) -> None:
    authority = authority_of(clause)
    if authority and not clause.core.informal and clause.kind not in ("id", "supra", "internal"):
        label = clause.passage.where.removeprefix("note ")
        cited = known.by_note.setdefault((clause.passage.writing, label), {})
        cited.setdefault(authority, where)


def _enter_section(known: Known, kind: str, authority: str) -> None:
    if kind == "rule" and (rule := re.search(r"\s(?P<number>[\d.-]+)$", authority)):
        known.by_section.setdefault(f"Rule {rule['number']}", set()).add(authority)
        known.rules.add(authority)
    if kind in ("statute", "regulation") and "§ " in authority:
        known.codes.add(authority[: authority.rindex("§ ")])
    if kind == "statute" and " art. " in authority:
        number = authority[authority.rindex("art. ") :]
        known.by_section.setdefault(number, set()).add(authority)
    if kind in ("statute", "regulation", "rule") and "§ " in authority:
        same = known.by_section.setdefault(authority[authority.rindex("§ ") :], set())
        if all(key(other) != key(authority) for other in same):
            same.add(authority)


def is_full(clause: Clause) -> bool:
    """Cites a decision by volume and first page, not as the later history of another."""
    return clause.kind in ("case", "agency-decision") and clause.separate


def authority_of(clause: Clause) -> str | None:
    """The first cite of a clause that is printed whole."""
    return next((cite.authority for cite in clause.cites if cite.authority), None)


def _enter(known: Known, where: Where, clause: Clause) -> None:
    authority = authority_of(clause)
    if authority is None:
        return
    case = _entered(known, clause) or Case(authority, where)
    case.numbered |= _is_numbered(clause)
    case.names |= {name for name in (clause.name, clause.alias) if name}
    for cite in clause.cites:
        if not (cite.authority and cite.volume and cite.edition and cite.page):
            known.by_cite.setdefault(key(cite.authority or authority), case)
            continue
        page = int(cite.page) if cite.page.isdigit() else None
        if page is not None:
            case.firsts.add(page)
        known.by_cite.setdefault(key(cite.authority), case)
        same = known.by_volume.setdefault((cite.volume, cite.edition), [])
        if all(other.case.where != case.where for other in same):
            same.append(Beginning(page, case))
    if clause.name and clause.full_name:
        known.by_full_name.setdefault(name_key(clause.name), case)
        if parties := parties_key(clause.name):
            known_as = known.by_parties.setdefault(parties, case)
            if known_as is not None and known_as.where != case.where:
                known.by_parties[parties] = None


def _entered(known: Known, clause: Clause) -> Case | None:
    """The case of `clause` if any of its cites is known."""
    for cite in clause.cites:
        if cite.authority and key(cite.authority) in known.by_cite:
            return known.by_cite[key(cite.authority)]
    return None


YEARLY = re.compile(r"(?:19|20)\d\d(?:-\d)?")
"""The volume of a neutral cite or a data base is a year: `2013 WL 5680192`, `2009 WI 5`."""


def _is_numbered(clause: Clause) -> bool:
    """Whether paragraphs or screens of a decision can be cited: it is cited by a neutral cite, a
    data base or its docket alone, or by such a place."""
    pin = clause.pin and place_in(clause.passage.text.words[clause.pin.start : clause.pin.end])
    return bool(
        (pin and pin.counts in ("paragraph", "star page"))
        or any(YEARLY.fullmatch(cite.volume or "") or not cite.volume for cite in clause.cites)
    )


def by_page(known: Known, clause: Clause) -> Case | None:
    """The case that a short form's volume and page point at: the last to begin at or before it.

    A name printed with it must agree; of a cite printed whole the first page decides.
    """
    for cite in clause.cites:
        whole = known.by_cite.get(key(cite.authority)) if cite.authority else None
        if whole:
            return whole if may_be_called(clause.name, whole) else None
    for cite in clause.cites:
        if cite.authority or not (cite.volume and cite.edition):
            continue
        page = first_page(clause)
        begun = [
            each
            for each in known.by_volume.get((cite.volume, cite.edition), [])
            if may_be_called(clause.name, each.case)
            and (each.page is None or is_page_of_work(page, frozenset({each.page})))
        ]
        if begun:
            return max(begun, key=lambda each: each.page or 0).case
    return None


def may_be_called(name: str | None, case: Case) -> bool:
    """Whether `case` may be called `name`: they share a word, as far as names are abbreviated."""
    if not name or not case.names:
        return True
    wanted = telling_words(name)
    return not wanted or any(
        one.startswith(other[:4]) or other.startswith(one[:4])
        for full in case.names
        for other in telling_words(full)
        for one in wanted
    )


def first_page(clause: Clause) -> int | None:
    """The first page number of a clause's pin."""
    if not clause.pin:
        return None
    words = clause.passage.text.words[clause.pin.start : clause.pin.end]
    match = re.match(r"\d+", words)
    return int(match[0]) if match else None
