"""The register: what is known of every edition since the last build, so that an edition of which
nothing changed costs a look at its files’ stamps.

It is kept under a digest, as all that is remembered. Where it is lost or damaged, each edition is
looked at as if nobody had before.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from build_scripts import cache
from build_scripts.library.edition.facts import Remembered
from build_scripts.library.memory.finished import PAGES, Finished
from build_scripts.library.memory.seen import are_settled, changed_at, stamps, stamps_in_a_word
from build_scripts.library.memory.workshop import Own, Workshop, own_of
from build_scripts.model.across import ToldByOthers

NAME = "register"


@dataclass(frozen=True, slots=True)
class Looked:
    """An edition’s folder as it is now."""

    seen: str
    """What its files are told by; empty where a further change would not show yet."""
    own: Own


@dataclass(frozen=True, slots=True)
class Stands:
    """What stands of a finished edition."""

    finished: Finished
    kept: str
    """What its files in the memory are told by, but for its pages."""
    pages: str
    """What those of its pages are told by."""
    markdown: str
    """What its pages as compilers find them are told by."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What stands of an edition, as a preview has looked at it, and when its folders changed."""

    stands: Stands
    changed: tuple[int, ...]


WATCHED: dict[Path, Watched] = {}
"""What the previews of this process have looked at, by the folder in the memory: at each further
save they look at the folders alone, and not at each file in them. What is written in the place of a
file changes its folder; nobody but a build writes there."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was known of an edition when the last build ended."""

    looked: Looked
    told: Remembered | None = None
    stands: Stands | None = None
    """None where it has problems, or nothing of it is published."""


Register = Mapping[str, Known]


def recalled_register(shop: Workshop) -> Register:
    """Return the register of the last build; an empty one where all is to be looked at anew."""
    return (
        {} if shop.strict else cache.recalled_from(register_file(shop), NAME, dict[str, Known])
    ) or {}


def keep_register(register: Register, shop: Workshop) -> None:
    """Keep the register for the next build."""
    with suppress(OSError):
        cache.keep_in_memory(register_file(shop), NAME, register)


def register_file(shop: Workshop) -> Path:
    """Return where the register is kept."""
    return shop.home.memory / f"{shop.kind}.{NAME}"


def looked_at(slug: str, shop: Workshop, known: Known | None) -> Looked:
    """Return the folder of the edition `slug` as it is now."""
    found = stamps(shop.folder(slug))
    now = stamps_in_a_word(found)
    if known and known.looked.seen == now:
        return known.looked
    return Looked(now if are_settled(found) else "", own_of(slug, shop))


def what_stands(
    slug: str, shop: Workshop, known: Known | None, own: Own, given: ToldByOthers
) -> Stands | None:
    """Return what stands of the edition `slug`, None unless all of it is as it would be made."""
    stands = known and known.stands
    if (
        not stands
        or stands.finished.key != shop.key(own, given)
        or not stands.finished.addressed.holds(own.addressed)
    ):
        return None
    folder = shop.memory / slug
    now = Watched(stands, changed_at(folder, folder / PAGES, shop.markdown(slug)))
    if shop.site.preview and WATCHED.get(folder) == now:
        return stands
    if stands != stands_now(slug, shop, stands.finished, folder):
        return None
    if shop.site.preview:
        WATCHED[folder] = now
    return stands


def stands_now(slug: str, shop: Workshop, finished: Finished, folder: Path) -> Stands:
    """Return what stands of the edition `slug`, which is `finished` and kept in `folder`."""
    kept, pages = stamps(folder, but=PAGES), stamps(folder / PAGES)
    return Stands(
        finished,
        stamps_in_a_word(kept),
        stamps_in_a_word(pages),
        stamps_in_a_word(stamps(shop.markdown(slug))),
    )
