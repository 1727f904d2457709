"""Further members of a list of sections or rules, after the one that bears the code.

`§§ 18.2-63, -67.3`, `Fed. R. Evid. 401, 402`, `28 U.S.C. § 1334 and 157(b)`: whether what follows
is of the same code, and where each begins.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.citations.tokens.law.authority_names import Naming
from build_scripts.citations.tokens.law.provision import Provision, inner_pin
from build_scripts.citations.tokens.law.sections import DASH, NUMBER, SUB_LIST, YEAR
from build_scripts.lexicon.patterns import one_of
from build_scripts.model import CitationKind

JOINED = re.compile(r"and|&|or")


def at_sign(gap: re.Match[str]) -> int:
    """Where a further member of a list begins: at its own sign, if it has one."""
    sign = gap[0].find("§")
    return gap.end() if sign < 0 else gap.start() + sign


TAIL = re.compile(
    r"(?:,\s(?:and\s|&\s|or\s|to\s)?|\s(?:and|&|or|to)\s)"
    rf"(?:(?P<dash>[-–.]\s?)(?P<tail>\d+(?:-\d+)*(?:\.\d+)?(?::\d+)?)(?P<pin>{SUB_LIST})?(?!\w)"
    rf"|(?P<last>\d{{3}})(?P<of_last>{SUB_LIST})(?=[.,;)]))"
)


def tails(
    words: str,
    head: re.Match[str],
    kind: CitationKind,
    naming: Naming,
    member: re.Match[str],
    end: int,
) -> Iterator[Provision]:
    """Sections of which only the tail is printed from `end` on: `§§ 18.2-63, -67.3, and -370.1`,
    `§§ 39-13-102, -14-403`."""
    while tail := TAIL.match(words, end):
        if tail["last"]:
            yield from _same_chapter(head, kind, naming, member, tail)
            return
        mark = "." if tail["dash"].strip() == "." else "-"
        parts = 1 + tail["tail"].count("-") if mark == "-" else 1
        stem = mark.join(member["section"].split(mark)[:-parts])
        if not stem:
            return
        end = tail.end()
        authority = naming(head, f"{stem}{mark}{tail['tail']}")
        yield Provision(tail.start("dash"), end, kind, authority, inner_pin(tail))


NEXT_ITEM = re.compile(r",?\s(?:and|or)\s\((?P<item>[2-9])\)$")


def without_item(words: str, cited: Provision) -> Provision:
    """`cited` without the number of the sentence’s next item: `(1) theft, R.C. 2913.02(A)(1), and
    (2) assault`."""
    item = NEXT_ITEM.search(words, max(cited.start, cited.end - 12), cited.end)
    if not cited.pin or not item or not re.match(r"\s[a-z]", words[cited.end : cited.end + 2]):
        return cited
    before = words[max(0, cited.start - 600) : cited.start]
    if not re.search(rf"(?:^|[\s:;,])\({int(item['item']) - 1}\)\s[a-z]", before):
        return cited
    return replace(cited, end=item.start(), pin=(cited.pin[0], item.start()))


NOTE_TO_THE_SECTION = re.compile(
    r"(?<![\w.])(?P<pin>(?:[Aa]pplication\s[Nn]otes?|(?:[Oo]fficial\s)?[Cc]omments?|[Cc](?:om|mt)\.)"
    r"(?:\s\d{1,2}\w?(?:\([A-Z]\))*)?)\s(?:to|on)\s$"
)
"""`Application Note 4 to U.S.S.G. § 3E1.1`, in California `com. to § 1523`."""
BEFORE_THE_SECTION = re.compile(
    r"\b(?:[Ss]ub(?:sections?|divisions?|paragraphs?|ds?\.)|[Pp]aragraphs?|[Cc]lauses?)\s"
    rf"(?P<pin>{SUB_LIST}|\d{{1,2}}(?:-?[a-z])?),?\sof\s(?:the\s)?(?:former\s)?$"
)


def with_subsection_before(words: str, cited: Provision) -> Provision:
    """`cited` with the place in it that is named before it: `subdivision (b) of section 707`,
    `Subsection (A)(vi) of Code § 19.2-306.1`."""
    if cited.pin or cited.kind not in ("statute", "regulation", "rule"):
        return cited
    begin = max(0, cited.start - 60)
    place = BEFORE_THE_SECTION.search(words, begin, cited.start) or NOTE_TO_THE_SECTION.search(
        words, begin, cited.start
    )
    return replace(cited, pin=place.span("pin")) if place else cited


AFTER_EXPLANATION = re.compile(
    rf"\s\([^()]{{4,160}}(?:\([^()]*\)[^()]{{0,80}})*\)(?:,?\s(?:and|or|&)|,)\s"
    rf"(?P<pin>\([A-Za-z\d]{{1,3}}\)(?:{SUB_LIST})?)(?=\s\(|[.,;])"
)
"""`MCR 2.116(C)(1) (no jurisdiction), (4) (no such plaintiff), and (8) (no claim stated)`."""


def explained_subsections(words: str, cited: Provision) -> Iterator[Provision]:
    """Further subsections of `cited`, each after the explanation of the one before."""
    end = cited.end
    while more := AFTER_EXPLANATION.match(words, end):
        start, end = more.span("pin")
        yield Provision(start, end, cited.kind, cited.authority, (start, end))


CHAPTERED = re.compile(r"\d+[A-Z]?-\d+[A-Z]?-(?=\d{3}$)")


def _same_chapter(
    head: re.Match[str],
    kind: CitationKind,
    naming: Naming,
    member: re.Match[str],
    tail: re.Match[str],
) -> Iterator[Provision]:
    """`105(a)(4)` after `T.C.A. § 39-14-103`, of the same title and chapter."""
    if stem := CHAPTERED.match(member["section"]):
        authority = naming(head, stem[0] + tail["last"])
        pin = (tail.start("of_last"), tail.end("of_last"))
        yield Provision(tail.start("last"), tail.end(), kind, authority, pin)


def is_year(words: str, section: str, gap: re.Match[str]) -> bool:
    """Whether what follows a section is a year: `§ 5, 1994`, but not `§§ 1981, 1983 and 1985`."""
    joined = JOINED.search(gap[0]) or re.fullmatch(r"\d{4}", section)
    return not joined and bool(YEAR.match(words, gap.end()))


RULE = r"\d{3}(?:\([A-Za-z\d]{1,3}\))*"
LIST_OF_RULES = re.compile(
    rf"(?:,\s{RULE}){{0,8}},?\s(?:and|or|&)\s{RULE}(?![\d-]|\.\d)|(?:,\s{RULE}){{1,8}}(?=[.;)]|$)"
)
"""`Pa.R.E. 401, 402, 403, and 901`, `Fed. R. Evid. 401, 402.`"""
PARTED = re.compile(r"[.:-]")
UNIT = one_of("""
    % percent\\b dollars miles feet years days hours minutes grams kilograms pounds ounces acres
    times points inches yards months weeks gallons units shares cents tons people members
