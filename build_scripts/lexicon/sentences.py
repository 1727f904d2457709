"""Divides a paragraph into its sentences, as far as full stops tell."""

import re
from collections.abc import Iterator

from build_scripts.model import Span

SENTENCE_END = re.compile(r"[.!?…]+[)\]”’\"']*(?=\s+[“‘\"'(\[]*[A-Z0-9])")
"""The end of a sentence with what closes it, where what follows can begin another."""

TITLES = "Mr Mrs Ms Dr Prof Rev Hon Gov Gen Sen Rep Sgt Lt Capt Jr Sr St Att Dep"
MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
OF_THE_LAW = "No Nos v vs cf Inc Co Corp Ltd Cir Stat Supp Fed"
ABBREVIATED = re.compile(
    rf"""
    (?: \b(?: [A-Z] | {"|".join(f"{TITLES} {MONTHS} {OF_THE_LAW}".split())} )
      | \b[a-z]\.[a-z]                  # a.m., e.g., i.e.
      | \b[A-Z]\.[A-Z]                  # U.S.
    )$""",
    re.VERBOSE,
)
"""What bears a full stop that ends nothing."""
BEFORE_A_NUMBER = re.compile(
    r"\b(?:chs?|secs?|arts?|paras?|pars?|subds?|pp?|vols?|figs?|apps?|exs?|cls?|tits?|pts?|nn?)$",
    re.IGNORECASE,
)
"""What bears a full stop before the number of what it counts (Bluebook table T16): `ch. 207`."""
NUMBER_OF_PART = re.compile(r"(?:^|[:;]\s)\d{1,2}$")
"""What bears a full stop as the number of a part of an order: `ORDERED that: 1. The motion …`."""
LONGEST_ABBREVIATED = 8
"""Characters."""
SPACE = re.compile(r"\s*")


def in_sentences(words: str) -> list[str]:
    """Return the sentences of `words`."""
    return [words[span.start : span.end] for span in sentences(words)]


def sentences(words: str) -> Iterator[Span]:
    """Yield where in `words` each sentence stands, what closes it included."""
    start = 0
    for match in SENTENCE_END.finditer(words):
        near = max(start, match.start() - LONGEST_ABBREVIATED)
        if match[0] == "." and ABBREVIATED.search(words, near, match.start()):
            continue
        space = SPACE.match(words, match.end())
        following = space.end() if space else match.end()
        counted = match[0] == "." and words[following].isdigit()
        if counted and BEFORE_A_NUMBER.search(words, near, match.start()):
            continue
        if NUMBER_OF_PART.search(words[near : match.start()]):
            continue
        if words.startswith("Sess.", following):  # 1st Ex. Sess., 2d Spec. Sess.
            continue
        yield Span(start, match.end())
        start = following
    if words[start:].strip():
        yield Span(start, len(words))
