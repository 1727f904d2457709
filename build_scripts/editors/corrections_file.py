"""What an editor may write in `corrections.yml`: whatever the machine read wrong, put right.

Each entry is anchored by words of the document, as annotations are, and may be signed. None of them
touches the court’s text: they say what a stretch of it is, where it belongs, and what it cites.
"""

import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from build_scripts.editors.fields import Address, Words, WordsOrNone
from build_scripts.model import AuthorityKind, BlockKind, CaptionRole, WritingKind

OtherPart = Literal[
    "caption", "counsel", "syllabus", "no part of the opinion", "part of the opinion"
]
"""Where a block belongs that stands among an opinion’s by mistake."""
Fact = Literal[
    "court",
    "court_short",
    "posture",
    "date_argued",
    "date_submitted",
    "date_filed",
    "date_amended",
    "place",
    "disposition",
    "published",
]
"""What an opinion may leave unsaid of its case."""


class Signed(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every correction may say of itself."""

    reason: Words | None = None
    author: Words | None = None
    """Who settled it, where it is not the file’s author."""
    date: datetime.date | None = None


class Quoting(Signed, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A correction of the place at which words stand."""

    quote: Words
    """Words of the document, as the page shows them."""
    prefix: WordsOrNone = ""
    """Words directly before them, where they stand more than once."""
    suffix: WordsOrNone = ""
    """Words directly after them."""
    within: WordsOrNone = ""
    """The place where they stand: `opinion ¶ 12`, `concurrence note 1`, `caption`."""


class Ranging(Quoting, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A correction of one place, or of all from there to another."""

    until: WordsOrNone = ""
    """Words further on, the first such after the quoted ones: the entry goes for every block from
    the quoted words to these."""


class PartyEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `parties:`."""

    name: Words
    role: Words | None = None
    """As printed: `Petitioner`, `Defendant-Appellee`."""


class CaseEntry(Signed, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`case:`, what the caption says. What is left out stays as it was read."""

    name: Words | None = None
    """As a citation has it: `Smith v. Jones`."""
    court: Words | None = None
    """The court’s id in courts-db (`ca9`), or its name."""
    court_short: Words | None = None
    """What a citation says of the court: `9th Cir.`, `Me.`, `N.D. Cal.`"""
    docket_numbers: tuple[Words, ...] | None = None
    """As the court gives them: `16-72957`."""
    agency_numbers: tuple[Words, ...] | None = None
    """Of the agency whose order is reviewed: `A087-452-110`."""
    lower_court_numbers: tuple[Words, ...] | None = None
    """Of the court below."""
    parties: tuple[PartyEntry, ...] | None = None
    """All of them, in the order of the caption."""
    posture: Words | None = None
    """How the case came up: `On Petition for Review of an Order of …`"""
    date_argued: datetime.date | None = None
    """When it was argued."""
    date_submitted: datetime.date | None = None
    """When it was submitted without argument."""
    date_filed: datetime.date | None = None
    """When the opinion was filed, or decided."""
    date_amended: datetime.date | None = None
    """When it was amended last."""
    place: Words | None = None
    """Where it was argued."""
    judges: tuple[Words, ...] | None = None
    """The panel, by last name, in the caption’s order."""
    attribution: tuple[Words, ...] | None = None
    """Who wrote and who joined, as the court says it, a line each."""
    disposition: Words | None = None
    """What the court ordered: `Petition denied.`"""
    published: bool | None = None
    """Whether it is published as precedent."""
    unsaid: tuple[Fact, ...] = ()
    """What the opinion does not say, though something was read: `[published, date_filed]`."""


class PartEntry(Ranging, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of `parts:`: where a writing begins and whose it is, or where a block belongs."""

    begins: WritingKind | None = None
    """A writing of this kind begins with the quoted words."""
    reads: Literal["title", "byline", "text"] = field(name="as", default="text")
    """What the quoted words are in the writing that begins with them."""
    author: Words | None = None
    """The judge who wrote it; `none` where none is named."""
    editor: Words | None = None
    """Who settled it, where it is not the file’s author."""
    joined_by: tuple[Words, ...] | None = None
    """The judges who join it, in the court’s order; `[]` where none does."""
    joins: Literal["the one before"] | None = None
    """No writing begins here: its text goes on with the writing before it."""
    belongs: OtherPart | None = field(name="is", default=None)
    """The quoted block belongs to the caption, to counsel, to the syllabus, or to none of them; or
    the quoted words, which the pages leave out, are part of the opinion."""
    extent: Literal["the quoted words"] | None = None
    """With `is:`, the quoted words alone, and not all of their block."""


class BlockEntry(Ranging, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of `blocks:`: what a block is, and where it begins."""

    kind: BlockKind | None = field(name="is", default=None)
    level: Annotated[int, Meta(ge=1, le=6)] | None = None
    """Of a heading: its depth, 1 the highest."""
    joins: Literal["the one before"] | None = None
    """The block, or the line of the caption, that holds the quoted words goes on with the one
    before it."""
    splits: Literal["here"] | None = None
    """The quoted words begin a block of their own, or a line of the caption."""
    space: Literal["before"] | None = None
    """A space parts the quoted words from those before them, which the file runs together."""
    number: Annotated[int, Meta(ge=1, le=9999)] | None = None
    """The number that the court itself gives the paragraph, where it was not read as one."""
    says: CaptionRole | None = None
    """Of a line of the caption: what it says."""


class NoteEntry(Ranging, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of `notes:`: where a mark stands, where a note begins and ends."""

    mark: Words | None = None
    """The mark of the note with this label stands directly after the quoted words; `each label`:
    figures from them to those of `until:` are the marks of the notes that have none."""
    begins: Words | None = None
    """The quoted words begin the note with this label, in the text or in a note that goes on into
    it; `each label`: all from them to those of `until:` is notes, each after its label."""
    joins: Literal["the note before"] | None = None
    """The text from the quoted words to the end of their block, or to those of `until:`, goes on
    with the note that is printed before it."""
    ends: Literal["here"] | None = None
    """The note that holds the quoted words ends with their block."""
    of: Words | None = None
    """The writing to which the note belongs that holds the quoted words: `concurrence`; it may
    say so of the note that `begins:` with them."""
    nothing: Literal["no mark", "no note"] | None = field(name="is", default=None)
    """The mark directly after the quoted words is none; the note that holds them is none."""


class PageEntry(Quoting, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of `pages:`: a printed page begins with the quoted words, or none does."""

    page: Words | None = None
    """Its number, `1027`; of another reporter than the one that is followed, with its name:
    `58 Va. App. 252`. It takes the place of one of the same series that begins there, and of its
    mark among the words, with which they may begin: `*1027`."""
    nothing: Literal["no page"] | None = field(name="is", default=None)
    """No page begins in the quoted words; with `page:`, not that one."""


class SeriesEntry(Signed, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of `page series:`: what the pages are called that are marked in one way."""

    marked: Words
    """What stands before their numbers: `***`, `920 N.Y.S.2d`; `plain` where nothing does. Where
    no page is marked so, such marks among the words."""
    called: Words | None = None
    """What is cited before their numbers: `16 N.Y.3d`; `plain` for the pages of the reporter that
    the edition is cited by."""
    nothing: Literal["no pages"] | None = field(name="is", default=None)
    """They are no pages at all."""


class HyphenEntry(Signed, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of `hyphens:`, which the court broke at a line’s end."""

    word: Words
    """As it is written: `long-term`, or `cooperate`."""


class CitationEntry(Quoting, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of `citations:`: what a citation stands for, or that it is none."""

    nothing: Literal["no citation"] | None = field(name="is", default=None)
    cites: Words | None = None
    """What the quoted words cite, in citation form: `224 F.3d 929`; or a writing of this decision,
    as its address has it: `dissent`."""
    unresolved: Words | None = None
    """Why it cannot be told what they cite."""
    pin: Words | None = None
    """The place in it that is cited, `936–37`; `none` where none is."""
    signal: Words | None = None
    """The signal before it, `see also`; `none` where there is none."""
    extent: Literal["the quoted words"] | None = None
    """The citation is the quoted words, no more and no less."""
    parentheticals: tuple[Words, ...] | None = None
    """What stands in brackets after it and explains it, as printed; `[]` where nothing does."""
    relation: Words | None = None
    """What it is to the citation before it: `quoted in 749 F.3d 792`, `amended by`; or `none`."""


class NameEntry(Signed, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of `names:`, what a name means wherever it stands alone."""

    name: Words
    never: Literal["a case"] | None = None
    """What it never means."""
    means: Words | None = None
    """The case for which it stands, in citation form: `368 N.C. 91`."""


class AuthorityEntry(Signed, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of `authorities:`: what it is, where it can be read, what became of it."""

    cite: Words
    """As the table has it: `224 F.3d 929`."""
    name: Words | None = None
    """What it is called: `Lim v. INS`."""
    court: Words | None = None
    """Of a decision: the court’s id in courts-db (`ca9`), or its name."""
    kind: AuthorityKind | None = None
    """The group of the table in which it stands."""
    year: Annotated[int, Meta(ge=1200, le=2999)] | None = None
    same_as: Words | None = field(name="same as", default=None)
    """The authority with which it is one, as the table has that."""
    url: Address | None = None
    title: Words | None = None
    """What is read there, as the link says."""
    treatment: Words | None = None
    """What became of it: `overruled by Smith v. Jones, 123 F.4th 456 (9th Cir. 2024)`."""
    checked: datetime.date | None = None
    """When that was last looked up."""


class ListedEntry(Signed, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of `people:`, `places:` and `terms:`: an entry of a list that the build made."""

    name: Words
    """As the list has it."""
    called: Words | None = None
    """What it is called instead; its address stays."""
    same_as: Words | None = field(name="same as", default=None)
    """The entry of the same list with which it is one, as that list has it."""
    hide: bool = False
    """It is left out."""


class CorrectionsFile(Struct, frozen=True, forbid_unknown_fields=True):
    """`corrections.yml`."""

    author: Words | None = None
    """Of the corrections that name none."""
    date: datetime.date | None = None
    """Of the corrections that give none."""
    case: CaseEntry | None = None
    parts: tuple[PartEntry, ...] = ()
    blocks: tuple[BlockEntry, ...] = ()
    notes: tuple[NoteEntry, ...] = ()
    pages: tuple[PageEntry, ...] = ()
    page_series: tuple[SeriesEntry, ...] = field(name="page series", default=())
    hyphens: tuple[HyphenEntry, ...] = ()
    citations: tuple[CitationEntry, ...] = ()
    names: tuple[NameEntry, ...] = ()
    authorities: tuple[AuthorityEntry, ...] = ()
    people: tuple[ListedEntry, ...] = ()
    places: tuple[ListedEntry, ...] = ()
    terms: tuple[ListedEntry, ...] = ()


BEGINNING = "Begin with `case:` and, indented below it, `name: Smith v. Jones`."
