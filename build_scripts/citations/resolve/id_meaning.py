"""What *Id.* stands for (Bluebook rule 4.1), and why not where it does not.

Each body of a writing, and each of its notes, is read on its own: *Id.* looks back within it, and
from the beginning of a note to the note before it if that cites one authority, else to the
citation to which the note is hung.
"""

import re
from collections.abc import Collection
from dataclasses import replace

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.resolve.cases.known import Where
from build_scripts.citations.resolve.law.id_with_section import (
    COMPILED,
    other_law_of_section,
    same_set,
    section_of_same_code,
)
from build_scripts.citations.resolve.pins import (
    FAR,
    Place,
    is_far_in,
    page_in,
    place_in,
    reaches,
)
from build_scripts.citations.resolve.possible_pins import (
    is_numbered_otherwise,
    one_with_place,
    place_fits,
)
from build_scripts.citations.resolve.resolved_values import Meaning, Stream
from build_scripts.citations.tokens.places import OF_AN_ACT, SPELLED, UNSIGNED
from build_scripts.citations.tokens.signals import SIGNALS
from build_scripts.lexicon.sentences import sentences

WITHOUT_SIGN = re.compile(r"\s\d[\w-]*(?:\(\w+\))*(?:[.;)](?=\s|$)|,\s\d)")
"""`Id. 142.`: the sign of a section is lost, or the word of a page."""

WITHOUT_A_SIGN = re.compile(rf"\d[A-Z]\d+\.\d|{UNSIGNED}|{SPELLED}|{OF_AN_ACT}")
"""`Id. 1B1.11`, of the Sentencing Guidelines, and `Id. 327(a)`: the sign is lost or not needed."""
SECTION_FOLLOWS = re.compile(r"\s(?:at\s)?(?:§{1,2}\s?|[Ss]ecs?\.\s)\d")
"""`id. at Sec. 4A1.3`: of the act or the guidelines cited before, and of no case."""


VOLUME_BEFORE = re.compile(r"\b\d{1,2}\s$")
"""`6 id., at 1651`: of a work in volumes."""


def of_id(clause: Clause, stream: Stream) -> Meaning:
    """What *Id.* stands for, given what stands before it in its stream.

    First what keeps it from meaning anything, then what its place says of a provision, then
    whether its place can be in what was cited last.
    """
    if stream.barrier:
        return Meaning(
            unresolved=f"it follows “{stream.barrier}”, and what that is of is not read here"
        )
    before = stream.hosts or stream.inherited
    if not before:
        return Meaning(unresolved="no citation stands before it")
    host, meaning = before[-1]
    if (of_a_volume := _in_volumes(clause, meaning, before)) is not None:
        return of_a_volume
    if meaning.authority is None:
        chosen = one_with_place(place_in(clause.pin_words), meaning.among)
        return chosen or replace(meaning, stands_for=meaning.stands_for or host)
    meaning = replace(meaning, stands_for=meaning.stands_for or host)
    if reason := _uncertain(clause, meaning):
        return Meaning(unresolved=reason)
    if not clause.pin and (named := _provision_just_before(clause, stream)):
        reason = f"it may mean {meaning.called} or {named}, named in the text"
        return Meaning(unresolved=reason, among=(meaning,))
    if not clause.pin and not _tells_of_law(clause) and (beside := _beside_prose(stream)):
        reason = f"it may mean {meaning.called}, named in the text, or {beside.called}"
        return Meaning(unresolved=reason, among=(meaning, beside))
    pin = clause.pin_words
    if meaning.sort == "work" and is_numbered_otherwise(pin, meaning.authority or ""):
        return Meaning(unresolved=f"“{pin}” cannot be in {meaning.called}")
    if other := other_law_of_section(pin, meaning, before):
        return Meaning(unresolved=f"it may mean {meaning.authority} or {other}")
    if numbered := same_set(meaning, pin):
        return Meaning(numbered, meaning.stands_for, sort="provision")
    if ("§" in pin or WITHOUT_A_SIGN.match(pin)) and _in_sections(meaning):
        other = section_of_same_code(meaning.authority or "", pin)
        return Meaning(other, meaning.stands_for, sort="provision")
    return _by_place(clause, meaning, stream)


