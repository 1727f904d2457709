"""What the compiler made around the editions, kept finished from build to build.

Where a word of an edition has changed, and nothing by which the pages around it know the edition,
the compiler would make the same of them again: so it need not be asked. What is kept is taken only
under a digest of all that it is made of, and as long as each of its files is as it was.
"""

import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from build_scripts import sealed_memory
from build_scripts.library.around.site_assembly import SiteBuild, hash_of, own_license
from build_scripts.library.compiling.mkdocs_setup import GENERATED, LISTING
from build_scripts.library.memory.finished import sum_or_none, sums
from build_scripts.library.memory.seen import stamps
from build_scripts.site import finish as finishing
from build_scripts.site.search.entry import Entry
from build_scripts.site.sitemap import Listed

AROUND = "around"
OWN = "build_scripts."
"""What the modules of the tools are called, to tell their callbacks from a publisher’s."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What is known of what the compiler made around the editions."""

    sums: Mapping[str, str]
    """Of its files, by their paths."""
    files: list[str]
    listed: list[Listed]
    own: list[Entry]
    """As the same of `SiteBuild`."""


def recalled_frame(config: MkDocsConfig, work: SiteBuild) -> Path | None:
    """Return the folder of what the compiler would make, with what is known of it put into `work`;
    None where the compiler is to make it."""
    folder, record = places(work)
    frame = sealed_memory.recalled_from(record, work.frame, Frame)
    if not frame or calls_others(config) or sums(folder) != frame.sums:
        return None
    work.files, work.listed, work.own = frame.files, frame.listed, frame.own
    return folder


def keep_frame(work: SiteBuild, built: Path) -> None:
    """Keep the finished folder `built` of what the compiler made."""
    folder, record = places(work)
    with suppress(OSError):  # a full disk, a folder that is read only: then it is made each time
        record.unlink(missing_ok=True)
        if folder.exists():
            shutil.rmtree(folder)
        shutil.move(built, folder)  # a preview is built on the disk of what is temporary
        frame = Frame(sums(folder), work.files, work.listed, work.own)
        sealed_memory.keep_in_memory(record, work.frame, frame)


def places(work: SiteBuild) -> tuple[Path, Path]:
    """Return the folder in which it is kept, and the file of what is known of it."""
    context = work.context
    folder = context.home.memory / f"{context.kind}.{AROUND}"
    return folder, folder.with_name(f"{folder.name}.known")


def calls_others(config: MkDocsConfig) -> bool:
    """Say whether a publisher’s own plugin or hook is to see what was built."""
    called = config.plugins.events["post_build"]
    return any(not each.__module__.startswith(OWN) for each in called)


def hash_of_frame(config: MkDocsConfig, work: SiteBuild) -> str:
    """Return the hash of all that is compiled and finished around the editions."""
    context, docs = work.context, Path(config.docs_dir)
    names = [*stamps(docs, but=GENERATED), LISTING]
    inline = finishing.inline_of_all(each.inline for _, each in work.library.published())
    return hash_of(
        context.made_with,
        context.site,
        config.strict,
        [(name, sum_or_none(docs / name)) for name in names],
        work.library.summaries(),
        None if context.site.preview else inline,  # which has no policy
        config.extra["feed"],
        own_license(),
    )
