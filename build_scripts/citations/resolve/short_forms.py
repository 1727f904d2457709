"""What *supra*, short forms and bare names stand for, and why not where they do not.

Bluebook rules 4.2 (*supra*) and 10.9 (short forms).
"""

import re
from dataclasses import replace

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.grammar.party_words import PREFIX
from build_scripts.citations.resolve.books_in_short import book_in_short, books_called
from build_scripts.citations.resolve.cases.known import Case, Known, Where
from build_scripts.citations.resolve.cases.name_keys import (
    comparison_key,
    name_key,
    parties_key,
)
from build_scripts.citations.resolve.cases.which_case import (
    authority_of,
    by_page,
    by_page_of_history,
    case_called,
    case_in_note,
    first_page,
    is_full,
    known_case_of,
)
from build_scripts.citations.resolve.id_meaning import of_id
from build_scripts.citations.resolve.law.acts_in_short import code_section_of
from build_scripts.citations.resolve.law.bare_sections import of_bare_section
from build_scripts.citations.resolve.names_of_cases.bare_names import Mention
from build_scripts.citations.resolve.names_of_cases.case_by_one_party import (
    is_party_before,
    party_of,
)
from build_scripts.citations.resolve.names_of_cases.level_of_court import (
    decisions_of_this_court,
    is_of_this_court,
)
from build_scripts.citations.resolve.paper_keys import paper_key
from build_scripts.citations.resolve.pins import begins_at
from build_scripts.citations.resolve.reasons import (
    BY_SAME_DAYS_PAGE,
    LEFT_BLANK,
    OF_ANOTHER_DECISION,
    is_left_blank,
    why_short_is_unresolved,
)
from build_scripts.citations.resolve.resolved_values import Meaning, Sort, Stream
from build_scripts.citations.resolve.same_day_decisions import is_of_same_day
from build_scripts.citations.resolve.writing_referred_to import (
    is_of_another_case,
    writing_meant,
)
from build_scripts.citations.tokens.law.bare import SUBSECTION
from build_scripts.citations.tokens.works.legislative_history import REPORT_IN_SHORT

PATENT = re.compile(r"’(?P<figures>\d{3}) patent")
SHORT_REPORT = re.compile(REPORT_IN_SHORT)
UNTOLD = {
    "constitution": "whose constitution it is of is not printed and not certain",
    "statute": "its code is not printed and not certain",
}
BARE_PROVISION = re.compile(rf"§|Rule|art\. |{SUBSECTION}$")


def meaning_of(clause: Clause, where: Where, known: Known, stream: Stream) -> Meaning:
    """What one clause cites, given what stands before it in its stream."""
    if clause.kind == "id":
        return _by_its_own_cite(clause, known) or of_id(clause, stream)
    if clause.kind in ("supra", "reference"):
        return _by_name(clause, where, known) or Meaning(
            unresolved="nothing cited before bears this name"
        )
    if clause.kind == "case-short":
        return _short(clause, where, known)
    if clause.kind == "record":
        return _of_record(clause, known)
    if clause.kind == "internal":
        place = writing_meant(clause, known.writings)
        reason = None if place else _why_internal_is_unresolved(clause, known)
        page = first_page(clause)
        firsts = frozenset() if page is None else frozenset({page})
        return Meaning(place, None, firsts, "internal", unresolved=reason)
    if clause.core.informal and BARE_PROVISION.match(clause.core.authority or ""):
        return of_bare_section(clause, where, known, stream)
    if clause.kind == "secondary" and clause.core.volume and not clause.core.page:
        case = by_page(known, clause)
        return of_case(case) if case else Meaning(clause.text, unresolved="cited in full nowhere")
    if patent := PATENT.fullmatch(clause.core.authority or ""):
        return _patent(patent["figures"], known)
    if SHORT_REPORT.fullmatch(clause.core.authority or ""):
        return _report(clause.core.authority or "", known)
    if clause.kind == "secondary" and (book := book_in_short(clause.core.authority or "", known)):
        return Meaning(book, sort="work")
    if code := _of_its_code(clause, known):
        return Meaning(code, sort="provision")
    if is_of_same_day(clause):
        return Meaning(unresolved=OF_ANOTHER_DECISION)
    authority = authority_of(clause)
    if authority is None and clause.kind == "session-law" and (law := _law_at(clause, known)):
        return Meaning(law, sort=_sort(clause))
    if authority is None and is_full(clause) and (case := known_case_of(known, clause)):
        return replace(of_case(case), stands_for=case.where if case.where != where else None)
    if authority is None and clause.kind in UNTOLD:
        return Meaning(sort="provision", unresolved=UNTOLD[clause.kind])
    if authority is None and (clause.core.page or "").isdecimal():
        return Meaning(unresolved="its reporter cannot be read")
    if authority is None:
        blank = "page is" if clause.core.volume else "volume and page are"
        return Meaning(unresolved=f"its {blank} left blank")
    if other := known.misprints.get(authority):
        return Meaning(
            unresolved=f"{clause.name} is cited elsewhere as {other}; the volume differs"
        )
    if is_full(clause) and comparison_key(authority) in known.by_cite:
        case = known.by_cite[comparison_key(authority)]
        return replace(of_case(case), stands_for=case.where if case.where != where else None)
    return Meaning(authority, None, _firsts(clause), _sort(clause))


