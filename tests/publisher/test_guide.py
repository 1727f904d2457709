"""A reader of the guide who types what it says, page after page, has what it says."""

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.problems.entry import STORY
from tests.conftest import ROOT, command
from tests.problems.made import CAPTIONED
from tests.read.pdf.print_pdf import printed
from tests.screenshots import GUIDE as PICTURES
from tests.screenshots import PICTURED

GUIDE = ROOT / "docs" / "guide"
SHELL = re.compile(r"^( *)```sh\n(.*?)^\1```", re.MULTILINE | re.DOTALL)

TRIED_ELSEWHERE = {
    "python3 -m venv .venv": "test_installation",
    ". .venv/bin/activate": "test_installation",
    "pip install annotated_opinions-0.1.0-py3-none-any.whl": "test_installation",
    "annotated-opinions preview": "test_installation",
}
"""What takes a machine of its own, or does not end."""

AT_THE_END = ("annotated-opinions build", "annotated-opinions check --all")
"""What many pages end with: it is done the first time, and when all is said."""


def pages() -> list[Path]:
    """Return the pages of the guide in the order in which its contents name them."""
    contents = (ROOT / "docs" / "publish.md").read_text()
    return [ROOT / "docs" / name for name in re.findall(r"\]\((guide/[\w-]+\.md)\)", contents)]


def orders(page: Path) -> Iterator[str]:
    """Yield the lines that a page has its reader type."""
    for block in SHELL.finditer(page.read_text()):
        yield from (line.strip() for line in block[2].splitlines())


def test_the_contents_name_every_page() -> None:
    assert sorted(pages()) == sorted(GUIDE.glob("*.md"))


def test_each_picture_is_one_that_is_made() -> None:
    text = "".join(page.read_text() for page in pages())
    named = re.findall(r"!\[(.+?)\]\(pictures/([\w-]+)\.png\)", text)
    assert sorted(name for _, name in named) == sorted(PICTURED)
    assert all(len(said) > 20 and (PICTURES / f"{name}.png").is_file() for said, name in named)


@pytest.fixture
def folder(tmp_path: Path, wheel: Path) -> Path:
    """A folder of somebody who has the tools, an opinion, its amendment, and a story."""
    downloads = tmp_path / "Downloads"
    downloads.mkdir()
    (downloads / "19-1234.pdf").write_bytes(printed([CAPTIONED]))
    (downloads / "19-1234-amended.pdf").write_bytes(printed([CAPTIONED]))
    (downloads / "20-987.pdf").write_bytes(printed([CAPTIONED]))
    (downloads / "story.md").write_text(STORY)
    (tmp_path / wheel.name).write_bytes(wheel.read_bytes())
    return tmp_path


@pytest.mark.usefixtures("pdfs_read_here")
def test_each_command_does_what_it_says(folder: Path) -> None:
    here, said = folder, set[str]()
    for page in [*pages(), ROOT / "docs" / "publish.md"]:
        for line in orders(page):
            words = [
                word.replace("~/", f"{folder}/").replace("/srv/", f"{folder}/")
                for word in shlex.split(line)
            ]
            if line in TRIED_ELSEWHERE or (line in said and line in AT_THE_END):
                continue
            said.add(line)
            if words[0] == "cd":
                here = here / words[1]
            elif words[0] == "annotated-opinions":
                done = command(*words[1:], cwd=here)
                assert done.returncode == 0, f"{page.name}: {line}\n{done.stdout}{done.stderr}"
            else:
                subprocess.run(words, cwd=here, check=True, capture_output=True)
    for line in AT_THE_END:
        assert command(*line.split()[1:], cwd=here).returncode == 0
    assert (here / "editions" / "smith-v-jones" / "opinion.pdf").is_file()
    assert (here / "editions" / "smith-v-jones" / "addresses.yml").is_file()
    assert (here / ".github" / "workflows" / "publish.yml").is_file()
    assert (here / "edition.zip").is_file() or (here.parent / "edition.zip").is_file()
    assert (folder / "opinions" / "site" / "index.html").is_file()
