"""The entries that would settle a doubt: one that says otherwise, one that it is right as read.

What only the court’s document tells is left for the editor to fill in: such an entry is refused
until that is done, and never settles a doubt by chance.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from build_scripts.corrections.places import BYLINE, TITLE
from build_scripts.model import Doubt, NoteReference, Opinion, Passage, Piece

QUOTED = 60
"""Characters of the words that a proposed correction quotes."""
ACCEPTED = "accepted"
"""The list of `edition.yml` that names doubts in which the reading is right."""
SYMBOL = re.compile(r"[*†‡§¶]+$")
"""The mark of a note that a reprint leaves in a title."""
BROKEN = re.compile(r"(?<=[“ ])\w+-\w+(?=[”,.]|$)")
"""A word with a hyphen, as a doubt names it."""
FIRST_OF_NOTE = "the first words of the note"
BEFORE_MARK = "the words directly before the mark"

NO_ENTRY: Sequence[str] = (
    "dash-lost",
    "docx-numbers",
    "docx-pictures",
    "docx-table",
    "docx-tracked-changes",
    "errata-alone",
    "html-text-lost",
    "opinion-not-english",
    "opinions-several",
    "pdf-ligatures-lost",
    "pdf-pages-of-pictures",
    "pdf-picture",
    "pdf-read-by-machine",
    "pdf-two-columns",
    "signs-lost",
    "slip-says-more",
)
"""Doubts of the file itself, which no entry can put right: another file, or a look at it, can."""
ABOUT_THE_NAME = "name-"
ABOUT_THE_CASE = ("caption", "name-", "court", "record-differs")
"""How the codes of doubts begin that a correction of the case settles."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry as it would stand in a file of the edition."""

    key: str
    """The list that it belongs to; `case` and its like have keys instead of entries."""
    lines: tuple[str, ...]

    @property
    def file(self) -> str:
        """The name of the file."""
        return "edition.yml" if self.key == ACCEPTED else "corrections.yml"


@dataclass(frozen=True, slots=True)
class Doubted:
    """A doubt, and what was read where it stands."""

    doubt: Doubt
    passage: Passage | None
    opinion: Opinion

    @property
    def marks(self) -> list[NoteReference]:
        """The marks of notes on the doubted line."""
        line_of = self.opinion.source.line_of
        found = self.passage.text.references if self.passage else ()
        return [each for each in found if line_of(each.source.start) == self.doubt.line]

    @property
    def words(self) -> str:
        """The first words that were read on the doubted line, else those of the passage."""
        if not self.passage:
            return "words of the page"
        line_of, text = self.opinion.source.line_of, self.passage.text
        first = next((p for p in text.origin if line_of(end_of(p)) >= self.doubt.line), None)
        start = first.at if first and first.at < len(text.words) else 0
        words = text.words[start:].lstrip()
        return words if len(words) <= QUOTED else words[:QUOTED].rsplit(" ", 1)[0]

    @property
    def place(self) -> str:
        """The place of the passage, if there is one."""
        return self.passage.place if self.passage else ""

    @property
    def note(self) -> str:
        """The label of the note in which it stands, if it does."""
        where = self.passage.where if self.passage else ""
        return where.removeprefix("note ") if where != "body" else ""


def end_of(piece: Piece) -> int:
    """Return where in the file the last character of a piece of text stands."""
    return piece.source + piece.length - 1


def proposed(doubt: Doubt, passage: Passage | None, opinion: Opinion) -> Proposal:
    """Return the entry that would settle `doubt`, where the `passage` was read wrongly."""
    of = Doubted(doubt, passage, opinion)
    if doubt.code in NO_ENTRY:
        return accepting(doubt)
    if doubt.code.startswith(ABOUT_THE_CASE):
        return Proposal("case", tuple(case_lines(opinion)))
    key, lines = ENTRIES.get(doubt.code, DIVIDING if doubt.rank == 1 else KIND)
    return Proposal(key, tuple(lines(of)))


def right_as_read(doubt: Doubt, passage: Passage | None, opinion: Opinion) -> Proposal:
    """Return the entry that would settle `doubt`, where what was read is right."""
    name = opinion.case.name
    if name and doubt.code.startswith(ABOUT_THE_NAME):
        return Proposal("case", (f"  name: {json.dumps(name, ensure_ascii=False)}",))
    unquoted = doubt.rank == 1 or doubt.code.startswith((*NO_ENTRY, *ABOUT_THE_CASE))
    if unquoted or not passage or passage.where != "body":
        return accepting(doubt)
    of = Doubted(doubt, passage, opinion)
    if passage.index in (TITLE, BYLINE):
        said = "as: title" if passage.index == TITLE else "as: byline"
        return Proposal("parts", (*quoting(of), f"    {said}"))
    if passage.writing == "caption":
        return Proposal("parts", (*quoting(of), "    is: caption"))
    return Proposal("blocks", (*quoting(of), f"    is: {passage.kind}"))


def accepting(doubt: Doubt) -> Proposal:
    """Return the entry by which `review` asks no more after doubts of this code."""
    return Proposal(ACCEPTED, (f"  - {doubt.code}",))


def quoted(words: str, within: str = "") -> Iterator[str]:
    """Yield the lines that say where an entry applies: to these words, which stand `within`."""
    yield f"  - quote: {json.dumps(words, ensure_ascii=False)}"
    if within:
        yield f"    within: {json.dumps(within, ensure_ascii=False)}"


def quoting(of: Doubted) -> Iterator[str]:
    """Yield the same of the words on the doubted line."""
    yield from quoted(of.words, of.place)


