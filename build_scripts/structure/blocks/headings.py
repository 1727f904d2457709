"""Recognises the headings of an opinion and their depth.

Courts number their headings I., A., 1., a., in this order, and set unnumbered ones above them in
capitals. Depth follows from the order in which an opinion uses the forms, not from a form's
name: where there are no capitals, “I.” is the highest level.
"""

import re
from dataclasses import dataclass

ENUMERATED = re.compile(
    r"(?P<number>[IVXLC]+|[A-Z]|\d{1,2}|[a-z]|[ivx]+)[.)](?:\s+(?P<title>\S.*))?"
    r"|(?P<bare>[IVX]+|[A-H])"
)
ROMAN = re.compile(r"M{0,3}(C[DM]|D?C{0,3})(X[CL]|L?X{0,3})(I[XV]|V?I{0,3})")
ASTERISM = re.compile(r"(\*\s*){3,}")
SENTENCE_END = re.compile(r"[.?!:;,][)\]”’\"']*$")
SMALL_WORDS = frozenset(
    "a an and as at but by for from in into is its of on or over per the to under upon v with"
    .split()
)  # fmt: skip
"""Words that titles leave in small letters (Chicago Manual of Style 8.159, in substance)."""

BROKEN_OFF = re.compile(r"\b(?:and|or|of|the|for|to|by|with)$")
"""How no title ends."""

LONGEST = 160
"""Characters; the argumentative headings of some courts run to two lines."""


LONGEST_SENTENCE = 60
"""Characters of a heading in small letters after a capital or a roman number: `B. The motion`.
After a figure the like may be the item of a list."""


def is_heading(words: str) -> bool:
    """Say whether a block that reads `words` has the form of a heading."""
    if len(words) > LONGEST:
        return False
    if ASTERISM.fullmatch(words):
        return True
    numbered = ENUMERATED.fullmatch(words)
    title = (numbered["title"] if numbered else words) or ""
    if not title:
        return bool(numbered)
    if SENTENCE_END.search(title):
        return False
    lettered = numbered and (numbered["number"] or "").isupper()
    if lettered and len(title) <= LONGEST_SENTENCE and title[0].isupper():
        return True
    return is_title(title) if numbered else is_title(title) and len(title) <= LONGEST // 2


def is_numbered_line(words: str) -> bool:
    """Say whether a block that reads `words` is a number and a short phrase or sentence: a heading
    in small letters (`A. Standard of review`), or an item of a list; its neighbours tell which."""
    numbered = ENUMERATED.fullmatch(words) if len(words) <= LONGEST else None
    title = numbered["title"] if numbered else None
    if not title or not title[0].isupper() or re.search(r"[?!;:,]$", title):
        return False
    return not re.search(r"[a-z)]{3,}[.?!][”’\"')]*\s+[A-Z“]", title)


def number_form(words: str) -> int:
    """Return how a block that reads `words` is numbered, as `Form.rank`; 0 where it is not."""
    return form_of(words, None).rank if ENUMERATED.match(words) else 0


def is_closed_title(words: str) -> bool:
    """Say whether `words` are a numbered title that ends with a full stop, as a sentence does."""
    numbered = ENUMERATED.fullmatch(words)
    title = (numbered["title"] if numbered else None) or ""
    return title.endswith(".") and is_title(title)


def is_title(words: str) -> bool:
    """Say whether `words` are capitalised as a title is: all but the small words."""
    principal = [
        w for w in re.findall(r"(?<![\w(])[^\W\d_][\w’'-]*", words) if w.lower() not in SMALL_WORDS
    ]
    broken_off = BROKEN_OFF.search(words)
    return bool(principal) and not broken_off and all(word[0].isupper() for word in principal)


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a heading: how it is numbered, and where it stands in its series."""

    rank: int
    """0 without number, 1 roman, 2 capital letter, 3 arabic, 4 small letter, 5 small roman."""
    number: str = ""


def form_of(words: str, before: Form | None) -> Form:
    """Return the form of the heading `words`; `before` is that of the last lettered heading.

    “C.” is a letter after “B.”, and “I.” a letter only after “H.”.
    """
    numbered = ENUMERATED.fullmatch(words)
    if not numbered:
        return Form(0)
    number = numbered["number"] or numbered["bare"]
    if number.isdigit():
        return Form(3, number)
    follows = before is not None and before.rank in (2, 4) and len(number) == 1
    if follows and before and ord(number) == ord(before.number) + 1:
        return Form(before.rank, number)
    if ROMAN.fullmatch(number.upper()) and number.upper() not in ("C", "D", "L", "M"):
        return Form(1 if number.isupper() else 5, number)
    return Form(2 if number.isupper() else 4, number)


def depths(headings: list[str]) -> list[int]:
    """Return the level of each of a writing's `headings`, in order, 1 the highest."""
    levels: list[int] = []
    above: list[int] = []
    lettered: Form | None = None
    for words in headings:
        if ASTERISM.fullmatch(words):
            levels.append(max(1, len(above)))
            continue
        form = form_of(words, lettered)
        above = [rank for rank in above if rank < form.rank] + [form.rank]
        levels.append(len(above))
        if form.rank in (2, 4):
            lettered = form
    return levels
