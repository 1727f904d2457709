"""Articles that the document has named with what they are of: `article I, section 10`, alone.

A state’s court says once whose constitution it speaks of, and then names the article without it; so
does Maryland with the articles of its old code.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from build_scripts.citations.tokens.law.constitutions import NUMERAL, SECTIONS, constitutions
from build_scripts.citations.tokens.law.of_one_state import SECTIONS_OF_CODE, articles_of_old_code
from build_scripts.citations.tokens.law.provision import Provision
from build_scripts.citations.tokens.law.several_sections import listed_provisions


class NamedArticle(NamedTuple):
    """A section of an article, and of which constitution it is."""

    number: str
    section: str
    authority: str
    """Of the constitution; the code’s article has any section."""


SHORT = re.compile(
    rf"(?<![\w.])[Aa]rt(?:\.|icle)\s(?P<number>{NUMERAL}),?\s(?P<pin>{SECTIONS})"
    r"(?!\s(?:of|to)\s(?:the|this|that|its|our)\s(?![Cc]onstitution))"
)
OF_THE_CODE = re.compile(
    r"(?<![\w.])(?<!Code\s)(?<!Ann\.,\s)(?<!\),\s)(?<!\)\s)[Aa]rt(?:\.|icle)\s(?P<number>\d{1,3}[A-Z]?),\s"
    rf"{SECTIONS_OF_CODE}(?!,?\sof\sthe\s)"
)
"""`Art. 27, § 36B(b)`: of Maryland’s old code, if the document named that article of it."""
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
        for authority, match in articles_of_old_code(words):
            found.setdefault((match["article"], ""), set()).add(authority)
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
    for match in OF_THE_CODE.finditer(words):
        if authority := authorities.get((match["number"], "")):
            yield from listed_provisions(words, match, "statute", f"{authority}, §")
    for match in SHORT.finditer(words):
        section = FIRST.search(match["pin"])
        place = match["number"].upper(), section[0] if section else ""
        if authority := authorities.get(place):
            yield Provision(
                *match.span(), "constitution", authority, match.span("pin"), informal=True
            )
