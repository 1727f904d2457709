"""What is known of a court: its name, how citations call it, its state or circuit (courts-db)."""

import re
from functools import cache, lru_cache
from typing import Any

from build_scripts.account_memory import files_of_library, made_once

Court = dict[str, Any]
"""A court as courts-db describes it."""
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split()
SHORT_CIRCUITS = {
    "First": "1st",
    "Second": "2d",
    "Third": "3d",
    "District of Columbia": "D.C.",
    "Federal": "Fed.",
}

NAMES = {"nyappdiv": "Appellate Division of the Supreme Court of New York"}
"""Where courts-db describes a court instead of naming it."""
CITATIONS = {
    "ny": "N.Y.",
    "nyed": "E.D.N.Y.",
    "mdd": "D. Md.",
    "flsb": "Bankr. S.D. Fla.",
    "wvnd": "N.D. W. Va.",
    "wvsd": "S.D. W. Va.",
    "wvnb": "Bankr. N.D. W. Va.",
    "wvsb": "Bankr. S.D. W. Va.",
}
"""Where courts-db departs from Bluebook tables T1 and T10."""


AGENCIES: tuple[Court, ...] = (
    {
        "id": "mspb",
        "name": "Merit Systems Protection Board",
        "citation_string": "M.S.P.B.",
        "regex": ["(?:United States )?Merit Systems Protection Board"],
        "system": "federal",
        "type": "special",
        "location": "Washington D.C.",
    },
    {
        "id": "bva",
        "name": "Board of Veterans' Appeals",
        "citation_string": "Bd. Vet. App.",
        "regex": ["Board of Veterans[’']? Appeals"],
        "system": "federal",
        "type": "special",
        "location": "Washington D.C.",
    },
)
"""Boards that decide cases as courts do, and stand in no list of courts-db; the identifiers are
CourtListener’s."""


KINDS_OF_COURTS = frozenset({"uscirct", "usdistct"})
"""What courts-db calls the United States District Court, of whatever district, and the old circuit
courts: a caption that tells no more names no court."""


@cache
def courts_db_table() -> list[Court]:
    """Return the courts of courts-db, and the boards beside them."""
    return [*(court for court in courts_db() if court["id"] not in KINDS_OF_COURTS), *AGENCIES]


@cache
def courts_db() -> list[Court]:
    """Return the courts of courts-db: made once for an account, because it takes the library longer
    to load its two megabytes than it takes to recover an opinion whose court is federal."""

    def load() -> list[Court]:
        from courts_db import courts  # noqa: PLC0415 - see above

        return list(courts)

    return made_once("courts", __file__, files_of_library("courts_db"), list[Court], load)


def circuit_id(circuit: str) -> str | None:
    """Return the identifier of a federal court of appeals by its circuit."""
    if circuit in ORDINALS:
        return f"ca{ORDINALS.index(circuit) + 1}"
    return {"federal": "cafc", "district of columbia": "cadc", "columbia": "cadc"}.get(circuit)


DISTRICT = re.compile(
    r"^District Court, (?:(?:(?P<part>[NSEWCM])\.)?D\. |District of )(?P<of>(?!Guam).+)$"
)
"""How courts-db has the names of half the federal district courts: `District Court, S.D. Texas`."""


def court_name(court: str) -> str | None:
    """Return the full name of the court whose courts-db identifier is `court`, if there is one."""
    if circuit := circuit_of(court):
        return f"United States Court of Appeals for the {circuit} Circuit"
    name = NAMES.get(court) or courts_db_entry(court).get("name")
    return name and DISTRICT.sub(whole_district, name)


PARTS = {
    "N": "Northern",
    "S": "Southern",
    "E": "Eastern",
    "W": "Western",
    "C": "Central",
    "M": "Middle",
}


def whole_district(name: re.Match[str]) -> str:
    """Return the name of a district court as the court prints it."""
    part = f"{PARTS[name['part']]} " if name["part"] else ""
    return f"United States District Court for the {part}District of {name['of']}"


def court_citation(court: str) -> str | None:
    """Return the court as a citation gives it (Bluebook table T1): `9th Cir.`."""
    if court == "scotus":
        return "U.S."
    if circuit := circuit_of(court):
        return f"{SHORT_CIRCUITS.get(circuit) or court.removeprefix('ca') + 'th'} Cir."
    found = courts_db_entry(court)
    if not found.get("citation_string") and found.get("parent"):
        return court_citation(found["parent"])  # a division is cited as its court
    return CITATIONS.get(court) or found.get("citation_string")


def state_of(court: str) -> str | None:
    """Return the state whose court the one with the courts-db identifier `court` is."""
    if circuit_of(court) or court == "scotus":
        return None
    found = courts_db_entry(court)
    return found.get("location") if found.get("system") == "state" else None


def circuit_of(court: str) -> str | None:
    """Return the name of the circuit whose court of appeals is `court`."""
    if court in ("cadc", "cafc"):
        return {"cadc": "District of Columbia", "cafc": "Federal"}[court]
    number = court.removeprefix("ca")
    if court.startswith("ca") and number.isdecimal() and int(number) <= len(ORDINALS):
        return ORDINALS[int(number) - 1].capitalize()
    return None


@lru_cache(maxsize=4096)
def courts_db_entry(court: str) -> Court:
    """Return what courts-db says of `court`: nothing, where it does not know it."""
    return next((item for item in courts_db_table() if item["id"] == court), {})
