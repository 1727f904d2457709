"""What stands before the hard core of a citation: the case's name, the author and title.

Italics say where a name begins; where the source has none, the words do (`case_names`).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from build_scripts.citations.grammar.case_names import Name, reads_as_party
from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.grammar.court_before_cite import court_in_front
from build_scripts.citations.grammar.party_start import party_before, short_name_before
from build_scripts.citations.grammar.party_words import PREFIX, VERSUS
from build_scripts.citations.grammar.tails import whole_year
from build_scripts.citations.tokens.law.session_laws import act_before
from build_scripts.citations.tokens.signals import SIGNALS, without_signal
from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.lexicon.patterns import one_of
from build_scripts.model import Span

NUMBERED = one_of(r"""
    Case Docket Index Cause Record Appeal Serial Opposition Cancellation Adv\. C\.\s?A\.
    Civ(?:il|\.)(?:\sA(?:ction|\.))?
    Crim(?:inal|\.)(?:\sA(?:ction|\.))? Cr\. Adv\.\sProc\. Reexamination\sCtrl\.
    \d{1,2}(?:st|nd|rd|d|th)\sDist\.(?:\s[A-Z][a-z]+){0,2}
""")
AVAILABLE = r"(?:,?\s(?:available|reported|reprinted)\sat)?"
DOCKET = re.compile(
    rf"(?:,\s\(?|\s?\(|\s(?=(?:{NUMBERED},?\s)?Nos?\.\s?(?:[A-Z]{{1,4}}[-\s])?\d+[-–:]))"
    rf"(?:{NUMBERED},?\s)?Nos?\.\s?(?:[^;()]|\([A-Za-z]{{1,4}}\)){{2,60}}?,?{AVAILABLE}\s?$"
    r"|,\s[12]\sCA-[A-Z]{2}\s\d{2}-\d{4}(?:-[A-Z]{2,4})?(?:\s\([A-Z]\))?,\s?$"
    rf"|,?\sslip\sop\.,?{AVAILABLE}\s?$|,?\s(?:available|reported|reprinted)\sat\s?$"
)
"""A docket number between name and cite; Ohio prints district and county before it, Arizona no
word: `State v. Roe, 1 CA-CR 18-0123, 2019 WL 55`."""
LOUISIANA = re.compile(
    r"""
    (?:,\s|^\s?)(?P<docket>(?:\d{2,4}-)?\d{2,5})
    (?:,\sp{1,2}\.\s?\d+(?:[-–]\d+)?)?                                   # , p. 5
    \s\((?P<court>La\.(?:\s?App\.\s\d\w*\sCir\.?)?)
    \s?\d{1,2}/\d{1,2}/(?P<year>\d{2,4})\),?\s?$                         # (La. 3/1/17),
    """,
    re.VERBOSE,
)
"""Louisiana's public domain form: `2016-1234, p. 5 (La. 3/1/17),` before the reporter."""
PARAGRAPH_BEFORE = re.compile(r",\s(?P<pin>¶{1,2}\s?\d{1,3}(?:[-–]\d{1,3})?)$")
"""Wyoming’s short form: `Rowan, ¶ 6, 225 P.3d at 43`, where the paragraph comes first."""
LOUISIANA_SHORT = re.compile(r",\s(?:\d{2,4}-)?\d{2,5}\sat\sp{1,2}\.\s?\d+(?:[-–]\d+)?,?\s?$")
"""And the short form of it: `Hebert, 06-2001 at p. 5, 974 So.2d at 642`."""
UNKNOWN_REPORTER = re.compile(
    r"""
    ,\s\d{1,4}\s(?:[A-Z][\w.&’'-]*\s){1,7}                          # , 12 Foo. Rptr.
    (?:\((?:[A-Z]{2,4}|[A-Z][a-z]+\.)\)\s)?(?:¶\s?)?[\d,]{1,7}     # (CCH) ¶ 99,123
    (?:,\s\d+(?:[-–]\d+)?)?$
    """,
    re.VERBOSE,
)
"""A reporter that no list knows, before a cite that is known; it is no part of the name."""
YEAR_BEFORE = re.compile(
    r"\s\((?:(?P<court>[A-Z][\w.]*\s(?:Cir\.|[\w.]+)|Review\sDept\.)\s|[A-Z][a-z]{2,8}\.?\s\d{1,2},\s)?(?P<year>(?:1[6-9]|20)\d\d)\),?\s?$"
)
"""California: `People v. Smith (2004) 34 Cal.4th 1`; in Ohio with the day, `(July 8, 1999)`."""
ALIAS_BEFORE = re.compile(
    r"\s?\((?:(?:hereinafter\s)?[“\"‘'](?P<alias>[^”\"()]{2,60})[”\"’']|(?P<plain>[A-Z][\w’-]+\s[IVX]{1,4}))\)\s?$"
)
"""`Rodríguez-García v. Municipality of Caguas (“Rodríguez II”), 495 F.3d 1`, `(Tash II)`."""
COMMA = re.compile(r"\s?,")
"""Where italics end a space may stand before it."""
QUOTED_BEFORE = re.compile(r".*[”\"]\s")
CLOSE = {"(": re.compile(r"\s?\)"), "[": re.compile(r"\s?\]")}
ARTICLE = re.compile(
    r"""
      (?:[A-Z][\w.’'-]*\s(?:(?:&|and|de|la|van|von|del|der|den|di|da)\s){0,2}){0,6}
        [A-Z][\w.’'-]*(?:\set\sal\.)?                     # Jane Q. Roe et al., Jo de la Poe
      ,\s[“"‘]?[A-Z][^;()]{3,200}$                                          # , A Title of a Paper
    | (?:[A-Z][\w.’'-]*\s(?:(?:&|and)\s)?){0,3}[A-Z][\w’'-]*$                  # Jane Roe
    """,
    re.VERBOSE,
)
"""Author and title before the volume of a journal (rule 16), or the author alone."""
VOLUME_OF_TREATISE = re.compile(r"(?<![^\s(\[])(?P<volume>\d{1,2}[A-Z]?)\s$")
"""`1 McCormick, supra, § 145`: the volume before an author’s name."""


