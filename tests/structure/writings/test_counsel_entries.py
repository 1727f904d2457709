"""A list of counsel has an entry for each side, however its lines are set."""

from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.structure.writings.test_disposition import CAPTION
from tests.structure.writings.test_errata import set_in_lines

HEAD, BYLINE = CAPTION.split("                      June 10, 2030")
NAMES = st.sampled_from(("Ada B. Quill", "Bo Cove, Jr.", "S. Vernon Roe, III", "Michael M. DuBose"))
SIDES = st.sampled_from(("for appellant.", "for appellees.", "for the petitioner.", "for Harbor."))


@st.composite
def entries(draw: st.DrawFn) -> list[str]:
    """Return who appears for each side."""
    sides = draw(st.lists(SIDES, min_size=2, max_size=3, unique=True))
    return [
        f"{draw(NAMES)}, Assistant Attorney General, with whom {draw(NAMES)} was on brief, {side}"
        for side in sides
    ]


@settings(max_examples=20, deadline=None)
@given(entries(), st.sampled_from(("\n", "\n\n")))
def test_each_side_has_an_entry(told: list[str], between: str) -> None:
    listed = between.join(set_in_lines(each, indent=0, spacing="\n") for each in told)
    slip = f"{HEAD}{listed}\n\n                      June 10, 2030{BYLINE}"
    slip += "     The judgment of the district court is affirmed.\n"
    writings = recover(read("opinion.txt", slip.encode())).writings
    assert [writing.kind for writing in writings] == ["counsel", "majority"]
    assert [block.text.words for block in writings[0].blocks] == told
