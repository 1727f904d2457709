"""Makes the parts of a writing into blocks: paragraphs, headings, quotations, a disposition."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from build_scripts.editors.edition_file import HintKind
from build_scripts.model import Block, BlockKind, Doubt, Source, Text
from build_scripts.model.cutting import texts_joined
from build_scripts.model.paragraph_numbers import blocks_numbered
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.headings import (
    LONGEST_HEADING,
    SENTENCE_END,
    heading_levels,
    is_closed_title,
    is_heading,
    is_numbered_line,
    number_form,
)
from build_scripts.structure.blocks.quotation_leads import is_altered
from build_scripts.structure.forms_of_lines import OUTCOME_ALONE
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.writings.byline_forms import LONGEST_VOTE, VOTES
from build_scripts.structure.writings.closing_lines import end_of_text, ends_writing
from build_scripts.structure.writings.longer_quotations import with_longer_quotations
from build_scripts.structure.writings.marked_quotations import is_in_marks, is_led_over
from build_scripts.structure.writings.own_lists import with_own_lists
from build_scripts.structure.writings.quoted_dialogue import with_dialogues
from build_scripts.structure.writings.quoted_paragraphs import (
    OF_THE_COURT,
    SAYS_IN_PART,
    colon_doubt,
    goes_on_with_quotation,
    introduces_quotation,
    is_quoted,
    is_run_into,
    is_title_in_quotation,
    lists_on,
    marks_doubt,
    quotes_later_section,
    without_rulings,
)
from build_scripts.structure.writings.unnumbered_headings import with_bare_titles

DISPOSITION = re.compile(
    r"(?=.{0,80}\b(?:AFFIRM|REVERS|VACAT|REMAND|DENIED|GRANTED|DISMISS|ENFORCED|CERTIFIED|"
    r"ORDERED))[A-Z][A-Z]+\b.{0,240}[.]?$"
)
"""The court’s closing line, in capitals: “PETITION DENIED.”, “AFFIRMED in part; …”."""

BY_HINT: dict[HintKind, BlockKind] = {
    "paragraph": "paragraph",
    "blockquote": "blockquote",
    "heading": "heading",
    "disposition": "disposition",
}
UNDER_RULE = re.compile(r"(?<=\.) See (?:Fed\. Cir\. R\.|\d+\w+ Cir\. R\.|Rule) \d+\.?$")
"""`AFFIRMED. See Fed. Cir. R. 36`"""


def kinds_of(parts: Sequence[Part], source: Source) -> tuple[list[BlockKind], list[Doubt]]:
    """Return what each part of a writing is, and what of it is not certain."""
    kinds: list[BlockKind] = []
    doubts: list[Doubt] = []
    end = end_of_text(parts)
    # A format that tells some quotations from text tells them all.
    tells = any(part.kind == "quotation" for part in parts)
    for index, part in enumerate(parts):
        before = parts[index - 1] if index else None
        after = parts[index + 1] if index + 1 < len(parts) else None
        told = not tells and before is not None and is_quoted(before, after)
        marked = not tells and not part.hint and before is not None and is_led_over(before, part)
        kind, by_colon = kind_of_part(part, before, kinds[-1] if kinds else None, told=told)
        if kind == "heading" and before and is_title_in_quotation(part, before, after):
            kind = "blockquote"
        if kind == "paragraph" and marked and is_in_marks(part.words):
            kind = "blockquote"
        if kind in ("paragraph", "blockquote") and not part.hint and heads_section(parts, index):
            kind, by_colon = "heading", False
        last = (
            index == len(parts) - 1
            or UNDER_RULE.search(part.words)
            or (part.words.isupper() and not heads_text(part, after))
        )
        apart = kind != "blockquote" or part.words.isupper()
        if last and apart and is_disposition(part):
            kind = "disposition"
        if kind == "heading" and index and ends_writing(parts, index, end):
            kind = "paragraph"
        kinds.append(kind)
        if by_colon and before and (tells or part.inset or OF_THE_COURT.search(before.words)):
            doubts.append(colon_doubt(before, part, source.line_of(part.start)))
        if kind == "paragraph" and marked and before:
            doubts.append(marks_doubt(before, part, source.line_of(part.start)))
    kinds = without_rulings(kinds, parts) if tells else with_longer_quotations(kinds, parts)
    kinds = with_bare_titles(with_dialogues(kinds, parts), parts, source)
    return with_own_lists(kinds, parts), doubts


def heads_text(part: Part, after: Part | None) -> bool:
    """Say whether `part`, in capitals and without a stop, heads the running text `after` it: a
    section may be called `REMOVAL AND REMAND`."""
    stopped = part.words.endswith((".", "!", "”"))
    return not stopped and after is not None and len(after.words) > LONGEST_VOTE


def kind_of_part(
    part: Part, before: Part | None, kind_before: BlockKind | None, *, told: bool
) -> tuple[BlockKind, bool]:
    """Return what one part is, given the one before it, and whether a colon alone says so; `told`
    where the words around it say that what a colon introduces is a quotation."""
    if part.hint and part.hint.kind in BY_HINT:
        return BY_HINT[part.hint.kind], False
    if part.kind == "row":
        return "table" if part.row else "list", False
    if part.kind == "quotation" and is_set_in_only(part):
        return "paragraph", False
    stated = part.continues is None and not part.centred  # by mark-up, not by columns
    if part.kind == "quotation" and (stated or not is_heading(part.words)):
        return "blockquote", False
    if before and part.inset and part.kind == "text":
        return "blockquote", not SAYS_IN_PART.search(before.words)
    if before and kind_before == "paragraph" and is_run_into(before, part):
        return "blockquote", not is_altered(part.words)
    if before and kind_before == "paragraph" and quotes_later_section(before, part):
        return "blockquote", not told
    if before and kind_before == "blockquote" and goes_on_with_quotation(before, part):
        return "blockquote", False
    if part.kind == "heading" or is_heading(part.words) or is_set_as_heading(part):
        return "heading", False
    if before and kind_before == "paragraph" and introduces_quotation(before, part):
        return "blockquote", not told
    if before and kind_before == "blockquote" and lists_on(before, part):
        return "blockquote", False
    return "paragraph", False


DATED = re.compile(r"Dated?:? .{0,60}\d{4}\b.{0,30}/s/", re.IGNORECASE)
"""`Dated: March 3, 2031  /s/ Ann B. Roe`, the name beside the day."""


def is_set_in_only(part: Part) -> bool:
    """Say whether `part` is set in as quotations are and is none: a signature, a court’s notice
    that its opinion is not final."""
    if part.words.startswith("/s/") or VOTES.search(part.words) or DATED.match(part.words):
        return True
    # A row of dots is none of these: it stands for a paragraph that the quotation leaves out.
    return role_of(part.words) in ("other", "status") and bool(re.search(r"\w", part.words))


def heads_section(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` is a numbered heading in small letters, as most state courts
    set theirs: `A. Standard of review`, `1. No search occurred here.`

    An item of a list looks the same, but stands under a colon or among its like.
    """
    part = parts[index]
    if part.kind in ("note", "row") or not is_numbered_line(part.words) or index + 1 == len(parts):
        return False
    if part.kind == "quotation" and SENTENCE_END.search(part.words):
        return False
    before, after = parts[index - 1] if index else None, parts[index + 1]
    if before and before.words.endswith((":", ";", "; and", "; or")):
        return False
    form = number_form(part.words)
    near = [
        number_form(each.words) for each in (before, after) if each and each.centred is not True
    ]
    return form not in near and (after.kind != "quotation" or number_form(after.words) > 0)


