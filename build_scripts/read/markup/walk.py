"""Walks over parsed mark-up in document order and writes down its text and what it says of it.

The walk itself knows where blocks begin and end. What it meets on its way is told by others: how
the text is set (`walk_setting`), what a block is (`walk_block`), labels of pages (`walk_pages`),
marks of notes (`walk_marks`) and the notes (`walk_notes`).
"""

from dataclasses import replace

from lxml import etree
from lxml.etree import _Element

from build_scripts.model import (
    Removal,
    SourceBlock,
    SourceEmphasis,
    SourceWriting,
    Span,
    Style,
)
from build_scripts.model.source import PARAGRAPH_NUMBER
from build_scripts.read.assembly import Assembly
from build_scripts.read.markup.block_kinds import OpenBlock, breaks_off
from build_scripts.read.markup.elements import (
    BLOCKS,
    SKIPPED,
    SKIPPED_CLASSES,
    Inline,
    classes_of,
    inline_role,
    is_hidden,
    is_note,
    kind_of_writing,
    opens_opinion,
    style_of,
    tag_of,
    words_of,
)
from build_scripts.read.markup.list_numbers import numbers_of_items
from build_scripts.read.markup.listed_notes import listed_notes
from build_scripts.read.markup.note_marks import Marks
from build_scripts.read.markup.notes import NOTES_TITLE, TITLE, Notes
from build_scripts.read.markup.page_heads import parts_at_page
from build_scripts.read.markup.page_labels import Pages, page_label
from build_scripts.read.markup.site_lines import SITE_LINE, is_site_line
from build_scripts.read.markup.styles import Setting
from build_scripts.read.markup.tables import IN_CELLS, Cell, data_tables, with_cells
from build_scripts.read.markup.white_space import (
    EMPTY_LINE,
    folded_white_space,
    follows_line_end,
    letters_in,
)
from build_scripts.read.one_line_captions import names_both, party_blocks

HIDDEN = "hidden on the page"
WAY_BACK = "arrow back to a note’s mark"


CAPTION_BLOCKS = 40
"""The blocks among which a caption stands."""


def read_element(element: _Element) -> Assembly:
    """Return the text in `element` with what its mark-up says of it."""
    walk = Walk(element)
    walker = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walker:
        if event == "start":
            if walk.enter(node):
                walker.skip_subtree()
        elif event == "end":
            walk.leave(node)
        if event != "start" and node is not element and node.tail:
            walk.take(node.tail)
    walk.close()
    walk.marks.drop_exponents()
    walk.pages.take_bare()
    walk.pages.take_cited()
    walk.pages.heal_words()
    return walk.into


