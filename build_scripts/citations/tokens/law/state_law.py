"""Statutes, ordinances and regulations of states and towns: what stands before the section.

Open productions after Bluebook rules 12 and 14 and table T1.3. A law is known by the noun that its
name ends in (`Zoning Ordinance`, `Rev. Stat.`), by initials before a § (`M.R.S.`, `GCA`), or by
the chapter between its name and the section, as older compilations are cited.
"""

import re

from build_scripts.citations.tokens.law.acts import BY_INITIALS
from build_scripts.citations.tokens.law.authority_names import Naming, as_printed, by_article
from build_scripts.citations.tokens.works.manuals_and_dictionaries import MANUALS
from build_scripts.lexicon.codes.by_article import ARTICLE_CODE
from build_scripts.lexicon.codes.states import (
    LOCAL_CODES,
    NUMBERED_CODES,
    STATE,
    STATE_IN_CAPITALS,
)
from build_scripts.lexicon.patterns import one_of
from build_scripts.model import CitationKind

CODE_WORD = (
    r"(?:(?!Const|Act,|RULE\b)[A-Z][\w’'&]*\.?,?|&|and|of|the"
    r"|(?:[Tt]it|[Cc]h|[Dd]iv|[Pp]t|[Aa]rt)\.\s\d+[A-Z]?(?:-[A-Z])?,?(?!\s(?:and|&)\s))"
)
"""Behind the number of a division no other law is joined, as in `C.Cr.P. art. 701 and La. Ch.C.
art. 5`."""
LAST_OF_NAME = one_of(r"""
    Code Codes?\sAnn\. Stats?\. Stats?\. Statutes? Laws? Ann\.(?:\sCode)? Acts? Proc\. Code\sRev\.
    C\. L\. R\.\s?S\.\s?A\. Charter Ordinances?
    CODE STATS?\. STATUTES? LAWS? ANN\.
""")
CODE_NAME = (
    rf"(?:{CODE_WORD}(?:\s|(?<=\.))){{0,8}}?"  # Tex. Civ. Prac. & Rem.
    rf"{LAST_OF_NAME}"  # Code Ann.
    rf"(?:(?:,(?<!Act,))?\s{CODE_WORD}){{0,4}}?"  # tit. 9,
)
NUMBERED, LOCAL = (
    re.sub(r"\\\.\?(?=[A-Z])", r"(?:\\.\\s?)?", "|".join(codes).replace(" ", r"\s"))
    for codes in (NUMBERED_CODES, LOCAL_CODES)
)
"""`K. S. A. 21-734`, as printers set initials apart until about 1980."""
YEAR = r"(?:1[6-9]|20)\d\d"
EDITION = rf"(?:,?\s(?:of\s)?{YEAR}(?:\sSupp\.)?)"
"""What tells one compilation from the next: `Comp. Laws 1897, § 5`."""
WORD_OF_NAME = r"(?!Code\.\s)(?:[A-Z][\w’']*|[A-Z][\w’']{0,5}\.(?:[A-Za-z’']{1,6}\.?)*)"
"""With a full stop only if short: `Pen.`; `Offender.` ends the sentence before."""
REVISION = r"(?:\s\((?:(?:Rev\.\sto\s|Sup|[12])[^()]{0,20}|[“\"]?(?:[A-Z]\.?\s?){2,6}[”\"]?)\))?"
"""`General Statutes (Rev. to 2015) § 46b-82`, `Ariz. Rev. Stat. (“A.R.S.”) § 36-3701`."""
GAP = r"(?:,?\s(?:former\s)?|(?<=[a-z.)])(?=§))"
"""Between the name and the section; `Labor Law§ 240[1]` has lost the space."""
DIVIDED = (
    r"(?:,?\s(?:[Tt]it|[Cc]h|[Aa]rt|[Pp]t|[Dd]iv)\.\s(?:\d+|[IVXL]+)[A-Z]?(?:-[A-Z\d]+)?,){0,3}"
)
"""`Omaha Mun. Code, ch. 20, art. VII, § 20-206`."""
TOWN = rf"(?:(?:[A-Z][a-z]+\s){{0,2}}[A-Z][a-z]+,\s(?:{STATE}),\s)?"
"""`Kansas City, Mo., Code of Ordinances § 50-44`."""
OF_A_TOWN = r"(?:\sof\s(?:the\s)?(?:City|County|Town|Village)\sof\s(?:[A-Z][a-z]+\s?){1,2})?"
LAW = one_of(r"""
    Law Codes? Code\sAnn\. Act Stats?\. Sts\. Statutes (?<=Rev\.\s)St\. (?<=Gen\.\s)St\. Proc\.
    (?<=Comp\.\s)Laws (?<=Rev\.\s)Laws Ordinances? Charter Bylaws?
""")
COMPILED = (
    r"(?:(?:Rev|Gen|Pub|Comp)\.\s(?:Stats?|Sts?|L)\.|(?:Rev|Gen|Comp)\.\sLaws"
    r"|(?:[A-Z][a-z]+\.\s){0,3}(?:Code|Stat\.))"
)
INITIALS = r"(?:(?!U\.\s?S\.\s?[C,]|C\.F|C\.M\.R|U\.S\.\s§)(?:[A-Z]\.\s?){2,5}(?:Ann\.)?)"
MARK = r"(?P<mark>§\s?§?\]?)"
UNMARKED = r"(?=\d+[A-Z]?\.\d|\d{1,3}[A-Z]?-\d{1,4}[A-Z]?-\d|\d{1,3}[A-Z]?-\d{3,})"
"""A section that needs no sign: its number has parts as no page has."""
A_NUMBER = (
    r"(?=\d{1,5}(?:[.:-]\d+)?[A-Za-z]?(?:-[A-Z\d]{1,3})?(?:\(\w{1,3}\)|[.,;)]|$|\s(?!\d|[A-Z][\w.]*\s\d)))"
    r"(?!(?:1[789]|20)\d\d(?![\d(]))"
)
"""A section whose sign is lost (old plain text of the First Circuit drops it): no year, and no
volume of a reporter."""
REGULATIONS = one_of(r"""
    N\.?Y\.?C\.?R\.?R\.? [A-Z]{1,4}AC AC [A-Z]?CSR KAR [A-Z]{0,2}CCR C\.?M\.?R\.? [A-Z]{1,2}CMR
    N\.?J\.?A\.?C\.? [A-Z][a-z]+\.\sAdm(?:in)?\.\s?Code Code\s(?:of\s)?[A-Z][a-z]+\.\sRegs\.
    Pa\.\sCode DCMR
""")
"""Compilations that are cited by title: `11 CSR 30-5.010`, `35 IAC 5`, `22 NYCRR 202.21`."""

