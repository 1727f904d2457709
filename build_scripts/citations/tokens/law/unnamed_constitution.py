"""An article of a constitution that its sentence does not name: `Art. I, § 9`, `Amdt. 14, § 1`.

A federal court means the Constitution of the United States by it, and a court of a state mostly its
own: so whose it is shows only in what else the document cites.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from build_scripts.citations.tokens.law.constitutions import (
    FEDERAL,
    NUMERAL,
    SECTIONS,
    UNNAMED,
    constitutions,
    number_of_article,
)
from build_scripts.citations.tokens.law.provision import Provision
from build_scripts.lexicon.codes.states import ROMAN, STATES
from build_scripts.lexicon.courts.known import state_of

SECTIONS_OF_ARTICLE = {"I": 10, "II": 4, "III": 3, "IV": 4}
"""Of the Constitution of the United States; its last three articles have no sections."""
CLAUSE = r"(?:cl\.|[Cc]lause)\s\d{1,2}"
ARTICLE = re.compile(
    rf"(?<![\w.])[Aa]rt(?:\.|icle)\s(?P<number>{NUMERAL}),?\s"
    rf"(?P<pin>{SECTIONS}(?:,\s(?P<clause>{CLAUSE}))?|(?P<alone>{CLAUSE}))"
    r"(?!\s(?:of|to)\s(?:the|this|that|its|our)\s(?![Cc]onstitution))(?!,\s[A-Z][\w.]*\sConst)"
)
AMENDMENT = re.compile(
    r"(?<![\w.])(?<!App\.\sC,\s)Amdt\.\s(?P<number>\d{1,2}|[XVI]+)(?P<pin>,\s§\s?\d)?(?![\w-])"
)
"""`Amdt. 14, § 1`, as the Supreme Court alone shortens it."""
SPEAKS_OF_ONE = re.compile(r"\b[Cc]onstitution\b|\bCONSTITUTION\b|\bC(?:onst|ONST)\.")
SPEAKS_OF_FEDERAL = re.compile(r"\b(?:U\.\s?S\.|United\sStates|[Ff]ederal)\s[Cc]onstitution\b")
OF_ANOTHER_PAPER = re.compile(
    rf"\b[Aa]rt(?:\.|icles?)\s{NUMERAL}\b[^.;:“”]{{0,40}}?,?\s(?:of|to|in)\s(?:the|this|that|its|our|an?)\s"
    r"(?![^.;]{0,60}?[Cc]onst)"
)
"""`Article 12 of the Agreement`: a document that speaks of such may mean it by any article."""
FIGURES = re.compile(r"\d+")


class Constitutions(NamedTuple):
    """What a document says of constitutions."""

    home: str | None
    """That of the court’s own state: `Ohio Const.`, or `Const.` where the court is not known; None
    for a federal court."""
    named: frozenset[str]
    """Those that it cites, as they are named before an article."""


def constitutions_named(texts: Iterable[str], court: str | None) -> Constitutions | None:
    """The constitutions of which `texts` speak; None where articles may be of anything else."""
    home = _of_state_court(court) if court else UNNAMED
    named: set[str] = set()
    speaks = False
    for words in texts:
        if _names_article(words) and OF_ANOTHER_PAPER.search(words):
            return None
        if not (("onst" in words or "ONST" in words) and SPEAKS_OF_ONE.search(words)):
            continue
        speaks = True
        if SPEAKS_OF_FEDERAL.search(words):
            named.add(FEDERAL)
        for article in constitutions(words):
            whose, of_article, _ = article.authority.partition(" art. ")
            if of_article and whose.endswith(UNNAMED):
                named.add(home if home and whose == UNNAMED else whose)
    return Constitutions(home, frozenset(named)) if speaks else None


def _of_state_court(court: str) -> str | None:
    state = STATES.get(state_of(court) or "")
    return f"{state} {UNNAMED}" if state else None


def _names_article(words: str) -> bool:
    return "rticle" in words or "rt. " in words


def unnamed_articles(words: str, known: Constitutions | None) -> Iterator[Provision]:
    """Every article and amendment in `words` whose constitution is not named, in no order; without
    an authority where it may be of another one."""
    if known is None:
        return
    for match in ARTICLE.finditer(words) if _names_article(words) else ():
        if known.home is None and match["number"].isdecimal():
            continue  # of a club’s constitution: the federal one has Roman numerals
        whose = _whose(match, known)
        authority = f"{whose} art. {number_of_article(whose, match['number'])}" if whose else None
        yield Provision(*match.span(), "constitution", authority, match.span("pin"), informal=True)
    for match in AMENDMENT.finditer(words) if "Amdt." in words else ():
        number = number_of_article(FEDERAL, match["number"])
        if number in ROMAN.values():
            pin = (match.start("pin") + 2, match.end()) if match["pin"] else None
            authority = f"{FEDERAL} amend. {number}"
            yield Provision(*match.span(), "constitution", authority, pin)


def _whose(match: re.Match[str], known: Constitutions) -> str | None:
    """Whose constitution the article of `match` is of; None where that is not certain."""
    federal = _may_be_federal(match)
    if known.home is None:
        return FEDERAL if federal and known.named <= {FEDERAL} else None
    if known.named <= {FEDERAL}:
        divided = match["clause"] or match["alone"]  # no state’s sections have numbered clauses
        return FEDERAL if federal and divided else None
    own = known.named == {known.home}
    return known.home if own and not match["alone"] else None


def _may_be_federal(match: re.Match[str]) -> bool:
    number = number_of_article(FEDERAL, match["number"])
    if match["alone"]:
        return number == "VI"
    last = max(map(int, FIGURES.findall(match["pin"].partition(", c")[0])))
    return last <= SECTIONS_OF_ARTICLE.get(number, 0)