# ── By what is doubted ───────────────────────────────────────────────────────────────────────


def case_lines(opinion: Opinion) -> Iterator[str]:
    """Yield the keys with which an editor says what the caption does not tell."""
    name = json.dumps(opinion.case.name or "", ensure_ascii=False)
    yield f"  name: {name}" + ("" if opinion.case.name else "   # Smith v. Jones")
    yield "  # court: ca9                 # its id or its name"
    yield "  # docket_numbers: [19-1234]"
    yield "  # date_filed: 2019-03-20"
    yield "  # parties: [{name: Ann Smith, role: Petitioner}]"


def kind_lines(of: Doubted) -> Iterator[str]:
    """Yield an entry that says what a block is."""
    yield from quoting(of)
    other = "paragraph" if of.passage and of.passage.kind != "paragraph" else "blockquote"
    yield f"    is: {other}   # or heading, disposition, list, table"


def split_lines(of: Doubted) -> Iterator[str]:
    """Yield an entry that divides a block."""
    yield from quoted("the words that begin a block of their own", of.place)
    yield "    splits: here"


def part_lines(of: Doubted) -> Iterator[str]:
    """Yield an entry that says where a writing begins, or that none does."""
    yield from quoting(of)
    yield "    begins: majority   # or per-curiam, order, concurrence, dissent, syllabus, counsel …"
    yield "    # author: the judge’s name"
    yield "    # is: caption      # instead: or counsel, syllabus, no part of the opinion"


def no_writing_lines(of: Doubted) -> Iterator[str]:
    """Yield an entry that says that no writing begins."""
    yield from quoting(of)
    yield "    joins: the one before   # or is: no part of the opinion"


def running_head_lines(of: Doubted) -> Iterator[str]:
    """Yield an entry that takes a running head out."""
    yield from quoting(of)
    yield "    is: no part of the opinion"


def lost_note_lines(of: Doubted) -> Iterator[str]:
    """Yield an entry that says where the note begins to which a mark refers."""
    title = of.passage.text.words if of.passage and of.passage.index == TITLE else ""
    symbol = None if of.marks else SYMBOL.search(title)
    label = symbol[0] if symbol else next((each.label for each in of.marks), "")
    yield from quoted(FIRST_OF_NOTE)
    yield f"    begins: {json.dumps(label)}"
    if symbol:
        yield from quoted(title[: symbol.start()].rstrip(), of.place)
        yield f"    mark: {json.dumps(label)}"
    else:
        yield "    # instead, where the figure is the text’s own: quote the words directly before"
        yield "    # it, and is: no mark"


def lost_mark_lines(of: Doubted) -> Iterator[str]:
    """Yield an entry that says where the mark of a note stands."""
    yield from quoted(BEFORE_MARK, of.passage.writing if of.passage else "")
    yield f"    mark: {json.dumps(of.note)}"


def no_mark_lines(of: Doubted) -> Iterator[str]:
    """Yield an entry that says that a figure is no mark."""
    mark = next(iter(of.marks), None)
    before = of.passage.text.words[: mark.at] if of.passage and mark else BEFORE_MARK
    words = before[-QUOTED:].partition(" ")[2] if len(before) > QUOTED else before
    yield from quoted(words, of.place)
    yield "    is: no mark"


def note_end_lines(of: Doubted) -> Iterator[str]:
    """Yield an entry that says where a note ends."""
    yield from quoted("the last words of the note", of.place)
    yield "    ends: here"


def note_label_lines(of: Doubted) -> Iterator[str]:
    """Yield an entry that says which note begins, for its label to be filled in."""
    yield from quoting(of)
    yield '    begins: ""         # the label of this note'


def missing_note_lines(of: Doubted) -> Iterator[str]:
    """Yield an entry that says where a note begins that was not found before another."""
    yield from quoted(FIRST_OF_NOTE)
    yield f'    begins: "{int(of.note) - 1 if of.note.isdigit() else ""}"'


def of_note_lines(of: Doubted) -> Iterator[str]:
    """Yield an entry that says that text goes on with a note."""
    yield from quoting(of)
    yield "    joins: the note before"


def hyphen_lines(of: Doubted) -> Iterator[str]:
    """Yield an entry that says how each word is written that a line’s end breaks: as the doubt
    names it, for the editor to judge."""
    for word in dict.fromkeys(BROKEN.findall(of.doubt.message)):
        yield f"  - word: {word}"


Lines = Callable[[Doubted], Iterator[str]]
KIND: tuple[str, Lines] = "blocks", kind_lines
DIVIDING: tuple[str, Lines] = "parts", part_lines
ENTRIES: MappingProxyType[str, tuple[str, Lines]] = MappingProxyType(
    {
        "author-differs": DIVIDING,
        "byline-doubled": ("parts", running_head_lines),
        "byline-missing": DIVIDING,
        "digest-untitled": DIVIDING,
        "hyphen-uncertain": ("hyphens", hyphen_lines),
        "mark-uncertain": ("notes", no_mark_lines),
        "note-doubled": ("notes", note_label_lines),
        "note-missing": ("notes", missing_note_lines),
        "note-or-text": ("notes", of_note_lines),
        "note-unfinished": ("notes", note_end_lines),
        "notes-untold": ("notes", note_label_lines),
        "note-without-reference": ("notes", lost_mark_lines),
        "notes-outweigh": ("notes", note_end_lines),
        "paragraphs-lost": ("blocks", split_lines),
        "reference-without-note": ("notes", lost_note_lines),
        "writing-empty": ("parts", no_writing_lines),
    }
)
"""By the code of a doubt: the list in which an entry would settle it, and the entry."""
