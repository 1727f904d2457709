"""What each citation of a document means, worked out in the order in which it is read.

Every body of a writing and every note is a stream of its own, in which *Id.* looks back.
"""

from dataclasses import replace

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.resolve.cases.known import Case, Known, Where
from build_scripts.citations.resolve.cases.name_keys import comparison_key
from build_scripts.citations.resolve.cases.which_case import by_page
from build_scripts.citations.resolve.cite_before_note_mark import hang_notes
from build_scripts.citations.resolve.id_after_block_quotation import (
    of_quoted_source,
    opens_under_quotation,
    remember_outside,
)
from build_scripts.citations.resolve.id_antecedents import (
    can_host,
    hosts_inherited_by_note,
    remember_as_host,
)
from build_scripts.citations.resolve.law.former import as_former, former_provisions
from build_scripts.citations.resolve.names_of_cases.bare_names import Mention
from build_scripts.citations.resolve.names_of_cases.sentences_about_cases import tells_of
from build_scripts.citations.resolve.quotation_spans import quotation_around, quotations
from build_scripts.citations.resolve.resolved_values import Entry, Meaning, Stream
from build_scripts.citations.resolve.short_forms import meaning_of, of_case, of_mention
from build_scripts.citations.resolve.unread_before_id import barriers
from build_scripts.citations.tokens.law.bare import SUBSECTION
from build_scripts.model import Passage, Span


def resolved_entries(
    passages: list[Passage],
    document: list[list[Clause]],
    named: list[list[Mention]],
    known: Known,
) -> list[list[Entry]]:
    """Return the entries of each passage with what they cite."""
    resolved: list[list[Entry]] = []
    streams: dict[tuple[str, str], Stream] = {}
    hung: dict[str, dict[str, list[tuple[Where, Meaning]]]] = {}
    for place, passage in enumerate(passages):
        over = passages[place - 1] if place else None
        stream = streams.get((passage.writing, passage.where))
        if stream is None:
            label = passage.where.removeprefix("note ")
            by_mark = hung.get(passage.writing, {}).get(label, [])
            start = hosts_inherited_by_note(passage, streams, by_mark)
            stream = Stream(list(start), hung=list(by_mark))
            streams[passage.writing, passage.where] = stream
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
                    stream.named_provision = None
        elif entry.clause and entry.where:
            heard = within.setdefault(around, Stream(list(stream.hosts))) if around else stream
            entry.meaning = _in_context(entry.clause, entry.where, known, heard, by_position)
            if passage.kind == "blockquote":
                entry.meaning = _quoted(entry, known, quoted, by_position)
            if entry.where.clause in former:
                entry.meaning = as_former(entry.meaning)
            if (
                entry.clause.core.informal
                and entry.clause.core.authority != SUBSECTION
                and entry.clause.host is None
            ):
                heard.named_provision = entry.clause
            if entry.meaning.sort == "provision" and entry.meaning.authority:
                heard.last_provision = entry.where, entry.meaning.authority
                heard.sections.setdefault(place, set()).add(entry.meaning.authority)
            if can_host(entry.clause, entry.meaning):
                remember_as_host(heard, entry.clause, entry.where, entry.meaning)
                _close_open_ids(heard, entry)
    if unread:
        stream.barrier = words[unread[-1].start : unread[-1].end]
    return entries


def _close_open_ids(stream: Stream, entry: Entry) -> None:
    """Keeps an *Id.* that may mean several works, until the next tells by its page which: that one
    means what the one before it does (Bluebook rule 4.1)."""
    meaning = entry.meaning
    if len(meaning.among) > 1:
        stream.open_ids.append(entry)
        return
    is_id = entry.clause is not None and entry.clause.kind == "id"
    for earlier in stream.open_ids if is_id and meaning.authority else ():
        if any(each.authority == meaning.authority for each in earlier.meaning.among):
            earlier.meaning = meaning
    stream.open_ids.clear()


def _remember_name(stream: Stream, mention: Mention, meaning: Meaning, words: str) -> None:
    """Make a bare name the last of its stream."""
    stream.names.append((len(stream.hosts), meaning))
    if mention.full or tells_of(words, mention.span):
        stream.whole_names.append((len(stream.hosts), meaning))
    if mention.pin and meaning.authority:
        stream.barrier = None


def _quoted(entry: Entry, known: Known, quoted: Stream, passage: list[Entry]) -> Meaning:
    """Return the meaning of a clause in a block quotation, whose author looked back within it.

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
    """Return the meaning of a clause; later history means the case whose history it is."""
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
    """Return the case of a later history cited in short: `rev’d, Weber II, 558 Pa. at 214`."""
    return by_page(known, clause) if clause.kind == "case-short" else None


def _id_inside(clause: Clause, where: Where, known: Known, passage: list[Entry]) -> Meaning:
    """*Id.* in a parenthetical means the citation before it there, else the one explained."""
    before = [e for e in passage[: where.clause] if e.clause and e.clause.host == clause.host]
    last = before[-1] if before else passage[clause.host or 0]
    hosts = [(last.where or where, last.meaning)]
    return meaning_of(clause, where, known, Stream(hosts))
