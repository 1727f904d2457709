"""MkDocs with the site’s theme and settings, which compiles the pages of one edition at a time.

An edition’s pages know nothing of another’s: their contents are its own parts, below the way back
to the list of all opinions. So one compiles to the same bytes whichever others there are, wherever.
"""

import logging
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.pages import Page

from build_scripts import edition_loading
from build_scripts.library.compiler import adopt_settings, settings
from build_scripts.library.compiling.compile_unit import (
    Compiled,
    CompiledPage,
    Tree,
    completed_page,
    contents,
    home_of,
    told_of,
)
from build_scripts.library.compiling.compilers import builder, moves_addresses, name_in_use
from build_scripts.library.compiling.kept_templates import TEMPLATES
from build_scripts.library.compiling.mkdocs_setup import (
    GENERATED,
    LISTING,
    SiteSettings,
    root_path,
    set_brand,
    set_bundles,
    with_address,
    with_court_markup,
    with_escaping,
    with_lasting_names,
)
from build_scripts.library.compiling.page_warnings import Noting
from build_scripts.library.compiling.stand_in_pages import of_edition_at
from build_scripts.library.compiling.template_scripts import own_inline
from build_scripts.pages.metadata import Published
from build_scripts.pages.parts.gone import unlisted_pages
from build_scripts.problems import problem
from build_scripts.publication import Publication
from build_scripts.site.policy import Inline


class EditionPages(BasePlugin):  # type: ignore[type-arg,no-untyped-call] # it has no settings
    """Gives the compiler one edition instead of a folder of documents."""

    def __init__(self) -> None:
        self.tree: Tree | None = None
        self.files: list[File] = []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """State the contents: the edition’s parts in reading order."""
        assert self.tree
        config.nav = [{"Opinions": [LISTING, *contents(self.tree)]}]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Return the edition’s files, and a page to stand for the list of all."""
        del files
        assert self.tree
        base = f"{GENERATED}/{self.tree.slug}"
        pages = [(f"{base}/{page.path}", page.markdown) for page in self.tree.pages]
        self.files = [File.generated(config, path, content=text) for path, text in pages]
        apart = self.apart(base)
        for file in self.files:
            if file.src_uri in apart:
                file.inclusion = InclusionLevel.NOT_IN_NAV
        listing = File.generated(config, LISTING, content="# Opinions\n")
        beside = [
            File.generated(config, f"{base}/{each.path}", content=each.data)
            for each in self.tree.beside
        ]
        others = [of_edition_at(path, config) for path in self.tree.others]
        return Files([listing, *self.files, *beside, *others])

    def apart(self, base: str) -> set[str]:
        """Return the pages to which the contents do not lead."""
        edition = self.tree and self.tree.edition
        return {f"{base}/{path}" for path in unlisted_pages(edition)} if edition else set()

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Have every template escape whatever it prints."""
        del config, files
        return with_escaping(env)

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Have a page name the address it has on the web."""
        del files
        return with_address(page, config)

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Put what only the site knows where a page asks for it, and into its front matter."""
        del files
        assert self.tree
        if not page.file.src_uri.startswith(f"{self.tree.base}/"):
            return markdown
        home = home_of(self.tree.slug, config.site_url)
        page.meta.update(told_of(self.tree, published_page(page, self.tree, config, home)))
        # Where a compiler moves addresses in HTML, they begin at the Markdown, else at the page.
        url = f"{self.tree.base}/" if moves_addresses() else page.url
        return completed_page(markdown, self.tree, url, config.site_name, home)


