"""Articles whose code is named after them: `article 11.07 of the Code of Criminal Procedure`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.citations.tokens.law.provision import Provision, member_pin
from build_scripts.citations.tokens.law.sections import BETWEEN, MEMBER
from build_scripts.lexicon.codes.by_article import ARTICLE_CODE

WITHIN_ARTICLE = re.compile(
    r",?\s(?P<pin>(?:§|[Ss]ec(?:\.|tion))\s?\d{1,2}[a-z]?(?![\d.-])(?:\(\w{1,3}\))*)"
)
"""`art. 11.07, § 4(a)`: sections are the parts of an article in Texas."""


ARTICLE_LIST = re.compile(
    rf"""
    \b[Aa]rt(?:icle|\.)s?\s(?P<articles>\d[^;:“”]{{0,90}}?)
    (?:,\s(?:of\sthe\s)?|\sof\sthe\s)(?P<code>{ARTICLE_CODE})
    (?=\W|$)
    """,
    re.VERBOSE,
)
"""`Articles 107, 128, and 134, UCMJ`, `Article 17.151, V.A.C.C.P.`, `article 11.07 of the Texas
Code of Criminal Procedure`."""


def articles_before_their_code(words: str) -> Iterator[Provision]:
    """Articles of a code that is named after them; the last bears the name."""
    for match in ARTICLE_LIST.finditer(words) if "rt" in words else ():
        found: list[Provision] = []
        start, place, stop = match.start(), match.start("articles"), match.end("articles")
        while member := MEMBER.match(words, place, stop):
            authority = f"{match['code']} art. {member['section']}"
            pin = member_pin(member)
            end = member.end()
            if within := WITHIN_ARTICLE.match(words, end, stop):
                pin, end = (within.start("pin"), within.end()), within.end()
            found.append(Provision(start, end, "statute", authority, pin))
            more = BETWEEN.match(words, end, stop)
            if not more:
                break
            start = place = more.end()
        if found and found[-1].end == stop:
            yield from found[:-1]
            yield replace(found[-1], end=match.end())
