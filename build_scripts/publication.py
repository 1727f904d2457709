"""Where things stand on the disk: the publisher’s folder, and what travels with the tools.

A publication is a folder that holds what is its publisher’s and nothing else; `site.yml` tells it
from other folders. This project’s own folder is one. The tools’ pages, templates and settings stand
beside the program in a copy of the project, and within it where it is installed.
"""

from dataclasses import dataclass
from pathlib import Path

from build_scripts import INSTALLED
from build_scripts.problems import problem

PROGRAM = Path(__file__).resolve().parent
TOOLS = INSTALLED if INSTALLED.is_dir() else PROGRAM.parent
"""The folder of the tools’ `docs/`, `overrides/`, `schemas/`, `mkdocs.yml`, `requirements.txt`."""

SETTINGS = "site.yml"


@dataclass(frozen=True, slots=True)
class Publication:
    """A publisher’s folder, and where in it things stand."""

    folder: Path

    @property
    def settings(self) -> Path:
        """What the publisher says of the site."""
        return self.folder / SETTINGS

    @property
    def topics(self) -> Path:
        """The topics by which its editions are listed."""
        return self.folder / "topics.yml"

    @property
    def editions(self) -> Path:
        """The folder of the editions, each in a folder of its own."""
        return self.folder / "editions"

    @property
    def pages(self) -> Path:
        """The folder of pages and pictures that the publisher wrote."""
        return self.folder / ("docs" if self.is_tools else "pages")

    @property
    def memory(self) -> Path:
        """What builds remember. Nothing is lost with it."""
        return self.folder / ".build"

    @property
    def site(self) -> Path:
        """The site as it is served."""
        return self.folder / "site"

    @property
    def site_from_disk(self) -> Path:
        """The site as it is opened from disk."""
        return self.folder / "site.offline"

    @property
    def is_tools(self) -> bool:
        """Whether it is the tools’ own copy, whose `docs/` are the site’s pages as they are."""
        return self.folder.resolve() == TOOLS


def publication_at(start: Path, named: Path | None = None) -> Publication:
    """Return the publication in the folder `named`, or else the one in which `start` stands.

    Raises `Problem` where there is none.
    """
    if named:
        if not (named / SETTINGS).is_file():
            raise problem("publication-missing", str(named))
        return Publication(named.resolve())
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file():
            return Publication(folder)
    raise problem("publication-missing.here", str(start))
