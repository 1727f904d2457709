"""Bare case names: *Navas* after *Navas v. INS* was cited, `Matter of K-A-` in a sentence.

Where the source keeps italics, a bare name is one that is italic. Where it has lost them, a name
known from the document's citations is taken by sense: courts use it as the name of a decision
(`in Weber`, `the Leon exception`, `Gates held`), or of the person (`Weber was suspected`).
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from operator import attrgetter

from build_scripts.citations.grammar.case_names import Name, full_names
from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.grammar.italics import italic_stretches
from build_scripts.citations.grammar.name_before_cite import SIGNAL_LAST, SIGNAL_WITHIN
from build_scripts.citations.grammar.tails import brackets_at
from build_scripts.citations.resolve.cases.known import Known
from build_scripts.citations.resolve.cases.name_keys import name_key
from build_scripts.citations.resolve.names_of_cases.case_by_one_party import party_of
from build_scripts.citations.resolve.names_of_cases.case_or_person_in_document import People
from build_scripts.citations.resolve.names_of_cases.case_or_person_in_sentence import (
    COMPOUNDED,
    is_of_another_kind,
    is_said_of_decision,
    names_a_case,
)
from build_scripts.citations.tokens.overlaps import first_and_longest
from build_scripts.citations.tokens.signals import signal_before, without_signal
from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.lexicon.household_cases import AS_WORD
from build_scripts.lexicon.household_cases import NAMES as HOUSEHOLD
from build_scripts.lexicon.sentence_openers import OPENERS
from build_scripts.model import Passage, Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A bare case name in a passage."""

    span: Span
    name: str
    full: bool
    pin: Span | None = None
    """The page of `*Rowan* at 155`."""
    short_form: bool = False
    """It is a short form that needs no volume: California’s `Rowan, at p. 155`, Montana’s `Rowan,
    ¶ 12`, Ohio’s `Rowan at ¶ 12`."""
    signal: Span | None = None
    parentheticals: tuple[Span, ...] = ()
    after: int = -1
    """Which clause of the passage is the last before it; -1 where none is."""


ROLE = re.compile(r"(?i)plaintiff|defendant|petitioner|respondent|appell|no\.\s\d|court of")


@dataclass(frozen=True, slots=True)
class Habits:
    """How a document names cases."""

    italic: bool
    """Its source keeps italics, and names of cases are italic."""
    own: frozenset[str]
    """Keys of the names of its own case and parties, which are no citations."""
    shorts: re.Pattern[str] | None
    """Its short names."""
    people: People
    """Those of them that are people’s, too."""


def bare_name_mentions(
    passage: Passage, clauses: list[Clause], known: Known, habits: Habits
) -> Iterator[Mention]:
    """The bare names of a passage that stand in no citation of it."""
    words = passage.text.words
    taken = [clause.span for clause in clauses]
    found = _outside_citations(passage, clauses, taken, known, habits)
    mentions = list(first_and_longest(found, lambda each: (each.span.start, each.span.end)))
    begins = sorted(each.start for each in [*taken, *(mention.span for mention in mentions)])
    for mention in mentions:
        after = bisect_left(taken, mention.span.start, key=attrgetter("start")) - 1
        floor = clauses[after].span.end if after >= 0 else 0
        following = bisect_right(begins, mention.span.start)
        ceiling = begins[following] if following < len(begins) else len(words)
        yield replace(_with_page(mention, words, floor, ceiling), after=after)


def _outside_citations(
    passage: Passage, clauses: list[Clause], taken: list[Span], known: Known, habits: Habits
) -> Iterator[Mention]:
    """The bare names outside what is `taken`, without their pages, in no order."""
    italic = habits.italic and not _names_upright(passage, clauses)
    found = _italic(passage, known) if italic else _by_sense(passage.text.words, habits)
    for mention in found:
        own = name_key(mention.name) in habits.own and not (
            italic and _is_led_to(passage, mention, known)
        )
        if (
            own
            or _is_comparison(mention, known)
            or (
                mention.name in habits.people.rather
                and not _is_set_as_name(passage, mention, italic)
            )
            or not _free(mention.span, taken)
            or _is_defined(passage, mention.span)
        ):
            continue
        if italic or mention.full or not _is_explained(mention, clauses):
            yield mention


LEADS_TO_CASE = re.compile(
    r"\b(?:[Ii]n|[Uu]nder|[Aa]ppl(?:y|ies|ied|ying)|[Ff]ollowing|[Dd]istinguish\w+)\s$"
)


def _is_led_to(passage: Passage, mention: Mention, known: Known) -> bool:
    """Whether a party’s name is that of a case cited in full: `Under *Graham*` in a case of
    another Graham, whose own name is no more italic than others."""
    words = passage.text.words
    led = LEADS_TO_CASE.search(words, max(0, mention.span.start - 20), mention.span.start)
    called = len(known.by_short_name.get(mention.name, ())) == 1
    return bool(led) and called and _in_italics(passage, mention.span)


