"""Says what a record of CourtListener states of its case beside the text of the opinions."""

import re
from datetime import date
from typing import Any

from build_scripts.model import SourceRecord
from build_scripts.read.markup.json_records import (
    Record,
    day_in,
    numbers_in,
    records_in,
    text_in,
)

TAG = re.compile(r"<[^>]*>")
KEPT = re.compile(r"^\w+/(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)/")
"""CourtListener keeps a file under the day on which the opinion was filed."""


PRECEDENTIAL = {
    "published": True,
    "precedential": True,
    "unpublished": False,
    "non-precedential": False,
}
"""What a cluster may say under `precedential_status`; of the others (errata, orders relating to a
case) nothing follows."""


def stated_by(record: Any) -> SourceRecord:
    """Return what the record says of its case.

    A cluster says it outright; an opinion object by its addresses: that of its page, that of the
    court’s file, and the folder of the day under which the archive keeps it.
    """
    if not isinstance(record, dict):
        return SourceRecord()
    records = records_of_case(record)
    kept = KEPT.search(text_in(record, "local_path"))
    filed = next(filter(None, (day_in(each, "date_filed") for each in records)), None)
    name = first_text(records, "case_name")
    opinions = opinions_in(record)
    return SourceRecord(
        name=name or name_in_address(record),
        name_certain=bool(name),
        court=court_in(records),
        docket_numbers=tuple(numbers_in(first_text(records, "docket_number"))),
        date_filed=filed or (day_of(kept) if kept else None),
        date_certain=bool(filed),
        judges=tuple(judges_in(first_text(records, "judges"))),
        author=text_in(opinions[0], "author_str").strip() or None if len(opinions) == 1 else None,
        citations=tuple(cites_in(records)),
        published=PRECEDENTIAL.get(first_text(records, "precedential_status").casefold()),
    )


HELD = ("cluster", "docket")
"""What a client may put into a record in place of its address."""


def records_of_case(record: Any) -> list[Record]:
    """Return `record` and the records that it holds of the same case."""
    if isinstance(record, list):
        return records_of_case(record[0]) if record else []
    if not isinstance(record, dict):
        return []
    held = [found for key in HELD if isinstance(found := record.get(key), dict)]
    return [record, *(each for found in held for each in records_of_case(found))]


def judges_in(stated: str) -> list[str]:
    """Return the judges whom a cluster names in one line: “Able, Baker & Cove”."""
    names = (name.strip(" .") for name in re.split(r"[,;&]| and ", TAG.sub("", stated)))
    return [name for name in names if re.fullmatch(r"[A-Z][\w.’' -]{1,30}", name)]


CITE = re.compile(r"\d+ [A-Z][\w.’' ]{0,30} \d+")


def cites_in(records: list[Record]) -> list[str]:
    """Return where the case is reported: `citations`, as objects of volume, reporter and page, or
    as texts."""
    found: list[str] = []
    for each in records:
        listed = each.get("citations")
        for cite in listed if isinstance(listed, list) else ():
            if isinstance(cite, str):
                found.append(" ".join(cite.split()))
            elif isinstance(cite, dict):
                parts = (str(cite.get(key) or "") for key in ("volume", "reporter", "page"))
                found.append(" ".join(parts).strip())
    return [cite for cite in dict.fromkeys(found) if CITE.fullmatch(cite)]


def opinions_in(record: Any) -> list[Record]:
    """Return the opinion objects that `record` is or holds."""
    if isinstance(record, list):
        return [item for part in record for item in opinions_in(part)]
    if not isinstance(record, dict):
        return []
    held = [
        each for key in ("sub_opinions", "results", "opinions") for each in records_in(record, key)
    ]
    return [item for part in held for item in opinions_in(part)] if held else [record]


def first_text(records: list[Record], key: str) -> str:
    """Return the first text under `key` in `records`, empty where none has any."""
    return next(filter(None, (text_in(each, key).strip() for each in records)), "")


COURT_ADDRESS = re.compile(r"/courts/(?P<court>\w+)/?$")
COURT_SITE = re.compile(r"//(?:www\.)?(?P<court>ca(?:\d{1,2}|dc|fc))\.uscourts\.gov/")
"""The federal courts of appeals have a host each, named as courts-db names the court."""


def court_in(records: list[Record]) -> str | None:
    """Return the identifier of the court, by its field, its address, or that of its file."""
    if stated := first_text(records, "court_id"):
        return stated
    address = COURT_ADDRESS.search(first_text(records, "court"))
    site = COURT_SITE.search(first_text(records, "download_url"))
    found = address or site
    return found["court"] if found else first_text(records, "court_full_name") or None


ADDRESS = re.compile(r"/opinion/\d+/(?P<first>[a-z0-9-]+?)-v-(?P<second>[a-z0-9-]+?)/?$")
PART = re.compile(r"-(?:concurrence|concurring|dissent|dissenting|opinion|order)$")


def day_of(kept: re.Match[str]) -> date | None:
    """Return the day of the folder, None where there is no such day."""
    try:
        return date(int(kept["year"]), int(kept["month"]), int(kept["day"]))
    except ValueError:
        return None


def name_in_address(record: Record) -> str | None:
    """Return the name of the case by the address of its page, which keeps no capitals."""
    address = ADDRESS.search(text_in(record, "absolute_url"))
    if not address:
        return None
    sides = (PART.sub("", address[side]).replace("-", " ") for side in ("first", "second"))
    return " v. ".join(side.title() for side in sides)
