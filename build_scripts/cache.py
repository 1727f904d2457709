"""Remembers editions between builds: one whose folder did not change need not be made again.

An edition depends on its folder, the program, the fonts and what it is built with, and on nothing
else; a hash over these says whether what is remembered still holds.
"""

import hashlib
import pickle
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from build_scripts.model import Written

PROGRAM = Path(__file__).resolve().parent
FONTS = PROGRAM.parent / "docs" / "assets" / "fonts"
"""The site’s fonts, in which pictures of words are set."""
UNREADABLE = (pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError)
"""What reading a file raises that another version wrote, or that was cut off."""


def remembered(memory: Path, folder: Path, make: Callable[[], Written]) -> Written:
    """Return the edition in `folder`: as kept in the file `memory`, or made anew and kept there."""
    key = fingerprint([folder, PROGRAM, FONTS, PROGRAM.parent / "requirements.txt"])
    if memory.is_file():
        try:
            kept, written = pickle.loads(memory.read_bytes())
        except UNREADABLE:
            kept = None
        if kept == key:
            return written  # type: ignore[no-any-return] # what `make` returned under this key
    written = make()
    memory.parent.mkdir(parents=True, exist_ok=True)
    beside = memory.with_suffix(".new")
    beside.write_bytes(pickle.dumps((key, written)))
    beside.replace(memory)
    return written


def fingerprint(places: Iterable[Path]) -> str:
    """Return a hash over the names and contents of the files at and below `places`."""
    hashed = hashlib.sha256(sys.version.encode())
    for place in places:
        below = sorted(path for path in place.rglob("*") if path.suffix != ".pyc")
        for path in [place, *below]:
            if path.is_file():
                hashed.update(f"\0{path.relative_to(place)}\0".encode())
                hashed.update(hashlib.sha256(path.read_bytes()).digest())
    return hashed.hexdigest()
