"""The page of one writing: its title, byline, text and notes, and nothing else."""

from collections.abc import Iterator

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
    title = inline(writing.title, opening=False) if writing.title else name
    head = ", ".join(
        filter(None, [link(edition.title, "index.md"), literal(edition.citation or "")])
    )
    blocks = [
        front_matter(values),
        paragraph(head, BUILD, ".running-head"),
        heading(1, title, "" if writing.title else BUILD),
    ]
    if writing.kind == "syllabus" and by_staff(edition):
        notice = "Prepared by court staff; no part of the opinion"
        blocks.append(paragraph(notice, BUILD, ".staff-notice"))
    if writing.byline:
        blocks.append(paragraph(inline(writing.byline, capitals(writing.byline)), ".byline"))
    mentions = mentions_of(edition)
    blocks += court_blocks(writing, mentions)
    blocks += court_notes(writing, mentions)
    blocks += cards(mentions, [writing.id], f"{writing.id}.md")
    return Page(f"{writing.id}.md", "\n\n".join(blocks) + "\n")


def capitals(byline: Text) -> Iterator[Wrap]:
    """Yield the mark-up of names in a byline, which reporters set in small capitals."""
    for start, end in small_capitals(byline.words):
        yield Wrap(start, end, '<span class="capitals">', "</span>")


def court_blocks(writing: Writing, mentions: Mentions) -> Iterator[str]:
    """Yield the blocks of a writing, their citations linked."""
    own = landmarks(writing)
    for index, block in enumerate(writing.blocks):
        cited = mentions.wraps((writing.id, "body", index))
        yield court_block(block, [*cited, *own.wraps(block.text, cited)])


def court_notes(writing: Writing, mentions: Mentions) -> Iterator[str]:
    """Yield the notes of a writing, their citations linked."""
    own = landmarks(writing)
    for note in writing.notes:
        wraps: list[list[Wrap]] = []
        for index, block in enumerate(note.blocks):
            cited = mentions.wraps((writing.id, f"note {note.label}", index))
            wraps.append([*cited, *own.wraps(block.text, cited)])
        yield note_definition(note, wraps)


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
