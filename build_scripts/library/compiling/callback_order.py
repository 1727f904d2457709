"""The callbacks of a compiler in its order, for programs that call nobody back.

The order stands here and nowhere else (MkDocs 1.6, `mkdocs/commands/build.py`): whoever has another
program compile the pages, or writes them out for any, takes these steps.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from build_scripts.library.compiling.mkdocs_file_list import files_around


@dataclass(frozen=True, slots=True)
class Begun:
    """A site of which all is known but its pages."""

    config: MkDocsConfig
    files: Files


@dataclass(frozen=True, slots=True)
class Source:
    """A page with all that callbacks put into it: its front matter, and its Markdown."""

    page: Page
    markdown: str


def begun(config: MkDocsConfig) -> Begun:
    """Begin a site: settings, files, templates."""
    events = config.plugins
    config = events.on_config(config)
    events.on_pre_build(config=config)
    files = events.on_files(files_around(config), config=config)
    set_exclusions(files, config)
    events.on_env(config.theme.get_env(), config=config, files=files)
    return Begun(config, files)


def sources(config: MkDocsConfig, files: Files) -> Iterator[Source]:
    """Yield the pages among `files` as a program is to compile them."""
    events = config.plugins
    events.on_nav(get_navigation(files, config), config=config, files=files)
    for file in files.documentation_pages():
        page = events.on_pre_page(file.page or Page(None, file, config), config=config, files=files)
        page.read_source(config)
        text = events.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
        yield Source(page, text)


def end(site: Begun, pages: Iterable[Page], built: Path) -> None:
    """End a site whose `pages` were compiled into the folder `built`."""
    events = site.config.plugins
    for page in pages:
        html = content_of(built / page.file.dest_uri)
        events.on_page_content(html, page=page, config=site.config, files=site.files)
    events.on_post_build(config=site.config)


def leave(config: MkDocsConfig, error: Exception) -> None:
    """Leave a site as it is, because of an `error` or because nothing is to be built."""
    config.plugins.on_build_error(error=error)


def content_of(file: Path) -> str:
    """Return the content of a compiled page: what its article holds."""
    article = etree.HTML(file.read_text(encoding="utf-8")).find(".//article")
    return "" if article is None else etree.tostring(article, encoding="unicode")
