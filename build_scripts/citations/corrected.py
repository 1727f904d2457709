"""What an editor says of citations: that one is none, what it stands for, where it ends.

Numbers stay: what is no citation leaves a gap, what was not read takes the next free one, so that
the addresses of all others are what they were.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from build_scripts.citations.assemble import citations_of
from build_scripts.citations.authorities import OF_NO_AUTHORITY
from build_scripts.citations.corrected_details import (
    SAYING,
    as_said_of_authorities,
    says_anything,
    with_details,
)
from build_scripts.citations.resolve.cases.name_keys import comparison_key
from build_scripts.corrections.citations import citation_in_words
from build_scripts.editors.anchor import anchor_at
from build_scripts.editors.corrections_file import CitationEntry, CorrectionsFile
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import (
    Anchor,
    Block,
    Case,
    Citation,
    CitationPlace,
    Opinion,
    Quotation,
    Source,
    Text,
    Writing,
)
from build_scripts.problems import excerpt, problem
from build_scripts.problems.gathering import Gathering

BARRED = "the citation that it stood for is none, as the editors settled"
FULL = frozenset({"case", "statute", "regulation", "rule", "agency-decision", "session-law"})


@dataclass(frozen=True, slots=True)
class Said:
    """What entries have said so far of each citation that was read."""

    citations: tuple[Citation, ...]
    """As they were read."""
    entries: dict[CitationPlace, tuple[str, int]] = field(default_factory=dict)
    """What was said of which, and on which line."""

    def add(self, entry: CitationEntry, anchor: Anchor, file: str, line: int) -> None:
        """Add what `entry` says of the citation at `anchor`.

        Raises `Problem` where another entry said something of it.
        """
        for each in self.citations:
            if not stands_at(each, anchor):
                continue
            place, says = (each.writing, each.number), citation_in_words(entry)
            if known := self.entries.get(place):
                raise problem(
                    "correction-contradicts",
                    file,
                    line,
                    words=f"“{excerpt(entry.quote)}”",
                    says=says,
                    before=known[1],
                    said=known[0],
                )
            self.entries[place] = says, line
            return


def corrected(
    citations: Sequence[Citation],
    opinion: Opinion,
    file: EditorsFile[CorrectionsFile],
    wrong: Gathering,
) -> tuple[Citation, ...]:
    """Return `citations` of `opinion` as the editor settled them, in reading order.

    An entry that finds no place, contradicts another or has no effect is left out, and what is
    `wrong` with it added.
    """
    found = as_said_of_authorities(citations, file)
    said = Said(tuple(citations))
    for index, entry in enumerate(file.content.citations):
        line = file.line("citations", index)
        step = partial(citations_settled_at, found, opinion, entry, file.name, line, said)
        done = wrong.take(step)
        found = found if done is None else done
    for index, name in enumerate(file.content.names):
        kept = [each for each in found if not (each.kind == "reference" and each.text == name.name)]
        if len(kept) == len(found):
            so = f"Nowhere is “{name.name}” alone taken for a case"
            line = file.line("names", index)
            wrong.found.append(problem("correction-no-effect", file.name, line, so=so))
        found = kept
    return tuple(in_reading_order(without_lost_hosts(found), opinion))


def citations_settled_at(
    citations: list[Citation],
    opinion: Opinion,
    entry: CitationEntry,
    file: str,
    line: int,
    said: Said,
) -> list[Citation]:
    """Return `citations` with those at the quoted words as `entry` has them; `said` is what
    entries before it said."""
    quotation = Quotation(entry.quote, entry.prefix, entry.suffix)
    anchor = anchor_at(quotation, opinion.passages(), file, line, entry.within)
    meant = [each for each in citations if stands_at(each, anchor)]
    said.add(entry, anchor, file, line)
    if not (entry.cites or meant):
        so = f"No citation was read at “{excerpt(entry.quote)}”"
        raise problem("correction-no-effect", file, line, so=so)
    gone = {id(each) for each in meant}
    if entry.nothing:
        return [each for each in citations if id(each) not in gone]
    one = the_one_meant(meant, entry)
    if entry.cites in {writing.id for writing in opinion.writings}:
        one = to_writing(one or new_citation(entry, None, anchor, citations), entry.cites)
    elif entry.cites:
        target = read_alone(entry.cites, citations)
        one = (
            pointed_at(one, entry.cites, target)
            if one
            else new_citation(entry, target, anchor, citations)
        )
    assert one
    if entry.unresolved:
        one = replace(
            one, authority=None, stands_for=None, unresolved=entry.unresolved, parallels=()
        )
    now = with_details(one, entry, anchor, opinion, file, line)
    if now == one and one in citations:
        if not says_anything(entry):
            keys = f"{', '.join(f'`{key}:`' for key in SAYING)} or `is: no citation`"
            raise problem("correction-says-nothing", file, line, keys=keys)
        so = f"“{excerpt(entry.quote)}” is read so already"
        raise problem("correction-no-effect", file, line, so=so)
    covered = gone if entry.extent else {id(each) for each in meant[:1]}
    return [*(each for each in citations if id(each) not in covered), now]


def the_one_meant(meant: Sequence[Citation], entry: CitationEntry) -> Citation | None:
    """Return which of the citations at the quoted words goes on: the first; of several that are
    one, as `entry` has it, the first in full, for which others stand."""
    in_full = (each for each in meant if entry.extent and each.kind in FULL)
    return next(in_full, meant[0] if meant else None)


def stands_at(citation: Citation, anchor: Anchor) -> bool:
    """Say whether `citation` shares a character with the words at `anchor`."""
    here = citation.passage_key
    span = citation.span
    return (
        here == anchor.passage_key and span.start < anchor.span.end and anchor.span.start < span.end
    )


def read_alone(cites: str, known: Iterable[Citation]) -> Citation | None:
    """Return the first full citation in `known` of what `cites` says, else what `cites` reads as by
    itself, None where it reads as nothing."""
    for citation in known:
        if citation.authority and comparison_key(citation.authority) == comparison_key(cites):
            full = (citation.writing, citation.number) if citation.kind in FULL else None
            return replace(citation, stands_for=citation.stands_for or full)
    alone = Writing("opinion", "majority", None, None, None, (Block("paragraph", Text(cites)),), ())
    source = Source("", "", "", ())
    found = citations_of(Opinion(source, Case(None, None), (alone,), ()))
    if not (found and is_whole(found[0], cites)):
        return None
    again = next((c for c in known if c.authority == found[0].authority), None)
    return (
        replace(found[0], stands_for=None)
        if again is None
        else read_alone(again.authority or cites, known)
    )


def is_whole(citation: Citation, cites: str) -> bool:
    """Say whether a citation is all that `cites` says, but for a remark in brackets after it."""
    before, after = cites[: citation.span.start], cites[citation.span.end :].strip(" .,;")
    return not before.strip() and (not after or after.startswith(("(", "[")))


def pointed_at(citation: Citation, cites: str, target: Citation | None) -> Citation:
    """Return `citation` as a mention of `cites`, which is what `target` cites."""
    place = (citation.writing, citation.number)
    kind = citation.kind
    if kind in OF_NO_AUTHORITY:
        kind = target.kind if target else "secondary"
    return replace(
        citation,
        kind=kind,
        authority=target.authority if target else cites,
        stands_for=target.stands_for if target and target.stands_for != place else None,
        court=citation.court or (target.court if target else None),
        year=citation.year or (target.year if target else None),
        unresolved=None,
    )


def to_writing(citation: Citation, writing: str) -> Citation:
    """Return `citation` as one of another writing of this decision."""
    return replace(
        citation,
        kind="internal",
        name=None,
        authority=writing,
        stands_for=None,
        court=None,
        year=None,
        parallels=(),
        unresolved=None,
    )


def new_citation(
    entry: CitationEntry, target: Citation | None, anchor: Anchor, citations: Sequence[Citation]
) -> Citation:
    """Return a citation at `anchor`, where none was read, of what `target` cites."""
    numbers = [each.number for each in citations if each.writing == anchor.writing]
    return Citation(
        writing=anchor.writing,
        where=anchor.where,
        index=anchor.index,
        number=max(numbers, default=0) + 1,
        kind=target.kind if target else "secondary",
        span=anchor.span,
        text=" ".join(entry.quote.split()),
        name=target.name if target else None,
        authority=target.authority if target else entry.cites,
        court=target.court if target else None,
        year=target.year if target else None,
        stands_for=target.stands_for if target else None,
    )


def without_lost_hosts(citations: Sequence[Citation]) -> list[Citation]:
    """Return `citations`, those unresolved whose full citation is gone."""
    places = {(each.writing, each.number) for each in citations}
    return [
        replace(each, stands_for=None, authority=None, unresolved=BARRED)
        if each.stands_for and each.stands_for not in places
        else each
        for each in citations
    ]


def in_reading_order(citations: Iterable[Citation], opinion: Opinion) -> list[Citation]:
    """Return `citations` in the order of the passages of `opinion`."""
    order = {p.passage_key: place for place, p in enumerate(opinion.passages())}
    return sorted(citations, key=lambda c: (order[c.passage_key], c.span.start))
