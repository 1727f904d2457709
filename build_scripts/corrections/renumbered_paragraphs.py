"""Which paragraph an entry names by its number, where entries themselves change the numbers.

An editor takes a number from the page. That may have been the page as the opinion was read, or
with the entries that stood in the file by then; others written since, above it or below, may have
divided a paragraph before it. So a number is looked up as each of these counts: where they lead to
one place, that is meant; where they lead to two, nobody can tell, and the editor is asked for more.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from build_scripts.editors.anchor import (
    NUMBERED,
    anchor_at,
    as_printed,
    as_typewritten,
    folded_space,
    lies_within,
    occurrences,
)
from build_scripts.editors.corrections_file import Quoting
from build_scripts.model import Anchor, Opinion, Quotation
from build_scripts.problems import excerpt, problem


@dataclass(frozen=True, slots=True)
class Counts:
    """The pages from which an editor may have taken a number, but for those so far."""

    as_read: Opinion
    settled: Opinion | None = None
    """With all entries, where they were carried out once already."""
    without: Callable[[int], Opinion] | None = None
    """With all entries but the one on a line."""


def is_numbered(within: str) -> bool:
    """Say whether `within:` names a paragraph or a note by its number."""
    return bool(NUMBERED.fullmatch(folded_space(within)))


def anchor_by_counts(now: Opinion, entry: Quoting, counts: Counts, file: str, line: int) -> Anchor:
    """Return where in the opinion as it is `now` the words of `entry` stand, whose `within:` is a
    number on one of the pages.

    Raises `Problem` unless all pages that have the words there lead to one place.
    """
    found = places_by(entry, (counts.as_read, now, counts.settled or now))
    if len(found) > 1 and counts.without:
        found = places_by(entry, (counts.as_read, now, counts.without(line)))
    if len(found) > 1:
        words, within = excerpt(entry.quote), excerpt(entry.within)
        raise problem("quotation-found-twice.counted", file, line, words=words, within=within)
    quotation = Quotation(entry.quote, entry.prefix, entry.suffix)
    anchors = anchors_on(now, quotation)
    for place in found & anchors.keys():
        return anchors[place]
    return anchor_at(quotation, (counts.settled or now).passages(), file, line, entry.within)


def places_by(entry: Quoting, pages: Iterable[Opinion]) -> set[int]:
    """Return where in the file the words of `entry` stand, as each of `pages` counts."""
    quotation = Quotation(entry.quote, entry.prefix, entry.suffix)
    return {place for page in pages for place in anchors_on(page, quotation, entry.within)}


def anchors_on(page: Opinion, quotation: Quotation, within: str = "") -> dict[int, Anchor]:
    """Return every place on a page where `quotation` stands, as printed if it does so anywhere, by
    where in the file it begins."""
    searched = [passage for passage in page.passages() if lies_within(passage, within)]
    texts = {passage.passage_key: passage.text for passage in searched}
    printed = list(occurrences(quotation, searched, as_printed))
    found = printed or occurrences(quotation, searched, as_typewritten)
    return {texts[each.passage_key].source_of(each.span.start): each for each in found}
