"""Reads the parties of a caption: the lines of a name, and the role under them or run in."""

import re
from collections.abc import Iterable, Sequence

from build_scripts.lexicon.capitals import recased
from build_scripts.lexicon.party_roles import ROLES
from build_scripts.model import CaptionLine, Party

INLINE = re.compile(rf"\s*(?P<name>\S.*?)[,;]?\s*,\s+(?P<role>{ROLES})(?:[.,;]+|$)", re.IGNORECASE)
"""A party and its role in one line, as New York and reporters print them."""
ABBREVIATED = re.compile(
    r"(?:\b(?:Inc|Co|Corp|Ltd|Jr|Sr|al|Assn|Ass’n|Bros|L\.P|P\.C|etc)|[A-Z]\.[A-Z]|&c)\.$",
    re.IGNORECASE,
)
AGAINST = re.compile(r"^vs?\. ")
OTHERS = re.compile(r"et al\b", re.IGNORECASE)
"""Parties whom New York counts and does not name, since they do not appeal."""
MATTER = re.compile(r"(?:In the )?Matter of (?:the )?|In re:\s+", re.IGNORECASE)


def parties_in(lines: Sequence[CaptionLine], known: dict[str, str]) -> tuple[Party, ...]:
    """Return the parties in order: each the lines before a line that gives a role.

    After the “v.” a party may stand without a role, as in the Supreme Court.
    """
    parties: list[Party] = []
    name: list[str] = []
    versus = aside = False
    for line in lines:
        words = line.text.words
        if line.role == "party" and re.search(r"[a-z]\S* v\.? [A-Z]", words):
            continue  # the short name of the case
        if line.role == "party":
            if name and versus and aside and not is_unfinished(name[-1], words):
                parties.append(party(*name, role=None, known=known))
                name, versus = [], False
            inline = list(INLINE.finditer(words))
            parties += [
                party(*name, AGAINST.sub("", match["name"]), role=match["role"], known=known)
                for match in inline
                if not OTHERS.match(match["name"])
            ]
            name = [] if inline else [*name, words]
            aside = False
            continue
        if line.role in ASIDE:
            aside = True
            continue
        if name and (line.role in ("role", "versus") or versus):
            role = words.strip(" ,.;*∗†‡") if line.role == "role" else None
            parties.append(party(*name, role=role, known=known))
        versus = line.role == "versus" or (versus and not name)
        name = []
    if name and versus:
        parties.append(party(*name, role=None, known=known))
    return tuple(parties) or title_parties(lines, known)


ASIDE = ("docket", "title", "lower-court", "status", "dates", "other")
"""What stands in the right column, beside the parties."""


def is_unfinished(above: str, below: str) -> bool:
    """Say whether a party’s name breaks off after `above`, so that `below` is the rest of it."""
    return below[:1].islower() or bool(re.search(r"(?:[,;&]| (?:and|of|the|in|as|for|by))$", above))


def party(*name: str, role: str | None, known: dict[str, str]) -> Party:
    """Return a party of the given `role` whose name stands in one or more lines."""
    whole = MATTER.sub("", stripped(" ".join(name)), count=1)
    return Party(recased(whole, known), " ".join(role.split()) if role else None)


def stripped(name: str) -> str:
    """Return a party’s name without the stop that ends its line, unless an abbreviation’s."""
    bare = name.rstrip(" ,;")
    return bare if ABBREVIATED.search(bare) else bare.rstrip(".")


def title_parties(lines: Iterable[CaptionLine], known: dict[str, str]) -> tuple[Party, ...]:
    """Return the parties of a caption in one line: `SNYDER, PETITIONER v. PHELPS ET AL.`."""
    for line in lines:
        words = LEADING_NUMBER.sub("", re.sub(r"\s+", " ", line.text.words))
        first, versus, second = re.sub(r" vs\. ", " v. ", words).partition(" v. ")
        if line.role in ("party", "other", "docket") and versus and not re.search(r"\d", words):
            return one_line_party(first, known), one_line_party(second, known)
    return ()


LEADING_NUMBER = re.compile(r"[A-Z]\d{2}[A-Z]\d{4}\. ")
"""Georgia’s docket number before the parties."""


def one_line_party(words: str, known: dict[str, str]) -> Party:
    """Return a party of a caption in one line, its role after it."""
    words = COMPANION.sub("", words)
    bare = words.strip(" ,.") if not ABBREVIATED.search(words.strip()) else words.strip(" ,")
    role = re.search(rf",? ({ROLES})$", bare, re.IGNORECASE)
    name = bare[: role.start()] if role else bare
    return party(name, role=role[1].title() if role else None, known=known)


COMPANION = re.compile(r" \(and [^()]+\)[.,]?$")
"""Other cases decided with this one: `QUILL (and a companion case)`."""
