"""Books, reports and pages of the web: works that no list of reporters or codes knows.

An open production after Bluebook rules 15, 17 and 18: author, title, place, and in brackets edition
and year. It is read backwards from the bracket or the address, over the words that a title may
hold; what gives no further sign of a work (a place in it, a volume, an edition, an author) is none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.citations.tokens.places import PAGES, without_lead
from build_scripts.citations.tokens.signals import SIGNALS, without_signal
from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.lexicon.patterns import one_of
from build_scripts.lexicon.sentence_openers import OPENERS


@dataclass(frozen=True, slots=True)
class Work:
    """A book, a report or a page of the web as cited."""

    start: int
    end: int
    authority: str
    """Without the page in it, so that each page of a book is of the same work."""
    pin: tuple[int, int] | None


YEAR = r"(?:1[4-9]|20)\d\d"
MONTH = r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s(?:\d{1,2},\s)?)"
EDITED = (
    r"(?:[A-Z][\w.’'& -]{1,40}\s(?:rev|trans)\.\s"
    r"|(?:rev\.\s|\d+(?:\s(?=(?:st|nd|rd|th)\s))?\w{0,2}\s|[A-Z][\w.’'& -]{1,40}\s)*"
    r"[Ee]ds?\.(?:\s(?:text\s)?rev\.)?(?:,?\s?|$))"
)
BRACKET = re.compile(
    rf"""
    (?:\s|(?<=\d))\((?P<edition>(?:{EDITED}|Online\s)?)            # 9th ed., rev. ed., A. Roe ed.
    (?:West\s|Am\.\sL\.\sInst\.\s|The\sRutter\sGroup\s)?           # the publisher
    (?:Supp\.\s?)?{MONTH}?{YEAR}(?:[-–]\d{{2,4}})?          # 2009, June 2009, 2022-2023
    (?P<after>\sed\.)?                        # 2022-2023 ed.
    (?:,?\s(?:&\s)?(?:Cum\.\s)?Supp\.[^()]{{0,16}})?\)   # & Supp. 2010
    """,
    re.VERBOSE,
)
"""What ends a book's citation: edition and year, and no court."""
PLACE = re.compile(
    r"""
    ,?\s(?:at\s|pp?\.\s?)?
    (?P<pin>
        (?:§§?|¶¶?|[Ss]ecs?\.)\s?[\w.:-]*\w(?:\(\w{1,4}\)|\[\w{1,3}\])*(?:,\s(?:at|pp?\.)\s?[\d–-]+)?
          # § 2862, pp. 431–433
      | \d{3,4},\sat\s\d{1,4}(?:[-–]\d{1,4})?                # 4441, at 366: the sign is lost
      | \*?\d{1,4}(?:[-–]\d{1,4})?(?:,\s\d{1,4}(?:[-–]\d{1,4})?)*(?:,?\snn?\.\s?\d+)?   # 70-81
      | [ivxl]{1,6}                                                     # xiv
    )$
    """,
    re.VERBOSE,
)
SMALL = frozenset(
    "of the and on in for to a an & de la as by with from at its or is et al.".split()
)
INSTITUTION = re.compile(
    r"\b"
    + one_of(r"""
        Inst(?:itute|\.) Comm(?:ission|ittee|[’']n) Dep(?:artment|[’']t) Bureau Office Ctr\. Center
        Ass(?:ociation|[’']n) Univ(?:ersity|\.) Council Agency Admin(?:istration|\.) Service Serv\.
    """)
    + r"(?=\W)"
)
"""Authors that are no persons (rule 15.1(c)); a comma stands between them and the title."""
PERSON = re.compile(r"^(?:\d+\s)?(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+|^[A-Z][A-Za-z]+\s[A-Z]\.\s[A-Z]")
KIND_OF_WORK = re.compile(
    r"\b(?:Dictionary|Encyclop(?:a|e|ae)dia|Manual|Handbook|Treatise|Bible|Practice\sGuide)\b"
)
WORD = re.compile(r"\S+")
OF_A_CASE = re.compile(
    r"\sv\.\s|\bNos?\.$|(?<!\sof)\s\d\w*$|,\s\d+\s[A-Z][\w.]*(?:\s[\w.&]+){0,3}$"
)
"""What no title holds: two parties, a docket number, a reporter that is not read."""
CHAPTER = re.compile(
    r"(?:\s(?:foll\.|[A-Z][\w’'-]*(?:\s(?:[A-Z&][\w’'-]*|and|of|the)){0,7},))?"
    r"\s(?:§§?|¶¶?)\s?(?:[\w.:-]*\w)(?:\(\w{1,4}\))*"
)
"""California's order: `5 Marsh, Cal. Procedure (5th ed. 2008) Pleading, § 553, p. 680`, and
`Roe, Cal. Practice Guide (The Rutter Group 2020) ¶ 12:836`."""
PAGE_AFTER = re.compile(
    rf",?\s(?:at\s)?(?P<pin>pp?\.\s?{PAGES}|(?<=at\s)\d+(?:[-–]\d+)?)(?![\w%]|\.\d)"
)
"""`(11th ed. 2011) pp. 9 & 27`."""
READ_AT = re.compile(r"(?:,?\s(?:archived\s)?(?:at\s)?<https?://[^\s>]+>(?:\s\[[^\]]{4,40}\])?)+")
"""California's: `(3d ed. 2024) <https://…> [as of July 2, 2025]`."""
BEGINS = re.compile(r"(?:\d{1,3}[A-Z]?\s)?[A-Z“\"]")
"""A volume, an author, a title; no day of the month."""
LONGEST_TITLE = 260
"""Characters of author and title."""
OVER_LINE_END = r"""
    (?: (?<=//)\ (?=www\.)                            # http:// www.example.org
      | (?<=[^/]/)\ (?!www\.|\d{1,2}/\d{1,2}/\d{2})   # no address or day of its own
        (?: (?=[^\s“”"<>]*\d) [\w%~.-]+/              # …/policy/ statistics/2008/table.cfm
          | (?:[\w%~.-]+/){2}                         # …/news/ nation/group/picket
          | (?=[\w%~.-]+\.(?:html?|pdf|aspx?|cfm|php|txt|docx?|xlsx?)\b)  # …/files/ report.pdf
        )
    )
"""
"""How an address goes on that a printer broke after a slash, at the end of a line (Chicago Manual
of Style, 7.46): as the path of a file, with more slashes and figures, or a file’s ending."""
ADDRESS = re.compile(
    rf"""
    (?P<url>(?:https?://|www\.)(?:[^\s“”"<>]|{OVER_LINE_END})*[^\s“”"<>.,;:)\]])
    (?P<seen>                                                     # (last visited Mar. 3, 2020)
      \s\((?:last\s(?:visited|accessed|updated|modified|checked)|visited|accessed|archived|as\sof)
      [^()]{{0,60}}\)
    )?
    (?P<kept>\s?\[https?://[^\s\]]+\])?                            # [https://perma.cc/…]
    """,
    re.VERBOSE,
)
BROKEN_ADDRESS = re.compile(r"https?://(?:www\.)?[\w-]*")
"""`http://www.private` is half of one that a blank cut, and no part of a work’s name."""
LEAD_TO_ADDRESS = re.compile(
    r",?\s(?:(?:available|found|accessible|posted)\s)?(?:at\s|online\sat\s|at:\s)?$"
)

