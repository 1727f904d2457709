"""Words that a line’s end broke are whole again where a converter has joined the lines."""

import pytest

from build_scripts.read import read
from build_scripts.structure.recover import recover

PAGE = (
    "<p>Quill v. Dove</p><p>No. 7</p><p>ABLE, Judge:</p><p>The keeper of the lamp on the pier sued "
    "for what he had lost, and asked for self-rule of it. {}</p><p>Affirmed.</p>"
)


@pytest.mark.parametrize(
    ("printed", "read_as", "doubted"),
    [
        ("The court consid- ered it.", "The court considered it.", False),
        ("It was a self- rule of his.", "It was a self-rule of his.", False),
        ("It was a pre- and post-trial motion.", "It was a pre- and post-trial motion.", False),
        ("It came first- through fifth-hand.", "It came first- through fifth-hand.", False),
        ("It was his self- help.", "It was his self- help.", True),
    ],
)
def test_a_broken_word_is_joined_where_that_is_certain(
    printed: str, read_as: str, doubted: bool
) -> None:
    opinion = recover(read("o.html", PAGE.format(printed).encode()))
    assert opinion.writings[0].blocks[0].text.words.endswith(read_as)
    assert ("word-broken" in {doubt.code for doubt in opinion.doubts}) is doubted
