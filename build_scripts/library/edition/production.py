"""From an edition’s folder to its finished, proved pages: the unit of which every site is made.

What it takes is a folder, a name and a few settings; what it returns is small, and either can be
sent to another process. What it makes is kept in a folder of its own and taken from there as long
as the edition’s folder, the program, the templates, the settings and every file of it are as they
were. A fault found at any step, the proof’s included, is that edition’s fault: its pages as they
were finished last stay where there are any.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from build_scripts import disk, edition_loading
from build_scripts.annotations.web_annotations import annotations_json
from build_scripts.cache import Addressed
from build_scripts.library.build_context import BuildContext, folder_state
from build_scripts.library.compiling.compile_unit import Compiled, Tree
from build_scripts.library.compiling.edition_compiler import compiler
from build_scripts.library.compiling.mkdocs_setup import GENERATED, SiteSettings
from build_scripts.library.edition.across import addresses_led_to
from build_scripts.library.edition.faults import made_or_faults
from build_scripts.library.edition.outcome import EditionOutcome
from build_scripts.library.edition.proving import prove
from build_scripts.library.edition.sidecar_files import kept_beside
from build_scripts.library.memory.finished import (
    CITES,
    PAGES,
    SEARCH,
    Finished,
    recalled_edition,
    sums,
    write_record,
)
from build_scripts.model import Asset, Summary, Written
from build_scripts.model.across import NOTHING_TOLD, ToldByOthers
from build_scripts.pages.library.broken import broken_page
from build_scripts.pages.library.edition_cards import summary_of
from build_scripts.pages.library.other_editions import with_cited_by, with_here
from build_scripts.pages.parts.downloads import Taking
from build_scripts.pages.text.date_format import dates_in
from build_scripts.pages.text.wording import counted
from build_scripts.problems import Problem
from build_scripts.site import exchange, manifest
from build_scripts.site import finish as finishing
from build_scripts.site.cards_apart import lay_apart
from build_scripts.site.minify_scripts import smaller
from build_scripts.site.policy import ON_DISK, OWN
from build_scripts.site.source_downloads import FOLDER
from build_scripts.site.source_downloads import offered_name as offered_as


class MadeOf(NamedTuple):
    """What an edition is made of, in hashes."""

    key: str
    """Of all, its file of addresses apart."""
    words: str
    """Of what its words are made of, whatever site they are for."""
    addressed: Addressed


def outcome_of_edition(
    slug: str, context: BuildContext, given: ToldByOthers = NOTHING_TOLD
) -> EditionOutcome:
    """Return what becomes of the edition `slug`: finished now, or kept, or kept out.

    `given` is what the others tell it.
    """
    with dates_in(context.site.dates):
        return made_or_recalled(slug, context, given)


def made_or_recalled(slug: str, context: BuildContext, given: ToldByOthers) -> EditionOutcome:
    """Return the same, where dates are written as the publisher wants them."""
    folder, own = context.memory / slug, folder_state(slug, context)
    key = context.key(own, given)
    kept = recalled_edition(folder)
    current = kept if kept and kept.key == key and kept.addressed.holds(own.addressed) else None
    stands = current is not None and pages_stand(slug, current, context)
    if current and stands and not context.strict:
        return EditionOutcome(slug, current.in_short(), folder)
    made_of = MadeOf(key, context.key_of_words(own, given), Addressed(own.addressed))
    done = made_or_faults(
        slug,
        lambda: (
            proved_again(current, slug, context, given, in_place=stands)
            if current
            else made_anew(slug, made_of, context, given)
        ),
    )
    if isinstance(done, Finished):
        return EditionOutcome(slug, done.in_short(), folder)
    if context.site.preview:
        return shown_in_preview(slug, done.problems, kept, context)
    stays = kept or left_in_site(slug, context)
    return EditionOutcome(slug, stays and stays.in_short(), folder, done.problems)


def made_anew(slug: str, made_of: MadeOf, context: BuildContext, given: ToldByOthers) -> Finished:
    """Return the edition `slug` as it is finished now, its Markdown where compilers find it."""
    written = with_told(loaded(slug, context), given)
    done = edition_made(written, made_of, given, context.memory / slug, context)
    disk.synchronise(context.markdown(slug), as_compiled(written))
    return done


def proved_again(
    kept: Finished, slug: str, context: BuildContext, given: ToldByOthers, *, in_place: bool
) -> Finished:
    """Return `kept`, whose pages are proved against its source as it is read now.

    Its Markdown is put where compilers find it, unless it is `in_place`.
    """
    written = loaded(slug, context)
    prove(context.memory / slug / PAGES, written.edition, context.site)
    if not in_place:
        disk.synchronise(context.markdown(slug), as_compiled(with_told(written, given)))
    return kept


def loaded(slug: str, context: BuildContext) -> Written:
    """Return the edition `slug` with its pages, read from its folder."""
    return edition_loading.loaded_edition(context.home.editions, slug, strict=context.strict)


def left_in_site(slug: str, context: BuildContext) -> Finished | None:
    """Return the edition `slug` as the served site has it, kept from now on, if it may stay."""
    # Imported here: it reads opinions, which a build that changes none does without.
    from build_scripts.library.edition.as_published import keep_as_published  # noqa: PLC0415

    return keep_as_published(slug, context)


def pages_stand(slug: str, kept: Finished, context: BuildContext) -> bool:
    """Say whether the edition’s Markdown stands where compilers find it, as it was compiled."""
    return sums(context.markdown(slug), "") == kept.markdown


def as_compiled(written: Written) -> dict[str, bytes]:
    """Return the Markdown and the assets of an edition by their paths below its folder."""
    pages = {page.path: page.markdown.encode() for page in written.pages}
    return pages | {asset.path: asset.data for asset in written.assets}


def with_told(written: Written, given: ToldByOthers) -> Written:
    """Return an edition with what the others tell it on its pages."""
    if given == NOTHING_TOLD:
        return written
    # Imported here: an edition that no other cites does without the writer of pages.
    from build_scripts.pages.edition import pages_of  # noqa: PLC0415

    edition = with_here(written.edition, given)
    pages = pages_of(edition) if given.here else written.pages
    front = tuple(with_cited_by(page, given) for page in pages)
    return replace(written, edition=edition, pages=front)


def edition_made(
    written: Written,
    made_of: MadeOf,
    given: ToldByOthers,
    folder: Path,
    context: BuildContext,
) -> Finished:
    """Compile, finish and prove an edition, and keep it in `folder` in the place of what is there.

    Raises `Problem` for whatever keeps it out.
    """
    edition = written.edition
    tree, files = tree_of(written, given, context)

    def complete(compiled: Compiled) -> dict[str, bytes]:
        prove(compiled.folder, edition, context.site)
        if not context.site.preview:
            offered = edition_loading.received_files(context.home.editions, edition)
            for name, data in (offered | files).items():
                disk.replace_file(compiled.folder / name, data)
        return kept_beside(edition, compiled)

    summary = summary_of(edition, [page.path for page in written.pages])
    markdown = {name: sha256(data).hexdigest() for name, data in as_compiled(written).items()}
    given_now = made_of.addressed.giving(edition.addresses)
    begun = Finished(
        made_of.key, given_now, summary, markdown, edition.notices, words=made_of.words
    )
    return tree_finished(tree, complete, begun, folder, context)


def tree_of(
    written: Written, given: ToldByOthers, context: BuildContext
) -> tuple[Tree, dict[str, bytes]]:
    """Return what is compiled of an edition, and the files that readers take along."""
    edition = written.edition
    beside = tuple(assets(written, context.site))
    files, offer = taken_along(written, context)
    pages = written.pages
    return Tree(
        edition.slug, edition.title, pages, edition, beside, offer, others_markdown(given)
    ), files


def others_markdown(given: ToldByOthers) -> tuple[str, ...]:
    """Return the Markdown of other editions’ pages to which an edition leads."""
    return tuple(
        sorted({address.replace("..", GENERATED, 1) for address in addresses_led_to(given)})
    )


def taken_along(written: Written, context: BuildContext) -> tuple[dict[str, bytes], Taking]:
    """Return the files of an edition that readers take along, and what its pages say of them.

    A preview has none: they are made for the site, or when somebody asks for them.
    """
    slug, site = written.edition.slug, context.site
    if site.preview:
        return {}, Taking(slug)
    # Imported here: a build that changes no edition does without what sets its PDF.
    from build_scripts.exports.write import exported_files  # noqa: PLC0415

    base = urljoin(site.address, f"{GENERATED}/{slug}/") if site.address else None
    made = exported_files(written, base, edition_loading.wanted_in_pdf(context.home))
    offer = Taking(
        slug,
        tuple(each.path.removeprefix(f"{slug}.") for each in made.files),
        tuple((each.ending, each.reason) for each in made.withheld),
        f"{FOLDER}/{offered_as(written.edition.documents[0].file)}",
    )
    return {each.path: each.data for each in made.files}, offer


Complete = Callable[[Compiled], dict[str, bytes]]
"""Adds what stands beside compiled pages, proves them, and returns what else is to be kept."""


def tree_finished(
    tree: Tree, complete: Complete, begun: Finished, folder: Path, context: BuildContext
) -> Finished:
    """Compile, finish and prove a tree, and keep it in `folder`; return what is known of it."""
    beside = folder.with_name(f".{tree.slug}.{os.getpid()}")
    work = folder.with_name(f".{tree.slug}.{os.getpid()}.work")
    with_theme = compiler(context.site, context.made_with)
    try:
        compiled = with_theme.compile(tree, work)
        pages = compiled.folder
        exchange.refuse_incomplete(pages, [page.file for page in compiled.pages])
        inside = finishing.inline_in(work, pages, with_theme.admitted(), with_theme.root)
        if not context.site.preview:
            lay_apart(pages)
            finishing.guard_pages(work, inside, ON_DISK if context.site.for_disk else OWN)
        for name, data in complete(compiled).items():
            disk.replace_file(beside / name, data)
        if not context.site.preview:
            manifest.write_edition(pages)
        shutil.move(pages, beside / PAGES)
        done = replace(
            begun,
            listed=tuple(page.listed for page in compiled.pages if page.listed),
            inline=finishing.inline_of_all(inside.values()),
            files=sums(beside),
        )
        write_record(beside, done)
        exchange.swap_site(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        shutil.rmtree(work, ignore_errors=True)
    return done


def shown_in_preview(
    slug: str, problems: tuple[Problem, ...], kept: Finished | None, context: BuildContext
) -> EditionOutcome:
    """Return pages that say what is wrong with an edition, in the place of those that it had."""
    had = kept.summary.pages if kept else ("index.md",)
    title = kept.summary.title if kept else slug
    tree = Tree(slug, title, tuple(broken_page(path, title, problems) for path in had), None)
    folder = context.memory / f".{slug}.broken"
    summary = Summary(slug, title, had, state=counted(len(problems), "problem"))
    nothing = {SEARCH: b"[]", CITES: b""}
    known = tree_finished(
        tree,
        lambda _: nothing,
        Finished("", Addressed(""), summary, {}),
        folder,
        context,
    )
    return EditionOutcome(slug, known.in_short(), folder, problems)


def assets(written: Written, site: SiteSettings) -> Iterator[Asset]:
    """Yield the files beside an edition’s pages, as the site has them."""
    for asset in written.assets:
        small = asset.path.endswith((".css", ".js")) and not site.preview
        text = smaller(asset.path, asset.data.decode()).encode() if small else asset.data
        yield Asset(asset.path, text)
    if written.edition.layers.annotations:
        base = f"{GENERATED}/{written.edition.slug}/"
        data = annotations_json(written.edition, urljoin(site.address or "", base))
        yield Asset("annotations.json", data.encode())
