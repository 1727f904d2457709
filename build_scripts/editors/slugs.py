"""What the folder of an edition may be called: its name is part of every address of it."""

import re

from build_scripts.problems import excerpt, problem

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Small letters alone: two names that differ by case are one on many disks."""
DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
"""Names that Windows gives to devices, whatever folder they stand in."""
LONGEST_SLUG = 100


def check_slug(slug: str, place: str) -> None:
    """Raise `Problem` unless `slug`, the name of the folder `place`, can be part of an address."""
    if not SLUG.fullmatch(slug):
        raise problem("edition-name", place, slug=excerpt(slug))
    if DEVICE.fullmatch(slug):
        raise problem("edition-name.device", place, slug=slug)
    if len(slug) > LONGEST_SLUG:
        raise problem("edition-name.length", place, count=len(slug), most=LONGEST_SLUG)


def is_slug(name: str) -> bool:
    """Say whether `name` can be part of an address."""
    fits = SLUG.fullmatch(name) and not DEVICE.fullmatch(name)
    return bool(fits) and len(name) <= LONGEST_SLUG
