"""What became of a decision, printed behind its citation (Bluebook rule 10.7, table T8).

    aff’d, 5 U.S. 6                    what a court did to it
    pet. for rev. denied, 5 U.S. 6     what was asked for, and the answer
    aff’d in part, vacated in part on other grounds sub nom. Roe v. Poe, 5 U.S. 6

Each state has words of its own for a request for review (*transfer*, *allocatur*, *writ*); the
answers are the same everywhere, long or abbreviated. So the grammar joins the one to the other.
"""

import re

from build_scripts.lexicon.patterns import one_of

APOSTROPHE = r"\s?[’']?"
"""`aff’d`, New York’s `affd`, and `aff ’d`, where italics begin anew within the word."""
ACT = one_of(
    r"""
    aff@d\.? affirmed affirming aff@g  rev@d\.? reversed reversing rev@g  vacated vacating vac@d
    enf(?:orced|orcing|@d)\.? enf@g receded\sfrom
    (?:as\s)?(?:added|repealed|renumbered|redesignated)(?=\s(?:by|through)|,)
    modified modifying mod@d mod\.? remanded remanding withdrawn depublished clarified quashed
    overruled overruling abrogated superseded disapproved adopted reinstated
    (?:as\s)?(?:amended|modified|corrected|clarified)
    adh@d\sto(?:\sas\s(?:modified|clarified))?(?:\son\srecons\.?)?
    (?:judgment|opinion)\s(?:vacated|aff@d|rev@d|withdrawn|adopted|modified)
    (?:report\sand\srecommendation|R\.?\s?&\s?R\.?)\s(?:adopted|approved|rejected)
    ordered\s(?:not\spublished|depublished) rep@d\smem\.
    as\s(?:recognized|stated|noted)\s(?:in|by)
    subsequent\sproceeding disp\.\son\smerits
    appeal\safter\sremand on\sremand as\sappearing acq\. nonacq\. S\.\s?C\.(?=,)
    """.replace("@", APOSTROPHE)
)
"""What a court did to the decision, or the decision to another. *S.C.* is the same case."""
ASKED_FOR = one_of(
    r"""
    (?:cert|app|alloc|trans|recons|rearg|rev|certif|pet|writ|juris|perm|lv|disc|mot)\.?
    certiorari certification appeals? allocatur transfer review reconsideration reargument
    reh@g rehearing writs? applications? petitions? petn\.? PDR leave permission motions?
    jurisdiction enf(?:orcement|@t|\.)
    """.replace("@", APOSTROPHE)
)
"""What was asked for: the review of a higher court, or another hearing by the same."""
FIRST_OF_REQUEST = one_of(
    r"(?:[Ff]urther|further|discretionary|disc\.|subsequent|prob(?:able|\.)|conditional|[Nn]o)"
)
MORE_OF_REQUEST = one_of(
    r"""
    (?:of|for|to)(?:\sa)? en\sbanc error certiorari cert\.? mandamus prohibition
    app(?:eal|\.)? app(?:ellate|\.) rev(?:iew|\.)? reh@g rehearing recons(?:ideration|\.)
    trans(?:fer|\.) leave lv writ allowance allocatur alloc\. supervisory
    """.replace("@", APOSTROPHE)
)
"""`pet. for leave to appeal`, `writ of error`, `reh’g en banc`, `perm. to appeal`."""
ANSWER = one_of(
    r"""
    denied den@d den\.? dismissed dism@d dism\.? granted grtd?\.? gtd gr(?:@d|\.) allowed
    (?:not|improvidently)\s(?:allowed|granted|sought|considered|accepted|filed)
    refused ref@d filed pending docketed noted postponed declined accepted overruled withdrawn
    discontinued quashed
    """.replace("@", APOSTROPHE)
)
TEXAS = r"(?:\s(?:n\.\s?r\.\s?e\.|w\.\s?o\.\s?[jm]\.(?:\sagr\.)?))"
"""`writ ref’d n.r.e.`: no reversible error; `writ dism’d w.o.j.`: for want of jurisdiction."""
REQUEST = (
    rf"(?:{FIRST_OF_REQUEST}\s)?{ASKED_FOR}(?:\s{MORE_OF_REQUEST}){{0,4}}\s{ANSWER}"
    rf"(?:{TEXAS}|\sas\simprovidently\sgranted)?"
)
EVENT = rf"(?:(?:{REQUEST}|{ACT})(?![a-z]))"
MANNER = one_of(
    r"""
    in\spart(?:,?\s(?:(?:and|&)\s)?(?:rev@d|vac@d|aff@d|den(?:@d|ied)|dismissed|granted)\sin\spart)?
    mem\. per\scuriam en\sbanc by\sstatute
    by\s(?:an\s)?equally\sdivided\scourt as\s(?:stated|recognized)\sin
    on\s(?:an)?other\s(?:grounds?|points?) on\sunrelated\s(?:grounds?|points?) on\s(?:reh@g|remand)
    sub\snom\.? nom without\s(?:published\s)?(?:opinion|op\.) with\sopinion
    and\sremanded and\svacated in(?!\sre\b) by for on
    """.replace("@", APOSTROPHE)
)
"""How it came about."""
ENDS = rf"[.;)] | ,?\s?{EVENT} | (?<!nom\.)(?<=\.)\s(?-i:[A-Z])"
"""What shows that no cite of its own follows: `trans. denied. Poe v. Roe`. (*nom.* leads on.)"""
HISTORY = re.compile(
    rf"""
    \s?[,;]?\s?(?:which\s(?:this|the\sSupreme)\sCourt\s)?
    (?P<phrase>
      (?:and\s)?(?:summarily\s)?
      (?: {EVENT}(?:\sin\spart)?                          # vacated in part and remanded
          (?:,\s|\s(?:and|&)\s|,\s(?:and|&)\s)(?:opinion\s|as\s)?
          (?={EVENT})
      )*
      {EVENT}                                             # aff’d
      (?:\s{MANNER})*                                     # aff’d on other grounds sub nom.
    )
    (?! {ENDS})
    (?:,|\sby)?\s?(?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)
WITHOUT_CITE = re.compile(
    rf"""
    (?: [,;]?\s(?:and\s)?{EVENT}(?:\s{MANNER})*
        (?:\s\((?:[A-Z][\w.’']*\s){{0,3}}(?:[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}},\s)?(?:1[6-9]|20)\d\d\))?
    )+
    (?=[.,;)]|$)""",
    re.IGNORECASE | re.VERBOSE,
)
"""`, reh’g denied, trans. denied.`, `, review denied (Minn. June 9, 1993).`"""
LEADS_TO_CITE = re.compile(
    r"""
    \s?(?: (?:in|at)\s )?
    (?: (?:Nos?\.\s)?[\w.:–-]*\d[\w.:–-]*
        (?:,?\s\([^()]{0,20}\d{1,2}/\d{1,2}/\d{2,4}\))? ,?\s? )?   # 10-881 (La. 6/18/10),
    [\[(]?
    """,
    re.VERBOSE,
)
"""What may stand between the words of history and the name or the cite that they lead to."""
REPORTED_AGAIN = re.compile(rf"rep(?:{APOSTROPHE}d|orted)\smem\.,?\s?", re.IGNORECASE)
"""In brackets behind a decision of a data base: its entry in a reporter’s table."""
ANOTHER_CASE = re.compile(
    r"overrul|abrogat|supersed|receded|disapprov|affirming|reversing|aff[’']?g|rev[’']?g|vacating"
    r"|as\s(?:recognized|stated|noted)",
    re.IGNORECASE,
)
"""History that names another decision, not the same case at a later stage."""
PAST = re.compile(
    r"(?:overruled|abrogated|superseded|disapproved|reversed|affirmed|vacated|adopted|modified"
    r"|clarified|quashed|withdrawn|amended|corrected|reinstated)"
)


def is_told(words: str, history: re.Match[str]) -> bool:
    """Whether a verb has the name behind it as its object: `Roe, 5 U.S. 1 (1803), overruled Coe v.
    Poe`. What befell a case is told with `by` or a comma (table T8)."""
    joined = words[history.end("phrase") : history.end()]
    return (
        bool(PAST.fullmatch(history["phrase"].strip()))
        and not joined.strip()
        and not words[history.end()].isdigit()
    )
