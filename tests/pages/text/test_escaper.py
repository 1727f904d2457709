"""What is escaped, and no more: the Markdown stays what a person would have written."""

import pytest

from build_scripts.model import Emphasis, NoteReference, PageBreak, Span, Style, Text
from build_scripts.pages.text.escaper import (
    cell,
    inline,
    link_text,
    literal,
    note_mark,
    page_break,
)
from build_scripts.pages.text.inline_marks import Insert, Wrap

WRITTEN = {
    # what means something wherever it stands
    "a * b": r"a \* b",
    "a_b": r"a\_b",
    "<b>": "&lt;b>",
    "[^1": r"\[^1",
    "[x^2": "[x^2",
    "a](b": r"a\](b",
    "a][b": r"a\][b",
    "a] b": "a] b",
    "a![b": r"a\![b",
    "a!x": "a!x",
    "&amp;": "&amp;amp;",
    "&#42;": "&amp;#42;",
    "R & D; AT&T": "R & D; AT&T",
    # what begins a block at the start of a line
    "- a": r"\- a",
    "-": r"\-",
    "--a": r"\--a",
    "-a": "-a",
    "x - a": "x - a",
    "+ a": r"\+ a",
    "12. a": r"12\. a",
    "1) a": r"1\) a",
    "1.": r"1\.",
    "1.5": "1.5",
    "> a": r"\> a",
    "# a": r"\# a",
    "!x": r"\!x",
    "?x": "&#63;x",
    "[x]: y": r"\[x]: y",
    "[x] y": "[x] y",
    # what ends a line
    "a \n b": "a b",
    "a\u2028b": "a b",
}


@pytest.mark.parametrize("words", WRITTEN)
def test_a_character_is_escaped_where_it_could_mean_something(words: str) -> None:
    assert literal(words) == WRITTEN[words]


def test_within_a_link_brackets_count_and_within_a_cell_bars_but_no_beginning_of_a_line() -> None:
    assert link_text("- a [b]\n*c*") == r"- a \[b\] \*c\*"
    assert cell("- a|b <c>") == "- a&#124;b &lt;c>"


@pytest.mark.parametrize(
    ("words", "emphasis", "written"),
    [
        ("one two three", [(4, 7, "italic")], "one *two* three"),
        ("one two three", [(3, 8, "italic")], "one *two* three"),
        ("one two three", [(3, 4, "italic")], "one two three"),
        # what touches or overlaps is one
        ("one two three", [(4, 6, "italic"), (6, 7, "italic")], "one *two* three"),
        ("one two three", [(4, 6, "italic"), (5, 7, "italic")], "one *two* three"),
        ("one two three", [(4, 7, "italic"), (5, 6, "italic")], "one *two* three"),
        ("one two three", [(0, 3, "italic"), (4, 7, "italic")], "*one* *two* three"),
        # stars where a stretch stands alone, else tags
        ("one two three", [(0, 3, "italic"), (4, 7, "bold")], "*one* **two** three"),
        (
            "one two three",
            [(4, 6, "italic"), (6, 7, "bold")],
            "one <em>tw</em><strong>o</strong> three",
        ),
        # a sign at an edge with a letter outside it
        ("a(b)", [(1, 4, "italic")], "a<em>(b)</em>"),
        ("(b)c.", [(0, 3, "italic")], "<em>(b)</em>c."),
        ("abc", [(1, 2, "italic")], "a*b*c"),
        ("a (b) c", [(2, 5, "italic")], "a *(b)* c"),
        ("x2", [(1, 2, "raised")], "x<sup>2</sup>"),
        ("x2", [(1, 2, "lowered")], "x<sub>2</sub>"),
        (
            "ROBERTS, C.J.",
            [(0, 7, "small-caps")],
            '<span class="small-caps">R<span class="capitals">OBERTS</span></span>, C.J.',
        ),
        # no line divides a citation, unless the court set part of it apart
        (
            "12 U.S. 3",
            [(0, 9, "italic")],
            '*<span class="unbroken">12 U.S. 3</span>*',
        ),
        ("12 U.S. 3", [(3, 7, "italic")], "12 *U.S.* 3"),
    ],
)
def test_what_the_court_set_apart(
    words: str, emphasis: list[tuple[int, int, Style]], written: str
) -> None:
    assert inline(Text(words, emphasis=tuple(Emphasis(*each) for each in emphasis))) == written


def linked(words: str, start: int, end: int, *inserts: Insert, note: int | None = None) -> str:
    """Return `words` with a link over a stretch of them, and the mark of note 1 at `note`."""
    references = () if note is None else (NoteReference(note, "1", Span(0, 0), 1),)
    link = Wrap(start, end, "[", "](x)", link=True)
    return inline(Text(words, references=references), [link], inserts)


def test_within_a_link_brackets_are_words_and_a_mark_before_it_makes_no_picture() -> None:
    assert linked("see [a] b", 4, 7) == r"see [\[a\]](x) b"
    assert linked("!a b", 1, 2) == r"\![a](x) b"
    assert linked("no!a b", 3, 4) == r"no\![a](x) b"
    assert linked("no! a b", 4, 5) == "no! [a](x) b"
    assert linked("a b!", 0, 1) == "[a](x) b!"


@pytest.mark.parametrize(
    ("at", "written"),
    [(0, "[^1][abcd](x)"), (2, "[ab](x)[^1]cd"), (4, "[abcd](x)[^1]")],
)
def test_a_link_ends_at_the_mark_of_a_note(at: int, written: str) -> None:
    assert linked("abcd", 0, 4, note=at) == written


@pytest.mark.parametrize(
    ("at", "a_link", "written"),
    [
        (0, True, "+[abcd](x) e"),
        (2, True, "[abcd](x)+ e"),
        (2, False, "[ab+cd](x) e"),
        (4, True, "[abcd](x)+ e"),
        (5, True, "[abcd](x) +e"),
    ],
)
def test_no_link_stands_within_a_link(at: int, a_link: bool, written: str) -> None:
    assert linked("abcd e", 0, 4, Insert(at, "+", link=a_link)) == written


@pytest.mark.parametrize(
    ("label", "shown"), [("12", "12"), (" *12", "12"), ("*12*", "12"), ("**12", "**12")]
)
def test_the_page_of_the_reporter_that_is_followed_is_known_by_its_number(
    label: str, shown: str
) -> None:
    written = f'<span class="page-break by-build" data-page="{shown}"></span>'
    assert page_break(PageBreak(0, label)) == written


def test_no_two_notes_of_a_page_share_a_mark() -> None:
    assert note_mark("2") == "[^2]"
    assert note_mark("2", "opinion") == "[^opinion/2]"
    assert note_mark("2", ordinal=2) == "[^2-2]"
    assert note_mark("2", ordinal=2, address="7") == "[^2-2-7]"
    assert note_mark("a*(") == "[^a*%28]"
