"""The stage that gives the editor the last word: an opinion as read becomes one as settled.

The corrections are carried out in the order of their kinds, and within a kind in the order in which
they are written; each finds its place in what the ones before it left.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from build_scripts.audit import audit
from build_scripts.corrections import blocks, case, citations, hyphens, lists, notes, pages, parts
from build_scripts.corrections.places import At, place_of, shown
from build_scripts.editors.corrections_file import CorrectionsFile, Quoting, Signed
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import Note, Opinion, Settled, Span
from build_scripts.model.naming import named
from build_scripts.model.note_places import with_places
from build_scripts.problems import Problem, problem
from build_scripts.problems.gathering import Gathering

ABOUT_THE_CASE = ("caption", "name", "court", "author-differs")
"""How the codes of doubts begin that a correction of the case settles."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the lists of `corrections.yml` and what carries out its entries, all of one type."""

    key: str
    correct: Callable[[Opinion, Any, At], Opinion]
    said: Callable[[Any], str]


KINDS = (
    Kind("parts", parts.corrected_part, parts.said),
    Kind("blocks", blocks.corrected_block, blocks.said),
    Kind("notes", notes.corrected_note, notes.said),
    Kind("pages", pages.corrected_page, pages.said),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an opinion by its editor’s corrections."""

    opinion: Opinion
    settled: tuple[Settled, ...]
    """What was settled, for readers to know."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with entries, which are left out."""


def settled(
    opinion: Opinion,
    file: EditorsFile[CorrectionsFile],
    keep: Callable[[Opinion], Opinion] = lambda opinion: opinion,
) -> tuple[Opinion, tuple[Settled, ...]]:
    """Return `opinion` as the editor settled it, and what that was.

    As `settled_so_far`, but raises `Problem` for whatever is wrong with the file, at once.
    """
    outcome = settled_so_far(opinion, file, keep)
    found = Gathering()
    found.found += outcome.problems
    found.end()
    return outcome.opinion, outcome.settled


def settled_so_far(
    opinion: Opinion,
    file: EditorsFile[CorrectionsFile],
    keep: Callable[[Opinion], Opinion] = lambda opinion: opinion,
) -> Outcome:
    """Return `opinion` as the editor settled it, but for entries that find no place, contradict
    another, or have no effect.

    `keep` puts the addresses that were published where they belong, so that an entry may name a
    place as the pages do. The court’s text is untouched: stretches of it move or change their kind.
    Citations are settled later, when they are read.
    """
    content = file.content
    found = Gathering()
    refused = contradictions(file, found)
    said: list[Settled] = []
    lines: set[int] = set()
    now = keep(opinion)
    subjects: Subjects = {}
    for kind in KINDS:
        for index, entry in enumerate(getattr(content, kind.key)):
            line = file.line(kind.key, index)
            if line in refused:
                continue
            step = partial(carried_out, kind, entry, now, file.name, line, subjects)
            done = found.take(step)
            if done:
                lines |= done.lines
                now = keep(in_its_places(done.opinion, answered(now)))
                said.append(signed(Settled(shown(entry), kind.said(entry)), entry, content))
    for index, word in enumerate(content.hyphens):
        written = hyphens.corrected_hyphens(now, word)
        if written == now:
            so = f"Nowhere is “{word.word}” broken otherwise at a line’s end"
            line = file.line("hyphens", index)
            found.found.append(problem("correction-no-effect", file.name, line, so=so))
            continue
        now = written
        said.append(signed(Settled(f"“{word.word}”", hyphens.SAID), word, content))
    if any(entry.kind == "disposition" for entry in content.blocks):
        now = replace(now, case=replace(now.case, disposition=disposition_of(now)))
    if content.case:
        doubted = any(doubt.code.startswith(ABOUT_THE_CASE) for doubt in now.doubts)
        facts = case.facts_of(file, found)
        if not doubted:
            found.found += case.without_effect(now.case, facts, file)
        now = replace(now, case=replace(now.case, **facts))
        settled_of_case = [Settled(*each) for each in case.said(content.case)]
        said[:0] = [signed(each, content.case, content) for each in settled_of_case]
    met = {"reference-without-note": set[int](), "note-without-reference": set[int]()}
    if content.notes and any(doubt.code in met for doubt in now.doubts):
        met = lines_met(now)
    doubts = tuple(
        doubt
        for doubt in now.doubts
        if doubt.line not in lines | met.get(doubt.code, set())
        and not (content.case and doubt.code.startswith(ABOUT_THE_CASE))
        and not (doubt.code == "hyphen-uncertain" and hyphens.is_settled(now))
    )
    return Outcome(replace(now, doubts=doubts), tuple(said), tuple(found.found))


Subjects = dict[tuple[str, int | str], tuple[str, int]]
"""What entries have said so far: of which thing, what, and on which line."""


@dataclass(frozen=True, slots=True)
class Done:
    """An entry carried out."""

    opinion: Opinion
    lines: set[int]
    """The lines of the source of which nothing is doubted any more."""


def carried_out(
    kind: Kind, entry: Any, opinion: Opinion, file: str, line: int, subjects: Subjects
) -> Done:
    """Return `opinion` as one entry has it.

    One that says what is read already settles what was doubted of it. Raises `Problem` where an
    entry finds no place, contradicts one of `subjects`, has no effect, or would put words out of
    their order.
    """
    at = place_of(opinion, entry, file, line)
    says = kind.said(entry)
    for subject in subjects_of(kind.key, entry, opinion, at):
        if subject in subjects:
            raise contradiction(entry, subjects[subject], says, file, line)
        subjects[subject] = says, line
    now = kind.correct(opinion, entry, at)
    lines = lines_of(opinion, at)
    if now == opinion and not any(doubt.line in lines for doubt in opinion.doubts):
        raise without_effect(entry, file, line)
    if not is_sound(now) and is_sound(opinion):
        raise problem("correction-out-of-order", file, line, words=shown(entry))
    return Done(now, lines)


def is_sound(opinion: Opinion) -> bool:
    """Say whether every character of the file has its place, and stands in order."""
    try:
        audit(opinion)
    except Problem:
        return False
    return True


def subjects_of(key: str, entry: Any, opinion: Opinion, at: At) -> Iterator[tuple[str, int | str]]:
    """Yield what `entry` speaks of, which another may not speak of again: by its place in the file,
    whatever words of it either quotes."""
    text, span = notes.text_at(opinion, at), at.anchor.span
    start, end = text.source_of(0), text.source_of(max(span.end - 1, 0))
    if key == "blocks" and entry.kind:
        yield "kind", start
    if key == "notes" and (entry.mark or entry.nothing == "no mark"):
        yield "mark", end
    if key == "notes" and entry.mark:
        yield "mark of", f"{at.anchor.writing} {entry.mark}"
    if key == "pages" and entry.page:
        yield "page", entry.page
    if key == "parts" and entry.begins:
        yield "part", text.source_of(span.start)
    if key == "parts" and entry.belongs:
        yield "part", start


def answered(opinion: Opinion) -> dict[Span, Span]:
    """Return which note answers each mark: where the mark is printed, and where the note’s label
    is."""
    groups: dict[str, dict[tuple[str, int], Span]] = {
        "caption": {(note.label, note.ordinal): note.mark for note in opinion.case.notes}
    }
    for writing in opinion.writings:
        groups[writing.id] = {(note.label, note.ordinal): note.mark for note in writing.notes}
    return {
        mark.source: groups[passage.writing][mark.label, mark.ordinal]
        for passage in opinion.passages()
        for mark in passage.text.references
        if mark.ordinal and (mark.label, mark.ordinal) in groups[passage.writing]
    }


def lines_met(opinion: Opinion) -> dict[str, set[int]]:
    """Return, by the doubt that is settled, the lines on which a mark has a note that answers it,
    and those on which such a note begins."""
    line_of = opinion.source.line_of
    marks = [mark for passage in opinion.passages() for mark in passage.text.references]
    answers = answered(opinion)
    return {
        "reference-without-note": {line_of(m.source.start) for m in marks if m.source in answers}
        - {line_of(m.source.start) for m in marks if m.source not in answers},
        "note-without-reference": {line_of(span.start) for span in answers.values()},
    }


def in_its_places(opinion: Opinion, answers: Mapping[Span, Span]) -> Opinion:
    """Return `opinion` with its writings named, and its notes and their marks told by place."""
    case = replace(opinion.case, notes=from_the_first(opinion.case.notes))
    writings = [replace(each, notes=from_the_first(each.notes)) for each in opinion.writings]
    case, writings_now = with_places(case, named(writings), answers)
    return replace(opinion, case=case, writings=writings_now)


def from_the_first(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return `notes`, each as the first of its label, for their places to be told anew."""
    return tuple(replace(note, ordinal=1) for note in notes)


def signed(settled: Settled, entry: Signed, file: CorrectionsFile) -> Settled:
    """Return `settled` with the reason, author and date of its entry, or of the whole file."""
    return replace(
        settled,
        reason=entry.reason,
        author=entry.author or file.author,
        date=entry.date or file.date,
    )


def lines_of(opinion: Opinion, at: At) -> set[int]:
    """Return the lines of the source on which the quoted words stand: what was doubted of them is
    settled."""
    text, span = notes.text_at(opinion, at), at.anchor.span
    first = opinion.source.line_of(text.source_of(span.start))
    last = opinion.source.line_of(text.source_of(max(span.start, span.end - 1)))
    return set(range(first, last + 1))


def disposition_of(opinion: Opinion) -> str | None:
    """Return the first block that is the disposition."""
    return next(
        (
            block.text.words
            for writing in opinion.writings
            for block in writing.blocks
            if block.kind == "disposition"
        ),
        None,
    )


def contradictions(file: EditorsFile[CorrectionsFile], found: Gathering) -> set[int]:
    """Return the lines of entries that say of the very words of another something else, and add
    that to what is `found`."""
    refused: set[int] = set()
    for kind in KINDS:
        seen: dict[tuple[str, str, str, str], tuple[str, int]] = {}
        for index, entry in enumerate(getattr(file.content, kind.key)):
            line = file.line(kind.key, index)
            words = (" ".join(entry.quote.split()), entry.prefix, entry.suffix, entry.within)
            says = kind.said(entry)
            if words in seen:
                found.found.append(contradiction(entry, seen[words], says, file.name, line))
                refused |= {line, seen[words][1]}
            seen[words] = says, line
    return refused


def contradiction(
    entry: Quoting, other: tuple[str, int], says: str, file: str, line: int
) -> Problem:
    """Return the problem of two entries on the same words."""
    said, before = other
    return problem(
        "correction-contradicts",
        file,
        line,
        words=shown(entry),
        says=says,
        before=before,
        said=said,
    )


def without_effect(entry: Quoting, file: str, line: int) -> Problem:
    """Return the problem of an entry that leaves everything as it is."""
    return problem("correction-no-effect", file, line, so=f"{shown(entry)} is read so already")


def names_that_are_none(file: CorrectionsFile) -> frozenset[str]:
    """Return the names that never stand for a case."""
    return frozenset(entry.name for entry in file.names)


def settled_later(file: CorrectionsFile) -> Iterator[Settled]:
    """Yield what the editor settled of what is read after the text: citations, names, lists."""
    for citation in file.citations:
        yield signed(Settled(shown(citation), citations.said(citation)), citation, file)
    for name in file.names:
        yield signed(Settled(f"“{name.name}”", "never means a case"), name, file)
    for entry in lists.entries(file):
        yield signed(Settled(f"“{entry.name}”", lists.said(entry)), entry, file)
    for authority in file.authorities:
        for says in sayings(authority.url, authority.treatment, authority.checked):
            yield signed(Settled(authority.cite, says), authority, file)


def sayings(url: str | None, treatment: str | None, checked: datetime.date | None) -> Sequence[str]:
    """Return what is said of an authority: where it is read, what became of it."""
    found = [f"is read at {url}"] if url else []
    if treatment:
        found.append(treatment + (f" (checked on {checked.isoformat()})" if checked else ""))
    return found
