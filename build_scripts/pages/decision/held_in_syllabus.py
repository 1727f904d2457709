"""What was held, where no editor says it: in the words of the syllabus or summary that hold it.

Reporters of decisions set their account of the holding apart under “Held:” (U.S. Reports, New
Jersey), and number its points where there are several. A summary by a court's staff says it in
sentences: “The panel held that …”.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.lexicon.sentences import sentences
from build_scripts.model import Block, Opinion, Span, Text, Writing
from build_scripts.model.anchors import as_cited, paragraph_anchor
from build_scripts.pages.text.excerpts import cut
from build_scripts.pages.text.wording import name_of

HELD = re.compile(r"(?:Held|HELD)\b\s*[:,.—–]?\s*")
"""`Held:`, `HELD:`, `Held that …` at the head of a sentence."""
LABEL = re.compile(r"(?:Held|HELD)\s*[:.—–]\s*(?=[^a-z\s])")
"""The same where a sentence of its own follows, as the Reporter of Decisions of the Supreme Court
of the United States prints it; of `Held, that …` the word is a part."""
POINT = re.compile(r"(?:(?P<plain>\d{1,2})\.|\((?P<bracketed>\d{1,2})\))\s+")
"""`1. ` or `(1) ` before a point of several."""
JUDGMENT = re.compile(r"The (?:judgments?|orders?|decisions?) (?:is|are|of) [^.]*\.")
"""All that is said under “Held” where no opinion speaks for a majority: its points follow."""
HOLDS = re.compile(r"\b(?:held|holds?|concluded|concludes) that\b|\b(?:we|panel) hold")
"""What a sentence of a summary says that tells what was held."""
DID = re.compile(
    r"(?:(?<=panel )|(?<=court ))(?:affirm|revers|vacat|den[iy]|grant|dismiss|remand)\w*(?: \w+|,)",
    re.IGNORECASE,
)
"""What it says that tells what was done: `The panel reversed the judgment`."""
CONCLUDED = re.compile(r"(?:THE CHIEF JUSTICE|(?:CHIEF )?JUSTICE [A-Z’' ]+)\b.*?\bconcluded that\b")
"""How a paragraph begins that tells what those concluded who speak for no majority."""
ARGUED = re.compile(
    r"""
    (?: \w+,\ )? (?: the\ )?                                     # Finally, the
    (?: respondent|petitioner|appell\w+|plaintiff|defendant|government|state|parties|dissent )s?
    (?: \ (?: \w+ly|also|next|further ) )?                       # respondents also
    \ (?: aver|argue|contend|claim|assert|maintain|submit|insist|suggest|urge|object|rely )s?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""How a point begins that tells what a party says, and answers it."""
ANOTHER = re.compile(
    r"""
    \b(?: (?: district|circuit|trial|superior|lower|bankruptcy|tax|appellate|family|probate
            | chancery )\ court
      | courts?\ (?:of\ appeals?|below)
      | judge|jury|board|agency|commission|IJ|BIA|ALJ )\s+
    (?: \w+ly\s+ | had\s+ | also\s+ )*$           # the board had also
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""How a sentence begins that tells what somebody else held: `the district court had`."""
PAGES = re.compile(r"\s+\(?pp?\.\s*\d", re.IGNORECASE)
"""Where the opinion says so, named after the sentence: `Pp. 4–9.`, `(pp. 3–5)`."""
POINTS = 3
"""Points of a holding that a front page has room for."""


@dataclass(frozen=True, slots=True)
class Held:
    """Sentences that say what was held, and where they stand."""

    writing: Writing
    blocks: tuple[Block, ...]
    said: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of a paragraph of a syllabus."""

    block: Block
    span: Span

    @property
    def text(self) -> Text:
        """Its words."""
        return cut(self.block.text, self.span)


