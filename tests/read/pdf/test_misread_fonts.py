"""Fonts without an encoding of their own print what they print, not what a wrong table says."""

import shutil
import subprocess
from pathlib import Path

import pytest

from build_scripts.audit import audit
from build_scripts.read.pdf.file.macintosh_only_fonts import has_macintosh_table_alone
from build_scripts.read.pdf.file.misread_fonts import is_misread
from build_scripts.read.pdf.reader import read_printed
from build_scripts.restorations import MAC_ROMAN, broken
from build_scripts.structure.recover import recover
from tests.read.pdf.print_pdf import Type, printed

PRINTED = Path(__file__).with_name("macintosh_font.pdf")
"""An invented opinion in a TrueType font that has a table for the Macintosh alone and is used in
Windows-1252, as Acrobat Distiller 5 embedded them."""


def test_such_a_font_is_read_as_it_is_printed() -> None:
    source = read_printed("opinion.pdf", PRINTED.read_bytes())
    assert "No. 06–1001" in source.text
    assert (
        "the student’s banner read “HITS 4 QUILL,” which\nthe principal—who saw it—" in source.text
    )
    assert "U. S. C. §1983" in source.text
    assert {item.reason for item in source.restorations} == {MAC_ROMAN}
    before = {
        (item.before, source.text[item.span.start : item.span.end]) for item in source.restorations
    }
    assert before == {("ñ", "–"), ("í", "’"), ("ì", "“"), ("î", "”"), ("ó", "—"), ("ß", "§")}
    audit(recover(source))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed")
def test_another_program_reads_the_same_words() -> None:
    command = ["pdftotext", "-layout", str(PRINTED), "-"]
    other = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    source = read_printed("opinion.pdf", PRINTED.read_bytes())
    assert source.text.split() == other.split()


@pytest.mark.parametrize(
    "words",
    [
        "The Courtís view",  # an apostrophe
        "she donít know",
        "the partiesí brief",
        "said ìthe thingî to him",
        "a ìright.î It",
        "the ëlaw of the landí of it",
        "See App. 22ñ23.",
        "42 U. S. C. ß1983",
    ],
)
def test_what_shows_that_the_table_was_wrong(words: str) -> None:
    assert is_misread(words)


@pytest.mark.parametrize(
    "words",
    [
        "García de la Peña went to San José by mediación",  # Spanish
        "Weiß and Groß, im Maß der Straße",  # German
        "naïve, Noël, and the rôle of the Citroën",
        "The Court’s view",
        "“Courtís” is how it was read",  # other quotation marks of this font were read right
        "No sign at all",
        "",
    ],
)
def test_what_does_not_show_it(words: str) -> None:
    assert not is_misread(words)


@pytest.mark.parametrize(
    "font", [b"", b"\0\1\0\0", b"\0\1\0\0\0\x09" + b"cmap" * 9, b"OTTO" + bytes(60)]
)
def test_damaged_fonts_show_nothing(font: bytes) -> None:
    assert not has_macintosh_table_alone(font)


def test_a_ligature_that_a_font_calls_an_f_is_read_whole_where_one_word_fits() -> None:
    lines = [
        "If of old, for four or five of them,",
        "the of\x01cer of the \x01rst court re\x02ected",
        "on his \x02ight. Qui\x01ney saw it.",
    ]
    page = [Type(72, 700 - 14 * n, line, font="lying") for n, line in enumerate(lines)]
    source = read_printed("opinion.pdf", printed([page]))
    assert source.text.split("\n")[1:3] == [
        "the officer of the first court reflected",
        "on his flight. Quifney saw it.",
    ]
    letters = [source.text[each.span.start : each.span.end] for each in source.restorations]
    assert letters == ["i", "i", "l", "l"]
    (doubt,) = [each for each in source.doubts if each.code == "pdf-ligatures-lost"]
    assert "“Quifney”" in doubt.message
    assert not broken(source.text, source.restorations)
