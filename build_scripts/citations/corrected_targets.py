"""What an editor’s citation leads to, and a mention of it at the words that the editor quotes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from build_scripts.citations.assemble import citations_alone
from build_scripts.citations.authorities import OF_NO_AUTHORITY
from build_scripts.citations.resolve.cases.name_keys import comparison_key
from build_scripts.editors.corrections_file import CitationEntry
from build_scripts.model import Anchor, Citation, CitationKind, Text

FULL = frozenset({"case", "statute", "regulation", "rule", "agency-decision", "session-law"})
PLACE = re.compile(r"\d+(?!.*\d)")
"""The last number of a cite: `929` of `224 F.3d 929`."""
ID = re.compile(r"(?:id|ibid)\b", re.IGNORECASE)


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
    for citation in sorted(known, key=lambda each: each.authority != cites):
        if citation.authority and comparison_key(citation.authority) == comparison_key(cites):
            full = citation.place if citation.kind in FULL else None
            return replace(citation, stands_for=citation.stands_for or full)
    found = citations_alone(Text(cites))
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
    """Return `citation` as a mention of `cites`, which is what `target` cites; as it was read where
    it is one already."""
    place = citation.place
    authority = target.authority if target else cites
    if citation.authority == authority and not citation.unresolved:
        return citation
    kind = citation.kind
    if kind in OF_NO_AUTHORITY:
        kind = target.kind if target else "secondary"
    return replace(
        citation,
        kind=kind,
        authority=authority,
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
    name = target.name if target else None
    return Citation(
        writing=anchor.writing,
        where=anchor.where,
        index=anchor.index,
        number=max(numbers, default=0) + 1,
        kind=kind_of_new(entry.quote, target),
        span=anchor.span,
        text=" ".join(entry.quote.split()),
        name=name if name and name in entry.quote else None,
        authority=target.authority if target else entry.cites,
        court=target.court if target else None,
        year=target.year if target else None,
        stands_for=target.stands_for if target else None,
    )


def kind_of_new(words: str, target: Citation | None) -> CitationKind:
    """Return of which kind a citation by these `words` is: of a case, also without its cite."""
    if not target or target.kind != "case" or not target.authority:
        return target.kind if target else "secondary"
    page = PLACE.search(target.authority)
    if page and re.search(rf"\b{page[0]}\b", words):
        return "case"
    if ID.match(words):
        return "id"
    return "case-short" if any(character.isdigit() for character in words) else "reference"
