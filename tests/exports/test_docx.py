"""A teacher restyles the document in one place; its notes are notes, and comments the editors’."""

import io
import zipfile

import docx
import pytest
from lxml import etree

from build_scripts.exports.write import OUTPUTS, Taken, proved_output
from tests.exports.inventions import NOTICE, WITH_ADDRESSES, edition_of_text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def parts(files: dict[str, bytes]) -> dict[str, etree._Element]:
    with zipfile.ZipFile(io.BytesIO(files["docx"])) as archive:
        names = ("document", "footnotes", "comments")
        return {name: etree.fromstring(archive.read(f"word/{name}.xml")) for name in names}


def anchor(link: etree._Element) -> str:
    return link.get(f"{W}anchor") or ""


def texts(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def test_each_style_is_named_for_what_it_is(files: dict[str, bytes]) -> None:
    document = docx.Document(io.BytesIO(files["docx"]))
    used = {p.style.name for p in document.paragraphs if p.style is not None and p.text}
    assert used == {
        "Publisher Title", "Publisher Text", "Publisher Notice", "Publisher Heading",
        "Publisher Subheading", "Publisher Authority", "Court Caption", "Court Byline",
        "Court Paragraph", "Court Quotation", "Court Disposition", "Heading 1", "Heading 2",
        "Heading 3", "Heading 4",
    }  # fmt: skip
    heads = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert heads[-1] == "OPINION"


def test_notes_are_notes_with_the_marks_that_the_court_printed(
    parts: dict[str, etree._Element],
) -> None:
    marks = list(parts["document"].iter(f"{W}footnoteReference"))
    assert {mark.get(f"{W}customMarkFollows") for mark in marks} == {"1"}
    # LibreOffice prints a mark of a note’s own twice, one of two figures three times; so that is a
    # space without width, and the label is text that leads to the note.
    assert {next(mark.itersiblings()).text for mark in marks} == {"\u200b"}
    leads = [each for each in parts["document"].iter(f"{W}hyperlink") if "note_" in anchor(each)]
    assert [texts(lead) for lead in leads] == ["*", "**", "1", "2", "1"]
    notes = {note.get(f"{W}id"): note for note in parts["footnotes"]}
    third = notes[str(marks[2].get(f"{W}id"))]
    assert texts(third).startswith("\u200b1 Publication is pursuant to")
    assert {each.get(f"{W}name") for each in third.iter(f"{W}bookmarkStart")} == {anchor(leads[2])}


def test_notes_of_the_editors_are_comments_on_the_words_they_are_about(
    parts: dict[str, etree._Element], taken: Taken
) -> None:
    comments = {each.get(f"{W}id"): texts(each) for each in parts["comments"]}
    assert len(comments) == len(taken.book.remarks)
    number = str(taken.book.remarks[0].number)
    start = next(
        each
        for each in parts["document"].iter(f"{W}commentRangeStart")
        if each.get(f"{W}id") == number
    )
    words = ""
    for each in start.itersiblings():
        if each.tag == f"{W}commentRangeEnd":
            break
        words += texts(each)
    assert words == taken.book.remarks[0].about
    assert comments[number].startswith("Procedure")
    said = texts(parts["document"])
    assert all(text[:60] not in said for text in comments.values())


def test_it_bears_the_day_of_the_decision_and_no_other(files: dict[str, bytes]) -> None:
    about = docx.Document(io.BytesIO(files["docx"])).core_properties
    assert (about.title, about.created.isoformat() if about.created else "") == (
        "Duran-Rodriguez v. Barr",
        "2019-03-20T00:00:00+00:00",
    )
    with zipfile.ZipFile(io.BytesIO(files["docx"])) as archive:
        assert {each.date_time[0] for each in archive.infolist()} == {1980}


def test_pages_are_numbered_and_named(files: dict[str, bytes]) -> None:
    section = docx.Document(io.BytesIO(files["docx"])).sections[0]
    [foot] = section.footer.paragraphs
    assert [each.get(f"{W}instr") for each in foot._p.iter(f"{W}fldSimple")] == [" PAGE "]
    assert [each.text for each in section.header.paragraphs] == ["Duran-Rodriguez v. Barr"]


def test_what_a_caption_says_in_sentences_is_set_as_text() -> None:
    [output] = [each for each in OUTPUTS if each.ending == "docx"]
    data = proved_output(output, edition_of_text(WITH_ADDRESSES))
    assert isinstance(data, bytes)
    styles = {p.text: p.style.name for p in docx.Document(io.BytesIO(data)).paragraphs if p.style}
    assert styles[NOTICE] == "Court Caption Text"
    assert styles["DOE v. ROE"] == "Court Caption"
