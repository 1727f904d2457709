"""What an editor says of a citation besides what it cites: pin, signal, brackets, kind."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import get_args

from build_scripts.citations.resolve.cases.name_keys import comparison_key
from build_scripts.corrections.citations import NONE, SAYING
from build_scripts.editors.anchor import as_typewritten, pattern_of
from build_scripts.editors.corrections_file import CitationEntry, CorrectionsFile
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import Anchor, AuthorityKind, Citation, CitationKind, Opinion, Span
from build_scripts.problems import excerpt, problem

IN_FULL: frozenset[CitationKind] = frozenset(get_args(AuthorityKind))
"""Kinds of citation that name the kind of what they cite."""


def says_anything(entry: CitationEntry) -> bool:
    """Say whether `entry` says something of a citation."""
    return any(getattr(entry, key) not in (None, "") for key in SAYING)


def as_said_of_authorities(
    citations: Sequence[Citation], file: EditorsFile[CorrectionsFile]
) -> list[Citation]:
    """Return `citations` with those of an authority that an editor puts together with another as
    citations of that, and each of the kind that the editor gives it."""
    entries = file.content.authorities
    one = {comparison_key(e.cite): e.same_as for e in entries if e.same_as}
    kinds = {comparison_key(e.same_as or e.cite): e.kind for e in entries if e.kind}

    def as_said(citation: Citation) -> Citation:
        if not citation.authority:
            return citation
        authority = one.get(comparison_key(citation.authority), citation.authority)
        kind: CitationKind = kinds.get(comparison_key(authority)) or citation.kind
        return replace(
            citation,
            authority=authority,
            kind=kind if citation.kind in IN_FULL else citation.kind,
        )

    return [as_said(each) for each in citations]


def with_details(
    citation: Citation, entry: CitationEntry, anchor: Anchor, opinion: Opinion, file: str, line: int
) -> Citation:
    """Return `citation` with the place in it, the signal, the extent, the relation and the
    brackets that `entry` gives.

    Raises `Problem` for brackets whose words do not stand after it.
    """
    pin, signal, relation = (
        None if said == NONE else said for said in (entry.pin, entry.signal, entry.relation)
    )
    if entry.pin and pin != citation.pin:
        citation = replace(citation, pin=pin, pin_span=None)
    if entry.signal and (signal, signal) != (citation.signal, citation.governing_signal):
        citation = replace(citation, signal=signal, signal_span=None, governing_signal=signal)
    if entry.extent and anchor.span != citation.span:
        citation = replace(citation, span=anchor.span, text=" ".join(entry.quote.split()))
    if entry.relation and relation != citation.relation:
        citation = replace(citation, relation=relation, history_of=None)
    if entry.parentheticals not in (None, citation.parentheticals):
        spans = tuple(bracketed_after(citation, entry.parentheticals, opinion, file, line))
        citation = replace(
            citation, parentheticals=tuple(entry.parentheticals), parenthetical_spans=spans
        )
    return citation


def bracketed_after(
    citation: Citation, wanted: Sequence[str], opinion: Opinion, file: str, line: int
) -> Iterator[Span]:
    """Yield where each of the `wanted` words stands in brackets after `citation`.

    Raises `Problem` for one that does not.
    """
    place = citation.passage_key
    text = next(each.text.words for each in opinion.passages() if each.passage_key == place)
    typed = as_typewritten(text)
    for words in wanted:
        found = re.search(
            rf"(?<=[(\[])\s*{pattern_of(as_typewritten(words)).pattern}",
            typed[citation.span.end :],
        )
        if not found:
            raise problem("quotation-not-found", file, line, words=excerpt(words))
        start = citation.span.end + found.start(1)
        yield Span(start, start + len(found[1]))
