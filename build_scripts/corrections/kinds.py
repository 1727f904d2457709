"""The lists of `corrections.yml` that are carried out on the text, in their order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from build_scripts.corrections import blocks, notes, pages, parts
from build_scripts.corrections.places import At
from build_scripts.model import Opinion


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the lists of `corrections.yml` and what carries out its entries, all of one type."""

    key: str
    correct: Callable[[Opinion, Any, Sequence[At]], Opinion]
    """Carries an entry out in each of the places for which it goes."""
    in_words: Callable[[Any], str]


KINDS = (
    Kind("parts", parts.corrected_part, parts.part_in_words),
    Kind("blocks", blocks.corrected_block, blocks.block_in_words),
    Kind("notes", notes.corrected_note, notes.note_in_words),
    Kind("pages", pages.corrected_page, pages.page_in_words),
)
