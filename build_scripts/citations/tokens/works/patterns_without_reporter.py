"""How a decision is cited without a reporter that a list knows: by form alone."""

import re

from build_scripts.lexicon.codes.states import STATE

BLANK_CITE = re.compile(
    r"""
    (?:\d{1,4}\s|(?:_{2,9}|-{2,9}|[—–]{1,9})\s?)                    # 594, __
    (?P<reporter> U\.\s?S\. | S\.\s?Ct\. | F\.\s?App[’']x | F\.\s?(?:2d|3d|4th)
      | F\.\s?Supp\.\s?[23]d | (?<=[-_—–]\s)(?:[A-Z][a-z]*\.\s?){1,2}(?:\d\w{1,2})? )
    ,?\s?(?:_{2,9}|-{2,9}|[—–]{1,9}|-(?=,\s\d))                   # ___, and the dash of a scan
    | (?<=,\s)(?P<erased>U\.\s?S\. | S\.\s?Ct\. | F\.\s?(?:2d|3d|4th))
      \s?,\s?(?=\((?:\w+\sCir\.\s)?(?:19|20)\d\d\))             # F.2d , (1993): the blanks lost
    """,
    re.VERBOSE,
)
"""A page not yet known: `__ F. App’x __` (Bluebook rule 10.8.1)."""
UNREADABLE = re.compile(
    r"""
    (?<=,\s)(?P<volume>\d{1,3})\s
    (?P<edition>(?:[A-Z][A-Za-z]{0,4}[.,:]\s?){1,3}(?:[A-Za-z\d]{1,3}[.,:]?)?)\s
    (?P<page>\d{1,4})
    (?=(?:,\s\d+(?:[-–]\d+)?)?\s\((?:[A-Z\d][\w.]*\s){0,3}(?:1[89]|20)\d\d\))
    """,
    re.VERBOSE,
)
"""`248 F.od 1061 (9th Cir. 2001)`: a reporter that a scan has left unreadable."""
BLANK_SHORT = re.compile(
    r"(?<![\w.])(?P<volume>\d{1,4}|-{2,4}|_{2,4})\s(?P<edition>U\.\s?S\.|S\.\s?Ct\.)"
    r"(?=,?\sat\s?(?:[-–—]{1,4}|_{2,4}),\s\d)"
)
"""`551 U.S. at-, 127 S.Ct. at 2363`, `--- U.S. at ----, 127 S.Ct. at 2363`."""

NEUTRAL_CITE = re.compile(
    r"(?<![\w-])(?P<volume>(?:19|20)\d\d)-(?P<reporter>[A-Z]{3,6})-(?P<page>\d{1,5})(?![\w-])"
)
"""`2022-NCSC-1`: a state's neutral citation (rule 10.3.3) that reporters-db may not know yet."""


