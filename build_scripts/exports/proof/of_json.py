"""Reads the JSON back."""

import json
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]


def blocks_of_json(text: str) -> Iterator[str]:
    """Yield the court’s blocks, the label of each note as one of its own."""
    data: Json = json.loads(text)
    for each in data["caption"]:
        yield printed(each["line"])
    yield from blocks_of_notes(data["caption_notes"])
    for writing in data["writings"]:
        for block in (writing["title"], writing["byline"], *writing["blocks"]):
            if block is not None:
                yield printed(block)
        yield from blocks_of_notes(writing["notes"])


def blocks_of_notes(notes: list[Json]) -> Iterator[str]:
    """Yield the label and the blocks of each note."""
    for note in notes:
        yield note["label"]
        yield from map(printed, note["blocks"])


def printed(block: Json) -> str:
    """Return the words of a block with the labels of its notes where they are printed."""
    words: str = block["text"]
    for reference in reversed(block["references"]):
        words = words[: reference["at"]] + reference["label"] + words[reference["at"] :]
    return words
