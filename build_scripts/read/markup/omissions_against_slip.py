"""Finds what only the court’s own print says that a record holds beside the text which is read.

Reporters leave out the summary that the Second Circuit prints before an opinion, and the tables of
unpublished decisions one side’s counsel. What bears figures is not compared: reporters add cites.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from build_scripts.model import Doubt
from build_scripts.problems import doubt, excerpt

LINE_NUMBER = re.compile(r"^\s*\d{1,2}(?=\s{2}|\s*$)")
COUNSEL = re.compile(r"\b(?:on (?:the )?briefs?\b|with whom\b|argued for\b)")
LONG_LINE = 10
"""Letters of a line; shorter ones are anywhere."""
FEWEST_LINES = 2
FEWEST = 20
"""Words in small letters that are more than lines of a caption."""


def doubts_of_slip(slip: str, text: str) -> list[Doubt]:
    """Return a doubt where the first lines of a `slip` say, whole lines long, what the `text` that
    is read does not."""
    lines = [*lines_to_compare(slip)]
    if not lines:
        return []
    have = letters_of(text)
    for missing, stretch in groupby(lines, lambda words: letters_of(words) not in have):
        words = [*stretch]
        if missing and tells(words, have):
            return [doubt("slip-says-more", 1, words=excerpt(" ".join(words), 80))]
    return []


def lines_to_compare(slip: str) -> Iterator[str]:
    """Yield the words of those lines of a `slip` that are long enough and bear no figures, without
    the number that a court may print before each line."""
    for line in slip.split("\n"):
        words = " ".join(LINE_NUMBER.sub("", line).split())
        if len(letters_of(words)) >= LONG_LINE and not any(map(str.isdigit, words)):
            yield words


def tells(lines: list[str], have: str) -> bool:
    """Say whether `lines` are a summary in sentences, or counsel some of whom are not among the
    letters that the text has: a reporter may only word their offices otherwise."""
    words = " ".join(lines).split()
    if len(lines) < FEWEST_LINES:
        return False
    named = any(letters_of(word) not in have for word in words if word[0].isupper())
    counsel = named and COUNSEL.search(" ".join(words))
    return bool(counsel) or sum(word[0].islower() for word in words) >= FEWEST


def letters_of(words: str) -> str:
    """Return the letters of `words`, folded, without their accents."""
    plain = unicodedata.normalize("NFD", re.sub(r"&\w+;", "", words))
    return re.sub(r"[\W\d_]+", "", plain).casefold()
