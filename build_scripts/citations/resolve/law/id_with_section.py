"""*Id.* with a section: of the code cited last, or perhaps of another law (Bluebook rule 4.1)."""

import re

from build_scripts.citations.resolve.cases.known import Where
from build_scripts.citations.resolve.resolved_values import Meaning
from build_scripts.citations.tokens.law.sections import MEMBER
from build_scripts.citations.tokens.places import SPELLED, UNSIGNED


def other_law_of_section(
    pin: str, meaning: Meaning, before: list[tuple[Where, Meaning]]
) -> str | None:
    """Another law whose very section is cited before: `Id. § 51M` after `G. L. c. 276, § 51M` and,
    since, a treatise or another code of which no such section is cited."""
    section = MEMBER.search(pin) if re.match(rf".*§|{UNSIGNED}|{SPELLED}", pin) else None
    if not section or meaning.sort not in ("work", "provision"):
        return None
    ending = f"§ {section['section']}"
    cited = [other.authority or "" for _, other in before if other.sort == "provision"]
    found = [each for each in cited if each.endswith(ending)]
    own = (meaning.authority or "").partition("§")[0]
    if not found or (meaning.sort == "provision" and any(each.startswith(own) for each in found)):
        return None
    return found[-1]


COMPILED = re.compile(r"(?P<chapter>\d+ (?:ILCS|Ill\. Comp\. Stat\.(?: Ann\.)?) )\d+/")
"""Illinois prints chapter, act and section: `720 ILCS 5/19-3`, and then `id. § 16-1` or
`id. 5/16-1`."""


def section_of_same_code(authority: str, pin: str) -> str:
    """`8 U.S.C. § 1101` and `§ 1158(a)` make `8 U.S.C. § 1158`."""
    member = MEMBER.search(pin)
    if compiled := COMPILED.match(authority):
        section = member["section"] if member else ""
        if "/" in section:
            return compiled["chapter"] + section
        return compiled[0] + section if member else authority
    head = authority[: authority.index("§")]
    return f"{head}§ {member['section']}" if member else authority


NUMBERED = re.compile(r"(?P<word>arts?\.|R\.|[Rr]ules?|[Cc]anons?)\s(?P<number>\d[\w.:-]*\w|\d)")
LAST_NUMBER = re.compile(
    r"(?P<set>\S.*(?P<word>\barts?\.|\b[Rr]ules?|\b[Cc]anons?|\bR\.|\bP\.)\s)\d[\w.:-]*$"
)


def same_set(meaning: Meaning, pin: str) -> str | None:
    """Another article of the code, or rule of the set, that was cited last: `Id. art. 36.14` after
    `Tex. Code Crim. Proc. art. 36.19`."""
    other = NUMBERED.match(pin)
    cited = LAST_NUMBER.match(meaning.authority or "") if other else None
    if not other or not cited or meaning.sort != "provision":
        return None
    by_article = other["word"].startswith("art")
    return (
        cited["set"] + other["number"] if by_article == (cited["word"].startswith("art")) else None
    )
