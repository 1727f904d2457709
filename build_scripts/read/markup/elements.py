"""What the elements of publishers' mark-up mean, by tag, class and link.

The Caselaw Access Project marks notes, their references, page labels and the parts of the head
matter with classes in HTML and with tags of its own in XML (case.law, “Casebody format”), which
CourtListener keeps as `xml_harvard`. CourtListener's other renderings come from Lawbox (`center`,
`sup`, `span.star-pagination`, a heading NOTES), from Columbia (`footnote_reference`,
`footnote_body`, `page_number`) and from resource.org (`a.footnote`, `div.footnote`). No two of
them use one name for two things, so one table serves them all.
"""

import re
from itertools import islice
from typing import Literal

from lxml.etree import _Element

from build_scripts.model import StatedRole, Style

BLOCKS = frozenset(
    """address article aside attorneys author block_quote blockquote body caption casebody center
    citation citations citationline cite_block correction corrections court dd decisiondate details
    disposition div dl docket docketnumber dt fieldset figure footer footnote footnote_body
    footnote_number form h1 h2 h3 h4 h5 h6 header headnotes hr html history judges li main ol
    opinion opiniontype otherdate p panel parties posture pre reporter_caption seealso section
    summary syllabus table tbody td tfoot th thead tr ul otherdate history""".split()
)
"""Elements that begin and end a paragraph. In running text `citation` is a span of a class."""

SKIPPED = frozenset(
    "script style head nav noscript template svg iframe select textarea button input object".split()
)
"""Elements whose text no reader of the page is shown as text."""

SKIPPED_CLASSES = frozenset({"jump-links"})
"""What CourtListener’s pages set over each writing to lead from one to the next."""

STYLES: dict[str, Style] = {
    "i": "italic",
    "em": "italic",
    "cite": "italic",
    # Typewritten opinions underline what print sets in italics (Bluebook rule B2).
    "u": "italic",
    "underline": "italic",
    "b": "bold",
    "strong": "bold",
    "bold": "bold",
    "italic": "italic",
    "smallcaps": "small-caps",
    "small-caps": "small-caps",
    "sup": "raised",
    "sub": "lowered",
}

CAPTION_PARTS = frozenset(
    """parties docketnumber docket court decisiondate otherdate citations citation judges
    panel posture case_cite date""".split()
)
"""Parts of the head matter that are set line by line."""

STATED: dict[str, StatedRole] = {
    "parties": "parties",
    "docketnumber": "docket",
    "docket": "docket",
    "court": "court",
    "decisiondate": "dates",
    "otherdate": "dates",
    "date": "dates",
    "judges": "judges",
    "posture": "posture",
    "attorneys": "counsel",
    "syllabus": "digest",
    "headnotes": "digest",
    "summary": "digest",
    "disposition": "disposition",
}
"""What a paragraph of the head matter is, by its tag in the Caselaw Access Project’s XML, by its
class in its HTML and in that of resource.org."""
NAMED_BY_CLASS = frozenset("p h1 h2 h3 h4 h5 h6".split())
"""Elements that are one paragraph, whose class says what it is. Of others a class may mean how
they look: `div.panel`."""

STATED_DIVS: dict[str, StatedRole] = {
    "fullcasename": "parties",
    "shortcasename": "other",
    "docketnumber": "docket",
    "citations": "other",
    "judges": "judges",
    "counsel": "counsel",
}
"""The same of CourtListener’s `html_anon_2020`, whose paragraphs are divisions."""

Inline = Literal["page", "mark", "number", "arrow"]

NOTE_CLASSES = frozenset({"footnote", "footnote-text", "footnote-body", "endnote"})
MARK_CLASSES = frozenset({"footnotemark", "footnote-ref", "footnote-reference", "fn-ref"})
PAGE_CLASSES = frozenset(
    "page-label star-pagination page-number pagenum page_number gsl_pagenum gsl_pagenum2".split()
)
NOTE_TAGS = frozenset({"footnote", "footnote_body"})
MARK_TAGS = frozenset({"footnotemark", "footnote_reference"})
PAGE_TAGS = frozenset({"page-number", "page_number", "star-page"})