def _by_its_own_cite(clause: Clause, known: Known) -> Meaning | None:
    """What an *Id.* means that prints volume and reporter itself: `Id., 529 A.2d at 1092`."""
    printed = tuple(cite for cite in clause.cites if cite.volume and cite.edition)
    if not printed:
        return None
    case = by_page(known, replace(clause, cites=printed))
    return of_case(case) if case else None


def _law_at(clause: Clause, known: Known) -> str | None:
    """The law of which `124 Stat. at 2372` is a page: the last of its volume to begin before."""
    page = first_page(clause)
    if page is None:
        return None
    begun = known.laws.get(clause.core.volume or "", ())
    before = [(first, law) for first, law in begun if first <= page]
    return max(before)[1] if before else None


def _patent(figures: str, known: Known) -> Meaning:
    """The one patent of the document whose number ends so."""
    called = {book.authority: book for book in known.books if "Patent No." in book.authority}
    ends = [book for cite, book in called.items() if cite.endswith(figures)]
    if len(ends) != 1:
        return Meaning(unresolved=f"no one patent ending in {figures} is cited by its number")
    return Meaning(ends[0].authority, ends[0].where, sort="work")


def _of_its_code(clause: Clause, known: Known) -> str | None:
    """`17 U.S.C. § 106`, which `§ 106 of the Copyright Act` is."""
    act, mark, number = (clause.core.authority or "").rpartition(" § ")
    if clause.kind != "statute" or not mark:
        return None
    cited = known.by_section.get(f"§ {number}", ())
    return code_section_of(act, f"§ {number}", cited, known.codes)


def _report(short: str, known: Known) -> Meaning:
    """The one report of that house of Congress which the document cites by its number."""
    whose = comparison_key(short)
    reports = {
        book.authority: book
        for book in reversed(known.books)  # where it is first cited
        if comparison_key(book.authority).startswith(whose) and re.search(r"\d", book.authority)
    }
    if len(reports) != 1:
        return Meaning(unresolved=f"no one {short} is cited by its number")
    report = next(iter(reports.values()))
    return Meaning(report.authority, report.where, sort="work")


def _of_record(clause: Clause, known: Known) -> Meaning:
    """A document of the record: the docket entry that is tied to its name, else itself."""
    core = clause.core
    untold = core.document == core.authority  # no entry is printed with it
    entry = known.entries.get(paper_key(core.document)) if core.document and untold else None
    return Meaning(entry or core.authority, sort="record")


def _sort(clause: Clause) -> Sort:
    """Whether places in it are pages: a decision, an article, a book, but no provision."""
    if is_full(clause):
        return "case"
    paged = any(cite.volume for cite in clause.cites) or clause.kind == "secondary"
    return "work" if paged else "provision"


def _firsts(clause: Clause) -> frozenset[int]:
    """Its first pages; of a report that is printed again elsewhere they are not its own."""
    if clause.kind == "secondary" and clause.core.page is None:
        return frozenset()
    pages = (begins_at(cite) for cite in clause.cites)
    return frozenset(page for page in pages if page is not None)


def of_case(case: Case) -> Meaning:
    """The meaning of what cites `case`."""
    reason = None if case.authority else "the document never cites it by its volume and page"
    return Meaning(
        case.authority,
        case.where,
        frozenset(case.firsts),
        numbered=case.numbered,
        unresolved=reason,
        name=case.name,
    )


def _short(clause: Clause, where: Where, known: Known) -> Meaning:
    if case := by_page(known, clause) or by_page_of_history(known, clause):
        return of_case(case)
    named = case_called(known, clause.name or "", where)
    page = first_page(clause)
    cut = page is None or not named or page < min(named.firsts, default=0)
    if named and named.authority and cut and _same_volume(clause, named.authority):
        return of_case(named)  # the printed page is before the first: `1 F.3d at 75[4]`
    return Meaning(unresolved=why_short_is_unresolved(clause, named, known))


