"""The front page of an edition: the case in one screen, then its caption as the court set it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from build_scripts.addresses.publication import anchor_of
from build_scripts.annotations.joining_judges import joined
from build_scripts.model import (
    CaptionLine,
    CaptionRole,
    Edition,
    Note,
    Page,
    Source,
    Text,
    Writing,
)
from build_scripts.pages.apparatus_pages import apparatus_pages
from build_scripts.pages.decision.at_a_glance import facts, summary_line
from build_scripts.pages.parts.cards import cards
from build_scripts.pages.parts.downloads import HERE
from build_scripts.pages.parts.gone import marks_of_gone
from build_scripts.pages.parts.margin_notes import asides
from build_scripts.pages.parts.originals import originals
from build_scripts.pages.parts.own_citation import passage_facts
from build_scripts.pages.parts.reading_time import count_of_words, minutes
from build_scripts.pages.parts.running_head import size_of
from build_scripts.pages.parts.unsure import notice_of_doubt
from build_scripts.pages.text.citation_links import Mentions, mentions_of
from build_scripts.pages.text.escaper import inline, literal
from build_scripts.pages.text.inline_marks import UNMARKED, Insert, Marks, Wrap
from build_scripts.pages.text.layer_marks import NOTHING, Overlays, overlays_of
from build_scripts.pages.text.markdown_syntax import (
    BUILD,
    division,
    front_matter,
    heading,
    link,
    note_definition,
    paragraph,
)
from build_scripts.pages.text.typesetting import LONGEST_UNBROKEN
from build_scripts.pages.text.wording import (
    by_staff,
    counted,
    docket_citation,
    facts_in_line,
    judge,
    list_in_prose,
    name_of,
    unbroken_line,
)
from build_scripts.pages.writing import court_blocks, court_notes, printed_title

SIDES: dict[CaptionRole, str] = {
    "party": "parties",
    "role": "parties",
    "versus": "parties",
    "docket": "numbers",
    "lower-court": "numbers",
    "title": "numbers",
}
"""A caption sets the parties at the left and, beside them, docket numbers and title."""


HYPHENATED = re.compile(r"[^\s-]+(?:-[^\s-]+)+")

KEPT_LINES: frozenset[CaptionRole] = frozenset({"court", "dates", "attribution"})
"""Blocks of a caption whose lines say one thing each: the day, the place."""
LONG = 240
"""Characters past which a line of the caption reads as a paragraph, and no line of it is kept."""


def front_page(edition: Edition) -> Page:
    """Return the front page."""
    counsel = [w for w in edition.opinion.writings if w.kind == "counsel"]
    case = edition.opinion.case
    mentions = mentions_of(edition)
    overlays = overlays_of(edition)
    cited = cards(mentions, ["caption", *(writing.id for writing in counsel)], "index.md")
    said = asides(edition, "index.md")
    blocks = [
        front_matter(
            {
                "title": edition.title,
                "description": summary_line(edition),
                "voice": "court",
                "facts": passage_facts(edition),
            }
        ),
        *notice_of_doubt(edition),
        division(
            "by-build masthead",
            [heading(1, name_of_case(edition.title), *size_of(edition.title)), *facts(edition)],
        ),
        division("by-build parts", parts(edition)),
        *([heading(2, "The caption", BUILD)] if case.caption else []),
        *court_caption(edition, overlays),
        *(block for writing in counsel for block in counsel_blocks(writing, mentions, overlays)),
        *how_to_cite(edition),
        division("by-build take-along", [heading(2, "Take it with you"), HERE]),
        *caption_notes(case.notes, mentions, overlays),
        *(note for writing in counsel for note in court_notes(writing, mentions, overlays)),
        *cited,
        *said,
    ]
    return Page("index.md", "\n\n".join(blocks) + "\n")


def name_of_case(title: str) -> str:
    """Return the name of the case, its hyphenated names each on one line."""
    names = [name for name in HYPHENATED.finditer(title) if len(name[0]) <= LONGEST_UNBROKEN]
    wraps = [Wrap(*name.span(), '<span class="unbroken">', "</span>") for name in names]
    return inline(Text(title), wraps)


def parts(edition: Edition) -> Iterable[str]:
    """Yield the way in: the parts of the edition with their reading times."""
    yield heading(2, "Read")
    writings = [w for w in edition.opinion.writings if w.kind != "counsel"]
    joining = joined(edition.opinion)
    lines: list[str] = []
    for writing in writings:
        name = link(name_of(writing, edition.opinion), f"{writing.id}.md")
        lines.append(
            f"- {name} {literal(particulars(writing, edition, joining.get(writing.id, ())))}"
        )
    lines += [
        f"- {link(a.title, a.path)} {literal(a.particulars)}" for a in apparatus_pages(edition)
    ]
    whole = unbroken_line("every part on one page")
    lines.append(f"- {link('Print the whole edition', 'print.md')} {whole}")
    yield "\n".join(lines)
    yield from originals(edition)


def particulars(writing: Writing, edition: Edition, joining: Sequence[str]) -> str:
    """Return who wrote a writing, who are `joining` it, and how long it takes to read."""
    staff = writing.kind == "syllabus" and by_staff(edition.opinion)
    is_in_name = bool(writing.author) and name_of(writing, edition.opinion).endswith(
        f"({writing.author})"  # which tells two of one kind apart
    )
    by = "" if is_in_name else judge(writing, edition.opinion.case.attribution)
    by = "by court staff" if staff else by
    joiners = f"joined by {list_in_prose(joining)}" if joining else ""
    notes = counted(len(writing.notes), "note") if writing.notes else ""
    return facts_in_line([by, joiners, f"{minutes(count_of_words(writing))} min", notes])


def court_caption(edition: Edition, overlays: Overlays) -> Iterable[str]:
    """Yield the caption as the court set it, where the file has one."""
    lines = edition.opinion.case.caption
    if lines:
        yield division("caption", caption(lines, edition.opinion.source, overlays=overlays))


def caption(
    lines: Sequence[CaptionLine], source: Source, part: str = "", overlays: Overlays = NOTHING
) -> Iterable[str]:
    """Yield the caption’s lines in the court’s order, the parties beside the numbers."""
    marks = [overlays.over(("caption", "body", index), ()) for index in range(len(lines))]
    written = [
        (SIDES.get(line.role, ""), caption_line(line, source, part, over))
        for line, over in zip(lines, marks, strict=True)
    ]
    groups = [
        (side, [markdown for _, markdown in group])
        for side, group in groupby(written, key=lambda pair: pair[0])
    ]
    index = 0
    while index < len(groups):
        side, blocks = groups[index]
        following = groups[index + 1] if index + 1 < len(groups) else ("", [])
        if side == "parties" and following[0] == "numbers":
            both = [division("caption-parties", blocks), division("caption-numbers", following[1])]
            yield division("caption-frame", both)
            index += 1
        else:
            yield from blocks
        index += 1


def caption_notes(
    notes: Sequence[Note], mentions: Mentions, overlays: Overlays = NOTHING
) -> Iterator[str]:
    """Yield the caption’s notes, their citations linked and the layers over them."""
    for note in notes:
        spots = [("caption", f"note {note.key}", index) for index in range(len(note.blocks))]
        marks = [overlays.over(spot, mentions.wraps(spot)) for spot in spots]
        yield note_definition(note, marks, mentions.part("caption"))
    if mentions.gone.get("caption"):
        places = (None, *(anchor_of(note) for note in notes))
        for place in places:
            yield from marks_of_gone("caption", place, mentions)


def caption_line(line: CaptionLine, source: Source, part: str, marks: Marks = UNMARKED) -> str:
    """Return one block of the caption under the class of what it says."""
    kept = line.role in KEPT_LINES and len(line.text.words) <= LONG
    ends = line_ends(line.text, source) if kept else ()
    inserts = [*marks.inserts, *(Insert(at, "<br>") for at in ends)]
    long = ".caption-long" if len(line.text.words) > LONG else ""
    words = inline(line.text, marks.wraps, inserts, part=part)
    return paragraph(words, f".caption-{line.role}", long)


def line_ends(text: Text, source: Source) -> Iterable[int]:
    """Yield where in `text` a line of the source ends, between two words."""
    for piece, following in pairwise(text.origin):
        end = piece.source + piece.length
        apart = following.at > piece.at + piece.length
        if apart and "\n" in source.text[end : following.source]:
            yield piece.at + piece.length


def counsel_blocks(
    writing: Writing, mentions: Mentions, overlays: Overlays = NOTHING
) -> Iterable[str]:
    """Yield the list of counsel under its title, or under a heading where none is printed."""
    title = printed_title(writing.id, writing.title, overlays) if writing.title else "Counsel"
    yield heading(2, title, "" if writing.title else BUILD)
    if writing.id != "counsel":  # a further list on the page, whose numbers would come again
        writing = replace(writing, blocks=tuple(replace(b, number=None) for b in writing.blocks))
    yield from court_blocks(writing, mentions, overlays)


def how_to_cite(edition: Edition) -> Iterable[str]:
    """Yield the citations under which the case is known, if any are."""
    citations = [c for c in (edition.citation, docket_citation(edition)) if c]
    lines = [f"*{literal(edition.title)}*, {inline(Text(cite))}." for cite in citations]
    if lines:
        yield division("by-build how-to-cite", [heading(2, "How to cite"), *lines])
