"""A report of an error names the paragraph at which its reader is."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

from tests.conftest import SLUG


def reported(page: Page) -> str:
    """Return where the report says the error is, without opening anybody's mail."""
    page.evaluate("addEventListener('click', (event) => event.preventDefault())")
    page.locator(".report-error").click()
    link = str(page.locator(".report-error").get_attribute("href"))
    (body,) = parse_qs(urlsplit(link).query)["body"]
    return body.rpartition("Where: ")[2]


def test_a_report_names_the_paragraph_that_is_open_or_in_sight(page: Page) -> None:
    here = f"opinions/{SLUG}/opinion/"
    page.goto(f"{here}#p3")
    assert reported(page).endswith(f"{here}#p3")
    page.goto("how-to-read/")
    page.goto(here)
    where = reported(page)
    assert where.partition("#")[0].endswith(here)
    number = where.partition("#")[2]
    box = page.locator(f"#{number}").bounding_box()
    assert box
    assert box["y"] < page.evaluate("innerHeight") / 2
