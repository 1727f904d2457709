"""Places in a work: pages, paragraphs, lines, exhibits, volumes, and lists of them.

Bluebook rule 3 (pages, notes, sections, paragraphs), rule 10.8.3 and table BT1 (the record). One
production, which the record, *Id.* and cross references share.
"""

import re

from build_scripts.lexicon.patterns import one_of

DASH = "[-–—]"
FIGURE = r"(?:\*{0,2}\d{1,7}[a-z]?|[A-Z]{1,4}[-.]?\d{1,6}|[ivxlc]{1,7}(?![\w’']))"
"""`12`, `*3`, `A45`, `ER-12`, `xiv`."""
LINES = rf":\d{{1,3}}(?:\s?{DASH}\s?(?:\d{{1,5}}:)?\d{{1,3}})?(?!\d)"
"""`47:12–14`, `47:12–48:3`: page and lines of a transcript."""
NOTE = r"(?:(?:nn?\.|fns?\.|notes?|ll?\.|lines?)\s?\d+(?:[-–]\d+)?)"
PAGE = rf"{FIGURE}(?:{LINES}|\s?{DASH}\s?{FIGURE})?(?:,?\s(?:&\s)?{NOTE})?"
ENDS = r"(?![\w%$]|[.,]\d|\s(?:[A-Z][\w.’']*\s){1,3}\d|\s§)"
"""A further page of a list begins no cite (`5, 217 F.3d 646`) and no amount."""
PAGES = rf"{PAGE}(?:(?:,\s(?:&\s|and\s)?|\s(?:&|and)\s){PAGE}{ENDS})*"
PARAGRAPHS = (
    rf"¶{{1,2}}\s?{PAGE}(?:(?:,\s(?:&\s|and\s)?|\s(?:&|and)\s)(?:¶{{1,2}}\s?)?{PAGE}{ENDS})*"
)
AT = rf"at\s(?:(?:pp?|pgs?)\.\s?)?(?:{PARAGRAPHS}|{PAGES})"
PAGE_ID = rf"(?:at\s)?(?:(?:PAGE|Page|Pg)\s?I[Dd](?:\.|s)?\s?(?:Nos?\.|\#:?)?|PID\s?\#?)\s?{PAGES}"
"""The page numbers that electronic filing stamps (6th Cir. R. 28(a)(1))."""
EXHIBIT = (
    r"(?:Exs?|Att(?:ach)?|Tab|Sched|Exh)\b\.?\s?"
    r"(?:[A-Z]{1,3}(?![a-z])|\d{1,4})(?:-[A-Z\d]{1,3})?"
)
"""`Ex. D`, `Ex. 4-2`, `Tab 7`."""
PART_NAME = one_of(r"""
    [Vv]ols?\. [Pp]ts?\. Part Claims? Counts? [Cc]ol\. [Cc]hs?\. [Aa]rts?\. [Cc]ls?\. folio
    [Ff]igs?\. tbl\. Lod(?:ged|g)?\.?\sDocs?\.?(?:\sNos?\.)?
""")
PART = rf"{PART_NAME}\s(?:[IVXL]+|\d{{1,4}}|[A-Z])(?![\w])"
"""`Vol. II`, `Count 3`, `fig. A`."""
SECTION = r"§{1,2}\s?\d[\w.-]*(?:\(\w{1,4}\))*"
MARKED = rf"(?:{PARAGRAPHS}|{AT}|(?:pp?|pgs?)\.\s?{PAGES}|{PAGE_ID}|{EXHIBIT}|{PART}|{SECTION})"
"""A place that says what it counts."""
PLACES = rf"{MARKED}(?:,?\s{MARKED})*"
"""`¶ 3, Ex. D ¶ 15`."""
LEAD = re.compile(r"at\s(?:(?:pp?|pgs?)\.\s?)?|(?:pp?|pgs?)\.\s?")


def without_lead(words: str, start: int, end: int) -> int:
    """`start` moved past `at` and `p.`: of `at 36` the pin is `36`."""
    match = LEAD.match(words, start, end)
    return match.end() if match else start
