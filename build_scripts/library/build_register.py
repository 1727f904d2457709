"""The register: what is known of every edition since the last build, so that an edition of which
nothing changed costs a look at its files’ stamps.

It is kept under a digest, as all that is remembered. Where it is lost or damaged, each edition is
looked at as if nobody had before.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts import sealed_memory
from build_scripts.library.build_context import BuildContext, FolderState, folder_state
from build_scripts.library.edition.remembered_facts import Remembered
from build_scripts.library.memory.finished import PAGES, Finished
from build_scripts.library.memory.seen import UNSEEN, Seen, changed_at, seen_below
from build_scripts.model.across import ToldByOthers

NAME = "register"


@dataclass(frozen=True, slots=True)
class FolderSnapshot:
    """An edition’s folder as it is now."""

    seen: Seen
    own: FolderState


@dataclass(frozen=True, slots=True)
class FinishedFiles:
    """What stands of a finished edition."""

    finished: Finished
    kept: Seen = UNSEEN
    """Its files in the memory, but for its pages."""
    pages: Seen = UNSEEN
    """Those of its pages."""
    markdown: Seen = UNSEEN
    """Its pages as compilers find them."""

    def is_as(self, other: "FinishedFiles") -> bool:
        """Say whether the same files stand there."""
        return (self.kept.word, self.pages.word, self.markdown.word) == (
            other.kept.word,
            other.pages.word,
            other.markdown.word,
        )


@dataclass(frozen=True, slots=True)
class PreviewSnapshot:
    """What stands of an edition, as a preview has looked at it, and when its folders changed."""

    stands: FinishedFiles
    changed: tuple[int, ...]


WATCHED: dict[Path, PreviewSnapshot] = {}
"""What the previews of this process have looked at, by the folder in the memory: at each further
save they look at the folders alone, and not at each file in them. What is written in the place of a
file changes its folder; nobody but a build writes there."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was known of an edition when the last build ended."""

    looked: FolderSnapshot
    told: Remembered | None = None
    stands: FinishedFiles | None = None
    """None where it has problems, or nothing of it is published."""


Register = Mapping[str, Known]


def recalled_register(context: BuildContext) -> Register:
    """Return the register of the last build; an empty one where all is to be looked at anew."""
    return (
        {}
        if context.strict
        else sealed_memory.recalled_from(register_file(context), NAME, dict[str, Known])
    ) or {}


def keep_register(register: Register, context: BuildContext) -> None:
    """Keep the register for the next build."""
    with suppress(OSError):
        sealed_memory.keep_in_memory(register_file(context), NAME, register)


def register_file(context: BuildContext) -> Path:
    """Return where the register is kept."""
    return context.home.memory / f"{context.kind}.{NAME}"


def looked_at(slug: str, context: BuildContext, known: Known | None) -> FolderSnapshot:
    """Return the folder of the edition `slug` as it is now."""
    before = known.looked.seen if known else UNSEEN
    now = seen_below(context.folder(slug), before, settled=True)
    if known and now.word and now.word == before.word:
        return replace(known.looked, seen=now)
    return FolderSnapshot(now, folder_state(slug, context))


def what_stands(
    slug: str, context: BuildContext, known: Known | None, own: FolderState, given: ToldByOthers
) -> FinishedFiles | None:
    """Return what stands of the edition `slug`, None unless all of it is as it would be made."""
    stands = known and known.stands
    if (
        not stands
        or stands.finished.key != context.key(own, given)
        or not stands.finished.addressed.holds(own.addressed)
    ):
        return None
    folder = context.memory / slug
    if context.site.preview:
        return as_watched(slug, context, folder, stands)
    found = stands_now(slug, context, folder, stands)
    return found if found.is_as(stands) else None


def as_watched(
    slug: str, context: BuildContext, folder: Path, stands: FinishedFiles
) -> FinishedFiles | None:
    """Return the same in a preview, which looks no further where no folder has changed."""
    now = PreviewSnapshot(stands, changed_at(folder, folder / PAGES, context.markdown(slug)))
    if WATCHED.get(folder) == now:
        return stands
    found = stands_now(slug, context, folder, stands)
    if not found.is_as(stands):
        return None
    WATCHED[folder] = replace(now, stands=found)
    return found


def stands_now(
    slug: str, context: BuildContext, folder: Path, before: FinishedFiles
) -> FinishedFiles:
    """Return what stands of the finished edition `slug`, which is kept in `folder`, of which that
    stood `before`."""
    return replace(
        before,
        kept=seen_below(folder, before.kept, PAGES),
        pages=seen_below(folder / PAGES, before.pages),
        markdown=seen_below(context.markdown(slug), before.markdown),
    )
