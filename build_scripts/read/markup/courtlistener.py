"""Reads opinions and clusters of the CourtListener API, and pages saved from it.

An opinion object (API v3 and v4) holds one text in up to eight renderings, of which most are
empty; a cluster holds `sub_opinions`, one for each judge, whose `type` begins with a number that
gives their order (CourtListener, “Opinion types”: 010combined … 040dissent …).
"""

import re
from dataclasses import replace
from html import escape, unescape

from build_scripts.model import Source, SourceWriting, WritingKind
from build_scripts.problems import Problem, problem
from build_scripts.read.assembly import Assembly
from build_scripts.read.markup.courtlistener_facts import (
    TAG,
    first_text,
    opinions_in,
    records_of_case,
    stated_by,
)
from build_scripts.read.markup.html import ReadText, content_of, parse, preformatted_text
from build_scripts.read.markup.json_records import (
    Record,
    looks_like_json,
    parse_record,
    text_in,
)
from build_scripts.read.markup.omissions_against_slip import doubts_of_slip
from build_scripts.read.markup.quotations_from_slip import set_as_printed
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

PLAIN = ("plain_text", "opinion_text")
"""Renderings without mark-up; the second is that of the data set that Harvard made of the records
(“Cold Cases”), in which a case holds its `opinions`, each paragraph of them a line."""
FIELDS = (*MARK_UP, *PLAIN)
OWN = tuple(field for field in FIELDS if field != "html")
"""What no record but CourtListener’s calls its text; other records have `html`."""
ENOUGH = 0.9
"""Of the words of the longest rendering: one with fewer has lost some of the opinion."""

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


def is_courtlistener_record(data: bytes) -> bool:
    """Say whether `data` is an opinion, or a cluster of opinions, of CourtListener."""
    if not looks_like_json(data):
        return False
    named = any(f'"{field}"'.encode() in data for field in ("sub_opinions", *OWN))
    return named and b'"casebody"' not in data


def read_courtlistener(name: str, data: bytes, read_text: ReadText) -> Source:
    """Return the source of an opinion or cluster; `read_text` reads renderings without mark-up.

    Raises `Problem` where the record holds no text.
    """
    record = parse_record(name, data)
    opinions = opinions_in_order(opinions_in(record))
    fields = [best_field(opinion) for opinion in opinions]
    texts = [text_in(o, field or "") for o, field in zip(opinions, fields, strict=True)]
    read = [(o, field) for o, field in zip(opinions, fields, strict=True) if field]
    into = Assembly()
    bare = all(map(is_headless, opinions, texts))
    write_head(into, name, records_of_case(record), texts, headless=bare)
    for opinion, field in read:
        write_opinion(into, name, opinion, field, read_text)
    if not read:
        raise problem("courtlistener-no-text", name, 1)
    slip = slip_head(*read[0])
    into.doubts += doubts_of_slip(slip, into.text)
    return into.source(name, data, replace(stated_by(record), slip=slip))


def courtlistener_reader(read_text: ReadText) -> ReadText:
    """Return the reader of CourtListener’s records that leaves layout text to `read_text`."""
    return lambda name, data: read_courtlistener(name, data, read_text)


def opinions_in_order(opinions: list[Record]) -> list[Record]:
    """Return the opinions of a cluster in the order in which a reporter prints them.

    A combined opinion beside a lead opinion is the same text over again.
    """
    if any(type_of(opinion) in LEADS for opinion in opinions):
        opinions = [opinion for opinion in opinions if type_of(opinion) != "010"]
    return sorted(opinions, key=lambda opinion: (place_in_cluster(opinion), type_of(opinion)))


def place_in_cluster(opinion: Record) -> int:
    """Return an opinion’s place in its cluster, 0 where the record gives none."""
    key = opinion.get("ordering_key")
    return key if isinstance(key, int) else 0


def type_of(opinion: Record) -> str:
    """Return the number of the opinion's type."""
    return text_in(opinion, "type")[:3]


def write_opinion(
    into: Assembly, name: str, opinion: Record, field: str, read_text: ReadText
) -> None:
    """Add one opinion in the rendering `field`, and say who wrote it where the record does."""
    rendering = text_in(opinion, field)
    into.end_paragraph()
    start = into.at
    if field == "opinion_text":
        rendering = f"<div>{''.join(map(as_paragraph, rendering.splitlines()))}</div>"
    if field == "plain_text" or is_preformatted(rendering):
        text = rendering if field == "plain_text" else preformatted_text(parse(name, rendering))
        into.append(read_text(name, text.encode()))
    else:
        source = read_element(content_of(parse(name, rendering))).source(name, b"")
        into.append(as_in_slip(source, slip_beside(opinion, rendering), read_text))
    kind = KINDS.get(type_of(opinion))
    if kind is None and opinion.get("per_curiam") is True and not text_in(opinion, "author_str"):
        kind = "majority"
    if kind == "majority" and opinion.get("per_curiam") is True:
        kind = "per-curiam"
    if kind and not any(writing.at >= start for writing in into.writings):
        author = text_in(opinion, "author_str") or None
        into.writings.append(SourceWriting(start, kind, author))


def as_in_slip(source: Source, slip: str, read_text: ReadText) -> Source:
    """Return `source` with what the court’s `slip` beside it tells of its setting; without, where
    there is none, or none that can be read."""
    try:
        return set_as_printed(source, read_text(source.name, slip.encode())) if slip else source
    except Problem:
        return source


