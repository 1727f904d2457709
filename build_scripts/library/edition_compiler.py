"""MkDocs with the site’s theme and settings, which compiles the pages of one edition at a time.

An edition’s pages know nothing of another’s: their contents are its own parts, below the way back
to the list of all opinions. So one compiles to the same bytes whichever others there are, wherever.
"""

import logging
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from build_scripts import publish
from build_scripts.exports.cite.records import records
from build_scripts.library.compiler import adopt, settings
from build_scripts.library.compilers import name_in_use
from build_scripts.library.page_warnings import Noting
from build_scripts.library.site_settings import (
    GENERATED,
    LISTING,
    SiteSettings,
    brand,
    bundled,
    escaping,
    renderer,
    root,
    with_address,
    with_court_markup,
)
from build_scripts.model import Asset, Edition
from build_scripts.model import Page as MarkdownPage
from build_scripts.pages.apparatus import apparatus
from build_scripts.pages.metadata import Published, metadata
from build_scripts.pages.paper.whole import ADDRESS
from build_scripts.pages.parts.gone import unlisted
from build_scripts.pages.parts.taking import HERE, Taking, taking
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.wording import name_of
from build_scripts.problems import problem
from build_scripts.publication import Publication
from build_scripts.site.admitted import admitted
from build_scripts.site.policy import Inline


@dataclass(frozen=True, slots=True)
class Tree:
    """What is compiled by itself: the pages of one edition."""

    slug: str
    title: str
    pages: tuple[MarkdownPage, ...]
    edition: Edition | None
    """None where the pages say what is wrong with it."""
    beside: tuple[Asset, ...] = ()
    """The files that stand beside the pages."""
    taking: Taking | None = None
    """What can be taken along, which is put beside them once they are compiled."""
    others: tuple[str, ...] = ()
    """The Markdown of other editions’ pages to which these lead."""


