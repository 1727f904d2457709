"""What follows the hard core of a citation: pins, court and year, parentheticals.

Bluebook rules 3.2 and 3.3 (pins), 10.4 and 10.5 (court and year), 10.6 (parentheticals); for what
became of a decision see `history`. California puts the year before the cite, New York in square
brackets.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.citations.tokens.papers.docket_entries import ENTRY
from build_scripts.citations.tokens.places import PINS, places_behind
from build_scripts.citations.tokens.signals import SIGNALS
from build_scripts.lexicon.courts.cited import is_court
from build_scripts.model import Span

AFTER_PIN = re.compile(r"(?=\s?[,;.)\]:?!”\"’—-]|\s*[(\[]|$)")
"""A page after a comma is a pin only if the sentence does not run on: `1, 12 years later`."""
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
DATE = rf"(?:{MONTH}\s\d{{1,2}},\s)?(?:1[6-9]|20)\d\d"
PETITION = (
    r"(?:,\s(?:(?:no\s)?(?:pet|writ)s?\b|pet\.|order\b|orig\.\sproc|disc\.\srev|rev[’']d)"
    r"[^()]{0,60}?)?"
)
"""Texas tells in the same parenthesis what became of the petition for review (Greenbook 4.4)."""
COURT_WORD = (
    r"(?:\d{1,2}\s(?:st|nd|rd|th)(?=\s)"  # 9 th Cir., of a mark that was set high
    r"|\.?[A-Z0-9][\w.’'&/—–-]*"  # 9th, Cir., App.
    r"|\[[\w.]{1,5}(?:\s[A-Z][\w.]{2,9}(?:\sOp\.)?)?\]"  # [1st], [14th Dist.], [mem. Dec.]
    r"|[—–]"  # Tex. App. — Houston
    r"|of|the|for|de|banc|en\sbanc|&|ed\.,?|Dep[’']t,?)"
)
COURT_YEAR = re.compile(
    rf"""
      (?:,\s\.\s?\.\s?\.(?:\s?\.)?)?                              # 388, . . . (1989)
      (?:\s\((?:(?:Docket|Case)\s)?(?:Nos?\.|\#)\s?[\d,;\s-]{{2,30}}\))?     # (Docket No. 1) (2007)
      (?:\s\((?:passed|enacted)\s\d{{4}}\))?                     # (passed 1868) (1892)
      (?:,(?=\s\())?\s?(?:\[\s?\(|[(\[])                               # [ (1985) ], as added
      (?P<court>(?:{COURT_WORD}\s?){{0,9}}?),?\s?
      (?:(?:delivered|filed|decided|issued)\s)?
      (?P<date>{DATE}(?:[-–/]\d{{2,4}})?                          # 2000, Mar. 3, 2000, 1999-2000
        | \d{{1,2}}/\d{{1,2}}/\d{{2,4}})                            # 9/1/09
      (?:,?\s(?:as\s)?(?:revised|corrected|amended|modified)\s(?:on\s)?{DATE})?
      (?: \s(?: ed\.(?:,?\s(?:and\s|&\s)?Supp\.(?:\s[IVX]+)?)?    # 2000 ed., 2000 ed. and Supp. IV
              | Supp\.(?:\s[IVX]+)? | Repl\. )                    # 2000 Supp. IV, 2010 Repl.
        | ,?\s(?:ed\.\s)?(?:&|and)\sSupp\.[^()]{{0,16}} )?         # 2000 & Supp. 2010
      {PETITION}
      (?:\)\s?\](?<=[\d]\)\s\])|[)\]])
    | \s?\((?:West|Westlaw|LexisNexis|Lexis)[^()]{{0,24}}\bthrough\b[^()]{{2,70}}\)
    | \s?[\[(]
      (?P<trial>[A-Z][\w.\s]{{2,20}},\s[A-Z]\w+(?:\s[A-Z]\w+)?\s(?:County|Co\.?)
        |App\.?\sTerm,\s[^()\[\]\d]?\d[^()\[\]]{{2,40}}?(?:Dep[’']?t|Dists?)\.?),?\s
      (?P<day>{DATE})
      [\])]                                                     # [Sup Ct, Kings County 2004]
    """,
    re.VERBOSE,
)
"""The last form is New York's: `[Sup Ct, Kings County 2004]`."""
COURT_ALONE = re.compile(
    r"""
    \s?\(
    (?P<court>
        (?: \d{1,2}(?:st|nd|rd|d|th) | D\.\s?C\. | Fed\. | [A-Z]\w*\. )\s?Cir\.   # (9th Cir.)
      | CA\d{1,2}                                                            # (CA9)
      | [A-Z][\w.]*\s(?:Ct\.|App\.)[\w.\s]{0,12}                              # (Tex. App.)
    )\)(?=[,;.]|\s\(|$)""",
    re.VERBOSE,
)
COURT_BEFORE_HISTORY = re.compile(
    rf"\s?\((?P<court>(?!\.)(?:{COURT_WORD}\s?){{1,7}})\)(?=[,;.]|\s\(|$)"
)
"""`(E.D.La.), aff’d`: the year stands with the last decision alone (rule 10.5(d)), and so any court
that is known."""
NO_COURT = re.compile(
    rf"(?:(?:Early\s)?(?:Spring|Summer|Fall|Autumn|Winter)|{MONTH}|(?:West|Thomson)(?:\sSupp\.)?"
    r"|(?:Cum\.\s)?Supp\.|\d{1,2}\w\w\sed\.|(?:.*\s)?[Dd]raft|(?:Rev|Repl)\..*)"
)
"""A season, a month, a publisher, an edition."""
QUOTED = re.compile(r",?\s(?P<verb>(?:in turn )?quoting|citing)\s", re.IGNORECASE)
DEFINES = re.compile(
    r"""
      ^(?:(?:the|hereinafter|hereafter),?\s)*
      [“"‘](?:the\s)?[A-Z][\w.’'&-]*
        (?:\s(?:[A-Z0-9\#][\w.’'&-]*|of|the|and|&|v\.|on|to|for|in|by)){0,6}[,]?[”"’']
      (?:\sor\s[“"][^”"]+[”"])?$                         # the “Leon Rule” or “Rule”
    | ^the\s[“"][^“”"]{2,50}[”"]$                         # the “’519 patent”
    | ^[“"](?:the\s)?[’'‘]\d{3}\s[^“”"]{2,50}[”"]$          # “the ’519 patent”
    # the Lautenberg Amendment
    | ^the\s(?:[A-Z][\w’'-]*\s){0,5}(?:Act|Amendment|Code|Law|Rule|Clause)$
    | ^[A-Z]{2,8}s?$                                      # UCMJ
    | ^eff\.\s[^()]{4,40}$                               # eff. Dec. 7, 2023
    | ^[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?\s[IVX]+$         # Leon II
    """,
    re.VERBOSE,
)
"""`(“Leon”)` gives a short name; it explains nothing, so it is no parenthetical (rule 4.2)."""


HEREINAFTER = re.compile(r"(?:hereinafter|hereafter)(?:,?\scited\sas)?,?\s(?P<name>\S.*)$")
OF_SLIP_OPINION = re.compile(
    r"slip\sop\.,?\sat\s(?:\d[\d–-]*|n\.\s?\d+)(?:(?:,|,?\s(?:and|&))\s(?:nn?\.\s?)?\d[\d–-]*)*"
)
"""`576 U. S., at ___ (slip op., at 7–8)`: the pages as far as they are known."""
STRING = re.compile(rf"\s?{SIGNALS},?\s(?=[A-Z0-9§])")
"""A parenthesis that cites in its own right, as New York sets citations off from the sentence."""


ENTRY_ALONE = re.compile(rf"{ENTRY}(?:(?:,|,?\s(?:and|&))\s\d{{1,4}}(?:-\d{{1,3}})?(?![\w.-]))*")
"""`(Dkt. # 1.)` after a statute says where it was pleaded."""
AMENDED = re.compile(
    r",\sas\s(?:modified|amended|corrected)(?:\son\s[^();.]{4,40}?)?\s\([^()]{4,30}\b(?:1[89]|20)\d\d\)"
)
"""`, as modified (Nov. 16, 1995)`: what explains the decision may stand behind it."""
OF_A_POINT = re.compile(r"\d{1,2}|[a-z]|[ivx]{1,4}")
"""`(2)`: the number of the point that follows explains nothing."""
OPENING = re.compile(
    r"(?:,(?=\s\([a-z]{3,}ing\s))?\s?(?:\(|\[(?=(?:[“\"][A-Z\[]?|[a-z][a-z,.’'-]+\s|§\s?\d[\w.-]*\s[a-z])[^\[\]]*\w))"
)
"""What explains a citation stands in round brackets, in New York and California in square ones:
`213 NY 516, 520 [1915] [covenants are valid]`. A changed word of a quotation (`[T]he`) is none. A
comma too many stands before some: `(1984), (quoting Roe`."""
ROUND = re.compile(r"[()]")
SQUARE = re.compile(r"[\[\]]")


def pins_at(words: str, place: int, taken: frozenset[int]) -> re.Match[str] | None:
    """The pins at `place`, unless the number begins another cite (starts in `taken`)."""
    match = PINS.match(words, place)
    if not match or match.start("pin") in taken:
        return None
    another = next((at for at in range(match.start("pin"), match.end()) if at in taken), None)
    if another is not None:
        match = PINS.match(words[:another].rstrip(" ,&"), place)
        if not match:
            return None
    if "at" not in match["lead"].lower() and not AFTER_PIN.match(words, match.end()):
        return None
    return match


def pins_after_date(words: str, place: int) -> re.Match[str] | None:
    """The star pages that follow the date: `2018 WL 55 (W.D. Ky. Dec. 21, 2018), at *3`; and, in
    Ohio, what the syllabus says: `(1967), paragraph one of the syllabus`."""
    match = PINS.match(words, place)
    starred = match and "at" in match["lead"] and match["pin"].startswith("*")
    return match if match and (starred or "syllabus" in match["pin"]) else None


EDITION_OF_BARE = re.compile(r"\s\((?:1[89]|20)\d\d(?:\sed\.|[-–/](?:\d\d|\d{4})\))")
"""`§ 2244(d) (2006 ed.)`, `§ 100.01 (1999-2000)`: the edition of a code, even of a section without
the name of it."""


IN_EFFECT = re.compile(r"\s\(eff\.\s[A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d\)")
"""`(eff. July 1, 2017)`: since when a rule has the words that are cited, as Illinois prints it."""
FURTHER_EDITION = re.compile(
    r"\s?\((?:Repl|Cum|Supp|Vol|Michie|Burns|West|Lexis|LexisNexis|Reissue|Rev)\b\.?[^()]{0,30}?"
    r"(?:1[89]|20)\d\d\)"
)
"""`(2005) (Repl. Vol. 2010)`: the volume in which a section of a code is found."""


def court_and_year(words: str, place: int, *, of_case: bool) -> re.Match[str] | None:
    """`(9th Cir. 2000)`, `(1992)`, `[2d Dept 2004]` or, before history, `(9th Cir.)`."""
    found = COURT_YEAR.match(words, place) or COURT_ALONE.match(words, place)
    if found:
        return found
    court = COURT_BEFORE_HISTORY.match(words, place) if of_case else None
    return court if court and is_court(court["court"].strip()) else None


def court_in(match: re.Match[str]) -> str | None:
    """The court of a court-and-year parenthesis, as printed."""
    groups = match.groupdict()
    court = (groups.get("court") or groups.get("trial") or "").strip(" ,")
    return None if NO_COURT.fullmatch(court) else court or None


def whole_year(printed: str) -> int:
    """`3/4/12` is of 2012, `3/4/98` of 1998: public domain forms began in 1994."""
    year = int(printed)
    return year if year > 99 else year + (1900 if year >= 94 else 2000)


YEARS = re.compile(r"\b(?P<year>(?:1[6-9]|20)\d\d)(?:[-–/](?P<second>\d\d)(?!\d|[-/]\d))?")
"""An edition of two years is of the second, however that is printed: `2005-06`, `1999-2000`."""


def year_of(match: re.Match[str]) -> int | None:
    """The year of a court-and-year parenthesis."""
    if day := re.search(r"\d{1,2}/\d{1,2}/(?P<year>\d{2,4})", match[0]):
        return whole_year(day["year"])
    years = list(YEARS.finditer(match[0]))
    if not years:
        return None
    year, second = years[-1]["year"], years[-1]["second"]
    return int(year[:2] + second) if second and second > year[2:] else int(year)


@dataclass(frozen=True, slots=True)
class Brackets:
    """What stands in brackets behind a citation."""

    parentheticals: tuple[Span, ...]
    """Those that explain it."""
    end: int
    """The end of the last."""
    alias: str | None = None
    """A short name that is given."""
    slip_page: Span | None = None
    """`slip op., at 7`: the page of what has none in a reporter yet."""


SET_APART = re.compile(r"(?<=^[“\"])\s|\s(?=[”\"]$)")
"""Spaces that italics have left within quotation marks: `(“ Lantzy II ”)`."""


def brackets_at(words: str, place: int) -> Brackets:
    """Return what stands in brackets at `place`.

    Brackets are paired, so that a parenthetical is whole however long and deep it is.
    """
    spans: list[Span] = []
    alias: str | None = None
    slip: Span | None = None
    while opening := OPENING.match(words, _past_amendment(words, place)):
        closed = closing_bracket(words, opening.end() - 1)
        end = closed or _end_of_unclosed(words, opening.end())
        if end is None:
            break
        inner = _without_space(words, opening.end(), end - 1 if closed else end)
        said = SET_APART.sub("", words[inner.start : inner.end])
        if STRING.match(said) or _is_entry(said) or OF_A_POINT.fullmatch(said):
            break
        if OF_SLIP_OPINION.fullmatch(said):
            place, slip = end, inner
            continue
        if hereinafter := HEREINAFTER.match(said):
            alias = hereinafter["name"].strip("“”\"‘’', .")
        elif DEFINES.match(said):
            alias = said.strip("“”\"‘’', .")
        else:
            spans.append(inner)
        place = end
    return Brackets(tuple(spans), place, alias, slip)


def _is_entry(said: str) -> bool:
    """Whether all that is said is docket entries, and a place in the last."""
    entry = ENTRY_ALONE.match(said)
    if not entry:
        return False
    places = places_behind(said, entry.end())
    return said[places.end if places else entry.end() :] in ("", ".")


def _past_amendment(words: str, place: int) -> int:
    amended = AMENDED.match(words, place)
    return amended.end() if amended else place


def _without_space(words: str, start: int, end: int) -> Span:
    """What stands between two places, without the spaces at its ends: `( en banc )`."""
    said = words[start:end]
    return Span(start + len(said) - len(said.lstrip()), start + len(said.rstrip()))


def closing_bracket(words: str, opening: int) -> int | None:
    """The place after the bracket that closes the one at `opening`; None if none does."""
    return _closed(words, square=words[opening] == "[").get(opening)


LONGEST_UNCLOSED = 600
"""Characters."""
QUOTES = re.compile(r"(?:quoting|citing)\s|[“\"]")
CLOSED_LAST = re.compile(r"\)(?=;|\.(?:\s|$)|$)")


def _end_of_unclosed(words: str, begin: int) -> int | None:
    """The end of what quotes or cites in a bracket at `begin` that nothing closes: the last bracket
    before the sentence or the citation ends. `(quoting Roe v. Poe, 5 U.S. 1, 2 (1801).`"""
    if not QUOTES.match(words, begin):
        return None
    found = CLOSED_LAST.search(words, begin, begin + LONGEST_UNCLOSED)
    return found.end() if found else None


@lru_cache(maxsize=8)
def _closed(words: str, *, square: bool) -> dict[int, int]:
    """Where each bracket of a passage closes; one look at it, however many never do."""
    open_ones: list[int] = []
    closed: dict[int, int] = {}
    for match in (SQUARE if square else ROUND).finditer(words):
        if match[0] in "([":
            open_ones.append(match.start())
        elif open_ones:
            closed[open_ones.pop()] = match.end()
    return closed
