"""How dockets number cases, and what a court's lines call such a number."""

import re

from build_scripts.lexicon.patterns import one_of

OF_THE_CASE = r"""
    docket case appeal cause cause\x20file file
    civil criminal civ\.(?:\x20a\.)? cr(?:im)?\. action record
    tax\x20ct\. dkt\. bankr\. adv\.(?:\x20pro?c?\.)? bankruptcy adversary ag i\.?d\.? misc\. gen\.
    mdl supreme\x20court\x20disciplinary serial opposition cancellation
"""
"""What a court calls its own number of a case: `Docket No.`, `Cause No.`"""
ANNOUNCES = one_of(rf"""
    court(?:\x20of\x20(?:(?:civil\x20|criminal\x20)?appeals))?
    (?:supreme|superior|appellate)\x20court
    appellate crim(?:inal|\.)? bap bk\.? adversary(?:\x20proceeding)?
    adv\.?(?:\x20proc?\.?)? consol(?:idated|\.)? consolidated\x20with
    (?:s|sup|super|cir|dist)\.\x20?ct\.(?:\x20(?:civ|crim)\.)?
    agency crim\.\x20app\. d\.\s?c\. c\.\s?a\.
    a\.\s?p\. c\.p\.c\. bia def\.\s?i\.d\. index appeal(?:s|\x20case)?
    (?:supreme\x20court\x20)?disciplinary lower\x20tribunal trial\x20court(?:\x20case)? usdc
    lower\x20case sct? coa lc
    {OF_THE_CASE}
""")
"""What may stand before the “No.” of a case: `Lower Tribunal Case No.`, `Adversary No.`"""
SHORT_WORD = r"nos?"
LONG_WORD = r"numbers?"
"""What calls a number one, abbreviated and in full."""
NO = (
    rf"(?:{SHORT_WORD}\b\.?(?:\(s\)[.:]?)?\s?:?\s*|{LONG_WORD}:?(?:\s+|$)|#\s*)"
    r"(?:(?:civ|crim|cr|cv)\. ?(?:a\. ?)?)?"
    r"(?=[^\w]*(?:[a-z&]{1,5}[- ]?){0,3}\d|$)"
)
"""The word for a number, with the number after it or on the next line."""
OTHER_NUMBERS = re.compile(
    r"\bj-[a-z]\d{5}[a-z]?-\d\d\b"
    r"|\b(?:slip op(?:inion|\.)?(?: no\.)?|t\. ?c\. (?:memo\.?|summary opinion)|opinion nos?\.?)"
    r" ?[\d-]+[.,;:]?\s*"
    r"|\bchapter \d{1,2}\b",
    re.IGNORECASE,
)
"""What courts number besides: `Slip Op. 10-91`, `T.C. Memo. 2016-56`, a chapter of the Bankruptcy
Code."""
NUMBER = r"""(?x-i:
    (?=(?:[^\d\n]*\d){3})                       # a page has fewer digits
    (?!\d{3}-\d{3}-\d{4}\b|[A-Z]{2}\ \d{5}\b)   # 303-830-2400, LA 71309
    (?: (?:\d\ )?(?:[A-Z]{1,5}(?:-[A-Z]{1,5})*[ -])?(?:\d+:)?    # 1 CA-CR, A-, S-, 2:
        \d+[A-Z]?(?:[-–](?:[A-Za-z]{1,4}[-–])?\d+)+              # 98-1024, 2017-CA-000047
        (?:[-–]\w+)*(?:[A-Z]{1,2}\d?)?                           # -MR, T1
      | [A-Z]{1,5}[ -][A-Z]?\d{4,8}                              # CA A91574, ACM 38592
      | [A-Z]{1,2}\d{5,7} | [A-Z]\d\d[A-Z]\d{4}                  # S21G0370
      | (?:19|20)\d\d[A-Z]{2}\d{5,6}                            # 2017KN054132
      | A-?\d{8,9} | \d{2}[A-Z]{2,3}\d{2,5}                      # A087654321, 17CA3792
      | \d{6,8} | \d{4,5}(?=\.$|,\ \d{4,5}\.$)                                # 1210198
    )
)"""
"""A number by itself: with a dash, with a code before it, or long."""
AND = r"(?:,? (?:and|&) |[,;] ?)"
NUMBERS = rf"{NUMBER}(?:{AND}{NUMBER})*(?:\s?\(\w+\))*[.,;]?$"
"""A line of nothing else: `9411-07604; CA A91574.`"""
