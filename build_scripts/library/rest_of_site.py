"""The site around the editions, compiled by MkDocs: home, list, guides, search, the page for
missing pages. The callbacks of MkDocs stand here, in the order in which it calls them.

The editions are finished before the rest is begun. What the rest knows of them are their summaries;
links into their pages lead to files that stand for these.
"""

import logging
import os
import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page

from build_scripts import disk, edition_loading
from build_scripts.library.around import lists
from build_scripts.library.around.cites import PAGE as CITES
from build_scripts.library.around.kept_frame import hash_of_frame, keep_frame, recalled_frame
from build_scripts.library.around.pages_from_shell import to_copy
from build_scripts.library.around.preview_on_demand import Preview
from build_scripts.library.around.search import own_entry
from build_scripts.library.around.site_assembly import SiteBuild
from build_scripts.library.around.tool_files import bundle, files_given, leave_out
from build_scripts.library.build_context import build_context
from build_scripts.library.build_failure import stop, warnings_counted
from build_scripts.library.build_options import Unchanged, build_options_of
from build_scripts.library.compiler_settings import (
    from_disk,
    in_preview,
    lay_out,
    publication,
    settings,
)
from build_scripts.library.compiling.compilers import name_in_use
from build_scripts.library.compiling.kept_templates import TEMPLATES
from build_scripts.library.compiling.mkdocs_file_list import leave_editions_out
from build_scripts.library.compiling.mkdocs_setup import (
    GENERATED,
    LISTING,
    own_files,
    set_brand,
    with_address,
    with_court_markup,
    with_escaping,
    with_lasting_names,
)
from build_scripts.library.compiling.page_warnings import Hearing, PageWarnings
from build_scripts.library.compiling.stand_in_pages import OfEdition
from build_scripts.library.completed_site import (
    finish,
    hash_of_site,
    publish_finished,
    rest_if_unchanged,
    tell_editors,
)
from build_scripts.library.editions import Library, gathered_editions
from build_scripts.library.library_addresses import addresses
from build_scripts.library.memory import kept_addresses
from build_scripts.pages.library.edition_cards import newest_cards
from build_scripts.pages.quotation_check import OF_ALL
from build_scripts.pages.quotation_check import PATH as SAYS
from build_scripts.pages.text.date_format import Language
from build_scripts.problems import Problem, visible_text
from build_scripts.publication import TOOLS, Publication
from build_scripts.site import exchange
from build_scripts.site.feed import feed
from build_scripts.site.hashed_names import lasting_names
from build_scripts.site.sitemap import Listed

if TYPE_CHECKING:  # only a preview has one
    from mkdocs.livereload import LiveReloadServer

BUILDING = exchange.Building()
PREVIEW = Preview()
HEARD = Hearing()
IN_THE_LANGUAGE = Language()

LOG = logging.getLogger(f"{name_in_use()}.editions")


CARDS = re.compile(r"^<!-- editions -->$", re.MULTILINE)
"""A line of a page written by hand, where the cards of the editions belong."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the editions, and have the site built beside the last good one."""
    # Pages and archives bear no date of the build: the same sources make the same bytes.
    if not os.environ.get("SOURCE_DATE_EPOCH", "").isdecimal():
        os.environ["SOURCE_DATE_EPOCH"] = "315532800"
    home = publication(config)
    leave_editions_out()
    if in_preview(config):
        PREVIEW.begin()
    BUILDING.begin(home.memory / "lock", lambda: LOG.info("Waiting for another build to end."))
    try:
        if not home.is_tools:
            lay_out(config, home)
        site = edition_loading.site_settings(home)
        set_brand(config, site)
        if not in_preview(config):
            config.site_url = site.address and f"{site.address.rstrip('/')}/"
        config.extra["own_files"] = {} if in_preview(config) else own_files(config)
        with_lasting_names(config, lasting_names(config.extra["own_files"]))
        asked = build_options_of(config)
        context = build_context(
            home,
            settings(config),
            Path(config.docs_dir),
            strict=asked.anew,
            served=Path(config.site_dir),
        )
        gather = asked.gather or partial(gathered_editions, workers=asked.workers)
        library: Library = gather(context)
        if asked.frozen and not context.site.preview:
            kept_addresses.refuse_changes(addresses(library), home.editions)
    except Problem as problem:
        raise stop([problem]) from None
    listed = lists.lists_of(library, home)
    work = SiteBuild(context, library, Path(config.site_dir), listed, asked.frozen)
    config.extra["feed"] = feed_of(config, library)
    # Both before the compiler reads what somebody may change meanwhile.
    work.whole = hash_of_site(config, work)
    if asked.may_rest:
        rest_if_unchanged(work)
    work.frame = hash_of_frame(config, work)
    if asked.may_rest or PREVIEW.may_rest:
        publish_if_frame_stands(config, work)
    config.extra["work"] = work
    config.site_dir = str(BUILDING.beside(Path(config.site_dir)))
    with_court_markup(config)
    HEARD.begin(heard_of(config, home))
    IN_THE_LANGUAGE.begin(site.dates)
    added = ({"Opinions": [LISTING]}, {"Citations": CITES}, {OF_ALL: SAYS})
    config.nav = [*(config.nav or []), *added]
    return config


