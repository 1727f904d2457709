"""Codes, rules and regulations: what stands before the section.

One ordered list (Bluebook rules 12 and 14, tables T1 and T2); of two that begin together the
longer wins.
"""

import re

from build_scripts.citations.tokens.code_names import (
    Naming,
    as_printed,
    by_article,
    circuit_rule,
    federal_code,
    federal_rule,
    guideline,
    plain,
)
from build_scripts.citations.tokens.court_rules import COURT_RULES
from build_scripts.citations.tokens.sections import SECTION_MARK
from build_scripts.lexicon.article_codes import ARTICLE_CODE
from build_scripts.lexicon.patterns import one_of
from build_scripts.lexicon.states import (
    LOCAL_CODES,
    NUMBERED_CODES,
    STATE,
    STATE_IN_CAPITALS,
)
from build_scripts.model import CitationKind

CODE_WORD = (
    r"(?:[A-Z][\w’'&.]*\.?,?|&|and|of|the"
    r"|(?:[Tt]it|[Cc]h|[Dd]iv|[Pp]t|[Aa]rt)\.\s\d+[A-Z]?(?:-[A-Z])?,?)"
)
LAST_OF_NAME = one_of(r"""
    Code Codes?\sAnn\. Stats?\. Stats\.? Statutes? Laws? Ann\.(?:\sCode)? Acts? Proc\. Code\sRev\.
    C\. L\.
    CODE STATS?\. STATUTES? LAWS? ANN\.
""")
CODE_NAME = (
    rf"(?:{CODE_WORD}(?:\s|(?<=\.))){{0,6}}?"  # Tex. Civ. Prac. & Rem.
    rf"{LAST_OF_NAME}"  # Code Ann.
    rf"(?:,?\s{CODE_WORD}){{0,4}}?"  # tit. 9,
)

