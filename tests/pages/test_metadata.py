"""Citation managers, catalogues, search engines and messengers read from a page what it is.

What they read is what parsers of theirs extract: extruct for Dublin Core, Open Graph and JSON-LD,
and for Zotero, which no package offers, the rules of its translators as `zotero_item` tells them.
"""

import gzip
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import extruct
import pytest
from jinja2 import Environment, FileSystemLoader
from lxml import etree
from PIL import Image

from build_scripts.cache import FONTS
from build_scripts.model import Edition, Look
from build_scripts.pages.metadata import Published, Reported, metadata, reported_at
from build_scripts.pages.pictures.preview import MARGIN, SIZE, alternative, preview
from build_scripts.problems import Problem
from tests.conftest import ROOT, SHORT, SLUG, another_title, mkdocs

BASE = f"https://opinions.example.org/opinions/{SLUG}/"
COURT = "United States Court of Appeals for the Ninth Circuit"
CITED = "Duran-Rodriguez v. Barr, 918 F.3d 1025 (9th Cir. 2019)"
PAGES = ("", "summary/", "opinion/", "concurrence/", "authorities/", "about/")
PAPER = (0xFC, 0xFB, 0xF8)

ARABIC = "محمد علي"
LONG = "In re Application of the United States for an Order Authorizing the Use of a Trap " * 6
NAMES = (
    "Duran-Rodriguez v. Barr",
    "O’Connor’s “Sons” & D'Angelo, Inc. v. Nuñez-Müller",
    "In re Enforcement of § 1101(a)(42)",
    f"{ARABIC} v. Barr",
    ARABIC,
    LONG,
    f"{'A' * 400} v. Barr",
)


@pytest.fixture(scope="module")
def bare(edition: Edition) -> Edition:
    """An edition of which nothing is known but its folder’s name."""
    case = replace(edition.opinion.case, name=None, court=None, docket_numbers=(), date_filed=None)
    writings = tuple(replace(w, author=None) for w in edition.opinion.writings)
    opinion = replace(edition.opinion, case=case, writings=writings)
    return replace(edition, title=SLUG, citation=None, opinion=opinion, documents=())


def page_of(title: str, path: str = "index.md", base: str | None = BASE) -> Published:
    return Published(
        path=path, title=title, description=f"Of {title}", site="A site", language="en",
        address=base and f"{base}{path.removesuffix('.md')}/", edition_address=base,
    )  # fmt: skip


def rendered(edition: Edition, page: Published) -> str:
    """Return the head of a page as MkDocs renders it, whose templates escape nothing."""
    templates = Environment(loader=FileSystemLoader(ROOT / "overrides"))
    said = {"meta": {"head": metadata(edition, page)}}
    head = templates.get_template("partials/metadata.html").render(page=said)
    return f"<html><head>{head}</head><body></body></html>"


def head_of(site: Path, place: str, slug: str = SLUG) -> str:
    return (site / "opinions" / slug / place / "index.html").read_text()


def tags_in(html: str) -> dict[str, list[str]]:
    """Return the contents of the `meta` elements by their names."""
    found: dict[str, list[str]] = {}
    for element in etree.HTML(html).iter("meta"):
        name = element.get("name") or element.get("property") or ""
        found.setdefault(name, []).append(element.get("content") or "")
    return found


def extracted(html: str) -> tuple[dict[str, Any], dict[str, str], dict[str, str]]:
    """Return linked data, Open Graph and Dublin Core as extruct reads them."""
    syntaxes = ["json-ld", "opengraph", "dublincore"]
    found = extruct.extract(html, syntaxes=syntaxes, errors="strict")
    (data,), (graph,), (core,) = (found[syntax] for syntax in syntaxes)
    items = core["elements"] + core["terms"]
    catalogued = {each["name"]: each["content"] for each in items if "." in each["name"]}
    return data, dict(graph["properties"]), catalogued