def _in_sections(meaning: Meaning) -> bool:
    """Whether it is a provision, of whose code another section may be meant."""
    authority = meaning.authority or ""
    return meaning.sort == "provision" and ("§" in authority or bool(COMPILED.match(authority)))


def _in_volumes(
    clause: Clause, meaning: Meaning, before: list[tuple[Where, Meaning]]
) -> Meaning | None:
    """What an *Id.* after the number of a volume means; None where no number stands before it, or
    it is that of what was cited."""
    words = clause.passage.text.words
    volume = VOLUME_BEFORE.search(words[max(0, clause.span.start - 4) : clause.span.start])
    if not volume:
        return None
    if clause.text[0] == "i" and meaning.sort in ("internal", "case"):
        return _of_record_in_volumes(before) or Meaning(
            unresolved="it is of a work in volumes, and not of what is cited before"
        )
    if meaning.authority is None or meaning.sort not in ("work", "provision"):
        return None
    if meaning.sort == "work" and meaning.authority.startswith(volume[0]):
        return None
    return Meaning(unresolved=f"it is of a work in volumes, and not of {meaning.authority}")


def _uncertain(clause: Clause, meaning: Meaning) -> str | None:
    """Why it cannot be told what *Id.* means, before its place is held against what was cited."""
    words, pin = clause.passage.text.words, clause.pin_words
    if not clause.pin and meaning.sort != "record" and WITHOUT_SIGN.match(words, clause.span.end):
        return "a number follows it, and not what it counts"
    if not clause.pin and SECTION_FOLLOWS.match(words, clause.span.end):
        return "a section follows it, and what it is of is not certain"
    if meaning.sort == "provision" and " U.S.C. " in (meaning.authority or "") and ":" in pin:
        return f"it is of a work in volumes, and not of {meaning.authority}"
    if meaning.sort == "internal" and _is_elsewhere(place_in(pin), meaning):
        return f"“{pin}” is far from the page of this decision cited before"
    return None


BETWEEN = re.compile(rf"[.?!)”\"’\s]*(?:{SIGNALS},?\s)?")


def _provision_just_before(clause: Clause, stream: Stream) -> str | None:
    """The bare section with which the sentence before *Id.* ends: `under former § 50. Id.` What is
    named in words (`under section 1983. Id.`) is none that anybody cites."""
    named = stream.named_provision
    if named is None or named.passage is not clause.passage:
        return None
    words = clause.passage.text.words
    if "§" not in named.text and not words[: named.span.start].lower().endswith("former "):
        return None
    return named.text if BETWEEN.fullmatch(words, named.span.end, clause.span.start) else None


TELLS_OF_LAW = re.compile(
    r"\b[Tt]he\s(?:statute|(?:sub)?section|regulation|rule|provision|[Aa]ct|ordinance|guideline)\s"
    r"(?:(?:also|further|itself|then|expressly)\s)?"
    r"(?:provides|states|requires|defines|says|reads|authorizes|permits|prohibits|directs|lists)\b"
)
LONGEST_SENTENCE = 600
"""Characters."""


def _tells_of_law(clause: Clause) -> bool:
    """Whether the sentence that *Id.* supports tells what a provision says: `The statute also
    provides: “…” Id.`"""
    words, end = clause.passage.text.words, clause.span.start
    before = words[max(0, end - LONGEST_SENTENCE) : end]
    told = list(sentences(before))
    return bool(told and TELLS_OF_LAW.search(before, told[-1].start))


