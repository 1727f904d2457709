"""Names each party by as much of its surname as a publisher’s record tells.

`Ricardo Padilla Perez` has two surnames, which a caption in capitals does not tell; the address of
the page at CourtListener does: `padilla-perez-v-shhs`.
"""

import re
import unicodedata

from build_scripts.model import Case

VERSUS = re.compile(r"\s+vs?\.\s+", re.IGNORECASE)


def with_whole_surnames(case: Case, stated: str | None) -> str | None:
    """Return the name of the `case` with each party by as much of its name as the record’s `stated`
    name has, in which more words are a surname than the caption tells: `Ricardo Padilla Perez` is
    `padilla-perez` in an address. A person’s first name is none of it."""
    sides = case.name.split(" v. ") if case.name else []
    recorded = VERSUS.split(stated) if stated else []
    if len(sides) != 2 or len(recorded) != 2:
        return case.name
    names = [party.name for party in case.parties]
    return " v. ".join(
        next((more for name in names if (more := more_of_name(name, side, by))), side)
        for side, by in zip(sides, recorded, strict=True)
    )


ET_AL = re.compile(r"\W+et\W+al\W*$", re.IGNORECASE)
BEHIND_NAME = re.compile(r"(?:\W+(?:jr|sr|ii|iii|iv|esq|m\W?d|ph\W?d)\b)+\W*$", re.IGNORECASE)
SOVEREIGN = re.compile(
    r"United States|State|People|Commonwealth|Commissioner|.* (?:ex rel\.|of) .*"
)
"""Whom a citation names so whatever a record adds."""


HONORIFIC = re.compile(r"(?:the )?(?:hon(?:orable|\.)|dr\.|rev\.|judge|justice) ", re.IGNORECASE)
"""What may stand before a first name."""
WORD = re.compile(r"\w[\w’'.-]*")


def more_of_name(name: str, side: str, stated: str) -> str | None:
    """Return the stretch of a party’s `name` that a record’s `stated` side has, where it holds the
    `side` of a short name and more, and does not begin with a first name that this leaves out."""
    before = HONORIFIC.match(name)
    begin = before.end() if before else 0
    words = [match.span() for match in WORD.finditer(name, begin)]
    folded = [folded_word(name[start:stop]) for start, stop in words]
    stated = BEHIND_NAME.sub("", ET_AL.sub("", stated).replace("-", " "))
    wanted = [folded_word(word) for word in stated.split()]
    short = [folded_word(word) for word in WORD.findall(side)]
    if SOVEREIGN.fullmatch(side) or len(wanted) <= len(short) or not short:
        return None
    places = [at for at in range(len(folded)) if folded[at : at + len(wanted)] == wanted]
    if not places or not any(wanted[at : at + len(short)] == short for at in range(len(wanted))):
        return None
    first = places[0]
    if not first and folded[: len(short)] != short:
        return None
    return name[words[first][0] : words[first + len(wanted) - 1][1]]


def folded_word(word: str) -> str:
    """Return the letters and figures of a word, without accents and capitals."""
    plain = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in plain if letter.isalnum())
