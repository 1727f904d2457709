"""Several sections or rules that one name stands for: `sections 2 and 3 of the Act`."""

import re
from collections.abc import Callable, Iterator

from build_scripts.citations.tokens.law.provision import Provision, range_or_pin
from build_scripts.citations.tokens.law.sections import BETWEEN, MEMBER, NUMBER, SUB_LIST
from build_scripts.model import CitationKind

UP_TO_NAME = re.compile(
    rf"""
    (?:(?P<range>(?:,?\s(?:to|through)|\s?[-–—])\s?(?:§§?\s?)?[-–]?{NUMBER}(?:{SUB_LIST})?)
      |,?\set\sseq\.?)?
    (?:,?\s(?:para(?:graph|\.)|cl(?:ause|\.)|art(?:icle|\.)|ch(?:apter|\.)|part|title|subchapter)s?
       \s[\w.()]+)*
    (?:,?\s\([^()]*\))?(?:,\sas\s(?:amended|added)(?:\s[\w\s]{{1,24}})?)?,?
    """,
    re.VERBOSE,
)
"""What may stand between a section and the name it is of: the end of a range, a paragraph, what it
is called. No verb: `construing section 20 invites a look at section 3 of the Roe Act`."""


def listed_provisions(
    words: str, match: re.Match[str], kind: CitationKind, head: str
) -> Iterator[Provision]:
    """Each of the `sections` of `match` under `head`; the last bears the name behind them."""
    yield from listed_members(words, match, kind, MEMBER, lambda section: f"{head} {section}")


def listed_members(
    words: str,
    match: re.Match[str],
    kind: CitationKind,
    members: re.Pattern[str],
    naming: Callable[[str], str],
) -> Iterator[Provision]:
    """Each of the `sections` of `match`, as `members` are printed, under its name."""
    start, place = match.start(), match.start("sections")
    found: list[Provision] = []
    while member := members.match(words, place, match.end("sections")):
        more = BETWEEN.match(words, member.end(), match.end("sections"))
        end = member.end() if more else match.end()
        authority = naming(member["section"])
        rest = UP_TO_NAME.fullmatch(words, member.end(), match.end("sections"))
        last = rest.end("range") if rest and rest["range"] else member.end()
        pin = range_or_pin(member, authority, last)
        found.append(Provision(start, end, kind, authority, pin))
        if not more:
            if rest:
                yield from found
            break
        start = place = more.end()
