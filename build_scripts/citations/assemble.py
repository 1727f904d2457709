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
from build_scripts.citations.resolve.after_quotations import (
    of_quoted_source,
    opens_under_quotation,
    remember_outside,
)
from build_scripts.citations.resolve.barriers import barriers
from build_scripts.citations.resolve.cases.known import Case, Known, Where
from build_scripts.citations.resolve.cases.known_works import known_works_of
from build_scripts.citations.resolve.cases.names import comparison_key
from build_scripts.citations.resolve.cases.which_case import by_page
from build_scripts.citations.resolve.hung_notes import hang_notes
from build_scripts.citations.resolve.id_forms import (
    can_host,
    hosts_inherited_by_note,
    remember_as_host,
)
from build_scripts.citations.resolve.law.codes import with_codes
from build_scripts.citations.resolve.law.declared import (
    declared_code,
    names_other_rules,
    uncited_code,
)
from build_scripts.citations.resolve.law.former import as_former, former_provisions
from build_scripts.citations.resolve.law.named_acts import named_acts, with_acts_by_initials
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
from build_scripts.citations.resolve.names_of_cases.case_or_person_in_sentence import tells_of
from build_scripts.citations.resolve.names_of_cases.cites_in_notes import follow_to_notes
from build_scripts.citations.resolve.names_of_cases.separated_names import (
    Document,
    Taken,
    name_the_nameless,
)
from build_scripts.citations.resolve.names_of_cases.shortened_names import add_familiar_names
from build_scripts.citations.resolve.numbering import numbered_citations
from build_scripts.citations.resolve.papers import with_entries_alike
from build_scripts.citations.resolve.quoted_words import quotation_around, quotations
from build_scripts.citations.resolve.resolved_values import Entry, Meaning, Stream
from build_scripts.citations.resolve.same_day_decisions import as_same_day_decision
from build_scripts.citations.resolve.short_forms import meaning_of, of_case, of_mention
from build_scripts.citations.resolve.writing_referred_to import of_the_record
from build_scripts.citations.tokens.document_terms import terms_of
from build_scripts.citations.tokens.folded import passage_folded
from build_scripts.model import Citation, Opinion, Passage, Span


def citations_of(opinion: Opinion) -> tuple[Citation, ...]:
    """Every citation of an opinion, in reading order, resolved."""
    printed = [passage for passage in opinion.passages() if _is_prose(passage)]
    passages = [passage_folded(passage) for passage in printed]
    court = opinion.case.court
    terms = terms_of([passage.text.words for passage in passages])
    acts = named_acts(passages)
    document = with_codes([clauses_of(passage, terms) for passage in passages], court)
    document = with_entries_alike(with_acts_by_initials(document, acts))
    document = [
        [each for each in clauses if not _names_paper_in_heading(each)] for clauses in document
    ]
    known = known_works_of(document)
    known.court, known.code = court, declared_code(passages, court)
    known.act = acts.initials.get(acts.the_act or "", acts.the_act)
    known.uncited_code = uncited_code(passages, known.codes)
    known.other_rules = any(names_other_rules(passage.text.words) for passage in passages)
    known.writings = opinion.writings
    document = [[of_the_record(each, opinion.writings) for each in one] for one in document]
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
    entries = _resolve(passages, document, named, known)
    return numbered_citations(printed, entries)


def _names_paper_in_heading(clause: Clause) -> bool:
    """Whether a heading only says which paper it is about: `2. Ex. G`."""
    named = clause.kind == "record" and clause.core.authority == clause.core.document
    return named and clause.passage.kind == "heading" and clause.pin is None


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
    """`Leon, 468 U.S. 897` after the full citation: neither both parties nor court and year."""
    if clause.kind != "case" or clause.full_name or clause.year or not clause.separate:
        return clause
    if any(cite.by_volume and cite.page is None for cite in clause.cites[1:]):
        return replace(clause, kind="case-short")  # `187 Ill. Dec. 757, 618 N.E.2d at 350`
    if clause.name is None and clause.pin is None:
        return clause  # printed whole, and nothing else
    cases = [known.by_cite.get(comparison_key(cite.authority or "")) for cite in clause.cites]
    elsewhere = any(case is not None and case.where != where for case in cases)
    called = clause.name is None or clause.name in known.by_short_name
    return replace(clause, kind="case-short") if elsewhere and called else clause


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
    called = people(known, [passage.text.words for passage in passages])
    return Habits(
        2 * italic > len(names),
        own_names(opinion.case),
        short_pattern(known, ordinary),
        called.rather,
        called.also,
    )


def _in_italics(clause: Clause) -> bool:
    span = clause.name_span
    return span is not None and any(
        emphasis.style == "italic" and emphasis.start < span.end and span.start < emphasis.end
        for emphasis in clause.passage.text.emphasis
    )


# ── Resolution ───────────────────────────────────────────────────────────────────────────────


