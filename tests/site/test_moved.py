"""Addresses that an edition has left lead on, whatever paragraph one came for."""

from pathlib import Path

import pytest

from build_scripts.addresses.file import addresses_text
from build_scripts.disk import replace_file
from build_scripts.edition_loading import slugs
from build_scripts.library.memory.kept_addresses import keep_addresses
from build_scripts.library.moved_editions import is_withdrawn, moved_in, pages_that_lead_on, said_in
from build_scripts.model import Edition
from build_scripts.problems import Problem
from build_scripts.site.moved import Moved
from tests.addresses.editions import PLAIN, document, edition
from tests.editors_project import project_of

TEXT = document(["A harbor was kept open.", "It was lit."])
SITE = "https://opinions.example.org/"


@pytest.fixture(scope="module")
def made() -> Edition:
    return edition(TEXT)


def project(folder: Path, made: Edition, moved: str) -> Path:
    """Return the folder of two editions, of which `doe-v-roe` says that it has `moved`."""
    editions = project_of(folder, {"doe-v-roe": TEXT, "roe-v-doe": TEXT}) / "editions"
    (editions / "doe-v-roe" / "edition.yml").write_text(f"{PLAIN}title: Doe & Roe\n{moved}")
    keep_addresses(editions, "doe-v-roe", addresses_text(made.addresses))
    return editions


def left(editions: Path, made: Edition) -> list[Moved]:
    published = {
        slug: addresses_text(made.addresses)
        for slug in ("doe-v-roe", "roe-v-doe")
        if not is_withdrawn(said_in(editions, slug))
    }
    return moved_in(editions, slugs(editions), published, {})


def place(moved: list[Moved], site: Path, address: str | None, *, disk: bool = False) -> None:
    """Write the pages that lead on into a site, from a disk or of a host."""
    made = pages_that_lead_on(moved, "opinions", address, directories=not disk, disk=disk)
    for name, data in made:
        replace_file(site / name, data)


def test_each_page_leads_on_fragment_and_all(tmp_path: Path, made: Edition) -> None:
    editions = project(tmp_path, made, "moved:\n  from: [doe-v-poe]\n")
    site = tmp_path / "site"
    place(left(editions, made), site, SITE)
    page = (site / "opinions/doe-v-poe/opinion/index.html").read_text()
    assert '<a href="../../../opinions/doe-v-roe/opinion/" class="moved-to">' in page
    assert f'<link rel="canonical" href="{SITE}opinions/doe-v-roe/opinion/">' in page
    assert '<script src="../../../assets/moved.js" defer></script>' in page
    assert "<cite>Doe &amp; Roe</cite>" in page
    assert "script-src 'self'" in page
    front = (site / "opinions/doe-v-poe/index.html").read_text()
    assert '<a href="../../opinions/doe-v-roe/" class="moved-to">' in front
    names = {page.parent.name for page in site.rglob("index.html")}
    assert {"opinion", "about", "print"} <= names
    lines = (site / "_redirects").read_text().splitlines()
    assert lines == ["/opinions/doe-v-poe/* /opinions/doe-v-roe/:splat 301"]


def test_from_disk_pages_lead_to_files(tmp_path: Path, made: Edition) -> None:
    editions = project(tmp_path, made, "moved:\n  from: [doe-v-poe]\n")
    place(left(editions, made), tmp_path, None, disk=True)
    page = (tmp_path / "opinions/doe-v-poe/opinion.html").read_text()
    assert '<a href="../../opinions/doe-v-roe/opinion.html" class="moved-to">' in page
    assert "canonical" not in page


def test_a_withdrawn_edition_says_why_and_what_takes_its_place(
    tmp_path: Path, made: Edition
) -> None:
    said = "moved:\n  withdrawn: The court withdrew it.\n  to: roe-v-doe\n"
    editions = project(tmp_path, made, said)
    assert is_withdrawn(said_in(editions, "doe-v-roe"))
    assert not is_withdrawn(said_in(editions, "roe-v-doe"))
    place(left(editions, made), tmp_path, SITE)
    page = (tmp_path / "opinions/doe-v-roe/opinion/index.html").read_text()
    assert "The court withdrew it." in page
    assert '<a href="../../../opinions/roe-v-doe/">' in page
    assert "moved.js" not in page
    assert not (tmp_path / "_redirects").exists()


def test_a_withdrawn_edition_has_the_name_that_was_published(tmp_path: Path, made: Edition) -> None:
    editions = project(tmp_path, made, "moved:\n  withdrawn: So.\n")
    settings = editions / "doe-v-roe" / "edition.yml"
    settings.write_text(settings.read_text().replace("title: Doe & Roe\n", ""))
    (withdrawn,) = left(editions, made)
    assert withdrawn.title == made.opinion.case.name


def test_a_withdrawn_edition_whose_addresses_were_lost_is_told(
    tmp_path: Path, made: Edition
) -> None:
    editions = project(tmp_path, made, "moved:\n  withdrawn: So.\n")
    kept = editions / "doe-v-roe" / "addresses.yml"
    text = kept.read_text()
    kept.unlink()
    (never_published,) = left(editions, made)
    assert never_published.pages == ("index",)
    kept.write_text(text)
    place(left(editions, made), tmp_path / "site", SITE)
    kept.unlink()
    with pytest.raises(Problem) as caught:
        left(editions, made)
    assert caught.value.code == "addresses-lost"


@pytest.mark.parametrize(
    ("moved", "code"),
    [
        ("moved:\n  from: [roe-v-doe]\n", "moved-taken"),
        ("moved:\n  withdrawn: So.\n  to: poe-v-doe\n", "moved-to-none"),
    ],
)
def test_an_address_that_cannot_lead_on_is_told(
    moved: str, code: str, tmp_path: Path, made: Edition
) -> None:
    editions = project(tmp_path, made, moved)
    with pytest.raises(Problem) as raised:
        left(editions, made)
    assert raised.value.code == code
    assert raised.value.line
