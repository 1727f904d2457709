"""Takes the labels of pages in mark-up, which are no text: elements of their own, star pages in
brackets, and paragraphs that name nothing but pages."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lxml.etree import _Element

from build_scripts.model import Removal, SourceBreak, Span
from build_scripts.read.assembly import Assembly
from build_scripts.read.markup.elements import words_of
from build_scripts.read.markup.words_across_pages import without_turns_in_words

PAGE_NUMBER = "page number"

STAR_PAGE = re.compile(
    r"(?P<within>(?<=[a-z]))?\[(?P<stars>\*{1,3})(?P<page>\d{1,5})\]"
    r"(?(within)(?!\()|(?:(?![(\w])|(?=[A-Z][a-z]|[A-Z] )))"
)
"""`[*757]`, also in the middle of a word or tied to the next; `[**291]` of a second reporter."""
OFFICIAL_PAGE = re.compile(r"\{\*\*(?P<volume>\d+ [A-Z][\w.’' ]{1,20}) at (?P<page>\d+)\}\s*")
"""`{**32 NY3d at 101}`: where a page of the official reports begins, in New York’s."""
STAR = re.compile(r"[*\[\]\s]+|\*?\bPage\b")
SEVERAL = re.compile(r"(?<!\*)\*{2,3}(?=\d)")
PAGE_CITE = r"\d+ [A-Z][\w.’' ]{1,20} (?P<page>\d+)"
PAGE_CITES = re.compile(rf"\[\s*{PAGE_CITE}(?:\s*,\s*\d+ [A-Z][\w.’' ]{{1,20}} \d+)*\s*\]")
PAGE_LINE = re.compile(r"Page (?:\d+ U\. ?S\. )?(?P<page>\d+)")
"""How Justia sets a page of the United States Reports between paragraphs (`Page 410 U. S. 113`),
and Massachusetts one of its own (`Page 113`)."""


class Pages:
    """The labels of pages met so far."""

    def __init__(self, into: Assembly, first: str, last: str) -> None:
        self.into = into
        self.range = (first, last)
        """The pages of the reporter that the document follows."""
        self.pending: list[str] = []
        """Labels of pages that begin with the next block."""
        self.turns: list[Span] = []
        """Labels of pages on lines of their own, which may stand in a word."""

    def begin_pending(self) -> bool:
        """Begin here the pages that begin with the next block; return whether there are any."""
        labels, self.pending = self.pending, []
        self.into.breaks += [SourceBreak(self.into.at, label) for label in dict.fromkeys(labels)]
        return bool(labels)

    def turn(self, label: str) -> None:
        """Begin the page `label` here; some print its label twice."""
        last = self.into.breaks[-1] if self.into.breaks else None
        if not last or last.label != label:
            self.into.breaks.append(SourceBreak(self.into.at, label))

    def write(self, element: _Element) -> Span:
        """Write the label of a page, which is no text, and return where it stands."""
        words = words_of(element)
        place = self.into.remove(words, PAGE_NUMBER)
        if "\n" in (element.text or ""):
            self.turns.append(place)
        return place

    def take_stars(self, span: Span, words: str) -> None:
        """Record star pages that are set in brackets, as Lexis prints them: “[*757]”."""
        for star in STAR_PAGE.finditer(words):
            place = Span(span.start + star.start(), span.start + star.end())
            self.into.breaks.append(SourceBreak(place.start, label_of(star["stars"], star["page"])))
            self.into.removals.append(Removal(place, PAGE_NUMBER))
        for page in OFFICIAL_PAGE.finditer(words):
            place = Span(span.start + page.start(), span.start + page.end())
            self.into.breaks.append(SourceBreak(place.start, f"{page['volume']} {page['page']}"))
            self.into.removals.append(Removal(place, PAGE_NUMBER))

    def take_paragraph(self, span: Span, words: str) -> bool:
        """Take a paragraph that only names pages in brackets, as reprints with several star
        pagings set them between two lines of a paragraph: “[945 N.E.2d 485, …]”. Return whether
        it is one."""
        if page := PAGE_LINE.fullmatch(words):
            labels = [page["page"]]
        elif PAGE_CITES.fullmatch(words):
            cites = re.finditer(PAGE_CITE, words)
            labels = [self.label_of_cite(cite[0].strip(), cite["page"]) for cite in cites]
        else:
            return False
        self.into.removals.append(Removal(span, PAGE_NUMBER))
        self.pending += labels
        return True

    def label_of_cite(self, cite: str, page: str) -> str:
        """Return the number alone for a page of the reporter that the document follows."""
        first, last = self.range
        if first.isdigit() and last.isdigit() and int(first) <= int(page) <= int(last):
            return page
        return cite

    def take_bare(self) -> None:
        """Record star pages that no mark-up sets apart, as Westlaw prints them: “*1051”."""
        text = self.into.text
        gone = [item.span for item in self.into.removals]
        gone += [mark.span for mark in self.into.marks]
        taken = {at for span in gone for at in (span.start, span.end - 1)}
        for star in star_pages(text):
            if star.start() not in taken:
                self.into.breaks.append(SourceBreak(star.start(), star["page"]))
                self.into.removals.append(Removal(Span(*star.span()), PAGE_NUMBER))

    def take_cited(self) -> None:
        """Record the pages of a second reporter that are cited in brackets where they begin, as
        Virginia’s publisher sets them: “[58 Va.App. 252]”, “[58 Va.App. 253]”."""
        text = self.into.text
        gone = {item.span.start for item in self.into.removals}
        for match in cited_pages(text):
            if match.start() not in gone:
                label = self.label_of_cite(match["cite"], match["page"])
                self.into.breaks.append(SourceBreak(match.start(), label))
                self.into.removals.append(Removal(Span(*match.span()), PAGE_NUMBER))

    def heal_words(self) -> None:
        """Join the words of the whole text that a page’s label stands in."""
        text = self.into.text
        self.into.removals, doubts = without_turns_in_words(text, self.into.removals, self.turns)
        self.into.doubts += doubts


BARE_STAR = re.compile(
    r"(?:(?<!\bat )(?<![\w*])|(?<=[a-z]{2})(?=\*\d\d))"
    r"\*(?P<page>\d{1,5})(?=\s|$|¶|[A-Z][a-z]|[A-Z] )"
)
"""A star page, also where the blank behind it or before it is lost (`*146When`, `had*139 sold`);
“2012 WL 55, at *2” cites one of another document."""
OF_A_REPORTER = 3
"""Figures of a page by which it is a reporter’s, and no mark of a note, though an opinion of two
pages bears one label alone."""
WIDEST_STEP = 2
"""Pages from one label to the next; a page of notes or of a picture bears none."""


def star_pages(text: str) -> Iterator[re.Match[str]]:
    """Yield the figures with a star that are pages of `text`."""
    stars = list(BARE_STAR.finditer(text))
    if are_pages(stars):
        yield from stars


def are_pages(stars: Sequence[re.Match[str]]) -> bool:
    """Say whether figures with a star are pages: several that count up, or one of a reporter’s."""
    alone = len(stars) == 1 and len(stars[0]["page"]) >= OF_A_REPORTER
    return alone or count_pages(stars)


def count_pages(labels: Sequence[re.Match[str]]) -> bool:
    """Say whether `labels` are several and count pages up, of which some bear none."""
    pages = [int(label["page"]) for label in labels]
    steps = [after - before for before, after in pairwise(pages)]
    return bool(steps) and all(0 < step <= WIDEST_STEP for step in steps)


CITED_PAGE = re.compile(
    r"(?<!\d )\[(?P<cite>(?P<volume>\d{1,4} [A-Z][\w.’' ]{0,20}) (?P<page>\d{1,5}))\](?!\()"
)


def cited_pages(text: str) -> Iterator[re.Match[str]]:
    """Yield the cites in brackets that count the pages of one volume up, one by one."""
    series: dict[str, list[re.Match[str]]] = {}
    for match in CITED_PAGE.finditer(text):
        series.setdefault(match["volume"], []).append(match)
    for matches in series.values():
        if count_pages(matches):
            yield from matches


def page_label(element: _Element) -> str:
    """Return the label of the page that begins at `element`: its number, or as printed where it
    is a page of another reporter than the one that the document follows."""
    words = words_of(element)
    stars = SEVERAL.match(words)
    printed = label_of(stars[0] if stars else "*", STAR.sub("", words))
    number = element.get("data-label") or element.get("label") or printed
    other = element.get("data-citation-index", element.get("citation-index", "1")) != "1"
    return words.strip() if other and words.strip() else number


def label_of(stars: str, page: str) -> str:
    """Return the label of a page that bears `stars`: those of a second and a third reporter keep
    theirs, so that they are not taken for pages of the first."""
    return page if stars == "*" else f"{stars}{page}"