DOCKETED = re.compile(
    r"No(?<=,\sNo)s?\.\s(?:\d:)?\d{2}-(?:cv|cr|mc|md|bk|ap|mj|civ|crim)-\d{3,6}(?:-[A-Z-]+(?:/[A-Z][A-Za-z]*)?)?"
    r"(?![\w/-]|(?:\s\(?[A-Z]{2,4}\)?){0,2},?\s(?:\d|slip|\(|available|at\s\d|ECF|Dkt|Doc))"
)
"""A case by the number under which a federal court keeps it: `Roe v. Poe, No. 16-cv-2696,`."""
DOCKETS = re.compile(
    r"No(?<=,\sNo)s\.\s(?P<first>\d{2}-\d{3,5})(?:,\s(?:and\s)?\d{2}-\d{3,5}){1,9}(?=[.;)](?:\s|$))"
)
"""A case by the numbers under which appeals were heard together: `Roe v. Poe, Nos. 08-1799,
08-1822.`"""
PENDING = re.compile(
    r"(?<=,\s)(?:(?P<letter>[A-HS]\d{6})"
    r"|(?P<number>(?:No\.\s\d{1,2}[-–]\d{1,6}(?:-\d{4})?"
    r"|(?:Case|Cause|Index|Docket|Civil\sAction|Civ\.\sA(?:ction|\.))\sNo\.\s(?:[A-Z]{1,4}-?)?\d[\w:/-]*\d)))"
    r"(?=[.;)](?:[\s)]|$)|(?<=\d-\d{4})\s\((?:19|20)\d\d\)"
    r"|,\s(?:the|we|this|that|which|and|a|an|our|where|(?:currently\s|now\s|still\s)?(?:pending|filed))\s)"
)
"""A case that is pending, by the number under which a court keeps it: `Roe v. Poe, No. 14-10681.`,
`Roe v. Poe, Case No. 20-2-05437-8`, in California `People v. Roe, S257844.`"""
PATENT_BOARD = re.compile(
    r"""
    (?<=,\s)(?:Nos?\.\s)?(?P<number>(?:IPR|PGR|CBM)\s?\d{4}-\d{5})
    (?=,?\s(?:Paper\b|\(|slip\sop|at\s\d|\d{4}\sWL))(?!,?\s\d{4}\sWL)
    (?:,?\sPaper(?:\sNo\.)?\s\d{1,3})?
    """,
    re.VERBOSE,
)
"""A proceeding of the Patent Trial and Appeal Board: `IPR2013-00058, Paper 29 (P.T.A.B. …)`."""
DOCKET_NUMBER = (
    r"(?:(?:[A-Z]{1,4}[-–]?)?\d[\w,:./–-]*[\w](?:\([A-Z]+\))?"
    r"|\d{1,4}\s(?:[A-Z]{2,3}|[A-Z]\.\s?[A-Z]\.)\s(?:19|20)\d\d)"  # 2095 EDA 2010
)
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DAY = rf"{MONTH}\s\d{{1,2}},\s(?:19|20)\d\d"
SLIP_OPINION = re.compile(
    rf"""
    (?:No(?<=,\sNo)|(?:Case|C\.A\.|Civ\.)\sNo(?<=,\s(?:Case|C\.A\.|Civ\.)\sNo)|Paper\sNo(?<=,\sPaper\sNo)|Op\.\sNo(?<=,\sOp\.\sNo))s?\.\s{DOCKET_NUMBER}
    (?:(?:,\s|,?\s(?:&|and)\s|\s){DOCKET_NUMBER}){{0,4}}
    (?P<slip>,\s(?:unpublished\s)?slip\sop\.(?=\s[(¶]))?
    (?P<filed>,\s(?P<entry>(?:(?:ECF|Dkt|Doc|Docket|D\.?E)\.?(?:\sNos?\.?|\s?\#)?\s?\d{{1,4}}(?:-\d{{1,3}})?)
      (?:,?\s(?:at\s|pp?\.\s|¶\s?)\d{{1,4}}(?:[-–]\d{{1,4}})?)?(?=\s\()))?
    (?= ,\sslip\sop\.,?\sat\s\d                                     # slip op. at 7
      | \s\((?!Pet\.\s)(?:[^()\d]{{0,8}}\d?[^()\d]{{2,24}}|[^()]{{2,40}}\],?)\s?     # (2d Cir.
        (?:delivered\s|filed\s)?{DAY}(?:,[^()]{{2,40}})?\)
      | (?<=slip\sop\.)\s¶{{1,2}}\s?\d )
    """,
    re.VERBOSE,
)
"""A decision by docket numbers alone (rule 10.8.1): `No. 20-1234, slip op. at 7 (2d Cir. …)`,
`Nos. 71,680 71,681 (Tex. Crim. App. May 26, 1993)`, `Paper No. 72 (BPAI May 21, 1998)`, `Case No.
20-cv-22733, ECF No. 32 at 4 (S.D. Fla. Aug. 10, 2021)`."""
UNREPORTED = re.compile(
    r"""
    (?<=,\s)unpublished\s(?:(?:per\scuriam|memorandum)\s)?(?:opinion|order|decision)
    (?:\sper\scuriam)?\sof\sthe\s[A-Z][\w\s]{4,40},\s
    (?:issued|decided|entered|released)\s[A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d\s
    \((?:Docket\s)?(?P<number>Nos?\.\s[\d;,\s-]{3,40})\)
    """,
    re.VERBOSE,
)
"""Michigan's own form: `People v Roe, unpublished opinion per curiam of the Court of Appeals,
issued May 2, 2013 (Docket No. 123456)`."""
TRIAL_COURT_DOCKET = re.compile(
    r"(?<=,\s)Superior\sCourt,\s(?:judicial\sdistrict|geographical\sarea|complex\slitigation)[^;()]{4,90}?,\s"
    r"(?P<number>Docket\sNos?\.\s[A-Z]{2,3}-?[\dA-Z-]{6,20})(?=\s\()"
    rf"(?:\s\({DAY}(?:,\s[A-Z][\w’' -]{{1,24}},\sJ\.)?\)"
    r"(?=\s\(\d{1,3}\sConn\.\sL\.\sRptr\.))?"
)
"""Connecticut's trial courts: `Roe v. Warden, Superior Court, judicial district of Tolland, Docket
No. CV-12-4004567-S (May 3, 2015)`; the day may stand before the cite of a reporter."""
LAW_JOURNAL = re.compile(
    r"(?<=,\s)(?P<printed>NYLJ,\s[A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d)"
    r"(?:,\s(?:at\s|p\s)(?P<pin>\d{1,3}(?:,\scols?\s\d)?))?"
)
"""A decision that only New York’s law journal prints: `Matter of Roe, NYLJ, Aug. 3, 2009, at 24,
col 1 (Sur Ct, Kings County 2009)`."""
OF_OHIO = re.compile(
    r"(?<=\d\d\d\d\),\s)(?P<number>(?:[A-Z][a-z]+\sApp\.|\d{1,2}(?:st|nd|rd|d|th)\sDist\.)\s(?:[A-Z][a-z]+\s)?"
    r"Nos?\.\s(?:[A-Z]{1,3}-?)?\d[\w-]*)(?![\w-]|,\s(?:19|20)\d\d-Ohio)"
)
"""Ohio’s unreported decisions, by day, court and number: `State v. Roe (July 8, 1999), Cuyahoga
App. No. 74427`."""
BRACKETED_DOCKET = re.compile(
    r"(?<=[\w.]\s\()(?:(?!Docket|Dkt|Doc|ECF|Filing|Paper|Exh?\b|Tab)[A-Z][\w.]{0,8}\s)?"
    r"(?:Nos?\.\s\d+-\d[\d-]*|(?<=\s\()C(?:V|R)\s\d{2}-\d{3,5})(?=\)[,.;\s])"
)
"""`Hanna v. Commissioner (T.C. No. 3485-76)`, `Roe v. Poe (CV 98-4111)`: a case by its number in
brackets behind its name."""
JOURNAL = re.compile(
    r"""
    (?<![\w.-])(?P<volume>\d{1,4})\s
    (?P<edition>
        (?:(?:[A-Z][\w.’']*|&|of|on)\s){0,6}?                     # Harv. L. Rev., Law J.
        (?:[A-Z][\w.]*L\.|L\.|Pub\.\sL\.|Law)\s?(?:Rev|J|Q)\.
      | (?:[A-Z][\w.’']*\s){1,3}&\s(?:[A-Z][\w.’']*\s)?Aff(?:airs|\.)  # Phil. & Pub. Aff.
      | U\.S\.C\.C\.A\.N\. | USCCAN
      # 97 NW. U.L.REV. 607, 8 COMM. L. & POL'Y 1
      | (?=[A-Z.&’' ]{0,50}?(?:L\.\s?REV\.|\bL\.\s?[JQ]\.|J\.\s?L\.\s&|\bL\.\s&\s))
        (?:(?:[A-Z][A-Z’']*\.?|&)\s?){1,12}(?<!\s)
    )
    ,?\s(?P<page>\d{1,5})(?!\d)
    """,
    re.VERBOSE,
)
"""A journal of law by the pattern of its name (table T13), if no list knows it."""
TREATY = re.compile(
    r"""
    (?<![\w.])
    (?: (?P<volume>\d{1,4})\s(?P<edition>U\.\s?S\.\s?T\. | U\.\s?N\.\s?T\.\s?S\.)\s(?P<page>\d{1,5})
      | T\.\s?I\.\s?A\.\s?S\.\sNo\.\s\d[\d,-]{2,7}(?<!,) )
    (?!\d)
    """,
    re.VERBOSE,
)
"""A treaty where the United States or the United Nations print it (Bluebook rule 21.4.5): `23
U.S.T. 2555`, `658 U.N.T.S. 163`, `T.I.A.S. No. 6638`."""
ENGLISH = re.compile(
    r"""
    (?<![\w-])
    (?P<volume>\d{1,3}(?=\sEng)|\[\d{4}\](?:\s\d)?)\s
    (?P<edition>Eng\.\sRep\. | A\.\s?C\. | [QK]\.\s?B\. | Ch\. | W\.L\.R\. | All\sE\.R\.)
    (?:\s(?P<page>\d{1,4})(?!\d|\.\d)|(?=,?\sat\s\d))
    """,
    re.VERBOSE,
)
"""English reports, old and new: `95 Eng. Rep. 807`, `[1897] 2 Q.B. 57`, `[1897] 2 Q.B. at 60`."""