def publish_if_frame_stands(config: MkDocsConfig, work: SiteBuild) -> None:
    """Publish the site without the compiler, and raise `Unchanged`, where it would make the same
    around the editions again."""
    if not (built := recalled_frame(config, work)):
        return
    TEMPLATES.recall(work.context.home.memory, work.context.made_with)
    work.environment = with_escaping(config.theme.get_env())
    BUILDING.beside(work.site)
    IN_THE_LANGUAGE.begin(work.context.site.dates)
    try:
        publish_finished(config, work, built, BUILDING.whole)
    except Problem as problem:
        raise stop([problem]) from None
    PREVIEW.end(work)
    tell_editors(config, work)
    raise Unchanged


def heard_of(config: MkDocsConfig, home: Publication) -> PageWarnings:
    """Return what takes the compiler’s warnings of the pages around the editions."""
    docs = Path(config.docs_dir)

    def text_of(page: str) -> str:
        path = docs / page
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    return PageWarnings(home, text_of)


def feed_of(config: MkDocsConfig, library: Library) -> bytes | None:
    """Return the feed, which only a site on the web has."""
    if from_disk(config) or not config.site_url:
        return None
    return feed(config.site_name, config.site_url, GENERATED, library.summaries())


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Let files stand for the editions’ pages, add what every site has, and leave out what no page
    asks for."""
    work: SiteBuild = config.extra["work"]
    leave_out(files)
    for file in files_given(work, files, config):
        files.append(file)
    if not in_preview(config):
        bundle(files, config)
    made = (each for each in files if not isinstance(each, OfEdition))
    work.files = [each.dest_uri for each in made if each.inclusion is not InclusionLevel.EXCLUDED]
    return files


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Have a page that is read from disk name the address it has on the web."""
    del files
    return with_address(page, config)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the cards of the editions where a page asks for them."""
    del files
    if page.file.src_uri == "index.md":
        page.meta.setdefault("title", config.site_name)
    if page.file.src_uri in ("index.md", LISTING):
        page.meta["faces"] = True  # they name cases, in the faces of the text
    base = "../" * page.file.src_uri.count("/") + f"{GENERATED}/"
    library: Library = config.extra["work"].library
    return CARDS.sub(lambda _: newest_cards(library.summaries(), base), markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Have search engines list a page, and the search of the site find it, unless it says no."""
    del files
    work: SiteBuild = config.extra["work"]
    if page.canonical_url and not page.meta.get("robots") and not to_copy(page.file.src_uri):
        work.listed.append(Listed(page.canonical_url))
    if not page.meta.get("search", {}).get("exclude"):
        work.own.append(own_entry(str(page.title), page.url, html))
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Have every template escape whatever it prints."""
    del files
    if work := config.extra.get("work"):
        TEMPLATES.recall(work.context.home.memory, work.context.made_with)
        work.environment = env
    return with_escaping(env)


def on_post_build(config: MkDocsConfig) -> None:
    """Finish the pages, put those of the editions beside them, and the site in its place."""
    work: SiteBuild = config.extra["work"]
    wrong = HEARD.end()
    say_what_is_wrong(wrong, config)
    built = Path(config.site_dir)
    try:
        finish(config, work, built)
        publish_finished(config, work, built, BUILDING.whole)
    except Problem as problem:
        raise stop([problem]) from None
    TEMPLATES.keep()
    if not (wrong or warnings_counted()):
        keep_frame(work, built)
    IN_THE_LANGUAGE.end()
    BUILDING.end()
    PREVIEW.end(work)
    tell_editors(config, work)


def say_what_is_wrong(found: list[Problem], config: MkDocsConfig) -> None:
    """Say what is wrong with the pages that a publisher wrote; a strict build ends with it."""
    if found and config.strict and not in_preview(config):
        raise stop(found)
    for each in found:
        LOG.warning("%s", visible_text(str(each)))


def on_build_error(error: Exception) -> None:
    """Leave nothing half done, and say without a traceback what the machine refuses."""
    BUILDING.end()
    PREVIEW.end()
    HEARD.end()
    IN_THE_LANGUAGE.end()
    if isinstance(error, OSError):
        raise stop([disk.problem_of_refusal(error)]) from None


def on_serve(server: "LiveReloadServer", config: MkDocsConfig, builder: Any) -> "LiveReloadServer":
    """Watch what people write, and not the pages that the build writes: it would wake itself."""
    del builder
    server.builder = PREVIEW.resting(server.builder)
    home, docs = publication(config), Path(config.docs_dir)
    server.set_app(PREVIEW.answering(server.serve_request, server.mount_path))
    server.unwatch(str(docs))
    written = [home.editions, home.settings, TOOLS / "overrides"]
    if home.is_tools:
        server.watch(str(docs), recursive=False)
        written += [each for each in docs.iterdir() if each.is_dir() and each.name != GENERATED]
    else:
        written.append(home.pages)
    for path in sorted(written):
        if path.exists():
            server.watch(str(path))
    return server
