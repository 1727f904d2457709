"""Says what a docket number looks like, and which stand in a line of a caption."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from build_scripts.lexicon.dates import MONTH
from build_scripts.lexicon.docket_words import LONG_WORD, OTHER_NUMBERS, SHORT_WORD

OUTCOME_CODE = re.compile(r"(?<=^#\d{5})(?:-[a-z])+-[A-Z]{2,4}$")
"""South Dakota adds to its number what was done, and the author’s initials: `#31044-a-SPM`."""
TORN_INITIALS = re.compile(r"(?<=\d-[A-Z]{2}) (?=[A-Z]-[A-Z]{2,3}\b)")
"""A space that a text layer has put into a judge’s initials: `1:30-cv-124-TW P-DKL`."""
OTHER_THAN_NUMBERS = re.compile(
    rf"""
    \s[—–]\s
    | \s+\)(?=\s|$)                             # ) DATE, in the right column
    | \s+Date:?\s+(?=[A-Z])
    | [—–](?=Argued|Submitted|Decided)
    | \.?\s+(?=(?:Argued|Submitted|Decided|Filed|En\ Banc|Department)\b)
    | [ .,;]+(?:[A-Za-z]+\ ){{0,3}}(?=(?i:{MONTH})\ \d)    # 2-30-0655 Order filed May 27, 2031
    | \s\([^()]*\b[A-Z][^()]*\b(?:19|20)\d\d\)      # 94-1140 (Lower Court, 1993)
    | ,?\s+\w+\.?\ Term\b                            # , October Term
    | (?<!^)\[
    | \s\(Filed\b
    """,
    re.VERBOSE,
)


def docket_words(words: str) -> str:
    """Return the part of the `words` of a docket line that holds the numbers: what a dash parts off
    names the judge below, what a bracket or a date adds the day."""
    words = re.sub(r"(?<=\d)\.(?=A-?\d)", "; ", OTHER_NUMBERS.sub("", words))
    words = TORN_INITIALS.sub("", OUTCOME_CODE.sub("", words))
    return OTHER_THAN_NUMBERS.split(words)[0].strip()


PART = r"(?=[\w:./,–-]*\d)[\w:](?:[\w:./–-]|,(?=\d{3}(?!\d)))*"
"""A part of a number that holds a digit: `2:09-cv-01234`, `N17C-05-252`, `99,123-CA`."""
CODE = (
    r"(?:(?:[A-Z]{1,4}(?:-[A-Z]{1,4})*|(?:[A-Z]\.\ ?){1,4}|Civ|Cr|Crim|Div|Misc|Mag|L ?& ?T)\.?"
    r"(?![\w-]))"
)
"""Letters for a court, a kind of case or a judge: `MAL`, `CRS`, `CA-CV`, `C.D.`, `Civ.`, `TLN`, the
`L&T` of New York’s housing court."""
PARTS_OF_NUMBER = re.compile(rf"(?:{CODE}\ )*{PART}(?:\ (?:{CODE}\ ?)*{PART})*(?:\ {CODE})*")
"""A number as a clerk spells it, parts with digits and codes, a space between them: `402 MAL 2011`,
`19 CRS 204417`, `09 Civ. 1234`, `1 CA-CV 12-0345`, `2:15-cv-0208 TLN KJN P`, `S2 09 Cr. 581`."""
SEPARATOR = re.compile(r"[,;] (?:and |& )?|;| and | & (?!T\b)")
CALLED = re.compile(
    rf".*?(?:\b(?:{SHORT_WORD}|{LONG_WORD})\b\.?(?:\(s\))?|#)[:.]?\s*"
    r"(?:(?:civ|crim|cr|cv)\. (?:a\. ?)?(?=\S*\d))?",
    re.IGNORECASE,
)
"""What calls a number one, up to the number itself: `Consolidated with Case Nos. `."""
IN_BRACKETS = re.compile(r"(?:\s?\([^()]*\))+$")
"""A judge’s initials, or what joins the cases: `(PAE)`, `(Jointly Administered)`."""
YEAR = re.compile(r"(?:19|20)\d\d")
SERIAL = re.compile(r"\d{1,3}")
NUMBER_IN_LINE = re.compile(
    rf"""
    (?:(?<=\bNo\.\ )|(?<=\bNos\.\ )|(?<=\bNO\.\ )|(?<=\bNOS\.\ ))
      (?:{CODE}\ )*{PART}(?:\ (?:{CODE}\ )+{PART})*
    | \d\d\ (?:Civ|Cr|Crim|Misc|Mag)\.\ ?\d{{1,5}}           # 09 Civ. 1234: S.D.N.Y.
    | \d\ Div\.\ \d{{1,4}}                                    # 4 Div. 436: Alabama’s divisions
    | (?:[A-Z]{{1,3}}-)?\d{{2,3}},\d{{3}}(?:-(?:[A-Z]{{1,3}}|\d\d)\b)?(?!\d)     # 99,123-CA
    | (?:(?:[A-Z]{{1,3}}-){{1,2}}(?=\d\d-\d\d)                # SC-CV-12-30: Navajo Nation
      | [A-Z]{{3}}-(?=[A-Z]{{2}}-?\d\d-)                      # HHD-CV22-6123456-S: Connecticut
      | [A-Z][A-Za-z]{{0,3}}-(?=\d)|(?:[AS]C|[EW]D|CR|CV)\ (?=\d))?  # SC 12345, A-12-345,
      [\w:.]*\d[\w:.–/-]*                                  # 2:09-cv-01234-JFW
    """,
    re.VERBOSE,
)
"""A number among other words."""


def docket_numbers_in(words: str) -> list[str]:
    """Return the docket numbers in `words`: those of a list of nothing else, else each that stands
    among other words. The Supreme Court of Delaware gives the year once: `Nos. 305 & 306, 2006`."""
    head = CALLED.match(words)
    items = SEPARATOR.split(words[head.end() :] if head else words)
    listed = [IN_BRACKETS.sub("", CALLED.sub("", each, count=1)) for each in items]
    *serial, last = [each.strip(" .-–") for each in listed]
    if serial and YEAR.fullmatch(last) and all(map(SERIAL.fullmatch, serial)):
        return [f"{number}, {last}" for number in serial]
    numbers = [*serial, last]
    listed_alone = all(map(is_docket_number, numbers)) and (head or words[:1].isdigit())
    return numbers if listed_alone else NUMBER_IN_LINE.findall(words)


def is_docket_number(words: str) -> bool:
    """Say whether `words` are one docket number: two of one form, side by side, are two."""
    forms = [re.sub(r"\d", "9", part) for part in words.split()]
    doubled = any(first == second for first, second in pairwise(forms))
    return bool(PARTS_OF_NUMBER.fullmatch(words)) and not doubled


LETTERED = re.compile(r"(?P<letters>\d\d [A-Z]{2,4} )\d{3,6}")


def with_letters(numbers: Sequence[str]) -> Iterator[str]:
    """Yield `numbers`, those of figures alone with the letters of the one before: North Carolina’s
    `Nos. 21 CRS 51234, 51235`."""
    letters = ""
    for number in numbers:
        lettered = LETTERED.fullmatch(number)
        letters = lettered["letters"] if lettered else letters
        yield f"{letters}{number}" if number.isdecimal() and letters else number


AT_NUMBER = re.compile(
    r"""
    \b(?:at|case)\ (?:Nos?\.|No\(s\)[.:]?):?\s*
      ([A-Z]{2}-[\w-]*\d|\d+\ [A-Z]{2,4}\ \d{4,6})       # at No. CP-25-CR-0001234-2028
    | \bNos?\.:?\s
      ((?:\d:)?\d\d-[a-z]{2}-[\w-]*\d[\w-]*)             # in No. 1:30-cv-01234-ABC
    | (?:\b(?:court|cause|l\.?\ ?t\.?\ case|indictment|accusation|complaint|docket
         |parish\ of\ [a-z.\ ]+),?\ Nos?\.\s
         |\s(?=\d\d[a-z\d]{2}-[a-z]{2}\d{5}(?:-\d\d)?$))
      ((?=(?:[^\d\s]*\d){4})[\w,-]*\d[A-Z]?)(?!:)   # Trial Cause No. 30-12345; 30SL-CC01234
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The number below that a posture runs in: `Court of Common Pleas at No. CP-25-CR-0001234-2028`,
`Court of Federal Claims in No. 1:30-cv-01234-ABC`, Texas’s `Trial Cause No.`, New Jersey’s
`Indictment No.`, Louisiana’s `Parish of Bay, No. C-20301234`; Missouri’s has a form of its own."""
BRACKETED_NUMBER = re.compile(
    r"\((?!\d{4}\))(?:(?:CASE|Case|CIVIL|Civil|CRIMINAL|Criminal|CR\.|FC-[A-Z]+) N[Oo]S?\.? )?"
    r"(?=(?:[^\d()]*\d){4})([A-Z\d][A-Za-z\d:/-]*(?: [A-Z\d-]+){0,3})\)"
)
"""The number of the court below, as the Fourth Circuit runs it in, and the District of Columbia:
`(1:30-cv-01234-ABC)`, `(2030-CF3-012345)`, `(2030 CA 001234 B)`."""


IN_SQUARE_BRACKETS = re.compile(r"\[NOS?\. ([\w-]*\d[\w-]*)\]", re.IGNORECASE)
"""`[NO. PR-2030-531-IV]`, behind the court below, in Arkansas."""


LONG_NUMBER = r"(?=(?:[^\d\s]*\d){4})[\w-]*\d[\w-]*"
SEVERAL = re.compile(rf"\bNos\.\s+({LONG_NUMBER}(?:(?:,|,? and) {LONG_NUMBER})+)")
"""`Docket Nos. L-0193-31 and L-2865-31`, in New Jersey."""


def numbers_run_in(words: str) -> list[str]:
    """Return the numbers of the case below that `words`, which tell how it came up, run in."""
    told = [*BRACKETED_NUMBER.findall(words), *IN_SQUARE_BRACKETS.findall(words)]
    told += map("".join, AT_NUMBER.findall(words))
    for several in SEVERAL.findall(words):
        told += re.findall(LONG_NUMBER, several)
    return told


OREGON = re.compile(
    r"\(?(?:(?:TC|CC|LC|DC)\s?)?([\w-]*\d\w*)[;,]\s*(?:(?:CA|SC)\s?)?([AS]\d{5,})(?:[;,]\s*SC\s?(S\d+))?"
    r"\)?\W*$"
)
"""Oregon gives in a line the numbers of trial court, Court of Appeals and Supreme Court;
the last is that of the court that decides: `(CC 071234; CA A140000; SC S060000)`."""
BRACKETS = re.compile(r"(?:\([A-Z]{2,4} [A-Z\d]+\) ?)+\((?:SC S|CA A)\d+\)")
BRACKETED = re.compile(r"\([A-Z]{2,4} ([A-Z\d]*\d{4,})\)")
"""`(OSB 2202) (SC S071535)`, `(CC 13C21746) (CA A160000) (SC S066047)`: the numbers of the bar or
the courts below, and the court’s own, which is the last."""


def bracketed_numbers(words: str) -> list[str]:
    """Return the numbers of a case in the courts through which it came, in their order: as Oregon
    prints them, that of the court which decides last."""
    if BRACKETS.match(words):
        return BRACKETED.findall(words)
    oregon = OREGON.match(words)
    return [each for each in oregon.groups() if each] if oregon else []
