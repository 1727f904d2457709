"""A table of contents and a rule between parts are no text, whatever the format."""

from html import escape

import pytest

from build_scripts.model import Source, SourceBlock, Span
from build_scripts.read import read
from build_scripts.read.contents_and_dividers import without_apparatus
from build_scripts.structure.recover import recover

LINES = [
    "I. The Harbor" + "." * 40 + " 2",
    "II. Of the Lamp of the Pier and of",
    "All Others . . . . . 3",
    "III. Conclusion" + "." * 30 + " 12",
]
HEAD = '<p class="parties">ROE v. ACME CO.</p><p class="docketnumber">No. 7</p>'
CASE = f'<section class="casebody">{HEAD}<article class="opinion" data-type="majority">'
BYLINE = '<p class="author">DOE, Judge:</p>'
TEXT = "<p>The court held the lease void, because it ran past any life in being.</p>"


@pytest.mark.parametrize(
    "contents",
    [
        "<pre>TABLE OF CONTENTS\n" + "\n".join(LINES) + "</pre>",
        "".join(f"<p>{line}</p>" for line in ["CONTENTS", *LINES]),
    ],
)
def test_no_paragraph_is_a_table_of_contents_or_a_rule(contents: str) -> None:
    page = f"{CASE}{BYLINE}{contents}{TEXT}<p>---------------</p></article></section>"
    (writing,) = (found := recover(read("roe.html", page.encode()))).writings
    assert [block.text.words[:9] for block in writing.blocks] == ["The court"]
    assert {"table of contents", "rule between parts"} == {r.reason for r in found.removals}


def test_a_row_of_dashes_closes_the_notes_under_their_title() -> None:
    rule = "<p>---------</p>"
    notes = f"{rule}<p>Notes:</p><p><sup>[1]</sup> See <i>Roe</i>.</p>{rule}"
    marked = TEXT.replace("void,", "void,<sup>[1]</sup>")
    page = f"<h1>Roe v. Acme</h1><p>No. 7</p>{BYLINE}{marked}{TEXT}{notes}"
    (writing,) = recover(read("roe.html", page.encode())).writings
    assert [block.text.words[:9] for block in writing.blocks] == ["The court"] * 2
    assert [note.blocks[-1].text.words for note in writing.notes] == ["See Roe."]


def test_a_table_of_costs_is_text() -> None:
    lines = ["The contents of the bill:", *(f"Item {n} ........ {n}" for n in (1, 2, 3))]
    page = CASE + BYLINE + "".join(f"<p>{line}</p>" for line in lines) + "</article></section>"
    assert not read("roe.html", page.encode()).removals


def test_the_scrawl_of_a_signature_is_no_text_and_a_sum_is() -> None:
    lines = ["rr:7 ...~r'-J~ <-JcI~l.6L ~1':", "2 < 3 and 4 > 1, so |x| is 7.", "Ann Doe"]
    page = CASE + BYLINE + TEXT + "".join(f"<p>{escape(line)}</p>" for line in lines)
    source = read("roe.html", f"{page}</article></section>".encode())
    gone = [source.text[r.span.start : r.span.end] for r in source.removals]
    assert gone == [lines[0]]


def test_a_note_keeps_the_blank_that_begins_it() -> None:
    text = "__________\nSign here."
    note, signed = SourceBlock(Span(0, len(text)), "note"), SourceBlock(Span(0, len(text)))
    assert not without_apparatus(Source("roe.md", text, "", (note,))).removals
    assert without_apparatus(Source("roe.md", text, "", (signed,))).removals
