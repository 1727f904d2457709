"""The files that the tools give every site, beside what its publisher wrote."""

import json
import re
from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from build_scripts.exports.data.schema_guide import PATH as DATA
from build_scripts.exports.data.schema_guide import SCHEMA, data_page
from build_scripts.library.around.site_assembly import SiteBuild, pages_around
from build_scripts.library.compiler_settings import from_disk
from build_scripts.library.compiling.mkdocs_setup import (
    BUNDLE,
    GENERATED,
    THEMES_SEARCH,
    set_bundles,
)
from build_scripts.library.compiling.stand_in_pages import of_edition_at
from build_scripts.model import Summary
from build_scripts.pages.library.edition_cards import newest_cards
from build_scripts.pages.library.facet_lists import FEW
from build_scripts.pages.quotation_check import PATH as SAYS
from build_scripts.pages.quotation_check import says_page_of_all
from build_scripts.publisher.brand import STYLE, style
from build_scripts.publisher.robots import ROBOTS, robots
from build_scripts.schemas import schema_named
from build_scripts.site import theme_sheet
from build_scripts.site.feed import PATH as FEED

TO_EDITION = re.compile(rf"\b{GENERATED}/([a-z0-9-]+)/")
"""What leads from a page around the editions to one of them: `opinions/doe-v-roe/index.md`."""


def leave_out(files: Files) -> None:
    """Remove what no page asks for, two thirds of the site’s size.

    The theme’s source maps serve those who work on the theme, and the files of its search are not
    those of this site’s.
    """
    for file in list(files):
        path = file.src_uri
        if path.endswith(".map") or path.startswith(THEMES_SEARCH):
            files.remove(file)


def files_given(work: SiteBuild, files: Files, config: MkDocsConfig) -> Iterator[File]:
    """Yield what stands for the editions’ pages, and what the tools give a site whose publisher’s
    own `files` do not have it."""

    def given(path: str, content: str | bytes) -> File:
        return File.generated(config, path, content=content)

    for summary in led_to(files, work.library.summaries()):
        for path in summary.pages:
            yield of_edition_at(f"{GENERATED}/{summary.slug}/{path}", config)
    for path, text in pages_around(work):
        yield given(path, text)
    if accents := style(config.extra["publisher"]):
        yield given(STYLE, accents)
    if not from_disk(config) and not files.get_file_from_path(ROBOTS):
        yield given(ROBOTS, robots(config.site_url))
    if news := config.extra["feed"]:
        yield given(FEED, news)
    schema = schema_named("export.json")
    yield given(SCHEMA, schema)
    if not files.get_file_from_path(DATA):
        yield given(DATA, data_page(json.loads(schema)))
    if not files.get_file_from_path(SAYS):
        yield given(SAYS, says_page_of_all())


def led_to(files: Files, editions: list[Summary]) -> list[Summary]:
    """Return the editions to which pages around them may lead: all of a few, and of many those that
    such a page mentions, or shows as the newest."""
    if len(editions) <= FEW:
        return editions
    texts = [file.content_string for file in files if file.is_documentation_page()]
    texts.append(newest_cards(editions, f"{GENERATED}/"))
    mentioned = {slug for text in texts for slug in TO_EDITION.findall(text)}
    return [each for each in editions if each.slug in mentioned]


def bundle(files: Files, config: MkDocsConfig) -> None:
    """Have the scripts of every page fetched, and compressed, as one, and so the theme’s sheets."""
    own = config.extra["own_files"]
    for whole in {BUNDLE, theme_sheet.PATH} & set(own):
        files.append(File.generated(config, whole, content=own[whole].decode()))
    for name in map(str, config.extra_javascript):
        if file := files.get_file_from_path(name):
            files.remove(file)
    for file in list(files):
        if theme_sheet.FILE.fullmatch(file.src_uri):
            files.remove(file)
    set_bundles(config)
