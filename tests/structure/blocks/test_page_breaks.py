"""A page that begins within a word is shown where the word ends."""

from build_scripts.model import Source, SourceBreak, Span
from build_scripts.structure.blocks.text_composer import composer

TEXT = "As com-\nmon report has it, nobody slept."


def test_a_page_within_a_word_begins_after_it() -> None:
    breaks = (SourceBreak(TEXT.index("mon"), "12"), SourceBreak(TEXT.index("nobody"), "13"))
    source = Source("a.txt", TEXT, "", (), breaks=breaks)
    text, _ = composer(source, (), ())([Span(0, len(TEXT))])
    assert [(each.label, text.words[: each.at]) for each in text.breaks] == [
        ("12", text.words[: text.words.index(" report")]),
        ("13", text.words[: text.words.index("nobody")]),
    ]
