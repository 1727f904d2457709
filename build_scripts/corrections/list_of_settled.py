"""What readers are told that the editors settled: a line for each correction."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.corrections import citations, lists
from build_scripts.corrections.places import shown
from build_scripts.editors.corrections_file import CorrectionsFile, Signed
from build_scripts.model import Settled


def signed(settled: Settled, entry: Signed, file: CorrectionsFile) -> Settled:
    """Return `settled` with the reason, author and date of its entry, or of the whole file."""
    return replace(
        settled,
        reason=entry.reason,
        author=entry.author or file.author,
        date=entry.date or file.date,
    )


def settled_later(file: CorrectionsFile) -> Iterator[Settled]:
    """Yield what the editor settled of what is read after the text: citations, names, lists."""
    for citation in file.citations:
        yield signed(
            Settled(shown(citation), citations.citation_in_words(citation)), citation, file
        )
    for name in file.names:
        yield signed(Settled(f"“{name.name}”", "never means a case"), name, file)
    for entry in lists.entries(file):
        yield signed(Settled(f"“{entry.name}”", lists.listed_in_words(entry)), entry, file)
    for authority in file.authorities:
        for says in sayings(authority.url, authority.treatment, authority.checked):
            yield signed(Settled(authority.cite, says), authority, file)


def sayings(url: str | None, treatment: str | None, checked: datetime.date | None) -> Sequence[str]:
    """Return what is said of an authority: where it is read, what became of it."""
    found = [f"is read at {url}"] if url else []
    if treatment:
        found.append(treatment + (f" (checked on {checked.isoformat()})" if checked else ""))
    return found
