"""What was asked, where no editor says it: in the sentence by which an opinion opens its case, “The
question presented is whether …”."""

import re

from build_scripts.annotations.passages_of_facts import LEAD
from build_scripts.model import Opinion
from build_scripts.pages.decision.held_in_opinion import SaidByCourt, opening, sentences_saying

WEIGHED = r"(?:(?:sole|only|central|principal|primary|narrow|key|dispositive|main|basic)\ )?"
DECIDE = r"(?:decide|determine|consider|resolve|address|answer)"
WHETHER = r"\b(?:whether|what|when|how)\b"
ASKS = re.compile(
    rf"""
    (?P<before>(?:Here|Today|In\ this\ \w+(?=\ we)|.{{1,120}}?),?\ )??     # In this appeal,
    (?: the\ {WEIGHED} (?:questions?|issues?)\b [^.,;:“”]{{0,80}}?      # The question here is
        \ (?:is|are)\ (?:therefore\ |thus\ )? (?:whether|what|when|how|who)\b
      | at\ issue\ [^.,;:]{{0,60}}? is\ whether\b                    # At issue here is whether
      | we\ (?:now\ )? {DECIDE}\ whether\b                          # we decide whether
      | we\ (?:now\ )? (?: must | granted\ (?:certiorari|review|leave|the\ petition)
            | are\ (?:here\ )? (?:asked|called\ (?:on|upon)|required) )
        (?:\ (?:to|once\ again|again|here|now))*\ {DECIDE}\b           # We granted review to decide
        [^.;“”]{{0,60}}? {WHETHER}
      | (?:this|these|the|the\ instant|the\ parties[’']) \ (?:[\w-]+\ ){{0,2}}
        (?:cases?|appeals?|petitions?|actions?|matter|proceeding|dispute)\b
        (?:\ (?:before|now\ before)\ (?:us|the\ court|this\ court))?
        \ (?:presents?|raises?|requires?|asks?|calls?|involves?|concerns?|turns?)\b
        [^.;“”]{{0,100}}? (?:{WHETHER} | \bquestion\b[^.;:“”]{{0,100}}:) # This case requires us to
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

PRESENTED = re.compile(
    r"the (?:issue|question) (?:presented|before us)(?: here| in this case)? is whether\b",
    re.IGNORECASE,
)
"""How a sentence opens that tells the question of the whole case, wherever it stands."""
EARLY = 12
"""Paragraphs within which an opinion without headings comes to it: the facts stand first."""


def asked_in_opinion(opinion: Opinion) -> SaidByCourt | None:
    """Return the sentence in which the opinion of the court, or the one that announces its
    judgment, says in its opening what the question is; in an opinion without headings the one that
    says so in these very words may follow the facts."""
    lead = next((w for w in opinion.writings if w.kind in LEAD), None)
    if not lead:
        return None
    found = (
        each for index in opening(lead) for each in sentences_saying(opinion, lead, index, ASKS)
    )
    if told := next(found, None):
        return told
    bare = all(block.kind != "heading" for block in lead.blocks)
    early = range(min(EARLY, len(lead.blocks))) if bare else ()
    late = (each for index in early for each in sentences_saying(opinion, lead, index, PRESENTED))
    return next(late, None)
