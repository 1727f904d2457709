"""Names as captions print them, in capitals, brought back to the case they are written in."""

import re
from collections import Counter
from collections.abc import Sequence

from build_scripts.lexicon.english import english_words
from build_scripts.lexicon.party_roles import PARTY_END, ROLES
from build_scripts.lexicon.short_party_names import FIRM_NEXT, OF_A_BODY
from build_scripts.lexicon.unusual_capitals import UNUSUAL

CAPITALS = re.compile(r"[^\W\d_a-z]{2,}(?:[-’'‘ʻ`][^\W\d_a-z]+)*")
WORD = re.compile(r"[^\W\d_]+(?:[-’'‘ʻ`][^\W\d_]+)*")
POSSESSIVE = re.compile(r"(?<=\w)[’']s$")
"""`IMS’s` says of IMS how it is written."""
NO_VOWEL = re.compile(
    r"(?!(?:MR|MRS|MS|DR|ST|JR|SR|LTD|BRCH|DPT|DEPT|NTL|INTL|SCH|TWP|PL|SQ)$)"
    r"[B-DF-HJ-NP-TV-XZ]{3,5}|(?!(?:MR|MS|DR|ST|JR|SR|PL|SQ|NG|WM|BY|MY)$)[B-DF-HJ-NP-TV-XZ]{2}"
)
"""What nobody can say as a word is initials: `RBS`, `HSBC`, `NCR`."""
SMALL = frozenset(
    "and or of the for on in by to a an as v et al ux vir otros otras with from".split()
)
PARTICLES = frozenset("de del la las los van von der den y".split())
"""Of names; small unless the text writes them otherwise."""
KEPT = frozenset("II III IV LLC LLP LP GP PLLC PLC PC NA USA AKA DBA FKA NKA".split())
"""Words that stay in capitals."""
LONGEST_INITIALS = 6
"""Letters of a word that a text keeps in capitals: `UNESCO`, `AFSCME`."""
LONGEST_UNTOLD = 4
"""Letters of a word in the name of a firm that is held to be initials, though no text tells."""
LONGEST_JOINED = 3
"""Letters on either side of a solid `&` that are initials: `SDG&E`, but not `BEN&JERRY`."""
FEW_LETTERS = rf"(?<![^\W\d_])[^\W\d_]{{1,{LONGEST_JOINED}}}(?![^\W\d_])"
JOINED = re.compile(rf"&{FEW_LETTERS}")
BEFORE_JOINED = re.compile(rf"{FEW_LETTERS}&\Z")
IN_CAPTION = re.compile(rf", {ROLES}(?:[.,;]| v\. )")
"""A party and its role, as in a caption that is set as one paragraph."""
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
        caption = PARTY_END.search(line) or IN_CAPTION.search(line)
        running = small > large and not caption
        words = [match[0] for match in WORD.finditer(line)] if running else []
        for place, word in enumerate(words):
            near = (neighboring_word(words, place, -1), neighboring_word(words, place, 1))
            named = is_capitals(word) and is_of_a_child(words, place)
            alone = not ((is_capitals(word) and any(map(is_capitals, near))) or named)
            if pair := particle_and_name(words, place):
                forms.setdefault(pair.upper(), Counter())[pair] += 1
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


def is_of_a_child(words: Sequence[str], place: int) -> bool:
    """Say whether the word at `place` is one of first names with an initial: `SAM and TONY M.`"""
    joined = words[place + 1 : place + 2] == ["and"] and any(
        map(str.isupper, words[place + 2 : place + 3])
    )
    return has_initial(words, place) or (joined and has_initial(words, place + 2))


def has_initial(words: Sequence[str], place: int) -> bool:
    """Say whether an initial follows the word at `place`: `TONY M.`"""
    after = words[place + 1 : place + 2]
    return bool(after) and len(after[0]) == 1 and after[0].isupper()


def particle_and_name(words: Sequence[str], place: int) -> str | None:
    """Return the particle at `place` with the name behind it, as a text writes them: `De León`,
    `de Salud`."""
    pair = words[place : place + 2]
    if len(pair) < 2 or pair[0].lower() not in PARTICLES:
        return None
    return " ".join(pair) if pair[1][0].isupper() and not pair[1].isupper() else None


PARTICLE_SET_SMALL = re.compile(r"\b(?:De|Del|La|Las|Los|Y|Von|Van)\b")
"""Within a name in capitals: `CONCILIO De SALUD INTEGRAL`, as one reporter sets them."""
SMALL_LETTERS = re.compile(
    r"(?<=, )A(?= (?!INC\b|LLC\b|CORP\b)[A-Z]{2})|(?<=[^\W\d_a-z]{2} )Y(?= [^\W\d_a-z]{2})"
)
"""`QUILL PARTNERS, A NEW YORK PARTNERSHIP`, `COMPOSITORES Y EDITORES`: words of one letter."""