def with_name_before(clause: Clause, floor: int, italics: Sequence[Span]) -> Clause:
    """`clause` with the name that stands directly before its cite, if one does.

    `italics` are the italic stretches of its passage, in order.
    """
    core, words = clause.core, clause.passage.text.words
    if clause.kind in ("session-law", "regulation"):
        start = act_before(words, floor, core.start)
        return clause if start is None else replace(clause, span=Span(start, clause.span.end))
    if not (core.by_volume or core.kind == "supra" or _is_article(clause)):
        return clause
    end, clause = _before_cite(words, clause, floor)
    if end <= floor:
        return clause
    if _is_article(clause):
        return _with_author(words, clause, floor, end)
    found = name_that_ends(words, floor, end, italics)
    comma = COMMA.match(words, end) if core.volume else words[end : end + 1] == ","
    if found is None and (comma or core.kind == "supra"):
        found = _short_name(words, floor, end, of_book=core.kind == "supra")
    if found is None:
        return clause
    start, end, full = found.span.start, found.span.end, found.full
    added = words[start:end].find("]")
    if added >= 0 and words[start - 1 : start] == "[" and "[" not in words[start : start + added]:
        start -= 1  # `[Kentucky v.] Graham`, of which the bracket stands outside the italics
    whole = start
    if core.kind == "supra" and not full:
        begun = VOLUME_OF_TREATISE.search(words, max(floor, start - 5), start)
        whole = begun.start("volume") if begun else start
    between = words[end : clause.core.start].lstrip()
    closing = CLOSE.get(between[:1])
    close = closing.match(words, clause.span.end) if closing else None
    opened = any(between.count(mark) > between.count(shut) for mark, shut in ("()", "[]"))
    stop = close.end() if opened and close else clause.span.end
    return replace(
        clause,
        name=words[start:end],
        name_span=Span(start, end),
        full_name=full,
        span=Span(whole, stop),
        rest=max(clause.rest, stop),
    )