def _beside_prose(stream: Stream) -> Meaning | None:
    """What *Id.* may mean besides a provision that is only a word of a sentence."""
    before = stream.hosts or stream.inherited
    host, _ = before[-1]
    if host not in stream.in_prose:
        return None
    others = [
        replace(other, stands_for=other.stands_for or at)
        for at, other in before[:-1]
        if at.passage >= host.passage - 1 and other.sort != "provision" and other.authority
    ]
    return others[-1] if others else None


REPORT = re.compile(r"(?:H\.(?:R\.)?|S\.|Sen\.)\s(?:Conf\.\s)?(?:Rep|Doc)\.\s")
"""Of Congress, which has pages of its own."""


def _by_place(clause: Clause, meaning: Meaning, stream: Stream) -> Meaning:
    """What was cited last, if the place of *Id.* can be in it; else what was named since."""
    before, pin = stream.hosts or stream.inherited, clause.pin_words
    by_docket = re.match(r"I(?:d|bid)\.,\s\d+-\d", clause.text, re.IGNORECASE)
    place = None if by_docket else place_in(pin)  # in Louisiana a page of the slip opinion
    fits = place_fits(place, meaning) and not _is_past_section(place, stream)
    named = _since_last_host(stream.whole_names[-1:], stream)
    if fits and named and named[0].authority != meaning.authority:
        return _beside_a_name(meaning, named[0], place)
    if fits and (case := _case_with_page(place, meaning, stream)):
        return _either(meaning, case)
    if fits:
        nearer = _nearer(place, meaning, before)
        return _either(meaning, nearer) if nearer else meaning
    since = _since_last_host(stream.names, stream)
    cited = _last_paged(before, stream.works_in_prose) or _last_paged(stream.hung)
    for other in [*reversed(since), *cited]:
        paged = (
            other.firsts
            or (other.sort == "record" and _is_all_of_record(stream, before))
            or _is_slip_opinion(other, place)
            or REPORT.match(other.authority or "")
        )
        if other.authority and paged and place_fits(place, other):
            return other
    if only := _only_one_with_page(place, before):
        return only
    return Meaning(unresolved=f"“{pin}” cannot be in {meaning.called}")


def _since_last_host(names: list[tuple[int, Meaning]], stream: Stream) -> list[Meaning]:
    """Those of `names` that stand behind the citation that was made last."""
    return [meaning for count, meaning in names if count == len(stream.hosts)]


def _either(one: Meaning, other: Meaning) -> Meaning:
    """What may mean either of two works."""
    reason = f"it may mean {one.called} or {other.called}"
    return Meaning(unresolved=reason, among=(one, other))


LEAST_TELLING = 100
"""A page of a paper may well be lower, and then it tells nothing of a reporter."""


def _case_with_page(place: Place | None, meaning: Meaning, stream: Stream) -> Meaning | None:
    """The case named since a paper of the record was cited, in which alone a page as high as that
    is likely: `R. 22-5 at 4. That is what *Roe* forbids. Id. at 775.`"""
    page = page_in(place)
    if meaning.sort != "record" or page is None or page < LEAST_TELLING:
        return None
    since = _since_last_host(stream.names, stream)
    near = [each for each in since[-1:] if each.authority and reaches(page, each.firsts)]
    return near[0] if near else None


LAST_OF_SLIP_OPINION = 200


def _is_slip_opinion(meaning: Meaning, place: Place | None) -> bool:
    """Whether a decision by its docket number alone has the page: a slip opinion begins at 1."""
    page = page_in(place)
    by_docket = meaning.sort == "case" and re.match(r"Nos?\.\s", meaning.authority or "")
    return bool(by_docket and page is not None and page <= LAST_OF_SLIP_OPINION)


def _is_past_section(place: Place | None, stream: Stream) -> bool:
    """Whether a page is given after a work that a sentence names by its section, as the
    Restatement: such has no pages."""
    before = stream.hosts or stream.inherited
    return place is not None and place.counts == "page" and before[-1][0] in stream.works_in_prose