ALSO_KNOWN = re.compile(
    r"(?<=[\w,] )(?:ALSO KNOWN AS|FORMERLY KNOWN AS|NOW KNOWN AS|DOING BUSINESS AS)(?= )"
)
ORDINAL_ENDS = ("ST", "ND", "RD", "TH")


def recased_name(name: str, known: dict[str, str]) -> str:
    """Return `name` with its words in capitals recased as in `known`, or by rule."""
    mixed = any(map(str.islower, PARTICLE_SET_SMALL.sub(" ", name)))
    if not mixed:
        name = PARTICLE_SET_SMALL.sub(lambda match: match[0].upper(), name)

    def word(match: re.Match[str]) -> str:
        upper = match[0]
        if mixed and len(upper) == 2 and INITIALS.fullmatch(name, *party_around(name, match)):
            return upper
        if match.start() and upper.lower() in SMALL:
            return upper.lower()
        if upper in ORDINAL_ENDS and name[: match.start()][-1:].isdigit():
            return upper.lower()
        if upper in KEPT or holds_figure(name, match) or is_joined_initials(name, match):
            return upper
        if match.start() and upper.lower() in PARTICLES:
            return particle_in(name, match, known)
        form = known.get(upper) or UNUSUAL.get(upper) or behind_apostrophe(name, match, known)
        if form is None and is_initials(name, match):
            return upper
        return form if form else "-".join(capitalised_word(part) for part in upper.split("-"))

    name = SMALL_LETTERS.sub(lambda match: match[0].lower(), name)
    name = ALSO_KNOWN.sub(lambda match: match[0].lower(), name)
    return CAPITALS.sub(word, name)


def particle_in(name: str, match: re.Match[str], known: dict[str, str]) -> str:
    """Return a particle within a `name` as the text writes it before the same word, small where the
    text has it nowhere."""
    if name[match.end() : match.end() + 1] in (".", ",", ""):
        return capitalised_word(match[0])  # `STATE OF LA.`
    after = WORD.match(name, match.end() + 1)
    pair = known.get(f"{match[0]} {after[0].upper()}") if after else None
    return pair.split()[0] if pair else match[0].lower()


ELISION = re.compile(r"[A-Z][’'‘ʻ`]")


def behind_apostrophe(name: str, match: re.Match[str], known: dict[str, str]) -> str | None:
    """Return the word of a `name` that stands behind a letter with an apostrophe, as the text or
    its bearers write the whole: `Tohono O’odham`."""
    head = name[max(match.start() - 2, 0) : match.start()]
    if not ELISION.fullmatch(head):
        return None
    wholes = [f"{head[0]}{sign}{match[0]}" for sign in "’'"]
    forms = (known.get(whole) or UNUSUAL.get(whole) for whole in wholes)
    return next((form[2:] for form in forms if form), None)


def holds_figure(name: str, match: re.Match[str]) -> bool:
    """Say whether figures stand solid with letters: `CJ3`, `2006-AF1`."""
    before, after = name[: match.start()][-1:], name[match.end() :][:1]
    return after.isdigit() or before.isdigit()


def is_joined_initials(name: str, match: re.Match[str]) -> bool:
    """Say whether a short word is joined by `&` without white to what is as short: `AT&T`, `PG&E`,
    `R&D`."""
    before, after = BEFORE_JOINED.search(name, 0, match.start()), JOINED.match(name, match.end())
    return len(match[0]) <= LONGEST_JOINED and bool(before or after)


def is_initials(name: str, match: re.Match[str]) -> bool:
    """Say whether a word in capitals, which the text writes nowhere else, is initials by its form:
    without a vowel, alone in brackets, or a short word of a firm’s name that English does not have.
    """
    upper = match[0]
    parts = upper.split("-")
    if NO_VOWEL.fullmatch(upper):
        return True
    if name[match.end() : match.end() + 1] == ".":
        return False  # `INS. CO.`
    if f"({upper})" in name:
        return not any(part.lower() in english_words() for part in parts)
    return all(map(is_no_word, parts)) and is_body(name, match)


def is_no_word(part: str) -> bool:
    """Say whether a `part` of a name is short and no word of English (common names are words)."""
    return len(part) <= LONGEST_UNTOLD and part.isascii() and part.lower() not in english_words()


AND = re.compile(r" and ", re.IGNORECASE)
IN_TRADE = re.compile(
    r"\b(?:Companies|Corporations|Securities|Products|Motors|Equipment|Communications|Records)\b",
    re.IGNORECASE,
)
"""Words of firms that stand with no other: `UBS SECURITIES`."""


def is_body(name: str, match: re.Match[str]) -> bool:
    """Say whether the party of a `name` that holds `match` is a firm or another body."""
    start, end = party_around(name, match)
    joined = [place.span() for place in AND.finditer(name, start, end)]
    start = max((stop for _, stop in joined if stop <= match.start()), default=start)
    stop = min((begin for begin, _ in joined if begin >= match.end()), default=end)
    firm = stop == end and FIRM_NEXT.match(name, end + 2)
    party = name[start:stop]
    return bool(firm or OF_A_BODY.search(party) or IN_TRADE.search(party))


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
