"""Names as captions print them, in capitals, brought back to the case they are written in."""

import re
from collections import Counter
from collections.abc import Sequence

from build_scripts.lexicon.party_roles import PARTY_END

CAPITALS = re.compile(r"[^\W\d_a-z]{2,}(?:[-’'][^\W\d_a-z]+)*")
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
SMALL = frozenset("and of the for on in by to a an as v et al".split())
PARTICLES = frozenset("de del la las los van von der den y".split())
"""Of names; small unless the text writes them otherwise."""
KEPT = frozenset("II III IV LLC LLP LP PLLC PLC PC NA USA AKA DBA FKA NKA".split())
"""Words that stay in capitals."""

SUFFIX = re.compile(r",?\s+(?:Jr|Sr)\.?$|,?\s+(?:II|III|IV)$", re.IGNORECASE)
BUSINESS = re.compile(
    r"\b(Inc|Incorporated|Limited|Co|Corp|Ltd|LLC|L\.L\.C|LLP|L\.P|LP|P\.C|PC|Company|Corporation|Association|Assn|Ass’n|"
    r"University|College|School|District|Bank|Trust|Union|Board|Department|Commission|"
    r"Committee|Agency|Authority|City|County|Town|Village|State|Church|Chapel|Fund|Plan|Group|"
    r"Municipality|Parish|Borough|Township|Partners|Services|Insurance|Hospital|Foundation|Society|Center|Bureau|Office|"
    r"Patrol|Police|Division|Club|League|Council|Coalition|Alliance|Enterprises|Holdings|Properties|"
    r"Associates|Servicing|Industries|Systems|Solutions|Clinic|Library|Museum|Builders|Realty|Investments|"
    r"Railway|Railroad|Airlines|Manufacturing|Laboratories|Technologies|International|Construction|"
    r"Management|Administration|Service|Court|Commonwealth|People|Republic|Nation|Tribe|Estate|Matter)\b\.?",
    re.IGNORECASE,
)
"""Words that no person’s name has, so that the party is cited whole (Bluebook rule 10.2.1(h))."""

BUSINESS_END = re.compile(rf"{BUSINESS.pattern}$", re.IGNORECASE)
PERSON = re.compile(r"(?:[A-Z][\w’'-]+ |[A-Z]\. ?)+[A-Z][\w’'-]+(?:,|$)")
INITIAL = re.compile(r"[A-Z][\w’'-]+ [A-Z]\. ")
"""The head of an agency after it: `Environmental Protection Agency and Paula Roe`."""
FIRM = re.compile(
    r"(?:Inc|Incorporated|Ltd|Limited|LLC|LLP|LP|PLLC|PLC|PC|PA|NA|SA|Co|Corp"
    r"|L\.L\.C|L\.L\.P|L\.P|P\.C|P\.A|N\.A|S\.A|P\.L\.L\.C)\b",
    re.IGNORECASE,
)
"""What a firm is, as its name ends."""
FIRM_END = re.compile(
    rf"(?P<firm>\b{FIRM.pattern}\.?)(?:,? and |, )(?!{FIRM.pattern})", re.IGNORECASE
)
"""A firm's end with another party after it."""
EX_REL = re.compile(r",?\s+ex rel\.?\s+(?P<who>.+)$", re.IGNORECASE)
"""On whose relation a party sues or is sued; the one procedural phrase that a name keeps beside
an adversary (Bluebook rule 10.2.1(b))."""

TITLE = re.compile(
    r",\s*(?:U\.\s?S\.\s|(?:United States|Acting|Attorney|Secretary|Commissioner|Director|Warden|"
    r"Governor|Sheriff|Administrator|Superintendent|President|Mayor|Chief|in (?:his|her|their))\b|"
    r"an? |also known|a/?k/?a\b|d/?b/?a\b|et al|individually|on behalf|by and through|as |doing )"
    r".*$",
    re.IGNORECASE,
)
"""What follows a party’s name without being part of it (Bluebook rule 10.2.1(e))."""


SOVEREIGN = re.compile(
    r"(?:the )?(?P<who>state|commonwealth|people) of (?:the state of )?(?P<state>[a-z ]+?)(?=,"
    r"|;|$)",
    re.IGNORECASE,
)


def cases(text: str) -> dict[str, str]:
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
            near = (neighbor(words, place, -1), neighbor(words, place, 1))
            alone = not (is_capitals(word) and any(map(is_capitals, near)))
            if word[0].isupper() and alone:
                forms.setdefault(word.upper(), Counter())[word] += 1
    return {
        upper: max(sorted(counts), key=lambda form: (counts[form], not form.isupper()))
        for upper, counts in forms.items()
    }


def neighbor(words: Sequence[str], place: int, step: int) -> str:
    """Return the word before or after the one at `place`, past an initial: `JANET T. MILLS`."""
    place += step
    if 0 <= place < len(words) and len(words[place]) == 1:
        place += step
    return words[place] if 0 <= place < len(words) else ""


def is_capitals(word: str) -> bool:
    """Say whether `word` is set in capitals, and is not one letter."""
    return len(word) > 1 and word.isupper()


