"""What the site ships of others is named with its license."""

import json
import re
from pathlib import Path

import material
from lxml import etree

from build_scripts.site.licenses import IN_THE_THEME, SHIPPED

OF_A_PACKAGE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)")


def test_every_package_within_the_themes_files_is_named() -> None:
    assets = Path(material.__file__).parent / "templates" / "assets"
    sources = [
        source
        for path in assets.rglob("*.map")
        for source in json.loads(path.read_text(encoding="utf-8"))["sources"]
    ]
    packages = {found[1] for source in sources if (found := OF_A_PACKAGE.search(source))}
    assert packages == {each.name for each in IN_THE_THEME}


def test_the_page_names_all_with_the_texts_that_have_to_go_with_them(site: Path) -> None:
    page = etree.HTML((site / "licenses" / "index.html").read_text(encoding="utf-8"))
    said = str(page.xpath("string(.//article)"))
    for each in (*SHIPPED, *IN_THE_THEME):
        assert each.name in said
        assert each.license in said
    assert "Martin Donath" in said
    assert "Pictogrammers" in said
    assert said.count("WITHOUT WARRANTY OF ANY KIND") >= 1
    assert (site / "assets/fonts/OFL.txt").is_file()


def test_every_page_leads_to_it(site: Path) -> None:
    for name in ("index.html", "how-to-read/index.html", "404.html"):
        html = etree.HTML((site / name).read_text(encoding="utf-8"))
        assert html.xpath("//footer//a[contains(@href, 'licenses/')]")
