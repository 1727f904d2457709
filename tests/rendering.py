"""Renders the build's Markdown as the site does, and as a reader's browser shows it."""

from functools import cache

import markdown
from mkdocs.config import load_config

from build_scripts.site.markdown_extension import CourtMarkup
from tests.conftest import ROOT


@cache
def configured() -> tuple[list[object], dict[str, dict[str, object]]]:
    config = load_config(str(ROOT / "mkdocs.yml"))
    names = [name for name in config.markdown_extensions if name != "footnotes"]
    return [*names, CourtMarkup()], config.mdx_configs


def render(page: str) -> str:
    """Return the HTML document that a page's Markdown becomes."""
    extensions, configs = configured()
    body = page.partition("\n---\n\n")[2] if page.startswith("---\n") else page
    converter = markdown.Markdown(extensions=extensions, extension_configs=configs)  # type: ignore[arg-type] # extensions are names or objects
    return f"<html><body><article>{converter.convert(body)}</article></body></html>"