class Compiler:
    """The compiler, its theme loaded and its templates compiled once for many editions."""

    def __init__(self, site: SiteSettings, made_with: str) -> None:
        TEMPLATES.recall(Publication(Path(site.file).resolve().parent).memory, made_with)
        self.empty = tempfile.TemporaryDirectory(prefix="opinions-")
        with plugins_apart():
            self.config = settings_for_editions(site, self.empty.name)
        self.plugin = EditionPages()
        leave_out_own(self.config)
        self.config.plugins["edition-pages"] = self.plugin
        with_court_markup(self.config)
        if not site.preview:
            set_bundles(self.config)
        if not site.folders:  # nothing on a disk makes a folder stand for its first page
            self.config.extra.setdefault("homepage", "index.html")
        environment = self.config.theme.get_env()
        # The theme’s files and its pages for missing pages belong to the site, not to an edition.
        environment.list_templates = lambda *_, **__: []  # type: ignore[method-assign] # see above
        self.config.theme.get_env = lambda: environment  # type: ignore[method-assign] # loaded once
        self.config.theme.static_templates = set()
        self.config.plugins.on_startup(command="build", dirty=False)
        self.environment = with_escaping(environment)
        self.root = root_path(self.config)

    def admitted(self) -> Inline:
        """Return the scripts and style sheets that may stand within a page."""
        return own_inline(self.environment, self.config)

    def given(self, tree: Tree) -> tuple[MkDocsConfig, Files]:
        """Return the settings and the files of an edition as its compilation begins."""
        self.plugin.tree = tree
        config = self.config.plugins.on_config(self.config)
        files = config.plugins.on_files(Files([]), config=config)
        set_exclusions(files, config)
        return config, files

    def compile(self, tree: Tree, into: Path) -> Compiled:
        """Compile the pages of an edition into the folder `into`, below which they have their
        addresses. What the compiler warns of is a problem."""
        self.plugin.tree = tree
        self.config.site_dir = str(into)
        with warnings_unheard() as said:
            builder()(self.config)
        TEMPLATES.keep()
        if said:
            place = f"{GENERATED}/{tree.slug}"
            raise problem("compiler-warns", place, said=said[0])
        base = f"{GENERATED}/{tree.slug}/"
        pages = tuple(compiled_page(file, base) for file in self.plugin.files)
        return Compiled(into / GENERATED / tree.slug, pages)


def settings_for_editions(site: SiteSettings, docs: str) -> MkDocsConfig:
    """Return the settings of a site as they are for its editions, whose documents are in `docs`."""
    home = Publication(Path(site.file).resolve().parent)
    given = settings(home, for_disk=site.for_disk)
    if home.is_tools:
        given["config_file"] = site.file
    own = {"docs_dir": docs, "use_directory_urls": site.folders, "strict": False}
    config = load_config(**{**given, **own})
    if not home.is_tools:
        adopt_settings(config)
    set_brand(config, edition_loading.site_settings(home))
    config.site_url = site.address
    with_lasting_names(config, dict(site.names))
    return config


@lru_cache(maxsize=1)
def compiler(site: SiteSettings, made_with: str) -> Compiler:
    """Return the compiler of a site, whose program and templates have the hash `made_with`."""
    return Compiler(site, made_with)


def compiled_page(file: File, base: str) -> CompiledPage:
    """Return what became of `file`, whose edition’s pages stand below `base`."""
    assert file.page
    listed = None if file.page.meta.get("robots") else file.page.canonical_url
    path, html = file.src_uri.removeprefix(base), file.dest_uri.removeprefix(base)
    return CompiledPage(path, html, file.url, listed)


@contextmanager
def plugins_apart() -> Iterator[None]:
    """Have settings loaded with plugins of their own: MkDocs gives out those loaded before."""
    option: Any = MkDocsConfig.plugins
    before, option.plugin_cache = option.plugin_cache, {}
    try:
        yield
    finally:
        option.plugin_cache = before


def leave_out_own(config: MkDocsConfig) -> None:
    """Have none of the callbacks that build the whole site called for an edition."""
    for methods in config.plugins.events.values():
        methods[:] = [
            each for each in methods if each.__module__ != "build_scripts.library.rest_of_site"
        ]


def published_page(page: Page, tree: Tree, config: MkDocsConfig, home: str | None) -> Published:
    """Return a page of an edition, whose `home` on the web is known or not, as it is published."""
    return Published(
        path=page.file.src_uri.removeprefix(f"{tree.base}/"),
        title=str(page.title),
        description=str(page.meta.get("description", "")),
        site=config.site_name,
        language=str(config.theme["language"]),
        address=page.canonical_url,
        edition_address=home,
    )


@contextmanager
def warnings_unheard() -> Iterator[list[str]]:
    """Keep what the compiler says from whoever builds the whole; yield a list of its warnings."""
    log = logging.getLogger(name_in_use())
    said: list[str] = []
    before, log.handlers = log.handlers, [Noting(said)]
    through, log.propagate = log.propagate, False
    try:
        yield said
    finally:
        log.handlers, log.propagate = before, through
