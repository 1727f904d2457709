"""Finds what a magistrate judge recommends, which is all that a report and recommendation does.

Its history tells what courts once did, and its last paragraphs how to object; the recommendation
stands before those, in the present or with “should”: `I RECOMMEND that the motion be DENIED.`
"""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from build_scripts.lexicon.sentences import sentences
from build_scripts.model import Block
from build_scripts.structure.writings.outcome_sentences import ITEM

TITLE = re.compile(r"\bRECOMMENDATIONS?\b|\bRECOMMENDED (?:DISPOSITION|DECISION)\b", re.IGNORECASE)
OF_ANOTHER = re.compile(
    r"\b(?:(?:adopt|accept|approv|reject|overrul|modif|declin|objection|review)\w*"
    r"|on|re|regarding|concerning|to)\b.*\brecommend",
    re.IGNORECASE,
)
"""`ORDER ADOPTING REPORT AND RECOMMENDATION`: what the district judge does with it."""
RECOMMENDS = re.compile(
    r"""
    \b(?:I|we|undersigned|(?:this|the)\ (?:court|magistrate\ judge))\b[^.;:]{0,80}?\brecommends?\b
    | \bit\ is\b[^.;:]{0,80}\brecommended\b
    | ^recommended\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
SHOULD = re.compile(
    r"\bshould(?: [a-z]+ly)? (?:be (?:[a-z]+ly )?)?"
    r"(?:grant|den[yi]|dismiss|affirm|revers|remand|vacat|enter|transfer|sustain|overrul|adopt)",
    re.IGNORECASE,
)
HEADED = re.compile(r"(?:[IVX\d]+\.\s+)?RECOMMENDATIONS?: (?=\S)", re.IGNORECASE)
"""`I. RECOMMENDATION: The Court should deny the petition.`, which opens Michigan’s reports."""
HEADS = re.compile(r"(?:[IVX\dA-Z]+\.\s*)?(?:conclusion|recommendation)s?\b.{0,40}", re.IGNORECASE)
TO_OBJECT = re.compile(r"\bobjections?\b|\bscheduling order\b", re.IGNORECASE)
"""What heads, or tells, how a party may object."""


def is_recommendation(titles: Iterable[str]) -> bool:
    """Say whether a paper with `titles` recommends, and leaves it to another judge to decide."""
    title = " ".join(titles)
    return bool(TITLE.search(title)) and not OF_ANOTHER.search(title)


def recommendation_in(blocks: Sequence[Block]) -> str | None:
    """Return what a report with `blocks` recommends, with the items that it lists."""
    text = [(place, block.text.words) for place, block in enumerate(blocks) if is_text(block)]
    for place, words in reversed(text):
        if told := from_sentence(words, RECOMMENDS):
            return " ".join([told, *items_under(blocks[place + 1 :])])
    for place, words in reversed(text):
        headed = HEADED.match(words)
        over = place and HEADS.fullmatch(blocks[place - 1].text.words)
        told = from_sentence(words[headed.end() :] if headed else words, SHOULD)
        if told and (headed or over):
            return told
    return None


def is_text(block: Block) -> bool:
    """Say whether `block` is running text, and does not tell how to object."""
    return block.kind != "heading" and not TO_OBJECT.search(block.text.words)


def from_sentence(words: str, form: re.Pattern[str]) -> str | None:
    """Return a paragraph from the first of its sentences on that has the `form`."""
    starts = (s.start for s in sentences(words) if form.search(words[s.start : s.end]))
    first = next(starts, None)
    return None if first is None else words[first:]


def items_under(blocks: Sequence[Block]) -> list[str]:
    """Return the items at the head of `blocks`."""
    listed = takewhile(lambda b: b.kind == "list" or ITEM.match(b.text.words), blocks)
    return [block.text.words for block in listed]
