"""All editions of a publication as one build finds them: finished, kept as they were, kept out."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts import publish
from build_scripts.library import keeping
from build_scripts.library.across import told
from build_scripts.library.finished import Finished
from build_scripts.library.moving import is_withdrawn, moved_in
from build_scripts.library.production import (
    ADDRESSES,
    PAGES,
    WORDS,
    Outcome,
    Workshop,
    facts,
    produced,
)
from build_scripts.library.site_settings import GENERATED
from build_scripts.library.workers import HERE, Workers, at_once
from build_scripts.model import Summary
from build_scripts.model.across import NOTHING_TOLD, Told
from build_scripts.pages.library.listing import listing_page
from build_scripts.problems import Problem, problem
from build_scripts.quotations.data import FOLDER, LIST, list_script, script_path
from build_scripts.site.moved import Moved


@dataclass(frozen=True, slots=True)
class Library:
    """What became of all editions that the site is to have."""

    outcomes: tuple[Outcome, ...]
    """By the names of the cases."""

    def published(self) -> Iterator[tuple[Outcome, Finished]]:
        """Yield each edition that the site has, by the names of the cases."""
        yield from ((each, each.finished) for each in self.outcomes if each.finished)

    def summaries(self) -> list[Summary]:
        """Return each edition that the site has, in short."""
        return [finished.summary for _, finished in self.published()]

    def broken(self) -> list[Outcome]:
        """Return the editions that something keeps out as they stand now."""
        return [each for each in self.outcomes if each.problems]

    def lost(self) -> list[Outcome]:
        """Return the editions of which no pages are left to stay."""
        return [each for each in self.outcomes if not each.finished]

    def problems(self) -> dict[str, list[Problem]]:
        """Return all that is wrong, by edition."""
        found = {each.slug: list(each.problems) for each in self.broken()}
        for each in self.lost():
            gone = f"/{GENERATED}/{each.slug}/ and all below it"
            kept_out = problem("edition-kept-out", f"editions/{each.slug}", addresses=gone)
            found.setdefault(each.slug, []).append(kept_out)
        return found


def gathered(shop: Workshop, workers: Workers = HERE) -> Library:
    """Return all editions of a publication, each finished or with what keeps it out.

    `workers` make them; what they make is the same.
    """
    shop.memory.mkdir(parents=True, exist_ok=True)
    for left in shop.memory.glob(".*"):  # by a build that died
        shutil.rmtree(left, ignore_errors=True)
    for file in shop.home.memory.glob(".*.edition.*"):  # likewise
        file.unlink(missing_ok=True)
    editions = shop.home.editions
    wanted = [
        slug
        for slug in publish.slugs(editions)
        if (shop.site.preview or not publish.is_draft(editions, slug))
        and not is_withdrawn(editions, slug)
    ]
    for gone in {path.name for path in shop.memory.iterdir()}.difference(wanted):
        shutil.rmtree(shop.memory / gone)
    library = made_known(wanted, shop, workers)
    write_listing(library, shop.docs / GENERATED)
    return library


def made_known(wanted: Sequence[str], shop: Workshop, workers: Workers) -> Library:
    """Return the editions, each made with what the others tell it.

    One of which nothing can be published is told of no more: those that cite it are made again.
    """
    told_by = zip(wanted, at_once(facts, [(slug, shop) for slug in wanted], workers), strict=True)
    known = {slug: each for slug, each in told_by if each}
    given: dict[str, Told] = {}
    outcomes: dict[str, Outcome] = {}
    while True:
        tell = told(list(known.values()))
        now = {slug: tell.get(slug, NOTHING_TOLD) for slug in wanted}
        due = [slug for slug in wanted if slug not in given or given[slug] != now[slug]]
        made = at_once(produced, [(slug, shop, now[slug]) for slug in due], workers)
        outcomes |= dict(zip(due, made, strict=True))
        given = now
        lost = [slug for slug in known if not outcomes[slug].finished]
        if not lost:
            return Library(tuple(sorted(outcomes.values(), key=by_name)))
        for slug in lost:
            del known[slug]


def by_name(outcome: Outcome) -> tuple[str, str]:
    """Return what editions are ordered by: the name of the case, then that of the folder."""
    title = outcome.finished.summary.title if outcome.finished else ""
    return title.casefold(), outcome.slug


def write_listing(library: Library, folder: Path) -> None:
    """Write the list of the editions, and remove what stands beside them in `folder`."""
    publish.replace(folder / "index.md", listing_page(library.summaries()).encode())
    there = {each.slug for each in library.outcomes} | {"index.md"}
    for path in folder.iterdir():
        if path.name not in there:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def addresses(library: Library) -> dict[str, str]:
    """Return what the file of addresses of each edition has to say."""
    return {
        outcome.slug: (outcome.folder / ADDRESSES).read_text(encoding="utf-8")
        for outcome, _ in library.published()
        if not outcome.problems
    }


def moved(library: Library, editions: Path) -> list[Moved]:
    """Return the addresses that editions have left. Raises `Problem` where one cannot lead on."""
    titles = {each.slug: each.title for each in library.summaries()}
    return moved_in(editions, addresses(library), titles)


def keep_addresses(library: Library, shop: Workshop) -> None:
    """Keep with each edition what is published of it. It is made of that, too, and stays."""
    for outcome, _ in library.published():
        if not outcome.problems:
            text = (outcome.folder / ADDRESSES).read_text(encoding="utf-8")
            keeping.keep(shop.home.editions, outcome.slug, text)


def place_pages(library: Library, built: Path) -> None:
    """Put the finished pages of every edition into the `built` site."""
    for outcome, _ in library.published():
        shutil.copytree(
            outcome.folder / PAGES, built / GENERATED / outcome.slug, copy_function=publish.linked
        )


def place_words(library: Library, built: Path) -> None:
    """Put what quotations of each edition are held against where the site’s scripts stand."""
    (built / FOLDER).mkdir(parents=True, exist_ok=True)
    for outcome, _ in library.published():
        if (outcome.folder / WORDS).exists():  # a broken edition of a preview has none
            publish.linked(str(outcome.folder / WORDS), str(built / script_path(outcome.slug)))
    (built / LIST).write_text(list_script(library.summaries()), encoding="utf-8", newline="\n")
