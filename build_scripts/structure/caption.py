"""Reads the caption: what stands before the first writing, line by line, and what it says."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from build_scripts.model import CaptionLine, Case, Note, Party
from build_scripts.structure.courts import court_named, state_of
from build_scripts.structure.dates import DATE, FILED_SHORT, date_of, day_in_words, day_of_figures
from build_scripts.structure.names import recased, short_party
from build_scripts.structure.roles import BARE_NUMBER, MASSACHUSETTS, PANEL_HEAD, ROLES, STAMP

DOCKET_NUMBER = re.compile(
    r"\d+ [A-Z]{2,4} (?:19|20)\d\d|(?:19|20)?\d\d [A-Z]{2,3} \d{3,6}|\d{2,3},\d{3}(?!\d)"
    r"|(?:[A-Z]{1,4}-(?=\d))?[\w:.]*\d[\w:.–/-]*"
)
EVENT_WORD = (
    r"(?:re)?argued|(?:oral )?argument held|submitted|filed|decided|heard|issued|rendered|released"
    r"|announced"
)
EVENT = re.compile(
    rf"(?P<events>(?:{EVENT_WORD})(?:(?:\s|and|&|:|,|on|in the \w+ court)+(?:{EVENT_WORD}))*)"
    r"(?:\s|:|,|on|en banc|in the \w+ court|pursuant to [\w. ]{3,40}\d[\d.]*(?:\(\w\))*)*"
    + DATE.pattern
    + rf"(?:\s*[—–,-]?\s*(?!\W*(?:{EVENT_WORD}))(?P<place>[A-Z][^—\d]*))?",
    re.IGNORECASE,
)  # fmt: skip
STAMPED = re.compile(rf"\b{STAMP}", re.IGNORECASE)
OFFICE = re.compile(
    r",?[*∗†‡]*\s*(?i:(?:Deputy|Temporary|Immigration|Bankruptcy|Magistrate|Superior Court"
    r"|Chief|Senior|Presiding|Associate|Acting|Circuit|District|Appellate|U\.S\.|"
    r"United States)\s+)*(?:\b(?i:Judges?|Justices?)\b|(?<=, )(?:C\. ?J|P\. ?J(?:\. ?E|\. ?A\. ?D)?"
    r"|J\. ?P|J\. ?A\. ?D|JJ?)\.|(?<=, Presiding )J\.)"
    r"[*∗†‡.]*(?:,? sitting by designation)?[*∗†‡.]*"
)
"""A judge’s office, which is no part of the name."""
SEPARATOR = re.compile(
    r"[*∗†‡]*,?\s+(?i:and|&)\s+|[*∗†‡]*,(?!\s*(?:Jr|Sr|JR|SR|II|III|IV)\b)\s*|\s*;\s*"
)
INLINE = re.compile(rf"\s*(?P<name>\S.*?)[,;]?\s*,\s+(?P<role>{ROLES})(?:[.,;]+|$)", re.IGNORECASE)
"""A party and its role in one line, as New York and reporters print them."""
ABBREVIATED = re.compile(
    r"(?:\b(?:Inc|Co|Corp|Ltd|Jr|Sr|al|Assn|Ass’n|Bros|L\.P|P\.C|etc)|[A-Z]\.[A-Z]|&c)\.$",
    re.IGNORECASE,
)
AGAINST = re.compile(r"^vs?\. ")
OTHERS = re.compile(r"et al\b", re.IGNORECASE)
"""Parties whom New York counts and does not name, since they do not appeal."""
MATTER = re.compile(r"(?:In the )?Matter of (?:the )?|In re:\s+", re.IGNORECASE)

LEGEND_COURTS = frozenset(("ca1", "ca2", "ca5", "ca7"))
"""Courts that print a legend on every opinion they do not publish and none on the others
(1st Cir. R. 36.0(b), 2d Cir. R. 32.1.1, 5th Cir. R. 47.5.4, 7th Cir. R. 32.1)."""
LEGEND = re.compile(
    r"should not be published|not (?:(?:designated )?for publication|precedent)|unpublished"
    r"|nonprecedential|summary order|not appropriate for publication",
    re.IGNORECASE,
)


def case_of(
    lines: Sequence[CaptionLine],
    notes: tuple[Note, ...],
    known: dict[str, str],
    legends: Sequence[str] = (),
) -> Case:
    """Return what the caption's `lines` say of the case; `known` recases names in capitals,
    `legends` are the notes that court staff added anywhere."""
    parties = parties_in(lines, known)
    agency, lower, dockets = numbers_in(lines)
    dates = dates_in(lines)
    court = court_in(lines)
    return Case(
        name=printed_name(lines) or name_of(parties, court) or name_of_matter(lines, known),
        court=court,
        docket_numbers=dockets,
        agency_numbers=agency,
        lower_court_numbers=lower,
        parties=parties,
        posture=posture_in(lines),
        date_argued=dates.get("argued"),
        date_submitted=dates.get("submitted"),
        date_filed=dates.get("filed") or dates.get("decided"),
        place=place_in(lines),
        judges=judges_in(lines),
        published=published_in(lines, court, legends),
        attribution=attribution_in(lines),
        caption=tuple(lines),
        notes=notes,
    )


def posture_in(lines: Iterable[CaptionLine]) -> str | None:
    """Return how the case came before the court, without the judge below that some run in."""
    for line in lines:
        if line.role == "posture" and not line.text.words[0].islower():
            return JUDGE_BELOW.split(line.text.words)[0]
    return None


JUDGE_BELOW = re.compile(
    r"(?<=\.)(?<!\b[A-Z]\.)\s+"
    r"(?=[A-Z][^,\d]{2,40}, (?:(?:Jr\.|Sr\.|II|III|IV), )?(?:[A-Z]\w+ )*Judge\b"
    r"|(?:Heard|Argued|Submitted)\b)"
)
"""What is run in after a posture: the judge below, or (North Carolina) the day of argument."""


def court_in(lines: Sequence[CaptionLine]) -> str | None:
    """Return the court: the first that a line names."""
    printed = [line.text.words for line in lines if line.role == "court"]
    pairs = [f"{above} {below}" for above, below in pairwise(printed)]
    pairs += [
        f"{above.text.words} {below.text.words}"
        for above, below in pairwise(lines)
        if below.role == "court" and re.match(r"state of|commonwealth of", above.text.words, re.I)
    ]
    states = [line.text.words for line in lines if STATE_LINE.fullmatch(line.text.words)]
    pairs += printed + [f"{state} {court}" for state in states[:1] for court in printed]
    named = (name for words in pairs if (name := court_named(words)))
    dockets = (line.text.words for line in lines if line.role == "docket")
    told = (court for words in dockets for number, court in BY_DOCKET if number.match(words))
    return next(named, None) or next(told, None)


RESULT = re.compile(r"(?:affirmed|reversed|remanded|dismissed|vacated|denied|granted)\b", re.I)
"""What may stand under the day and is no place: Minnesota prints the result there."""
STATE_LINE = re.compile(r"(?:STATE|COMMONWEALTH) OF [A-Z ]+")
"""Beside the name of the court, as Wisconsin prints it."""
BY_DOCKET = (
    (re.compile(r"SJC-\d"), "mass"),
    (re.compile(r"\d\d-P-\d"), "massappct"),
)
"""Courts whose slip opinions bear no name but that in the docket number: Massachusetts."""


def parties_in(lines: Sequence[CaptionLine], known: dict[str, str]) -> tuple[Party, ...]:
    """Return the parties in order: each the lines before a line that gives a role.

    After the “v.” a party may stand without a role, as in the Supreme Court.
    """
    parties: list[Party] = []
    name: list[str] = []
    versus = aside = False
    for line in lines:
        words = line.text.words
        if line.role == "party" and re.search(r"[a-z]\S* v\.? [A-Z]", words):
            continue  # the short name of the case
        if line.role == "party":
            if name and versus and aside and not is_unfinished(name[-1], words):
                parties.append(party(*name, role=None, known=known))
                name, versus = [], False
            inline = list(INLINE.finditer(words))
            parties += [
                party(*name, AGAINST.sub("", match["name"]), role=match["role"], known=known)
                for match in inline
                if not OTHERS.match(match["name"])
            ]
            name = [] if inline else [*name, words]
            aside = False
            continue
        if line.role in ASIDE:
            aside = True
            continue
        if name and (line.role in ("role", "versus") or versus):
            role = words.strip(" ,.;*∗†‡") if line.role == "role" else None
            parties.append(party(*name, role=role, known=known))
        versus = line.role == "versus" or (versus and not name)
        name = []
    if name and versus:
        parties.append(party(*name, role=None, known=known))
    return tuple(parties) or title_parties(lines, known)


ASIDE = ("docket", "title", "lower-court", "status", "dates", "other")
"""What stands in the right column, beside the parties."""


def is_unfinished(above: str, below: str) -> bool:
    """Say whether a party’s name breaks off after `above`, so that `below` is the rest of it."""
    return below[:1].islower() or bool(re.search(r"(?:[,;&]| (?:and|of|the|in|as|for|by))$", above))


def party(*name: str, role: str | None, known: dict[str, str]) -> Party:
    """Return a party of the given `role` whose name stands in one or more lines."""
    whole = MATTER.sub("", stripped(" ".join(name)), count=1)
    return Party(recased(whole, known), " ".join(role.split()) if role else None)


def stripped(name: str) -> str:
    """Return a party’s name without the stop that ends its line, unless an abbreviation’s."""
    bare = name.rstrip(" ,;")
    return bare if ABBREVIATED.search(bare) else bare.rstrip(".")


def title_parties(lines: Iterable[CaptionLine], known: dict[str, str]) -> tuple[Party, ...]:
    """Return the parties of a caption in one line: `SNYDER, PETITIONER v. PHELPS ET AL.`."""
    for line in lines:
        words = LEADING_NUMBER.sub("", re.sub(r"\s+", " ", line.text.words))
        first, versus, second = re.sub(r" vs\. ", " v. ", words).partition(" v. ")
        if line.role in ("party", "other", "docket") and versus and not re.search(r"\d", words):
            return one_line_party(first, known), one_line_party(second, known)
    return ()


LEADING_NUMBER = re.compile(r"[A-Z]\d{2}[A-Z]\d{4}\. ")
"""Georgia’s docket number before the parties."""


COMPANION = re.compile(r" \(and [^()]+\)[.,]?$")
"""Other cases decided with this one: `QUILL (and a companion case)`."""


def one_line_party(words: str, known: dict[str, str]) -> Party:
    """Return a party of a caption in one line, its role after it."""
    words = COMPANION.sub("", words)
    bare = words.strip(" ,.") if not ABBREVIATED.search(words.strip()) else words.strip(" ,")
    role = re.search(rf",? ({ROLES})$", bare, re.IGNORECASE)
    name = bare[: role.start()] if role else bare
    return party(name, role=role[1].title() if role else None, known=known)


PRINTED_NAME = re.compile(
    r"(?P<first>(?:[A-Z][^\s]*|of|the|and|&|ex|rel\.)(?: [^\s]+){0,11}?) v\.? "
    r"(?P<second>[^\s(]+(?: [^\s(]+){0,11}?)(?=,? \d|,? (?:C\.A\. )?Nos?\.|\s?\(|,?$)"
)


def printed_name(lines: Iterable[CaptionLine]) -> str | None:
    """Return the short name of the case where the court or the reporter prints one over the
    caption, in small letters: `Thurber v. Aetna Life Ins. Co.`"""
    names: list[str] = []
    for line in lines:
        words = line.text.words
        match = PRINTED_NAME.match(words) if line.role in ("party", "other") else None
        if match and sum(map(str.islower, words)) > sum(map(str.isupper, words)):
            name = f"{match['first']} v. {match['second']}".rstrip(",")
            names += [name] if len(name) <= LONGEST_NAME and not INLINE.match(words) else []
    return min(names, key=len, default=None)


LONGEST_NAME = 90


def name_of(parties: Sequence[Party], court: str | None) -> str | None:
    """Return the case's short name by its first party on each side."""
    if len(parties) < 2:
        return None
    sides = [p for p in parties if not BESIDE.search(p.role or "")]
    parties = sides if len(sides) > 1 else parties
    opposite = next((p for p in parties[1:] if p.role != parties[0].role), parties[1])
    state = state_of(court) if court else None
    return " v. ".join(short_party(each.name, state) for each in (parties[0], opposite))


