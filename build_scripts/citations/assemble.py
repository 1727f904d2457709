"""From clauses to citations: the whole document in reading order, everything resolved.

    passage → candidates → clauses, and names that stand alone (mentions) → entries → citations

A **candidate** is a core that may cite (`224 F.3d 929`), a **clause** all that belongs to it in its
passage. What the document cites in full is **known**; what a clause or a **mention** means is
looked up there, and for *Id.* in the **stream**: the body or the note as far as it is read. An
**entry** is a clause or a mention with its **meaning**, on the way to a `Citation`.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.grammar.clause_parser import clauses_of
from build_scripts.citations.grammar.clauses_in_context import (
    with_short_names,
    without_what_cites_nothing,
)
from build_scripts.citations.resolve.book_sections import with_places_in_books
from build_scripts.citations.resolve.cases.known import Known, Where
from build_scripts.citations.resolve.cases.known_works import known_works_of
from build_scripts.citations.resolve.cases.name_keys import CORPORATE, comparison_key
from build_scripts.citations.resolve.cases.which_case import by_page
from build_scripts.citations.resolve.law.acts_in_short import (
    named_acts,
    with_acts_by_initials,
    with_acts_by_title,
)
from build_scripts.citations.resolve.law.bare_rules import civil_rules_named
from build_scripts.citations.resolve.law.code_keys import home_state, with_codes
from build_scripts.citations.resolve.law.codes_by_initials import with_codes_by_initials
from build_scripts.citations.resolve.law.default_code import (
    declared_code,
    names_other_rules,
    uncited_code,
)
from build_scripts.citations.resolve.law.pages_of_laws import without_pages_of_sections
from build_scripts.citations.resolve.names_of_cases.bare_names import (
    Habits,
    Mention,
    bare_name_mentions,
    short_pattern,
)
from build_scripts.citations.resolve.names_of_cases.case_or_person_in_document import (
    own_names,
    people,
)
from build_scripts.citations.resolve.names_of_cases.cites_in_notes import follow_to_notes
from build_scripts.citations.resolve.names_of_cases.separated_names import (
    Document,
    Taken,
    name_the_nameless,
)
from build_scripts.citations.resolve.names_of_cases.shortened_names import add_familiar_names
from build_scripts.citations.resolve.numbering import numbered_citations
from build_scripts.citations.resolve.paper_keys import with_entries_alike, with_number_of_name
from build_scripts.citations.resolve.resolver import resolved_entries
from build_scripts.citations.resolve.same_day_decisions import as_same_day_decision
from build_scripts.citations.resolve.writing_referred_to import of_the_record
from build_scripts.citations.tokens.defined_terms import terms_of
from build_scripts.citations.tokens.one_spelling import passage_folded
from build_scripts.model import Block, Case, Citation, Opinion, Passage, Source, Text, Writing


def citations_of(opinion: Opinion) -> tuple[Citation, ...]:
    """Every citation of an opinion, in reading order, resolved."""
    printed = [passage for passage in opinion.passages() if _is_prose(passage)]
    passages = [passage_folded(passage) for passage in printed]
    court = opinion.case.court
    terms = terms_of([passage.text.words for passage in passages], court)
    acts = named_acts(passages)
    document = [clauses_of(passage, terms) for passage in passages]
    home = home_state(document, court)
    document = with_codes_by_initials(with_codes(document, court, home))
    document = with_acts_by_title(with_acts_by_initials(document, acts))
    document = without_pages_of_sections(with_entries_alike(document))
    document = without_what_cites_nothing(document, opinion.case.docket_numbers)
    document = with_short_names(document)
    known = known_works_of(document)
    known.court, known.code = court, declared_code(passages, court, home)
    known.act = acts.initials.get(acts.the_act or "", acts.the_act)
    known.uncited_code = uncited_code(passages, known.codes)
    known.other_rules = any(names_other_rules(passage.text.words) for passage in passages)
    known.civil_rules = frozenset(
        number for passage in passages for number in civil_rules_named(passage.text.words)
    )
    known.writings = opinion.writings
    document = [[of_the_record(each, opinion.writings) for each in one] for one in document]
    document = [[with_number_of_name(each, known.entries) for each in one] for one in document]
    document = [
        [_as_short_form(clause, Where(place, at), known) for at, clause in enumerate(each)]
        for place, each in enumerate(document)
    ]
    document = [
        [
            as_same_day_decision(clause, each[at - 1].rest if at else 0, known)
            for at, clause in enumerate(each)
        ]
        for each in document
    ]
    add_familiar_names(passages, document, known)
    habits = _habits(opinion, passages, document, known)
    named = _named(passages, document, known, habits, ())
    learned = follow_to_notes(passages, named, known)
    names = len(known.by_short_name)
    taken = name_the_nameless(Document(passages, document, named, known))
    if learned or len(known.by_short_name) > names:
        habits = _habits(opinion, passages, document, known)
        named = _named(passages, document, known, habits, taken)
    entries = resolved_entries(passages, document, named, known)
    return with_places_in_books(numbered_citations(printed, entries))


def citations_alone(text: Text, court: str | None = None) -> tuple[Citation, ...]:
    """Every citation that `text` is read as by itself, in an opinion of `court`."""
    alone = Writing("opinion", "majority", None, None, None, (Block("paragraph", text),), ())
    return citations_of(Opinion(Source("", "", "", ()), Case(None, court), (alone,), ()))


def _named(
    passages: list[Passage],
    document: list[list[Clause]],
    known: Known,
    habits: Habits,
    taken: Iterable[Taken],
) -> list[list[Mention]]:
    """The bare names of each passage, but those `taken` by a cite that stands apart. In a list of
    counsel names are people’s."""
    gone = frozenset(taken)
    counsel = {writing.id for writing in known.writings if writing.kind == "counsel"}
    return [
        [
            mention
            for mention in bare_name_mentions(passage, clauses, known, habits)
            if (place, mention.span) not in gone and passage.writing not in counsel
        ]
        for place, (passage, clauses) in enumerate(zip(passages, document, strict=True))
    ]


def _is_prose(passage: Passage) -> bool:
    """Titles and bylines cite nothing, nor do the caption's lines, which name the case itself."""
    return passage.index >= 0 and not (passage.writing == "caption" and passage.where == "body")


