"""Reads the caption: what stands before the first writing, line by line, and what it says."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from build_scripts.model import CaptionLine, CaptionRole, Case, Note, Party, Text
from build_scripts.structure.courts import court_named
from build_scripts.structure.dates import DATE, date_of
from build_scripts.structure.names import recased, short_party

ROLE_WORD = (
    r"(?:Plaintiff|Defendant|Petitioner|Respondent|Appell(?:ant|ee)|Intervenor|Claimant|Movant|"
    r"Debtor|Creditor|Applicant|Relator|Real Part(?:y|ies) in Interest|Amicus(?: Curiae)?|"
    r"Amici(?: Curiae)?|Cross|Counter|Third[- ]Party|Objector|Garnishee)s?"
)

COURT_NAME = (
    r"(?:in the )?(?:(?:united states|supreme|superior|district|circuit|appellate)\b"
    r".*\b(?:court|division)\b|court of )"
)

PATTERNS: Sequence[tuple[CaptionRole, str]] = (
    ("status", r"(?:not )?(?:for )?(?:un)?(?:publish(?:ed)?|publication|precedential)\.?$"),
    (
        "title",
        r"(?:(?:per curiam )?opinion|order|memorandum|decision|judgment|amended|and|&|\s)+\W*$",
    ),
    ("versus", r"[-–—(]*\s*(?:v|vs|versus|against)\s*\.?\s*[-–—)]*\.?$"),
    ("role", rf"(?:{ROLE_WORD})(?:[\s/–—-]+(?:and\s+)?{ROLE_WORD})*[.,;]?$"),
    ("docket", r"(?:(?:agency|d\.\s?c\.|bia|docket|case|civil action|index)\s+)*nos?\.\s"),
    ("panel", r"(?:before|present)\b"),
    (
        "attribution",
        r"(?:[a-z]+ )*(?:opinion|concurrence|dissent|order)[^.]* by |per curiam opinion",
    ),
    ("dates", r"\W*(?:re)?(?:argued|submitted|filed|decided|amended|heard|dated)\b"),
    (
        "posture",
        r"(?:on )?(?:petition|(?:cross-)?appeal|application|certiorari|writ|certified)s?\b",
    ),
    ("court", COURT_NAME),
)
"""How each kind of line begins, in the order in which they are tried."""

DOCKET_NUMBER = re.compile(r"[\w:.]*\d[\w:.–-]*")
EVENT = re.compile(
    r"(?P<event>(?:re)?argued|submitted|filed|decided|and|\s|:)+\s*" + DATE.pattern
    + r"(?:\s*[—–,-]?\s*(?P<place>[A-Z][^—\d]*))?",
    re.IGNORECASE,
)  # fmt: skip
OFFICE = re.compile(
    r",?\s*\b(?:(?:Chief|Senior|Presiding|Associate|Circuit|District|Appellate)\s+)*"
    r"(?:Judges?|Justices?)\b[*†‡.,]*"
)
ABBREVIATED = re.compile(r"\b(?:Inc|Co|Corp|Ltd|Jr|Sr|al|Assn|Bros|L\.P|P\.C)\.$", re.IGNORECASE)
SEPARATOR = re.compile(r",?\s+and\s+|,\s+(?!(?:Jr|Sr|II|III|IV)\b)|\s*;\s*")


def role_of(words: str) -> CaptionRole:
    """Return what a line of a caption that reads `words` says; a party, where nothing tells."""
    return next((role for role, line in PATTERNS if re.match(line, words, re.IGNORECASE)), "party")


def case_of(lines: Sequence[CaptionLine], notes: tuple[Note, ...], known: dict[str, str]) -> Case:
    """Return what the caption's `lines` say of the case; `known` recases names in capitals."""
    parties = parties_in(lines, known)
    agency, lower, dockets = numbers_in(lines)
    dates = dates_in(lines)
    return Case(
        name=name_of(parties),
        court=next((court_named(line.text.words) for line in lines if line.role == "court"), None),
        docket_numbers=dockets,
        agency_numbers=agency,
        lower_court_numbers=lower,
        parties=parties,
        posture=next((line.text.words for line in lines if line.role == "posture"), None),
        date_argued=dates.get("argued"),
        date_submitted=dates.get("submitted"),
        date_filed=dates.get("filed") or dates.get("decided"),
        place=place_in(lines),
        judges=judges_in(lines),
        published=published_in(lines),
        attribution=attribution_in(lines),
        caption=tuple(lines),
        notes=notes,
    )


