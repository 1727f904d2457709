"""The court of a decision and its days, in a line: as its caption prints them."""

import re
from collections.abc import Iterator

from build_scripts.lexicon.courts.known import court_name
from build_scripts.lexicon.dates import DATE
from build_scripts.model import Case
from build_scripts.pages.text.wording import long_date, verb_of_issue

LATER = re.compile(
    r"(?:(?:petition|application|motion)s? for (?:re-?hearing|review|reconsideration)"
    r"|re-?hearing|reconsideration|review|certiorari|transfer)(?: en banc)?"
    rf" (?:was |were )?(?:denied|granted|dismissed|refused)(?: on)?,? {DATE.pattern}\W*",
    re.IGNORECASE,
)
"""`Reconsideration denied April 2, 2031.`: what became of it, as reporters print it."""
COURT_OF_CALIFORNIA = re.compile(
    r"""
    \bcourt\ of\ appeal\b.*?
    (?:\b(?P<district>first|second|third|fourth|fifth|sixth)\ appellate\ district
      (?:,?\ division\ (?P<division>one|two|three|four|five|six|seven|eight))?)
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
"""`IN THE COURT OF APPEAL OF THE STATE OF CALIFORNIA SECOND APPELLATE DISTRICT DIVISION TWO`"""


def court_and_dates(case: Case) -> str:
    """Return the court, when it heard and decided, and what became of it as far as is printed."""
    amended = f"amended {long_date(case.date_amended)}" if case.date_amended else None
    dates = [heard(case), decided(case), amended]
    return ", ".join(filter(None, [own_court(case), *dates, *done_later(case)]))


def heard(case: Case) -> str | None:
    """Return how, when and where the court heard the case, as far as that is known."""
    day = case.date_argued or case.date_submitted
    how = "argued" if case.date_argued else "submitted" if day else "heard"
    said = [long_date(day) if day else "", f"in {case.place}" if case.place else ""]
    return " ".join(filter(None, [how, *said])) if any(said) else None


def decided(case: Case) -> str | None:
    """Return when the court decided, or filed its decision, as it calls it."""
    filed = case.date_filed
    return f"{verb_of_issue(case).lower()} {long_date(filed)}" if filed else None


def own_court(case: Case) -> str | None:
    """Return the court: of California's courts of appeal the one that its caption names."""
    name = court_name(case.court) if case.court else None
    if not name or case.court != "calctapp":
        return name
    printed = " ".join(line.text.words for line in case.caption if line.role == "court")
    found = COURT_OF_CALIFORNIA.search(printed)
    district = f"{found['district'].title()} Appellate District" if found else None
    division = f"Division {found['division'].title()}" if found and found["division"] else None
    return ", ".join(filter(None, ["California Court of Appeal", district, division]))


def done_later(case: Case) -> Iterator[str]:
    """Yield what the caption's lines say was done after the decision, with its day."""
    for line in case.caption:
        words = line.text.words.strip()
        if line.role in ("history", "other") and LATER.fullmatch(words):
            yield words[0].lower() + words[1:].rstrip(" .")
