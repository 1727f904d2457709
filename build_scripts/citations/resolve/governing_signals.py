"""The signal that governs each citation of a string (Bluebook rules 1.2 and 1.4)."""

import re

from build_scripts.citations.grammar.clause import OF_A_CODE
from build_scripts.citations.resolve.cases.known import Where
from build_scripts.citations.resolve.resolved_values import Entry
from build_scripts.model import Span

STRING = re.compile(r"\s?;\s(?:and\s)?")
"""What parts the citations of one string."""


JOINED = re.compile(r",?\s(?:and|&)\s")
"""What parts the last two of one string, and those of either side of *Compare*."""


COMPARES = frozenset({"compare", "with"})
"""Signals of several citations that commas part (Bluebook rule 1.2(b))."""


LIST = re.compile(r"(?:,\s|,?\s(?:and|&|or)\s)(?:§§?\s?)?")
"""What parts the sections or rules of one code."""


def governing_signals(words: str, entries: list[Entry]) -> dict[Where, Span | None]:
    """The signal of each clause, or that of the head of its string, which governs to the next
    (Bluebook rules 1.2 and 1.4)."""
    governing: dict[Where, Span | None] = {}
    current: Span | None = None
    end = 0
    for entry in entries:
        clause = entry.clause
        if clause is None or entry.where is None:
            continue
        if clause.host is not None:
            governing[entry.where] = clause.signal
        else:
            between = words[end : clause.span.start]
            joined = bool(STRING.fullmatch(between))
            if clause.core.by_volume:
                signal = words[current.start : current.end] if current else ""
                compared = signal.lower() in COMPARES
                joined |= bool(JOINED.fullmatch(between)) or (compared and between == ", ")
            if clause.kind in OF_A_CODE and clause.text[0] in "§0123456789":
                joined |= bool(LIST.fullmatch(between))
            current = clause.signal or (current if joined else None)
            governing[entry.where] = current
        end = max(end, clause.rest, clause.span.end)
    return governing
