"""What a line of a caption says, told by how such lines begin."""

import re
from collections.abc import Sequence
from functools import lru_cache

from build_scripts.lexicon.courts.court_lines import COURT_NAME, ORDINAL
from build_scripts.lexicon.dates import DATE, FIGURES, MONTH
from build_scripts.lexicon.docket_words import AND, ANNOUNCES, NO, NUMBERS
from build_scripts.lexicon.opinion_titles import TITLE
from build_scripts.lexicon.party_roles import ADJECTIVE, PARTY_END, ROLES
from build_scripts.lexicon.patterns import with_plain_hyphens
from build_scripts.model import CaptionRole
from build_scripts.structure.forms_of_lines import (
    AGAINST,
    BARE_NUMBER,
    BEHIND_DAY,
    BESIDE_VERSUS,
    BETWEEN_NUMBERS,
    LOUISIANA,
    MASSACHUSETTS,
    MATTER,
    OF_A_COUNTY,
    ORDERS,
    OTHER_NUMBER,
    OUTCOME,
    OUTCOMES,
    OWN_CODE,
    SPACED,
    STAMP,
    TABLE_ROW,
    TELLS_NOTHING,
)
from build_scripts.structure.panel_lines import DELIVERED, DELIVERED_BY_JUSTICE, PANEL_LINE

