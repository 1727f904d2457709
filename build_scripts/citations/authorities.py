"""The table of authorities: every thing cited, once, with every mention of it.

Parallel cites and later history of the same case are one entry; *INS* and *I.N.S.* are one name.
"""

import datetime
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from build_scripts.citations.court_and_year import numbered_year, reporter_of
from build_scripts.citations.links import case_links, links_of, search_link
from build_scripts.citations.resolve.cases.name_keys import comparison_key, name_key
from build_scripts.citations.tokens.works.patterns_without_reporter import BLANK_CITE
from build_scripts.citations.tokens.works.reporters import reporter_cites
from build_scripts.lexicon.courts.cited import court_of
from build_scripts.lexicon.courts.hierarchy import weight_of_precedent
from build_scripts.model import (
    Authority,
    Case,
    Citation,
    CitationKind,
    CitationPlace,
    History,
    Link,
    Weight,
)

SHORT_KINDS = frozenset({"case-short", "id", "supra", "reference"})
OF_NO_AUTHORITY = frozenset({"record", "internal"})
"""Kinds of what cites the case itself."""
BY_VOLUME = frozenset({"case", "agency-decision"})


@dataclass(slots=True)
class _Entry:
    """An authority as it is gathered."""

    cite: str
    mentions: list[Citation] = field(default_factory=list)
    parallels: list[str] = field(default_factory=list)
    later: list[Citation] = field(default_factory=list)
    """Its later history, which cites another decision."""
    history: list[Citation] = field(default_factory=list)
    """The citations that say what became of it, also those that are of another authority."""


def with_authorities(
    citations: tuple[Citation, ...], case: Case | None = None
) -> tuple[tuple[Citation, ...], tuple[Authority, ...]]:
    """`citations` of the decision in `case` with the ids of their authorities, and the authorities
    in order of first mention.

    What is unresolved and what cites the record has no authority.
    """
    entries = _gather(citations)
    made: dict[int, Authority] = {}
    ids: dict[CitationPlace, str] = {}
    used: set[str] = set()
    for entry in entries:
        authority = _authority(entry, used, case)
        made[id(entry)] = authority
        used.add(authority.id)
        for citation in [*entry.mentions, *entry.later]:
            ids[citation.place] = authority.id
    named = tuple(replace(citation, authority_id=ids.get(citation.place)) for citation in citations)
    return named, tuple(made.values())


def _gather(citations: tuple[Citation, ...]) -> list[_Entry]:
    """One entry for each authority; a cite known as a parallel of another leads to that."""
    by_key: dict[str, _Entry] = {}
    outside = _outside_the_table(citations)
    by_place = {c.place: c for c in citations}
    for full in (True, False):
        for citation in citations:
            if citation.authority is None or (citation.kind in SHORT_KINDS) == full:
                continue
            if citation.place in outside:
                continue
            keys = [_key(citation, by_place)]
            if full and _is_one_with_parallels(citation):
                keys += [comparison_key(parallel) for parallel in citation.parallels]
            known = [by_key[each] for each in keys if each in by_key]
            entry = known[0] if known else _Entry(citation.authority)
            if citation.kind == "statute" and known[1:]:
                _unite(known[0], known[-1], by_key)
            for each in keys:
                by_key.setdefault(each, entry)
            (entry.later if _history(citation) else entry.mentions).append(citation)
            entry.parallels += [
                each for each in citation.parallels if full and each not in entry.parallels
            ]
    order = {c.place: place for place, c in enumerate(citations)}
    entries = [e for e in {id(entry): entry for entry in by_key.values()}.values() if e.mentions]
    _tell_history(citations, entries)
    for entry in entries:
        entry.mentions.sort(key=lambda citation: order[citation.place])
    return sorted(entries, key=lambda e: order[e.mentions[0].place])


def _is_one_with_parallels(citation: Citation) -> bool:
    """Whether the cites of a mention are of one text: a former section is another one, and a note
    under a section (`PRIIA § 207, 49 U.S.C. § 24101 (note)`) is none of it."""
    former = (citation.authority or "").startswith("former ")
    return not former and "note" not in citation.parentheticals


def _unite(one: _Entry, other: _Entry, by_key: dict[str, _Entry]) -> None:
    """Makes two entries one, of a section that a citation prints under either name: `INA § 209, 8
    U.S.C. § 1159`."""
    if one is other:
        return
    one.mentions += other.mentions
    one.parallels += [each for each in [other.cite, *other.parallels] if each not in one.parallels]
    for key, entry in by_key.items():
        if entry is other:
            by_key[key] = one


