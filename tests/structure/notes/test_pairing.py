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
