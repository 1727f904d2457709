"""A file is read by what it holds, whatever it is called."""

import json

import pytest

from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.read.formats import reader_of
from build_scripts.read.pdf.child import read_apart
from tests.read.pdf.print_pdf import Type, printed

PDF = printed([[Type(72, 700 - 14 * line, f"Line {line} of it.") for line in range(9)]])
TEXT = """No. 1.

Ann Roe v. Acme Co.

Doe, J. The exhibit begins with “%PDF-1.4”, the mark of a PDF, and was
offered as the object of the motion; it is 12 pages long.
"""


@pytest.mark.parametrize("before", [b"", b"\r\n", b"\0\0\0\xff junk of a mail program\n"])
def test_a_pdf_may_have_junk_before_its_mark(before: bytes) -> None:
    assert reader_of("opinion", before + PDF, read) is read_apart


def test_a_text_may_speak_of_the_mark_of_a_pdf() -> None:
    assert "“%PDF-1.4”" in read("opinion.txt", TEXT.encode()).text


@pytest.mark.parametrize(
    ("start", "code"),
    [
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "source-word"),
        (b"\xffWPC" + bytes(600), "source-wordperfect"),
        (rb"{\rtf1\ansi The court holds\par}", "source-rtf"),
        (b"PK\x03\x04" + bytes(600), "source-zip"),
    ],
)
def test_formats_of_word_processors_are_refused_with_advice(start: bytes, code: str) -> None:
    with pytest.raises(Problem) as raised:
        read("opinion.doc", start)
    assert raised.value.code == code
    assert raised.value.advice


MANY = "[" * 750_000
ESCAPED = json.dumps({"id": 1, "html_lawbox": "<p>a" * 750_000}).replace("<", "\\u003c")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("opinion.txt", b"a\n\n" * 80_000),
        ("opinion.html", b"<p>" * 750_000 + b"</p>"),
        ("quoted.json", json.dumps(json.dumps({"plain_text": MANY})).encode()),
        ("escaped.json", ESCAPED.encode()),
    ],
    ids=["lines", "page", "record quoted", "mark-up escaped"],
)
def test_more_lines_or_marks_than_any_opinion_has_are_refused(name: str, data: bytes) -> None:
    with pytest.raises(Problem) as raised:
        read(name, data)
    assert raised.value.code == "source-too-large"


@pytest.mark.parametrize("text", [TEXT * 3, f"<p>{TEXT * 3}</p><p>Affirmed.</p>"])
def test_a_record_that_is_a_text_and_its_number_is_read_as_that_text(text: str) -> None:
    record = json.dumps({"_id": 12, "text": text}).encode()
    assert read("opinion.jsonl", record).text == read("opinion.html", text.encode()).text
    with pytest.raises(Problem):
        read("opinion.json", json.dumps({"a": text, "b": text}).encode())


@pytest.mark.parametrize("end", ["\n" * 100_000, f"a{' ' * 100_000}b\n"], ids=["lines", "spaces"])
def test_white_of_any_length_is_read_in_time(end: str) -> None:
    assert read("opinion.txt", (TEXT * 3 + end).encode()).blocks
