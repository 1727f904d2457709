"""Where an editor says that a block belongs, or words of one: to another part, or to none."""

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.corrections.places import (
    BYLINE,
    TITLE,
    At,
    block_at,
    index_of,
    start_of,
    with_writing,
)
from build_scripts.corrections.text_edits import text_at, with_removed, with_text
from build_scripts.editors.corrections_file import OtherPart
from build_scripts.model import Block, CaptionLine, Opinion, Text, Writing, WritingKind
from build_scripts.model.cutting import cut, texts_joined
from build_scripts.model.paragraph_numbers import blocks_numbered
from build_scripts.model.writing_ids import IDS

REMOVED = "no part of the opinion, as the editors settled"


def with_block_moved(opinion: Opinion, at: At, part: OtherPart, *, alone: bool) -> Opinion:
    """Return `opinion` with the block that holds the words at `at`, or these words `alone`, in
    another part."""
    if part == "part of the opinion":
        return opinion  # the words are put back already
    if part == at.anchor.writing and at.anchor.where == "body":
        return opinion  # a line of the caption keeps what it says
    opinion, text = without_words(opinion, at) if alone else without_block(opinion, at)
    if part == "no part of the opinion":
        return with_removed(opinion, [text], REMOVED)
    if part == "caption":
        line = CaptionLine("other", text)
        lines = caption_in_order([*opinion.case.caption, line])
        return replace(opinion, case=replace(opinion.case, caption=tuple(lines)))
    kind: WritingKind = "counsel" if part == "counsel" else "syllabus"
    block = Block("paragraph", text)
    for number, writing in enumerate(opinion.writings):
        if writing.kind == kind:
            blocks = sorted([*writing.blocks, block], key=lambda each: start_of(each.text))
            return with_writing(opinion, number, replace(writing, blocks=blocks_numbered(blocks)))
    first = Writing(IDS[kind], kind, None, None, None, blocks_numbered([block]), ())
    return replace(opinion, writings=(first, *opinion.writings))


def caption_in_order(lines: Sequence[CaptionLine]) -> list[CaptionLine]:
    """Return the lines of a caption with the last of them at its place in the file."""
    *kept, new = lines
    at = next(
        (i for i, line in enumerate(kept) if start_of(line.text) > start_of(new.text)), len(kept)
    )
    return [*kept[:at], new, *kept[at:]]


def without_words(opinion: Opinion, at: At) -> tuple[Opinion, Text]:
    """Return `opinion` without the words at `at`, and these; without their block where that has
    no others."""
    text, span = text_at(opinion, at), at.anchor.span
    before, after = cut(text, 0, span.start), cut(text, span.end)
    if not (before.words or after.words):
        return without_block(opinion, at)
    return with_text(opinion, at, texts_joined(before, after)), cut(text, span.start, span.end)


def without_block(opinion: Opinion, at: At) -> tuple[Opinion, Text]:
    """Return `opinion` without the block that holds the words at `at`, and that block’s text."""
    if at.anchor.writing == "caption" and at.anchor.where == "body":
        lines = opinion.case.caption
        text = lines[at.anchor.index].text
        kept = (*lines[: at.anchor.index], *lines[at.anchor.index + 1 :])
        return replace(opinion, case=replace(opinion.case, caption=kept)), text
    number = index_of(opinion, at)
    writing = opinion.writings[number]
    if at.anchor.where == "body" and at.anchor.index in (TITLE, BYLINE):
        field = "title" if at.anchor.index == TITLE else "byline"
        found = writing.title if field == "title" else writing.byline
        assert found
        bare = replace(writing, title=None) if field == "title" else replace(writing, byline=None)
        return with_writing(opinion, number, bare), found
    _, index = block_at(opinion, at)
    blocks = (*writing.blocks[:index], *writing.blocks[index + 1 :])
    rest = replace(writing, blocks=blocks_numbered(blocks))
    return with_writing(opinion, number, rest), writing.blocks[index].text