LABEL = r"(?:(?<=Footnote )\d{1,2}/\d{1,3}|\d{1,3}|[a-z]|[ivx]{2,6}|[*]{1,5}|[†‡§¶#]{1,3})"
MARK = re.compile(
    r"\s*[\[(]?\s*(?:fn|FN|(?<=\[)n|Footnote |Note )?"
    rf"(?P<label>{LABEL}|(?<=fn)[A-Z])\s*[\])]?[.:]?\s*"
)
"""A note’s mark; the Columbia archive prints it as `[fn1]`, New York’s reporter as `[FN1]`, that of
Massachusetts as `[Note 1]`, Cornell’s old pages as `[n1]`."""
ARROW = re.compile(
    r"[↩↑⤴⏎^]\ufe0e?"
    r"|\[?(?:back|return)(?: to (?:the )?(?:main )?(?:text|top|reference|document))?\]?",
    re.IGNORECASE,
)
"""What a page prints at the end of a note, to lead back to its mark."""
BACK_LINK = re.compile(r"#.*(?:ref|back)|#fnr|#r\[|#T\d+(?:/\d+)?$|#\d+CASE$", re.IGNORECASE)
LINK_TO_NOTE = re.compile(
    r"#(?:_?ft?n|_?edn|foot|endnote|(?:co_|sd)(?:foot|end)|cite_note|note|r?\[|[FT]\d+(?:/\d+)?$|\d+FN$)",
    re.IGNORECASE,
)
"""How pages link marks and notes: `#fn1`, `#_ftn1`, Google Scholar `#[1]` and `#r[1]`, Justia `#F1`
and `#T1`, New York’s reporter `#1FN` and `#1CASE`."""
CENTRED = re.compile(r"text-align:\s*center", re.IGNORECASE)
SMALL_CAPS = re.compile(r"font-variant:\s*small-caps", re.IGNORECASE)


