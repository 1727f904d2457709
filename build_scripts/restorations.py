"""Restores characters that are provably wrong in a file, each by a rule, none by guess.

A rule is named by the reason that the About page prints. The proof applies it anew.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import unescape

from build_scripts.model import Restoration, Span

WINDOWS_1252 = "Windows-1252 read as Latin-1"
CONTROL = "control character, which prints nothing"
HALF = "half of a character"
ESCAPED = "escape of HTML in plain text"
MAC_ROMAN = "Windows-1252 read as Mac Roman"
LETTER_OF_LIGATURE = {
    letter: f"letter {letter} of a ligature that the font names otherwise" for letter in "fil"
}
TWICE = "UTF-8 read as Windows-1252"
TYPED = "dash as Pandoc writes it"
FIRST_NUMERAL = "asterisk that an archive has for the numeral I of the first section"
BLACKED_OUT, BLACK = "words that the court blacked out", "█"
"""What stands for a part of a box that is drawn over nothing any more."""
SYMBOL = "sign of a font of symbols"
SYMBOLS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖"}
"""Where Word keeps the bullets of its fonts Symbol and Wingdings: in the private area of Unicode,
for which no other font has signs."""

WRONG = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff" + "".join(SYMBOLS) + "]"
)
"""Controls, halves of characters, what is none, and signs of `SYMBOLS`: no text holds them.
Latin-1 has controls where Windows-1252 has quotation marks and dashes, so that browsers read the
one as the other (WHATWG Encoding Standard)."""
ENTITY = r"(?:[a-zA-Z]{2,8}\d{0,2}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});"
WRONG_OR_ESCAPE = re.compile(WRONG.pattern + rf"|&{ENTITY}")
BARE_AMPERSAND = re.compile(rf"&(?!{ENTITY})")


PUNCTUATION = re.compile("â(?:\x80[\x90-\xbf]|€[“”˜™œžŸ\x9d\xa0-\xbf])")
"""The bytes of a dash or a quotation mark in UTF-8, read one by one as Latin-1 or Windows-1252: no
language has such a word, and where one stands the whole text was read so."""
READ_TWICE = re.compile(PUNCTUATION.pattern + "|Â[\xa0-\xbf]|Ã[\x80-\xbf€-™]")

TYPED_DASH = re.compile(r"(?<=[^\s|+:-] |.[^\s|+:-])---(?=[ \n]?[^\s|+:-])")
TYPED_DASHES = re.compile(rf"{TYPED_DASH.pattern}|(?<=\d)--(?=\d)")
"""Pandoc writes a long dash within a line as three hyphens, that of a range as two, and then none
as such (Pandoc User’s Guide, “smart”). Rules have hyphens at the edge of a line or cell."""


@dataclass(frozen=True, slots=True)
class Restored:
    """A text with its wrong characters put right, and what was put right in it."""

    text: str
    restorations: tuple[Restoration, ...] = ()


def by_windows_1252(before: str) -> str:
    """Return a control character of Latin-1 as what Windows-1252 has in its place, if anything."""
    if not "\x80" <= before <= "\x9f":
        return before
    return before.encode("latin-1").decode("cp1252", "ignore") or before


def by_nothing(before: str) -> str:
    """Return what a control character prints."""
    return "" if WRONG.fullmatch(before) else before


def by_sign(before: str) -> str:
    """Return the sign for a character that is lost, for half of one."""
    return "�" if "\ud800" <= before <= "\udfff" else before


def by_escape(before: str) -> str:
    """Return the character that an escape of HTML stands for."""
    after = unescape(before)
    return before if WRONG.search(after) else after


def by_utf_8(before: str) -> str:
    """Return the character whose bytes in UTF-8 were read one by one."""
    try:
        data = b"".join(byte_of(character) for character in before)
        after = data.decode()
    except UnicodeError:
        return before
    return after if len(after) == 1 else before


def byte_of(character: str) -> bytes:
    """Return the byte that Windows-1252 or Latin-1 reads as `character`."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")


def by_mac_roman(before: str) -> str:
    """Return what a font in Windows-1252 prints where Mac Roman was read."""
    try:
        return before.encode("mac_roman").decode("cp1252")
    except UnicodeError:
        return before


def by_typed_dash(before: str) -> str:
    """Return the dash for which hyphens are written."""
    return {"---": "—", "--": "–"}.get(before, before)


RULES: dict[str, Callable[[str], str]] = {
    WINDOWS_1252: by_windows_1252,
    CONTROL: by_nothing,
    HALF: by_sign,
    ESCAPED: by_escape,
    MAC_ROMAN: by_mac_roman,
    TWICE: by_utf_8,
    LETTER_OF_LIGATURE["f"]: lambda _: "f",
    LETTER_OF_LIGATURE["i"]: lambda _: "i",
    LETTER_OF_LIGATURE["l"]: lambda _: "l",
    TYPED: by_typed_dash,
    FIRST_NUMERAL: lambda _: "I",
    SYMBOL: lambda before: SYMBOLS.get(before, before),
    BLACKED_OUT: lambda _: BLACK,
}


def restored(text: str, start: int = 0, plain: bool = False, converted: bool = False) -> Restored:
    """Return `text` with its wrong characters put right; `start` is where it will stand.

    Escapes of HTML are put right in `plain` text, where every ampersand of it begins one: a court
    that prints `&amp;` prints a plain `&` elsewhere. So are dashes in Markdown that a program has
    `converted`, where no dash stands as such.
    """
    escaped = plain and "&" in text and not BARE_AMPERSAND.search(text)
    wrong = WRONG_OR_ESCAPE if escaped else WRONG
    if "â" in text and PUNCTUATION.search(text):
        wrong = re.compile(f"{READ_TWICE.pattern}|{wrong.pattern}")
    if converted and "—" not in text and TYPED_DASH.search(text):
        wrong = re.compile(f"{TYPED_DASHES.pattern}|{wrong.pattern}")
    if not wrong.search(text):
        return Restored(text)
    parts: list[str] = []
    found: list[Restoration] = []
    cursor, at = 0, start
    for match in wrong.finditer(text):
        reason = reason_of(match[0])
        right = RULES[reason](match[0])
        if right == match[0]:
            continue
        parts += [text[cursor : match.start()], right]
        at += match.start() - cursor
        found.append(Restoration(Span(at, at + len(right)), match[0], reason))
        cursor, at = match.end(), at + len(right)
    return Restored("".join([*parts, text[cursor:]]), tuple(found))


def reason_of(before: str) -> str:
    """Return the reason for which a stretch of a text is wrong."""
    if before.startswith("&"):
        return ESCAPED
    if before in SYMBOLS:
        return SYMBOL
    if before.startswith("--"):
        return TYPED
    if len(before) > 1:
        return TWICE
    if "\ud800" <= before <= "\udfff":
        return HALF
    return WINDOWS_1252 if by_windows_1252(before) != before else CONTROL


def broken(text: str, restorations: Iterable[Restoration]) -> Restoration | None:
    """Return the first of `restorations` that its rule does not bear out, or that overlaps
    another; None if all hold."""
    cursor = 0
    for item in sorted(restorations):
        rule = RULES.get(item.reason)
        after = text[item.span.start : item.span.end]
        if item.span.start < cursor or not rule or after == item.before:
            return item
        if rule(item.before) != after:
            return item
        cursor = item.span.end
    return None
