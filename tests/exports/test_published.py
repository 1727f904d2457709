"""The site offers the files, each of its pages leads to them, and a command writes the same."""

from pathlib import Path

import pytest
from lxml import etree

from build_scripts.exports.names import ENDINGS, file_name
from build_scripts.pages.parts.downloads import Taking, files_to_take
from tests.conftest import SLUG, command

FOLDER = f"opinions/{SLUG}"


@pytest.mark.parametrize("page", ["", "about/"])
def test_the_pages_lead_to_every_file(page: str, site: Path) -> None:
    folder = site / FOLDER / page
    tree = etree.HTML((folder / "index.html").read_text(encoding="utf-8"))
    links = {link.get("href") or "" for link in tree.iter("a")}
    found = {(folder / link).resolve() for link in links if SLUG in link and "#" not in link}
    wanted = {site / FOLDER / file_name(SLUG, ending) for ending in ENDINGS}
    assert wanted <= found
    assert all(path.is_file() for path in wanted)


def test_the_command_writes_what_the_site_offers(project: Path, site: Path) -> None:
    result = command("exports", SLUG, cwd=project)
    assert result.returncode == 0, result.stderr
    written = {path.name: path.read_bytes() for path in (project / "exports" / SLUG).iterdir()}
    assert written == {
        name: (site / FOLDER / name).read_bytes()
        for name in (file_name(SLUG, ending) for ending in ENDINGS)
    }


def test_a_page_says_why_a_file_is_missing() -> None:
    found = Taking("roe", ("txt",), (("pdf", "U+0645 is written from right to left"),))
    said = files_to_take(found, lambda name: f"../{name}")
    assert '<a href="../roe.txt">plain text</a>' in said
    assert "There is no PDF of this edition: U+0645 is written from right to left." in said


def test_a_preview_says_how_the_files_are_made() -> None:
    assert " exports` does" in files_to_take(Taking("roe"), str)
