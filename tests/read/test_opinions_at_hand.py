"""Real opinions, none of them committed: those in a folder beside the project, or in `OPINIONS`.

A file with SCANNED in its name is a PDF without a text layer.
"""

import os
import shutil
import warnings
from functools import cache
from pathlib import Path

import pytest

from build_scripts.audit import audit
from build_scripts.citations import cite
from build_scripts.model import Source
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.read.markup.json_records import looks_like_json
from build_scripts.structure.recover import recover
from tests.conftest import ROOT
from tests.read.stretches_not_covered import stretches_not_covered
from tests.recovery import agreement
from tests.timing import no_longer, unit

KINDS = (".txt", ".pdf", ".html", ".json")
OPINIONS = Path(os.environ.get("OPINIONS") or ROOT.parent / "shared" / "opinions")
FILES = sorted(path for path in OPINIONS.rglob("*.*") if path.suffix in KINDS)
SCANNED = [path for path in FILES if "SCANNED" in path.name]
READABLE = [path for path in FILES if path not in SCANNED]
OTHERS = [path for path in READABLE if path.suffix != ".txt"]
PDFS = [path for path in READABLE if path.suffix == ".pdf"]

pytestmark = pytest.mark.usefixtures("pdfs_read_here")

if not FILES:
    warnings.warn(
        f"no opinions at hand: {OPINIONS} is no folder of them; OPINIONS= names another",
        stacklevel=1,
    )


@cache
def source_of(path: Path) -> Source:
    """Return what is read of the file at `path`, once for all tests of a process."""
    return read(path.name, path.read_bytes())


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.name)
def test_every_character_is_in_the_opinion_or_removed(path: Path) -> None:
    opinion = cite(recover(source_of(path)))
    audit(opinion)
    assert any(writing.blocks for writing in opinion.writings)


@pytest.mark.parametrize("path", SCANNED, ids=lambda path: path.name)
def test_scanned_pages_are_refused_by_number(path: Path) -> None:
    with pytest.raises(Problem) as raised:
        read(path.name, path.read_bytes())
    assert raised.value.code == "pdf-no-text-layer"
    assert raised.value.sentence.startswith("Page")


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_every_character_is_accounted_for(path: Path) -> None:
    """So they are each time; and twenty-five pages take about a second at most."""
    data, source = path.read_bytes(), source_of(path)
    # Layout text inside a record is the text reader's to account for.
    if not looks_like_json(data) or b"<p>" in data:
        assert not stretches_not_covered(source)
    assert len(source.blocks) > 10
    again: list[Source] = []
    pages = max(25, len(source.breaks))
    assert no_longer(lambda: again.append(read(path.name, data)), 40 * pages / 25, unit)
    assert again[0] == source


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed")
@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.name)
def test_the_words_are_those_that_pdftotext_finds(path: Path) -> None:
    share = agreement(path, source_of(path))
    assert share is not None
    assert share >= 0.99995
