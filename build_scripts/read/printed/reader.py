"""Reads a slip opinion as layout text: columns, spacing and pages say what print said.

Nothing is changed in the text; what the pages repeat becomes removals, what stands apart becomes
blocks, and the marks of notes are found by their notes. `text_reprint` reads texts without
layout, one paragraph a line.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace

from build_scripts.model import Doubt, Removal, Source, SourceBlock, SourceMark, Span
from build_scripts.problems import doubt, excerpt
from build_scripts.read.printed.blocks.caption_columns import caption_blocks
from build_scripts.read.printed.blocks.caption_length import caption_length
from build_scripts.read.printed.blocks.cues import (
    ANNOUNCES,
    OPENS,
    PARAGRAPH,
    RULE,
    stands_alone,
)
from build_scripts.read.printed.blocks.first_lines import is_end_of_paragraph
from build_scripts.read.printed.blocks.groups import Group, groups_of_lines
from build_scripts.read.printed.blocks.headings import ENUMERATED, SMALL, is_numbered_heading
from build_scripts.read.printed.blocks.listed_items import SERIAL
from build_scripts.read.printed.blocks.measure import measure_of, on_body, on_page
from build_scripts.read.printed.notes.ends import REACH, notes_end
from build_scripts.read.printed.notes.footnotes import foot_of
from build_scripts.read.printed.notes.heads import FINISHED, REPORTER, Running
from build_scripts.read.printed.notes.marks import (
    Found,
    Wanted,
    find_marks,
    is_cited,
    mark_candidates,
    mark_doubts,
)
from build_scripts.read.printed.notes.raised_marks import without_raised_marks
from build_scripts.read.printed.notes.starts import foot_start, unmarked_foot
from build_scripts.read.printed.page.letter_spacing import dot_leaders, letter_spacing
from build_scripts.read.printed.page.lines import Line, Page
from build_scripts.read.printed.page.margins import ENDED, Measure, is_long
from build_scripts.read.printed.page.pages import Paged, pages_without_repeats

SEPARATOR = "rule between parts"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page, divided into its running text and the notes at its foot."""

    body: Page
    notes: tuple[SourceBlock, ...]
    measure: Measure
    raised: tuple[SourceMark, ...]
    """Marks that are printed on lines of their own."""


@dataclass
class Reading:
    """What has been read so far."""

    blocks: list[SourceBlock] = field(default_factory=list)
    removals: list[Removal] = field(default_factory=list)
    last: Group | None = None
    """The last block of running text."""
    prose: bool = False
    """Whether running text has been read, in which quotations may stand."""
    unmarked: list[tuple[Line, str]] = field(default_factory=list)
    """What may be a note, with its label, and is taken as text."""
    headlines: Set[str] = frozenset()
    """The first lines of the caption, and those in capitals."""


