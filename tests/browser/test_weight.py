"""What the first view of the opinion costs a reader on a slow line."""

import gzip

from playwright.sync_api import Page, Response

from tests.browser.waiting import settle
from tests.conftest import SLUG

BUDGET = 90_000
FONTS = 60_000
"""Bytes of all that is fetched with the page and its fonts, text as `gzip -9` sends it."""


def weights_of(page: Page, place: str) -> dict[str, int]:
    """Return what each file weighs that the page at `place` asks for, by its address."""
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    page.on("response", note)
    page.goto(place)
    settle(page)
    page.remove_listener("response", note)
    weights: dict[str, int] = {}
    for answer in answers:
        body = answer.body()
        packed = answer.url.endswith((".woff2", ".png"))
        weights[answer.url] = len(body if packed else gzip.compress(body, 9))
    return weights


def first_view(page: Page, place: str) -> int:
    """Return what the first view of the page at `place` weighs without fonts."""
    weights = weights_of(page, place)
    return sum(weight for url, weight in weights.items() if not url.endswith(".woff2"))


def test_the_first_view_is_light(page: Page) -> None:
    weights = weights_of(page, f"opinions/{SLUG}/opinion/")
    fonts = {name: weight for name, weight in weights.items() if name.endswith(".woff2")}
    assert len(weights) > 8
    assert len(fonts) > 1
    rest = sum(weights.values()) - sum(fonts.values())
    print(f"first view {rest:,} bytes, fonts {sum(fonts.values()):,} bytes")
    assert rest <= BUDGET, weights
    assert sum(fonts.values()) <= FONTS, fonts
