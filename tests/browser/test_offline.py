"""The edition as a ZIP file, opened from disk without a network."""

import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Page, expect

from tests.browser.conftest import Kinds, Open
from tests.browser.searching import look_for
from tests.browser.waiting import arrive
from tests.browser.watching import use_everything, watched
from tests.conftest import SHORT, SLUG, Shared, copy_project, mkdocs, program
from tests.trials import Trials


def archive_of(project: Path) -> Path:
    """Do what `make offline` does."""
    result = mkdocs(project, "build", "--strict", "--config-file", "mkdocs.offline.yml")
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr
    assert program("pack", "edition.zip", cwd=project).returncode == 0
    return project / "edition.zip"


@pytest.fixture(scope="module")
def unpacked(shared: Shared) -> Path:
    """A folder, with a name such as people give, that holds what the ZIP file held."""
    name = "Court opinions (mine) #1"

    def fill(folder: Path) -> None:
        with zipfile.ZipFile(archive_of(copy_project(folder / "project"))) as packed:
            packed.extractall(folder / name)

    return shared("offline", fill) / name


@pytest.fixture
def disk_page(open_page: Open) -> Page:
    """A page of a browser without a network."""
    return open_page(offline=True)


def test_a_reader_walks_to_the_opinion_and_searches_it(disk_page: Page, unpacked: Path) -> None:
    page, seen = disk_page, watched(disk_page)
    page.goto((unpacked / "index.html").as_uri())
    page.locator("article").get_by_role("link", name=re.compile("Duran-Rodriguez")).first.click()
    page.locator(".parts").get_by_role("link", name="Opinion", exact=True).click()
    arrive(page, f"/opinions/{SLUG}/opinion.html")
    page.locator("a.md-footer__link--next").click()
    arrive(page, f"/opinions/{SLUG}/concurrence.html")
    cited = look_for(page, "224 F. 3d 929").first
    expect(cited).to_have_attribute("href", re.compile(r"/opinion\.html#c8$"))
    found = look_for(page, "Elias-Zacarias").and_(page.locator("[href*='#p']")).first
    expect(found).to_have_attribute("href", re.compile(r"/opinion\.html#p1[38]$"))
    found.click()
    page.wait_for_url(re.compile(r"#p1[38]$"))
    expect(page.locator("p:target")).to_contain_text("Elias-Zacarias")
    assert seen.errors == []
    assert seen.beyond(unpacked.as_uri()) == []


def test_everything_works_on_every_page(
    disk_page: Page, unpacked: Path, kinds_of: Kinds, trials: Trials
) -> None:
    """Each kind of page is opened, and on some all is used; whole, on every page."""
    page, seen = disk_page, watched(disk_page)
    names = kinds_of(path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*.html"))
    assert len(names) > 8
    pages = [unpacked / name for name in names]
    used = {unpacked / "opinions" / SLUG / "opinion.html", *trials.of(pages, 3)}
    for path in pages:
        page.goto(path.as_uri())
        if path in used:
            use_everything(page)
    assert seen.errors == []
    assert seen.beyond(unpacked.as_uri()) == []


def test_a_quotation_is_checked(disk_page: Page, unpacked: Path) -> None:
    for folder in (unpacked, unpacked / "opinions" / SLUG):
        disk_page.goto((folder / "says.html").as_uri())
        disk_page.get_by_label("Text to check").fill("“we must uphold the agency determination”")
        disk_page.get_by_role("button", name="Check").click()
        found = disk_page.locator(".verdicts").get_by_role("link")
        opinion = (unpacked / "opinions" / SLUG / "opinion.html").as_uri()
        expect(found).to_have_attribute("href", f"{opinion}#p13")


def test_the_palette_is_remembered(disk_page: Page, unpacked: Path) -> None:
    disk_page.goto((unpacked / "index.html").as_uri())
    disk_page.locator("label[for^=__palette]:visible").click()
    disk_page.locator("label[for^=__palette]:visible").click()
    expect(disk_page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    disk_page.goto((unpacked / "opinions" / SLUG / "opinion.html").as_uri())
    expect(disk_page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_every_link_on_the_disk_leads_to_a_place_in_a_file(unpacked: Path) -> None:
    anchors: dict[Path, set[str]] = {}
    links: set[tuple[Path, str]] = set()
    for path in unpacked.rglob("*.html"):
        page = html.parse(path)
        anchors[path] = {"", *map(str, page.xpath("//@id"))}
        assert not page.xpath("//base")
        for url in (urlsplit(urljoin(path.as_uri(), href)) for href in page.xpath("//a/@href")):
            if url.scheme == "file":
                links.add((Path(unquote(url.path)), unquote(url.fragment)))
    assert len(links) > 100
    whole = {path: {""} for path in unpacked.rglob("*") if path.is_file()}  # files of other kinds
    places = whole | anchors
    assert [(path, place) for path, place in links if place not in places.get(path, ())] == []


def test_nothing_is_packed_that_only_a_server_could_use(unpacked: Path) -> None:
    names = {path.name for path in unpacked.rglob("*") if path.is_file()}
    assert {"index.js", "drawer-0.js", "224.js"} <= names
    assert names.isdisjoint({"404.html", "sitemap.xml", "sitemap.xml.gz", "_headers"})
    fetched = [*(unpacked / "search").rglob("*.json"), *(unpacked / "cites").rglob("*.json")]
    assert fetched == []


def test_pages_name_their_address_on_the_web(unpacked: Path) -> None:
    opinion = (unpacked / "opinions" / SLUG / "opinion.html").read_text()
    canonical = f"https://opinions.example.org/opinions/{SLUG}/opinion/"
    assert f'<link rel="canonical" href="{canonical}">' in opinion


def test_the_same_sources_make_the_same_archive(tmp_path: Path, unpacked: Path) -> None:
    here = unpacked.parent / "project" / "edition.zip"
    there = archive_of(copy_project(tmp_path / "there else"))
    assert here.read_bytes() == there.read_bytes()


def test_the_words_are_proved_in_this_build_too(short: Path) -> None:
    template = short / "overrides" / "partials" / "content.html"
    written = template.read_text()
    changed = written.replace(
        "page.content |", "page.content | replace('rest is omitted', 'rest was omitted') |"
    )
    assert changed != written
    template.write_text(changed)
    result = mkdocs(short, "build", "--config-file", "mkdocs.offline.yml")
    assert result.returncode == 2
    said = result.stdout + result.stderr
    assert f"[fidelity-page] On /opinions/{SHORT}/opinion.html, at " in said
    assert not (short / "site.offline").exists()


def test_packing_what_was_not_built_is_told(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    result = program("pack", "edition.zip", cwd=project)
    assert result.returncode == 2
    assert "--for-disk" in result.stderr
    assert not (project / "edition.zip").exists()
