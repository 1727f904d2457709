"""What a pasted text quotes, whom it says that it quotes, and the pages that it gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.lexicon.sentences import sentences

QUOTED = re.compile(r"“(?P<curly>[^“”]{2,20000})”|\"(?P<straight>[^\"]{2,20000})\"")
MARKUP = re.compile(r"<[^<>]{1,300}>|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)")
"""Tags, and the stars and rules of Markdown: emphasis of whoever quotes."""
OMITTED = re.compile(
    r"\(?(?:internal )?(?:quotation marks?|citations?|footnotes?|alterations?|brackets|ellips[ei]s)"
    r"[\w ,]*\bomitted\b|\bcleaned up\b|\bcitations? omitted\b",
    re.IGNORECASE,
)
"""How whoever quotes says what was left out (Bluebook rule 5.2(d) to (f))."""
PIN = re.compile(r"\bat \*?(?P<page>\d+)(?:[-–](?P<last>\d+))?|¶{1,2} ?(?P<paragraph>\d+)")
SPEAKERS = re.compile(
    r"""\b(?:
        (?P<court>the\ (?:court|panel|majority)|the\ [\w\ ]{0,20}circuit)
        | (?P<dissent>(?:the\ )?dissent(?:ing)?\b(?:\ opinion)?)
        | (?P<concurrence>(?:the\ )?concurr(?:ence|ing)\b(?:\ opinion)?)
        | (?:(?:chief|associate)\ )?(?:justice|judge)[ ]
          (?P<judge>(?-i:[A-Z][\w.’'-]*(?:[ ][A-Z][\w.’'-]*)*))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Whom a sentence names as the one who speaks."""
SUFFIX = re.compile(r"(?:jr|sr|i{2,3}|iv)\.?", re.IGNORECASE)
FEWEST = 2
"""Words of a quotation that is looked for: one alone is anybody’s."""
LONGEST = 20_000
"""Characters of what is looked for at once."""
REACH = 120
"""Characters after a quotation in which its page stands."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A place that a text gives for its quotation."""

    printed: str
    page: int | None = None
    last: int | None = None
    paragraph: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation of a pasted text, or all of a text that has none."""

    words: str
    start: int
    end: int
    pin: Pin | None = None
    omitted: bool = False
    """Whether the text says that citations, or marks of quotation, were left out."""
    speaker: str | None = None
    """Whom the text says it quotes: `court`, `dissent`, `concurrence`, or a judge’s name."""


def quotes_in(text: str) -> Iterator[Quote]:
    """Yield the quotations of `text`; where it has none, each of its sentences."""
    plain = MARKUP.sub(lambda found: " " * len(found[0]), text)
    found = [each for each in QUOTED.finditer(plain) if len(said(each).split()) >= FEWEST]
    for number, each in enumerate(found):
        following = found[number + 1].start() if number + 1 < len(found) else len(plain)
        before = found[number - 1].end() if number else 0
        after = plain[each.end() : min(following, each.end() + REACH)]
        ahead = plain[max(before, each.start() - 2 * REACH) : each.start()]
        ahead = re.split(r"[.!?]\s+(?=[A-Z])", ahead)[-1]
        yield Quote(
            said(each),
            each.start() + 1,
            each.end() - 1,
            pin_in(after),
            bool(OMITTED.search(after)),
            speaker_in(ahead) or speaker_in(after.partition(".")[0]),
        )
    if not found:
        for span in sentences(plain):
            words = plain[span.start : min(span.end, span.start + LONGEST)]
            if len(words.split()) >= FEWEST:
                yield Quote(words, span.start, span.end)


def said(found: re.Match[str]) -> str:
    """Return the words of a quotation."""
    return found["curly"] or found["straight"]


def pin_in(after: str) -> Pin | None:
    """Return the first place that is given after a quotation."""
    found = PIN.search(after)
    if not found:
        return None
    if found["paragraph"]:
        return Pin(found[0], paragraph=found["paragraph"])
    first, last = int(found["page"]), found["last"]
    # `at 1025–27` is 1025 to 1027.
    whole = int(str(first)[: max(0, len(str(first)) - len(last))] + last) if last else first
    return Pin(found[0], first, whole)


def speaker_in(words: str) -> str | None:
    """Return whom a text names last before it quotes."""
    found = list(SPEAKERS.finditer(words))
    if not found:
        return None
    last = found[-1]
    for kind in ("court", "dissent", "concurrence"):
        if last[kind]:
            return kind
    names = [name for name in last["judge"].split() if not SUFFIX.fullmatch(name)]
    return names[-1] if names else None
