"""Where in an opinion the words stand that a correction quotes."""

from dataclasses import dataclass, replace

from build_scripts.corrections.renumbered_paragraphs import Counts, anchor_by_counts, is_numbered
from build_scripts.editors.anchor import anchor_at, as_typewritten, folded_space
from build_scripts.editors.corrections_file import BlockEntry, Quoting
from build_scripts.model import Anchor, Block, Note, Opinion, Quotation, Removal, Text, Writing
from build_scripts.problems import Problem, excerpt, problem

TITLE, BYLINE = -2, -1
"""How a passage counts a writing’s title and byline."""


@dataclass(frozen=True, slots=True)
class At:
    """A correction, the line of the editor’s file on which it stands, and where it points."""

    anchor: Anchor
    file: str
    line: int


def place_quoted(opinion: Opinion, entry: Quoting, counts: Counts, file: str, line: int) -> At:
    """Return where the words of `entry` stand in `opinion`; `counts` are the pages from which an
    editor may have taken the number of a paragraph.

    Raises `Problem` unless they stand in exactly one place.
    """
    quotation = Quotation(entry.quote, entry.prefix, entry.suffix)
    try:
        if is_numbered(entry.within):
            return At(anchor_by_counts(opinion, entry, counts, file, line), file, line)
        return At(anchor_at(quotation, opinion.passages(), file, line, entry.within), file, line)
    except Problem as found:
        removal = removal_with(opinion, entry.quote)
        if found.code != "quotation-not-found" or removal is None:
            raise
        raise problem(
            "quotation-not-found.removed",
            file,
            line,
            words=excerpt(entry.quote),
            source=opinion.source.name,
            at=opinion.source.line_of(removal.span.start),
            reason=removal.reason,
        ) from None


def removal_with(opinion: Opinion, quote: str) -> Removal | None:
    """Return what the pages leave out of the file and has the words of `quote`, if anything."""
    words = folded_space(as_typewritten(quote))
    text = opinion.source.text
    for each in opinion.removals:
        left_out = text[each.span.start : each.span.end]
        if words in folded_space(as_typewritten(left_out)):
            return each
    return None


def index_of(opinion: Opinion, at: At) -> int:
    """Return which of the writings of `opinion` holds the place `at`.

    Raises `Problem` where it is none of them, but the caption.
    """
    for index, writing in enumerate(opinion.writings):
        if writing.id == at.anchor.writing:
            return index
    raise problem("correction-in-caption", at.file, at.line)


def block_at(opinion: Opinion, at: At) -> tuple[int, int]:
    """Return which writing, and which block of its body, holds the place `at`.

    Raises `Problem` where that is a note, a title, a byline or the caption.
    """
    writing = index_of(opinion, at)
    if at.anchor.where != "body" or at.anchor.index < 0:
        what = "a note" if at.anchor.where != "body" else "a title or byline"
        raise problem("correction-not-a-block", at.file, at.line, what=what)
    return writing, at.anchor.index


def with_writing(opinion: Opinion, index: int, *writings: Writing) -> Opinion:
    """Return `opinion` with the writing at `index` replaced by `writings`, of which the empty ones
    are left out."""
    kept = [writing for writing in writings if not is_empty(writing)]
    before, after = opinion.writings[:index], opinion.writings[index + 1 :]
    return replace(opinion, writings=(*before, *kept, *after))


def is_empty(writing: Writing) -> bool:
    """Say whether nothing stands in `writing`."""
    return not (writing.blocks or writing.notes or writing.title or writing.byline)


def start_of(text: Text) -> int:
    """Return where in the file a text begins."""
    return text.origin[0].source if text.origin else 0


def notes_apart(
    notes: tuple[Note, ...], earlier: list[Text], later: list[Text], cut: int
) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    """Divide `notes` between two halves of a writing: each stands with its mark; one without a
    mark by the place at which it is printed, before `cut` or after it."""
    first = {(item.label, item.source) for text in earlier for item in text.references}
    second = {(item.label, item.source) for text in later for item in text.references}
    labels = {label for label, _ in first}, {label for label, _ in second}
    kept: list[Note] = []
    moved: list[Note] = []
    for note in notes:
        here, there = note.label in labels[0], note.label in labels[1]
        goes = there if here != there else note.mark.start >= cut
        (moved if goes else kept).append(note)
    return tuple(kept), tuple(moved)


def quoted_words_shown(entry: Quoting) -> str:
    """Return the quoted words as a list of corrections shows them."""
    return f"“{excerpt(entry.quote)}”"


def refuse_joined(text: Text, entry: BlockEntry, at: At) -> None:
    """Raise `Problem`, which only tells, where words that go on with what stands before them, as
    `entry` has it, do so in `text` already."""
    if not entry.splits and text.words[: at.anchor.span.start].strip():
        so = f"{quoted_words_shown(entry)} goes on with the words before it already"
        raise problem("correction-no-effect", at.file, at.line, so=so)


def texts_of(blocks: tuple[Block, ...]) -> list[Text]:
    """Return the text of each block."""
    return [block.text for block in blocks]
