"""What stands in quotation marks within a paragraph: words of somebody else, citations included.

`“… covered with a roof.’ Black’s Law Dictionary 194 (6th ed. 1990).” *Id.* at 257`: whoever is
quoted cites the dictionary; *Id.* means what the court cited before it (Bluebook rule 4.1).
"""

import re
from bisect import bisect_right
from operator import attrgetter

from build_scripts.model import Span

MARK = re.compile(r"(?P<open>“|(?<![^\s(\[—–-])\"(?=\S))|(?P<close>”|(?<=\S)\")")


def quotations(words: str) -> list[Span]:
    """The outermost quotations of `words` that are opened and closed, in order."""
    open_ones: list[int] = []
    found: list[Span] = []
    for mark in MARK.finditer(words):
        if mark["open"]:
            open_ones.append(mark.start())
        elif open_ones:
            start = open_ones.pop()
            while found and found[-1].start > start:
                found.pop()
            found.append(Span(start, mark.end()))
    return found


def quotation_around(quoted: list[Span], span: Span) -> Span | None:
    """That of the `quoted` stretches in which `span` stands."""
    before = bisect_right(quoted, span.start, key=attrgetter("start"))
    around = quoted[before - 1] if before else None
    return around if around and span.end <= around.end else None
