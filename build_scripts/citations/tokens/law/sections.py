"""How sections and subsections of any code are printed (Bluebook rule 12.3 and 12.9)."""

import re

from build_scripts.lexicon.patterns import one_of
from build_scripts.lexicon.sentence_openers import OPENERS

DASH = "-–—"
SECTION_MARK = r"(?:\[?§\s?§?\]?|(?:[Ss]ec\.){2}|[Ss]ecs?\.|[Ss]ections?|\bss?\.)"
LOST_SIGN = (
    r"(?:§\(s\)|§\.(?=\s\d)|(?:[ßõ¤�$]|&sect;){1,2}|[sS]{1,2}\.?(?=\s?\d)"
    r"|55?\s(?=\d{3,}[a-z]?(?:\(|[.,;)]|$|\s(?![A-Z])))|[’'](?=\s?\d{2}))"
)
"""What scanners and old data bases have for the sign: `42 U.S.C. s 1983`, `18 U.S.C. $ 922`,
`42 U.S.C. 5 1983`, `18 U.S.C. §(s) 371`. Only right behind a code's name."""
LETTER_OR_FIGURE = (
    r"(?:[a-zA-Z]{1,2}(?:\s?(?:½|1/2))?|\d{1,2}[a-z]{1,2}|intro\.?|"
    r"[a-z]\d{1,2}|[ivxlIVXLC]{1,6}|\d{1,3}(?:\.\d{1,2})?)"
)
SUB = rf"\({LETTER_OR_FIGURE}(?:[-–](?:[a-zA-Z]{{1,2}}|[ivxl]{{1,6}}|\d{{1,3}}))?\)"
"""`(a)`, `(42)`, `(iv)`, `(e1)`, `(2.1)`, `(b-1)`; Wisconsin’s
`(2m)` and `(intro.)`, Massachusetts’ `(a 1/2)`."""
BRACKET = r"\[(?!(?:no|so|in|it|as|by|or|an)\])(?:[a-zA-Z]{1,2}|[ivxl]{1,5}|\d{1,2}(?:-[a-z])?)\]"
"""Subsections in New York's official style: `§ 313[2][a]`, `§ 4 [2-a]`."""
SUBS = rf"(?:\s?{SUB}(?:\s?{SUB})*|(?:\s?{BRACKET}(?:(?<=\d\])(?=\s)|(?!\s?[a-z])))+)"
SUB_LIST = (
    rf"{SUBS}(?:(?:,\s?(?:&\s|and\s|or\s)?|\s&(?=\()|\s?[-–—]\s?|\s(?:&|and|or|to)\s){SUBS})*"
)
ITEM = r"(?:\s?\d{1,2}\.\s?[a-z]{1,2}\.(?=[,;.)\s]|$)|(?<=\))\d{1,2}\.(?=[,;.)\s]|$))"
"""Divisions of a paragraph in Wisconsin and Florida: `§ 111.70(4)(d) 3.b.`, `§ 775.082(9)(a)1.`"""
NUMBER = (
    r"(?:\d+\.\d+(?:\([a-z\d]{1,2}\))+-\d+[A-Z]?|\d{4}\([a-z]\)\.\d+"
    r"|\d+(?:[A-Za-z]{1,3}\d*)?(?![a-z])(?:[-–—.:/]\d*[A-Za-z]{0,2}\d*(?![a-z]))*(?<![-–—.:/])"
    r"(?:½|(?<=[A-Z])\s1/2(?![\d/]))?)"
)
"""A section: `1983`, `2000e-2`, `240.10b-5`, `1028A`, `14-27.2`, `2C:11-3`, `5/11-501`,
`1.501(c)(3)-1`, `26G½`, Kansas’s `3015(b).1`."""
IN_NOTE = r"(?:\([A-Za-z]{1,4}\))*"
COMMENT = (
    r"(?:comment\.\s\(backg[’']d\.?\)|cmt\.|note(?!\s(?!and\b|or\b)[a-z])|app\.|comment\.\s\(nn?\.\s?\d+(?:\([A-Z]\))*\)"
    r"|comment(?!\s[a-z])\.?|Application\sNote)"
)
APPENDIX = r"[Aa]pp(?:\.|endix)(?:\s(?:\d{1,2}|[A-Z])\b)"
LISTING = (
    r"(?:§§?|[Ss]ec(?:tions?|s?\.)|[Ll]istings?|[Rr]ules?)\s?\d+(?:\.\d+)?(?:\([A-Za-z0-9]\))*"
)
"""The listings of impairments stand in an appendix: `20 C.F.R. pt. 404, subpt. P, app. 1, § 4.04`,
`20 C.F.R. Part 404, Subpart P, Appendix 1, section 12.05(C)`."""
MORE_SUBDIVISIONS = (
    r"(?:(?:(?:,|,?\s(?:&|and|or))\s|[-–—])\((?:\w|\d\d)\)(?:\(\w+\))*)*"  # , (c) and (d), (b)–(c)
)
OF_A_YEAR = (
    r"(?:\s(?:to|on)\s(?:the\s)?\d{4}\s(?:amendments?|proposed\srules|adoption|enactment|rules)"
    r"|,\sexplanatory\snote(?:\srevised\s[\d/]+)?(?:,\ssubsection\s\(\w\))?)?"
)
"""Of an advisory committee’s note: `to the 1972 proposed rules`."""
NUMBERED = r"\d{1,2}[a-zA-Z]?(?:\([a-z\d]{1,4}\))*"
"""Of a subdivision of Minnesota: `subds. 1 and 2(a)`."""
NOTE = one_of(rf"""
    ,\s(?:former\s)?sub(?:(?:d|s|sec)?s?\.|d(?=\s\()|divisions?|sections?)\s?\(\w\)(?:\(\w+\))*{MORE_SUBDIVISIONS}
    ,\ssub(?:[dp]s?\.|divisions?)\s{NUMBERED}(?:(?:,|,?\s(?:and|&|or|to))\s{NUMBERED}(?![-–.:]?\d|:|\s[A-Z]|[–-]))*
    ,\s(?:[Ss]ub(?:pt\.|part)\s[A-Z]{{1,3}}(?:,\s{APPENDIX})?|{APPENDIX})(?:,\s{LISTING})?
    ,?\s(?:&\s)?{COMMENT}(?:\s(?:n\.\s?)?\d+{IN_NOTE})?
    ,?\s(?:&\s)?nn?\.\s?\d+{IN_NOTE}
    ,?\set\sseq\.? \sand\sfollowing
    ,?\s§\s\d-\d{{1,2}}(?:\(\w{{1,2}}\))*
    ,?\s¶¶?\s?[1-9](?:(?:[-–]|,\s|\s(?:and|&)\s)[1-9])?(?!\d|[.-]\d)
    ,\sp\s\d{{1,2}}(?![\d.,]) ,\spp?\.\s\d{{1,4}}(?:[–-]\d{{1,4}})?(?![\d.,:]\d)
    ,\sDiagnostic\sCodes?\s\d{{4}}(?:-\d{{4}})?
    ,?\s(?i:advisory\scommittee)(?:[’']s?)?\s(?i:notes?){OF_A_YEAR}
    ,\s(?:p\.s\.|backg[’']d\.?|intro\.\scomment\.)
""")
"""What may follow a section beside subsections: `, subds. (a) and (b)`, `cmt. 2(a)`, `nn. 3`,
`et seq.`, Colorado’s `C.R.C.P. 121, § 1-15(8)`, `advisory committee’s note`."""
SLIP = re.compile(r"(?:[\^~|*°•_=+<>{}\\`]|['’?](?=\d))+[\w.^-]*\w")
"""What no section's number holds, in the middle of one: `RCW 59.1^2.170`."""
STRAY = r"(?:\.(?=\([a-z\d]{1,3}\)))?"
"""A point that a printer put between section and subsection: `§ 1B1.10.(c)`."""
MEMBER = re.compile(rf"(?P<section>{NUMBER}){STRAY}(?P<pin>{SUB_LIST}{ITEM}?)?(?P<note>{NOTE})?")
WHOLE = r"\d+(?:[A-Za-z]{1,3}\d*)?(?![a-z])(?:[-–—]\d*[A-Za-z]{0,2}\d*(?![a-z]))*(?<![-–—])"
WHOLE_MEMBER = re.compile(rf"(?P<section>{WHOLE})(?P<pin>{SUB_LIST})?(?P<note>{NOTE})?")
"""Sections of the United States Code have no decimal point."""
OF_A_CODE = frozenset("Circuit Court Courts Justice Judge Congress Part Section Case Cases".split())
OPENER = re.compile(
    rf"""
    (?: (?:But\s)?See(?:,?\salso)?(?:,\se\.g\.)?,? | E\.g\.,
      | {one_of(" ".join(["The", "Whether", *map(re.escape, sorted(OPENERS - OF_A_CODE))]))} )\s
    """,
    re.VERBOSE,
)
"""Words that open a sentence before the name of a code."""
BETWEEN = re.compile(
    rf"(?:\s?,\s(?:&\s|and\s|or\s)?|;\s(?!\d+\s[A-Z])|\s&\s|\sand\s|\sor\s|\s?[-–—]\s?)(?:§§?\s?)?(?={NUMBER})"
)
YEAR = re.compile(r"(?:1[789]|20)\d\d\b(?![(\-–.])")


def pin_of(match: re.Match[str]) -> tuple[int, int] | None:
    """Return from where to where the group `pin` of `match` stands, without the comma before it."""
    if not match["pin"]:
        return None
    lead = len(match["pin"]) - len(match["pin"].lstrip(", "))
    return match.start("pin") + lead, match.end("pin")
