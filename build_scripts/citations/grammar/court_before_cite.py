"""The court, and often the year, between a case's name and its cite.

Before the uniform citation put both behind the cite, reporters and many state courts set them
before it: `Ford v. Gray, 5 Cir., 1942, 123 F.2d 45`, `Cole v. Dane, Tex. Civ. App., 12 S.W.2d 345`,
`Hunt v. Ives (Minn.) 12 N.W. 345`.
"""

import re
from dataclasses import dataclass

from build_scripts.lexicon.codes.states import STATE
from build_scripts.lexicon.patterns import one_of

FEDERAL = (
    r"(?:\d{1,2}(?:st|nd|rd|d|th)?\s?Cir\.?"  # 5 Cir.
    r"|(?:\d{1,2}(?:st|nd|rd|d|th)\s)?C\.\s?C\.\s?A\."  # C. C. A. 2, 1st C. C. A.
    r"(?:,?\s(?:\d{1,2}(?:\w\w)?|[A-Z][a-z]+\.)(?:\sCir\.)?)?"
    r"|C\.\s?C\.\s?P\.\s?A\.|C\.\s?C\.(?!\s?[A-Z])"  # C. C. P. A.
    r"|D\.\s?C\.(?:,\s(?:[NSEWMC]\.\s?)?D\.\s?[A-Z][\w.]*)?"  # D. C., S. D. N.Y.
    r"|(?:[NSEWMC]\.\s?)?D\.\s?C\.\s?[A-Z][\w.]*|U\.\s?S\.\s?C\.\s?C\.|Em\.\s?App\.)"  # D.C.Pa.
)
OLD_STATE = one_of(r"""
    Okl\. Cal\.\s?App\. Calif\. Ida\. Ia\. Kans\. Wisc\. Penn\. Tenn\.\s?Ch\. Ore\. W\.\s?Va\. Nev\.
""")
OF_APPEAL = one_of(r"""
    App\. Civ\. Cr\. Crim\. Com\. Sup\. Super\. Ct\. Ch\. Err\. Cir\. Div\. Gen\. Sess\. Orph\.
    Dist\. & Term Spec\. Surr\. St\.L\. K\.C\. 1st 2d 3d 4th
""")
OF_STATE = rf"(?:(?:{OLD_STATE}|{STATE})(?:,?\s?{OF_APPEAL})*)"
"""`Ky.`, `Okl. Cr.`, `Tex. Civ. App.`"""
BESIDE = r"(?:,\s(?:[Ee]n\s[Bb]anc|[Ii]n\s[Bb]anc))?"
YEAR = r"(?:,?\s(?P<{}>(?:1[789]|20)\d\d))?"
BARE = re.compile(rf",\s(?P<court>{FEDERAL}|{OF_STATE}){BESIDE}{YEAR.format('year')},?$")
IN_BRACKETS = re.compile(
    rf",?\s\((?P<court>{FEDERAL}|{OF_STATE})(?:,\s?[\w\s.]{{2,16}})?{YEAR.format('year')}\),?$"
)
OF_A_PLACE = re.compile(
    r"\b(?:City|Town|Township|Village|County|Cnty\.|Bd\.|Board|Borough|Parish|Univ\.|Dist\.|District)\b"
    r"[^,]*$"
)
"""`City of Houston, Tex.`: the state belongs to the place."""
OF_THE_NATION = re.compile(r"\d+\s(?:F\.|Fed\.|U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.|B\.\s?R\.)")


@dataclass(frozen=True, slots=True)
class CourtInFront:
    """A court before the cite: where it begins, and the year if that stands there too."""

    start: int
    court: str
    year: int | None


def court_in_front(text: str, cite: str) -> CourtInFront | None:
    """The court with which `text`, all that stands before `cite`, ends."""
    found = IN_BRACKETS.search(text) or BARE.search(text)
    if not found:
        return None
    federal = re.fullmatch(FEDERAL, found["court"])
    bare = text[found.start()] == "," and "(" not in found[0]
    if (
        bare
        and not federal
        and (OF_THE_NATION.match(cite) or OF_A_PLACE.search(text[: found.start()]))
    ):
        return None
    return CourtInFront(
        found.start(), found["court"], int(found["year"]) if found["year"] else None
    )