NOMINATE = re.compile(
    r"(?<![\w-])(?P<volume>\d{1,2})\s(?P<edition>[A-Z][a-z]{0,3}\.\sand\s[A-Z][a-z]{0,3}\.)"
    r"\s(?P<page>\d{1,4})(?!\w|[.,]\d)"
)
"""`Eastwood v. Kenyon, 11 A. and E. 438`: by those who reported it, without the sign."""
UNPUBLISHED = re.compile(
    r"(?<=\s)\((?:[A-Z][a-z]{2,8}\.?\s\d{1,2},\s)?(?P<year>(?:19|20)\d\d),\s(?P<number>[A-HS]\d{6})\)"
    r"(?:\s\[nonpub\.\sopn\.\])?"
)
"""California's unpublished opinions: `Coe v. Roe (Sept. 30, 2022, A157968) [nonpub. opn.]`."""
LOUISIANA = re.compile(
    r"""
    (?<![\w-])(?P<docket>(?:\d{2,4}-)?\d{2,5})
    (?=
      (?:,\sp{1,2}\.\s?\d+(?:[-–]\d+)?)?                        # , p. 5
      \s\(La\.[^()]{0,20}\d{1,2}/\d{1,2}/\d{2,4}\)              # (La.App. 5 Cir. 9/1/09)
      (?P<reporter>,\s\d+\sSo\.)?
    )
    """,
    re.VERBOSE,
)
"""Louisiana's docket and date: `09-458 (La.App. 5 Cir. 9/1/09)`; before a reporter it is no cite of
its own."""
GENERAL = r"Att[’']?y\.?\s?Gen\."
AGENCY_RULING = re.compile(
    r"""
    (?<![\w-])
    (?: (?P<ruling>Rev\.\s(?:Rul|Proc)\.\s\d{2,4}[-–]\d+)
        (?:,\s(?P<pin>(?:§|[Ss]ec\.)\s?\d+(?:\.\d+)?(?:\(\w\))*))?
        (?:,\s(?P<bulletin>\d{4}[-–]\d{1,2}\s(?:C\.\s?B\.|Cum\.\sBull\.|I\.\s?R\.\s?B\.)\s\d+)(?:,\s\d+)?)?
      | VAOPGCPREC\s\d{1,3}[-–]\d{2,4} | SSRs?\s\d\d-\d{1,2}p | T\.D\.\s\d{4,5}
      | (?:I\.?R\.?S\.?\s)?(?:Notice|Announcement)\s(?:19|20)\d\d[-–]\d{1,3}
    )(?!\d)
    """,
    re.VERBOSE,
)
"""`Rev. Rul. 56–249, 1956–1 Cum. Bull. 488`, `Rev. Proc. 2003-61, sec. 4.03, 2003-2 C.B. 296`, `SSR
96-8p`."""
PROTEST = re.compile(
    r"""
    (?<=,\s)(?P<number>B-\d{6}(?:\.\d{1,2})?)(?:\s(?:et\sal\.|&\sB-\d{6}(?:\.\d{1,2})?))?,\s
    (?:19|20)\d\d(?:-\d)?\sCPD\s¶\s?\d{1,4}(?:,?\sat\s(?P<pin>\d{1,3}(?:[-–]\d{1,3})?))?
    """,
    re.VERBOSE,
)
"""A protest that the Comptroller General decided: `Acme Corp., B-412345, 2016 CPD ¶ 55 at 4`."""
INTERIM_DECISION = re.compile(
    r"(?<![\w-])Int(?:\.|erim)\s(?:Dec\.|Decision)\s(?:\(BIA\)\s|No\.\s|\#\s?)?(?P<number>\d{4})(?!\d)"
)
"""A decision of the Board of Immigration Appeals before its reporter prints it: `Matter of T, Int.
Dec. 3187 (BIA 1992)`."""
ATTORNEY_GENERAL = re.compile(
    rf"""
    (?<![\w-])
    (?: (?P<volume>\d{{1,3}})\s(?P<edition>(?:(?:{STATE})\s)?Ops?\.\s?(?:(?:{STATE})\s?)?{GENERAL})
        \s(?P<page>\d{{1,4}})                                  # 55 Ops.Cal.Atty.Gen. 12
      | (?:(?:19|20)\d\d(?:[-–]\d{{2,4}})?\s)?(?:(?:{STATE})\s?)?
        (?: Ops?\.,?\s?(?:(?:{STATE})\s?)?{GENERAL}(?:,?\s(?:{STATE}))?   # Op. Att’y Gen. No. 3
          | {GENERAL}\s?(?:Ops?\.|Opinion) | (?<=\.\s)AGO         # Tex. Att’y Gen. Op. No. JM-1
          | OAG(?=\s\d\d) | A\.\s?G\.(?=\sNo) )
        ,?\s(?:Nos?\.\s?)?(?:[A-Z]{{1,3}}-?)?\d{{1,5}}(?:[-–]\d{{1,4}})?[A-Z]?
    )(?![\w-])
    """,
    re.VERBOSE,
)
"""Opinions of attorneys general, of the United States and of the states (Bluebook rule 14.4)."""
SELECTED = re.compile(
    r"""
    (?<![\w.])
    (?: \d{1,3}\sL\.\s?R\.\s?A\.(?:,?\s\(?N\.\s?S\.\)?)?,?\s        # 18 L. R. A. (N. S.) 253
      | (?:L\.\s?R\.\s?A\.|Ann\.\s?Cas\.)\s19\d\d[A-F],\s            # Ann. Cas. 1915C, 1177
      | Fed\.\s?Cas\.(?:\sNo\.)?\s(?=\d{1,2},?\d{3})                  # Fed. Cas. No. 5,328
    )
    (?P<page>\d{1,2},\d{3}|\d{1,5})(?!\d)
    """,
    re.VERBOSE,
)
"""Selected cases, reported again with notes, up to about 1920; the federal cases before 1880."""
COMMUNICATIONS = re.compile(
    r"(?<![\w-])(?P<volume>\d{1,3})\s(?P<edition>F\.?C\.?C\.?\s?R(?:cd)?\.)\s(?P<page>\d{1,6})(?!\d|,\d{3})"
)
"""The record of the Federal Communications Commission, with the stops that courts give it."""
STATE_BAR = re.compile(
    r"(?<![\w-])(?P<volume>\d{1,3})\s(?P<edition>Cal\.\sState\sBar\sCt\.\sRptr\.|LE2d)"
    r"\s(?P<page>\d{1,4})(?!\d)"
)
"""The reports of California's State Bar Court, and the Lawyers' Edition as Georgia calls it."""
