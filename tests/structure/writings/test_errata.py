"""An errata sheet has a paragraph for each thing that it corrects, however its lines are set."""

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.trials import sampled

HEAD = """{day}         United States Court of Appeals
                      For the First Circuit

No. 30-1001

                     PAULA QUILL,
                 Plaintiff, Appellant,

                          v.

                    HARBOR COMPANY,
                 Defendant, Appellee.

                      ERRATA SHEET

"""
OPENS = "The opinion of this Court issued on March 3, 2030, is amended as follows:"
PLACES = st.sampled_from(
    ("On page {}, line 4,", "On p. {}, n.3,", "Page {}, line 12:", "On pages {}, footnote 6,")
)
CHANGES = st.sampled_from(
    (
        'replace "the harbor board" with "the board of the harbor" throughout that paragraph',
        'insert a comma between "quill" and "ink", where the sentence now has none at all',
        '"Fed. R. Crim. P. 24" is changed to "Fed. R. Crim. P. 42".',
        'delete "see note 4,".',
    )
)


@st.composite
def items(draw: st.DrawFn) -> list[str]:
    """Return what a sheet corrects, a sentence for each."""
    place = draw(PLACES)
    changes = draw(st.lists(CHANGES, min_size=1, max_size=5))
    return [f"{place.format(number + 5)} {change}" for number, change in enumerate(changes)]


def set_in_lines(words: str, *, indent: int, spacing: str) -> str:
    """Return `words` in lines of 60 characters, the first indented."""
    lines = [" " * indent]
    for word in words.split():
        if len(lines[-1]) + len(word) > 60:
            lines.append("")
        lines[-1] += word if not lines[-1].strip() else f" {word}"
    return spacing.join(lines)


@sampled(25)
@given(items(), st.sampled_from((0, 5)), st.sampled_from(("\n", "\n\n")))
def test_each_item_of_a_sheet_is_a_paragraph(told: list[str], indent: int, spacing: str) -> None:
    spacing = spacing if indent else "\n"  # double lines are told apart by their indent
    printed = [set_in_lines(each, indent=indent, spacing=spacing) for each in (OPENS, *told)]
    sheet = HEAD.format(day="") + "\n\n".join(printed) + "\n"
    written = recover(read("opinion.txt", sheet.encode())).writings
    assert [block.text.words for block in written[0].blocks] == [OPENS, *told]


def test_the_day_over_a_sheet_and_that_of_the_opinion_are_parted_from_what_is_beside_them() -> None:
    sheet = HEAD.format(day="March 9, 2030") + f"{OPENS}\n\nPage 7, line 9: delete “not”.\n\n"
    opinion = HEAD.format(day="March 3, 2030").partition("ERRATA")[0]
    text = (
        "          ABLE, Circuit Judge.\n\n     The judgment of the district court is affirmed.\n"
    )
    read_back = recover(read("opinion.txt", (sheet + opinion + text).encode()))
    errata, lead = read_back.writings
    told = [block.text.words for block in errata.blocks]
    assert told == ["March 9, 2030", OPENS, "Page 7, line 9: delete “not”."]
    assert lead.author == "Able"
    assert read_back.case.court == "ca1"
