"""What people read of problems is made from the registry, and has every one of them."""

import re

from click.testing import CliRunner

from build_scripts.__main__ import main
from build_scripts.problems.registry import REGISTRY
from build_scripts.problems.reporting import guide_of_problems, section


def said(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["explain", *arguments])
    return result.exit_code, result.output


def test_the_page_of_the_guide_has_every_code_at_an_address_of_its_own() -> None:
    page = guide_of_problems()
    assert re.findall(r"\{ #([a-z0-9-]+) \}", page) == list(REGISTRY)
    for entry in REGISTRY.values():
        assert f"### `{entry.code}`" in page
    assert "&lt;meta charset&gt;" in page


def test_a_code_is_explained_with_its_example() -> None:
    code, words = said("term-twice")
    assert code == 0
    assert "Keep one of the two." in words
    assert "- term: Order" in words


def test_a_code_that_is_unknown_is_answered_with_the_nearest() -> None:
    code, words = said("term-twise")
    assert code == 2
    assert "term-twice" in words


def test_without_a_code_all_are_listed() -> None:
    code, words = said()
    assert code == 0
    assert all(each in words for each in REGISTRY)


def test_an_example_that_is_too_large_by_itself_is_shown_by_its_beginning() -> None:
    shown = section(REGISTRY["edition-too-large"])
    assert len(shown) < 4_000
    assert "characters in all)" in shown
