"""Which of two decisions in one matter a short name means, where the sentence says whose it is.

A state's highest court calls the decision below and its own by the same party: *Roe*, of the Court
of Appeals, and “this Court’s decision in *Roe*”, which reversed it.
"""

import re

from build_scripts.citations.resolve.cases.known import Case, Known
from build_scripts.model import Span

OURS = r"(?:[Tt]his\sCourt(?:[’']s)?|[Ww]e|[Oo]ur)"
OURS_BEFORE = re.compile(rf"\b{OURS}\b(?:(?!\bdissent|\bconcurr)[^.;:]){{0,60}}?\s(?:in|of)\s$")
"""`this Court’s prior decision in Roe`; what is said of a dissent in it may be of the one below."""
OURS_AFTER = re.compile(r",\s(?:(?:by|in)\s[^,;.]{3,60},\s)?(?:this\sCourt|we)\b")
"""`In Roe, we held`, `In Roe, by adopting the dissenting opinion, we held`."""
IN = re.compile(r"\bIn\s$")


def is_of_this_court(words: str, span: Span) -> bool:
    """Whether the sentence says that the court itself decided the case named at `span`."""
    before = words[max(0, span.start - 100) : span.start]
    told = IN.search(before) and OURS_AFTER.match(words, span.end)
    return bool(told or OURS_BEFORE.search(before))


def decisions_of_this_court(name: str, case: Case, known: Known) -> list[Case]:
    """The decisions of the court itself that `name` may mean in place of `case`, another court's:
    what it decided later in the matter, else all that are so called."""
    if known.court is None or case.court in (None, known.court):
        return []
    later = [each for each in known.later.get(id(case), ()) if each.court == known.court]
    called = [each for each in known.by_short_name.get(name, ()) if each.court == known.court]
    return later or called
