"""The site's own scripts and style sheets, small."""

import gzip
import re
from pathlib import Path

import pytest
from mkdocs.config import load_config

from build_scripts.problems import Problem
from build_scripts.site.minify import smaller
from tests.conftest import ROOT, SLUG

BUDGET = 10_240
"""Bytes of all own scripts of the opinion together, as a host sends them."""


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


def own(site: Path, page: str) -> dict[str, str]:
    """Return the own scripts that a page of the edition asks for, by name."""
    html = (site / "opinions" / SLUG / page / "index.html").read_text()
    names = re.findall(r'<script src="[./]*(assets/[^/"]+)"', html)
    return {name: (site / name).read_text() for name in names}


def test_own_scripts_together_keep_to_their_budget(site: Path) -> None:
    scripts = own(site, "opinion")
    assert list(scripts) == ["assets/reading.js"]
    assert len(gzip.compress(scripts["assets/reading.js"].encode(), 9)) <= BUDGET


def test_the_scripts_of_every_page_are_one_file_that_holds_them_all(site: Path) -> None:
    (whole,) = own(site, "opinion").values()
    config = load_config(str(ROOT / "mkdocs.yml"))
    names = [str(name) for name in config.extra_javascript]
    assert len(names) > 5
    for name in names:
        assert smaller(name, (ROOT / "docs" / name).read_text()) in whole, name


def test_a_script_that_one_page_needs_is_asked_for_by_it(site: Path) -> None:
    assert list(own(site, "authorities")) == ["assets/authorities.js", "assets/reading.js"]


def test_own_scripts_and_sheets_are_published_without_comments(site: Path) -> None:
    for path in (ROOT / "docs" / "assets").glob("*.css"):
        assert "/*" in path.read_text()
        assert "/*" not in (site / "assets" / path.name).read_text()
    for text in own(site, "authorities").values():
        assert "/*" not in text


def test_what_no_page_asks_for_is_not_published(site: Path) -> None:
    names = [str(path.relative_to(site)) for path in site.rglob("*")]
    assert not [name for name in names if name.endswith(".map") or "lunr" in name]
    assert not [name for name in names if "/workers/" in name]
