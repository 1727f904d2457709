"""What editions of one site have to do with each other: who cites whom."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cited:
    """A case that an edition cites."""

    cites: tuple[str, ...]
    """All cites that the edition gives it: `224 F.3d 929`."""
    name: str | None
    year: int | None
    page: str
    """The page of its first mention, with its anchor there: `opinion.md#c17`."""
    place: str
    """What to call the place: `the opinion ¶ 12`."""
    words: str
    """The sentence around it, or as much of it as shows what it says."""
    times: int
    pins: tuple[str, ...] = ()
    """The pages and paragraphs within it that are cited: `934`, `¶ 12`."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What an edition tells the others of its site."""

    slug: str
    title: str
    cites: tuple[str, ...]
    """All cites by which it is known."""
    year: int | None
    cited: tuple[Cited, ...]
    pages: tuple[tuple[str, str], ...] = ()
    """Where each printed page begins that the one reporter of its cite counts: `934`, and
    `opinion.md#page-934`; where each paragraph is that the court numbers: `¶ 12`."""


@dataclass(frozen=True, slots=True)
class CitedBy:
    """A mention of an edition in another one."""

    slug: str
    title: str
    cited: Cited


@dataclass(frozen=True, slots=True)
class CitesAnother:
    """That one edition of a site cites another."""

    by: str
    cited: str
    """Both by their slugs."""


@dataclass(frozen=True, slots=True)
class ToldByOthers:
    """What the others of its site tell an edition."""

    here: tuple[tuple[str, str, str], ...] = ()
    """Of each case that it cites and that stands here: its cite, the slug and the title."""
    by: tuple[CitedBy, ...] = ()
    """Who cites it, by the names of the cases."""
    places: tuple[tuple[str, str, str], ...] = ()
    """Of each page or paragraph within such a case that it cites: the case’s cite, the page, and
    its address."""


NOTHING_TOLD = ToldByOthers()
