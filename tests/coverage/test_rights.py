"""What the rights in a story do not allow is in no file of the site."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, Shared, copy_built, mkdocs
from tests.searched import searched

CASE = ROOT / "tests" / "cases" / "story-claims-only"

DISCUSSED = ("The petition fails", "couple of weeks", "She was brave")
REST = ("Turns Down Doe", "Published March 22, 2019", "Skyline courthouse", "Read more from Harbor")
"""The headline, which is found to claim nothing, and what stands around the story."""


RIGHTS = ("full", "claims", "link")


@pytest.fixture(scope="session")
def site_of_each(shared: Shared, site: Path) -> Path:
    """A project built with one edition for each of the rights, the same but for them."""

    def fill(folder: Path) -> None:
        project = copy_built(site, folder / "project")
        for rights in RIGHTS:
            edition = project / "editions" / f"doe-{rights}"
            shutil.copytree(CASE, edition, ignore=shutil.ignore_patterns("expected"))
            settings = edition / "edition.yml"
            said, count = re.subn(r"rights: \w+", f"rights: {rights}", settings.read_text())
            assert count == 1
            settings.write_text(said)
        result = mkdocs(project, "build", "--strict")
        assert result.returncode == 0, result.stderr

    return shared("rights", fill) / "project"


def told_of(project: Path, slug: str) -> str:
    """Return every character that the site and the generated pages hold of an edition."""
    places = (project / "site" / "opinions" / slug, project / "docs" / "opinions" / slug)
    files = [path for place in places for path in place.rglob("*") if path.is_file()]
    all_found = searched(project / "site")
    found = [each for each in all_found if each.place.startswith(f"opinions/{slug}/")]
    assert files
    assert found
    words = [path.read_text(encoding="utf-8", errors="replace") for path in files]
    return "\n".join([*words, json.dumps(found, ensure_ascii=False)])


@pytest.mark.parametrize(
    ("rights", "there", "missing"),
    [
        ("full", (*DISCUSSED, "Turns Down Doe", "Skyline courthouse"), ()),
        ("claims", DISCUSSED, REST),
        ("link", (), (*DISCUSSED, *REST)),
    ],
)
def test_no_more_is_in_any_file_than_the_rights_allow(
    rights: str, there: tuple[str, ...], missing: tuple[str, ...], site_of_each: Path
) -> None:
    everything = told_of(site_of_each, f"doe-{rights}")
    assert [words for words in there if words not in everything] == []
    assert [words for words in missing if words in everything] == []
