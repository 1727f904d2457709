"""Whatever characters an opinion holds, the reader of the page sees those characters."""

from hypothesis import assume, example, given
from hypothesis import strategies as st

from build_scripts.model import Block, Emphasis, Note, NoteReference, Span, Text
from build_scripts.pages.edition import pages_of
from build_scripts.pages.text.markdown_syntax import court_block, link, note_definition
from build_scripts.pipeline import edition_of
from build_scripts.problems import Problem
from build_scripts.site import proof
from build_scripts.stretches import words_with_labels
from tests.rendering import render
from tests.trials import sampled

TRICKS = (
    "*", "**", "_", "__", "`", "```", "~~~", "#", "##", ">", "-", "+", "1.", "1)", "- - -", "***",
    "===", "---", "|", "| a | b |", "[x](y)", "![x](y)", "[x][y]", "[x]: y", "[^1]", "[^1]:",
    "*[a]:", "{: .c }", "{ .c }", "{#i}", "{{ x }}", "{% x %}", "--8<--", ":::", "!!! note", "???",
    "///", "[TOC]", "<b>", "</p>", "<!--", "-->", "<?php", "&amp;", "&#42;", "&copy", "\\", "\\*",
    "http://x.y", "<http://x.y>", "a@b.c", ": x", ":x:", "$7,000", "§ 1101", "“", "’", "—",
    "[m]any", ". . .", "\u00a0", "\u200b", "סעיף", "المادة", "a" * 400,
)  # fmt: skip

PRINTED = st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn"))
"""The characters that a text file may hold; control characters are refused on reading."""

words = st.lists(
    st.one_of(st.sampled_from(TRICKS), st.text(PRINTED, min_size=1, max_size=12)),
    min_size=1,
    max_size=8,
)
lines = words.map(lambda found: " ".join(" ".join(found).split()))


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """Return text with emphasis and references to notes at random."""
    line = draw(lines)
    assume(line)
    place = st.integers(0, len(line))
    spans = draw(st.lists(st.tuples(place, place, st.sampled_from(["italic", "bold"])), max_size=3))
    emphasis = tuple(
        Emphasis(min(a, b), max(a, b), style)  # type: ignore[arg-type] # sampled from the styles
        for a, b, style in spans
        if line[min(a, b) : max(a, b)].strip() == line[min(a, b) : max(a, b)] and a != b
    )
    references = tuple(
        NoteReference(at, "1", Span(0, 0), draw(st.sampled_from((None, 1))))
        for at in sorted(draw(st.lists(place, max_size=2)))
    )
    return Text(line, emphasis=emphasis, references=references)


def shown(markdown: str) -> list[tuple[str, ...]]:
    return list(proof.blocks_in(render(markdown)))


@sampled(100, whole=8_000)
@given(texts(), texts(), st.sampled_from(["paragraph", "heading", "blockquote", "disposition"]))
@example(Text("---"), Text("*"), "heading")
def test_the_escaper_changes_no_character(body: Text, note: Text, kind: str) -> None:
    block = Block(kind, body, level=1 if kind == "heading" else None, number="1")  # type: ignore[arg-type] # sampled from the kinds
    bare = Text(note.words, emphasis=note.emphasis)
    definition = note_definition(Note("1", (Block("paragraph", bare),), Span(0, 0)))
    found = shown(f"{court_block(block)}\n\n{definition}\n")
    assert found == [words_with_labels(body), ("1",), words_with_labels(bare)]


CAPTION = """UNITED STATES COURT OF APPEALS FOR THE FIRST CIRCUIT

DOE v. ROE

No. 1-2

SELYA, Circuit Judge. The opinion begins with a sentence that is long enough to be one.

"""

blocks = st.lists(
    st.lists(st.one_of(lines, st.text(PRINTED, max_size=30)), min_size=1, max_size=3).map(
        "\n".join
    ),
    min_size=1,
    max_size=4,
).map("\n\n".join)


def file_of(files: dict[str, bytes], name: str) -> bytes:
    if name not in files:
        raise Problem("file-missing", "There is no such file.", name)
    return files[name]


@sampled(50, whole=3_000)
@given(blocks)
@example("> a\n>\n> b\n\n***\n\n1. x\n\n\ty")
@example("#\n\n# #\n\n## a ##")
@example("&# 1.")
def test_every_character_of_a_source_reaches_the_page(text: str) -> None:
    files = {"edition.yml": b"opinion: {file: o.md}", "o.md": (CAPTION + text).encode()}
    try:
        edition = edition_of("case", "editions/case", lambda name: file_of(files, name))
    except Problem as problem:
        assert problem.code != "fidelity-source", problem
        return
    built = {page.path: render(page.markdown) for page in pages_of(edition)}
    for place, wanted in proof.expected_words(edition.opinion).items():
        name = f"{place.rstrip('/')}.md" if place else "index.md"
        proof.compare(name, wanted, built[name])


@sampled(100)
@given(lines)
@example("[^1] and [x](y)")
def test_the_text_of_a_link_survives(line: str) -> None:
    assume(line)
    assert shown(f"A {link(line, 'opinion.md')} b") == [("A", *line.split(), "b")]


def test_a_block_under_the_courts_number_shows_that_number_and_has_an_address_of_its_own() -> None:
    page = render(
        court_block(Block("blockquote", Text("It burned."), number="39-2"), part="dissent")
    )
    assert '<p id="dissent-p39-2">' in page
    assert 'href="#dissent-p39-2">39</a>It burned.' in page
