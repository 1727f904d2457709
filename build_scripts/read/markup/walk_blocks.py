"""Writes the blocks of mark-up down: each begins with its first character, and what it is is told
when it ends."""

import re
from dataclasses import replace

from lxml.etree import _Element

from build_scripts.model import (
    Removal,
    SourceBlock,
    SourceEmphasis,
    SourceWriting,
    Span,
    Style,
)
from build_scripts.read.assembly import Assembly
from build_scripts.read.markup.block_kinds import OpenBlock, breaks_off
from build_scripts.read.markup.citation_sentences import begins_by_citing
from build_scripts.read.markup.elements import classes_of, tag_of
from build_scripts.read.markup.inherited_style import Setting
from build_scripts.read.markup.list_numbers import numbers_of_items
from build_scripts.read.markup.listed_notes import listed_notes
from build_scripts.read.markup.note_elements import NOTES_TITLE, TITLE, Notes
from build_scripts.read.markup.note_marks import Marks
from build_scripts.read.markup.numbered_run_on import parts_at_numbers
from build_scripts.read.markup.page_labels import Pages
from build_scripts.read.markup.page_turn_joins import (
    NUMBERED_PARAGRAPH,
    goes_on_at_page,
    parts_at_page,
)
from build_scripts.read.markup.site_lines import SITE_LINE, ends_document, is_site_line
from build_scripts.read.markup.tables import Cell, data_tables, with_cells
from build_scripts.read.markup.white_space import letters_in
from build_scripts.read.markup.writing_kinds import kind_of_writing
from build_scripts.read.one_line_captions import names_both, party_blocks

LEADS_OVER = re.compile(r"(?<!judge)(?<!justice)(?<!curiam)(?<!\bj\.):$", re.IGNORECASE)
"""How what introduces a quotation ends; a byline may end so too."""
CAPTION_BLOCKS = 40
"""The blocks among which a caption stands."""
LONG = 150
"""Characters: so long are paragraphs of running text, and few lines of a caption."""


