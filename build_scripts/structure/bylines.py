"""Reads bylines: who wrote a writing, and whether for the court, with it or against it."""

import re
from dataclasses import dataclass, replace

from build_scripts.model import WritingKind
from build_scripts.structure.dates import DATE
from build_scripts.structure.names import recased

NAME = (
    r"(?!(?i:before|present)\b)(?:[A-Z][\w’'-]*,? |[A-Z]\.(?:-?[A-Z]\.)* ?|(?:St|Wm|Chas|Geo"
    r"|Jas|Thos)\. )*?(?:Mc|Mac|De|Di|La|Le|Van|O[’'])?[A-Z][A-Z’'-]+"
    r"(?:, (?:Jr|JR|Sr|SR)\.| II| III)?"
)
"""A judge’s name, at least the surname in capitals."""

OFFICE = (
    r"(?:(?:Chief|Deputy|Temporary|Senior|Presiding|Associate|Acting|Circuit|District|Appellate|Superior|Magistrate|"
    r"Bankruptcy|Immigration|Administrative|Special|Trial|Reserve|United States|U\. ?S\.) )*"
    r"(?:Judges?|Justices?)|(?:Acting |A\.)?(?:C\. ?J|P\. ?J\. ?E|P\. ?J|J\. ?P|S\. ?J|V\. ?C\. ?J"
    r"|A\.? ?P\. ?J)\.|JJ?\."
    r"|U\. ?S\. ?[DM]\. ?J\."
)
STANCE = (
    r"(?:[^:.]|(?<=\bJ)\.(?=,)|(?<=\bJJ)\.(?=,)|(?<=\bC)\.(?= ?J)|(?<=\b[A-Z])\.(?= [A-Z])"
    r"|(?<=[JS]r)\.(?=[, ])){0,300}"
)
"""What a byline says after the office, the stops of initials and offices included."""

BYLINE = re.compile(
    rf"(?P<name>{NAME}), (?P<office>{OFFICE})[*∗†‡]*(?P<stance>,{STANCE}| ?\([^()]{{5,120}}\))?"
    r"(?:(?P<stop>[:.]|\s?[—–])|(?<=[.)])|$)"
)
"""`HAWKINS, Senior Circuit Judge:`; `M. SMITH, Circuit Judge, specially concurring:`;
`MADSEN, J. (dissenting)—` as Washington prints it."""

JUSTICE = re.compile(
    rf"(?:MR\. |MRS\. |MS\. )?(?:CHIEF )?(?:JUSTICE|Justice) (?P<name>{NAME})(?![\w’'])"
    rf"(?:(?P<stance>$|(?=.{{0,300}}\b(?:delivered|announced|concurring|dissenting)\b),?{STANCE})"
    rf"(?P<stop>[:.]|$)|(?=\s+(?:DECIDED|FILED)\b))(?P<dated>\s+(?:DECIDED|FILED):?\s+(?i:{DATE.pattern}))?"
)
"""`JUSTICE THOMAS, concurring in the judgment.`; `CHIEF JUSTICE ROBERTS delivered …`."""

PER_CURIAM = re.compile(r"(?:PER CURIAM|Per Curiam|BY THE COURT|By the Court)\W{0,2}(?=\s|$)")

OPINION_OF = re.compile(
    rf"(?:OPINION (?:OF THE COURT )?BY|OPINION OF|Opinion (?:of the Court )?by|Opinion of"
    rf"|(?:DISSENTING|CONCURRING) OPINION BY)"
    rf" (?:JUSTICE |JUDGE |Justice |Judge )?(?P<name>{NAME})(?:, (?:{OFFICE}))?(?P<stop>[:.]?)$"
)
"""`Opinion of ALITO, J.`; `OPINION BY STEVENS, P.J.E.:` as Pennsylvania prints it."""

OFFICE_FIRST = re.compile(
    rf"(?:Chief |Presiding )?(?:Justice|Judge) (?P<name>{NAME})"
    rf"(?P<stance>,? (?:delivered|concurring|dissenting){STANCE})(?P<stop>[:.])"
)
"""`Chief Justice NEWBY dissenting.`, as North Carolina prints it."""

NAME_ALONE = re.compile(
    r"(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:, (?:Jr|Sr)\.)?), "
    rf"(?P<office>{OFFICE})(?P<stance>,? (?:concurring|dissenting|specially|joined by"
    rf"|with whom)[^:.]{{0,160}})?[:.]*$"
)
"""A name in small letters with its office alone on a line: `Madsen, J.`"""

RUN_IN = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){0,3}), (?P<office>(?:Chief |Senior )?Judge)"
    r"(?P<stance>)(?P<stop>:)(?= )"
)
"""A name in small letters with its office before the text: `Roe, Judge: This action …`, as the
Court of International Trade prints it."""