def _is_set_as_name(passage: Passage, mention: Mention, italic: bool) -> bool:
    """Whether a mention cannot be of a person: it is whole, or italic where names of cases are."""
    return mention.full or (italic and _in_italics(passage, mention.span))


def _is_comparison(mention: Mention, known: Known) -> bool:
    """Whether `vs.` only sets two things side by side: nothing cited bears the name."""
    if not mention.full or " vs" not in mention.name:
        return False
    return name_key(mention.name) not in known.by_full_name


def _names_upright(passage: Passage, clauses: list[Clause]) -> bool:
    """Whether the passage prints names of cases, and all of them upright: its italics are lost,
    although those of other passages are not."""
    spans = [clause.name_span for clause in clauses if clause.full_name and clause.name_span]
    return bool(spans) and not any(_in_italics(passage, span) for span in spans)


AT_PAGE = re.compile(
    r"""
    (?: ,?\s(?:slip\sop\.,?\s)?at\s(?P<sign>pp?\.\s?)?(?P<pin>\d{1,4}(?:[-–]\d{1,4})?)   # at p. 5
      | ,?\s(?:at\s)?(?P<paragraph>¶{1,2}\s?\d{1,3}(?:[-–]\d{1,3})?
          (?:,\s\d{1,3}(?:[-–]\d{1,3})?(?=[;.)]|,\s\d{1,3}[;.),]))*) )                    # , ¶ 12
    (?=[\s,;.)]|$)
    """,
    re.VERBOSE,
)


def _with_page(mention: Mention, words: str, floor: int, ceiling: int) -> Mention:
    """`mention` with its page; the citation before it ends at `floor`, and what is cited or named
    next begins at `ceiling`: figures with which that begins (`Dale at p. 19 F.3d 4`) are no page
    of it for certain."""
    found = AT_PAGE.match(words, mention.span.end)
    if not found or found.end() > ceiling:
        return mention
    span = Span(mention.span.start, found.end())
    pin = Span(*found.span("pin" if found["pin"] else "paragraph"))
    if not (found["sign"] or found["paragraph"]):
        return replace(mention, span=span, pin=pin)
    signal = signal_before(words, floor, span.start)
    return replace(
        mention,
        span=span,
        pin=pin,
        short_form=True,
        signal=Span(*signal) if signal else None,
        parentheticals=brackets_at(words, span.end).parentheticals,
    )


def _is_explained(mention: Mention, clauses: list[Clause]) -> bool:
    """Whether it stands in the parenthetical of the very case: there it is the person's name."""
    return any(
        span.start <= mention.span.start < span.end
        for clause in clauses
        if clause.name and mention.name in clause.name
        for span in clause.parentheticals
    )


DEFINING = re.compile(r"\((?:hereinafter,?\s|hereafter,?\s)?[“\"]?\s?$")


def _is_defined(passage: Passage, span: Span) -> bool:
    """`(“Leon”)` gives the name; it does not use it."""
    words = passage.text.words
    return bool(DEFINING.search(words, max(0, span.start - 20), span.start)) and bool(
        re.match(r"\s?[”\"]?\)", words[span.end : span.end + 3])
    )


def _free(span: Span, taken: Sequence[Span]) -> bool:
    """Whether `span` meets none of those `taken`, which stand in order."""
    after = bisect_left(taken, span.end, key=attrgetter("start"))
    return all(other.end <= span.start for other in taken[max(0, after - 2) : after])


ABBREVIATED_END = re.compile(r"(?<=\w)\.(?=,\s|[’']s|\s[a-z])")
"""`But *Insurance Corp.* also held`: a full stop of the name, behind which the sentence runs on."""


def _italic(passage: Passage, known: Known) -> Iterator[Mention]:
    words = passage.text.words
    for italic in italic_stretches(passage.text):
        start = without_signal(words, italic.start, italic.end)
        two = SIGNAL_WITHIN.match(words, start, italic.end)
        last = SIGNAL_LAST.search(words, start, italic.end)
        until = two.end("first") if two else last.start() if last else italic.end
        said = words[start:until]
        start += len(said) - len(said.lstrip(" ,(“"))
        name = re.sub(r"[’']s?$", "", said.strip(" ,.;:()“”")) if said else ""
        if (
            name
            and ABBREVIATED_END.match(words, start + len(name))
            and is_abbreviation(name.split()[-1])
        ):
            name += "."
        end = start + len(name)
        if words[end : end + 1].isalnum():
            continue  # italics that end within a word
        full = list(full_names(words, start, until)) or _half_italic(words, start, until)
        if full:
            for each in full:
                yield Mention(each.span, words[each.span.start : each.span.end], True)
        elif _called(words, name, Span(start, end), known):
            yield Mention(Span(start, end), name, False)
        else:
            yield from _several(words, Span(start, end), known)
    for each in full_names(words):
        said = words[each.span.start : each.span.end]
        if name_key(said) in known.by_full_name and not _in_italics(passage, each.span):
            yield Mention(each.span, said, True)
    for match in [*_surely(words, known), *AS_WORD.finditer(words)]:
        span = Span(*match.span("name"))
        if not _in_italics(passage, span):
            yield Mention(span, match["name"], False)


