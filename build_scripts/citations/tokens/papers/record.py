"""The record: a document of the case, or its docket entry, with the places in it.

Bluebook rule 10.8.3 and table BT1. What is cited is the document, by its docket entry where one is
printed; the place is a pin.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.citations.tokens.papers.docket_entries import (
    ENTRY,
    OF_SIXTH_CIRCUIT,
    OPENS_A_CITATION,
    RecordCite,
    entry_cites,
)
from build_scripts.citations.tokens.papers.paper_names import document_before, pin_without_lead
from build_scripts.citations.tokens.papers.paper_patterns import (
    BRIEF,
    BY_PARTY,
    DAY,
    EXHIBIT_ALONE,
    IN_BRACKETS,
    INITIALS,
    NOT_OF_A_CITE,
    OF_STATES,
    STAMP,
    STATEMENT_OF_FACTS,
    VOLUMED,
)
from build_scripts.citations.tokens.places import PAGE_ID, PAGES, places_behind
from build_scripts.citations.tokens.signals import SIGNALS
from build_scripts.lexicon.dates import MONTH_NAME
from build_scripts.lexicon.patterns import one_of

TIE = rf"(?:,?\s?(?P<tie>[(\[]{ENTRY}[)\]]|(?<=,\s){ENTRY}))"
"""The docket entry of the document named before it: `Roe Decl. (Dkt. # 78) ¶ 3`."""
LATE = (
    rf"(?:,\s(?:{DAY},\s)?(?P<late>{ENTRY}|{OF_SIXTH_CIRCUIT})(?!,?\s(?:at\s|¶|pp?\.))"
    rf"|\s[(\[](?P<after>{ENTRY})[)\]]|,\s{DAY}(?=\.?[);]))?(?:(?<=\d),\s{PAGE_ID})?"
)
"""The docket entry behind the place: `Roe Decl. at 5, ECF No. 78`, `Compl. ¶ 9 (ECF No. 35)`, and
behind the day: `Hr’g Tr. 14:3–9, Jan. 12, 2016, ECF No. 31`."""
CALLED = (
    r"(?:\s[(\[](?P<called>[A-Z]{2,6}|[A-Z][\w.’' ]{1,24}\.|[“\"][A-Z][^()“”\"]{1,24}[”\"])[)\]])"
)
PLACED = re.compile(
    rf"""
    (?=[\s,(\[]|(?<=,\s))                                       # what follows begins nowhere else
    {CALLED}?(?P<day>,?\s(?:dated\s)?\(?{DAY}\)?,?(?=\s))?{TIE}?      # (IAF), 6/5/13, (Dkt. # 78)
    (?=,?\s(?:[¶ap§PEATVvCcl]|\d{{1,4}}:\d))                   # a place follows
    """,
    re.VERBOSE,
)
"""A transcript is told by its day: `N.T., 6/5/13, at 58-59`."""
FILED_AS = re.compile(rf",\s(?P<entry>{OF_SIXTH_CIRCUIT}),\s{PAGE_ID}")
"""`Pl.’s Ex. 14, R. 96-3, PageID 2877`."""
ENTRY_BEHIND = re.compile(LATE)
BARE_PAGE = re.compile(
    rf"""
    (?:(?<=\bTr\.),)?\s                                               # Sent. Tr., 31
    (?P<places>(?:Vol\.\s[IVX\d]+(?:,\spp?\.|\sat)?\s)?(?=[\d*]){PAGES})   # Tr. Vol. I, p. 45
    {NOT_OF_A_CITE}{LATE}
    """,
    re.VERBOSE,
)
CALLED_BY_PAGE = re.compile(rf"{CALLED}\s(?P<places>(?=\d){PAGES})(?=[.;)\]])(?!\.\d)")
"""`Transcript of Proceedings (“Tr.”) 17`."""
TIME = re.compile(
    r"\s?(?:[ap]\.?\s?m\b|percent|o[’']clock|(?:years|days|months|hours|miles|feet|degrees)\b)"
)
BY_NUMBER = re.compile(
    r"(?<![\w.])(?:"
    + one_of(r"""
        Compl Ans Decl Dep Depo Aff Br App Appx Add Tr Mot Mem Opp[’']n Opp Resp Stip Obj Pet Cert
        Hr[’']g Rec Arg Op
    """)
    + r"\.(?=\s)|(?<=Mot\.\s)(?:to\s)?(?:Dismiss|Compel|Strike|Suppress|Remand|Summ\.\sJ\.)"
    r"|Tr\.(?=,\s\d)|(?:Opp|Hr)[’'][ng](?=\s\d))"
)
"""What a bare page may follow: `Tr. 45`, `Lund Dep. 47:12–14`."""


DATED = re.compile(
    rf"(?P<day>,\s\d{{1,2}}/\d{{1,2}}/\d{{2,4}}),\s(?P<places>(?=\d){PAGES})(?=[.;,)\]]|$){NOT_OF_A_CITE}"
)
"""`Plea Agreement, 12/30/19, 1`: a paper by its day, and a page."""


def record_cites(words: str) -> Iterator[RecordCite]:
    """Every document of the record cited in `words`, in no order; some may overlap."""
    yield from entry_cites(words)
    yield from _whole_papers(words)
    yield from _papers_of_a_day(words)
    for behind in _places_of_papers(words):
        if not TIME.match(words, behind.end):
            yield from _named(words, behind)
    for match in DATED.finditer(words):
        yield from _named(words, _as_printed(match))
    for match in CALLED_BY_PAGE.finditer(words):
        if not TIME.match(words, match.end()):
            yield from _named(words, _as_printed(match))
    for noun in BY_NUMBER.finditer(words):
        if page := BARE_PAGE.match(words, noun.end()):
            named = _named(words, _as_printed(page))
            yield from (cite for cite in named if not _in_quotes(words, cite))
    for match in STAMP.finditer(words):
        if OPENS_A_CITATION.search(words[max(0, match.start() - 24) : match.start()]):
            yield RecordCite(match.start(), match.end(), match[0], None, match[0])
    end = 0
    for match in EXHIBIT_ALONE.finditer(words):
        if match.start() < end:
            continue  # a place in the exhibit before
        places = places_behind(words, match.end())
        pin = pin_without_lead(words, places.start, places.end) if places else None
        end = places.end if places else match.end()
        filed = FILED_AS.match(words, end)
        end = filed.end() if filed else end
        yield RecordCite(match.start(), end, filed["entry"] if filed else match[0], pin, match[0])
    for pattern in (
        INITIALS,
        VOLUMED,
        BRIEF,
        BY_PARTY,
        STATEMENT_OF_FACTS,
        IN_BRACKETS,
        *OF_STATES,
    ):
        for match in pattern.finditer(words):
            if pattern is not IN_BRACKETS or not _is_short_name(words, match):
                yield _by_form(words, match)


WHOLE_NOUNS = frozenset("Compl Ans Mot Br Opp’n Opp Resp Mem Decl Aff Pet Obj".split())
"""Papers that a court cites as a whole: `See generally Compl.`"""
WHOLE = re.compile(
    rf"(?:\b(?:{SIGNALS}),?|(?<=\.);)\s(?P<document>[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|to|of|for|in|the)){{0,6}}?\.?)"
    r"(?=[;)]|$|(?<=\.)\s[A-Z])(?!\s(?:[A-Z]\w{0,2}\.|Exh?s?\.|Att|Tab|No))"
)


def _whole_papers(words: str) -> Iterator[RecordCite]:
    """The papers to which a signal leads and of which no place is cited."""
    for match in WHOLE.finditer(words):
        start, end = match.span("document")
        nouns = {word.strip(".").replace("'", "’") for word in match["document"].split()}
        if nouns & WHOLE_NOUNS and document_before(words, end) == start:
            yield RecordCite(start, end, match["document"], None, match["document"])


PAPERS_OF_A_DAY = ("Order", "Entr", "Minutes", "Judgment", "Ruling", "Hr", "Tr.", "Stip.", "Op.")
"""What may be cited by its day alone, to look for first."""
OF_A_DAY = re.compile(
    rf"""
    (?:\b(?:{SIGNALS}),?\s|[(\[](?!(?:{SIGNALS})\b))
    (?!Exec|General|Standing|Admin)
    (?P<document>(?:(?:[A-Z][\w.’'-]*|to|of|for|on)\s){{0,6}}?
      (?:Orders?|Entry|Entries|Minutes|Judgment|Ruling|Hr[’']g|Tr\.|Stip\.|Op\.)
      (?:,|\s(?:dated|entered|filed|of|issued)(?:\son)?)?\s{DAY})
    (?=[.;)\]]|\sand\s[A-Z]|$)
    """,
    re.VERBOSE,
)
"""`(Minute Order dated Mar. 3, 2020.)`: an order that has no entry but its day."""


def _papers_of_a_day(words: str) -> Iterator[RecordCite]:
    """The papers that a signal or a bracket cites as a whole and by their day."""
    for match in OF_A_DAY.finditer(words) if any(each in words for each in PAPERS_OF_A_DAY) else ():
        yield RecordCite(*match.span("document"), match["document"], None, match["document"])


def _is_short_name(words: str, match: re.Match[str]) -> bool:
    """Whether what stands in a bracket is the short name of what stands before it, with the number
    of that: `School Union 37 (SU 37)`."""
    number = match[0].rpartition(" ")[2]
    return words.endswith(f" {number} (", 0, match.start())


def _in_quotes(words: str, cite: RecordCite) -> bool:
    """Whether a name is given there, and no page cited: `Dkt. 283 (“Opp’n 1”)`."""
    marks = words[cite.start - 1 : cite.start], words[cite.end : cite.end + 1]
    return marks in (("“", "”"), ('"', '"'))


def _by_form(words: str, match: re.Match[str]) -> RecordCite:
    pin = pin_without_lead(words, *match.span("places")) if match["places"] else None
    return RecordCite(match.start(), match.end(), match["document"], pin, match["document"])


DAY_OF_YEAR = rf"(?:{DAY}|(?i:{MONTH_NAME})\s\d{{1,2}})"
DAY_BEFORE = re.compile(
    rf"(?:(?:^|[(\[]|[;.]\s|[Ss]ee\s|[Cc]f\.\s)(?P<day>{DAY_OF_YEAR})"
    rf"|(?<![\w.])(?P<of>Tr(?:\.|anscript)\sof\s(?:the\s)?{DAY_OF_YEAR}))\s$"
)
"""`(Mar. 3, 2020 Hr’g Tr. at 12)`, `Tr. of Mar. 3, 2020 Hr’g at 12`, `July 3 Order
at 4`: a transcript or an order is told by its day."""


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind the name of a paper: its day, its entry, and the places in it."""

    start: int
    end: int
    places: tuple[int, int]
    day: str | None = None
    called: str | None = None
    """A short name in brackets: `(IAF)`."""
    tie: str | None = None
    """The docket entry, before or behind the places."""


def _as_printed(match: re.Match[str]) -> Behind:
    groups = match.groupdict()
    return Behind(
        match.start(),
        match.end(),
        match.span("places"),
        groups.get("day"),
        groups.get("called"),
        groups.get("late") or groups.get("after"),
    )


def _places_of_papers(words: str) -> Iterator[Behind]:
    """Every stretch of places in `words` that say what they count, with what stands between them
    and a paper’s name; none overlaps another."""
    at = 0
    while match := PLACED.search(words, at):
        places = places_behind(words, match.end())
        at = places.end if places else match.start() + 1
        if not places:
            continue
        late = ENTRY_BEHIND.match(words, places.end)
        at = late.end() if late else at
        tie = match["tie"] or (late and (late["late"] or late["after"]))
        yield Behind(
            match.start(),
            at,
            (places.start, places.end),
            match["day"],
            match["called"],
            tie,
        )


PARTYS_EXHIBIT = re.compile(r"(?:Resp|Pet|Pl|Def|Gov[’']t)s?\.(?:[’']s?)?\sExh?s?\.\s")
"""`Resp. Ex. B at 311`: the respondent’s exhibit, and none to a response."""


def _named(words: str, behind: Behind) -> Iterator[RecordCite]:
    """The document whose name ends where `behind` begins, if its words name a court paper."""
    start = document_before(words, behind.start)
    if start is None or PARTYS_EXHIBIT.match(words, start):
        return
    if day := DAY_BEFORE.search(words, max(0, start - 48), start):
        start = day.start("of" if day["of"] else "day")
    document = words[start : behind.start].rstrip(" ,")
    if behind.day:
        document += behind.day.rstrip(" ,")
    tie = (behind.tie or "").strip("()[]")
    pin = pin_without_lead(words, *behind.places)
    if behind.called and (tie or not behind.day):
        short = behind.called.strip('“”"')
        cited = document if short == behind.called else short  # (IAF), (“Tr.”)
        yield RecordCite(start, behind.end, tie or cited, pin, short)
        return
    yield RecordCite(start, behind.end, tie or document, pin, document)
