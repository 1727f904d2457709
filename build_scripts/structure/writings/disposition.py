"""Finds what the court did: the words with which its opinion disposes of the case.

Some courts set the outcome apart, in capitals (`AFFIRMED.`); most say it in the last sentence or
paragraph: “For the foregoing reasons, the judgment is affirmed.” Under it may stand only what ends
an opinion everywhere: costs, “So ordered.”, the day, signatures and votes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from build_scripts.lexicon.dates import DATE
from build_scripts.lexicon.sentences import in_sentences, sentences
from build_scripts.model import Block, Writing
from build_scripts.structure.writings.bare_outcomes import without_seal, without_votes
from build_scripts.structure.writings.byline_forms import PARAGRAPH_NUMBER, VOTES
from build_scripts.structure.writings.outcome_sentences import (
    BARE_OUTCOME,
    CAPITALS,
    DONE,
    ITEM,
    RULES,
    outcome_in,
    tells_outcome,
)
from build_scripts.structure.writings.part_titles import FRONT, SEPARATE_KINDS
from build_scripts.structure.writings.recommendations import is_recommendation, recommendation_in

ORDER_HEAD = re.compile(
    r"\b(?:it is|the following is|(?:this|the) court|I)(?:,? \w+){0,4},? (?:ordered|orders?"
    r"|adjudged|decreed)\b"
    r"[^.]{0,60}(?::|\bthat:?)$",
    re.IGNORECASE,
)
"""`IT IS ORDERED THAT:` over the paragraphs of an order."""
CLOSING_FORMULA = re.compile(
    r"""
    (?:(?:it\ is\ )?so\ ordered\b.{0,4})+(?:and\ (?:dated|signed)\b.{0,60})?  # It is so ordered.
    | (?:the\ )?mandate\b.{0,80}                                   # Mandate to issue forthwith.
    | (?:each|all)\ part(?:y|ies)\b.{0,80}\bcosts\b.{0,40}          # Each party bears its costs.
    | (?:no\ )?costs\b.{0,80}                                       # Costs to appellee.
    | it\ is\ ordered\ that\ [^.;]{3,80}\bcosts\ herein\ taxed\W*   # Ohio’s costs and mandate
    | it\ is\ ordered\ that\ a\ special\ mandate\ [^.;]{3,200}\W*
    | (?:we\ )?(?:all\ )?concur\b.{0,60}                            # We concur:
    | (?:dated?|done)\b.{0,120}                                     # Dated: March 3, 2031
    | entered\b[^.:;]{0,30}\b\d{4}\W*                              # Entered March 3, 2031.
    | ordered\ (?:in|at)\ [^:;]{4,60}\d{4}\W*                      # Ordered in Erie on May 3, 2031.
    | (?:/s/|by\ the\ court|(?:entered\ )?for\ the\ court).{0,120}  # Entered for the Court
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What stands under the outcome and is not it."""
REACH = 4
"""Paragraphs of text at the end in which an outcome is looked for."""
FARTHEST = 30
"""Blocks from the end: signatures, votes and the paragraphs of an order among them."""
SHORTEST_PROSE = 60
"""Characters; a shorter block without an outcome is a signature, a vote, a date."""
DECRETAL = re.compile(
    r"""
    (?:Amended[ ])?(?:Orders?|Judgments?|Decrees?|Determination|Appeals?)(?:[ ]\(.{3,80}?\))?,[ ]
    (?:Supreme|Surrogate|Family|Civil|Criminal|County|Appellate|City)\b.{0,400}?
    (?:unanimously[ ])?(?:affirmed|reversed|modified|dismissed|vacated|confirmed)\b
    [^.;]{0,500}?(?=,[ ](?:and(?![ ]otherwise)|because|in)[ ]|[.;]|$)
    """,
    re.VERBOSE,
)
"""`Order, Supreme Court, New York County (Able, J.), entered March 3, 2030, which …, unanimously
affirmed, without costs.`: how the First Department opens its memoranda."""


ORDERED_THAT = re.compile(
    r"(?:And it is further )?ORDERED(?: AND ADJUDGED)?,? that\b", re.IGNORECASE
)


def disposition_of(writings: Iterable[Writing], titles: Iterable[str] = ()) -> str | None:
    """Return the words with which the court disposes of the case, None where none are found: the
    line set apart as a disposition, the paragraphs of an order, from the last sentence that tells
    an outcome to the end of its paragraph, or a decretal paragraph at the head; what a paper with
    such `titles` recommends, and nothing else. Separate writings are not asked."""
    writings = [*writings]
    own = [w for w in writings if w.kind not in (*FRONT, *SEPARATE_KINDS)]
    if is_recommendation([*titles, *(w.title.words for w in own if w.title)]):
        recommended = map(recommendation_in, (w.blocks for w in reversed(own)))
        return next(filter(None, recommended), None)
    if own and (opened := order_at_head(own[0])):
        return opened
    closing = (b.text.words for w in own for b in w.blocks if b.kind == "disposition")
    apart = (words for words in closing if not ends_opinion(words))
    told = (words for w in reversed(own) if (words := told_at_end(w.blocks)))
    first = next((w.blocks[0].text.words for w in own if w.blocks), "")
    decree = DECRETAL.match(first)
    last = next(told, None)
    ordered = last and ORDERED_THAT.match(last)  # then all that is ordered is told
    words = (
        next(apart, None)
        or (decree[0] if decree else None)
        or (None if ordered else last)
        or ordered_that([*own, *writings[-1:]])
    )
    return without_seal(words) if words else None


ON_ORDER = re.compile(r"(?:On|By) order of the (?:Chief Justice|Court)\b")


def order_at_head(order: Writing) -> str | None:
    """Return what the first paragraph of an `order` decides, with what it decides at its end:
    Michigan opens with the application and may end with a motion."""
    text = [block.text.words for block in order.blocks if block.kind == "paragraph"]
    if not text or not ON_ORDER.match(text[0]) or not (first := outcome_in(text[0])):
        return None
    last = told_at_end(order.blocks) if len(text) > 1 else None
    return first if not last or last in text[0] else f"{first} {last}"


def ordered_that(writings: Iterable[Writing]) -> str | None:
    """Return the paragraphs in which the court orders, one after the other: New York’s Appellate
    Division sets them under the dissent, or over its reasons."""
    for writing in writings:
        words = [without_number(block.text.words) for block in writing.blocks]
        first = next((i for i, each in enumerate(words) if ORDERED_THAT.match(each)), None)
        if first is not None:
            return " ".join(takewhile(ORDERED_THAT.match, words[first:]))
    return None


FURTHER = re.compile(
    r"(?:further(?:more)?,|further ordered,?|in all other respects,"
    r"|(?:and )?it is (?:hereby )?further) ",
    re.IGNORECASE,
)
"""How the paragraph of an order begins that goes on from the one before."""


LEADS_ON = re.compile(r"\bit is (?:hereby )?further,?$", re.IGNORECASE)
"""`ORDERED that the motion is granted; and it is further`, over the next of New York’s orders."""
BY_COURT = re.compile(
    r"By the Court\s?[.:]?\s?[—–-]+\s?(?=[A-Z])"
    r"|^(?:(?:unpublished|published|memorandum|per curiam|opinion|decision)[.:]? )+"
    rf"(?={DONE}\b[.,;])",
    re.IGNORECASE,
)
"""How Wisconsin heads its mandate: `By the Court.—Judgment affirmed.`; a reporter’s table says of
what kind the paper is: `Unpublished Opinion Affirmed.`"""


def told_at_end(blocks: Sequence[Block]) -> str | None:
    """Return the words at the end of a writing that tell the outcome; an appendix is none of it."""
    blocks = blocks[: appendix_in(blocks)]
    if ordered := ordered_paragraphs(blocks):
        return ordered
    prose = 0
    for place, block in reversed([*enumerate(blocks)][-FARTHEST:]):
        words = BY_COURT.sub("", without_number(block.text.words))
        voted = VOTES.search(words) and any(map(tells_outcome, in_sentences(words)[:-1]))
        # A line as short as a heading may be the outcome: `AFFIRMED. See Fed. Cir. R. 36`.
        heads = block.kind == "heading" and not CAPITALS.match(words)
        if heads or (ends_opinion(words) and not voted):
            continue
        if outcome := outcome_in(words):
            above = blocks[:place]
            further = goes_on(above, outcome, words)
            before = done_before(above) if further else rulings_before(above, outcome)
            after = rulings_after(blocks[place + 1 :])
            return " ".join([*before, without_votes(outcome), *after])
        prose += len(words) >= SHORTEST_PROSE
        if prose >= REACH:
            return None
    return None


def goes_on(above: Sequence[Block], outcome: str, words: str) -> bool:
    """Say whether an `outcome` goes on from what is done in the blocks `above`: they lead on to it,
    or the `words` of its paragraph begin so."""
    led = bool(above) and LEADS_ON.search(above[-1].text.words)
    return bool(led or (FURTHER.match(outcome) and words.startswith(outcome)))


APPENDIX = re.compile(
    r"(?:appendi(?:x|ces)|attachment|exhibit)(?: [A-Z\d]{1,3})?\W*", re.IGNORECASE
)


def appendix_in(blocks: Sequence[Block]) -> int:
    """Return where the first appendix begins among `blocks`, or their end."""
    heads = (i for i, block in enumerate(blocks) if APPENDIX.fullmatch(block.text.words))
    return next((place for place in heads if place > 1), len(blocks))


RULING_KINDS = ("paragraph", "blockquote", "list")
"""An item of an order is set in, as a quotation is."""


def rulings_after(blocks: Sequence[Block]) -> list[str]:
    """Return the paragraphs at the head of `blocks` that rule on what goes with the outcome, when
    the mandate issues among them."""
    words = (b.text.words if b.kind in RULING_KINDS else "" for b in blocks)
    return [*takewhile(goes_with_outcome, words)]


MANDATE = re.compile(
    r"(?:let )?(?:the |our )?mandate (?:to |shall |will |is to |must )?(?:be )?issued?\b.{0,60}",
    re.IGNORECASE,
)
"""`Mandate to issue forthwith.`"""


def goes_with_outcome(words: str) -> bool:
    """Say whether a paragraph under the outcome rules on something."""
    rules = opens_with_ruling(words) and not ends_opinion(words)
    return rules or bool(MANDATE.fullmatch(words))


def opens_with_ruling(words: str) -> bool:
    """Say whether the first sentence of a paragraph rules on something."""
    first = next(iter(sentences(words)), None)
    return first is not None and bool(RULES.search(words[first.start : first.end]))


SET_IN = ("blockquote", "list")


def done_before(blocks: Sequence[Block]) -> list[str]:
    """Return the last paragraph of `blocks` with what it quotes, and those that it goes on from
    itself, where it tells an outcome that the next goes on from: what is granted, before “Further,
    the judgment is vacated.”"""
    quoted = [*takewhile(lambda block: block.kind in SET_IN, reversed(blocks))]
    paragraph = blocks[: len(blocks) - len(quoted)][-1:]
    words = [without_number(block.text.words) for block in (*paragraph, *reversed(quoted))]
    told = bool(paragraph) and paragraph[0].kind == "paragraph"
    first = outcome_in(words[0]) if told else None
    if not first:
        return []
    above = blocks[: len(blocks) - len(words)]
    before = done_before(above) if goes_on(above, first, words[0]) else []
    return [*before, first, *words[1:]]


NUMBER_ALONE = re.compile(r"(?:[IVX]+|[A-Z]|\d+)\.?")
"""How some judges head the last part of an opinion."""
HEADS_RULINGS = re.compile(r"(?:for|based on|in light of) [^.;]{3,120}:", re.IGNORECASE)
"""`For the foregoing reasons:`, over the items of an order."""


CONCLUSION = re.compile(
    r"(?:[IVX]+\.|[A-Z]\.|\d+\.)?\s*(?:conclusion|disposition|order|ruling)s?\W*", re.IGNORECASE
)


def rulings_before(blocks: Sequence[Block], last: str) -> list[str]:
    """Return the rulings that stand right before the `last` of a conclusion, each a paragraph: a
    trial court grants one motion and denies another. A bare outcome, `Affirmed.`, stands apart
    from the words that say it at length."""
    if BARE_OUTCOME.match(last):
        return []
    rulings: list[str] = []
    for block in reversed(blocks):
        words = without_number(block.text.words)
        if block.kind == "heading":
            return rulings if CONCLUSION.fullmatch(words) or NUMBER_ALONE.fullmatch(words) else []
        if HEADS_RULINGS.fullmatch(words) and rulings:
            return [words, *rulings]
        ruling = ruling_in(words) if block.kind in RULING_KINDS else None
        if not ruling:
            return []
        rulings = [ruling, *rulings]
    return []


def ruling_in(words: str) -> str | None:
    """Return what of a paragraph rules on something, None where it also reasons: the emphasis of
    capitals, or the number of an item, shows that it does not."""
    outcome = outcome_in(words)
    if ITEM.match(words):
        return words if outcome or RULES.search(words) else None
    if outcome and (CAPITALS.search(outcome) or words.startswith(outcome)):
        return outcome
    return words if opens_with_ruling(words) else None


def without_number(words: str) -> str:
    """Return `words` without the number that the court gives the paragraph."""
    number = PARAGRAPH_NUMBER.match(words)
    return words[number.end() :] if number else words


LONGEST_HEAD = 200
"""Characters of the line that opens an order."""


def ordered_paragraphs(blocks: Sequence[Block]) -> str | None:
    """Return the paragraphs of an order with the line that opens them: “IT IS ORDERED THAT: …”."""
    last = len(blocks)
    for index in range(last - 1, max(-1, last - FARTHEST), -1):
        if ORDER_HEAD.search(blocks[index].text.words[-LONGEST_HEAD:]):
            items = list(until_signed(blocks[index + 1 :]))
            return " ".join([blocks[index].text.words, *items]) if items else None
    return None


BARE_DAY = re.compile(rf"\W*{DATE.pattern}\W*", re.IGNORECASE)
"""`March 3, 2031`, beside the clerk’s signature in the Federal Circuit."""


def until_signed(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the words of `blocks` up to the formula, day or signature that ends them."""
    for block in blocks:
        words = block.text.words
        if ends_opinion(words) or block.kind == "heading" or BARE_DAY.fullmatch(words):
            return
        yield block.text.words


def ends_opinion(words: str) -> bool:
    """Say whether `words` are a formula at an opinion’s end, a signature or a vote."""
    return bool(CLOSING_FORMULA.fullmatch(words) or VOTES.search(words))
