"""Which court decided, by the citation in the public domain that it prints over its opinions.

Some courts number their opinions themselves: `2031 ND 14`, `2031-NMSC-007`, `2031 PA Super 5`.
The letters are those of their own captions.
"""

import re

COURTS = {
    "ND": "nd",
    "ND App": "ndctapp",
    "SD": "sd",
    "VT": "vt",
    "ME": "me",
    "MT": "mont",
    "WY": "wyo",
    "UT": "utah",
    "UT App": "utahctapp",
    "WI": "wis",
    "WI App": "wisctapp",
    "CO": "colo",
    "COA": "coloctapp",
    "NH": "nh",
    "OK": "okla",
    "OK CR": "oklacrimapp",
    "OK CIV APP": "oklacivapp",
    "NMSC": "nm",
    "NMCA": "nmctapp",
    "IL": "ill",
    "IL App": "illappct",
    "PA Super": "pasuperct",
    "Ark": "ark",
    "Ark App": "arkctapp",
    "NCSC": "nc",
    "NCCOA": "ncctapp",
    "NCBC": "ncbizct",
    "Guam": "guam",
    "MSPB": "mspb",
    "TSPR": "prsupreme",
    "VI": "virginislands",
}
CITATION = re.compile(
    r"(?:cite as:? )?(?:19|20)\d\d[ -](?P<code>[A-Z][A-Za-z. ]{1,11}?)"
    r"(?: \(\d\w\w\))?[ -]\d+\b(?:-U\b)?",
    re.IGNORECASE,
)


def court_by_citation(words: str) -> str | None:
    """Return the court whose citation in the public domain is all that `words` say, else None."""
    match = CITATION.fullmatch(words.strip(" .[]()"))
    return COURTS.get(match["code"].replace(".", "").strip()) if match else None
