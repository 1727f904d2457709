"""Very many cards stand in a script beside their page, word for word; few stay in it."""

import json
from pathlib import Path

from build_scripts.site.cards_apart import MOST, lay_apart

CARD = '<div class="citation-card" id="card-c1"><p>“Déjà vu” \\ </p><div hidden></div></div>'


def page(count: int) -> str:
    cards = f'<div class="citation-cards by-build">\n{CARD * count}\n</div>'
    return f"<article><div><p>Text.</p></div>\n{cards}\n<div>After.</div></article>"


def test_few_cards_stay_in_their_page(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(page(3), encoding="utf-8")
    lay_apart(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == page(3)


def test_few_cards_stay_however_long_the_page_goes_on(tmp_path: Path) -> None:
    html = page(3).replace("After.", "After. " * MOST)
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    lay_apart(tmp_path)
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == html


def test_very_many_stand_beside_it(tmp_path: Path) -> None:
    html = page(MOST // len(CARD) + 1)
    folder = tmp_path / "opinion"
    folder.mkdir()
    (folder / "index.html").write_text(html, encoding="utf-8")
    lay_apart(tmp_path)
    left = (folder / "index.html").read_text(encoding="utf-8")
    (script,) = folder.glob("index.cards.????????.js")
    said = script.read_text(encoding="utf-8")
    cards = json.loads(said.removeprefix("opinionsCards.given(").removesuffix(");\n"))
    whole = left.replace(f' data-apart="{script.name}">', f">{cards}")
    assert whole == html
    assert "card-c1" not in left
