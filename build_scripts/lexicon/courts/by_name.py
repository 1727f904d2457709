"""Finds a court in courts-db by the name that a caption prints."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from build_scripts.lexicon.codes.states import STATES
from build_scripts.lexicon.courts.forms_of_names import ORDINAL, forms_of
from build_scripts.lexicon.courts.known import (
    Court,
    circuit_id,
    circuit_of,
    courts_db_table,
)

CIRCUIT = re.compile(
    r"Court of Appeals,? (?:for the )?(?P<circuit>\w+|District of Columbia) Circuit", re.IGNORECASE
)
SUPREME = re.compile(r"Supreme Court of (?:the )?United States", re.IGNORECASE)

DEPARTMENT = re.compile(r"Appellate Division\b.*\bDepartment$", re.IGNORECASE)
"""Only New York’s Appellate Division sits in departments; reporters leave out the rest."""
BOARDS = {
    "bia": re.compile(
        r"Board of Immigration Appeals|Executive Office for Immigration Review", re.I
    ),
    "mspb": re.compile(
        r"^(?:United States of America )?(?:U\. ?S\. |United States )?"
        r"Merit Systems Protection Board$",
        re.I,
    ),
    "bva": re.compile(r"^Board of Veterans[’']? Appeals\b", re.I),
    "prsupreme": re.compile(r"\btribunal supremo de puerto rico$|^tribunal supremo$", re.I),
    "prapp": re.compile(
        r"^(?:estado libre asociado de puerto rico )?(?:en el )?"
        r"tribunal de (?:apelaciones|circuito de apelaciones)\b",
        re.I,
    ),
}
"""Boards, and the courts of Puerto Rico in the language of their captions."""
APPELLATE_PANEL = re.compile(
    r"Bankruptcy Appellate Panel (?:of|for) the (?P<circuit>\w+) Circuit", re.IGNORECASE
)
OKINA = re.compile(r"[‘’ʻ`'](?=i\b)", re.IGNORECASE)
MINUTES = re.compile(r" (?:civil|criminal) minutes\b.*", re.IGNORECASE)
"""The title that minutes of court bear under its name."""
MASTERS = re.compile(r",? office of special masters.*", re.IGNORECASE)
"""Who decides about vaccines in the Court of Federal Claims."""
REPORTED_DISTRICT = re.compile(
    r"""
    (?:In\ the\ )?United\ States\ (?P<kind>District|Bankruptcy)\ Court,?\x20
    (?: (?P<side>[NSEWMC])\.\ ?D\.                                   # S.D.
      | (?P<whole>D\.(?:\ ?C\.)?|District\ of) )                     # D., D.C., District of
    \ ?(?P<state>[A-Z][\w.]*(?:\ [A-Z][\w.]*)*?)                      # Texas
    (?:,\ [\w. ]+(?:\ D\.|\ Division)?)?                             # , Houston Division
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""`United States District Court, S.D. Texas, Houston Division`, in the Federal Supplement, and in
the Bankruptcy Reporter `United States Bankruptcy Court, N.D. Illinois, E.D.`"""
DISTRICT_OF_APPEAL = re.compile(r"(?<=^calctapp)\d+d$|(?<=^moctapp)[esw]d$")
"""The Courts of Appeals of California and Missouri are each one court, whichever district sits."""
OHIO_DISTRICT = re.compile(r"ohctapp\d")
"""So is Ohio’s, of whose counties courts-db has each for itself."""
TEXAN = re.compile(
    rf"(?:in the )?(?:(?:court of appeals )?{ORDINAL} court of appeals district\b.*"
    rf"|{ORDINAL} court of appeals(?:,? [a-z ]+, texas)?"
    r"|court of appeals .*\bdistrict of texas\b.*)$",
    re.IGNORECASE,
)
"""`Eleventh Court of Appeals`: only Texas numbers its courts of appeals so."""

MISSOURIAN = re.compile(
    r"(?:the )?(?:kansas city|st\. louis|springfield) court of appeals"
    r"(?:[.,]? (?:state of )?(?:missouri|mo))?",
    re.IGNORECASE,
)
"""`Kansas City Court of Appeals, Missouri`: what the three districts of one court were called."""
IN_AND_FOR = re.compile(r",? in and for [a-z ]+ county$", re.IGNORECASE)
"""The county for which a court of Delaware sits."""


SEAT_IN_BRACKETS = re.compile(r"(?<=district) \([a-z ]+\)$", re.IGNORECASE)
"""`THIRD APPELLATE DISTRICT (Sacramento)`, in California."""
RENAMED = {"appellate court of maryland": "mdctspecapp"}
"""Courts that courts-db knows by a former name alone."""


@lru_cache(maxsize=4096)
def court_named(name: str) -> str | None:
    """Return the courts-db identifier of the court called `name`, None where none is certain."""
    if circuit_of(name) or name == "scotus":
        return name  # as records give it
    words = re.sub(r"^\s*(?:in|before) the\s+", "", OKINA.sub("", name), flags=re.IGNORECASE)
    words = re.sub(r"\s+", " ", re.sub(r",(?=\S)", ", ", words)).strip(" .,")
    words = re.sub(r"^U\. ?S\. (?=[A-Z])", "United States ", words)
    words = re.sub(
        r"((?:District|Bankruptcy) Court), (?=\w+ District of )", r"\1 for the ", words, flags=re.I
    )
    words = IN_AND_FOR.sub("", SEAT_IN_BRACKETS.sub("", words)).removesuffix(
        " Advance Sheets"
    )  # Nebraska’s reports
    words = words.replace("Court of Appeals of California", "Court of Appeal of California")
    words = re.sub(r"^(California Court of Appeal)s\b[.,]?(?: |$)", r"\1, ", words).rstrip(", ")
    if renamed := RENAMED.get(words.lower()):
        return renamed
    if circuit := CIRCUIT.search(words):
        return circuit_id(circuit["circuit"].lower())
    if DEPARTMENT.search(words):
        return "nyappdiv"
    if TEXAN.match(words):
        return "texapp"
    if MISSOURIAN.fullmatch(words):
        return "moctapp"
    if SUPREME.fullmatch(words):
        return "scotus"
    if board := next((court for court, named in BOARDS.items() if named.search(words)), None):
        return board
    if sitting := APPELLATE_PANEL.search(words):
        number = circuit_id(sitting["circuit"].lower())
        return number.replace("ca", "bap") if number else None
    words = MASTERS.sub("", MINUTES.sub("", words))
    district = REPORTED_DISTRICT.fullmatch(words)
    if district and (found := looked_up(district_in_full(district))):
        return found
    found = next((found for form in forms_of(words) if (found := looked_up(form))), None)
    return whole_court(found) if found else None


def whole_court(court: str) -> str:
    """Return the one appellate court of which `court` is the part that sits in a district."""
    return "ohioctapp" if OHIO_DISTRICT.match(court) else DISTRICT_OF_APPEAL.sub("", court)


def court_named_in(state: str, name: str) -> str | None:
    """Return the identifier of the one court of a `state` that is called `name` there, where the
    name itself does not say the state: `Supreme Court, Bronx County`, `Court of Appeals`."""
    words = re.sub(r"\s+", " ", re.sub(r"^\s*in the\s+", "", name, flags=re.I)).strip(" .,")
    courts = [court for court in courts_db_table() if court.get("location") == state]
    own = [court for court in courts if court.get("system") == "state"]
    found = the_one_called(re.sub("[’‘]", "'", words), own)
    if found or "," in words:
        return found
    return court_named(f"{state} {words}")


def court_of_record(stated: str) -> str | None:
    """Return the identifier of the court that a record `stated`, by its identifier or its name."""
    known = any(court["id"] == stated for court in courts_db_table())
    return stated if known else court_named(stated)


def is_division(court: str, whole: str) -> bool:
    """Say whether `court` is one of the districts of the appellate court `whole`."""
    rows = {row["id"]: row for row in courts_db_table() if row["id"] in (court, whole)}
    if len(rows) < 2 or rows[court].get("location") != rows[whole].get("location"):
        return False
    divided = re.search(r"\b(?:district|division|county)\b", rows[court]["name"], re.IGNORECASE)
    return bool(divided) and all("appeal" in row["name"].lower() for row in rows.values())


SIDES = {
    "N": "Northern ",
    "S": "Southern ",
    "E": "Eastern ",
    "W": "Western ",
    "M": "Middle ",
    "C": "Central ",
}
BY_ABBREVIATION = {short: state for state, short in STATES.items()}


def district_in_full(match: re.Match[str]) -> str:
    """Return the name of the court that a match of `REPORTED_DISTRICT` abbreviates."""
    side = SIDES[match["side"].upper()] if match["side"] else ""
    short = f"{match['state'].rstrip('.')}."
    state = BY_ABBREVIATION.get(short, match["state"]).removeprefix("District of ")
    return f"United States {match['kind'].title()} Court for the {side}District of {state}"


@lru_cache(maxsize=4096)
def looked_up(words: str) -> str | None:
    """Return the identifier of the one court in courts-db that is called `words`.

    Its own search compiles the eight thousand patterns of all courts; here only those of the
    state that `words` name are, and those only where no court bears the words as its name.
    """
    named = by_name().get(key_of(words), [])
    if len(named) == 1:
        return named[0]
    places = [
        court
        for court in courts_db_table()
        if str(court.get("location") or "-").lower() in words.lower()
    ]
    if not re.search(r"united states|federal|bankruptcy", words, re.IGNORECASE):
        places = [court for court in places if court.get("system") != "federal"]
    bankruptcy = "bankruptcy" in words.lower()
    courts = [court for court in places if (court.get("type") == "bankruptcy") == bankruptcy]
    # New York alone has two thousand patterns, nearly all of trial courts.
    appellate = [court for court in courts if court.get("type") == "appellate"]
    others = [court for court in courts if court.get("type") != "appellate"]
    found = the_one_called(words, appellate) or the_one_called(words, others)
    return found or the_one_called(words, [*federal_courts_like(words)])


def federal_courts_like(words: str) -> Iterator[Court]:
    """Yield the federal courts whose names share most of `words`, wherever they sit: what is named
    after the District of Columbia, or after no place."""
    own = key_of(words)
    if "united" not in own:
        return
    bankruptcy = "bankruptcy" in own
    for court in courts_db_table():
        shared = own & key_of(court["name"])
        alike = court.get("system") == "federal" and len(shared) * 2 > len(own)
        if alike and (court.get("type") == "bankruptcy") == bankruptcy:
            yield court


def the_one_called(words: str, courts: Sequence[Court]) -> str | None:
    """Return the identifier of the one of `courts` that is called `words`; of a court and its
    division, the division."""
    found = [court for court in courts if is_called(court, words)]
    parents = {court.get("parent") for court in found}
    lowest = [str(court["id"]) for court in found if court["id"] not in parents]
    return lowest[0] if len(lowest) == 1 else None


def is_called(court: Court, words: str) -> bool:
    """Say whether one of the patterns of `court` is all of `words`."""
    patterns = (pattern.replace("\\\\", "\\") for pattern in court["regex"])
    return any(re.fullmatch(pattern, words, re.IGNORECASE) for pattern in patterns)


@cache
def by_name() -> dict[frozenset[str], list[str]]:
    """Return the identifiers of the courts by the words of their names."""
    names: dict[frozenset[str], list[str]] = {}
    for court in courts_db_table():
        names.setdefault(key_of(court["name"]), []).append(court["id"])
    return names


LITTLE = frozenset(("of", "the", "for", "in", "state"))


def key_of(name: str) -> frozenset[str]:
    """Return the words of a court’s name that tell it from others, in no order."""
    return frozenset(re.findall(r"[a-z]+", name.lower())) - LITTLE
