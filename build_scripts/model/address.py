"""The addresses that an edition has published: what each was given to, and what became of it."""

from dataclasses import dataclass

from build_scripts.model.anchors import anchor_within_part

HEADING = "="
"""How a heading is kept, which has no address but its words: `=3`, its third in the writing."""


@dataclass(frozen=True, slots=True)
class Given:
    """An address within a page, and what it was given to."""

    anchor: str
    """`p12`, `n2`, `c17`; of an authority its id."""
    print: str
    """The fingerprint of its words, and for text a sketch of them (`addresses/likeness.py`)."""
    words: str
    """The first of its words."""
    read: tuple[str, ...] = ()
    """What it was read as: the kind of a block, the place and the authority of a citation."""
    gone: bool = False
    """Whether nothing has it any more."""


@dataclass(frozen=True, slots=True)
class GivenPage:
    """The addresses of one part of an edition, in reading order."""

    name: str
    """The writing’s id; `caption`; `authorities`."""
    read: tuple[str, ...] = ()
    """What it was read as: the kind of the writing, its author."""
    addresses: tuple[Given, ...] = ()
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Addresses:
    """All that an edition has published."""

    pages: tuple[GivenPage, ...] = ()
    others: tuple[Given, ...] = ()
    """Its pages that are no writing: `coverage`, `about`; the front page is `index`."""
    case: tuple[tuple[str, str], ...] = ()
    """What was read of the case: fact and words."""

    def page(self, name: str) -> GivenPage:
        """Return the part `name`, which may have no addresses."""
        return next((page for page in self.pages if page.name == name), GivenPage(name))


UNPUBLISHED = Addresses()
"""Of an edition of which nothing has been published."""


@dataclass(frozen=True, slots=True)
class Spot:
    """An address of an edition: a part and an anchor in it."""

    part: str
    anchor: str

    def on_whole(self) -> str:
        """Return its anchor on the page of the whole edition."""
        return anchor_within_part(self.part, self.anchor)


@dataclass(frozen=True, slots=True)
class Gone:
    """A published address that nothing has any more, and where a reader who comes by it is led."""

    spot: Spot
    words: str
    """The first words of what it was given to."""
    after: str | None
    """The anchor of the paragraph or note of its part that stands before it; None at its
    beginning."""
    now: Spot | None = None
    """Where its words stand today, if they stand anywhere."""
