"""Walks an editor through what the machine doubts: the source, the reading, and what settles it."""

import json
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

import yaml

from build_scripts.model import Doubt, Opinion, Passage
from build_scripts.problems import excerpt

AROUND = 2
"""Lines of the source shown before and after the one that is doubted."""
QUOTED = 60
"""Characters of the words that a proposed correction quotes."""

NOTES = ("note-", "notes-", "mark-", "reference-")
"""How the codes of doubts about notes and their marks begin."""
PARTS = ("digest-", "byline-", "author-", "writing-", "caption-", "division-", "plausib", "errata")
"""How the codes of doubts about the division into writings begin."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something doubted, as an editor is asked about it."""

    number: int
    doubt: Doubt
    source: tuple[tuple[int, str], ...]
    """The lines of the file around it, each with its number."""
    passage: Passage | None
    """What they were read as: the passage that begins on the line or goes over it."""
    key: str
    """The list of `corrections.yml` in which an entry would settle it."""
    entry: tuple[str, ...]
    """The lines of that entry."""


def questions(opinion: Opinion, accepted: Container[str] = ()) -> Iterator[Question]:
    """Yield what is doubted of `opinion`, the worst first, but for codes that its editor has
    looked into and `accepted`."""
    lines = opinion.source.text.split("\n")
    passages = list(opinion.passages())
    asked = (doubt for doubt in opinion.doubts if doubt.code not in accepted)
    ordered = sorted(asked, key=lambda doubt: (rank_of_doubt(doubt), doubt.line))
    for number, doubt in enumerate(ordered, 1):
        first, last = max(1, doubt.line - AROUND), min(len(lines), doubt.line + AROUND)
        around = tuple((line, lines[line - 1]) for line in range(first, last + 1))
        passage = passage_on(doubt.line, passages, opinion)
        key, entry = proposed_entry(doubt, passage)
        yield Question(number, doubt, around, passage, key, tuple(entry))


def rank_of_doubt(doubt: Doubt) -> int:
    """Return how bad a doubt is, 0 the worst: what divides the opinion before what a block is."""
    stated = getattr(doubt, "rank", None)
    if isinstance(stated, int):
        return stated
    return 1 if doubt.code.startswith(PARTS) else 2


def passage_on(line: int, passages: Sequence[Passage], opinion: Opinion) -> Passage | None:
    """Return the passage that begins on `line` of the source, or the one that goes over it."""
    best: Passage | None = None
    for passage in passages:
        if not passage.text.origin:
            continue
        first = opinion.source.line_of(passage.text.origin[0].source)
        last = opinion.source.line_of(passage.text.source_of(len(passage.text.words)))
        if first == line:
            return passage
        if first <= line <= last:
            best = best or passage
    return best


def proposed_entry(doubt: Doubt, passage: Passage | None) -> tuple[str, Iterator[str]]:
    """Return the list and the lines of an entry that would settle `doubt`."""
    if doubt.code == "hyphen-uncertain":
        return "hyphens", iter(("  - word: long-term    # each of the words, as it is written",))
    if doubt.code.startswith(NOTES):
        return "notes", note_entry(passage)
    if doubt.code.startswith(PARTS):
        return "parts", part_entry(passage)
    return "blocks", block_entry(passage)


def quoting(passage: Passage | None) -> Iterator[str]:
    """Yield the lines that say where an entry applies."""
    words = passage.text.words if passage else "words of the page"
    short = words if len(words) <= QUOTED else words[:QUOTED].rsplit(" ", 1)[0]
    yield f"  - quote: {json.dumps(short, ensure_ascii=False)}"
    if passage:
        yield f"    within: {json.dumps(passage.place, ensure_ascii=False)}"


def block_entry(passage: Passage | None) -> Iterator[str]:
    """Yield an entry that says what a block is."""
    yield from quoting(passage)
    other = "paragraph" if passage and passage.kind != "paragraph" else "blockquote"
    yield f"    is: {other}   # or paragraph, heading, blockquote, disposition, list"


def part_entry(passage: Passage | None) -> Iterator[str]:
    """Yield an entry that says where a writing begins, or that none does."""
    yield from quoting(passage)
    yield "    begins: majority   # or per-curiam, order, concurrence, dissent, syllabus, counsel …"
    yield "    # author: the judge’s name"
    yield "    # is: caption      # instead: or counsel, syllabus, no part of the opinion"


def note_entry(passage: Passage | None) -> Iterator[str]:
    """Yield an entry that says where a note’s mark stands, or that there is none."""
    yield from quoting(passage)
    yield '    mark: "1"          # the mark of this note stands directly after the quoted words'
    yield "    # is: no mark      # instead: or no note"


def passage_shown(passage: Passage | None) -> str:
    """Return what was read, in a line: kind, place, first words."""
    if not passage:
        return "nothing"
    return f"{passage.kind}, {passage.place}: {excerpt(passage.text.words, 90)}"


def with_entry(text: str, key: str, entry: Sequence[str]) -> str:
    """Return the file `text` with `entry` at the end of its list `key`, all else as it was."""
    root = yaml.compose(text, yaml.SafeLoader) if text.strip() else None
    lines = text.splitlines()
    if isinstance(root, yaml.MappingNode):
        for name, values in root.value:
            if (
                name.value == key
                and isinstance(values, yaml.SequenceNode)
                and not values.flow_style
            ):
                end = last_line(values)
                return "\n".join([*lines[:end], *entry, *lines[end:]]) + "\n"
    return "\n".join([*lines, *([""] if lines else []), f"{key}:", *entry]) + "\n"


def last_line(values: yaml.SequenceNode) -> int:
    """Return the line, from 1, on which the last value of a list ends."""
    node: yaml.Node = values
    while isinstance(node, yaml.SequenceNode | yaml.MappingNode) and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return int(node.end_mark.line) + (1 if node.end_mark.column else 0)
