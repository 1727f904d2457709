"""Which court decided: from the words before the year, else from the reporter.

The data are courts-db's citation strings; the reporters are those that carry one court only
(Bluebook table T1), for which the court is not printed.
"""

import re
from functools import cache

REPORTER_COURTS = {
    "U.S.": "scotus",
    "S. Ct.": "scotus",
    "L. Ed.": "scotus",
    "L. Ed. 2d": "scotus",
    "I. & N. Dec.": "bia",
    "Cal.": "cal",
    "Cal. 2d": "cal",
    "Cal. 3d": "cal",
    "Cal. 4th": "cal",
    "Cal. 5th": "cal",
    "Cal. App. 2d": "calctapp",
    "Cal. App. 3d": "calctapp",
    "Cal. App. 4th": "calctapp",
    "Cal. App. 5th": "calctapp",
    "N.Y.": "ny",
    "N.Y.2d": "ny",
    "N.Y.3d": "ny",
    "A.D.": "nyappdiv",
    "A.D.2d": "nyappdiv",
    "A.D.3d": "nyappdiv",
    "Wash.": "wash",
    "Wash. 2d": "wash",
    "Wash. App.": "washctapp",
    "Wash. App. 2d": "washctapp",
    "Mass.": "mass",
    "Mass. App. Ct.": "massappct",
    "Ill. 2d": "ill",
    "N.C.": "nc",
    "N.C. App.": "ncctapp",
    "Pa.": "pa",
    "Ohio St. 3d": "ohio",
    "Wis. 2d": "wis",
    "Ga.": "ga",
    "Ga. App.": "gactapp",
    "Conn.": "conn",
    "Md.": "md",
    "Mich.": "mich",
    "N.J.": "nj",
    "Va.": "va",
    "Kan.": "kan",
    "Neb.": "neb",
    "Or.": "or",
    "Or. App.": "orctapp",
    "T.C.": "tax",
    "Fed. Cl.": "uscfc",
    "Mich. App.": "michctapp",
    "Ohio App. 3d": "ohioctapp",
    "Ill. App. 2d": "illappct",
    "Ill. App. 3d": "illappct",
    "Haw.": "haw",
    "Ark.": "ark",
    "Ark. App.": "arkctapp",
    "Conn. App.": "connappct",
    "Iowa": "iowa",
    "Kan. App. 2d": "kanctapp",
    "Ky.": "ky",
    "Md. App.": "mdctspecapp",
    "Minn.": "minn",
    "Miss.": "miss",
    "Mo.": "mo",
    "N.H.": "nh",
    "Neb. App.": "nebctapp",
    "Nev.": "nev",
    "Ohio St.": "ohio",
    "Ohio St. 2d": "ohio",
    "Tenn.": "tenn",
    "Va. App.": "vactapp",
    "W. Va.": "wva",
    "Mont.": "mont",
    "Pa. Super.": "pasuperct",
    "Cranch": "scotus",
    "Wheat.": "scotus",
    "Pet.": "scotus",
    "How.": "scotus",
    "Black": "scotus",
    "Wall.": "scotus",
    "IL": "ill",
    "WI": "wis",
    "WI App": "wisctapp",
    "UT": "utah",
    "UT App": "utahctapp",
    "ND": "nd",
    "SD": "sd",
    "S.D.": "sd",
    "MT": "mont",
    "OK": "okla",
    "OK CR": "oklacrimapp",
    "OK CIV APP": "oklacivapp",
    "VT": "vt",
    "ME": "me",
    "CO": "colo",
    "COA": "coloctapp",
    "WY": "wyo",
    "NMSC": "nm",
    "NMCA": "nmctapp",
    "NCSC": "nc",
    "NCCOA": "ncctapp",
}
"""Of the nominative reporters Dallas is left out: his first volumes report Pennsylvania."""

FEDERAL_DISTRICT = ("F. Supp.", "F.R.D.", "B.R.")
"""Reporters of federal trial courts: in `533 F. Supp. 2d 567 (Md. 2008)`, the Supreme Court's own
style, `Md.` is the district of Maryland."""
PRINTED: dict[str, str] = {
    "dc": "dc",
    "dmd": "mdd",
    "dminn": "mnd",
    "bia": "bia",
    "afed": "cafc",
    "wisapp": "wisctapp",
    "washapp": "washctapp",
    "indapp": "indctapp",
    "tennapp": "tennctapp",
    "pasuper": "pasuperct",
    "moapp": "moctapp",
    "moapped": "moctapp",
    "moappwd": "moctapp",
    "moappsd": "moctapp",
    "mobanc": "mo",
    "ncapp": "ncctapp",
    "scapp": "scctapp",
    "utahapp": "utahctapp",
}
"""Forms that courts-db has not, or has of another court: `(D.C. 1997)` is the District's highest
court."""


@cache
def _by_citation_string() -> dict[str, str]:
    from courts_db import courts  # noqa: PLC0415 - two megabytes

    table: dict[str, str] = {}
    for court in courts:
        if court["citation_string"]:
            table.setdefault(_key(court["citation_string"]), court["id"])
    return table


def _key(printed: str) -> str:
    return re.sub(r"[\s.’']", "", printed).lower().replace("2nd", "2d").replace("3rd", "3d")


ONE_ABBREVIATION = {
    "Wash.": ((1790, 1796, "va"), (1889, 2100, "wash")),
    "Cranch": ((1801, 1815, "scotus"),),
    "Wall.": ((1863, 1875, "scotus"),),
}
"""Abbreviations of several reporters in reporters-db, whose years tell them apart."""


def court_of(printed: str | None, edition: str | None, year: int | None = None) -> str | None:
    """The courts-db id of the court, the printed words where it is unknown, or None."""
    edition = edition or ""
    if not printed and edition in ONE_ABBREVIATION:
        courts = [
            court
            for first, last, court in ONE_ABBREVIATION[edition]
            if year and first <= year <= last
        ]
        return courts[0] if courts else None
    if not printed:
        return "illappct" if edition.startswith("IL App") else REPORTER_COURTS.get(edition)
    if edition.startswith(FEDERAL_DISTRICT):
        district = _known(printed if printed.startswith("D.C") else f"D. {printed}")
        if district and "." not in printed.removesuffix("."):
            return district
    if edition.startswith("A.D.") and re.search(r"\bDep[’']?t\b", printed):
        return "nyappdiv"
    if re.fullmatch(r"Fla\. \d\w+ DCA", printed):
        return "fladistctapp"
    circuit = re.fullmatch(r"CA\s?(\d{1,2})", printed)
    words = f"{circuit[1]}th Cir." if circuit else printed
    words = re.sub(r"^CA\s?DC$", "D.C. Cir.", words)
    words = re.sub(r"^CA\s?Fed\.?$", "Fed. Cir.", words)
    words = re.sub(r"^(Tex\. App\.)[—–-].*", r"\1", words)
    words = re.sub(r"\b1th", "1st", re.sub(r"\b([23])th", r"\1d", words))
    return _known(words) or printed


def _known(printed: str) -> str | None:
    key = _key(printed)
    return PRINTED.get(key) or _by_citation_string().get(key)
