"""Takes the notes at the foot of each page of a layout text apart.

Notes stand below the text, apart from it by a rule or by more white space than paragraphs are; each
begins with its label. A note too long for its page goes on at the foot of the next, without one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.model import Removal, SourceBlock, Span
from build_scripts.read.printed.blocks.breaks_by_wording import RULE
from build_scripts.read.printed.blocks.groups import Group, groups_of_lines
from build_scripts.read.printed.notes.marks import is_cited
from build_scripts.read.printed.notes.note_labels import (
    FINISHED,
    GOES_ON,
    LONE_LABEL,
    Head,
    Running,
    after_rule,
    goes_on_here,
    heads_of,
)
from build_scripts.read.printed.page.lines import Line, Page, without_head
from build_scripts.read.printed.page.margins import Measure

NOTE_RULE = "rule above the notes"
NOTICE = "notice that a note runs over the page"
REPEATED_LABEL = "mark repeated where its note goes on"

TO_GO_ON = re.compile(r"\(?continued\s*(?:\.\s?\.\s?\.|…)\)?", re.I)


@dataclass(frozen=True, slots=True)
class Foot:
    """The notes of one page."""

    blocks: tuple[SourceBlock, ...]
    removals: tuple[Removal, ...]
    running: Running


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
    # the first line of a further paragraph would be set in
    first = next((line for line in lines if not RULE.fullmatch(line.text)), None)
    going_on = running.unfinished or (first is not None and first.indent - left <= 1)
    for head, start, end in segments:
        words = list(without_notices(lines[start:end], head, removals))
        for index, group in enumerate(grouped_note(words, fitted, bool(head))):
            blocks.append(note_block(group, head if not index else None, going_on and not blocks))
    ruled = bool(lines) and bool(RULE.fullmatch(lines[0].text))
    rule = len(lines[0].text) if ruled else running.rule
    unfinished = note_breaks_off(lines, running)
    cites = unfinished and (is_cited(lines[-1].text) if lines else running.cites)
    running = replace(running, unfinished=unfinished, cites=cites, rule=rule)
    return Foot(tuple(blocks), tuple(removals), running)


def note_breaks_off(lines: Page, running: Running) -> bool:
    """Say whether the last note on a page ends without the end of a sentence."""
    if not lines:
        return running.unfinished
    return bool(TO_GO_ON.fullmatch(lines[-1].text)) or not FINISHED.search(lines[-1].text)


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
    return groups_of_lines(tuple(lines), measure)


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
