"""What stands around the editions and is made of all of them: lists, citations, search."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path
from urllib.parse import urljoin

import msgspec
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from build_scripts.exports.data.llms import llms_txt
from build_scripts.library import moved_editions
from build_scripts.library.around import cites, lists
from build_scripts.library.around.cites import PAGE as CITES
from build_scripts.library.around.pages_from_shell import filled_in, made_of, shells, to_copy
from build_scripts.library.around.search import PAGE as SEARCH
from build_scripts.library.around.search import WITHOUT_SCRIPTS, files_of_search
from build_scripts.library.build_context import BuildContext
from build_scripts.library.compiling.mkdocs_setup import GENERATED
from build_scripts.library.editions import Library, words_of_editions
from build_scripts.library.library_addresses import moved_addresses
from build_scripts.library.memory.changed_files import (
    KeptFile,
    Made,
    Piece,
    Placing,
    flat,
    known_of,
)
from build_scripts.library.memory.finished import CITES as CITED
from build_scripts.library.memory.finished import LIST, PAGES, WORDS
from build_scripts.library.memory.finished import SEARCH as FOUND
from build_scripts.library.memory.legacy_assets import superseded_files
from build_scripts.pages.library.facet_lists import ListPage
from build_scripts.problems.reporting import guide_of_problems
from build_scripts.publication import TOOLS
from build_scripts.site import licenses, manifest, sitemap
from build_scripts.site.cites.browsing import FOLDER as FOLDER_OF_CITES
from build_scripts.site.cites.browsing import IndexPage
from build_scripts.site.search.entry import Entry
from build_scripts.site.sitemap import Listed

INDEX = "index.html"
WORDS_OF_ALL = "words"
"""The file of the memory that keeps the words of all editions for the search."""
BY_COMPILERS = frozenset({sitemap.NAME, f"{sitemap.NAME}.gz", "search.json"})
"""What compilers write of their own, for which the site has its own."""


def hash_of(*things: object) -> str:
    """Return the hash of some things."""
    return sha256(msgspec.msgpack.encode(things, order="deterministic")).hexdigest()


@dataclass
class SiteBuild:
    """What one build knows from its first callback to its last."""

    context: BuildContext
    library: Library
    site: Path
    """The folder of the finished site."""
    lists: tuple[ListPage, ...]
    frozen: bool = False
    """Whether the files of addresses are to stay as they are."""
    whole: str = ""
    """The hash of all that the site is made of."""
    frame: str = ""
    """The hash of all that is compiled and finished around the editions."""
    files: list[str] = field(default_factory=list)
    """What the compiler is to make, by paths below the site."""
    environment: Environment | None = None
    listed: list[Listed] = field(default_factory=list)
    """The pages that the compiler makes and search engines may list."""
    own: list[Entry] = field(default_factory=list)
    """What can be found of the pages written by hand."""

    @cached_property
    def cites(self) -> cites.Index:
        """The index of citations."""
        return cites.index_of(self.library)

    def made_of(self, *more: object, of: str = "") -> str:
        """Return the hash of what something around the editions is made of: the settings, the file
        `of` each edition, and `more`."""
        context = self.context
        sums = [(outcome.slug, each.files.get(of)) for outcome, each in self.library.published()]
        return hash_of(context.made_with, context.site, sums if of else (), more)


def pages_around(work: SiteBuild) -> Iterator[tuple[str, str]]:
    """Yield the path and the Markdown of each page that the tools give every site."""
    yield CITES, cites.page_of_index()
    yield from shells()
    yield SEARCH, WITHOUT_SCRIPTS
    yield licenses.PATH, licenses.page(own_license())
    if work.context.home.is_tools:
        yield "problems.md", guide_of_problems()


def own_license() -> str:
    """Return the license of the tools."""
    path = TOOLS / "LICENSE"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def place_all(config: MkDocsConfig, work: SiteBuild, built: Path, placing: Placing) -> None:
    """Put together the site: what the compiler `built` around the editions, their finished pages,
    and what is made of all of them."""
    site = work.context.site
    place_lists(work, built, placing)
    if not site.preview:  # there they are made when somebody asks for them
        place_cites(work, built, placing)
    placing.part("frame", "", lambda: compiled_around(built, placing, whole=site.preview))
    words = work.made_of(work.library.summaries(), of=WORDS)
    placing.part("words", words, lambda: words_of_editions(work.library))
    placing.part("sitemap", "", lambda: for_search_engines(config, work, placing))
    placing.part("moved", "", lambda: lead_on(work))
    told = work.made_of(config.site_name, config.site_description, work.library.summaries())
    placing.part("programs", told, lambda: for_programs(config, work))
    for outcome, _ in work.library.published():
        address = f"{GENERATED}/{outcome.slug}"
        if outcome.awaiting is None:
            placing.edition(address, outcome.folder / PAGES, outcome.pages)
        else:
            placing.without(address)
    if not site.preview:
        placing.part("older", "", lambda: of_older_tools(work, placing))
        placing.part("sums", "", lambda: [(manifest.NAME, manifest.of_sums(sums(work, placing)))])


def place_lists(work: SiteBuild, built: Path, placing: Placing) -> None:
    """Place the lists of editions."""
    site, env = work.context.site, work.environment
    assert env

    def make() -> Made:
        if work.lists:
            yield from filled_in(built, lists.filled_list_pages(work.lists, site, env))
            yield lists.file_of_all(work.library, site)

    placing.part("lists", work.made_of(made_of(built, lists.FIRST), work.lists), make)


def place_cites(work: SiteBuild, built: Path, placing: Placing) -> None:
    """Place the index of citations, and the search, which asks it."""
    cited = work.made_of(made_of(built, f"{FOLDER_OF_CITES}/"), of=CITED)
    placing.part("cites", cited, lambda: index_of_citations(work, built))
    shelves = shelves_of(work, placing)
    sought = work.made_of(work.own, search_order(work), shelves, of=FOUND)
    context = work.context
    memory = None if context.strict else context.home.memory / f"{context.kind}.{WORDS_OF_ALL}"
    placing.part("search", sought, lambda: found_in(work, shelves, memory))


def shelves_of(work: SiteBuild, placing: Placing) -> set[str]:
    """Return the names of the shelves of the index of citations, by its files."""
    suffix = ".js" if work.context.site.for_disk else ".json"
    files = (name.split("/") for name in placing.parts["cites"].files if name.endswith(suffix))
    return {folders[1] for folders in files}


def cites_and_search(work: SiteBuild, built: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index of citations, whose pages the compiler `built`, and of the
    search."""
    yield from flat(index_of_citations(work, built))
    yield from flat(found_in(work, work.cites.shelves))