NEAR = 3
"""Passages: so far back a court may mean what is not the last that it cited."""


def _only_one_with_page(place: Place | None, before: list[tuple[Where, Meaning]]) -> Meaning | None:
    """The decision that alone, of all that are cited before, can have a page which what was cited
    last cannot have, if it is cited near: courts pass over an added `see also`."""
    page = page_in(place)
    if page is None:
        return None
    last = before[-1][0].passage
    near = [(at, each) for at, each in before if at.passage >= last - NEAR]
    if any(not each.firsts and each.sort != "provision" for _, each in near):
        return None  # a paper, a book or a data base may have any page
    with_page = {
        each.authority: replace(each, stands_for=each.stands_for or at)
        for at, each in before
        if each.authority and each.firsts and reaches(page, each.firsts)
    }
    if len(with_page) != 1:
        return None
    authority, only = next(iter(with_page.items()))
    return only if any(each.authority == authority for _, each in near) else None


def _is_all_of_record(stream: Stream, before: list[tuple[Where, Meaning]]) -> bool:
    """Whether the last paragraphs cite the record and nothing else, provisions being words of a
    sentence: `the Indictment charges him under 18 U.S.C. § 2. Id. at 18.`"""
    host, _ = before[-1]
    near = [(at, each) for at, each in before if at.passage >= host.passage - 1]
    return all(each.sort == "record" or at in stream.in_prose for at, each in near)


def _of_record_in_volumes(before: list[tuple[Where, Meaning]]) -> Meaning | None:
    """The record, if it is cited last but for pages of this decision: `6 id., at 1651`."""
    for at, meaning in reversed(before):
        if meaning.sort == "record":
            return replace(meaning, stands_for=meaning.stands_for or at)
        if meaning.sort != "internal":
            return None
    return None


def _is_elsewhere(place: Place | None, meaning: Meaning) -> bool:
    """Whether a page is not of the writing of this decision that was cited at another page."""
    page = page_in(place)
    return page is not None and any(abs(page - first) > FAR for first in meaning.firsts)


def _nearer(
    place: Place | None, meaning: Meaning, before: list[tuple[Where, Meaning]]
) -> Meaning | None:
    """Another work cited before to which a page would be near that is far from the first of
    `meaning`: `Id. at 817` after 434 U.S. 555, where 457 U.S. 800 is cited besides."""
    page = page_in(place)
    if not is_far_in(page, meaning.firsts):
        return None
    for _, other in reversed(before[:-1]):
        known = other.firsts and other.authority and other.authority != meaning.authority
        if known and place_fits(place, other) and not is_far_in(page, other.firsts):
            return other
    return None


def _beside_a_name(meaning: Meaning, named: Meaning, place: Place | None) -> Meaning:
    """*Id.* after a citation and, since, the whole name of another case: a court may mean either,
    and where the page could be in both neither is certain."""
    page = page_in(place)
    if named.authority and (not place_fits(place, named) or _is_nearer(page, meaning, named)):
        return meaning
    if named.authority and _is_nearer(page, named, meaning):
        return named
    other = named.called or "a case that is named"
    return Meaning(unresolved=f"it may mean {meaning.called} or {other}, named since")


def _is_nearer(page: int | None, one: Meaning, other: Meaning) -> bool:
    """Whether a page can well be in `one` of two decisions, and hardly in the `other`."""
    near = bool(one.firsts) and page is not None and reaches(page, one.firsts)
    return near and is_far_in(page, other.firsts)


def _last_paged(
    before: list[tuple[Where, Meaning]], without: Collection[Where] = ()
) -> list[Meaning]:
    """The last citation but those of provisions, which have no pages, and *Id.* that is one of
    those before it; `without` those of works that are named by their sections."""
    for at, meaning in reversed(before):
        if at not in without and meaning.sort != "provision" and not meaning.among:
            return [replace(meaning, stands_for=meaning.stands_for or at)]
    return []
