"""Walks over parsed mark-up in document order and writes down its text and what it says of it."""

import re
from dataclasses import replace

from lxml import etree
from lxml.etree import _Element

from build_scripts.model import (
    Removal,
    SourceBlock,
    SourceBreak,
    SourceEmphasis,
    SourceKind,
    SourceMark,
    SourceWriting,
    Span,
    Style,
)
from build_scripts.read.assembly import Assembly
from build_scripts.read.elements import (
    BLOCKS,
    MARK,
    SKIPPED,
    SKIPPED_CLASSES,
    classes_of,
    inline_role,
    is_by_line,
    is_centred,
    is_linked,
    is_note,
    kind_of_writing,
    leads_back,
    names_parties,
    style_of,
    tag_of,
    words_of,
)
from build_scripts.read.parties import party_blocks
from build_scripts.read.walk_notes import NOTES_TITLE, TITLE, Notes
from build_scripts.read.walk_turns import healed

PAGE_NUMBER = "page number"
PARAGRAPH_NUMBER = "publisher’s paragraph number"
WAY_BACK = "arrow back to a note’s mark"

SPACES = re.compile(r"[ \t\n\r\f\v]+")
HEADING_END = re.compile(r"(?:[^.:;,]|\b(?:[IVXLC]+|[A-Z]|\d{1,2})\.)$")
STAR_PAGE = re.compile(r"\[\*{1,3}(?P<page>\d{1,5})\](?![(\w])")
STAR = re.compile(r"[*\[\]\s]+")
PAGE_CITE = r"\d+ [A-Z][\w.’' ]{1,20} (?P<page>\d+)"
PAGE_CITES = re.compile(rf"\[\s*{PAGE_CITE}(?:\s*,\s*\d+ [A-Z][\w.’' ]{{1,20}} \d+)*\s*\]")
PAGE_LINE = re.compile(r"Page \d+ U\. ?S\. (?P<page>\d+)")
"""How Justia sets a page of the United States Reports, between paragraphs."""
FINISHED = re.compile(
    r"(?<!\b[Cc]f)(?<!\be\.g)(?<!\bv)[.?!:;][)\]”’\"']*(?:\[(?:\w+|[*†‡]+)\]|[\d*†‡]+)?$"
)
"""The end of a sentence, or of the line that introduces a quotation; a signal is neither."""
LONGEST_HEADING = 160


def read_element(element: _Element) -> Assembly:
    """Return the text in `element` with what its mark-up says of it."""
    walk = Walk(first_page=element.get("data-firstpage"), last_page=element.get("data-lastpage"))
    walk.whole_page = tag_of(element) == "body"
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
    walk.drop_exponents()
    removals, doubts = healed("".join(walk.into.parts), walk.into.removals, walk.turns)
    walk.into.removals = removals
    walk.into.doubts += doubts
    return walk.into


