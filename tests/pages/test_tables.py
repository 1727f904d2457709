"""A table of the court is a table on the page, word for word."""

from html import unescape

import pytest

from build_scripts.corrections.apply_corrections import as_settled
from build_scripts.editors.corrections_file import BEGINNING, CorrectionsFile
from build_scripts.editors.yaml_file import read_editors_file
from build_scripts.model import Edition, Opinion
from build_scripts.model.tables import cells_of
from build_scripts.pages.writing import writing_page
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.addresses.editions import CAPTION, document, edition
from tests.recovery import pages_apart
from tests.rendering import render

TABLE = """\
| Year | Sum |   |
|------|----:|---|
| 2001 | $1,000[^1] | x \\| y |
|      | *Lim v. INS*, 224 F.3d 929, 936 (9th Cir. 2000) | |
"""
ROWS = [
    ["Year", "Sum", ""],
    ["2001", "$1,000", "x | y"],
    ["", "Lim v. INS, 224 F.3d 929, 936 (9th Cir. 2000)", ""],
]
HTML = (
    "<p>SELYA, Circuit Judge. The sums are these:</p><table><tr><th>Year</th><th>Sum</th><th></th>"
    "</tr><tr><td>2001</td><td>$1,000</td><td>x | y</td></tr><tr><td></td><td><i>Lim v. INS</i>, "
    "224 F.3d 929, 936 (9th Cir. 2000)</td><td></td></tr></table><p>They are not disputed.</p>"
)


@pytest.fixture(scope="module")
def made() -> Edition:
    return edition(document(["The sums are these:", TABLE, "They stand."], {"1": "In dollars."}))


def cells(opinion: Opinion) -> list[list[str]]:
    (table,) = [b for b in opinion.writings[0].blocks if b.kind == "table"]
    found = cells_of(table)
    return [[table.text.words[cell.start : cell.end] for cell in row] for row in found]


def test_the_cells_of_a_table_are_read(made: Edition) -> None:
    assert cells(made.opinion) == ROWS
    kinds = [(block.kind, block.number) for block in made.opinion.writings[0].blocks]
    assert kinds == [("paragraph", "1"), ("table", "2"), ("paragraph", "3")]


def test_a_saved_page_has_the_same_table() -> None:
    head = "".join(f"<p>{line}</p>" for line in CAPTION.split("\n\n"))
    page = f"<html><body>{head}{HTML}</body></html>"
    opinion = recover(read("opinion.html", page.encode()))
    assert cells(opinion) == ROWS
    assert not pages_apart(opinion)


def test_it_is_a_table_on_the_page_with_its_address_citations_and_notes(made: Edition) -> None:
    html = unescape(render(writing_page(made, made.opinion.writings[0]).markdown))
    table = html[html.index('<div class="court-table" id="p2">') : html.index('id="p3"')]
    assert "<th>Year</th>" in table
    assert '<td>$1,000<sup class="note-ref"' in table
    assert 'class="cite"' in table
    assert "<td>x | y</td>" in table
    assert not pages_apart(made.opinion)


def test_an_editor_makes_a_table_of_lines() -> None:
    lines = (
        "The sums are these:\n\n    2001      $1,000\n    2002      $2,000   paid\n\nThey stand."
    )
    opinion = recover(read("opinion.txt", f"{CAPTION}SELYA, Circuit Judge.\n\n{lines}\n".encode()))
    yaml = b"blocks:\n  - quote: $1,000\n    is: table\n"
    file = read_editors_file("corrections.yml", yaml, CorrectionsFile, BEGINNING)
    now, _ = as_settled(opinion, file)
    assert cells(now) == [["2001", "$1,000"], ["2002", "$2,000", "paid"]]
    assert not pages_apart(now)
