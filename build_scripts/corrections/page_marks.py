"""Marks of printed pages that stand among the words, as where a converter kept a reporter’s stars.

`*1080`, `[*1080]`, `[Page 1080]`: an editor makes them what they are, one by one or all at once.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.corrections.places import At, block_at, with_writing
from build_scripts.corrections.text_edits import text_at, with_removed, with_text
from build_scripts.model import Opinion, Span, Text
from build_scripts.model.cutting import cut, texts_joined, with_break, with_each_text
from build_scripts.model.paragraph_numbers import blocks_numbered

REMOVED = "page mark, as the editors settled"

MARK = re.compile(
    r"""
    \[? (?P<stars>\*{0,4}) \s?       # [*1080], **275
    (?:[Pp](?:age|g?\.)\s?)?         # [Page 1080]
    (?P<number>\d{1,5}) \]?
    """,
    re.VERBOSE,
)
STARRED = re.compile(
    r"""
    (?<!\bat\s) (?<!\w) \[? (?P<stars>\*{1,4}) \s? (?P<number>\d{1,5}) \]?  # not “at *3”, a pin
    """,
    re.VERBOSE,
)
FAR = 3
"""How many pages may lie between two marks, where one between them is lost."""


def with_mark_as_page(opinion: Opinion, at: At, page: str) -> Opinion | None:
    """Return `opinion` with the mark of `page` with which the words at `at` begin as the beginning
    of that page, and no words; None where they begin with none."""
    text, start = text_at(opinion, at), at.anchor.span.start
    mark = mark_at(text.words, start, page)
    if not mark:
        return None
    found = Span(*mark.span())
    gone = [cut(text, found.start, found.end)]
    if mark[0] != text.words:
        now = with_text(opinion, at, without_mark(text, found, page))
        return with_removed(now, gone, REMOVED)
    writing_number, index = block_at(opinion, at)
    writing = opinion.writings[writing_number]
    if index + 1 == len(writing.blocks):
        return None
    following = writing.blocks[index + 1]
    opened = replace(following, text=with_break(following.text, 0, page))
    blocks = (*writing.blocks[:index], opened, *writing.blocks[index + 2 :])
    now = with_writing(opinion, writing_number, replace(writing, blocks=blocks_numbered(blocks)))
    return with_removed(now, gone, REMOVED)


def mark_at(words: str, start: int, page: str) -> re.Match[str] | None:
    """Return the mark of `page` at `start`; of bare digits, only where they are all the words."""
    mark = MARK.match(words, start)
    number = re.search(r"\d+$", page)
    if not (mark and number and int(mark["number"]) == int(number[0])):
        return None
    return None if mark[0].isdigit() and mark[0] != words else mark


def without_mark(text: Text, mark: Span, page: str) -> Text:
    """Return `text` with the beginning of `page` in the place of the words of its `mark`."""
    before, after = cut(text, 0, mark.start), cut(text, mark.end)
    around = text.words[mark.start - 1 : mark.start] + text.words[mark.end : mark.end + 1]
    between = " " if re.search(r"\s", around) else ""
    joined = texts_joined(before, after, between)
    at = len(before.words) + len(between if before.words and after.words else "")
    return with_break(joined, at, page)


# ── All of a series ──────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark among the words: where it stands in the file, and which page it says."""

    source: int
    page: int


def with_marks_as_pages(opinion: Opinion, stars: str, called: str) -> Opinion:
    """Return `opinion` with the marks of so many `stars` that count on, in the order of the file,
    as beginnings of pages; what is cited before their numbers is `called`."""
    counted = counted_on(sorted(marks_in(opinion, stars), key=lambda mark: mark.source))
    places = {mark.source for mark in counted}
    gone: list[Text] = []

    def change(text: Text) -> Text:
        for match in reversed([*starred(text, stars)]):
            if text.source_of(match.start()) in places:
                page = f"{called} {match['number']}".strip()
                span = Span(*match.span())
                gone.append(cut(text, span.start, span.end))
                text = without_mark(text, span, page)
        return text

    now = with_each_text(opinion, change)
    return with_removed(now, gone, REMOVED)


def marks_in(opinion: Opinion, stars: str) -> Iterator[Mark]:
    """Yield what may be a mark of the series with so many `stars`."""
    for passage in opinion.passages():
        for match in starred(passage.text, stars):
            yield Mark(passage.text.source_of(match.start()), int(match["number"]))


def starred(text: Text, stars: str) -> Iterator[re.Match[str]]:
    """Yield the numbers of `text` that so many `stars` mark, and that are not all of it."""
    for match in STARRED.finditer(text.words):
        if match["stars"] == stars and match[0] != text.words:
            yield match


def counted_on(marks: Sequence[Mark]) -> list[Mark]:
    """Return the most marks that count on from one to the next."""
    chains: list[list[Mark]] = []
    for mark in marks:
        before = [chain for chain in chains if 0 < mark.page - chain[-1].page <= FAR]
        longest = max(before, key=len, default=[])
        chains.append([*longest, mark])
    return max(chains, key=len, default=[])
