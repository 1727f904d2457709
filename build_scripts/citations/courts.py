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
}


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


def court_of(printed: str | None, edition: str | None) -> str | None:
    """The courts-db id of the court, the printed words where it is unknown, or None."""
    if printed:
        circuit = re.fullmatch(r"CA(\d{1,2})", printed)
        words = f"{circuit[1]}th Cir." if circuit else printed
        words = re.sub(r"^CA(?:DC|\sDC)$", "D.C. Cir.", words)
        words = re.sub(r"\b1th", "1st", re.sub(r"\b([23])th", r"\1d", words))
        return _by_citation_string().get(_key(words), printed)
    return REPORTER_COURTS.get(edition or "")
