"""What was read of an edition, as `inspect --json` gives it, in the form of its data."""

import msgspec

from build_scripts.model import AuthorityKind, CitationKind


class Inspected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was read: no key of it is left out here."""


class PartyRecord(Inspected, frozen=True):
    """A party."""

    name: str
    """As the caption names it."""
    role: str | None
    """As the caption says it: `Petitioner`."""


class CaptionNote(Inspected, frozen=True):
    """A note of the caption, or later history that a reporter prints under the opinion."""

    label: str
    """As printed; empty for a line of history."""
    text: str
    """Its words."""


class CaseRecord(Inspected, frozen=True):
    """What the caption says of the case, as the editors settled it; null or nothing where it does
    not say it."""

    name: str | None
    """What the case is called: `Duran-Rodriguez v. Barr`."""
    court: str | None
    """The court, by its id in courts-db: `ca9`."""
    docket_numbers: tuple[str, ...]
    """The court’s own numbers."""
    agency_numbers: tuple[str, ...]
    """Those of the agency from which it came."""
    lower_court_numbers: tuple[str, ...]
    """Those of the court from which it came."""
    parties: tuple[PartyRecord, ...]
    """In the order of the caption."""
    posture: str | None
    """How it came to the court: `On Petition for Review of an Order of the …`."""
    date_argued: str | None
    """When it was argued: `2019-02-05`."""
    date_submitted: str | None
    """When it was submitted without argument."""
    place: str | None
    """Where it was argued or submitted."""
    date_filed: str | None
    """When it was decided."""
    judges: tuple[str, ...]
    """The panel."""
    published: bool | None
    """Whether the court calls it published, and so a precedent."""
    disposition: str | None
    """What the court ordered, in its words."""
    attribution: tuple[str, ...]
    """Who wrote and who joined, in the words of the caption."""
    notes: tuple[CaptionNote, ...]
    """What is printed under the caption."""
    date_amended: str | None = None
    """When the opinion was last amended."""
    court_short: str | None = None
    """What a citation calls the court, where the editors say it."""


class CitationRecord(Inspected, frozen=True):
    """A citation: one mention of something."""

    writing: str
    """The writing in which it stands, by its `id`, or `caption`."""
    where: str
    """`body`, or the note: `note 3`."""
    kind: CitationKind
    """What kind of mention it is: `case` in full, `case-short`, `id`, `statute`."""
    text: str
    """As printed, without signal and brackets that explain."""
    name: str | None
    """What it calls the case."""
    authority: str | None
    """What is cited, without the place in it, as `cite` of an authority; null where that is unsure,
    and for the record the document."""
    pin: str | None
    """The place in it: `936`."""
    signal: str | None
    """The signal directly before it: `See`."""
    governing_signal: str | None
    """The signal that goes for it, which may stand before another of the same sentence."""
    parentheticals: tuple[str, ...]
    """What stands in brackets after it."""
    relation: str | None
    """What ties it to another: `quoted in 224 F.3d 929`, `aff’d`."""
    unresolved: str | None
    """Why it is not told what is cited."""
    address: str
    """Below the edition’s address: `opinion/#c17`."""


class HistoryRecord(Inspected, frozen=True):
    """What became of a decision, as the opinion cites it."""

    relation: str
    """As printed: `rev’d`, `cert. denied`."""
    cite: str | None
    """The later decision."""
    court: str | None
    """By its id."""
    year: int | None
    """When."""


class LinkRecord(Inspected, frozen=True):
    """Where an authority is read."""

    label: str
    """What the place is called."""
    url: str
    """Its address."""


class MentionRecord(Inspected, frozen=True):
    """A mention of an authority."""

    writing: str
    """Where it stands."""
    citation: int
    """Its number there."""


class AuthorityRecord(Inspected, frozen=True):
    """An authority: something that is cited, once."""

    id: str
    """Its anchor in the table: `lim-v-ins-224-f3d-929`."""
    kind: AuthorityKind
    """`case`, `statute`, `regulation`."""
    name: str | None
    """What it is called."""
    cite: str
    """How it is cited."""
    parallels: tuple[str, ...]
    """Its other cites."""
    history: tuple[HistoryRecord, ...]
    """What became of it."""
    court: str | None
    """Who decided it, by its id."""
    year: int | None
    """When."""
    links: tuple[LinkRecord, ...]
    """Where it can be read."""
    cited: tuple[MentionRecord, ...]
    """Where it is cited, in reading order."""
    address: str
    """Below the edition’s address: `authorities/#lim-v-ins-224-f3d-929`."""


class RemovalRecord(Inspected, frozen=True):
    """What of the source is not reproduced as text."""

    text: str
    """Its characters."""
    reason: str
    """Why: `page number`."""
    line: int
    """Of the source, from 1."""


class RestorationRecord(Inspected, frozen=True):
    """Characters that the file has provably wrong."""

    text: str
    """As restored."""
    before: str
    """As the file has them."""
    reason: str
    """By which rule."""
    line: int
    """Of the source, from 1."""


class DoubtRecord(Inspected, frozen=True):
    """What is unsure of the reading."""

    code: str
    """As `explain` and the guide know it."""
    message: str
    """What it is, in a sentence."""
    line: int
    """Of the source, from 1."""
