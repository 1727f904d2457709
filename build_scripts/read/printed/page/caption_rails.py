"""The signs that stand between the two columns of a caption, one on each line."""

import re

from build_scripts.read.printed.page.lines import Line, Page, commonest

RAIL = re.compile(r"[│║┐┘┤├┌└|)\]}>§:*\u239b-\u23b1\uf8e6-\uf8fe]{1,3}")
"""What stands between the columns of a caption, line for line."""
RAIL_PLACE = re.compile(rf"(?:(?<=\s)|^){RAIL.pattern}(?: ?ss[.:])?(?=\s|$)")
"""The same where it stands, with the `ss:` of a venue perhaps: `STATE OF OHIO   )ss:`."""
FEWEST_BRACES = 3


def brace_column(lines: Page) -> int | None:
    """Return the column of the sign that stands between the columns of a caption, if one does."""
    places = [
        line.indent + match.start() for line in lines for match in RAIL_PLACE.finditer(line.text)
    ]
    column = commonest(places, 0)
    enough = places.count(column) >= FEWEST_BRACES or parts_two_lines(lines, column)
    return column if enough else None


def parts_two_lines(lines: Page, column: int) -> bool:
    """Say whether a bracket parts just two lines at `column`, one under the other, with words on
    both sides: `IN RE QUILL, INC.   ) CONSOLIDATED` over `LITIGATION   ) C.A. No. 2030-0123`."""
    found = [(row, sign) for row, line in enumerate(lines) if (sign := sign_at(line, column))]
    if len(found) != 2 or found[1][0] != found[0][0] + 1:
        return False
    return all(
        sign[0] in ")§" and sign.start() and sign.string[sign.end() :].strip() for _, sign in found
    )


SQUEEZED = re.compile(r"(?:(?<=\s)|^|(?<=_____))[*):§](?=\s|$)")
BESIDE_SIGN = re.compile(r"(?:v|vs|versus)\.?\s+[*):§](?:\s|$)", re.IGNORECASE)
"""`v. : DECISION AND ENTRY`: the “v.” with the sign between the columns."""
FEWEST_SQUEEZED = 6
"""Lines."""


def squeezed_signs(lines: Page) -> list[re.Match[str] | None]:
    """Return for each of `lines` the sign between its columns, where the text has lost the space
    that would set the signs one under another: nearly every line of a stretch has one, the same."""
    found = [[*SQUEEZED.finditer(line.text)] for line in lines]
    rows = [row for row, signs in enumerate(found) if signs]
    nearly = rows and len(rows) * 5 >= (rows[-1] - rows[0] + 1) * 4
    alone = {lines[row].text for row in rows} & {"*", ")", ":", "§"}
    mostly = rows and len(rows) * 5 >= (rows[-1] - rows[0] + 1) * 3
    beside = any(BESIDE_SIGN.match(lines[row].text) for row in rows)
    certain = len(rows) >= FEWEST_SQUEEZED and nearly and alone
    if not certain and not (beside and mostly and len(rows) >= FEWEST_BRACES):
        return [None] * len(lines)
    return [signs[-1] if signs else None for signs in found]


def sign_at(line: Line, column: int) -> re.Match[str] | None:
    """Return the sign between the columns of a caption that stands at `column` of `line`."""
    signs = RAIL_PLACE.finditer(line.text)
    return next((sign for sign in signs if abs(line.indent + sign.start() - column) < 2), None)
