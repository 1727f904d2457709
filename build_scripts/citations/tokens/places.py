"""Places in a work: pages, notes, paragraphs, lines, sections, exhibits, volumes; and their lists.

Bluebook rule 3 (pages, notes, sections, paragraphs), rule 10.8.3 and table BT1 (the record). One
production, from which decisions, books, the record, *Id.* and cross references take what each can
have: a page of a reporter is a number, one of an appendix may bear letters.
"""

import re

from build_scripts.citations.tokens.law.sections import NUMBER, SUB_LIST
from build_scripts.lexicon.patterns import one_of
from build_scripts.model import Span

DASH = "[-–—]"
PRINTED_PAGE = r"(?:\d{1,3},\d{3}(?!\d)|\*{0,2}\d{1,7}(?:\[\d+\]|[a-z])?|_{2,}|-{2,}(?=[,;.)\s]|$))"
"""`646`, `*3`, `1,234`, `75[4]`, `5a`, and a page not yet known."""
FIGURE = rf"(?:{PRINTED_PAGE}|[A-Z]{{1,4}}[-.]?\d{{1,6}}|[IVX]+-\d{{1,4}}|[ivxlc]{{1,7}}(?![\w’']))"
"""Of a paper also `A45`, `ER-12`, `VI-36`, `xiv`."""
LINES = rf":\d{{1,3}}(?:\s?{DASH}\s?(?:\d{{1,5}}:)?\d{{1,3}})?(?!\d)"
"""`47:12–14`, `47:12–48:3`: page and lines of a transcript."""
MORE_NOTES = r"(?:(?:,\s|\s&\s|\sand\s)\d{1,3}(?!\d|[-–]\d|\s&\sn|\sn[n.]|[\d.]*\s[A-Z]))*"
NOTES = (
    rf"(?:(?:nn?|fns?)\.\s?(?:\d+|\*+)(?:[-–]\d+)?{MORE_NOTES}"
    r"|notes?\s?\d+(?:[-–]\d+)?|n\s?\d+|(?:ll?\.|lines?)\s?\d+(?:[-–]\d+)?)"
)
"""`n.5`, `nn. 4, 6–7`, `n.*`, `note 3`, `ll. 5-9`."""
JOIN = rf"(?:,?\s(?:&|and)\s|,\s|\s(?={NOTES}))"
ENDS = r"(?![\w%$]|[.,]\d|\s(?:[A-Z][\w.’']*\s){1,3}\d|\s§|\s[A-Z][\w.]*\s§"
ENDS += r"|\s[A-Z][\w.’']*(?:\s[\w.’']+){0,2},?\sat\s\d)"
"""A further page of a list begins no cite (`5, 217 F.3d 646`) and no amount."""


def _page(figure: str) -> str:
    return rf"{figure}(?:{LINES}|\s?{DASH}\s?{figure})?"


def _listed(item: str, ends: str = ENDS) -> str:
    return rf"{item}(?:{JOIN}{item}{ends})*"