CITES = re.compile(rf"(?:[(;<]\s?|\b(?:{SIGNALS},?|available\sat|at:?)\s)$")
"""What stands before an address that is a citation by itself."""


def works(words: str) -> Iterator[Work]:
    """Every book, report and page of the web cited in `words`, in no order."""
    end = 0
    for match in ADDRESS.finditer(words):
        if words[match.start() - 1 : match.start()] == "<":
            continue
        if at_address := _at_address(words, match):
            end = at_address.end
            yield at_address
    for match in BRACKET.finditer(words):
        if match.start() >= end and (work := _before_bracket(words, match)):
            yield work


CITE_AFTER = re.compile(r"\s\d{1,4}\s[A-Z]")
"""California gives a case its year before its cite: `Palma v. Roe Co. (1984) 36 Cal.3d 1`."""


def _before_bracket(words: str, bracket: re.Match[str]) -> Work | None:
    if CITE_AFTER.match(words, bracket.end()):
        return None
    place = PLACE.search(words, max(0, bracket.start() - 60), bracket.start())
    title_end = place.start() if place else bracket.start()
    start = title_before(words, title_end)
    if start is None or not _is_work(words[start:title_end], bracket, place):
        return None
    if place is None and _is_heading(words, start, bracket):
        return None
    whole = place is not None and place["pin"].startswith(("§", "¶", "S", "s"))
    pin = place.span("pin") if place and not whole else None
    head = words[start : place.end() if place and whole else title_end]
    if place and whole and (page := re.search(r",\s(?:at|pp?\.)\s?[\d–-]+$", head)):
        pin = (without_lead(words, start + page.start() + 2, place.end("pin")), place.end("pin"))
        head = head[: page.start()]
    whole_end = end = bracket.end()
    if read_at := READ_AT.match(words, end):
        end = read_at.end()
    elif chapter := CHAPTER.match(words, end):
        page = PAGE_AFTER.match(words, chapter.end())
        whole_end, end = chapter.end(), page.end() if page else chapter.end()
        pin = (without_lead(words, *page.span("pin")), page.end("pin")) if page else pin
    elif place is None and (page := PAGE_AFTER.match(words, end)):
        end, pin = page.end(), (without_lead(words, *page.span("pin")), page.end("pin"))
    return Work(start, end, head + words[bracket.start() : whole_end], pin)


