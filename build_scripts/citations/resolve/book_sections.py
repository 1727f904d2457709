"""A treatise is what is cited, and its section a place in it: `5 Roe, Evidence § 57 (3d ed. 2004)`.

While short forms are resolved the section belongs to the authority: `Roe, supra, § 1357` is the one
of an author’s books that is cited by it. Restatements, and manuals that agencies call by their
sections as codes are, keep theirs.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.model import Citation, Span

SECTION = (
    r"(?:(?:§§?|¶¶?|[Ss]ecs?\.)\s?\d[\w.:]*(?:[–-][\w.:]+)*(?<![.:])"
    r"(?:\((?!1[4-9]\d\d\)|20\d\d\))\w{1,4}\)|\[\w{1,3}\])*(?:[–-][\w.]+(?<!\.))?)"
)
DIVIDED = re.compile(
    rf"(?P<work>.+?)(?P<chapter>(?<=\))\s[A-Z][\w’', -]*?)?,?\s(?:foll\.\s)?{SECTION}"
    r"(?P<edition>\s?[(\[].*)?"
)
"""`2 Coe, Evidence ¶ 404.22[1][a] (2d ed. 2010)`, California’s `1 Coe, Procedure (6th ed. 2021)
Courts, § 12`."""
BY_SECTION = re.compile(
    r"\bRestatement\b|\bManual\b|\b(?:MPEP|TMEP|TBMP|POMS|HALLEX)\b|^(?:\d+\s)?[A-Z]{2,4}\s§"
)
"""What is called by its sections: `Restatement (Second) of Torts § 46`, `JM § 9-28.300`."""
IN_PRINT = re.compile(SECTION)


def with_places_in_books(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """`citations` with the section of each treatise in the place that is cited, and not in its
    authority."""
    works = _works(citations)
    return tuple(_placed(citation, works) for citation in citations) if works else citations


def _works(citations: Sequence[Citation]) -> dict[str, str]:
    """Each treatise as it is cited by a section → without that."""
    found: dict[str, str] = {}
    for citation in citations:
        authority = citation.authority or ""
        divided = citation.kind == "secondary" and DIVIDED.fullmatch(authority)
        if divided and not BY_SECTION.search(authority):
            edition = (divided["edition"] or "").strip()
            found[authority] = f"{divided['work']} {edition}".strip()
    return found


def _placed(citation: Citation, works: dict[str, str]) -> Citation:
    within, _, outer = (citation.relation or "").partition(" in ")
    if outer in works:
        citation = replace(citation, relation=f"{within} in {works[outer]}")
    if citation.authority not in works:
        return citation
    citation = replace(citation, authority=works[citation.authority or ""])
    printed = IN_PRINT.search(citation.text) if citation.kind == "secondary" else None
    if printed is None:
        return citation
    begin = citation.span.start + printed.start()
    end = citation.span.start + printed.end()
    pin = citation.pin_span or Span(begin, end)
    whole = Span(min(begin, pin.start), max(end, pin.end))
    words = citation.text[whole.start - citation.span.start : whole.end - citation.span.start]
    return replace(citation, pin=words, pin_span=whole)
