"""Takes a publisher at its word: which case it is.

A record of the Caselaw Access Project or CourtListener states the name of the case, its court, its
number and its day. What it states stands before what is made out of the lines of the caption; where
the two cannot both be right, that is a doubt.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.lexicon.courts.by_name import court_of_record, is_division
from build_scripts.lexicon.short_party_names import short_party
from build_scripts.model import Case, Doubt, SourceRecord
from build_scripts.problems import doubt
from build_scripts.structure.caption.posture import posture_of_slip
from build_scripts.structure.caption.surnames_by_record import VERSUS, with_whole_surnames


def with_record(case: Case, record: SourceRecord) -> tuple[Case, list[Doubt]]:
    """Return `case` with what the `record` states, and what the caption says otherwise."""
    told = record.court if record.court_certain or not case.court else None
    court = court_of_record(told) if told else None
    stated = short_case_name(record.name) if record.name else None
    kept = case.name and (not record.name_certain or not stated or names_agree(case.name, stated))
    numbers = case.docket_numbers
    if record.docket_numbers and not share_number(numbers, record.docket_numbers):
        numbers = record.docket_numbers
    filed = record.date_filed if record.date_certain else None
    if court and case.court and is_division(case.court, court):
        court = case.court
    settled = replace(
        case,
        name=with_whole_surnames(case, record.name) if kept else stated,
        posture=case.posture or posture_of_slip(record.slip),
        court=court or case.court,
        docket_numbers=numbers,
        lower_court_numbers=tuple(n for n in case.lower_court_numbers if n not in numbers),
        date_filed=filed or case.date_filed or record.date_filed,
        judges=case.judges or record.judges,
    )
    return settled, [*differences_from_record(case, settled, record)]


def differences_from_record(case: Case, settled: Case, record: SourceRecord) -> Iterator[Doubt]:
    """Yield a doubt for each thing that the caption says otherwise than the record, which
    `settled` follows; and for a name that only the address of a page gives."""
    if not case.name and record.name and not record.name_certain:
        yield doubt("name-from-address", 1)
    for what, printed, recorded in (
        ("name", case.name, settled.name),
        ("court", case.court, settled.court),
        ("docket number", ", ".join(case.docket_numbers), ", ".join(settled.docket_numbers)),
        ("day of decision", case.date_filed, settled.date_filed),
    ):
        below = what == "docket number" and set(settled.docket_numbers) <= {
            *case.docket_numbers,
            *case.lower_court_numbers,
        }
        lengthened = what == "name" and recorded == with_whole_surnames(case, record.name)
        if printed and printed != recorded and not (below or lengthened):
            yield doubt("record-differs", 1, what=what, recorded=recorded, printed=printed)


def short_case_name(name: str) -> str:
    """Return the name that a record gives a case with each party as a citation gives it."""
    return " v. ".join(map(short_party, VERSUS.split(name)))


LIKE = 4
"""Letters by which a name and its abbreviation are alike: `Int’l`, `International` by fewer."""


def names_agree(name: str, stated: str) -> bool:
    """Say whether two forms of a name are of one case: each side of the `stated` one shares a
    telling word, or the beginning of one, with the other."""
    words = telling_words(name)
    return all(
        not (side := telling_words(part)) or any(w[:LIKE] == o[:LIKE] for w in side for o in words)
        for part in VERSUS.split(stated)
    )


LITTLE = frozenset(
    "the of and in re ex rel al et for on an to inc llc co corp state united".split()
)


def telling_words(name: str) -> set[str]:
    """Return the words of a name that tell it from others, folded."""
    found = re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)*|\d+", name.casefold())
    return {word for word in found if len(word) > 1 and word not in LITTLE}


def share_number(printed: tuple[str, ...], recorded: tuple[str, ...]) -> bool:
    """Say whether a number of the caption is one of the record, which may leave out its letters."""
    here = [docket_characters(number) for number in printed]
    return any(
        one.endswith(other) or other.endswith(one)
        for one in here
        for other in map(docket_characters, recorded)
        if one and other
    )


def docket_characters(number: str) -> str:
    """Return the letters and figures of a docket number."""
    return re.sub(r"\W", "", number).casefold()
