"""The forms of one court’s name: as captions print it, and as courts-db may know it."""

import re
from collections.abc import Iterator

from build_scripts.lexicon.courts.known import ORDINALS

ORDINAL = rf"(?:{'|'.join(ORDINALS)}|twelfth|thirteenth|fourteenth|fifteenth|\d+(?:st|nd|rd|th))"
DIVISION = re.compile(
    rf"""
      (?: ,?\ +
        (?: (?:{ORDINAL}|eastern|western|middle|northern|southern)   # , Second Appellate District
            \ (?:appellate\ |judicial\ )?
            (?:district|department|division|section|circuit)
          | (?:(?:appellate\ )?division|district)                    # , Division Three
            \ (?:one|two|three|four|five|six|seven|eight|[IVX\d]+)
          | (?:sitting\ )?(?:en|in)\ banc                            # , sitting en banc
        )
      )+$
    | ^{ORDINAL}\ (?=district\ court\ of\ appeal)                # Third District Court of …
    | ,?\ {ORDINAL}\ (?:appellate\ )?(?:district|circuit)(?=,?\ (?:state\ )?of)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Which of its divisions a state’s court sat in."""
SEAT = re.compile(r",? at [a-z][a-z .]+$", re.IGNORECASE)
"""Where it sat: `at Knoxville`."""
OF_A_COUNTY = re.compile(
    r"(?P<court>court of appeals)(?: of (?P<of>[a-z]+))?(?=.*\bcounty\b)"
    r"(?:.*\bcounty, (?P<state>[a-z]+))?.*",
    re.IGNORECASE,
)
"""`COURT OF APPEALS ELEVENTH APPELLATE DISTRICT LAKE COUNTY, OHIO`: for which county it sat."""
STATE_OVER = re.compile(
    r"(?:the )?(?:state|commonwealth) of (?P<state>[\w ]+?),? (?:in )?(?P<court>supreme court|"
    r"(?:the )?court of [\w ]+|(?:superior|appellate|appeals) court)", re.IGNORECASE
)  # fmt: skip
"""`STATE OF MINNESOTA IN SUPREME COURT`"""
STATE_UNDER = re.compile(
    r"(?:the )?(?P<court>[\w ]*?court(?: of appeals?)?),? (?:(?:of |for )?(?:the )?"
    r"(?:state|commonwealth) of|of) (?P<state>[\w ]+)",
    re.IGNORECASE,
)
"""`COURT OF APPEAL OF THE STATE OF CALIFORNIA`, `District Court of Appeal State of Florida`"""

LONGEST_SEAT = 3
"""Words of the city in which a division of a district court sits: `San Jose Division`."""
COUNTY_UNDER = re.compile(
    r"(?P<court>.{5,60}?\bcourt\b.{0,40}?),? county of (?P<county>[a-z ]+?)(?:: .*)?",
    re.IGNORECASE,
)
"""`CIVIL COURT OF THE CITY OF NEW YORK COUNTY OF KINGS: HOUSING PART B`"""
NEW_YORK_TRIAL = re.compile(
    r"(?P<court>supreme|county|civil|criminal|family) court(?:[ :,–—-]+(?:of )?(?:the )?"
    r"state of new york)?[ :,–—-]+(?:(?:[a-z.]+ ){0,3}(?:part|term),? \w+[ :,–—-]+)?"
    r"(?:county of (?P<of>[a-z. ]+?)|(?P<named>[a-z. ]+?) county)(?:[:,–—-]+ ?.*)?",
    re.IGNORECASE,
)
"""`SUPREME COURT OF THE STATE OF NEW YORK, COUNTY OF KINGS: PART 12`, `Supreme Court, Bronx
County`, `SUPREME COURT - STATE OF NEW YORK I.A.S. PART 30 - SUFFOLK COUNTY`: New York’s trial
courts are one in each county."""
COMMON_PLEAS = re.compile(
    r"(?:in the )?(?P<court>court of common pleas) (?:of |for )?(?P<county>[a-z ]+? county)\b.*?"
    r"\b(?P<state>pennsylvania|ohio)\b.*",
    re.IGNORECASE,
)
"""`COURT OF COMMON PLEAS OF ERIE COUNTY, PENNSYLVANIA`, the division that sits behind it."""
OF_A_NATION = re.compile(
    r"(?P<court>[\w ]*\bcourt(?: of appeals)?),? (?:of |for )?(?:the )?"
    r"(?P<nation>[\w’' -]+ (?:nation|tribes?|band|community|indians))",
    re.IGNORECASE,
)
"""`COURT OF APPEALS OF THE NAVAJO NATION`"""
STATE_BELOW = re.compile(
    r"(?P<court>(?:supreme )?court(?: of appeals?)?),? .*\b(?:district|division)\b.*?,? "
    r"(?P<state>state of [a-z ]+)",
    re.IGNORECASE,
)
"""`COURT OF APPEAL, FOURTH APPELLATE DISTRICT DIVISION ONE STATE OF CALIFORNIA`"""


def forms_of(words: str) -> Iterator[str]:
    """Yield the name of a court as printed, and as courts-db may know it: without the division
    that sits, and with the state before the court instead of over or behind it."""
    yield words
    bare = DIVISION.sub("", SEAT.sub("", words)).strip(" ,.").removesuffix(" CIVIL ACTION")
    if bare != words:
        yield bare
    if over := STATE_OVER.fullmatch(bare):
        yield f"{over['state']} {over['court']}"
    if under := STATE_UNDER.fullmatch(bare):
        yield f"{under['state']} {under['court']}"
    if county := COUNTY_UNDER.fullmatch(words):
        yield f"{county['court']}, {county['county']} County"
    if (trial := NEW_YORK_TRIAL.fullmatch(words)) and re.search(r"supreme|new york", words, re.I):
        place = trial["of"] or trial["named"]
        yield f"New York {trial['court']} Court, {place} County"
        yield f"New York {trial['court']} Court, {place}"
        yield f"New York {trial['court']} Court {place}"
    if below := STATE_BELOW.fullmatch(words):
        yield f"{below['court']} of the {below['state']}"
    if tribal := OF_A_NATION.fullmatch(words):
        yield f"{tribal['nation']} {tribal['court']}"
    if pleas := COMMON_PLEAS.fullmatch(words):
        yield f"{pleas['state']} {pleas['court']}, {pleas['county']}"
        yield f"{pleas['state']} {pleas['court']}"
    local = OF_A_COUNTY.fullmatch(words)
    if local and (state := local["of"] or local["state"]):
        yield f"{local['court']} of {state}"
    seat = re.sub(r"(?<=[a-z]) division$", "", bare, flags=re.IGNORECASE)
    for _ in range(LONGEST_SEAT if seat != bare else 0):
        seat = seat.rpartition(" ")[0]
        yield seat
    head, comma, _ = words.partition(",")
    if comma and re.search(r"\bof [A-Z]", head):
        yield head  # without the seat: `Court of Appeals of Texas, Houston (14th Dist.)`
    yield re.sub(r" (?=appellate division$)", ", ", words, flags=re.IGNORECASE)
