"""Every type that passes between the stages of the pipeline.

All values are immutable. The text of a source is never changed: each stage adds *stand-off*
marks, which are offsets into text that somebody else read. Two kinds of offset occur, and no
third: offsets into `Source.text` (the file, character by character) and offsets into
`Text.words` (one paragraph as a reader sees it). `Text.origin` leads from the second to the
first, so that every word on a page can be traced to its line in the file.

A module for each stage: what reading yields (`source`), what recovering yields (`opinion`, with the
paragraphs as `text` and the places in them as `passage`), what citing yields (`citation`), what a
news story says (`story`), what comparing it yields (`coverage`), what annotating yields
(`annotation`), what an edition adds (`edition`), and what is known of it elsewhere
(`summary`). All of it is imported from here.
"""

from build_scripts.model.address import (
    HEADING,
    UNPUBLISHED,
    Addresses,
    Given,
    GivenPage,
    Gone,
    Spot,
)
from build_scripts.model.annotation import (
    Annotation,
    AnnotationKind,
    Event,
    Ground,
    LawCited,
    Named,
    NamedKind,
    OpinionWords,
    PartialDate,
    Prose,
    StoryWords,
    Term,
    WebPage,
)
from build_scripts.model.citation import (
    Authority,
    Citation,
    CitationKind,
    CitationPlace,
    History,
    Link,
    Treatment,
    Weight,
)
from build_scripts.model.correction import Settled
from build_scripts.model.coverage import (
    Check,
    Claim,
    Coverage,
    FigureKind,
    FindingKind,
    LeftOut,
    NoClaim,
    Rights,
)
from build_scripts.model.edition import (
    Asset,
    Document,
    Edition,
    Holding,
    Layers,
    Look,
    Page,
    Written,
)
from build_scripts.model.opinion import (
    Block,
    CaptionLine,
    CaptionRole,
    Case,
    Note,
    Opinion,
    Party,
    Writing,
    note_passages,
)
from build_scripts.model.passage import Anchor, BlockKind, Passage, Quotation, Where
from build_scripts.model.source import (
    Doubt,
    Rank,
    Removal,
    Restoration,
    Source,
    SourceBlock,
    SourceBreak,
    SourceEmphasis,
    SourceKind,
    SourceMark,
    SourceRecord,
    SourceWriting,
    Span,
    Style,
    WritingKind,
)
from build_scripts.model.story import Quoted, Story
from build_scripts.model.summary import Summary
from build_scripts.model.text import Emphasis, NoteReference, PageBreak, Piece, Text
from build_scripts.model.version import Change, ChangeKind, How, Run, Version

__all__ = [
    "HEADING",
    "UNPUBLISHED",
    "Addresses",
    "Anchor",
    "Annotation",
    "AnnotationKind",
    "Asset",
    "Authority",
    "Block",
    "BlockKind",
    "CaptionLine",
    "CaptionRole",
    "Case",
    "Change",
    "ChangeKind",
    "Check",
    "Citation",
    "CitationKind",
    "CitationPlace",
    "Claim",
    "Coverage",
    "Document",
    "Doubt",
    "Edition",
    "Emphasis",
    "Event",
    "FigureKind",
    "FindingKind",
    "Given",
    "GivenPage",
    "Gone",
    "Ground",
    "History",
    "Holding",
    "How",
    "LawCited",
    "Layers",
    "LeftOut",
    "Link",
    "Look",
    "Named",
    "NamedKind",
    "NoClaim",
    "Note",
    "NoteReference",
    "Opinion",
    "OpinionWords",
    "Page",
    "PageBreak",
    "PartialDate",
    "Party",
    "Passage",
    "Piece",
    "Prose",
    "Quotation",
    "Quoted",
    "Rank",
    "Removal",
    "Restoration",
    "Rights",
    "Run",
    "Settled",
    "Source",
    "SourceBlock",
    "SourceBreak",
    "SourceEmphasis",
    "SourceKind",
    "SourceMark",
    "SourceRecord",
    "SourceWriting",
    "Span",
    "Spot",
    "Story",
    "StoryWords",
    "Style",
    "Summary",
    "Term",
    "Text",
    "Treatment",
    "Version",
    "WebPage",
    "Weight",
    "Where",
    "Writing",
    "WritingKind",
    "Written",
    "note_passages",
]
