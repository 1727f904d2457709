"""Finds lengths of time in running text: `about two weeks`. None is cut out of a longer one."""

import re
from collections.abc import Iterator

from build_scripts.lexicon.dates import TEENS, UNITS
from build_scripts.model import Span

TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
CARDINAL = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(UNITS)}))?|{'|'.join([*TEENS, *UNITS])})"
NUMBER = rf"""
    (?: (?:{CARDINAL}|an?)\ (?:hundred|thousand)(?:\ (?:and\ )?{CARDINAL})?   # one hundred twenty
      | {CARDINAL}                                                          # forty-one
      | \d[\d,]*(?:\.\d+)?                                                  # 2; 1,200; 2.5
      | an? | several | many | (?:a\ )?few | (?:a\ )?couple(?:\ of)?
    )(?:\ \(\d[\d,]*\))?                                                    # thirty (30)
"""
HEDGE = r"(?:about|approximately|nearly|almost|over|(?:more|less)\ than|at\ least|some)"
UNIT = r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)"
LENGTH = re.compile(
    rf"""
    (?<![\w.,$-])(?<!hundred\ )(?<!thousand\ )(?<!million\ )
    (?:{HEDGE}\ )?{NUMBER}(?:-and-a-half)?(?:\ and\ a\ half)?\s{UNIT}\b
    (?: ,?\ and\ {NUMBER}\s{UNIT}\b )?                    # forty-one years and eight months
    (?!-|[’']|\ (?:of\ age|old)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""`three days`, `about two weeks`, `2 weeks`; no ages, and no `3-day notice`, which is a kind of
notice."""
A_LIMIT = re.compile(
    r"""
    \b(?: (?:no|not|nor|never)\ (?:\w+\ )?(?:to\ )?            # no less than; not more than
         | within\ (?:the\ (?:(?:next|first|last)\ )?)?         # within the next sixty days
         | up\ to\ | at\ most\ | a\ maximum\ of\               # up to six months
         | exceed(?:s|ed|ing)?\                                 # not to exceed sixty days
         | (?:more|fewer|less|later)\ than\                     # in no event later than ten days
       )$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before a length that bounds something and measures nothing: `no less than fourteen days`."""


def lengths_of_time(words: str) -> Iterator[Span]:
    """Yield where `words` give a length of time."""
    for match in LENGTH.finditer(words):
        if not A_LIMIT.search(words, 0, match.start()):
            yield Span(*match.span())
