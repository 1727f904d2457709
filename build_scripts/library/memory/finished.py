"""What is kept of an edition whose pages are finished and proved, and whether it still holds."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from build_scripts import sealed_memory
from build_scripts.cache import Addressed
from build_scripts.model import Notice, Summary
from build_scripts.site import manifest
from build_scripts.site.policy import Inline

RECORD = "finished"
"""The file of what is known of a finished edition, in its folder of the memory."""
NOTHING = Inline()
PAGES = "pages"
"""The folder beside it with the edition’s files as the site has them."""
SEARCH = "search.json"
CITES = "cites.json"
WORDS = "words.js"
"""Its entries of the search index, what it cites, and its words for the pages that check
quotations."""
LIST = f"{PAGES}/{manifest.NAME}"
BESIDE = frozenset({SEARCH, CITES, WORDS, LIST})
"""The files whose sums say what an edition adds to what stands around it."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What is known of an edition whose pages are finished and proved."""

    key: str
    """The hash of all that it was made of, its file of addresses apart."""
    addressed: Addressed
    summary: Summary
    markdown: Mapping[str, str]
    """The sums of its pages and assets as they were compiled, by their paths."""
    notices: tuple[Notice, ...] = ()
    """What its editor is told of at each build."""
    listed: tuple[str, ...] = ()
    """The absolute addresses of its pages, for search engines."""
    inline: Inline = NOTHING
    """What stands within its pages."""
    files: Mapping[str, str] = field(default_factory=dict)
    """The sums of all its files, by their paths below its folder of the memory."""
    words: str = ""
    """The hash of all that its words were made of, whatever site they are for."""

    def in_short(self) -> "Finished":
        """Return what the site around the editions needs: it grows with every one of them."""
        around = {name: each for name, each in self.files.items() if name in BESIDE}
        return replace(self, markdown={}, files=around)


def recalled_edition(folder: Path) -> Finished | None:
    """Return what is kept in `folder`, None unless all of it is as it was finished."""
    known = record(folder)
    with suppress(OSError):
        return known if known and sums(folder) == known.files else None
    return None


def record(folder: Path) -> Finished | None:
    """Return what is known of the edition kept in `folder`."""
    return sealed_memory.recalled_from(folder / RECORD, RECORD, Finished)


def write_record(folder: Path, known: Finished) -> None:
    """Keep in `folder` what is `known` of the edition there."""
    sealed_memory.keep_in_memory(folder / RECORD, RECORD, known)


def sums(folder: Path, but: str = RECORD) -> dict[str, str]:
    """Return the sum of every file below `folder` but one, by its path."""
    found = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    named = {path.relative_to(folder).as_posix(): path for path in sorted(found)}
    return {name: sum_or_none(path) for name, path in named.items() if name != but}


def sum_or_none(path: Path) -> str:
    """Return the sum of a file; of what cannot be read, that it has none. A pipe would be waited
    for without end, and whoever reads it for its words says what is wrong."""
    try:
        return manifest.sum_of_file(path) if path.is_file() else "none"
    except OSError:
        return "none"