def zotero_item(html: str) -> dict[str, object]:
    """Return the item that Zotero’s translators “Embedded Metadata” and “RDF” make of a page."""
    tags = tags_in(html)
    first = {name: contents[0] for name, contents in tags.items()}
    if "citation_journal_title" in tags:
        kind = "journalArticle"  # stated by Highwire: it prevails
    else:
        known = {"article": "journalArticle", "website": "webpage"}
        kind = first.get("z:itemType") or known.get(first.get("og:type", ""), "webpage")
    item: dict[str, object] = {
        name.removeprefix("z:"): content for name, content in first.items() if name[:2] == "z:"
    }
    dates = [first.get(f"citation_{name}") for name in ("date", "publication_date")]
    creators = tags.get("citation_author") or tags.get("DC.creator") or tags.get("DCTERMS.creator")
    # These four are the fields on which those of every type rest.
    based = {
        "caseName": first.get("citation_title") or first.get("DC.title"),
        "dateDecided": next(filter(None, dates), None),
        "reporterVolume": first.get("citation_volume"),
        "firstPage": first.get("citation_firstpage"),
        "creators": [(name.rpartition(" ")[0], name.rpartition(" ")[2]) for name in creators or ()],
        "abstractNote": first.get("og:description"),
        "extra": first.get("DC.description"),
        "rights": first.get("DC.rights"),
        "language": first.get("citation_language"),
        "itemType": kind,
    }
    return item | {field: value for field, value in based.items() if value}


# ── Citation managers ────────────────────────────────────────────────────────────────────────

CASE = {
    "itemType": "case",
    "caseName": "Duran-Rodriguez v. Barr",
    "court": COURT,
    "dateDecided": "2019-03-20",
    "docketNumber": "16-72957",
    "reporter": "F.3d",
    "reporterVolume": "918",
    "firstPage": "1025",
    "language": "en",
    "rights": "The opinion is the work of a court of the United States. The publisher of this "
    "edition claims no rights in its text.",
}


@pytest.mark.parametrize("place", PAGES)
def test_zotero_stores_the_case_from_every_page(place: str, site: Path) -> None:
    judges = {"opinion/": [("", "Hawkins")], "concurrence/": [("M.", "Smith")]}
    item = zotero_item(head_of(site, place))
    assert item.pop("abstractNote")
    assert item.pop("creators", None) == judges.get(place)
    assert item == CASE


def test_zotero_stores_a_case_of_which_nothing_is_known(bare: Edition) -> None:
    item = zotero_item(rendered(bare, page_of(SLUG, base=None)))
    assert item == {
        "itemType": "case", "caseName": SLUG, "language": "en", "abstractNote": f"Of {SLUG}",
    }  # fmt: skip


def test_google_scholar_gets_its_form_of_the_date(site: Path) -> None:
    assert tags_in(head_of(site, ""))["citation_publication_date"] == ["2019/03/20"]


@pytest.mark.parametrize(
    ("citation", "wanted"),
    [
        ("918 F.3d 1025 (9th Cir. 2019)", ("918", "F.3d", "1025")),
        ("410 U.S. 113, 93 S. Ct. 705 (1973)", ("410", "U.S.", "113")),
        ("5 U.S. (1 Cranch) 137 (1803)", ("5", "U.S.", "137")),
        ("12 Cal. App. 4th 345", ("12", "Cal. App. 4th", "345")),
        ("600 U.S. ___ (2023)", ("600", "U.S.", None)),
        ("2015 UT 12", ("2015", "UT", "12")),
        ("30 Cal. 4th 1, 5 (2003)", ("30", "Cal. 4th", "1")),
        ("2019 WL 1234567 (9th Cir. Mar. 20, 2019)", ("2019", "WL", "1234567")),
        ("No. 16-72957 (9th Cir. Mar. 20, 2019)", None),
        ("2019-Ohio-1234", None),
        ("918 F.3d", None),
        ("", None),
        (None, None),
    ],
)
def test_a_citation_says_where_a_case_is_reported(
    citation: str | None, wanted: tuple[str, str, str | None] | None
) -> None:
    assert reported_at(citation) == (Reported(*wanted) if wanted else None)


# ── Catalogues and search engines ────────────────────────────────────────────────────────────


