"""The citation to which a note is hung: that which stands directly before its mark."""

from build_scripts.citations.resolve.cases.known import Where
from build_scripts.citations.resolve.id_antecedents import can_host
from build_scripts.citations.resolve.resolved_values import Entry, Meaning
from build_scripts.model import Passage
from build_scripts.model.anchors import note_key


def hang_notes(
    passage: Passage, entries: list[Entry], hung: dict[str, list[tuple[Where, Meaning]]]
) -> None:
    """Remembers the citation that stands directly before each note's mark."""
    for reference in passage.text.references:
        for entry in entries:
            clause = entry.clause
            if (
                clause
                and entry.where
                and can_host(clause, entry.meaning)
                and 0 <= reference.at - clause.rest <= 2
            ):
                note = note_key(reference.label, reference.ordinal or 1)
                hung[note] = [(entry.where, entry.meaning)]
