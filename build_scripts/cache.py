"""Remembers editions between builds: one whose folder did not change need not be made again.

An edition depends on its folder, the program, the fonts and what it is built with, and on nothing
else; a hash over these says whether what is remembered still holds. What is kept is plain data, in
which nothing can run, behind a keyed digest of both what it was made of and what it holds (HMAC,
RFC 2104): whoever can write into the project cannot make one, because the key stands in the home
of whoever builds. Whatever is wrong with it, the edition is made anew; and a strict build reads the
source file again.

What a build writes into the folder itself, the edition’s addresses, makes nothing anew: an edition
is the same with those that it gives as with those that were published before. Any others do.
"""

import hmac
import os
import secrets
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

from build_scripts.addresses import file as addresses_file
from build_scripts.model import Addresses, Written
from build_scripts.publication import PROGRAM, TOOLS

FONTS = TOOLS / "docs" / "assets" / "fonts"
"""The site’s fonts, in which pictures of words are set."""
DIGEST = len(sha256(b"").hexdigest())
SECRET = 32
"""Bytes of the key of digests."""
DAMAGED = (msgspec.MsgspecError, ValueError, OverflowError, RecursionError)
"""What decoding raises, though the digest holds, where somebody else wrote what is kept."""


Known = TypeVar("Known")


@dataclass(frozen=True, slots=True)
class Addressed:
    """With which files of addresses an edition is what it is, each by its hash."""

    before: str
    """The one that it was made with."""
    given: str = ""
    """The one that a build writes in its place."""

    def holds(self, now: str) -> bool:
        """Say whether the file of this hash, which the edition has `now`, is one of them."""
        return now in (self.before, self.given)

    def giving(self, addresses: Addresses) -> "Addressed":
        """Return the same, of an edition that gives these `addresses`."""
        return Addressed(
            self.before, sha256(addresses_file.addresses_text(addresses).encode()).hexdigest()
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """An edition as it is remembered."""

    addressed: Addressed
    written: Written


def recalled_or_made(
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
    key, addressed = key_of(folder, besides), Addressed(addressed_in(folder))
    kept = recalled_from(memory, key, Kept)
    if kept and kept.addressed.holds(addressed.before) and holds(kept.written):
        return kept.written
    written = make()
    with suppress(OSError):  # a full disk, a folder that is read only: next time it is made again
        keep_in_memory(memory, key, Kept(addressed.giving(written.edition.addresses), written))
    return written


def key_of(folder: Path, besides: str) -> str:
    """Return the hash of all that the edition in `folder` is made of, its addresses apart."""
    own = hash_of_files([folder], addresses_file.NAME)
    return sha256(f"{hash_of_program()}{own}{besides}".encode()).hexdigest()


def addressed_in(folder: Path) -> str:
    """Return the hash of the file of addresses in an edition’s `folder`, empty without one.

    No edition was made with what stands under its name and is no file: whoever reads it says so.
    """
    path = folder / addresses_file.NAME
    if path.is_file():
        return sha256(path.read_bytes()).hexdigest()
    return "none" if os.path.lexists(path) else ""


def recalled_from(memory: Path, key: str, kind: type[Known]) -> Known | None:
    """Return what the file `memory` keeps under `key`, None unless all of it is as it was kept."""
    try:
        data = memory.read_bytes() if memory.is_file() else b""
    except OSError:
        return None
    content = unsealed_content(key, data)
    try:
        return None if content is None else msgspec.msgpack.decode(content, type=kind)
    except DAMAGED:
        return None


def keep_in_memory(memory: Path, key: str, known: object) -> None:
    """Put what is `known` into the file `memory` in one step, under `key`."""
    content = sealed_content(key, msgspec.msgpack.encode(known, order="deterministic"))
    if content is None:
        return
    memory.parent.mkdir(parents=True, exist_ok=True)
    beside = memory.with_name(f".{memory.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        beside.replace(memory)
    finally:
        beside.unlink(missing_ok=True)


def sealed_content(key: str, content: bytes) -> bytes | None:
    """Return `content`, made of what `key` says, behind its digest; None where nothing can be
    remembered, because no secret can."""
    own = account_secret()
    return None if own is None else signed_digest(own, key, content) + content


def unsealed_content(key: str, data: bytes) -> bytes | None:
    """Return the content of `data` that was sealed under `key`, None unless it is as it was."""
    digest, content = data[:DIGEST], data[DIGEST:]
    own = account_secret()
    whole = own is not None and hmac.compare_digest(digest, signed_digest(own, key, content))
    return content if whole else None


def signed_digest(own: bytes, key: str, content: bytes) -> bytes:
    """Return the digest of what an edition was made of and of what is kept of it."""
    return hmac.new(own, key.encode() + content, sha256).hexdigest().encode()


@cache
def account_secret() -> bytes | None:
    """Return the key of this account’s digests, made when it is first wanted; None where there is
    no place for it."""
    with suppress(OSError, RuntimeError):  # a home that is read only, an account that has none
        path = memory_home() / "annotated-opinions" / "key"
        if not path.exists():
            make_secret(path)
        found = path.read_bytes()
        return found if len(found) == SECRET else None
    return None


def make_secret(path: Path) -> None:
    """Put a new key into the file `path`, unless another build does so first."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f".key.{os.getpid()}")
    beside.touch(mode=0o600)
    beside.write_bytes(secrets.token_bytes(SECRET))
    with suppress(FileExistsError):
        os.link(beside, path)
    beside.unlink()


def memory_home() -> Path:
    """Return where programs of this account keep what they remember (XDG Base Directory 0.8)."""
    stated = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA")
    return Path(stated) if stated else Path("~/.local/state").expanduser()


@cache
def hash_of_program() -> str:
    """Return a hash over all that editions are made with: it is the same for each of them."""
    return hash_of_files([PROGRAM, FONTS, TOOLS / "requirements.txt"])


def hash_of_files(places: Iterable[Path], but: str = "") -> str:
    """Return a hash over the names and contents of the files at and below `places`, one apart."""
    hashed = sha256(sys.version.encode())
    for place in places:
        below = sorted(path for path in place.rglob("*") if path.suffix != ".pyc")
        for path in [place, *below]:
            name = path.relative_to(place).as_posix()
            if path.is_file() and name != but:
                hashed.update(f"\0{name}\0".encode(errors="replace"))
                hashed.update(sha256(path.read_bytes()).digest())
    return hashed.hexdigest()
