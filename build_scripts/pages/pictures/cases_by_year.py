"""Which cases an opinion rests on, by year: which writing cites each, and through which others."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.model import Authority, CitationKind, Edition, Opinion
from build_scripts.pages.text.wording import name_of

CASES: frozenset[CitationKind] = frozenset({"case", "agency-decision"})
THROUGH = re.compile(r"(?P<verb>quoted|cited) in\b\s*(?P<cite>.*)", re.DOTALL)
UNREADABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML may hold."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """How often one writing cites a case."""

    writer: int
    """The writing’s place in `Chronology.writers`."""
    count: int


@dataclass(frozen=True, slots=True)
class Through:
    """An authority in which the court found the words of another."""

    name: str | None
    """None where the document does not say which it is."""
    id: str | None
    verb: str
    """`quoted` or `cited`."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A case of the table of authorities."""

    id: str
    name: str
    year: int | None
    mentions: tuple[Mentions, ...]
    """By writing, in the order of the writings."""
    through: tuple[Through, ...]

    @property
    def count(self) -> int:
        """How often it is cited in all."""
        return sum(each.count for each in self.mentions)


@dataclass(frozen=True, slots=True)
class Chronology:
    """The cases cited, the oldest first and those without a year last, and who cites them."""

    writers: tuple[str, ...]
    """What the writings that cite cases are called, in reading order."""
    cases: tuple[Cited, ...]


def chronology(edition: Edition) -> Chronology:
    """Return the cases that the opinion of `edition` cites."""
    opinion = edition.opinion
    cases = [authority for authority in opinion.authorities if authority.kind in CASES]
    cases.sort(key=lambda case: (case.year is None, case.year or 0))
    citing = {writing for case in cases for writing, _ in case.cited}
    names = {writer: name for writer, name in writings(opinion) if writer in citing}
    names |= {writer: writer for writer in sorted(citing - set(names))}
    order = {writer: place for place, writer in enumerate(names)}
    through = throughs(opinion)
    rows = tuple(
        Cited(
            id=case.id,
            name=called(case),
            year=case.year,
            mentions=mentions(case, order),
            through=tuple(through.get(case.id, {}).values()),
        )
        for case in cases
    )
    return Chronology(tuple(names.values()), rows)


def writings(opinion: Opinion) -> Iterator[tuple[str, str]]:
    """Yield what citations call each part of `opinion`, and what readers call it."""
    yield "caption", "Caption"
    for writing in opinion.writings:
        yield writing.id, clean(name_of(writing, opinion))


def mentions(case: Authority, order: dict[str, int]) -> tuple[Mentions, ...]:
    """Return how often each writing cites `case`."""
    counted = Counter(order[writing] for writing, _ in case.cited)
    return tuple(Mentions(writer, count) for writer, count in sorted(counted.items()))


def throughs(opinion: Opinion) -> dict[str, dict[str, Through]]:
    """Return, for each authority, those in which it is quoted or cited, each once."""
    known = cites(opinion)
    found: dict[str, dict[str, Through]] = {}
    for citation in opinion.citations:
        match = THROUGH.fullmatch(citation.relation or "")
        if not (match and citation.authority_id):
            continue
        cite = clean(match["cite"])
        host = known.get(cite)
        if host and host.id == citation.authority_id:
            continue
        name = called(host) if host else cite or None
        entry = Through(name, host.id if host else None, match["verb"])
        found.setdefault(citation.authority_id, {}).setdefault(host.id if host else cite, entry)
    return found


def cites(opinion: Opinion) -> dict[str, Authority]:
    """Return the authorities of `opinion` by every cite that stands for them."""
    by_id = {authority.id: authority for authority in opinion.authorities}
    known: dict[str, Authority] = {}
    for authority in opinion.authorities:
        for cite in (authority.cite, *authority.parallels):
            known.setdefault(clean(cite), authority)
    for citation in opinion.citations:
        meant = by_id.get(citation.authority_id or "")
        if meant and citation.authority:
            known.setdefault(clean(citation.authority), meant)
    return known


def called(authority: Authority) -> str:
    """Return the name of `authority`, or its cite where it has none."""
    return clean(authority.name or authority.cite)


def clean(words: str) -> str:
    """Return `words` on one line, without characters that mark-up cannot hold."""
    return UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(words.split()))
