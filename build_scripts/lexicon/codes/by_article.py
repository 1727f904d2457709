"""Codes divided into articles: Louisiana's codes, the Texas Code of Criminal Procedure, and the
Uniform Code of Military Justice.

Their own courts call them by initials (`C.Cr.P. art. 920`, `V.A.C.C.P.`, `UCMJ`), and need not
name the state.
"""

import re
from dataclasses import dataclass

OF = r"(?:of\s)?"
PROCEDURE = r"Proc(?:\.|edure)"


@dataclass(frozen=True, slots=True)
class ArticleCode:
    """One code whose parts are articles."""

    state: str
    """As abbreviated in citations; empty for a federal one."""
    cite: str
    """As table T1.3 has it, without `Ann.`"""
    name: str
    """What is printed behind the state's name, as a pattern."""


CODES: tuple[ArticleCode, ...] = (
    ArticleCode("La.", "La. Civ. Code", r"C\.\s?C\.|Civ(?:\.|il)\sCode"),
    ArticleCode(
        "La.",
        "La. Code Civ. Proc.",
        rf"C\.\s?C\.\s?P\.|C\.\s?Civ\.\s?P\.|Code\s{OF}Civ(?:\.|il)\s{PROCEDURE}",
    ),
    ArticleCode(
        "La.",
        "La. Code Crim. Proc.",
        rf"C\.\s?Cr(?:im)?\.\s?P\.|Code\s{OF}Crim(?:\.|inal)\s{PROCEDURE}",
    ),
    ArticleCode("La.", "La. Code Evid.", rf"C\.\s?E\.|Code\s{OF}Evid(?:\.|ence)"),
    ArticleCode("La.", "La. Child. Code", r"Ch\.\s?C\.|Child(?:\.|ren[’']s)\sCode"),
    ArticleCode(
        "Tex.",
        "Tex. Code Crim. Proc.",
        rf"C\.\s?C\.\s?P\.|Code\s{OF}Crim(?:\.|inal)\s{PROCEDURE}|V\.\s?A\.\s?C\.\s?C\.\s?P\.",
    ),
    ArticleCode("", "UCMJ", r"UCMJ|U\.C\.M\.J\.|Uniform\sCode\sof\sMilitary\sJustice"),
)
WHOSE = r"(?:La\.|LSA[-–]|Louisiana|Tex\.|Texas|Vernon[’']s(?:\sAnn\.)?)"
NAME = "|".join(code.name for code in CODES)
ARTICLE_CODE = rf"(?i:(?:{WHOSE}\s?)?(?:{NAME})(?:\sAnn(?:\.|otated))?)"
"""Any of them as printed, in a pattern."""


def article_code(head: str, state: str | None) -> ArticleCode | None:
    """The code that `head` names, if it is certain whose it is; `state` is that of the court."""
    told = re.match(rf"{WHOSE}\s?", head, re.IGNORECASE)
    named = re.sub(r"\sAnn(?:\.|otated)$", "", head[told.end() if told else 0 :])
    whose = state
    if told:
        start = told[0].lower()
        whose = "Tex." if start.startswith(("te", "ve")) else "La."
    elif re.match(r"V\.", named):
        whose = "Tex."
    for code in CODES:
        if code.state in ("", whose) and re.fullmatch(code.name, named, re.IGNORECASE):
            return code
    return None
