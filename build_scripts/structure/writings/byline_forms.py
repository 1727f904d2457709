"""How courts print who writes: the forms of bylines, of votes and of what announces them."""

import re

from build_scripts.lexicon.dates import DATE
from build_scripts.structure.writings.judicial_offices import OFFICE, RANKS

CAPITAL = "A-ZÀ-ÖØ-Þ"
NAME = (
    rf"(?!(?i:before|present|hon(?:orable)?|affirmed|reversed|vacated|remanded)\b)"
    rf"(?:[{CAPITAL}][\w’'-]*,? |[A-Z]\.(?:-?[A-Z]\.)* ?"
    r"|(?:St|W[mM]|Chas|Geo|Jas|Thos)\. ?|(?:de|del|la|van|von|der) )*?"
    rf"(?:Mc|Mac|De|Di|La|Le|Van|O[’'])?[{CAPITAL}][{CAPITAL}’'-]+"
    r"(?:,? (?:Jr|JR|Sr|SR)\.|,? (?:II|III|IV)\b)?"
)
"""A judge’s name, at least the surname in capitals."""

STANCE = (
    r"(?:[^:.]|(?<=\bJ)\.(?=,| (?:and|joins?|concurs?|agrees?)\b)|(?<=\bJ[Js])\.(?=,)"
    r"|(?<=\bC)\.(?= ?J)|(?<=\b[A-Z])\.(?= [A-Z]|[A-Z]\.)"
    r"|(?<=[JS]r)\.(?=[, ])|(?<=\bS[Tt])\.(?= [A-Z])"
    r"|(?<=\bM[Rr])\.(?= (?i:(?:chief )?justice))){0,300}"
)
"""What a byline says after the office, the stops of initials and offices included."""

SEVERAL = rf"{NAME},? and {NAME}(?=, (?:JJ\.|(?:(?:{RANKS}) )*(?:Judges|Justices)\b))"
"""`ABLE, BAKER and COVE`: a name may hold commas."""
FORENAME_BEHIND = r"(?: \((?:(?:[A-Z]\. ?){1,3}|[A-Z][a-z]+(?: [A-Z]\.)?)\))?"
"""`VOGEL (C.S.), P.J.`: California’s reports tell judges of one surname so."""
BYLINE = re.compile(
    rf"(?P<name>{SEVERAL}|{NAME}{FORENAME_BEHIND}), (?P<office>{OFFICE})[*∗†‡]*"
    rf"(?P<stance>,{STANCE}| ?\([^()]{{5,120}}\))?"
    r"(?:(?P<stop>[:.](?:\s?[—–]+)?|\s?[—–])|(?<=[.)])|$)"
)
"""`HAWKINS, Senior Circuit Judge:`; `M. SMITH, Circuit Judge, specially concurring:`;
`MADSEN, J. (dissenting)—` as Washington prints it; `STONE and SHAW, JJ., dissenting:`."""

BENCH = re.compile(
    r"\([A-Z][\w’' .-]+, [\w’', .-]{0,80}and [\w’' .-]+, (?:[A-Z][a-z]+ )?Judges?\.?\)"
)
"""The bench beside the byline: `PER CURIAM (ABLE, BAKER, and COVE, Circuit Judges).` is how the
Federal Circuit opens a judgment without an opinion."""
PER_CURIAM = re.compile(
    rf"(?:PER CURIAM|Per Curiam|BY THE COURT|By the Court(?!\. ?[—–-]))(?: {BENCH.pattern})?"
    r"(?! \([A-Z][a-z]+, )\W{0,2}(?=\s|$)|Per curiam[.:]?(?=\W*$)"
    r"|THE COURT[.:]?(?:[*∗†‡]|\(fn\d+\))*(?:\s?[—–](?=\s?[A-Z]|$)|(?<=[.:*∗†‡])$)"
)
"""`THE COURT.*`, `THE COURT.—Plaintiff appeals …`: California’s by the court."""

