"""Names as captions print them, in capitals, brought back to the case they are written in."""

import re
from collections import Counter
from collections.abc import Sequence

from build_scripts.lexicon.party_roles import PARTY_END

CAPITALS = re.compile(r"[^\W\d_a-z]{2,}(?:[-’'‘ʻ`][^\W\d_a-z]+)*")
WORD = re.compile(r"[^\W\d_]+(?:[-’'‘ʻ`][^\W\d_]+)*")
POSSESSIVE = re.compile(r"(?<=\w)[’']s$")
"""`IMS’s` says of IMS how it is written."""
NO_VOWEL = re.compile(
    r"(?!(?:MR|MRS|MS|DR|ST|JR|SR|LTD|BRCH|DPT|DEPT|NTL|INTL|SCH|TWP|PL|SQ)$)"
    r"[B-DF-HJ-NP-TV-XZ]{3,5}"
)
"""What nobody can say as a word is initials: `RBS`, `HSBC`, `NCR`."""
SMALL = frozenset("and or of the for on in by to a an as v et al with from".split())
PARTICLES = frozenset("de del la las los van von der den y".split())
"""Of names; small unless the text writes them otherwise."""
KEPT = frozenset("II III IV LLC LLP LP GP PLLC PLC PC NA USA AKA DBA FKA NKA".split())
"""Words that stay in capitals."""
LONGEST_INITIALS = 6
"""Letters of a word that a text keeps in capitals: `UNESCO`, `AFSCME`."""
INITIALS = re.compile(r"[;,]?\s*[A-Z]{2}[;,]?")
"""A child who is a party, named by initials alone (Fed. R. Civ. P. 5.2(a)(3))."""


def commonest_forms(text: str) -> dict[str, str]:
    """Return, for each word of `text` in capitals, its commonest form with small letters.

    A word that the running text itself keeps in capitals (INS, LLC) keeps them here too. A name in
    several such words, or in the line of a party, says nothing: captions set them so.
    """
    forms: dict[str, Counter[str]] = {}
    for line in text.split("\n"):
        small, large = sum(map(str.islower, line)), sum(map(str.isupper, line))
        running = small > large and not PARTY_END.search(line)
        words = [match[0] for match in WORD.finditer(line)] if running else []
        for place, word in enumerate(words):
            near = (neighboring_word(words, place, -1), neighboring_word(words, place, 1))
            alone = not (is_capitals(word) and any(map(is_capitals, near)))
            bare = POSSESSIVE.sub("", word)
            if (
                bare[0].isupper()
                and alone
                and not (bare.isupper() and len(bare) > LONGEST_INITIALS)
            ):
                forms.setdefault(bare.upper(), Counter())[bare] += 1
    return {
        upper: max(sorted(counts), key=lambda form: (counts[form], not form.isupper()))
        for upper, counts in forms.items()
    }


def neighboring_word(words: Sequence[str], place: int, step: int) -> str:
    """Return the word before or after the one at `place`, past an initial: `JANET T. MILLS`."""
    place += step
    if 0 <= place < len(words) and len(words[place]) == 1:
        place += step
    return words[place] if 0 <= place < len(words) else ""


def is_capitals(word: str) -> bool:
    """Say whether `word` is set in capitals, and is not one letter."""
    return len(word) > 1 and word.isupper()


def recased_name(name: str, known: dict[str, str]) -> str:
    """Return `name` with its words in capitals recased as in `known`, or by rule."""

    mixed = any(map(str.islower, name))

    def word(match: re.Match[str]) -> str:
        upper = match[0]
        if mixed and len(upper) == 2 and INITIALS.fullmatch(name, *party_around(name, match)):
            return upper
        if match.start() and upper.lower() in SMALL:
            return upper.lower()
        if upper in KEPT:
            return upper
        form = known.get(upper)
        if match.start() and upper.lower() in PARTICLES and form is None:
            return upper.lower()
        if form is None and NO_VOWEL.fullmatch(upper):
            return upper
        return form if form else "-".join(capitalised_word(part) for part in upper.split("-"))

    return CAPITALS.sub(word, name)


def party_around(name: str, match: re.Match[str]) -> tuple[int, int]:
    """Return from where to where the party runs whose name holds `match`, stops included."""
    start = max(name.rfind(stop, 0, match.start()) for stop in ";,")
    ends = [place for stop in ";," if (place := name.find(stop, match.end())) >= 0]
    return max(start, 0), min(ends, default=len(name))


def capitalised_word(word: str) -> str:
    """Return one word in capitals as a name is written: McKeown, O’Connor, Smith."""
    if word.startswith("MC") and len(word) > 3:
        return "Mc" + word[2:].capitalize()
    if len(word) > 2 and word[1] in "’'":
        return word[:2] + word[2:].capitalize()
    return word.capitalize()
