"""What the document cites in full: by volume, by name, by short name.

Every later, shorter mention is resolved against this and nothing else (Bluebook rule 10.9): a
short form must point at a citation of the same document.
"""

import re
from collections.abc import Iterator

from build_scripts.citations.grammar.clause import WITHIN_ANOTHER, Clause
from build_scripts.citations.resolve.cases.known import (
    Beginning,
    BlankPage,
    Book,
    Case,
    Known,
    Where,
)
from build_scripts.citations.resolve.cases.known_sections import enter_sections
from build_scripts.citations.resolve.cases.misprints import misprinted_cites
from build_scripts.citations.resolve.cases.name_keys import (
    NO_NAME,
    RESERVED,
    comparison_key,
    name_key,
    parties_key,
    short_names,
    suit_and_bankruptcy,
)
from build_scripts.citations.resolve.cases.which_case import (
    authority_of,
    blank_page_of,
    by_page,
    case_in_note,
    case_of,
    is_full,
    known_case_of,
)
from build_scripts.citations.resolve.paper_keys import paper_key, without_day
from build_scripts.citations.resolve.pins import begins_at, place_in
from build_scripts.lexicon.courts.cited import court_of

Placed = list[tuple[Where, Clause]]
"""The clauses of a document with their places, in order."""


def known_works_of(document: list[list[Clause]]) -> Known:
    """The index of all full citations of a document, wherever they stand.

    A first pass takes those that name both parties, so that a later cite without them is seen to
    be the same; short names come after, used ones before those that could be used.
    """
    known = Known()
    placed = [
        (Where(p, c), clause) for p, each in enumerate(document) for c, clause in enumerate(each)
    ]
    full = [(where, clause) for where, clause in placed if is_full(clause)]
    known.misprints |= misprinted_cites([clause for _, clause in full])
    full = [each for each in full if (authority_of(each[1]) or "") not in known.misprints]
    for where, clause in sorted(full, key=lambda pair: _order_of_entry(pair[1])):
        _enter(known, where, clause)
    _enter_used_names(known, placed)
    _enter_given_names(known, full)
    _enter_later_history(known, document)
    _enter_works_and_papers(known, placed)
    clauses = [clause for _, clause in placed]
    _number_reporters(known, clauses)
    enter_sections(known, clauses)
    for clause in clauses:
        named = clause.name if clause.kind == "supra" and not clause.full_name else None
        if named and (meant := case_in_note(clause, known)):
            known.by_short_name[named] = [meant]
    return known


def _order_of_entry(clause: Clause) -> int:
    """First what has both parties and a page, then what lacks the page, then what has no name."""
    if not clause.full_name:
        return 2
    return 1 if blank_page_of(clause) else 0


def _enter_used_names(known: Known, placed: Placed) -> None:
    """The names under which the document itself cites cases in short."""
    for where, clause in placed:
        if clause.kind == "case-short" and clause.name:
            case = by_page(known, clause) or Case(None, where)
            case.shortened.add(clause.name)
            for name in [*_names_given(clause.name, clause.alias), clause.name]:
                enter_short(known, name, case)


def _enter_given_names(known: Known, full: Placed) -> None:
    """The short names that the document gives, and those by which a case could be called."""
    for where, clause in full:
        if clause.name:
            case = known_case_of(known, clause) or Case(None, where)
            if case.authority is None:
                known.left_blank.add(clause.name)
            for name in _names_given(clause.name, clause.alias):
                enter_short(known, name, case)


def _enter_later_history(known: Known, document: list[list[Clause]]) -> None:
    """What a case became, where that decision is cited in full elsewhere."""
    for clauses in document:
        for clause in clauses:
            if clause.host is None or clause.relation in WITHIN_ANOTHER:
                continue
            case = known_case_of(known, clauses[clause.host])
            if case is None:
                continue
            then = known_case_of(known, clause)
            if then and then is not case:
                known.later.setdefault(id(case), []).append(then)
            for cite in clause.cites if not clause.separate else ():
                if cite.volume and cite.edition and cite.page and cite.page.isdecimal():
                    begins = Beginning(int(cite.page), case)
                    known.history.setdefault((cite.volume, cite.edition), []).append(begins)


NUMBERED_NAME = re.compile(r"(?P<name>.+)\s[IVX]{1,4}")


def _names_given(name: str, alias: str | None) -> list[str]:
    """By what a case may be called that has a `name` and is given the short name `alias`; one that
    is called *Leon II* is not called *Leon*."""
    numbered = NUMBERED_NAME.fullmatch(alias or "")
    names = [short for short in short_names(name) if not numbered or short != numbered["name"]]
    return [alias, *names] if alias else names


def _enter_works_and_papers(known: Known, placed: Placed) -> None:
    """Books, the documents of the record, and what is cited in each note."""
    for where, clause in placed:
        if clause.kind == "secondary" and (clause.core.page or not clause.core.volume):
            _enter_book(known, where, clause)
        for cite in clause.cites if clause.kind == "session-law" else ():
            if cite.volume and (cite.page or "").isdecimal() and (law := authority_of(clause)):
                known.laws.setdefault(cite.volume, []).append((int(cite.page or 0), law))
        core = clause.core
        if core.document and core.authority and core.document != core.authority:
            _tie(known, core.document, core.authority)
        if clause.kind == "record" and core.authority:
            if clause.alias:
                _tie(known, clause.alias, core.authority)
            if undated := without_day(core.document or ""):
                _tie(known, undated, core.authority)
        if clause.passage.where.startswith("note "):
            _enter_note(known, where, clause)


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
                case = known_case_of(known, clause)
                if case:
                    yield clause.name, case