COURT_BY = re.compile(r"(?:PER CURIAM|BY THE COURT|By the Court)[,.:]?\s?[—–-]*\s?(?=[A-Z])")
"""`By the Court, SAND, J.`: the court’s opinion, by a judge whom old reports of Kansas, New York
and Wisconsin name."""

SEPARATE = (
    r"(?:Concurring|Dissenting|Concurring (?:and|&) Dissenting|Separate|Concurring in Part and"
    r" Dissenting in Part)"
)
BEFORE_NAME = (
    r"(?:(?:M(?:r|rs|s)\. |Madam )?"
    r"(?:(?:Vice |Acting |Associate )?Chief |President |Presiding |Senior )?"
    r"(?:Justice|Judge|Commissioner)s? )"
)
DATED = rf"(?P<dated>(?:\s+(?:DECIDED|FILED):?|,)\s+(?i:{DATE.pattern})[:.]?)?"
"""The day beside the byline: Pennsylvania’s old reports have `…JUSTICE JONES, May 25, 1953:`."""
OUTCOMES = (
    r"(?:\s?[—–-]+\s?|\s+)"
    r"(?:(?:Affirm|Revers|Dismiss|Vacat|Remand|Deny|Grant|Modify|Sustain|Overrul|Reinstat)ing"
    r"|Certifying the Law)\b[^:]{0,60}$"
)
"""What the opinion does, behind its judge’s name: Kentucky’s `by Judge Clay—Affirming.`"""
OPINION_OF = re.compile(
    rf"(?i:(?:{SEPARATE} |memorandum |published )?"
    r"(?:opinion|memorandum(?= by)|dissent)(?: of the court)?"
    rf"(?: (?:concurring|dissenting|in part|and))*,?[*†‡]? (?:by|of)) (?!(?i:the|law|fact)\b)"
    rf"(?i:{BEFORE_NAME})?(?P<name>{NAME})(?:, (?:{OFFICE}|COMMISSIONER))?[*†‡]*"
    rf"(?P<stop>[:.]?){DATED}"
    r"(?:$|(?<=\d)(?=\s+[A-Z])|,? (?i:in which|with whom) .{3,120} (?i:joins?|concurs?)\.?$"
    rf"|(?i:{OUTCOMES}))"
)
"""`Opinion of ALITO, J.`; `MEMORANDUM BY STEVENS, P.J.E.:` as Pennsylvania prints it, with the day
beside it; `OPINION OF THE COURT BY JUSTICE KELLER`, as Kentucky does."""

SMALL_NAME = (
    rf"(?:[A-Z]\.? |(?:St\.|[Dd]e|[Vv]an|[{CAPITAL}][\w’'-]+) ){{0,3}}"
    rf"[{CAPITAL}][\w’'-]+(?:,? (?:Jr|Sr)\.|,? (?:II|III|IV)\b)?"
)
SMALL_OPINION_OF = re.compile(
    rf"(?:{SEPARATE} (?:Memorandum )?(?:Opinion|Statement)|Opinion of the Court|Memorandum Opinion"
    r"|Opinion(?= by [^:]{3,60}, Administrative \w+ Judge:$))"
    r" by "
    rf"(?:{BEFORE_NAME})?"
    rf"(?P<name>{SMALL_NAME})(?:, (?:{OFFICE}|Commissioner))?"
    r"(?:,? (?:in )?which .{3,120} joins?)?"
    rf"(?P<stop>[:.]?){DATED}(?:$|(?i:{OUTCOMES}))"
)
SMALL_DATED = re.compile(
    rf"Opinion by (?:{BEFORE_NAME})?(?P<name>{SMALL_NAME})(?:, (?:{OFFICE}))?"
    rf", (?i:{DATE.pattern})(?P<stop>[:.]?)$"
)
"""`Opinion by Mr. Justice Drew, January 6, 1958:`, as Pennsylvania’s old reports print it."""
"""`Opinion of the Court by Liu, J.`; `Concurring Opinion by Justice Liu` as California prints it,
`Dissenting Opinion by Hotten, J., which Biran, J., joins` as Maryland does.
Captions say `Opinion by Judge Liu` of an opinion that is still to come."""

