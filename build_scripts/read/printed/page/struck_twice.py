"""Takes out the words that a printer struck twice to make them bold.

An archive of printer files keeps both passes: under `ABLE, Circuit Judge.   Quill sued` stands
`ABLE, Circuit Judge.` again, in the same columns.
"""

from build_scripts.model import Removal
from build_scripts.read.printed.page.lines import Line, Page, with_gaps_counted_anew

STRUCK_TWICE = "line struck twice"
FEWEST_LETTERS = 3
"""Signs between the columns of a caption repeat from line to line and are struck once."""


def without_second_strike(page: Page, removals: list[Removal]) -> Page:
    """Return `page` without the lines that strike words of the line above again."""
    kept: list[tuple[Line, bool]] = []
    above: Line | None = None
    for line in page:
        again = above is not None and strikes_again(above, line)
        if again:
            removals.append(Removal(line.span, STRUCK_TWICE))
        else:
            above = line
        kept.append((line, not again))
    return with_gaps_counted_anew(kept, solid=True)


def strikes_again(above: Line, line: Line) -> bool:
    """Say whether `line` strikes words of the line `above` again, each in its own columns."""
    first = line.indent - above.indent
    if line.gap or first < 0 or line.width > above.width:
        return False
    letters = sum(character.isalpha() for character in line.text)
    if letters < FEWEST_LETTERS and not (line.text.isdigit() and above.text.strip("- ").isdigit()):
        return False
    under = above.text[first : first + len(line.text)]
    return all(b in (" ", a) for a, b in zip(under, line.text, strict=True))
