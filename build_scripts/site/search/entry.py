"""A place that can be found, and whose words stand there."""

from typing import Literal

from msgspec import Struct

Voice = Literal["case", "court", "separate", "staff", "editor", "press", "table", "site"]
"""Whose words an entry holds: those of the case as a whole, of the court, of a judge’s separate
writing, of court staff, of editors, of the press; of a table that the build made; or of a page that
the publisher of the site wrote."""


class Entry(Struct, frozen=True):
    """A place that can be found."""

    voice: Voice
    part: str
    """Of the edition: `Opinion`, `Glossary`."""
    label: str
    """What the place is called within it: `¶ 16`, a name, a term."""
    place: str
    """Where it is, below the site’s address."""
    text: str
    """What it says, and the forms by which it is known."""
