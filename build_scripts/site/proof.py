"""The proof that the site holds the court’s words: all of them, unaltered, in order.

`build_scripts.audit` leads from the file to the passages; from there `compare` goes on: it reads
the built HTML as a browser would and holds it against the passages, word by word.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from lxml import etree

from build_scripts.model import (
    Coverage,
    Edition,
    Note,
    Opinion,
    Text,
    Writing,
)
from build_scripts.model.anchors import note_anchor, paragraph_anchor
from build_scripts.problems import excerpt, problem
from build_scripts.story.shown import shown

BORDER = "\x00"
"""Between two blocks; no text holds it."""

NO_TEXT = frozenset({"script", "style", "template"})
INLINE = ("a", "em", "strong", "i", "b", "sup", "sub", "span", "abbr", "cite", "dfn", "q", "mark")
BORDERS = dict.fromkeys(INLINE, "") | {"br": " "}
"""What stands at the edges of an element that is no block."""
VOICES = frozenset({"by-build", "by-editor", "by-press", "by-court"})
"""Classes that say whose words an element holds; on the court’s own pages its words bear none."""
GENERATED = VOICES - {"by-court"} | {"headerlink"}
"""Classes of what the court did not write."""
NOT_PRESS = VOICES - {"by-press"} | {"headerlink"}
"""Classes of what the press did not write."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block of a page as it must read: its address there, and its words."""

    place: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """What one page must say in one voice, all that bears one of `others` left aside."""

    place: str
    """The page, below the edition."""
    wanted: tuple[Stretch, ...]
    others: frozenset[str] = GENERATED


def proofs(edition: Edition) -> Iterator[Proof]:
    """Yield all that the pages of `edition` must be held against.

    The page of the news story is read twice: for the press’s words, of which it shows as much as
    its rights allow, and for the passages of the court beside them.
    """
    for place, wanted in expected(edition.opinion).items():
        yield Proof(place, wanted)
    if edition.coverage:
        yield Proof("coverage/", tuple(reported(edition.coverage)), NOT_PRESS)
        yield Proof("coverage/", tuple(compared(edition.coverage, edition.opinion)))


def reported(coverage: Coverage) -> Iterator[Stretch]:
    """Yield what the page of the news story must say in the press’s words."""
    for stretch in shown(coverage):
        yield Stretch(stretch.passage.place, tuple(stretch.words.split()))


def compared(coverage: Coverage, opinion: Opinion) -> Iterator[Stretch]:
    """Yield what the page of the news story must say in the court’s words."""
    passages = {(p.writing, p.where, p.index): p.text.words for p in opinion.passages()}
    for stretch in shown(coverage):
        here = (stretch.passage.where, stretch.passage.index)
        for claim in coverage.claims:
            anchor = claim.anchor
            inside = stretch.span.start <= anchor.span.start < stretch.span.end
            if (anchor.where, anchor.index) == here and inside:
                for each in claim.passages:
                    words = passages[each.writing, each.where, each.index]
                    quoted = words[each.span.start : each.span.end]
                    yield Stretch(f"claim {claim.number}", tuple(quoted.split()))


def expected(opinion: Opinion) -> dict[str, tuple[Stretch, ...]]:
    """Return what each page must say of the court’s words, by its place below the edition."""
    counsel = [writing for writing in opinion.writings if writing.kind == "counsel"]
    front = [Stretch("caption", marked(line.text)) for line in opinion.case.caption]
    for writing in counsel:
        front += body(writing)
    front += notes(opinion.case.notes)
    for writing in counsel:
        front += notes(writing.notes)
    pages = {"": tuple(front)}
    for writing in opinion.writings:
        if writing not in counsel:
            pages[f"{writing.id}/"] = (*body(writing), *notes(writing.notes))
    return pages | {"print/": tuple(whole(opinion))}


def whole(opinion: Opinion) -> Iterator[Stretch]:
    """Yield what the page of the whole edition must say: each part, its notes after it."""
    yield from (Stretch("caption", marked(line.text)) for line in opinion.case.caption)
    yield from notes(opinion.case.notes, "caption")
    for writing in opinion.writings:
        yield from body(writing, writing.id)
        yield from notes(writing.notes, writing.id)


def body(writing: Writing, part: str = "") -> Iterator[Stretch]:
    """Yield the title, byline and blocks of a writing, which may be a `part` of its page."""
    heads = (("title", writing.title), ("byline", writing.byline))
    yield from (Stretch(place, marked(text)) for place, text in heads if text)
    place = "the beginning"
    for block in writing.blocks:
        numbered = paragraph_anchor(block.number, part) if block.number else None
        place = numbered or f"the heading after {place}"
        yield Stretch(place, marked(block.text))
        if not block.number:
            place = f"“{excerpt(block.text.words, 30)}”"


def notes(found: Iterable[Note], part: str = "") -> Iterator[Stretch]:
    """Yield the label and the blocks of each note."""
    for note in found:
        place = note_anchor(note.label, part, note.ordinal)
        yield Stretch(place, (note.label,))
        yield from (Stretch(place, marked(block.text)) for block in note.blocks)


def marked(text: Text) -> tuple[str, ...]:
    """Return the words of `text` with the labels of its note references set as printed."""
    parts: list[str] = []
    cursor = 0
    for reference in text.references:
        parts += [text.words[cursor : reference.at], reference.label]
        cursor = reference.at
    return tuple("".join([*parts, text.words[cursor:]]).split())


def compare(
    page: str, wanted: Sequence[Stretch], built: str, others: frozenset[str] = GENERATED
) -> None:
    """Raise `Problem` unless the HTML `built` says exactly what is `wanted` of it.

    `page` names the page. Only what is marked with one of `others` is left aside. Each paragraph
    must hold its own words: one that moved to its neighbour is as wrong as one that is lost.
    """
    nothing = Stretch("the end", ())
    for stretch, found in zip_longest(wanted, blocks_in(built, others)):
        place, words = (stretch or nothing).place, (stretch or nothing).words
        if words == (found or ()):
            continue
        said = next(pair for pair in zip_longest(words, found or ()) if pair[0] != pair[1])
        raise problem(
            "fidelity-page", page, place=place, said=quoted(said[1]), wanted=quoted(said[0])
        )


def quoted(word: str | None) -> str:
    """Return a word in quotation marks, or that there is none."""
    return "nothing" if word is None else f"“{word}”"


def blocks_in(built: str, others: frozenset[str] = GENERATED) -> Iterator[tuple[str, ...]]:
    """Yield the words of each block of a built page’s article that none of `others` marks."""
    article = etree.HTML(built).find(".//article")
    if article is None:
        return
    for block in "".join(strings(article, others)).split(BORDER):
        if words := tuple(block.split()):
            yield words


def strings(element: etree._Element, others: frozenset[str]) -> Iterator[str]:
    """Yield the strings of `element`, with a border around each block."""
    if not isinstance(element.tag, str):
        return
    if element.tag in NO_TEXT or not others.isdisjoint(element.get("class", "").split()):
        return
    border = BORDERS.get(element.tag, BORDER)
    yield border
    yield element.text or ""
    for child in element:
        yield from strings(child, others)
        yield child.tail or ""
    yield border