def recased(name: str, known: dict[str, str]) -> str:
    """Return `name` with its words in capitals recased as in `known`, or by rule."""

    mixed = any(map(str.islower, name))

    def word(match: re.Match[str]) -> str:
        upper = match[0]
        if mixed and len(upper) == 2 and INITIALS.fullmatch(name, *around(name, match)):
            return upper
        if match.start() and upper.lower() in SMALL:
            return upper.lower()
        if upper in KEPT:
            return upper
        form = known.get(upper)
        if match.start() and upper.lower() in PARTICLES and form is None:
            return upper.lower()
        return form if form else "-".join(capitalised(part) for part in upper.split("-"))

    return CAPITALS.sub(word, name)


INITIALS = re.compile(r"[;,]?\s*[A-Z]{2}[;,]?")
"""A child who is a party, named by initials alone (Fed. R. Civ. P. 5.2(a)(3))."""


def around(name: str, match: re.Match[str]) -> tuple[int, int]:
    """Return from where to where the party runs whose name holds `match`, stops included."""
    start = max(name.rfind(stop, 0, match.start()) for stop in ";,")
    ends = [place for stop in ";," if (place := name.find(stop, match.end())) >= 0]
    return max(start, 0), min(ends, default=len(name))


def capitalised(word: str) -> str:
    """Return one word in capitals as a name is written: McKeown, O’Connor, Smith."""
    if word.startswith("MC") and len(word) > 3:
        return "Mc" + word[2:].capitalize()
    if len(word) > 2 and word[1] in "’'":
        return word[:2] + word[2:].capitalize()
    return word.capitalize()


def first_named(names: str) -> str:
    """Return the first of several parties on one side (Bluebook rule 10.2.1(a)).

    A firm may have a comma before what it is (`Acme, Inc.`) and between its partners, of whom
    the last stands after an “&”.
    """
    if several := FIRM_END.search(names):
        return names[: several.end("firm")]
    pieces = names.split(", ")
    agency, _, person = names.partition(" and ")
    if PERSON.match(person) and (BUSINESS_END.search(agency) or INITIAL.match(person)):
        return agency
    firm = "&" in names or (len(pieces) > 1 and FIRM.match(pieces[1]))
    first = names if firm else pieces[0]
    person, _, other = first.partition(" and ")
    if is_rest_of_name(person, other):
        return first
    return person if other and " " in person and not BUSINESS.search(person) else first


def is_rest_of_name(before: str, after: str) -> bool:
    """Say whether the words `after` an “and” go on with the name of one body: `Puerto Rico Aqueduct
    and Sewer Authority`. A further party has more of a name, or stands after a person’s initial."""
    body = BUSINESS_END.search(after) and not FIRM_ENDS.search(after)
    return (
        bool(body) and len(after.split()) <= LONGEST_REST and not re.search(r"\b[A-Z]\. ", before)
    )


LONGEST_REST = 2
"""Words after the “and”: `Sewer Authority`, `Human Services`."""
FIRM_ENDS = re.compile(rf"{FIRM.pattern}\.?$", re.IGNORECASE)

SURNAME = re.compile(
    r"\S+ No\. ?\d+$|\S+ \d+$"
    r"|(?<=\s)(?:(?i:de|del|la|las|los|van|von|der|den|di|da|du|le|st\.) )*\S+$|^\S+$"
)
"""`Doe No. 1`; `De la Paz-Rentas`, `Van Dorn`: particles belong to the name."""


def short_party(name: str, own_state: str | None = None) -> str:
    """Return a party’s name as a citation gives it (Bluebook rule 10.2.1).

    A person is cited by surname; the United States without “of America”; the state whose court
    decides, `own_state`, as State, Commonwealth or People (10.2.1(f)); the Commissioner of
    Internal Revenue as Commissioner (10.2.1(j)); others whole, so whoever is something “of” or
    “for” something.
    """
    name = re.sub(r",?\s+et al\.?$", "", name, flags=re.IGNORECASE)
    name = re.sub(r"^The (?=[A-Z])", "", name)  # rule 10.2.1(d)
    if re.match(r"(?:The )?United States(?: of America)?\b", name):
        return "United States"
    if relation := EX_REL.search(name):
        sides = name[: relation.start()], relation["who"]
        return " ex rel. ".join(short_party(side, own_state) for side in sides)
    if bare_sovereign := re.fullmatch(
        r"(?:the )?(people|state|commonwealth)(?:,? (?:&c|etc)\.?)?", name, re.IGNORECASE
    ):
        return bare_sovereign[1].title()
    sovereign = SOVEREIGN.match(name)
    if sovereign and own_state and sovereign["state"].lower() == own_state.lower():
        return sovereign["who"].title()
    bare = first_named(TITLE.sub("", name.split(";")[0]).strip(" ,"))
    bare = re.sub(r"(?<=\S)\s+\([^()]*\)$", "", bare)  # what it is called besides
    if re.match(r"Commissioner of Internal Revenue\b", bare, re.IGNORECASE):
        return "Commissioner"
    if BUSINESS.search(bare) or re.search(r"&|\b(?:of|for)\b", bare):
        return bare
    if bare.lower() == bare.upper():
        return bare  # a script without capitals does not tell which word is the surname
    person = SUFFIX.sub("", re.split(r",? and (?=[A-Z])|, (?=[A-Z]\w+ [A-Z])", bare)[0])
    surname = SURNAME.search(person)
    return surname[0] if surname else bare
