"""Finds the notes at the foot of each page of a layout text, and where each begins.

Notes stand below the text, apart from it by a rule or by more white space than paragraphs are.
Each begins with its mark: on a line of its own above the note (a superscript, as `pdftotext`
sets it), before its first word, or run into it (`2Because`, `628 U.S.C.`). A note too long for
its page goes on at the foot of the next, without a mark.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.model import Removal, SourceBlock, Span
from build_scripts.read.printed.blocks import Group, grouped
from build_scripts.read.printed.dividing_words import RULE, begins_writing
from build_scripts.read.printed.lines import Line, Page, without_head
from build_scripts.read.printed.margins import Measure
from build_scripts.read.printed.note_marks import has_mark

NOTE_RULE = "rule above the notes"
NOTICE = "notice that a note runs over the page"
REPEATED_LABEL = "mark repeated where its note goes on"

LONE_LABEL = re.compile(r"\d{1,3}|[*∗]{1,4}|[†‡]{1,3}")
SYMBOL_LABEL = re.compile(r"(?P<label>[*∗]{1,4}|[†‡]{1,3})\s*(?=[^\s*∗†‡])")
GOES_ON = re.compile(r"\(?(?:\.\s?\.\s?\.|…)\s*continued\)?", re.I)
TO_GO_ON = re.compile(r"\(?continued\s*(?:\.\s?\.\s?\.|…)\)?", re.I)
FINISHED = re.compile(r"[.?!][)\]”’\"'*\s]*$")
REPORTER = re.compile(
    r" (?:U\. ?S\.|C\.F\.R|F\. ?(?:\d[dt]|Supp|App)|S\. ?Ct|L\. ?Ed|Fed\.|Stat\."
    r"|[A-Z][\w.]* ?[23]d\b)"
)
"""After a number this makes it the volume of a citation."""
CITATION_HEAD = re.compile(r"[1-9]\d{0,2} [A-Z]")
"""What may follow a mark that is run into the number of a citation: `628 U.S.C.` is 62, 8 U.S.C."""


@dataclass(frozen=True, slots=True)
class Running:
    """What is known of the notes when a page begins."""

    last: int = 0
    """The number of the last note seen."""
    unfinished: bool = False
    """Whether it breaks off."""
    column: int | None = None
    """Where its number stands."""

    def at(self, head: "Head") -> "Running":
        """Return what is known when the note of `head` has begun."""
        if not head.label.isdigit():
            return self
        return replace(self, last=int(head.label), column=head.column)


@dataclass(frozen=True, slots=True)
class Foot:
    """The notes of one page."""

    blocks: tuple[SourceBlock, ...]
    removals: tuple[Removal, ...]
    running: Running


@dataclass(frozen=True, slots=True)
class Head:
    """The line on which a note begins."""

    place: int
    label: str
    mark: Span
    lone: bool
    """Whether the mark takes the line alone."""
    column: int
    """Where on its line the mark stands."""
    above: bool = False
    """Whether the note's first line is the one above its mark."""


def foot_start(page: Page, running: Running, measure: Measure) -> int:
    """Return the place of the first line of the notes on `page`; its length where there is none."""
    above = "\n".join(line.text for line in page)
    labelled = len(page)
    for place, line in enumerate(page):
        if GOES_ON.fullmatch(line.text):
            lone = place and LONE_LABEL.fullmatch(page[place - 1].text)
            return place - 1 if lone else place
        if RULE.fullmatch(line.text) and place + 1 < len(page):
            below = head_at(page, place + 1, after_rule(page[place : place + 2], running))
            if place and (below or running.unfinished) and is_note_rule(line, measure):
                return place
        if place and (head := head_at(page, place, running)) and stands_off(page, place, measure):
            ahead = above[: sum(len(each.text) + 1 for each in page[: place - head.above])]
            if (
                has_mark(ahead, head.label)
                or head.lone
                or over_note(page, place, running, ahead)
                or is_set_as_notes(head, running, measure)
            ):
                labelled = place - 1 if head.above else place
                break
    return carried_over(page, labelled, running, measure)


def is_set_as_notes(head: Head, running: Running, measure: Measure) -> bool:
    """Say whether `head` bears the next number in the column of the last, where no paragraph
    begins: its mark may be lost."""
    first = head.column - measure.left
    return (
        head.label == str(running.last + 1)
        and head.column == running.column
        and measure.indent > 0
        and abs(first - measure.indent) > 1
    )


def over_note(page: Page, place: int, running: Running, ahead: str) -> bool:
    """Say whether the note at `place` stands in one column over a numbered one whose mark is in the
    text `ahead`: a note to the caption may stand at the foot of the page after it."""
    heads = (head_at(page, later, running) for later in range(place + 1, len(page)))
    return any(
        head.label.isdigit()
        and page[head.place].indent == page[place].indent
        and has_mark(ahead, head.label)
        for head in heads
        if head
    )


