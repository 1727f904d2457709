"""What the first view of the opinion costs a reader on a slow line."""

import gzip

from playwright.sync_api import Page, Response

from tests.conftest import SLUG

BUDGET = 90_000
FONTS = 60_000
"""Bytes of all that is fetched until the network rests, text as `gzip -9` sends it."""


def test_the_first_view_is_light(page: Page, address: str) -> None:
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    page.on("response", note)
    page.goto(f"opinions/{SLUG}/opinion/")
    page.wait_for_load_state("networkidle")
    weights: dict[str, int] = {}
    for answer in answers:
        body = answer.body()
        packed = answer.url.endswith((".woff2", ".png"))
        weights[answer.url.removeprefix(address)] = len(body if packed else gzip.compress(body, 9))
    fonts = {name: weight for name, weight in weights.items() if name.endswith(".woff2")}
    assert len(weights) > 8
    assert len(fonts) > 1
    rest = sum(weights.values()) - sum(fonts.values())
    print(f"first view {rest:,} bytes, fonts {sum(fonts.values()):,} bytes")
    assert rest <= BUDGET, weights
    assert sum(fonts.values()) <= FONTS, fonts
