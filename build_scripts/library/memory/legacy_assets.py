"""The site’s own files under the names that older tools gave them. The pages of an edition that is
broken now stay as they were finished, and go on asking for these.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from build_scripts.library.memory.changed_files import Held, KeptFile, Parts
from build_scripts.library.memory.seen import stamp
from build_scripts.site.hashed_names import path_named

NAMED = re.compile(r"\b(?:assets|fonts)/[\w./-]+\.[0-9a-f]{8}\.(?:min\.)?(?:css|js|woff2)\b")
"""`assets/site.c8ab0ab2.min.css` in a page; `fonts/book.1a2b3c4d.woff2` in a style sheet."""


def superseded_files(
    pages: Iterable[Path], site: Path, known: Parts, there: Mapping[str, str]
) -> Iterator[tuple[str, KeptFile]]:
    """Yield the files that the pages below these folders ask for, that the served `site` has as it
    is `known`, and that are not `there`."""
    held = {name: each for part in known.values() for name, each in part.files.items()}
    for name in sorted(asked_for(pages, site)):
        if name not in there and name in held and is_unchanged(site / name, held[name]):
            yield name, KeptFile(site / name, held[name].sum)


def asked_for(pages: Iterable[Path], site: Path) -> set[str]:
    """Return the files of the site that pages, and the style sheets and scripts that these ask for,
    name."""
    texts = (path for folder in pages for path in folder.rglob("*.html"))
    found = {name for path in texts for name in names_in(path)}
    for name in list(found):
        if (site / name).is_file() and not name.endswith(".woff2"):
            found |= {path_named(name, each) for each in names_in(site / name)}
    return found


def names_in(file: Path) -> set[str]:
    """Return the lasting names in the text of a file."""
    return set(NAMED.findall(file.read_text(encoding="utf-8", errors="replace")))


def is_unchanged(file: Path, held: Held) -> bool:
    """Say whether a file is as it was placed."""
    return file.is_file() and stamp(file) == held.stamp