def _resolve(
    passages: list[Passage],
    document: list[list[Clause]],
    named: list[list[Mention]],
    known: Known,
) -> list[list[Entry]]:
    resolved: list[list[Entry]] = []
    streams: dict[tuple[str, str], Stream] = {}
    notes: dict[str, dict[str, Stream]] = {}
    hung: dict[str, dict[str, list[tuple[Where, Meaning]]]] = {}
    for place, passage in enumerate(passages):
        over = passages[place - 1] if place else None
        stream = streams.get((passage.writing, passage.where))
        if stream is None:
            own = notes.setdefault(passage.writing, {})
            start = hosts_inherited_by_note(passage, own, hung.get(passage.writing, {}))
            label = passage.where.removeprefix("note ")
            by_mark = hung.get(passage.writing, {}).get(label, [])
            stream = Stream(list(start), hung=list(by_mark))
            streams[passage.writing, passage.where] = stream
            own[label] = stream
        remember_outside(stream, passage, over)
        entries = _resolve_passage(passage, place, document[place], named[place], known, stream)
        resolved.append(entries)
        if passage.where == "body":
            hang_notes(passage, entries, hung.setdefault(passage.writing, {}))
    return resolved


def _resolve_passage(
    passage: Passage,
    place: int,
    clauses: list[Clause],
    named: list[Mention],
    known: Known,
    stream: Stream,
) -> list[Entry]:
    entries = [
        Entry(Where(place, position), clause.span, Meaning(), clause)
        for position, clause in enumerate(clauses)
    ]
    by_position = list(entries)
    entries += [Entry(None, mention.span, Meaning(), mention=mention) for mention in named]
    entries.sort(key=lambda entry: entry.span)
    quoted = Stream()
    words = passage.text.words
    said = quotations(words)
    within: dict[Span, Stream] = {}
    former = former_provisions(clauses)
    unread = list(barriers(passage, clauses, [mention.span for mention in named]))
    for entry in entries:
        while unread and unread[0].start < entry.span.start:
            span = unread.pop(0)
            stream.barrier = words[span.start : span.end]
        around = quotation_around(said, entry.span)
        if entry.mention:
            entry.meaning = of_mention(entry.mention, place, known, words)
            if not around:  # what is quoted has names of its own
                _remember_name(stream, entry.mention, entry.meaning, words)
                if entry.mention.short_form:
                    stream.hosts.append((Where(place, entry.mention.after), entry.meaning))
        elif entry.clause and entry.where:
            heard = within.setdefault(around, Stream(list(stream.hosts))) if around else stream
            entry.meaning = _in_context(entry.clause, entry.where, known, heard, by_position)
            if passage.kind == "blockquote":
                entry.meaning = _quoted(entry, known, quoted, by_position)
            if entry.where.clause in former:
                entry.meaning = as_former(entry.meaning)
            if entry.clause.core.informal and entry.clause.host is None:
                heard.named_provision = entry.clause
            if can_host(entry.clause):
                remember_as_host(heard, entry.clause, entry.where, entry.meaning)
    if unread:
        stream.barrier = words[unread[-1].start : unread[-1].end]
    return entries


def _remember_name(stream: Stream, mention: Mention, meaning: Meaning, words: str) -> None:
    """Makes a bare name the last of its stream."""
    stream.names.append((len(stream.hosts), meaning))
    if mention.full or tells_of(words, mention.span):
        stream.whole_names.append((len(stream.hosts), meaning))
    if mention.pin and meaning.authority:
        stream.barrier = None


def _quoted(entry: Entry, known: Known, quoted: Stream, passage: list[Entry]) -> Meaning:
    """The meaning of a clause in a block quotation, whose author looked back within it.

    Only at its end can the citation be the court's own, of what is quoted; where both would do, it
    is not certain.
    """
    clause, where, outside = entry.clause, entry.where, entry.meaning
    assert clause and where
    inside = _in_context(clause, where, known, quoted, passage)
    if clause.host is None and not clause.core.informal:
        quoted.hosts.append((where, inside))
    if clause.kind != "id" or clause.host is not None:
        return inside
    closes = clause.rest >= len(clause.passage.text.words) - 2
    if not closes:
        return inside
    if len(quoted.hosts) < 2 or inside.authority is None:
        return outside
    if outside.authority in (None, inside.authority):
        return inside
    return Meaning(unresolved="it may mean what is cited in the quotation or before it")


def _in_context(
    clause: Clause, where: Where, known: Known, stream: Stream, passage: list[Entry]
) -> Meaning:
    """The meaning of a clause; later history means the case whose history it is."""
    if clause.host is not None and not clause.separate:
        cited = [
            known.by_cite.get(comparison_key(cite.authority))
            for cite in clause.cites
            if cite.authority
        ]
        if own := next((case for case in cited if case), None) or _cited_short(clause, known):
            return of_case(own)
        host = passage[clause.host].meaning
        return replace(host, stands_for=host.stands_for or passage[clause.host].where)
    if opens_under_quotation(clause, stream):
        return of_quoted_source(clause, stream)
    if clause.kind == "id" and clause.host is not None:
        return _id_inside(clause, where, known, passage)
    return meaning_of(clause, where, known, stream)


def _cited_short(clause: Clause, known: Known) -> Case | None:
    """The case of a later history that is cited in short: `rev’d, Weber II, 558 Pa. at 214`."""
    return by_page(known, clause) if clause.kind == "case-short" else None


def _id_inside(clause: Clause, where: Where, known: Known, passage: list[Entry]) -> Meaning:
    """*Id.* in a parenthetical means the citation before it there, else the one explained."""
    before = [e for e in passage[: where.clause] if e.clause and e.clause.host == clause.host]
    last = before[-1] if before else passage[clause.host or 0]
    hosts = [(last.where or where, last.meaning)]
    return meaning_of(clause, where, known, Stream(hosts))