def index_of_citations(work: SiteBuild, built: Path) -> Made:
    """Yield the pages and the files of the index of citations, each page and each volume a
    piece."""
    site, env, for_disk = work.context.site, work.environment, work.context.site.for_disk
    assert env
    around = work.made_of(made_of(built, f"{FOLDER_OF_CITES}/"))

    def page_of(page: IndexPage) -> Iterator[tuple[str, bytes]]:
        return filled_in(built, [cites.filled_cites_pages(page, site, env)])

    for page in work.cites.pages:
        yield Piece(hash_of(around, page), partial(page_of, page))
    for name, volume in work.cites.volumes.items():
        files = partial(cites.files_of_volume, name, volume, for_disk=for_disk)
        yield Piece(hash_of(around, name, volume), files)


def found_in(work: SiteBuild, shelves: set[str], memory: Path | None = None) -> Made:
    """Yield the files of the search, which looks for cites on these `shelves`; the words of all are
    kept in the file `memory`."""
    yield from files_of_search(
        work.library,
        work.own,
        shelves,
        made_with=work.context.made_with,
        for_disk=work.context.site.for_disk,
        memory=memory,
    )


def search_order(work: SiteBuild) -> list[object]:
    """Return what the search orders editions by."""
    return [(each.slug, each.court, each.date_filed) for each in work.library.summaries()]


def compiled_around(built: Path, placing: Placing, *, whole: bool) -> Made:
    """Yield what the compiler built around the editions, but for what was filled in since; the
    `whole` has the pages that are there to be copied."""
    filled = placing.sums()
    for path in sorted(path for path in built.rglob("*") if path.is_file()):
        name = path.relative_to(built).as_posix()
        if name not in filled and name not in BY_COMPILERS and (whole or not to_copy(name)):
            yield name, KeptFile(path, manifest.sum_of_file(path))


def of_older_tools(work: SiteBuild, placing: Placing) -> Made:
    """Yield what the pages of broken editions, which stay as other tools finished them, ask for."""
    pages = [outcome.folder / PAGES for outcome, _ in work.library.published() if outcome.problems]
    context = work.context
    if pages:
        known = known_of(work.site, context.home.memory, context.kind)
        yield from superseded_files(pages, work.site, known.parts, placing.sums())


def lead_on(work: SiteBuild) -> Made:
    """Yield pages that lead on at the addresses that editions have left."""
    site = work.context.site
    left = moved_addresses(work.library, work.context.home.editions)
    yield from moved_editions.pages_that_lead_on(
        left, GENERATED, site.address, directories=site.folders, disk=site.for_disk
    )


def for_programs(config: MkDocsConfig, work: SiteBuild) -> Made:
    """Yield `llms.txt`, where the site’s address is known, which its links begin with."""
    if config.site_url and not work.context.site.preview and not work.context.site.for_disk:
        base = urljoin(config.site_url, f"{GENERATED}/")
        said = llms_txt(
            config.site_name, config.site_description or "", work.library.summaries(), base
        )
        yield "llms.txt", said.encode()


def for_search_engines(config: MkDocsConfig, work: SiteBuild, placing: Placing) -> Made:
    """Yield the list of all pages, where the site’s address is known."""
    site = work.context.site
    if not config.site_url or site.preview or site.for_disk:
        return
    of_editions = (
        Listed(address, each.summary.day)
        for _, each in work.library.published()
        for address in each.listed
    )
    filled = (
        Listed(urljoin(config.site_url, name.removesuffix(INDEX)))
        for part in ("cites", "lists")
        for name in sorted(placing.parts[part].files)
        if name.endswith(INDEX) and name.count("/") > 1
    )
    yield from sitemap.files([*work.listed, *filled, *of_editions])


def sums(work: SiteBuild, placing: Placing) -> dict[str, str]:
    """Return the sum of every file around the editions, and of each edition’s own list."""
    of_editions = {
        f"{GENERATED}/{outcome.slug}/{manifest.NAME}": each.files[LIST]
        for outcome, each in work.library.published()
    }
    return placing.sums() | of_editions
