"""Any compiler: the tree of a site is written for it, and what it has made of that is finished.

The tree holds all that other compilers ask for in callbacks: the front matter of each page, the
contents, the pages around the editions, templates, settings. A program that makes pages of Markdown
compiles it. What comes of that goes through the same steps as ever: each edition’s pages are held
against the list of what may stand in one, given their policy, proved and remembered, and the site
is put together around them.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from build_scripts import edition_loading
from build_scripts.cache import Addressed
from build_scripts.library.build_context import BuildContext, folder_state
from build_scripts.library.build_options import KEY, Asked, Unchanged
from build_scripts.library.compiler import compiler_speaks, settings, settings_refusals
from build_scripts.library.compiling import callback_order, zensical
from build_scripts.library.compiling.callback_order import Source, sources
from build_scripts.library.compiling.compile_unit import Tree, contents
from build_scripts.library.compiling.compilers import (
    chosen_compiler,
    compiled_elsewhere,
    refuse_unknown,
)
from build_scripts.library.compiling.edition_compiler import compiler
from build_scripts.library.compiling.mkdocs_setup import THEMES_SEARCH
from build_scripts.library.compiling.stand_in_pages import OfEdition
from build_scripts.library.compiling.zensical import (
    DOCS,
    SETTINGS,
    TEMPLATES,
    copy_others,
    write_file,
)
from build_scripts.library.edition.across import told_to_each
from build_scripts.library.edition.outcome import EditionOutcome
from build_scripts.library.edition.production import tree_of, with_told
from build_scripts.library.edition.remembered_facts import told_by
from build_scripts.library.editions import (
    Library,
    by_name,
    citing_in,
    is_wanted,
    moved_of,
    write_listing,
)
from build_scripts.library.memory.finished import Finished
from build_scripts.library.workers import HERE
from build_scripts.model.across import NOTHING_TOLD
from build_scripts.pages.library.edition_cards import summary_of
from build_scripts.problems import problem
from build_scripts.publication import TOOLS, Publication

FOR_HOSTS = ("404.html",)
"""Pages that no Markdown is compiled to."""


def build(config: MkDocsConfig) -> None:
    """Build a site of pages that another program has compiled."""
    zensical.build_by(taken, config)


def taken(config: MkDocsConfig, files: Files, into: Path) -> list[Page]:
    """Take the compiled pages among `files` into the folder `into`, where the other files are
    copied to; return the pages. Raises `Problem` where one is not there."""
    site = compiled_elsewhere()
    assert site  # else nobody asks
    pages = [source.page for source in sources(config, files)]
    for page in pages:
        file = site / page.file.dest_uri
        if not file.is_file():
            raise problem("site-incomplete", page.file.dest_uri)
        write_file(into / page.file.dest_uri, page_at(file))
    for name in brought(site):
        file = site / name
        write_file(into / name, page_at(file) if name in FOR_HOSTS else file.read_bytes())
    copy_others(files, into)
    zensical.with_one_sheet(config, into)
    return pages


def page_at(file: Path) -> bytes:
    """Return a compiled page as it is finished."""
    return zensical.as_ours(file.read_text(encoding="utf-8", errors="replace")).encode()


def brought(site: Path) -> Iterator[str]:
    """Yield the files that a compiler’s theme brings and that pages may ask for."""
    yield from (name for name in FOR_HOSTS if (site / name).is_file())
    for file in sorted(site.glob("assets/**/*")):
        name = file.relative_to(site).as_posix()
        if file.is_file() and not name.endswith(".map") and not name.startswith(THEMES_SEARCH):
            yield name


def write_tree(home: Publication, folder: Path) -> None:
    """Write all that any compiler needs to make a publication’s pages into the new `folder`."""
    if folder.exists():
        raise problem("file-exists", str(folder))
    refuse_unknown(chosen_compiler())
    beside = folder.with_name(f".{folder.name}.{os.getpid()}")
    writing = Writing(beside)
    with compiler_speaks(), settings_refusals(home):
        config = load_config(strict=True, **settings(home, for_disk=False))
        config.extra[KEY] = Asked(HERE, frozen=False, gather=writing.library)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            writing.around(config)
            beside.rename(folder)
        finally:
            config.plugins.on_shutdown()
            shutil.rmtree(beside, ignore_errors=True)


class Writing:
    """The writing of a tree into a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.contents: list[Any] = []
        """The contents of each edition."""

    def library(self, context: BuildContext) -> Library:
        """Write the pages of all editions; return these, as far as the pages around them show
        any of it."""
        owns = {
            slug: folder_state(slug, context)
            for slug in edition_loading.slugs(context.home.editions)
        }
        wanted = {slug: own for slug, own in owns.items() if is_wanted(own, context)}
        known = [told_by(slug, context, own) for slug, own in wanted.items()]
        tell = told_to_each([each.facts for each in known if each])
        outcomes: list[EditionOutcome] = []
        for slug in wanted:
            given = tell.get(slug, NOTHING_TOLD)
            written = with_told(edition_loading.loaded_edition(context.home.editions, slug), given)
            tree, _ = tree_of(written, given, context)
            self.write_edition(tree, context)
            summary = summary_of(written.edition, [page.path for page in written.pages])
            begun = Finished("", Addressed(""), summary, {})
            outcomes.append(EditionOutcome(slug, begun, context.memory / slug))
        found = tuple(sorted(outcomes, key=by_name))
        library = Library(found, moved_of(owns), citing_in(tell))
        write_listing(library, context)
        return library

    def write_edition(self, tree: Tree, context: BuildContext) -> None:
        """Write the pages and the files of an edition."""
        config, files = compiler(context.site, context.made_with).given(tree)
        self.contents += contents(tree)
        own = Files([file for file in files if file.src_uri.startswith(f"{tree.base}/")])
        pages = [
            source for source in sources(config, files) if source.page.file.src_uri in own.src_uris
        ]
        for source in pages:
            self.put_page(source)
        self.put_others(own)

    def around(self, config: MkDocsConfig) -> None:
        """Write the pages around the editions, the templates and the settings."""
        try:
            self.around_as_begun(callback_order.begun(config))
        finally:
            callback_order.leave(config, Unchanged())  # nothing is built

    def around_as_begun(self, site: callback_order.Begun) -> None:
        """Write the same of a site of which the editions are known."""
        config, files = site.config, site.files
        for source in sources(config, files):
            self.put_page(source)
        self.put_others(Files([file for file in files if not isinstance(file, OfEdition)]))
        shutil.copytree(TOOLS / TEMPLATES, self.folder / TEMPLATES, dirs_exist_ok=True)
        config.nav = [*(config.nav or []), *self.contents]
        write_file(self.folder / SETTINGS, zensical.settings(config).encode())

    def put_page(self, source: Source) -> None:
        """Write a page."""
        write_file(self.folder / DOCS / source.page.file.src_uri, zensical.text_of(source).encode())

    def put_others(self, files: Files) -> None:
        """Write the files that are no pages."""
        for file in files:
            if not file.is_documentation_page():
                write_file(self.folder / DOCS / file.src_uri, file.content_bytes)
