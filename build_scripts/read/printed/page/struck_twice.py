"""Takes out the words that a printer struck twice to make them bold.

An archive of printer files keeps both passes: under `ABLE, Circuit Judge.   Quill sued` stands
`ABLE, Circuit Judge.` again, in the same columns. A heading that the first pass ran into the last
line of a paragraph has its own line in the second.
"""

import re
from dataclasses import replace

from build_scripts.model import Removal, Span
from build_scripts.read.printed.page.lines import Line, Page, part_of, with_gaps_counted_anew

STRUCK_TWICE = "line struck twice"
HEADING_BEHIND = re.compile(r"\s{2,}(?:[IVXL]+|[A-Z]|\d{1,2})\.\s+[A-Z][^.]*")
"""`ends here.  A.  The Claim`"""
FEWEST_LETTERS = 3
"""Signs between the columns of a caption repeat from line to line and are struck once."""


def without_second_strike(page: Page, removals: list[Removal]) -> Page:
    """Return `page` without the lines that strike words of the line above again."""
    kept: list[tuple[Line, bool]] = []
    above: Line | None = None
    for line in page:
        again = above is not None and strikes_again(above, line)
        short = part_of(above, 0, line.indent - above.indent) if above and again else None
        if above and short and HEADING_BEHIND.fullmatch(above.text, len(short.text)):
            removals.append(Removal(Span(short.end, above.end), STRUCK_TWICE))
            kept[-1] = (short, True)
            kept.append((replace(line, gap=above.gap), True))
            continue
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
    if not first and line.text[0].islower():
        return False  # what is bold from the margin is a heading or a name; this ends a sentence
    under = above.text[first : first + len(line.text)]
    return all(b in (" ", a) for a, b in zip(under, line.text, strict=True))
