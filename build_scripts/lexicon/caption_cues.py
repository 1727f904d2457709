"""The words that head or end the lines of captions, by which a caption is parted that has lost its
lines: each pattern is that of a whole line, or of its beginning.
"""

import re

from build_scripts.lexicon.courts.court_lines import STATE_NAME
from build_scripts.lexicon.courts.court_words import COURT_KIND
from build_scripts.lexicon.dates import DATE, MONTH
from build_scripts.lexicon.docket_words import AND, ANNOUNCES
from build_scripts.lexicon.opinion_titles import DISPOSING, TITLE
from build_scripts.lexicon.party_roles import ROLES

STATE = rf"(?i:{STATE_NAME})\b"
ORDINAL = (
    r"(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth|fifteenth"
    r"|\d\d?(?:st|nd|d|rd|th))"
)
DIVISION = (
    rf"(?:,? (?:{ORDINAL}|(?i:eastern|western|northern|southern|middle))"
    r" (?i:(?:appellate |judicial )?(?:district|circuit|division|department|section))"
    r"(?: [A-Z]+ COUNTY)?|,? (?i:division|district) (?:[IVX]+|(?i:one|two|three|four|five))\b"
    r"|,? (?:AT|at) [A-Z]\w+)"
)
STATE_KIND = rf"(?-i:(?=[A-Z]))(?i:{COURT_KIND})"
OF_A_STATE = rf",?(?i: of)?(?i: the)?(?i: (?:state|commonwealth) of)?(?i: the)? {STATE}"
OF_A_NATION = r"(?i: of (?:the )?(?:[a-z-]+ ){1,4}(?:nation|tribes?|band|community)\b)"
"""`COURT OF APPEALS OF THE NAVAJO NATION`"""
TEXAN_SEAT = (
    r"(?:,? (?i:at )?(?i:houston|fort worth|austin|san antonio|dallas|texarkana|amarillo|el paso"
    r"|beaumont|waco|eastland|tyler|corpus christi(?: ?[-–—] ?edinburg)?)\b(?i:, texas\b)?)?"
)
"""Where Texas’s courts of appeals sit, as their captions name the place."""
TEXAN_COURT = (
    rf"(?i:in the )?(?:COURT OF APPEALS|Court of Appeals),?(?i: for the)?"
    rf" {ORDINAL}(?i: court of appeals)?"
    rf"(?i: (?:appellate )?district)?(?i: of texas)?{TEXAN_SEAT}"
    rf"|(?:(?i:in the) )?{ORDINAL} (?:COURT OF APPEALS|Court of Appeals)(?: DISTRICT)?{TEXAN_SEAT}"
)
"""`COURT OF APPEALS EIGHTH DISTRICT OF TEXAS EL PASO, TEXAS`"""
STATE_COURT = (
    rf"{ORDINAL} (?i:district court of appeal,?(?: of the)? state of florida)|"
    rf"(?i:in the |the )?(?:{STATE_KIND}{OF_A_STATE}|{STATE_KIND}{OF_A_NATION}"
    rf"|(?:(?:(?i:(?:state|commonwealth) of) )?{STATE} (?:(?i:in(?: the)?) )?)?"
    rf"{STATE_KIND}(?!(?i:,? of) {STATE})){DIVISION}*(?! Rules? \d)"
)
"""`STATE OF MICHIGAN COURT OF APPEALS`, `IN THE COURT OF APPEALS OF OHIO FOURTH APPELLATE DISTRICT
SCIOTO COUNTY`"""
SEAT = r"(?:,? (?:[A-Z][A-Z.]+ ){1,2}DIVISION\b)?"
"""`HOUSTON DIVISION`: where the court sat."""
FEDERAL_DISTRICT = (
    r"(?i:district|bankruptcy) (?i:court)(?:,?(?i: for the)?(?: (?i:northern|southern|eastern"
    rf"|western|middle|central))? (?i:district of) {STATE}"
    rf"|, (?:(?:N|S|E|W|M|C)\. ?)?D\. {STATE}|, District of Columbia)?{SEAT}"
)
FEDERAL_COURT = (
    r"(?:(?i:in the) )?(?i:united states) (?:(?i:court of appeals),? (?i:for (?:the )?(?:veterans"
    rf" claims|armed forces)|(?:for (?:the )?)?(?:{ORDINAL}|federal|district of columbia) circuit)"
    r"|(?i:court of (?:international trade|federal claims)|tax court)"
    r"|OF AMERICA MERIT SYSTEMS PROTECTION BOARD"
    r"|(?i:(?:army|air force|navy-marine corps|coast guard) court of criminal appeals)"
    rf"|{FEDERAL_DISTRICT})"
)
"""`UNITED STATES DISTRICT COURT EASTERN DISTRICT OF NEW YORK`"""
BENCH_END = r"(?:J[JS]s?\.|(?i:judges|justices|judge|justice)\b\.?|[CP]\. ?J\.|J\.)"
BENCH_RANK = r"(?:(?i:the|honorable|chief|presiding|senior|acting) )*(?i:justices?|judges?) "
BENCH_NAME = rf"(?:{BENCH_RANK})?(?!(?i:the|in|on)\b)[A-Z][\w’'-]+"
CHAIR = "(?:Acting |Vice )?Chair(?:man|woman|person)?"
"""Of a board."""
NAME_IN_SMALL = r"[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z’'-]+){1,2}(?:, (?:Jr|Sr)\.)?"
PANEL = (
    rf"(?:Panel|Court) composed of Judges (?:{NAME_IN_SMALL}, )+and {NAME_IN_SMALL}(?= [A-Z]{{3}})|"
    r"Before the Court(?: [Ss]itting)? [Ee]n [Bb]anc\b\.?|"
    r"(?:BEFORE|Before|PRESENT|Present|Sitting:|Panel|Concur"
    r"|(?:Panel|Court) (?:composed|consists) of):? "
    r"(?:DIVISION \w+: )?"
    r"(?:(?:JUDGES|Judges|JUSTICES|Justices) [^.:;]{3,100}(?:\b[A-Z]\. ?[^.:;]{1,60}){0,4}\.?"
    r"(?= [A-Z(])"
    rf"|{BENCH_RANK}{BENCH_NAME}(?:(?:, and |,? and |, ){BENCH_NAME})+(?![,\w])\.?"
    r"|(?=[^.]{0,40}[A-Z])[^:;]{3,400}?(?:;[^:;]{3,300}?)?"
    rf"{BENCH_END}(?!,|;|:| and\b| AND\b| of\b)"
    r"(?:, (?:Specially Assigned|sitting by designation))?)\.?"
    rf"|BEFORE (?:[A-Z][\w.’' -]{{3,40}}, (?:{CHAIR}|Member)\b ?){{1,3}}"
)
"""`Before: HOEKSTRA, P.J., and SAWYER and BORRELLO, JJ.`"""
CAME_UP = (
    r"(?:(?i:on) )?(?:(?i:direct|civil|criminal|consolidated) )?(?:APPEALS?|Appeals?|(?<=On )appeal"
    r"|APPEALED|Appealed|PETITION|Petition|CERTIORARI|Certiorari|ERROR) (?i:from|for|to) .{5,260}?"
    r"(?:, (?i:judge|chancellor)\b(?: PRESIDING)?\.?|(?<!No)(?<!NO)\.(?= [A-Z(])"
    r"|(?=,? (?:(?i:the) )?(?:HONORABLE|Honorable)| \(?(?:Argued|Submitted)| N[Oo][Ss]?\."
    r"| ACTION N| DATE| [Vv]\. | OPINION| B(?:EFORE|efore)))"
    r"|On review from the [A-Z][A-Za-z ]{5,60}\.(?=\*| [A-Z])"
)
"""`Appeal from the Superior Court of the State of Alaska, Kenai, Lance Joanis, Judge.`"""
JUDGE_BELOW = (
    r"Judge [A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+(?= (?:Debtor|Plaintiff|Defendant|[A-Z]{4}|/))"
    r"|(?:(?i:the) )?(?:HONORABLE|Honorable|HON\.|Hon\.) [^,]{3,40}?(?:, (?:JR|SR|Jr|Sr)\.)?, "
    r"(?:(?i:senior|president|chief) )?(?i:judge)\b(?i: presiding)?\.?"
)
NUMBER = (
    r"(?:\d (?=[A-Z]{2}-[A-Z]{2} ))?(?:[A-Z]{1,4}(?:-[A-Z]{2})?[ -])?[\w:./–-]*\d[\w:./–-]*"
    r"(?: (?:CI|CR|CV|MM|AE)\b| (?:[A-Z]\.? ?){2,4} (?:19|20)\d\d\b)?"
)
INITIALS = (
    r"(?:(?: [A-Z]{2,4}){1,3} P[SC]?\b"
    r"|(?: [A-Z]{2,4}){1,2}(?= (?:Plaintiffs?|Petitioners?|ORDER)\b))"
)
"""`No. 2:30-cv-01234 ABC DE PS`: the judges, and that a party has no lawyer, as the Eastern
District of California writes them behind the number."""
DOCKET = (
    rf"(?:(?<!Circuit )(?<!District )(?<!Superior )(?<!County )(?i:{ANNOUNCES}) )*"
    rf"(?:NOS?|Nos?|NUMBER|Number)\b ?\.?:? (?!\d{{1,4}} (?:{MONTH}) \d){NUMBER}"
    rf"(?:{AND}{NUMBER})*(?: \([A-Z]{{2,4}}\)|{INITIALS})?"
    rf"|(?i:case number|docket): (?:[A-Z][a-z]+-)?{NUMBER}|\b[A-Z]{{2}}\d{{5,6}}\b"
    r"|(?<!\S)\d{1,2}(?::\d\d)?-[A-Za-z]{2}-\d{3,6}(?:-[A-Z]{1,4}\b)*(?: ?\(\w+\))?"
    r"|\((?:CC|TC|LC) [\w, -]+; CA A\d+(?:; SC S\d+)?\)"
    r"|\b[CK][AWHJ] \d\d-\d{2,5}\b|DOCKET NUMBERS?(?= [A-Z])|(?<!\S)\d-\d\d-\d{4}(?!\S)"
    r"|(?<!\S)[A-Z]{2}-\d{4}-\d\d-\d{4}-[A-Z]-\d\b"
    r"|\b(?:ARMY|ACM|NMCCA(?: N[Oo]\.)?) \d{5,9}\b|\bKL(?:AN|CE|RA|RX)\d{9}\b"
)
"""`Superior Court No. 3KN-18-00087 CI`, `15-CV-07408 (JFB)`"""
EVENT = (
    r"(?i:argued|submitted|decided|filed|rendered|released|announced|dated?|delivered|journalized)"
)
UNNAMED_DATE = re.sub(r"\?P<\w+>", "?:", DATE.pattern)
OF_DEED = "".join(
    rf"(?<!(?i:{deed}{of_it}) )"
    for deed in ("trust", "trust,", "will", "agreement")
    for of_it in ("", " dated")
)
"""What stands before a day that is none of the case’s: `TRUSTEE OF THE QUILL TRUST, DATED …`."""
DAY = (
    rf"{OF_DEED}"
    r"(?<!\b[OI]n )(?<!\b[oi]n )(?<!\bby )(?<!\bof )(?<!until )(?<!before )(?<!after )"
    rf"\(?(?:(?:(?i:opinion|date) )?{EVENT}(?::|(?i: on)|(?i: and) {EVENT})* ?)?"
    rf"(?i:{UNNAMED_DATE}|(?<![\w-])\d{{1,2}}[-/]\d{{1,2}}[-/](?:(?:19|20)\d\d|\d\d)(?![\w-]))"
    r"(?:;? \d\d?:\d\d [APap]\.?[Mm]\.?| Session)?\)?"
)
"""`RENDERED: SEPTEMBER 10, 2021; 10:00 A.M.`, `(Argued October 7, 2008`"""
STATUS = (
    r"NON-PRECEDENTIAL DECISION ?[-–—] ?SEE SUPERIOR COURT (?:I\.)?O\.P\.? ?65\.37"
    r"|THIS (?:FINAL )?ORDER IS NONPRECEDENTIAL(?: \d(?= ))?|"
    r"(?:NOT )?(?:TO BE|DESIGNATED FOR|FOR) (?:PUBLISHED|PUBLICATION)(?: PURSUANT TO [A-Z.]+ \S+)?"
    r"|NOT PUBLISHED PURSUANT TO [A-Z.]+ \S+|(?:UN)?PUBLISHED OPINION\b|UNPUBLISHED\b"
)
CAPITAL = "A-ZÀ-ÖØ-Þ"
WROTE = (
    rf"Opinion by (?:(?i:chief|judge|justice) )*[{CAPITAL}][\w’'-]+\*?"
    rf"|[{CAPITAL}][\w’'-]+(?: and [{CAPITAL}][\w’'-]+)?, JJ?\., (?:concurs?|dissents?)\b"
    r"(?: in (?:the )?(?:judgment|result|part))?(?:,? and assigns (?:written )?reasons)?\.?"
    rf"|(?:(?:VICE )?CHIEF )?JUSTICE [{CAPITAL}][{CAPITAL}’'-]+ authored the opinion of the Court"
    r"(?:, in which [^.]{3,300} joined)?\.(?: ?[*∗†‡](?!\S))?"
)
COUNTY_BELOW = r"[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:Circuit|Probate|Family) Court(?= LC N)"
"""`Macomb Circuit Court`, over its number, in Michigan."""
BETWEEN_NUMBERS = rf"No\. \d{{1,4}} (?i:{UNNAMED_DATE}) \d{{1,4}}(?= [A-Z])"
"""`No. 71 November 17, 2031 569`: the number of the opinion, the day and the page, in Oregon."""
VERSUS_ALONE = re.compile(r"(?:v|vs|versus)\.?", re.IGNORECASE)
"""The “v.” between two parties, on a line of its own."""
VENUE_ALONE = re.compile(r"[A-Z]+(?: [A-Z]+){0,2},? ss\.?")
"""`SUFFOLK, ss.`: the county, over the court or beside it, as Massachusetts’s trial courts print
them."""
VERSUS = (
    r"(?<=[\s,)])(?:[Vv]\.|-?vs\.?-?|-?VS\.-?|-vs(?=[A-Z])|v|VERSUS|versus)(?=\s|(?<=-vs)[A-Z])"
)
NO_ROLE = r"(?<!for )(?<!for the )(?<!FOR )(?<!/)(?<!\bAS )(?<!\bas )"
ROLE = (
    rf"{NO_ROLE}(?-i:(?=[A-Z]{{3}}))(?i:{ROLES})(?=[\s.,;)])(?! (?i:for|of)\b) ?[.,;]?"
    rf"|{NO_ROLE}(?=[A-Z][a-z])(?i:{ROLES})(?: ?[.,;]| ?(?=/$|[vV]s?\.\s|\)|$)|(?= {{2}}))"
    rf"|(?<=, ){NO_ROLE}(?=[A-Z])(?i:{ROLES})(?=\s[vVA-Z\d(])"
    rf"|{NO_ROLE}(?=[A-Z][a-z])(?i:{ROLES})(?=\sNos?\. \d)"
    rf"|(?<=, ){NO_ROLE}(?=[a-z])(?i:{ROLES})(?=\s[vV]s?\.)"
)
"""In capitals by itself; in small letters with its stop, or after the comma of a name: a sentence
may begin with `Appellant Luis Dorn appeals`."""
CAPITALS = r"(?![A-Z] )(?:[^a-z\s]*[A-Z&][^a-z\s]*|\d+(?= [A-Z]{3}))"
ON_SUBJECT = rf"(?: (?:[A-Z]{{4,}}ING|ON|RE:?)(?: {CAPITALS})+(?= [A-Z\d]))?"
"""`ORDER RESOLVING TECHNICAL CLAIMS`, `ORDER RE DENIAL OF CONFIRMATION`: what a title concerns, as
far as capitals go."""
PAPER = (
    rf"(?<![,A-Za-z] )(?<!\w){TITLE.pattern}(?: (?:{DISPOSING}|AND))*{ON_SUBJECT}\*?(?![\w,])"
    rf"(?! of the Court of)|(?<=, )(?:{TITLE.pattern})(?=\s+[vV]s?\.\s)"
)
"""Also between a role and the “v.”, from the right column of a caption: `Petitioner, ORDER v.`"""
HEADING = (
    r"(?:[I1A]\. )?(?:INTRODUCTION|BACKGROUND|FACTS|FACTUAL [A-Z]+|NATURE OF THE CASE)\b"
    r"(?: AND [A-Z]+(?: [A-Z]+)?)?"
)
DONE = r"(?:AFFIRMED|REVERSED|VACATED|REMANDED|DISMISSED|RENDERED)"
OUTCOME = rf"(?:JUDGMENT )?{DONE}(?:(?: IN PART)?(?:[,;]? AND|[,;]) {DONE})*(?: IN PART)?\b\.?"
FILING = (
    r"Case:? [\w:-]+\d Document(?: #)?:? [\d-]+ +Filed(?: on)?:? [\d/]+(?: in [A-Z]+)?"
    r"(?: Page(?: ID)?[ #:]*[\d-]+(?: of \d+)?)?"
    r"|FILED (?:U\. ?S\.|UNITED STATES) (?:COURT OF APPEALS|DISTRICT COURT)(?: [A-Z]+){1,6}"
    rf" (?i:{UNNAMED_DATE})(?: [A-Z]+\.?){{2,4}},? CLERK\b"
)
"""`Case 4:20-cv-04236 Document 32 Filed on 10/18/22 in TXSD Page 1 of 16`, stamped over a page;
`FILED U.S. COURT OF APPEALS ELEVENTH CIRCUIT MARCH 6, 2031 ADA HOLT CLERK`, stamped on it."""
REPORTED = r"\d[\d-]* [A-Z][A-Za-z0-9.’' ]{0,24} \d[\d,-]*(?: \(\d{4}\))?"
CITED = (
    rf"^{REPORTED}(?:,? {REPORTED})*"
    r"|^[A-Z][^:]{5,200}? Doc\. \d+(?= (?:IN THE|UNITED STATES)\b)|J-[A-Z]\d{{5}}[A-Z]?-\d\d\b|"
    r"\((?:REGULAR|ACCELERATED) CALENDAR\)|Chapter (?:7|9|1[1235])(?= [A-Z]{2})|"
    rf"\[No\. \d{{2,5}}\W+(?i:{UNNAMED_DATE})\]|"
    r"\[?Cite as:? (?:[^\]]{5,120}\]|\d{4} [A-Z][\w. ]{1,10} \d+)"
    r"|^\d{4} IL App \(\d\w+\) \d+(?:-[A-Z]+)?"
    r"|(?:SLIP OP\.|Slip Op\.|T\.C\. Memo\.) [\d-]+"
)
TEXAN_BELOW = (
    r"(?<!ON )APPEAL FROM THE \d+(?:ST|ND|RD|TH)(?= )"
    r"|(?<=[§*:)] )JUDICIAL DISTRICT COURT(?: OF)?|(?<=[§*:)] )[A-Z]+(?: [A-Z]+)? COUNTY, TEXAS"
)
"""`§ APPEAL FROM THE 7TH § JUDICIAL DISTRICT COURT § SMITH COUNTY, TEXAS`: a right column, line for
line between those of the left."""
SIDE_RULE = (
    r"(?:(?<=[\s,])|^)[):§|*](?: [):§|*])*(?=\s)"
    r"|_{5,}|[—–]{5,}|l{10,}|\*{5,}|\*\*(?: \*\*)+"
)
"""What is printed between the columns of a caption: `) ) )`, or under a name: a row of `l`, as a
text layer has the rules of the Eighth Circuit."""
SYLLABUS = r"SYLLABUS BY THE COURT\b"
"""Over points of law that cite many cases."""
FOR_WHOM = r"(?:APPEARANCES|Appearances|COUNSEL(?=:)|(?:ATTORNEYS?|COUNSEL|BRIEFS?) FOR [A-Z/]+):?"
