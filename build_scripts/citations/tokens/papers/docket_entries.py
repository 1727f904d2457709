"""Docket entries: `Dkt. # 78`, `ECF No. 5-2 at 3`, `Docs. 20, 21`, and the documents tied to them.

Bluebook rule 10.8.3, and the local habits of the district courts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.citations.tokens.papers.paper_names import (
    document_before,
    names_paper,
    pin_without_lead,
)
from build_scripts.citations.tokens.places import places_behind
from build_scripts.citations.tokens.signals import SIGNALS
from build_scripts.lexicon.patterns import one_of
from build_scripts.model import Span


@dataclass(frozen=True, slots=True)
class RecordCite:
    """A document of the record as cited."""

    start: int
    end: int
    authority: str
    """Its docket entry where one is printed, else its name."""
    pin: tuple[int, int] | None
    document: str | None
    """Its name where one is printed."""


DOCKET_NAME = one_of(r"""
    Dkts? dkts?(?=\.\s(?:nos?\.\s)?\d)
    Dockets? dockets?(?=\s(?:[Nn]os?\.|[Nn]umbers?\s\d|\#|[Ee]ntr))
    (?:NYSCEF\s)?Docs? doc(?=\.\s) docs(?=\.\s\d) Paper(?=\s\d{1,3},\sat\s\d)
    (?:R|Rec|Tr)\.\s?Docs? Ct\.\s?Rec Document(?=\sNos?\.\s\d) Papers?(?=\sNos?\.\s\d)
    (?:Adv|Bankr|Main|Case|C[VvRr]|Civ|Crim|Adv\.\sProc|Dist\.\sCt|D\.\s?Ct|App|Appeal|Cir)\.?\s(?:Case\s)?(?:Dkt|Doc|ECF|DE|D\.I|D\.E|Docket)(?=\.?\s(?:No|\#|\d))
    (?<=[(\[])(?:Case|Adv\.(?:\sProc\.)?(?:\sCase)?)\sNo\.\s\d[\w:-]*\d,\s(?:Dkt|Doc|ECF)
    CM/ECF ECF\s(?:Dkt|Doc)s? ECF DCD D\.\s?E DEs? D\.\s?I DI DNs? D\.\s?N Filing
    (?<=[(\[])NYSCEF(?=\s\d{1,4}[);,\]])
    Claim(?=\sNo\.\s\d{1,3}-\d) (?<=[(\[])Claim(?=\s\d{1,3}-\d)
    (?<=\()(?:bankr\.\s)?papers? (?<=\()docket(?=\s\d{1,4}\))
""")
NO_DATE_OR_CASE = r"(?![\w-]|–\d|,\d{3}|:\d\d-|\.\d|\s?[ap]\.\s?m\.)"
ENTRY = (
    rf"(?:(?:{DOCKET_NAME}\.?(?:\s[Ee]ntry|\s[Ee]ntries)?(?:\s[Nn]os?\.?|\s[Nn]umbers?|\s?\#s?)*\s?"
    r"|(?<=[(\[])\#\s?)"
    r"(?:\[\d{1,4}(?:[-–]\d{1,3})?\]"
    rf"|\d{{3}}\.\d\d(?![\d.])|\d{{1,4}}(?:[-–]\d{{1,3}})?(?:\s(?:through|to)\s\d{{1,4}}(?:-\d{{1,3}})?)?{NO_DATE_OR_CASE}))"
)
"""`Dkt. # 78`, `ECF No. 5-2`, `Docket Entry 12`, `Filing No. 12`, `DN 5`, `Rec. Doc. 3`, `Docs. 20
through 25`, `ECF Dkt. #s 36, 37`, `Doc. [1]`, Connecticut’s `Docket Entry No. 112.00`, and
in brackets a number alone: `(#1)`."""
STAMPED = r"(?:PID|P[Aa][Gg][Ee]\s?I[Dd])"
"""What calls a page by the number that electronic filing stamps on it."""
SIXTH_CIRCUIT = (
    r"R(?:\.\s?(?:Entry\s)?|E\s)\d{1,4}(?:-\d{1,3})?"
    r"(?=,\s(?:[A-Z][^,;()\d]{2,40}(?:\sat\s\d+)?(?:,|\sat)\s)?"
    rf"{STAMPED}|,\sExh?s?\.\s|,?\s\([A-Z])"
)
"""`R.61, PID 360` (6th Cir. R. 28)."""
OF_SIXTH_CIRCUIT = rf"R\.\s?\d{{1,4}}(?:-\d{{1,3}})?(?=,\s{STAMPED})"
"""Behind a document and a place: `Trial Tr. Vol. 2, R. 101, PageID 3302`."""
SEVENTH_CIRCUIT = r"R\.\s\d{1,4}(?:-\d{1,3})?(?=,?\s(?:at\s\d|¶))"
"""`R. 45 at 3`, `R. 12 ¶ 14`: where a place follows, a document’s number (7th Cir. R. 28)."""
PARTYS = r"(?:plaintiff|defendant|petitioner|respondent|claimant)s?[’']"
"""`[plaintiff’s tr]`, as New York writes it."""
CLERKS_RECORD = r"Clerk[’']s\sRecord\s\d{1,4}(?:-\d{1,3})?(?=\s(?:at|p\.))"
ENTRIES = re.compile(
    rf"""
    (?<![\w.\#-])(?P<entry>{ENTRY}|{SIXTH_CIRCUIT}|{SEVENTH_CIRCUIT}|{CLERKS_RECORD})
    (?: (?: \s?[(\[][“"]?
            (?P<document>(?:[A-Z]|{PARTYS})[^()\[\];“”"]{{2,70}})[”"]?[)\]]        # (Roe Decl.)
          | ,\s(?:the\s)?[“"](?P<quoted>[A-Z][^()\[\];“”"]{{2,70}}?),?[”"],?     # the “Roe Decl.,”
          | ,\s(?P<titled>[A-Z][^()\[\];“”"\d]{{2,60}}?)        # , Declaration of Roe (“Roe Decl.”)
              \s[(\[][“"](?P<called>[A-Z][^()“”"]{{2,40}}?)[”"][)\]]
          | ,\s(?P<named>[A-Z][^()\[\];“”"\d]{{2,60}}?                       # , Answer ¶ 3
              (?=,?\s(?:¶|at\s|Exs?\.|P(?:ID|age\s?ID))))
        )
    )?
    """,
    re.VERBOSE,
)
"""An entry, and what is called by it before a place."""
CASE_NUMBER = re.compile(r"Docket(?:\sNos?\.?|\s?#)?\s?\d+-\d+$|[Dd]ocket\s[Nn]umber\s\d+-\d{3,}$")
"""`Docket No. 12-345` numbers a case, unless a place follows."""
SEVERAL = re.compile(
    r"\b(?:[Nn]os|[Dd]ocs|[Dd]kts|DNs|DEs|[Dd]ockets|[Pp]apers)\b|##|#s\b|\b[Ee]ntries\b"
)
ENDS_IN_A_PLACE = re.compile(r"(?<!No\.)\s[\d:–-]+$")
"""`Lund Dep. 47:12–14` before its entry is a document and a place in it."""
OPENS_A_CITATION = re.compile(rf"(?:[(\[]|;\s|\b{SIGNALS},?\s)$")
"""What stands before a document that is cited rather than mentioned: `(Compl. (Doc. 1))`."""
TO_ENTRY = re.compile(r"(?:,|\sat)\s$")
"""Between a document and its entry: `Roe Decl., Dkt. 5`, `Order at Doc. No. 64`."""
GIVEN_BEFORE = re.compile(r"\s\([“\"](?P<name>[A-Z][^“”\"()]{1,40}?),?[”\"]\)$")
"""`Mot. for Summ. J. (“Roe Mot.”), ECF No. 25`: what the document is called from there on."""
DEFINED = re.compile(
    r"[)\]]?,?\s(?:\(|\[)?(?:the\s|hereinafter\s|hereafter\s)?[“\"](?P<name>[A-Z][^()\[\];“”\"]{2,60}?)[,.]?[”\"]"
)
"""`Docket Entry No. 1, the “Complaint”`: what the entry is called from there on."""
IN_BRACKETS = re.compile(r"\[(?P<number>[\d–-]+)\]$")
"""`Doc. [1]`, as Southern Mississippi cites, is `Doc. 1`."""
RANGE = re.compile(r"\s(?:through|to)\s[\d-]+$")


def entry_cites(words: str) -> Iterator[RecordCite]:
    """Every docket entry cited in `words`, with the document that is named with it."""
    for match in ENTRIES.finditer(words):
        start, end = match.span("entry")
        behind = places_behind(words, match.end()) if match.end() > end else None
        places = behind or places_behind(words, end)
        if places or not CASE_NUMBER.match(match["entry"]):
            name, places = _called(words, match, behind) if behind else (None, places)
            end = places.end if places else end
            pin = pin_without_lead(words, places.start, places.end) if places else None
            if not name and (lead := TO_ENTRY.search(words, max(0, start - 5), start)):
                given = GIVEN_BEFORE.search(words, max(0, start - 60), lead.start())
                name_end = given.start() if given else lead.start()
                begun = document_before(words, name_end)
                if begun is not None and not ENDS_IN_A_PLACE.search(words[begun:name_end]):
                    name, start = given["name"] if given else words[begun:name_end], begun
            if not name and not places and (begun := _before_bracket(words, start, end)):
                name = words[begun : start - 2]
                if OPENS_A_CITATION.search(words[max(0, begun - 24) : begun]):
                    start, end = begun, end + 1
            if not name and (called := _called_before(words, start, end)):
                name, start, end, places = called
                pin = pin_without_lead(words, places.start, places.end) if places else pin
            if defined := DEFINED.match(words, end):
                name = defined["name"]
            entry = IN_BRACKETS.sub(r"\g<number>", match["entry"])
            if not RANGE.search(entry):
                entry = SEVERAL.sub(_one_of_several, entry)
            yield RecordCite(start, end, entry, pin, name)
            several = SEVERAL.search(match["entry"]) or (not places and _goes_on(words, match, end))
            if defined and several:
                yield from _more_entries(words, entry, _after_bracket(words, defined))
            elif not name and several:
                yield from _more_entries(words, entry, end)


def _called(words: str, match: re.Match[str], behind: Span) -> tuple[str | None, Span | None]:
    """What an entry is called before the places `behind` that, and the places in it. Where that is
    no paper, places count only right behind the entry, and none where a short name is given."""
    title, named = match["titled"], match["named"]
    if title:
        is_paper = any(names_paper(word) for word in title.split())
        return (match["called"], behind) if is_paper else (None, None)
    if named and not names_paper(named):
        return None, places_behind(words, match.end("entry"))
    return match["document"] or match["quoted"] or named, behind


CALLED_BEFORE = re.compile(r"\s[(\[][“\"](?P<name>[A-Z][^“”\"()]{1,40}?),?[”\"],?\s$")
"""`Second Am. Compl. (“SAC,” Dkt. 12) ¶ 4`: what the entry is called stands before it."""


def _called_before(words: str, start: int, end: int) -> tuple[str, int, int, Span | None] | None:
    """What the entry from `start` to `end` is called in the bracket that holds both, where the
    document before that begins, and where the places behind it end."""
    called = CALLED_BEFORE.search(words, max(0, start - 50), start)
    if not called or words[end : end + 1] not in (")", "]"):
        return None
    begun = document_before(words, called.start())
    if begun is None:
        return None
    places = places_behind(words, end + 1)
    return called["name"].rstrip(","), begun, places.end if places else end + 1, places


def _after_bracket(words: str, defined: re.Match[str]) -> int:
    """Where a list of entries goes on behind what one of them is called: `283 (“Opp’n 1”), 284`."""
    return defined.end() + (words[defined.end() : defined.end() + 1] in (")", "]"))


FILED = re.compile(
    r",?\s(?:filed|dated|entered)\s(?:on\s)?[A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d$"
)
"""`Complaint, filed Apr. 9, 2021 (Docket # 2)`."""


def _before_bracket(words: str, start: int, end: int) -> int | None:
    """Where the document’s name begins whose entry stands in brackets behind it."""
    bracketed = words[start - 2 : start] in (" (", " [") and words[end : end + 1] in (")", "]")
    filed = FILED.search(words, max(0, start - 40), start - 2) if bracketed else None
    name_end = filed.start() if filed else start - 2
    begun = document_before(words, name_end) if bracketed else None
    return None if begun is None or ENDS_IN_A_PLACE.search(words[begun:name_end]) else begun


MORE = re.compile(r",\s(?P<next>\d{1,4})(?P<last>,\s(?:and\s)?\d{1,4})?(?=[.;)\]])(?!\.\d)")
NEAR = 3
"""Entries: a number as near above the first is of an entry, and hardly of a page."""


def _goes_on(words: str, cited: re.Match[str], end: int) -> bool:
    """Whether further entries follow, though the name is that of one: `ECF No. 90, 91, 92.`, and of
    two only where the second is near the first, `ECF No. 51, 52`, or both fill a bracket."""
    more = MORE.match(words, end)
    first = re.search(r"\d+$", cited["entry"])
    if not more or not first:
        return False
    further = int(more["next"]) - int(first[0])
    alone = words[cited.start() - 1 : cited.start()] in ("(", "[") and words[more.end()] in ")]"
    return bool(more["last"] or 0 < further <= NEAR or (alone and further > 0))


ONE_MORE = re.compile(
    r"""
    (?:[,;]\s(?:and\s|&\s)?|\s(?:and|&)\s)\#?
    (?P<number>\d{1,4}(?:-\d{1,3})?|\[\d{1,4}(?:-\d{1,3})?\])(?![\w-]|:\d|[,.]\d|\s[A-Z]\w*\.)
    """,
    re.VERBOSE,
)
PLACE_FOLLOWS = re.compile(r",?\s(?:at\s|¶|pp?\.)")


def _one_of_several(many: re.Match[str]) -> str:
    one = {"##": "#", "#s": "#", "entries": "entry", "Entries": "Entry"}
    return one.get(many[0], many[0].rstrip("s"))


def _more_entries(words: str, entry: str, end: int) -> Iterator[RecordCite]:
    """Each further entry of `Dkt. Nos. 626, 627`, as for sections (rule 3.3)."""
    while more := ONE_MORE.match(words, end):
        start, end, name = more.start("number"), more.end(), None
        places = places_behind(words, end) if PLACE_FOLLOWS.match(words, end) else None
        cited_end = end = places.end if places else end
        if defined := DEFINED.match(words, end):
            name, end = defined["name"], _after_bracket(words, defined)
        authority = re.sub(r"\d[\d-]*$", more["number"].strip("[]"), entry)
        pin = pin_without_lead(words, places.start, places.end) if places else None
        yield RecordCite(start, cited_end, authority, pin, name)