def is_set_as_heading(part: Part) -> bool:
    """Say whether `part` stands in mid-line and is no sentence: argumentative headings do."""
    if not part.centred or len(part.words) > LONGEST_HEADING or not re.search(r"\w|\*", part.words):
        return False  # a row of dots stands for what a quotation leaves out
    return not SENTENCE_END.search(part.words) or is_closed_title(part.words)


def is_disposition(part: Part) -> bool:
    """Say whether `part` reads as the court’s disposition."""
    if OUTCOME_ALONE.fullmatch(UNDER_RULE.sub("", part.words)):
        return True
    if part.words.startswith(("I ", "A ")) or part.words.endswith(":"):
        return False  # `IT IS ORDERED THAT:` has the disposition below it
    return bool(DISPOSITION.match(part.words))


def blocks_of(
    kinds: Sequence[BlockKind], parts: Sequence[Part], texts: Sequence[Text]
) -> tuple[Block, ...]:
    """Return the blocks of a writing’s body, its `parts` with their `texts`: headings with their
    depth, the rest numbered; rows that follow one another are one table."""
    headings = [part for part, kind in zip(parts, kinds, strict=True) if kind == "heading"]
    ranked = heading_levels([part.words for part in headings])
    levels = iter(levels_by_place(ranked, headings))
    blocks = [
        Block(
            kind,
            text,
            level=next(levels) if kind == "heading" else None,
            rows=(part.row,) if part.row and kind == "table" else (),
        )
        for kind, part, text in zip(kinds, parts, texts, strict=True)
    ]
    return blocks_numbered(whole_tables(blocks))


def levels_by_place(levels: Sequence[int], headings: Sequence[Part]) -> list[int]:
    """Return the `levels` of a writing’s `headings`, those that stand at the margin under those in
    mid-line one deeper, where no number tells."""
    if any(number_form(part.words) for part in headings) or not any(p.centred for p in headings):
        return [*levels]
    placed: list[int] = []
    over = 0
    for level, part in zip(levels, headings, strict=True):
        over = level if part.centred else over
        placed.append(over + 1 if over and part.centred is False else level)
    return placed


def whole_tables(blocks: Iterable[Block]) -> list[Block]:
    """Return `blocks` with the rows that follow one another in one table."""
    kept: list[Block] = []
    for block in blocks:
        if block.kind == "table" and kept and kept[-1].kind == "table":
            above = kept[-1]
            rows = (*above.rows, *block.rows)
            kept[-1] = replace(above, text=texts_joined(above.text, block.text), rows=rows)
        else:
            kept.append(block)
    return kept