TORN_PARTY = re.compile(
    r"(?<![^\s(\[])[A-ZÁÉÍÓÚÑ][\w’']{0,9}\s[a-z]{2,12}(?:-[A-ZÁÉÍÓÚÑ][\w’-]+)?\sv\.\s$"
)
"""`Gonz lez-Bernal v. `: a source without accents has lost a letter."""
AUTHORS = re.compile(
    r"""
    (?<![^\s(\[])(?P<name>
        (?:^|(?<=[.;(]\s)|(?<=[Ss]ee\s)|(?<=also\s)|(?<=\d\s)|(?<=\d[A-Z]\s))
        [A-Z][\w’'-]+,\s(?:[A-Z][\w’'-]+,\s){0,3}[A-Z][\w’'-]+,?\s&\s[A-Z][\w’'-]+
      | [A-Z][\w’'-]+\set\sal\.(?:\s\(\d{1,2}\w\w\sed\.(?:\s\d{4})?\))?
      | [A-Z][\w’'-]+(?:,?\s&\s[A-Z][\w’'-]+)?\s\(\d{1,2}\w\w\sed\.(?:\s\d{4})?\) )$
    """,
    re.VERBOSE,
)
"""Of a book: `Wright, Miller & Cooper, supra`, `Dicey et al. (14th ed.), supra`."""
CUT = re.compile(r"\svs?\.\s$")


def _short_name(words: str, floor: int, end: int, *, of_book: bool) -> Name | None:
    """The name of one party before a cite; what stands behind a `v.` is only half of a name, whose
    other half is torn, or cannot be read."""
    begin = max(floor, end - 100)
    if of_book and (authors := AUTHORS.search(words[begin:end])):
        return Name(Span(begin + authors.start("name"), end), full=False)
    start = short_name_before(words, floor, end)
    if start is None:
        return None
    cut = CUT.search(words, max(floor, start - 6), start)
    if not cut:
        return Name(Span(start, end), full=False)
    torn = TORN_PARTY.search(words, max(floor, start - 40), start)
    first = torn.start() if torn else party_before(words, floor, cut.start(), partners=True)
    return None if first is None else Name(Span(first, end), full=True)


def _is_article(clause: Clause) -> bool:
    return clause.kind == "secondary" and clause.core.volume is not None


def _before_cite(words: str, clause: Clause, floor: int) -> tuple[int, Clause]:
    """Where a name may end: before the comma, a docket number, a year or a short name given."""
    text = words[floor : clause.core.start].rstrip(" [")
    if text.endswith("(") and clause.core.start - floor > 2:
        text = text[:-1].rstrip()  # New York: `Matter of Eveready Ins. Co. v Wilson (180 AD2d 796)`
    docket = DOCKET.search(text)
    if docket and not VERSUS.search(docket[0]):
        text = text[: docket.start()]
    if year := YEAR_BEFORE.search(text):
        clause = replace(clause, year=int(year["year"]), court=year["court"] or clause.court)
        text = text[: year.start()]
    text = text.rstrip(" ,")
    cite = words[clause.core.start : clause.core.end]
    if front := court_in_front(text, cite):
        clause = replace(clause, court=front.court, year=front.year or clause.year)
        text = text[: front.start].rstrip(" ,")
    if paragraph := PARAGRAPH_BEFORE.search(text):
        place = Span(floor + paragraph.start("pin"), floor + paragraph.end("pin"))
        clause, text = replace(clause, pin=place), text[: paragraph.start()]
    if public := LOUISIANA.search(text):
        clause = replace(clause, court=public["court"], year=whole_year(public["year"]))
        text = text[: public.start()]
        if not text:
            start = floor + public.start("docket")
            clause = replace(clause, span=Span(start, clause.span.end))
    if short := LOUISIANA_SHORT.search(text):
        text = text[: short.start()]
    if unknown := UNKNOWN_REPORTER.search(text):
        text = text[: unknown.start()]
    if alias := ALIAS_BEFORE.search(text):
        clause = replace(clause, alias=(alias["alias"] or alias["plain"]).strip("., "))
        text = text[: alias.start()].rstrip(" ,")
    return floor + len(text), clause


def name_that_ends(words: str, floor: int, end: int, italics: Sequence[Span]) -> Name | None:
    """Return the name that ends at `end`: what is italic there, else what reads as a whole name."""
    return (
        _with_other_name(words, floor, end)
        or _italic_name(words, floor, end, italics)
        or _plain_name(words, floor, end)
    )


OTHER_NAME = re.compile(
    r"(?:^|(?<=[\s(]))(?P<name>(?:The|In\sre|Matter\sof)(?:\s(?:[A-Z][\w.’'-]*|of|the|&|and)){1,6})"
    r"\s\((?P<other>[^()]{3,80}\sv\.\s[^()]{3,80})\)$"
)
"""`The Fence Cases (Roe v. Poe), 130 U.S. 581`: by what it is known, and the parties."""


