"""Several sections or rules that one name stands for: `sections 2 and 3 of the Act`."""

import re
from collections.abc import Iterator

from build_scripts.citations.tokens.law.provision import Provision, member_pin
from build_scripts.citations.tokens.law.sections import BETWEEN, MEMBER
from build_scripts.model import CitationKind


def listed_provisions(
    words: str, match: re.Match[str], kind: CitationKind, head: str
) -> Iterator[Provision]:
    """Each of the `sections` of `match`; the last bears the name behind them."""
    start, place = match.start(), match.start("sections")
    while member := MEMBER.match(words, place, match.end("sections")):
        more = BETWEEN.match(words, member.end(), match.end("sections"))
        end = member.end() if more else match.end()
        yield Provision(start, end, kind, f"{head} {member['section']}", member_pin(member))
        if not more:
            break
        start = place = more.end()