def _same_volume(clause: Clause, authority: str) -> bool:
    core = clause.passage.text.words[clause.core.start : clause.core.end]
    return comparison_key(authority).startswith(comparison_key(core))


def _why_internal_is_unresolved(clause: Clause, known: Known) -> str:
    if is_of_another_case(clause, known.writings):
        return OF_ANOTHER_DECISION
    return "which writing it leads to cannot be told"


def _by_name(clause: Clause, where: Where, known: Known) -> Meaning | None:
    if not clause.name:
        return None
    if case := by_page(known, clause):
        return of_case(case)  # `Smith, supra, 34 Cal.4th at p. 5`
    if case := case_in_note(clause, known):
        return of_case(case)
    if case := named_case(clause.name, clause.full_name, where, known):
        return of_case(case)
    books = books_called(clause.name, clause, known)
    works = {book.authority for book in books}
    if len(works) > 1:
        return Meaning(unresolved=f"it may mean any of {len(works)} works by this author")
    if books:
        return Meaning(books[0].authority, books[0].where, sort="work")
    if authority := authority_of(clause):
        return Meaning(authority, None, _firsts(clause))  # `Roe v. Poe, supra, 64 Cal.4th 228`
    return _in_its_note(clause, known)


def _in_its_note(clause: Clause, known: Known) -> Meaning | None:
    """`AAMR, supra note 100`: what that note cites, if it cites one thing only."""
    words = clause.passage.text.words[clause.core.start : clause.span.end]
    note = re.search(r"\b(?:n\.|note)\s?(?P<label>\d+)", words)
    cited = known.by_note.get((clause.passage.writing, note["label"]), {}) if note else {}
    if len(cited) != 1:
        return None
    authority, where = next(iter(cited.items()))
    return Meaning(authority, where, sort="work")


def named_case(name: str, full: bool, where: Where, known: Known) -> Case | None:
    """The case of the document that bears `name`."""
    if full and name_key(name) in known.by_full_name:
        return _of_its_name(name_key(name), where, known)
    if full and (case := known.by_parties.get(parties_key(name) or "")):
        return case
    if case := case_called(known, name, where) or case_called(known, name.removesuffix("."), where):
        return case
    hit = party_of(name, known) or (_with_its_prefix(name, known) if full else None)
    return _of_its_name(hit, where, known) if hit else None


def _with_its_prefix(name: str, known: Known) -> str | None:
    """The one full name that ends so: *Marriage of Roe* is *In re Marriage of Roe*."""
    if not PREFIX.match(name):
        return None
    hits = [whole for whole in known.by_full_name if whole.endswith(name_key(name))]
    return hits[0] if len(hits) == 1 else None


def _of_its_name(name: str, where: Where, known: Known) -> Case | None:
    """The case that bears a whole name; of namesakes the only one cited before."""
    same = known.namesakes.get(name)
    if same is None:
        return known.by_full_name[name]
    before = [case for case in same if case.where <= where]
    return before[0] if len(before) == 1 else None


SEVERAL = "several cases of the document bear this name"


def of_mention(mention: Mention, place: int, known: Known, words: str = "") -> Meaning:
    """What a bare name in the passage at `place`, whose text is `words`, stands for."""
    case = known.noted.get((place, mention.span)) or named_case(
        mention.name, mention.full, Where(place, mention.after), known
    )
    if case is None:
        return Meaning(unresolved=_why_name_is_unresolved(mention, known, words))
    if not mention.full and is_of_this_court(words, mention.span):
        ours = decisions_of_this_court(mention.name, case, known)
        if len({each.where for each in ours}) > 1:
            return Meaning(unresolved=SEVERAL)
        case = ours[0] if ours else case
    here = Where(place, mention.after)
    if not mention.full and case.where > here and is_party_before(mention.name, here, known):
        return Meaning(unresolved=SEVERAL)
    meaning = of_case(case)
    if case.authority is None and is_left_blank(mention.name, known):
        return replace(meaning, unresolved=LEFT_BLANK)
    return meaning


def _why_name_is_unresolved(mention: Mention, known: Known, words: str) -> str:
    shared = len(known.by_short_name.get(mention.name, ())) > 1
    whole = party_of(mention.name, known) or name_key(mention.name)
    if shared or whole in known.namesakes:
        return SEVERAL
    if BY_SAME_DAYS_PAGE.match(words, mention.span.end):
        return OF_ANOTHER_DECISION
    return "named, but cited nowhere in the document"