def _with_other_name(words: str, floor: int, end: int) -> Name | None:
    """The name by which a case is known, with that of its parties in brackets."""
    begin = max(floor, end - 200)
    found = OTHER_NAME.search(words[begin:end])
    return Name(Span(begin + found.start(), end), full=True) if found else None


SIGNAL_LAST = re.compile(rf"[.;]\s{SIGNALS},?$")
"""`in *Welch. See* 542 F.3d at 942`: the name ends its sentence, and the signal is of the next."""


def _italic_name(words: str, floor: int, end: int, italics: Sequence[Span]) -> Name | None:
    """The italic stretch that ends at `end`."""
    near = bisect_left(italics, max(end - 2, floor + 1), key=attrgetter("end"))
    if near == len(italics) or italics[near].end > end + 2:
        return None
    start = max(italics[near].start, floor)
    if words[start - 1 : start] == "(" and words[end - 1 : end] == ")" and near:
        whole = italics[near - 1]  # *People v. Superior Court* (*Roe*)
        if whole.end + 2 == start and VERSUS.search(words, whole.start, whole.end):
            start = max(whole.start, floor)
    if quoted := QUOTED_BEFORE.match(words, start, end):
        start = quoted.end()
    begin = without_signal(words, start, end)
    while (again := without_signal(words, begin, end)) > begin:
        begin = again
    begin = _past_what_leads(words, begin, end)
    stop = begin + len(words[begin:end].rstrip(" ,"))
    if stop <= begin or not words[begin].isalnum() or SIGNAL_LAST.search(words, begin, end):
        return None
    full = bool(VERSUS.search(words, begin, stop) or PREFIX.match(words, begin, stop))
    if not full and words[stop - 1] == "." and _ends_sentence(words[begin:stop]):
        return None  # `the meaning of *Chaplinsky.* 464 N. W. 2d, at 510`
    return Name(Span(begin, stop), full)


SIGNAL_WITHIN = re.compile(
    r"(?P<first>.*),\s(?:(?:but\s)?(?:see|cf\.)|citing|quoting|accord)(?:,?\salso)?"
    r"(?:,?\se\.\s?g\.)?,?\s(?=[A-Z])"
)
"""`Brady, see Junta`, `Brady, see, e.g., Junta`: one stretch of italics over two names."""
PREPOSITION = re.compile(r"In\s(?!re\b|the\s|Matter\b)(?=.*\sv\.?\s)")
"""`cite In Roe v. Poe`: of the sentence, where a party follows."""
LETTER_OF_HEADING = re.compile(r"(?:[A-H]|[IVX]{1,4}|\d{1,2})\.\s(?![A-Z]\.)(?=.*\sv\.?\s)")
"""`A. Roe v. Poe`, with which a heading begins."""


def _past_what_leads(words: str, begin: int, end: int) -> int:
    """Where a name in italics begins after what stands in them before it."""
    for lead in (SIGNAL_WITHIN, PREPOSITION):
        if found := lead.match(words, begin, end):
            begin = found.end()
    heading = LETTER_OF_HEADING.match(words, begin, end) if begin == 0 else None
    return heading.end() if heading else begin


def _ends_sentence(name: str) -> bool:
    return len(name) > 4 and not is_abbreviation(name.rsplit(maxsplit=1)[-1])


def _plain_name(words: str, floor: int, end: int) -> Name | None:
    """The `X v. Y` or `In re X` that ends at `end`."""
    marks = list(VERSUS.finditer(words, max(floor, end - 260), end))
    for mark in reversed(marks):
        if reads_as_party(words, mark.end(), end):
            start = party_before(words, floor, mark.start(), partners=True)
            if start == 0 and (heading := LETTER_OF_HEADING.match(words, 0, end)):
                start = heading.end()
            return Name(Span(start, end), full=True) if start is not None else None
    for mark in reversed(list(PREFIX.finditer(words, max(floor, end - 200), end))):
        if reads_as_party(words, mark.end(), end):
            return Name(Span(mark.start(), end), full=True)
    return None


def _with_author(words: str, clause: Clause, floor: int, end: int) -> Clause:
    """An article in a journal, with its author and title before the volume (rule 16)."""
    match = ARTICLE.search(words[max(floor, end - 240) : end])
    if not match:
        return clause
    start = max(floor, end - 240) + match.start()
    signal = without_signal(words, start, end)
    return replace(clause, span=Span(signal, clause.span.end))