PAGE = _page(FIGURE)
PAGES = _listed(rf"(?:{NOTES}|{PAGE})")
SUBPARAGRAPHS = r"(?:\([a-z\d]{1,3}\))"
PARAGRAPH = rf"{PAGE}{SUBPARAGRAPHS}*"
OF_A_COUNT = r"(?:\s\((?:Counts?|Claims?)\s[\w, ]{1,24}\)(?=(?:,?\s(?:&|and)|,)\s\d))"
"""`¶¶ 72-73 (Count IV), 75-76`: the count that is pleaded there."""
PARAGRAPHS = (
    rf"(?:(?:¶\s)?¶{{1,2}}\s?{PARAGRAPH}"
    rf"(?:{OF_A_COUNT}?{JOIN}(?:(?:¶{{1,2}}\s?)?{PARAGRAPH}|{SUBPARAGRAPHS}+|{NOTES}){ENDS})*"
    r"|\[¶+\s?\d+(?:[-–]\d+)?\])"
)
"""`¶ 17`, `¶¶ 2(a), (c), 5–7`, `[¶ 17]`."""
MORE_LINES = rf"(?:;\s\d{{1,4}}{LINES})*"
"""`56:8-57:11; 59:14-60:8`: what has lines is no volume, though a semicolon stands before it."""
COLUMN = r"[Cc]ols?\.\s?\d{1,3}(?:[-–]\d{1,3})?(?:,?\sll?\.\s?\d{1,3}(?:[-–]\d{1,3}(?!\d))?)?"
COLUMNS = rf"(?:{COLUMN}(?:\s?[-–]\s?{COLUMN})?|[Ff]igs?\.\s\d{{1,3}}[A-Z]?)(?!\w)"
"""Of a patent: `col. 6 l. 12–col. 7 l. 3`."""
SECTION = rf"§{{1,2}}\s?{NUMBER}(?:\.?{SUB_LIST})?"
"""`§ 5(a)`, in some session laws `§ 2.(b)`."""
AT = (
    rf"at\s(?:(?:CM/)?ECF\s(?=p))?(?:(?:pp?|pgs?)\.\s?)?(?:{PARAGRAPHS}|{PAGES}{MORE_LINES}"
    rf"|(?<=p\.\s)[A-Z](?:[-–][A-Z])?(?!\w)|{COLUMNS}|{SECTION})"
)
PAGE_ID = rf"(?:at\s)?(?:(?i:(?:page|pg)\s?id)(?:\.|s)?\s?(?:Nos?\.|\#:?)?|PID\s?\#?)\s?{PAGES}"
"""The page numbers that electronic filing stamps (6th Cir. R. 28(a)(1))."""
EXHIBIT_NAME = r"(?:[A-Z]{1,3}(?![a-z])|\d{1,4})(?:[-–][A-Z\d]{1,3})?"
DESCRIBED = r"\s\([a-z][\w’' -]{1,30}\)(?=,?\s(?:at\s|¶|pp?\.))"
"""`Ex. E (video) at 04:12`: what an exhibit is."""
PAGE_OF_EXHIBIT = r"(?:,\s\d{1,4}(?:[-–]\d{1,4})?(?=\.?[)\];]))?"
"""Without a word before it only where a bracket or a semicolon ends the citation."""
EXHIBIT = (
    rf"(?:(?:Exs|Exhs|Atts|Tabs)\b\.?\s?{_listed(EXHIBIT_NAME)}"
    rf"|(?:Exs?|Att(?:ach)?|Tab|Sched|Exh|[Ee]xhibit(?=\s))\b\.?\s?{EXHIBIT_NAME}(?:{DESCRIBED}|{PAGE_OF_EXHIBIT}))"
)
"""`Ex. D`, `Exs. 4-2 and 7`, `Tab 7`, `Ex. A, 3`, `exhibit C`."""
PART_NAME = one_of(r"""
    [Vv]ols?\. [Pp]ts?\. app\. Part Claims? Counts? [Cc]ols?\. [Cc]hs?\. [Aa]rts?\. [Cc]ls?\. folio
    [Ff]igs?\. tbl\. ll?\. Lod(?:ged|g)?\.?\sDocs?\.?(?:\sNos?\.)?
""")
FURTHER_PART = r"(?:(?:,\s|,?\s(?:&|and)\s)\d{1,3}(?=[.;)\]]|,?\s[a-z&]|,\s\d))*"
"""`Lod. Doc. 2 and 3`, `claims 1, 2, and 5`."""
PART = (
    rf"(?:[Vv]ols?\.\s?(?:[IVXL]+|\d{{1,3}})(?:,\s{_page(PRINTED_PAGE)}{ENDS})?"
    rf"|{PART_NAME}\s(?:[IVXL]+(?:\.[A-Z\d])*|\d{{1,4}}[A-Z]?(?:{DASH}\d{{1,4}})?|[A-Z]){FURTHER_PART})(?![\w])"
)
"""`Vol. II`, `vol. 2, 45`, `Count 3`, `fig. A`, `col. 4 ll. 15-19`."""
GUIDELINE = rf"\d[A-Z]\d{{1,2}}\.\d{{1,2}}(?:{SUB_LIST})?"
"""`Id. 1B1.11`: a section of the Sentencing Guidelines needs no sign."""
OF_AN_ACT = rf"\d{{1,3}}/\d{{1,3}}[A-Z]?-\d[\d.-]*(?:{SUB_LIST})?"
"""`Id. 5/14-1(e)`: act and section, as Illinois compiles its statutes."""
OF_A_SET = rf"R\.\s\d{{1,4}}(?:\.\d{{1,3}})?(?:{SUB_LIST})?(?![\w.]*\d)"
"""`id. R. 38.6(b)`: a rule of the set that was cited."""
UNSIGNED = r"\d{1,5}[a-z]?(?:\([A-Za-z\d]{1,4}\))+"
"""`Id. 327(a)`: the sign of a section is lost, whose subsections no page has."""
SPELLED = (
    rf"(?:[Ss]ecs?\.|sections?|Sections?(?!\s[\w.-]+(?:\([^()]*\))*\s(?!and\s|of\s)[a-z]))"
    rf"\s(?:{GUIDELINE}|(?>{NUMBER})(?>(?:{SUB_LIST})?)(?![\w.]*\d))"
)
"""`id. at Sec. 4A1.3`, `id. Sec. 3`; with `Id. Section 77-7-2 provides` a sentence begins."""
OF_A_PATENT = r"(?:Abstract|Title)\b"
COMMENT = (
    r"(?:cmts?\.|ill(?:us)?\.)\s\w{1,3}(?:\(\w{1,4}\))*(?:[-–]\w)?"
    r"(?:,?\sill(?:us)?\.\s\d{1,2})?(?!\w)"
)
"""Of a restatement: `cmt. d, illus. 2`; of guidelines `cmt. 1(B)(iii)`."""
SUBDIVISION = (
    r"(?:former\s)?subd(?:s?\.|ivisions?)\s(?:\(\w{1,4}\)|\d{1,2}[a-z]?(?![\w.]*\d))(?:\(\w{1,4}\))*"
    r"(?:(?:,|,?\s(?:&|and))\s\(\w{1,4}\)(?:\(\w{1,4}\))*)*"
)
TRANSCRIPT = rf"\d{{1,4}}{LINES}(?![-–]?cv)(?:(?:{JOIN}|;\s)\d{{1,4}}{LINES})*"
"""`33:4-9`: page and lines say themselves what they are."""
OF_FERC = r"PP?\s\d{1,4}(?:[-–]\d{1,4})?"
"""`P 14`: a paragraph of an order, as FERC counts them."""
MARKED = (
    rf"(?:{PARAGRAPHS}|{AT}|{COLUMNS}|(?:pp?|pgs?|p[áa]gs?)\.\s?{PAGES}|{PAGE_ID}|{EXHIBIT}|{PART}|{SECTION}"
    rf"|{TRANSCRIPT}|(?<=Order\s){OF_FERC})"
)
"""A place that says what it counts."""
BEYOND = r",?\s(?:(?:&|and)\s(?=(?:Exh?s?|Tabs?|Atts?)\.?\s))?"
"""Between two places of a paper; what is attached to it may be joined: `¶ 4 & Ex. 2`."""
PLACES = rf"{MARKED}(?:{BEYOND}{MARKED})*"
"""`¶ 3, Ex. D ¶ 15`."""
ONE_PLACE = re.compile(MARKED)
BEHIND = re.compile(BEYOND)


