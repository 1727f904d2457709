"""However notes, terms and citations overlap, each mark covers its words and changes none."""

import datetime

from hypothesis import assume, example, given
from hypothesis import strategies as st
from lxml import etree

from build_scripts.model import (
    Anchor,
    Annotation,
    Block,
    Emphasis,
    Note,
    NoteReference,
    PageBreak,
    Span,
    Term,
    Text,
)
from build_scripts.pages.text.escaper import inline
from build_scripts.pages.text.inline_marks import Wrap
from build_scripts.pages.text.layer_marks import Overlays, Use
from build_scripts.pages.text.markdown_syntax import court_block, note_definition
from build_scripts.site import proof
from build_scripts.stretches import words_with_labels
from tests.pages.text.test_text_survives import texts
from tests.rendering import render
from tests.trials import sampled

SPOT = ("opinion", "body", 0)
DAY = datetime.date(2026, 11, 22)
Pair = tuple[int, int]

spans = st.lists(st.tuples(st.integers(0, 400), st.integers(1, 60)), max_size=4)
"""Beginnings, which are folded into the text, and lengths."""


def within(text: Text, found: list[Pair]) -> list[Span]:
    """Return stretches of `text` that begin and end with a character that is seen."""
    words = text.words
    result = []
    for start, length in found:
        first = start % len(words)
        last = min(len(words), first + length)
        stretch = words[first:last]
        if stretch.strip() and stretch == stretch.strip():
            result.append(Span(first, last))
    return result


def apart(found: list[Span]) -> list[Span]:
    """Return those of `found` that overlap with none before."""
    kept: list[Span] = []
    for span in found:
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return kept


def annotation(number: int, span: Span) -> Annotation:
    anchor = Anchor(*SPOT, span)
    return Annotation(number, anchor, "", "explain", (), "", "The editors", DAY, ())


def use(number: int, span: Span) -> Use:
    term = Term(f"term-{number}", "term", None, None, (), (), ())
    return Use(term, span, first=number % 2 == 0, defining=number % 3 == 0)


def own_words(element: etree._Element) -> str:
    """Return what the court says within `element`."""
    if "note-ref" in element.get("class", "") or "by-" in element.get("class", ""):
        return ""
    parts = [element.text or ""]
    for child in element:
        parts += [own_words(child), child.tail or ""]
    return "".join(parts)


def test_emphasis_that_crosses_a_stretch_is_closed_and_opened_at_words() -> None:
    text = Text("a b c d e", emphasis=(Emphasis(2, 7, "italic"),))
    assert inline(text, [Wrap(0, 4, "<i>", "</i>")]) == "<i>a *b* </i>*c d* e"


@sampled(75, whole=10_000)
@given(texts(), spans, spans, spans)
@example(Text("a b c d e", emphasis=(Emphasis(2, 7, "italic"),)), [(0, 5), (4, 5)], [(2, 3)], [])
@example(Text("*one* [two]", references=(NoteReference(6, "1", Span(0, 0), 1),)), [(0, 11)], [], [])
@example(Text("one two three", breaks=(PageBreak(4, "7"),)), [(0, 7), (2, 9)], [(4, 3)], [(8, 5)])
@example(Text("a !b c"), [], [(3, 1)], [])
@example(Text("[^1]"), [], [(1, 2)], [])
def test_every_mark_covers_its_words_and_changes_none(
    text: Text, noted: list[Pair], cited: list[Pair], termed: list[Pair]
) -> None:
    assume(text.words.strip())
    notes = [annotation(n, span) for n, span in enumerate(within(text, noted), 1)]
    links = [
        Wrap(span.start, span.end, "[", f"](authorities.md#a){{ #c{n} .cite }}", link=True)
        for n, span in enumerate(apart(within(text, cited)), 1)
    ]
    uses = [use(n, span) for n, span in enumerate(apart(within(text, termed)))]
    marks = Overlays({SPOT: notes}, {SPOT: uses}).over(SPOT, links)
    block = court_block(Block("paragraph", text, number="1"), marks)
    definition = note_definition(Note("1", (Block("paragraph", Text("x")),), Span(0, 0)))
    page = render(f"{block}\n\n{definition}\n")

    assert list(proof.blocks_in(page)) == [words_with_labels(text), ("1",), ("x",)]
    tree = etree.HTML(page)
    for note in notes:
        span = note.anchor.span
        parts = tree.findall(f".//span[@data-note='e{note.number}']")
        said = "".join(own_words(part) for part in parts)
        assert said.split() == text.words[span.start : span.end].split()
        assert len(tree.findall(f".//span[@id='eref{note.number}']")) == 1
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert tree.find(".//a//a") is None
    assert len(tree.findall(".//a[@class='cite']")) == len(links)
