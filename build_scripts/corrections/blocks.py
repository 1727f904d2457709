"""What an editor says a block is, where it begins, and whether it goes on with the one before."""

from dataclasses import replace

from build_scripts.corrections.places import At, block_at, with_writing
from build_scripts.corrections.texts import cut, joined
from build_scripts.editors.corrections_file import BlockEntry
from build_scripts.model import Block, Opinion
from build_scripts.model.paragraph_numbers import numbered
from build_scripts.problems import problem

WORDS = {
    "paragraph": "a paragraph",
    "heading": "a heading",
    "blockquote": "a quotation",
    "disposition": "the disposition",
}


def corrected_block(opinion: Opinion, entry: BlockEntry, at: At) -> Opinion:
    """Return `opinion` with one block as `entry` has it.

    Raises `Problem` where the quoted words stand in no block, or there is nothing to do it to.
    """
    number, index = block_at(opinion, at)
    writing = opinion.writings[number]
    blocks = list(writing.blocks)
    if entry.splits:
        blocks[index : index + 1] = halves(blocks[index], at)
        index += 1
    if entry.joins:
        if not index:
            raise problem("correction-nothing-before", at.file, at.line)
        before = blocks[index - 1]
        blocks[index - 1 : index + 1] = [
            replace(before, text=joined(before.text, blocks[index].text))
        ]
        index -= 1
    if entry.kind:
        level = entry.level if entry.kind == "heading" else None
        blocks[index] = replace(blocks[index], kind=entry.kind, level=level)
    elif entry.level:
        blocks[index] = replace(blocks[index], level=entry.level)
    changed = replace(writing, blocks=numbered(blocks))
    return with_writing(opinion, number, changed)


def halves(block: Block, at: At) -> list[Block]:
    """Return `block` divided where the words at `at` begin, the second half as a paragraph."""
    where = at.anchor.span.start
    first, second = cut(block.text, 0, where), cut(block.text, where)
    if not first.words:
        raise problem("correction-begins-there", at.file, at.line)
    return [replace(block, text=first), Block("paragraph", second)]


def said(entry: BlockEntry) -> str:
    """Return what `entry` settles, in words that follow those it quotes."""
    words = []
    if entry.splits:
        words.append("begins a block of its own")
    if entry.joins:
        words.append("goes on with the block before it")
    if entry.kind:
        words.append(f"is {WORDS[entry.kind]}")
    if entry.level:
        words.append(f"of level {entry.level}")
    return ", ".join(words)
