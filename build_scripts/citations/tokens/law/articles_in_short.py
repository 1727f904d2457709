"""Articles of a constitution that the document has named: `article I, section 10`, alone.

A state’s court says once whose constitution it speaks of, and then names the article without it.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from build_scripts.citations.tokens.law.constitutions import NUMERAL, SECTIONS, constitutions
from build_scripts.citations.tokens.law.provision import Provision


class NamedArticle(NamedTuple):
    """A section of an article, and of which constitution it is."""

    number: str
    section: str
    authority: str


SHORT = re.compile(
    rf"(?<![\w.])[Aa]rt(?:\.|icle)\s(?P<number>{NUMERAL}),?\s(?P<pin>{SECTIONS})"
    r"(?!\s(?:of|to)\s(?:the|this|that|its|our)\s(?![Cc]onstitution))"
)
FIRST = re.compile(r"\d+")
"""The section, without the places in it."""


def articles_named(texts: Iterable[str]) -> tuple[NamedArticle, ...]:
    """The articles that `texts` name with their constitution; none that two constitutions have."""
    found: dict[tuple[str, str], set[str]] = {}
    for words in texts:
        for article in constitutions(words) if "onst" in words else ():
            number = article.authority.rpartition(" art. ")[2]
            section = FIRST.search(words, *article.pin) if article.pin else None
            if section and number != article.authority:
                found.setdefault((number, section[0]), set()).add(article.authority)
    return tuple(
        NamedArticle(*place, authorities.pop())
        for place, authorities in sorted(found.items())
        if len(authorities) == 1
    )


def articles_in_short(words: str, named: tuple[NamedArticle, ...]) -> Iterator[Provision]:
    """Each of the articles `named` that stands in `words`, whether or not with its constitution."""
    if not named:
        return
    authorities = {(each.number, each.section): each.authority for each in named}
    for match in SHORT.finditer(words):
        section = FIRST.search(match["pin"])
        place = match["number"].upper(), section[0] if section else ""
        if authority := authorities.get(place):
            yield Provision(
                *match.span(), "constitution", authority, match.span("pin"), informal=True
            )
