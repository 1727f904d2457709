"""The escaper: turns text and the spans over it into Markdown. No other module does.

The text of a source comes out as the characters it is, whatever they mean to Markdown, to HTML
or to the compiler's extensions. A character is escaped only where it could mean something, so
that the Markdown stays what a person would have written.
"""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from build_scripts.model import Emphasis, NoteReference, PageBreak, Style, Text
from build_scripts.model.anchors import note_key
from build_scripts.pages.text.inline_marks import Insert, Marks, Wrap, marked_up
from build_scripts.pages.text.typesetting import small_capitals, unbroken_stretches

BRACKETS = {"[": "\\[", "]": "\\]"}
"""Within a link’s text a bracket always counts."""

ALWAYS = frozenset("\\`*_{}")
"""Characters that mean something to Markdown wherever they stand. Braces begin attributes."""

NO_LABEL = re.compile(r"[!-~](?<![\w*])")
"""What could mean something else within the mark of a note than a part of its label."""
LINE_END = re.compile(r"\s*[\r\n\x85\u2028\u2029]\s*")
ENTITY = re.compile(r"&(?=#|\w+;)")
OPENER = re.compile(
    r"(?P<list>[-+])(?=\s|$)"
    r"|\d+(?P<ordered>[.)])(?=\s|$)"
    r"|(?P<block>[>#:!?=|/~]|-(?=-))"
    r"|(?P<definition>\[)(?=[^\[\]]*\]:)"
)
"""What begins a block of another kind at the start of a line."""

STARS = {"italic": "*", "bold": "**"}
TAGS: dict[Style, tuple[str, str]] = {
    "italic": ("<em>", "</em>"),
    "bold": ("<strong>", "</strong>"),
    "small-caps": ('<span class="small-caps">', "</span>"),
    "raised": ("<sup>", "</sup>"),
    "lowered": ("<sub>", "</sub>"),
}


def inline(
    text: Text,
    wraps: Iterable[Wrap] = (),
    inserts: Iterable[Insert] = (),
    *,
    opening: bool = True,
    part: str = "",
    held: bool = True,
) -> str:
    """Return `text` as Markdown for one line, with its emphasis and note references.

    `wraps` and `inserts` are mark-up besides. `opening` says whether it stands at the beginning
    of a line, where more characters count. `part` is the part of the page to which the notes
    belong, if it has parts. `held` says whether what no line may divide is marked up.
    """
    wraps = list(wraps)
    links = [link_before_note(wrap, text) for wrap in wraps if wrap.link]
    others = [wrap for wrap in wraps if not wrap.link]
    emphasis = emphasis_divided(emphasis_merged(text.emphasis), [*links, *others], text.words)
    chars = escaped_characters(text.words, opening=opening)
    for link in links:
        escape_for_link(chars, link)
    references = [Insert(ref.at, reference_mark(ref, part)) for ref in text.references]
    pages = [Insert(turn.at, page_break(turn)) for turn in text.breaks]
    others += emphasis_markup(emphasis, text.words)
    if held:
        others += held_together(text.words, emphasis)
    placed = [replace(each, at=outside(each, links)) for each in inserts]
    return marked_up(chars, [*links, *others], [*pages, *references, *placed])


def page_break(turn: PageBreak) -> str:
    """Return the mark of a printed page’s beginning. Its number is shown by style: it is not text.

    A page of the reporter that is followed is known by its number alone; those of a second and a
    third keep the asterisks by which reprints tell them apart.
    """
    label = turn.label.strip()
    label = html.escape(label if label.startswith("**") else label.strip("* "))
    return f'<span class="page-break by-build" data-page="{label}"></span>'


def held_together(words: str, emphasis: Sequence[Emphasis]) -> Iterator[Wrap]:
    """Yield the mark-up of what no line may divide, where no emphasis begins or ends inside it."""
    edges = [edge for item in emphasis for edge in (item.start, item.end)]
    for start, end in unbroken_stretches(words):
        if not any(start < edge < end for edge in edges):
            yield Wrap(start, end, '<span class="unbroken">', "</span>")


def reference_mark(reference: NoteReference, part: str = "") -> str:
    """Return the mark of a reference; one that no note answers is raised as printed, no link."""
    if reference.ordinal is None:
        return f'<sup class="note-ref unanswered">{literal(reference.label)}</sup>'
    return note_mark(reference.label, part, reference.ordinal, reference.address)


def note_mark(label: str, part: str = "", ordinal: int = 1, address: str = "") -> str:
    """Return the mark of a note: `[^1]`, of a part’s note `[^opinion/1]`, of the second note of
    that label `[^1-2]`, of one with an address of its own `[^3-1-2]`.

    Numbering starts again in each writing, and a page’s notes may not share a mark. Characters of
    a label that could mean something else there are written as in addresses.
    """
    written = NO_LABEL.sub(lambda char: f"%{ord(char[0]):02X}", label)
    mark = f"{written}-{ordinal}-{address}" if address else note_key(written, ordinal)
    return f"[^{part}/{mark}]" if part else f"[^{mark}]"


def literal(words: str) -> str:
    """Return `words`, which have no marks, as Markdown for one line, wherever in it they stand."""
    return "".join(escaped_characters(LINE_END.sub(" ", words), opening=True))


def link_text(words: str) -> str:
    """Return `words`, which have no marks, as Markdown within the brackets of a link."""
    words = LINE_END.sub(" ", words)
    return "".join(BRACKETS.get(char, char) for char in escaped_characters(words, opening=False))


