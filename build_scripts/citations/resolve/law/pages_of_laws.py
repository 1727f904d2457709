"""Pages of the Statutes at Large: where a law begins, and where a section of it stands.

`Pub. L. No. 99-508, § 108(a), 100 Stat. 1858` prints the page of the section (Bluebook rule 12.4
has the first page of the law before it); only the first page is another cite of the law.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from build_scripts.citations.grammar.clause import Clause


def without_pages_of_sections(document: Sequence[Sequence[Clause]]) -> list[list[Clause]]:
    """`document` with no page of a section as a parallel of its law, where the document cites
    several pages of that law."""
    pages: dict[str, set[int]] = {}
    firsts: dict[str, set[int]] = {}
    for clauses in document:
        for clause in clauses:
            for page in _pages(clause):
                law = clause.core.authority or ""
                pages.setdefault(law, set()).add(page)
                if _is_first(clause):
                    firsts.setdefault(law, set()).add(page)
    begins = {
        law: min(found)
        for law, found in pages.items()
        if len(found) == 1 or min(found) in firsts.get(law, ())
    }
    return [[_without_pages(clause, begins) for clause in clauses] for clauses in document]


def _pages(clause: Clause) -> list[int]:
    if clause.kind != "session-law" or clause.core.volume:
        return []
    return [int(c.page) for c in clause.cites[1:] if c.page and c.page.isdecimal()]


def _is_first(clause: Clause) -> bool:
    """Whether the page is where the law begins: no section is cited, or a page follows it."""
    behind = clause.passage.text.words[clause.cites[-1].end : clause.span.end]
    return clause.pin is None or behind.startswith(",")


def _without_pages(clause: Clause, begins: Mapping[str, int]) -> Clause:
    law = clause.core.authority or ""
    if not _pages(clause) or all(page == begins.get(law) for page in _pages(clause)):
        return clause
    return replace(clause, cites=clause.cites[:1])
