"""Finds bylines that are printed again: a running head with the judge’s name, a line struck twice;
and lines that only lead on to the next writing.

Slip opinions of the Supreme Court head each page with `THOMAS, J., concurring`; in reprints one of
these may stand over the writing, before its own byline.
"""

import re
from collections.abc import Iterable, Sequence

from build_scripts.model import Doubt, Source
from build_scripts.problems import doubt, excerpt
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.writings.byline_forms import LONGEST_VOTE, OF_LEXIS
from build_scripts.structure.writings.bylines import Byline, byline_at
from build_scripts.structure.writings.part_titles import SEPARATE_KINDS, title_of
from build_scripts.structure.writings.signatures import signature_at
from build_scripts.structure.writings.writing_section import Section, text_above, text_under
from build_scripts.structure.writings.writings_by_record import surname

REPEATED_BYLINE = "byline repeated, as a running head does"
GUIDE = re.compile(
    r"[—–\[(*-]*\s?(?:(?:The|Separate|Lead|Majority|Per Curiam|Memorandum|Concurring"
    r"|Dissenting|Concurrence|Dissent|Special|in|Part|Judgment|Result|and|Opinion) ){0,7}"
    r"(?:Opinions?|Dissents?|Concurrences?|Statements?|Writings?) follows?"
    r"(?: on (?:the )?next page)?\W*",
    re.IGNORECASE,
)
"""`— Concurring Opinion Follows —`, as the First Circuit leads on to it; `(Opinion follows.)`"""
LEADS_ON = "line that only says that a writing follows"


def without_repeated_bylines(
    parts: Sequence[Part], known: dict[str, str]
) -> tuple[list[Part], list[Part]]:
    """Return `parts` without the lines that only say again who writes, and these."""
    kept: list[Part] = []
    gone: list[Part] = []
    current: Byline | None = None
    for index, part in enumerate(parts):
        byline = None if part.kind == "note" else byline_at(part.words, known)
        if not byline or signature_at(parts, index, known):
            kept.append(part)
            continue
        only_told = announces(parts, index, known) or only_votes(parts, index, known)
        if byline.kind in SEPARATE_KINDS and only_told:
            kept.append(part)
            continue
        alone = not part.words[byline.end :].strip(" .:*†‡")
        if alone and (heads_byline(parts, index, byline, known) or says_again(current, byline)):
            gone.append(part)
            continue
        current = byline
        kept.append(part)
    return kept, gone


def without_guides(parts: Iterable[Part]) -> tuple[list[Part], list[Part]]:
    """Return `parts` without the lines that only lead on to the next writing, and these."""
    kept: list[Part] = []
    gone: list[Part] = []
    for part in parts:
        leads = part.kind != "note" and not part.hint and GUIDE.fullmatch(part.words)
        (gone if leads else kept).append(part)
    return kept, gone


def heads_byline(parts: Sequence[Part], index: int, byline: Byline, known: dict[str, str]) -> bool:
    """Say whether the part after the one at `index` is a byline of the same judge; under a line of
    Lexis the title stands between."""
    under = text_under(parts, index)
    while under is not None and OF_LEXIS.fullmatch(parts[index].words) and title_of(parts[under]):
        under = text_under(parts, under)
    again = byline_at(parts[under].words, known) if under is not None else None
    if not again:
        return False
    same = surname(again.author) == surname(byline.author)
    return same and (bool(byline.author) or again.kind == byline.kind == "per-curiam")


def announces(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the byline at `index` only tells of a separate writing, over which it stands once
    more: Alaska prints `BAKER, Justice, dissenting.` under the byline of the court’s opinion."""
    words = parts[index].words
    byline = byline_at(words, known)
    if not byline or byline.kind not in SEPARATE_KINDS or len(words) > LONGEST_VOTE:
        return False
    above = text_above(parts, index)
    over = byline_at(parts[above].words, known) if above is not None else None
    if above is None or not over or parts[above].words[over.end :].strip():
        return False
    again = any(parts[at].words == words for at in range(index + 2, len(parts)))
    return again and (over.kind == "majority" or announces(parts, above, known))


VOTES_SO = re.compile(r"\b(?:concurs|dissents)\b", re.IGNORECASE)
MOST_VOTES = 8


def only_votes(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the part at `index`, worded as a byline, only votes: before any running text its
    judge has another. `ABLE, J., dissents and assigns reasons.` is one of the votes in Louisiana,
    and alone over a text its byline."""
    words = parts[index].words
    byline = byline_at(words, known) if VOTES_SO.search(words) else None
    if not byline or byline.kind not in SEPARATE_KINDS:
        return False
    for part in parts[index + 1 : index + MOST_VOTES]:
        again = None if part.kind == "note" else byline_at(part.words, known)
        if again and (again.author, again.kind) == (byline.author, byline.kind):
            return not VOTES_SO.search(part.words)
        if part.kind != "note" and len(part.words) > LONGEST_VOTE:
            return False
    return False


def says_again(current: Byline | None, byline: Byline) -> bool:
    """Say whether `byline` is that of the separate writing under way."""
    return (
        current is not None
        and byline.kind in SEPARATE_KINDS
        and (surname(current.author), current.kind) == (surname(byline.author), byline.kind)
    )


def byline_doubts(
    source: Source, sections: Sequence[Section], known: dict[str, str]
) -> list[Doubt]:
    """Return a doubt for each paragraph that is worded as the byline of the writing it stands in,
    and for each byline under which there is no text."""
    doubts: list[Doubt] = []
    for section in sections:
        said, head = section.byline, section.byline_part
        if not said or not head:
            continue
        line = source.line_of(head.start)
        again = [part for part in section.body if opens_as(part, said, known)]
        doubts += [
            doubt(
                "byline-doubled",
                source.line_of(part.start),
                line=excerpt(part.words),
                first=line,
            )
            for part in again
        ]
        if not section.body:
            doubts.append(doubt("writing-empty", line, byline=excerpt(head.words)))
    return doubts


def opens_as(part: Part, said: Byline, known: dict[str, str]) -> bool:
    """Say whether `part` begins with the byline `said` and goes on with text."""
    again = None if part.kind == "note" else byline_at(part.words, known)
    if not again or not again.author or not part.words[again.end :].strip():
        return False
    return (again.author, again.kind) == (said.author, said.kind)
