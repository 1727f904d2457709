"""Where the editions of a publication are made and kept, and what is known of each folder."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec

from build_scripts import edition_loading
from build_scripts.addresses import file as addresses_file
from build_scripts.cache import addressed_in, hash_of_files, hash_of_program
from build_scripts.library.compiling.compilers import compiled_elsewhere, in_use
from build_scripts.library.compiling.mkdocs_setup import GENERATED, SiteSettings
from build_scripts.library.memory.finished import sums
from build_scripts.library.moved_editions import Withheld, said_in, withheld
from build_scripts.model.across import ToldByOthers
from build_scripts.publication import TOOLS, Publication

ADDRESSES = addresses_file.NAME
"""What an edition publishes, which is kept with it once it is published."""
HOSTS = "hosts"
LOST = "lost"
"""What stands for the hash of that file where it was lost: nothing was made with that."""


@dataclass(frozen=True, slots=True)
class FolderState:
    """What is known of an edition’s folder before it is read for its words."""

    sums: str
    """A hash of all its files but the one of its addresses."""
    addressed: str
    """The hash of that."""
    topics: bool
    """Whether it may name topics of its publication."""
    withheld: Withheld | None
    moved: bool
    """Whether its editor says that it has stood elsewhere, or is withdrawn."""


@dataclass(frozen=True, slots=True)
class BuildContext:
    """Where an edition comes from, how the site wants it, and where it is kept."""

    home: Publication
    site: SiteSettings
    docs: Path
    """The folder of the compiler’s documents."""
    made_with: str
    """The hash of all that makes pages, which is the same for every edition."""
    strict: bool = False
    """Whether source files are read again and pages proved again, whatever is remembered."""
    served: Path | None = None
    """The folder of the finished site, of which a broken edition’s pages may stay."""

    @property
    def kind(self) -> str:
        """The kind of site that is made."""
        if compiled_elsewhere():
            return "elsewhere"
        return "preview" if self.site.preview else "disk" if self.site.for_disk else HOSTS

    @property
    def memory(self) -> Path:
        """The folder of what is kept finished for this kind of site."""
        return self.home.memory / self.kind

    @property
    def memory_of_hosts(self) -> Path:
        """The folder of what is kept finished for hosts."""
        return self.home.memory / HOSTS

    @property
    def topics(self) -> str:
        """The hash of the topics that editions may name."""
        return sha256(edition_loading.topics_beside(self.home)).hexdigest()

    def folder(self, slug: str) -> Path:
        """Return the folder of the edition `slug`, as its editor has it."""
        return self.home.editions / slug

    def markdown(self, slug: str) -> Path:
        """Return the folder of its pages as compilers find them."""
        return self.docs / GENERATED / slug

    def key(self, own: FolderState, given: ToldByOthers) -> str:
        """Return the hash of all that an edition is made of, with what it is told."""
        site = self.site
        chosen = (site.address, site.folders, site.for_disk, site.preview, site.names)
        return sha256(f"{chosen}{self.key_of_words(own, given)}".encode()).hexdigest()

    def key_of_words(self, own: FolderState, given: ToldByOthers) -> str:
        """Return the hash of all that its words are made of, for whichever kind of site. The file
        of the site’s settings is among what pages are made with."""
        beside = self.topics if own.topics else ""
        told = msgspec.msgpack.encode(given, order="deterministic")
        return sha256(f"{self.made_with}{own.sums}{beside}".encode() + told).hexdigest()


def tools(settings: str) -> str:
    """Return a hash of all that makes pages: program, compiler, templates, the files of settings,
    and hooks of the publisher’s beside them."""
    beside = Path(settings).parent
    own = sorted([*beside.glob("*.yml"), *beside.glob("*.py")])
    return (
        hash_of_program()
        + in_use()
        + hash_of_files([TOOLS / "overrides", *sorted(TOOLS.glob("*.yml")), *own])
    )


def build_context(
    home: Publication,
    site: SiteSettings,
    docs: Path,
    *,
    strict: bool = False,
    served: Path | None = None,
) -> BuildContext:
    """Return where the editions of a publication are made as the program stands now."""
    return BuildContext(home, site, docs, tools(site.file), strict, served)


def folder_state(slug: str, context: BuildContext) -> FolderState:
    """Return what is known of the folder of the edition `slug`."""
    folder, editions = context.folder(slug), context.home.editions
    return FolderState(
        sums=sha256(str(sums(folder, ADDRESSES)).encode()).hexdigest(),
        addressed=LOST
        if edition_loading.addresses_lost(context.home, slug)
        else addressed_in(folder),
        topics=edition_loading.names_topics(folder),
        withheld=withheld(editions, slug),
        moved=said_in(editions, slug) is not None,
    )
