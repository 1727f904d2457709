"""Bylines that a publisher has parted over several lines, or run into the text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.lexicon.dates import DATE
from build_scripts.model import Span
from build_scripts.structure.blocks.continued_parts import Part, part_with_rest
from build_scripts.structure.blocks.text_composer import Compose
from build_scripts.structure.writings.byline_forms import (
    DELIVERED_BY,
    OPENS_BY,
    OPINION_OF,
    UNDER_TITLE,
)
from build_scripts.structure.writings.bylines import Byline, byline_at
from build_scripts.structure.writings.part_titles import title_of


def with_announcements(parts: Sequence[Part]) -> list[Part]:
    """Return `parts` with each line that only announces a byline put to it."""
    kept: list[Part] = []
    for part in parts:
        if kept and part.kind != "note" and opens_byline(kept[-1], part):
            kept[-1] = part_with_rest(kept[-1], part)
        else:
            kept.append(part)
    return kept


MANDATE = re.compile(r"By the Court[.:]?")
"""How Wisconsin heads its mandate, which a publisher parts from it: `By the Court.`, `—Judgment
affirmed.`"""


def opens_byline(part: Part, under: Part) -> bool:
    """Say whether `part` only announces a byline, which stands `under` it."""
    if UNDER_TITLE.match(under.words) and title_of(part):
        return bool(OPINION_OF.match(f"{part.words} {under.words}"))
    if MANDATE.fullmatch(part.words):
        return under.words.startswith(("-", "—", "–"))
    return bool(DELIVERED_BY.fullmatch(part.words) or OPENS_BY.fullmatch(part.words))


STANCE = re.compile(
    r"\([^()]*\b(?:concurring|dissenting)\b[^()]*\)(?:\s?[—–-]|[.:](?=\s|$))|[—–](?=\s)",
    re.IGNORECASE,
)


def with_bracketed_stances(
    parts: Sequence[Part], known: dict[str, str], compose: Compose
) -> list[Part]:
    """Return `parts`, the stance in brackets at the head of a part put to the byline over it, as
    Washington’s reports print them: `Able, J.`, and under it `(dissenting) — I would …`; or the
    dash alone, which Harvard’s archive has parted from `ABLE, J.`"""
    kept: list[Part] = []
    for part in parts:
        stance = STANCE.match(part.words) if kept and part.kind not in ("note", "row") else None
        if not stance or not goes_on_with_stance(kept[-1], stance[0], known):
            kept.append(part)
            continue
        head, rest = part_cut(part, stance.end(), compose)
        kept[-1] = part_with_rest(kept[-1], head)
        kept += [rest] if rest else []
    return kept


def goes_on_with_stance(part: Part, stance: str, known: dict[str, str]) -> bool:
    """Say whether `part` is the byline of a judge, all of it, that the `stance` completes."""
    byline = byline_at(part.words, known)
    if part.kind == "note" or not byline or not byline.author or part.words[byline.end :].strip():
        return False
    whole = f"{part.words} {stance}"
    completed = byline_at(whole, known)
    return completed is not None and (completed.author, completed.end) == (
        byline.author,
        len(whole),
    )


def split_byline(part: Part, byline: Byline, compose: Compose) -> tuple[Part, Part | None]:
    """Return the byline, and what follows it in the same block, as many courts run it in."""
    rest = part.words[byline.end :]
    if not rest.strip(" *∗†‡") or DATE.fullmatch(rest.strip()):
        return part, None
    return part_cut(part, byline.end, compose)


def part_cut(part: Part, place: int, compose: Compose) -> tuple[Part, Part | None]:
    """Return what of `part` stands before `place` in its words, and what after it, if anything."""
    rest = part.words[place:]
    if not rest.strip():
        return part, None
    text, _ = compose(part.spans)
    cut = text.source_of(place + len(rest) - len(rest.lstrip()))
    # In the order of the words: what a page's foot cut in two may stand in the file the other way.
    at = next((at for at, span in enumerate(part.spans) if span.start <= cut < span.end), 0)
    held = part.spans[at]
    before = (*part.spans[:at], *([Span(held.start, cut)] if held.start < cut else []))
    after = (Span(max(held.start, cut), held.end), *part.spans[at + 1 :])
    if not before:
        return part, None
    head = replace(part, spans=before, words=part.words[:place])
    return head, replace(part, spans=after, words=rest.lstrip())
