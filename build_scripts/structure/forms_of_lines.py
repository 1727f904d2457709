"""How courts print what stands in a line of a caption: numbers, days, citations, orders."""

import re

from build_scripts.lexicon.courts.court_lines import ORDINAL
from build_scripts.lexicon.dates import DATE, MONTH
from build_scripts.lexicon.opinion_titles import ON_WHAT, OPINION
from build_scripts.lexicon.party_roles import ROLES

MASSACHUSETTS = rf"(?:{MONTH}) \d{{1,2}}, \d{{4}}\.? ?[-–—] ?(?:{MONTH}) \d{{1,2}}, \d{{4}}\.?$"
"""`Suffolk. November 4, 2030. - March 3, 2031.`: the county, the days of argument and decision."""
STAMP = r"(?:electronically |e-?)?f ?i ?l ?e ?d\b"
BEHIND_DAY = rf"{DATE.pattern},? (?:argued|submitted|decided|filed)\b"
"""`May 15, 2003, Filed`, as LEXIS prints what was done."""
BETWEEN_NUMBERS = rf"no\. \d{{1,4}} {DATE.pattern} \d{{1,4}}$"
"""`No. 586 November 8, 2023 123`: the number of the opinion, the day and the page, over each
opinion in Oregon’s reports."""
NUMBER = r"(?:one|two|three|four|five|six|[ivx]{1,3}|\d)"
LOUISIANA = r"(?:19|20)\d\d (?:c[aejuw]|k[aejw]) \d{4}[a-z]*\b"
"""`2030 CA 0456`: how Louisiana’s First Circuit numbers appeals and writs, civil and criminal."""
BARE_NUMBER = (
    r"(?:(?:\d:)?(?:[a-z]{1,4}-)?\d{2,4}-(?:[a-z]{1,3}-)?\d{2,6}(?:-\w+)*|[a-hs]\d{6}|[a-z]\d\d-\d{3,4}"
    r"|\d\d ?cvs? ?\d{4,6}(?:-\d{3,})?|(?:sjc|dar|ac|sc)[- ]\d{4,6}"
    r"|\d:\d\d(?:cv|cr|mc|bk)\d{1,5}(?:-\w+)*"
    r"|\d\d (?:civ|cr|crim|misc|mag)\. ?\d{1,5}|\d\d[ -](?:cv|cr|mc)[ -]\d{2,5}"
    rf"|{LOUISIANA}|\d{{5,6}}/(?:19|20)\d\d|(?:ipr|pgr|cbm)\d{{4}}-\d{{5}})"
)
"""A docket number without a word: `30-1234-cv`, `1:30-cv-01234-ABC`, California’s `B123456`,
`SJC-12345`, `31 Civ. 4567`, New York’s `504412/2030`; Georgia runs its `S30A1234.` into the line of
the parties."""
VERSUS = re.compile(r"\S vs?\. [A-Z]")
"""Both sides of the case in a line."""
OUTCOME = r"(?:affirmed|reversed|vacated|remanded|dismissed|denied|granted|enforced)"
OUTCOMES = rf"{OUTCOME}(?:(?:[,;]| and| in part| as modified)* {OUTCOME})*(?: in part)?\."
"""What the court did, as reporters print it after the posture: `Affirmed.`"""
OUTCOME_ALONE = re.compile(OUTCOMES, re.IGNORECASE)
"""The same in a line by itself, also under the text, as the First Circuit prints it."""
ORDERS = (
    r"(?:(?:AMENDED|FINAL|CONSENT|MEMORANDUM|OPINION|OF|AND|&) )*(?:ORDER|JUDGMENT|DECISION)"
    r"(?!S? OF (?!AFFIRMANCE|REVERSAL|DISMISSAL|REMAND|FORFEITURE)) (?:[^a-z]|\([a-z]\)){2,160}"
    rf"|{OPINION} {ON_WHAT}(?: [^a-z]{{2,160}})?"
    r"|(?:FINDINGS|REPORT)(?: OF FACT)?,? (?:AND|&) (?:RECOMMENDATIONS?|CONCLUSIONS)[^a-z]{0,160}"
)
"""What a trial court’s title says that it orders: `ORDER ON DAUBERT MOTIONS`."""
TABLE_ROW = (
    r"(?:DATE OF (?:JUDGMENT|ORDER)|TRIAL (?:JUDGE|COURT)|COURT FROM WHICH|ATTORNEYS? FOR"
    r"|NATURE OF THE|DISPOSITION|MOTION FOR REHEARING|CERTIORARI|MANDATE)\b[A-Z ]*:(?=\s|$)"
)
"""The rows of the table that Mississippi prints under the parties: `TRIAL JUDGE: HON. ABLE`."""
OTHER_NUMBER = (
    r"(?:(?:j-[a-z]\d{5}[a-z]?-\d\d"
    r"|(?:slip op\.|t\.c\. memo\.|t\.c\. summary opinion) [\d-]+[.,;]?) )?"
)
"""A number of the opinion, before that of the case."""
OF_SERVICE = r"(?: \((?:BNA|CCH|P-H|RIA|Callaghan|MB)\))?(?: (?:P|¶|par\.|para\.))?"
"""The publisher of a looseleaf service, `78 L.R.R.M. (BNA) 2663`, and the sign of a paragraph."""
CITE = (
    rf"(?:\d[\d-]* [A-Z][A-Za-z0-9.’'‘ʻ` ]{{0,24}}{OF_SERVICE}"
    r"|[A-Z][A-Za-z.’' ]{2,24}(?: \((?:BNA|CCH|P-H|RIA)\))? (?:P|¶)) \d[\d,-]*"
)
SPACED = "|".join(" ".join(word) for word in ("JUDGMENT", "OPINION", "ORDER", "DECISION"))
"""`J U D G M E N T`, as the District of Columbia Circuit sets it."""
AGAINST = r"[-–—(]*\s*(?:v|vs|versus|against)\s*\.?\s*[-–—)]*\.?"
BESIDE_VERSUS = r"(?:(?:MEMORANDUM|OPINION) AND )?ORDER"
"""The title of the paper, in the right column beside the “v.”, as New York’s Fourth Department sets
it: `V     MEMORANDUM AND ORDER`."""
OF_A_COUNTY = r"(?: \([a-z][^()]*\d[^()]*\))?"
"""`vs.) No. 30-1034 (Logan County 28-C-68)`, as West Virginia’s memoranda have it."""
OWN_CODE = r"(?-i:[A-Z]{2,6}) (?:case|docket|file|claim) no\. (?=\d)"
"""`AWCB Case No. 3016981`: an agency’s letters before the number."""
MATTER = (
    r"(?:appeal|petition) of (?!(?:the |an? )?(?:final |interlocutory )?(?:judgments?|orders?"
    r"|decisions?|decrees?|rulings?|denial|convictions?|sentences?|right)\b)"
)
"""`APPEAL OF ADA QUILL`: what New Hampshire calls a case without adversaries."""
CASE_LINE = re.compile(rf".{{3,80}}, {ROLES},? v\. .*", re.IGNORECASE)
"""`THE STATE OF OHIO, APPELLANT, v. QUILL, APPELLEE.`: all the parties in a line."""
ENDED_PARTY = re.compile(r"\b(?i:et al)\.$|[a-z]{4}\.$|\b[A-Z]{4,}\.$")
"""A party’s line that ends as such lines do, before that of another case: `CITY OF X, et al.`"""
WHOLE_PANEL = re.compile(
    r"\b(?:Judges?|Justices?|Board Members?|JJ?|P\. ?J\. ?E|[PC]\. ?J|J\. ?A\. ?D)\b[.*∗†‡\d ]*$"
)

