"""Abbreviations that an opinion defines itself: “Board of Immigration Appeals (“BIA”)”."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.model import Anchor, Passage, Span

DEFINED = re.compile(
    r"""
    (?<=\S\ )\( (?: (?:the|hereinafter|collectively,?)\ )?
    (?: [“"](?P<quoted>[A-Z][\w.&-]{1,11})[”"]     # (“BIA”)
      | (?P<bare>[A-Z][A-Z.&-]{1,10}s?) )          # (BIA)
    (?: \ or\ [“"][^”"]*[”"] )? \)                # (“BIA” or “Board”)
    """,
    re.VERBOSE,
)
"""How opinions introduce an abbreviation: in brackets after what it stands for, most often in
quotation marks."""

SMALL = frozenset("a an and against at by for from in of on or the to under with".split())
"""Words whose initials an abbreviation may pass over."""

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
    words = before.split()[-(len(letters) + SPARE) :]
    if len(letters) < 2:
        return None
    for start in reversed(range(len(words))):
        chosen = words[start:]
        if chosen[0].lower() in SMALL or any(word.endswith((".", ";", ":")) for word in chosen):
            continue
        if letters in (initials(chosen, small=False), initials(chosen, small=True)):
            return re.sub(r"[’']s?$", "", " ".join(chosen)).strip('“”",')
    return None


def initials(words: Iterable[str], *, small: bool) -> str:
    """Return the first letters of `words`, with those of small words or without."""
    parts = [part for word in words for part in re.split(r"[-–/]", word) if part]
    kept = [part for part in parts if small or part.lower() not in SMALL]
    letters = (re.sub(r"^\W+", "", part)[:1] for part in kept)
    return "".join(letters).lower()
