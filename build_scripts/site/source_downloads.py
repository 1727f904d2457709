"""The opinion of an edition as it was received, offered for download, and read again from there.

It is offered in a form that no browser runs: PDF, a document of Word, and text as they are; HTML,
XML and JSON packed. Beside it stands what its editor settled, so that whoever has the site alone
can read the opinion as the build did.
"""

import io
import zipfile
from pathlib import Path

import msgspec

from build_scripts.corrections.hints import Hint
from build_scripts.problems import problem

FOLDER = "received"
SETTLED = "settled.json"
AS_THEY_ARE = (".pdf", ".txt", ".docx")
TEXT = (".md", ".markdown", ".text")
"""Text that no host should take for anything else: its name ends in `.txt` here."""
LARGEST = 100_000_000
"""Bytes of the largest file that is unpacked."""
OLDEST = (1980, 1, 1, 0, 0, 0)
"""The date of what is packed: the earliest that the form knows."""


class Settled(msgspec.Struct, frozen=True):
    """What is known of the opinion as received, and what its editor settled of its reading."""

    file: str
    sha256: str
    """Of the bytes received."""
    hints: tuple[Hint, ...] = ()
    corrections: str = ""
    """`corrections.yml`, word for word."""
    addresses: str = ""
    """`addresses.yml`, likewise."""


def offered_name(name: str) -> str:
    """Return the name under which the file `name` is offered."""
    ending = Path(name).suffix.lower()
    if ending in AS_THEY_ARE:
        return name
    return f"{name}.txt" if ending in TEXT else f"{name}.zip"


def files(settled: Settled, data: bytes) -> dict[str, bytes]:
    """Return what is offered of an opinion received as `data`, by paths below its edition."""
    name = offered_name(settled.file)
    return {
        f"{FOLDER}/{name}": packed_file(settled.file, data) if name.endswith(".zip") else data,
        f"{FOLDER}/{SETTLED}": msgspec.json.format(msgspec.json.encode(settled)) + b"\n",
    }


def packed_file(name: str, data: bytes) -> bytes:
    """Return an archive of one file, the same for the same bytes."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        entry = zipfile.ZipInfo(name, OLDEST)
        entry.create_system = 3
        entry.external_attr = 0o644 << 16
        archive.writestr(entry, data, zipfile.ZIP_DEFLATED, 9)
    return whole.getvalue()


def received_opinion(edition: Path, place: str) -> tuple[Settled, bytes]:
    """Return what the published folder `edition`, called `place`, offers of its opinion.

    Raises `Problem` unless it is there, readable, and bears its sum.
    """
    folder = edition / FOLDER
    try:
        settled = msgspec.json.decode((folder / SETTLED).read_bytes(), type=Settled)
        name = offered_name(settled.file)
        if "/" in name or "\\" in name:
            raise problem("received-unreadable", f"{place}/{FOLDER}/{SETTLED}")
        data = (folder / name).read_bytes()
        if name.endswith(".zip"):
            data = unpacked_file(data, settled.file)
    except (OSError, msgspec.MsgspecError, zipfile.BadZipFile, KeyError, ValueError):
        raise problem("received-unreadable", f"{place}/{FOLDER}/{SETTLED}") from None
    return settled, data


def unpacked_file(data: bytes, name: str) -> bytes:
    """Return the file `name` of an archive; raises `ValueError` where it is too large."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if archive.getinfo(name).file_size > LARGEST:
            raise ValueError(name)
        return archive.read(name)
