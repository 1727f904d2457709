"""Abbreviations that an opinion defines itself: “Board of Immigration Appeals (“BIA”)”."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.model import Anchor, Passage, Span

DEFINED = re.compile(
    r"""
    (?<=\S\ )[(\[] (?: (?:the|hereinafter|collectively,?)\ )?
    (?: [“"](?:the\ )?(?P<quoted>[A-Z][\w.&-]{1,11})[”"]   # (“BIA”); (“the RFP”)
      | (?P<bare>[A-Z][A-Z.&-]{1,10}s?|[A-Z]{1,3}\d{2,3}) ) # (BIA); (E911)
    (?: \ or\ [“"][^”"]*[”"] )? [)\]]                     # (“BIA” or “Board”); [BIA]
    """,
    re.VERBOSE,
)
"""How opinions introduce an abbreviation: in brackets after what it stands for, most often in
quotation marks."""
KNOWN_AS = re.compile(
    r"""
    \b(?:known|referred\ to)\ as\ (?:the\ |an?\ )?
    [“"]?(?P<long>[A-Z][^”"().;]{4,80}?)[”"]?
    \ or\ (?:the\ )?[“"]?(?P<short>[A-Z][A-Z.&-]{1,10}(?<!\.))\b
    """,
    re.VERBOSE,
)
"""How they say it in the sentence: `commonly known as the “Lamps Act” or “LA.”`"""
TITLE_BEFORE = re.compile(r"(?:“(?P<curly>[^“”]+)”|(?<!\w)\"(?P<straight>[^\"]+)\")\s*$")
"""A title in quotation marks that the brackets directly follow."""

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
        for span in definitions(words):
            name = words[span.start : span.end]
            expansion = expansion_before(name, words[: span.start])
            if expansion and name not in seen:
                seen.add(name)
                place = Anchor(passage.writing, passage.where, passage.index, span)
                yield Abbreviation(name, expansion, place)


def definitions(words: str) -> list[Span]:
    """Return where `words` may define an abbreviation."""
    bracketed = (
        Span(*match.span("quoted" if match["quoted"] else "bare"))
        for match in DEFINED.finditer(words)
    )
    said = (Span(*match.span("short")) for match in KNOWN_AS.finditer(words))
    return sorted([*bracketed, *said], key=lambda span: span.start)


def expansion_before(name: str, before: str) -> str | None:
    """Return what `name` stands for, by the words `before` it and its opening marks; or None."""
    known = next(
        (m for m in KNOWN_AS.finditer(before + name) if m.end() == len(before + name)), None
    )
    if known:
        whole = known["long"]
        return whole if name_expanded(name, whole) == whole else None
    named = before[: max(before.rfind("("), before.rfind("["))]
    title = TITLE_BEFORE.search(named)
    whole = (title["curly"] or title["straight"]) if title else ""
    return name_expanded(name, named) or (whole if begins_alike(name, whole) else None)


def begins_alike(name: str, title: str) -> bool:
    """Say whether the letters of `name` begin words of `title`, in their order from its first."""
    first = initials(title.split(), small=True)
    letters = re.sub(r"[^A-Z]", "", name).lower()
    return bool(re.match(".*?".join(map(re.escape, letters)), first)) and len(letters) > 1


def name_expanded(name: str, before: str) -> str | None:
    """Return the last words of `before` whose initials `name` is, or None."""
    letters = re.sub(r"[^A-Z\d]", "", name).lower()
    year = OF_YEAR.search(before)
    all_words = before[: year.start() if year else len(before)].split()
    words = all_words[-(len(letters) + SPARE) :]
    if len(letters) < 2:
        return None
    for start in reversed(range(len(words))):
        chosen = words[start:]
        if chosen[0].lower() in SMALL or any(word.endswith((".", ";", ":")) for word in chosen):
            continue
        if letters in (
            initials(chosen, small=False),
            initials(chosen, small=True),
            initials(without_twins(chosen), small=False),
        ):
            further = further_of(all_words[: len(all_words) - len(chosen)])
            whole = " ".join([*further, *chosen]) + (year[0].rstrip() if year else "")
            return re.sub(r"[’']s?$", "", whole).strip('“”",')
    return None


def further_of(before: Sequence[str]) -> Sequence[str]:
    """Return what belongs to a name before the words that are abbreviated: `Bureau of` before
    `Alcohol, Tobacco, and Firearms (“ATF”)`."""
    belongs = before[-1:] == ["of"] and before[-2:-1] and before[-2] in BODIES
    return before[-2:] if belongs else ()


def without_twins(words: Sequence[str]) -> list[str]:
    """Return `words` without the second of two that are joined and begin alike: one letter stands
    for both of `Medicare & Medicaid`."""
    return [
        word
        for place, word in enumerate(words)
        if not (place > 1 and words[place - 1] in ("&", "and") and word[0] == words[place - 2][0])
    ]


def initials(words: Iterable[str], *, small: bool) -> str:
    """Return the first letters of `words`, with those of small words or without; a number whole."""
    parts = [part for word in words for part in re.split(r"[-–/]", word) if part]
    kept = [part.strip("“”\"',") for part in parts if small or part.lower() not in SMALL]
    letters = (part if part.isdigit() else re.sub(r"^\W+", "", part)[:1] for part in kept)
    return "".join(letters).lower()
