"""Reads opinions and clusters of the CourtListener API, and pages saved from it.

An opinion object (API v3 and v4) holds one text in up to eight renderings, of which most are
empty; a cluster holds `sub_opinions`, one for each judge, whose `type` begins with a number that
gives their order (CourtListener, “Opinion types”: 010combined … 040dissent …).
"""

import re
from datetime import date
from typing import Any

from build_scripts.model import Source, SourceRecord, SourceWriting, WritingKind
from build_scripts.problems import problem
from build_scripts.read.assembly import Assembly
from build_scripts.read.markup.html import ReadText, content_of, parse, verbatim
from build_scripts.read.markup.json_records import (
    Record,
    day_in,
    looks_like_json,
    numbers_in,
    parse_record,
    records_in,
    text_in,
)
from build_scripts.read.markup.walk import read_element

MARK_UP = (
    "html_with_citations",
    "html_lawbox",
    "html_columbia",
    "xml_harvard",
    "html_anon_2020",
    "html",
)
"""Renderings with mark-up. The first is made by CourtListener from one of the others."""

FIELDS = (*MARK_UP, "plain_text")
FEWEST_FIELDS = 2
"""Every opinion object has all or most of them, many of them empty; other records have `html`."""
ENOUGH = 0.9
"""Of the words of the longest rendering: one with fewer has lost some of the opinion."""

TAG = re.compile(r"<[^>]*>")
NOTES = re.compile(r"<footnote|<sup\b|footnotemark|class=\"footnote|href=\"#fn", re.IGNORECASE)
PAGES = re.compile(r"star-pagination|page-number|page-label|page_number", re.IGNORECASE)
PARAGRAPHS = re.compile(r"<p\b", re.IGNORECASE)
EMPHASIS = re.compile(r"<(?:i|em)\b", re.IGNORECASE)

KINDS: dict[str, WritingKind] = {
    "015": "majority",
    "020": "majority",
    "025": "plurality",
    "030": "concurrence",
    "035": "concurrence-in-part",
    "040": "dissent",
    "050": "majority",
    "060": "order",
    "070": "order",
    "080": "majority",
    "090": "order",
}
"""`010combined` holds them all, so says nothing of any. An addendum (050) is what the Columbia
archive gives as a second opinion of the court."""

LEADS = ("015", "020", "025")


def recognises(data: bytes) -> bool:
    """Say whether `data` is an opinion, or a cluster of opinions, of CourtListener."""
    if not looks_like_json(data):
        return False
    fields = sum(f'"{field}"'.encode() in data for field in FIELDS)
    return b'"casebody"' not in data and (b'"sub_opinions"' in data or fields >= FEWEST_FIELDS)


def read_courtlistener(name: str, data: bytes, read_text: ReadText) -> Source:
    """Return the source of an opinion or cluster; `read_text` reads renderings without mark-up.

    Raises `Problem` where the record holds no text.
    """
    record = parse_record(name, data)
    into = Assembly()
    for opinion in in_order(opinions_in(record)):
        write_opinion(into, name, opinion, read_text)
    if not into.blocks:
        raise problem("courtlistener-no-text", name, 1)
    return into.source(name, data, stated_by(record))


def reader(read_text: ReadText) -> ReadText:
    """Return the reader of CourtListener’s records that leaves layout text to `read_text`."""
    return lambda name, data: read_courtlistener(name, data, read_text)


def opinions_in(record: Any) -> list[Record]:
    """Return the opinion objects that `record` is or holds."""
    if isinstance(record, list):
        return [item for part in record for item in opinions_in(part)]
    if not isinstance(record, dict):
        return []
    held = [*records_in(record, "sub_opinions"), *records_in(record, "results")]
    return [item for part in held for item in opinions_in(part)] if held else [record]


def in_order(opinions: list[Record]) -> list[Record]:
    """Return the opinions of a cluster in the order in which a reporter prints them.

    A combined opinion beside a lead opinion is the same text over again.
    """
    if any(type_of(opinion) in LEADS for opinion in opinions):
        opinions = [opinion for opinion in opinions if type_of(opinion) != "010"]
    return sorted(opinions, key=lambda opinion: (ordering(opinion), type_of(opinion)))


