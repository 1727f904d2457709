"""Reads cases of the Caselaw Access Project, as JSON or as HTML.

Its JSON (static.case.law, case.law API v1) holds a `casebody` with `head_matter` and `opinions`,
each with `text`, `type` and `author`; the text has a line to a paragraph and no other mark-up. An
older form wraps the casebody in `data`, which may also be its XML or HTML. Its HTML is one
`section.casebody`, which the walk over mark-up knows. Data sets for language models made of its
JSON have no casebody: `head_matter` and the `text` of all opinions stand in the record itself.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from build_scripts.model import (
    Removal,
    Source,
    SourceBlock,
    SourceBreak,
    SourceRecord,
    SourceWriting,
    Span,
    StatedRole,
)
from build_scripts.problems import problem
from build_scripts.read.assembly import Assembly
from build_scripts.read.markup.cap_text_notes import set_apart
from build_scripts.read.markup.html import content_of, markup_in, parse
from build_scripts.read.markup.json_records import (
    Record,
    day_in,
    looks_like_json,
    numbers_in,
    parse_record,
    records_in,
    text_in,
    texts_in,
)
from build_scripts.read.markup.page_labels import PAGE_NUMBER, STAR_PAGE, label_of
from build_scripts.read.markup.walk import read_element
from build_scripts.read.markup.writing_kinds import kind_of_writing
from build_scripts.read.one_line_captions import party_blocks

CASEBODY = re.compile(rb"<(?:\w+:)?casebody\b|class=[\"']casebody[\"']")
STAR = re.compile(r"(?<!\bat )(?<![\w*])\*(?P<page>\d{1,4})(?=\s|$)")
"""A star page; “2012 WL 55, at *2” cites one of another document."""


FLAT = (b'"head_matter"', b'"text"', b'"name_abbreviation"')
"""What a record has that holds no casebody."""


def is_cap_case(data: bytes) -> bool:
    """Say whether `data` is a case of the Caselaw Access Project."""
    if looks_like_json(data):
        return b'"casebody"' in data or all(key in data for key in FLAT)
    return bool(CASEBODY.search(data[:65536]))


def read_cap(name: str, data: bytes) -> Source:
    """Return the source of a case.

    Raises `Problem` where the record holds no text.
    """
    if not looks_like_json(data):
        return read_element(content_of(parse(name, markup_in(name, data)))).source(name, data)
    record = parse_record(name, data)
    if isinstance(record, list) and record:
        record = record[0]
    if not isinstance(record, dict):
        record = {}
    into = casebody_of(name, record)
    if not into.blocks:
        raise problem("cap-no-text", name, 1)
    return into.source(name, data, stated_by(record))


LISTED: tuple[tuple[str, StatedRole], ...] = (
    ("attorneys", "counsel"),
    ("judges", "judges"),
    ("parties", "parties"),
)
"""What a casebody lists beside its text, in the words of the head matter."""


def casebody_of(name: str, record: Record) -> Assembly:
    """Return the text of the casebody of `record`."""
    body = record.get("casebody")
    if isinstance(body, dict) and "data" in body:
        body = body["data"]
    if isinstance(body, str):
        return read_element(content_of(parse(name, body)))
    into = Assembly()
    if not isinstance(body, dict):
        return flat_case(record)
    roles: dict[str, StatedRole] = {
        line: role
        for key, role in LISTED
        for text in texts_in(body, key)
        for line in lines_with_words(text)
    }
    write_lines(into, text_in(body, "head_matter"), roles)
    for opinion in records_in(body, "opinions"):
        write_opinion(into, opinion)
    write_lines(into, text_in(body, "corrections"))
    take_star_pages(into, record)
    return into


def flat_case(record: Record) -> Assembly:
    """Return the text of a `record` without a casebody, in which all opinions are one text."""
    into = Assembly()
    parties = text_in(record, "parties").strip() or text_in(record, "name").strip()
    write_lines(into, text_in(record, "head_matter") or parties, {parties: "parties"})
    set_apart(into, write_lines(into, text_in(record, "text")))
    take_star_pages(into, record)
    return into


def take_star_pages(into: Assembly, record: Record) -> None:
    """Record the star pages in the text: those between the case's first page and its last."""
    first, last = text_in(record, "first_page"), text_in(record, "last_page")
    if not (first.isdigit() and last.isdigit()):
        return
    for star in STAR.finditer(into.text):
        if int(first) <= int(star["page"]) <= int(last):
            into.breaks.append(SourceBreak(star.start(), star["page"]))
            into.removals.append(Removal(Span(*star.span()), PAGE_NUMBER))
    for star in STAR_PAGE.finditer(into.text):
        second = len(star["stars"]) > 1
        if second or int(first) <= int(star["page"]) <= int(last):
            into.breaks.append(SourceBreak(star.start(), label_of(star["stars"], star["page"])))
            into.removals.append(Removal(Span(*star.span()), PAGE_NUMBER))


