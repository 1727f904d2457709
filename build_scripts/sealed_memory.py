"""Remembers plain data in files that nobody else can write, or change unnoticed.

What is kept stands behind a keyed digest of what it was made of and of what it holds (HMAC, RFC
2104): whoever can write into the project cannot make one, because the key stands in the home of
whoever runs the program. Nothing can run in it, but for what Python made of templates and of
methods, which is not looked into before the digest agrees. Whatever is wrong with it, it is as if
it were not there.
"""

import hmac
import os
import secrets
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

DIGEST = len(sha256(b"").hexdigest())
SECRET = 32
"""Bytes of the key of digests."""
DAMAGED = (msgspec.MsgspecError, ValueError, OverflowError, RecursionError)
"""What decoding raises, though the digest holds, where somebody else wrote what is kept."""

Known = TypeVar("Known")


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
    """Return the digest of what something was made of, as `key` says, and of what is kept of it."""
    return hmac.new(own, key.encode() + content, sha256).hexdigest().encode()


@cache
def account_secret() -> bytes | None:
    """Return the key of this account’s digests, made when it is first wanted; None where there is
    no place for it."""
    with suppress(OSError, RuntimeError):  # a home that is read only, an account that has none
        path = account_file("key")
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


def account_file(name: str) -> Path:
    """Return the file `name` of what this account remembers. Raises `RuntimeError` for an account
    without a home."""
    return memory_home() / "annotated-opinions" / name
