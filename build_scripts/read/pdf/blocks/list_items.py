"""The numbers and bullets of the items of lists, and where their lines hang."""

import re
from collections.abc import Sequence

from build_scripts.read.pdf.blocks.line_patterns import SHIFT, STOP
from build_scripts.read.pdf.page.lines import Line

ITEM = re.compile(r"(?:\(?\w{1,4}[.)]|\W)\s")
"""The number or bullet of an item of a list, under whose words the lines below it hang."""
SERIAL = re.compile(r"(\(?)(\d{1,2}|[A-Za-z])([.)])\s")
"""The number of an item of a list."""


def is_next_item(first: Line, line: Line) -> bool:
    """Say whether `line` begins the item of a list that follows the one `first` begins: its number
    is the next, and stands under the other."""
    one, two = SERIAL.match(first.text), SERIAL.match(line.text)
    if not one or not two or abs(first.x0 - line.x0) > SHIFT or one[1] + one[3] != two[1] + two[3]:
        return False
    return two[2] == next_item_number(one[2])


def is_item_under_rest(block: Sequence[Line], line: Line, after: Line | None) -> bool:
    """Say whether `line` begins an item under the rest of one that began on the page before: its
    number stands out from the lines of `block`, which hang as those `after` it do."""
    hang = after.x0 if after else hang_of(line)
    hung = line.x0 < hang - SHIFT and all(abs(each.x0 - hang) <= SHIFT for each in block)
    return bool(hung and SERIAL.match(line.text) and STOP.search(block[-1].text))


FIRST_ITEM = re.compile(r"\((?:1|a|A|i)\)\s[A-Z]")


def opens_sub_item(first: Line, before: Line, line: Line) -> bool:
    """Say whether `line` begins the first item under the one that `first` begins, set in further,
    where a sentence ends `before` it: `(d) The policy is neutral.` / `   (1) It draws`."""
    deeper = line.x0 - first.x0 > SHIFT and bool(SERIAL.match(first.text))
    return deeper and bool(FIRST_ITEM.match(line.text)) and bool(STOP.search(before.text))


SHORT = 3
"""Times the size of type: by so much the line above a section ends before it at the least."""


SPEAKER = re.compile(r"[“\"]?\[?(?:[QA][.:]|(?:THE |MR\. |MS\. )?[A-Z][A-Za-z’']*\]?:)\]?\s+\S")
"""Who speaks in a transcript: `Q.`, `A.`, `THE COURT:`, `“[Counsel:]`."""
RULING = re.compile(
    r"[A-Z][^:]{3,90}: (?:GRANTED|DENIED|DEFERRED|SUSTAINED|OVERRULED|MOOT|WITHDRAWN)\b"
)
"""`Motion in Limine No. 4 (ECF 531): DENIED`"""
SECTION = re.compile(r"[“‘\"]\(\w{1,3}\)\s")
"""`“(1) to fail or refuse to hire`"""


def opens_next(before: Line, line: Line) -> bool:
    """Say whether `line` begins what the next speaker says, the ruling on a further motion, or the
    first of the sections that the line `before` announces: each opens with a mark of quotation of
    its own."""
    if STOP.search(before.text) and (SPEAKER.match(line.text) or RULING.match(line.text)):
        return True
    short = line.x1 - before.x1 > SHORT * line.size
    return short and bool(SECTION.match(line.text)) and before.text.endswith(("—", ":"))


def next_item_number(number: str) -> str:
    """Return the figure or letter after `number`."""
    return str(int(number) + 1) if number.isdigit() else chr(ord(number) + 1)


def hang_of(line: Line) -> float:
    """Return where the words of an item of a list begin, after its number or bullet."""
    item = ITEM.match(line.text)
    after = next((glyph for glyph in line.glyphs[item.end() :] if glyph), None) if item else None
    return after.x0 if after else line.x0
