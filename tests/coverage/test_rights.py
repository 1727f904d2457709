"""What the rights in a story do not allow is in no file of the site."""

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, mkdocs

CASE = ROOT / "tests" / "cases" / "story-claims-only"

DISCUSSED = ("The petition fails", "couple of weeks", "She was brave")
REST = ("Turns Down Doe", "Published March 22, 2019", "Skyline courthouse", "Read more from Harbor")
"""The headline, which is found to claim nothing, and what stands around the story."""


def built(project: Path, rights: str) -> str:
    """Return every character of the site and of the generated pages with `rights`."""
    folder = project / "editions" / "doe-v-roe"
    shutil.copytree(CASE, folder, ignore=shutil.ignore_patterns("expected"))
    settings = folder / "edition.yml"
    settings.write_text(re.sub(r"rights: \w+", f"rights: {rights}", settings.read_text()))
    result = mkdocs(project, "build", "--strict")
    assert result.returncode == 0, result.stderr
    places = (project / "site" / "opinions" / "doe-v-roe", project / "docs" / "opinions")
    files = [path for place in places for path in place.rglob("*") if path.is_file()]
    files += [path for path in (project / "site" / "search").iterdir() if path.is_file()]
    return "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in files)


@pytest.mark.parametrize(
    ("rights", "there", "missing"),
    [
        ("full", (*DISCUSSED, "Turns Down Doe", "Skyline courthouse"), ()),
        ("claims", DISCUSSED, REST),
        ("link", (), (*DISCUSSED, *REST)),
    ],
)
def test_no_more_is_in_any_file_than_the_rights_allow(
    rights: str, there: tuple[str, ...], missing: tuple[str, ...], project: Path
) -> None:
    everything = built(project, rights)
    assert [words for words in there if words not in everything] == []
    assert [words for words in missing if words in everything] == []
