"""Changes one character of the court’s in an output, as damage or a hand would."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

from build_scripts.exports.book import Line, Mark, Words
from build_scripts.exports.pdf.setting import pdf
from build_scripts.exports.write import Taken

Change = Callable[[bytes, Taken, Random], bytes]

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def in_place(text: str, at: int, chance: Random) -> str:
    """Return `text` with another letter at a place, or one more or one fewer there."""
    other = chance.choice([letter for letter in LETTERS if letter != text[at]])
    kind = chance.randrange(3)
    if kind == 0:
        return text[:at] + other + text[at + 1 :]
    return text[:at] + (other + text[at:] if kind == 1 else text[at + 1 :])


def in_lines(data: bytes, taken: Taken, chance: Random) -> bytes:
    """Change a line of plain text that is the court’s: its words, or the label of a note."""
    del taken
    lines = data.decode().split("\n")
    places = [
        (number, place.start())
        for number, line in enumerate(lines)
        if line and not line.startswith("|")
        for place in re.finditer(r"\w", re.sub(r"^(¶ \S+|note )", lambda m: " " * len(m[0]), line))
    ]
    number, at = chance.choice(places)
    lines[number] = in_place(lines[number], at, chance)
    return "\n".join(lines).encode()


MARKUP = re.compile(
    r"<[^>]*>|&#?\w+;|\*\*¶ \S+\*\*|\[\^[^\]]*/|%[0-9A-F]{2}|-\d+(?=\])|\\.|^#+ |^> ?", re.MULTILINE
)
"""What of Markdown is neither a word nor a label."""


def in_markdown(data: bytes, taken: Taken, chance: Random) -> bytes:
    """Change a letter of the court’s, or of a label, in Markdown."""
    del taken
    head, line, body = data.decode().partition("\n---\n")
    groups = body.split("\n\n")
    courts = [
        number
        for number, group in enumerate(groups)
        if not group.startswith("<!--") and not groups[number - 1].endswith("<!-- publisher -->")
    ]
    places = [
        (number, place.start())
        for number in courts
        for place in re.finditer(r"\w", MARKUP.sub(lambda m: " " * len(m[0]), groups[number]))
    ]
    number, at = chance.choice(places)
    groups[number] = in_place(groups[number], at, chance)
    return (head + line + "\n\n".join(groups)).encode()


def in_json(data: bytes, taken: Taken, chance: Random) -> bytes:
    """Change a letter of a text or of a label in JSON."""
    del taken
    whole = json.loads(data)
    places: list[tuple[dict[str, Any], str]] = []

    def visit(value: object) -> None:
        if isinstance(value, dict):
            places.extend((value, key) for key in ("text", "label") if value.get(key))
            for each in value.values():
                visit(each)
        elif isinstance(value, list):
            for each in value:
                visit(each)

    visit([whole[key] for key in ("caption", "caption_notes", "writings")])
    holder, key = chance.choice(places)
    words = [place.start() for place in re.finditer(r"\S", holder[key])]
    holder[key] = in_place(holder[key], chance.choice(words), chance)
    return json.dumps(whole, ensure_ascii=False).encode()


def in_pdf(data: bytes, taken: Taken, chance: Random) -> bytes:
    """Set the document with another letter of the court’s, or another label."""
    del data
    book = taken.book
    number = chance.randrange(len(book.parts))
    part = book.parts[number]
    place = chance.randrange(len(part.blocks))
    block = replace(part.blocks[place], line=in_line(part.blocks[place].line, chance))
    changed = replace(part, blocks=(*part.blocks[:place], block, *part.blocks[place + 1 :]))
    parts = (*book.parts[:number], changed, *book.parts[number + 1 :])
    return pdf(replace(book, parts=parts), taken.address)


def in_line(line: Line, chance: Random) -> Line:
    """Change a letter of a line, or the label of one of its marks."""
    marks = [number for number, run in enumerate(line) if isinstance(run, Mark)]
    if marks and chance.random() < 0.5:
        number = chance.choice(marks)
        mark = line[number]
        assert isinstance(mark, Mark)
        other = replace(mark, label=in_place(mark.label, 0, chance) or "x")
        return (*line[:number], other, *line[number + 1 :])
    words = [
        (number, found.start())
        for number, run in enumerate(line)
        if isinstance(run, Words)
        for found in re.finditer(r"\w", run.words)
    ]
    number, at = chance.choice(words)
    run = line[number]
    assert isinstance(run, Words)
    changed = replace(run, words=in_place(run.words, at, chance))
    return (*line[:number], changed, *line[number + 1 :])


CHANGES: dict[str, Change] = {"pdf": in_pdf, "txt": in_lines, "md": in_markdown, "json": in_json}
"""By the ending of the output’s name."""