TITLE = r"(?<![\w.$])(?P<title>\d{1,2})"
PROVISIONS: tuple[tuple[CitationKind, re.Pattern[str], Naming], ...] = (
    (
        "regulation",
        # 8 C.F.R. § 1208.13, 24 CFR Part 5
        re.compile(
            rf"""
            {TITLE}\s(?P<code>C\.?\s?F\.?\s?R\.?),?\s?
            (?P<mark>(?:§\s?§?|[Pp](?:ar)?ts?\.?\s|[Ss]ections?)?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        federal_code,
    ),
    (
        "statute",
        # 8 U.S.C. § 1101, 42 U.S.C.A. § 1983
        re.compile(
            rf"""
            {TITLE}\s(?P<code>U\.?\s?S\.?\s?C\.?(?:\s?[AS]\.?)?)(?![\w])
            (?:,|\sAnn\.|\s[Aa]pp\.)?\s?
            (?P<mark>(?:{SECTION_MARK})?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        federal_code,
    ),
    (
        "statute",
        # Title 18 of the United States Code, Section 922
        re.compile(
            r"""
            \bTitle\s(?P<title>\d{1,2}),?\s(?:of\sthe\s)?
            (?P<code>United\sStates\sCode),?\s(?:at\s)?
            (?P<mark>§\s?§?\]?|[Ss]ections?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        federal_code,
    ),
    (
        "rule",
        # U.S.S.G. § 2K2.1, Sentencing Guidelines Manual § 3E1.1
        re.compile(
            r"""
            (?=[USG])
            (?P<head>
                U\.?\s?S\.?\s?S\.?\s?G\.?
              | (?:(?:U\.\s?S\.|United\sStates)\s)?(?:Sentencing\s)?Guidelines
            )
            (?:\sManual)?,?\s(?P<mark>§\s?§?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        guideline,
    ),
    (
        "rule",
        # Fed. R. Civ. P. 12(b)(6), Federal Rule of Evidence 403
        re.compile(
            r"""
            \b(?i:
              Fed(?:\.|eral)?\s?R(?:\.|ules?(?:\sof)?)\s?
              (?P<set> App(?:\.|ellate) | Civ(?:\.|il) | Crim(?:\.|inal) | Bankr(?:\.|uptcy)
                | Bkrtcy\. | Evid(?:\.|ence) )
              (?:\s?P(?:\.|roc\.|rocedure))?(?:\sRule)?
            )\s?(?P<mark>§?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        federal_rule,
    ),
    (
        "rule",
        # Bankruptcy Rule 9019(a)
        re.compile(r"\b(?P<set>Bankr)(?:uptcy|\.)\sR(?:ules?|\.)\s(?P<mark>)(?=[1-9]\d{3}(?!\d))"),
        federal_rule,
    ),
    (
        "rule",
        # Ninth Circuit Rule 36-3, 1st Cir. R. 27.0
        re.compile(
            r"""
            \b(?P<court>
                (?: First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh
                  | Federal|D\.C\. )\sCircuit
              | (?:\d{1,2}(?:st|nd|rd|d|th)|Fed\.|D\.C\.)\sCir\.
              | \d{1,2}(?:ST|ND|RD|D|TH)\sCIR\s?\.
            )\s(?:Local\s)?R(?:ule|\.)\s(?P<mark>)(?=\d)
            """,
            re.VERBOSE,
        ),
        circuit_rule,
    ),
    ("rule", COURT_RULES, plain),
    (
        "statute",
        re.compile(
            rf"(?P<head>(?<![\w.])(?:\d{{1,3}}(?:-[A-Z])?)\s(?:{'|'.join(NUMBERED_CODES)}))(?:\s(?:19|20)\d\d)?,?\s?(?P<mark>(?:§\s?§?\]?|[Ss]ecs?\.)?)\s?(?=\d)"
        ),
        as_printed,
    ),
    (
        "regulation",
        # 22 NYCRR 202.21, 55 Pa. Code § 187.23
        re.compile(
            r"""
            (?P<head>
              (?<![\w.])\d{1,3}[A-Z]?\s
              (?: N\.?Y\.?C\.?R\.?R\.? | NCAC | Ill\.\sAdm(?:in)?\.\sCode | Pa\.\sCode
                | Code\sof\sMass\.\sRegs\. | C\.?M\.?R\.? | N\.?J\.?A\.?C\.? | TAC
                | Tex\.\sAdmin\.\sCode | Va\.\sAdmin\.\sCode ),?
            )\s(?P<mark>(?:§\s?§?\]?|[Ss]ecs?\.)?)\s?(?=\d)
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
            r"""
            \b(?=[A-Z])
            (?P<head>
                (?:(?:[A-Z][\w’'‘.]*\s(?:(?:of|and)\s)?){2,5}\()?
                (?:WAC | OAR | NAC | COMAR | IDAPA | HAR)\)?
              | Cal\.\s?Code\sRegs\.,?\stit\.\s\d+,?
              | (?:Fla|Wis|Ohio|Mich|Iowa|Minn|Utah|Tex|Ind)\.?\s(?:Admin\.\s?Code|R\.)\s?r?\.?
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
            )\s(?P<mark>§\s?§?)\s?(?=\d)
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
        re.compile(
            rf"(?<![\w.])(?=\[?[A-Z])(?P<head>\[?(?:{'|'.join(LOCAL_CODES)})\]?)\s?(?P<mark>(?:§\s?§?\]?|[Ss]ections?)?)\s?(?=\d)"
        ),
        as_printed,
    ),
    (
        "statute",
        # Cal. Penal Code § 187, Tex. Fam. Code Ann. § 161.001, N.Y. PENAL LAW § 125.25,
        # Mich. Comp. Laws 37.2101; not the volume of a treatise: 2 N.J. Singer, Statutes § 44:18
        re.compile(
            rf"""
            (?<![\w.])(?=[A-Z])
            (?P<head>(?:{STATE}|{STATE_IN_CAPITALS})(?:\s|(?<=\.))
              (?![A-Z][a-z]+(?:\s&\s[A-Z]\.|,\s)){CODE_NAME}),?\s
            (?P<mark>§\s?§?\]?|[Ss]ections?|[Ss]ecs?\.|[Aa]rt(?:icle)?s?\.?|(?=\d+\.\d))\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "statute",
        # Penal Code section 187, Probate Code § 21310
        re.compile(
            r"""
            (?<![\w.])
            (?P<head>
              (?:[A-Z][\w.’']*\s(?:(?:and|of|&)\s)?){0,4}(?:[A-Z][a-z]{2,6}\.)?
              (?:Law|Code|Act|Stat\.|Statutes|Proc\.,?|Code,)
            )\s(?P<mark>§\s?§?\]?|[Ss]ections?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        as_printed,
    ),
    (
        "statute",
        re.compile(
            r"(?<![\w.])(?P<head>\[?(?:[A-Z]{2,7}|I\.R\.C\.|I\.N\.A\.)\]?)\s(?P<mark>§\s?§?)\s?(?=\d)"
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
