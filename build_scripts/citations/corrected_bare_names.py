"""What an editor says of a name that stands alone, and which *Id.* follows one that was settled."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from build_scripts.citations.corrected_targets import (
    new_citation,
    pointed_at,
    read_alone,
    stands_at,
)
from build_scripts.editors.corrections_file import CitationEntry, NameEntry
from build_scripts.model import Anchor, Citation, CitationPlace, Opinion, Span
from build_scripts.problems import problem


def with_name_settled(
    citations: list[Citation],
    opinion: Opinion,
    name: NameEntry,
    file: str,
    line: int,
    free: Collection[CitationPlace],
) -> list[Citation]:
    """Return `citations` with what the bare name of an entry means, or without its mentions: those
    that are `free`, of which no entry by itself says anything.

    A name in italics that was not read stands for the case as well.
    """
    if not (name.means or name.never):
        raise problem("correction-says-nothing", file, line, keys="`means:` or `never: a case`")
    alone: list[Citation] = []
    others: list[Citation] = []
    for each in citations:
        is_name = each.kind == "reference" and each.text == name.name
        found = is_name and each.place in free
        (alone if found else others).append(each)
    now = list(others)
    if name.means:
        target = read_alone(name.means, citations)
        now += (pointed_at(each, name.means, target) for each in alone)
        for anchor in italics_of(name.name, opinion):
            if not any(stands_at(each, anchor) for each in now):
                entry = CitationEntry(quote=name.name, cites=name.means)
                now.append(new_citation(entry, target, anchor, now))
    if now[len(others) :] == alone:
        nowhere = f"Nowhere is “{name.name}” alone taken for a case"
        so = nowhere if name.never else f"{nowhere} other than {name.means}"
        raise problem("correction-no-effect", file, line, so=so)
    return now


def italics_of(name: str, opinion: Opinion) -> Iterator[Anchor]:
    """Yield where `name` stands in italics by itself."""
    for passage in opinion.passages():
        for each in passage.text.emphasis:
            words = passage.text.words[each.start : each.end]
            if each.style == "italic" and words.strip(" ,.;:’s") == name.strip(" ,.;:’s"):
                start = each.start + words.find(name)
                span = Span(start, start + len(name))
                yield Anchor(passage.writing, passage.where, passage.index, span)


def with_ids_following(
    citations: Sequence[Citation], as_read: Sequence[Citation], said: Collection[CitationPlace]
) -> list[Citation]:
    """Return `citations`, in reading order, with each *Id.* that was unresolved `as_read` for the
    very reason of the one before it, of which an editor `said` what it is, as the same.

    *Id.* means what the citation directly before it means (Bluebook rule 4.1).
    """
    reasons = {each.place: each.unresolved for each in as_read}
    now: list[Citation] = []
    settled: Citation | None = None
    for each in citations:
        place = each.place
        follows = settled and place not in said and is_same_id(each, settled, reasons)
        meant = settled.authority if follows and settled else None
        one = pointed_at(each, meant, settled) if meant else each
        settled = one if place in said or meant else None
        now.append(one)
    return now


def is_same_id(
    citation: Citation, before: Citation, reasons: Mapping[CitationPlace, str | None]
) -> bool:
    """Say whether `citation` is an unresolved *Id.* directly after `before`, which was unresolved
    for the same of the `reasons`."""
    return (
        citation.kind == "id"
        and bool(citation.unresolved)
        and (before.writing, before.where) == (citation.writing, citation.where)
        and reasons.get(before.place) == citation.unresolved
    )
