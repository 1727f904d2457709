"""Where an entry has a text begin that went on with the one before it."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.corrections.places import start_of
from build_scripts.model import Opinion


@dataclass(frozen=True, slots=True)
class Division:
    """A place in the file at which an entry has a text begin, and where the entry stands."""

    at: int
    file: str
    line: int


def divisions_made(before: Opinion, now: Opinion, file: str, line: int) -> Iterator[Division]:
    """Yield where a text begins `now`, once an entry is carried out, and none did `before`."""
    known = starts_of(before)
    yield from (Division(each, file, line) for each in sorted(starts_of(now) - known))


def starts_of(opinion: Opinion) -> set[int]:
    """Return where in the file each text of `opinion` begins."""
    return {start_of(passage.text) for passage in opinion.passages() if passage.text.origin}
