"""What the folder of an edition may be called: its name is part of every address of it."""

import re

from build_scripts.problems import excerpt, problem

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Small letters alone: two names that differ by case are one on many disks."""
DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
"""Names that Windows gives to devices, whatever folder they stand in."""
LONGEST_SLUG = 100


def check_slug(slug: str, place: str, line: int | None = None) -> None:
    """Raise `Problem` unless `slug`, found at `place`, can be part of an address."""
    if not SLUG.fullmatch(slug):
        raise problem("edition-name", place, line, slug=excerpt(slug))
    if DEVICE.fullmatch(slug):
        raise problem("edition-name.device", place, line, slug=slug)
    if len(slug) > LONGEST_SLUG:
        raise problem("edition-name.length", place, line, count=len(slug), most=LONGEST_SLUG)
