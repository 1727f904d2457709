"""Walks an editor through what the machine doubts: the source, the reading, and what settles it."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

import yaml

from build_scripts.corrections.proposals import Proposal, proposed, right_as_read
from build_scripts.model import Doubt, Opinion, Passage
from build_scripts.problems import excerpt

AROUND = 2
"""Lines of the source shown before and after the one that is doubted."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something doubted, as an editor is asked about it."""

    number: int
    doubt: Doubt
    source: tuple[tuple[int, str], ...]
    """The lines of the file around it, each with its number."""
    passage: Passage | None
    """What they were read as: the passage that begins on the line or goes over it."""
    proposal: Proposal
    """The entry that would settle it, where what was read is wrong."""
    as_read: Proposal
    """The entry that says that it is right."""


def questions(opinion: Opinion, accepted: Container[str] = ()) -> Iterator[Question]:
    """Yield what is doubted of `opinion`, the worst first, but for codes that its editor has
    looked into and `accepted`."""
    lines = opinion.source.text.split("\n")
    passages = list(opinion.passages())
    asked = (doubt for doubt in opinion.doubts if doubt.code not in accepted)
    ordered = sorted(asked, key=lambda doubt: (doubt.rank, doubt.line))
    for number, doubt in enumerate(ordered, 1):
        first, last = max(1, doubt.line - AROUND), min(len(lines), doubt.line + AROUND)
        around = tuple((line, lines[line - 1]) for line in range(first, last + 1))
        passage = passage_on(doubt.line, passages, opinion)
        otherwise = proposed(doubt, passage, opinion)
        as_read = right_as_read(doubt, passage, opinion)
        yield Question(number, doubt, around, passage, otherwise, as_read)


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


def passage_shown(passage: Passage | None) -> str:
    """Return what was read, in a line: kind, place, first words."""
    if not passage:
        return "nothing"
    return f"{passage.kind}, {passage.place}: {excerpt(passage.text.words, 90)}"


def with_entry(text: str, proposal: Proposal) -> str:
    """Return the file `text` with the entry of `proposal` at the end of its list, or with the keys
    that its group does not have, all else as it was."""
    root = yaml.compose(text, yaml.SafeLoader) if text.strip() else None
    lines, key, entry = text.splitlines(), proposal.key, list(proposal.lines)
    groups = root.value if isinstance(root, yaml.MappingNode) else []
    for name, values in groups:
        if name.value != key or not isinstance(values, yaml.CollectionNode):
            continue
        if values.flow_style:
            return with_words_in_brackets(text, values, entry)
        if isinstance(values, yaml.MappingNode):
            known = {each.value for each, _ in values.value}
            entry = [line for line in entry if line.strip().partition(":")[0] not in known]
        end = last_line(values)
        return "\n".join([*lines[:end], *entry, *lines[end:]]) + "\n"
    return "\n".join([*lines, *([""] if lines else []), f"{key}:", *entry]) + "\n"


def with_words_in_brackets(text: str, values: yaml.CollectionNode, entry: Sequence[str]) -> str:
    """Return `text` with a word of `entry` at the end of a list in brackets: `[notes-outweigh]`."""
    end = values.end_mark.index - 1
    word = " ".join(line.strip().removeprefix("- ") for line in entry)
    return f"{text[:end].rstrip()}{', ' if values.value else ''}{word}{text[end:]}"


def last_line(values: yaml.CollectionNode) -> int:
    """Return the line, from 1, on which the last value of a list ends."""
    node: yaml.Node = values
    while isinstance(node, yaml.SequenceNode | yaml.MappingNode) and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return int(node.end_mark.line) + (1 if node.end_mark.column else 0)
