"""What the build compares itself: figures and names of a claim with those of its passages."""

import datetime
from collections.abc import Iterator, Sequence

from build_scripts.coverage.proper_names import (
    WORD,
    Vocabulary,
    names,
    parts_of_name,
    same_word,
    word_without_possessive,
)
from build_scripts.coverage.quantities import WEEKDAYS, Figure, figures
from build_scripts.model import Check, Span

REACH = 3
"""Words that may stand between two parts of a name in the opinion: `Benjamin T. Wiesinger`."""


def checks(
    words: str,
    span: Span,
    passages: Sequence[str],
    published: datetime.date | None,
    known: Vocabulary,
) -> Iterator[Check]:
    """Yield each figure and name in `span` of a story's `words` with its like in `passages`.

    A weekday in a story is the last one before it was `published` (AP style for events within
    seven days); it is compared with dates by the calendar.
    """
    given = [figure for passage in passages for figure in figures(passage)]
    for figure in figures(words):
        if span.start <= figure.span.start and figure.span.end <= span.end:
            same = next((other for other in given if figures_agree(figure, other, published)), None)
            yield Check(figure.kind, figure.printed, same.printed if same else None)
    for name in names(words, span, known):
        printed = word_without_possessive(words[name.start : name.end])
        found = next(
            filter(None, (name_as_printed(printed, passage) for passage in passages)), None
        )
        yield Check("name", printed, found)


def figures_agree(said: Figure, given: Figure, published: datetime.date | None) -> bool:
    """Say whether a figure of a story and one of the opinion are the same."""
    if said.kind == "weekday":
        return given.kind == "date" and weekday_agrees(said.value, given.value, published)
    if said.kind == "number" and given.year:
        return said.value == given.year
    if said.kind == "month" and given.kind == "date":
        return given.value.startswith(said.value)
    if said.kind == "day" and given.kind == "date":
        return given.value.endswith(said.value)
    return (said.kind, said.value) == (given.kind, given.value)


def weekday_agrees(name: str, date: str, published: datetime.date | None) -> bool:
    """Say whether `date` is the day that a story published then calls by the weekday `name`."""
    day = datetime.date.fromisoformat(date)
    if WEEKDAYS[day.weekday()] != name:
        return False
    return published is None or 0 <= (published - day).days < len(WEEKDAYS)


def name_as_printed(name: str, passage: str) -> str | None:
    """Return how `passage` prints `name`, None where it does not."""
    wanted = parts_of_name(name)
    found = list(WORD.finditer(passage))
    for first in range(len(found)):
        last = first
        for part in wanted:
            near = range(last, min(last + REACH, len(found)))
            place = next((i for i in near if holds_part_of_name(found[i][0], part)), None)
            if place is None or (part == wanted[0] and place != first):
                break
            last = place
        else:
            return word_without_possessive(passage[found[first].start() : found[last].end()])
    return None


def holds_part_of_name(word: str, part: str) -> bool:
    """Say whether a printed word is, or has joined by a hyphen, the part of a name."""
    return word[0].isupper() and any(same_word(part, other) for other in parts_of_name(word))
