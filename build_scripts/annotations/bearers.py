"""Who bears a surname where it stands: the one who is meant, or somebody else of that name."""

import re
from collections.abc import Iterator

from build_scripts.lexicon.sentence_openers import OPENERS
from build_scripts.lexicon.short_party_names import BODY_END, ENDS_WITH_INITIAL, FIRM_END, PERSON
from build_scripts.model import Span

NAME = r"[A-Z][\w’'-]*[\w’]"
OFFICES = r"(?:Justices?|JUSTICES?|Judges?|JUDGES?|Chancellor|CHANCELLOR|Commissioner)"
BEFORE = re.compile(rf"(?P<word>{NAME}|[A-Z])(?P<stop>\.?)[\s\N{{NO-BREAK SPACE}}]$")
"""A word with a capital directly before a name: `Matthew Snyder`, `J. Snyder`, `When Snyder`."""
AFTER = re.compile(rf"[\s\N{{NO-BREAK SPACE}}](?P<word>{NAME})")
"""A word with a capital directly after it: `Snyder Farms`, `United States Code`."""
STYLED = frozenset(
    "The A An Mr Mrs Ms Miss Dr Prof Rev Sgt Lt Capt Officer Detective Agent Sheriff Deputy "
    "Trooper Sergeant Captain Senator Governor Mayor President Secretary Warden Director Chairman "
    "Father".split()
)
"""What is set before a surname, and is none of a person’s names."""
ENDS_A_SENTENCE = re.compile(r"(?:^|[.!?:;—–“‘(\[][”’)\]]*\s*)$")
TITLED = re.compile(rf"\b{OFFICES} (?:{NAME}(?:,? and |, ))*$")
"""`Judge Lee`, `Justices Lee and Roe`, before the name asked for."""
VOTING = re.compile(
    rf"""
    (?: (?:,\ and\ |,\ |\ and\ ) {NAME} (?:,\ [ACP]\.\s?J\.)? )*   # Lee, C.J., and Roe …
    ,\ (?:[ACPV]\.\s?)*JJ?\.                                       # …, JJ.
    """,
    re.VERBOSE,
)
"""How a line of votes goes on after a judge’s name: `Hale, C.J.`, `Roe and Doe, JJ.`."""
NO_PERSON = re.compile(rf"{BODY_END.pattern}|\b(?:System|Project|Program)$", re.IGNORECASE)
"""How the name of a firm or an institution ends that is written as a person’s is."""
SHORTEST = 4
"""Letters of a word that stands for a whole name."""
GOVERNMENT = re.compile(
    r"""
    (?:the\ )? (?:state|people|commonwealth|united\ states)
    (?= $ | [,;(] | \ (?:of|ex|et|by|on|and|in|through|upon)\b )     # but State Farm Insurance
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_government(party: str) -> bool:
    """Say whether a party is a state or the nation. A text names it for much else: its territory,
    its law, its courts."""
    return bool(GOVERNMENT.match(party))


def short_names(name: str, small: frozenset[str]) -> Iterator[str]:
    """Yield what a text calls somebody of whom it has said the name: `Mavrix Photographs` and
    `Mavrix` of `Mavrix Photographs, LLC`, `Anne` of `Anne S.`, `Freedman` of `David Freedman`.

    A word that the document writes in small letters too (`Gift`) is none.
    """
    bare = without_firm(name)
    first, last = bare.split()[:1], bare.split()[-1:]
    if bare != name:
        yield bare
        single = first
    elif ENDS_WITH_INITIAL.search(name):
        single = first
    else:
        single = last if PERSON.fullmatch(name) and not NO_PERSON.search(name) else []
    for alone in single:
        if is_government(alone):
            continue
        if len(alone) >= SHORTEST and re.fullmatch(NAME, alone) and alone.lower() not in small:
            yield alone


def without_firm(name: str) -> str:
    """Return `name` without what says that it is a company: `Mavrix Photographs`."""
    return FIRM_END.sub("", name).rstrip(" ,")


def is_of_another(words: str, span: Span, name: str, small: frozenset[str]) -> bool:
    """Say whether the surname at `span` of `words` is part of the name of somebody or something
    other than `name`: `Matthew Snyder`, where Albert Snyder is the party.

    `small` are the words that the document writes in small letters: one of them that has a capital
    begins a sentence.
    """
    if AFTER.match(words, span.end):
        return True
    before = BEFORE.search(words, max(0, span.start - 40), span.start)
    if not before:
        return False
    word = before["word"]
    if word in name or word in STYLED or word in OPENERS or re.fullmatch(OFFICES, word):
        return False
    if before["stop"] or word.lower() not in small:
        return True
    return not ENDS_A_SENTENCE.search(words, 0, before.start())


def is_of_a_judge(words: str, span: Span) -> bool:
    """Say whether the surname at `span` of `words` is surely that of a judge: an office stands
    before it, or a letter of it after it."""
    return bool(TITLED.search(words, 0, span.start) or VOTING.match(words, span.end))
