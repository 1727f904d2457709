"""Where things stand on the disk: the publisher’s folder, and what travels with the tools.

A publication is a folder that holds what is its publisher’s and nothing else. This project’s own
folder is one. The tools’ pages, templates and settings stand beside the program in a copy of the
project, and within it where it is installed.
"""

from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(__file__).resolve().parent
INSTALLED = PROGRAM / "installed"
"""Where the wheel puts what stands beside the program in a copy of the project."""
TOOLS = INSTALLED if INSTALLED.is_dir() else PROGRAM.parent
"""The folder of the tools’ `docs/`, `overrides/`, `schemas/`, `mkdocs.yml`, `requirements.txt`."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A publisher’s folder, and where in it things stand."""

    folder: Path

    @property
    def editions(self) -> Path:
        """The folder of the editions, each in a folder of its own."""
        return self.folder / "editions"

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
