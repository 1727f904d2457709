"""What the pages of the site that are no edition’s know of an edition: enough for its card."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Summary:
    """An edition in short. It is what the home page, the list and the sitemap are made from."""

    slug: str
    title: str
    pages: tuple[str, ...] = ()
    """The paths of its pages below its folder, in reading order: `index.md`, `opinion.md`, …"""
    citation: str | None = None
    court: str | None = None
    """Its name."""
    date_filed: datetime.date | None = None
    writings: tuple[str, ...] = ()
    """What they are called."""
    minutes: int = 0
    """How long it takes to read."""
    topics: tuple[str, ...] = ()
    """What it is about, as its publication names that."""
    day: datetime.date | None = None
    """As `Edition.day`."""
    state: str = ""
    """What whoever works on it is to know: that it is a draft, or broken."""
