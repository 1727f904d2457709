"""What a compositor does to a line without touching its letters: what is not to be divided at a
line’s end, and capitals that are set small."""

import re
from collections.abc import Iterator

SECTION = r"(?:§{1,2}|¶{1,2}) [\w:.-]*[\w)]"
"""`§ 1208.16(b)`, `¶ 12`"""
TITLE = r"\b\d{1,3} (?:[A-Z][\w’]*\. ?)*[A-Z][\w’]*\.(?= ?§)"
"""`8 C.F.R.`, `18 Pa. Cons. Stat.` before its section"""
VOLUME = r"\b\d+ [A-Z][\w’]*\.(?: ?(?:& |[A-Z]?[\w’]+\.|\d[a-z]{1,2}))* (?:at )?\d+"
"""`224 F.3d 929`, `98 F. Supp. 2d at 12`"""
WESTLAW = r"\b\d{4} WL \d+"
DOCKET = r"\bNos?\. \w+(?:[-–:]\w+)*|\b\d\d[-–]\d{3,5}\b(?![-–\d])"
"""`No. 8:11-cr-00042`, and a further one without its mark: `Nos. 09-2083, 09-2084`"""
CHIEF = r"\b[A-Z]\. JJ?\."
"""`Roberts, C. J.`, `Lee, P. J.`"""
UNBROKEN = re.compile(f"{SECTION}|{TITLE}|{VOLUME}|{WESTLAW}|{DOCKET}|{CHIEF}")
"""What style manuals of courts keep on one line."""

LONGEST_UNBROKEN = 24
"""Characters that a narrow screen holds on one line without fail."""

CAPITALS = re.compile(r"(?<=[A-Z])(?:(?<=\b[A-Z])|(?<=[a-z][A-Z])|(?<=[’'-][A-Z]))[A-Z]{2,}")
"""What follows the first letter of a name in capitals: `HAWKINS`, `McKEOWN`, `O’SCANNLAIN`."""


def unbroken_stretches(words: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of `words` that are to stand on one line."""
    for match in UNBROKEN.finditer(words):
        if len(match[0]) <= LONGEST_UNBROKEN:
            yield match.span()


NUMERAL = re.compile(r"\b[IVXLC]+\b")
"""`Parts I and III-A`: numerals are set as they are."""


def small_capitals(words: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a byline that reporters set in small capitals."""
    numerals = {place for found in NUMERAL.finditer(words) for place in range(*found.span())}
    for match in CAPITALS.finditer(words):
        if match.start() not in numerals:
            yield match.span()
