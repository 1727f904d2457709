"""The decision that the court reviews, and others of the same case: they bind it by no rule.

The caption cites the decision appealed from (“of a unanimous decision of the Court of Appeals,
301 N.C. App. 1 (2031)”); the Reporter of Decisions closes a syllabus with it and its fate
(“601 F. 3d 20, affirmed.”); archives say “Reported below”. Within the opinion the Supreme Court
cites the decisions below without a name. What a decision of which no name is known weighs, nobody
can say.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.citations.grammar.party_words import VERSUS
from build_scripts.citations.resolve.cases.name_keys import comparison_key, name_key
from build_scripts.citations.tokens.works.reporters import reporter_cites
from build_scripts.model import Authority, Opinion, Weight

OVER = frozenset({"posture", "lower-court"})
"""Lines of the caption that say where the case came from."""
BEFORE = re.compile(
    r"""
    (?: ^ | [.;]\s                       # it opens the sentence, or its part
      | \bNos?\.\s[^.;]{1,40},\s )$     # No. 30–751, 601 F. 3d 20, affirmed
    """,
    re.IGNORECASE | re.VERBOSE,
)
FATE = re.compile(r",\s(?:and\s)?(?:affirmed|reversed|vacated|modified|dismissed)\b", re.IGNORECASE)
REPORTED_BELOW = re.compile(r"\breported below: $", re.IGNORECASE)


def with_decisions_below(
    authorities: tuple[Authority, ...], opinion: Opinion
) -> tuple[Authority, ...]:
    """Return `authorities` of which the decision under review is told as such, and no other of the
    case, nor one without a name, is said to bind or to persuade."""
    reviewed = frozenset(map(comparison_key, cites_under_review(opinion)))
    own = sides(opinion.case.name)
    return tuple(with_weight(authority, reviewed, own) for authority in authorities)


def with_weight(authority: Authority, reviewed: frozenset[str], own: frozenset[str]) -> Authority:
    """Return `authority` with the weight that it has in a case between the parties `own`."""
    if authority.kind != "case":
        return authority
    cites = map(comparison_key, (authority.cite, *authority.parallels))
    if any(cite in reviewed for cite in cites):
        return replace(authority, weight=Weight("under review", None, "as the opinion cites it"))
    if not authority.name or (own and sides(authority.name) == own):
        return replace(authority, weight=None)
    return authority


def sides(name: str | None) -> frozenset[str]:
    """Return the sides of a case’s name to compare by: on appeal they may change places."""
    return frozenset(map(name_key, VERSUS.split(name))) if name else frozenset()


def cites_under_review(opinion: Opinion) -> Iterator[str]:
    """Yield each cite under which the opinion says that the decision it reviews is reported."""
    for line in opinion.case.caption:
        words = line.text.words
        cites = reporter_cites(words) if line.role in OVER else []
        if cites and not VERSUS.search(words[: cites[0].start]):
            yield words[cites[0].start : cites[0].end]
    for writing in opinion.writings:
        if writing.kind == "syllabus":
            for block in writing.blocks:
                yield from cites_with_their_fate(block.text.words)


def cites_with_their_fate(words: str) -> Iterator[str]:
    """Yield the cites of a syllabus after which it says what became of the decision."""
    for cite in reporter_cites(words):
        before = words[: cite.start]
        told = BEFORE.search(before) and FATE.match(words, cite.end)
        if told or REPORTED_BELOW.search(before):
            yield words[cite.start : cite.end]
