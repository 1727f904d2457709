"""Finds the notes of a document and the labels that Word gives them."""

import re
from dataclasses import dataclass

from lxml.etree import _Element

from build_scripts.read.docx.numbering import numeral
from build_scripts.read.docx.package import W
from build_scripts.read.docx.styles import child, children, property_value, small_number

SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
"""What the part with the notes holds beside notes."""

EMPTY_NOTE = "label of a note without words"
MARK = re.compile(r"\d{1,3}|[*†‡§]{1,4}")


@dataclass(frozen=True, slots=True)
class Referred:
    """A note that the text refers to."""

    note: _Element
    label: str
    """Empty until the mark that the document prints is met, where Word does not count it."""
    counted: bool = True
    """Whether Word counts it, so that it stands in the file neither here nor at the note."""


@dataclass(slots=True)
class Series:
    """Footnotes or endnotes."""

    notes: dict[str, _Element]
    form: str
    number: int
    """Of the next."""
    unknown: bool = False
    """Whether that form is not known here."""

    def referred(self, reference: _Element) -> Referred | None:
        """Return the note that `reference` stands for, None where there is none."""
        note = self.notes.get(reference.get(W + "id", ""))
        if note is None:
            return None
        if reference.get(W + "customMarkFollows", "0") not in ("0", "false", "off"):
            return Referred(note, "", counted=False)
        number, self.number = self.number, self.number + 1
        label = numeral(number, self.form)
        self.unknown = self.unknown or label is None
        return Referred(note, label or str(number))


class Notes:
    """The notes of a document."""

    def __init__(
        self, footnotes: _Element | None, endnotes: _Element | None, settings: _Element | None
    ) -> None:
        self.footnotes = note_series(
            footnotes, "footnote", child(settings, "footnotePr"), "decimal"
        )
        self.endnotes = note_series(endnotes, "endnote", child(settings, "endnotePr"), "lowerRoman")

    @property
    def unknown(self) -> bool:
        """Whether notes are counted in a form that is not known here."""
        return self.footnotes.unknown or self.endnotes.unknown


def note_series(
    root: _Element | None, tag: str, properties: _Element | None, otherwise: str
) -> Series:
    """Return the notes of a part, and how they are counted."""
    notes = {
        note.get(W + "id", ""): note
        for note in children(root, tag)
        if note.get(W + "type", "") not in SEPARATORS
    }
    start = small_number(property_value(child(properties, "numStart")))
    form = property_value(child(properties, "numFmt")) or otherwise
    return Series(notes, form, start if start is not None else 1)


def has_label(note: _Element) -> bool:
    """Say whether a note says where its label stands."""
    return next(note.iter(W + "footnoteRef", W + "endnoteRef"), None) is not None