PARTED = re.compile(r",\s(?:and\s)?")


def _several(words: str, span: Span, known: Known) -> Iterator[Mention]:
    """The names of `*Robin, Gomez*`, if each of what commas part there is a known one."""
    found: list[Span] = []
    start = span.start
    for comma in [*PARTED.finditer(words, span.start, span.end), None]:
        found.append(Span(start, comma.start() if comma else span.end))
        start = comma.end() if comma else span.end
    names = [words[each.start : each.end] for each in found]
    if len(found) > 1 and all(name in known.by_short_name for name in names):
        yield from (Mention(each, words[each.start : each.end], False) for each in found)


HALF = re.compile(r"\sv\.\s?$")


def _half_italic(words: str, start: int, end: int) -> list[Name]:
    """The name of which only the half up to the `v.` is italic: `*Illinois v.* Caballes`."""
    if not HALF.search(words, start, end):
        return []
    return [name for name in full_names(words, start) if name.span.start == start][:1]


def _called(words: str, name: str, span: Span, known: Known) -> bool:
    """Whether a case is called by the italic `name` at `span`."""
    known_name = (
        name in known.by_short_name
        or name.removesuffix(".") in known.by_short_name
        or _part_of_known(name, known)
        or _used_of_a_case(words, name, span.start, span.end)
    )
    return known_name and not is_of_another_kind(words, span)


JOINED = re.compile(r"\s(?:and|or|&)\s(?=[A-Z])")
NEVER_CITED = re.compile(r"[A-Z][\w’'-]{2,}(?:\s(?:[A-Z&][\w.’'-]*|of|the|and)){0,4}")


def _used_of_a_case(words: str, name: str, start: int, end: int) -> bool:
    """Whether an italic name that the document never cites is used of a decision: it is joined to
    a case that is cited (`Knud and CIG Corp. v. Amar`) or is one that every lawyer knows."""
    if not NEVER_CITED.fullmatch(name) or name in OPENERS or (start == 0 and end == len(words)):
        return False
    joined = JOINED.match(words, end)
    if joined and (first := next(full_names(words, joined.end(), joined.end() + 120), None)):
        return first.span.start == joined.end()
    return name in HOUSEHOLD


SURELY = re.compile(
    r"""
    (?<![\w’'-])(?P<name>[A-Z][\w’'-]{2,})
    (?=\s(?: (?:squarely|expressly|explicitly)\s
             (?:held|holds|rejected|rejects|forecloses|foreclosed|requires|overruled)
           | forecloses | controls\shere | teaches\sthat )\b)
    """,
    re.VERBOSE,
)
"""`Weber squarely held`, `Weber forecloses`."""
DECIDED = re.compile(r"\b[Tt]he\s(?P<name>[A-Z][\w’'-]{2,})(?=\s(?:case|decision|opinion)\b)")
"""`the decision in the Weber case`."""


def _surely(words: str, known: Known) -> Iterator[re.Match[str]]:
    """Names of cases in upright letters where others are italic, if what they do no person does."""
    for match in chain(SURELY.finditer(words), DECIDED.finditer(words)):
        if match["name"] in known.by_short_name:
            yield match


def _in_italics(passage: Passage, span: Span) -> bool:
    return any(
        emphasis.style == "italic" and emphasis.start < span.end and span.start < emphasis.end
        for emphasis in passage.text.emphasis
    )


def _part_of_known(name: str, known: Known) -> bool:
    return len(name) > 2 and name[0].isupper() and party_of(name, known) is not None


def _by_sense(words: str, habits: Habits) -> Iterator[Mention]:
    full = list(full_names(words))
    for name in full:
        said = words[name.span.start : name.span.end]
        if not said.isupper() and not ROLE.search(said):  # a caption printed again
            yield Mention(name.span, said, True)
    taken = [name.span for name in full]
    for match in AS_WORD.finditer(words):
        span = Span(*match.span("name"))
        if _free(span, taken):
            insort(taken, span)
            yield Mention(span, match["name"], False)
    if habits.shorts is None:
        return
    for match in habits.shorts.finditer(words):
        span = Span(match.start(), match.end())
        person = match[0] in habits.people.also and (
            match[0] in habits.people.companies or not is_said_of_decision(words, span)
        )
        if _free(span, taken) and names_a_case(words, span, person=person):
            yield Mention(span, match[0], False)


HYPHENED = rf"-(?!-|{COMPOUNDED})"


def short_pattern(known: Known, ordinary: frozenset[str]) -> re.Pattern[str] | None:
    """One pattern for every short name of the document, the longest first.

    A name that is also one of the document's `ordinary` words in small letters (*He*, *Grant*)
    counts only within a sentence, where its capital means something.
    """
    names = sorted(
        (name for name in known.by_short_name if name[0].isupper()), key=len, reverse=True
    )
    if not names:
        return None
    forms = [
        rf"(?<=[a-z,;]\s){re.escape(name)}" if name.lower() in ordinary else re.escape(name)
        for name in names
    ]
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(forms)})(?!\w|{HYPHENED})")
