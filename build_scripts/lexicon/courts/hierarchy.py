"""Which court's decisions bind which: the federal circuits and the states' systems, as data.

Said is only what follows from the order of the courts. Whether a decision is in point, published or
still good law, and which law governs, is not for a table: where that could change the answer,
nothing is said.
"""

import re
from dataclasses import dataclass
from typing import Literal

from build_scripts.lexicon.courts.known import circuit_of, courts_db_entry

Kind = Literal["same court", "binding", "persuasive"]


@dataclass(frozen=True, slots=True)
class Weight:
    """What a decision weighs before the court that cites it."""

    kind: Kind
    source: str
    """Of the rule: a statute, or the data of courts-db."""
    only: str | None = None
    """On which questions: `on federal law`."""


CIRCUITS = {
    "ca1": "Maine|Massachusetts|New Hampshire|Puerto Rico|Rhode Island",
    "ca2": "Connecticut|New York|Vermont",
    "ca3": "Delaware|New Jersey|Pennsylvania|Virgin Islands",
    "ca4": "Maryland|North Carolina|South Carolina|Virginia|West Virginia",
    "ca5": "Louisiana|Mississippi|Texas",
    "ca6": "Kentucky|Michigan|Ohio|Tennessee",
    "ca7": "Illinois|Indiana|Wisconsin",
    "ca8": "Arkansas|Iowa|Minnesota|Missouri|Nebraska|North Dakota|South Dakota",
    "ca9": "Alaska|Arizona|California|Guam|Hawaii|Idaho|Montana|Nevada|Oregon|Washington",
    "ca10": "Colorado|Kansas|New Mexico|Oklahoma|Utah|Wyoming",
    "ca11": "Alabama|Florida|Georgia",
    "cadc": "District of Columbia",
}
"""The judicial circuits and their districts: 28 U.S.C. § 41."""
SUPREME = "28 U.S.C. §§ 1254, 1257"
OF_A_CIRCUIT = "28 U.S.C. §§ 41, 1294"
DATA = "courts-db, by the names and kinds of the courts"

STATE_COURTS = """
ala alacivapp alacrimapp
alaska alaskactapp
ariz arizctapp
ark arkctapp
cal calctapp
colo coloctapp
conn connappct
del
dc
fla fladistctapp
ga gactapp
haw hawapp
idaho idahoctapp
ill illappct
ind indctapp
iowa iowactapp
kan kanctapp
ky kyctapp
la lactapp
mass massappct
md mdctspecapp
me
mich michctapp
minn minnctapp
miss missctapp
mo moctapp
mont
nc ncctapp
nd
neb nebctapp
nev nevapp
nh
nj njsuperctappdiv
nm nmctapp
ny nyappdiv
ohio ohioctapp
or orctapp
pa pasuperct pacommwct
ri
sc scctapp
sd
tenn tennctapp tenncrimapp
utah utahctapp
va vactapp
vt
wash washctapp
wis wisctapp
wva wvactapp
wyo
"""
"""Of each state the highest court, then those between it and the trial courts. Texas and Oklahoma,
which have two highest courts, are left out."""
HIGHEST = {row.split()[0]: row.split()[0] for row in STATE_COURTS.strip().split("\n")}
ABOVE = {
    court: row.split()[0] for row in STATE_COURTS.strip().split("\n") for court in row.split()[1:]
}
"""A state's middle court → its highest. Whether the divisions, districts and panels of a middle
court are one court differs by state and is disputed within some; so that a decision is of the same
court is said only where both are of one known district, or a source says it (`ONE_COURT`)."""
ONE_COURT = {"vactapp": "Clinchfield Coal Co. v. Reed, 40 Va. App. 69, 74 (2003)"}
"""A middle court of which what one panel decides is of the whole court → what says so."""
NO_PRECEDENT = re.compile(r"F\. App[’']x|WL$|LEXIS|Unpub|Slip")
"""Where decisions are printed that a court of appeals did not mean to bind."""
FORMER = {("ca11", "ca5"): 1981, ("ca10", "ca8"): 1929}
"""(Circuit, that of which its states were part) → until when; it may keep those decisions."""


