"""Names that stand apart from their cites: *our decision in Navas v. I.N.S. … . 217 F.3d 646*."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.resolve.cases.known import Known, Where
from build_scripts.citations.resolve.cases.known_works import learn_name
from build_scripts.citations.resolve.cases.which_case import authority_of, case_of
from build_scripts.citations.resolve.names_of_cases.bare_names import Mention
from build_scripts.citations.resolve.resolved_values import Stream
from build_scripts.citations.resolve.short_forms import meaning_of, of_mention
from build_scripts.lexicon.sentences import sentences
from build_scripts.model import Passage, Span

Taken = tuple[int, Span]
"""A passage’s place, and the name in it that belongs to a cite."""
LOOK_BACK = 3
"""Passages: how far before a cite that opens its own its name may stand (over a quotation)."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document under way: its passages, and the clauses and bare names of each."""

    passages: list[Passage]
    clauses: list[list[Clause]]
    named: list[list[Mention]]
    known: Known


@dataclass(frozen=True, slots=True)
class NamePlace:
    """A bare name, and the place of its passage."""

    place: int
    mention: Mention


def name_the_nameless(document: Document) -> list[Taken]:
    """Gives a cite without a name the name that stands before it in the sentence.

    *our decision in Navas v. I.N.S. is often cited … . 217 F.3d 646*: the name belongs to the
    cite, and is then no mention of its own. In a note, it may be the name to which the note hangs.
    Such a name is one that the document gives the case: `Peyton` may follow upon it. Returns the
    names so taken.
    """
    return [
        taken
        for place, clauses in enumerate(document.clauses)
        for position, clause in enumerate(clauses)
        if not clause.name and clause.core.by_volume and clause.host is None
        for taken in give_name(document, Where(place, position))
    ]


def give_name(document: Document, where: Where) -> Iterator[Taken]:
    """Gives the clause at `where` the name that belongs to it, if there is one, and tells which."""
    found = name_before(document, where) or name_over_quotation(document, where)
    if not found:
        return
    place, position = where.passage, where.clause
    clause, mention = document.clauses[place][position], found.mention
    document.named[found.place].remove(mention)
    span = mention.span if found.place == place else None
    named = replace(clause, name=mention.name, name_span=span)
    document.clauses[place][position] = named
    if mention.full and (case := case_of(clause, document.known)):
        learn_name(document.known, mention.name, case)
    yield found.place, mention.span


def name_before(document: Document, where: Where) -> NamePlace | None:
    """The name before the cite at `where`, in its passage or, if it opens that, in those before."""
    place, position = where.passage, where.clause
    clause, here = document.clauses[place][position], document.passages[place]
    wanted = meaning_of(clause, where, document.known, Stream()).authority
    opens = clause.signal.start if clause.signal else clause.span.start
    reach = LOOK_BACK if opens < 9 and not here.text.words[:opens].strip(" (") else 1
    for at in range(place, max(-1, place - reach), -1):
        passage = document.passages[at]
        if (passage.writing, passage.where) != (here.writing, here.where):
            return None
        for mention in reversed(document.named[at]):
            if at == place and mention.span.start > clause.span.start:
                continue
            meant = of_mention(mention, at, document.known).authority
            new = meant is None and mention.full and clause.kind == "case" and at == place
            if new or (meant is not None and meant == wanted):
                return NamePlace(at, mention)
        before = document.clauses[at][: position if at == place else None]
        if any(wanted is not None and authority_of(other) == wanted for other in before):
            return None
    return None


def name_over_quotation(document: Document, where: Where) -> NamePlace | None:
    """The case in the sentence that ends with a colon over a block quotation, where the cite opens
    what stands under it: there the citation of what is quoted begins (Bluebook rule 5.1(a)).

    `In Poe v. Roe we said:`, the quotation, `301 N.C. 2, 9.` Where the sentence tells of two cases,
    or the document cites that name elsewhere, it is none.
    """
    place, position = where.passage, where.clause
    clause, here = document.clauses[place][position], document.passages[place]
    if position or clause.kind != "case" or clause.signal or clause.span.start:
        return None
    at = place - 1
    while at >= 0 and document.passages[at].kind == "blockquote":
        at -= 1
    over = document.passages[max(at, 0)]
    if not 0 <= at < place - 1 or (over.writing, over.where) != (here.writing, here.where):
        return None
    words = over.text.words
    if not words.rstrip().endswith(":"):
        return None
    last = max(list(sentences(words))[-1].start, words.rfind("; ") + 1)
    told = [mention for mention in document.named[at] if mention.span.start >= last]
    others = [each for each in document.clauses[at] if each.core.by_volume and each.span.end > last]
    if len(told) != 1 or others or not told[0].full:
        return None
    return None if of_mention(told[0], at, document.known).authority else NamePlace(at, told[0])