BLANK_PAGE = re.compile(r"[_–—-]$")


def _key(citation: Citation, by_place: Mapping[CitationPlace, Citation]) -> str:
    """What tells the authority of `citation` from others: its cite; where that has a blank for the
    page, the name as well, which is that of the citation for which a short form stands."""
    key = comparison_key(citation.authority or "")
    if not BLANK_PAGE.search(key):
        return key
    full = by_place.get(citation.stands_for or ("", 0), citation)
    return f"{key} {name_key(full.name or '')}"


def _tell_history(citations: tuple[Citation, ...], entries: list[_Entry]) -> None:
    """Gives each entry the citations that say what became of it."""
    of = {c.place: entry for entry in entries for c in entry.mentions}
    for citation in citations:
        entry = of.get(citation.history_of) if citation.history_of else None
        if entry:
            entry.history.append(citation)


def _history_once_each(entry: _Entry) -> tuple[History, ...]:
    """What became of it, each decision once."""
    by_decision: dict[tuple[str, str], History] = {}
    for citation in entry.history:
        found = reporter_cites(citation.text)
        cite = citation.text[found[0].start : found[0].end] if found else None
        relation = re.sub(r"^and\s", "", citation.relation or "")
        if cite and relation:
            court = court_of(citation.court, found[0].edition, citation.year)
            by_decision.setdefault(
                (comparison_key(relation), comparison_key(cite)),
                History(relation, cite, court, citation.year, citation.name),
            )
    told = {relation for relation, _ in by_decision}
    for fate in (each for citation in [*entry.mentions, *entry.later] for each in citation.fate):
        phrase = comparison_key(fate.phrase)
        if phrase not in told:
            told.add(phrase)
            court = court_of(fate.court, None, fate.year) if fate.court else None
            by_decision[phrase, ""] = History(fate.phrase, None, court, fate.year)
    return tuple(by_decision.values())


def _outside_the_table(citations: tuple[Citation, ...]) -> frozenset[CitationPlace]:
    """What cites the record or this decision, and *Id.* that means it."""
    found: set[CitationPlace] = set()
    for citation in citations:
        if citation.kind in OF_NO_AUTHORITY or (citation.stands_for in found):
            found.add(citation.place)
    return frozenset(found)


def _authority(entry: _Entry, used: set[str], case: Case | None) -> Authority:
    named = [c for c in entry.mentions if c.name and c.kind in BY_VOLUME and not _history(c)]
    full = next((c for c in entry.mentions if c.kind not in SHORT_KINDS and not _history(c)), None)
    name = named[0].name if named else None
    dated = next((c for c in entry.mentions if c.year and not _history(c)), None)
    placed = dated or next((c for c in entry.mentions if c.court and not _history(c)), None)
    kind: CitationKind = full.kind if full else _kind_of_short(entry.mentions[0])
    edition = reporter_of(entry.cite) if kind in BY_VOLUME else None
    year = dated.year if dated else _numbered_year(entry, kind)
    court = _court(entry, placed, edition, year) if kind in BY_VOLUME else None
    history = _history_once_each(entry)
    return Authority(
        id=_anchor(name, entry.cite, used),
        kind=kind,
        name=_best_form([c.name for c in named if c.name]),
        cite=entry.cite,
        parallels=tuple(entry.parallels),
        court=court,
        year=year,
        links=(search_link(name),)
        if name and BLANK_PAGE.search(entry.cite)
        else _links(entry, kind, edition, case.date_filed if case else None, _as_of(dated) or year),
        cited=tuple(citation.place for citation in entry.mentions),
        history=history,
        weight=_weight(case, court, edition, year) if case and not _undone(history) else None,
    )


def _court(
    entry: _Entry, placed: Citation | None, edition: str | None, year: int | None
) -> str | None:
    """The court that is printed, else that of the one reporter, among those in which a decision is
    cited, which reports one court: `--- Pa. ----, 92 A.3d 766 (2014)`."""
    if placed and placed.court:
        return court_of(placed.court, edition, year)
    blank = [BLANK_CITE.search(c.text) for c in entry.mentions if c.kind in BY_VOLUME]
    further = [
        re.sub(r"U\. S\.", "U.S.", each["reporter"] or each["erased"]).strip()
        for each in blank
        if each
    ]
    editions = [edition, *map(reporter_of, entry.parallels), *further]
    return next(filter(None, (court_of(None, each, year) for each in editions)), None)


