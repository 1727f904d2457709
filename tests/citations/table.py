"""Rows of the tables in this folder: a text, and its citations as a lawyer reads them.

A row is a paragraph of lines. `# …` says what it is about; then the passages, one a line
(`[note 1] …` stands in a note, `*…*` is italic, `[own …]` names a party of the case itself);
then, indented, the citations in order, `kind | text | authority | field: value | …`. A text `=`
is the whole passage without its last full stop; an authority or value `-` is None.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from build_scripts.model import (
    Block,
    Case,
    Citation,
    Emphasis,
    Note,
    Opinion,
    Party,
    Source,
    Span,
    Text,
    Writing,
)

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Row:
    file: str
    about: str
    passages: tuple[str, ...]
    wanted: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file}: {self.about}"


def rows() -> list[Row]:
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        for paragraph in path.read_text(encoding="utf-8").strip().split("\n\n"):
            about, *lines = paragraph.split("\n")
            passages = tuple(line for line in lines if not line.startswith("  "))
            wanted = tuple(line.strip() for line in lines if line.startswith("  "))
            found.append(Row(path.stem, about.removeprefix("# "), passages, wanted))
    return found


def opinion_of(passages: tuple[str, ...]) -> Opinion:
    own: tuple[Party, ...] = ()
    body: list[Block] = []
    notes: list[Note] = []
    for passage in passages:
        if party := re.fullmatch(r"\[own (.*)\]", passage):
            own = (*own, Party(party[1], None))
        elif note := re.match(r"\[note (\w+)\] ", passage):
            block = Block("paragraph", text_of(passage[note.end() :]))
            notes.append(Note(note[1], (block,), Span(0, 0)))
        else:
            body.append(Block("paragraph", text_of(passage)))
    writing = Writing("opinion", "majority", None, None, None, tuple(body), tuple(notes))
    return Opinion(Source("row", "", "", ()), Case(None, None, parties=own), (writing,), ())


def text_of(marked: str) -> Text:
    words, emphasis = "", []
    for place, piece in enumerate(re.split(r"\*([^*]+)\*(?!\d)", marked)):
        if place % 2:
            emphasis.append(Emphasis(len(words), len(words) + len(piece), "italic"))
        words += piece
    return Text(words, emphasis=tuple(emphasis))


def shown(citation: Citation, wanted: str) -> str:
    """`citation` in the fields that the line `wanted` states, as such a line."""
    fields = [citation.kind, citation.text, citation.authority or "-"]
    names = [field.split(": ", 1)[0] for field in wanted.split(" | ")[3:]]
    for name in dict.fromkeys(names):
        fields += _field(citation, name)
    return " | ".join(fields)


def _field(citation: Citation, name: str) -> list[str]:
    if name == "paren":
        return [f"paren: {each}" for each in citation.parentheticals] or ["paren: -"]
    if name == "unresolved":
        return ["unresolved: yes" if citation.unresolved else "unresolved: -"]
    return [f"{name}: {getattr(citation, name) or '-'}"]


def expected(row: Row) -> list[str]:
    whole = re.sub(r"\*([^*]+)\*(?!\d)", r"\1", row.passages[0]).removesuffix(".")
    return [line.replace(" | = | ", f" | {whole} | ") for line in row.wanted]
