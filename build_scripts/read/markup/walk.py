"""Walks over parsed mark-up in document order and writes down its text and what it says of it.

The walk itself knows where blocks begin and end (`walk_blocks`). What it meets on its way is told
by others: how the text is set (`inherited_style`), what a block is (`block_kinds`), labels of pages
(`page_labels`), marks of notes (`note_marks`) and the notes (`listed_notes`).
"""

from lxml import etree
from lxml.etree import _Element

from build_scripts.model.source import PARAGRAPH_NUMBER
from build_scripts.read.assembly import Assembly
from build_scripts.read.captions_with_separators import take_railed_caption
from build_scripts.read.markup.bracketed_notes import take_bracketed_notes
from build_scripts.read.markup.cut_tags import doubts_of_cuts, is_cut
from build_scripts.read.markup.elements import (
    BLOCKS,
    SKIPPED,
    SKIPPED_CLASSES,
    Inline,
    classes_of,
    inline_role,
    is_column_tab,
    is_hidden,
    is_note,
    style_of,
    tag_of,
    words_of,
)
from build_scripts.read.markup.figures_as_marks import take_figures_as_marks
from build_scripts.read.markup.inline_notes import take_inline_notes
from build_scripts.read.markup.listed_notes import stands_over_note
from build_scripts.read.markup.lost_numerals import take_lost_numerals
from build_scripts.read.markup.note_elements import TITLE
from build_scripts.read.markup.page_labels import page_label
from build_scripts.read.markup.tables import IN_CELLS, Cell
from build_scripts.read.markup.walk_blocks import Blocks
from build_scripts.read.markup.white_space import (
    EMPTY_LINE,
    folded_white_space,
    follows_line_end,
    letters_in,
)
from build_scripts.read.markup.writing_kinds import opens_opinion

HIDDEN = "hidden on the page"
WAY_BACK = "arrow back to a note’s mark"


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
    take_inline_notes(walk.into)
    take_bracketed_notes(walk.into)
    take_figures_as_marks(walk.into)
    take_lost_numerals(walk.into)
    take_railed_caption(walk.into)
    walk.into.doubts += doubts_of_cuts(walk.into, walk.cuts)
    return walk.into


class Walk(Blocks):
    """A walk over parsed nodes in document order."""

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
        if self.heads_document() and is_column_tab(element):
            self.close()
            return True
        if is_cut(element):
            self.cuts.append(self.into.at)
        if style := style_of(element):
            self.styles.append((element, style, self.into.at))
        if element.text:
            self.take(element.text)
        return False

    def heads_document(self) -> bool:
        """Say whether the caption is still being read: no block of running text has ended."""
        return not self.into.writings and not self.prose

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
        titled = TITLE.fullmatch((element.text or "").strip())
        self.over_notes = element is self.listed.title or bool(titled and stands_over_note(element))
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
