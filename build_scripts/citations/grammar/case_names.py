"""Case names in running text: which words before, around or without a cite make one.

Bluebook rule 10.2 says what a case name may hold: parties in capitals, joined by a few small
words, abbreviated after table T6. Walking outwards from the `v.`, the first word that cannot be
part of a party ends it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.citations.grammar.party_start import party_before
from build_scripts.citations.grammar.party_words import (
    BEGINS,
    CORPORATE_ENDS,
    GUARDED,
    JOINING,
    PARTICLES,
    PREFIX,
    SUFFIX,
    VERSUS,
    WORD,
    WRITES_SMALL,
)
from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.model import Span

DOCKET_AHEAD = re.compile(r",\sNos?\.$")
"""What leads to a docket number behind a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A case name in a passage."""

    span: Span
    full: bool
    """Has both parties, or is one of the forms without: `In re`, `Matter of`, `Ex parte`."""


def full_names(words: str, start: int = 0, end: int | None = None) -> Iterator[Name]:
    """Every `X v. Y`, `In re X`, `Matter of X` and `Ex parte X` between `start` and `end`."""
    stop = len(words) if end is None else end
    floor = start
    marks = [(m.start(), m.end(), True) for m in VERSUS.finditer(words, start, stop)]
    marks += [(m.start(), m.end(), False) for m in PREFIX.finditer(words, start, stop)]
    for begin, after, adversary in sorted(marks):
        if begin < floor:
            continue
        first = party_before(words, floor, begin, partners=True) if adversary else begin
        last = party_after(words, after, stop, whole=end is not None)
        if first is None or last is None:
            continue
        if numbered := DOCKET_AHEAD.search(words, after, last):
            last = numbered.start()
        if not adversary and VERSUS.match(words, last):
            continue  # `Estate of Smith v. Jones`: the `v.` finds it
        if not re.search(r"[A-Za-zÀ-ÿ]|\$", words[after:last]) and adversary:
            continue  # a docket number beside the caption's `v.`
        yield Name(Span(first, last), full=True)
        floor = last


OF_AN_INSTITUTION = re.compile(
    r"\s(?:(?:[A-Z][\w’']*\s){0,2}(?:Hosp(?:ital|s?\.)|Ass[’']n|Univ\.|Co\.|Corp\.|Inc\.|Ctr\.|LLC|Ltd\.)"
    r"|(?:Hospital|Church|School|College|University|Home|Club)\b)"
)
"""`St. Mary’s Hosp.`, `Sam’s Club`: a possessive that does not end a name."""
NEXT_SENTENCE = frozenset(
    "The This That These Those We It He She They There Here Our Its His Her Their In On At For "
    "From To As If When While Although Though However Moreover Because Since Under Accordingly "
    "Thus So But And Id. See Indeed Instead Nor Yet Then After Before Having "
    "Both Neither Likewise".split()
)
"""What ends the name before it, though that ends in an abbreviation: `in Roe v. Acme Corp. The`."""


def party_after(words: str, start: int, end: int, *, whole: bool = False) -> int | None:
    """Where the party that begins at `start` ends, at or before `end`; None if there is none.

    `whole` says that `end` is known to be the end of a name, as that of italics is: then a
    possessive with more behind it is the name's own (`Madsen v. Women’s Health Center`).
    """
    last: int | None = None
    previous = ""
    for match in WORD.finditer(words, start, min(end, start + 200)):
        word = match[0]
        if word in GUARDED:
            if previous.rstrip(",") not in GUARDED[word]:
                break
            previous = word
            continue
        if previous.endswith(",") and word in JOINING and word not in ("&", "et", "d/b/a"):
            break
        if previous.endswith(".") and word in NEXT_SENTENCE:
            break
        if word in JOINING and (last is not None or word in PARTICLES):
            if word in ("al.",):
                last = match.end()
            previous = word
            continue
        trimmed = re.split(r"[—;:(“\"”?)]|!(?!\s[A-Z])", word, maxsplit=1)[0]
        if (
            not (BEGINS.match(trimmed) or (not previous and WRITES_SMALL.match(words, start)))
            or _opens_bracket(words, match.start())
            or (previous.endswith(",") and not SUFFIX.match(word) and word != "&")
        ):
            break
        possessive = re.search(r"[’']s?[,.]?$", trimmed)
        inside = (
            whole and re.match(r"\s[A-Z]", words[match.end() : end])
        ) or OF_AN_INSTITUTION.match(words, match.end(), end)
        if possessive and trimmed.endswith(("’s", "'s", "’s,", "'s,")) and not inside:
            return match.start() + possessive.start()
        cut = len(trimmed.rstrip(","))
        ends = trimmed.endswith(".") and not is_abbreviation(trimmed)
        last = match.start() + cut - (1 if ends else 0)
        if ends or trimmed != word:
            break
        previous = word
    return last


def _opens_bracket(words: str, place: int) -> bool:
    """Whether a square bracket opens at `place` that the name does not close: `[The Underwriter],`
    tells another name of the case."""
    closes = words.find("]", place, place + 60)
    return words[place] == "[" and " " in words[place:closes]


NUMBER_OF_PROPERTY = re.compile(r"[\d.,-]*\d[\d.,-]*$")
OF_PROPERTY = re.compile(r"\b(?:Accounts?|Numbers?|Nos?\.|Serial|VIN)\s")
"""`Contents of Account Numbers 30345.504. and 144-07143`: what is sued in rem."""


def reads_as_party(words: str, start: int, end: int) -> bool:
    """Whether all of `start..end`, which a cite follows, can be one party's name."""
    previous, numbers = "", NUMBER_OF_PROPERTY
    for match in WORD.finditer(words, start, end):
        word = match[0]
        if numbers.match(word) and OF_PROPERTY.search(words, start, match.start()):
            continue
        if re.search(r"[;?!”]|[.,]\d", word):
            return False
        if previous and _ends_sentence(previous) and word.rstrip(",") not in CORPORATE_ENDS:
            return False  # `Indep. Oil. Co.` has a stop too many
        bare = word.strip(".,()“\"‘’'[]")
        small = bare in JOINING or bare in GUARDED or word in JOINING or bare in ("a", "an", "or")
        small = small or bool(WRITES_SMALL.match(words, match.start()))
        if bare and bare[0].islower() and not small and not BEGINS.match(bare):
            return False
        previous = word
    return 0 < end - start < 200 and not re.search(r"\d{4}\.$", previous)


def _ends_sentence(word: str) -> bool:
    return word.endswith(".") and word not in JOINING and not is_abbreviation(word)
