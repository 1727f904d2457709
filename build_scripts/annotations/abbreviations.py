"""Abbreviations that an opinion defines itself: “Board of Immigration Appeals (“BIA”)”."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.model import Anchor, Passage, Span

DEFINED = re.compile(
    r"""
    (?<=\S\ )[(\[] (?: (?:the|hereinafter|collectively,?)\ )?
    (?: [“"](?P<quoted>[A-Z][\w.&-]{1,11})[”"]     # (“BIA”)
      | (?P<bare>[A-Z][A-Z.&-]{1,10}s?) )          # (BIA)
    (?: \ or\ [“"][^”"]*[”"] )? [)\]]             # (“BIA” or “Board”); [BIA]
    """,
    re.VERBOSE,
)
"""How opinions introduce an abbreviation: in brackets after what it stands for, most often in
quotation marks."""

SMALL = frozenset("a an and against at by for from in of on or the to under with".split())
"""Words whose initials an abbreviation may pass over."""

BODIES = frozenset("Bureau Department Office Division Ministry Board Commission Institute".split())
"""Of a public body: words that the abbreviation of its name may leave out with their “of”."""
OF_YEAR = re.compile(r" of \d{4}\s*$")
"""What an abbreviation leaves out at the end of a law’s name: `… Privacy Act of 1986 (“ECPA”)`."""

SPARE = 4
"""How many more words than letters a name may have."""


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation, the words that it stands for, and where the opinion says so."""

    name: str
    expansion: str
    anchor: Anchor


def abbreviations(passages: Iterable[Passage]) -> Iterator[Abbreviation]:
    """Yield the abbreviations that `passages` define, each at its first definition."""
    seen: set[str] = set()
    for passage in passages:
        words = passage.text.words
        for match in DEFINED.finditer(words):
            group = "quoted" if match["quoted"] else "bare"
            name = match[group]
            expansion = name_expanded(name, words[: match.start()])
            if expansion and name not in seen:
                seen.add(name)
                span = Span(*match.span(group))
                place = Anchor(passage.writing, passage.where, passage.index, span)
                yield Abbreviation(name, expansion, place)


def name_expanded(name: str, before: str) -> str | None:
    """Return the last words of `before` whose initials `name` is, or None."""
    letters = re.sub(r"[^A-Z]", "", name).lower()
    year = OF_YEAR.search(before)
    all_words = before[: year.start() if year else len(before)].split()
    words = all_words[-(len(letters) + SPARE) :]
    if len(letters) < 2:
        return None
    for start in reversed(range(len(words))):
        chosen = words[start:]
        if chosen[0].lower() in SMALL or any(word.endswith((".", ";", ":")) for word in chosen):
            continue
        if letters in (initials(chosen, small=False), initials(chosen, small=True)):
            further = further_of(all_words[: len(all_words) - len(chosen)])
            whole = " ".join([*further, *chosen]) + (year[0].rstrip() if year else "")
            return re.sub(r"[’']s?$", "", whole).strip('“”",')
    return None


def further_of(before: Sequence[str]) -> Sequence[str]:
    """Return what belongs to a name before the words that are abbreviated: `Bureau of` before
    `Alcohol, Tobacco, and Firearms (“ATF”)`."""
    belongs = before[-1:] == ["of"] and before[-2:-1] and before[-2] in BODIES
    return before[-2:] if belongs else ()


def initials(words: Iterable[str], *, small: bool) -> str:
    """Return the first letters of `words`, with those of small words or without."""
    parts = [part for word in words for part in re.split(r"[-–/]", word) if part]
    kept = [part for part in parts if small or part.lower() not in SMALL]
    letters = (re.sub(r"^\W+", "", part)[:1] for part in kept)
    return "".join(letters).lower()
