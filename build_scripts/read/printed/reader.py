"""Reads a slip opinion as layout text: columns, spacing and pages say what print said.

Nothing is changed in the text; what the pages repeat becomes removals, what stands apart becomes
blocks, and the marks of notes are found by their notes. `reprint.py` reads texts without
layout, one paragraph a line.
"""

import hashlib
from collections.abc import Generator, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace

from build_scripts.model import Doubt, Removal, Source, SourceBlock, SourceKind, SourceMark, Span
from build_scripts.problems import doubt, excerpt
from build_scripts.read.contents_and_dividers import RULE_BETWEEN
from build_scripts.read.headnote_numbers import without_headnote_numbers
from build_scripts.read.printed.blocks.breaks_by_wording import RULE
from build_scripts.read.printed.blocks.caption_columns import caption_blocks
from build_scripts.read.printed.blocks.groups import Group, groups_of_lines
from build_scripts.read.printed.blocks.measure import (
    measure_of,
    on_body,
    on_page,
    stretches_by_spacing,
    under_caption,
)
from build_scripts.read.printed.notes.ends import REACH, notes_end
from build_scripts.read.printed.notes.footnote_area import foot_start, unmarked_foot
from build_scripts.read.printed.notes.footnotes import foot_of
from build_scripts.read.printed.notes.marks import (
    Found,
    Wanted,
    find_marks,
    mark_candidates,
    mark_doubts,
)
from build_scripts.read.printed.notes.note_labels import Running
from build_scripts.read.printed.notes.notes_under_heading import NOTES_TITLE, stretches
from build_scripts.read.printed.notes.raised_marks import without_raised_marks
from build_scripts.read.printed.page.caption_length import caption_length, names_panel
from build_scripts.read.printed.page.captioned_page import captioned_page
from build_scripts.read.printed.page.letter_spacing import dot_leaders, letter_spacing
from build_scripts.read.printed.page.lines import Line, Page
from build_scripts.read.printed.page.margins import Measure
from build_scripts.read.printed.page.pages import Paged, pages_without_repeats
from build_scripts.read.printed.page_turns import (
    goes_on_with_block,
    is_cut,
    is_rest_of_quotation,
    is_set_unlike_rest,
    is_torn,
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page, divided into its running text and the notes at its foot."""

    body: Page
    notes: tuple[SourceBlock, ...]
    measure: Measure
    raised: tuple[SourceMark, ...]
    """Marks that are printed on lines of their own."""
    under_title: bool = False
    """Whether it is a list of notes, whose marks stand on any of the leaves before it."""


@dataclass
class Reading:
    """What has been read so far."""

    blocks: list[SourceBlock] = field(default_factory=list)
    removals: list[Removal] = field(default_factory=list)
    last: Group | None = None
    """The last block of running text."""
    place: int = 0
    """Where it stands among the blocks."""
    prose: bool = False
    """Whether running text has been read, in which quotations may stand."""
    unmarked: list[tuple[Line, str]] = field(default_factory=list)
    """What may be a note, with its label, and is taken as text."""
    overleaf: bool = False
    """Whether the caption goes on overleaf: it fills the first page, and who sat is to come."""
    headlines: Set[str] = frozenset()
    """The first lines of the caption, and those in capitals."""


def read_layout(name: str, data: bytes, text: str) -> Source:
    """Return the `Source` of layout `text`, decoded from `data`."""
    pages = pages_without_repeats(text)
    reading = Reading(removals=[*pages.removals])
    rough = leaves_of(text, pages, measure_of(pages.pages, full=0.5), Reading())
    measure = measure_of([leaf.body for leaf in rough])
    leaves = list(leaves_of(text, pages, measure, reading))
    captioned = captioned_page([leaf.body for leaf in leaves])
    for number, leaf in enumerate(leaves):
        read_leaf(leaf, number, reading, captioned=number == captioned)
    found = marks_of(text, leaves)
    reading.removals += [*letter_spacing(text), *dot_leaders(text)]
    source = Source(
        name=name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(reading.blocks),
        marks=found.marks,
        breaks=pages.breaks,
        removals=tuple(sorted(set(reading.removals))),
        marks_stated=False,
        doubts=(*mark_doubts(text, found.doubtful), *foot_doubts(text, reading.unmarked)),
    )
    return without_headnote_numbers(source)


def foot_doubts(text: str, unmarked: Sequence[tuple[Line, str]]) -> Iterator[Doubt]:
    """Yield a doubt for each foot of a page that may be a note."""
    for line, label in unmarked:
        at = text.count("\n", 0, line.start) + 1
        yield doubt("note-or-text.foot", at, label=label, words=excerpt(line.text, 40))


def leaves_of(text: str, pages: Paged, measure: Measure, reading: Reading) -> Iterator[Leaf]:
    """Yield each page with the notes at its foot set apart; what follows them is a leaf of its
    own."""
    running = Running()
    listed = False
    for page in pages.pages:
        local = on_page(page, measure)
        for stretch in stretches(text, page, listed=listed):
            listed = stretch.listed
            if listed:
                titles = [Removal(stretch.title.span, NOTES_TITLE)] if stretch.title else []
                running = Running(listed=True) if stretch.title else running
                foot = foot_of(stretch.lines, running, local)
                running = foot.running
                reading.removals += [*titles, *foot.removals]
                yield Leaf((), foot.blocks, local, (), under_title=True)
                continue
            running = replace(running, listed=False)
            running = yield from text_and_feet(stretch.lines, running, local, pages, reading)


def text_and_feet(
    page: Page, running: Running, local: Measure, pages: Paged, reading: Reading
) -> Generator[Leaf, None, Running]:
    """Yield the leaves of `page`; return what is known of the notes after them."""
    rest = page
    while rest:
        start = foot_start(rest, running, local, known=pages.known)
        if start == len(rest) and (head := unmarked_foot(rest, running, local)):
            reading.unmarked.append((rest[head.place], head.label))
        above = rest[max(0, start - REACH) : start]
        running = replace(running, ahead="\n".join(line.text for line in above))
        end = notes_end(rest, start, running, local, known=pages.known)
        foot = foot_of(rest[start:end], running, local)
        running = foot.running
        reading.removals += foot.removals
        labels = {note.label for note in foot.blocks if note.label}
        raised = without_raised_marks(rest[:start], labels)
        measured = on_body(raised.page, local)
        yield Leaf(raised.page, foot.blocks, measured, raised.marks)
        rest = rest[end:]
    return running


REST_OF_CAPTION = 12
"""Lines of a caption that may stand overleaf, down to the panel."""
OPENING = 4
"""Lines at the head of a caption that may be in small letters."""


def read_leaf(leaf: Leaf, number: int, reading: Reading, *, captioned: bool) -> None:
    """Add the blocks of the page of that `number` to `reading`; the one that is `captioned` has
    the caption."""
    overleaf = reading.overleaf and names_panel(leaf.body[:REST_OF_CAPTION])
    headed = captioned or overleaf or repeats_caption(leaf, reading.headlines)
    caption = caption_length(leaf.body, leaf.measure) if headed else 0
    full = captioned and caption == len(leaf.body)
    reading.overleaf = full and not names_panel(leaf.body)
    if captioned:
        lines = [*leaf.body[:OPENING], *(x for x in leaf.body[:caption] if x.text.isupper())]
        reading.headlines = {line.text for line in lines if caption}
    if caption:
        blocks, rules = caption_blocks(leaf.body[:caption])
        reading.blocks += blocks
        reading.removals += [Removal(rule, RULE_BETWEEN) for rule in rules]
    first = number > 0
    body = leaf.body[caption:]
    whole = under_caption(body, leaf.measure) if caption else leaf.measure
    groups = [
        (group, measure)
        for stretch, measure in stretches_by_spacing(body, whole)
        for group in groups_of_lines(stretch, measure)
    ]
    for group, measure in groups:
        if RULE.fullmatch(group.text) and "*" not in group.text:
            reading.removals.append(Removal(group.lines[0].span, RULE_BETWEEN))
            continue
        before = reading.last
        if before is not None and first and is_set_unlike_rest(group, before, measure):
            before = reading.last = replace(before, shape=group.shape)
            reading.blocks[reading.place] = replace(
                reading.blocks[reading.place], kind=kind_of(before)
            )
        cut = before is not None and (
            is_cut(group, before, measure) if first else is_torn(group, before, measure)
        )
        read = replace(group, shape="paragraph") if cut else group
        if before is not None and first and is_rest_of_quotation(group, before):
            read = replace(group, shape="inset")
        block = block_of(read, reading, first, measure)
        reading.place = len(reading.blocks)
        reading.blocks.append(replace(block, continues=True) if cut else block)
        reading.last = read
        reading.prose = reading.prose or (group.shape == "paragraph" and len(group.lines) > 2)
        first = False
    reading.blocks += leaf.notes


REPEATED = 2
"""Lines at the head of a page that tell a caption."""


def repeats_caption(leaf: Leaf, headlines: Set[str]) -> bool:
    """Say whether a page begins with lines of the caption: some courts print it again over each
    separate writing."""
    first = [line.text for line in leaf.body[:REPEATED]]
    return len(first) == REPEATED and all(text in headlines for text in first)


def kind_of(group: Group) -> SourceKind:
    """Return what running text is that is set as `group` is."""
    return "quotation" if group.shape == "inset" else "text"


def block_of(group: Group, reading: Reading, first: bool, measure: Measure) -> SourceBlock:
    """Return a block of running text; `first` says that it heads its page."""
    before = reading.last
    listed = group.shape == "inset" and not reading.prose
    return SourceBlock(
        Span(group.lines[0].begin, group.lines[-1].end),
        kind=kind_of(group),
        centred=group.shape == "centred",
        continues=not listed and goes_on_with_block(group, before, first, measure)
        if before
        else None,
    )


def marks_of(text: str, leaves: Sequence[Leaf]) -> Found:
    """Return the marks of all notes, each sought on its note's page and on the one before."""
    wanted: list[Wanted] = []
    before: Span | None = None
    unlisted = 0
    for leaf in leaves:
        if leaf.under_title and leaf.notes:
            listed = [note for note in leaf.notes if note.label and note.label.isdigit()]
            end = leaf.notes[0].span.start
            wanted += [Wanted(x.label or "", unlisted, end, printed_mark(text, x)) for x in listed]
            unlisted = leaf.notes[-1].span.end if listed else unlisted
            continue
        body = Span(leaf.body[0].start, leaf.body[-1].end) if leaf.body else before
        if body is None:
            continue
        above = {mark.label for mark in leaf.raised}
        for note in leaf.notes:
            if note.label and note.label.isdigit() and note.label not in above:
                mark = printed_mark(text, note)
                start, end = stretch_for_mark(text, mark, body, before)
                wanted.append(Wanted(note.label, start, end, mark))
        before = body
    found = find_marks(text, wanted)
    raised = [mark for leaf in leaves for mark in leaf.raised]
    return replace(found, marks=tuple(sorted({*found.marks, *raised}, key=lambda x: x.span)))


def printed_mark(text: str, note: SourceBlock) -> str:
    """Return how the mark of `note` is printed: as its label is, but for a stop after that."""
    label = text[note.mark.start : note.mark.end].strip() if note.mark else ""
    return label.removesuffix(".") if any(map(str.isdigit, label)) else note.label or ""


TAIL = 400
"""Characters at the end of a page, some five lines."""


def stretch_for_mark(text: str, label: str, body: Span, before: Span | None) -> tuple[int, int]:
    """Return from where to where the mark of a note is to be sought: on its page, or at the end of
    the page before, whose foot had no room left."""
    if before is None or mark_candidates(text, label, body.start, body.end):
        return body.start, body.end
    return max(before.start, before.end - TAIL), body.end
