"""Numbers of paragraphs stand in the margin once, whoever gave them."""

from lxml import etree

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
