"""What a pin counts, and whether a work can have such a place."""

import re
from dataclasses import dataclass
from typing import Literal

from build_scripts.citations.tokens.candidate import Candidate
from build_scripts.citations.tokens.places import OF_AN_ACT, SPELLED, UNSIGNED

Counts = Literal[
    "page",
    "star page",
    "paragraph",
    "syllabus",
    "line",
    "column",
    "section",
    "subdivision",
    "paper",
]
MOST_PAGES = 400
"""Pages: a pin further than this from a decision's first page is not in it."""
FORMS: tuple[tuple[Counts, re.Pattern[str]], ...] = (
    ("paragraph", re.compile(r"¶|\[¶|PP?\s\d")),
    ("syllabus", re.compile(r"(?:at\s)?(?:paragraphs?\s|[Ss]yl)")),
    ("section", re.compile(rf"§|{UNSIGNED}|{SPELLED}|{OF_AN_ACT}")),
    ("line", re.compile(r"\d+:\d")),
    (
        "column",
        re.compile(r"cols?\.|ll?\.|lines?\s|claims?\s|figs?\.|abstract|title", re.IGNORECASE),
    ),
    ("star page", re.compile(r"\*+\d")),
    ("subdivision", re.compile(r"subds?\.|\([a-z0-9]{1,4}\)")),
    ("page", re.compile(r"\d|[A-Z](?:[-–][A-Z])?$")),
    ("paper", re.compile(r"[A-Z]")),
)
"""What a pin begins with, and what it then counts; `Ex. D` and `PID 360` are of court papers."""


@dataclass(frozen=True, slots=True)
class Place:
    """The first place of a pin."""

    counts: Counts
    number: int | None


def place_in(pin: str | None) -> Place | None:
    """What `pin` counts first; None where there is none, or it names a note or the whole."""
    for counts, form in FORMS:
        if pin and form.match(pin):
            number = re.search(r"\d+", pin)
            return Place(counts, int(number[0]) if number else None)
    return None


YEAR = re.compile(r"(?:19|20)\d\d")


def begins_at(cite: Candidate) -> int | None:
    """The first page of a decision; in Arkansas, where the volume is a year, what stands in its
    place counts decisions, each of which begins at page 1."""
    if not cite.page or not cite.page.isdecimal():
        return None
    counted = YEAR.fullmatch(cite.volume or "") and (cite.edition or "").startswith("Ark.")
    return 1 if counted else int(cite.page)


FAR = 100
"""Pages: few decisions are as long, so that a page as far from the first is more likely of another
that is cited too."""


def page_in(place: Place | None) -> int | None:
    """The page that `place` is, None where it counts something else, or is none."""
    return place.number if place and place.counts == "page" else None


def is_far_in(page: int | None, firsts: frozenset[int]) -> bool:
    """Whether `page` stands further from each of the pages `firsts` than most decisions reach."""
    return bool(firsts) and page is not None and all(abs(page - first) > FAR for first in firsts)


def reaches(page: int, firsts: frozenset[int]) -> bool:
    """Whether a decision of usual length that begins at one of the pages `firsts` has `page`."""
    return any(first <= page <= first + FAR for first in firsts)


def is_page_of_work(page: int | None, firsts: frozenset[int]) -> bool:
    """Whether `page` can be in a work that begins at one of the pages `firsts`."""
    return (
        not firsts or page is None or any(first <= page <= first + MOST_PAGES for first in firsts)
    )
