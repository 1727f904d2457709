"""Reads bylines: who wrote a writing, and whether for the court, with it or against it."""

import re
from dataclasses import dataclass

from build_scripts.model import WritingKind
from build_scripts.structure.names import recased

NAME = (
    r"(?:[A-Z][\w.’'-]*\.?,? )*?(?:Mc|Mac|De|Di|La|Le|Van|O[’'])?[A-Z][A-Z’'-]+"
    r"(?:, (?:Jr|JR|Sr|SR)\.| II| III)?"
)
"""A judge’s name, at least the surname in capitals."""

OFFICE = (
    r"(?:(?:Chief|Senior|Presiding|Associate|Acting|Circuit|District|Appellate|Superior|Magistrate)"
    r" )*(?:Judges?|Justices?)|C\. ?J\.|P\. ?J\.|J\. ?P\.|JJ?\."
)
BYLINE = re.compile(
    rf"(?P<name>{NAME}), (?P<office>{OFFICE})(?P<stance>,[^:.]{{0,240}})?"
    r"(?:(?P<stop>[:.])|(?<=\.)|$)"
)
"""`HAWKINS, Senior Circuit Judge:`; `M. SMITH, Circuit Judge, specially concurring:`."""

JUSTICE = re.compile(
    rf"(?:MR\. |MRS\. |MS\. )?(?:CHIEF )?(?:JUSTICE|Justice) (?P<name>{NAME})"
    rf"(?P<stance>,?[^:.]{{0,240}})(?P<stop>[:.]|$)"
)
"""`JUSTICE THOMAS, concurring in the judgment.`; `CHIEF JUSTICE ROBERTS delivered …`."""

PER_CURIAM = re.compile(r"(?:PER CURIAM|Per Curiam)[:.]?")


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says."""

    author: str | None
    kind: WritingKind
    end: int
    """How many characters it takes; the writing begins after them."""


def byline_at(words: str, known: dict[str, str]) -> Byline | None:
    """Return the byline with which `words` begin, if they do; `known` recases the name."""
    if match := PER_CURIAM.match(words):
        return Byline(None, "per-curiam", match.end())
    match = BYLINE.match(words) or JUSTICE.match(words)
    if not match:
        return None
    # Bylines print their judges in capitals, so that a form in capitals tells nothing of the name.
    forms = {upper: form for upper, form in known.items() if form != upper}
    return Byline(recased(match["name"], forms), kind_of(match["stance"] or ""), match.end())


def kind_of(stance: str) -> WritingKind:
    """Return the kind of writing by what its byline says after the judge’s office."""
    stance = stance.lower()
    concurs, dissents = "concurring" in stance or "concurs" in stance, "dissent" in stance
    if concurs and dissents:
        return "concurrence-in-part"
    if dissents:
        return "dissent"
    if "announced the judgment" in stance:
        return "plurality"
    return "concurrence" if concurs else "majority"
