"""Reads a document of Word back, by the rules of WordprocessingML alone."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PUBLISHERS = "Publisher"
"""How the names of styles begin that are of the publisher’s words."""
MARK = "CourtNoteMark"
LOOSE = "CourtNotewithoutMark"
GOING_ON = ("CourtNote", "CourtNoteQuotation", "CourtNoteTableText", "CourtNoteTableTextofMany")
"""The styles of a note’s further paragraphs."""
PARTS = ("Heading1", "PublisherHeading")
"""The styles with which a part begins."""
UNSEEN = "\N{ZERO WIDTH SPACE}"
"""The mark that Word knows a note by, where its label is text."""
SPACES = {"tab", "br", "cr"}


def blocks_of_docx(data: bytes) -> Iterator[str]:
    """Yield the court’s blocks, the label of each note as one of its own; the notes of a part
    stand after it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
        feet = etree.fromstring(archive.read("word/footnotes.xml"))
    notes = {note.get(f"{W}id"): note for note in feet.iter(f"{W}footnote")}
    waiting: list[str] = []
    in_loose = False
    for paragraph in body.iter(f"{W}p"):
        style = style_of(paragraph)
        if style in PARTS:
            yield from waiting
            waiting = []
        if style.startswith(PUBLISHERS):
            continue
        if style == LOOSE or (in_loose and style in GOING_ON):
            waiting += (
                paragraphs_labelled([paragraph])
                if style == LOOSE
                else [words_of_paragraph(paragraph)]
            )
            in_loose = True
            continue
        in_loose = False
        yield words_of_paragraph(paragraph)
        for reference in paragraph.iter(f"{W}footnoteReference"):
            waiting += paragraphs_labelled(list(notes[reference.get(f"{W}id")].iter(f"{W}p")))
    yield from waiting


def paragraphs_labelled(paragraphs: list[etree._Element]) -> Iterator[str]:
    """Yield the label with which a note begins, and its paragraphs without it."""
    for paragraph in paragraphs:
        runs = [run for run in paragraph.iter(f"{W}r") if run_words(run)]
        if runs and paragraph is paragraphs[0] and style_of_run(runs[0]) == MARK:
            yield run_words(runs[0])
            yield "".join(map(run_words, runs[1:]))
        else:
            yield words_of_paragraph(paragraph)


def words_of_paragraph(paragraph: etree._Element) -> str:
    """Return what a paragraph says in the court’s words, marks of notes in their places."""
    return "".join(map(run_words, paragraph.iter(f"{W}r")))


def run_words(run: etree._Element) -> str:
    """Return what a run says; nothing where it is the publisher’s."""
    if style_of_run(run).startswith(PUBLISHERS):
        return ""
    parts = [
        " " if etree.QName(child).localname in SPACES else child.text or ""
        for child in run
        if etree.QName(child).localname in {*SPACES, "t"}
    ]
    words = "".join(parts)
    return "" if words == UNSEEN else words


def style_of(paragraph: etree._Element) -> str:
    """Return the style of a paragraph."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return (found.get(f"{W}val") or "") if found is not None else ""


def style_of_run(run: etree._Element) -> str:
    """Return the style of a run."""
    found = run.find(f"{W}rPr/{W}rStyle")
    return (found.get(f"{W}val") or "") if found is not None else ""
