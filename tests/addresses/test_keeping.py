"""What was published of an edition is kept with it, by builds of the site alone."""

from pathlib import Path

import pytest

from build_scripts.addresses.file import NAME, addresses_text, read
from build_scripts.library.memory.kept_addresses import is_frozen, keep_addresses, refuse_changes
from build_scripts.model import HEADING, Edition
from build_scripts.problems import Problem
from tests.addresses import editions as invented
from tests.conftest import EDITIONS, SLUG


def test_the_addresses_of_the_first_edition_are_those_that_were_published(
    edition: Edition, site: Path
) -> None:
    kept = (EDITIONS / SLUG / NAME).read_text(encoding="utf-8")
    assert addresses_text(edition.addresses) == kept, (
        "Look over the change, run `make site`, commit it."
    )
    assert edition.gone == ()
    assert (site.parent / "editions" / SLUG / NAME).read_text(encoding="utf-8") == kept


def test_each_address_of_the_first_edition_is_on_its_pages(edition: Edition, site: Path) -> None:
    pages = site / "opinions" / SLUG
    for part in edition.addresses.pages:
        front = part.name in ("caption", "counsel")
        html = (pages / ("" if front else part.name) / "index.html").read_text(encoding="utf-8")
        for each in part.addresses:
            if not each.anchor.startswith(HEADING):
                anchor = f"counsel-{each.anchor}" if part.name == "counsel" else each.anchor
                assert f'id="{anchor}"' in html or f'id="{each.anchor}"' in html
    for other in edition.addresses.others:
        assert (pages / other.anchor.removeprefix("index") / "index.html").is_file()


def test_a_frozen_build_ends_where_a_file_would_have_to_change(tmp_path: Path) -> None:
    first = edition_of("A harbor was kept open.", "And it was lit.")
    folder = tmp_path / "editions"
    with pytest.raises(Problem, match="no such file yet"):
        refuse_changes(says(first), folder)
    keep_addresses(folder, first.slug, addresses_text(first.addresses))
    refuse_changes(says(first), folder)
    with pytest.raises(Problem, match=r"editions/doe-v-roe/addresses.yml.*p3"):
        refuse_changes(
            says(edition_of("A harbor was kept open.", "And it was lit.", "So.")), folder
        )
    assert read(NAME, (folder / "doe-v-roe" / NAME).read_bytes()) == first.addresses


def test_the_file_of_another_opinion_is_told() -> None:
    with pytest.raises(Problem) as caught:
        invented.of_another()
    assert caught.value.code == "addresses-of-another"
    assert caught.value.place == "editions/doe-v-roe/addresses.yml:1"


def says(edition: Edition) -> dict[str, str]:
    return {edition.slug: addresses_text(edition.addresses)}


def edition_of(*paragraphs: str) -> Edition:
    return invented.edition(invented.document(paragraphs))


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"FROZEN": "1"}, True),
        ({"CI": "true"}, True),
        ({"CI": "false"}, False),
        ({"CI": "true", "FROZEN": "0"}, False),
        ({"FROZEN": ""}, False),
    ],
)
def test_a_build_is_frozen_where_it_is_told_so_or_forgotten_at_once(
    environment: dict[str, str], expected: bool
) -> None:
    assert is_frozen(environment) is expected