def held_by(opinion: Opinion) -> Held | None:
    """Return what the syllabus or summary of `opinion` says was held, if it has one that does."""
    for writing in opinion.writings:
        if writing.kind != "syllabus":
            continue
        paragraphs = [block for block in writing.blocks if block.kind in ("paragraph", "list")]
        found = list(set_apart(paragraphs))
        if not found and opinion.case.court != "scotus":  # whose syllabus tells so what others held
            found = list(sentences_of_holding(paragraphs))
        if found:
            blocks = tuple(dict.fromkeys(sentence.block for sentence in found))
            return Held(writing, blocks, tuple(sentence.text for sentence in found))
    return None


def without_label(said: Sequence[Text]) -> Iterator[Text]:
    """Yield the sentences as they stand under the label “Held”: where the first is set apart by
    that word, what follows it."""
    for index, text in enumerate(said):
        label = None if index else LABEL.match(text.words)
        yield cut(text, Span(label.end(), len(text.words))) if label else text


def set_apart(paragraphs: Sequence[Block]) -> Iterator[Sentence]:
    """Yield the holding that “Held” sets apart: its first sentence, or that of each point."""
    for index, block in enumerate(paragraphs):
        words = block.text.words
        starts = [0, *(span.start for span in sentences(words))]
        head = next(filter(None, (HELD.match(words, start) for start in starts)), None)
        if not head:
            continue
        if head.end() < len(words) and not POINT.match(words, head.end()):
            end = first_end(words, head.end())
            yield Sentence(block, Span(head.start(), end))
            if JUDGMENT.fullmatch(words, head.end(), end):
                following = paragraphs[index + 1 :]
                yield from list(points(following)) or list(announced_conclusions(following))
            return
        yield from points(paragraphs[index:], head.end())
        return


def points(paragraphs: Sequence[Block], first: int = 0) -> Iterator[Sentence]:
    """Yield the first sentence of each point, from the place `first` of the first paragraph: what
    is numbered as the first is, in order. Points of a point are numbered in another way."""
    form, number = "", 0
    for index, block in enumerate(paragraphs):
        start = first if index == 0 else 0
        point = POINT.match(block.text.words, start)
        if not point:
            continue
        form = form or str(point.lastgroup)
        argued = ARGUED.match(block.text.words, point.end())
        if point[form] == str(number + 1) and number < POINTS and not argued:
            number += 1
            yield Sentence(block, Span(start, first_end(block.text.words, point.end())))


def announced_conclusions(paragraphs: Sequence[Block]) -> Iterator[Sentence]:
    """Yield what the judges concluded who announce the judgment, in the first sentence of it."""
    for block in paragraphs:
        if CONCLUDED.match(block.text.words):
            yield Sentence(block, Span(0, first_end(block.text.words, 0)))
            return


def first_end(words: str, start: int) -> int:
    """Return where the sentence ends that begins at `start`, its pages left out."""
    end = start + next(sentences(words[start:])).end
    pages = PAGES.search(words, start, end + 2)
    return min(end, pages.start()) if pages else end


def sentences_of_holding(paragraphs: Sequence[Block]) -> Iterator[Sentence]:
    """Yield the first two sentences of one paragraph that tell what the court held, else those
    that tell what it did."""
    for says in (HOLDS, DID):
        for block in paragraphs:
            words = block.text.words
            found = [s for s in sentences(words) if is_of_this_court(says, words[s.start : s.end])][
                :2
            ]
            if found:
                yield from (Sentence(block, span) for span in found)
                return


def is_of_this_court(says: re.Pattern[str], sentence: str) -> bool:
    """Say whether `sentence` tells so of this court, and of no other."""
    return any(not ANOTHER.search(sentence[: at.start()]) for at in says.finditer(sentence))


def sources(held: Held, opinion: Opinion) -> list[tuple[str, str]]:
    """Return the paragraphs that say it, each with its name and its address on a page of the
    edition: `Syllabus ¶ 3`, `summary.md#p3`; then `¶ 5`."""
    name, page = name_of(held.writing, opinion), f"{held.writing.id}.md"
    numbers = [block.number for block in held.blocks if block.number]
    named = [
        (f"¶\N{NO-BREAK SPACE}{as_cited(number)}", f"{page}#{paragraph_anchor(number)}")
        for number in numbers
    ]
    if not named:
        return [(name, page)]
    (first, address), *others = named
    return [(f"{name} {first}", address), *others]
