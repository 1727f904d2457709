"""The built pages are HTML, and the site's own style sheets CSS, as the Nu checker reads them."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.processes import JAVA, LONGEST

CHECKER = ROOT / "tests/node/node_modules/vnu-jar/build/dist/vnu.jar"
UNKNOWN = r".*paint-order.*"
"""Properties that are standard and that the checker does not know: SVG 2, “Painting order”."""

POLICY = r".*Content Security Policy.*"
"""What the checker says of the policy: it reads from disk, where no file is the site’s own, and
takes blocks of data for scripts. tests/browser/test_policy.py asks a browser."""

pytestmark = [
    pytest.mark.skipif(
        not CHECKER.exists(), reason="NOT CHECKED as HTML: vnu-jar is missing, npm installs it"
    ),
    pytest.mark.skipif(not shutil.which("java"), reason="NOT CHECKED as HTML: there is no Java"),
]


def complaints(*arguments: str | Path) -> list[str]:
    """Return what the checker says of files: kind, place and sentence of each message."""
    result = subprocess.run(
        [*JAVA, CHECKER, "--format", "json", "--stdout", *arguments],
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )
    return [
        f"{said['type']}: {said['url']}:{said.get('lastLine')}: {said['message']}"
        for said in json.loads(result.stdout)["messages"]
    ]


def test_every_page_is_valid_and_what_is_wrong_is_found(site: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.html"
    wrong.write_text('<!doctype html><html lang="en"><title>x</title><p><div id="a" id="a">')
    found = complaints("--filterpattern", POLICY, "--skip-non-html", site, wrong)
    assert [said for said in found if "wrong.html" not in said] == []
    assert any("Duplicate attribute" in said for said in found)


def test_every_style_sheet_of_the_site_is_valid(site: Path) -> None:
    own = sorted((site / "assets").glob("*.css"))
    assert own
    assert complaints("--css", "--filterpattern", UNKNOWN, *own) == []
