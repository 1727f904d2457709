"""Finds a court in courts-db by the name that a caption prints."""

import re
from functools import cache

CIRCUIT = re.compile(
    r"Court of Appeals,? (?:for the )?(?P<circuit>\w+|District of Columbia) Circuit", re.IGNORECASE
)
SUPREME = re.compile(r"Supreme Court of (?:the )?United States", re.IGNORECASE)
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split()

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
    # Imported here: its table of two thousand courts takes longer to load than to ask.
    from courts_db import find_court  # noqa: PLC0415 - see above

    found = find_court(words.title())
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