def read_layout(name: str, data: bytes, text: str) -> Source:
    """Return the `Source` of layout `text`, decoded from `data`."""
    pages = pages_without_repeats(text)
    reading = Reading(removals=[*pages.removals])
    rough = leaves_of(pages, measure_of(pages.pages, full=0.5), Reading())
    measure = measure_of([leaf.body for leaf in rough])
    leaves = list(leaves_of(pages, measure, reading))
    for number, leaf in enumerate(leaves):
        read_leaf(leaf, number, reading)
    found = marks_of(text, leaves)
    reading.removals += [*letter_spacing(text), *dot_leaders(text)]
    return Source(
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


def foot_doubts(text: str, unmarked: Sequence[tuple[Line, str]]) -> Iterator[Doubt]:
    """Yield a doubt for each foot of a page that may be a note."""
    for line, label in unmarked:
        at = text.count("\n", 0, line.start) + 1
        yield doubt("note-or-text.foot", at, label=label, words=excerpt(line.text, 40))


def leaves_of(pages: Paged, measure: Measure, reading: Reading) -> Iterator[Leaf]:
    """Yield each page with the notes at its foot set apart; what follows them is a leaf of its
    own."""
    running = Running()
    for page in pages.pages:
        local = on_page(page, measure)
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


def read_leaf(leaf: Leaf, number: int, reading: Reading) -> None:
    """Add the blocks of one page to `reading`."""
    headed = number == 0 or repeats_caption(leaf, reading.headlines)
    caption = caption_length(leaf.body, leaf.measure) if headed else 0
    if number == 0:
        lines = [*leaf.body[:OPENING], *(x for x in leaf.body[:caption] if x.text.isupper())]
        reading.headlines = {line.text for line in lines if caption}
    if caption:
        blocks, rules = caption_blocks(leaf.body[:caption])
        reading.blocks += blocks
        reading.removals += [Removal(rule, SEPARATOR) for rule in rules]
    first = number > 0
    for group in groups_of_lines(leaf.body[caption:], leaf.measure):
        if RULE.fullmatch(group.text) and "*" not in group.text:
            reading.removals.append(Removal(group.lines[0].span, SEPARATOR))
            continue
        before = reading.last
        cut = before is not None and (
            is_cut(group, before) if first else is_torn(group, before, leaf.measure)
        )
        read = replace(group, shape="paragraph") if cut else group
        block = block_of(read, reading, first, leaf.measure)
        reading.blocks.append(replace(block, continues=True) if cut else block)
        reading.last = read
        reading.prose = reading.prose or (group.shape == "paragraph" and len(group.lines) > 2)
        first = False
    reading.blocks += leaf.notes


def repeats_caption(leaf: Leaf, headlines: Set[str]) -> bool:
    """Say whether a page begins with lines of the caption: some courts print it again over each
    separate writing."""
    first = [line.text for line in leaf.body[:REPEATED]]
    return len(first) == REPEATED and all(text in headlines for text in first)


OPENING = 4
"""Lines at the head of a caption that may be in small letters."""
REPEATED = 2
"""Lines at the head of a page that tell a caption."""


def block_of(group: Group, reading: Reading, first: bool, measure: Measure) -> SourceBlock:
    """Return a block of running text; `first` says that it heads its page."""
    before = reading.last
    listed = group.shape == "inset" and not reading.prose
    first_line, last = group.lines[0], group.lines[-1]
    return SourceBlock(
        Span(start if (start := first_line.over) is not None else first_line.start, last.end),
        kind="quotation" if group.shape == "inset" else "text",
        centred=group.shape == "centred",
        continues=not listed and goes_on_with_block(group, before, first, measure)
        if before
        else None,
    )


def is_cut(group: Group, before: Group) -> bool:
    """Say whether `group`, which heads its page and seems set in, is the rest of a paragraph: the
    whole page may stand further right than the one before."""
    unfinished = before.shape == "paragraph" and not FINISHED.search(before.text)
    return group.shape == "inset" and unfinished and group.text[0].islower()


def is_torn(group: Group, before: Group, measure: Measure) -> bool:
    """Say whether `group`, at the margin, is the rest of the paragraph `before` it, which a lost
    end of the page tore: a full line breaks off, and the next goes on in small letters, with a
    figure, a reporter, or within brackets."""
    last, line = before.lines[-1], group.lines[0]
    plain = before.shape == group.shape == "paragraph"
    full = last.width + 1 + len(line.text.partition(" ")[0]) > measure.right - SLACK
    full = full or (line.text[0].islower() and last.width * 4 > measure.right * 3)
    begun = line.text[0].islower() or line.text[0].isdigit()
    breaks_off = begun and (last.text[-1].isalnum() or last.text[-1] in ",-–—§")
    reported = last.text[-1].isdigit() and bool(REPORTER.match(f" {line.text}"))
    cited = reported or (begun and is_cited(last.text))
    open_bracket = last.text.count("(") > last.text.count(")")
    flush = line.indent - measure.left <= 1
    # where first lines are set in, none begins at the margin
    prose = measure.indent > 0 and len(before.lines) > 1 and is_long(last) and is_long(line)
    unended = prose and not MAY_END.search(last.text)
    return plain and full and flush and (breaks_off or cited or open_bracket or unended)


MAY_END = re.compile(r"[.?!:;)\]”’\"'*\d]$")
"""How the last line of a paragraph ends."""
SLACK = 8
"""Columns by which a line falls short of the margin where the next word had no room."""


def goes_on_with_block(group: Group, before: Group, first: bool, measure: Measure) -> bool:
    """Say whether `group` goes on with the block `before` it.

    Overleaf a paragraph goes on where its first line is not set in; where paragraphs are not set in
    at all, where its last one breaks off.
    """
    if group.shape == "inset":
        return before.shape == "inset" and quotation_goes_on(group, before, first, measure)
    if not first or "centred" in (group.shape, before.shape) or before.shape == "inset":
        return False
    if first and begins_in_small(group) and MAY_GO_ON.search(before.text):
        return True
    alone = group.lines[0]
    if ANNOUNCES.match(alone.text) or PARAGRAPH.match(alone.text):
        return False
    opens = OPENS.match(alone.text) or ENUMERATED.match(alone.text) or is_capitalised(group)
    if ENDED.search(before.text) and opens:
        return False
    last = before.lines[-1]
    if stands_alone(last.text) or is_end_of_paragraph(
        last, alone, group.lines[1] if len(group.lines) > 1 else None, measure
    ):
        return False
    if len(group.lines) == 1 and (is_numbered_heading(alone, measure) or stands_alone(alone.text)):
        return False
    if measure.indent or has_first_line_indent(group, measure):
        return group.lines[0].indent - measure.left <= 1
    return not FINISHED.search(before.text)


def quotation_goes_on(group: Group, before: Group, first: bool, measure: Measure) -> bool:
    """Say whether `group` is the rest of the paragraph with which the quotation `before` it ends.

    The paragraphs of a quotation are blocks of their own, as those of the text: an indent or a
    blank line parts them, but where one stands in the midst of a sentence.
    """
    if begins_in_small(group) and not before.text.endswith(":"):
        return first or bool(UNFINISHED.search(before.text))
    if not UNFINISHED.search(before.text):
        opened = (
            not first
            or group.text[0] in OPENING_MARKS
            or has_hanging_indent(group)
            or has_hanging_indent(before)
        )
        line, left = group.lines[0], min(each.indent for each in before.lines)
        following = group.lines[1] if len(group.lines) > 1 else None
        over = is_end_of_paragraph(before.lines[-1], line, following, measure)
        return not opened and not over and abs(line.indent - left) <= 1
    return first


def begins_in_small(group: Group) -> bool:
    """Say whether `group` begins in small letters, and not with the letter of an item: `b. The`."""
    return group.text[0].islower() and not SERIAL.match(group.text)


MAY_GO_ON = re.compile(r"[^.?!:;—”’\"')\]*…\s]\W?$")
"""Before small letters overleaf: `12 F. Supp.` / `at 34`."""
UNFINISHED = re.compile(r"[^.?!:;—”’\"')\]*…\s]$")
OPENING_MARKS = '“"‘'


def has_first_line_indent(group: Group, measure: Measure) -> bool:
    """Say whether the first line of `group` alone stands off the margin."""
    return len(group.lines) > 1 and all(
        line.indent - measure.left <= 1 < group.lines[0].indent - measure.left
        for line in group.lines[1:]
    )


def is_capitalised(group: Group) -> bool:
    """Say whether `group` is a line whose words are capitalised as those of titles are."""
    text = group.lines[0].text
    words = re.findall(r"[^\W\d_]{4,}", text)
    short = len(group.lines) == 1 and len(text) <= LONGEST_TITLE
    return (
        short
        and len(words) > 1
        and bool(TITLE.fullmatch(text))
        and all(word[0].isupper() or word in SMALL for word in words)
    )


LONGEST_TITLE = 60
TITLE = re.compile(r"[A-Z][^.?!:;]*[\w)]")


def has_hanging_indent(group: Group) -> bool:
    """Say whether the first line of `group` stands out to the left, as the items of a list do."""
    return len(group.lines) > 1 and group.lines[0].indent < group.lines[1].indent - 1


def marks_of(text: str, leaves: Sequence[Leaf]) -> Found:
    """Return the marks of all notes, each sought on its note's page and on the one before."""
    wanted: list[Wanted] = []
    before: Span | None = None
    for leaf in leaves:
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


def stretch_for_mark(text: str, label: str, body: Span, before: Span | None) -> tuple[int, int]:
    """Return from where to where the mark of a note is to be sought: on its page, or at the end of
    the page before, whose foot had no room left."""
    if before is None or mark_candidates(text, label, body.start, body.end):
        return body.start, body.end
    return max(before.start, before.end - TAIL), body.end


TAIL = 400
"""Characters at the end of a page, some five lines."""
