"""The site's own scripts and style sheets, small."""

import gzip
from pathlib import Path

import pytest

from build_scripts.problems import Problem
from build_scripts.smaller import smaller
from tests.conftest import ROOT

BUDGET = 8_000
"""Bytes of all own scripts together, as a host sends them."""


def test_strings_patterns_and_templates_stay_as_written() -> None:
    script = "const a = `x  y // ${b + 1} /* z */`; // gone\nconst c = /[/]  \"/.test('  // ');\n"
    small = smaller("a.js", script)
    assert "`x  y // ${b + 1} /* z */`" in small
    assert "/[/]  \"/.test('  // ')" in small
    assert "gone" not in small


def test_selectors_and_sums_stay_as_written() -> None:
    sheet = "/* gone */\np :is(a, b) { width: calc(1em - 2px); content: '  /* */'; }\n"
    small = smaller("a.css", sheet)
    assert "p :is(a,b)" in small
    assert "calc(1em - 2px)" in small
    assert "'  /* */'" in small
    assert "gone" not in small


def test_a_template_within_a_template_is_told() -> None:
    with pytest.raises(Problem) as found:
        smaller("docs/assets/a.js", "let a;\nconst b = `c ${d ? `e  //` : f}`;")
    assert found.value.place == "docs/assets/a.js:2"
    assert found.value.code == "script-nested-template"


def test_own_scripts_together_keep_to_their_budget(site: Path) -> None:
    sizes = {
        path.name: len(gzip.compress(path.read_bytes(), 9))
        for path in (site / "assets").glob("*.js")
    }
    assert list(sizes) == ["reading.js"]
    assert sum(sizes.values()) <= BUDGET, sizes


def test_the_scripts_of_every_page_are_one_file_that_holds_them_all(site: Path) -> None:
    whole = (site / "assets" / "reading.js").read_text()
    names = sorted(str(path.relative_to(ROOT / "docs")) for path in (ROOT / "docs").rglob("*.js"))
    for name in names:
        if name != "assets/iframe-worker.js":
            assert smaller(name, (ROOT / "docs" / name).read_text()) in whole, name


def test_own_scripts_and_sheets_are_published_without_comments(site: Path) -> None:
    for path in (ROOT / "docs" / "assets").rglob("*.css"):
        assert "/*" in path.read_text()
        assert "/*" not in (site / path.relative_to(ROOT / "docs")).read_text()
    assert "/*" not in (site / "assets" / "reading.js").read_text()


def test_what_no_page_asks_for_is_not_published(site: Path) -> None:
    names = [str(path.relative_to(site)) for path in site.rglob("*")]
    assert not [name for name in names if name.endswith(".map") or "lunr" in name]
    assert "assets/iframe-worker.js" not in names
