from build_scripts.model import Block, PageBreak, Text, Writing
from build_scripts.pages.text.citation_links import name_of_pin, places_in


def paragraph(number: str, *pages: str) -> Block:
    breaks = tuple(PageBreak(at, label) for at, label in enumerate(pages))
    return Block("paragraph", Text("So it was held.", breaks=breaks), number=number)


def test_a_page_of_another_writing_is_the_paragraph_in_which_it_begins() -> None:
    blocks = (paragraph("1"), paragraph("2", "2", "3"), paragraph("3"), paragraph("4", "4"))
    writing = Writing("dissent", "dissent", None, None, None, blocks, ())
    places = places_in(writing)
    found = [places.get(("dissent", name_of_pin(pin))) for pin in ("1", "3–4", "4", "5", "¶ 3")]
    assert found == ["1", "2", "4", None, "3"]


def test_a_page_that_two_reporters_have_is_none() -> None:
    writing = Writing(
        "opinion", "majority", None, None, None, (paragraph("1", "443"), paragraph("2", "443")), ()
    )
    assert places_in(writing).get(("opinion", "443")) is None
