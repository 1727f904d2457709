"""Finds a court in courts-db by the name that a caption prints."""

import re
from collections.abc import Iterator
from functools import cache

CIRCUIT = re.compile(
    r"Court of Appeals,? (?:for the )?(?P<circuit>\w+|District of Columbia) Circuit", re.IGNORECASE
)
SUPREME = re.compile(r"Supreme Court of (?:the )?United States", re.IGNORECASE)
BOARD = re.compile(r"Board of Immigration Appeals|Executive Office for Immigration Review", re.I)
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split()

DIVISION = re.compile(
    r"(?:,? +(?:(?:first|second|third|fourth|fifth|sixth|seventh|eastern|western|middle|northern|"
    r"southern) (?:appellate )?(?:district|department|division|section)|"
    r"(?:appellate )?division (?:one|two|three|four|five|six|seven|eight|[IVX\d]+)))+$"
    r"|^(?:first|second|third|fourth|fifth|sixth) (?=district court of appeal)",
    re.IGNORECASE,
)
"""Which of its divisions a state’s court sat in."""
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

SHORT_CIRCUITS = {
    "First": "1st",
    "Second": "2d",
    "Third": "3d",
    "District of Columbia": "D.C.",
    "Federal": "Fed.",
}


@cache
def court_named(name: str) -> str | None:
    """Return the courts-db identifier of the court called `name`, None where none is certain."""
    words = re.sub(r"\s+", " ", re.sub(r"^\s*in the\s+", "", name, flags=re.IGNORECASE)).strip(
        " .,"
    )
    if circuit := CIRCUIT.search(words):
        return circuit_id(circuit["circuit"].lower())
    if SUPREME.fullmatch(words):
        return "scotus"
    if BOARD.search(words):
        return "bia"
    return next((found for form in forms_of(words) if (found := looked_up(form))), None)


def forms_of(words: str) -> Iterator[str]:
    """Yield the name of a court as printed, and as courts-db may know it: without the division
    that sits, and with the state before the court instead of over or behind it."""
    yield words
    bare = DIVISION.sub("", words).strip(" ,.")
    if bare != words:
        yield bare
    if over := STATE_OVER.fullmatch(bare):
        yield f"{over['state']} {over['court']}"
    if under := STATE_UNDER.fullmatch(bare):
        yield f"{under['state']} {under['court']}"
    yield re.sub(r" (?=appellate division$)", ", ", words, flags=re.IGNORECASE)


def looked_up(words: str) -> str | None:
    """Return the identifier of the one court in courts-db that is called `words`."""
    # Imported here: its table of two thousand courts takes longer to load than to ask.
    from courts_db import find_court  # noqa: PLC0415 - see above

    found = find_court(words.title(), bankruptcy="bankruptcy" in words.lower())
    return str(found[0]) if len(found) == 1 else None


def circuit_id(circuit: str) -> str | None:
    """Return the identifier of a federal court of appeals by its circuit."""
    if circuit in ORDINALS:
        return f"ca{ORDINALS.index(circuit) + 1}"
    return {"federal": "cafc", "district of columbia": "cadc", "columbia": "cadc"}.get(circuit)


def court_name(court: str) -> str | None:
    """Return the full name of the court whose courts-db identifier is `court`, if there is one."""
    if circuit := circuit_of(court):
        return f"United States Court of Appeals for the {circuit} Circuit"
    return entry(court).get("name")


def court_citation(court: str) -> str | None:
    """Return the court as a citation gives it (Bluebook table T1): `9th Cir.`."""
    if court == "scotus":
        return "U.S."
    if circuit := circuit_of(court):
        return f"{SHORT_CIRCUITS.get(circuit) or court.removeprefix('ca') + 'th'} Cir."
    return entry(court).get("citation_string")


def state_of(court: str) -> str | None:
    """Return the state whose court the one with the courts-db identifier `court` is."""
    found = entry(court)
    return found.get("location") if found.get("system") == "state" else None


def circuit_of(court: str) -> str | None:
    """Return the name of the circuit whose court of appeals is `court`."""
    if court in ("cadc", "cafc"):
        return {"cadc": "District of Columbia", "cafc": "Federal"}[court]
    number = court.removeprefix("ca")
    if court.startswith("ca") and number.isdigit() and int(number) <= len(ORDINALS):
        return ORDINALS[int(number) - 1].capitalize()
    return None


@cache
def entry(court: str) -> dict[str, str]:
    """Return what courts-db says of `court`: nothing, where it does not know it."""
    from courts_db import courts  # noqa: PLC0415 - see above

    return next((item for item in courts if item["id"] == court), {})