def _as_short_form(clause: Clause, where: Where, known: Known) -> Clause:
    """`Leon, 468 U.S. 897` after the full citation: neither both parties nor court and year.

    `Estate of Leon, 2009 WL 12, at *3` is one too, where the case has two parties in full."""
    if clause.kind != "case" or clause.year or not clause.separate:
        return clause
    if clause.full_name and not _is_first_party(clause, known):
        return clause
    if any(cite.by_volume and cite.page is None for cite in clause.cites[1:]):
        return replace(clause, kind="case-short")  # `187 Ill. Dec. 757, 618 N.E.2d at 350`
    if clause.name is None and clause.pin is None:
        return clause  # printed whole, and nothing else
    cases = [known.by_cite.get(comparison_key(cite.authority or "")) for cite in clause.cites]
    elsewhere = any(case is not None and case.where != where for case in cases)
    bare = CORPORATE.sub("", clause.name or "")
    called = clause.name is None or clause.full_name or bare in known.by_short_name
    return replace(clause, kind="case-short") if elsewhere and called else clause


def _is_first_party(clause: Clause, known: Known) -> bool:
    """Whether the name of `clause` reads as a whole one, and is the first party of the case."""
    case = by_page(known, clause)
    begins = f"{clause.name} v. "
    return case is not None and any(each.startswith(begins) for each in case.names)


def _habits(
    opinion: Opinion, passages: list[Passage], document: list[list[Clause]], known: Known
) -> Habits:
    names = [
        clause for each in document for clause in each if clause.full_name and clause.name_span
    ]
    italic = sum(_in_italics(clause) for clause in names)
    ordinary = frozenset(
        word for passage in passages for word in re.findall(r"\b[a-z]+\b", passage.text.words)
    )
    return Habits(
        2 * italic > len(names),
        own_names(opinion.case),
        short_pattern(known, ordinary),
        people(known, [passage.text.words for passage in passages]),
    )


def _in_italics(clause: Clause) -> bool:
    span = clause.name_span
    return span is not None and any(
        emphasis.style == "italic" and emphasis.start < span.end and span.start < emphasis.end
        for emphasis in clause.passage.text.emphasis
    )
