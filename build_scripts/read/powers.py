"""Tells powers from the marks of notes, where both are raised figures: 10², x³, 40 m²."""

from collections.abc import Sequence

from build_scripts.lexicon.superscripts import MEASURE, REACH
from build_scripts.model import SourceEmphasis, SourceMark
from build_scripts.read.assembly import Assembly


def drop_powers(into: Assembly) -> None:
    """Take back marks that are powers, which are text, raised.

    A power stands close to a figure, a variable or a unit, and no note answers it, or another mark
    of its label stands where a power does not, or in the order of the labels, as it does not.
    """
    heads = {block.mark for block in into.blocks if block.mark}
    marks = [mark for mark in into.marks if mark.span not in heads]
    text = into.text
    measured = [mark for mark in marks if mark.label.isdigit() and is_measured(text, mark)]
    if not measured:
        return
    powers = {mark for mark in measured if is_power(mark, into, marks, measured)}
    into.marks = [mark for mark in into.marks if mark not in powers]
    into.emphasis += [SourceEmphasis(mark.span, "raised") for mark in sorted(powers)]


def is_power(
    mark: SourceMark, into: Assembly, marks: Sequence[SourceMark], measured: Sequence[SourceMark]
) -> bool:
    """Say whether a `mark` after a figure or a unit is no mark of a note."""
    if not any(block.label == mark.label for block in into.blocks):
        return True
    others = [other for other in marks if other.label == mark.label and other != mark]
    before = str(int(mark.label) - 1)
    early = any(other.label == before and other.span > mark.span for other in marks)
    return any(other not in measured for other in others) or bool(others and early)


def is_measured(text: str, mark: SourceMark) -> bool:
    """Say whether a figure, a variable or a unit stands close before a mark."""
    return bool(MEASURE.search(text[max(0, mark.span.start - REACH) : mark.span.start]))
