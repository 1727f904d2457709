"""What a preview makes when somebody asks for it: the search, the index of citations, and the pages
of an edition that the site has already.

The former are made of all editions. Whoever saves a word wants to see the page, and not to wait for
them; whoever begins to write in a library of thousands, not for the pages of all others. Nor does a
preview have the compiler make again what stands around the editions, where it would be
the same.
"""

import shutil
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from build_scripts import disk
from build_scripts.library.around import search
from build_scripts.library.around.site_assembly import SiteBuild, cites_and_search
from build_scripts.library.build_context import BuildContext
from build_scripts.library.build_options import Unchanged
from build_scripts.library.compiling.mkdocs_setup import GENERATED
from build_scripts.library.memory.finished import PAGES
from build_scripts.model.across import ToldByOthers
from build_scripts.site.cites.browsing import FOLDER as FOLDER_OF_CITES

ASKED = (f"/{search.FOLDER}/", f"/{FOLDER_OF_CITES}/")
"""How the addresses begin of what is made when it is asked for, below the site’s."""
Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Awaited(NamedTuple):
    """An edition whose pages are made when somebody asks for them."""

    context: BuildContext
    site: Path
    told: ToldByOthers


class Preview:
    """A preview: what it has not made yet, and who is at work on it."""

    def __init__(self) -> None:
        self.unmade: SiteBuild | None = None
        self.awaited: dict[str, Awaited] = {}
        self.lock = threading.Lock()
        self.building = False
        self.may_rest = False
        """Whether a build may end without the compiler."""

    def begin(self) -> None:
        """Have nothing made while the site is built."""
        self.lock.acquire()
        self.building = True

    def end(self, work: SiteBuild | None = None) -> None:
        """End a build, if one is under way; have what `work` has not made be made when it is asked
        for."""
        if self.building:
            self.unmade = work
            self.awaited = awaited_in(work) if work else {}
            self.building = False
            self.lock.release()

    def resting(self, build: Callable[..., None]) -> Callable[..., None]:
        """Return what builds as `build` does, and takes it well where the compiler is not asked."""
        self.may_rest = True

        def built(*arguments: Any) -> None:
            with suppress(Unchanged):
                build(*arguments)

        return built

    def answering(self, serve: Wsgi, mount: str) -> Wsgi:
        """Return what answers as `serve` does, once what is asked for is made; the site stands at
        the path `mount`."""
        asked = tuple(f"{mount.rstrip('/')}{each}" for each in ASKED)
        editions = f"{mount.rstrip('/')}/{GENERATED}/"

        def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
            path = str(environ.get("PATH_INFO", ""))
            if path.startswith(asked):
                self.make()
            elif path.startswith(editions):
                self.make_edition(path.removeprefix(editions).partition("/")[0])
            return serve(environ, start)

        return answer

    def make(self) -> None:
        """Make what the last build has not made."""
        with self.lock:
            work, self.unmade = self.unmade, None
            if work:
                for name, data in cites_and_search(work, work.site):
                    disk.replace_file(work.site / name, data)

    def make_edition(self, slug: str) -> None:
        """Make the pages of the edition `slug`, if the last build has not."""
        if slug not in self.awaited:
            return
        with self.lock:
            if awaited := self.awaited.pop(slug, None):
                put_edition(slug, awaited)


def awaited_in(work: SiteBuild) -> dict[str, Awaited]:
    """Return the editions whose pages are not made yet."""
    found = ((each.slug, each.awaiting) for each in work.library.outcomes)
    return {
        slug: Awaited(work.context, work.site, told) for slug, told in found if told is not None
    }


def put_edition(slug: str, awaited: Awaited) -> None:
    """Make the pages of the edition `slug`, and put them into the site."""
    # Imported here: it reads opinions, which a build that changes none does without.
    from build_scripts.library.edition.production import outcome_of_edition  # noqa: PLC0415

    made = outcome_of_edition(slug, awaited.context, awaited.told)
    place = awaited.site / GENERATED / slug
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(made.folder / PAGES, place, copy_function=disk.link_file)
