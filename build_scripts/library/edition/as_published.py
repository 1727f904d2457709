"""An edition as the served site has it: what stays of one that is broken now, where nothing is
remembered of it.

A site can be believed no more than a memory that somebody else may have written. So its pages stay
only where their sums are those of its lists, what runs within them is on the fixed list, each
states the policy that the build would state, and the words are those of the opinion as received,
which the site carries. What else is known of it is read from there again; editors’ notes stand on
its pages and are not searched until it is mended.
"""

import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from build_scripts import disk
from build_scripts.addresses.in_citations import with_citation_addresses
from build_scripts.annotations.annotate import annotate
from build_scripts.cache import Addressed
from build_scripts.citations import cite_as_corrected
from build_scripts.editors.annotations_file import AnnotationsFile
from build_scripts.editors.edition_file import EditionFile
from build_scripts.editors.yaml_file import EditorsFile, read_editors_file
from build_scripts.exports.names import file_name
from build_scripts.library.build_context import BuildContext
from build_scripts.library.compiling.compile_unit import Compiled, CompiledPage
from build_scripts.library.compiling.edition_compiler import compiler
from build_scripts.library.compiling.mkdocs_setup import GENERATED
from build_scripts.library.edition.sidecar_files import kept_beside
from build_scripts.library.memory.finished import PAGES, Finished, sums, write_record
from build_scripts.library.moved_editions import SETTINGS
from build_scripts.model import Edition
from build_scripts.pages.library.edition_cards import summary_of
from build_scripts.problems import Problem
from build_scripts.problems.gathering import Gathering
from build_scripts.site import exchange, manifest
from build_scripts.site import policy as policies
from build_scripts.site.finish import inline_of_all
from build_scripts.site.forbidden_markup import inline_of
from build_scripts.site.policy import Inline
from build_scripts.verification import reading_of, words_proved

INDEX = "index.html"
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
UNLISTED = '<meta name="robots"'


class Called(msgspec.Struct):
    """What the data that an edition offers says of its name."""

    title: str
    citation: str | None = None


@dataclass(frozen=True, slots=True)
class AsPublished:
    """A published edition, all of it vouched for."""

    edition: Edition
    """What can be read again from the site alone."""
    compiled: Compiled
    inline: Inline


def as_published(slug: str, context: BuildContext) -> AsPublished | None:
    """Return the edition `slug` as the served site has it; None where it has none, or none that is
    as it was built."""
    folder = context.served and context.served / GENERATED / slug
    if not folder or not manifest.is_vouched_for(context.served or folder, folder):
        return None
    with suppress(Problem, OSError, ValueError):
        words_proved(folder)
        pages = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}
        inline = inline_of_all(inline_in(pages, folder, context))
        return AsPublished(edition_in(folder, context), compiled(pages, folder), inline)
    return None


def keep_as_published(slug: str, context: BuildContext) -> Finished | None:
    """Keep the edition `slug` as the served site has it, as if it had just been finished; None
    where that is not to be believed."""
    found = as_published(slug, context)
    if not found:
        return None
    beside = context.memory / f".{slug}.as-published"
    shutil.copytree(found.compiled.folder, beside / PAGES, dirs_exist_ok=True)
    for name, data in kept_beside(found.edition, found.compiled).items():
        disk.replace_file(beside / name, data)
    known = Finished(
        key="",  # it holds of nothing that could be made: each build tries to make it
        addressed=Addressed(""),
        summary=summary_of(found.edition, [page.path for page in found.compiled.pages]),
        markdown={},
        listed=tuple(page.listed for page in found.compiled.pages if page.listed),
        inline=found.inline,
        files=sums(beside),
    )
    write_record(beside, known)
    exchange.swap_site(beside, context.memory / slug)
    return known


def inline_in(pages: Mapping[Path, str], folder: Path, context: BuildContext) -> Iterator[Inline]:
    """Yield what stands within each of the published `pages`; raise `Problem` for what no page may
    hold, `ValueError` where one does not state the policy that it would have."""
    with_theme = compiler(context.site, context.made_with)
    admitted, own = (
        with_theme.admitted(),
        policies.ON_DISK if context.site.for_disk else policies.OWN,
    )
    for path, html in pages.items():
        name = f"/{GENERATED}/{folder.name}/{path.relative_to(folder).as_posix()}"
        bare = policies.without_policy(html)
        inline = inline_of(name, bare, admitted, with_theme.root)
        if policies.page_with_policy(name, bare, policies.policy(inline, own)) != html:
            raise ValueError(name)
        yield inline


def edition_in(folder: Path, context: BuildContext) -> Edition:
    """Return what a published `folder` says of its edition: the opinion, and what it is called."""
    slug = folder.name
    read = reading_of(folder, f"/{GENERATED}/{slug}")
    cited = cite_as_corrected(read.opinion, read.corrections, Gathering())
    opinion = with_citation_addresses(cited, read.addresses)
    called = msgspec.json.decode((folder / file_name(slug, "json")).read_bytes(), type=Called)
    said = settings_of(slug, context)
    return Edition(
        slug=slug,
        title=called.title,
        citation=called.citation,
        opinion=opinion,
        documents=(),
        hints=0,
        layers=annotate(opinion, EditorsFile("", AnnotationsFile(), None)),
        addresses=read.addresses,
        topics=said.topics if said else (),
        day=(said.corrected or said.published) if said else None,
    )


def settings_of(slug: str, context: BuildContext) -> EditionFile | None:
    """Return `edition.yml` of an edition; None where it is what is wrong."""
    with suppress(Problem):
        data = disk.contents_within(context.folder(slug), SETTINGS, SETTINGS)
        return read_editors_file(SETTINGS, data, EditionFile, "").content
    return None


def compiled(pages: Mapping[Path, str], folder: Path) -> Compiled:
    """Return the published `pages` in a folder as if they had just been compiled."""
    return Compiled(
        folder, tuple(compiled_page(path, html, folder) for path, html in pages.items())
    )


def compiled_page(path: Path, html: str, folder: Path) -> CompiledPage:
    """Return a published page in the `folder` of its edition."""
    file = path.relative_to(folder).as_posix()
    url = f"{GENERATED}/{folder.name}/{file}"
    name = file.removesuffix(".html").removesuffix("/index")
    address = CANONICAL.search(html)
    listed = address[1] if address and UNLISTED not in html else None
    return CompiledPage(f"{name}.md", file, url.removesuffix(INDEX), listed)
