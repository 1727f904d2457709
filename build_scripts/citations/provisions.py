"""Statutes, regulations, rules and constitutions in a passage (Bluebook rules 11 to 14)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import CitationKind
from .codes import ORDINALS, PROVISIONS, ROMAN, STATE, Naming
from .sections import BETWEEN, DASH, MEMBER, OPENER, WHOLE_MEMBER, YEAR


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


CONSTITUTION = re.compile(
    rf"\b(?P<head>(?:U\.\s?S\.|{STATE})\sConst\.|Const\.),?\s"
    r"(?P<part>(?:[Aa]rts?|[Aa]mends?|[Aa]mdts?|pmbl)\.?(?:\s(?:[IVX]+|\d+)(?:-[A-Z])?)?|pmbl\.)"
    r"(?P<pin>(?:,\s(?:§§?\s?\d+(?:\.\d+)?(?:\([a-z0-9]+\))*(?:[-–]\d+)?|cls?\.\s?\d+|para\.\s?\d+|[Pp]t\.\s?\d+))+)?"
)
BARE = re.compile(
    r"(?<![\w.§])(?<![Ii]d\.\s)(?<!supra\s)(?<!supra,\s)(?P<mark>§\s?§?|[Ss]ections?|Rules?)\s(?=\d)|(?P<close>§§?)(?=\d)"
)
"""`§ 1326(d)`, `Section 209(b)`, `Rule 16(d)(2)`: provisions whose code stands elsewhere."""
AMENDMENT = re.compile(
    rf"\b(?P<ordinal>{'|'.join(sorted(ORDINALS, key=len, reverse=True))})\sAmendment\b"
)
PUBLIC_LAW = re.compile(
    r"\bPub(?:\.|lic)\s?L(?:\.|aw)\s?(?:No\.?\s?)?(?P<number>\d{1,3}[-–]\d{1,4})"
    r"(?P<pin>(?:,\s(?:(?:[Dd]iv|[Tt]it|ch|[Ss]ubtit)\.\s[A-Z0-9]+|§§?\s?\d+\w*(?:\([a-zA-Z0-9]+\))*(?:[-–]\d+)?))+)?"
)


def provisions(words: str) -> Iterator[Provision]:
    """Every statute, regulation, rule and constitution cited in `words`, in no order."""
    if any(mark in words for mark in "§0123456789"):
        for kind, pattern, naming in PROVISIONS:
            for match in pattern.finditer(words):
                yield from _sections(words, match, kind, naming)
        for match in BARE.finditer(words):
            yield from _bare(words, match)
    for match in PUBLIC_LAW.finditer(words):
        number = match["number"].translate({0x2013: "-"})
        yield Provision(
            match.start(), match.end(), "session-law", f"Pub. L. No. {number}", _pin(match)
        )
    for match in CONSTITUTION.finditer(words):
        part = re.sub(r"(?i)^(art|amend|amdt)s?\.?", lambda m: m[1].lower() + ".", match["part"])
        part = part.replace("amdt.", "amend.")
        authority = f"{match['head'].replace('U. S.', 'U.S.')} {part}"
        yield Provision(match.start(), match.end(), "constitution", authority, _pin(match))
    for match in AMENDMENT.finditer(words):
        authority = f"U.S. Const. amend. {ROMAN[ORDINALS[match['ordinal']]]}"
        yield Provision(match.start(), match.end(), "constitution", authority, None, informal=True)


def _bare(words: str, match: re.Match[str]) -> Iterator[Provision]:
    mark = (match["mark"] or match["close"]).strip()
    rule = mark.startswith("R")
    start, place, several = match.start(), match.end(), mark[-1] == "s" or mark.count("§") == 2
    while member := WHOLE_MEMBER.match(words, place) if rule else MEMBER.match(words, place):
        authority = f"{'Rule' if rule else '§'} {member['section']}"
        kind: CitationKind = "rule" if rule else "statute"
        yield Provision(start, member.end(), kind, authority, _member_pin(member), informal=True)
        gap = BETWEEN.match(words, member.end()) if several else None
        if not gap or gap[0].strip() in tuple(DASH):
            return
        start = place = gap.end()


def _pin(match: re.Match[str]) -> tuple[int, int] | None:
    if not match["pin"]:
        return None
    lead = len(match["pin"]) - len(match["pin"].lstrip(", "))
    return match.start("pin") + lead, match.end("pin")


def _sections(
    words: str, head: re.Match[str], kind: CitationKind, naming: Naming
) -> Iterator[Provision]:
    """One provision for each section named after `head`: two for `§§ 1101, 1158`.

    The text of the first reaches from the title to its own end; that of a later one is the bare
    member, so that no two overlap.
    """
    opener = OPENER.match(words, head.start(), head.end())
    start, place = opener.end() if opener else head.start(), head.end()
    if opener and not (head.groupdict().get("head") or "").startswith(opener[0]):
        start, opener = head.start(), None
    several = _several(head["mark"])
    federal = (head.groupdict().get("code") or "").lstrip().startswith("U")
    while member := (WHOLE_MEMBER if federal else MEMBER).match(words, place):
        end = member.end()
        authority = naming(head, member["section"])
        yield Provision(
            start,
            end,
            kind,
            authority.removeprefix(opener[0] if opener else ""),
            _member_pin(member),
        )
        gap = BETWEEN.match(words, end) if several else None
        if not gap or YEAR.match(words, gap.end()) or words[gap.end() - 1] == "(":
            return
        if gap[0].strip() in tuple(DASH):
            return
        start = place = gap.end()


def _several(mark: str) -> bool:
    return mark.count("§") == 2 or mark.lower() in ("sections", "secs.", "pts.")


def _member_pin(member: re.Match[str]) -> tuple[int, int] | None:
    group = "pin" if member["pin"] else "note"
    if not member[group]:
        return None
    lead = len(member[group]) - len(member[group].lstrip(" ,&"))
    return member.start(group) + lead, member.end()
