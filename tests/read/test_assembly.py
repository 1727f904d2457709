"""A text that a record holds beside others is set after them, with all that was read of it."""

from build_scripts.model import Source, SourceBlock, SourceMark, Span
from build_scripts.read.assembly import Assembly


def test_a_mark_refers_from_the_same_word_where_its_text_is_set_after_another() -> None:
    text = "The rent is due.\n           1\n"
    mark = SourceMark(Span(28, 29), "1", at=text.index(" is"))
    slip = Source("slip.txt", text, "", (SourceBlock(Span(0, 16)),), marks=(mark,))
    into = Assembly()
    into.write("Another text.")
    into.append(slip)
    whole = into.source("record.json", b"")
    (found,) = whole.marks
    assert found.at is not None
    assert whole.text[: found.at].endswith("The rent")
    assert whole.text[found.span.start : found.span.end] == "1"
