"""A list of counsel has an entry for each side, however its lines are set."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.structure.writings.test_disposition import CAPTION
from tests.structure.writings.test_errata import set_in_lines
from tests.trials import sampled

HEAD, BYLINE = CAPTION.split("                      June 10, 2030")
NAMES = st.sampled_from(
    ("Ada B. Quill", "Bo Cove, Jr.", "S. Vernon Roe, III", "Michael M. DuBose", "Al van Gestel")
)
SIDES = st.sampled_from(("for appellant.", "for appellees.", "for the petitioner.", "for Harbor."))


@st.composite
def entries(draw: st.DrawFn) -> list[str]:
    """Return who appears for each side."""
    sides = draw(st.lists(SIDES, min_size=2, max_size=3, unique=True))
    return [
        f"{draw(NAMES)}, Assistant Attorney General, with whom {draw(NAMES)} was on brief, {side}"
        for side in sides
    ]


ROE, QUILL, GESTEL = "S. Vernon Roe, III", "Ada B. Quill", "Al van Gestel"
OF_TWO_LINES = [
    f"{one}, Assistant Attorney General, with whom {other} was on brief, {side}"
    for one, other, side in (
        (ROE, GESTEL, "for appellant."),
        (QUILL, ROE, "for appellees."),
        (ROE, GESTEL, "for the petitioner."),
    )
]


@sampled(20)
@example(OF_TWO_LINES, "\n\n")
@given(entries(), st.sampled_from(("\n", "\n\n")))
def test_each_side_has_an_entry(told: list[str], between: str) -> None:
    listed = between.join(set_in_lines(each, indent=0, spacing="\n") for each in told)
    slip = f"{HEAD}{listed}\n\n                      June 10, 2030{BYLINE}"
    slip += "     The judgment of the district court is affirmed.\n"
    writings = recover(read("opinion.txt", slip.encode())).writings
    assert [writing.kind for writing in writings] == ["counsel", "majority"]
    assert [block.text.words for block in writings[0].blocks] == told


@pytest.mark.parametrize(
    ("first", "glued"),
    [
        ("Al Dow, Owl, WV, for Amicus Curiae, Cove, Inc.; Dr. Ann Roe and Ann Roe DDS, Ltd.", True),
        ("Al Dow, Dow, Inc., Owl, WV, of Elm Co.", False),
    ],
)
def test_lines_that_a_publisher_glued_are_entries_once_somebody_is_appeared_for(
    first: str, glued: bool
) -> None:
    rest = "Ada Quill, Owl, WV, for Respondent."
    page = (
        "<section class='casebody'><section class='head-matter'><h4 class='parties'>ROE v. DOE</h4>"
        f"<p class='attorneys'>{first}{rest}</p></section><article class='opinion' "
        "data-type='majority'><p class='author'>DOE, J.</p><p>We affirm.</p></article></section>"
    )
    counsel = recover(read("a.html", page.encode())).writings[0]
    words = [block.text.words for block in counsel.blocks]
    assert words == ([first, rest] if glued else [first + rest])
