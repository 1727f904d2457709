"""Prints invented opinions in the habits of courts and archives, from a known answer.

An `Answer` is what the court wrote: paragraphs, and notes at words of them. A `Habit` is how it is
set: pages, spacing, indention, how notes are labelled and parted from the text, and what a printer
file leaves of underlining. `printed` sets the one in the other; whoever reads it back must find
the answer.
"""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from hypothesis import strategies as st

WORDS = (
    "the lamp harbor court held that motion under plaintiff glass dentist district was shown by "
    "statute parties crates contract which order and for a price in not until review records"
).split()
CITATIONS = (
    "Id. at 3.",
    "See Dove v. Finch, {0} F.2d 399, 408 (1st Cir. {1}).",
    "It was 1 of 2 such claims.",
    "He was born on March 2, 1961, in Maine.",
    "They paid $3 for 4 crates.",
    "28 U.S.C. § 1291 gives us jurisdiction.",
)


Pages = Literal["form feeds", "numbers", "none"]
Label = Literal["fused", "apart", "lone"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What an opinion says: its paragraphs, and the words of the note at the end of some."""

    paragraphs: tuple[tuple[str, ...], ...]
    """Sentence by sentence."""
    notes: tuple[str, ...]
    at: tuple[tuple[int, int], ...]
    """The paragraph and sentence at whose end the mark of each note stands, in order."""
    headings: dict[int, str]
    """Over some paragraphs."""

    def blocks(self) -> list[tuple[str, str]]:
        """Return the kind and the words of each block, in order."""
        found: list[tuple[str, str]] = []
        for number in range(len(self.paragraphs)):
            if number in self.headings:
                found.append(("heading", self.headings[number]))
            found.append(("paragraph", self.words(number)))
        return found

    def words(self, paragraph: int) -> str:
        """Return the words of a paragraph, without marks."""
        return " ".join(self.paragraphs[paragraph])


@dataclass(frozen=True, slots=True)
class Habit:
    """How an opinion is set."""

    pages: Pages
    first_page: int
    dashed: bool
    """Whether page numbers stand between dashes."""
    double: bool
    indent: int
    """How far paragraphs are set in; 0 where a blank line parts them."""
    label: Label
    note_indent: int
    rule: bool
    """Whether a rule stands over the notes."""
    underlined: bool
    """Whether the file keeps the spaces of rules that were taken out, and second strikes."""
    body: int
    """Lines of text on a page."""


WIDTH = 66


def sentence(chance: Random) -> str:
    """Return a sentence, now and then one that holds figures."""
    if not chance.randrange(5):
        return chance.choice(CITATIONS).format(chance.randint(100, 999), chance.randint(1930, 1999))
    return prose(chance)


def prose(chance: Random) -> str:
    """Return a sentence without figures."""
    return f"{' '.join(chance.choices(WORDS, k=chance.randint(22, 32)))}.".capitalize()


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    """Draw an answer of some paragraphs with notes here and there."""
    chance = Random(draw(st.integers(0, 2**32)))
    paragraphs = []
    at: list[tuple[int, int]] = []
    for number in range(chance.randint(6, 14)):
        rest = [sentence(chance) for _ in range(chance.randint(1, 4))]
        paragraphs.append((prose(chance), *rest))
        at += [(number, 0)] if chance.randrange(2) else []
    notes = tuple(" ".join([prose(chance), sentence(chance), sentence(chance)]) for _ in at)
    titles = {number: heading(chance) for number in range(2, len(paragraphs), 3)}
    return Answer(tuple(paragraphs), notes, tuple(at), titles if draw(st.booleans()) else {})


def heading(chance: Random) -> str:
    """Return a title in capitals, of one line or two."""
    return " ".join(
        chance.choices([word for word in WORDS if len(word) > 4], k=chance.choice((2, 3, 9)))
    ).upper()


@st.composite
def habits(draw: st.DrawFn) -> Habit:
    """Draw a habit that some court or archive has."""
    ways: list[Pages] = ["form feeds", "numbers", "none"]
    labels: list[Label] = ["fused", "apart", "lone"]
    return Habit(
        pages=draw(st.sampled_from(ways)),
        first_page=draw(st.integers(1, 40)),
        dashed=draw(st.booleans()),
        double=draw(st.booleans()),
        indent=draw(st.sampled_from((0, 4, 5, 8, 10))),
        label=draw(st.sampled_from(labels)),
        note_indent=draw(st.sampled_from((0, 2, 4, 5))),
        rule=draw(st.booleans()),
        underlined=draw(st.booleans()),
        body=draw(st.integers(12, 24)),
    )


CAPTION = """\
                  UNITED STATES COURT OF APPEALS
                      FOR THE FIRST CIRCUIT

No. 92-0001

                          PAULA QUILL,

                      Plaintiff, Appellant,

                               v.

                        HARBOR COMPANY,

                      Defendant, Appellee.

         Before ABLE, BAKER, and COVE, Circuit Judges.

"""


BYLINES = ("ABLE, Circuit Judge.", "BAKER, Circuit Judge, dissenting.")


def printed(answers: Sequence[Answer], habit: Habit) -> str:
    """Return the opinion of the court, and a dissent if there are two `answers`, in `habit`."""
    sheets: list[str] = []
    for answer, byline in zip(answers, BYLINES, strict=False):
        pages = [
            sheet(habit, lines, [(label, answer.notes[label - 1]) for label in labels])
            for lines, labels in pages_of(answer, habit)
        ]
        strike = (" " * 10 + byline + "\n") * (2 if habit.underlined else 1)
        space = "\n" if habit.double or not habit.indent else ""
        sheets += [f"{strike}{space}{pages[0]}", *pages[1:]]
    if habit.pages == "form feeds":
        return CAPTION + "\f".join(sheets)
    if habit.pages == "none":
        return CAPTION + "\n\n".join(sheets) + "\n"
    numbers = [f"-{n}-" if habit.dashed else str(n) for n in range(habit.first_page, 10_000)]
    return CAPTION + "".join(
        f"{each}\n\n{number:>{WIDTH // 2}}\n\n"
        for each, number in zip(sheets, numbers, strict=False)
    )


Line = tuple[str, bool]
"""A printed line, and whether a blank one stands over it in single spacing."""


def pages_of(answer: Answer, habit: Habit) -> Iterator[tuple[list[Line], list[int]]]:
    """Yield the lines of each page with the labels of the notes whose marks they hold.

    Where nothing but blank lines parts paragraphs, or pages are lost, a page that ends with a
    sentence does not say whether its paragraph does; none is printed so.
    """
    lines: list[Line] = []
    labels: list[int] = []
    for line, first, marks in lines_of(answer, habit):
        told = habit.indent and habit.pages != "none"
        over = lines[-1:] and lines[-1][0].isupper()  # no heading stands at the foot of a page
        if len(lines) >= habit.body and not over and (told or not lines[-1][0].endswith(".")):
            yield lines, labels
            lines, labels = [], []
        lines.append((line, first and (not habit.indent or parts(lines, line))))
        labels = labels + marks
    yield lines, labels


def parts(lines: Sequence[Line], line: str) -> bool:
    """Say whether a blank line stands between the last of `lines` and `line` though paragraphs are
    set in: over a heading and under it."""
    return bool(line.isupper() or (lines and lines[-1][0].isupper()))


def lines_of(answer: Answer, habit: Habit) -> Iterator[tuple[str, bool, list[int]]]:
    """Yield the lines of the text, whether each begins a paragraph, and the notes it marks."""
    due = {place: number for number, place in enumerate(answer.at, start=1)}
    for number, paragraph in enumerate(answer.paragraphs):
        title = textwrap.wrap(answer.headings.get(number, ""), WIDTH * 3 // 5)
        for place, line in enumerate(title):
            yield line.center(WIDTH).rstrip(), not place, []
        marked = [
            f"{sentence}\0{due[number, place]}\0" if (number, place) in due else sentence
            for place, sentence in enumerate(paragraph)
        ]
        wrapped = textwrap.wrap(
            " ".join(marked),
            WIDTH,
            initial_indent=" " * habit.indent,
            break_on_hyphens=False,
            break_long_words=False,
        )
        for place, line in enumerate(wrapped):
            marks = [int(part) for part in line.split("\0")[1::2]]
            yield line.replace("\0", ""), not place, marks


def sheet(habit: Habit, lines: Sequence[Line], notes: Sequence[tuple[int, str]]) -> str:
    """Return one page: its lines, and the notes at its foot."""
    rows: list[str] = []
    for line, apart in lines:
        if apart and rows:
            rows.append("")
        if habit.double and rows:
            rows.append("")
        rows.append(line)
        if habit.underlined and len(line) % 3 == 0:
            rows.append(" " * line.find(" ", WIDTH // 2))
    for place, (label, words) in enumerate(notes):
        rows.append("")
        if not place and habit.rule:
            rows += [" " * 20 if habit.underlined else "_" * 20, ""]
        rows += note(habit, label, words)
    return "\n".join(rows)


def note(habit: Habit, label: int, words: str) -> list[str]:
    """Return the lines of a note."""
    lead = " " * habit.note_indent
    if habit.label == "lone":
        return [f"{lead}{label}", *textwrap.wrap(words, WIDTH, initial_indent=lead + "  ")]
    space = " " if habit.label == "apart" else ""
    return textwrap.wrap(f"{label}{space}{words}", WIDTH, initial_indent=lead)
