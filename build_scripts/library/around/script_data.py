"""Files of data that the site’s scripts ask for: fetched from a host, loaded from a disk."""

import msgspec


def file_asked_for(name: str, data: bytes, *, for_disk: bool) -> tuple[str, bytes]:
    """Return the path and the content of the file `name`, given without its ending: as JSON, or as
    a script where nothing can be fetched, because the site is opened from disk."""
    if for_disk:
        return f"{name}.js", b"opinionsFound(%s,%s)" % (msgspec.json.encode(name), data)
    return f"{name}.json", data
