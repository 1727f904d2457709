"""Reads HTML and the publishers' XML into a source; no mark-up gets beyond this module.

The text of a source read here is that of the parsed nodes in document order, white space folded
as a browser does, with a blank line after each block. Line numbers count the lines of that text.
"""

import hashlib
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Sequence
from dataclasses import replace
from html.entities import html5

from lxml import etree, html
from lxml.etree import _Element

from build_scripts.decode import characters, refuse_endless_marks
from build_scripts.model import Source
from build_scripts.problems import problem
from build_scripts.read.markup.cut_tags import with_tags_closed
from build_scripts.read.markup.elements import classes_of, tag_of, words_of
from build_scripts.read.markup.later_case_summaries import without_citing_summaries
from build_scripts.read.markup.page_facts import record_of_page
from build_scripts.read.markup.walk import read_element
from build_scripts.read.publisher_numbers_alone import without_counted_numbers

OPENING = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\b|[a-z][\w-]*[\s/>])",
                     re.IGNORECASE | re.DOTALL)  # fmt: skip
DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""May be left out (WHATWG HTML, 13.1.2.4). What stands after one is shown by browsers, and would be
left out by the parser here."""
CLOSING = re.compile(rb"</[a-z][\w-]*\s*>", re.IGNORECASE)


CHARSET = re.compile(rb"charset=[\"']?(?P<name>[\w-]+)", re.IGNORECASE)
WESTERN = (b"iso-8859-1", b"latin1", b"windows-1252", b"cp1252", b"us-ascii")
"""Encodings that browsers read as Windows-1252 (WHATWG Encoding Standard)."""

ReadText = Callable[[str, bytes], Source]
"""Reads a layout text: the file's name and its bytes."""
SETS_MARKDOWN = re.compile(
    rb"\s*<(?:div|center|p)(?: [^<>\n]*)?>[ \t]*\r?\n[ \t]*\r?\n[ \t]*[^\s<]"
)
PAGE = re.compile(rb"<(?:html|body|head|br|h\d|table|/p)\b", re.IGNORECASE)
"""`<div align="center">` over an empty line and text without tags: Markdown, whose writers centre
their captions so (CommonMark 4.6)."""


ANCHORS_MARKDOWN = re.compile(rb"\s*<(?:span|a|sup|u|b|i|em|strong|small)[ >]", re.IGNORECASE)
OF_PAGES = re.compile(rb"<(?:html|body|head|p|div|center|pre|h\d|table|li|blockquote)[\s>]", re.I)
OF_MARKDOWN = re.compile(
    rb"^(?:\#{1,6} \S|\|[ :|-]{3,}\||> \S|[*_]{2}\S|\{\d+\}-{10})", re.MULTILINE
)
"""`<span id="page-0-0"></span>` over a heading after `#`: the Markdown of a converter that anchors
its pages, though its first sign is one of mark-up. Pages have an element for each paragraph."""


def is_html(data: bytes) -> bool:
    """Say whether `data` is a page or a fragment of mark-up."""
    start = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if SETS_MARKDOWN.match(start) and not PAGE.search(data):
        return False
    if ANCHORS_MARKDOWN.match(start) and OF_MARKDOWN.search(data) and not OF_PAGES.search(data):
        return False
    return bool(OPENING.match(start)) and bool(CLOSING.search(data))


def parse(name: str, markup: str) -> _Element:
    """Return the root of `markup`.

    Raises `Problem` where nothing can be made of it, or it holds more than any opinion.
    """
    refuse_endless_marks(name, markup)
    bare = END.sub("", DECLARATION.sub("", markup, count=1))
    closed = with_tags_closed(bare)
    root = well_formed(closed) if bare != markup else None
    try:
        if root is None:
            root = html.document_fromstring(closed, parser=html.HTMLParser(huge_tree=True))
    except (etree.ParserError, ValueError):
        root = None
    if root is None:
        raise problem("html-unreadable", name, 1)
    return root


ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)(?P<name>[A-Za-z]\w*);")
"""An entity that HTML names and XML does not."""
DOCTYPE = re.compile(r"\s*<!doctype\b", re.IGNORECASE)


