"""Makes the parts of a writing into blocks: paragraphs, headings, quotations, a disposition."""

import re
from collections.abc import Sequence

from build_scripts.model import Block, BlockKind, Doubt, Source, Text
from build_scripts.structure.headings import (
    LONGEST,
    SENTENCE_END,
    depths,
    is_closed_title,
    is_heading,
)
from build_scripts.structure.hints import HintKind
from build_scripts.structure.parts import Part

DISPOSITION = re.compile(
    r"(?=.{0,80}\b(?:AFFIRM|REVERS|VACAT|REMAND|DENIED|GRANTED|DISMISS|ENFORCED|CERTIFIED|"
    r"ORDERED))[A-Z][A-Z]+\b.{0,240}[.]?$"
)
"""The court’s closing line, in capitals: “PETITION DENIED.”, “AFFIRMED in part; …”."""

OUTCOME = r"(?:affirmed|reversed|vacated|remanded|dismissed|denied|granted|enforced)"
OUTCOMES = re.compile(
    rf"{OUTCOME}(?:(?:,| and| in part| as modified)* {OUTCOME})*(?: in part)?\.", re.IGNORECASE
)
"""The same as a last line in small letters, as the First Circuit prints it: `Affirmed.`"""
ENUMERATION = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s|(?:First|1st),?\s")
"""How the first item of a list begins, which also follows a colon."""

BULLETS = "•▪‣◦·●■\uf0b7\uf0a7"
"""Signs before the items of a list; the last two as word processors print them in a PDF, from the
private characters of their symbol fonts."""

BY_HINT: dict[HintKind, BlockKind] = {
    "paragraph": "paragraph",
    "blockquote": "blockquote",
    "heading": "heading",
    "disposition": "disposition",
}


def kinds_of(parts: Sequence[Part], source: Source) -> tuple[list[BlockKind], list[Doubt]]:
    """Return what each part of a writing is, and what of it is not certain."""
    kinds: list[BlockKind] = []
    doubts: list[Doubt] = []
    for index, part in enumerate(parts):
        before = parts[index - 1] if index else None
        kind, doubt = kind_of(part, before, kinds[-1] if kinds else None)
        last = index == len(parts) - 1 or part.words.isupper()
        apart = kind != "blockquote" or part.words.isupper()
        if last and apart and closes(part):
            kind = "disposition"
        if kind == "heading" and index and heads_nothing(parts[index:]):
            kind = "paragraph"
        kinds.append(kind)
        if doubt:
            doubts.append(Doubt(doubt[0], doubt[1], source.line_of(part.start)))
    return kinds, doubts


def kind_of(
    part: Part, before: Part | None, kind_before: BlockKind | None
) -> tuple[BlockKind, tuple[str, str] | None]:
    """Return what one part is, given the one before it, and what to tell an editor."""
    if part.hint and part.hint.kind in BY_HINT:
        return BY_HINT[part.hint.kind], None
    if part.kind == "quotation" and not is_heading(part.words):
        return "blockquote", None
    if part.kind == "heading" or is_heading(part.words) or is_set_as_heading(part):
        return "heading", None
    if before and kind_before == "paragraph" and introduces(before, part):
        return "blockquote", (
            "quotation-by-colon",
            "Taken as a block quotation because the paragraph before it ends with a colon; "
            "a hint settles it.",
        )
    return "paragraph", None


def heads_nothing(parts: Sequence[Part]) -> bool:
    """Say whether only lines like headings are left: a writing ends with a clerk’s name, not with
    a heading."""
    return all(
        part.kind in ("text", "quotation") and is_heading(part.words) and not part.hint
        for part in parts
    )


def is_set_as_heading(part: Part) -> bool:
    """Say whether `part` stands in mid-line and is no sentence: argumentative headings do."""
    if not part.centred or len(part.words) > LONGEST:
        return False
    return not SENTENCE_END.search(part.words) or is_closed_title(part.words)


def introduces(before: Part, part: Part) -> bool:
    """Say whether `before` introduces `part` as a block quotation.

    A colon at the end of a paragraph introduces a quotation or a list. A block quotation is
    printed without quotation marks of its own (Bluebook rule 5.1(a)).
    """
    if not before.words.endswith(":") or part.kind != "text":
        return False
    if re.search(r"\bconcur\w*:$", before.words, re.IGNORECASE):
        return False  # signatures follow
    return not ENUMERATION.match(part.words) and part.words[0] not in f'“"-–—{BULLETS}'


def closes(part: Part) -> bool:
    """Say whether `part` reads as the court’s disposition."""
    if OUTCOMES.fullmatch(part.words):
        return True
    return bool(DISPOSITION.match(part.words)) and not part.words.startswith(("I ", "A "))


def blocks_of(kinds: Sequence[BlockKind], texts: Sequence[Text]) -> tuple[Block, ...]:
    """Return the blocks of a writing’s body, headings with their depth, the rest numbered."""
    levels = iter(depths([t.words for k, t in zip(kinds, texts, strict=True) if k == "heading"]))
    blocks: list[Block] = []
    number = 0
    for kind, text in zip(kinds, texts, strict=True):
        if kind == "heading":
            blocks.append(Block(kind, text, level=next(levels)))
            continue
        number += 1
        blocks.append(Block(kind, text, number=number))
    return tuple(blocks)