class Blocks:
    """The blocks of a page as a walk over its nodes meets them."""

    def __init__(self, root: _Element) -> None:
        self.into = Assembly()
        self.whole_page = tag_of(root) == "body"
        """Whether all of a page is read, its head and foot included, which are the site’s."""
        self.casebody = "casebody" in (tag_of(root), *classes_of(root))
        """Whether all that is read is a case of the Caselaw Access Project."""
        self.setting = Setting()
        self.pages = Pages(
            self.into, root.get("data-firstpage") or "", root.get("data-lastpage") or ""
        )
        self.notes = Notes()
        self.listed = listed_notes(root)
        self.tables = data_tables(root)
        self.items = numbers_of_items(root)
        self.item = ""
        """What is printed before the next block, which begins an item of a list."""
        self.marks = Marks(self.into, self.notes)
        self.row = False
        """Whether the next block is the row of a table."""
        self.cells: list[Cell] = []
        """The cells of that row so far."""
        self.cuts: list[int] = []
        """Where in the text a tag broke off and words are lost."""
        self.block: OpenBlock | None = None
        self.styles: list[tuple[_Element, Style, int]] = []
        """The stretches of emphasis that are open, and where each begins."""
        self.unfinished = False
        """Whether the last block broke off."""
        self.prose = False
        """Whether running text has begun: the lines before it are those of the caption."""
        self.introduced = False
        """Whether a colon stands over the last block, which may be quoted."""
        self.introduces = False
        """Whether the last block ends with a colon."""
        self.above = ""
        """The words of the last block."""
        self.numbered = False
        """Whether the last block is of a paragraph that the court numbers."""
        self.over_notes = False
        """Whether the block stands over the first of listed notes."""
        self.ended = False
        """Whether the document is at its end, and what follows is the page’s."""
        self.opened: tuple[str | None, ...] | None = None
        """Kind of a writing whose first block is still to come."""

    def end_style(self) -> None:
        """End the innermost stretch of emphasis."""
        _, style, start = self.styles.pop()
        words = self.into.since(start)
        bare = words.strip()
        if not bare:
            return
        first = start + len(words) - len(words.lstrip())
        self.into.emphasis.append(SourceEmphasis(Span(first, first + len(bare)), style))
        if style == "bold" and self.block:
            self.block.bold += letters_in(self.into.since(max(first, self.block.begin)))

    def open(self) -> OpenBlock:
        """Return the open block; begin one with the next character where none is."""
        if self.block:
            return self.block
        self.into.end_paragraph()
        self.block = OpenBlock(self.into.at, self.pages.begin_pending(), self.row, bool(self.item))
        if self.item:
            self.into.write(f"{self.item} ")
            self.item = ""
            self.styles = [(e, style, max(at, self.into.at)) for e, style, at in self.styles]
        if self.opened and not self.notes.current:
            kind = kind_of_writing(self.opened[0])
            self.into.writings.append(SourceWriting(self.into.at, kind, bare=True))
            self.opened = None
        return self.block

    def close(self) -> None:
        """End the open block and record what it is."""
        if self.block is None:
            return
        block, self.block = self.block, None
        words = self.into.since(block.begin).rstrip()
        span = Span(block.begin, block.begin + len(words))
        if not words:
            return
        self.ended = self.ended or ends_document(words)
        if self.ended or is_site_line(words, self.into):
            self.into.removals.append(Removal(span, SITE_LINE))
            return
        if self.pages.take_paragraph(span, words) or self.takes_as_notes_title(block, span, words):
            return
        if taken := self.notes.taken(span, words, inset=bool(self.setting.quotations)):
            body, label = taken
            self.into.blocks += [body] if body else []
            self.into.marks += [label] if label else []
            return
        if self.setting.author:
            self.name_author(span, words)
        first, *under = self.parts(block, span, words)
        self.record(block, first, words[: first.end - first.start])
        for part in under:
            begun = OpenBlock(part.start, turned=True)
            self.unfinished = False
            self.record(begun, part, words[part.start - span.start : part.end - span.start])

    def parts(self, block: OpenBlock, span: Span, words: str) -> list[Span]:
        """Return what of a `block`, which reads `words` and stands at `span`, is one by itself."""
        return [
            part
            for under in parts_at_page(span, words, block.labels, self.into.emphasis)
            for part in parts_at_numbers(
                under, words[under.start - span.start : under.end - span.start]
            )
        ]

    def takes_as_notes_title(self, block: OpenBlock, span: Span, words: str) -> bool:
        """Take the title over the notes at the end of a document."""
        set_apart = self.setting.heading or self.setting.centred or block.bold
        set_apart = set_apart or (words.isupper() and not words.startswith("NOTE"))
        set_apart = set_apart or self.over_notes
        if not set_apart or not TITLE.fullmatch(words):
            return False
        self.notes.listed = True
        self.into.removals.append(Removal(span, NOTES_TITLE))
        return True

    def name_author(self, span: Span, words: str) -> None:
        """Record the byline `words` of the last writing, unless it has one. The label of a page in
        it is no part of the name."""
        if self.into.writings and not self.into.writings[-1].byline:
            writing = self.into.writings[-1]
            inside = [r.span for r in self.into.removals if r.span.start >= span.start]
            for place in reversed(inside):
                start, end = place.start - span.start, place.end - span.start
                words = words[:start] + words[end:]
            self.into.writings[-1] = replace(writing, author=words.strip(), byline=span)

    def record(self, block: OpenBlock, span: Span, words: str) -> None:
        """Record `block`, which reads `words` and stands at `span`, as what it is."""
        kind = "row" if block.row else block.kind(words, self.setting)
        centred = True if self.setting.centred else None
        # In a judge’s own text no class of a paragraph says what it is in law.
        stated = None if self.opened or self.into.writings else self.setting.role
        early = len(self.into.blocks) < CAPTION_BLOCKS and not self.into.writings
        if self.setting.author and self.into.writings:
            stated = "byline"
        if kind == "text" and (self.setting.parties or (early and names_both(words))):
            blocks = party_blocks(span, words, centred)
            self.into.blocks += [replace(each, stated=stated) for each in blocks]
            return
        self.pages.take_stars(span, words)
        bare = self.without_label(span, words) if block.turned else words
        cut = (
            kind == "text"
            and block.turned
            and (
                self.unfinished
                or self.supports(words)
                or goes_on_at_page(self.above, bare, numbered=self.numbered)
            )
        )
        self.into.blocks.append(
            SourceBlock(span, kind, centred=centred, continues=True if cut else None, stated=stated)
        )
        if block.row and self.cells:
            self.into.blocks[-1] = with_cells(self.into.blocks[-1], self.cells, words)
        self.unfinished = kind == "text" and not self.setting.by_line and breaks_off(words)
        self.prose = self.prose or (kind == "text" and len(words) >= LONG)
        self.numbered = bool(NUMBERED_PARAGRAPH.match(bare)) or (cut and self.numbered)
        self.above = words
        self.introduced = self.introduces
        self.introduces = bool(LEADS_OVER.search(words))

    def supports(self, words: str) -> bool:
        """Say whether `words` begin with the authority for what the paragraph above them says."""
        return not self.introduced and begins_by_citing(words)

    def without_label(self, span: Span, words: str) -> str:
        """Return `words`, which stand at `span`, without the label of the page they begin."""
        heads = [item.span for item in self.into.removals if item.span.start == span.start]
        return words[heads[0].end - span.start :].lstrip() if heads else words