def tag_of(element: _Element) -> str:
    """Return the tag without its namespace; comments and instructions have none."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def classes_of(element: _Element) -> frozenset[str]:
    """Return the classes of `element`."""
    return frozenset((element.get("class") or "").lower().split())


def words_of(element: _Element) -> str:
    """Return the text in `element`, white space folded; a comment has none."""
    if not tag_of(element):
        return ""
    return " ".join("".join(str(part) for part in element.itertext()).split())


EPUB_TYPE = "epub:type"
"""What an element of a book is (EPUB 3, Structural Semantics Vocabulary)."""


def inline_role(element: _Element) -> Inline | None:
    """Return whether `element` is the label of a page, the mark of a note, the arrow that leads
    back to one, or the number that resource.org gives each paragraph."""
    tag, classes = tag_of(element), classes_of(element)
    if tag == "a" and leads_back_only(element):
        return "arrow"
    if tag == "span" and "num" in classes and words_of(element).isdigit():
        return "number"
    if tag in PAGE_TAGS or classes & PAGE_CLASSES:
        return "page"
    if tag in MARK_TAGS or classes & MARK_CLASSES:
        return "mark"
    link = element.get("href") or "" if tag == "a" else ""
    stated = LINK_TO_NOTE.match(link) or element.get("role") == "doc-noteref"
    stated = stated or element.get(EPUB_TYPE) == "noteref"
    return "mark" if (tag == "sup" or stated) and mark_in(element) else None


MOST_IN_MARK = 20


def mark_in(element: _Element) -> re.Match[str] | None:
    """Return the mark of a note that `element` holds and nothing else. One that holds many
    elements is not looked into: those of a page may stand in each other a thousandfold."""
    small = sum(1 for _ in islice(element.iter(), MOST_IN_MARK)) < MOST_IN_MARK
    return MARK.fullmatch(words_of(element)) if small else None


def leads_back_only(element: _Element) -> bool:
    """Say whether the link `element` leads back to a note’s mark, and is no label of the note."""
    if element.get("role") == "doc-backlink" and not mark_in(element):
        return True
    small = sum(1 for _ in islice(element.iter(), MOST_IN_MARK)) < MOST_IN_MARK
    return small and bool(ARROW.fullmatch(words_of(element)))


def is_linked(element: _Element) -> bool:
    """Say whether the mark `element` names its note by more than a raised character."""
    if tag_of(element) != "sup" or words_of(element).startswith("["):
        return True
    inner = islice(element.iter(), MOST_IN_MARK)
    return any(tag_of(each) == "a" and each.get("href") for each in inner)


def leads_back(element: _Element) -> bool:
    """Say whether the mark `element` leads back to where its note is referred to, so that it
    stands at the head of the note."""
    inner = islice(element.iter(), MOST_IN_MARK)
    links = (each.get("href") or "" for each in inner if tag_of(each) == "a")
    return any(BACK_LINK.match(link) for link in links)


NUMBER_WITH_STOP = re.compile(r"\d{1,3}\.")


def numbers_note(element: _Element) -> bool:
    """Say whether `element` is a link that bears a number with a stop, as the label of a note does
    and no mark in the text: `<a href="#fn2-12">12.</a>`."""
    link = element.get("href") or "" if tag_of(element) == "a" else ""
    return bool(LINK_TO_NOTE.match(link) and NUMBER_WITH_STOP.fullmatch(words_of(element)))


def is_note(element: _Element) -> bool:
    """Say whether `element` holds one note."""
    tag, classes = tag_of(element), classes_of(element)
    if tag == "a" or tag in MARK_TAGS:
        return False
    book = element.get(EPUB_TYPE) in ("footnote", "endnote", "rearnote")
    return book or tag in NOTE_TAGS or bool(classes & NOTE_CLASSES)


HIDING = re.compile(r"(?:display:\s*none|visibility:\s*hidden)", re.IGNORECASE)
UNSEEN_CLASSES = frozenset(
    {
        "sr-only",
        "visually-hidden",
        "visuallyhidden",
        "screen-reader-text",
        "screen-reader-only",
        "d-none",
        "hidden",
    }
)


def is_hidden(element: _Element) -> bool:
    """Say whether no browser shows `element`: hidden, or there for screen readers."""
    hidden = element.get("hidden") is not None or HIDING.search(element.get("style") or "")
    return bool(hidden) or bool(classes_of(element) & UNSEEN_CLASSES)


TABS = re.compile(r"mso-tab-count:\s*(\d{1,2})")


def is_column_tab(element: _Element) -> bool:
    """Say whether `element` holds the tabs with which Word leads to the right column of a caption:
    several, and no words."""
    tabs = TABS.search(element.get("style") or "")
    return tabs is not None and int(tabs[1]) > 1 and not words_of(element)


def style_of(element: _Element) -> Style | None:
    """Return how `element` sets its text."""
    if style := STYLES.get(tag_of(element)):
        return style
    small = SMALL_CAPS.search(element.get("style") or "") or classes_of(element) & {
        "smallcaps",
        "small-caps",
    }
    return "small-caps" if small else None


def is_centred(element: _Element) -> bool:
    """Say whether `element` centres its text."""
    if tag_of(element) == "center" or (element.get("align") or "").lower() == "center":
        return True
    return bool(CENTRED.search(element.get("style") or "")) or "center" in classes_of(element)


def is_by_line(element: _Element) -> bool:
    """Say whether the lines of `element` are lines of a caption."""
    return is_centred(element) or bool({tag_of(element), *classes_of(element)} & CAPTION_PARTS)


def names_parties(element: _Element) -> bool:
    """Say whether `element` names the parties of the case."""
    return not {"parties", "fullcasename"}.isdisjoint({tag_of(element), *classes_of(element)})


def stated_role(element: _Element) -> StatedRole | None:
    """Return what the publisher says that the paragraph `element` of the head matter is."""
    tag, classes = tag_of(element), classes_of(element)
    if tag == "summary":
        return (
            None if any(tag_of(each) == "details" for each in element.iterancestors()) else "digest"
        )
    if tag in STATED:
        return STATED[tag]
    if tag == "div":
        return next((role for name, role in STATED_DIVS.items() if name in classes), None)
    named = classes & STATED.keys() if tag in NAMED_BY_CLASS else frozenset()
    return STATED[min(named)] if named else None