def after_rule(lines: Page, running: Running) -> Running:
    """Return `running` set right by the first mark under the rule above the notes, which leaves
    no doubt that a note begins with it."""
    numbered = re.match(r"(\d{1,3})(?=\s+\S|$)", lines[1].text) if len(lines) > 1 else None
    if (
        not numbered
        or not RULE.fullmatch(lines[0].text)
        or REPORTER.match(lines[1].text[numbered.end() :])
    ):
        return running
    return replace(running, last=int(numbered[1]) - 1)


def is_note_rule(line: Line, measure: Measure) -> bool:
    """Say whether a rule is the short one above notes, which begins at the left margin."""
    return line.indent - measure.left <= 3


def stands_off(page: Page, place: int, measure: Measure) -> bool:
    """Say whether the line at `place` is set apart from the text above it."""
    line = page[place]
    if line.text.isdigit() and line.indent - measure.left <= NEAR_MARGIN and not line.gap:
        below = page[place + 1].text if place + 1 < len(page) else ""
        return place > 0 and len(page[place - 1].text) > NEAR_MARGIN and not below[:1].islower()
    if LONE_LABEL.fullmatch(line.text):
        return line.gap > 0 or (place > 0 and page[place - 1].gap > measure.pitch)
    if line.gap > measure.pitch:
        return True
    single = place + 1 < len(page) and page[place + 1].gap < measure.pitch
    return line.gap > 0 and single


NEAR_MARGIN = 8
"""Columns; a figure alone so near the margin is the mark of a note, set solid under the text."""


def carried_over(page: Page, labelled: int, running: Running, measure: Measure) -> int:
    """Return where on `page` the notes begin if the last note of the page before goes on here.

    What goes on stands below a gap wider than those between paragraphs, above the first mark.
    """
    label = head_at(page, labelled, running) if labelled < len(page) else None
    for place in range(labelled - 1, 0, -1):
        line = page[place]
        if line.gap < max(2, measure.pitch + 1):
            continue
        if begins_writing(line.text):
            return labelled
        region = page[place:labelled]
        if grouped(region, measure)[0].shape == "centred":
            return labelled
        before = "\n".join(each.text for each in page[:place])
        if label and label.label.isdigit() and not has_mark(before, label.label):
            return labelled
        return place if running.unfinished or is_small(region, measure) else labelled
    return labelled


def is_small(lines: Sequence[Line], measure: Measure) -> bool:
    """Say whether `lines` are set in smaller type: full ones hold more than those of the text."""
    full = [line for line in lines if line.width > measure.right + 4]
    return len(full) * 2 > len(lines)


def head_at(page: Page, place: int, running: Running) -> Head | None:
    """Return the head of a note on the line at `place`, where it is one in its turn."""
    line = page[place]
    if LONE_LABEL.fullmatch(line.text):
        if not in_turn(line.text, running, ahead=3) or place + 1 == len(page):
            return None
        above = is_below(page, place)
        return Head(place, line.text, line.span, lone=True, column=line.indent, above=above)
    if symbol := SYMBOL_LABEL.match(line.text):
        mark = Span(line.start, line.start + symbol.end("label"))
        return Head(place, symbol["label"], mark, lone=False, column=line.indent)
    following = [str(running.last + step) for step in (1, 2, 3)]
    for label in (*following[:1], "1", *following[1:]):
        if runs_in(line.text, label, fused=label in following[:1]):
            mark = Span(line.start, line.start + len(label))
            return Head(place, label, mark, lone=False, column=line.indent)
    return None


def in_turn(label: str, running: Running, ahead: int) -> bool:
    """Say whether `label` may come next: a symbol, the next numbers, or 1 in a new writing."""
    return not label.isdigit() or label == "1" or 0 < int(label) - running.last <= ahead


def runs_in(words: str, label: str, *, fused: bool) -> bool:
    """Say whether `words` begin with the mark `label` and go on with a note.

    Only the number next in turn may be `fused` to the number of a citation.
    """
    if not words.startswith(label):
        return False
    rest = words[len(label) :]
    if REPORTER.match(rest):
        return False
    if rest[:1].isspace():
        return bool(re.match(r"\s+[^\s.)]", rest))
    return bool(re.match(r"[A-Z“‘\"'§\[(]", rest) or (fused and CITATION_HEAD.match(rest)))


def is_below(page: Page, place: int) -> bool:
    """Say whether the mark alone at `place` stands under its note's first line, not above it.

    A superscript hangs between two lines; which of them comes first is a matter of fractions of
    a point. The first line is the indented one.
    """
    if not place or page[place].gap or place + 1 == len(page):
        return False
    above, below = page[place - 1], page[place + 1]
    return above.gap > 0 and above.indent > below.indent + 1