def ordering(opinion: Record) -> int:
    """Return an opinion’s place in its cluster, 0 where the record gives none."""
    key = opinion.get("ordering_key")
    return key if isinstance(key, int) else 0


def type_of(opinion: Record) -> str:
    """Return the number of the opinion's type."""
    return text_in(opinion, "type")[:3]


def write_opinion(into: Assembly, name: str, opinion: Record, read_text: ReadText) -> None:
    """Add one opinion in its best rendering, and say who wrote it where the record does."""
    field = best_field(opinion)
    if not field:
        return
    rendering = text_in(opinion, field)
    into.end_paragraph()
    start = into.at
    if field == "plain_text" or is_preformatted(rendering):
        text = rendering if field == "plain_text" else verbatim(parse(name, rendering))
        into.append(read_text(name, text.encode()))
    else:
        into.append(read_element(content_of(parse(name, rendering))).source(name, b""))
    kind = KINDS.get(type_of(opinion))
    if kind == "majority" and opinion.get("per_curiam") is True:
        kind = "per-curiam"
    if kind and not any(writing.at >= start for writing in into.writings):
        author = text_in(opinion, "author_str") or None
        into.writings.append(SourceWriting(start, kind, author))


def best_field(opinion: Record) -> str | None:
    """Return the rendering that tells most of those that hold the whole text."""
    lengths = {field: words_in(text_in(opinion, field)) for field in FIELDS}
    longest = max(lengths.values(), default=0)
    whole = [field for field in FIELDS if lengths[field] and lengths[field] >= ENOUGH * longest]
    return max(whole, key=lambda field: telling(text_in(opinion, field)), default=None)


def words_in(rendering: str) -> int:
    """Count the words of a rendering, mark-up aside."""
    return len(TAG.sub(" ", rendering).split())


def telling(rendering: str) -> int:
    """Count the kinds of things that a rendering marks: paragraphs, notes, pages, emphasis."""
    if is_preformatted(rendering):
        return -1
    kinds = (PARAGRAPHS, NOTES, PAGES, EMPHASIS)
    return sum(bool(kind.search(rendering)) for kind in kinds)


def is_preformatted(rendering: str) -> bool:
    """Say whether a rendering is the plain text again, with no mark-up but links."""
    return rendering.lstrip().startswith("<pre") and not PARAGRAPHS.search(rendering)


def stated_by(record: Any) -> SourceRecord:
    """Return what the record says of its case.

    A cluster says it outright; an opinion object by its addresses: that of its page, that of the
    court’s file, and the folder of the day under which the archive keeps it.
    """
    if not isinstance(record, dict):
        return SourceRecord()
    about = [record, *(held for key in HELD if isinstance(held := record.get(key), dict))]
    kept = KEPT.search(text_in(record, "local_path"))
    filed = (day_in(each, "date_filed") for each in about)
    name = first_text(about, "case_name")
    number = first_text(about, "docket_number")
    return SourceRecord(
        name=name or name_in_address(record),
        name_certain=bool(name),
        court=court_in(about),
        docket_numbers=tuple(numbers_in(number)),
        date_filed=next(filter(None, filed), day_of(kept) if kept else None),
    )


HELD = ("cluster", "docket")
"""What a client may put into a record in place of its address."""


def first_text(records: list[Record], key: str) -> str:
    """Return the first text under `key` in `records`, empty where none has any."""
    return next(filter(None, (text_in(each, key).strip() for each in records)), "")


def court_in(records: list[Record]) -> str | None:
    """Return the identifier of the court, by its field, its address, or that of its file."""
    if stated := first_text(records, "court_id"):
        return stated
    address = COURT_ADDRESS.search(first_text(records, "court"))
    site = COURT_SITE.search(first_text(records, "download_url"))
    found = address or site
    return found["court"] if found else None


COURT_ADDRESS = re.compile(r"/courts/(?P<court>\w+)/?$")
COURT_SITE = re.compile(r"//(?:www\.)?(?P<court>ca(?:\d{1,2}|dc|fc))\.uscourts\.gov/")
"""The federal courts of appeals have a host each, named as courts-db names the court."""
KEPT = re.compile(r"^\w+/(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)/")
"""CourtListener keeps a file under the day on which the opinion was filed."""
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
