"""Gathers printed lines into blocks, and tells how each is set.

A block quotation is set in on the left, all of it; a heading stands in the middle of the line.
The paragraphs of a quotation, its items and what each speaker says are blocks of their own, as in
PDFs (`read/pdf/blocks/paragraphs.py`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from build_scripts.read.printed.blocks.breaks_by_wording import (
    OMISSION,
    ends_with_decree,
    stands_alone,
)
from build_scripts.read.printed.blocks.flush_lines import is_flush_quotation
from build_scripts.read.printed.blocks.headings import (
    ENUMERATOR,
    closes_title,
    hangs_all,
    is_capital_title,
    is_numbered_heading,
)
from build_scripts.read.printed.blocks.listed_items import is_spoken
from build_scripts.read.printed.blocks.starts import begins_block
from build_scripts.read.printed.page.lines import Line, Page
from build_scripts.read.printed.page.margins import (
    Measure,
    begin_at_one_column,
    is_centred,
    is_known,
    is_short,
)

Shape = Literal["paragraph", "inset", "centred"]


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one block, and how they are set."""

    lines: Page
    shape: Shape

    @property
    def text(self) -> str:
        """Its words, to judge by."""
        return " ".join(line.text for line in self.lines)


def groups_of_lines(lines: Page, measure: Measure) -> list[Group]:
    """Return `lines` gathered into blocks, in order."""
    groups: list[list[Line]] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if not groups or begins_block(groups[-1], line, following, measure):
            groups.append([line])
        else:
            groups[-1].append(line)
    return quotation_groups_joined(
        [Group(tuple(group), shape_of(group, measure)) for group in groups], measure
    )


def quotation_groups_joined(groups: list[Group], measure: Measure) -> list[Group]:
    """Return `groups`, those of one line between paragraphs of a quotation taken as part of it: a
    short answer in a transcript, or dots where some are left out."""
    for place in (*range(1, len(groups)), *range(len(groups) - 2, -1, -1)):
        near = groups[max(0, place - 1) : place + 2]
        if any(
            answers_in_testimony(groups[place], each) for each in near if each is not groups[place]
        ):
            groups[place] = replace(groups[place], shape="inset")
    for place in range(1, len(groups) - 1):
        above, group, below = groups[place - 1 : place + 2]
        deep = group.lines[0].indent - measure.left > measure.indent + 1
        inside = deep and above.shape == below.shape == "inset"
        single = len(group.lines) == 1 and (
            group.shape == "paragraph" or OMISSION.fullmatch(group.text)
        )
        if single and (inside or introduces_quotation(above, group, below)):
            groups[place] = replace(group, shape="inset")
    return groups


def answers_in_testimony(group: Group, beside: Group) -> bool:
    """Say whether `group`, a line in which somebody speaks, belongs to testimony `beside` it."""
    level = abs(group.lines[0].indent - beside.lines[0].indent) <= 1
    single = len(group.lines) == 1 and group.shape == "paragraph"
    spoken = is_spoken(group.text) and is_spoken(beside.text)
    return single and beside.shape == "inset" and level and spoken


def introduces_quotation(above: Group, group: Group, below: Group) -> bool:
    """Say whether `group` begins a quotation that the paragraph `above` announces, and announces in
    turn what is set in `below`: the preamble of a patent claim."""
    announced = above.text.endswith(":") and group.text.endswith((":", "—"))
    return announced and below.shape == "inset"


def shape_of(lines: Sequence[Line], measure: Measure) -> Shape:
    """Return how the block of `lines` is set."""
    if len(lines) == 1 and stands_alone(lines[0].text):
        return "paragraph"
    if len(lines) == 2 and ends_with_decree(lines[0].text, lines[1].text):
        return "paragraph"  # however the two are set
    if measure.flush and not ENUMERATOR.fullmatch(lines[0].text):
        return "inset" if is_flush_quotation(lines, measure) else "paragraph"
    depth = min(line.indent for line in lines) - measure.left
    if is_heading_set(lines, depth, measure) or is_title_in_capitals(lines, measure):
        return "centred"
    if 1 < len(lines) <= 3 and is_numbered_heading(lines[0], measure) and hangs_all(lines):
        return "centred"
    if depth * 5 > (measure.right - measure.left) * 2:
        return "paragraph"  # in the right half of the page: counsel, a signature
    if len(lines) > 1:
        return "inset" if depth >= 3 else "paragraph"
    known = is_known(depth, measure)
    return "inset" if known and depth > measure.indent + 1 else "paragraph"


def is_title_in_capitals(lines: Sequence[Line], measure: Measure) -> bool:
    """Say whether all `lines` are those of one title, the last of which may end with a stop."""
    *above, last = lines
    closed = bool(above) and closes_title(above[-1], last, measure)
    return all(is_capital_title(line, measure) for line in (above if closed else lines))


FEWEST_SET_IN = 3
PROSE_END = re.compile(r"(?:[,;—]|\b(?:and|or|of|the|that|to))$")


def is_heading_set(lines: Sequence[Line], depth: int, measure: Measure) -> bool:
    """Say whether `lines` are set as a heading: in mid-line, each for itself.

    A quotation may chance to lie in the middle; its lines begin at one column, or where other
    quotations begin, and read on.
    """
    if begin_at_one_column(lines) or not all(is_centred(line, measure) for line in lines):
        return False
    if len(lines) > FEWEST_SET_IN and begin_at_one_column(lines[1:]):
        return False  # a paragraph of a quotation, its first line set in once more
    if len(lines) > 1:
        level = lines[0].indent == lines[-1].indent
        return not (level and is_known(depth, measure))
    prose = re.match(r"[a-z]{2}", lines[0].text) or PROSE_END.search(lines[0].text)
    return is_short(lines[0], measure) and not prose
