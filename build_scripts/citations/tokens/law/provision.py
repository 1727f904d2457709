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
    authority: str | None
    """None where it is not certain what it is part of."""
    pin: tuple[int, int] | None
    """Where subsections, comments or clauses are printed."""
    informal: bool = False
    """Named in words: `Section 1983`, `the Fourth Amendment`."""


def inner_pin(match: re.Match[str]) -> tuple[int, int] | None:
    """The subsections before the code's name."""
    start = match.start("pin") + len(match["pin"] or "") - len((match["pin"] or "").lstrip())
    return (start, match.end("pin")) if match["pin"] else None


AS_CITED = {0x2013: "-", 0x2014: "-"}
"""Dashes in a number, which an authority has as hyphens."""


def range_or_pin(member: re.Match[str], authority: str, end: int) -> tuple[int, int] | None:
    """The whole range where a member is one, `3121-27`, `761 – 788`: its authority is the first
    section, of which the last is told as the last page of a decision is. Else the place in it."""
    section = member["section"].translate(AS_CITED)
    if end > member.end() or not authority.translate(AS_CITED).endswith(section):
        return member.start("section"), end
    return member_pin(member)


def member_pin(member: re.Match[str]) -> tuple[int, int] | None:
    """The subsections or the note behind a section."""
    group = "pin" if member["pin"] else "note"
    if not member[group]:
        return None
    lead = len(member[group]) - len(member[group].lstrip(" ,&"))
    return member.start(group) + lead, member.end()
