"""Signals (Bluebook rule 1.2): the words just before a citation that say how it supports."""

import re

from build_scripts.lexicon.patterns import one_of

SIGNALS = one_of(r"""
    (?:[Bb]ut\s|And\s)?[Ss]ee(?:,?\s(?:also|generally|gen\.))?(?:,?\s[Ee]\.\s?g\.)?
    (?:[Bb]ut\s)?[Cc]f\.(?:,?\s[Ee]\.\s?g\.)? [Ee]\.\s?g\.
    (?<!\bin\s)[Aa]ccord\.?(?:,\s[Ee]\.\s?g\.)? [Cc]ontra [Cc]ompare
    [Vv]éan?se(?:,?\s(?:además|también|por\sejemplo|en\sgeneral))?
""")
"""`See also, e.g.`, `But cf.`, and Puerto Rico’s *Véase*."""
SIGNAL = re.compile(rf"(?<![\w’'])(?P<signal>{SIGNALS}),?\s*$")
WITH = re.compile(r"(?P<signal>with),?\s*$")
COMPARE = re.compile(
    r"\b[Cc]ompare,?\s(?:[A-Z§\d]|(?:id|ibid)\.|in\sre\s|(?:ante|post|supra|infra)\b|e\.\s?g\.)"
)
"""What `with` answers; in `to compare the statute with § 5` it is a word."""
SIGNAL_FIRST = re.compile(
    rf"(?:{SIGNALS}|[Ww]ith|and|(?:in\sturn\s)?[Qq]uoting|[Cc]iting)(?:,\s?|\s|$)"
)
"""A signal with which an italic stretch begins."""


FORMER = re.compile(r"\b[Ff]ormer\s$")
"""`cf. former § 20`."""
OF_A_PARTY = re.compile(r"vs?\.\s")


def signal_before(words: str, floor: int, place: int) -> tuple[int, int] | None:
    """The signal that ends just before `place`, not reaching back before `floor`.

    `with` is one only after *Compare* in the same sentence.
    """
    if former := FORMER.search(words, max(floor, place - 12), place):
        place = former.start()
    start = max(floor, place - 40)
    before = words[start:place]
    match = SIGNAL.search(before)
    if not match:
        match = WITH.search(before)
        if not match or not COMPARE.search(words, max(0, place - 700), place):
            return None
    if OF_A_PARTY.match(words, place):
        return None
    return start + match.start("signal"), start + match.end("signal")


def without_signal(words: str, start: int, end: int) -> int:
    """`start` moved past a signal with which `start..end` (an italic stretch) begins; in *See v.
    Seattle* it is a party."""
    match = SIGNAL_FIRST.match(words, start, end)
    return match.end() if match and not OF_A_PARTY.match(words, match.end()) else start
