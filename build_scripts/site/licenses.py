"""The page that says what a site ships of others, and under which licenses.

A license is named as SPDX names it (https://spdx.org/licenses/). What the theme’s scripts are put
together from stands in its source maps, from which a test takes the names; their licenses are those
that their packages state.
"""

from collections.abc import Iterator, Mapping
from importlib.metadata import distribution
from pathlib import Path
from typing import NamedTuple

import material

PATH = "licenses.md"

ICONS = Path(material.__file__).parent / "templates" / ".icons" / "material" / "LICENSE"


class Shipped(NamedTuple):
    """Something of others’ that stands on the site."""

    name: str
    license: str
    use: str


THEME = Shipped("Material for MkDocs", "MIT", "templates, style sheets, scripts of every page")
SHIPPED = (
    Shipped("Annotated Opinions", "MIT", "the tools that made the site: scripts and style sheets"),
    Shipped("Source Serif 4", "OFL-1.1", "the fonts in which the court’s words are set"),
    THEME,
    Shipped("Material Design Icons", "Apache-2.0", "icons"),
)
IN_THE_THEME = (
    Shipped("clipboard", "MIT", "copies"),
    Shipped("escape-html", "MIT", "escapes"),
    Shipped("focus-visible", "W3C", "shows the focus"),
    Shipped("lunr", "MIT", "searches"),
    Shipped("material-design-color", "MIT", "colors"),
    Shipped("rxjs", "Apache-2.0", "runs the theme’s scripts"),
    Shipped("tslib", "0BSD", "runs the theme’s scripts"),
)
"""What the theme’s own files are put together from."""

HEAD = """\
---
title: Licenses
description: What this site ships of others, and under which licenses.
search:
  exclude: true
---

# Licenses

Whose the opinions, the news stories and the notes are is said on each edition’s page *About this
edition*. This is what the site ships besides.
"""


def page(own: str) -> str:
    """Return the page; `own` is the license of the tools."""
    parts = [HEAD, *table("What stands on the site", SHIPPED)]
    parts += table("Within the theme’s files", IN_THE_THEME)
    for title, text in texts(own).items():
        fenced = "\n".join(f"    {line}".rstrip() for line in text.strip().splitlines())
        parts.append(f"## {title}\n\n{fenced}\n")
    parts.append("The license of the fonts stands beside them: [OFL-1.1](assets/fonts/OFL.txt).\n")
    return "\n".join(parts)


def table(title: str, rows: tuple[Shipped, ...]) -> Iterator[str]:
    """Yield a table below its heading."""
    yield f"## {title}\n"
    yield "| what | license | for |\n| --- | --- | --- |"
    yield (
        "\n".join(f"| {row.name} | {linked_license(row.license)} | {row.use} |" for row in rows)
        + "\n"
    )


def linked_license(license_name: str) -> str:
    """Return a license’s name, which leads to its text."""
    return f"[{license_name}](https://spdx.org/licenses/{license_name}.html)"


def texts(own: str) -> Mapping[str, str]:
    """Return the licenses that have to go with what is shipped, by what they are of."""
    theme = distribution("mkdocs-material").read_text("licenses/LICENSE")
    found = {"Annotated Opinions": own, THEME.name: theme, "Icons": ICONS.read_text("utf-8")}
    return {title: text for title, text in found.items() if text}
