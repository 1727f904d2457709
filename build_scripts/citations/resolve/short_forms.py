"""What *Id.*, *supra*, short forms and bare names stand for, and why not where they do not.

Bluebook rules 4.1 (*Id.*), 4.2 (*supra*) and 10.9 (short forms). Each body of a writing, and each
of its notes, is read on its own: *Id.* looks back within it, and from the beginning of a note to
the note before it if that cites one authority, else to the citation to which the note is hung.
"""

import re
from dataclasses import dataclass, field, replace

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.resolve.bare_names import Mention, party_of
from build_scripts.citations.resolve.known_works import (
    Case,
    Known,
    authority_of,
    by_page,
    called,
    first_page,
    is_full,
    key,
    name_key,
    parties_key,
)
from build_scripts.citations.tokens.sections import MEMBER
from build_scripts.model import Passage, Span

Where = tuple[int, int]
LONGEST = 400
"""Pages: a pin further than this from a decision's first page is not in it."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a clause cites."""

    authority: str | None = None
    stands_for: Where | None = None
    page: int | None = None
    """First page of what is cited, to hold later pins against."""
    paged: bool = True
    unresolved: str | None = None


@dataclass(slots=True)
class Entry:
    """One mention on the way to a `Citation`."""

    where: Where | None
    span: Span
    meaning: Meaning
    clause: Clause | None = None
    mention: Mention | None = None


@dataclass(slots=True)
class Stream:
    """A body or a note, as far as it is read."""

    inherited: list[tuple[Where, Meaning]] = field(default_factory=list)
    """With what a note begins: the host before it, if there is one and no other."""
    hosts: list[tuple[Where, Meaning]] = field(default_factory=list)
    """Its own host citations so far, the latest last."""
    names: list[tuple[int, Meaning]] = field(default_factory=list)
    """Its bare names, as (number of hosts before it, meaning)."""


def meaning_of(clause: Clause, where: Where, known: Known, stream: Stream) -> Meaning:
    """What one clause cites, given what stands before it in its stream."""
    if clause.kind == "id":
        return _id(clause, stream)
    if clause.kind == "supra":
        return _by_name(clause, where, known) or Meaning(
            unresolved="nothing cited before bears this name"
        )
    if clause.kind == "case-short":
        return _short(clause, where, known)
    if clause.core.informal and re.match(r"§|Rule", clause.core.authority or ""):
        return _by_section(clause, where, known, stream)
    if clause.kind == "secondary" and clause.core.volume and not clause.core.page:
        case = by_page(known, clause)
        return _of(case) if case else Meaning(clause.text, unresolved="cited in full nowhere")
    authority = authority_of(clause)
    if authority is None:
        reason = None if clause.kind == "record" else "its volume and page are left blank"
        return Meaning(paged=clause.kind != "record", unresolved=reason)
    if is_full(clause) and key(authority) in known.by_cite:
        case = known.by_cite[key(authority)]
        return Meaning(authority, case.where if case.where != where else None, _page(clause))
    return Meaning(authority, None, _page(clause), paged=_is_paged(clause))


def _is_paged(clause: Clause) -> bool:
    """Whether places in it are pages: a decision, an article, a book, but no provision."""
    return clause.core.volume is not None or clause.kind == "secondary"


def _by_section(clause: Clause, where: Where, known: Known, stream: Stream) -> Meaning:
    """A bare section: that of its number cited with its code, else one of the code cited last in
    the passage (rule 12.10)."""
    section = clause.core.authority or ""
    cited = known.by_section.get(section, set())
    if len(cited) == 1:
        return Meaning(next(iter(cited)), paged=False)
    if section == "§ 1983" and not cited:
        return Meaning("42 U.S.C. § 1983", paged=False)
    words = clause.passage.text.words[clause.span.end :]
    codes = [
        meaning.authority
        for (place, _), meaning in stream.hosts
        if place == where[0] and "§ " in (meaning.authority or "")
    ]
    if codes and codes[-1] and "§" in clause.text and not re.match(r"\sof\sthe\s", words):
        return Meaning(codes[-1][: codes[-1].rindex("§ ")] + section, paged=False)
    return Meaning(unresolved="its code is not printed and not certain", paged=False)


def _page(clause: Clause) -> int | None:
    page = clause.core.page
    return int(page) if page and page.isdigit() else None


def _of(case: Case) -> Meaning:
    reason = None if case.authority else "the document never cites it in full"
    return Meaning(case.authority, case.where, case.page, unresolved=reason)


