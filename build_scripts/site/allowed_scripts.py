"""The scripts and style sheets that may stand within a page: a fixed list.

The theme and the site write a few into every page. Each is rendered here from its own template,
with nothing of any edition at hand, for each depth at which a page can stand. Whatever else a
finished page holds came in by another way, and `forbidden_markup` keeps it out.
"""

from collections.abc import Callable, Iterable
from typing import Any

from lxml import etree

from build_scripts.site.policy import Inline, hash_source

TEMPLATES = (
    "partials/javascripts/base.html",
    "partials/javascripts/palette.html",
    "partials/javascripts/content.html",
    "partials/javascripts/layers.html",
)
"""All templates that write a script or a style sheet into a page."""

DEEPEST = 8
"""How many folders deep a page can stand; editions’ pages stand three deep."""

Render = Callable[[str, dict[str, Any]], str]
"""Renders the template of a name with values."""


def admitted_inline(render: Render, root: str) -> Inline:
    """Return the hashes of all that the site’s own templates write into pages.

    `root` is the path of the site on its host (`/`), by which the page for missing pages names it.
    """
    bases = [
        root,
        root.rstrip("/"),
        ".",
        *("/".join([".."] * depth) for depth in range(1, DEEPEST)),
    ]
    rendered = (render(name, {"base_url": base}) for name in TEMPLATES for base in bases)
    return collected_inline(rendered)


def collected_inline(fragments: Iterable[str]) -> Inline:
    """Return the hashes of the scripts and style sheets in fragments of HTML."""
    scripts: set[str] = set()
    styles: set[str] = set()
    for fragment in fragments:
        root = etree.HTML(f"<html><body>{fragment}</body></html>")
        scripts |= {hash_source(element.text or "") for element in root.iter("script")}
        styles |= {hash_source(element.text or "") for element in root.iter("style")}
    return Inline(frozenset(scripts), frozenset(styles))