def enter_short(known: Known, name: str, case: Case) -> None:
    """Makes `name` a short name of `case`."""
    if RESERVED.fullmatch(name) or NO_NAME.fullmatch(name):
        return
    cases = known.by_short_name.setdefault(name, [])
    if all(other.where != case.where for other in cases):
        cases.append(case)


def _enter_book(known: Known, where: Where, clause: Clause) -> None:
    core = clause.core
    known.books.append(Book(core.authority or clause.text, clause.text, where, clause.alias))
    if core.authority and core.volume and core.edition and core.page:
        page = int(core.page) if core.page.isdecimal() else None
        same = known.by_volume.setdefault((core.volume, core.edition), [])
        same.append(Beginning(page, Case(core.authority, where, {page} if page else set())))


def _enter_note(known: Known, where: Where, clause: Clause) -> None:
    label = clause.passage.where.removeprefix("note ")
    if case := case_of(clause, known):
        known.cases_in_note.setdefault((clause.passage.writing, label), []).append(case)
        if not clause.name and not clause.passage.text.words[: clause.span.start].strip(" ."):
            known.opens_note.setdefault((clause.passage.writing, label), case)
    authority = None if clause.host is not None else authority_of(clause)
    if authority and not clause.core.informal and clause.kind not in ("id", "supra", "internal"):
        cited = known.by_note.setdefault((clause.passage.writing, label), {})
        cited.setdefault(authority, where)


def _enter(known: Known, where: Where, clause: Clause) -> None:
    blank = blank_page_of(clause)
    authority = authority_of(clause)
    if authority is None and blank is None:
        return
    case = known_case_of(known, clause) or (_printed_elsewhere(known, blank) if blank else None)
    if case is None and authority is None:
        core = clause.core
        printed = clause.passage.text.words[core.start : core.end]
        case = Case(printed, where, page_unknown=True)
    case = case or Case(authority, where)
    if blank:
        known.by_blank_page[blank] = case
        _begin(known, blank.volume, blank.edition, Beginning(None, case))
    case.numbered |= _is_numbered(clause)
    case.names |= {name for name in (clause.name, clause.alias) if name}
    case.name = case.name or clause.name
    case.court = case.court or court_of(clause.court, clause.core.edition, clause.year)
    for cite in clause.cites:
        if not (cite.authority and cite.volume and cite.edition and cite.page):
            if authority:
                known.by_cite.setdefault(comparison_key(cite.authority or authority), case)
            continue
        page = begins_at(cite)
        if page is not None:
            case.firsts.add(page)
        known.by_cite.setdefault(comparison_key(cite.authority), case)
        _begin(known, cite.volume, cite.edition, Beginning(page, case))
    if clause.name and clause.full_name:
        _enter_name(known, clause.name, case)


def _begin(known: Known, volume: str, edition: str, beginning: Beginning) -> None:
    """Makes a case begin in a volume, once."""
    same = known.by_volume.setdefault((volume, edition), [])
    if all(other.case is not beginning.case for other in same):
        same.append(beginning)


def _printed_elsewhere(known: Known, blank: BlankPage) -> Case | None:
    """The case of this name that the document elsewhere cites in the same volume with its page."""
    case = known.by_full_name.get(blank.name)
    begun = known.by_volume.get((blank.volume, blank.edition), ())
    return case if any(each.case is case for each in begun) else None


def _enter_name(known: Known, name: str, case: Case) -> None:
    for part in suit_and_bankruptcy(name):
        _enter_name(known, part, case)
    first = known.by_full_name.setdefault(name_key(name), case)
    known.printed_names.setdefault(name_key(name), name)
    if first is not case:
        same = known.namesakes.setdefault(name_key(name), [first])
        if all(other is not case for other in same):
            same.append(case)
    if parties := parties_key(name):
        known_as = known.by_parties.setdefault(parties, case)
        if known_as is not None and known_as.where != case.where:
            known.by_parties[parties] = None


def learn_name(known: Known, name: str, case: Case) -> None:
    """Makes the whole `name`, which stands apart from the cite, that of `case`."""
    case.names.add(name)
    _enter_name(known, name, case)
    for short in short_names(name):
        enter_short(known, short, case)


def _number_reporters(known: Known, clauses: list[Clause]) -> None:
    """Makes all cases of a reporter numbered if the document cites paragraphs of one: Arizona
    prints `250 Ariz. 69, 80 ¶ 16`, and then `Id. ¶ 17`."""
    editions = {clause.cites[0].edition for clause in clauses if "¶" in clause.pin_words}
    for (_, edition), begun in known.by_volume.items():
        for each in begun if edition in editions else ():
            each.case.numbered = True


YEARLY = re.compile(r"(?:19|20)\d\d(?:-\d)?")
"""The volume of a neutral cite or a data base is a year: `2013 WL 5680192`, `2009 WI 5`."""


def _is_numbered(clause: Clause) -> bool:
    """Whether paragraphs or screens of a decision can be cited: it is cited by a neutral cite, a
    data base or its docket alone, or by such a place."""
    pin = place_in(clause.pin_words)
    return bool(
        (pin and pin.counts in ("paragraph", "star page"))
        or any(YEARLY.fullmatch(cite.volume or "") or not cite.volume for cite in clause.cites)
    )
