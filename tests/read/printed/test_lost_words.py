"""White where a court took words out of printed text is told, and other white is not."""

import pytest

from build_scripts.read import read

LINE = "The lessee lived on the pier and kept a lamp there that burned all night long"
TEXT = f"""\
                  UNITED STATES DISTRICT COURT
                   DISTRICT OF NEW JERSEY

ROE, Plaintiff,

v.                                      No. 20-1234

DOE, Defendant.

     {LINE},
{LINE},
{{words}}
{LINE}.
     {LINE},
{LINE}.
"""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("and the royalty was            of each lamp that was sold on the pier,", 1),
        ("and the agreements “                    .” He burned them on the pier,", 1),
        ("and the agreements “\n\n                      .” He burned them on the pier,", 1),
        ("and  the  royalty   was  two  of  each  lamp  that  was  sold  there,", 0),
        ("and  the   royalty     was      two        of  each lamp that was sold there,", 0),
        ("and so it was.            The royalty was two of each lamp sold there,", 0),
        ("Dated: June 3, 2030            /s/ Mary Poe", 0),
    ],
)
def test_white_within_a_sentence_is_doubted(words: str, told: int) -> None:
    source = read("opinion.txt", TEXT.format(words=words).encode())
    assert [doubt.code for doubt in source.doubts].count("words-missing") == told
