"""Names the case: as the court or its reporter prints it, by its parties, or by its matter."""

import re
from collections.abc import Iterable, Sequence

from build_scripts.lexicon.capitals import recased, short_party
from build_scripts.lexicon.courts import state_of
from build_scripts.model import CaptionLine, Party
from build_scripts.structure.caption.parties import INLINE

PRINTED_NAME = re.compile(
    r"(?P<first>(?:[A-Z][^\s]*|of|the|and|&|ex|rel\.)(?: [^\s]+){0,11}?) v\.? "
    r"(?P<second>[^\s(]+(?: [^\s(]+){0,11}?)(?=,? \d|,? (?:C\.A\. )?Nos?\.|\s?\(|,?$)"
)


def printed_name(lines: Iterable[CaptionLine]) -> str | None:
    """Return the short name of the case where the court or the reporter prints one over the
    caption, in small letters: `Thurber v. Aetna Life Ins. Co.`"""
    names: list[str] = []
    for line in lines:
        words = line.text.words
        match = PRINTED_NAME.match(words) if line.role in ("party", "other") else None
        if match and sum(map(str.islower, words)) > sum(map(str.isupper, words)):
            name = f"{match['first']} v. {match['second']}".rstrip(",")
            names += [name] if len(name) <= LONGEST_NAME and not INLINE.match(words) else []
    return min(names, key=len, default=None)


LONGEST_NAME = 90


def name_of(parties: Sequence[Party], court: str | None) -> str | None:
    """Return the case's short name by its first party on each side."""
    if len(parties) < 2:
        return None
    sides = [p for p in parties if not BESIDE.search(p.role or "")]
    parties = sides if len(sides) > 1 else parties
    opposite = next((p for p in parties[1:] if p.role != parties[0].role), parties[1])
    state = state_of(court) if court else None
    return " v. ".join(short_party(each.name, state) for each in (parties[0], opposite))


BESIDE = re.compile(r"interven|amic|movant|interested|^debtors?$", re.IGNORECASE)
"""Parties who stand beside those between whom the case is."""


def name_of_matter(lines: Iterable[CaptionLine], known: dict[str, str]) -> str | None:
    """Return the name of a case without adversaries: `In re Quill` (Bluebook rule 10.2.1(b))."""
    for line in lines:
        match = MATTER_OF.match(line.text.words) if line.role in ("party", "other") else None
        if match:
            how = match["how"].lower()
            head = {"in re": "In re", "ex parte": "Ex parte"}.get(how, "Matter of")
            return f"{head} {short_party(recased(match['what'], known))}"
    return None


MATTER_OF = re.compile(
    r"(?P<how>in (?:the )?matter of|matter of|in re|ex parte):?\s+(?P<what>[^.;]+?)(?:, (?:an? "
    r"|\w+\.?$).*|[,.;]*$)",
    re.IGNORECASE,
)
