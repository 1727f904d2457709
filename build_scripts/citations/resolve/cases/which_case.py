"""Which case of the index a name, a page or a note means (Bluebook rules 4.2 and 10.9)."""

import re

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.grammar.party_words import PREFIX, VERSUS
from build_scripts.citations.resolve.cases.known import BlankPage, Case, Known, Where
from build_scripts.citations.resolve.cases.name_keys import (
    comparison_key,
    name_key,
    parties_key,
    telling_words,
)
from build_scripts.citations.resolve.pins import is_page_of_work


def case_called(known: Known, name: str, where: Where) -> Case | None:
    """The case that a short name means at `where`.

    Of several that which the document itself cites in short under the name, else that cited last
    before; where all are cited only later, nobody can say which.
    """
    cases = sorted(known.by_short_name.get(name, []), key=lambda case: case.where)
    cases = [case for case in cases if case.authority] or cases
    shortened = [case for case in cases if name in case.shortened]
    if len(shortened) == 1:
        return shortened[0]
    before = [case for case in cases if case.where <= where]
    if before:
        return before[-1]
    return cases[0] if len(cases) == 1 else None


SUPRA_NOTE = re.compile(r"\bsupra,?\s(?:at\s)?(?:nn?\.|notes?)\s?(?P<label>\d+)")


def case_in_note(clause: Clause, known: Known) -> Case | None:
    """The one case so called that the note cites to which a *supra* leads: `Gales I, supra note
    19`."""
    found = SUPRA_NOTE.search(clause.text)
    if not found or not clause.name:
        return None
    return called_in_note(known, clause.passage.writing, found["label"], clause.name)


def called_in_note(known: Known, writing: str, label: str, name: str) -> Case | None:
    """The one case of a note that bears `name`, whole or in short."""
    cases = {id(case): case for case in known.cases_in_note.get((writing, label), [])}
    bear = [case for case in cases.values() if any(_same(each, name) for each in case.names)]
    if not bear and not VERSUS.search(name) and not PREFIX.match(name):
        words = set(telling_words(name))
        bear = [case for case in cases.values() if words & _words_of(case)]
    return bear[0] if len(bear) == 1 else None


GENERAL = frozenset({"state", "people", "united", "states", "commonwealth", "city", "county"})


def _words_of(case: Case) -> set[str]:
    return {word for name in case.names for word in telling_words(name)} - GENERAL


def _same(one: str, other: str) -> bool:
    return name_key(one) == name_key(other) or parties_key(one) == (parties_key(other) or "")


def is_full(clause: Clause) -> bool:
    """Cites a decision by volume and first page, not as the later history of another."""
    return clause.kind in ("case", "agency-decision") and clause.separate


BY_DOCKET = re.compile(r"(?:Docket\s)?Nos?\.\s")


def authority_of(clause: Clause) -> str | None:
    """The first cite of a clause that is printed whole; a docket number only where nothing else
    is."""
    whole = [cite.authority for cite in clause.cites if cite.authority]
    reported = [authority for authority in whole if not BY_DOCKET.match(authority)]
    return next(iter(reported or whole), None)


def case_of(clause: Clause, known: Known) -> Case | None:
    """The case of the document that a cite printed whole cites."""
    return known_case_of(known, clause) if is_full(clause) else None


def known_case_of(known: Known, clause: Clause) -> Case | None:
    """The case of `clause` if any of its cites is known."""
    for cite in clause.cites:
        if cite.authority and comparison_key(cite.authority) in known.by_cite:
            return known.by_cite[comparison_key(cite.authority)]
    blank = blank_page_of(clause)
    return known.by_blank_page.get(blank) if blank else None


def blank_page_of(clause: Clause) -> BlankPage | None:
    """What a clause cites that has name, volume and reporter, and a blank for the page."""
    core, name = clause.core, clause.name
    blank = core.kind == "case" and core.page and not core.page.isalnum() and not core.authority
    if not (blank and core.volume and core.edition and name and clause.full_name):
        return None
    return BlankPage(core.volume, core.edition, name_key(name))


def by_page(known: Known, clause: Clause) -> Case | None:
    """The case that a short form's volume and page point at: the last to begin at or before it.

    A name printed with it must agree; of a cite printed whole the first page decides.
    """
    for cite in clause.cites:
        whole = known.by_cite.get(comparison_key(cite.authority)) if cite.authority else None
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
        if page is None and any(each.case.page_unknown for each in begun):
            return begun[0].case if len(begun) == 1 else None  # `562 U. S., at ___`
        begun = [each for each in begun if not each.case.page_unknown]
        if begun:
            return max(begun, key=lambda each: each.page or 0).case
    return None


def by_page_of_history(known: Known, clause: Clause) -> Case | None:
    """The case of which a short form takes up the cite of the later history: `Roe, 920 N.E.2d at
    43`, where that is the first page on which review was granted, or one of a later opinion."""
    page = first_page(clause)
    for cite in clause.cites if clause.name and page else ():
        begun = known.history.get((cite.volume or "", cite.edition or ""), ())
        called = [each for each in begun if may_be_called(clause.name, each.case)]
        reach = [each for each in called if is_page_of_work(page, frozenset({each.page or 0}))]
        if len({id(each.case) for each in reach}) == 1:
            return reach[0].case
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
    match = re.match(r"\d+", clause.pin_words)
    return int(match[0]) if match else None
