"""Reads the caption: what stands before the first writing, line by line, and what it says of the
case. Each thing that takes rules of its own has a module: parties, names, numbers, days, panel.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from build_scripts.lexicon.courts.by_name import court_named, court_named_in, court_of_record
from build_scripts.lexicon.courts.cited import court_of
from build_scripts.lexicon.courts.court_lines import STATE_LINE
from build_scripts.lexicon.courts.known import courts_db_entry
from build_scripts.lexicon.courts.public_domain import court_by_citation
from build_scripts.lexicon.short_party_names import UNNAMED
from build_scripts.model import CaptionLine, Case, Note
from build_scripts.structure.caption.case_short_name import Called
from build_scripts.structure.caption.criminal_minutes import minutes_parties
from build_scripts.structure.caption.dates import dates_in, place_in
from build_scripts.structure.caption.docket_numbers import numbers_in
from build_scripts.structure.caption.name import (
    name_of,
    name_of_child,
    name_of_estate,
    name_of_litigation,
    name_of_marriage,
    name_of_matter,
    printed_name,
    supported_name,
)
from build_scripts.structure.caption.panel import judges_in
from build_scripts.structure.caption.parties import standings_in
from build_scripts.structure.caption.party_mentions import each_once
from build_scripts.structure.caption.posture import posture_in
from build_scripts.structure.caption.publication import published_in
from build_scripts.structure.caption.subject_of_matter import with_subject

NOTHING_CALLED = Called("")


def case_of(
    lines: Sequence[CaptionLine],
    notes: tuple[Note, ...],
    known: dict[str, str],
    legends: Sequence[str] = (),
    called: Called = NOTHING_CALLED,
    stated_court: str | None = None,
) -> Case:
    """Return what the caption's `lines` say of the case; `known` recases names in capitals,
    `legends` are the notes that court staff added anywhere, `called` tells how the text calls the
    parties, `stated_court` is the court by a publisher’s record."""
    standings = minutes_parties(lines, called.text) or standings_in(lines, known)
    standings = tuple(each for each in standings if not UNNAMED.fullmatch(each.party.name))
    agency, lower, dockets = numbers_in(lines)
    dates = dates_in(lines)
    court = court_in(lines)
    own = court or (court_of_record(stated_court) if stated_court else None)
    by_parties = name_of(standings, own, called)
    return Case(
        name=supported_name(printed_name(lines), by_parties, standings)
        or name_of_child(lines, known)
        or name_of_estate(lines, known)
        or name_of_marriage(lines, known)
        or name_of_litigation(lines, known)
        or by_parties
        or name_of_matter(lines, known),
        court=court,
        docket_numbers=dockets,
        agency_numbers=agency,
        lower_court_numbers=lower,
        parties=with_subject(each_once(standings), lines, known),
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


ITS_OWN_CITE = re.compile(r"^.{3,80}? v\. .{3,80}, (?=\d{4} [A-Z]+ \d+\W*$)")
"""What stands before the citation over an opinion of North Carolina’s Business Court: `Quill v.
Holt, 2031 NCBC 40.`"""
VETERANS = re.compile(r"citation nr: ?[a-z]?\d{5}", re.IGNORECASE)
"""Over each decision of the Board of Veterans’ Appeals, which for decades bore no other name."""
NEW_YORK = re.compile(r"\b\d{4} NY Slip Op \d+")
"""Over every opinion that New York’s reporter publishes, whose courts name no state."""
VOLUME = re.compile(r"Volume \d+ U\. ?S\.(?: Part \d+)?")
"""On the title page of the Supreme Court’s preliminary prints."""


UNITED_STATES_REPORTS = re.compile(
    r"\d{1,3} U\. ?S\. ?(?:\d+|_+)(?: \(\d{4}\))?|\d+ L\. ?Ed\.(?: ?2d)? \d+"
    r"|\d+ (?:Dall|Cranch|Wheat|Pet|How|Black|Wall)\. \d+"
)
"""`582 U. S. ____ (2017)`, `17 L. Ed. 520`, `1 Wall. 175`: the reporters of one court, over a
reprint without the court’s name."""
BY_DOCKET = (
    (re.compile(r".*\b(?:CV|CR|FA|HC)-?\d\d-?\d{7}-S\b"), "connsuperct"),
    (re.compile(r"SJC-\d"), "mass"),
    (re.compile(r"\(?SC \d{5}\b"), "conn"),
    (re.compile(r"\(?AC \d{5}\b"), "connappct"),
    (re.compile(r"\d\d-P-\d"), "massappct"),
    (re.compile(r"(?:v\.\s+)?Record Nos?\. \d{6}\b"), "va"),
    (re.compile(r"(?:v\.\s+)?Record Nos?\. \d{4}-\d\d-\d\b"), "vactapp"),
)
"""Courts whose slip opinions bear no name but that in the docket number: those of Massachusetts,
Connecticut and Virginia."""


def court_in(lines: Sequence[CaptionLine]) -> str | None:
    """Return the court: the first that a line names."""
    printed = [line.text.words.lstrip("• ") for line in lines if line.role == "court"]
    printed += [
        p for line in lines if " · " in line.text.words for p in line.text.words.split(" · ")
    ]
    pairs = [f"{above} {below}" for above, below in pairwise(printed)]
    pairs += [
        f"{above.text.words} {below.text.words}"
        for above, below in pairwise(lines)
        if below.role == "court"
        and re.match(r"(?:the )?(?:state|commonwealth) of", above.text.words, re.I)
    ]
    states = [line.text.words for line in lines if STATE_LINE.fullmatch(line.text.words)]
    pairs += printed + [f"{state} {court}" for state in states[:1] for court in printed]
    named = (name for words in pairs if (name := court_named(words)))
    dockets = (line.text.words for line in lines if line.role in ("docket", "versus"))
    told = (court for words in dockets for number, court in BY_DOCKET if number.match(words))
    reporter = ("scotus" for line in lines if UNITED_STATES_REPORTS.fullmatch(line.text.words))
    volume = ("scotus" for line in lines if VOLUME.fullmatch(line.text.words))
    first = next(volume, None)  # the title page of a part of it names the court below first
    lines_read = [line.text.words for line in lines]
    own_cites = (ITS_OWN_CITE.sub("", each) for each in lines_read)
    cited = (found for each in own_cites if (found := court_by_citation(each)))
    veterans = ("bva" for each in lines_read if VETERANS.match(each))
    slip = any(NEW_YORK.search(each) for each in lines_read)
    there = (found for each in printed if slip and (found := court_named_in("New York", each)))
    return (
        first
        or next(named, None)
        or next(there, None)
        or next(told, None)
        or next(veterans, None)
        or next(reporter, None)
        or next(cited, None)
        or court_of_notice(lines_read)
        or court_cited(line.text.words for line in lines)
    )


TO_BE_NOTIFIED = re.compile(
    r"\bnotify the [A-Z][\w ]{3,40}, (?P<court>[A-Z][\w ]{3,30} of [A-Z]\w+(?: [A-Z]\w+)?),"
)
"""`notify the Opinion Analyst, Supreme Court of Rhode Island, of any errors`, in a notice over
captions that say no more than `Supreme Court`."""


def court_of_notice(words: Iterable[str]) -> str | None:
    """Return the court whose officer is to be notified of errors in its slip opinion."""
    told = (TO_BE_NOTIFIED.search(each) for each in words)
    return next((court_named(match["court"]) for match in told if match), None)


COURT_ALONE = re.compile(r"(?P<court>(?:[A-Z][a-z]*\. ?){1,4})")
"""`Tex. Crim. App.`, on a line of its own over a reprint."""
COURT_BETWEEN = re.compile(
    r"(?<=\| )(?P<court>(?:\d{1,2}(?:st|d|nd|rd|th) )?(?:[A-Z][a-z’'n]*\.? ?){1,4})(?= \| \d{4}$)"
)
"""`235 F.2d 224 | 3rd Cir. | 1956`, as a site sets it under the name of the case."""
OWN_CITE = re.compile(
    r"\d [A-Z][\w.’' ]{1,20} \d+ \((?P<court>[A-Z][^()\d]{2,30}\d{0,2}[^()\d]*) \d{4}\)\W*$"
)


def court_cited(words: Iterable[str]) -> str | None:
    """Return the court that the brackets of the case’s own citation name: `109 F.3d 774 (D.C. Cir.
    1997)`, over a reprint without the court’s name."""
    words = [*words]
    between = (match for each in words if (match := COURT_BETWEEN.search(each)))
    lines = [part.strip() for each in words for part in each.split("|")]
    cited = (match for each in lines if (match := OWN_CITE.search(each)))
    alone = (match for each in lines if (match := COURT_ALONE.fullmatch(each)))
    named = (court_of(match["court"], None) for match in (*cited, *alone, *between))
    return next((court for court in named if court and courts_db_entry(court)), None)


CIRCUIT_RULE = re.compile(r"\b(\d|1[01])(?:st|nd|rd|th|d) Cir\. R(?:ule)?\.?\s")
"""`except as provided by 9th Cir. R. 36-3`"""


def court_by_rule(legends: Iterable[str]) -> str | None:
    """Return the court whose rule the notes of an opinion cite for its not being published."""
    cited = (CIRCUIT_RULE.search(words) for words in legends)
    return next((f"ca{rule[1]}" for rule in cited if rule), None)


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
