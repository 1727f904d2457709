"""The whole edition on one page: its addresses are one of a kind, and the proof covers it."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from build_scripts.model import Edition
from build_scripts.pages.paper.style import paper_style
from build_scripts.problems import Problem
from build_scripts.site import proof
from tests.conftest import SLUG
from tests.rendering import render
from tests.test_cases import CASES

WHOLE = f"opinions/{SLUG}/print/index.html"


@pytest.mark.parametrize(
    "page", sorted(CASES.glob("*/expected/print.md")), ids=lambda p: p.parts[-3]
)
def test_no_two_places_share_an_address_and_every_link_leads_to_one(page: Path) -> None:
    elements = etree.HTML(render(page.read_text(encoding="utf-8"))).findall(".//*")
    names = [name for element in elements if (name := element.get("id"))]
    assert sorted(names) == sorted(set(names))
    targets = [element.get("href", "") for element in elements]
    links = [target[1:] for target in targets if target.startswith("#")]
    assert links
    assert set(links) <= set(names)


def test_notes_of_one_label_belong_each_to_its_writing(site: Path) -> None:
    built = etree.HTML((site / WHOLE).read_text(encoding="utf-8"))
    for part, words in (("opinion", "Publication is pursuant"), ("concurrence", "So too do other")):
        section = built.find(f".//section[@id='{part}']")
        assert section is not None
        reference = section.find(f".//a[@id='{part}-nref1']")
        note = section.find(f"./section/div[@id='{part}-n1']")
        assert reference is not None
        assert note is not None
        assert reference.text == note[0].text == "1"
        assert reference.get("href") == f"#{part}-n1"
        assert note[0].get("href") == f"#{part}-nref1"
        assert words in "".join(map(str, note.itertext()))


DAMAGE = {
    "a word dropped": ("native and citizen", "native citizen", "opinion-p2"),
    "a note lost": ("Publication is pursuant to", "", "opinion-n1"),
    "a caption’s line lost": ("FOR PUBLICATION", "", "caption"),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_is_noticed_at_its_place(kind: str, edition: Edition, site: Path) -> None:
    old, new, place = DAMAGE[kind]
    html = (site / WHOLE).read_text(encoding="utf-8")
    assert old in html
    with pytest.raises(Problem) as caught:
        wanted = proof.expected_words(edition.opinion)["print/"]
        proof.compare("/print/", wanted, html.replace(old, new, 1))
    assert f"At {place} " in caught.value.sentence


def test_a_name_with_quotation_marks_is_a_string_of_css(edition: Edition) -> None:
    named = replace(edition, title='In re “A” \\ "B"\n C', citation=None)
    style = paper_style(named).data.decode()
    assert r'@top-left { content: "In re “A” \5c  \22 B\22  C"; }' in style
    assert '@top-right { content: "No. 16-72957 (9th Cir. Mar. 20, 2019)"; }' in style


def test_a_very_long_name_is_shortened_in_the_running_head(edition: Edition) -> None:
    style = paper_style(replace(edition, title="Doe, " * 60)).data.decode()
    (head,) = [line for line in style.splitlines() if "@top-left" in line]
    assert len(head) < 130
    assert "…" in head