def weight_of_precedent(
    deciding: str | None, cited: str | None, edition: str | None, year: int | None
) -> Weight | None:
    """What a decision of `cited`, printed in `edition`, weighs before the court `deciding`.

    Both are identifiers of courts-db. None where it does not follow from the order of the courts.
    """
    if not deciding or not cited:
        return None
    here, there = undivided_court(deciding), undivided_court(cited)
    if here == there:
        same_district = deciding == cited != here
        single = circuit_of(here) or here == "scotus" or here in HIGHEST or same_district
        if single or is_district(here) or here in ONE_COURT:
            return Weight("same court", ONE_COURT.get(here, DATA))
        return None
    if there == "scotus":
        federal = courts_db_entry(here).get("system") == "federal"
        return Weight("binding", SUPREME, None if federal else "on federal law")
    if here == "scotus":  # a state's court may be the last word on its own law
        return None if there in HIGHEST or there in ABOVE else Weight("persuasive", SUPREME)
    if circuit_of(here) or is_district(here):
        return _before_a_federal_court(here, there, edition or "", year)
    if here in HIGHEST or here in ABOVE:
        return _before_a_state_court(here, there)
    return None


def _before_a_federal_court(here: str, there: str, edition: str, year: int | None) -> Weight | None:
    circuit = here if circuit_of(here) else circuit_of_district(here)
    if not circuit or not (circuit_of(there) or is_district(there)):
        return None  # a state's court may be the last word on its own law
    if there == "cafc" or (year or 0) <= FORMER.get((circuit, there), -1):
        return None
    if there != circuit:
        return Weight("persuasive", OF_A_CIRCUIT)
    return None if NO_PRECEDENT.search(edition) else Weight("binding", OF_A_CIRCUIT)


def _before_a_state_court(here: str, there: str) -> Weight | None:
    own = ABOVE.get(here, here)
    if there == own:
        return Weight("binding", DATA)
    if ABOVE.get(there) == own:
        return Weight("persuasive", DATA) if here in HIGHEST else None
    known = there in HIGHEST or there in ABOVE or circuit_of(there) or is_district(there)
    return Weight("persuasive", DATA) if known else None


def undivided_court(court: str) -> str:
    """The court of which `court` is a division: `calctapp` for `calctapp2d`."""
    return re.sub(r"(?<=^calctapp)\d+d$|(?<=^fladistctapp)\d$", "", court)


def is_district(court: str) -> bool:
    """Whether `court` is a federal district court of today."""
    found = courts_db_entry(court)
    named = str(found.get("name", ""))
    return found.get("system") == "federal" and "District Court" in named and "Bankr" not in named


ALONE = frozenset("uscfc tax cit delch delsuperct indtc njtaxct ortc bva".split())
"""Courts that the data do not call trial courts, whose judges sit by themselves but for the rarest
cases."""


def sits_alone(court: str) -> bool:
    """Whether one judge of `court` decides a case."""
    entry = courts_db_entry(court)
    bankruptcy = entry.get("type") == "bankruptcy" and not court.startswith("bap")
    name = str(entry.get("name"))
    trial = entry.get("type") == "trial" or "Court of Common Pleas" in name
    return is_district(court) or court in ALONE or bankruptcy or (trial and "Appell" not in name)


def circuit_of_district(court: str) -> str | None:
    """The court of appeals to which a federal district court's judgments go."""
    found = courts_db_entry(court)
    if found.get("appeal_to"):
        return str(found["appeal_to"])
    name = str(found.get("name", ""))
    named = [
        (len(state), circuit)
        for circuit, states in CIRCUITS.items()
        for state in states.split("|")
        if re.search(rf"\b{state}\b", name)
    ]
    return max(named)[1] if named else None
