"""A caption printed in two columns gives back its parties, roles and number, whatever stands
between the columns: a rail of signs, drawn rules, or white alone.
"""

import textwrap
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.trials import sampled

SIGNS = (")", "]", "}", ":", "§", "*", "|", "│", "║", "")
"""What stands between the columns, line for line; nothing where white parts them."""
NAMES = (
    "Paula Wayne Quill",
    "Eric D. Holt",
    "Harbor Storage and Lighting Company of the Eastern Shore, Inc.",
    "City of Erie",
    "United States of America",
    "Ada Finch, in her official capacity as Secretary of the Harbor Board",
)
ROLES = (
    ("Plaintiff", "Defendant"),
    ("Plaintiff-Appellant", "Defendant-Appellee"),
    ("Petitioner", "Respondent"),
    ("Movant", "Respondent"),
    ("Appellant", "Appellee"),
)
TITLES = ("MEMORANDUM OPINION AND ORDER", "ORDER", "OPINION", "MEMORANDUM & ORDER")
FEDERAL = "UNITED STATES DISTRICT COURT", "NORTHERN DISTRICT OF ALABAMA"
WIDTH = 34
"""Characters of the left column."""
PROSE = (
    "The parties disagree about a lamp that burned at the end of the pier through every night of "
    "that winter, and about what the harbor board was told of it before the action was brought."
)


@dataclass(frozen=True)
class Printed:
    """What a caption says, and how it is set."""

    first: str
    second: str
    roles: tuple[str, str]
    number: str
    title: str
    sign: str
    versus: str
    margin: int
    solid: bool
    high: bool
    """Whether the number stands beside the first party, not beside the “v.”"""


@st.composite
def captions(draw: st.DrawFn) -> Printed:
    """Return a caption in two columns."""
    first, second = draw(st.permutations(NAMES))[:2]
    return Printed(
        first=first,
        second=second,
        roles=draw(st.sampled_from(ROLES)),
        number=draw(st.sampled_from(("2:30-cv-8021-ACA", "30-cv-0222", "6:30-cv-989-PGB-NWH"))),
        title=draw(st.sampled_from(TITLES)),
        sign=draw(st.sampled_from(SIGNS)),
        versus=draw(st.sampled_from(("v.", "vs.", "-against-", "-v-"))),
        margin=draw(st.sampled_from((0, 3, 10))),
        solid=draw(st.booleans()),
        high=draw(st.booleans()),
    )


def left_of(each: Printed) -> tuple[list[str], int]:
    """Return the lines of the left column, and the place of the “v.” among them."""
    blank = [] if each.solid else [""]
    above = [*textwrap.wrap(each.first.upper() + ",", WIDTH), *blank, f"        {each.roles[0]},"]
    below = [*textwrap.wrap(each.second.upper() + ",", WIDTH), *blank, f"        {each.roles[1]}."]
    return [*above, *blank, f"    {each.versus}", *blank, *below], len(above) + len(blank)


def slip(each: Printed) -> bytes:
    """Print the caption, and text under it."""
    left, versus = left_of(each)
    right = {0 if each.high else versus: f"Case No. {each.number}"}
    right[(0 if each.high else versus) + 2] = each.title
    margin = " " * each.margin
    rows = [
        f"{margin}{words:<{WIDTH + 2}}{each.sign:<3}{right.get(row, '')}".rstrip()
        for row, words in enumerate([*left, *[""] * 3])
        if row < len(left) or row in right
    ]
    head = [line.center(80).rstrip() for line in FEDERAL]
    body = [*textwrap.wrap(PROSE, 72, initial_indent="      "), ""] * 4
    end = textwrap.wrap("We deny the motion.", 72, initial_indent="      ")
    return "\n".join([*head, "", *rows, "", *body, *end]).encode() + b"\n"


@sampled(40, whole=2_400)
@given(captions())
def test_parties_and_number_are_those_of_the_columns(each: Printed) -> None:
    case = recover(read("opinion.txt", slip(each))).case
    assert [(p.name.casefold(), p.role) for p in case.parties] == [
        (each.first.casefold(), each.roles[0]),
        (each.second.casefold(), each.roles[1]),
    ]
    assert case.docket_numbers == (each.number,)
    assert case.court == "alnd"
