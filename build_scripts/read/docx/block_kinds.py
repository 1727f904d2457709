"""Tells what a paragraph of a document is by how it is set: heading, quotation, running text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.model import SourceKind
from build_scripts.read.docx.styles import Place, Setting

INSET = 24.0
"""Points: so much further in than the text, on both sides, quotations are set at the least."""
DEEP = 34.0
"""Points: so far in at the left alone."""
LONGEST_HEADING = 220
LONG = 150
"""Characters: so long are paragraphs of running text, and few lines of a caption."""
SENTENCE_END = re.compile(r"[.?!:;,][)\]”\"’']*$")
ENUMERATED = re.compile(r"(?:[IVXLC]+|[A-Z]|\d{1,2}|[a-z]|[ivx]+)[.)](?:\s|$)")


@dataclass(frozen=True, slots=True)
class Paper:
    """Where running text begins and ends, in points from the margins of the sheet."""

    left: float
    right: float


def kind_of_paragraph(
    words: str, place: Place, settings: Sequence[Setting], paper: Paper
) -> SourceKind:
    """Return what a paragraph is by how it is set."""
    if place.level is not None and len(words) <= LONGEST_HEADING:
        return "heading"
    bold = bool(settings) and all(setting.bold or setting.underlined for setting in settings)
    short = len(words) <= LONGEST_HEADING
    ended = SENTENCE_END.search(words.strip()) and not ENUMERATED.match(words)
    if short and not ended and (place.centred or bold or words.isupper()):
        return "heading"
    left, right = place.left - paper.left, place.right - paper.right
    inset = left >= INSET and right >= INSET
    deep = left >= DEEP and place.first >= 0 and not place.numbers
    if not place.centred and (place.quotation or inset or deep):
        return "quotation"
    return "text"


def is_running_text(words: str) -> bool:
    """Say whether a paragraph is running text."""
    small = sum(map(str.islower, words))
    return len(words) >= LONG and 2 * small > len(words)