SUPPLEMENT = re.compile(r"\(\d{4}\s(?:ed\.(?:,|,?\sand|\s&)?\s)?Supp\.\s(?P<number>[IVX]{1,4})\)$")
SUPPLEMENTS = "I II III IV V".split()


def _as_of(dated: Citation | None) -> int | None:
    """The year to which a supplement brings the edition of the Code that is printed: of `(2006 ed.,
    Supp. III)` 2009, one supplement being of each year (Bluebook rule 12.3.2)."""
    printed = SUPPLEMENT.search(dated.text) if dated and dated.kind == "statute" else None
    if not dated or not dated.year or not printed or printed["number"] not in SUPPLEMENTS:
        return None
    return dated.year + 1 + SUPPLEMENTS.index(printed["number"])


def _best_form(names: Sequence[str]) -> str | None:
    """The first form in which a case is named; where that has lost the stop after its “v” and
    another has it, that other one."""
    first = names[0] if names else None
    if not first or " v " not in first:
        return _without_stray_brackets(first)
    return _without_stray_brackets(next((name for name in names if " v. " in name), first))


def _without_stray_brackets(name: str | None) -> str | None:
    """A name without brackets that nothing opens or closes: `Acme [Co. v. Nagel`."""
    for opens, closes in ("[]", "()"):
        if name and name.count(opens) != name.count(closes):
            name = name.replace(opens, "").replace(closes, "")
    return name


def _history(citation: Citation) -> bool:
    """A citation of the later history of the case it is filed under, whose cite it does not print.

    The decision by which another was overruled has name, court and year of its own.
    """
    return citation.history_of is not None and comparison_key(
        citation.authority or ""
    ) not in comparison_key(citation.text)


def _kind_of_short(citation: Citation) -> CitationKind:
    """Of an authority never cited in full: `Id. § 1158` after `8 U.S.C. § 1101`."""
    if "C.F.R." in (citation.authority or ""):
        return "regulation"
    return "statute" if "§" in (citation.authority or "") else "case"


def _numbered_year(entry: _Entry, kind: CitationKind) -> int | None:
    """The year that the court's own number of the decision gives, in whichever cite it stands; a
    report of Congress is not of the year of the volume that prints it again."""
    cites = [entry.cite] if kind == "secondary" else [entry.cite, *entry.parallels]
    years = map(numbered_year, cites)
    return next(filter(None, years), None)


def _weight(case: Case, court: str | None, edition: str | None, year: int | None) -> Weight | None:
    """What a decision weighs before the court of `case`."""
    found = weight_of_precedent(case.court, court, edition, year)
    return Weight(found.kind, found.only, found.source) if found else None


UNDONE = re.compile(
    r"overrul|abrogat|supersed|disapprov|rev[’']?d|revers|vacat|withdr|modif|amend", re.IGNORECASE
)


def _undone(history: tuple[History, ...]) -> bool:
    """Whether the opinion itself says that a decision no longer stands, or not as it was."""
    return any(UNDONE.search(later.relation) for later in history)


def _links(
    entry: _Entry,
    kind: CitationKind,
    edition: str | None,
    decided: datetime.date | None,
    year: int | None,
) -> tuple[Link, ...]:
    if kind == "case":
        return case_links(entry.cite, edition)
    printed = year if kind in ("statute", "regulation") else None
    links = links_of(entry.cite, None, decided, printed)
    if links or kind not in ("session-law", "statute"):
        return links
    if kind == "statute" and not all(map(_is_one_with_parallels, entry.mentions)):
        return ()
    elsewhere = (links_of(each, None, decided, printed) for each in entry.parallels)
    # an old public law is read in the Statutes at Large, a section of an act in the Code
    return next(filter(None, elsewhere), ())


def _anchor(name: str | None, cite: str, used: set[str]) -> str:
    """`lim-v-ins-224-f3d-929`: readable, unique, the same for the same text."""
    words = unicodedata.normalize("NFKD", f"{name or ''} {cite}").lower()
    words = re.sub(r"(?<=\d)\.(?=\d)", "-", words)
    words = re.sub(r"[.’'‘\u0300-\u036f]", "", words)
    anchor = re.sub(r"[^a-z0-9]+", "-", words).strip("-")[:100].strip("-") or "authority"
    number = 2
    base = anchor
    while anchor in used:
        anchor, number = f"{base}-{number}", number + 1
    return anchor
