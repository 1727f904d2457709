"""The guide for publishers explains every error that the tools know."""

import re

from tests.conftest import ROOT

CODE = re.compile(r'\b(?:Problem|Doubt)\(\s*"([a-z0-9-]+)"')


def test_the_guide_explains_every_error() -> None:
    sources = sorted((ROOT / "build_scripts").rglob("*.py"))
    codes = {code for path in sources for code in CODE.findall(path.read_text())}
    assert len(codes) > 30
    guide = (ROOT / "docs" / "publish.md").read_text().partition("## What each error means")[2]
    explained = set(re.findall(r"`([a-z0-9]+(?:-[a-z0-9]+)+)`", guide))
    assert codes - explained == set()
    program = "".join(path.read_text() for path in sources)
    assert {code for code in explained if f'"{code}"' not in program} == set()
