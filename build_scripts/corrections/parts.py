"""Where an editor says that a writing begins, whose it is, and what is no part of it."""

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.corrections.blocks import halves_of_block
from build_scripts.corrections.blocks_moved import with_block_moved
from build_scripts.corrections.citations import NONE
from build_scripts.corrections.places import (
    BYLINE,
    TITLE,
    At,
    block_at,
    index_of,
    notes_apart,
    quoted_words_shown,
    start_of,
    texts_of,
    with_writing,
)
from build_scripts.corrections.ranges import through
from build_scripts.corrections.text_edits import block_of
from build_scripts.editors.corrections_file import PartEntry
from build_scripts.model import Block, Opinion, Text, Writing, WritingKind
from build_scripts.model.cutting import cut, texts_joined
from build_scripts.model.paragraph_numbers import blocks_numbered
from build_scripts.model.writing_ids import IDS
from build_scripts.problems import problem

KINDS: dict[WritingKind, str] = {
    "majority": "the opinion of the court",
    "per-curiam": "the opinion of the court, per curiam",
    "plurality": "the plurality’s opinion",
    "memorandum": "the memorandum",
    "order": "the order",
    "concurrence": "a concurrence",
    "concurrence-in-part": "a concurrence and dissent in part",
    "dissent": "a dissent",
    "syllabus": "the syllabus",
    "counsel": "the list of counsel",
    "statement": "a statement",
    "errata": "the errata sheet",
}


NOBODY = "nobody who is named"
HEADS = {"title": TITLE, "byline": BYLINE}
"""How a passage counts what the quoted words may be besides text."""


def corrected_part(opinion: Opinion, entry: PartEntry, places: Sequence[At]) -> Opinion:
    """Return `opinion` divided as `entry` has it.

    Raises `Problem` where the quoted words stand where that cannot be.
    """
    at = places[0]
    key = "extent" if entry.extent else "until" if entry.until else None
    if key and not entry.belongs:
        keys = f"`is:`, to which `{key}:` belongs"
        raise problem("correction-says-nothing", at.file, at.line, keys=keys)
    if entry.belongs:
        for place in reversed(places):
            opinion = with_block_moved(opinion, place, entry.belongs, alone=bool(entry.extent))
    elif entry.joins:
        opinion = with_writing_joined(opinion, at, entry)
    elif entry.begins:
        opinion = with_writing_begun(opinion, at, entry)
    elif entry.reads != "text":
        opinion = with_head_joined(opinion, at, entry)
    elif not entry.author and entry.joined_by is None:
        keys = "`begins:`, `author:`, `joined_by:`, `joins:` or `is:`"
        raise problem("correction-says-nothing", at.file, at.line, keys=keys)
    else:
        opinion = with_judges(opinion, at, entry)
    return opinion


# ── A writing begins ─────────────────────────────────────────────────────────────────────────


def with_writing_begun(opinion: Opinion, at: At, entry: PartEntry) -> Opinion:
    """Return `opinion` with a writing that begins with the words at `at`."""
    assert entry.begins
    if at.anchor.writing == "caption":
        return after_caption(opinion, at, entry)
    number = index_of(opinion, at)
    writing = opinion.writings[number]
    if at.anchor.where == "body" and at.anchor.index < 0:
        return with_writing(opinion, number, writing_renamed(writing, entry))
    _, index = block_at(opinion, at)
    if at.anchor.span.start:
        divided = halves_of_block(writing.blocks[index], at)
        blocks = (*writing.blocks[:index], *divided, *writing.blocks[index + 1 :])
        index += 1
    else:
        blocks = writing.blocks
    if index == 0 and begins_with(writing, entry):
        return with_writing(opinion, number, with_opening(replace(writing, blocks=blocks), entry))
    heads = [text for text in (writing.title, writing.byline) if text]
    kept, gone = notes_apart(
        writing.notes,
        [*heads, *texts_of(blocks[:index])],
        texts_of(blocks[index:]),
        start_of(blocks[index].text),
    )
    first = replace(writing, blocks=blocks_numbered(blocks[:index]), notes=kept)
    second = Writing(IDS[entry.begins], entry.begins, None, None, None, blocks[index:], gone)
    return with_writing(opinion, number, first, with_opening(second, entry))


def begins_with(writing: Writing, entry: PartEntry) -> bool:
    """Say whether the first words of the text of `writing` begin it as `entry` has it: nothing
    stands before them, or what does is the head of a writing of that kind."""
    headed = writing.title or writing.byline
    read = {"title": writing.title, "byline": writing.byline}.get(entry.reads)
    return not headed or (writing.kind == entry.begins and not read)


def writing_renamed(writing: Writing, entry: PartEntry) -> Writing:
    """Return `writing` as one of the kind, and by the judge, that `entry` says."""
    assert entry.begins
    if writing.kind != entry.begins:
        writing = replace(writing, id=IDS[entry.begins], kind=entry.begins)
    return by_judges(writing, entry)


def with_opening(writing: Writing, entry: PartEntry) -> Writing:
    """Return `writing` with the words at its beginning as its title or byline, as `entry` says."""
    return with_head(writing_renamed(writing, entry), entry)


def with_head(writing: Writing, entry: PartEntry) -> Writing:
    """Return `writing` with the quoted words at its beginning as what `entry` says they are."""
    blocks = list(writing.blocks)
    if entry.reads == "text" or not blocks:
        return replace(writing, blocks=blocks_numbered(blocks))
    length = head_length(blocks[0].text, entry.quote)
    head, rest = cut(blocks[0].text, 0, length), cut(blocks[0].text, length)
    blocks[0:1] = block_of(blocks[0], rest)
    following = blocks[0] if blocks else None
    if following and following.kind == "heading" and rest.words:
        blocks[0] = replace(following, kind="paragraph")
    title, byline = writing.title, writing.byline
    if entry.reads == "title":
        title = head
    else:
        byline = head
    return replace(writing, title=title, byline=byline, blocks=blocks_numbered(blocks))


