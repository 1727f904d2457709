"""Reads of an embedded font what tables of characters it has."""

import struct


def has_macintosh_table_alone(font: bytes) -> bool:
    """Say whether a TrueType font has no table of characters but one for the Macintosh (OpenType
    specification, “cmap”: platform 1)."""
    try:
        version, count = struct.unpack_from(">4sH", font)
        if version not in (b"\0\1\0\0", b"true"):
            return False
        for index in range(count):
            tag, _, offset, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * index)
            if tag == b"cmap":
                (tables,) = struct.unpack_from(">H", font, offset + 2)
                platforms = {
                    struct.unpack_from(">H", font, offset + 4 + 8 * table)[0]
                    for table in range(min(tables, 64))
                }
                return platforms == {1}
    except struct.error:
        pass
    return False
