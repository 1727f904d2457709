"""Tells running text from the lines of a caption, few of which make sentences."""

import re
from collections.abc import Iterator

from build_scripts.lexicon.party_roles import PARTY_END
from build_scripts.lexicon.short_party_names import FIRM_END
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.line_roles import role_of

FULL_STOP = re.compile(r"[.?!]")
WITHIN = re.compile(r"(?<=\b[A-Z])\.|(?<=\bNo)\.")
"""A full stop that a sentence may run over: `John Q. Roe`, `No. 12`."""
CLOSES = re.compile(r"(?<!\bNo)(?<!\bNos)[.?!](?!\s+vs?\.\s)(?:[”’\"')\]]|\s|$)")
"""A full stop that may close a sentence: no name of a case goes on after it."""
WORD = re.compile(r"\w")
SHORTEST_SENTENCE = 30
"""Characters after the one with which a sentence begins."""
SIDE = r"plaintiff|defendant|petitioner|respondent|appell(?!ate)"
"""How the word for a side of the case begins."""
COUNSEL = re.compile(
    rf"\b(?:for|on behalf of) (?:the )?(?:(?:\w+[ -]){{0,3}})(?:{SIDE}|interven|amic|united states"
    r"|state\b|government|commonwealth|people|debtor|agency\b|applicants?\b|relators?\b)"
    rf"|\bfor (?:the )?(?:{SIDE})\w*[ -]"
    r"|\bargued for\b|\balso represented by\b"
    r"|(?<!assistance )\bof counsel\b|\bon (?:the )?briefs?\b"
    r"|\bargued the cause\b|\bamic(?:us|i) curiae\b",
    re.IGNORECASE,
)
"""What a list of counsel says of whom it lists. The catchwords of a reporter name the right to the
`Assistance of counsel`."""
MATTER = re.compile(
    r"(?:in re|in the (?:matter|interest) of|ex parte|(?:conservatorship|guardianship|estate) of)\b"
    r"|.{3,120}, vs?\.$|(?-i:[A-Z][^.;]{2,30}; [A-Z][^.;]{2,40}\.?$)",
    re.IGNORECASE,
)
"""Lines of a caption that end as sentences do: `IN RE P.Q., a Person Coming Under the Law.`, `The
People, Plaintiff and Respondent, v.`, `Decision; Attorney’s Fees and Costs.`"""
LONGEST_MATTER = 160


IN_SENTENCE = re.compile(r"\b(?!(?:of|and|the|for|at|by|in|on|ex|rel|et|al|v|vs)\b)[a-z]{2,}")
"""A word that stands in no name."""


def names_case(words: str) -> bool:
    """Say whether `words` are all the name of a case, whose last firm ends as a sentence does:
    `Harbor Company v. Lamp & Oil Co.`, over a page."""
    return bool(
        " v. " in words
        and len(words) < LONGEST_MATTER
        and FIRM_END.search(words)
        and not IN_SENTENCE.search(words)
    )


def is_prose(part: Part) -> bool:
    """Say whether `part` is running text: a sentence, for the most part in small letters."""
    small = sum(character.islower() for character in part.words)
    large = sum(character.isupper() for character in part.words)
    if PARTY_END.search(part.words) and not COUNSEL.search(part.words):
        return False
    if len(part.words) < LONGEST_MATTER and MATTER.match(part.words):
        return False
    if names_case(part.words):
        return False
    return has_sentence(part.words) and small > large


def has_sentence(words: str) -> bool:
    """Say whether a sentence of some length stands in `words`."""
    return next(sentence_ends(words), None) is not None


def sentence_ends(words: str) -> Iterator[int]:
    """Yield where each sentence of some length ends in `words`, in one walk from stop to stop."""
    begin, end = 0, None
    for stop in FULL_STOP.finditer(words):
        at = stop.start()
        if CLOSES.match(words, at) and WORD.search(
            words, begin, max(begin, at - SHORTEST_SENTENCE)
        ):
            end = at
        if not WITHIN.match(words, at):
            if end is not None:
                yield end
            begin, end = stop.end(), None
    if end is not None:
        yield end


SHORT_SENTENCE = re.compile(r"[a-z)]\.\s+[A-Z][a-z]+ (?:[a-z]+ ){1,6}?(?:is|are|was|were) [a-z]+\.")
"""A second sentence: `The judgment is vacated.`"""


OF_COURT_MARTIAL = re.compile(r"Sentence(?:: Sentence)? adjudged\b")
"""How a caption of the armed forces’ courts tells by which court-martial, and what its entry of
judgment says."""


def is_posture(part: Part) -> bool:
    """Say whether `part` is one sentence that says how the case came up, as reporters print it
    between counsel and panel: “Appeal from the United States District Court for …”."""
    several = len(list(sentence_ends(part.words))) > 1 or SHORT_SENTENCE.search(part.words)
    whole = not several or OF_COURT_MARTIAL.match(part.words)
    return role_of(part.words) == "posture" and bool(whole)