BESIDE = re.compile(r"interven|amic|movant|interested|^debtors?$", re.IGNORECASE)
"""Parties who stand beside those between whom the case is."""
MATTER_OF = re.compile(
    r"(?P<how>in (?:the )?matter of|matter of|in re|ex parte):?\s+(?P<what>[^.;]+?)(?:, (?:an? "
    r"|\w+\.?$).*|[,.;]*$)",
    re.IGNORECASE,
)


def name_of_matter(lines: Iterable[CaptionLine], known: dict[str, str]) -> str | None:
    """Return the name of a case without adversaries: `In re Quill` (Bluebook rule 10.2.1(b))."""
    for line in lines:
        match = MATTER_OF.match(line.text.words) if line.role in ("party", "other") else None
        if match:
            how = match["how"].lower()
            head = {"in re": "In re", "ex parte": "Ex parte"}.get(how, "Matter of")
            return f"{head} {short_party(recased(match['what'], known))}"
    return None


def numbers_in(
    lines: Iterable[CaptionLine],
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the numbers of the agency, of the court below and of the court itself."""
    agency: list[str] = []
    lower: list[str] = []
    own: list[str] = []
    below = False
    for line in lines:
        below = below or line.role == "posture" or bool(own and BELOW.search(line.text.words))
        if line.role == "posture":
            lower += BRACKETED_NUMBER.findall(line.text.words) + AT_NUMBER.findall(line.text.words)
        beside = line.role == "versus" and BESIDE_VERSUS.search(line.text.words)
        if beside:
            own.append(beside[1])  # Virginia prints it beside the “v.”
        if line.role != "docket":
            continue
        head = line.text.words.lower().lstrip("([ ")
        numbered = re.match(
            r"(?:docket |case |appeal |cause |file |civil |criminal |action )*nos?\b", head
        )
        if head.startswith(("agency", "bia")):
            into = agency
        elif (below and (own or JUDGE_NAMED.search(line.text.words))) or not (
            numbered or head.startswith(OWN) or BARE.match(head)
        ):
            into = lower
        else:
            into = own
        found = (number.strip(".-–") for number in DOCKET_NUMBER.findall(docket_words(line)))
        into += [number for number in found if number not in into]
    return tuple(agency), tuple(lower), tuple(own)


JUDGE_NAMED = re.compile(r"\d\s+[A-Z][\w.’' -]+, (?:[A-Z][a-z]+ )?(?:Judge|Chancellor)\b")
"""Tennessee prints the number below and the judge below in one line."""
BELOW = re.compile(
    r"(?:appellate|judicial) district\b(?! of)|\b(?:county|superior|trial|district) court\b",
    re.IGNORECASE,
)
"""After the court’s own number, a line with the name of a court below."""
BESIDE_VERSUS = re.compile(r"\bNo\. ([\w-]*\d)$")
OWN = (
    "c.a.",
    "docket",
    "case",
    "appeal",
    "cause",
    "file",
    "civil action",
    "court",
    "bap",
    "consolidated with",
)
BARE = re.compile(rf"{BARE_NUMBER}|[as]\d\d[a-z]\d", re.IGNORECASE)
AT_NUMBER = re.compile(
    r"\b(?:at|case) (?:Nos?\.|No\(s\)[.:]?):?\s*([A-Z]{2}-[\w-]*\d|\d+ [A-Z]{2,4} \d{4,6})",
    re.IGNORECASE,
)
"""The number below that a posture runs in: `Court of Common Pleas at No. CP-25-CR-0001234-2028`."""
BRACKETED_NUMBER = re.compile(r"\((\d+:\d\d-[\w-]+)\)")
"""The number of the district court, as the Fourth Circuit runs it in."""


def docket_words(line: CaptionLine) -> str:
    """Return the part of a docket line that holds the numbers: what a dash parts off names the
    judge below, what a bracket or a date adds the day."""
    return OTHER_THAN_NUMBERS.split(line.text.words)[0]


OTHER_THAN_NUMBERS = re.compile(
    r"\s[—–]\s|[—–](?=Argued|Submitted|Decided)|\.\s+(?=Argued|Submitted|Decided|Filed)"
    r"|,\s+\w+ Term\b|(?<!^)\[|\s\(Filed\b"
)


def dates_in(lines: Iterable[CaptionLine]) -> dict[str, date]:
    """Return the date of each event that the caption names: argued, submitted, filed, decided."""
    found: dict[str, date] = {}
    for line in lines:
        words = line.text.words
        for match in EVENT.finditer(words):
            day = date_of(match)
            for event in re.findall(EVENT_WORD, match["events"].lower()):
                if day:
                    found.setdefault(EVENTS.get(event, event), day)
        if line.role == "dates" and re.search(MASSACHUSETTS, words, re.IGNORECASE):
            days = [date_of(match) for match in DATE.finditer(words)]
            found |= {
                event: day for event, day in zip(("argued", "filed"), days, strict=True) if day
            }
            continue
        if line.role == "dates" and "filed" not in found and (day := day_in_words(words)):
            found["filed"] = day
        if line.role == "dates" and "filed" not in found and (short := FILED_SHORT.match(words)):
            day = day_of_figures(short)
            found |= {"filed": day} if day else {}
        stamped = DATE.search(words) if line.role == "dates" else None
        if stamped and re.search(r"\bsession\W*$", words, re.IGNORECASE):
            day = date_of(stamped)  # Tennessee’s courts hear cases in sessions
            found |= {"argued": day} if day else {}
            continue
        if stamped and "filed" not in found and (STAMPED.search(words) or stamped.start() <= 1):
            day = date_of(stamped)
            found |= {"filed": day} if day and not EVENT.search(words) else {}
    return found


EVENTS = {
    "heard": "argued",
    "reargued": "argued",
    "argument held": "argued",
    "oral argument held": "argued",
    "issued": "filed",
    "rendered": "filed",
    "released": "filed",
    "announced": "filed",
}
"""What courts call the days by: Texas issues, Kentucky renders, Connecticut releases opinions."""


def place_in(lines: Iterable[CaptionLine]) -> str | None:
    """Return where the case was argued or submitted."""
    for line in lines:
        if line.role != "dates":
            continue
        stamp = STAMPED.match(line.text.words) and "clerk" in line.text.words.lower()
        match = None if stamp else EVENT.search(line.text.words)
        if match and match["place"] and not RESULT.match(match["place"].strip()):
            return str(match["place"]).strip(" *†.,;()[]") or None
    return None


def judges_in(lines: Iterable[CaptionLine]) -> tuple[str, ...]:
    """Return the judges as the panel’s lines name them, without their office."""
    names: list[str] = []
    for line in lines:
        if line.role != "panel":
            continue
        panel = re.sub(
            rf"^(?:{PANEL_HEAD})\W*(?:(?:Board )?Panel:\s*)?",
            "",
            line.text.words,
            flags=re.IGNORECASE,
        )
        for name in SEPARATOR.split(OFFICE.sub(",", SUBSTITUTED.sub("", panel))):
            bare = re.sub(r"^and\b\s*|\s+and$", "", name, flags=re.IGNORECASE).strip(" ,*∗†‡")
            names.append(bare if bare.lower().endswith(("jr.", "sr.")) else bare.rstrip("."))
    return tuple(name for name in names if name)


SUBSTITUTED = re.compile(r",? in (?:the )?(?:place|stead) of .*")
"""For whom a judge sat: Hawai‘i names those who were recused in the panel’s line."""


def published_in(
    lines: Iterable[CaptionLine], court: str | None, legends: Sequence[str]
) -> bool | None:
    """Return whether the court published the opinion, where it says or is bound to say."""
    words = [line.text.words for line in lines]
    status = next((line.text.words for line in lines if line.role == "status"), None)
    if status is not None:
        return not re.match(r"\W*(?:not|unpub|do not|non|note)", status.lower())
    if any(LEGEND.search(each) for each in (*words, *legends)):
        return False
    return True if court in LEGEND_COURTS else None


TELLS = re.compile(r";|(?<=\.)\s+(?=(?:Opinion|Concurring|Dissenting|Separate) )")
"""Between what is told of each writer, where it is run on."""


def attribution_in(lines: Iterable[CaptionLine]) -> tuple[str, ...]:
    """Return the lines that say who wrote what: “Opinion by Judge Hawkins”."""
    return tuple(
        part.strip(" ;")
        for line in lines
        if line.role == "attribution"
        for part in TELLS.split(line.text.words)
        if part.strip()
    )
