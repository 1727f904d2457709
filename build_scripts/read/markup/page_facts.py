"""Reads what a site says of the case outside the opinion: in the title of its page, and over it.

FindLaw names the court there, and Justia in the path that leads to the page; neither is a word of
the court, so that it counts only where the opinion itself names none.
"""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from build_scripts.lexicon.courts.by_name import court_named
from build_scripts.model import SourceRecord
from build_scripts.read.markup.elements import tag_of, words_of

PARTED = re.compile(r"\s*(?:::|[|›»>/]|\s[-–—]\s)\s*")
"""What parts a title, or the path to a page: `… :: Supreme Court of Ohio Decisions :: Justia`."""
OF_SITE = re.compile(
    r"\W*(?:(?:(?:Un)?published )?(?:Decisions|Opinions|Case ?Law|Cases)"
    r"|\(?(?:19|20)\d\d\)?)+\W*$",
    re.IGNORECASE,
)
NAMES_COURT = re.compile(
    r"(?:(?:In )?(?:the )?(?:[\w.&’'-]+ ){0,8}(?:Court|Tribunal)\b[\w .,&’'-]{0,80}"
    r"|(?:\w+ ){1,3}Circuit)",
    re.IGNORECASE,
)
LONGEST = 200
"""Characters of a line that may name the court."""
LINES = frozenset("h1 h2 h3 h4 p li a span div td".split())


def record_of_page(root: _Element, content: _Element) -> SourceRecord | None:
    """Return what the page `root` says of the opinion outside its `content`, if that is a court."""
    named = {court for words in said_over(root, content) if (court := court_in(words))}
    return SourceRecord(court=named.pop(), court_certain=False) if len(named) == 1 else None


def said_over(root: _Element, content: _Element) -> Iterator[str]:
    """Yield what stands in the title of a page, and in its short lines over the `content`."""
    whole = tag_of(content) in ("html", "body")
    for element in root.iter():
        if element is content:
            return
        if tag_of(element) == "title" or (not whole and tag_of(element) in LINES):
            words = words_of(element)
            if len(words) <= LONGEST:
                yield words


def court_in(words: str) -> str | None:
    """Return the one court that a part of `words` names."""
    parts = (OF_SITE.sub("", part).strip() for part in PARTED.split(words))
    found = {c for part in parts if NAMES_COURT.fullmatch(part) and (c := court_named(part))}
    return found.pop() if len(found) == 1 else None
