"""Remembers editions between builds: one whose folder did not change need not be made again.

An edition depends on its folder, the program, the fonts and what it is built with, and on nothing
else; a hash over these says whether what is remembered still holds. What is kept is plain data, in
which nothing can run, behind a digest of both what it was made of and what it holds. Whatever is
wrong with it, the edition is made anew; and a strict build reads the source file again.
"""

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from build_scripts.model import Written
from build_scripts.publication import PROGRAM, TOOLS

FONTS = TOOLS / "docs" / "assets" / "fonts"
"""The site’s fonts, in which pictures of words are set."""
DIGEST = len(sha256(b"").hexdigest())
DAMAGED = (msgspec.MsgspecError, ValueError, OverflowError, RecursionError)
"""What decoding raises, though the digest holds, where somebody else wrote what is kept."""


def remembered(
    memory: Path,
    folder: Path,
    make: Callable[[], Written],
    holds: Callable[[Written], bool] = lambda _: True,
    besides: str = "",
) -> Written:
    """Return the edition in `folder`: as kept in the file `memory`, or made anew and kept there.

    `holds` says of what is kept whether it is of the folder’s files. `besides` is what else an
    edition is made of.
    """
    key = key_of(folder, besides)
    kept = recalled(memory, key)
    if kept is not None and holds(kept):
        return kept
    written = make()
    with suppress(OSError):  # a full disk, a folder that is read only: next time it is made again
        keep(memory, key, written)
    return written


def key_of(folder: Path, besides: str) -> str:
    """Return the hash of all that the edition in `folder` is made of."""
    return sha256(f"{program()}{fingerprint([folder])}{besides}".encode()).hexdigest()


def recalled(memory: Path, key: str) -> Written | None:
    """Return what the file `memory` keeps under `key`, None unless all of it is as it was kept."""
    try:
        data = memory.read_bytes() if memory.is_file() else b""
    except OSError:
        return None
    digest, content = data[:DIGEST], data[DIGEST:]
    if digest != signed(key, content):
        return None
    try:
        return msgspec.msgpack.decode(content, type=Written)
    except DAMAGED:
        return None


def keep(memory: Path, key: str, written: Written) -> None:
    """Put `written` into the file `memory` in one step, under `key`."""
    content = msgspec.msgpack.encode(written)
    memory.parent.mkdir(parents=True, exist_ok=True)
    beside = memory.with_name(f".{memory.name}.{os.getpid()}")
    try:
        beside.write_bytes(signed(key, content) + content)
        beside.replace(memory)
    finally:
        beside.unlink(missing_ok=True)


def signed(key: str, content: bytes) -> bytes:
    """Return the digest of what an edition was made of and of what is kept of it."""
    return sha256(key.encode() + content).hexdigest().encode()


@cache
def program() -> str:
    """Return a hash over all that editions are made with: it is the same for each of them."""
    return fingerprint([PROGRAM, FONTS, TOOLS / "requirements.txt"])


def fingerprint(places: Iterable[Path]) -> str:
    """Return a hash over the names and contents of the files at and below `places`."""
    hashed = sha256(sys.version.encode())
    for place in places:
        below = sorted(path for path in place.rglob("*") if path.suffix != ".pyc")
        for path in [place, *below]:
            if path.is_file():
                hashed.update(f"\0{path.relative_to(place).as_posix()}\0".encode(errors="replace"))
                hashed.update(sha256(path.read_bytes()).digest())
    return hashed.hexdigest()
