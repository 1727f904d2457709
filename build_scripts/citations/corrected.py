"""What an editor says of citations: that one is none, what it stands for, where it ends.

Numbers stay: what is no citation leaves a gap, what was not read takes the next free one, so that
the addresses of all others are what they were.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from build_scripts.citations.corrected_authorities import put_together_wrongly
from build_scripts.citations.corrected_bare_names import with_ids_following, with_name_settled
from build_scripts.citations.corrected_details import (
    as_said_of_authorities,
    says_anything,
    with_details,
)
from build_scripts.citations.corrected_targets import (
    FULL,
    new_citation,
    pointed_at,
    read_alone,
    stands_at,
    to_writing,
)
from build_scripts.corrections.citations import SAYING, citation_in_words
from build_scripts.corrections.incompatible_entries import contradiction
from build_scripts.corrections.read_so_already import unless_read_so
from build_scripts.editors.anchor import anchor_at
from build_scripts.editors.corrections_file import CitationEntry, CorrectionsFile
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import (
    Anchor,
    Citation,
    CitationPlace,
    Opinion,
    Quotation,
)
from build_scripts.model.writing_ids import IDS, NUMBER
from build_scripts.problems import excerpt, problem
from build_scripts.problems.gathering import Gathering

BARRED = "the citation that it stood for is none, as the editors settled"


@dataclass(frozen=True, slots=True)
class Said:
    """What entries have said so far of each citation that was read."""

    citations: tuple[Citation, ...]
    """As they were read."""
    entries: dict[CitationPlace, tuple[str, int]] = field(default_factory=dict)
    """What was said of which, and on which line."""

    def free(self) -> set[CitationPlace]:
        """Return the citations of which nothing was said."""
        return {each.place for each in self.citations} - self.entries.keys()

    def add(self, entry: CitationEntry, anchor: Anchor, file: str, line: int) -> None:
        """Add what `entry` says of the citation at `anchor`.

        Raises `Problem` where another entry said something of it.
        """
        for each in self.citations:
            if not stands_at(each, anchor):
                continue
            place, says = each.place, citation_in_words(entry)
            if known := self.entries.get(place):
                raise contradiction(f"“{excerpt(entry.quote)}”", known, says, file, line)
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
    citations = tuple(citations)
    wrong.add(put_together_wrongly(citations, file))
    found = as_said_of_authorities(citations, file)
    said = Said(citations)
    for index, entry in enumerate(file.content.citations):
        line = file.line("citations", index)
        step = partial(citations_settled_at, found, opinion, file.name, line, said)
        done = wrong.take(partial(unless_read_so, entry, step, found.__eq__))
        found = found if done is None else done
    free = said.free()
    for index, name in enumerate(file.content.names):
        line = file.line("names", index)
        step = partial(with_name_settled, found, opinion, name, file.name, line, free)
        done = wrong.take(step)
        found = found if done is None else done
    ordered = in_reading_order(without_lost_hosts(found), opinion)
    return tuple(with_ids_following(ordered, citations, said.entries))


def citations_settled_at(
    citations: list[Citation],
    opinion: Opinion,
    file: str,
    line: int,
    said: Said,
    entry: CitationEntry,
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
        refuse_missing_writing(opinion, entry.cites, file, line)
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


def refuse_missing_writing(opinion: Opinion, cites: str, file: str, line: int) -> None:
    """Raise `Problem` where `cites` is the address of a writing and the decision has none there."""
    if NUMBER.sub("", cites) in IDS.values():
        ids = [writing.id for writing in opinion.writings]
        listed, part = ", ".join(ids), ids[-1] if ids else ""
        raise problem("place-not-found", file, line, within=cites, parts=listed, part=part)


def the_one_meant(meant: Sequence[Citation], entry: CitationEntry) -> Citation | None:
    """Return which of the citations at the quoted words goes on: the first; of several that are
    one, as `entry` has it, the first in full, for which others stand."""
    in_full = (each for each in meant if entry.extent and each.kind in FULL)
    return next(in_full, meant[0] if meant else None)


def without_lost_hosts(citations: Sequence[Citation]) -> list[Citation]:
    """Return `citations`, those unresolved whose full citation is gone."""
    places = {each.place for each in citations}
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