def test_a_catalogue_gets_the_whole_as_the_courts_work(site: Path) -> None:
    html = head_of(site, "")
    data, _, core = extracted(html)
    assert tags_in(html)["DC.creator.CorporateName"] == [COURT]  # which extruct does not know
    assert core == {
        "DC.title": "Duran-Rodriguez v. Barr",
        "DC.date": "2019-03-20",
        "DC.type": "Text",
        "DC.language": "en",
        "DC.publisher": "Annotated Opinions",
        "DC.rights": CASE["rights"],
        "DC.identifier": "No. 16-72957",
        "DCTERMS.bibliographicCitation": CITED,
    }
    assert data == {
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "additionalType": "http://purl.org/ontology/bibo/LegalDecision",
        "name": "Duran-Rodriguez v. Barr",
        "author": {"@type": "GovernmentOrganization", "name": COURT},
        "datePublished": "2019-03-20",
        "identifier": ["918 F.3d 1025 (9th Cir. 2019)", "No. 16-72957"],
        "inLanguage": "en",
        "copyrightNotice": CASE["rights"],
        "publisher": {"@type": "Organization", "name": "Annotated Opinions"},
        "url": BASE,
        "image": f"{BASE}preview.png",
    }


def test_a_catalogue_gets_a_writing_as_its_judges_and_a_part(site: Path) -> None:
    whole, _, _ = extracted(head_of(site, ""))
    data, _, core = extracted(head_of(site, "concurrence/"))
    assert core["DC.title"] == "Duran-Rodriguez v. Barr: Concurrence"
    assert core["DC.creator"] == "M. Smith"
    assert "DC.creator.CorporateName" not in tags_in(head_of(site, "concurrence/"))
    assert data["name"] == "Concurrence"
    assert data["author"] == {"@type": "Person", "name": "M. Smith"}
    assert data["url"] == f"{BASE}concurrence/"
    assert {"@context": "https://schema.org"} | data["isPartOf"] == whole


@pytest.mark.parametrize("path", ["index.md", "opinion.md", "about.md"])
def test_what_is_not_known_is_left_out(path: str, bare: Edition) -> None:
    html = rendered(bare, page_of(SLUG, path, base=None))
    data, graph, core = extracted(html)
    assert set(core) == {"DC.title", "DC.type", "DC.language", "DC.publisher"}
    assert set(graph) == {"og:type", "og:site_name", "og:title", "og:description"}
    assert data.get("isPartOf", data).keys() - {"@context"} == {
        "@type", "additionalType", "name", "inLanguage", "publisher",
    }  # fmt: skip
    assert all(content for contents in tags_in(html).values() for content in contents)
    assert "None" not in html


@pytest.mark.parametrize(
    "name",
    [
        'O\'Brien & "Sons" v. </script><script>alert(1)</script>',
        'In re "Agent Orange" Product Liability Litigation',
        "Smith &amp; Sons v. {{ Barr }} <!-- x",
        f"{ARABIC} v. Barr",
    ],
)
def test_no_name_breaks_out_of_its_place(name: str, edition: Edition) -> None:
    html = rendered(replace(edition, title=name), page_of(name))
    data, graph, core = extracted(html)
    assert {data["name"], graph["og:title"], core["DC.title"]} == {name}
    assert zotero_item(html)["caseName"] == name
    assert len(list(etree.HTML(html).iter("script"))) == 1


# ── Previews of links ────────────────────────────────────────────────────────────────────────


def test_a_link_is_shown_with_title_description_and_picture(site: Path) -> None:
    _, graph, _ = extracted(head_of(site, "opinion/"))
    assert graph == {
        "og:type": "article",
        "og:site_name": "Annotated Opinions",
        "og:title": "Duran-Rodriguez v. Barr: Opinion",
        "og:description": "Duran-Rodriguez v. Barr: the opinion of the court by Judge Hawkins, "
        "every paragraph with its address.",
        "og:url": f"{BASE}opinion/",
        "article:published_time": "2019-03-20",
        "og:image": f"{BASE}preview.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": f"Duran-Rodriguez v. Barr. {CITED[25:]}. {COURT}. March 20, 2019",
    }
    assert tags_in(head_of(site, "opinion/"))["twitter:card"] == ["summary_large_image"]
    with Image.open(site / "opinions" / SLUG / "preview.png") as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))