""")
AMOUNT = re.compile(rf"[\w.:-]*\s?{UNIT}|[\w.:-]*\w\s(?:[A-Z][\w.]*\s){{1,3}}\d")
NEXT_OF_TITLE = re.compile(
    r"\d{3,4}[a-z]?(?:[-–]\d{3,4}|(?:\(\w{1,4}\))+)?(?=[.,;)]|$|\s(?![A-Z]|\d))"
)
"""`18 U.S.C. 1341 and 2314`, where the sign is lost."""
OF_A_CHAPTER = re.compile(r"\b(?:tit|ch?)\.\s\d+[A-Z]{0,2},\s(?:\d{1,3}[A-Z]?,\s)*$")
SHORT_NUMBER = re.compile(r"\d{1,3}[A-Z]?(?=[.,;)]|\s(?:and|or)\s|\s\(|$)")
"""`Mass. Gen. L. ch. 93A, 2, 11`: the sign is lost that said that there are several."""
MORE_OF_TITLE = re.compile(
    r"(?P<number>\d{2,5}[a-z]?)(?:\([A-Za-z\d]{1,4}\))+(?=[.;)]|$|,?\s(?!of\b|[A-Z]))"
)


def is_alike(
    words: str, section: str, gap: re.Match[str], kind: CitationKind, *, head_is_bare: bool
) -> bool:
    """Whether a further number is a section like the one before it, where no sign says that there
    are several: `La. R.S. 14:27, 14:30.1`, `RCW 10.73.090 and 10.73.100`, `FRE 401 and 403`."""
    then = re.match(NUMBER, words[gap.end() : gap.end() + 40])
    marks = PARTED.findall(section)
    if re.fullmatch(r"\d+[A-Z]", section) and then and re.fullmatch(r"\d+[A-Z]", then[0]):
        return True  # M.R. Civ. P. 76D, 76F
    if kind == "rule" and gap[0].strip() == ";" and section.isdigit():
        return bool(MORE_OF_TITLE.match(words, gap.end()))  # 37(c)(1); 26(a)(1)(A)(i)
    if then and _with_subsections(words, section, gap, kind):
        return True
    if head_is_bare and NEXT_OF_TITLE.match(words, gap.end()):
        return section.isdigit() and not YEAR.match(words, gap.end())
    before = words[max(0, gap.start() - len(section) - 60) : gap.start() - len(section)]
    if kind == "statute" and OF_A_CHAPTER.search(before):
        return bool(SHORT_NUMBER.match(words, gap.end()))
    numbers = (section, then[0] if then else "")
    if kind == "rule" and all(re.fullmatch(r"\d{3}", each) for each in numbers):
        return bool(LIST_OF_RULES.match(words, gap.start())) and not AMOUNT.match(words, gap.end())
    if not then or not marks or AMOUNT.match(words, gap.end()) or gap[0].strip() in tuple(DASH):
        return False
    return PARTED.findall(then[0])[:1] == marks[:1] and ("§" not in gap[0])


def _with_subsections(words: str, section: str, gap: re.Match[str], kind: CitationKind) -> bool:
    """Whether a section of as many figures, more or less, follows with its subsections:
    `28 U.S.C. § 1334 and 157(b)`, but no `§ 1983 and 12(b)(6)`; of rules behind a comma as well,
    `Fed. R. Civ. P. 8(a)(2), 12(b)(6)`."""
    then = MORE_OF_TITLE.match(words, gap.end())
    joined = gap[0].strip(" ,") in (
        ("and", "&", "or", "") if kind == "rule" else ("and", "&", "or")
    )
    if not then or not joined or "§" in gap[0]:
        return False
    return abs(len(then["number"]) - len(section)) < 2 and section.isdigit()