class Walk:
    """A walk over parsed nodes in document order."""

    def __init__(self, first_page: str | None, last_page: str | None) -> None:
        self.into = Assembly()
        self.pages = (first_page or "", last_page or "")
        self.whole_page = False
        """Whether all of a page is read, its head and foot included, which are the site’s."""
        self.begin: int | None = None
        """Where the open block begins."""
        self.bold = 0
        """Characters of the open block in bold, white space aside."""
        self.outside = 0
        """Characters of the open block that are labels of pages or marks of notes."""
        self.styles: list[tuple[_Element, Style, int]] = []
        self.quotations = self.by_line = self.centred = self.verbatim = 0
        self.heading = False
        self.title = False
        self.author = False
        self.parties = False
        self.court = False
        self.notes = Notes()
        self.unfinished = self.turned = False
        """Whether the last block broke off, and whether the open one begins a page: publishers
        end a paragraph in their mark-up where the page ends."""
        self.pending: list[str] = []
        """Labels of pages that begin with the next block."""
        self.opened: tuple[str | None, ...] | None = None
        """Kind of a writing whose first block is still to come."""
        self.bracketed = False
        """Whether the mark just written stands in brackets of the text."""
        self.linked = False
        """Whether any mark names its note by more than a raised character."""
        self.turns: list[Span] = []
        """Labels of pages on lines of their own, which may stand in a word."""
        self.exponents: list[SourceMark] = []
        """Raised characters after a figure, which may be no marks."""

    # ── Elements ─────────────────────────────────────────────────────────────────────────

    def enter(self, element: _Element) -> bool:
        """Begin `element`; return whether all of it has been dealt with."""
        self.bracketed = False
        tag = tag_of(element)
        if tag in SKIPPED or classes_of(element) & SKIPPED_CLASSES:
            return True
        if self.whole_page and tag in ("header", "footer"):
            return True
        role = inline_role(element)
        if role == "page":
            self.page(element)
            return True
        if role == "mark":
            self.mark(element)
            return True
        if role == "arrow":
            self.into.remove(words_of(element), WAY_BACK)
            return True
        if role == "number":
            self.close()
            self.into.end_paragraph()
            self.into.remove(words_of(element), PARAGRAPH_NUMBER)
            return True
        if tag == "br":
            self.line_end(element)
        elif tag in BLOCKS or is_note(element):
            self.close()
            self.enter_block(element, tag)
        if style := style_of(element):
            self.styles.append((element, style, self.into.at))
        if element.text:
            self.take(element.text)
        return False

    def enter_block(self, element: _Element, tag: str) -> None:
        """Begin a block element."""
        self.quotations += tag in ("blockquote", "block_quote")
        self.by_line += is_by_line(element)
        self.centred += is_centred(element)
        self.verbatim += tag == "pre"
        if tag in ("h2", "h3", "h4", "h5", "h6"):
            self.heading = True
        self.title = self.title or tag == "h1"
        self.author = self.author or tag == "author" or "author" in classes_of(element)
        self.parties = self.parties or names_parties(element)
        self.court = self.court or "court" in (tag, *classes_of(element))
        if is_note(element):
            self.notes.begin(element.get("data-label") or element.get("label"))
        if tag == "opinion" or (tag in ("article", "div") and "opinion" in classes_of(element)):
            self.notes.listed = False
            self.opened = (element.get("data-type") or element.get("type"),)

    def leave(self, element: _Element) -> None:
        """End `element`."""
        tag = tag_of(element)
        if self.styles and self.styles[-1][0] is element:
            self.end_style()
        if tag not in BLOCKS and not is_note(element):
            return
        self.close()
        self.quotations -= tag in ("blockquote", "block_quote")
        self.by_line -= is_by_line(element)
        self.centred -= is_centred(element)
        self.verbatim -= tag == "pre"
        self.heading = self.heading and tag not in ("h2", "h3", "h4", "h5", "h6")
        self.title = self.title and tag != "h1"
        self.author = self.author and tag != "author" and "author" not in classes_of(element)
        self.parties = self.parties and not names_parties(element)
        self.court = self.court and "court" not in (tag, *classes_of(element))
        if is_note(element):
            self.notes.end()

    def end_style(self) -> None:
        """End the innermost stretch of emphasis."""
        _, style, start = self.styles.pop()
        words = self.into.since(start)
        bare = words.strip()
        if not bare:
            return
        first = start + len(words) - len(words.lstrip())
        self.into.emphasis.append(SourceEmphasis(Span(first, first + len(bare)), style))
        if style == "bold" and self.begin is not None:
            self.bold += letters_in(self.into.since(max(first, self.begin)))

    # ── Text ─────────────────────────────────────────────────────────────────────────────

    def take(self, text: str) -> None:
        """Add a node's text."""
        if self.verbatim:
            self.take_verbatim(text)
            return
        if self.bracketed:
            text = self.close_bracket(text)
        words = folded(text)
        if self.begin is None or self.into.ending[-1:].isspace():
            words = words.lstrip(" \n")
        if not words:
            return
        self.open()
        self.into.write(words)

    def take_verbatim(self, text: str) -> None:
        """Add preformatted text, a block to each of its paragraphs."""
        for index, stretch in enumerate(re.split(r"\n[ \t]*\n", text)):
            if index:
                self.close()
            if stretch.strip():
                self.open()
                self.into.write(stretch)

    def close_bracket(self, text: str) -> str:
        """Add to the mark just written the bracket that closes it: Justia sets those of
        “[Footnote 1]” outside the link. Return the rest of `text`."""
        self.bracketed = False
        if not text.startswith("]"):
            return text
        self.into.write("]")
        if self.notes.raised:
            span, label = self.notes.raised
            self.notes.raised = (Span(span.start - 1, span.end + 1), label)
        else:
            mark = self.into.marks[-1]
            span = Span(mark.span.start - 1, mark.span.end + 1)
            self.into.marks[-1] = replace(mark, span=span)
        return text[1:]

    def open(self) -> None:
        """Begin a block with the next character, unless one is open."""
        if self.begin is not None:
            return
        self.into.end_paragraph()
        self.begin, self.bold, self.outside = self.into.at, 0, 0
        self.into.breaks += [
            SourceBreak(self.into.at, label) for label in dict.fromkeys(self.pending)
        ]
        self.turned, self.pending = bool(self.pending), []
        if self.opened and not self.notes.current:
            kind = kind_of_writing(self.opened[0])
            self.into.writings.append(SourceWriting(self.into.at, kind, bare=True))
            self.opened = None

    def line_end(self, element: _Element) -> None:
        """End a line, or a block where lines are blocks or where two line ends meet. The name of
        a court stands in several lines and is one."""
        lines = (self.by_line and not self.court) or self.title
        if lines or self.follows_line_end(element):
            self.close()
        elif self.begin is not None:
            self.into.end_line()

    @staticmethod
    def follows_line_end(element: _Element) -> bool:
        """Say whether only white space stands between two line ends: an empty line."""
        before = element.getprevious()
        return before is not None and tag_of(before) == "br" and not (before.tail or "").strip()

    # ── Blocks ───────────────────────────────────────────────────────────────────────────

    def close(self) -> None:
        """End the open block and record what it is."""
        if self.begin is None:
            return
        start, self.begin = self.begin, None
        words = self.into.since(start).rstrip()
        span = Span(start, start + len(words))
        if not words:
            return
        if self.takes_as_page(span, words) or self.takes_as_notes_title(span, words):
            return
        if taken := self.notes.taken(span, words, inset=bool(self.quotations)):
            block, label = taken
            self.into.blocks += [block] if block else []
            self.into.marks += [label] if label else []
            return
        if self.author and self.into.writings and not self.into.writings[-1].byline:
            writing = self.into.writings[-1]
            self.into.writings[-1] = replace(writing, author=words, byline=span)
        kind = self.kind_of(words)
        centred = True if self.centred else None
        if kind == "text" and self.parties:
            self.into.blocks += party_blocks(span, words, centred)
            return
        self.take_star_pages(span, words)
        cut = kind == "text" and self.turned and self.unfinished
        self.into.blocks.append(
            SourceBlock(span, kind, centred=centred, continues=True if cut else None)
        )
        self.unfinished = kind == "text" and not (self.by_line or FINISHED.search(words))

    def kind_of(self, words: str) -> SourceKind:
        """Return what an open block that reads `words` is."""
        # Publishers of reporters set headings as paragraphs in bold, Columbia in from both sides.
        letters = letters_in(words) - self.outside
        bold = self.bold >= letters > 0
        short = len(words) <= LONGEST_HEADING and bool(HEADING_END.search(words))
        if self.quotations:
            return "heading" if bold and short else "quotation"
        if self.title or self.author or self.by_line > self.centred:
            return "text"
        return "heading" if self.heading or (bold and short) else "text"

    def take_star_pages(self, span: Span, words: str) -> None:
        """Record star pages that are set in brackets, as Lexis prints them: “[*757]”."""
        for star in STAR_PAGE.finditer(words):
            place = Span(span.start + star.start(), span.start + star.end())
            self.into.breaks.append(SourceBreak(place.start, star["page"]))
            self.into.removals.append(Removal(place, PAGE_NUMBER))

    def takes_as_page(self, span: Span, words: str) -> bool:
        """Take a paragraph that only names pages in brackets, as reprints with several star
        pagings set them between two lines of a paragraph: “[945 N.E.2d 485, …]”."""
        if page := PAGE_LINE.fullmatch(words):
            self.into.removals.append(Removal(span, PAGE_NUMBER))
            self.pending.append(page["page"])
            return True
        if not PAGE_CITES.fullmatch(words):
            return False
        self.into.removals.append(Removal(span, PAGE_NUMBER))
        for match in re.finditer(PAGE_CITE, words):
            self.pending.append(self.page_label(match[0].strip(), match["page"]))
        return True

    def page_label(self, cite: str, page: str) -> str:
        """Return the number alone for a page of the reporter that the document follows."""
        first, last = self.pages
        if first.isdigit() and last.isdigit() and int(first) <= int(page) <= int(last):
            return page
        return cite

    def takes_as_notes_title(self, span: Span, words: str) -> bool:
        """Take the title over the notes at the end of a document."""
        if not (self.heading or self.centred or self.bold) or not TITLE.fullmatch(words):
            return False
        self.notes.listed = True
        self.into.removals.append(Removal(span, NOTES_TITLE))
        return True

    # ── Notes and pages ──────────────────────────────────────────────────────────────────

    def mark(self, element: _Element) -> None:
        """Add the mark of a note, or the label at the head of one."""
        words = words_of(element)
        found = MARK.fullmatch(words)
        if not words:
            return
        bracket = self.begin is not None and self.into.ending.endswith("[")
        first = self.begin is None or (bracket and self.into.at == self.begin + 1)
        if first and not self.notes.current and leads_back(element):
            self.notes.listed = True
        heads = first and (self.notes.listed or self.notes.await_label())
        self.open()
        figure = self.into.ending[-1:].isdigit()
        span = self.into.write(words)
        self.bracketed = bracket
        if heads and found:
            self.notes.raised = (span, found["label"])
            return
        mark = SourceMark(span, found["label"] if found else words)
        self.outside += letters_in(words)
        self.into.marks.append(mark)
        linked = is_linked(element)
        self.linked = self.linked or linked
        if figure and not linked:
            self.exponents.append(mark)

    def drop_exponents(self) -> None:
        """Take back bare raised figures after a figure that are no marks: 10² is none where
        other marks are linked or bracketed, or where no note answers it."""
        labels = {block.label for block in self.into.blocks if block.label}
        doubtful = {mark.span for mark in self.exponents}
        if not self.linked:
            doubtful = {mark.span for mark in self.exponents if mark.label not in labels}
        self.into.marks = [mark for mark in self.into.marks if mark.span not in doubtful]

    def turn_page(self, label: str) -> None:
        """Begin the page `label` here; some print its label twice."""
        last = self.into.breaks[-1] if self.into.breaks else None
        if not last or last.label != label:
            self.into.breaks.append(SourceBreak(self.into.at, label))

    def page(self, element: _Element) -> None:
        """Add the label of a page, which is no text."""
        words = words_of(element)
        number = element.get("data-label") or element.get("label") or STAR.sub("", words)
        other = element.get("data-citation-index", element.get("citation-index", "1")) != "1"
        label = words.strip() if other and words.strip() else number
        if not label:
            return
        if self.begin is None:
            self.pending.append(label)
            self.open()
        else:
            self.turn_page(label)
        place = self.into.remove(words, PAGE_NUMBER)
        self.outside += letters_in(words)
        if "\n" in (element.text or ""):
            self.turns.append(place)


def folded(text: str) -> str:
    """Return a node’s `text` with white space folded. A line end at its edge stays one: a file
    with a line to each element sets marks of punctuation on lines of their own."""
    words = SPACES.sub(" ", text)
    before = text[: len(text) - len(text.lstrip())]
    after = text[len(text.rstrip()) :]
    if "\n" in before:
        words = "\n" + words[1:]
    return words[:-1] + "\n" if "\n" in after else words


def letters_in(words: str) -> int:
    """Count the characters of `words` that are no white space."""
    return len("".join(words.split()))
