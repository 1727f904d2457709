"""What each edition tells the others of its site, found out once while it stays as it is."""

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from build_scripts import edition_loading, sealed_memory
from build_scripts.cache import Addressed
from build_scripts.library.build_context import BuildContext, FolderState
from build_scripts.library.edition.faults import Faults, made_or_faults
from build_scripts.model.across import Facts

FACTS = "facts"
"""Where it is remembered what editions tell each other."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What an edition told the others, and the hash of what it was made of."""

    made_of: str
    addressed: Addressed
    facts: Facts

    def hold(self, own: FolderState, context: BuildContext) -> bool:
        """Say whether the edition still tells this."""
        return self.made_of == made_of(own, context) and self.addressed.holds(own.addressed)


def made_of(own: FolderState, context: BuildContext) -> str:
    """Return the hash of what the facts of an edition are made of."""
    return sha256(f"{own.sums}{context.made_with}".encode()).hexdigest()


def told_by(slug: str, context: BuildContext, own: FolderState) -> Remembered | None:
    """Return what the edition `slug` tells the others of its site; None where it cannot be read and
    never could."""
    path = context.home.memory / FACTS / slug
    known = sealed_memory.recalled_from(path, FACTS, Remembered)
    if known and known.hold(own, context):
        return known
    # Imported here: it reads citations, which a build that changes no edition does without.
    from build_scripts.library.edition.citing_and_cited import facts_for_others  # noqa: PLC0415

    found = made_or_faults(
        slug, lambda: edition_loading.loaded_edition(context.home.editions, slug).edition
    )
    if isinstance(found, Faults):  # `produced` says of which
        return known or kept(path, told_as_published(slug, context))
    addressed = Addressed(own.addressed).giving(found.addresses)
    return kept(path, Remembered(made_of(own, context), addressed, facts_for_others(found)))


def told_as_published(slug: str, context: BuildContext) -> Remembered | None:
    """Return what an edition that cannot be read tells as the served site has it."""
    # Imported here: it reads opinions, which a build that changes none does without.
    from build_scripts.library.edition.as_published import as_published  # noqa: PLC0415
    from build_scripts.library.edition.citing_and_cited import facts_for_others  # noqa: PLC0415

    published = None if context.site.preview else as_published(slug, context)
    return Remembered("", Addressed(""), facts_for_others(published.edition)) if published else None


def kept(path: Path, found: Remembered | None) -> Remembered | None:
    """Return what was found, and have it remembered."""
    if found:
        with suppress(OSError):  # next time it is found out again
            sealed_memory.keep_in_memory(path, FACTS, found)
    return found
