"""Numbers of paragraphs stand in the margin once, whoever gave them."""

import pytest
from lxml import etree

from build_scripts.pages.text.escaper import note_mark
from tests.rendering import render


def numbers(page: str) -> list[tuple[str, str]]:
    """Return what stands in the margin of `page`, each with its address."""
    found = etree.HTML(render(page)).iterfind(".//a[@class]")
    return [
        ("".join(map(str, each.itertext())), each.get("href", ""))
        for each in found
        if "paragraph-number" in (each.get("class") or "").split()
    ]


def test_a_number_that_the_court_prints_stands_alone() -> None:
    printed = "[¶ 4](#p4){ .paragraph-number .as-printed } A fence is built.\n{ #p4 }"
    assert numbers(f"{printed}\n\nOf posts.\n{{ #p5 }}") == [("¶ 4", "#p4"), ("5", "#p5")]


@pytest.mark.parametrize("label", ["&lt;", "&#60;b&#62;", "&", "<b>", '" onclick="alert(1)'])
def test_a_label_is_words_whatever_it_holds(label: str) -> None:
    mark = note_mark(label)
    page = etree.HTML(render(f"A fence is built.{mark}\n\n{mark}: Of posts.\n"))
    links = page.findall(".//a[@aria-label]")
    shown = {text for each in links if (text := "".join(map(str, each.itertext())))} - {"1"}
    assert shown == {label}
    assert all(label in each.get("aria-label", "") for each in links if each.text == label)
