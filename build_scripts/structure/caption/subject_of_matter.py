"""The person or body whom a matter is about, where the caption gives no other name of a party.

`In re Ada Quill` over adversaries names the debtor or the estate in whose case they dispute; alone
it names the one party there is. What is no person and no body (a litigation, a search, a rule) is
none.
"""

import re
from collections.abc import Sequence

from build_scripts.lexicon.patterns import one_of
from build_scripts.model import CaptionLine, Party
from build_scripts.structure.caption.cleaned_party_names import (
    BAR_NUMBER,
    MATTER_BELOW,
    MATTER_OPENS,
    ON_WHAT,
    party,
)
from build_scripts.structure.caption.party_mentions import is_in_short

SUBJECT = re.compile(
    rf"(?:ex parte:?\s+|{MATTER_OPENS}:?\s+(?:the )?)(?P<about>.+)",
    re.IGNORECASE,
)
HEAD_ALONE = re.compile(rf"{MATTER_OPENS}\s*:?", re.IGNORECASE)
NO_PARTY = re.compile(
    r"\b"
    + one_of(r"""
        litigation actions? cases? appeals? grand\x20jury subpoenas? search seizure warrants?
        application petition motion request charges? complaint conduct investigations? inquiry
        proceedings? rules? amendments? certifi\w+ certified questions? orders? opinion claims?
        parcels? tracts? propert\w+ tax\w* ballot initiative referendum validation marriage
        adoption guardianship conservatorship custody welfare paternity termination dependency
        disciplin\w+ reinstatement admission forfeiture annexation reapportionment petitioners?
        accounting trust\x20deposit
    """)
    + r"\b| (?:v|vs|versus)\.? ",
    re.IGNORECASE,
)
"""What a matter may be about that is no person and no body."""
DESCRIBED = re.compile(
    r"(?:, (?:an? |persons? |the |alleged |minor|child|juvenile|deceased|attorney|respondent|debtor"
    r"|applicant|incapacitated|petitioner|relator|appellant|bar no|judge\b).*"
    rf"| {ON_WHAT}.*| \((?:in re|bar no|crd|osb)\b.*)$",
    re.IGNORECASE,
)
"""What follows the name: `, a Person Coming Under the Juvenile Court Law`, `on Discipline`."""
LONGEST_NAME = 160
"""Characters of a name."""


def with_subject(
    parties: tuple[Party, ...], lines: Sequence[CaptionLine], known: dict[str, str]
) -> tuple[Party, ...]:
    """Return `parties`, before them the one whom the matter is about, if none of them is it."""
    subject = subject_of(lines, known)
    if not subject or is_in_short(subject, parties):
        return parties
    return (subject, *parties)


def subject_of(lines: Sequence[CaptionLine], known: dict[str, str]) -> Party | None:
    """Return whom the first line that heads a matter is about; None where that is no party."""
    for place, line in enumerate(lines):
        words = line.text.words
        if line.role not in ("party", "other"):
            continue
        if HEAD_ALONE.fullmatch(words):
            below = [
                each.text.words for each in lines[place + 1 : place + 2] if each.role == "party"
            ]
            words = " ".join((words.rstrip(" :"), *below))
        match = SUBJECT.match(words)
        if not match:
            continue
        about = match["about"]
        if about[:1].islower() or re.match("an? ", about, re.IGNORECASE):
            return None  # `In the interest of a minor under the age of eighteen.`
        about = MATTER_BELOW.sub("", about)
        name = BAR_NUMBER.sub("", DESCRIBED.sub("", about.rstrip(" ,;")).rstrip(" ,"))
        if (
            NO_PARTY.search(name)
            or len(name) > LONGEST_NAME
            or not re.search(r"[^\W\d_]{2}|\.", name)
        ):
            return None
        return party(name, role=None, known=known)
    return None
