"""A build from what the compiler made around the editions to the site in its place, or to its rest
where nothing has changed."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from build_scripts.library.around.site_assembly import SiteBuild, hash_of, place_all
from build_scripts.library.build_failure import tell_or_stop, warnings_counted
from build_scripts.library.build_options import Unchanged
from build_scripts.library.compiling.compilers import name_in_use
from build_scripts.library.compiling.mkdocs_setup import GENERATED, root_path
from build_scripts.library.compiling.template_scripts import own_inline
from build_scripts.library.library_addresses import addresses_gone, keep_addresses
from build_scripts.library.memory import changed_files
from build_scripts.library.memory.changed_files import Part, Placed, Placing, stamps_but
from build_scripts.library.memory.seen import stamps, stamps_in_a_word
from build_scripts.problems import visible_text
from build_scripts.site import exchange, manifest
from build_scripts.site import finish as finishing

LOG = logging.getLogger(f"{name_in_use()}.editions")

WHOLE = "whole"
"""What the record of a site keeps the hash under of all that it is made of."""


def rest_if_unchanged(work: SiteBuild) -> None:
    """Raise `Unchanged` where the site stands as it would be made."""
    context = work.context
    placed = changed_files.known_of(work.site, context.home.memory, context.kind)
    parts = placed.parts
    if work.library.broken() or WHOLE not in parts or parts[WHOLE].key != work.whole:
        return
    pages = {outcome.slug: outcome.pages for outcome, _ in work.library.published()}
    held = {name: each.stamp for part in parts.values() for name, each in part.files.items()}
    if stamps_but(work.site, GENERATED, set(pages)) == held and all(
        placed.edition_standing(work.site, f"{GENERATED}/{slug}", known)
        for slug, known in pages.items()
    ):
        keep_published(work)
        LOG.info("Nothing has changed. Sum of the site: %s", sum_of_site(parts))
        tell_notices(work)
        raise Unchanged


def hash_of_site(config: MkDocsConfig, work: SiteBuild) -> str:
    """Return the hash of all that the site is made of."""
    context = work.context
    pages = stamps(Path(config.docs_dir), but=GENERATED)
    editions = [
        (outcome.slug, each.key, outcome.pages) for outcome, each in work.library.published()
    ]
    return hash_of(
        context.made_with,
        context.site,
        config.strict,
        stamps_in_a_word(pages),
        editions,
        work.library.moved,
    )


def sum_of_site(parts: changed_files.Parts) -> str:
    """Return the sum of a site, by which all of it is known."""
    return parts["sums"].files[manifest.NAME].sum


def publish_finished(config: MkDocsConfig, work: SiteBuild, built: Path, beside: Path) -> None:
    """Put the site together `beside` with what was finished of what the compiler `built`, and that
    into its place."""
    preview = work.context.site.preview
    whole = work.site if preview else beside  # whoever serves a preview waits until it is built
    exchange.refuse_incomplete(built, expected_files(work))
    put_together(config, work, built, whole)
    stopped = config.strict and warnings_counted()  # by the compiler, once it has ended
    if not is_held(work) and not stopped:
        keep_published(work)
        if not preview:
            exchange.swap_site(whole, work.site, kept_site(work))


def is_held(work: SiteBuild) -> bool:
    """Say whether the last good site is to stay: all that there is to publish is broken."""
    return bool(work.library.broken()) and not any(work.library.published())


def tell_editors(config: MkDocsConfig, work: SiteBuild) -> None:
    """Say what editors are to know, and end a build of which it is to be the end."""
    tell_notices(work)
    if work.library.broken():
        tell_or_stop(config, work.library, held=is_held(work), preview=work.context.site.preview)


def tell_notices(work: SiteBuild) -> None:
    """Say what editors are told of at each build; of a broken edition that stays, what is wrong."""
    for outcome, finished in work.library.published():
        for notice in () if outcome.problems else finished.notices:
            LOG.info("%s", visible_text(str(notice)))


def keep_published(work: SiteBuild) -> None:
    """Keep with each edition what is published of it, unless that is to stay as it is."""
    if not work.frozen and not work.context.site.preview:
        editions = work.context.home.editions
        for told in (
            *keep_addresses(work.library, work.context),
            *addresses_gone(work.library, editions),
        ):
            LOG.info("%s", visible_text(str(told)))


def put_together(config: MkDocsConfig, work: SiteBuild, built: Path, folder: Path) -> None:
    """Put the whole site together in `folder`, in the place of the one that was kept."""
    context = work.context
    memory = context.home.memory
    changed_files.begin_folder(folder, kept_site(work))
    known = Placed() if context.strict else changed_files.known_of(folder, memory, context.kind)
    slugs = {outcome.slug for outcome, _ in work.library.published()}
    site = Placing(folder, known, GENERATED, slugs)
    place_all(config, work, built, site)
    site.end()
    site.parts[WHOLE] = Part(work.whole, {})
    changed_files.keep_record(site, memory, context.kind, [work.site])
    if not context.site.preview:
        LOG.info("Sum of the site, to be kept elsewhere: %s", sum_of_site(site.parts))


def kept_site(work: SiteBuild) -> Path:
    """Return where the site is kept that was served before."""
    return work.context.home.memory / f"{work.context.kind}.site"


def finish(config: MkDocsConfig, work: SiteBuild, built: Path) -> None:
    """Finish the built pages around the editions."""
    assert work.environment
    site = work.context.site
    finishing.name_by_content(built, config.extra["own_files"], dict(site.names))
    own = own_inline(work.environment, config)
    inline = finishing.inline_in(built, built, own, root_path(config))
    if not site.preview:
        make = finishing.make_for_disk if site.for_disk else finishing.make_for_hosts
        others = finishing.inline_of_all(each.inline for _, each in work.library.published())
        make(built, Path(config.docs_dir), inline, others)


def expected_files(work: SiteBuild) -> list[str]:
    """Return the files that a site must have, by their paths: all that the compiler was given."""
    gone = finishing.FOR_SERVERS if work.context.site.for_disk else ()
    names = dict(work.context.site.names)
    return sorted(names.get(name, name) for name in set(work.files).difference(gone))