HEADING = re.compile(r"(?:[A-Z]|[IVX]{1,4}|\d{1,2})\.\s")


def _is_heading(words: str, start: int, bracket: re.Match[str]) -> bool:
    """Whether a heading is all that there is: `A. Evidence, Guilty Plea, and Sentencing (2007)`."""
    whole = start == 0 and bracket.end() == len(words)
    return whole and bool(HEADING.match(words))


def _is_work(title: str, bracket: re.Match[str], place: re.Match[str] | None) -> bool:
    """Whether what stands before year and edition gives another sign of a work."""
    if len(title.split()) < 2 or OF_A_CASE.search(title):
        return False
    edition = bool(bracket["edition"] or bracket["after"])
    author = bool(PERSON.match(title)) and ", " in title
    institution = INSTITUTION.search(title)
    by_institution = institution is not None and ", " in title[institution.start() :]
    author |= place is not None and ", " in title
    volume = bool(re.match(r"\d{1,3}\s[A-Z]", title))
    report = place is not None and bool(re.search(r"\bRep(?:ort|\.)$", title))
    kind = bool(KIND_OF_WORK.search(title))
    return edition or author or by_institution or report or kind or (volume and ", " in title)


TITLE_ENDS = re.compile(r",[”\"]$|[”\"],$")
"""A title in quotation marks has the comma at its end (rule 16)."""


