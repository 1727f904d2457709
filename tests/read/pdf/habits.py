"""Sets invented opinions in type as word processors and typesetters do, from a known answer.

An `Answer` is what the court wrote, block by block; a `Setting` is how it is set: type, leading,
indents, notes, heads. `typeset` makes the PDF; whoever reads it back must find the answer.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Literal

from hypothesis import strategies as st

from tests.read.pdf.print_pdf import Drawn, Item, Type, printed
from tests.read.printed.habits import prose, sentence

Kind = Literal["paragraph", "blockquote", "heading", "item"]
Rule = Literal["drawn", "dashes", "none"]
Head = Literal["top", "foot", "none"]
TIMES = {
    **dict.fromkeys("0123456789$§abdghknopquvxy", 500),
    **dict.fromkeys("ADGHKNOQUVXY", 722),
    **dict.fromkeys("BCR", 667),
    **dict.fromkeys("ELTZ", 611),
    **dict.fromkeys("FPS", 556),
    **dict.fromkeys("()[]Ifr-", 333),
    **dict.fromkeys("acez", 444),
    **dict.fromkeys("ijlt:;", 278),
    **dict.fromkeys(" .,", 250),
    "J": 389, "M": 889, "W": 944, "m": 778, "w": 722, "s": 389,
}  # fmt: skip
"""Widths of Times, in thousandths of its size (Adobe’s metrics of the standard fonts)."""
COURIER = 600
MARK = 0.3
"""Of the size of type: the width of the figure of a mark."""


@dataclass(frozen=True, slots=True)
class Block:
    """What the court wrote in one block; `note` is the number of the note at its first sentence."""

    kind: Kind
    sentences: tuple[str, ...]
    note: int = 0

    @property
    def words(self) -> str:
        """Its words, without the mark."""
        return " ".join(self.sentences)


@dataclass(frozen=True, slots=True)
class Answer:
    """What an opinion says: its blocks and its notes."""

    blocks: tuple[Block, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """How an opinion is set. Lengths are in points."""

    font: Literal["roman", "typed"]
    size: float
    leading: float
    """Times the size."""
    justified: bool
    indent: float
    """Of first lines; 0 where white parts paragraphs."""
    quoted: float
    """How far quotations are set in, on both sides."""
    raised: bool
    """Whether the labels of notes are raised, as their marks are."""
    note_size: float
    rule: Rule
    runs_over: bool
    """Whether notes may go on at the foot of the next page."""
    head: Head
    number_below: bool
    """Whether the number of the page stands at its foot."""
    line_numbers: bool
    heading: Literal["centred", "bold", "hanging"]
    height: float
    """Of the type on a page."""

    @property
    def step(self) -> float:
        """From line to line of the text."""
        return self.size * self.leading

    def width(self, words: str, size: float) -> float:
        """Return how long `words` are."""
        if self.font == "typed":
            return len(words) * COURIER * size / 1000
        return sum(TIMES.get(character, 500) for character in words) * size / 1000


LEFT, RIGHT, TOP = 108.0, 504.0, 708.0


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    """Draw an answer of paragraphs, headings, quotations and lists, with notes here and there."""
    chance = Random(draw(st.integers(0, 2**32)))
    blocks: list[Block] = []
    notes: list[str] = []
    letters = iter("ABCDEFGHIJ")
    for number in range(chance.randint(8, 16)):
        if number % 4 == 2:
            words = chance.choices(("Harbor", "Contract", "Review", "Statute"), k=3)
            blocks.append(Block("heading", (f"{next(letters)}. The {' '.join(words)}",)))
        rest = [sentence(chance) for _ in range(chance.randint(1, 5))]
        noted = chance.randrange(3) == 0
        notes += [" ".join((prose(chance), sentence(chance), prose(chance)))] if noted else []
        blocks.append(
            Block("paragraph", (prose(chance), *rest, prose(chance)), len(notes) if noted else 0)
        )
        if chance.randrange(4) == 0:
            blocks.append(Block("blockquote", (prose(chance), prose(chance))))
    ordered = ("Accordingly, the court orders:",)
    if draw(st.booleans()):
        blocks.append(Block("paragraph", ordered))
        blocks += [Block("item", (f"{place}. {prose(chance)}",)) for place in range(1, 4)]
    return Answer(tuple(blocks), tuple(notes))


@st.composite
def settings(draw: st.DrawFn) -> Setting:
    """Draw a setting that some court’s word processor or typesetter has."""
    size = draw(st.sampled_from((10.0, 11.0, 12.0, 13.0, 14.0)))
    rules: list[Rule] = ["drawn", "dashes", "none"]
    rule = draw(st.sampled_from(rules))
    heads: list[Head] = ["top", "foot", "none"]
    return Setting(
        font=draw(st.sampled_from(("roman", "typed"))),
        size=size,
        leading=draw(st.sampled_from((1.15, 1.5, 2.0))),
        justified=draw(st.booleans()),
        indent=draw(st.sampled_from((0.0, 12.0, 18.0, 36.0, 54.0))),
        quoted=draw(st.sampled_from((24.0, 36.0, 72.0))),
        raised=draw(st.booleans()),
        note_size=size - draw(st.sampled_from((1.0, 2.0) if rule == "none" else (0.0, 2.0))),
        rule=rule,
        runs_over=draw(st.booleans()),
        head=draw(st.sampled_from(heads)),
        number_below=draw(st.booleans()),
        line_numbers=draw(st.booleans()),
        heading=draw(st.sampled_from(("centred", "bold", "hanging"))),
        height=draw(st.sampled_from((430.0, 520.0, 580.0))),
    )


@dataclass(frozen=True, slots=True)
class Row:
    """A line of type."""

    x: float
    words: str
    spread: float
    """White added to each space, to reach the margin."""
    above: float
    """White over it, to the line before."""
    bold: bool = False
    note: int = 0
    """The note marked in it, at `\\0`."""
    heads: bool = False
    """Whether it is a heading, with which no page ends."""


@dataclass
class Page:
    """A page in the making."""

    rows: list[Row] = field(default_factory=list)
    notes: list[tuple[int, list[str]]] = field(default_factory=list)
    """Of each note its number, 0 where it goes on from the page before, and its lines."""


CAPTION = (
    "UNITED STATES COURT OF APPEALS",
    "FOR THE NINTH CIRCUIT",
    "ADA QUILL, Plaintiff-Appellant,",
    "v.",
    "HARBOR COMPANY, Defendant-Appellee.",
    "No. 31-50001",
)


def typeset(answer: Answer, setting: Setting) -> bytes:
    """Return the PDF of `answer` in `setting`."""
    pages = list(pages_of(answer, setting))
    return printed([list(items_of(page, number, setting)) for number, page in enumerate(pages, 1)])


def rows_of(answer: Answer, setting: Setting) -> Iterator[Row]:
    """Yield the lines of the text."""
    for place, line in enumerate(CAPTION):
        x = (LEFT + RIGHT - setting.width(line, setting.size)) / 2
        yield Row(x, line, 0.0, 3 * setting.size if place else 0.0)
    yield Row(LEFT + setting.indent, "ABLE, Circuit Judge:", 0.0, 3 * setting.size)
    before = "byline"
    for block in answer.blocks:
        yield from rows_in(block, before, setting)
        before = block.kind


def rows_in(block: Block, before: str, setting: Setting) -> Iterator[Row]:
    """Yield the lines of one block, which follows one of the kind `before`."""
    left, right, first, hang, step = LEFT, RIGHT, setting.indent, 0.0, setting.step
    white = 0.0 if setting.indent else setting.size
    if block.kind == "heading":
        yield heading_row(block, setting)
        return
    if block.kind == "blockquote":
        left, right, first = left + setting.quoted, right - setting.quoted, 0.0
        white, step = setting.size, setting.size * 1.15
    elif block.kind == "item":
        hang = first + 18.0
    if before in ("heading", "byline", "blockquote"):
        white = max(white, setting.size)
        if before == "blockquote":
            first = 0.0 if setting.indent and not block.note else first
    text = block.words
    if block.note:
        text = text.replace(block.sentences[0], f"{block.sentences[0]}\0", 1)
    for place, (line, last) in enumerate(wrapped(text, right - left, first, hang, setting)):
        x = left + (first if not place else hang)
        room = right - x - setting.width(line.replace("\0", ""), setting.size)
        room -= MARK * setting.size if "\0" in line else 0.0
        gaps = line.count(" ")
        spread = room / gaps if setting.justified and not last and gaps else 0.0
        above = setting.step + white if not place else step
        if block.kind == "blockquote" and not place:
            above = max(setting.step, step) + white
        yield Row(x, line, spread, above, note=block.note if "\0" in line else 0)


def heading_row(block: Block, setting: Setting) -> Row:
    """Return the line of a heading."""
    wide = setting.width(block.words, setting.size)
    x = (LEFT + RIGHT - wide) / 2 if setting.heading == "centred" else LEFT
    x += setting.indent if setting.heading == "hanging" else 0.0
    bold = setting.heading != "centred"
    return Row(x, block.words, 0.0, setting.step + setting.size, bold=bold, heads=True)


def wrapped(
    text: str, width: float, first: float, hang: float, setting: Setting, size: float = 0.0
) -> Iterator[tuple[str, bool]]:
    """Yield the lines of `text`, and whether each is the last."""
    size = size or setting.size
    line = ""
    room = width - first
    for word in text.split():
        more = f"{line} {word}" if line else word
        if line and setting.width(more.replace("\0", "0"), size) > room:
            yield line, False
            line, room = word, width - hang
        else:
            line = more
    yield line, True


def pages_of(answer: Answer, setting: Setting) -> Iterator[Page]:
    """Yield the pages, each with the notes marked on it as far as they find room.

    Where white alone parts paragraphs, a page that ends with a sentence does not say whether its
    paragraph does; none is set so, and no heading ends a page.
    """
    page, used, over = Page(), 0.0, list[str]()
    rows = [*rows_of(answer, setting)]
    step = setting.note_size * 1.15
    for place, row in enumerate(rows):
        note = [*note_lines(answer.notes[row.note - 1], setting)] if row.note else []
        need = row.above + (2 if setting.runs_over else len(note)) * step * bool(note)
        keep = row.heads and 4 * setting.step
        full = used + need + keep + 3 * setting.size > setting.height
        last = page.rows[-1] if page.rows else None
        told = (
            last
            and not last.heads
            and (setting.indent or not last.words.rstrip("\0").endswith("."))
        )
        if full and told and place > len(CAPTION) + 4:
            yield page
            page, used = Page(), 0.0
            if over:
                page.notes.append((0, over))
                used, over = len(over) * step, []
        page.rows.append(row)
        used += row.above
        if note:
            room = max(1, int((setting.height - used) / step) - 1)
            cut = room if setting.runs_over and 1 < room < len(note) - 1 and not over else len(note)
            if note[cut - 1].endswith("."):
                cut = len(note)
            page.notes.append((row.note, note[:cut]))
            over = over or note[cut:]
            used += cut * step
    yield page
    if over:
        yield Page([Row(LEFT, "So ordered.", 0.0, 0.0)], [(0, over)])


def note_lines(words: str, setting: Setting) -> Iterator[str]:
    """Yield the lines of a note, the first shorter by its label."""
    for line, _ in wrapped(words, RIGHT - LEFT, 24.0, 0.0, setting, setting.note_size):
        yield line


def items_of(page: Page, number: int, setting: Setting) -> Iterator[Item]:
    """Yield what is printed on a page."""
    y = TOP
    for place, row in enumerate(page.rows):
        y -= row.above if place else 0.0
        yield from items_in(row, y, setting)
    foot = y
    if setting.line_numbers:
        for place in range(28):
            line = TOP + setting.size - place * 24.0
            yield Type(LEFT - 40, line, str(place + 1), 9.0)
    step = setting.note_size * 1.15
    if page.notes:
        foot -= 1.5 * setting.step
        if setting.rule == "drawn":
            yield Drawn(LEFT, foot, 144.0)
        elif setting.rule == "dashes":
            yield Type(LEFT, foot, "_" * 20, setting.note_size, setting.font)
        foot -= step + 4
        for label, lines in page.notes:
            for place, words in enumerate(lines):
                if label and not place and setting.raised:
                    small = 0.6 * setting.note_size
                    yield Type(LEFT + 12, foot + 0.35 * setting.note_size, str(label), small)
                elif label and not place:
                    yield Type(LEFT + 6, foot, str(label), setting.note_size, setting.font)
                x = LEFT + 24 if label and not place else LEFT
                yield Type(x, foot, words, setting.note_size, setting.font)
                foot -= step
    head = "QUILL v. HARBOR COMPANY"
    if setting.head == "top" and number > 1:
        yield Type(LEFT, TOP + 40, head, 9.0, setting.font)
        if not setting.number_below:
            yield Type(RIGHT - 20, TOP + 40, str(number), 9.0, setting.font)
    elif setting.head == "foot":
        yield Type(LEFT, 40.0, head, 9.0, setting.font)
    if setting.number_below or setting.head != "top":
        yield Type((LEFT + RIGHT) / 2, 54.0, str(number), setting.size, setting.font)


def items_in(row: Row, y: float, setting: Setting) -> Iterator[Item]:
    """Yield the words of a line, each at its place where white is spread between them."""
    font = "bold" if row.bold else setting.font
    before, mark, after = row.words.partition("\0")
    x = row.x
    for part in (before, after):
        for place, word in enumerate(part.split(" ") if row.spread else [part]):
            x += setting.width(" ", setting.size) + row.spread if place else 0.0
            if word:
                yield Type(x, y, word, setting.size, font)
            x += setting.width(word, setting.size)
        if mark and part is before:
            yield Type(x, y + 0.35 * setting.size, str(row.note), 0.6 * setting.size)
            x += MARK * setting.size