PATTERNS: Sequence[tuple[CaptionRole, str]] = (
    (  # before notes in brackets: Maryland’s reports bracket the number, Oregon’s all three
        "docket",
        r"\[nos?\. [\d, and&]+,? \w+\.? term,? \d{4}\W*$"
        r"|\([a-z]{1,2}\d?/\d\d-\d{3,5}[a-z]*\)$"  # Rhode Island: (P1/30-1234AG)
        r"|[a-z]-\d{1,4}(?:/\d{1,4})* \w+ term \d{4}$"  # New Jersey: A-12 September Term 2030
        rf"|{LOUISIANA}$"
        r"|\((?:cc|tc|lc|dc)? ?[\w-]*\d[\w, -]*;[^()]*\b(?:ca|sc) [as]\d+\)\W*$"
        r"|(?:\((?:cc|tc|ca|sc) [\w-]*\d[\w, -]*\)\s?){2,}$",  # Oregon, before 2021
    ),
    (
        "dates",
        rf"(?:\[no\. \d+\W+|no\. \d{{3,5}} [—–-] ){DATE.pattern}\]?$",
    ),  # Alaska numbers its opinions
    ("dates", BETWEEN_NUMBERS),
    (  # Colorado’s discipline of lawyers, under the name of the court
        "other",
        r"(?:original proceeding in discipline )?before the (?:office of the )?presiding"
        r" disciplinary judge\b",
    ),
    ("dates", BEHIND_DAY),
    (
        "dates",
        rf"{OUTCOME}(?:(?:[,;]| and| in part)* {OUTCOME})*(?: in part)?,? {DATE.pattern}\W*$",
    ),
    ("dates", r"fecha: ?\d|(?:en )?san juan, puerto rico, a \d{1,2} de [a-z]+ de \d{4}\.?$"),
    ("docket", r"(?:número del caso|caso núm\.?|núm\.? (?:del )?caso):? ?[\w-]*\d"),
    ("panel", r"panel (?:integrado|compuesto) por "),
    ("posture", r"(?:apelación|certiorari|revisión|recurso) (?:procedente|proveniente)\b"),
    ("posture", r"(?:certiorari|apelación|revisión|mandamus|conducta profesional)\b.{0,40}$"),
    (
        "other",
        r"menu:?$|reporter of decisions$|(?:public|confidential|redacted) version\W*$"
        r"|(?:u\. ?s\. )?patent (?:nos?\. )?\d[\d,]+(?: b\d)?$|chapter (?:7|9|1[1235])\W*$"
        r"|[•·] ?\d|\([\w ]{3,40} opinion\)$|from casetext: smarter legal research$"
        r"|.{5,200} doc\. \d{1,4}$"
        r"|p\. ?o\. box \d|summary of this case from |to:? the hon(?:orable|\.) "
        r"|.{3,300} v\. .{3,300} \( (?:18|19|20)\d\d \)$",  # the title of a page of eCases
    ),
    # over each page of Nebraska’s reports
    ("other", r"- \d+ -$|\d{1,3} [a-z]+ (?:appellate )?reports$"),
    ("other", r"decision:\s+\d{4} me \d+$|materia: |advertencia\W*$|\d{2,3} d\.?p\.?r\.?\b"),
    (
        "other",
        r"\((?:docket|dkt\.?|ecf|docs?\.?) nos?\.? (?:\d{1,3}\b[, &and–-]*)+\)$",
    ),  # what was moved for
    (  # before what cites a case, which has the same form
        "docket",
        rf"(?:civil|criminal)(?: action)?:? {BARE_NUMBER}(?: \((?:[^()]*\d{{4}}|\w{{2,4}})\))?\W*$"
        r"|\d\d (?:civ|cr|crim|misc|mag)\. ?\d{1,5}(?:\s?\(\w+\))*\W*$",
    ),
    (
        "dates",
        rf"(?:filed:? )?{FIGURES}\W*$|\d\d/\d\d/\d\d$"
        r"|(?:case|usca\d\w*|appeal):? [\w:-]+\d document(?: #)?:? [\d-]+ +filed",
    ),
    (  # what was done later, with the day, over or under the court’s own days
        "other",
        r"(?:(?:petition|application|motion|permission|leave)s? (?:for|to) (?:[\w/]+ ){0,6}\w+"
        r"|(?:\w+ )?re-?hearing(?: en banc)?|certiorari|writs?(?: of certiorari)?|review|transfer"
        r"|(?:opinion )?(?:as )?modified) "
        rf"(?:(?:was |were )?(?:denied|granted|dismissed|refused|overruled)\b|on denial\b)?"
        rf"[^.]{{0,60}}?{DATE.pattern}\W*$",
    ),
    (
        "other",
        r"application for rehearing may be filed\b|in division\W*$|clerk(?: of (?:the )?court)?\W*$"
        r"|(?-i:[A-Z][A-Z.’' -]{4,40}, (?:CLERK|Clerk)$)"
        r"|civil action\W*$|\[(?:ecf|docs?\.?|dkts?\.?|d\.e\.|re:) [^\[\]]{1,40}\]$"
        r"|designated for electronic publication only\W*$|\W*court use only\W*$"
        r"|(?:motion|submission|return) date:|short form order$"
        r"|(?:motion|mot\.?) (?:seq(?:uence|\.)?|cal(?:endar|\.)?)\W",
    ),
    (
        "status",
        r"\W*(?:not |do not |non-?)?(?:certified |approved |recommended |for |to be |full-text "
        r"|partial |official )*"
        r"(?:un)?(?:publish(?:ed)?|publica[tion]{3,5}|precedential)"
        r"(?: disposition| opinion| decision| in [^.]{3,60})?\W*(?:$|[-–—: ] ?(?:see|pursuant)\b)"
        r"|(?:memorandum )?opinion not reported\W*$|\W*unreported(?: opinion)?\W*$"
        r"|(?:un)?published decision\b"
        r"|\*?\s?this is an unreported opinion\b"
        r"|(?:this is an unpublished opinion\b.{0,40}|this opinion )does not serve as "
        r"|unpublished opinions are not (?:binding )?precedent\b"
        r"|note: this (?:disposition|order) is nonprecedential"
        r"|this (?:final )?(?:order|decision) is (?:non-?)?precedential\b",
    ),
    ("dates", rf"\d{{1,2}}[ -](?:{MONTH})[ -]\d{{4}}\W*$"),  # before what has their form
    (
        "other",
        rf"\)? ?ss[.:]\W*$|(?-i:[A-Z]+(?: [A-Z]+)?),? ss[.:]?\W*$"
        rf"|(?:{MONTH}) \d{{4}} session\W*$|docket number$",
    ),
    (
        "other",
        rf"(?-i:{TABLE_ROW})|(?:citation(?: numbers?)?|modified date):|c/w\W*$|"
        r"consolidated with\W*$",
    ),
    (  # before what cites a case: an appeal may be from the judgment in one
        "posture",
        r"on (?:remand|review|transfer|discretionary review) from\b|from the court of appeals of\b"
        r"|appealed from\b"
        r"|(?:writ of )?(?:in )?error to\b|certified questions?\b"
        r"|original proceeding\b|convened (?:at|by) "
        r"|sentence(?:: sentence)? adjudged\b"
        rf"|(?!{MATTER})(?!on appeal(?:,| (?:the|he|she|they|we|it|this)\b))"
        rf"(?:an? )?(?:(?:up)?on )?(?:(?:direct|consolidated|civil|criminal"
        rf"|administrative) )*"
        r"(?:petition|(?:cross-)?appeals?\b(?! nos?\.| court\b)|from the [\w .]{2,40} court"
        r"|application|certiorari|writ|certified|certification (?:from|to)|"
        r"discretionary review|interlocutory)s?\b",
    ),
    (
        "other",
        TELLS_NOTHING,
    ),
    (
        "other",
        rf"{OUTCOMES}?$|[^.;:]{{3,80}}, jj?\., took no part\b"
        r"|[^|]{3,80}(?: \| [^|]{2,60}){1,3}$",
    ),
    (  # where the court sits, as on its letters: `Chicago, Illinois 60604`
        "other",
        r"(?:[a-z]+ ){1,3}[A-Z]{2} \d{5}(?:-\d{4})?$|\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}(?: www\.\S+)?$"
        r"|(?:https?://|www\.)\S+$"
        r"|\d{1,5} (?:[\w.]+ ){1,4}(?:street|avenue|road|drive|boulevard|square|plaza)\.?"
        r"(?:,? p\.? ?o\.? box \d+)?$"
        r"|[a-z]+ unit$|(?:civil|criminal|family|probate|environmental) division$"
        r"|(?:[a-z]+[. ]){0,2}[a-z]+, (?:[a-z]\.? ?[a-z]\.?|[a-z]+(?: [a-z]+)?) \d{5}(?:-\d{4})?$"
        r"|by the court:?$",
    ),
    (
        "other",
        r"(?:proceedings|interpreter|attorneys? present for .*|deputy clerk .*)(?:: .*|:?$)"
        r"|not present\b.*|.* (?:not present|n/a)$",
    ),
    (
        "title",
        r"(?-i:(?:[A-Z]+ ){0,2}(?:CIVIL|CRIMINAL) MINUTES\b.*)$"
        rf"|(?-i:{ORDERS})(?:\[.*)?$"
        rf"|{TITLE.pattern}\W*$|(?-i:{SPACED})$"
        r"|(?!(?:and|&|of|\W)+$)"
        r"(?:(?:per curiam |memorandum )?opinion|order|memorandum|decision|judgment|amended"
        r"|summary|journal|entry|of|ruling"
        r"|syllabus|and|&|\s)+\W*$",
    ),
    (
        "versus",
        rf"(?:\d\d[-–]\d+\s+)?{AGAINST}(?:\s+(?-i:{BESIDE_VERSUS}))?"
        rf"(?:\s*nos?\. [\w-]*\d[\w-]*{OF_A_COUNTY})?$"
        rf"|{AGAINST}(?:\s+(?:(?:{ANNOUNCES} )*(?:nos?\.:? ))?(?:{BARE_NUMBER}|[a-z]-\d\d-\d+)"
        r"(?:\s?\([a-z]+\))*|\s+record nos?\. \d{6})?$",
    ),
    (
        "role",
        rf"(?!(?:{ADJECTIVE})\W*$){ROLES}(?:\s?/| \({ROLES}\))?\s?[.,;*∗†‡]*[\s\ue000-\uf8ff]*$",
    ),
    (
        "docket",
        rf"{OWN_CODE}|docket(?: ?numbers?)?:\s*[\w-]*\d"
        rf"|(?:{ANNOUNCES} )?{ANNOUNCES}:\s*(?=(?:[^\d\s]*\d){{3}})[\w:/.–-]+\W*$"
        rf"|(?:re: )?[\W]*{OTHER_NUMBER}(?:{ANNOUNCES}(?:\s+|(?=\#)))*"
        rf"(?:{NO}|(?<=consolidated with )(?=\d))"
        r"|(?-i:\([A-Z][A-Za-z. ]{2,40} Court: [\w-]*\d[\w-]*\)$)"
        r"|\(?[^()]{0,60}\b(?:ct\.|court|lc|l\.c\.|coa|county),? ?"
        r"(?:(?:case|docket|file|cause) )?nos?\. "
        r"|(?:a-?\d{8,9}[.,; ]*)+$"
        rf"|\(?(?!\d{{3}}-\d{{3}}-\d{{4}}\b){BARE_NUMBER}(?:{AND}{BARE_NUMBER})*(?:\s?\(\w+\))*\W*$|{NUMBERS}"
        r"|[as]\d{2}[a-z]\d{4}\. "
        r"|(?-i:(?:\([A-Z]{2,4} [A-Z]?\d{4,}\)\s?)+)$",  # Oregon: (OSB 2202) (SC S071535)
    ),
    (
        "panel",
        PANEL_LINE,
    ),
    (
        "attribution",
        r"(?!in order to\b)(?:[a-z]+ ){0,3}(?:opinion|concurrence|dissent|order|statement)\b"
        r"[^.“]{0,60} by |per curiam opinion"
        r"|[^.]{0,80} by (?:un)?published (?:per curiam )?opinion\b"
        r"|(?:[a-z]+ ){0,3}opinion\b[^.“]{0,40} filed per curiam\W*$"
        r"|memorandum decision by (?:chief )?judge "
        r"|(?:(?:chief|presiding|senior) )?(?:judge|justice)s? [^.]{3,60} (?:concur|dissent)s?"
        r"(?: (?:in (?:the )?\w+|with(?:out)?|by|(?:an? )?(?:separate )?opinion))*\W*$"
        r"|partial (?:concurrence|dissent)[^.“]{0,80} by "
        r"|[^.]{3,60}, jj?\., (?:concur|dissent)s?(?: and dissents?)?\W*$"
        rf"|{DELIVERED.pattern}|{DELIVERED_BY_JUSTICE.pattern}"
        r"|(?:(?:chief|presiding) )?justices? [^.:]{3,200} (?:concurred|dissented"
        r"|specially concurred|filed an? (?:\w+ ){1,6}opinion)\b"
        r"|[A-Z][\w.’' -]+(?:, [js]r\.| ii+)?, (?:(?:(?:[CPS]|Sr)\. ?)?J\."
        r"|(?:Chief |Senior |Circuit |Presiding )*Judge), (?:delivered|filed|announced|wrote)\b",
    ),
    (
        "dates",
        r"considered on (?:the )?briefs\b|"
        rf"rel: ?(?:\d|(?:{MONTH})\b)|filing date: "
        r"|at a (?:stated term|session of (?:said|the) court)\b"
        rf"|decision date: |date:? (?=(?:{MONTH}) )|"
        r"oral argument: "
        r"|\W*(?:(?:opinion|order|decision|judgment|date)s? )?(?:re|e-)?(?:argued"
        r"|submitted|filed|decided|amended|heard|dated|issued|rendered|released|announced"
        r"|delivered|journalized"
        r"|withdrawn)\b"
        rf"(?!:\s+(?!\s|(?:{MONTH})\b|\d))"  # but ARGUED: Dee Dorn, for Appellant
        rf"|[A-Z][a-z]+\.\s+{MASSACHUSETTS}"
        rf"|{STAMP}|.{{0,80}}\b{STAMP}.{{0,80}}\bclerk\b|[\[(]?{DATE.pattern}|\d{{1,2}}/\d{{1,2}}/\d{{4}}$",
    ),
    (
        "lower-court",
        r"\((?:[nsewmc]\. ?)?d\. ?[a-z.]+(?: [a-z.]+)?\)$"
        r"|(?-i:B\.I\.A\.$)"
        r"|(?-i:(?:[NSEWMC]\. ?)?D\. ?(?:(?:[A-Z]\. ?){1,3}|[A-Z][a-z]+(?: [A-Z][a-z]+)?\.?)$)|"
        r"judicial district court(?: of)?$|(?-i:[A-Z]+(?: [A-Z]+)? COUNTY, TEXAS)$|"
        r".*\b(?:district|circuit|bankruptcy|magistrate|trial|superior court|tax court"
        r"|military) judges?\b"
        r"(?:.*\bpresiding|:)|\W*(?:the )?hon(?:orable|\.) "
        r"|court below: "
        rf"|{ORDINAL} district(?: juvenile)?(?: court)?, [\w .]{{3,30}} department\b"  # of Utah
        r"|.{3,40}, (?:trial |district |(?:circuit|superior|family|probate"
        r"|trial) court )?judge\.?\W*$"
        r"|[^:;]{3,80}, military judges?\W*$|headquarters, [a-z]"
        r"|(?!united states)[\w.]+(?: [\w.]+)? (?:circuit|probate|superior|district|family"
        r"|chancery) court\W*$",
    ),
    (
        "court",
        rf"{COURT_NAME}|[\w ]{{3,40}} advance sheets$"
        rf"|(?:for the )?(?:{ORDINAL}|federal|d\.? ?c\.?) circuit\W*$",
    ),
    (  # whatever was done on the day: Docketed, Conference held, Service date
        "dates",
        r"(?!in (?:re|the)\b|ex parte\b)(?:[a-z]+:? ){1,4}(?<! of )(?<! since )"
        rf"{DATE.pattern}\W*$",
    ),
)
"""How each kind of line begins, in the order in which they are tried."""
DATED = re.compile(rf"(?:{DATE.pattern}|\[not for publication\])\s+", re.IGNORECASE)
"""What the First Circuit prints over its name, or beside it."""
COURT = re.compile(COURT_NAME, re.IGNORECASE)
COMPILED = tuple((role, re.compile(line, re.IGNORECASE)) for role, line in PATTERNS)
LONGEST_LINE = 400
"""Characters of a line that are looked at."""
LONGEST_OTHER = 200
NOTICE = re.compile(r"(?:NOT(?:E|ICE)|Not(?:e|ice)):\s|NOTICE This\b|RULINGS BY SUMMARY ORDER")
"""How a notice by the Reporter begins, which may stand over the caption."""
BULLET = re.compile(r"^[•·]\s+(?=\D)")
"""Of a list of links into which a page has put the first line."""
SUMS_UP = re.compile(r"\bconcluding\b")
"""A syllabus tells what a judge wrote: `THE CHIEF JUSTICE delivered the opinion of the Court in
part, concluding that …`"""


@lru_cache(maxsize=4096)  # many rules ask it of the same few lines
def role_of(words: str) -> CaptionRole:
    """Return what a line of a caption that reads `words` says; a party, where nothing tells."""
    beginning = with_plain_hyphens(BULLET.sub("", words[:LONGEST_LINE]))
    day = DATED.match(beginning)
    if day and COURT.match(beginning, day.end()):
        return "court"
    roles = (role for role, line in COMPILED if line.match(beginning))
    short = len(words) <= LONGEST_OTHER or bool(NOTICE.match(words))
    role: CaptionRole = next((role for role in roles if role != "other" or short), "party")
    if role == "attribution" and SUMS_UP.search(beginning):
        return "party"
    # An official may be a party: `Hon. Carlos Holt, Secretary of Corrections, Respondent.`
    return "party" if role == "lower-court" and PARTY_END.search(beginning) else role
