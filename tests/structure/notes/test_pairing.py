"""Which notes break off, and which only lack the stop that their publisher drops."""

import pytest

from build_scripts.read import read
from build_scripts.structure.recover import recover

LONG = "The board kept its lamp burning through the whole of the winter, as every keeper before it"
CUT = f"{LONG} had done, because the"
WHOLE = f"{LONG} had done at the request of the town"
SHORT = "It was never put out, so far as anybody knows"


def doubted(*notes: str) -> int:
    """How many of `notes` are doubted in a saved page."""
    marks = "".join(f"A lamp was lit.<sup>{n}</sup> " for n in range(1, len(notes) + 1))
    foot = "".join(
        f'<div class="footnote"><sup>{n}</sup> {words}</div>' for n, words in enumerate(notes, 1)
    )
    page = (
        "<html><body><p>No. 7</p><p>ROE v. ACME CO.</p><p>DOE, J.</p><p>We begin with the night on"
        f" which no lamp was lit at the pier. {marks}</p><p>We affirm.</p>{foot}</body></html>"
    )
    doubts = recover(read("roe.html", page.encode())).doubts
    return sum(doubt.code == "note-unfinished" for doubt in doubts)


@pytest.mark.parametrize(
    ("notes", "count"),
    [
        ((CUT,), 1),
        ((WHOLE,), 0),
        ((SHORT, WHOLE), 0),
        ((SHORT, "It was put out at noon."), 1),
        ((SHORT, WHOLE, CUT), 1),
    ],
)
def test_a_note_without_its_last_stop_is_doubted_where_a_page_may_have_cut_it(
    notes: tuple[str, ...], count: int
) -> None:
    assert doubted(*notes) == count


ON_CAPTION = """<html><body><p>United States Court of Appeals<br>For the First Circuit</p>
<p>No. 92-2389</p><p>DORA QUILL,</p><p>Plaintiff, Appellee,</p><p>v.</p><p>GABLE COMPANY,</p>
<p>Defendant, Appellant.</p><p>Before</p><p>Able and Baker, Circuit Judges,</p>
<p>and Cove,* District Judge.</p><p>June 18, 1993</p>{over}
<p>BAKER, Circuit Judge. The buyer of a lamp sued the seller, who had said where it came from.</p>
<p>The seller had believed what he said.{mark}</p>{under}<p>Affirmed.</p>{last}</body></html>"""
STAR = "<p>*Of the District of Oregon, sitting by designation.</p>"


def test_a_symbol_run_onto_the_first_word_heads_a_note_where_a_word_bears_it() -> None:
    for place in ("over", "under", "last"):
        page = ON_CAPTION.format(**{"over": "", "under": "", "last": "", "mark": "", place: STAR})
        opinion = recover(read("quill.html", page.encode()))
        (note,) = opinion.case.notes
        assert (note.label, note.blocks[0].text.words) == (
            "*",
            "Of the District of Oregon, sitting by designation.",
        )
        assert not opinion.doubts


def test_a_symbol_run_onto_the_first_word_is_text_where_no_word_bears_it() -> None:
    page = ON_CAPTION.format(over="", under=STAR.replace("*", "†"), last="", mark="")
    words = [
        block.text.words for block in recover(read("quill.html", page.encode())).writings[0].blocks
    ]
    assert words[-2] == "†Of the District of Oregon, sitting by designation."