NAME_ENDS = (
    r"(?! (?!DISSENT|CONCURR|DELIVER|ANNOUNC|FILED|DECIDED|AND\b|WITH\b)[A-Z]{2,}\b"
    r"| [A-Z]\. (?:[A-Z][a-z]{1,2})?[A-Z’']{2,})"
)
"""Not within a surname of two words, `JUSTICE VAN NORTWICK`, nor before an initial, `JUSTICE ANN B.
COVE`."""
AFTER_NAME = (
    r"\W*(?:[,:(]|$|(?i:delivered|announced|concurring|dissenting|specially|respecting|with|joined"
    r"|joining|and|in|for|concurs?|dissents?|opinion)\b)"
)
"""What follows a name in a byline: in a sentence, `JUSTICE STEVENS first argues`, a verb does."""
JUSTICE = re.compile(
    rf"(?:M[Rr]s?\. |M[Ss]\. )?(?:(?:VICE |ASSOCIATE )?CHIEF |Chief |PRESIDING |ACTING )?"
    rf"(?:JUSTICE|JUDGE|Justice) (?P<name>{NAME})(?![\w’']){NAME_ENDS}"
    rf"(?:(?P<stance>(?=[:.]?$)|(?={AFTER_NAME})(?=.{{0,300}}\b(?i:delivered|announced|concurring|dissenting"
    rf"|respecting|opinion of the court)\b),?{STANCE})"
    rf"(?P<stop>[:.]|$)|(?=\s+(?:DECIDED|FILED)\b)){DATED}"
)
"""`JUSTICE THOMAS, concurring in the judgment.`; `CHIEF JUSTICE ROBERTS delivered …`."""

JUSTICE_RUN_IN = re.compile(
    r"(?:M[Rr]s?\. )?(?:(?:(?:ASSOCIATE |ACTING )?CHIEF |ACTING )?JUSTICE|(?:Chief )?Justice) "
    rf"(?P<name>{NAME})(?P<stance>)(?P<stop>:)"
    r"(?=\s+[A-Z“][^?:]{120})"
)
"""`JUSTICE FEW: We granted certiorari …`, as South Carolina runs it in. Transcripts name who speaks
on the bench so, but quote a question or a few words."""

OFFICE_FIRST = re.compile(
    rf"(?:Chief |Presiding |Senior )?(?:Justice|Judge) (?P<name>{NAME})(?:(?P<alone>\.$)|"
    rf"(?P<stance>,? (?:delivered|(?i:concurring|dissenting)|writing for the [Cc]ourt){STANCE}"
    rf"|, (?:with whom|joined by) [^:]{{3,200}}, (?:concurring|dissenting){STANCE})(?P<stop>[:.]))"
)
"""`Judge ABLE.`, all of a line, in Alaska; `Chief Justice NEWBY dissenting.`, as North Carolina
prints it; `Chief Judge OHLSON, with whom Judge SPARKS joins, dissenting.`, as the courts of the
armed forces do."""

NAME_ALONE = re.compile(
    r"(?P<name>(?!Hon|(?i:before|present)\b)"
    r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:, (?:Jr|Sr)\.)?), "
    rf"(?P<office>{OFFICE})(?P<stance>,? (?:concurring|dissenting|specially|joined by"
    rf"|with whom)[^:.]{{0,160}})?[*†‡]?[:.—–]*$"
)
"""A name in small letters with its office alone on a line: `Madsen, J.`"""

SIGNED_WITH_VOTE = re.compile(
    rf"(?P<name>{NAME}|{SMALL_NAME}), (?:{OFFICE})\s?[–—-]\s?"
    r"(?P<vote>(?i:opinion author|(?:concurs?|dissents?)\b[^:]{0,80}))"
)
"""`ADA R. HOLT, J. – OPINION AUTHOR` over `OTTO COVE, J. – CONCURS`, under an opinion of Missouri’s
Southern District."""
LOST_COMMA = re.compile(
    r"(?P<name>[A-Z][A-Z’'-]{2,}) (?P<office>(?:Acting )?(?:P\. ?)?J\.)(?P<stance>)(?P<stop>)$"
)
"""`ABLE P. J.`, all of a line: California’s Fourth District sets the name at the left margin and
the office at the right."""

