"""Prints invented opinions in the habits of courts and archives, from a known answer.

An `Answer` is what the court wrote: paragraphs, and notes at words of them. A `Habit` is how it is
set: pages, spacing, indention, how notes are labelled and parted from the text, and what a printer
file leaves of underlining. `printed` sets the one in the other; whoever reads it back must find
the answer.
"""

import re
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
Label = Literal["fused", "apart", "lone", "1.", "1/", "[1]", "(1)"]
Margin = Literal["plain", "numbered", "named"]


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
    spread: bool
    """Whether justified lines come out of a converter with white between their words, some of
    them."""
    runs_over: bool
    """Whether the last note of a page goes on at the foot of the next."""
    close: bool
    """Whether notes stand under the text, and under one another, without a blank line."""
    margin: Margin
    """Whether pleading paper numbers the lines, and has the name of the court up its margin."""

    @property
    def is_pleading(self) -> bool:
        """Whether the paper numbers the lines: they are those of double spacing."""
        return self.margin != "plain" and self.double and self.pages == "form feeds"

    @property
    def sets_close(self) -> bool:
        """Whether notes stand so: where pages are known, and no rule is over them."""
        labels = ("fused", "apart", "lone")
        return self.close and self.pages == "form feeds" and not self.rule and self.label in labels


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
        drawn = [sentence(chance) for _ in range(chance.randint(1, 4))]
        # A line that begins as the one above it looks like its second strike.
        rest = list(dict.fromkeys(drawn))
        paragraphs.append((prose(chance), *rest))
        at += [(number, 0)] if chance.randrange(2) else []
    notes = tuple(" ".join([prose(chance), sentence(chance), sentence(chance)]) for _ in at)
    places = range(2, len(paragraphs), 3)
    ways: Sequence[dict[int, str]] = (
        {},
        {number: heading(chance) for number in places},
        {number: phrase(chance, letter) for number, letter in zip(places, "ABCDE", strict=False)},
    )
    return Answer(tuple(paragraphs), notes, tuple(at), draw(st.sampled_from(ways)))


def phrase(chance: Random, letter: str) -> str:
    """Return a numbered title in small letters, of one line."""
    words = chance.choices([word for word in WORDS if len(word) > 4], k=chance.randint(2, 5))
    return f"{letter}. {' '.join(words).capitalize()}"


def heading(chance: Random) -> str:
    """Return a title in capitals, of one line or two; `DISTRICT COURT` is none, but a court."""
    words = [word for word in WORDS if len(word) > 4 and word != "court"]
    return " ".join(chance.choices(words, k=chance.choice((2, 3, 9)))).upper()


@st.composite
def habits(draw: st.DrawFn) -> Habit:
    """Draw a habit that some court or archive has."""
    ways: list[Pages] = ["form feeds", "numbers", "none"]
    labels: list[Label] = ["fused", "apart", "lone", "1.", "1/", "[1]", "(1)"]
    margins: list[Margin] = ["plain", "numbered", "named"]
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
        spread=draw(st.booleans()),
        runs_over=draw(st.booleans()),
        close=draw(st.booleans()),
        margin=draw(st.sampled_from(margins)),
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
        pages = list(sheets_of(answer, habit))
        strike = (" " * 10 + byline + "\n") * (2 if habit.underlined else 1)
        space = "\n" if habit.double or not habit.indent else ""
        sheets += [f"{strike}{space}{pages[0]}", *pages[1:]]
    if habit.is_pleading and not habit.underlined:
        sheets[0] = CAPTION + sheets[0]
        return "\f".join(on_pleading_paper(each, habit) for each in sheets)
    if habit.pages == "form feeds":
        return CAPTION + "\f".join(sheets)
    if habit.pages == "none":
        return CAPTION + "\n\n".join(sheets) + "\n"
    numbers = [f"-{n}-" if habit.dashed else str(n) for n in range(habit.first_page, 10_000)]
    return CAPTION + "".join(
        f"{each}\n\n{number:>{WIDTH // 2}}\n\n"
        for each, number in zip(sheets, numbers, strict=False)
    )


NAMED_MARGIN = 34
LINES_ON_SHEET = 28


def on_pleading_paper(page: str, habit: Habit) -> str:
    """Return `page` with a number before each second line, and the court’s name up the margin as
    a converter writes it: in the midst of the lines, on its own, with room made for it."""
    named = habit.margin == "named"
    lead = " " * (NAMED_MARGIN if named else 0)
    rows = page.split("\n")
    rows += [""] * (2 * LINES_ON_SHEET - len(rows))
    numbers = iter(range(1, len(rows)))
    printed = [
        f"{lead}{'' if place % 2 else next(numbers):>2}   {row}".rstrip()
        for place, row in enumerate(rows)
    ]
    if named:
        half = len(printed) // 2
        printed[half:half] = ["Northern District of California", " District Court", "", "", ""]
    return "\n".join(printed)


