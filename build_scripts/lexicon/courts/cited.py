"""Which court decided: from the words before the year, else from the reporter.

The data are courts-db's citation strings; the reporters are those that carry one court only
(Bluebook table T1), for which the court is not printed.
"""

import re
from functools import cache

from build_scripts.lexicon.codes.states import STATE
from build_scripts.lexicon.courts.known import courts_db

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
    "us": "scotus",
    "mdpa": "pamd",
    "bankrmdpa": "pamb",
    "bankrsdfla": "flsb",
    "bankrndiowa": "ianb",
    "bap1stcir": "bap1",
    "bap6thcir": "bap6",
    "bap8thcir": "bap8",
    "bap9thcir": "bap9",
    "bap10thcir": "bap10",
}
"""Forms that courts-db has not, or has of another court: `(D.C. 1997)` is the District's highest
court."""
OF_APPEAL = re.compile(r"(?P<state>.*\S)\s?\bApp\.")
"""`Ariz. App.` is the `Ariz. Ct. App.`"""
STATE_FIRST = re.compile(rf"(?P<state>{STATE})(?=\s|\d|$)")
UNDER_A_REPORTER = re.compile(
    r"(?:Ct\.\s?)?App\.|Super\.(?:\sCt\.)?|App\.\sDiv\.|Ch\.|Crim\.\s?App\."
)
"""`605 Wis. 2d 1 (Ct. App. 1999)`: the reporter names the state (Bluebook rule 10.4(b))."""


@cache
def _by_citation_string() -> dict[str, str]:
    table: dict[str, str] = {}
    for court in courts_db():
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
    return _known(words) or _of_its_reporter(words, edition) or printed


def is_court(printed: str) -> bool:
    """Whether `printed` names a court that is known."""
    return court_of(printed, None) != printed


def _of_its_reporter(printed: str, edition: str) -> str | None:
    """The court of the state that its official reporter names."""
    state = STATE_FIRST.match(edition)
    if not state or not UNDER_A_REPORTER.fullmatch(printed):
        return None
    of_superior = printed == "App. Div." and "Super." in edition
    return _known(f"{state['state']} {'Super. Ct. App. Div.' if of_superior else printed}")


def _known(printed: str) -> str | None:
    key = _key(printed)
    found = PRINTED.get(key) or _by_citation_string().get(key)
    appeal = None if found else OF_APPEAL.fullmatch(printed)
    if appeal and STATE_FIRST.fullmatch(appeal["state"]):
        return _by_citation_string().get(_key(f"{appeal['state']} Ct. App."))
    return found
