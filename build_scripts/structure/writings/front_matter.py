"""Finds what stands between the caption and the first title or byline: a digest of the case, and
lists of counsel."""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.lexicon.short_party_names import FIRM_END
from build_scripts.model import Doubt, Source, WritingKind
from build_scripts.problems import doubt
from build_scripts.structure.blocks.continued_parts import Part, part_with_rest
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.writings.bylines import byline_at
from build_scripts.structure.writings.counsel import (
    APPEARING_FOR,
    APPEARS_FOR,
    is_address,
    lists_counsel,
)
from build_scripts.structure.writings.cover_lines import DIGEST
from build_scripts.structure.writings.delivered_lines import delivered_at
from build_scripts.structure.writings.part_titles import SEPARATE_KINDS, title_of
from build_scripts.structure.writings.signatures import signature_at
from build_scripts.structure.writings.writing_section import (
    Section,
    opens_writing,
    title_at,
    with_more,
)

OPENS_JUDGMENT = re.compile(
    r"this cause (?:having|has) been\b|(?:(?:up)?on )?the following (?:e-filed |numbered )?"
    r"(?:papers|documents)\b|recitation, as required by cplr\b"
    r"|writ(?: application)?s? (?:granted|denied|not considered)\b",
    re.IGNORECASE,
)
"""How a judgment without an opinion begins, over the line that names the bench: the court’s words,
though a byline is still to come. New York’s orders begin with the papers that were read."""


def opening_of(
    parts: Sequence[Part], known: dict[str, str]
) -> tuple[Sequence[Part], Sequence[Part]]:
    """Divide `parts` before the first title or byline.

    Where there is none, or where it is that of a separate writing, only lists of counsel precede
    the opinion of the court, which has neither.
    """
    kind: WritingKind | None = None
    for index, part in enumerate(parts):
        if part.kind == "note" or signature_at(parts, index, known):
            continue
        if OPENS_JUDGMENT.match(part.words):
            return parts[:index], parts[index:]
        byline = byline_at(part.words, known) or delivered_at(parts, index, known)
        kind = title_at(parts, index, known) or (byline.kind if byline else None)
        if kind == "order" and not byline and heads_decree(parts, index):
            continue
        if kind in SEPARATE_KINDS:
            break
        if kind:
            return parts[:index], parts[index:]
    listed = after_reporters_words(parts)
    while listed < len(parts) and parts[listed].kind != "note" and lists_counsel(parts, listed):
        listed += 1
    return parts[:listed], parts[listed:]


STATES_CASE = re.compile(r"\bThe (?:opinion|case) (?:states|is stated in) the (?:case|opinion)\.$")
"""The reporter’s last line over counsel, in the old reports of Texas."""
LONGEST_DIGEST = 40
"""Parts."""


def after_reporters_words(parts: Sequence[Part]) -> int:
    """Return where counsel stand under the reporter’s words, of which a line tells the end."""
    digest = enumerate(parts[:LONGEST_DIGEST], 1)
    under = next((place for place, part in digest if STATES_CASE.search(part.words)), 0)
    return under if 0 < under < len(parts) and lists_counsel(parts, under) else 0


WORD = re.compile(r"[^\W\d_]{2}")


def heads_decree(parts: Sequence[Part], index: int) -> bool:
    """Say whether the title at `index` heads what the text above it orders: what stands over an
    opinion is a list of counsel, or a digest that its own title tells."""
    if parts[index].words.replace(" ", "").rstrip(":*.") != "ORDER":
        return False
    above = (at for at in range(index) if parts[at].kind != "note" and is_prose(parts[at]))
    return any(not lists_counsel(parts, at) for at in above)


