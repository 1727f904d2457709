"""Finds a court in courts-db by the name that a caption prints."""

import re
from functools import cache

CIRCUIT = re.compile(
    r"Court of Appeals,? (?:for the )?(?P<circuit>\w+|District of Columbia) Circuit", re.IGNORECASE
)
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split()


@cache
def court_named(name: str) -> str | None:
    """Return the courts-db identifier of the court called `name`, None where none is certain."""
    words = re.sub(r"\s+", " ", re.sub(r"^\s*in the\s+", "", name, flags=re.IGNORECASE)).strip(
        " .,"
    )
    if circuit := CIRCUIT.search(words):
        return circuit_id(circuit["circuit"].lower())
    # Imported here: its table of two thousand courts takes longer to load than to ask.
    from courts_db import find_court  # noqa: PLC0415 - see above

    found = find_court(words.title())
    return str(found[0]) if len(found) == 1 else None


def circuit_id(circuit: str) -> str | None:
    """Return the identifier of a federal court of appeals by its circuit."""
    if circuit in ORDINALS:
        return f"ca{ORDINALS.index(circuit) + 1}"
    return {"federal": "cafc", "district of columbia": "cadc", "columbia": "cadc"}.get(circuit)
