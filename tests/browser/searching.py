"""How a reader searches, in a browser."""

from playwright.sync_api import Locator, Page, expect


def open_search(page: Page) -> Locator:
    """Open the search, and return its field."""
    page.locator("header .search-opener").click()
    field = page.locator("#site-search input[name=query]")
    expect(field).to_be_focused()
    return field


def look_for(page: Page, query: str) -> Locator:
    """Search for `query`, and return the links to what is found, once all of that stands there."""
    field = page.locator("#site-search input[name=query]")
    if not field.is_visible():
        open_search(page)
    field.fill(query)
    page.locator(f"#site-search[data-asked={quoted(query.strip())}]").wait_for()
    return page.locator("#site-search .found a")


def quoted(words: str) -> str:
    """Return `words` as a selector has them."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