def sheets_of(answer: Answer, habit: Habit) -> Iterator[str]:
    """Yield the pages of one writing, with the notes at their feet."""
    over: list[str] = []
    pages = list(pages_of(answer, habit))
    for number, (lines, labels) in enumerate(pages, start=1):
        notes = [note(habit, label, answer.notes[label - 1]) for label in labels]
        rest: list[str] = []
        told = habit.pages != "none" and (habit.rule or habit.double) and not habit.underlined
        told = told and not habit.sets_close
        if habit.runs_over and told and notes and number < len(pages):
            notes[-1], rest = cut_in_two(notes[-1], sentences=habit.double)
        yield sheet(habit, lines, ([over] if over else []) + notes)
        over = rest


def cut_in_two(note: Sequence[str], *, sentences: bool) -> tuple[list[str], list[str]]:
    """Return the lines of a note that stand on its page and those that stand on the next, where two
    do; `sentences` says whether the first may end with a sentence."""
    for place in range(len(note) // 2, len(note) - 1):
        ended = note[place - 1].endswith(".")
        if place and (not ended or (sentences and place < len(note) - 2)):
            return list(note[:place]), list(note[place:])
    return list(note), []


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
        over = lines[-1:] and is_title(lines[-1][0])  # no heading stands at the foot of a page
        if len(lines) >= habit.body and not over and (told or not lines[-1][0].endswith(".")):
            yield lines, labels
            lines, labels = [], []
        lines.append((line, first and (not habit.indent or parts(lines, line))))
        labels = labels + marks
    yield lines, labels


def parts(lines: Sequence[Line], line: str) -> bool:
    """Say whether a blank line stands between the last of `lines` and `line` though paragraphs are
    set in: over a heading and under it."""
    return bool(is_title(line) or (lines and is_title(lines[-1][0])))


def is_title(line: str) -> bool:
    """Say whether a printed line is one of a heading."""
    return line.isupper() or bool(re.match(r"\s*[A-Z]\. ", line))


def lines_of(answer: Answer, habit: Habit) -> Iterator[tuple[str, bool, list[int]]]:
    """Yield the lines of the text, whether each begins a paragraph, and the notes it marks."""
    due = {place: number for number, place in enumerate(answer.at, start=1)}
    for number, paragraph in enumerate(answer.paragraphs):
        for place, line in enumerate(title_of(answer, number, habit)):
            yield line, not place, []
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
            words = marked_so(line, habit)
            last = place == len(wrapped) - 1
            yield words if last or not habit.spread else spread(words), not place, marks


def marked_so(line: str, habit: Habit) -> str:
    """Return a line with its marks as they are printed."""
    printed = habit.label if "1" in habit.label and habit.label != "1." else "1"
    return re.sub("\0(\\d+)\0", lambda mark: printed.replace("1", mark[1]), line)


SPREAD = 79
"""Columns of a justified line that is spread: a fifth more than its words take."""


def title_of(answer: Answer, number: int, habit: Habit) -> list[str]:
    """Return the lines of the heading over a paragraph."""
    title = answer.headings.get(number, "")
    if title and not title.isupper():
        return [" " * habit.indent + title]
    wrapped = textwrap.wrap(title, WIDTH * 3 // 5)
    if habit.spread:
        return [" " * int((SPREAD - len(line) * SPREAD / WIDTH) / 2) + line for line in wrapped]
    return [line.center(WIDTH).rstrip() for line in wrapped]


def spread(line: str) -> str:
    """Return a justified line as a converter writes it: as it is where its words are wide, else
    with white between them, in one place or in all, so that it ends at the margin."""
    lead = line[: len(line) - len(line.lstrip())]
    words = line.split()
    wanting = SPREAD - len(line)
    if len(line) % 3 == 0 or len(words) < 3 or wanting <= 0:
        return line
    if len(line) % 2:
        return f"{lead}{words[0]}{' ' * (wanting + 1)}{' '.join(words[1:])}"
    each, more = divmod(wanting, len(words) - 1)
    gaps = [" " * (1 + each + (place < more)) for place in range(len(words) - 1)]
    return lead + "".join(word + gap for word, gap in zip(words, [*gaps, ""], strict=True))


def sheet(habit: Habit, lines: Sequence[Line], notes: Sequence[Sequence[str]]) -> str:
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
    for place, lines_of_note in enumerate(notes):
        wide = habit.double or "1" in habit.label
        if not habit.sets_close:
            rows += ["", ""] if wide and not place else [""]
        if not place and habit.rule:
            rows += [" " * 20 if habit.underlined else "_" * 20, ""]
        rows += lines_of_note
    return "\n".join(rows)


def note(habit: Habit, label: int, words: str) -> list[str]:
    """Return the lines of a note."""
    lead = " " * habit.note_indent
    if habit.label == "lone":
        return [f"{lead}{label}", *textwrap.wrap(words, WIDTH, initial_indent=lead + "  ")]
    if "1" in habit.label:
        closed = habit.label.replace("1", str(label))
        return textwrap.wrap(f"{closed}  {words}", WIDTH, initial_indent=lead)
    space = " " if habit.label == "apart" else ""
    return textwrap.wrap(f"{label}{space}{words}", WIDTH, initial_indent=lead)