@dataclass(frozen=True, slots=True)
class CompiledPage:
    """A page of an edition as compiled."""

    path: str
    """Of its Markdown, below the edition’s folder."""
    file: str
    """Of its HTML, below the edition’s folder."""
    url: str
    """Below the site’s address."""
    listed: str | None
    """Its absolute address, where search engines may list it."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """An edition as compiled."""

    folder: Path
    pages: tuple[CompiledPage, ...]


class OfEdition(File):
    """A page of an edition, to which the pages around it may lead; it is compiled elsewhere."""

    def is_documentation_page(self) -> bool:
        """Say that this is no page to be compiled."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Copy nothing: the finished page is put in its place later."""


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
        return {f"{base}/{path}" for path in unlisted(edition)} if edition else set()

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Have every template escape whatever it prints."""
        del config, files
        return escaping(env)

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Have a page name the address it has on the web."""
        del files
        return with_address(page, config)

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Put the edition’s address where a page asks for it."""
        del files
        home = edition_address(page, config)
        by = f" {literal(f'Published by {config.site_name}.')}"
        if self.tree and self.tree.taking:
            lead = partial(file_from, page, self.tree.slug)
            markdown = markdown.replace(HERE, taking(self.tree.taking, lead))
        return markdown.replace(ADDRESS, f"This edition: <{home}>.{by}" if home else by)

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """Give the templates what the head of the page says to machines."""
        del nav
        assert self.tree
        _, _, place = page.file.src_uri.partition("/")
        _, _, path = place.partition("/")
        if path and self.tree.edition:
            context["records"] = records(self.tree.edition)
            context["metadata"] = metadata(self.tree.edition, published(page, path, config))
        return context


def file_from(page: Page, slug: str, name: str) -> str:
    """Return the address of a file of the edition `slug` as `page` leads to it."""
    return get_relative_url(f"{GENERATED}/{slug}/{name}", page.url)


def of_edition_at(path: str, config: MkDocsConfig) -> OfEdition:
    """Return what stands for the page of an edition whose Markdown is at `path`."""
    page = File(path, None, "", config.use_directory_urls)
    found = OfEdition(path, None, "", config.use_directory_urls)
    found.dest_uri, found.url = page.dest_uri, page.url
    return found


class Compiler:
    """The compiler, its theme loaded and its templates compiled once for many editions."""

    def __init__(self, site: SiteSettings) -> None:
        self.empty = tempfile.TemporaryDirectory(prefix="opinions-")
        with plugins_apart():
            self.config = settled(site, self.empty.name)
        self.plugin = EditionPages()
        leave_out_own(self.config)
        self.config.plugins["edition-pages"] = self.plugin
        with_court_markup(self.config)
        if not site.preview:
            bundled(self.config)
        if not site.folders:  # nothing on a disk makes a folder stand for its first page
            self.config.extra.setdefault("homepage", "index.html")
        environment = self.config.theme.get_env()
        # The theme’s files and its pages for missing pages belong to the site, not to an edition.
        environment.list_templates = lambda *_, **__: []  # type: ignore[method-assign] # see above
        self.config.theme.get_env = lambda: environment  # type: ignore[method-assign] # loaded once
        self.config.theme.static_templates = set()
        self.config.plugins.on_startup(command="build", dirty=False)
        self.environment = escaping(environment)
        self.root = root(self.config)

    def admitted(self) -> Inline:
        """Return the scripts and style sheets that may stand within a page."""
        return admitted(renderer(self.environment, self.config), self.root)

    def compile(self, tree: Tree, into: Path) -> Compiled:
        """Compile the pages of an edition into the folder `into`, below which they have their
        addresses. What the compiler warns of is a problem."""
        self.plugin.tree = tree
        self.config.site_dir = str(into)
        with unheard() as said:
            build(self.config)
        if said:
            place = f"{GENERATED}/{tree.slug}"
            raise problem("compiler-warns", place, said=said[0])
        base = f"{GENERATED}/{tree.slug}/"
        pages = tuple(compiled(file, base) for file in self.plugin.files)
        return Compiled(into / GENERATED / tree.slug, pages)


def settled(site: SiteSettings, docs: str) -> MkDocsConfig:
    """Return the settings of a site as they are for its editions, whose documents are in `docs`."""
    home = Publication(Path(site.file).resolve().parent)
    given = settings(home, for_disk=site.for_disk)
    if home.is_tools:
        given["config_file"] = site.file
    own = {"docs_dir": docs, "use_directory_urls": site.folders, "strict": False}
    config = load_config(**{**given, **own})
    if not home.is_tools:
        adopt(config)
    brand(config, publish.site_of(home))
    config.site_url = site.address
    return config


@lru_cache(maxsize=1)
def compiler(site: SiteSettings, made_with: str) -> Compiler:
    """Return the compiler of a site, whose program and templates have the hash `made_with`."""
    del made_with
    return Compiler(site)


def compiled(file: File, base: str) -> CompiledPage:
    """Return what became of `file`, whose edition’s pages stand below `base`."""
    assert file.page
    listed = None if file.page.meta.get("robots") else file.page.canonical_url
    path, html = file.src_uri.removeprefix(base), file.dest_uri.removeprefix(base)
    return CompiledPage(path, html, file.url, listed)


def contents(tree: Tree) -> list[Any]:
    """Return the contents of an edition as the compiler takes them."""
    base = f"{GENERATED}/{tree.slug}"
    if tree.edition:
        parts = [{name: f"{base}/{path}"} for path, name in parts_of(tree.edition)]
        return [{tree.title: [f"{base}/index.md", *parts]}]
    return [{tree.title: [f"{base}/{page.path}" for page in tree.pages]}]


def parts_of(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the path and the name of each page in an edition’s contents but the first."""
    for writing in edition.opinion.writings:
        if writing.kind != "counsel":
            yield f"{writing.id}.md", name_of(writing, edition.opinion)
    for each in apparatus(edition):
        yield each.path, each.title


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
        methods[:] = [each for each in methods if each.__module__ != "build_scripts.library.frame"]


def edition_address(page: Page, config: MkDocsConfig) -> str | None:
    """Return where the edition of `page` stands on the web, if the site’s own address is known."""
    folder = page.file.src_uri.rpartition("/")[0]
    return urljoin(config.site_url, f"{folder}/") if config.site_url else None


def published(page: Page, path: str, config: MkDocsConfig) -> Published:
    """Return `page`, which is `path` in its edition’s folder, as the site publishes it."""
    return Published(
        path=path,
        title=str(page.title),
        description=str(page.meta.get("description", "")),
        site=config.site_name,
        language=str(config.theme["language"]),
        address=page.canonical_url,
        edition_address=edition_address(page, config),
    )


@contextmanager
def unheard() -> Iterator[list[str]]:
    """Keep what the compiler says from whoever builds the whole; yield a list of its warnings."""
    log = logging.getLogger(name_in_use())
    said: list[str] = []
    before, log.handlers = log.handlers, [Noting(said)]
    through, log.propagate = log.propagate, False
    try:
        yield said
    finally:
        log.handlers, log.propagate = before, through