def parties_in(lines: Iterable[CaptionLine], known: dict[str, str]) -> tuple[Party, ...]:
    """Return the parties in order: each the lines before a line that gives a role."""
    parties: list[Party] = []
    name: list[str] = []
    for line in [*lines, None]:
        if line and line.role == "party":
            name.append(line.text.words)
        elif name and (not line or line.role in ("role", "versus", "docket")):
            role = line.text.words.strip(" ,.;") if line and line.role == "role" else None
            parties.append(Party(recased(stripped(" ".join(name)), known), role))
            name = []
    return tuple(parties)


def stripped(name: str) -> str:
    """Return a party’s name without the stop that ends its line, unless an abbreviation’s."""
    bare = name.rstrip(" ,;")
    return bare if ABBREVIATED.search(bare) else bare.rstrip(".")


def name_of(parties: Sequence[Party]) -> str | None:
    """Return the case's short name by its first party on each side."""
    if len(parties) < 2:
        return None
    opposite = next((p for p in parties[1:] if p.role != parties[0].role), parties[1])
    return f"{short_party(parties[0].name)} v. {short_party(opposite.name)}"


def numbers_in(
    lines: Iterable[CaptionLine],
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the numbers of the agency, of the court below and of the court itself."""
    agency: list[str] = []
    lower: list[str] = []
    own: list[str] = []
    for line in lines:
        if line.role != "docket":
            continue
        head = line.text.words.lower()
        into = (
            agency if head.startswith(("agency", "bia")) else lower if head.startswith("d") else own
        )
        into += DOCKET_NUMBER.findall(line.text.words)
    return tuple(agency), tuple(lower), tuple(own)


def dates_in(lines: Iterable[CaptionLine]) -> dict[str, date]:
    """Return the date of each event that the caption names: argued, submitted, filed, decided."""
    found: dict[str, date] = {}
    for line in lines:
        for match in EVENT.finditer(line.text.words) if line.role == "dates" else ():
            day = date_of(match)
            for event in re.findall(r"argued|submitted|filed|decided", match[0].lower()):
                if day:
                    found.setdefault(event, day)
    return found


def place_in(lines: Iterable[CaptionLine]) -> str | None:
    """Return where the case was argued or submitted."""
    for line in lines:
        match = EVENT.search(line.text.words) if line.role == "dates" else None
        if match and match["place"]:
            return str(match["place"]).strip(" *†.,;") or None
    return None


def judges_in(lines: Iterable[CaptionLine]) -> tuple[str, ...]:
    """Return the judges as the panel line names them, without their office."""
    panel = next((line.text.words for line in lines if line.role == "panel"), "")
    names = OFFICE.sub("", re.sub(r"^(?:Before|Present)\s*:?\s*", "", panel, flags=re.IGNORECASE))
    return tuple(name.strip(" ,.*") if not name.endswith(("Jr.", "Sr.")) else name.strip(" ,*")
                 for name in SEPARATOR.split(names) if name.strip(" ,.*"))  # fmt: skip


def published_in(lines: Iterable[CaptionLine]) -> bool | None:
    """Return whether the court published the opinion, where it says."""
    status = next((line.text.words.lower() for line in lines if line.role == "status"), None)
    return None if status is None else not re.match(r"not|unpub", status)


def attribution_in(lines: Iterable[CaptionLine]) -> tuple[str, ...]:
    """Return the lines that say who wrote what: “Opinion by Judge Hawkins”."""
    return tuple(
        part.strip(" ;")
        for line in lines
        if line.role == "attribution"
        for part in line.text.words.split(";")
        if part.strip()
    )


def caption_line(text: Text) -> CaptionLine:
    """Return a line of the caption with its role."""
    return CaptionLine(role_of(text.words), text)
