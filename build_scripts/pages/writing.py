"""The page of one writing: its title, byline, text and notes, and nothing else."""

from collections.abc import Iterator

from build_scripts.addresses.publication import anchor_of
from build_scripts.model import Edition, Page, Text, Writing
from build_scripts.model.anchors import paragraph_anchor, title_anchor
from build_scripts.model.paragraph_numbers import Numbered, court_numbers
from build_scripts.pages.parts.cards import cards
from build_scripts.pages.parts.editors_notes import term_cards
from build_scripts.pages.parts.gone import marks_of_gone
from build_scripts.pages.parts.margin_notes import asides, key_to_marks
from build_scripts.pages.parts.own_citation import passage_facts
from build_scripts.pages.parts.running_head import running_head
from build_scripts.pages.parts.unsure import notice_of_doubt
from build_scripts.pages.text.citation_links import Mentions, mentions_of
from build_scripts.pages.text.cross_references import landmarks
from build_scripts.pages.text.escaper import inline, literal
from build_scripts.pages.text.inline_marks import Marks, Wrap
from build_scripts.pages.text.layer_marks import NOTHING, Overlays, overlays_of
from build_scripts.pages.text.markdown_syntax import (
    BUILD,
    court_block,
    front_matter,
    heading,
    note_definition,
    paragraph,
    title_level,
)
from build_scripts.pages.text.typesetting import small_capitals
from build_scripts.pages.text.wording import by_staff, judge, name_in_sentence, name_of


def writing_page(edition: Edition, writing: Writing) -> Page:
    """Return the page of `writing`."""
    name = name_of(writing, edition.opinion)
    what = describe(writing, edition)
    values = {
        "title": name,
        "description": f"{edition.title}: {what}, every paragraph with its address.",
        "voice": "staff" if writing.kind == "syllabus" else "court",
        "facts": passage_facts(edition, writing),
    }
    mentions = mentions_of(edition)
    page = f"{writing.id}.md"
    cited = cards(mentions, [writing.id], page)
    terms = term_cards(edition, page)
    said = asides(edition, page)
    blocks = [
        front_matter(values),
        running_head(edition),
        *key_to_marks(edition, page),
        *notice_of_doubt(edition),
        *whole_writing(writing, edition, mentions, overlays_of(edition)),
        *cited,
        *terms,
        *said,
    ]
    return Page(page, "\n\n".join(blocks) + "\n")


def whole_writing(
    writing: Writing, edition: Edition, mentions: Mentions, overlays: Overlays = NOTHING
) -> Iterator[str]:
    """Yield a writing from its title to its last note, as any page prints it."""
    part = mentions.part(writing.id)
    yield title(writing, edition, part, overlays)
    if writing.kind == "syllabus" and by_staff(edition.opinion):
        notice = "Prepared by court staff; no part of the opinion"
        yield paragraph(notice, BUILD, ".staff-notice")
    if writing.byline:
        marks = overlays.over((writing.id, "body", -1), capitals(writing.byline))
        words = inline(writing.byline, marks.wraps, marks.inserts, part=part)
        yield paragraph(words, ".byline")
    yield from court_blocks(writing, mentions, overlays)
    yield from court_notes(writing, mentions, overlays)


def title(writing: Writing, edition: Edition, part: str = "", overlays: Overlays = NOTHING) -> str:
    """Return the title of a writing as printed, or its name where none is."""
    level = title_level(part)
    anchor = f"#{title_anchor(part)}" if part else ""
    if not writing.title:
        return heading(level, literal(name_of(writing, edition.opinion)), anchor, BUILD)
    return heading(level, printed_title(writing.id, writing.title, overlays, part), anchor)


def printed_title(writing: str, text: Text, overlays: Overlays = NOTHING, part: str = "") -> str:
    """Return the title of a `writing` as Markdown."""
    marks = overlays.over((writing, "body", -2), ())
    return inline(text, marks.wraps, marks.inserts, opening=False, part=part)


def capitals(byline: Text) -> Iterator[Wrap]:
    """Yield the mark-up of names in a byline, which reporters set in small capitals, but where the
    source itself does."""
    set_so = [item for item in byline.emphasis if item.style == "small-caps"]
    for start, end in small_capitals(byline.words):
        if any(item.start <= start and end <= item.end for item in set_so):
            continue
        yield Wrap(start, end, '<span class="capitals">', "</span>")


def court_blocks(
    writing: Writing, mentions: Mentions, overlays: Overlays = NOTHING
) -> Iterator[str]:
    """Yield the blocks of a writing, their citations linked and the layers over them."""
    part = mentions.part(writing.id)
    own = landmarks(writing, part)
    numbers = {each.place: each for each in court_numbers(writing.blocks)}
    yield from marks_of_gone(writing.id, None, mentions)
    for index, block in enumerate(writing.blocks):
        spot = (writing.id, "body", index)
        cited = mentions.wraps(spot)
        if index in numbers:
            cited = [*number_as_printed(numbers[index], part), *cited]
        links = [*cited, *own.wraps(block.text, cited)]
        yield court_block(block, overlays.over(spot, links), part)
        if block.number:
            yield from marks_of_gone(writing.id, paragraph_anchor(block.number), mentions)
    for note in writing.notes:
        yield from marks_of_gone(writing.id, anchor_of(note), mentions)


def number_as_printed(printed: Numbered, part: str) -> Iterator[Wrap]:
    """Yield the link that a paragraph’s number is where the court itself prints it: that number
    stands in the margin, and no other beside it."""
    anchor = paragraph_anchor(str(printed.number), part)
    kind = "{ .paragraph-number .as-printed }"
    if at := printed.span:
        yield Wrap(at.start, at.end, "[", f"](#{anchor}){kind}", link=True)


def court_notes(
    writing: Writing, mentions: Mentions, overlays: Overlays = NOTHING
) -> Iterator[str]:
    """Yield the notes of a writing, their citations linked and the layers over them."""
    part = mentions.part(writing.id)
    own = landmarks(writing, part)
    for note in writing.notes:
        marks: list[Marks] = []
        for index, block in enumerate(note.blocks):
            spot = (writing.id, f"note {note.key}", index)
            cited = mentions.wraps(spot)
            links = [*cited, *own.wraps(block.text, cited)]
            marks.append(overlays.over(spot, links))
        yield note_definition(note, marks, part)


def describe(writing: Writing, edition: Edition) -> str:
    """Return in a few words what `writing` is and who wrote it."""
    if writing.kind == "syllabus":
        origin = (
            "that court staff prepared"
            if by_staff(edition.opinion)
            else "printed before the opinion"
        )
        return f"the {name_in_sentence(name_of(writing, edition.opinion))} {origin}"
    what = {
        "majority": "the opinion of the court",
        "per-curiam": "the opinion of the court",
        "plurality": "the plurality opinion",
        "memorandum": "the memorandum disposition",
        "order": "the order",
        "dissent": "the dissent",
        "concurrence-in-part": "the concurrence and dissent in part",
        "statement": "the statement",
        "errata": "the errata sheet",
    }.get(writing.kind, "the concurrence")
    return f"{what} by {judge(writing)}" if writing.author else what
