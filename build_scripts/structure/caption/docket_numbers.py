"""Tells whose the docket numbers of a caption are: the court’s own, or of a court below."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from build_scripts.lexicon.dates import DATE
from build_scripts.lexicon.docket_words import (
    LONG_WORD,
    NUMBER,
    NUMBERS,
    OF_THE_CASE,
    SHORT_WORD,
)
from build_scripts.lexicon.patterns import one_of, with_plain_hyphens
from build_scripts.model import CaptionLine
from build_scripts.structure.caption.docket_number_forms import (
    bracketed_numbers,
    docket_numbers_in,
    docket_words,
    numbers_run_in,
    with_letters,
)
from build_scripts.structure.forms_of_lines import BARE_NUMBER

Whose = Literal["agency", "below", "index", "own"]
"""Whose number it is; `index` is that of New York’s trial courts, whose appeals have their own."""
DEPARTMENT = re.compile(r"\bappellate division\b", re.IGNORECASE)
BANKRUPTCY = re.compile(r"\bbankruptcy court\b", re.IGNORECASE)
SUPREME = re.compile(r"\bsupreme court\b", re.IGNORECASE)
BELOW = re.compile(
    r"(?:appellate|judicial) district\b(?! of)"
    r"|\b(?:county|circuit|superior|trial|district) court\b",
    re.IGNORECASE,
)
"""After the court’s own number, a line with the name of a court below."""
ENDS_WITH_COURT = re.compile(r"\bCourt\W*$", re.IGNORECASE)


def numbers_in(
    lines: Iterable[CaptionLine],
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the numbers of the agency, of the court below and of the court itself."""
    lines = [each for line in lines for each in at_labels(line)]
    found: dict[Whose, list[str]] = {"agency": [], "below": [], "index": [], "own": []}
    bankruptcy = any(line.role == "court" and BANKRUPTCY.search(line.text.words) for line in lines)
    supreme = any(line.role == "court" and SUPREME.search(line.text.words) for line in lines)
    department = any(DEPARTMENT.search(line.text.words) for line in lines if line.role == "court")
    under = False
    last_court = max((at for at, line in enumerate(lines) if line.role == "court"), default=-1)
    around = zip([None, *lines], lines, [*lines[1:], None], strict=False)
    for at, (above, line, beneath) in enumerate(around):
        under = under or line.role == "posture"
        under = under or bool(found["own"] and BELOW.search(line.text.words))
        forms = frozenset(map(form_of, found["own"])) - {""}
        judge = above and above.role == "posture" and beneath and beneath.role == "lower-court"
        seen = bool(found["own"] or judge)
        over = at < last_court and above is not None and above.role == "lower-court"
        place = Place(bankruptcy, supreme, under, seen, names_court(above), over, department, forms)
        for whose, number in numbers_of(line, place):
            if number not in found[whose]:
                found[whose].append(number)
    found["own"] = without_bare_forms(found["own"])
    if found["own"]:
        found["below"] += [each for each in found["index"] if each not in found["below"]]
    agency, below, index, own = (tuple(numbers) for numbers in found.values())
    return agency, below, own or index


def without_bare_forms(numbers: Sequence[str]) -> list[str]:
    """Return `numbers` without those that stand in another with a word of its court before it:
    Montana prints `DA 30-0123` in mid-page, and `Case Number:` with it beside the day."""
    return [each for each in numbers if not any(other.endswith(f" {each}") for other in numbers)]