TELLS_NOTHING = (
    rf"{CITE}(?:, \d+)? \(\d{{4}}\) .{{3,80}} v\. |"  # over each page of Nevada’s reports
    r"(?:t\.c\. (?:memo|summary opinion)\.? ?[\d-]+; )?"
    rf"{CITE}(?:[,;] {CITE})*(?:,? \(.*\)|, \d+)?\W*$|{CITE}(?: \(\d{{4}}\))?(?:,? {CITE})+\W*$"
    r"|status: (?:non-?|un)?(?:precedential|published)$|modified date: [\d/]+$"  # eCases
    r"|(?:petitioners?|respondent) (?:was|were|is|are) (?:found |held )?(?:not )?"
    r"(?:liable|entitled)\b[^.]{0,60}\.$"  # what Lexis says came of a case of the Tax Court
    r"|(?:19|20)\d\d\W*$|j-[a-z]\d{5}[a-z]?-\d\d\W*$|[\w-]+(?: \w+)? judicial district\W*$"
    r"|judicial district of [a-z /-]{3,40}$|(?-i:AT [A-Z ]{4,20})$"
    rf"|.*\bv\.? .*\b{CITE}|.*\bcourt of appeals, \d\w+ circuit \d{{4}}$"
    r"|(?!\d{4}-[A-Z]{1,3}-(?:0\d|\d+-[A-Z]))\d{4}[ -][A-Z][A-Za-z .]*[ -]\d+[\w-]*$"
    r"|\d{4} NY Slip Op \d+(?:\(U\))?(?: \[.*\])?$|cases posted with a \W?30000"
    # public-domain citations: 2022-NCSC-1, 2022 IL App (1st) 221788-U
    r"|\d{4} ?[A-Z]{2,5} ?\d{1,4}$|\d{4} IL App \(\d\w+\) \d+(?:-[A-Z]+)?$"
    # how many of the court sat: Washington and Illinois print it between docket and day
    r"|before the (?:full )?court(?:,? (?:sitting )?(?:en|in) banc)?\W*$"
    rf"|(?:en|in) banc\W*$|(?:division|department|district) {NUMBER}\W*$"
    rf"|{ORDINAL} (?:division|department|district)\W*$|(?:[\W_]|l{{10,}})+$"
    r"|\d{0,3} ?T\.C\. (?:Memo|Summary Opinion|No)\.? ?[\d-]+$"
    r"|(?:summary|non-argument) calendar\W*$|\[(?!hon\b)[^\[\]]{20,300}\.\]$"
    r"|(?:memorandum |(?:un)?published )?opinion (?:number:|no\. )"
    r"|\W*(?:(?:this )?(?:redacted )?(?:opinion|order|decision)(?: and order)? (?:was )?)?"
    r"(?:originally|initially) (?:filed|issued) under seal\b[^:]*$"
    r"|[a-z\d]+(?:-[a-z\d]+)*-v-[a-z\d-]{3,}\b"  # the address of a page of eCases
    r"|slip op\. [\d-]+\W*$|citation nr:|\d\d(?:ca|sc|sa)\d{2,4}\W? .{3,90}$"
    r"|re: (?:dkt|ecf|doc)\b|\W*not final\b|\(?ecf\)?$"
    r"|rulings by summary order|the court announces"
    r"|this memorandum is uncorrected|\W?cite as\b|interim decision\b|\(?(?:corrected|revised"
    r"|as amended)\b"
    r"|\[?until this opinion appears|slip opinion no\b|(?:[^—]{2,80}—){2,}[^—]{2,}\.$"
    rf"|{ORDINAL} department, {DATE.pattern}\W*$|appearances(?: of counsel)?:?$"
    r"|\((?:regular|accelerated) calendar\)$|as corrected through |annotate this case"
    r"|download pdf|before the (?:full )?court(?: sitting)? en banc\b|"
    r"before the entire bench\W*$|"
    r"\w+ term,? (?:a\.?d\.? ?)?(?:\d{4}|,)|\w+ \d{4} term\W*$|published by |"
    r"this (?:opinion|decision|disposition) is "
    r"|(?:per curiam |unpublished )?opinions? (?:may|shall|should) not be cited\b"
    r"|(?:a|any) party may (?:file|petition|seek)\b.{0,80}\b(?:review|rehearing)\b"
    r"|\(slip opinion\)|notice(?::| this order\b)|note:|pursuant to |file name:|\(\d{4} .*\)$"
)
"""What captions hold besides the facts of the case: citations, terms, how many sat, notices."""
