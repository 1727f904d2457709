"""Where an editor says that a printed page begins, or that none does, and what a series is called.

A label is a number, with what tells its series from others before it: `485`, `***275`,
`920 N.Y.S.2d 292`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from build_scripts.corrections.page_marks import with_mark_as_page, with_marks_as_pages
from build_scripts.corrections.places import At
from build_scripts.corrections.text_edits import text_at, with_text
from build_scripts.editors.corrections_file import CorrectionsFile, PageEntry, SeriesEntry
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import Opinion, PageBreak, Text
from build_scripts.model.cutting import with_break, with_each_text
from build_scripts.problems import Problem, problem

PLAIN = "plain"
"""What an editor calls the series whose numbers stand alone."""
NUMBER = re.compile(r"(?P<series>.*?)\s*(?P<number>\d+)")


def corrected_page(opinion: Opinion, entry: PageEntry, places: Sequence[At]) -> Opinion:
    """Return `opinion` with a printed page that begins with the quoted words, or without one. A
    mark of the page with which they begin is no word any more.

    Raises `Problem` where there is no such beginning to take away.
    """
    (at,) = places
    text = text_at(opinion, at)
    span = at.anchor.span
    if entry.page and not entry.nothing:
        if marked := with_mark_as_page(opinion, at, entry.page):
            return marked
        others = (turn for turn in text.breaks if not takes_the_place(entry.page, turn, span.start))
        bare = replace(text, breaks=tuple(others))
        return with_text(opinion, at, with_break(bare, span.start, entry.page))
    within = (turn for turn in text.breaks if span.start <= turn.at <= span.end)
    gone = {turn for turn in within if entry.page in (None, turn.label)}
    if not gone:
        page = f"Page {entry.page} does not begin" if entry.page else "No printed page begins"
        so = f"{page} in the quoted words"
        raise problem("correction-no-effect", at.file, at.line, so=so)
    kept = tuple(turn for turn in text.breaks if turn not in gone)
    return with_text(opinion, at, replace(text, breaks=kept))


def pages_in_disorder(opinion: Opinion, file: EditorsFile[CorrectionsFile]) -> Iterator[Problem]:
    """Yield the problem of each page of an entry that begins after a later one of its series in the
    same body or note, or before an earlier one."""
    turns: dict[tuple[str, str], list[str]] = {}
    for passage in opinion.passages():
        part = turns.setdefault((passage.writing, passage.where), [])
        part += (turn.label for turn in passage.text.breaks)
    for index, entry in enumerate(file.content.pages):
        if not entry.page or entry.nothing:
            continue
        for labels in turns.values():
            if entry.page in labels and (other := out_of_turn(labels, labels.index(entry.page))):
                line = file.line("pages", index)
                yield problem(
                    "correction-page-disorder", file.name, line, page=entry.page, other=other
                )


def out_of_turn(labels: Sequence[str], place: int) -> str | None:
    """Return the first of `labels` that is of one series with that at `place` and on the wrong side
    of it, if any."""
    own = number_of(labels[place])
    for i, label in enumerate(labels):
        number = number_of(label)
        if number is None or own is None or series_of(label) != series_of(labels[place]):
            continue
        if (number > own and i < place) or (number < own and i > place):
            return label
    return None


def number_of(label: str) -> int | None:
    """Return the number of a page, None where its label has none."""
    found = NUMBER.fullmatch(label.strip())
    return int(found["number"]) if found else None


def takes_the_place(page: str, turn: PageBreak, start: int) -> bool:
    """Say whether the page `page`, which begins at `start`, takes the place of `turn`: it is that
    page, or one of its series begins there."""
    same_place = turn.at == start and series_of(turn.label) == series_of(page)
    return turn.label == page or same_place


def series_of(label: str) -> str:
    """Return what stands before the number of a label."""
    found = NUMBER.fullmatch(label.strip())
    return found["series"] if found else label.strip()


def with_series_called(opinion: Opinion, entry: SeriesEntry) -> Opinion:
    """Return `opinion` with the pages of one series called as `entry` has it, or without them.

    Where no page is marked so, marks that stand among the words become pages.
    """
    if entry.called and set(entry.marked) == {"*"} and not has_pages_marked(opinion, entry.marked):
        called = "" if entry.called == PLAIN else entry.called
        return with_marks_as_pages(opinion, entry.marked, called)

    def change(text: Text) -> Text:
        return replace(text, breaks=tuple(sorted(set(pages_called(text.breaks, entry)))))

    return with_each_text(opinion, change)


def has_pages_marked(opinion: Opinion, marked: str) -> bool:
    """Say whether pages are `marked` so."""
    turns = (turn for passage in opinion.passages() for turn in passage.text.breaks)
    return any(series_of(turn.label) == marked for turn in turns)


def pages_called(breaks: Iterable[PageBreak], entry: SeriesEntry) -> Iterable[PageBreak]:
    """Yield the beginnings of pages, those of the series of `entry` as it calls them."""
    wanted = "" if entry.marked == PLAIN else entry.marked
    for turn in breaks:
        found = NUMBER.fullmatch(turn.label.strip())
        if not found or found["series"] != wanted:
            yield turn
        elif entry.called:
            before = "" if entry.called == PLAIN else f"{entry.called} "
            yield replace(turn, label=f"{before}{found['number']}")


def page_in_words(entry: PageEntry) -> str:
    """Return what `entry` settles, in words that follow those it quotes."""
    if entry.page:
        return f"does not begin page {entry.page}" if entry.nothing else f"begins page {entry.page}"
    return "begins no printed page"


def series_in_words(entry: SeriesEntry) -> str:
    """Return what `entry` settles of a series of pages, in words that follow how it is marked."""
    if not entry.called:
        return "are no pages"
    if entry.called == PLAIN:
        return "are the pages of the reporter by which it is cited"
    return f"are those of {entry.called}"
