"""What became of a decision, told without a cite: `…, 5 F.3d 6 (1st Cir. 1993), cert. denied.`

Bluebook rule 10.7 has a cite follow, and courts leave it out where it adds nothing: an answer to a
request for review, mostly. Texas tells it within the bracket of court and year (Greenbook 4.4).
"""

import re

from build_scripts.citations.grammar.history import ACT, MANNER, REQUEST
from build_scripts.model import Fate

ANSWERED_LATER = r"""
    (?: \s\((?P<court>(?:[A-Z][\w.’']*\s){0,3})
        (?:[A-Z][a-z]{2,8}\.?\s\d{1,2},\s)?(?P<year>(?:1[6-9]|20)\d\d)\) )?
"""
"""`(Minn. June 9, 1993)`."""
EVENT = re.compile(
    rf"""
    [,;]?\s(?:and\s)?
    (?P<phrase> (?:(?P<request>{REQUEST}) | {ACT})(?![a-z]) (?:\s{MANNER})* )
    (?-i:{ANSWERED_LATER})
    (?=[.,;)]|$)""",
    re.IGNORECASE | re.VERBOSE,
)
SHORTENED = re.compile(r"\.|[’']")
"""What no sentence has, as `cert. denied`, `aff’d`; `reversed` may be told of another decision."""
OF_TEXAS = re.compile(
    r""",\s(?P<phrase>
      (?:pet|writ)\.?\s(?:(?:ref|dism|den|gr)[’']d[^()]{0,20} | denied | filed)
    )\)$""",
    re.VERBOSE,
)
"""`(Tex. App.—Waco 2010, pet. ref’d)`."""


def fate_told(words: str, text: str, rest: int, *, opens: bool) -> tuple[Fate, ...]:
    """Return what is told at `rest`, behind a citation with the words `text`, and in its bracket.

    `opens` says that the citation stands for itself and is no word of a sentence, which may go on
    to tell of another decision: `By Roe v. Poe, 5 U.S. 6 (1803), petition denied.`
    """
    found = [Fate(match["phrase"]) for match in OF_TEXAS.finditer(text)]
    while event := EVENT.match(words, rest):
        phrase, year = event["phrase"], event["year"]
        certain = SHORTENED.search(phrase) or (event["request"] and (opens or year))
        if certain:
            court = (event["court"] or "").strip() or None
            found.append(Fate(phrase, court, int(year) if year else None))
        rest = event.end()
    return tuple(found)
