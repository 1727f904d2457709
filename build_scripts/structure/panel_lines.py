"""How a line of a caption reads that names those who sat, or tells who delivered the opinion."""

import re

PANEL_HEAD = (
    r"(?-i:B(?:efore|EFORE)\b|B e f o r e ?:|P(?:resent|RESENT)\b"
    r"(?=\W*$|\s*[:—,]| (?i:the|hon|chief|judge|justice|presiding|acting)\b| [A-Z]{3,}))"
    r"(?! (?:the|this) (?:supreme )?court\b(?!:))(?! the panel\b)"
    r"(?! THE (?-i:[A-Z]+ ){1,6}(?-i:BOARD)\b)"
    r"|\(?(?:(?:the )?(?:cause|case|appeal) was )?(?:re)?argued(?: and submitted)? before\b"
    r"|(?:heard, )?considered(?:,? and decided)? by\b"
    r"|\(?(?:panel|court|bench) (?:consist(?:s|ing|ed)|(?:was )?composed) of\b|judges?:(?=\s|$)"
    r"|by:(?=.*board members?\b)|coram:|sitting:|panel:|concur:"
    r"|\(by: (?=[^()]*\bj(?:udges?|ustices?|j?\.)\W*$)"
    r"|(?:hearing|sitting) (?:panel|justices?):"
)
"""Minnesota prints `Considered and decided by …`, Texas `Panel consists of Justices …`, Maryland
`Argued before ABLE, C.J., and COVE, JJ.`"""

DELIVERED = re.compile(
    r"(?:(?:vice )?chief |senior )?(?:presiding )?(?:justice|judge) (?:[\w.’'-]+ ){1,4}"
    r"(?:delivered|authored)\b",
    re.IGNORECASE,
)
"""Who delivered the opinion, as Illinois tells it over the title."""

DELIVERED_BY_JUSTICE = re.compile(
    r"the opinion of the court was delivered by:? "
    r"(?-i:(?:M(?:r|s|rs)\. |Madame? )?(?:Chief )?(?:Justice|Judge) "
    r"(?P<name>(?:[A-Z]\. |[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+)\W*$)",
    re.IGNORECASE,
)
"""`The opinion of the court was delivered by: Mr. Justice Holt`, over the bench and the title, as
an archive of Pennsylvania’s slip opinions sets it."""

DONE_BEFORE = r"(?:(?:Affirmed|Reversed|Vacated|Dismissed|Remanded|Modified|and|in|Part)[;,]?\ )*"
"""What the court did, which Tennessee prints over who delivered the opinion."""

SITTING = r"[a-z][\w.’'-]*(?: [\w.’'-]+){0,3}, (?:[cp]\. ?)?j\."
"""`Angela T. Quigless, P.J.`, one of a panel of whom each bears the office; Tennessee’s presiding
judges have that of their section, too: `ADA HOLT, P.J., W.S.; OTTO COVE, J.; IRA DORN, J.`"""

JUDGE = r"(?-i:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){0,3})"
"""In a list of those who sat: `Miller-Lerman, Cassel, and Freudenberg, JJ.`; Connecticut has
`HOUSE, C. J., COTTER and BARBER, JS.`"""
LISTED = (
    r"(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
    r"(?:, (?:[A-Z]\. )?[A-Z][a-z]+(?: [A-Z]\.)?(?:, (?:Jr|Sr)\.|, I{2,3}\b)?)?"
    r"(?:\*|,? \((?:[A-Z][a-z]+ )?(?:Judge, )?(?:[Ss]pecially [Aa]ssigned|[Rr]etired)[^()]*\))?)"
)
"""`Eyland, James R. (Senior Judge, Specially Assigned)`: one of those whom Maryland lists by
surname."""
OFFICE_AND_NAME = (
    r"(?:(?:CHIEF|ASSOCIATE|PRESIDING|SENIOR) )?(?:JUSTICE|JUDGE)(?: PRO TEMPORE)?"
    r"(?: (?:[A-Z]\.|(?!FOR\b|OF\b)[A-Z][A-Z’'-]+)){2,4}(?:, (?:JR|SR)\.|,? I{2,3})?"
)
"""`ASSOCIATE JUSTICE ABLE B. COVE`, a line of those who sat."""
BENCH = rf"(?:{SITTING}(?:, [mwe]\. ?s\.)?[,;] (?:and )?){{1,8}}(?:and )?{SITTING}\.?$"
PANEL_LINE = (
    rf"{PANEL_HEAD}|(?:president |senior )?judges? [^.]{{3,160}}, sitting as a panel of \w+\.|"
    r"special master [a-z][a-z. ]{2,40}$|"
    rf"(?-i:{OFFICE_AND_NAME})$|"
    r"[^.]{3,40}, [cp]\. ?j\., [^.]{3,120}, jj\.$"
    r"|(?-i:(?:Mc|Mac|De|Di|La|Le|O’)?[A-Z]{3,}[A-Z’'-]*, ){2,9}(?-i:and )?[\w’'-]+, jj\."
    r"(?:,? and [\w’'-]+, (?:district |senior )?judge)?\.?$"
    r"|(?!opinion by\b)[^.]{3,40}, (?:P\.? ?J|J\.? ?P|C\.? ?J|JJ)\.?,?$"
    r"|[^.,]{3,40}, presiding j\., .*\bj{1,2}\."
    rf"|(?:(?:and )?{JUDGE}(?:, [cp]\. ?j\.)?, ){{1,9}}"
    rf"(?:and )?{JUDGE},? (?:and {JUDGE}, )?j[js]s?\."
    rf"(?:,? and {JUDGE}, (?:(?:senior|district|superior|circuit|retired|reserve) )*"
    r"(?:court )?j(?:udge|ustice|\.))?[.,*]*$"
    r"|(?-i:(?:[A-Z][A-Z’'-]+ |[A-Z]\. ){2,4}(?:U\. ?S\.|UNITED STATES) "
    r"(?:(?:CHIEF|SENIOR) )?(?:DISTRICT|MAGISTRATE) JUDGE)$"
    rf"|{JUDGE}, (?:chief|presiding) judge, (?:and )?(?:{JUDGE},? ){{1,3}}"
    rf"(?:and {JUDGE},? )?judges?\.?$"
    r"|(?-i:(?!United States)(?:[A-Z][\w’'-]+ |[A-Z]\. ){2,4}"
    r"(?:(?:Chief|Senior|United States|U\. ?S\.) )*(?:District|Magistrate|Bankruptcy) Judge)$"
    rf"|{BENCH}"
    rf"|(?:{LISTED},? (?:[CP]\. ?J\.,? )?){{2,9}}JJ\.$"
)
"""How a line that names the panel begins."""
BENCH_BY_OFFICES = re.compile(rf"(?=[^;]+;){BENCH}", re.IGNORECASE)
"""Those who sat, each with the office, where stops part them: no byline names so many."""
