"""Characters that a piece of HTML spells out: `&ldquo;`, `&#8220;`, `&eacute;`."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from unicodedata import normalize

SPELLED = re.compile(
    r"""
    &(?:
        \#(?P<decimal>[0-9]{1,7})                   # &#8220;
      | \#[xX](?P<hexadecimal>[0-9A-Fa-f]{1,6})     # &#x201C;
      | (?P<letter>[A-Za-z])
        (?P<accent>acute|grave|circ|tilde|uml|cedil)  # &eacute;
      | (?P<name>[a-z]{3,6})                        # &ldquo;
    );
    """,
    re.VERBOSE,
)
ACCENTS = {
    "acute": "\N{COMBINING ACUTE ACCENT}",
    "grave": "\N{COMBINING GRAVE ACCENT}",
    "circ": "\N{COMBINING CIRCUMFLEX ACCENT}",
    "tilde": "\N{COMBINING TILDE}",
    "uml": "\N{COMBINING DIAERESIS}",
    "cedil": "\N{COMBINING CEDILLA}",
}
NAMED = {
    "quot": '"',
    "apos": "'",
    "amp": "&",
    "nbsp": " ",
    "shy": "\N{SOFT HYPHEN}",
    "sect": "§",
    "para": "¶",
    "ldquo": "“",
    "rdquo": "”",
    "lsquo": "‘",
    "rsquo": "’",
    "ndash": "–",
    "mdash": "—",
    "hellip": "…",
}
"""Those of HTML that a quotation or a citation is likely to have. `lt` and `gt` stay as they are:
what they spell is no tag."""
SURROGATES = range(0xD800, 0xE000)
LAST = 0x10FFFF


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text with the characters that it spells out, and where each of them stood."""

    words: str
    ends: tuple[int, ...]
    """Behind each such character, in `words`."""
    shifts: tuple[int, ...]
    """How much further on the pasted text is there."""

    def pasted(self, place: int) -> int:
        """Return where in the pasted text a `place` of the words is."""
        at = bisect_right(self.ends, place)
        return place + (self.shifts[at - 1] if at else 0)


def with_characters(text: str) -> PlainText:
    """Return `text` with the characters that it spells out as HTML does."""
    parts: list[str] = []
    ends: list[int] = []
    shifts: list[int] = []
    cursor = length = 0
    for found in SPELLED.finditer(text):
        character = character_of(found)
        if character is None:
            continue
        parts += (text[cursor : found.start()], character)
        length += found.start() - cursor + len(character)
        cursor = found.end()
        ends.append(length)
        shifts.append(cursor - length)
    return PlainText("".join((*parts, text[cursor:])), tuple(ends), tuple(shifts))


def character_of(found: re.Match[str]) -> str | None:
    """Return the character that is spelled out, None where none is."""
    if found["name"]:
        return NAMED.get(found["name"])
    if found["letter"]:
        return normalize("NFC", found["letter"] + ACCENTS[found["accent"]])
    code = int(found["decimal"] or found["hexadecimal"], 10 if found["decimal"] else 16)
    return chr(code) if 0 < code <= LAST and code not in SURROGATES else None
