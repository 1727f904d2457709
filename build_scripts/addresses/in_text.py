"""Gives the writings, paragraphs and notes of an opinion the addresses that they had before.

What is new gets an address between (`12a`). Where the court numbers its paragraphs, its numbers
are the addresses. With nothing published yet, all addresses are what they are by place.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from build_scripts.addresses.likeness import fingerprint, first_words, sketch
from build_scripts.addresses.matching import Item, addresses_of_items, fingerprint_of
from build_scripts.addresses.naming import address_between, natural_first
from build_scripts.model import Addresses, Block, Case, Given, Note, Opinion, Text, Writing
from build_scripts.model.anchors import label_in_anchor, note_key
from build_scripts.model.paragraph_numbers import court_numbers

PARAGRAPH, NOTE = "p", "n"
"""How the anchors of paragraphs and notes begin."""

NOT_WRITINGS = ("caption", "authorities")

Labels = Mapping[tuple[str, int], str]
"""The addresses of a part’s notes, by label and ordinal."""


def with_addresses(opinion: Opinion, published: Addresses) -> Opinion:
    """Return `opinion` with the addresses that were `published` of it on the words they were given
    to."""
    if not published.pages:
        return opinion
    names = names_of(opinion.writings, published)
    writings = tuple(
        in_writing(replace(writing, id=name), published.page(name).addresses)
        for writing, name in zip(opinion.writings, names, strict=True)
    )
    case = in_caption(opinion.case, published.page("caption").addresses)
    return replace(opinion, case=case, writings=writings)


# ── Writings ─────────────────────────────────────────────────────────────────────────────────


def names_of(writings: Sequence[Writing], published: Addresses) -> list[str]:
    """Return the id of each writing: that of the published one with which it has the most
    paragraphs in common; a new writing gets one that no writing has had.

    Of a writing that has no paragraph, as a byline alone, there is its kind and its judge to go by.
    """
    known = {
        page.name: {fingerprint_of(each) for each in of_kind(page.addresses, PARAGRAPH)}
        for page in published.pages
        if page.name not in NOT_WRITINGS
    }
    without = {
        page.name: page.read
        for page in published.pages
        if not page.gone and not known.get(page.name, True)
    }
    scores: list[tuple[int, bool, int, str]] = []
    for place, writing in enumerate(writings):
        prints = {fingerprint(block.text.words) for block in writing.blocks}
        alike = None if prints else (writing.kind, writing.author or "")
        for name, theirs in known.items():
            shared = len(prints & theirs)
            same = name == writing.id or (alike is not None and without.get(name) == alike)
            if shared or same:
                scores.append((-shared, not same, place, name))
    names: dict[int, str] = {}
    for _, _, place, name in sorted(scores):
        if place not in names and name not in names.values():
            names[place] = name
    taken = {*known, *names.values()}
    for place, writing in enumerate(writings):
        if place not in names:
            names[place] = free_name(writing.id, taken)
            taken.add(names[place])
    return [names[place] for place in range(len(writings))]


def free_name(name: str, taken: set[str]) -> str:
    """Return `name`, or where it is taken the first of `concurrence-2`, … that is not."""
    base, number = name.rstrip("0123456789").rstrip("-"), 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name


# ── Paragraphs and notes ─────────────────────────────────────────────────────────────────────


def in_writing(writing: Writing, given: Sequence[Given]) -> Writing:
    """Return `writing` with its paragraphs and notes at their addresses."""
    notes, labels = of_notes(writing.notes, given)
    blocks = tuple(
        block_with_marks(block, labels) for block in blocks_with_addresses(writing.blocks, given)
    )
    return replace(
        writing,
        title=referring_text(writing.title, labels),
        byline=referring_text(writing.byline, labels),
        blocks=blocks,
        notes=notes,
    )


def in_caption(case: Case, given: Sequence[Given]) -> Case:
    """Return `case` with the notes of its caption at their addresses."""
    notes, labels = of_notes(case.notes, given)
    lines = tuple(
        replace(line, text=referring_text(line.text, labels) or line.text) for line in case.caption
    )
    return replace(case, caption=lines, notes=notes)


def blocks_with_addresses(blocks: Sequence[Block], given: Sequence[Given]) -> list[Block]:
    """Return the blocks of a writing’s body with the numbers that they had before."""
    if court_numbers(blocks):
        return list(blocks)
    items = [item_of(b.number, b.text.words) for b in blocks if b.number]
    numbers = iter(addresses_of_items(of_kind(given, PARAGRAPH), items, PARAGRAPH, address_between))
    return [replace(block, number=next(numbers)) if block.number else block for block in blocks]


def of_notes(notes: Sequence[Note], given: Sequence[Given]) -> tuple[tuple[Note, ...], Labels]:
    """Return `notes` at their addresses, and these by label and ordinal."""
    items = [item_of(natural_address(note), words_of_note(note)) for note in notes]
    kept = addresses_of_items(of_kind(given, NOTE), items, NOTE, natural_first)
    labels = {
        (note.label, note.ordinal): address if address != item.natural else ""
        for note, item, address in zip(notes, items, kept, strict=True)
    }
    placed = tuple(
        replace(
            note,
            address=labels[note.label, note.ordinal],
            blocks=tuple(block_with_marks(block, labels) for block in note.blocks),
        )
        for note in notes
    )
    return placed, labels


def natural_address(note: Note) -> str:
    """Return the address that a note has by its label."""
    return note_key(label_in_anchor(note.label), note.ordinal)


def words_of_note(note: Note) -> str:
    """Return the words of a note."""
    return " ".join(block.text.words for block in note.blocks)


def item_of(address: str, words: str) -> Item:
    """Return words as they are compared with what addresses were given to."""
    return Item(address, fingerprint(words), sketch(words), first_words(words))


def of_kind(given: Sequence[Given], prefix: str) -> list[Given]:
    """Return those of `given` that are addresses of one kind."""
    return [each for each in given if each.anchor.startswith(prefix)]


def block_with_marks(block: Block, labels: Labels) -> Block:
    """Return `block` whose marks lead to the notes at their addresses."""
    return replace(block, text=referring_text(block.text, labels) or block.text)


def referring_text(text: Text | None, labels: Labels) -> Text | None:
    """Return `text` whose marks lead to the notes at their addresses."""
    if not text or not text.references:
        return text
    references = tuple(
        replace(mark, address=labels.get((mark.label, mark.ordinal), "") if mark.ordinal else "")
        for mark in text.references
    )
    return replace(text, references=references)