class Walk:
    """A walk over parsed nodes in document order."""

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
        self.block: OpenBlock | None = None
        self.styles: list[tuple[_Element, Style, int]] = []
        """The stretches of emphasis that are open, and where each begins."""
        self.unfinished = False
        """Whether the last block broke off."""
        self.opened: tuple[str | None, ...] | None = None
        """Kind of a writing whose first block is still to come."""

    # ── Elements ─────────────────────────────────────────────────────────────────────────

    def enter(self, element: _Element) -> bool:
        """Begin `element`; return whether all of it has been dealt with."""
        self.marks.bracketed = False
        tag = tag_of(element)
        if tag in SKIPPED or classes_of(element) & SKIPPED_CLASSES:
            return True
        if self.whole_page and tag in ("header", "footer"):
            return True
        if is_hidden(element):
            self.take_hidden(element)
            return True
        if role := inline_role(element):
            self.take_inline(element, role)
            return True
        if tag in ("td", "th") and self.tables and self.in_row(element):
            if self.block:
                self.take(" ")
            self.cells.append(Cell(self.into.at, tag == "th"))
        elif tag in IN_CELLS and self.tables and self.in_row(element):
            pass  # the paragraph of a cell
        elif tag == "br":
            self.line_end(element)
        elif tag in BLOCKS or self.holds_note(element):
            self.close()
            self.enter_block(element, tag)
        if style := style_of(element):
            self.styles.append((element, style, self.into.at))
        if element.text:
            self.take(element.text)
        return False

    def enter_block(self, element: _Element, tag: str) -> None:
        """Begin a block element."""
        self.setting.enter(element)
        self.row = tag == "tr" and bool(self.tables) and self.in_row(element)
        if self.row:
            self.cells = []
        self.item = self.items.get(element, self.item)
        if is_note(element):
            given = element.get("data-label") or element.get("label")
            self.notes.begin(given or self.listed.labels.get(element))
        elif label := self.listed.labels.get(element):
            self.notes.begin(label)
        elif element in self.listed.further:
            self.notes.resume()
        elif element is self.listed.first:
            self.notes.listed = True
        if opens_opinion(element, self.casebody):
            self.notes.listed = False
            self.opened = (element.get("data-type") or element.get("type"),)

    def leave(self, element: _Element) -> None:
        """End `element`."""
        if self.styles and self.styles[-1][0] is element:
            self.end_style()
        if tag_of(element) not in BLOCKS and not self.holds_note(element):
            return
        inside = tag_of(element) in ("td", "th", *IN_CELLS)
        if inside and self.tables and self.in_row(element):
            return
        self.close()
        self.row = False
        self.item = "" if tag_of(element) == "li" else self.item
        self.setting.leave(element)
        if self.holds_note(element):
            self.notes.end()

    def in_row(self, cell: _Element) -> bool:
        """Say whether `cell` is one of a table whose rows are read whole."""
        return any(above in self.tables for above in cell.iterancestors("table"))

    def holds_note(self, element: _Element) -> bool:
        """Say whether `element` holds a note, or goes on with one."""
        listed = self.listed
        return is_note(element) or element in listed.labels or element in listed.further

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

    # ── What is no text ──────────────────────────────────────────────────────────────────

    def take_inline(self, element: _Element, role: Inline) -> None:
        """Add all of `element`, which is no text but has the `role`."""
        match role:
            case "page":
                self.take_page(element)
            case "mark":
                self.take_mark(element)
            case "arrow":
                self.into.remove(words_of(element), WAY_BACK)
            case "number":
                self.close()
                self.into.end_paragraph()
                self.into.remove(words_of(element), PARAGRAPH_NUMBER)

    def take_hidden(self, element: _Element) -> None:
        """Add what the page holds and does not show, which is no text."""
        words = words_of(element)
        if tag_of(element) in BLOCKS:
            self.close()
            self.into.end_paragraph()
        if words:
            self.into.remove(words, HIDDEN)

    def take_page(self, element: _Element) -> None:
        """Add the label of a page. Before a block, the page begins with the block."""
        label = page_label(element)
        if not label:
            return
        within = self.block is not None
        if within:
            self.pages.turn(label)
        else:
            self.pages.pending.append(label)
        block = self.open()
        place = self.pages.write(element)
        block.outside += letters_in(self.into.since(place.start))
        block.labels += [place] if within else []

    def take_mark(self, element: _Element) -> None:
        """Add the mark of a note, or the label at the head of one."""
        if not words_of(element):
            return
        heads = self.marks.heads_note(element, self.block)
        block = self.open()
        block.outside += letters_in(self.marks.write(element, heads))

    # ── Text ─────────────────────────────────────────────────────────────────────────────

    def take(self, text: str) -> None:
        """Add a node's text."""
        if self.setting.verbatim:
            self.take_verbatim(text)
            return
        if self.marks.bracketed:
            text = self.marks.close_bracket(text)
        words = folded_white_space(text)
        if self.block is None or self.into.ending[-1:].isspace():
            words = words.lstrip(" \n")
        if not words:
            return
        self.open()
        self.into.write(words)

    def take_verbatim(self, text: str) -> None:
        """Add preformatted text, a block to each of its paragraphs."""
        for index, stretch in enumerate(EMPTY_LINE.split(text)):
            if index:
                self.close()
            if stretch.strip():
                self.open()
                self.into.write(stretch)

    def line_end(self, element: _Element) -> None:
        """End a line, or a block where lines are blocks or where two line ends meet."""
        if self.setting.lines_are_blocks or follows_line_end(element):
            self.close()
        elif self.block:
            self.into.end_line()

    # ── Blocks ───────────────────────────────────────────────────────────────────────────

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
        if is_site_line(words, self.into):
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
        first, *under = parts_at_page(span, words, block.labels, self.into.emphasis)
        self.record(block, first, words[: first.end - first.start])
        for part in under:
            begun = OpenBlock(part.start, turned=True)
            self.unfinished = False
            self.record(begun, part, words[part.start - span.start :])

    def takes_as_notes_title(self, block: OpenBlock, span: Span, words: str) -> bool:
        """Take the title over the notes at the end of a document."""
        set_apart = self.setting.heading or self.setting.centred or block.bold
        set_apart = set_apart or (words.isupper() and not words.startswith("NOTE"))
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
        cut = kind == "text" and block.turned and self.unfinished
        self.into.blocks.append(
            SourceBlock(span, kind, centred=centred, continues=True if cut else None, stated=stated)
        )
        if block.row and self.cells:
            self.into.blocks[-1] = with_cells(self.into.blocks[-1], self.cells, words)
        self.unfinished = kind == "text" and not self.setting.by_line and breaks_off(words)