def names_court(line: CaptionLine | None) -> bool:
    """Say whether `line` names a court below, and nothing behind it: no judge, no number."""
    return bool(line and line.role == "lower-court" and ENDS_WITH_COURT.search(line.text.words))


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a caption a line stands, as far as that tells whose numbers are in it."""

    bankruptcy: bool
    """Whether a bankruptcy court decides, whose cases have two numbers of its own."""
    supreme: bool
    under: bool
    """Whether the line stands under one that tells from where the case came."""
    numbered: bool
    """Whether a number of the court’s own stands above, or this one between the court below and its
    judge: `… Court for Shelby County` over `No. 30-1234` over `Ada Holt, Judge`."""
    under_court_below: bool
    """Whether the court below is named in the line above: Oregon prints its number under it."""
    over_court: bool
    """Whether it is so and the name of the court itself is still to come, as in Maryland."""
    department: bool
    """Whether the Appellate Division of New York decides."""
    forms: frozenset[str]
    """The forms of those numbers, as `form_of` gives them."""


SERIAL = re.compile(r"\d{6}")
"""`289061`: Michigan numbers its appeals in one row."""


def form_of(number: str) -> str:
    """Return the form of a docket `number` by which another of the same court is known: one that
    has letters of its own, `9999-CA-9999-MR`, or is one of a long row."""
    told = re.search(r"[A-Za-z]{2}", number) or SERIAL.fullmatch(number)
    return re.sub(r"\d+", "9", number) if told else ""


BEFORE_PARTIES = re.compile(
    r"(\d{4,6}[A-Z]?(?:-\d{2,4}[A-Z]?)?) (?=In re |The People|[A-Z][a-z]+ )"
)
"""`15614 In re the State of New York,`: how the First Department numbers an appeal."""
ANNOUNCED = re.compile(rf"{SHORT_WORD}\. ")
"""`NO. 2020-CA-0763-MR`, under `AND`: the number of another appeal that is decided here."""
ALONE = re.compile(NUMBER, re.IGNORECASE)
BESIDE_VERSUS = re.compile(
    r"\bNo\.:? ([\w:-]*\d[\w-]*)(?: \([^()]*\))?$"
    r"|\s(\d:\d\d(?:cv|cr|mc|bk)\d{1,5}(?:-\w+)*|[A-Z]-\d\d-\d{4})$",
    re.IGNORECASE,
)
PUERTO_RICO = re.compile(r"\bKL(?:AN|CE|RA|RX|EM)-?\d{4}-?\d{5}\b")
"""How Puerto Rico’s Tribunal de Apelaciones numbers its cases, in the middle of three columns."""
WEST_VIRGINIA = re.compile(
    r"\bNos?\. (?P<own>[\w-]*\d[\w-]*) \([A-Z][A-Za-z ]+ Co(?:unty|\.) (?P<below>[\w-]*\d[\w-]*)\)$"
)
"""`vs.) No. 30-1034 (Logan County 28-C-68)`, in West Virginia’s memoranda."""
BEHIND_DAY = re.compile(rf"{DATE.pattern}\.?\s+(?P<told>Nos?\. .+)$", re.IGNORECASE)
"""`Filed March 7, 2031. No. A-30-447.`, in Nebraska."""
IN_COURT_BELOW = re.compile(r"(?<=\d)(?: \(\d{1,2}\))? IN THE (?:[\w.]+ ){1,5}COURT\b.*")
"""`CAUSE NO. 30-11-14200 (1) IN THE 435TH DISTRICT COURT`, as Texas tells of which conviction."""
ALONE_IN_LINE = re.compile(r"\d\d[A-Z]{2}\d{4,6}|[A-Z\d]*\d{4,}[A-Z\d-]*")
"""`30CR12345`, under `Bay County Circuit Court`."""


def numbers_of(line: CaptionLine, place: Place) -> Iterator[tuple[Whose, str]]:
    """Yield the numbers in a `line` of a caption, and whose each is."""
    line = replace(line, text=replace(line.text, words=with_plain_hyphens(line.text.words)))
    words = line.text.words
    if puerto_rico := PUERTO_RICO.search(words):
        yield "own", puerto_rico[0]
    elif line.role == "posture":
        yield from (("below", number) for number in numbers_run_in(words))
    elif line.role == "versus" and (both := WEST_VIRGINIA.search(words)):
        yield "own", both["own"]
        yield "below", both["below"]
    elif line.role == "versus" and (beside := BESIDE_VERSUS.search(words)):
        yield "own", beside[1] or beside[2]  # Virginia prints it beside the “v.”, and Nebraska
    elif line.role == "party" and place.department and (before := BEFORE_PARTIES.match(words)):
        yield "own", before[1]
    elif line.role == "dates" and (behind := BEHIND_DAY.search(words)):
        yield from (("own", number.strip(".")) for number in docket_numbers_in(behind["told"]))
    elif line.role == "docket" and (bracketed := bracketed_numbers(words)):
        yield from (("below", number) for number in bracketed[:-1])
        yield "own", bracketed[-1]
    elif line.role == "docket" and place.under_court_below and ALONE_IN_LINE.fullmatch(words):
        yield "below", words
    elif line.role == "docket":
        told_words = docket_words(IN_COURT_BELOW.sub("", words))
        label = label_of(told_words, stated=line.stated)
        found = ALONE.findall(told_words) if label.alone else docket_numbers_in(told_words)
        for number in with_letters(found):
            again = form_of(number) in place.forms and ANNOUNCED.match(label.head)
            yield "own" if again else whose_by(label, place), number.strip(".-–")


@dataclass(frozen=True, slots=True)
class Label:
    """What a line calls the numbers in it."""

    words: str
    head: str
    """The same in small letters, from the first letter on."""
    alone: bool
    """Whether the line holds nothing but numbers."""
    is_own: bool
    """Whether the words are those by which courts call their own numbers."""


NUMBERED = re.compile(rf"(?:{one_of(OF_THE_CASE)} )*(?:{SHORT_WORD}|{LONG_WORD})\b|#(?=\d)")
LABELLED = re.compile(
    r"(?:re: )?(?:lower|trial|super\. ct\.|cir\. ct\.|dist\. ct\.|l\.? ?t|l\.? ?c|d\.? ?c"
    r"|c\.? ?o\. ?a|coa|ct|usdc|bankr|district|circuit"
    r"|superior|probate|county|[a-z]+ (?:county|court|ct))\b"
)
"""A number that its line gives to a court below, whatever its publisher says: `COA No.`"""
OWN = (
    "número",
    "caso núm",
    "núm",
    "c.a.",
    "docket",
    "case",
    "appeal",
    "cause",
    "file",
    "civil action",
    "court",
    "supreme court",
    "s. ct.",
    "sup. ct.",
    "court of appeals",
    "bankruptcy",
    "adversary",
    "a.p.",
    "appellate case",
    "def",
    "bap",
    "consolidated with",
)
BARE = re.compile(
    rf"(?:(?:civil|criminal):? )?{BARE_NUMBER}"
    r"|[as]\d\d[a-z]\d|a-?\d{8}|[amd]-\d{1,4}(?:/\d{1,4})*$",
    re.IGNORECASE,
)


def label_of(words: str, *, stated: bool) -> Label:
    """Return what a line that reads `words` calls its numbers; `stated` says whether its publisher
    calls it the line of the docket number."""
    head = words.lower().lstrip("([ ")
    own = head.startswith(OWN)
    alone = not own and bool(re.fullmatch(NUMBERS, words, re.IGNORECASE))
    by_publisher = stated and not LABELLED.match(head)
    known = own or NUMBERED.match(head) or alone or BARE.match(head) or by_publisher
    return Label(words, head, alone, bool(known))


def whose_by(label: Label, place: Place) -> Whose:
    """Return whose the numbers are that a line calls by a `label`: by the first rule that knows."""
    return next((whose for whose, knows in WHOSE if knows(label, place)), "own")


JUDGE_NAMED = re.compile(
    r"(?:\d|-[A-Z])\s+[A-Z][\w.’' -]+, (?:[A-Z][a-z]+ )?(?:Judge|Chancellor)\b"
)
"""Tennessee prints the number below and the judge below in one line."""


def is_under_posture(label: Label, place: Place) -> bool:
    """`Lower Tribunal No. 30-1234`, under `Appeal from …`; the first number may be the court’s."""
    return place.under and (place.numbered or bool(JUDGE_NAMED.search(label.words)))


def is_of_other_case(label: Label, place: Place) -> bool:
    """`Adv. No. 30-1234`, under the number of an appeal from the bankruptcy court."""
    second = label.head.startswith(("bankr", "adv"))
    return place.numbered and not place.bankruptcy and second


def is_of_middle_court(label: Label, place: Place) -> bool:
    """`Court of Appeals No. A-1234`, before a supreme court."""
    return place.supreme and label.head.startswith("court of")


WHOSE: Sequence[tuple[Whose, Callable[[Label, Place], bool]]] = (
    ("agency", lambda label, _: label.head.startswith(("agency", "bia"))),
    ("index", lambda label, _: label.head.startswith("index")),
    ("below", lambda _, place: place.over_court),
    ("below", is_of_other_case),
    ("below", is_under_posture),
    ("below", lambda label, _: not label.is_own),
    ("below", is_of_middle_court),
)
"""In the order in which they are asked."""
LABELS = re.compile(
    r"(?<=[\d\w.;,)] )(?=(?:Bankr|Adv|Bankruptcy|Adversary|Appeal|Case"
    r"|(?:Superior|Trial|Circuit|District|Family|Probate) Court|Super\. Ct\."
    r"|Lower (?:Tribunal|Court)"
    r"|L\.? ?T\.? (?:Case|No)|Crim\. App)[\w. ]{0,20}Nos?\b)"
)


def at_labels(line: CaptionLine) -> Iterator[CaptionLine]:
    """Yield the docket numbers of a `line` that calls some by another name, each for itself:
    `Civ. A. No. 93-4205. Bankr. No. 86-41407-7.`"""
    text = line.text
    cuts = [match.start() for match in LABELS.finditer(text.words)] if line.role == "docket" else []
    for start, stop in pairwise([0, *cuts, len(text.words)]):
        yield replace(line, text=replace(text, words=text.words[start:stop])) if cuts else line
