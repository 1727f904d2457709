"""Other tools can read the editor’s notes, and find from them alone what each is about."""

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from build_scripts.annotations.web_annotations import annotations_json
from build_scripts.disk import contents
from build_scripts.editors.anchor import anchor_at
from build_scripts.model import Anchor, Edition, Quotation, Span, WebPage
from build_scripts.pages.text.places import places_of
from build_scripts.pipeline import edition_of
from build_scripts.problems import problem
from tests.conftest import EDITIONS, SLUG

SCHEMA = json.loads((Path(__file__).parent / "annotation-page.schema.json").read_text())
"""Written from the W3C Recommendation of 23 February 2017."""

ADDRESS = "https://example.org/opinions/some/"


@cache
def case(name: str) -> Edition:
    folder = EDITIONS / name

    def read_file(file: str) -> bytes:
        if file == "edition.yml" and not (folder / file).exists():
            return b"opinion: {file: opinion.md}"
        return contents(folder / file, file)

    return edition_of(name, "editions/case", read_file)


@pytest.mark.parametrize("name", [SLUG, "layers-of-every-kind"])
def test_the_notes_are_valid_and_lead_back_to_their_words(name: str) -> None:
    edition = case(name)
    page = json.loads(annotations_json(edition, ADDRESS))
    Draft202012Validator(SCHEMA).validate(page)
    places = places_of(edition.opinion)
    anchors = []
    for item in page["items"]:
        place = item["target"]["source"].removeprefix(ADDRESS).rstrip("/")
        on_page = [
            passage
            for passage in edition.opinion.passages()
            if places.page(passage.writing) == f"{place or 'index'}.md"
        ]
        selector = item["target"]["selector"]
        quotation = Quotation(selector["exact"], selector["prefix"], selector["suffix"])
        anchors.append(anchor_at(quotation, on_page, "annotations.json", 1))
    assert anchors == [note.anchor for note in edition.layers.annotations]


def test_words_that_stand_often_are_told_apart_by_what_is_around_them() -> None:
    edition = case("layers-of-every-kind")
    note = edition.layers.annotations[0]
    selected = set()
    for passage in edition.opinion.passages():
        words = passage.text.words
        at = words.find("order")
        while at >= 0 and passage.writing == "opinion":
            span = replace(note.anchor.span, start=at, end=at + 5)
            spot = replace(
                note.anchor,
                writing=passage.writing, where=passage.where, index=passage.index, span=span,
            )  # fmt: skip
            layers = replace(
                edition.layers, annotations=(replace(note, anchor=spot, words="order"),)
            )
            page = json.loads(annotations_json(replace(edition, layers=layers), ADDRESS))
            selector = page["items"][0]["target"]["selector"]
            selected.add((selector["prefix"], selector["suffix"]))
            at = words.find("order", at + 1)
    assert len(selected) == 5


REPEATED = (
    "UNITED STATES COURT OF APPEALS FOR THE FIRST CIRCUIT\n\nDOE v. ROE\n\nNo. 1-2\n\n"
    "SELYA, Circuit Judge. " + "The order stands as the Board below has written it out. " * 4
)


@pytest.mark.parametrize("nth", range(4))
def test_as_much_is_given_as_tells_repeated_words_apart(nth: int) -> None:
    files = {"edition.yml": b"opinion: {file: o.md}", "o.md": REPEATED.encode()}

    def read_file(name: str) -> bytes:
        if name not in files:
            raise problem("file-missing", name)
        return files[name]

    edition = edition_of("case", "editions/case", read_file)
    (passage,) = (p for p in edition.opinion.passages() if "written" in p.text.words)
    start = [match.start() for match in re.finditer("written", passage.text.words)][nth]
    anchor = Anchor(passage.writing, passage.where, passage.index, Span(start, start + 7))
    note = replace(case(SLUG).layers.annotations[0], anchor=anchor, words="written")
    marked = replace(edition, layers=replace(edition.layers, annotations=(note,)))
    selector = json.loads(annotations_json(marked, ADDRESS))["items"][0]["target"]["selector"]
    quotation = Quotation(selector["exact"], selector["prefix"], selector["suffix"])
    assert anchor_at(quotation, [passage], "", 1) == anchor


def test_links_to_the_web_are_bodies() -> None:
    edition = case(SLUG)
    note = replace(
        edition.layers.annotations[0], grounds=(WebPage("A page", "https://example.org/a"),)
    )
    layers = replace(edition.layers, annotations=(note,))
    page = json.loads(annotations_json(replace(edition, layers=layers), ADDRESS))
    Draft202012Validator(SCHEMA).validate(page)
    linked = [body for body in page["items"][0]["body"] if body["purpose"] == "linking"]
    assert [body["source"] for body in linked] == ["https://example.org/a"]


def test_the_site_publishes_them_with_addresses_that_exist(site: Path) -> None:
    page = json.loads((site / "opinions" / SLUG / "annotations.json").read_text())
    Draft202012Validator(SCHEMA).validate(page)
    assert len(page["items"]) >= 12
    for item in page["items"]:
        address = urlsplit(item["id"])
        built = site / address.path.lstrip("/") / "index.html"
        tree = etree.HTML(built.read_text())
        note = tree.find(f".//div[@id='{address.fragment}']")
        assert note is not None
        assert item["creator"]["name"] in str(etree.tostring(note, encoding="unicode"))
        assert tree.find(f".//span[@data-note='{address.fragment}']") is not None
