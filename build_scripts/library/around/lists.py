"""The lists of a library, put into the built site: `opinions/` and `list/`."""

from collections.abc import Iterator, Mapping

import msgspec
from jinja2 import Environment

from build_scripts import edition_loading
from build_scripts.library.around.pages_from_shell import Filled
from build_scripts.library.compiling.mkdocs_setup import GENERATED, SiteSettings
from build_scripts.library.editions import Library
from build_scripts.pages.library.facet_lists import FOLDER, ListPage, list_pages
from build_scripts.problems import Problem
from build_scripts.publication import Publication

FIRST = f"{GENERATED}/"
ALL = f"{FOLDER}/all"
"""The file from which the script orders and filters, for a site of many."""


def lists_of(library: Library, home: Publication) -> tuple[ListPage, ...]:
    """Return the pages of all lists; none of a library of a few editions."""
    return tuple(list_pages(library.summaries(), FIRST, topics_described(home)))


def topics_described(home: Publication) -> Mapping[str, str]:
    """Return what the publisher says of each topic."""
    try:
        topics = edition_loading.topics_of(home).content.topics if home.topics.exists() else ()
    except Problem:
        return {}  # each edition that names one says so
    return {each.name: each.description or "" for each in topics}


def filled_list_pages(
    pages: tuple[ListPage, ...], site: SiteSettings, env: Environment
) -> Iterator[Filled]:
    """Yield the pages of the lists."""
    template = env.get_template("partials/list.html")
    for page in pages:
        listed = template.render(
            page=page,
            root="../" * page.path.count("/"),
            index="" if site.folders else "index.html",
            all=ALL,
        )
        yield Filled(page.path, page.title, listed)


def file_of_all(library: Library, site: SiteSettings) -> tuple[str, bytes]:
    """Return the path and the content of the file of all editions, for the script of the list."""
    index = "" if site.folders else "index.html"
    rows = msgspec.json.encode(
        [
            (
                each.title,
                f"{GENERATED}/{each.slug}/{index}",
                each.court or "",
                str(each.date_filed or ""),
                each.citation or "",
                each.topics,
            )
            for each in library.summaries()
        ]
    )
    return (f"{ALL}.js", b"opinionsListed(%s)" % rows) if site.for_disk else (f"{ALL}.json", rows)