def test_a_site_that_does_not_say_where_it_is_gives_no_addresses(short: Path) -> None:
    settings = short / "site.yml"
    settings.write_text(re.sub(r"(?m)^address:.*\n", "", settings.read_text()))
    title = 'In re "Agent Orange" & Co.'
    another_title(short, f"'{title}'")
    result = mkdocs(short, "build", "--strict")
    assert result.returncode == 0, result.stderr
    html = head_of(short / "site", "opinion/", SHORT)
    tags = tags_in(html)
    assert not {"og:url", "og:image", "og:image:alt", "citation_fulltext_html_url"} & set(tags)
    assert tags["twitter:card"] == ["summary"]
    assert tags["citation_title"] == [title]
    assert tags["description"] == tags["og:description"]
    assert tags["description"][0].startswith(f"{title}: the opinion of the court")
    assert "canonical" not in html
    assert "http://127" not in html
    assert (short / "site" / "opinions" / SHORT / "preview.png").exists()


def test_addresses_follow_the_site(short: Path) -> None:
    settings = short / "site.yml"
    text = settings.read_text()
    settings.write_text(text.replace("https://opinions.example.org/", "https://law.edu/cases"))
    assert mkdocs(short, "build", "--strict").returncode == 0
    tags = tags_in(head_of(short / "site", "opinion/", SHORT))
    base = f"https://law.edu/cases/opinions/{SHORT}/"
    assert tags["og:url"] == tags["citation_fulltext_html_url"] == [f"{base}opinion/"]
    assert tags["og:image"] == [f"{base}preview.png"]


@pytest.mark.parametrize("place", PAGES)
def test_a_head_stays_small(place: str, site: Path) -> None:
    html = head_of(site, place)
    start = html.index('<link rel="schema.DC"')
    end = html.index("</script>", html.index("application/ld+json"))
    without = html[:start] + html[end:]
    assert len(gzip.compress(html.encode())) - len(gzip.compress(without.encode())) < 1500


def font(name: str) -> bytes:
    return (FONTS / name).read_bytes()


def drawn(edition: Edition, title: str) -> Image.Image:
    return Image.open(BytesIO(preview(replace(edition, title=title), font, Look()).data)).convert(
        "RGB"
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_keeps_its_margins_whatever_the_name(name: str, edition: Edition) -> None:
    picture = drawn(edition, name)
    width, height = SIZE
    inner = (MARGIN - 4, 80, width - MARGIN + 4, height - 64)
    picture.paste(PAPER, inner)
    assert picture.getcolors() == [(width * height, PAPER)]


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_the_same_bytes_each_time(name: str, edition: Edition) -> None:
    named = replace(edition, title=name)
    assert preview(named, font, Look()) == preview(named, font, Look())
    assert alternative(named).startswith(f"{name}. 918 F.3d 1025")


def test_a_picture_shows_the_name(edition: Edition) -> None:
    pictures = {drawn(edition, name).tobytes() for name in NAMES[:3]}
    assert len(pictures) == 3


def test_a_name_the_face_cannot_set_gives_way_to_the_court(edition: Edition) -> None:
    arabic, hebrew = drawn(edition, f"{ARABIC} v. Barr"), drawn(edition, "משה v. Barr")
    assert arabic.tobytes() == hebrew.tobytes()
    assert arabic.tobytes() != drawn(edition, COURT).tobytes()


def test_a_composed_and_a_decomposed_name_look_alike(edition: Edition) -> None:
    assert drawn(edition, "Nu\u00f1ez").tobytes() == drawn(edition, "Nun\u0303ez").tobytes()


def test_a_picture_of_which_nothing_is_known_has_no_foot(bare: Edition) -> None:
    picture = drawn(bare, SLUG)
    assert picture.crop((0, 480, *SIZE)).getcolors() == [(SIZE[0] * 150, PAPER)]


def test_a_font_that_cannot_be_read_is_told(edition: Edition) -> None:
    with pytest.raises(Problem) as told:
        preview(edition, lambda _: b"no font", Look())
    assert told.value.code == "font-unreadable"
    assert told.value.file == "docs/assets/fonts/source-serif-4-400-italic.woff2"
