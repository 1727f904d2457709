"""Finds entries of corrections that say different things of one thing."""

from collections.abc import Iterator
from typing import Any

from build_scripts.corrections.incompatible_entries import contradiction, entries_at_odds
from build_scripts.corrections.kinds import KINDS
from build_scripts.corrections.many_notes import EACH
from build_scripts.corrections.pages import series_of
from build_scripts.corrections.places import At, quoted_words_shown
from build_scripts.corrections.text_edits import text_at
from build_scripts.editors.corrections_file import CorrectionsFile, PageEntry, Quoting
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import Opinion
from build_scripts.problems.gathering import Gathering

Subjects = dict[tuple[str, int | str], tuple[str, int]]
"""What entries have said so far: of which thing, what, and on which line."""


def subjects_of(key: str, entry: Any, opinion: Opinion, at: At) -> Iterator[tuple[str, int | str]]:
    """Yield what `entry` speaks of, which another may not speak of again: by its place in the file,
    whatever words of it either quotes."""
    text, span = text_at(opinion, at), at.anchor.span
    start, end = text.source_of(0), text.source_of(max(span.end - 1, 0))
    if key == "blocks" and entry.kind:
        yield "kind", start
    if key == "blocks" and entry.number:
        yield "number", f"{at.anchor.writing} {entry.number}"
    if key == "blocks" and entry.says:
        yield "line", text.source_of(span.start if entry.splits else 0)
    if key == "notes" and (entry.mark not in (None, EACH) or entry.nothing == "no mark"):
        yield "mark", end
    if key == "notes" and entry.mark not in (None, EACH):
        yield "mark of", f"{at.anchor.writing} {entry.mark}"
    if key == "pages" and entry.page and not entry.nothing:
        yield "page", entry.page
    alone = key == "parts" and (entry.extent or entry.belongs == "part of the opinion")
    if key == "parts" and (entry.begins or alone):
        yield "part", text.source_of(span.start)
    elif key == "parts" and entry.belongs:
        yield "part", start


def contradictions(file: EditorsFile[CorrectionsFile], found: Gathering) -> set[int]:
    """Return the lines of entries that say of the very words of another something else, or two
    things of which one alone can be, and add that to what is `found`."""
    at_odds = [*entries_at_odds(file)]
    found.add(at_odds)
    refused = {each.line for each in at_odds if each.line}
    for kind in KINDS:
        seen: dict[tuple[str, str, str, str], tuple[str, int]] = {}
        for index, entry in enumerate(getattr(file.content, kind.key)):
            line = file.line(kind.key, index)
            words = (
                " ".join(entry.quote.split()),
                entry.prefix,
                entry.suffix,
                places_stated(entry),
            )
            says = kind.in_words(entry)
            if words in seen:
                about = quoted_words_shown(entry)
                found.found.append(contradiction(about, seen[words], says, file.name, line))
                refused |= {line, seen[words][1]}
            seen[words] = says, line
    return refused


def places_stated(entry: Quoting) -> str:
    """Return where `entry` applies, as it says; pages of two series may begin in one place."""
    series = series_of(entry.page or "") if isinstance(entry, PageEntry) else ""
    return f"{entry.within} {series}"
