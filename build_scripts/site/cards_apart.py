"""Cards of a page that has very many stand in a file beside it, so that its first view is light.

The file is a script, which a page loads from a disk as from a host; `citations.js` fetches it at
the first move of a reader. Without scripts no card is shown, and a citation is a link as on every
page.
"""

import json
import re
from hashlib import sha256
from pathlib import Path

MOST = 100_000
"""Characters of cards that a page holds itself."""
CARDS = re.compile(r'<div class="citation-cards by-build">')
DIVISION = re.compile(r"<(/?)div\b")


def lay_apart(folder: Path) -> None:
    """Take the cards out of each page below `folder` that would be heavy with them."""
    for page in sorted(folder.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        opened = CARDS.search(html)
        if not opened or len(html) - opened.end() <= MOST:
            continue
        end = end_of_division(html, opened.end())
        cards = html[opened.end() : end]
        if len(cards) > MOST:
            said = f"opinionsCards.given({json.dumps(cards, ensure_ascii=False)});\n"
            # Named by what it holds: a page that a browser kept shows no cards of a later one.
            script = page.with_name(f"{page.stem}.cards.{sha256(said.encode()).hexdigest()[:8]}.js")
            write(script, said)
            place = f'<div class="citation-cards by-build" data-apart="{script.name}">'
            write(page, f"{html[: opened.start()]}{place}{html[end:]}")


def end_of_division(html: str, start: int) -> int:
    """Return where the division ends within which `start` is."""
    depth = 1
    for tag in DIVISION.finditer(html, start):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.start()
    return start


def write(path: Path, text: str) -> None:
    """Write a file of the site."""
    path.write_text(text, encoding="utf-8", newline="\n")
