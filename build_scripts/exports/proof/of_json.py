"""Reads the JSON back."""

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

Json = dict[str, Any]


def blocks_of_json(text: str) -> Iterator[str]:
    """Yield the court’s blocks, the label of each note as one of its own."""
    data: Json = json.loads(text)
    for each in data["caption"]:
        yield from words_as_printed(each["line"])
    yield from blocks_of_notes(data["caption_notes"])
    for writing in data["writings"]:
        for block in (writing["title"], writing["byline"], *writing["blocks"]):
            if block is not None:
                yield from words_as_printed(block)
        yield from blocks_of_notes(writing["notes"])


def blocks_of_notes(notes: list[Json]) -> Iterator[str]:
    """Yield the label and the blocks of each note."""
    for note in notes:
        yield note["label"]
        for block in note["blocks"]:
            yield from words_as_printed(block)


def words_as_printed(block: Json) -> Iterator[str]:
    """Yield the words of a block, or of each cell of a table, with the labels of its notes where
    they are printed: all that stands before the next cell is of the last."""
    words: str = block["text"]
    begins = [cell["start"] for row in block["rows"] for cell in row["cells"]][1:]
    cuts = [0, *begins, len(words)]
    for start, end in pairwise(cuts):
        said = words[start:end]
        for reference in reversed(block["references"]):
            at = reference["at"]
            if start < at <= end or (start == at == 0):
                said = said[: at - start] + reference["label"] + said[at - start :]
        yield said