def title_before(words: str, end: int) -> int | None:
    """Where the author or title that ends at `end` begins; None where no title ends there."""
    walked = list(WORD.finditer(words, max(0, end - LONGEST_TITLE), end))
    begin: int | None = None
    behind: int | None = None  # what begins behind a quotation
    quoted = False
    for position in range(len(walked) - 1, -1, -1):
        word, start = walked[position][0], walked[position].start()
        opened = max(word.rfind(mark) for mark in "([—;")
        inner = word[opened + 1 :]
        if not quoted and not _may_stand(inner, nearest=begin is None):
            break
        if TITLE_ENDS.search(inner) and not re.match(r"[“\"]", inner):
            quoted, behind = True, begin
        if re.match(r"[“\"]", inner):
            if quoted and not re.match(r"[“\"]+[A-Z]", inner):
                break  # a definition quoted: `“to carry further,” Webster's …`
            quoted = False
        begin = start + opened + 1
        if opened >= 0:
            break
    if quoted:
        begin = behind
    if begin is None:
        return None
    title = _without_openers(words, begin, end)
    if title is None or words.endswith("§ ", 0, title):
        return None  # `ch. 64, § LII, Art. 238`
    return title if BEGINS.match(words, title) else None


def _may_stand(word: str, *, nearest: bool) -> bool:
    """Whether a word can stand in an author's name or a title."""
    if not word or word.endswith((";", ")", "]")) or (word.endswith(("?", "!")) and not nearest):
        return False
    if re.fullmatch(r"[”’\"]+", word) or re.search(r"\)[,.]?$", word):
        return False
    if word.startswith(("“", '"')) or TITLE_ENDS.search(word):
        return True
    if word.endswith(("”", '"')):
        return False  # what a court quotes, not a title
    if re.fullmatch(r"[A-Z]?\d+\.", word):
        return False  # a page, at which a sentence ends
    bare = word.strip("“”\"‘’',:")
    if bare.endswith(".") and not nearest and not is_abbreviation(bare) and len(bare) > 4:
        return False
    return bare in SMALL or bool(re.match(r"[A-Z0-9&*-]", bare))


def after_sentence(words: str, start: int, end: int) -> int:
    """`start` moved past the end of a sentence within `start..end`."""
    for match in WORD.finditer(words, start, end):
        word = match[0]
        if word.endswith(".") and not is_abbreviation(word) and len(word) > 4 and match.end() < end:
            start = match.end() + 1
    return start


def can_be_title(words: str) -> bool:
    """Whether `words` can be a title: it begins with a capital and names something."""
    telling = [word for word in re.findall(r"[A-Z][\w’'-]{2,}", words) if word not in OPENERS]
    return bool(re.match(r"(?:\d+[A-Z]?\s)?[A-Z]", words)) and len(telling) >= 1


def _without_openers(words: str, begin: int, end: int) -> int | None:
    """`begin` moved past a signal and past words that open the sentence."""
    while (moved := without_signal(words, begin, end)) > begin:
        begin = moved
    for match in WORD.finditer(words, begin, end):
        bare = match[0].strip(',“"')
        if bare not in OPENERS and bare not in SMALL and bare != "The":
            return match.start()
        if bare == "The" and re.match(
            r"The\s(?:Oxford|American|New|Random|Federalist)", words[match.start() : end]
        ):
            return match.start()
    return None


def _at_address(words: str, address: re.Match[str]) -> Work | None:
    """What is read at an address, with its author and title where they stand before it; None for
    an address that a sentence mentions."""
    lead = LEAD_TO_ADDRESS.search(words, max(0, address.start() - 24), address.start())
    title_end = lead.start() if lead else address.start()
    dated = [
        m
        for m in BRACKET.finditer(words, max(0, title_end - 60), title_end)
        if m.end() == title_end
    ]
    before = dated[0].start() if dated else title_end
    start = title_before(words, before) if lead and lead[0] else None
    if start is None or len(words[start:before].split()) < 2:
        start = address.start()
        if not (address["seen"] or CITES.search(words[max(0, start - 24) : start])):
            return None
    named = words[start : address.start("url")] + address["url"].replace(" ", "")
    if BROKEN_ADDRESS.fullmatch(address["url"]) and start < title_end:
        named = words[start:title_end].rstrip(" ,")
    return Work(start, address.end(), named, None)