IN_PART = r"(?: in (?:the )?(?:part|judgment|result)| from the [^,.:]{3,60}| specially)*"
SMALL_JUSTICE = re.compile(
    r"(?:M(?:r|rs"
    r"|s)\. )?(?:Chief )?Justice (?P<name>[A-Z][\w’'-]+)(?P<stance> (?:delivered the opinion"
    r"|announced the judgment)[^.:]{0,300}|(?:, with whom (?:[^.:]|\bMr?s?\.){3,200})?, "
    rf"(?:concurring|dissenting){IN_PART}(?:,? and (?:concurring|dissenting){IN_PART})?)[.:]$"
)
"""`Justice Kagan, with whom Justice Jackson joins, dissenting.`, all of a line, where a publisher
has lost the small capitals."""

REPORTS = re.compile(
    r",? (?:delivered|filed|files|announced|wrote|joined(?! by)|joins|authored|took no part)\b"
)
"""After initials (`SUTTON, J., delivered …`) this tells of an opinion and does not open one;
`JUSTICE WHITE delivered the opinion of the Court.` opens it."""

FILES = re.compile(r",? (?:files?|filed|concurred|dissented|joins?|joined(?! by)|wrote)\b(?!,)")
"""What a justice does of whom a line tells: `JUSTICE BLAND filed a dissenting opinion.`"""

VOTES = re.compile(
    r"(?:concur|dissent)s?(?:,? (?:with(?:out)?|in) (?:an? |the )?(?:separate )?"
    r"(?:opinion|result|judgment|part)(?: only)?)*\W*$|\bnot participating\W*$",
    re.IGNORECASE,
)
"""How the line ends in which judges vote: `RIVERA, J.P., AUSTIN and DUFFY, JJ., concur.`"""
LONGEST_VOTE = 300
PARAGRAPH_NUMBER = re.compile(r"(?:¶ ?\d+|[{\[]¶ ?\d+[}\]])\s+")
PANEL = re.compile(r"[^.]{3,40}, (?:C\. ?J|P\. ?J)\., .*, JJ\.$")
"""The judges who sat: `ABLE, C.J., BAKER, CHARLES, JJ.`"""


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says."""

    author: str | None
    kind: WritingKind
    end: int
    """How many characters it takes; the writing begins after them."""


def byline_at(words: str, known: dict[str, str]) -> Byline | None:
    """Return the byline with which `words` begin, if they do; `known` recases the name.

    It may bear the number of a paragraph, as in Illinois: `¶ 60 JUSTICE OVERSTREET, dissenting:`.
    """
    if number := PARAGRAPH_NUMBER.match(words):
        numbered = byline_at(words[number.end() :], known)
        return replace(numbered, end=numbered.end + number.end()) if numbered else None
    if match := PER_CURIAM.match(words):
        return Byline(None, "per-curiam", match.end())
    if len(words) < LONGEST_VOTE and (tells_votes(words) or PANEL.match(words)):
        return None
    # Bylines print their judges in capitals, so that a form in capitals tells nothing of the name.
    forms = {upper: form for upper, form in known.items() if form != upper}
    if match := OPINION_OF.match(words):
        return Byline(recased(match["name"], forms), kind_of(words.lower()), match.end())
    match = BYLINE.match(words)
    if match and REPORTS.match(match["stance"] or ""):
        return None
    match = match or JUSTICE.match(words) or OFFICE_FIRST.match(words) or NAME_ALONE.match(words)
    match = match or SMALL_JUSTICE.match(words) or RUN_IN.match(words)
    if not match or FILES.match(match["stance"] or ""):
        return None
    return Byline(recased(match["name"], forms), kind_of(match["stance"] or ""), match.end())


def tells_votes(words: str) -> bool:
    """Say whether `words` only tell how judges vote; a separate writing of few words may end so."""
    opened = BYLINE.match(words)
    own = opened and re.search(r"\b(?:concurring|dissenting)\b", opened["stance"] or "")
    return bool(VOTES.search(words)) and not own


def kind_of(stance: str) -> WritingKind:
    """Return the kind of writing by what its byline says after the judge’s office."""
    stance = stance.lower()
    concurs = "concurring" in stance or "concurs" in stance
    dissents = "dissenting" in stance or "dissents" in stance  # not “in the result of the dissent”
    if concurs and dissents:
        return "concurrence-in-part"
    if dissents:
        return "dissent"
    if "announced the judgment" in stance:
        return "plurality"
    return "concurrence" if concurs or "respecting the denial" in stance else "majority"