RUN_IN = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){0,3}), (?P<office>(?:Chief |Senior )*Judge)"
    r"(?P<stance>)(?P<stop>:)(?= )"
)
"""A name in small letters with its office before the text: `Roe, Judge: This action …`, as the
Court of International Trade prints it."""

SMALL_RUN_IN = re.compile(
    rf"(?P<name>(?!In\b){SMALL_NAME}), "
    r"(?P<office>(?:(?:[CP]|Ch)\. ?)?J\.(?: ?P\. ?T\.)?[*†‡]?)(?P<stance>)"
    r"(?P<stop>(?:\s?[—–]+)?)(?=\s*[A-Z“\"][\w’'-]* [^:]{40})"
)
"""The same with initials, as publishers run it in: `Cameron, J. This matter returns to us.`"""
PRESIDENT_RUN_IN = re.compile(
    rf"(?P<name>{NAME}), (?P<office>P\.)(?P<stance>)(?P<stop>)(?=\s+[A-Z“\"][\w’'-]* [^:]{{40}})"
)
"""`TUCKER, P. This is a suit …`: the president of Virginia’s old court."""
SMALL_SEPARATE = re.compile(
    rf"(?P<name>{SMALL_NAME}), (?P<office>{OFFICE})[*∗†‡]*"
    r"(?P<stance>,? ?\(?(?i:(?:specially|respectfully|also) )?(?i:concurring|dissenting)\b"
    r"[^:.()]{0,160}\)?| \((?=[^()]*\b(?:concurring|dissenting)\b)[^()]{5,160}\))"
    r"(?:(?P<stop>[:.]|\s?[—–-])|(?<=\))|$)"
)
"""`Baker, Circuit Judge, dissenting:`, `Baker, J. (concurring).`: a name in small letters with its
stance, the text run in or not."""
STATEMENT_OF = re.compile(
    rf"(?i:statement (?:of|by)|memorandum of(?= mr\.)) (?!(?i:the)\b)"
    rf"(?=(?i:{BEFORE_NAME})|.{{3,40}}, (?:{OFFICE}))"
    rf"(?i:{BEFORE_NAME})?(?P<name>{NAME}|{SMALL_NAME})(?:, (?:{OFFICE}))?"
    rf"(?P<stance>,?{STANCE})?(?P<stop>[:.]|$)"
)
"""`Statement of JUSTICE ALITO respecting the denial of certiorari.`"""
SEPARATE_OPINION = re.compile(
    rf"(?i:separate opinion (?:of|by)) (?i:{BEFORE_NAME})?(?P<name>{NAME}|{SMALL_NAME})"
    rf"(?:, (?:{OFFICE}))?(?P<stop>[:.]|$)"
)
"""`Separate opinion of Napton, Judge.`, which says neither with nor against, in old Missouri."""
OF_BOARD = re.compile(
    r"(?i:(?:acting )?(?:vice )?chair(?:man|woman)?|member|commissioner) "
    rf"(?P<name>{NAME}|{SMALL_NAME})(?P<stance>,? (?:respectfully )?(?:concurring|dissenting)\b"
    r"[^:.]{0,120})(?P<stop>[:.]|$)"
)
"""`MEMBER MISCIMARRA, dissenting in part.`: boards and commissions."""
OF_THE_COURT = re.compile(r"(?:OPINION OF THE COURT|Opinion of the Court)[.:][*∗†‡]*(?=\s+[A-Z])")
"""`Opinion of the Court. This was an action …`: how old reports open an opinion without a name."""

STANCE_BEHIND_COLON = re.compile(
    rf"(?P<name>{NAME}|{SMALL_NAME}), (?:{OFFICE}):\s+(?P<stance>(?:SPECIALLY )?"
    r"(?:CONCUR(?:S|RING)?|DISSENT(?:S|ING)?)\b[A-Z ]{0,60})[.:]?$"
)
"""`ABLE, PRESIDING JUDGE: CONCUR IN RESULT`, all of a line: Oklahoma’s court for crimes."""
CHANCELLOR = re.compile(r"(?:THE|The) (?:VICE[ -]|Vice[ -])?(?:CHANCELLOR|Chancellor)[.:](?=\W*$)")
"""`THE CHANCELLOR.`, who sat alone, in the old reports of New Jersey, New York and Tennessee."""

