"""Reads the opinions that lie beside the project, where they do: real ones, none committed."""

from pathlib import Path

import pytest

from build_scripts.fidelity import audit
from build_scripts.read import read
from build_scripts.structure import recover
from tests.conftest import ROOT

TEXTS = ROOT.parent / "shared" / "opinions" / "text"


def texts() -> list[Path]:
    return sorted(TEXTS.glob("*.txt"))


@pytest.mark.skipif(not texts(), reason=f"NO OPINIONS AT HAND: {TEXTS} holds none; nothing read")
@pytest.mark.parametrize("path", texts(), ids=lambda path: path.stem)
def test_every_character_is_accounted_for(path: Path) -> None:
    opinion = recover(read(path.name, path.read_bytes()))
    audit(opinion)
    assert any(writing.blocks for writing in opinion.writings)
