"""A table of the court is a table in what readers take along, proved cell by cell."""

import io
import json
import re
import zipfile
from dataclasses import replace

import docx
import pypdfium2
import pytest
from lxml import etree
from pypdfium2 import raw

from build_scripts.exports.book import Paragraph
from build_scripts.exports.proof.of_pdf import type_of_element
from build_scripts.exports.reading_order import book_of
from build_scripts.exports.write import OUTPUTS, Output, Taken, Withheld, proved_output
from tests.addresses.editions import document, edition
from tests.exports.test_akn import complaints
from tests.pages.test_tables import TABLE

ROWS = [
    ["Year", "Sum", ""],
    ["2001", "$1,0001", "x | y"],
    ["", "Lim v. INS, 224 F.3d 929, 936 (9th Cir. 2000)", ""],
]
"""With the mark of the note where it is printed."""


@pytest.fixture(scope="module")
def taken() -> Taken:
    made = edition(document(["The sums are these:", TABLE, "They stand."], {"1": "In dollars."}))
    return Taken(made, book_of(made))


@pytest.fixture(scope="module")
def files(taken: Taken) -> dict[str, bytes]:
    made = {output.ending: proved_output(output, taken) for output in OUTPUTS}
    assert not [each for each in made.values() if isinstance(each, Withheld)]
    return {ending: data for ending, data in made.items() if isinstance(data, bytes)}


def test_word_has_it_with_its_columns_named(files: dict[str, bytes]) -> None:
    found = docx.Document(io.BytesIO(files["docx"])).tables[-1]
    said = [[cell.text.replace("\u200b", "") for cell in row.cells] for row in found.rows]
    assert said == ROWS
    assert found.style is not None
    assert found.style.name == "Court Table"


def test_an_epub_has_it_under_its_address(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["epub"])) as archive:
        tree = etree.fromstring(archive.read("EPUB/part-opinion.xhtml"))
    [table] = tree.iter("{*}table")
    assert table.get("id") == "p2"
    rows = list(table.iter("{*}tr"))
    assert [["".join(map(str, cell.itertext())) for cell in row] for row in rows] == ROWS
    assert {etree.QName(cell).localname for cell in rows[0]} == {"th"}


def test_akoma_ntoso_has_it_and_is_valid(files: dict[str, bytes]) -> None:
    assert complaints(files["xml"]) == []
    rows = list(etree.fromstring(files["xml"]).iter("{*}tr"))
    assert [len(row) for row in rows] == [3, 3, 3]
    assert next(rows[1].iter("{*}authorialNote")).get("marker") == "1"


def test_json_has_its_cells_as_places_in_the_words(files: dict[str, bytes]) -> None:
    block = json.loads(files["json"])["writings"][0]["blocks"][1]
    rows = [[block["text"][c["start"] : c["end"]] for c in row["cells"]] for row in block["rows"]]
    assert rows == [[cell.replace("$1,0001", "$1,000") for cell in row] for row in ROWS]
    assert [row["names_columns"] for row in block["rows"]] == [True, False, False]


def test_markdown_and_text_have_its_columns(files: dict[str, bytes]) -> None:
    assert "| 2001 | $1,000[^opinion/1] | x &#124; y |" in files["md"].decode()
    [first, second, third] = re.findall(r"^.*(?:Year|2001|Lim v. INS, 224 F.3d 929, 936).*$",
                                        files["txt"].decode(), re.MULTILINE)  # fmt: skip
    assert first.index("Sum") == second.index("$1,000[1]") == third.index("Lim")


def kinds_in(element: object) -> list[str]:
    """Return the types of the elements of a PDF’s structure, in order."""
    children = range(raw.FPDF_StructElement_CountChildren(element))
    inner = [raw.FPDF_StructElement_GetChildAtIndex(element, index) for index in children]
    return [type_of_element(element), *(kind for each in inner if each for kind in kinds_in(each))]


def test_a_pdf_tells_a_screen_reader_of_its_cells(files: dict[str, bytes]) -> None:
    kinds: list[str] = []
    for page in pypdfium2.PdfDocument(files["pdf"]):
        tree = raw.FPDF_StructTree_GetForPage(page)
        for index in range(raw.FPDF_StructTree_CountChildren(tree)):
            kinds += kinds_in(raw.FPDF_StructTree_GetChildAtIndex(tree, index))
    assert (kinds.count("TR"), kinds.count("TH"), kinds.count("TD")) == (
        3,
        2,
        4,
    )  # an empty one has nothing to tell


@pytest.mark.parametrize(
    "output",
    [output for output in OUTPUTS if output.ending != "json"],  # its cells are places in the words
    ids=lambda output: output.ending,
)
def test_a_word_that_moves_to_the_next_cell_is_found(output: Output, taken: Taken) -> None:
    opinion = taken.book.parts[0]
    table = opinion.blocks[1]
    moved = tuple(
        replace(row, cells=(row.cells[0][:0], row.cells[0] + row.cells[1], row.cells[2]))
        for row in table.rows
    )
    changed: Paragraph = replace(table, rows=moved)
    part = replace(opinion, blocks=(opinion.blocks[0], changed, opinion.blocks[2]))
    book = replace(taken.book, parts=(part,))
    assert isinstance(proved_output(output, replace(taken, book=book)), Withheld)
