"""Scripts of pages that a site of one edition lacks: the list of many, and what has moved."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Page, expect

from build_scripts.library.around.lists import file_of_all, filled_list_pages
from build_scripts.library.compiling.mkdocs_setup import SiteSettings
from build_scripts.library.editions import Library
from build_scripts.pages.library.facet_lists import list_pages
from build_scripts.site.moved import Moved, files_of
from tests.browser.conftest import Open
from tests.browser.waiting import arrive
from tests.conftest import ROOT
from tests.host import served
from tests.library.test_lists import edition

SITE = SiteSettings("mkdocs.yml", None, folders=True)
PAGE = '<html lang="en"><title>Opinions</title><script src="/assets/{}" defer></script>{}'


@pytest.fixture
def reader(tmp_path: Path, open_page: Open) -> Iterator[Page]:
    """A page of a site of 40 editions, of two courts, one of which has left its address."""
    shutil.copytree(ROOT / "docs" / "assets", tmp_path / "assets")
    editions = [edition(number, "Ash" if number % 2 else "Élan") for number in range(40)]
    env = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True)
    first, *_ = filled_list_pages(tuple(list_pages(editions, "opinions/", {})), SITE, env)
    name_of_all, all_of_them = file_of_all(
        cast(Library, SimpleNamespace(summaries=lambda: editions)), SITE
    )
    files = {"opinions/index.html": PAGE.format("list.js", first.html).encode()}
    files[name_of_all] = all_of_them
    moved = Moved("old", "Doe v. Roe", ("index", "opinion"), to="e0001")
    files |= files_of(moved, "opinions", None, directories=True)
    for name in ("404", "opinions/e0001/index", "opinions/e0001/opinion/index"):
        files[f"{name}.html"] = b"<title>Opinion</title><p id=p7>Here"
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    with served(tmp_path) as address:
        yield open_page(base_url=address)


def test_the_list_is_ordered_and_filtered_and_an_address_that_was_left_leads_on(
    reader: Page,
) -> None:
    reader.goto("opinions/")
    named = reader.locator(".opinions li")
    expect(named).to_have_count(40)
    reader.get_by_label("Filter").fill("elan 2003")
    expect(reader.locator("output")).to_have_text("3 shown")
    expect(named.first).to_have_text("Case 0010 · Élan · 2003-01-11")
    reader.get_by_label("Filter").fill("")
    reader.get_by_label("Order").select_option("newest first")
    expect(named.first).to_contain_text("2006-01-28")
    expect(named).to_have_count(40)
    named.get_by_text("Case 0001", exact=True).click()
    arrive(reader, "/opinions/e0001/")
    reader.goto("opinions/old/opinion/#p7")
    arrive(reader, "/opinions/e0001/opinion/#p7")
