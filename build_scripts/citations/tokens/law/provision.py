"""A provision cited, and where the subsections of it are printed."""

import re
from dataclasses import dataclass

from build_scripts.model import CitationKind


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision cited: `8 C.F.R. § 1208.13 (b)(2)(ii)` and what it is part of."""

    start: int
    end: int
    kind: CitationKind
    authority: str
    pin: tuple[int, int] | None
    """Where subsections, comments or clauses are printed."""
    informal: bool = False
    """Named in words: `Section 1983`, `the Fourth Amendment`."""


def inner_pin(match: re.Match[str]) -> tuple[int, int] | None:
    """The subsections before the code's name."""
    start = match.start("pin") + len(match["pin"] or "") - len((match["pin"] or "").lstrip())
    return (start, match.end("pin")) if match["pin"] else None


def member_pin(member: re.Match[str]) -> tuple[int, int] | None:
    """The subsections or the note behind a section."""
    group = "pin" if member["pin"] else "note"
    if not member[group]:
        return None
    lead = len(member[group]) - len(member[group].lstrip(" ,&"))
    return member.start(group) + lead, member.end()
