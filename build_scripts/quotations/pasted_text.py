"""What a pasted text quotes, whom it says that it quotes, and the pages that it gives."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from build_scripts.lexicon.sentences import sentences
from build_scripts.quotations.entities import with_characters
from build_scripts.quotations.set_off import set_off
from build_scripts.quotations.words import Word, words_in

QUOTED = re.compile(
    r"""
    “(?P<curly>(?:[^“”]|“[^“”]{0,2000}”){2,20000}?)     # one within may bear the same marks
        (?:”|(?=\s*\n[^\S\n]*\n[^\S\n]*“))           # closed, or goes on in a new paragraph
    | "(?P<straight>[^"]{2,20000})"
    """,
    re.VERBOSE,
)
MARKUP = re.compile(r"<[^<>]{1,300}>|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)")
"""Tags, and the stars and rules of Markdown: emphasis of whoever quotes."""
OMITTED = re.compile(
    r"\(?(?:internal )?(?:quotation marks?|citations?|footnotes?|alterations?|brackets|ellips[ei]s)"
    r"[\w ,]*\bomitted\b|\bcleaned up\b|\bcitations? omitted\b",
    re.IGNORECASE,
)
"""How whoever quotes says what was left out (Bluebook rule 5.2(d) to (f))."""
PIN = re.compile(
    r"""
    (?:\bat\ \*?                            # at 936, at *4
      | \b[0-9]+\ [A-Z][\w.’' ]{0,24}?[0-9]+,\ )   # 918 F.3d 1025, 1028
    (?P<page>[0-9]+)(?:[-–](?P<last>[0-9]+))?
    | ¶{1,2}\ ?(?P<paragraph>[0-9]+)          # ¶ 12
    """,
    re.VERBOSE,
)
SPEAKERS = re.compile(
    r"""\b(?:
        (?P<court>the\ (?:court|panel|majority)|the\ [\w\ ]{0,20}circuit)
        | (?P<dissent>(?:the\ )?dissent(?:ing)?\b(?:\ opinion)?)
        | (?P<concurrence>(?:the\ )?concurr(?:ence|ing)\b(?:\ opinion)?)
        | (?:(?:chief|associate)\ )?(?:justice|judge)[ ]
          (?P<judge>(?-i:[A-Z][\w.’'-]*(?:[ ][A-Z][\w.’'-]*)*))
        | (?P<cited>(?-i:[A-Z][\w’'-]+)),\ (?-i:C\.\ ?J\.|J\.)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Whom a sentence names as the one who speaks: `the court`, `Justice Samuel Alito`, `Alito, J.`."""
QUOTING = re.compile(r"\b(?:quoting|citing)\s*$", re.IGNORECASE)
"""What stands before the name of one who does not speak."""
OF = re.compile(r"[’']s?$")
SUFFIX = re.compile(r"(?:jr|sr|i{2,3}|iv)\.?", re.IGNORECASE)
FEWEST = 2
"""Words of a quotation that is looked for: one alone is anybody’s."""
LONGEST_PIECE = 20_000
"""Characters of what is looked for at once."""
BEGUN = re.compile(r"[.!?]\s+(?=[A-Z])")
"""Where a sentence ends and another begins."""
REACH = 120
"""Characters after a quotation in which its page stands."""


Form = Literal["marked", "set off", "sentence"]


@dataclass(frozen=True, slots=True)
class Pin:
    """A place that a text gives for its quotation."""

    printed: str
    page: int | None = None
    last: int | None = None
    paragraph: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation of a pasted text, or a sentence of it that is looked for."""

    words: str
    start: int
    end: int
    pin: Pin | None = None
    omitted: bool = False
    """Whether the text says that citations, or marks of quotation, were left out."""
    speaker: str | None = None
    """Whom the text says it quotes: `court`, `dissent`, `concurrence`, or a judge’s name."""
    about: bool = False
    """Whether it is a sentence about the case in whoever’s own words, which quotes nothing."""
    form: Form = "marked"
    """How it is set: between marks of quotation, set off without any, or a sentence like others."""


def quotes_in(text: str, names: Sequence[str] = ()) -> list[Quote]:
    """Return the quotations of `text` and, among them, what may be a block quotation and the
    sentences that quote nothing and name the case by one of its `names`; of a text without marks of
    quotation, each sentence."""
    read = with_characters(text)
    plain = MARKUP.sub(lambda found: " " * len(found[0]), read.words)
    marked = [each for each in QUOTED.finditer(plain) if len(quoted_words(each).split()) >= FEWEST]
    quoted = list(quotations(plain, marked))
    blocks = list(set_off_in(read.words, plain))
    others = sentences_in(plain, names, marked, every=not quoted)
    found = sorted([*quoted, *blocks, *others], key=lambda each: (each.start, each.form))
    return [
        replace(each, start=read.pasted(each.start), end=read.pasted(each.end)) for each in found
    ]


def set_off_in(text: str, plain: str) -> Iterator[Quote]:
    """Yield what may be block quotations; `plain` is the text without its markup."""
    for span in set_off(text):
        ahead = plain[max(0, span.start - 2 * REACH) : span.start].rstrip()
        after = plain[span.end : span.end + REACH]
        words = plain[span.start : min(span.end, span.start + LONGEST_PIECE)]
        yield Quote(
            words,
            span.start,
            span.end,
            pin_in(after),
            bool(OMITTED.search(after) or OMITTED.search(words)),
            speaker_in(BEGUN.split(ahead)[-1]) or speaker_in(BEGUN.split(after)[0]),
            form="set off",
        )


def quotations(plain: str, found: Sequence[re.Match[str]]) -> Iterator[Quote]:
    """Yield the quotations of a text with what it says of each before and after."""
    for number, each in enumerate(found):
        following = found[number + 1].start() if number + 1 < len(found) else len(plain)
        before = found[number - 1].end() if number else 0
        after = plain[each.end() : min(following, each.end() + REACH)]
        ahead = plain[max(before, each.start() - 2 * REACH) : each.start()]
        ahead = BEGUN.split(ahead)[-1]
        words = quoted_words(each)
        yield Quote(
            words,
            each.start() + 1,
            each.start() + 1 + len(words),
            pin_in(after),
            bool(OMITTED.search(after) or OMITTED.search(words)),
            speaker_in(ahead) or speaker_in(BEGUN.split(after)[0]),
        )


def sentences_in(
    plain: str, names: Sequence[str], quoted: Sequence[re.Match[str]], *, every: bool
) -> Iterator[Quote]:
    """Yield the sentences outside quotations that name the case, or `every` one."""
    called = [name for name in (list(words_in(name)) for name in names) if name]
    next_quoted = 0
    for span in sentences(plain):
        while next_quoted < len(quoted) and quoted[next_quoted].end() <= span.start:
            next_quoted += 1
        if next_quoted < len(quoted) and quoted[next_quoted].start() < span.end:
            continue
        words = plain[span.start : min(span.end, span.start + LONGEST_PIECE)]
        about = names_one(words, called)
        if (about or every) and len(words.split()) >= FEWEST:
            pin = pin_in(words) if about else None
            yield Quote(words, span.start, span.end, pin, about=about, form="sentence")


def names_one(sentence: str, names: Sequence[Sequence[Word]]) -> bool:
    """Say whether a sentence has one of `names`, which begins as a name does."""
    words = list(words_in(sentence))
    keys = [word.key for word in words]
    return any(
        keys[at : at + len(name)] == [each.key for each in name]
        for at, word in enumerate(words)
        if begins_a_name(sentence[word.start])
        for name in names
    )


def begins_a_name(character: str) -> bool:
    """Say whether a word that begins so may begin a name: with a capital or a figure."""
    return character.isdigit() or character != character.lower()


def quoted_words(found: re.Match[str]) -> str:
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
    found = [
        each for each in SPEAKERS.finditer(words) if not QUOTING.search(words, 0, each.start())
    ]
    if not found:
        return None
    last = found[-1]
    for kind in ("court", "dissent", "concurrence"):
        if last[kind]:
            return kind
    whole = last["judge"] or last["cited"]
    names = [name for name in whole.split() if not SUFFIX.fullmatch(name)]
    return OF.sub("", names[-1]) if names else None
