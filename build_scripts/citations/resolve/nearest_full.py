"""Points each short form at the full citation that its reader has just passed.

An authority may be cited in full more than once, most often once in each writing. A short form
looks back to the last of them in its own writing (Bluebook rule 10.9: in the same general
discussion), and to another writing's only where there is none.
"""

from collections.abc import Iterable
from dataclasses import replace

from build_scripts.model import Citation

SHORT = frozenset({"id", "supra", "case-short", "reference"})


def with_nearest_full(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Return `citations`, each short form standing for the nearest full citation before it."""
    last: dict[tuple[str, str], int] = {}
    result: list[Citation] = []
    for citation in citations:
        key = citation.writing, citation.authority_id or ""
        if citation.kind in SHORT and citation.stands_for and key in last:
            result.append(replace(citation, stands_for=(citation.writing, last[key])))
            continue
        if citation.kind not in SHORT and citation.authority_id and not citation.relation:
            last[key] = citation.number
        result.append(citation)
    return tuple(result)
