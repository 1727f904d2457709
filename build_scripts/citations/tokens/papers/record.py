"""The record: a document of the case, or its docket entry, with the places in it.

Bluebook rule 10.8.3 and table BT1. What is cited is the document, by its docket entry where one is
printed; the place is a pin.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.citations.tokens.papers.docket_entries import (
    ENTRY,
    OPENS_A_CITATION,
    RecordCite,
    entry_cites,
)
from build_scripts.citations.tokens.papers.names import document_before, pin_without_lead
from build_scripts.citations.tokens.places import AT, DASH, PAGES, PARAGRAPHS, places_behind
from build_scripts.lexicon.patterns import one_of

TIE = rf"(?:,?\s?(?P<tie>[(\[]{ENTRY}[)\]]|(?<=,\s){ENTRY}))"
"""The docket entry of the document named before it: `Roe Decl. (Dkt. # 78) ¶ 3`."""
LATE = rf"(?:,\s(?P<late>{ENTRY})(?!,?\s(?:at\s|¶|pp?\.))|\s\((?P<after>{ENTRY})\))?"
"""The docket entry behind the place: `Roe Decl. at 5, ECF No. 78`, `Compl. ¶ 9 (ECF No. 35)`."""
DAY = r"(?:\d{1,2}/\d{1,2}/\d{2,4}|[A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d)"
CALLED = (
    r"(?:\s[(\[](?P<called>[A-Z]{2,6}|[A-Z][\w.’' ]{1,24}\.|[“\"][A-Z][^()“”\"]{1,24}[”\"])[)\]])"
)
PLACED = re.compile(
    rf"""
    {CALLED}?(?P<day>,?\s\(?{DAY}\)?,?(?=\s))?{TIE}?          # (IAF), 6/5/13, (Dkt. # 78)
    (?=,?\s(?:[¶ap§PEATVvCcl]|\d{{1,4}}:\d))                   # a place follows
    """,
    re.VERBOSE,
)
ENTRY_BEHIND = re.compile(LATE)
"""A transcript is told by its day: `N.T., 6/5/13, at 58-59`."""
NOT_OF_A_CITE = r"(?![\w%(]|[,./–-]\d|\s(?:[A-Z][a-z]*\.\s?){1,3}\d)"
"""What follows a bare page: no further figure, and no reporter, of which the page is a volume."""
BARE_PAGE = re.compile(
    rf"""
    (?:(?<=\bTr\.),)?\s                                               # Sent. Tr., 31
    (?P<places>(?:Vol\.\s[IVX\d]+(?:,\spp?\.|\sat)?\s)?(?=[\d*]){PAGES})   # Tr. Vol. I, p. 45
    {NOT_OF_A_CITE}{LATE}
    """,
    re.VERBOSE,
)
CALLED_BY_PAGE = re.compile(rf"{CALLED}\s(?P<places>(?=\d){PAGES})(?=[.;)\]])(?!\.\d)")
"""`Transcript of Proceedings (“Tr.”) 17`."""
INITIALS = re.compile(
    rf"""
    (?<![\w.])
    (?P<document>
      (?: ROA|AOR|PSR|PSI|VRP|AR|CAR|ER|SER|FER|RT|CT|JA|SA|RA|CP|RP|CR|RR|NT
        | S\.E\.R\.|E\.R\.|C\.A\.R\.|A\.R\.|J\.\s?A\.|C\.T\.|R\.T\.|C\.P\.|R\.P\.
        | S\.A\.|N\.T\.|C\.R\.|R\.R\.|T\.R\.|R\.
      )
      (?:\sVol\.\s[IVX\d]+|\s\([A-Z][a-z]+\.?\s\d{{1,2}},\s\d{{4}}\))?
    )
    (?P<places>
      [.,]?\s?(?:{PARAGRAPHS}|{AT}|(?=[\d*A-Z]){PAGES})
      (?:,\sPage\s?ID\s?\#?:?\s?\d+(?:[-–]\d+)?)?
    )
    {NOT_OF_A_CITE}
    """,
    re.VERBOSE,
)
"""Papers that a court calls by initials: `ER 12`, `J.A. 45`, `ROA.123`, `PSR ¶ 4`."""
VOLUMED = re.compile(
    r"(?<![\w.-])(?:\d{1,3}(?:-|\s))"
    r"(?P<document>(?:S|F|A)?ER|RT|CT|C\.?R\.?|R\.?R\.?|S\.?C\.?R\.?|VRP|Tr\.)"
    rf"(?P<places>(?:-(?!0)|\s(?:at\s)?){PAGES}){NOT_OF_A_CITE}"
)
"""`3-ER-412`, `2 RT 145`: a volume before the record’s name."""
BRIEF = re.compile(
    rf"""
    (?<![\w.])
    (?P<document>
        (?:(?:Reply|Supp(?:\.|lemental)|Opening|Answering|Amicus|Joint)\s)*(?:Brief|Br\.)
        (?:\s(?:for|of|in)(?:\s(?:[A-Z][\w.’']*|et\sal\.|as|the|of|and|&|in|appell\w+|petitioners?|respondents?|amic\w+))+?)?
        (?:(?<=\sin)\sNos?\.\s[\d–-]+(?:\s\([^()]{{2,14}}\))?)?
      | (?:App\.\sto\s)?(?:Pet\.|Petition)\sfor\s(?:Cert\.|Certiorari)
      | Tr\.\sof\s(?:Oral\s)?Arg\.
      | App\.\s(?:to\s[^;.()]{{3,60}}\s)?in\sNos?\.\s[\d–-]+(?:\s\(\w+\))?
      | (?:Clerk[’']s\sPapers|Reports?\sof\sProceedings)\s\(\w+\)
      | Record\sin\sNo\.\s[\w–-]+\s\([^()]{{2,14}}\)
          (?:,\sDoc\.\s\d+(?:[–-]\d+)?)?(?:\s\([^()]{{2,24}}\))?
      | Record
    )
    (?P<places>,?\s(?:at\s(?:pp?\.\s?)?|pp?\.\s?)?(?=[\d*]|(?!v\.\s)[ivx]+[,.;)]){PAGES})
    {NOT_OF_A_CITE}
    """,
    re.VERBOSE,
)
"""The Supreme Court’s own forms, a page without `at`: `Brief for Petitioner 12`, `App. to Pet. for
Cert. 5a`, `Tr. of Oral Arg. 33`, `App. to Brief for Appellants in No. 08–1026 (CA4), pp. 3, 4`."""
BY_PARTY = re.compile(
    rf"""
    (?<![\w.])
    (?P<document>
      (?: Plaintiffs? | Defendants? | Appell(?:ant|ee)s? | Petitioners? | Respondents? | Relators?
        | (?:The\s)?(?:State|People|Government|Commonwealth|County|City|Father|Mother) )[’']s?\s
      (?:(?:[Oo]pening|[Rr]eply|[Aa]nswering|[Ss]upplemental|[Aa]mended|[Pp]ost-trial|[Tt]rial)\s)*
      (?:[Bb]rief|[Mm]emorandum|[Mm]otion|[Pp]etition|[Cc]omplaint|[Aa]ppendix|[Aa]ffidavit|[Aa]nswer)
    )
    (?P<places>,?\s(?:at\s(?:pp?\.\s?)?|pp?\.\s?){PAGES}|,?\s{PARAGRAPHS})
    {NOT_OF_A_CITE}
    """,
    re.VERBOSE,
)
"""What a party filed, without capitals: `Appellant’s reply brief at 12`, `State’s brief, p. 4`."""
EXHIBIT_ALONE = re.compile(
    rf"""
    (?<![\w.])
    (?P<document>
      (?: (?:Gov[’']t|Govt\.|Pls?\.|Defs?\.|Pet\.|Resp\.|Trial|Joint|Tr\.|Hr[’']g|Dep\.)
          (?:[’']s?)?\s | [A-Z]\w+[’']s?\s )?
      Exh?s?\.\s(?:[A-Z]{{1,3}}(?![a-z])|\d{{1,4}})(?:{DASH}[A-Z\d]{{1,3}})?(?![\w’'])(?!,\s(?:\d+\sRecord|[Ii]d\.))
    )
    """,
    re.VERBOSE,
)
"""`Gov’t Ex. 4`, `Ex. D ¶ 15`."""
IN_BRACKETS = re.compile(
    rf"""
    (?:(?<=[(\[])|(?<=;\s))
    (?P<document>
        V(?:ol)?\.\s\d{{1,3}}(?=,\sp) | D\d{{1,3}}(?=\sp)  # (V. 2, p. 145), (D24 p. 3)
      | (?!D\.?\s?[EIN]\b)                               # a docket entry: (D.E. 28, 30)
        (?!C(?:V|R|IV)\.?\s\d\d[-–]\d{{3,}})               # the docket of a case: (CV 98-4111)
        (?:[A-Z]\.?\s?){{1,3}}[A-Z]?\.?(?=,?\s)        # (BIC 7), (L.F. 45-46), (T. 12)
    )
    (?P<places>,?\s(?:at\s)?(?:pp?\.\s?|¶¶?\s?)?(?!(?:1[89]|20)\d\d[.)\]])(?=\d){PAGES}
      (?:;\s(?=\d{{3,}}[-–]\d){PAGES})*)                # (DEF 1097-098; 1099-102)
    (?=[)\];,.])(?!\)\s\d)                                # no court: (C. C. A. 2) 12 F. (2d) 13
    """,
    re.VERBOSE,
)
"""In brackets initials and a page are a paper of the record, whatever the court calls it."""
OF_NEW_JERSEY = re.compile(
    r"""
    (?<![\w.])(?P<document>\d{1,2}T)                     # 1T12-14 to -20
    (?P<places>\d{1,4}-\d{1,2}(?:\sto\s(?:\d{1,4})?-\d{1,2})?)(?!\w)
    """,
    re.VERBOSE,
)
APPENDIX_OF_NEW_JERSEY = re.compile(
    r"""
    (?:(?<=[(\[])|(?<=;\s))(?P<document>[DPA][srcp]?[ab])  # Da45, Pa12-13, Psa7
    (?P<places>\d{1,4}(?:[-–]\d{1,4})?)(?=[)\];.,])
    """,
    re.VERBOSE,
)
"""Transcripts and appendices as numbered by N.J. R. 2:6-8."""
VIDEO = re.compile(
    r"""
    (?<![\w.])(?P<document>V\.?\s?R\.?)[:,]?\s
    (?P<places>(?:No\.\s\d+[:,;]\s)?\d{1,2}/\d{1,2}/\d{2,4}[,;:]?\s(?:at\s)?
      \d{1,2}:\d\d:\d\d(?:[-–]\d{1,2}:\d\d(?::\d\d)?)?)
    """,
    re.VERBOSE,
)
"""Kentucky's record is a video: `VR 2/11/2018, 10:15:22` (Ky. RAP 31(E))."""
STAMP = re.compile(
    r"(?<![\w-])(?:[A-Z]{2,12}[-_ ]){0,2}[A-Z]{2,12}[-_ ]?\d{5,8}"
    r"(?:\s?[–-]\s?(?:[A-Z_-]{2,14})?\d{2,8})?(?![\w-])"
)
"""The number stamped on a page that was produced: `ROE-0001234`, `BATES000123–125`."""
TIME = re.compile(
    r"\s?(?:[ap]\.?\s?m\b|percent|o[’']clock|(?:years|days|months|hours|miles|feet|degrees)\b)"
)
BY_NUMBER = re.compile(
    r"(?<![\w.])(?:"
    + one_of(r"""
        Compl Ans Decl Dep Depo Aff Br App Appx Add Tr Mot Mem Opp[’']n Resp Stip Obj Pet Cert
        Hr[’']g Rec Arg Op
    """)
    + r"\.(?=\s)|Tr\.(?=,\s\d)|(?:Opp|Hr)[’'][ng](?=\s\d))"
)
"""What a bare page may follow: `Tr. 45`, `Lund Dep. 47:12–14`."""


OF_STATES = (OF_NEW_JERSEY, APPENDIX_OF_NEW_JERSEY, VIDEO)

DATED = re.compile(
    rf"(?P<day>,\s\d{{1,2}}/\d{{1,2}}/\d{{2,4}}),\s(?P<places>(?=\d){PAGES})(?=[.;,)\]]|$){NOT_OF_A_CITE}"
)
"""`Plea Agreement, 12/30/19, 1`: a paper by its day, and a page."""


def record_cites(words: str) -> Iterator[RecordCite]:
    """Every document of the record cited in `words`, in no order; some may overlap."""
    yield from entry_cites(words)
    for behind in _places_of_papers(words):
        if not TIME.match(words, behind.end):
            yield from _named(words, behind)
    for match in DATED.finditer(words):
        yield from _named(words, _as_printed(match))
    for match in CALLED_BY_PAGE.finditer(words):
        if not TIME.match(words, match.end()):
            yield from _named(words, _as_printed(match))
    for noun in BY_NUMBER.finditer(words):
        if page := BARE_PAGE.match(words, noun.end()):
            named = _named(words, _as_printed(page))
            yield from (cite for cite in named if not _in_quotes(words, cite))
    for match in STAMP.finditer(words):
        if OPENS_A_CITATION.search(words[max(0, match.start() - 24) : match.start()]):
            yield RecordCite(match.start(), match.end(), match[0], None, match[0])
    end = 0
    for match in EXHIBIT_ALONE.finditer(words):
        if match.start() < end:
            continue  # a place in the exhibit before
        places = places_behind(words, match.end())
        pin = pin_without_lead(words, places.start, places.end) if places else None
        end = places.end if places else match.end()
        yield RecordCite(match.start(), end, match[0], pin, match[0])
    for pattern in (INITIALS, VOLUMED, BRIEF, BY_PARTY, IN_BRACKETS, *OF_STATES):
        for match in pattern.finditer(words):
            yield _by_form(words, match)


def _in_quotes(words: str, cite: RecordCite) -> bool:
    """Whether a name is given there, and no page cited: `Dkt. 283 (“Opp’n 1”)`."""
    marks = words[cite.start - 1 : cite.start], words[cite.end : cite.end + 1]
    return marks in (("“", "”"), ('"', '"'))


def _by_form(words: str, match: re.Match[str]) -> RecordCite:
    pin = pin_without_lead(words, *match.span("places")) if match["places"] else None
    return RecordCite(match.start(), match.end(), match["document"], pin, match["document"])


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind the name of a paper: its day, its entry, and the places in it."""

    start: int
    end: int
    places: tuple[int, int]
    day: str | None = None
    called: str | None = None
    """A short name in brackets: `(IAF)`."""
    tie: str | None = None
    """The docket entry, before or behind the places."""


def _as_printed(match: re.Match[str]) -> Behind:
    groups = match.groupdict()
    return Behind(
        match.start(),
        match.end(),
        match.span("places"),
        groups.get("day"),
        groups.get("called"),
        groups.get("late") or groups.get("after"),
    )


def _places_of_papers(words: str) -> Iterator[Behind]:
    """Every stretch of places in `words` that say what they count, with what stands between them
    and a paper’s name; none overlaps another."""
    at = 0
    while match := PLACED.search(words, at):
        places = places_behind(words, match.end())
        at = places.end if places else match.start() + 1
        if not places:
            continue
        late = ENTRY_BEHIND.match(words, places.end)
        at = late.end() if late else at
        tie = match["tie"] or (late and (late["late"] or late["after"]))
        yield Behind(
            match.start(),
            at,
            (places.start, places.end),
            match["day"],
            match["called"],
            tie,
        )


def _named(words: str, behind: Behind) -> Iterator[RecordCite]:
    """The document whose name ends where `behind` begins, if its words name a court paper."""
    start = document_before(words, behind.start)
    if start is None:
        return
    document = words[start : behind.start].rstrip(" ,")
    if behind.day:
        document += behind.day.rstrip(" ,")
    tie = (behind.tie or "").strip("()[]")
    pin = pin_without_lead(words, *behind.places)
    if behind.called and not behind.day:
        short = behind.called.strip('“”"')
        cited = document if short == behind.called else short  # (IAF), (“Tr.”)
        yield RecordCite(start, behind.end, tie or cited, pin, short)
        return
    yield RecordCite(start, behind.end, tie or document, pin, document)