def places_end(words: str, start: int) -> int | None:
    """Where the places that begin at `start` end; None where none stands there."""
    place = ONE_PLACE.match(words, start)
    while place:
        behind = BEHIND.match(words, place.end())
        further = ONE_PLACE.match(words, behind.end()) if behind else None
        if not further:
            return place.end()
        place = further
    return None


def places_behind(words: str, end: int) -> Span | None:
    """The places behind what ends at `end`, with the comma and the blank before them."""
    lead = BEHIND.match(words, end)
    last = places_end(words, lead.end()) if lead else None
    return Span(end, last) if last is not None else None


LEAD = re.compile(r"at\s(?:(?:CM/)?ECF\s(?=p))?(?:(?:pp?|pgs?)\.\s?)?|(?:pp?|pgs?|p[áa]gs?)\.\s?")

SLIP = r"slip\sop\.,?\sat\s\d+(?:[-–]\d+)?"
SCANNED_BLANK = r"[-–—](?=,\s\d+\s[A-Z]|,?$)"
"""A page not yet known whose long dash a scan made a hyphen: `551 U.S. at-, 127 S.Ct. at 2363`."""
COUNT = one_of("one two three four five six seven eight nine ten") + r"|\d{1,2}"
SYLLABUS = (
    rf"(?:(?:paragraphs?\s(?:{COUNT})(?:(?:,|,?\sand)\s(?:{COUNT}))*\sof\sthe\s)?syllabus(?!\w)"
    r"|[Ss]yl(?:labus|\.)?\s(?:[Pp]ts?\.|[Pp]oints?|¶+)\s?\d{1,2}(?:(?:,|,?\s(?:&|and))\s\d{1,2})*(?!\w))"
)
"""What the court itself says that it holds: `paragraph two of the syllabus`, `syl. pt. 3`."""
DIVISION = (
    r"(?:\s\((?:\d{1,2}|[IVX]{1,4}|¶{1,2}\s?\d{1,3}(?:[-–]\d{1,3})?)\)(?:\s\((?:[a-z]|[A-H]|\d)\))*"
    r"(?=[,;.)\]]|\s\(|$))"
)
"""Georgia prints the division of an opinion behind the page: `267 Ga. 498, 501 (2) (b)`; in
Mississippi the paragraph: `160 So. 3d 188, 192 (¶ 10)`."""
OF_A_DECISION = (
    rf"(?:{SLIP}|passim|{OF_FERC}|{SYLLABUS}|{NOTES}|{SCANNED_BLANK}"
    rf"|{_page(PRINTED_PAGE)}(?!-[A-Z])(?:\s{PARAGRAPHS}|{DIVISION})?|{PARAGRAPHS})"
)
"""Arizona prints page and paragraph: `250 Ariz. 69, 80 ¶ 16`."""
PINS = re.compile(
    rf"""
    (?P<lead>
        (?:\s?,?\s|(?<=\.))[Aa]t(?:\s(?:pp?\.\s?)?|(?={SCANNED_BLANK}))   # , at 5
      | ,?\s(?:(?:a|en)\s(?:las?\s)?)?p[áa]gs?\.\s   # , a la pág. 870
      | ,\spp?\s(?=\d)                            # , p 3 (Michigan)
      | \s?,\s                                    # , 5
      | ,(?=\d{{1,2}}(?!\d) | \d{{4}}(?!\d)) | (?<=\d\d),(?=\d{{3}}(?!\d))   # 1131,1137
      | \s(?=¶ | \[¶ | \*\d | nn?\.\s?\d)          # ¶ 5, *5, n. 5
    )
    (?P<pin>{_listed(OF_A_DECISION, ends="")})""",
    re.VERBOSE,
)
"""Places in a decision, where a page needs no word before it."""
NUMBERED_LAW = rf"(?:arts?\.|rules?|canons?|(?<=,\s)Rules?)\s\d[\w.:-]*\w(?:{SUB_LIST})?"
"""`Id. art. 36.14`, `id., rule 8.155(a)`: another article, or rule, of the same code; with `Id.
Rule 9024 says` a sentence begins."""
OF_ID = re.compile(
    rf",?\s(?:(?:a|en)\s(?:las?\s)?(?=p[áa]gs?\.))?(?P<pin>{SECTION}(?:,\s{SUBDIVISION})?|{UNSIGNED}|{PLACES}|{SUBDIVISION}|{COMMENT}|{OF_A_PATENT}|(?:at\s)?{SYLLABUS}|{NUMBERED_LAW})(?![\w%$]|\.\d)"
)
"""Places in whatever *Id.* means: `¶¶ 17–19`, `at 47:12`, `§ 5(a)`, `subd. (b)`."""


def without_lead(words: str, start: int, end: int) -> int:
    """`start` moved past `at` and `p.`: of `at 36` the pin is `36`."""
    match = LEAD.match(words, start, end)
    return match.end() if match else start
