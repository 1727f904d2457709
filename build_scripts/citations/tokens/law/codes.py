"""Codes, rules and regulations: what stands before the section.

One ordered list (Bluebook rules 12 and 14, tables T1 and T2); of two that begin together the
longer wins.
"""

import re

from build_scripts.citations.tokens.law.authority_names import (
    Naming,
    circuit_rule,
    federal_code,
    federal_rule,
    guideline_name,
    habeas_rule,
    revised_statutes,
    rule_name,
)
from build_scripts.citations.tokens.law.sections import LOST_SIGN, SECTION_MARK
from build_scripts.citations.tokens.law.state_and_local_rules import COURT_RULES
from build_scripts.citations.tokens.law.state_law import STATE_LAW
from build_scripts.model import CitationKind

TITLE = r"(?<![\w.$])(?P<title>\d{1,2})"
PROVISIONS: tuple[tuple[CitationKind, re.Pattern[str], Naming], ...] = (
    (
        "regulation",
        # 8 C.F.R. § 1208.13, 24 CFR Part 5
        re.compile(
            rf"""
            {TITLE}\s(?P<code>C\.?\s?F\.?\s?R\.?),?\s?
            \]?\s?(?P<mark>(?:{LOST_SIGN}|§\s?§?|[Pp](?:ar)?ts?\.?\s|[Ss]ecs?\.|[Ss]ections?)?)\]?\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        federal_code,
    ),
    (
        "statute",
        # 8 U.S.C. § 1101, 42 U.S.C.A. § 1983, in a quotation [18 U.S.C.] § 3553, [11 U.S.C. §] 7
        re.compile(
            rf"""
            {TITLE}\s
            (?P<code>U\.?\s?S\.?\s?C\.?(?:\s?[AS]\.?)?|(?:United\sStates|U\.\s?S\.)\s?Code)(?![\w])
            (?:,|\sAnn\.|\s[Aa]pp\.)?\]?\s?
            (?P<mark>(?:{LOST_SIGN}|{SECTION_MARK})?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        federal_code,
    ),
    (
        "regulation",
        # Title 5 of the Code of Federal Regulations, section 1201.115
        re.compile(
            r"""
            \bTitle\s(?P<title>\d{1,2}),?\s(?:of\sthe\s)?
            (?P<code>Code\sof\sFederal\sRegulations|C\.\s?F\.\s?R\.),?\s(?:at\s)?
            (?P<mark>§\s?§?\]?|[Ss]ections?|[Pp]arts?)\s?(?=\d)
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
            (?P<code>United\sStates\sCode|U\.\s?S\.\s?C(?:\.|ode)),?\s(?:at\s)?
            (?P<mark>§\s?§?\]?|[Ss]ections?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        federal_code,
    ),
    (
        "statute",
        # Rev. St. U. S. § 2301
        re.compile(
            r"""
            (?<![\w.])(?P<head>(?:Rev\.\sSt(?:at)?s?\.|R\.\s?S\.)\sU\.\s?S\.),?\s
            (?P<mark>§\s?§?|[Ss]ecs?\.)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        revised_statutes,
    ),
    (
        "rule",
        # U.S.S.G. § 2K2.1, Sentencing Guidelines Manual § 3E1.1, U.S.S.G. Sec. 4A1.2
        re.compile(
            r"""
            (?=[USG])
            (?P<head>
                U\.?\s?S\.?\s?S\.?\s?G\.?
              | (?:(?:U\.\s?S\.|United\sStates)\s(?:Sentencing\sCommission,\s)?)?
                (?:Sentencing\s)?Guidelines
            )
            (?:\sManual)?,?\s{1,3}
            (?P<mark>§\s?§?|(?:(?:[Ss]ec\.){2}|[Ss]ecs?\.|[Ss]ections?)(?=\s\d[A-Z]\d)
              |(?=\d[A-Z]\d{1,2}\.\d))\s?(?=\d)                        # U.S.S.G. 4A1.1

            """,
            re.VERBOSE,
        ),
        guideline_name,
    ),
    (
        "rule",
        # Fed. R. Civ. P. 12(b)(6), Federal Rule of Evidence 403, Federal Civil Rule 54
        re.compile(
            r"""
            \b(?i:
              (?: Fed(?:\.|eral)?\s?R(?:\.|ules?(?:\sof)?)\s?
                | Fed(?:\.|eral)\s(?=[\w.]+\s(?:Proc(?:edure|\.)\s)?R(?:ule|\.)) )
              (?P<set> App(?:\.|ellate) | Civ(?:\.|il) | Crim(?:\.|inal) | Bankr(?:\.|uptcy)
                | Bkrtcy\. | Evid(?:\.|ence) | (?:App|Civ|Crim|Bankr)(?=JP\.) )  # a stop misread
              (?:\s?J?P(?:\.|roc?\.|rocedure))?(?:,?\sR(?:ules?|\.))?(?:\s\([“"]?FR\w{1,4}[”"]?\))?
            )\s?(?P<mark>§?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        federal_rule,
    ),
    (
        "rule",
        # 28 U. S. C. §2254 Rule 9(a), 28 U.S.C. foll. § 2255, Rule 4
        re.compile(
            r"""
            (?<![\w.$])28\sU\.\s?S\.\s?C\.\s(?:foll(?:\.|owing)\s)?§\s?(?P<cases>225[45]),?\s
            Rule\s(?P<mark>)(?=\d)
            """,
            re.VERBOSE,
        ),
        habeas_rule,
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
    ("rule", COURT_RULES, rule_name),
    *STATE_LAW,
)
"""(kind, what stands before the section, how the authority is written)."""
