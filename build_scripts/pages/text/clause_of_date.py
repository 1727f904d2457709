"""Which words of a sentence that dates several events tell of each: a clause for each date."""

import re
from collections.abc import Sequence
from itertools import pairwise

from build_scripts.model import Span
from build_scripts.pages.text.opening_words import SAYS_THAT

BREAK = re.compile(r"(?:[,;:]|\s[–—-]|—)\s(?:and\s|but\s|then\s)*|\s(?:and|but)\s(?:then\s)?")
"""What stands between two clauses, or two verbs of one subject."""
OPENS = re.compile(r"\W*(?:\w+\W+){0,2}")
"""What may stand before a date that opens its clause: `On May 3`, `And in late 2013`."""
BEFORE = re.compile(r"(?:On|In) ", re.IGNORECASE)
"""What stands before a date that opens a sentence or clause, and says no more than the date."""
ELLIPSIS = "…\N{NO-BREAK SPACE}"


def clauses_dated(words: str, dates: Sequence[Span]) -> list[str]:
    """Return for each of `dates`, in the order of the sentence `words`, what it dates.

    Where the first date opens the sentence, each opens its clause: `On May 3 he left, and on June 9
    he came back`. Else each closes it: `He left on May 3, came back on June 9, and stayed`. With
    each is said who says so: `Doe testified that …`.
    """
    opens = bool(OPENS.fullmatch(words[: dates[0].start]))
    begins = [0]
    for before, date in pairwise(dates):
        breaks = list(BREAK.finditer(words, before.end, date.start))
        chosen = breaks[-1 if opens else 0] if breaks else None
        begins.append(chosen.end() if chosen else before.end)
    ends = [*begins[1:], len(words)]
    says = SAYS_THAT.search(words, 0, begins[1] if len(begins) > 1 else 0)
    head = f"{words[: says.end()]} " if says else ""
    return [
        f"{f'{head}{ELLIPSIS}' if begin else ''}{without_joint(words[begin:end])}"
        for begin, end in zip(begins, ends, strict=True)
    ]


def after_its_date(words: str, date: Span) -> str:
    """Return the sentence `words` without the `date` that opens it, `On May 3, he left`, for where
    the date is said already."""
    opens = BEFORE.fullmatch(words[: date.start]) and words[date.end :].startswith(", ")
    return f"{ELLIPSIS}{words[date.end + 2 :]}" if opens else words


def without_joint(clause: str) -> str:
    """Return `clause` without what joins it to the next."""
    return re.sub(r"(?:[,;:—–\s]+(?:and|but|then)?)+$", "", clause).strip()
