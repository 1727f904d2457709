"""The page of one writing: its title, byline, text and notes, and nothing else."""

from collections.abc import Iterator

from build_scripts.anchors import title_anchor
from build_scripts.model import Edition, Page, Text, Writing
from build_scripts.pages.cards import cards
from build_scripts.pages.crossings import landmarks
from build_scripts.pages.inline import Wrap, inline, literal
from build_scripts.pages.markdown import (
    BUILD,
    court_block,
    front_matter,
    heading,
    link,
    note_definition,
    paragraph,
    title_level,
)
from build_scripts.pages.mentions import Mentions, mentions_of
from build_scripts.pages.own_citation import passage_facts
from build_scripts.pages.typesetting import small_capitals
from build_scripts.pages.wording import by_staff, judge, name_of


def writing_page(edition: Edition, writing: Writing) -> Page:
    """Return the page of `writing`."""
    name = name_of(writing, edition.opinion.writings)
    what = describe(writing, edition)
    values = {
        "title": name,
        "description": f"{edition.title}: {what}, every paragraph with its address.",
        "voice": "staff" if writing.kind == "syllabus" else "court",
        "facts": passage_facts(edition, writing),
    }
    mentions = mentions_of(edition)
    head = ", ".join(
        filter(None, [link(edition.title, "index.md"), literal(edition.citation or "")])
    )
    blocks = [
        front_matter(values),
        paragraph(head, BUILD, ".running-head"),
        *whole_writing(writing, edition, mentions),
        *cards(mentions, [writing.id], f"{writing.id}.md"),
    ]
    return Page(f"{writing.id}.md", "\n\n".join(blocks) + "\n")


def whole_writing(writing: Writing, edition: Edition, mentions: Mentions) -> Iterator[str]:
    """Yield a writing from its title to its last note, as any page prints it."""
    part = mentions.part(writing.id)
    yield title(writing, edition, part)
    if writing.kind == "syllabus" and by_staff(edition):
        notice = "Prepared by court staff; no part of the opinion"
        yield paragraph(notice, BUILD, ".staff-notice")
    if writing.byline:
        words = inline(writing.byline, capitals(writing.byline), part=part)
        yield paragraph(words, ".byline")
    yield from court_blocks(writing, mentions)
    yield from court_notes(writing, mentions)


def title(writing: Writing, edition: Edition, part: str) -> str:
    """Return the title of a writing as printed, or its name where none is."""
    level = title_level(part)
    anchor = f"#{title_anchor(part)}" if part else ""
    if not writing.title:
        return heading(level, name_of(writing, edition.opinion.writings), anchor, BUILD)
    return heading(level, inline(writing.title, opening=False, part=part), anchor)


def capitals(byline: Text) -> Iterator[Wrap]:
    """Yield the mark-up of names in a byline, which reporters set in small capitals."""
    for start, end in small_capitals(byline.words):
        yield Wrap(start, end, '<span class="capitals">', "</span>")


def court_blocks(writing: Writing, mentions: Mentions) -> Iterator[str]:
    """Yield the blocks of a writing, their citations linked."""
    part = mentions.part(writing.id)
    own = landmarks(writing, part)
    for index, block in enumerate(writing.blocks):
        cited = mentions.wraps((writing.id, "body", index))
        yield court_block(block, [*cited, *own.wraps(block.text, cited)], part)


def court_notes(writing: Writing, mentions: Mentions) -> Iterator[str]:
    """Yield the notes of a writing, their citations linked."""
    part = mentions.part(writing.id)
    own = landmarks(writing, part)
    for note in writing.notes:
        wraps: list[list[Wrap]] = []
        for index, block in enumerate(note.blocks):
            cited = mentions.wraps((writing.id, f"note {note.label}", index))
            wraps.append([*cited, *own.wraps(block.text, cited)])
        yield note_definition(note, wraps, part)


def describe(writing: Writing, edition: Edition) -> str:
    """Return in a few words what `writing` is and who wrote it."""
    if writing.kind == "syllabus":
        origin = "that court staff prepared" if by_staff(edition) else "printed before the opinion"
        return f"the summary {origin}"
    what = {
        "majority": "the opinion of the court",
        "per-curiam": "the opinion of the court",
        "plurality": "the plurality opinion",
        "memorandum": "the memorandum disposition",
        "order": "the order",
        "dissent": "the dissent",
    }.get(writing.kind, "the concurrence")
    return f"{what} by {judge(writing)}" if writing.author else what
