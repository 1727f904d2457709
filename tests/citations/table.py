"""The suites in this folder: passages, and their citations as a lawyer reads them.

What is read is a passage to a line (`[note 1] …` stands in a note, to which `^1^` refers; `*…*` is
italic, `[own …]` names a party of the case itself, `[court calctapp]` the court that decides it,
`[quotation] …` is a block quotation); what is expected are the citations in order, `kind | text |
authority | field: value | …`. A text `=` is the whole passage without its last full stop; an
authority or value `-` is None.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from build_scripts.model import (
    Block,
    Case,
    Citation,
    Emphasis,
    Note,
    NoteReference,
    Opinion,
    Party,
    Source,
    Span,
    Text,
    Writing,
)
from tests import suites

FILES = sorted(Path(__file__).parent.glob("*.txt"))


def opinion_of(passages: Iterable[str]) -> Opinion:
    own: tuple[Party, ...] = ()
    court: str | None = None
    body: list[Block] = []
    notes: list[Note] = []
    for passage in passages:
        if party := re.fullmatch(r"\[own (.*)\]", passage):
            own = (*own, Party(party[1], None))
        elif named := re.fullmatch(r"\[court (\w+)\]", passage):
            court = named[1]
        elif note := re.match(r"\[note (\w+)\] ", passage):
            block = Block("paragraph", text_of(passage[note.end() :]))
            notes.append(Note(note[1], (block,), Span(0, 0)))
        elif passage.startswith("[quotation] "):
            body.append(Block("blockquote", text_of(passage.removeprefix("[quotation] "))))
        else:
            body.append(Block("paragraph", text_of(passage)))
    writing = Writing("opinion", "majority", None, None, None, tuple(body), tuple(notes))
    return Opinion(Source("row", "", "", ()), Case(None, court, parties=own), (writing,), ())


def text_of(marked: str) -> Text:
    words, emphasis, references = "", [], []
    for place, piece in enumerate(re.split(r"\*(?!\d)([^*]+)\*(?!\d)", marked)):
        start = len(words)
        for at, part in enumerate(re.split(r"\^(\d+)\^", piece)):
            if at % 2:
                references.append(NoteReference(len(words), part, Span(0, 0)))
            else:
                words += part
        if place % 2:
            emphasis.append(Emphasis(start, len(words), "italic"))
    return Text(words, emphasis=tuple(emphasis), references=tuple(references))


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
    if name == "reason":
        return [f"reason: {citation.unresolved or '-'}"]
    return [f"{name}: {getattr(citation, name) or '-'}"]


def expected(block: suites.Block) -> list[str]:
    passages = block.given.split("\n")
    whole = re.sub(r"\*(?!\d)([^*]+)\*(?!\d)", r"\1", passages[0]).removesuffix(".")
    lines = block.expected.split("\n") if block.expected else []
    return [line.replace(" | = | ", f" | {whole} | ") for line in lines]