def head_length(text: Text, quote: str) -> int:
    """Return how many characters at the beginning of `text` the quoted words take, with the stop
    that closes them."""
    words = len("".join(quote.split()))
    seen = 0
    for place, character in enumerate(text.words):
        if seen == words and character not in ".:,;—–-":
            return place
        seen += seen < words and not character.isspace()
    return len(text.words)


def with_head_joined(opinion: Opinion, at: At, entry: PartEntry) -> Opinion:
    """Return `opinion` with the words with which a writing’s text begins as the end of its title
    or byline.

    Raises `Problem` where they stand elsewhere.
    """
    if at.anchor.where == "body" and at.anchor.index == HEADS[entry.reads]:
        return with_judges(opinion, at, entry)  # they stand there already
    number, index = block_at(opinion, at)
    writing = opinion.writings[number]
    if index or at.anchor.span.start:
        raise problem("correction-not-first", at.file, at.line)
    bare = replace(writing, title=None) if entry.reads == "title" else replace(writing, byline=None)
    opened_with = with_head(bare, entry)
    if entry.reads == "title":
        head = opened_with.title
        whole = texts_joined(writing.title, head) if writing.title and head else head
        return with_writing(opinion, number, replace(by_judges(opened_with, entry), title=whole))
    head = opened_with.byline
    whole = texts_joined(writing.byline, head) if writing.byline and head else head
    return with_writing(opinion, number, replace(by_judges(opened_with, entry), byline=whole))


def after_caption(opinion: Opinion, at: At, entry: PartEntry) -> Opinion:
    """Return `opinion` with a writing made of the caption’s lines from the words at `at` on."""
    assert entry.begins
    lines, index = opinion.case.caption, at.anchor.index
    if at.anchor.where != "body":
        raise problem("correction-not-a-block", at.file, at.line, what="a note of the caption")
    where = at.anchor.span.start
    first = lines[index].text
    kept, texts = lines[:index], [line.text for line in lines[index:]]
    if where:
        kept = (*kept, replace(lines[index], text=cut(first, 0, where)))
        texts[0] = cut(first, where)
    blocks = tuple(Block("paragraph", text) for text in texts)
    stay, go = notes_apart(
        opinion.case.notes, [line.text for line in kept], texts, start_of(texts[0])
    )
    writing = Writing(IDS[entry.begins], entry.begins, None, None, None, blocks, go)
    following = opinion.writings
    if following and not (following[0].title or following[0].byline):
        whole = replace(
            writing,
            blocks=(*blocks, *following[0].blocks),
            notes=(*go, *following[0].notes),
            author=following[0].author,
        )
        following = (with_opening(whole, entry), *following[1:])
    else:
        following = (with_opening(writing, entry), *following)
    case = replace(opinion.case, caption=kept, notes=stay)
    return replace(opinion, case=case, writings=following)


def with_writing_joined(opinion: Opinion, at: At, entry: PartEntry) -> Opinion:
    """Return `opinion` with the writing that begins with the words at `at` as the end of the one
    before; its title and byline become paragraphs."""
    number = index_of(opinion, at)
    index, start = at.anchor.index, at.anchor.span.start
    if at.anchor.where != "body" or index > 0 or (index == 0 and start):
        so = f"{quoted_words_shown(entry)} begins no writing"
        raise problem("correction-no-effect", at.file, at.line, so=so)
    if not number:
        raise problem("correction-nothing-before.writing", at.file, at.line)
    before, writing = opinion.writings[number - 1], opinion.writings[number]
    heads = [Block("paragraph", text) for text in (writing.title, writing.byline) if text]
    whole = replace(
        before,
        blocks=blocks_numbered([*before.blocks, *heads, *writing.blocks]),
        notes=(*before.notes, *writing.notes),
    )
    return with_writing(with_writing(opinion, number), number - 1, whole)


def with_judges(opinion: Opinion, at: At, entry: PartEntry) -> Opinion:
    """Return `opinion` with the judges whom `entry` names for the writing that holds the words.

    Raises `Problem` where that is the caption.
    """
    if at.anchor.writing == "caption":
        raise problem("correction-in-caption.judge", at.file, at.line)
    number = index_of(opinion, at)
    return with_writing(opinion, number, by_judges(opinion.writings[number], entry))


def by_judges(writing: Writing, entry: PartEntry) -> Writing:
    """Return `writing` by the judge, and joined by those, whom `entry` names; else as it was."""
    joined = writing.joined_by if entry.joined_by is None else entry.joined_by
    author = None if entry.author == NONE else entry.author or writing.author
    return replace(writing, author=author, joined_by=joined)


def part_in_words(entry: PartEntry) -> str:
    """Return what `entry` settles, in words that follow those it quotes."""
    by = "" if not entry.author else f" by {NOBODY if entry.author == NONE else entry.author}"
    if entry.joined_by is not None:
        by += f", joined by {', '.join(entry.joined_by) or NOBODY}"
    if entry.begins:
        return f"begins {KINDS[entry.begins]}{by}"
    if entry.joins:
        return "begins no writing of its own"
    if entry.belongs:
        named, to = entry.belongs, f"{through(entry.until)} " if entry.until else ""
        return (
            f"{to}is {named}"
            if "part of" in named
            else f"{to}belongs to the {named}".replace("the counsel", "the list of counsel")
        )
    if entry.reads != "text":
        return f"belongs to the {entry.reads}{by}"
    return f"stands in a writing{by}"
