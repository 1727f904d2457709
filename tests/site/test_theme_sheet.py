"""What is left of the theme's style sheets is what the pages need."""

import gzip
import re
from pathlib import Path

import pytest

from build_scripts.site.theme_sheet import PATH, UNUSED, theme_sheet

BUDGET = 12_000
"""Bytes as `gzip -9` sends them; the theme's own sheets are 24,675."""


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".md-grid{a:b}.md-tabs{a:b}.md-tabs__item--active>a{a:b}", ".md-grid{a:b}"),
        (".md-source-file{a:b}.key-alt:before{a:b}.keyboard{a:b}", ".keyboard{a:b}"),
        (".md-tabs,.md-grid:not(.md-tabs){a:b}", ".md-grid:not(.md-tabs){a:b}"),
        (":is(.md-tabs,.admonition) a{a:b}:is(.md-tabs,p) a{a:b}", ":is(.md-tabs,p) a{a:b}"),
        ("@media print{.md-tabs{a:b}}@media print{p{a:b}}", "@media print{p{a:b}}"),
        ("@keyframes x{0%{a:b}to{c:d}}p{a:b}", "@keyframes x{0%{a:b}to{c:d}}p{a:b}"),
        ('@charset "UTF-8";a[b="};"]{c:"{"}p{a:b}', '@charset "UTF-8";a[b="};"]{c:"{"}p{a:b}'),
        ("[data-md-color-accent=red]{a:b}[data-md-color-accent=custom]{a:b}",
         "[data-md-color-accent=custom]{a:b}"),
        ("table:not([class])+*{a:b}table>*{a:b}", "table>*{a:b}"),
        (".x table:not([class]) td>:last-child,a:not([class]){a:b}", "a:not([class]){a:b}"),
        (":root{--x:url(\"data:;<path d='M0'/>\");--y:url(q)}p{a:var(--y)}",
         ":root{--y:url(q)}p{a:var(--y)}"),
    ],
)  # fmt: skip
def test_rules_go_that_no_page_can_meet(css: str, left: str) -> None:
    assert theme_sheet([css]) == left


def test_no_page_has_what_is_left_out(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        classes = " ".join(re.findall(r'\bclass="([^"]*)"', page.read_text())).split()
        for name in set(classes):
            for unused in UNUSED:
                begins = name.startswith(unused) if unused.endswith(("-", "_")) else False
                assert not begins and name != unused, (page, name)


def test_pages_ask_for_one_sheet_of_the_theme(site: Path) -> None:
    html = (site / "index.html").read_text()
    first = re.findall(r'rel="stylesheet" href="([^"]+)"', html)[0]
    assert re.sub(r"\.[0-9a-f]{8}\.min", "", first) == PATH
    assert not list(site.glob("assets/stylesheets/*"))
    assert len(gzip.compress((site / first).read_bytes(), 9)) <= BUDGET
