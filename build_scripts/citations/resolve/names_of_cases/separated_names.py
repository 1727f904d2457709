"""Names that stand apart from their cites: *our decision in Navas v. I.N.S. … . 217 F.3d 646*."""

from dataclasses import replace

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.resolve.cases.known import Known
from build_scripts.citations.resolve.cases.known_works import learn_name
from build_scripts.citations.resolve.cases.which_case import authority_of, case_of
from build_scripts.citations.resolve.names_of_cases.bare_names import Mention
from build_scripts.citations.resolve.resolved_values import Stream
from build_scripts.citations.resolve.short_forms import meaning_of, of_mention
from build_scripts.lexicon.sentences import sentences
from build_scripts.model import Passage, Span

Taken = tuple[int, Span]
"""A passage's place, and the name in it that belongs to a cite."""
LOOK_BACK = 3
"""Passages: how far before a cite that opens its own its name may stand (over a quotation)."""


def name_the_nameless(
    passages: list[Passage],
    document: list[list[Clause]],
    named: list[list[Mention]],
    known: Known,
) -> list[Taken]:
    """Gives a cite without a name the name that stands before it in the sentence.

    *our decision in Navas v. I.N.S. is often cited … . 217 F.3d 646*: the name belongs to the
    cite, and is then no mention of its own. In a note, it may be the name to which the note hangs.
    Such a name is one that the document gives the case: `Peyton` may follow upon it. Returns the
    names so taken.
    """
    taken: list[Taken] = []
    for place, clauses in enumerate(document):
        for position, clause in enumerate(clauses):
            if clause.name or not clause.core.by_volume or clause.host is not None:
                continue
            found = _name_before(passages, document, named, known, place, position)
            found = found or _name_over_quotation(passages, document, named, known, place, position)
            if found:
                at, mention = found
                named[at].remove(mention)
                span = mention.span if at == place else None
                clauses[position] = replace(clause, name=mention.name, name_span=span)
                taken.append((at, mention.span))
                if mention.full and (case := case_of(clause, known)):
                    learn_name(known, mention.name, case)
    return taken


def _name_before(
    passages: list[Passage],
    document: list[list[Clause]],
    named: list[list[Mention]],
    known: Known,
    place: int,
    position: int,
) -> tuple[int, Mention] | None:
    clause = document[place][position]
    wanted = meaning_of(clause, (place, position), known, Stream()).authority
    here = passages[place]
    opens = clause.signal.start if clause.signal else clause.span.start
    reach = LOOK_BACK if opens < 9 and not here.text.words[:opens].strip(" (") else 1
    for at in range(place, max(-1, place - reach), -1):
        if (passages[at].writing, passages[at].where) != (here.writing, here.where):
            return None
        for mention in reversed(named[at]):
            if at == place and mention.span.start > clause.span.start:
                continue
            meant = of_mention(mention, at, known).authority
            if (meant is not None and meant == wanted) or (
                meant is None and mention.full and clause.kind == "case" and at == place
            ):
                return at, mention
        before = document[at][:position] if at == place else document[at]
        if any(wanted is not None and authority_of(other) == wanted for other in before):
            return None
    return None


def _name_over_quotation(
    passages: list[Passage],
    document: list[list[Clause]],
    named: list[list[Mention]],
    known: Known,
    place: int,
    position: int,
) -> tuple[int, Mention] | None:
    """The case in the sentence that ends with a colon over a block quotation, where the cite opens
    what stands under it: there the citation of what is quoted begins (Bluebook rule 5.1(a)).

    `In Poe v. Roe we said:`, the quotation, `301 N.C. 2, 9.` Where the sentence tells of two cases,
    or the document cites that name elsewhere, it is none.
    """
    clause, here = document[place][position], passages[place]
    if position or clause.kind != "case" or clause.signal or clause.span.start:
        return None
    at = place - 1
    while at >= 0 and passages[at].kind == "blockquote":
        at -= 1
    over = passages[max(at, 0)]
    if not 0 <= at < place - 1 or (over.writing, over.where) != (here.writing, here.where):
        return None
    words = over.text.words
    if not words.rstrip().endswith(":"):
        return None
    last = list(sentences(words))[-1].start
    told = [mention for mention in named[at] if mention.span.start >= last]
    cited = [other for other in document[at] if other.core.by_volume and other.span.end > last]
    if len(told) != 1 or cited or not told[0].full:
        return None
    return None if of_mention(told[0], at, known).authority else (at, told[0])
