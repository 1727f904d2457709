"""What a preview makes when somebody asks for it: the search, and the index of citations.

They are made of all editions. Whoever saves a word wants to see the page, and not to wait for them.
Nor does a preview have the compiler make again what stands around the editions, where it would be
the same.
"""

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from build_scripts import disk
from build_scripts.library.around import search
from build_scripts.library.around.shared_files import Work, cites_and_search
from build_scripts.library.build_options import Unchanged
from build_scripts.site.cites.browsing import FOLDER as FOLDER_OF_CITES

ASKED = (f"/{search.FOLDER}/", f"/{FOLDER_OF_CITES}/")
"""How the addresses begin of what is made when it is asked for, below the site’s."""
Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Preview:
    """A preview: what it has not made yet, and who is at work on it."""

    def __init__(self) -> None:
        self.unmade: Work | None = None
        self.lock = threading.Lock()
        self.building = False
        self.may_rest = False
        """Whether a build may end without the compiler."""

    def begin(self) -> None:
        """Have nothing made while the site is built."""
        self.lock.acquire()
        self.building = True

    def end(self, work: Work | None = None) -> None:
        """End a build, if one is under way; have what `work` has not made be made when it is asked
        for."""
        if self.building:
            self.unmade = work
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

        def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
            if str(environ.get("PATH_INFO", "")).startswith(asked):
                self.make()
            return serve(environ, start)

        return answer

    def make(self) -> None:
        """Make what the last build has not made."""
        with self.lock:
            work, self.unmade = self.unmade, None
            if work:
                for name, data in cites_and_search(work, work.site):
                    disk.replace_file(work.site / name, data)
