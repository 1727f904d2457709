"""Reads what a site says of the case outside the opinion: in the title of its page, and over it.

FindLaw names the court there, and Justia in the path that leads to the page, with the names of the
parties and the day, which it leaves out of the opinion. None of it is a word of the court, so that
it counts only where the opinion itself says nothing of it.
"""

import re
from collections.abc import Iterator
from datetime import date

from lxml.etree import _Element

from build_scripts.lexicon.courts.by_name import court_named
from build_scripts.lexicon.dates import DATE, date_of
from build_scripts.lexicon.party_roles import ROLES
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
LONGEST_COURT_LINE = 200
"""Characters of a line that may name the court."""
LINES = frozenset("h1 h2 h3 h4 p li a span div td".split())


def record_of_page(root: _Element, content: _Element) -> SourceRecord | None:
    """Return what the page `root` says of the opinion outside its `content`, if it says anything:
    the court, the name of the case, the day behind the court."""
    named = {words: court for words in said_over(root, content) if (court := court_in(words))}
    courts = {*named.values()}
    days = {day for words in named if (day := day_behind(words))}
    name = name_over(root, content) or name_in_title(root)
    court = courts.pop() if len(courts) == 1 else None
    filed = days.pop() if len(days) == 1 else None
    if not (court or name or filed):
        return None
    return SourceRecord(
        name=name,
        name_certain=False,
        court=court,
        court_certain=False,
        date_filed=filed,
        date_certain=False,
    )


DAY_BEHIND = re.compile(rf"{DATE.pattern}\W*$", re.IGNORECASE)


def day_behind(words: str) -> date | None:
    """Return the day with which a line ends: `US Court of Appeals for the Tenth Circuit - 279 F.3d
    1204 (10th Cir. 2002) February 7, 2002`."""
    day = DAY_BEHIND.search(words)
    return date_of(day) if day else None


BEHIND_NAME = re.compile(r"(?:,? \d+ [A-Z][\w.’' ]{1,20} \d+)?(?: \([^()]*\))?(?:\s?--.*)?\s*$")
"""What a title adds to the name: `, 279 F.3d 1204 (10th Cir. 2002)`, `(Majority)`, `--Appeal from
200th District Court`."""
AGAINST = re.compile(r",? (?:vs?\.|VERSUS) ")
SIDES = 2
BEHIND_PARTY = re.compile(rf"(?:;.*)?(?:,? {ROLES})?\W*$", re.IGNORECASE)


def name_over(root: _Element, content: _Element) -> str | None:
    """Return the name of the case, where the page's heading over the `content` is that of two
    parties, each by the first whom it names there."""
    if tag_of(content) in ("html", "body"):
        return None
    for element in root.iter():
        if element is content:
            return None
        if tag_of(element) == "h1":
            return name_of_parties(words_of(element))
    return None


def name_in_title(root: _Element) -> str | None:
    """Return the name of the case, where one part of the page’s title is that of two parties."""
    titles = (words_of(element) for element in root.iter() if tag_of(element) == "title")
    parts = PARTED.split(next(titles, "")[:LONGEST_COURT_LINE])
    names = {name for part in parts if (name := name_of_parties(part))}
    return names.pop() if len(names) == 1 else None


def name_of_parties(heading: str) -> str | None:
    """Return the name in a `heading` of two parties, each by the first whom it names there."""
    sides = [BEHIND_PARTY.sub("", side) for side in AGAINST.split(BEHIND_NAME.sub("", heading))]
    return " v. ".join(sides) if len(sides) == SIDES and all(sides) else None


def said_over(root: _Element, content: _Element) -> Iterator[str]:
    """Yield what stands in the title of a page, and in its short lines over the `content`."""
    whole = tag_of(content) in ("html", "body")
    for element in root.iter():
        if element is content:
            return
        if tag_of(element) == "title" or (not whole and tag_of(element) in LINES):
            words = words_of(element)
            if len(words) <= LONGEST_COURT_LINE:
                yield words


def court_in(words: str) -> str | None:
    """Return the one court that a part of `words` names."""
    parts = (OF_SITE.sub("", part).strip() for part in PARTED.split(words))
    found = {c for part in parts if NAMES_COURT.fullmatch(part) and (c := court_named(part))}
    return found.pop() if len(found) == 1 else None