EXCEPT = re.compile(
    rf"All concur(?:,)? except (?P<name>{NAME}|{SMALL_NAME}), (?:{OFFICE}),? (?:and .{{3,80}}, )?"
    r"who dissents? .{0,160}?\b(?:following|dissenting) (?:memorandum|opinion)\s?:"
)
"""`All concur except ABLE, P.J., who dissents and votes to reverse in accordance with the following
memorandum:`, as New York’s Fourth Department runs it in."""

IN_PART = r"(?: in (?:the )?(?:part|judgment|result)| from the [^,.:]{3,60}| specially)*"
SMALL_JUSTICE = re.compile(
    rf"(?:M(?:r|rs|s)\. )?(?:Chief |Senior )?(?:Justice|Judge) (?P<name>{SMALL_NAME})(?:"
    r"(?P<delivered> delivered the [Oo]pinion of the [Cc]ourt\.(?=\s+[A-Z“])"
    r"|, for the Court[.:](?=$|\s+[A-Z“]))"
    r"|(?P<stance>(?:, (?:after|having) [^.:]{3,150},)? "
    r"(?:delivered the [Oo]pinion|announced the judgment)[^.:]{0,300}(?=[.:]$)"
    r"|(?:, (?:with whom|joined by) (?:[^.:]|\bMr?s?\.){3,200})?,? "
    rf"(?:specially |respectfully |also )?(?:concurring|dissenting){IN_PART}"
    rf"(?:,? and (?:concurring|dissenting){IN_PART})?)(?:[.:]|(?<=ing)$)"
    r"(?=$|\s+(?:Respectfully|(?:While |Although |Because )?I|In my|We)\b))"
)
"""`Justice Kagan, with whom Justice Jackson joins, dissenting.`, all of a line, where a publisher
has lost the small capitals; the judge’s own words may be run in, as Rhode Island has them."""

SPACED_NAME = re.compile(r"[A-Z] (?:[A-Za-z] ){2,}[A-Z](?=, )")
"""`W E I N Z W E I G, Judge:`, `M c M U R D I E, Judge:`, as Arizona’s court of appeals
spaces it."""
UNDER_TITLE = re.compile(r"BY:? (?:[A-Z]+ ){0,3}(?:JUDGE|JUSTICE)\b")
"""`BY JUDGE COVEY`, under `DISSENTING OPINION`, in Pennsylvania’s Commonwealth Court."""
OF_LEXIS = re.compile(
    r"(?P<title>OPINION|CONCUR(?:RENCE)?|DISSENT) BY: "
    r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}(?:, (?:Jr|JR|Sr|SR)\.)?)(?: \(In Part\))?"
)
"""`DISSENT BY: ABLE`, a line that Lexis sets over the title and the court’s own byline."""
JUDGE_IN_BRACKETS = re.compile(
    rf"(?:Mr\. )?(?:Chief |Presiding |Associate )?(?:Judge|Justice) (?P<name>{SMALL_NAME}) "
    r"(?P<stance>\((?:concurring|dissenting)[^()]{0,80}\))(?P<stop>[.:]?)(?=\s|$)"
)
"""`Chief Judge Cooke (dissenting). I would affirm.`, as New York’s reports print it."""
REST_REPORTS = re.compile(
    r"\s+(?:(?:Chief|Senior|Presiding|Associate) )*(?:Judge|Justice|JUDGE|JUSTICE)s? "
    r"[A-Z][\w’'-]+[^:]{0,120} (?:filed|files|dissented|concurred|joined)\b[^:]*$"
)
"""What follows in a line that tells who delivered the opinion and who else wrote."""
OPENS_BY = re.compile(
    r"(?:(?:MEMORANDUM|DISSENTING|CONCURRING) )?OPINION[*∗†‡]* BY:?", re.IGNORECASE
)
"""`MEMORANDUM OPINION* BY`, over the line that names the judge, in Virginia."""
REPORTS = re.compile(
    r",? (?:delivered|filed|files|announced|wrote|joined(?! by)|joins|authored|took no part)\b"
)
"""After initials (`SUTTON, J., delivered …`) this tells of an opinion and does not open one;
`JUSTICE WHITE delivered the opinion of the Court.` opens it."""

