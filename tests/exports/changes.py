"""Changes one character of the court’s in an output, as damage or a hand would."""

import json
import re
from collections.abc import Callable
from random import Random
from typing import Any

Change = Callable[[bytes, Random], bytes]

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def in_place(text: str, at: int, chance: Random) -> str:
    """Return `text` with another letter at a place, or one more or one fewer there."""
    other = chance.choice([letter for letter in LETTERS if letter != text[at]])
    kind = chance.randrange(3)
    if kind == 0:
        return text[:at] + other + text[at + 1 :]
    return text[:at] + (other + text[at:] if kind == 1 else text[at + 1 :])


def in_lines(data: bytes, chance: Random) -> bytes:
    """Change a line of plain text that is the court’s: its words, or the label of a note."""
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


def in_markdown(data: bytes, chance: Random) -> bytes:
    """Change a letter of the court’s, or of a label, in Markdown."""
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


def in_json(data: bytes, chance: Random) -> bytes:
    """Change a letter of a text or of a label in JSON."""
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


CHANGES: dict[str, Change] = {"txt": in_lines, "md": in_markdown, "json": in_json}
"""By the ending of the output’s name."""