def _short(clause: Clause, where: Where, known: Known) -> Meaning:
    whole = [known.by_cite.get(key(cite.authority)) for cite in clause.cites if cite.authority]
    case = next((each for each in whole if each), None) or by_page(known, clause)
    if case:
        return _of(case)
    named = called(known, clause.name or "", where)
    if named and named.authority and _same_volume(clause, named.authority):
        return _of(named)  # the printed page is before the first: `1 F.3d at 75[4]`
    return Meaning(unresolved="the document never cites it in full")


def _same_volume(clause: Clause, authority: str) -> bool:
    core = clause.passage.text.words[clause.core.start : clause.core.end]
    return key(authority).startswith(key(core))


def _by_name(clause: Clause, where: Where, known: Known) -> Meaning | None:
    if not clause.name:
        return None
    if case := by_page(known, clause):
        return _of(case)  # `Smith, supra, 34 Cal.4th at p. 5`
    case = named_case(clause.name, clause.full_name, where, known)
    if case is None:
        authors = re.split(r",\s|\s(?:&|and)\s", clause.name)
        books = [book for book in known.books if all(each in book.text for each in authors)]
        return Meaning(books[0].authority, books[0].where) if books else None
    return _of(case)


def named_case(name: str, full: bool, where: Where, known: Known) -> Case | None:
    """The case of the document that bears `name`."""
    if full and name_key(name) in known.by_full_name:
        return known.by_full_name[name_key(name)]
    if full and (case := known.by_parties.get(parties_key(name) or "")):
        return case
    if case := called(known, name, where):
        return case
    hit = party_of(name, known)
    return known.by_full_name[hit] if hit else None


def of_mention(mention: Mention, place: int, known: Known) -> Meaning:
    """What a bare name in the passage at `place` stands for."""
    case = named_case(mention.name, mention.full, (place, 0), known)
    if case is None:
        return Meaning(unresolved="named, but cited nowhere in the document")
    return _of(case)


# ── Id. ──────────────────────────────────────────────────────────────────────────────────────


def _id(clause: Clause, stream: Stream) -> Meaning:
    before = stream.hosts or stream.inherited
    if not before:
        return Meaning(unresolved="no citation stands before it")
    host, meaning = before[-1]
    if meaning.authority is None:
        return replace(meaning, stands_for=meaning.stands_for or host)
    stands_for = meaning.stands_for or host
    words = clause.passage.text.words
    pin = words[clause.pin.start : clause.pin.end] if clause.pin else ""
    if "§" in pin and "§" in meaning.authority:
        return Meaning(_other_section(meaning.authority, pin), stands_for, paged=False)
    page = first_page(clause)
    if fits(page, meaning):
        return replace(meaning, stands_for=stands_for)
    since = [other for count, other in stream.names if count == len(stream.hosts)]
    paged = [replace(each, stands_for=each.stands_for or at) for at, each in before if each.paged]
    for other in reversed([*paged[-1:], *since]):
        if other.authority and fits(page, other):
            return other
    return Meaning(unresolved=f"page {page} cannot be in {meaning.authority}")


def fits(page: int | None, meaning: Meaning) -> bool:
    """Whether a page can be one of what is meant."""
    if page is None:
        return True
    if not meaning.paged:
        return False
    return meaning.page is None or meaning.page <= page <= meaning.page + LONGEST


def _other_section(authority: str, pin: str) -> str:
    """`8 U.S.C. § 1101` and `§ 1158(a)` make `8 U.S.C. § 1158`."""
    member = MEMBER.search(pin)
    head = authority[: authority.index("§")]
    return f"{head}§ {member['section']}" if member else authority


def can_host(clause: Clause) -> bool:
    """Whether a later *Id.* can mean this clause: not one inside a parenthetical or a history,
    nor a provision named in words, nor one within a block quotation."""
    quoted = (
        clause.passage.kind == "blockquote" and clause.rest < len(clause.passage.text.words) - 2
    )
    return clause.host is None and not clause.core.informal and not quoted


def inherited(
    passage: Passage, notes: dict[str, Stream], hung: dict[str, list[tuple[Where, Meaning]]]
) -> list[tuple[Where, Meaning]]:
    """The host with which a note begins: see the head of this module."""
    label = re.sub(r"^note ", "", passage.where)
    before = notes.get(str(int(label) - 1)) if label.isdigit() else None
    if before and before.hosts:
        meant = {meaning.authority for _, meaning in before.hosts}
        return before.hosts[-1:] if len(meant) == 1 else []
    return hung.get(label, [])
