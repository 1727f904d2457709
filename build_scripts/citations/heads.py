"""What stands before the hard core of a citation: the case's name, the author and title.

Italics say where a name begins; where the source has none, the words do (`names`).
"""

import re
from dataclasses import replace

from ..model import Span, Text
from .clause import Clause
from .names import PREFIX, VERSUS, party_before, reads_as_party, short_name_before
from .signals import without_signal

DOCKET = re.compile(
    r",?\s(?:Case\s|Docket\s|Civ(?:il|\.)\s(?:Action\s)?|Crim\.\s)?Nos?\.\s?[^;()]{2,60}?,?\s?$|,?\sslip\sop\.,?\s?$"
)
YEAR_BEFORE = re.compile(
    r"\s\((?:(?P<court>[A-Z][\w.]*\s(?:Cir\.|[\w.]+))\s)?(?P<year>(?:1[6-9]|20)\d\d)\)\s?$"
)
"""California: `People v. Smith (2004) 34 Cal.4th 1`."""
ALIAS_BEFORE = re.compile(r"\s?\((?:hereinafter\s)?[“\"‘'](?P<alias>[^”\"()]{2,60})[”\"’']\)\s?$")
"""`Rodríguez-García v. Municipality of Caguas (“Rodríguez II”), 495 F.3d 1`."""
VERSUS_GAP = re.compile(r"\s?v(?:\.|s\.)?\s?|\s(?=v\.?\s)|(?<=\sv\.)\s")
"""What parts the italic halves of one name where the `v.` is set upright."""
QUOTED_BEFORE = re.compile(r".*[”\"]\s")
CLOSE = re.compile(r"\s?\)")
ARTICLE = re.compile(
    r"(?:[A-Z][\w.’'-]*\s(?:(?:&|and)\s)?){0,6}[A-Z][\w.’'-]*(?:\set\sal\.)?"
    r",\s[“\"‘]?[A-Z][^;()]{3,200}$"
    r"|(?:[A-Z][\w.’'-]*\s(?:(?:&|and)\s)?){0,3}[A-Z][\w’'-]*$"
)
"""Author and title before the volume of a journal (rule 16), or the author alone."""


def named(clause: Clause, floor: int) -> Clause:
    """`clause` with the name that stands directly before its cite, if one does."""
    core, text = clause.core, clause.passage.text
    words = text.words
    if not (core.by_volume or core.kind == "supra" or _is_article(clause)):
        return clause
    end, clause = _before_cite(words, clause, floor)
    if end <= floor:
        return clause
    if _is_article(clause):
        return _with_author(words, clause, floor, end)
    found = _italic_name(text, floor, end) or _plain_name(words, floor, end)
    if found is None and words[end : end + 1] == ",":
        short = short_name_before(words, floor, end)
        found = (short, end, False) if short is not None else None
    if found is None:
        return clause
    start, end, full = found
    close = CLOSE.match(words, clause.span.end)
    opened = words[end : clause.core.start].strip() == "("
    stop = close.end() if opened and close else clause.span.end
    return replace(
        clause,
        name=words[start:end],
        name_span=Span(start, end),
        full_name=full,
        span=Span(start, stop),
        rest=max(clause.rest, stop),
    )


def _is_article(clause: Clause) -> bool:
    return clause.kind == "secondary" and clause.core.volume is not None


def _before_cite(words: str, clause: Clause, floor: int) -> tuple[int, Clause]:
    """Where a name may end: before the comma, a docket number, a year or a short name given."""
    text = words[floor : clause.core.start].rstrip(" [")
    if text.endswith("(") and clause.core.start - floor > 2:
        text = text[:-1].rstrip()  # New York: `Matter of Eveready Ins. Co. v Wilson (180 AD2d 796)`
    if docket := DOCKET.search(text):
        text = text[: docket.start()]
    if year := YEAR_BEFORE.search(text):
        clause = replace(clause, year=int(year["year"]), court=year["court"] or clause.court)
        text = text[: year.start()]
    text = text.rstrip(" ,")
    if alias := ALIAS_BEFORE.search(text):
        clause = replace(clause, alias=alias["alias"].strip("., "))
        text = text[: alias.start()].rstrip(" ,")
    return floor + len(text), clause


def _italic_name(text: Text, floor: int, end: int) -> tuple[int, int, bool] | None:
    """The italic stretch that ends at `end`, with those before it that only a `v.` parts."""
    start = last = None
    for emphasis in reversed(text.emphasis):
        if emphasis.end <= floor:
            break
        if emphasis.style != "italic" or emphasis.start < floor or emphasis.end > end + 2:
            continue
        if start is None:
            if emphasis.end < end - 2:
                return None
            start, last = emphasis.start, emphasis
        elif VERSUS_GAP.fullmatch(text.words, emphasis.end, start):
            start = emphasis.start
        else:
            break
    if start is None or last is None:
        return None
    if quoted := QUOTED_BEFORE.match(text.words, start, end):
        start = quoted.end()
    begin = without_signal(text.words, start, end)
    while (again := without_signal(text.words, begin, end)) > begin:
        begin = again
    stop = begin + len(text.words[begin:end].rstrip(" ,"))
    if stop <= begin or not text.words[begin].isalnum():
        return None
    full = bool(VERSUS.search(text.words, begin, stop) or PREFIX.match(text.words, begin, stop))
    return begin, stop, full


def _plain_name(words: str, floor: int, end: int) -> tuple[int, int, bool] | None:
    """The `X v. Y` or `In re X` that ends at `end`."""
    marks = list(VERSUS.finditer(words, max(floor, end - 260), end))
    for mark in reversed(marks):
        if reads_as_party(words, mark.end(), end):
            start = party_before(words, floor, mark.start())
            return (start, end, True) if start is not None else None
    for mark in reversed(list(PREFIX.finditer(words, max(floor, end - 200), end))):
        if reads_as_party(words, mark.end(), end):
            return mark.start(), end, True
    return None


def _with_author(words: str, clause: Clause, floor: int, end: int) -> Clause:
    """An article in a journal, with its author and title before the volume (rule 16)."""
    match = ARTICLE.search(words[max(floor, end - 240) : end])
    if not match:
        return clause
    start = max(floor, end - 240) + match.start()
    signal = without_signal(words, start, end)
    return replace(clause, span=Span(signal, clause.span.end))