def well_formed(markup: str) -> _Element | None:
    """Return the root over all of the XML `markup`, None where it is not well-formed.

    A publisher's record may hold several writings one after another under one declaration, with
    the entities of HTML. A parser that mends XML would stop after the first, or drop the others.
    """
    characters = ENTITY.sub(lambda match: html5.get(match["name"] + ";", match[0]), markup)
    whole = characters if DOCTYPE.match(characters) else f"<document>{characters}</document>"
    strict = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(whole.encode(), strict)
    except (etree.XMLSyntaxError, ValueError):
        return None
    # What a document names by itself is left to the parser of pages, which prints the name.
    return None if next(root.iter(etree.Entity), None) is not None else root


def reader(read_text: ReadText) -> ReadText:
    """Return the reader of pages that leaves preformatted text to `read_text`."""
    return lambda name, data: read_html(name, data, read_text)


def read_html(name: str, data: bytes, read_text: ReadText) -> Source:
    """Return the source of a saved page or fragment of any publisher.

    Raises `Problem` for a page that asks for a password, or that holds no opinion.
    """
    root = parse(name, markup_in(name, data))
    refuse_other_pages(name, root)
    content = content_of(root)
    record = record_of_page(root, content)
    if is_preformatted(content):
        layout = read_text(name, preformatted_text(content).encode())
        told = record or layout.record
        return replace(layout, sha256=hashlib.sha256(data).hexdigest(), record=told)
    source = without_citing_summaries(read_element(content).source(name, data, record))
    return without_counted_numbers(source)


def markup_in(name: str, data: bytes) -> str:
    """Return mark-up as characters: UTF-8, or the encoding that a page states.

    Raises `Problem` where it is neither.
    """
    stated = CHARSET.search(data[:4096])
    if stated and stated["name"].lower() in WESTERN:
        return data.decode("cp1252", errors="replace")
    if not stated and is_western(data):
        return data.decode("cp1252")
    return characters(name, data.removeprefix(BOM_UTF8))


UNASSIGNED = (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")
"""Bytes that stand for nothing in Windows-1252."""


def is_western(data: bytes) -> bool:
    """Say whether a page that states no encoding is one in Windows-1252, as browsers take it to be
    (HTML Standard, 13.2.3.2): it is no UTF-8, and each byte of it stands for a character."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return b"\x00" not in data and not any(byte in data for byte in UNASSIGNED)
    return False


def is_preformatted(content: _Element) -> bool:
    """Say whether the opinion is layout text, which a page shows as it is."""
    lines = [words_of(element) for element in content.iter() if tag_of(element) == "pre"]
    return 2 * sum(map(len, lines)) > len(words_of(content))


def preformatted_text(root: _Element) -> str:
    """Return the text of preformatted mark-up as it stands."""
    return "".join(str(part) for part in root.itertext())


LONGEST_LOGIN = 150
"""Words of a page that asks for a password, with all that stands around the form."""
FEWEST_WORDS = 25
"""The shortest orders that are published name the court, the parties and the outcome."""


def refuse_other_pages(name: str, root: _Element) -> None:
    """Raise `Problem` for a page that does nothing but ask for a password, or that holds hardly any
    text. A page with an opinion may have a field for subscribers at its head."""
    words = len(words_of(content_of(root)).split())
    if words < LONGEST_LOGIN and any(asks_for_password(element) for element in root.iter()):
        raise problem("html-login", name, 1)
    if words < FEWEST_WORDS:
        raise problem("html-no-opinion", name, 1, fewest=FEWEST_WORDS)


def asks_for_password(element: _Element) -> bool:
    """Say whether `element` is a field for a password."""
    return tag_of(element) == "input" and (element.get("type") or "").lower() == "password"


CONTENT: Sequence[Callable[[_Element], bool]] = (
    lambda e: tag_of(e) == "casebody" or "casebody" in classes_of(e),
    lambda e: e.get("id") in ("opinion-content", "opinion", "gs_opinion", "tab-opinion"),
    lambda e: bool(classes_of(e) & {"caselawcontent", "searchable-content", "casetext"}),
    lambda e: tag_of(e) == "article",
    lambda e: tag_of(e) == "main",
    lambda e: tag_of(e) == "body",
)
"""Where pages keep their opinion, the most telling place first; what is around it is furniture
of the site and no part of the document."""


def content_of(root: _Element) -> _Element:
    """Return the element that holds the opinion; of several, that which holds them all."""
    for holds_opinion in CONTENT:
        found: list[_Element] = []
        for element in root.iter():
            within = found and found[-1] in element.iterancestors()
            found += [element] if not within and holds_opinion(element) else []
        if found:
            above = found[0].getparent()
            return found[0] if len(found) == 1 or above is None else above
    return root
