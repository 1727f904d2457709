"""What one document calls things in a way of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.citations.tokens.law.articles_in_short import NamedArticle, articles_named
from build_scripts.citations.tokens.law.unnamed_constitution import (
    Constitutions,
    constitutions_named,
)
from build_scripts.citations.tokens.law.without_section_sign import numbers_without_sign
from build_scripts.citations.tokens.papers.bracketed_docket_numbers import has_bracketed_entries
from build_scripts.citations.tokens.papers.defined_papers import papers_defined
from build_scripts.citations.tokens.works.unlisted_reporters import unlisted_reporters


@dataclass(frozen=True, slots=True)
class Terms:
    """Names that a document gives, each kind with the longest first."""

    papers: tuple[str, ...] = ()
    """Of papers of the record: `PSUF`."""
    reporters: tuple[str, ...] = ()
    """Of reporters that no list may know: `O.I.C.`"""
    bracketed_entries: bool = False
    """Cites docket entries by their numbers in brackets: `motion to dismiss [59]`."""
    sections: tuple[str, ...] = ()
    """The numbers of sections that it cites, where it has lost every section sign."""
    articles: tuple[NamedArticle, ...] = ()
    """The articles that it names with their constitution, each of one alone, or with Maryland’s old
    code."""
    constitutions: Constitutions | None = None
    """Those of which it speaks; None where its articles may be of anything else."""


NO_TERMS = Terms()


def terms_of(texts: Sequence[str], court: str | None) -> Terms:
    """The terms of a document of `court` whose passages are `texts`."""
    return Terms(
        papers_defined(texts),
        unlisted_reporters(texts),
        has_bracketed_entries(texts),
        numbers_without_sign(texts),
        articles_named(texts),
        constitutions_named(texts, court),
    )