FILES = re.compile(
    r",? (?:agrees?|files?|filed|authored|concurred|dissented|joins?|joined(?! by)|wrote)\b(?!,)"
)
"""What a justice does of whom a line tells: `JUSTICE BLAND filed a dissenting opinion.`"""

SUMS_UP = re.compile(r",? concluding\b")
"""How a syllabus tells what a judge wrote: `JUSTICE ROBERTS delivered the opinion of the Court with
respect to Part I, concluding that …`"""

VOTES = re.compile(
    r"(?:concur(?:s|red)?|dissent(?:s|ed)?)(?: specially)?"
    r"(?:,?(?: and)? (?:with(?:out)?|in|by) (?:an? |the )?(?:separate )?(?:written )?"
    r"(?:opinion|writing|result|judgment|part)(?: only| filed)?)*\W*$|\bnot participating\W*$",
    re.IGNORECASE,
)
"""How the line ends in which judges vote: `RIVERA, J.P., AUSTIN and DUFFY, JJ., concur.`"""
TELLS_VOTE = re.compile(
    r"""
    [^:]{3,80},\ (?:[CPSV]\.\ ?)?(?:J\.(?:\ ?P\.)?|(?:Chief\ |Senior\ )?(?:Judge|Justice)),?[ ]
    (?:concurs|dissents|not\ participating|not\ sitting|recused
      |would\ (?:grant|deny|dismiss|affirm|reverse|hear))\b
    (?!.*\b(?:assigns|following)\b)[^:]*\.$
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""`DONNELLY, J., dissents, with an opinion.`: under the opinion of the court Ohio tells the votes,
and Florida. Louisiana’s `dissents and assigns reasons` heads the reasons."""
LONGEST_VOTE = 300
PARAGRAPH_NUMBER = re.compile(
    r"(?:¶ ?\d+\b\.?|[{\[]¶ ?\d+\.?[}\]]|\{\d{1,3}\}|\[\d{1,3}\](?= [A-Z]))\s*(?=\S)"
)
PANEL = re.compile(r"[^.]{3,40}, (?:C\. ?J|P\. ?J)\., [^:]*, JJ\.(?:[;,] (?i:with|and) .*)?$")
"""The judges who sat: `ABLE, C.J., BAKER, CHARLES, JJ.; WITH COVE, J., DISSENTING`, as Hawaii
prints them."""


JOINS = re.compile(
    r".{0,200}?\b(?:concurred|dissented) with\b"
    r"|[^.]*?\bjoins?(?: in)? (?:the|this|(?:chief )?(?:justice|judge))\b",
    re.IGNORECASE,
)
"""`CHIEF JUSTICE RABNER and JUSTICE PATTERSON join in JUSTICE ALBIN’s opinion.`; Michigan’s
`CORRIGAN, C.J., and YOUNG, J., concurred with MARKMAN, J.`"""
TITLED_BY = re.compile(
    rf"(?P<title>{SEPARATE} OPINION): (?P<name>{SMALL_NAME}), (?:{OFFICE})(?:,? .{{0,200}})?$",
    re.IGNORECASE,
)
"""`DISSENTING OPINION: Lauri S. Filppu, Board Member`, as the Board of Immigration Appeals does."""

DELIVERED_BY = re.compile(
    r"(?:(?:The )?(?:\w+ )?opinion of (?:the|this) court (?:was|is) "
    r"(?:delivered|announced|rendered)|opinion delivered) by:?\s*",
    re.IGNORECASE,
)
"""`The opinion of the court was delivered by`: New Jersey and Kansas print it over the byline."""