def foot_of(lines: Page, running: Running, measure: Measure) -> Foot:
    """Return the notes that stand in `lines`, the foot of a page."""
    removals: list[Removal] = []
    blocks: list[SourceBlock] = []
    heads, running = heads_of(lines, after_rule(lines, running))
    starts = [head.place - head.above for head in heads]
    edges = [0, *starts, len(lines)]
    segments = zip([None, *heads], edges[:-1], edges[1:], strict=True)
    left = min([line.indent for line in lines] + [measure.left])
    right = max((line.width for line in lines), default=measure.right)
    fitted = replace(measure, left=left, right=right, pitch=0)
    going_on = running.unfinished
    for head, start, end in segments:
        words = list(without_notices(lines[start:end], head, removals))
        for index, group in enumerate(grouped_note(words, fitted, bool(head))):
            blocks.append(note_block(group, head if not index else None, going_on and not blocks))
    running = replace(running, unfinished=breaks_off(lines, running))
    return Foot(tuple(blocks), tuple(removals), running)


def breaks_off(lines: Page, running: Running) -> bool:
    """Say whether the last note on a page ends without the end of a sentence."""
    if not lines:
        return running.unfinished
    return bool(TO_GO_ON.fullmatch(lines[-1].text)) or not FINISHED.search(lines[-1].text)


def heads_of(lines: Page, running: Running) -> tuple[list[Head], Running]:
    """Return where notes begin in the foot `lines`, and what is known after the last."""
    heads: list[Head] = []
    for place in range(len(lines)):
        if head := further_head(lines, 0, place, heads, running):
            heads.append(head)
            running = running.at(head)
    return heads, running


def further_head(
    page: Page, start: int, place: int, heads: Sequence[Head], running: Running
) -> Head | None:
    """Return the head of a note at `place`, in a foot that begins at `start`, after `heads`."""
    head = head_at(page, place, running)
    if not head or (heads and heads[-1].lone and heads[-1].place == place - 1):
        return None
    again = bool(heads) and head.label == "1" and head.column != heads[-1].column
    apart = head.lone or page[place].gap > 0 or set_apart(page, start, place, heads)
    apart = apart and not again
    return head if apart and not goes_on_here(page, place) else None


def set_apart(lines: Page, start: int, place: int, heads: Sequence[Head]) -> bool:
    """Say whether the line at `place` is the first, is set in against the one above it, or
    begins in the column in which the note before began."""
    if place == start or RULE.fullmatch(lines[place - 1].text):
        return True
    column = lines[heads[-1].place].indent if heads else -1
    return lines[place].indent > lines[place - 1].indent + 1 or lines[place].indent == column > 0


def goes_on_here(lines: Page, place: int) -> bool:
    """Say whether the mark at `place` is repeated only because its note goes on here."""
    return place + 1 < len(lines) and bool(GOES_ON.fullmatch(lines[place + 1].text))


def without_notices(lines: Page, head: Head | None, removals: list[Removal]) -> Iterator[Line]:
    """Yield the lines of a note without its mark, rules and notices, which are recorded."""
    for place, line in enumerate(lines):
        if RULE.fullmatch(line.text):
            removals.append(Removal(line.span, NOTE_RULE))
        elif GOES_ON.fullmatch(line.text) or TO_GO_ON.fullmatch(line.text):
            removals.append(Removal(line.span, NOTICE))
        elif goes_on_here(lines, place) and LONE_LABEL.fullmatch(line.text):
            removals.append(Removal(line.span, REPEATED_LABEL))
        elif head and line.start == head.mark.start:
            if head.above:
                removals.append(Removal(line.span, "mark of the note, below its first line"))
            rest = without_head(line, head.mark.end - head.mark.start)
            if rest:
                yield rest
        else:
            yield line


def grouped_note(lines: Sequence[Line], measure: Measure, labelled: bool) -> list[Group]:
    """Return the paragraphs of one note.

    After a mark the line below may stand lower by a blank line, pushed down by the superscript.
    """
    if labelled and len(lines) > 1 and lines[0].width >= measure.right * 3 // 4:
        pushed = lines[1].gap == 1 and lines[1].indent - measure.left <= 1
        lines = [lines[0], replace(lines[1], gap=0) if pushed else lines[1], *lines[2:]]
    return grouped(tuple(lines), measure)


def note_block(group: Group, head: Head | None, going_on: bool) -> SourceBlock:
    """Return one paragraph of a note."""
    return SourceBlock(
        Span(group.lines[0].start, group.lines[-1].end),
        kind="note",
        label=head.label if head else None,
        continues=True if going_on and not head else None,
        inset=group.shape == "inset",
        mark=head.mark if head and not head.above else None,
    )
