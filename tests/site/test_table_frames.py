"""Tables keep their names and can be moved; short lists of facts are left as they are."""

import pytest
from lxml import etree

from tests.rendering import render

TABLE = "| Court | Cases |\n| --- | ---: |\n| 9th Cir. | 12 |"


def frames(page: str) -> list[etree._Element]:
    return etree.HTML(render(page)).findall(".//div[@class='table-frame']")


def test_a_table_is_framed_and_named_after_the_heading_above_it() -> None:
    page = f"# Title\n\n## First\n\n{TABLE}\n\nBetween.\n\n### Second\n\n{TABLE}\n\nAfter."
    first, second = frames(page)
    assert first.get("aria-labelledby") == "first"
    assert second.get("aria-labelledby") == "second"
    for frame in (first, second):
        assert frame.get("tabindex") == "0"
        assert frame.get("role") == "group"
        assert [child.tag for child in frame] == ["table"]
    words = "".join(map(str, etree.HTML(render(page)).itertext())).split()
    assert words.count("9th") == 2
    assert words.index("Between.") < words.index("After.")


def test_a_table_within_a_division_is_framed() -> None:
    (frame,) = frames(f'# Title\n\n<div class="x" markdown>\n\n{TABLE}\n\n</div>')
    parent = frame.getparent()
    assert parent is not None
    assert parent.get("class") == "x"


def test_the_rows_of_a_table_whose_columns_have_no_names_are_named() -> None:
    facts = "| | |\n| --- | --- |\n| Court | 9th Cir. |"
    assert frames(facts) == []
    tree = etree.HTML(render(facts))
    assert [cell.text for cell in tree.findall(".//th[@scope='row']")] == ["Court"]
    assert [cell.text for cell in tree.findall(".//td")] == ["9th Cir."]


@pytest.mark.parametrize("above", ["", "## Story [1](#claim-1){ .claim-number }\n\n"])
def test_a_table_is_named_after_its_columns_where_no_heading_can_name_it(above: str) -> None:
    (frame,) = frames(above + TABLE)
    assert frame.get("aria-labelledby") is None
    assert frame.get("aria-label") == "Court, Cases"
