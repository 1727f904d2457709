"""What readers are told that the editors settled: a line for each correction."""

from collections.abc import Iterator
from dataclasses import replace

from build_scripts.corrections import citations, people_places_terms
from build_scripts.corrections.places import quoted_words_shown
from build_scripts.editors.annotations_file import AnnotationsFile, EventEntry
from build_scripts.editors.corrections_file import (
    AuthorityEntry,
    CorrectionsFile,
    PartEntry,
    Signed,
)
from build_scripts.model import Settled
from build_scripts.problems import excerpt


def with_signature(settled: Settled, entry: Signed, file: CorrectionsFile) -> Settled:
    """Return `settled` with the reason, author and date of its entry, or of the whole file."""
    return replace(
        settled,
        reason=entry.reason,
        author=signer(entry) or file.author,
        date=entry.date or file.date,
    )


def signer(entry: Signed) -> str | None:
    """Return who settled an entry, if it says so; the author of a part is its judge."""
    return entry.editor if isinstance(entry, PartEntry) else entry.author


def settled_later(file: CorrectionsFile) -> Iterator[Settled]:
    """Yield what the editor settled of what is read after the text: citations, names, lists."""
    for citation in file.citations:
        yield with_signature(
            Settled(quoted_words_shown(citation), citations.citation_in_words(citation)),
            citation,
            file,
        )
    for name in file.names:
        means = f"alone means {name.means}" if name.means else "never means a case"
        yield with_signature(Settled(f"“{name.name}”", means), name, file)
    for entry in people_places_terms.entries(file):
        yield with_signature(
            Settled(f"“{entry.name}”", people_places_terms.listed_in_words(entry)), entry, file
        )
    for authority in file.authorities:
        for says in sayings(authority):
            yield with_signature(Settled(authority.cite, says), authority, file)


def settled_of_events(file: AnnotationsFile) -> Iterator[Settled]:
    """Yield what the editor settled of the events that the build found: that one is none, or
    another, or was at another time. To give it a name settles nothing."""
    for entry in file.chronology:
        if not (entry.hide or entry.same_as or entry.begins or entry.ends):
            continue
        says = ["is no event of the case"] if entry.hide else list(of_event(entry))
        about = f"“{excerpt(entry.quote)}”"
        yield Settled(about, ", ".join(says), author=file.author, date=file.date)


def of_event(entry: EventEntry) -> Iterator[str]:
    """Yield what is said of an event: when it was, what it was, and with which it is one."""
    if entry.same_as:
        yield f"tells of the same event as “{excerpt(entry.same_as)}”"
    if entry.begins:
        yield f"was on {entry.begins}" if not entry.ends else f"began on {entry.begins}"
    if entry.ends:
        yield f"ended on {entry.ends}"
    if entry.after:
        yield f"came after {entry.after}"
    if entry.says:
        yield f"is called “{entry.says}” in the chronology"


def sayings(entry: AuthorityEntry) -> Iterator[str]:
    """Yield what is said of an authority: what it is, where it is read, what became of it."""
    if entry.same_as:
        yield f"is {entry.same_as}"
    if entry.name:
        yield f"is called {entry.name}"
    if entry.kind:
        yield f"stands among the authorities of the kind {entry.kind}"
    if entry.court:
        yield f"was decided by {entry.court}"
    if entry.year:
        yield f"is of {entry.year}"
    if entry.url:
        yield f"is read at {entry.url}"
    if entry.treatment:
        checked = f" (checked on {entry.checked.isoformat()})" if entry.checked else ""
        yield entry.treatment + checked
