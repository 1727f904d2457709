"""Puts the number of a heading and its title together, which many courts set on two lines."""

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.model import BlockKind
from build_scripts.structure.blocks.continued_parts import Part, part_with_rest
from build_scripts.structure.blocks.headings import ASTERISM, is_number_alone, number_form


def with_whole_titles(
    parts: Sequence[Part], kinds: Sequence[BlockKind]
) -> tuple[list[Part], list[BlockKind]]:
    """Return `parts` and their `kinds`, a number alone in a heading joined with the title in the
    next, which bears none: `II.` over `DISCUSSION`. The words to judge by have a stop after the
    number, printed or not."""
    whole: list[Part] = []
    kept: list[BlockKind] = []
    for part, kind in zip(parts, kinds, strict=True):
        under = kind == "heading" and kept[-1:] == ["heading"]
        if under and is_number_alone(whole[-1].words) and is_bare_title(part):
            number = whole[-1].words.removesuffix(".")
            joined = part_with_rest(whole[-1], part)
            whole[-1] = replace(joined, words=f"{number}. {part.words}")
        else:
            whole.append(part)
            kept.append(kind)
    return whole, kept


def is_bare_title(part: Part) -> bool:
    """Say whether `part` is a title without a number, whatever an editor says of it aside."""
    return not part.hint and not number_form(part.words) and not ASTERISM.fullmatch(part.words)