def front_sections(parts: Sequence[Part]) -> list[Section]:
    """Return what stands between caption and byline: a digest of the case, lists of counsel.

    Counsel’s firms and addresses stand in lines over whom they speak for (Third Circuit).
    """
    parts = initials_joined(parts)
    listed = [part.kind != "note" and lists_counsel(parts, i) for i, part in enumerate(parts)]
    under = [bool(APPEARS_FOR.match(part.words)) for part in parts]
    last = max((index for index, is_under in enumerate(under) if is_under), default=-1)
    runs: list[tuple[WritingKind, list[Part]]] = []
    for index, part in enumerate(parts):
        address = (
            (index < last or (index > 0 and parts[index - 1].words.endswith(",")))
            and not ((is_prose(part) and not ends_address(part.words)) or title_of(part))
            and (not runs or runs[-1][0] == "counsel")
        )
        headed = bool(index) and bool(APPEARING_FOR.fullmatch(parts[index - 1].words))
        own = listed[index] or under[index] or address or (headed and not title_of(part))
        kind: WritingKind = "counsel" if own else "syllabus"
        if part.kind == "note" or not WORD.search(part.words):
            kind = runs[-1][0] if runs else "majority"  # a number of the page is no digest
        if runs and runs[-1][0] == kind:
            runs[-1][1].append(part)
        else:
            runs.append((kind, [part]))
    return [with_more(Section(kind, None, None, None, ()), run) for kind, run in runs]


def ends_address(words: str) -> bool:
    """Say whether `words` end with a firm, or with its place."""
    return bool(FIRM_END.search(words)) or is_address(words)


ENDS_WITH_INITIAL = re.compile(r"(?:,|\band|&) (?:[A-Z][\w’'-]+|[A-Z]\.) [A-Z]\.$")
SURNAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,")


def initials_joined(parts: Sequence[Part]) -> list[Part]:
    """Return `parts`, each that ends with the initial of a name joined to the surname under it, as
    the residue of underlining parts them: `… and Michael M.`, `DuBose, on brief for appellee.`"""
    kept: list[Part] = []
    for part in parts:
        cut = kept and ENDS_WITH_INITIAL.search(kept[-1].words) and part.kind == kept[-1].kind
        if cut and SURNAME.match(part.words) and part.kind != "note":
            kept[-1] = part_with_rest(kept[-1], part)
        else:
            kept.append(part)
    return kept


HELD = re.compile(rf"Held:|{DIGEST.pattern}")
"""How the Reporter of Decisions says in a syllabus what the Supreme Court held, and how Oregon’s
publications office begins one."""


def untitled_digests(
    source: Source, sections: Sequence[Section], caption: Sequence[Part]
) -> list[Doubt]:
    """Return a doubt for each digest of the case that no title says to be one.

    The Supreme Court prints its “Syllabus” over the caption.
    """
    if any(title_of(part) == "syllabus" for part in caption):
        return []
    return [
        doubt("digest-untitled", source.line_of(section.body[0].start))
        for section in sections
        if section.kind == "syllabus" and not section.title and section.body
        if not section.body[0].stated and not any(HELD.match(p.words) for p in section.body)
    ]


def with_counsel(sections: Sequence[Section], counsel: Sequence[Part]) -> list[Section]:
    """Return `sections` after the `counsel` that the caption names, in one list with those whom
    no title parts from them."""
    if not counsel:
        return [*sections]
    first = sections[0] if sections else None
    if first and first.kind == "counsel" and not first.title:
        return [replace(first, body=(*counsel, *first.body)), *sections[1:]]
    return [Section("counsel", None, None, None, tuple(counsel)), *sections]


def follows_syllabus(
    last: Section | None, parts: Sequence[Part], index: int, known: dict[str, str]
) -> bool:
    """Say whether counsel are listed from the part at `index` on, under a syllabus with a
    title, the `last` writing."""
    if not last or last.kind != "syllabus" or not last.title:
        return False
    for place in range(index, len(parts)):
        if parts[place].kind == "note":
            continue
        if opens_writing(parts[place], known) or title_at(parts, place, known):
            return place > index
        if not lists_counsel(parts, place):
            return False
    return False
