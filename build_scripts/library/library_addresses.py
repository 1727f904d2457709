"""What the editions of a library publish at which addresses, and what is told of that."""

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path

from build_scripts import edition_loading
from build_scripts.library.build_context import ADDRESSES, BuildContext
from build_scripts.library.editions import Library
from build_scripts.library.memory import kept_addresses
from build_scripts.library.moved_editions import moved_in
from build_scripts.problems import Problem, problem
from build_scripts.site.moved import Moved

NAMED = 5
"""Of how many new editions at most a build says the names."""


def addresses(library: Library) -> dict[str, str]:
    """Return what the file of addresses of each edition has to say."""
    return {
        outcome.slug: (outcome.folder / ADDRESSES).read_text(encoding="utf-8")
        for outcome, _ in library.published()
        if not outcome.problems
    }


def moved_addresses(library: Library, editions: Path) -> list[Moved]:
    """Return the addresses that editions have left. Raises `Problem` where one cannot lead on."""
    if not library.moved:
        return []
    titles = {each.slug: each.title for each in library.summaries()}
    return moved_in(editions, library.moved, addresses(library), titles)


def keep_addresses(library: Library, context: BuildContext) -> list[Problem]:
    """Keep with each edition what is published of it. It is made of that, too, and stays.

    Returns what editors are told of: of which editions nothing was kept before.
    """
    begun: dict[str, datetime.date | None] = {}
    for outcome, finished in library.published():
        own = outcome.addressed
        if not outcome.problems and own != finished.addressed.given:
            text = (outcome.folder / ADDRESSES).read_text(encoding="utf-8")
            kept_addresses.keep_addresses(context.home.editions, outcome.slug, text)
            if not own:
                begun[outcome.slug] = finished.summary.day
    return [*addresses_begun(begun)]


def addresses_begun(days: Mapping[str, datetime.date | None]) -> Iterator[Problem]:
    """Yield what is told of editions that had no file of addresses, by the day on which their
    editor says that each was on the web: of each that was there before, else of all at once."""
    before = {slug: day for slug, day in days.items() if day and day < edition_loading.today()}
    for slug, day in before.items():
        name = f"editions/{slug}/{ADDRESSES}"
        yield problem("addresses-begun.published", name, day=day.isoformat())
    if new := [slug for slug in days if slug not in before]:
        more = f" and {len(new) - NAMED:,} more" if len(new) > NAMED else ""
        yield problem("addresses-begun", editions=f"{', '.join(new[:NAMED])}{more}")


def addresses_gone(library: Library, editions: Path) -> Iterator[Problem]:
    """Yield what is told of editions that are gone, and from whose addresses nothing leads on."""
    if library.gone:
        left = {each.slug for each in moved_addresses(library, editions)}
        yield from (
            problem("addresses-gone", f"{editions.name}/{slug}", slug=slug)
            for slug in library.gone
            if slug not in left
        )
