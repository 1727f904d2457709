"""The site's own scripts and style sheets, small."""

import gzip
import re
from hashlib import sha256
from pathlib import Path

import pytest
from mkdocs.config import load_config

from build_scripts.problems import Problem
from build_scripts.site.hashed_names import lasting_names, with_lasting_names
from build_scripts.site.minify_scripts import smaller
from tests.conftest import ROOT, SLUG

KINDS = {".js", ".css", ".woff2"}
SUM = re.compile(r"\.[0-9a-f]{8}\.min\.")
BUDGET = 10_000
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
    """Return the own scripts that a page of the edition asks for, by plain name."""
    html = (site / "opinions" / SLUG / page / "index.html").read_text()
    names = re.findall(r'<script src="[./]*(assets/[^/"]+)"', html)
    return {SUM.sub(".", name): (site / name).read_text() for name in names}


def test_own_scripts_together_keep_to_their_budget(site: Path) -> None:
    scripts = own(site, "opinion")
    assert list(scripts) == ["assets/reading.js"]
    weight = len(gzip.compress(scripts["assets/reading.js"].encode(), 9))
    print(f"own scripts {weight:,} bytes")
    assert weight <= BUDGET


def test_the_scripts_of_every_page_are_one_file_that_holds_them_all(site: Path) -> None:
    (whole,) = own(site, "opinion").values()
    config = load_config(str(ROOT / "mkdocs.yml"))
    names = [str(name) for name in config.extra_javascript]
    assert len(names) > 5
    plain = SUM.sub(".", whole)
    for name in names:
        assert smaller(name, (ROOT / "docs" / name).read_text()) in plain, name


def test_a_script_that_one_page_needs_is_asked_for_by_it(site: Path) -> None:
    assert list(own(site, "authorities")) == ["assets/authorities.js", "assets/reading.js"]


def test_own_scripts_and_sheets_are_published_without_comments(site: Path) -> None:
    for path in (ROOT / "docs" / "assets").glob("*.css"):
        assert "/*" in path.read_text()
        (published,) = (site / "assets").glob(f"{path.stem}.*.min.css")
        assert "/*" not in published.read_text()
    for text in own(site, "authorities").values():
        assert "/*" not in text


def test_own_files_bear_a_sum_of_what_they_hold_and_are_kept_for_a_year(site: Path) -> None:
    headers = (site / "_headers").read_text()
    found = [path for path in (site / "assets").rglob("*") if path.suffix in KINDS]
    plain = [path for path in found if path.parent.name != "says" and path.name != "moved.js"]
    assert {path.suffix for path in plain} == KINDS
    for path in plain:
        told = re.search(r"\.([0-9a-f]{8})\.(?:min\.|woff2)", path.name)
        assert told, path
        if path.parent.name != "javascripts":  # the theme's own, and its own sum
            assert sha256(path.read_bytes()).hexdigest().startswith(told[1]), path
        assert f"/{path.relative_to(site)}\n  Cache-Control: public, max-age=31536000" in headers


def test_what_is_named_within_another_file_is_there(site: Path) -> None:
    scripts = [path.read_text() for path in (site / "assets").glob("*.js")]
    sheets = [path.read_text() for path in (site / "assets").glob("*.css")]
    named = [name for text in scripts for name in re.findall(r'"(assets/[\w./-]+\.js)"', text)]
    fonts = [name for text in sheets for name in re.findall(r"fonts/[\w./-]+", text)]
    assert len(named) >= 4
    assert len(fonts) >= 3
    for name in [*named, *(f"assets/{font}" for font in fonts)]:
        assert (site / name).is_file(), name


def test_a_change_of_a_font_changes_the_names_of_what_asks_for_it() -> None:
    sheet = b'a{src:url("fonts/book.woff2")}'
    script = b'load("assets/more.js")'
    files = {
        "assets/fonts/book.woff2": b"1",
        "assets/a.css": sheet,
        "assets/a.js": script,
        "assets/more.js": b"1",
    }
    before = lasting_names(files)
    after = lasting_names(files | {"assets/fonts/book.woff2": b"2"})
    assert {name for name in files if before[name] != after[name]} == {
        "assets/fonts/book.woff2",
        "assets/a.css",
    }
    assert before["assets/more.js"] in with_lasting_names("assets/a.js", script.decode(), before)


def test_what_no_page_asks_for_is_not_published(site: Path) -> None:
    names = [str(path.relative_to(site)) for path in site.rglob("*")]
    assert not [name for name in names if name.endswith(".map") or "lunr" in name]
    assert not [name for name in names if "/workers/" in name]