def cell_text(text: Text, marks: Marks, part: str, *, held: bool = True) -> str:
    """Return `text` as Markdown in a cell of a table; `held` as in `inline`."""
    words = inline(text, marks.wraps, marks.inserts, opening=False, part=part, held=held)
    return words.replace("|", "&#124;")


def cell(words: str) -> str:
    """Return `words`, which have no marks, as Markdown in a cell of a table."""
    return "".join(escaped_characters(words, opening=False)).replace("|", "&#124;")


def link_before_note(link: Wrap, text: Text) -> Wrap:
    """Return `link` up to the first note reference inside it, which is a link of its own."""
    inside = [ref.at for ref in text.references if link.start < ref.at < link.end]
    return replace(link, end=min([link.end, *inside]))


def outside(insert: Insert, links: Iterable[Wrap]) -> int:
    """Return where `insert` may stand: a link not within another, but after it."""
    inside = [link.end for link in links if link.start < insert.at < link.end]
    return inside[0] if insert.link and inside else insert.at


def emphasis_divided(
    emphasis: Iterable[Emphasis], wraps: Sequence[Wrap], words: str
) -> list[Emphasis]:
    """Return `emphasis` cut where a wrap begins or ends, each stretch without outer spaces."""
    edges = sorted({wrap.start for wrap in wraps} | {wrap.end for wrap in wraps})
    result: list[Emphasis] = []
    for item in emphasis:
        cuts = [item.start, *(edge for edge in edges if item.start < edge < item.end), item.end]
        for start, end in pairwise(cuts):
            stretch = words[start:end]
            first = start + len(stretch) - len(stretch.lstrip())
            last = start + len(stretch.rstrip())
            if stretch.strip():
                result.append(Emphasis(first, last, item.style))
    return result


def emphasis_merged(emphasis: Iterable[Emphasis]) -> list[Emphasis]:
    """Return `emphasis` with stretches of one style that touch or overlap made one.

    Markdown cannot tell `*a**b*` from bold.
    """
    result: list[Emphasis] = []
    for item in sorted(emphasis, key=lambda item: (item.style, item.start, item.end)):
        last = result[-1] if result else None
        if last and last.style == item.style and item.start <= last.end:
            result[-1] = Emphasis(last.start, max(last.end, item.end), item.style)
        else:
            result.append(item)
    return result


def emphasis_markup(emphasis: Sequence[Emphasis], words: str) -> Iterable[Wrap]:
    """Yield the mark-up of the stretches of `words` that the court set apart.

    Stars serve where a stretch stands alone. Where two meet or cross, or one begins or ends with a
    sign within a word, Markdown’s own rules differ from one reader to the next, and only HTML says
    what is meant.
    """
    for item in emphasis:
        alone = all(
            other is item or other.end < item.start or item.end < other.start for other in emphasis
        )
        star = STARS.get(item.style) if alone and is_flanked(words, item) else None
        before, after = (star, star) if star else TAGS[item.style]
        yield Wrap(item.start, item.end, before, after)
        if item.style == "small-caps":
            yield from small_letters(words, item)


def small_letters(words: str, item: Emphasis) -> Iterator[Wrap]:
    """Yield the mark-up of what is set small of names that stand in capitals within a stretch of
    small capitals: a PDF knows `ROBERTS` by its letters, of which the first is the larger."""
    for start, end in small_capitals(words[item.start : item.end]):
        yield Wrap(item.start + start, item.start + end, '<span class="capitals">', "</span>")


def is_flanked(words: str, item: Emphasis) -> bool:
    """Say whether stars around a stretch of `words` open and close it (CommonMark, section 6.2): a
    sign at its edge counts as one of a word’s where a letter stands outside it."""
    edges = (
        (words[item.start - 1 : item.start], words[item.start]),
        (words[item.end : item.end + 1], words[item.end - 1]),
    )
    return all(inner.isalnum() or not outer.isalnum() for outer, inner in edges)


def escaped_characters(words: str, *, opening: bool) -> list[str]:
    """Return `words` character by character, each as Markdown writes it."""
    result = [f"\\{char}" if char in ALWAYS else char for char in words]
    for index, char in enumerate(words):
        following = words[index + 1 : index + 2]
        if char == "<":
            result[index] = "&lt;"
        elif char == "[" and following == "^":
            result[index] = "\\["
        elif char == "]" and following in ("(", "["):
            result[index] = "\\]"
        elif char == "!" and following == "[":
            result[index] = "\\!"
    for match in ENTITY.finditer(words):
        result[match.start()] = "&amp;"
    if opening and (opener := OPENER.match(words)):
        escape_opener(result, opener)
    return result


def escape_for_link(result: list[str], link: Wrap) -> None:
    """Escape what would mean something within `link`, or before it: `!` would make it a picture,
    and `^` at its beginning the mark of a note."""
    for index in range(link.start, link.end):
        result[index] = BRACKETS.get(result[index], result[index])
    if result[link.start] == "^":
        result[link.start] = "&#94;"
    if link.start and result[link.start - 1] == "!":
        result[link.start - 1] = "\\!"


def escape_opener(result: list[str], match: re.Match[str]) -> None:
    """Escape the character with which a line would begin a block of another kind."""
    index = match.end() - 1
    char = match[0][-1]
    result[index] = f"\\{char}" if char in "-+.>#!)[" else f"&#{ord(char)};"
