"""Packs files into an archive, the same bytes for the same files."""

import io
import zipfile
from collections.abc import Mapping

OLDEST = (1980, 1, 1, 0, 0, 0)
"""The date of what is packed: the earliest that the form knows."""

LEVEL = 6
"""Of compression: at the highest, files are smaller by one part in a hundred, in twice the time."""


def zip_archive(files: Mapping[str, bytes], stored: frozenset[str] = frozenset()) -> bytes:
    """Return an archive of `files`, by their paths and in their order; `stored` are not
    compressed."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, OLDEST)
            entry.create_system = 3  # Unix, wherever it is packed
            entry.external_attr = 0o644 << 16
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, kind, LEVEL)
    return whole.getvalue()