SET_IN = re.compile(r"^ {5,}\S", re.MULTILINE)


def slip_beside(opinion: Record, rendering: str) -> str:
    """Return the court’s slip as plain text, where an opinion has it beside its `rendering`, whole
    and in columns."""
    plain = text_in(opinion, "plain_text")
    whole = count_of_words(plain) >= ENOUGH * count_of_words(rendering)
    return plain if whole and SET_IN.search(plain) else ""


def best_field(opinion: Record) -> str | None:
    """Return the rendering that tells most of those that hold the whole text."""
    lengths = {field: count_of_words(text_in(opinion, field)) for field in FIELDS}
    longest = max(lengths.values(), default=0)
    whole = [field for field in FIELDS if lengths[field] and lengths[field] >= ENOUGH * longest]
    return max(whole, key=lambda field: kinds_of_mark_up(text_in(opinion, field)), default=None)


HEAD_OF_SLIP = 8000
"""Characters, in which a caption ends."""


def slip_head(opinion: Record, field: str) -> str:
    """Return the first lines of the court’s own print of an `opinion`, empty where that is the text
    which is read, under `field`, or the record has none."""
    return "" if field in PLAIN else text_in(opinion, "plain_text")[:HEAD_OF_SLIP]


def count_of_words(rendering: str) -> int:
    """Count the words of a rendering, mark-up aside."""
    return len(TAG.sub(" ", rendering).split())


def kinds_of_mark_up(rendering: str) -> int:
    """Count the kinds of things that a rendering marks: paragraphs, notes, pages, emphasis."""
    if is_preformatted(rendering):
        return -1
    kinds = (PARAGRAPHS, NOTES, PAGES, EMPHASIS)
    return sum(bool(kind.search(rendering)) for kind in kinds)


def is_preformatted(rendering: str) -> bool:
    """Say whether a rendering is the plain text again, with no mark-up but links."""
    return rendering.lstrip().startswith("<pre") and not PARAGRAPHS.search(rendering)


HEADLESS = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:opinion|author)\b")
"""How a rendering begins that holds a judge’s text and no caption."""
SIDES = re.compile(r"\bvs?\.\s|\b(?:In re|Ex parte|In the Matter)\b", re.IGNORECASE)
CAPTION = 600
"""Characters of a text in which a caption names the sides."""
WITH_HEADS = ("html", "html_lawbox", "html_anon_2020", "plain_text")
"""Renderings that hold the caption."""
HEAD_FIELDS = {
    "case_name_full": "parties",
    "posture": "posture",
    "attorneys": "attorneys",
    "syllabus": "syllabus",
    "headnotes": "headnotes",
    "summary": "summary",
    "disposition": "disposition",
    "cross_reference": None,
    "correction": None,
}
"""What of a cluster’s fields the reporter printed at the head, and the element that says so."""
OTHERS = ("cross_reference", "correction")
SHOWN = 60
"""Letters at the beginning of a field by which it is found again in an opinion."""


FOR_WHOM = re.compile(r"(\bfor (?:[\w’'-]+ ){0,6}[\w’'-]+\.), (?=[A-Z])")
"""Between the counsel of two parties, whom a cluster joins: `…, for appellant., Eva Finch, …`"""


def is_headless(opinion: Record, text: str) -> bool:
    """Say whether the `text` of an opinion holds no caption: a part of Harvard’s case, or what the
    Columbia archive has, which never does."""
    columbia = text_in(opinion, "html_columbia")
    cold = bool(text_in(opinion, "opinion_text")) and not SIDES.search(text[:CAPTION])
    return (
        bool(HEADLESS.match(text))
        or cold
        or (bool(columbia) and not any(text_in(opinion, other) for other in WITH_HEADS))
    )


def write_head(
    into: Assembly, name: str, records: list[Record], texts: list[str], *, headless: bool
) -> None:
    """Add what a cluster keeps of the head of the case, as far as none of the `texts` of its
    opinions holds it: all of it in one rendering, or what each of its parts says."""
    have = letters_of(" ".join(texts))
    whole = first_text(records, "headmatter")
    fields = [*HEAD_FIELDS] if headless else [*HEAD_FIELDS][1:]
    parts = [("headmatter", whole)] if whole else [(f, first_text(records, f)) for f in fields]
    for field, value in parts:
        words = letters_of(value)
        if not words or words[:SHOWN] in have:
            continue
        lines = FOR_WHOM.sub(r"\1\n", value).split("\n")
        inner = value if TAG.search(value) else "".join(map(as_paragraph, lines))
        tag = HEAD_FIELDS.get(field)
        body = f"<{tag}>{inner}</{tag}>" if tag else inner
        read = read_element(parse(name, f"<div>{body}</div>")).source(name, b"")
        if field in OTHERS:
            read = replace(read, blocks=tuple(replace(b, stated="other") for b in read.blocks))
        into.append(read)


def letters_of(rendering: str) -> str:
    """Return the letters and figures of a rendering, mark-up aside."""
    return re.sub(r"[\W_]", "", unescape(TAG.sub("", rendering))).casefold()


def as_paragraph(line: str) -> str:
    """Return a line of plain text as mark-up."""
    return f"<p>{escape(line)}</p>" if line.strip() else ""
