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
STANCE = (
    r"(?:[^:.]|(?<=\bJ)\.(?=,)|(?<=\bJJ)\.(?=,)|(?<=\bC)\.(?= ?J)|(?<=\b[A-Z])\.(?= [A-Z])"
    r"|(?<=[JS]r)\.(?=[, ])){0,300}"
)
"""What a byline says after the office, the stops of initials and offices included."""

BYLINE = re.compile(
    rf"(?P<name>{NAME}), (?P<office>{OFFICE})(?P<stance>,{STANCE})?"
    r"(?:(?P<stop>[:.])|(?<=\.)|$)"
)
"""`HAWKINS, Senior Circuit Judge:`; `M. SMITH, Circuit Judge, specially concurring:`."""

JUSTICE = re.compile(
    rf"(?:MR\. |MRS\. |MS\. )?(?:CHIEF )?(?:JUSTICE|Justice) (?P<name>{NAME})"
    rf"(?P<stance>$|(?=.{{0,300}}\b(?:delivered|announced|concurring|dissenting)\b),?{STANCE})"
    r"(?P<stop>[:.]|$)"
)
"""`JUSTICE THOMAS, concurring in the judgment.`; `CHIEF JUSTICE ROBERTS delivered …`."""

PER_CURIAM = re.compile(r"(?:PER CURIAM|Per Curiam|BY THE COURT|By the Court)\W{0,2}(?=\s|$)")

OPINION_OF = re.compile(
    rf"(?:OPINION (?:BY|OF)|Opinion (?:by|of)|(?:DISSENTING|CONCURRING) OPINION BY)"
    rf" (?:JUSTICE |JUDGE |Justice |Judge )?(?P<name>{NAME})(?:, {OFFICE})?(?P<stop>[:.]?)$"
)
"""`Opinion of ALITO, J.`; `OPINION BY STEVENS, P.J.E.:` as Pennsylvania prints it."""

OFFICE_FIRST = re.compile(
    rf"(?:Chief |Presiding )?(?:Justice|Judge) (?P<name>{NAME})"
    rf"(?P<stance>,? (?:delivered|concurring|dissenting){STANCE})(?P<stop>[:.])"
)
"""`Chief Justice NEWBY dissenting.`, as North Carolina prints it."""

NAME_ALONE = re.compile(
    r"(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:, (?:Jr|Sr)\.)?), "
    rf"(?P<office>{OFFICE})(?P<stance>,? (?:concurring|dissenting|specially)[^:.]{{0,160}})?[:.]*$"
)
"""A name in small letters with its office alone on a line: `Madsen, J.`"""

REPORTS = re.compile(r",? (?:delivered|filed|announced|wrote|joined|authored)\b")
"""After initials (`SUTTON, J., delivered …`) this tells of an opinion and does not open one;
`JUSTICE WHITE delivered the opinion of the Court.` opens it."""

VOTES = re.compile(r"(?:concur|dissent)s?\W*$|\bnot participating\W*$")
"""How the line ends in which judges vote: `RIVERA, J.P., AUSTIN and DUFFY, JJ., concur.`"""
LONGEST_VOTE = 300


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
    if len(words) < LONGEST_VOTE and VOTES.search(words):
        return None
    if match := OPINION_OF.match(words):
        return Byline(recased(match["name"], known), kind_of(words.lower()), match.end())
    match = BYLINE.match(words)
    if match and REPORTS.match(match["stance"] or ""):
        return None
    match = match or JUSTICE.match(words) or OFFICE_FIRST.match(words) or NAME_ALONE.match(words)
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
