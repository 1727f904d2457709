"""The site is called, and looks, as `site.yml` says; what nobody could read is refused."""

import datetime
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from build_scripts.edition_loading import site_settings
from build_scripts.model import DateForm, Look, PartialDate
from build_scripts.pages.text.date_format import dates_in
from build_scripts.pages.text.wording import long_date, partial_date, short_partial_date
from build_scripts.problems import Problem
from build_scripts.publication import Publication
from build_scripts.publisher.brand import PAPERS, SCHEMES, contrast, is_png, is_svg
from tests.conftest import ROOT, command
from tests.publisher.test_publication import copy_of

SITE = """\
name: Tate & Roe’s Library
address: https://law.example.org
dates: es
logo: logo.svg
favicon: logo.svg
colors:
  light: "#005A9C"
  dark: "#8ab4f8"
imprint: Tate & Roe, 1 Main Street, Springfield.
contact: mailto:library@example.org
rights: The opinions are the courts’.
errors: editors@example.org
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture(scope="module")
def branded(publication: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = copy_of(publication, tmp_path_factory.mktemp("branded") / "copy")
    (copy / "site.yml").write_text(SITE)
    (copy / "pages" / "logo.svg").write_text(LOGO)
    settings = copy / "editions" / "roe-v-poe" / "edition.yml"
    settings.write_text(settings.read_text() + "\npublished: 2020-03-01\ncorrected: 2021-04-02\n")
    done = command("build", cwd=copy)
    assert done.returncode == 0, done.stdout + done.stderr
    return copy / "site"


def test_dates_are_written_in_the_language_of_the_publisher_and_citations_as_courts_ask(
    branded: Path,
) -> None:
    written = "3 de mayo de 2021"
    front = page(branded, "opinions/roe-v-poe/index.html").text_content().replace("\u00a0", " ")
    assert written in front
    assert "May 3, 2021)" in front
    assert written in page(branded, "index.html").text_content().replace("\u00a0", " ")
    (text,) = (branded / "opinions" / "roe-v-poe").glob("roe-v-poe.txt")
    assert written in text.read_text()
    assert long_date(datetime.date(2021, 5, 3)) == "May 3, 2021"


@pytest.mark.parametrize(
    ("form", "day", "month", "short"),
    [
        ("en-US", "March 20, 2019", "March 2019", "Sept. 2019"),
        ("en-GB", "20 March 2019", "March 2019", "Sept. 2019"),
        ("es", "20 de marzo de 2019", "marzo de 2019", "sept. de 2019"),
    ],
)
def test_each_language_has_its_form(form: DateForm, day: str, month: str, short: str) -> None:
    with dates_in(form):
        assert long_date(datetime.date(2019, 3, 20)) == day
        assert partial_date(PartialDate(2019, 3)) == month
        assert short_partial_date(PartialDate(2019, 9)) == short
        assert partial_date(PartialDate(2019)) == "2019"


def page(site: Path, name: str) -> html.HtmlElement:
    return html.fromstring((site / name).read_text())


@pytest.mark.parametrize(
    "name", ["index.html", "404.html", "opinions/roe-v-poe/opinion/index.html"]
)
def test_every_page_bears_name_logo_and_imprint(name: str, branded: Path) -> None:
    found = page(branded, name)
    assert "Tate & Roe’s Library" in found.findtext(".//title")
    (logo,) = found.xpath("//a[@data-md-component='logo']")
    assert logo.get("aria-label") == "Tate & Roe’s Library"
    assert logo.find("img").get("alt") == ""
    assert found.xpath("//link[@rel='icon']/@href")[0].endswith("logo.svg")
    (footer,) = found.xpath("//footer")
    said = " ".join(footer.text_content().split())
    assert "Tate & Roe, 1 Main Street, Springfield. The opinions are the courts’." in said
    assert footer.xpath(".//a[.='Contact']/@href") == ["mailto:library@example.org"]


def test_a_report_of_an_error_names_the_edition_and_the_page(branded: Path) -> None:
    (link,) = page(branded, "opinions/roe-v-poe/opinion/index.html").find_class("report-error")
    assert link.text == "Report an error in this edition"
    address = urlsplit(link.get("href"))
    assert (address.scheme, address.path) == ("mailto", "editors@example.org")
    asked = parse_qs(address.query)
    (subject,), (body,) = asked["subject"], asked["body"]
    front = page(branded, "opinions/roe-v-poe/index.html")
    assert subject == f"Error in {front.find_class('masthead')[0].findtext('h1')}".removesuffix("¶")
    # The script adds the paragraph: nothing may stand after the address.
    assert body.endswith("Where: https://law.example.org/opinions/roe-v-poe/opinion/")
    assert link.get("href").endswith("/opinion/")


def test_the_accents_are_the_publishers_on_screens_alone(branded: Path) -> None:
    (path,) = (branded / "assets").glob("brand.*.min.css")
    style = path.read_text()
    assert style.startswith("@media screen and (prefers-contrast: no-preference)")
    assert '[data-md-color-scheme="default"] { --accent: #005a9c; }' in style
    assert '[data-md-color-scheme="slate"] { --accent: #8ab4f8; }' in style
    assert ".no-js [data-md-color-scheme] { --accent: #8ab4f8; }" in style
    names = page(branded, "index.html").xpath("//link[@rel='stylesheet']/@href")
    plain = [re.sub(r"\.[0-9a-f]{8}\.min", "", name) for name in names]
    assert plain.index("assets/brand.css") > plain.index("assets/site.css")


def test_pictures_for_links_say_whose_they_are(branded: Path, publication: Path) -> None:
    picture = Path("opinions/roe-v-poe/preview.png")
    assert (branded / picture).read_bytes() != (publication / "site" / picture).read_bytes()
    head = (branded / "opinions" / "roe-v-poe" / "index.html").read_text()
    assert 'property="og:site_name" content="Tate &amp; Roe’s Library"' in head


def test_search_engines_are_told_the_day_of_an_edition_and_of_no_build(branded: Path) -> None:
    assert (
        (branded / "robots.txt")
        .read_text()
        .endswith("Sitemap: https://law.example.org/sitemap.xml\n")
    )
    listed = (branded / "sitemap.xml").read_text()
    front = "<loc>https://law.example.org/opinions/roe-v-poe/</loc><lastmod>2021-04-02</lastmod>"
    assert front in listed
    assert listed.count("<lastmod>") == listed.count("/opinions/roe-v-poe/")


def test_a_feed_is_found_from_the_home_page_and_names_the_edition(branded: Path) -> None:
    home = (branded / "index.html").read_text()
    assert 'type="application/atom+xml"' in home
    assert 'href="feed.xml"' in home
    feed = (branded / "feed.xml").read_text()
    assert "<id>https://law.example.org/opinions/roe-v-poe/</id>" in feed
    assert "<updated>2021-04-02T00:00:00Z</updated>" in feed


def refused(folder: Path, site: str, **files: bytes) -> list[str]:
    (folder / "pages").mkdir()
    (folder / "site.yml").write_text(site)
    for name, data in files.items():
        (folder / "pages" / name.replace("_", ".")).write_bytes(data)
    with pytest.raises(Problem) as found:
        site_settings(Publication(folder))
    return [f"{each.place} {each.code}" for each in found.value.all()]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("address: law.example.org", "edition-wrong-form"),
        ("address: https://law.example.org/?a=b", "edition-wrong-form"),
        ("colors: {light: reddish}", "edition-wrong-form"),
        ("colors: {light: '#8a1'}", "edition-wrong-form"),
        ("colors: {dark: '#8a1f2d'}", "color-contrast"),
        ("colors: {light: '#777777'}", "color-contrast"),
        ("logo: ../logo.svg", "edition-wrong-form"),
        ("logo: logo.svg", "file-missing"),
        ("errors: nobody", "edition-wrong-form"),
        ("errors: a@example.org?bcc=b@example.org", "edition-wrong-form"),
        ("contact: javascript:alert(1)", "edition-wrong-form"),
        ("tools: '99.0'", "publication-newer"),
        ("colour: red", "edition-unknown-key"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(line: str, code: str, tmp_path: Path) -> None:
    assert refused(tmp_path, f"name: Ours\n{line}\n") == [f"site.yml:2 {code}"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a sentence", "logo-no-picture"),
        (b"<p>no picture</p>", "logo-no-picture"),
        (LOGO.replace("/>", "/><script>1</script>").encode(), "logo-no-picture"),
        (LOGO.replace("<path", '<path onload="1"').encode(), "logo-no-picture"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "logo-no-picture"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20_000_000), "logo-too-large"),
    ],
    ids=range(6),
)
def test_a_logo_that_no_page_can_show_is_refused(data: bytes, code: str, tmp_path: Path) -> None:
    assert refused(tmp_path, "name: Ours\nlogo: logo.svg\n", logo_svg=data) == [
        f"site.yml:2 {code}"
    ]


def test_pictures_are_told_from_what_is_none(site: Path) -> None:
    picture = next(site.rglob("preview.png")).read_bytes()
    assert is_png(picture)
    assert not is_png(picture[: len(picture) // 2])
    assert is_svg(LOGO.encode())


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#ffffff", "#000000", 21), ("#777777", "#ffffff", 4.48), ("#8a1f2d", "#8a1f2d", 1)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("scheme", PAPERS)
def test_the_papers_that_are_measured_are_those_of_the_style_sheet(scheme: str) -> None:
    style = (ROOT / "docs" / "assets" / "site.css").read_text()
    rule = re.search(rf'\[data-md-color-scheme="{SCHEMES[scheme]}"\] {{([^}}]*)}}', style)
    assert rule
    assert tuple(re.findall(r"--paper(?:-2)?: (#\w+);", rule[1])) == PAPERS[scheme]
    assert scheme == "dark" or f"--accent: {Look().accent};" in rule[1]