def write_opinion(into: Assembly, opinion: Record) -> None:
    """Add one judge's text. Its byline is the line that gives the author, wherever it stands:
    Washington prints it after the number of the first paragraph, where the project leaves it."""
    into.end_paragraph()
    start, author = into.at, text_in(opinion, "author")
    spans = write_lines(into, text_in(opinion, "text"))
    if not spans:
        return
    set_apart(into, spans)
    divide_stance(into, spans, author)
    byline = next((span for span, line in spans if author and line.strip() == author.strip()), None)
    kind = kind_of_writing(text_in(opinion, "type"))
    into.writings.append(SourceWriting(start, kind, author or None, byline, bare=True))


STANCE = re.compile(
    r"(?P<stance>(?:concurring|dissenting|specially concurring)\b[^:.]{0,100}:)\s+(?=\S)"
)


def divide_stance(into: Assembly, lines: list[tuple[Span, str]], author: str) -> None:
    """Part what a judge says from his stance, where the line under his name runs them together:
    “Fatzer, C.J.,” and “dissenting: I do not agree.”"""
    for index, (_, words) in enumerate(lines[:-1]):
        stance = STANCE.match(lines[index + 1][1])
        if not author or words.strip() != author.strip() or not stance:
            continue
        span = lines[index + 1][0]
        place = next(i for i, block in enumerate(into.blocks) if block.span.start == span.start)
        ends = span.start + len(stance["stance"])
        begins = span.start + stance.end()
        into.blocks[place : place + 1] = [
            SourceBlock(Span(span.start, ends)),
            SourceBlock(Span(begins, span.end)),
        ]
        return


def write_lines(
    into: Assembly, text: str, roles: Mapping[str, StatedRole] | None = None
) -> list[tuple[Span, str]]:
    """Add each line of `text` as a block of its own, with what `roles` say that it is; one that
    names the parties as several."""
    spans: list[tuple[Span, str]] = []
    for words in lines_with_words(text):
        into.end_paragraph()
        span = into.write(words)
        spans.append((span, words))
        role = (roles or {}).get(words)
        blocks = party_blocks(span, words) if role == "parties" else [SourceBlock(span)]
        into.blocks += [replace(block, stated=role) for block in blocks]
    return spans


def lines_with_words(text: str) -> list[str]:
    """Return the lines of `text` that hold words."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def stated_by(record: Record) -> SourceRecord:
    """Return what the record says of the case beside its text."""
    court = record.get("court")
    return SourceRecord(
        name=text_in(record, "name_abbreviation") or None,
        court=(text_in(court, "name") if isinstance(court, dict) else text_in(record, "court"))
        or None,
        docket_numbers=tuple(numbers_in(text_in(record, "docket_number"))),
        date_filed=day_in(record, "decision_date"),
        citations=tuple(citations_in(record)),
    )


def citations_in(record: Record) -> Iterator[str]:
    """Yield where the case is reported, the official reporter first."""
    listed = record.get("citations")
    if isinstance(listed, str):
        yield from (" ".join(cite.split()) for cite in listed.split(",") if cite.strip())
        return
    found = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    for each in sorted(found, key=lambda each: each.get("type") != "official"):
        if cite := text_in(each, "cite"):
            yield " ".join(cite.split())