STATE_LAW: tuple[tuple[CitationKind, re.Pattern[str], Naming], ...] = (
    (
        "statute",
        # 42 Pa.C.S. § 9711, 21 O.S.Supp.2018, § 51.1, 625 ILCS 5/11-501
        re.compile(
            rf"""
            (?P<head>(?<![\w.])\d{{1,3}}(?:-[A-Z])?\s(?:{NUMBERED}))
            (?:\s?(?:Supp\.\s?)?{YEAR})?,?\s?
            (?P<mark>(?:§\s?§?\]?|[Ss]ecs?\.)?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "statute",
        # 30-A M.R.S. § 2691, 5 GCA § 1201
        re.compile(
            rf"""
            (?P<head>(?<![\w.])\d{{1,3}}(?:-[A-Z])?\s(?:{INITIALS}|(?!USC|CFR|FAM\b|DCMR|[A-Z]{{0,2}}(?:CSR|CCR|CMR|KAR)\b)[A-Z]{{3,4}}))
            (?:\s?{YEAR})?,?\s?{MARK}\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "regulation",
        # 22 NYCRR 202.21, 55 Pa. Code § 187.23, 11 CSR 30-5.010
        re.compile(
            rf"""
            (?P<head>(?<![\w.])\d{{1,3}}(?:[A-Z]|-\d{{3}})?\s(?:{REGULATIONS})
              (?:,?\sch\.\s\d+,)?,?)                       # 06-096 C.M.R. ch. 310, § 5
            \s(?P<mark>(?:§\s?§?\]?|[Ss]ecs?\.)?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "regulation",
        # Uniform Rules for Trial Cts (22 NYCRR) § 202.48, Rent Code [9 NYCRR] § 2520.11
        re.compile(
            r"""
            \b(?:(?:Uniform\s)?Rules\s(?:[A-Za-z’]+\s){1,9}?\(|(?:[A-Z][a-z]+\s){1,4}[\[(])?
            (?P<head>\d{1,2}\sNYCRR)[)\]]\s(?P<mark>)§{1,2}\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "regulation",
        # Treas. Reg. § 1.61-1
        re.compile(
            r"""
            (?<![\w.])
            (?P<head>
              (?:Temp(?:\.|orary)\s|Prop(?:\.|osed)\s)?
              Treas(?:\.|ury)\sReg(?:\.|ulations?)s?
            )\s(?P<mark>§\s?§?\]?|[Ss]ections?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "regulation",
        # WAC 296-20-01, Cal. Code Regs., tit. 8, § 3203, Wis. Admin. Code § NR 1.05
        re.compile(
            rf"""
            \b(?=[A-Z])
            (?P<head>
                (?:(?:[A-Z][\w’'‘.]*\s(?:(?:of|and)\s)?){{2,5}}\([“"]?)?
                (?:WAC | OAR | NAC | COMAR | IDAPA | HAR | D?FARS?)(?:[”"]?\))?
              | A\.A\.C\.\sR(?=\d)                                      # A.A.C. R4-23-110
              | Mich\sAdmin\sCode,\sR(?=\s\d)
              | (?:{STATE})\sAdmin\.\s?Code\s§{{1,2}}\s?
                  [A-Z][A-Za-z]{{1,5}}(?:-[A-Z][a-z]+)?(?=\s\d)           # § ERC 70.07
              | N\.?J\.?A\.?C\.?(?=\s\d+[A-Z]?:)
              | Cal\.\s?Code\sRegs\.,?\stit\.\s\d+,?
              | (?:{STATE})\sAdmin\.\sCode,?\s[Tt]it\.\s\d+,\s[Pp]t\.\s(?:\d+|[IVXL]+),
              | (?:{STATE})\s(?:Adm(?:in)?\.\s?(?:Code|R\.)|R\.(?=\s\d{{4}}\.))
                \s?(?:r\.?|R\.(?=\s\d)|R(?=\d))?
              | (?:{STATE})\s?Code\sR(?:egs)?\.
              | (?:{STATE})\sComp\.\sR\.\s&\sRegs\.,?(?:\sr\.)?
              | (?:{STATE})\s(?:State\s)?Agencies\sRegs\.
              | Regs\.,?\s(?:{STATE})\sState\sAgencies
            )\s?(?P<mark>(?:§\s?§?\]?|[Ss]ecs?\.)?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "statute",
        # Ill. Rev. Stat. 1987, ch. 110, par. 2-1401
        re.compile(
            r"""
            (?P<head>\bIll\.\s?Rev\.\s?Stat\.(?:,?\s?(?:1[89]\d\d(?:,?\sSupp\.)?,))?,?\s
              ch\.\s\d+(?:\s1/2|½)?,\s(?:pars?\.|¶¶?))\s(?P<mark>)(?=\d)
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "statute",
        # G. L. c. 93A, § 2
        re.compile(
            r"""
            (?=[MG])
            (?P<head>
              \b(?:Mass\.\s)?(?:M\.\s?)?G\.\s?L\.(?:\sAnn\.)?\s?(?:c|ch)\.\s?\d+[A-Z]{0,2},
            )\s(?P<mark>§\s?§?|[Ss]ections?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "statute",
        # Gen. Stat. Minn. 1878, c. 66, § 96, Code 1849, c. 12, § 4, R. L. c. 173, § 51
        re.compile(
            rf"""
            (?<![\w.])(?=[A-Z])
            (?P<head>
              (?:(?:{STATE})\s)?
              (?:{COMPILED}|(?<!Leg\.,\s)R\.\s?[LS]\.|P\.\s?S\.|G\.\s?S\.|S\.H\.A\.)
              (?:\s(?:{STATE}))?{EDITION}?,?\s(?:c|ch|chap)\.\s\d+[A-Z]?(?:\s1/2|½)?,
            )\s(?P<mark>§\s?§?|[Ss]ecs?\.|[Pp]ars?\.)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "statute",
        # La. C.Cr.P. arts. 844 and 845, Tex. Code Crim. Proc. art. 38.23
        re.compile(
            rf"(?<![\w.])(?P<head>{ARTICLE_CODE}),?\s(?P<mark>[Aa]rt(?:icle|\.)?s?\.?)\s(?=\d)"
        ),
        by_article,
    ),
    (
        "statute",
        # RCW 9.41.040, N.J.S.A. 2C:11-3
        re.compile(
            rf"""
            (?<![\w.])(?=\[?[A-Z])
            (?P<head>
              \[(?:{LOCAL})\] | (?:{LOCAL})
              | (?:(?!Const)[A-Z][\w’'‘.]*\s(?:(?:of|and)\s)?){{1,4}}\((?:{LOCAL})\)
            )(?:\s{YEAR},?(?=\s§))?(?!\s{YEAR}[,.;)])\s?                 # C.R.S. 2019, § 18-3-102
            (?P<mark>(?:§\s?§?\]?|[Ss]ections?)?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "statute",
        # Cal. Penal Code § 187, Tex. Fam. Code Ann. § 161.001, N.Y. PENAL LAW § 125.25,
        # Mich. Comp. Laws 37.2101, Ariz. Rev. Stat. 28-1383; not the volume of a treatise:
        # 2 N.J. Singer, Statutes § 44:18
        re.compile(
            rf"""
            (?<![\w.])(?=[A-Z])
            (?P<head>(?:{STATE}|{STATE_IN_CAPITALS})(?:\s|(?<=\.))
              (?!(?!Code,)[A-Z][a-z]+(?:\s&\s[A-Z]\.|,\s)){CODE_NAME}(?!,(?<=Act,))){REVISION}{GAP}
            (?P<mark>§\s?§?\]?|[Ss]ections?|[Ss]ecs?\.|[Aa]rt(?:icle)?s?\.?|{UNMARKED})\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "statute",
        # Vt. Stat. Ann. tit. 12, 557(a), Mass. Gen. L. ch. 93A, 2, 11: the sign is lost
        re.compile(
            rf"""
            (?<![\w.])(?=[A-Z])
            (?P<head>
              (?:{STATE})\s(?:(?:Rev|Gen|Comp|Cons)\.\s)?(?:Stat|Laws|L|Code)\.?(?:\sAnn\.)?,?
              \s(?:tit|c|ch)\.\s\d{{1,3}}[A-Z]{{0,2}}(?:-[A-Z])?,
            )\s(?P<mark>){A_NUMBER}
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "statute",
        # Cal. Penal Code 187, N.Y. Tax Law 660(a), Model Penal Code 223.4, ERISA 502(a): likewise
        re.compile(
            rf"""
            (?<![\w.])(?=[A-Z])
            (?P<head>
                (?:{STATE})\s(?:[A-Z][\w’'.]*\s(?:&\s|and\s)?){{1,5}}(?:Code|Law)(?:\sAnn\.)?
              | (?:{STATE})\s(?:Rev\.\s)?Stat\.(?:\sAnn\.)?(?=\s\d{{1,3}}(?:-[A-Z])?:\d)
              | Model\sPenal\sCode(?=\s\d{{1,3}}\.\d)
              | (?:(?:Bankruptcy|Internal\sRevenue)\sCode|I\.R\.C\.|{BY_INITIALS})
                (?=\s\d{{2,4}}[A-Z]?\()
            )\s(?P<mark>){A_NUMBER}
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "statute",
        # Penal Code section 187, General Statutes (Rev. to 2015) § 46b-82, Kansas City, Mo., Code
        # of Ordinances § 50-44, Administrative Code of the City of New York § 8-107
        re.compile(
            rf"""
            (?<![\w.])(?=[A-Z])(?!Stat(?:s\.|utes)\s\d{{4}},\sch)         # a session law
            (?P<head>
              {TOWN}(?:{WORD_OF_NAME}\s(?:(?:and|of|&)\s)?){{0,5}}(?:[A-Z][a-z]{{2,6}}\.)?
              (?:{LAW}|Code)(?:\sof\s(?:Ordinances|(?:Civil|Criminal)\sProcedure))?{OF_A_TOWN}{EDITION}?{DIVIDED}(?:,(?<!Act,))?
            ){REVISION}{GAP}(?P<mark>§\s?§?\]?|[Ss]ections?)\s?(?=\d)(?!\d{{1,2}}\s[A-Z]{{3}})
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "statute",
        # ERISA § 502, R.S. § 5519, Rem. Rev. Stat. (Sup.), §§ 784-1
        re.compile(
            rf"""
            (?<![\w.])(?P<head>(?:(?![IVXLCDM]+,|{MANUALS}\b)[A-Z]{{2,7}}|{INITIALS}(?:\s?U\.\s?S\.)?)|\[[A-Z]{{2,7}}\]){REVISION},?\s
            (?P<mark>§\s?§?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "statute",
        re.compile(r"(?<![\w.])(?P<head>I\.R\.C\.)\s(?P<mark>[Ss]ec(?:s?\.|tions?))\s(?=\d)"),
        as_printed,
    ),
)
"""(kind, what stands before the section, how the authority is written)."""
