"""What the search of a built site can find."""

import json
from pathlib import Path
from typing import NamedTuple


class Found(NamedTuple):
    """A place that can be found."""

    part: str
    label: str
    place: str
    text: str


def searched(site: Path) -> list[Found]:
    """Return every place that the search of a built `site` can find."""
    leaves = sorted((site / "search" / "leaves").rglob("*.json"))
    return [
        Found(*entry)
        for path in leaves
        for entry in json.loads(path.read_text(encoding="utf-8"))["entries"]
    ]
