"""An edition as the source of a Typst document: the only escaper of that output.

Every word is a string of Typst’s, in which two characters alone mean something; what is set how,
`template.typ` says.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from build_scripts.exports.book import (
    Book,
    CaptionFrame,
    Footnote,
    Line,
    LineEnd,
    Mark,
    Paragraph,
    Part,
    Remark,
    Reported,
    Run,
    Section,
    Turn,
    Wanted,
    Words,
)
from build_scripts.exports.facts import NO_DAY, doubts, facts, promise, signed
from build_scripts.exports.runs import citation_of, words_of
from build_scripts.model import Citation, Style
from build_scripts.pages.text.wording import listed, long_date

STYLES: dict[Style, str] = {
    "italic": "italic",
    "bold": "bold",
    "small-caps": "small-caps",
    "raised": "raised",
    "lowered": "lowered",
}
"""The template’s functions."""
KINDS = {
    "paragraph": "paragraph",
    "list": "paragraph",
    "table": "paragraph",
    "blockquote": "quotation",
    "disposition": "disposition",
}
NOTHING = "none"
SUSPENDED = re.compile("(?<=[-\N{HYPHEN}\N{EN DASH}\N{EM DASH}/]) ")
"""`content- and viewpoint-based`: no line ends here, since a hyphen at a line’s end divides a word
for whoever reads the PDF, and the space after it is lost; after a dash at a page’s end likewise."""


def document(book: Book, address: str | None, wanted: Wanted) -> str:
    """Return the body of the document, to stand after the template."""
    authorities = {entry.authority.id for each in book.authorities for entry in each.entries}
    setter = Setter(authorities)
    lines = [
        f"#show: edition.with({arguments(book)})",
        *front(book, address),
        *setter.caption(book),
        *(line for part in book.parts for line in setter.part(part)),
        *table(book.authorities),
        *(remarks(book.remarks) if wanted.notes else ()),
        *(reported(book.reported) if wanted.coverage and book.reported else ()),
    ]
    return "\n".join(lines) + "\n"


def arguments(book: Book) -> str:
    """Return what the document says of itself to machines."""
    language, _, region = book.language.partition("-")
    day = book.date or NO_DAY
    given = {
        "title": string(book.title),
        "author": string(book.court) if book.court else NOTHING,
        "date": f"datetime(year: {day.year}, month: {day.month}, day: {day.day})"
        if day
        else NOTHING,
        "language": string(language),
        "region": string(region),
    }
    return ", ".join(f"{name}: {value}" for name, value in given.items())


def front(book: Book, address: str | None) -> Iterator[str]:
    """Yield what stands on the first page in the publisher’s words."""
    lines = [book.cited_as, *(f"{name}: {value}" for name, value in facts(book)), address]
    yield call("masthead", string(book.title), array(map(string, filter(None, lines))))
    yield call("imprint", array(map(string, doubts(book))))
    yield "#contents()"
    yield "#v(1fr)"
    yield call("imprint", array(map(string, promise(book))))


class Setter:
    """Sets what the court says. It knows which authorities have an entry in the table, and which
    notes of the part at hand have been set."""

    def __init__(self, authorities: set[str]) -> None:
        self.authorities = authorities
        self.notes: dict[str, Footnote] = {}
        self.level = 1

    def caption(self, book: Book) -> Iterator[str]:
        """Yield the caption and its notes."""
        if not book.caption.rows:
            return
        self.notes = {note.key: note for note in book.caption.notes}
        yield call("part", string("Caption"), string("Caption"), NOTHING)
        for row in book.caption.rows:
            if isinstance(row, CaptionFrame):
                parties, numbers = (
                    joined(call("side-line", self.line(each.line))[1:] for each in side)
                    for side in (row.parties, row.numbers)
                )
                yield call("caption-frame", parties, numbers)
            else:
                yield call("caption-line", self.line(row.line))
        yield from self.left_over()

    def part(self, part: Part) -> Iterator[str]:
        """Yield a writing from its title to what is left of its notes."""
        self.notes = {note.key: note for note in part.notes}
        self.level = 1
        title = self.line(part.title) if part.title else NOTHING
        turned = "page: false" if part.kind == "counsel" else "page: true"
        yield call("part", string(part.name), string(part.running), title, turned)
        if part.notice:
            yield call("notice", string(part.notice))
        if part.byline:
            yield call("byline", self.line(part.byline))
        yield from (self.block(block) for block in part.blocks)
        yield from self.left_over()

    def left_over(self) -> Iterator[str]:
        """Yield the notes to which no mark of the text refers, after it."""
        for note in list(self.notes.values()):
            del self.notes[note.key]
            yield call("loose", string(note.label), self.blocks_of(note))

    def block(self, block: Paragraph) -> str:
        """Return a block of a writing."""
        return "#" + self.block_call(block)

    def block_call(self, block: Paragraph) -> str:
        """Return the call that sets a block. No heading is set two levels below the last: readers
        of structure take that for a lost one."""
        if block.kind == "heading":
            self.level = min((block.level or 1) + 1, self.level + 1)
            return call("inner", str(self.level), self.line(block.line))[1:]
        number = string(block.number) if block.number else NOTHING
        return call(KINDS[block.kind], number, self.line(block.line))[1:]

    def line(self, line: Line, *, notes: bool = True) -> str:
        """Return a line as a block of code, which joins what stands in it."""
        parts = [
            part
            for citation, runs in groupby(line, key=citation_of)
            for part in self.linked(citation, list(runs), notes=notes)
        ]
        return joined(parts)

    def linked(self, citation: Citation | None, runs: list[Run], *, notes: bool) -> Iterator[str]:
        """Yield runs of one citation, or of none."""
        parts = [each for run in runs for each in self.run(run, notes=notes)]
        if citation is None or not parts:
            yield from parts
            return
        known = citation.authority_id in self.authorities
        target = f"std.label({string(f'authority-{citation.authority_id}')})" if known else NOTHING
        name = string(place_of(citation))
        yield f"cited({name}, {target}, {joined(parts)})"

    def run(self, run: Run, *, notes: bool) -> Iterator[str]:
        """Yield one run."""
        if isinstance(run, Words):
            yield styled(run)
        elif isinstance(run, Mark):
            yield self.mark(run, notes=notes)
        elif isinstance(run, Turn):
            yield f"turn({string(run.label)})"
        elif isinstance(run, LineEnd):
            yield "linebreak()"

    def mark(self, mark: Mark, *, notes: bool) -> str:
        """Return the mark of a note: where it is referred to first, with the note."""
        note = self.notes.get(mark.note or "") if notes else None
        if note is None:
            return f"mark({string(mark.label)})"
        del self.notes[note.key]
        return f"note({string(mark.label)}, {self.blocks_of(note)})"

    def blocks_of(self, note: Footnote) -> str:
        """Return the blocks of a note."""
        parts: list[str] = []
        for block in note.blocks:
            line = self.line(block.line, notes=False)
            plain = block.kind in ("paragraph", "disposition", "list")
            parts.append(line if plain else f"quotation(none, {line})")
            parts.append("parbreak()")
        return joined(parts[:-1])


def place_of(citation: Citation) -> str:
    """Return the name of the place where a citation stands."""
    return f"c-{citation.writing}-{citation.number}"


def styled(run: Words) -> str:
    """Return words as they are set."""
    code = string(SUSPENDED.sub("\N{NO-BREAK SPACE}", run.words))
    for style in sorted(run.styles):
        code = f"{STYLES[style]}({code})"
    return f"capitals({code})" if run.capitals else code


def table(sections: Iterable[Section]) -> Iterator[str]:
    """Yield the table of authorities, with the pages of this document."""
    started = False
    for section in sections:
        if not started:
            name = string("Table of authorities")
            yield call("part", name, name, NOTHING)
            started = True
        yield call("section", string(section.name))
        for entry in section.entries:
            authority = entry.authority
            yield call(
                "authority",
                string(f"authority-{authority.id}"),
                string(entry.name) if entry.name else NOTHING,
                string(entry.rest),
                string(entry.since) if entry.since else NOTHING,
                string(authority.links[0].url) if authority.links else NOTHING,
                array(string(place_of(citation)) for citation in entry.mentions),
            )


def remarks(found: Iterable[Remark]) -> Iterator[str]:
    """Yield the notes of the editors."""
    started = False
    for remark in found:
        if not started:
            name = string("Notes of the editors")
            yield call("part", name, name, NOTHING)
            yield call("notice", string("No words of the court."))
            started = True
        about = f", on {remark.place}, “{remark.about}”"
        sources = [f"{s.words}" for s in remark.sources]
        rests = [f"{'Source' if len(sources) == 1 else 'Sources'}: {'; '.join(sources)}"]
        yield call(
            "remark",
            string(remark.kind),
            string(about),
            array(string(words_of(line)) for line in remark.paragraphs),
            array(map(string, [*(rests if sources else []), signed(remark)])),
        )


def reported(found: Reported) -> Iterator[str]:
    """Yield what the press reported and what was found of it, claim by claim."""
    name = string("What the press reported")
    yield call("part", name, name, NOTHING)
    yield call("notice", string("No words of the court: a news story’s, and an editor’s."))
    lines = filter(None, [found.story, found.url, found.notice])
    yield call("imprint", array(map(string, lines)))
    for each in found.reports:
        head = f"{each.number}. {each.finding}"
        about = f": “{each.words}”" if each.words else ""
        rests = [f"Rests on {listed(list(each.places))}"] if each.places else []
        signature = f"{each.author}, {long_date(each.date)}"
        ends = array(map(string, [*rests, signature]))
        yield call("remark", string(head), string(about), array([string(each.reason)]), ends)


def call(name: str, *arguments: str) -> str:
    """Return a call of one of the template’s functions."""
    return f"#{name}({', '.join(arguments)})"


def joined(parts: Iterable[str]) -> str:
    """Return a block of code, whose value is all that stands in it, one after the other."""
    return f"{{ {'; '.join(parts)} }}"


def array(values: Iterable[str]) -> str:
    """Return values as an array of Typst’s."""
    return f"({''.join(f'{value}, ' for value in values)})"


def string(words: str) -> str:
    """Return `words` as a string of Typst’s, in which nothing means anything else."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\r", " ")
    return f'"{escaped}"'
