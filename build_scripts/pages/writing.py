"""The page of one writing: its title, byline, text and notes, and nothing else."""

from collections.abc import Iterator

from build_scripts.model import Edition, Page, Text, Writing
from build_scripts.pages.cards import cards
from build_scripts.pages.crossings import landmarks
from build_scripts.pages.editors_notes import editors_notes, term_cards
from build_scripts.pages.inline import Marks, Wrap, inline, literal
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
from build_scripts.pages.overlays import NOTHING, Overlays, overlays_of
from build_scripts.pages.reported import report_cards
from build_scripts.pages.switches import switches
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
    }
    overlays = overlays_of(edition)
    title = printed_title(writing, overlays) or name
    head = ", ".join(
        filter(None, [link(edition.title, "index.md"), literal(edition.citation or "")])
    )
    page = f"{writing.id}.md"
    mentions = mentions_of(edition)
    cited = cards(mentions, [writing.id], page)
    terms = term_cards(edition, page)
    reports = report_cards(edition, page)
    notes = editors_notes(edition, page)
    blocks = [
        front_matter(values),
        paragraph(head, BUILD, ".running-head"),
        *switches(citations=cited, notes=notes, terms=terms, coverage=reports),
        heading(1, title, "" if writing.title else BUILD),
    ]
    if writing.kind == "syllabus" and by_staff(edition):
        notice = "Prepared by court staff; no part of the opinion"
        blocks.append(paragraph(notice, BUILD, ".staff-notice"))
    if writing.byline:
        marks = overlays.over((writing.id, "body", -1), capitals(writing.byline))
        blocks.append(paragraph(inline(writing.byline, marks.wraps, marks.inserts), ".byline"))
    blocks += court_blocks(writing, mentions, overlays)
    blocks += court_notes(writing, mentions, overlays)
    blocks += [*cited, *terms, *reports, *notes]
    return Page(page, "\n\n".join(blocks) + "\n")


def capitals(byline: Text) -> Iterator[Wrap]:
    """Yield the mark-up of names in a byline, which reporters set in small capitals."""
    for start, end in small_capitals(byline.words):
        yield Wrap(start, end, '<span class="capitals">', "</span>")


def printed_title(writing: Writing, overlays: Overlays = NOTHING) -> str:
    """Return the title of a writing as printed, as Markdown, or nothing where none is."""
    if not writing.title:
        return ""
    marks = overlays.over((writing.id, "body", -2), ())
    return inline(writing.title, marks.wraps, marks.inserts, opening=False)


def court_blocks(
    writing: Writing, mentions: Mentions, overlays: Overlays = NOTHING
) -> Iterator[str]:
    """Yield the blocks of a writing, their citations linked and the layers over them."""
    own = landmarks(writing)
    for index, block in enumerate(writing.blocks):
        spot = (writing.id, "body", index)
        cited = mentions.wraps(spot)
        links = [*cited, *own.wraps(block.text, cited)]
        yield court_block(block, overlays.over(spot, links))


def court_notes(
    writing: Writing, mentions: Mentions, overlays: Overlays = NOTHING
) -> Iterator[str]:
    """Yield the notes of a writing, their citations linked and the layers over them."""
    own = landmarks(writing)
    for note in writing.notes:
        marks: list[Marks] = []
        for index, block in enumerate(note.blocks):
            spot = (writing.id, f"note {note.label}", index)
            cited = mentions.wraps(spot)
            links = [*cited, *own.wraps(block.text, cited)]
            marks.append(overlays.over(spot, links))
        yield note_definition(note, marks)


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
