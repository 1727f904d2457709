"""Rules of court other than the Federal Rules (Bluebook rule 12.9.3, and each state's practice)."""

import re

from build_scripts.lexicon.patterns import one_of
from build_scripts.lexicon.states import STATE

WHOSE_RULES = (
    r"(?:(?:(?:Utah|Iowa|Ohio|Alaska|Idaho|Maine|Texas|Hawai[‘’']i)\s)?"  # Utah R. Civ. P.
    r"|(?:(?:[A-Z][A-Za-z]*\.|[A-Z]\.[A-Z]\.)\s?){0,3})"  # Ala. R. Evid., N.C. R. App. P.
)
SUBJECT_OF_RULES = one_of("Civ Crim App Evid Ev Juv Jud Prof Gen Prac of CIV CRIM APP EVID")
FORMS: tuple[str, ...] = (
    rf"(?:(?:Northern|Southern|Eastern|Western|Middle|Central)\s)?District\sof\s(?:{STATE})(?:[’']s)?"
    r"\s(?:Local\s(?:Civil\s|Criminal\s)?Rule|L\.\s?R\.|LR)",
    rf"(?:(?:{STATE})\s)?S(?:up)?(?:\.|reme)\sC(?:t\.|ourt)\sR(?:ule|\.)",
    r"(?:[A-Z][\w.]*\.\s?){0,4}(?:Civ|Crim|App|Evid|Juv|Prob|Bankr)?\.?\s?"
    r"(?:L\.\s?R\.|Local\s(?:Civ(?:il|\.)\s|Crim(?:inal|\.)\s|Bankr\.\s)?R(?:ules?|\.))",
    rf"{WHOSE_RULES}R\.\s?(?:{SUBJECT_OF_RULES}[\w’'.]*\s?){{1,3}}(?:P(?:roc)?\.(?:-\w+\.?)?)?",
    rf"(?:{STATE})\s(?:(?!Const|Code|Stat\.\s§)[A-Z][a-z]*\.?\s){{0,3}}R(?:ule|\.)",
    rf"(?:{STATE})\sRules?\sof\s(?:Criminal|Civil|Appellate)\sProcedure",
    rf"(?:{STATE})\sRules?\sof\s(?:Evidence|Professional\sConduct|Court(?:,\s[Rr]ules?)?)",
    r"Habeas\s(?:Corpus\s)?Rules?",
    r"Pa\.\s?R\.\s?(?:C\.\s?P|A\.\s?P|Crim\.\s?P|J\.\s?A|E)\.",
    r"[A-Z]\.(?:[A-Z]\.)?R\.(?:(?:C|A|Cr|Crim|Civ|App)\.\s?P|E|Evid)\.",
    r"Super\.\s?Ct\.\s?(?:Civ|Crim)\.\s?R\.",
    r"Cal\.\sRules\sof\sCourt,\srule",
    r"Mass\.\sG\.\sEvid\.",
    r"(?:Loc\.\s?)?(?:Civ|Crim|App|Evid|Juv)\.\s?R\.",
    r"Practice\sBook",
    r"ER(?=\s\d{3,4}\()",
    r"R\.(?=\s\d:\d)",
    r"(?:Local\s(?:Civ(?:il|\.)\s|Crim(?:inal|\.)\s)?Rules\s)?(?:[NSEWMCD]\.\s?D\.\s?(?:[A-Z][a-z]+\.|[A-Z]\.[A-Z]\.)\s)?L(?:Cv|Cr)?[CR]?R",
    r"(?:[A-Z]{2}|[A-Z]\.[A-Z]\.[A-Z.]{0,5})?L\.?\s?(?:R\.?\s?)?(?:Civ|Cv|Crim|Cr)\.?(?:\s?R)?\.?",
    r"(?:[A-Z]{2}|[A-Z]\.[A-Z]\.[A-Z.]{0,5})(?:Civ|Crim)R",
    r"MCR|MRE|CRE|CrR|RCr|RAP|GR|CR|RPC|ORCP|ORAP|HRCP|HRPP|HRE|NRCP|NRAP|SCR|SCRE|SCACR|SCRCP"
    r"|JCrR|CrRLJ|FRCP|FRAP|FRE",
    r"(?:Tax\sC(?:our)?t\.?|Comm(?:ission|[’']n)|B(?:oar)?d\.?|Trial|Juvenile|Probate|Evidence|Civil|Criminal|Appellate"
    r"|(?!THE|AND|FOR|ANY|ALL|OUR)[A-Z]{3,6})\s(?:R\.|Rule)(?:\sof\sPractice(?:\sand\sProcedure)?)?",
)
"""`ER 404(b)` is Washington's Rule of Evidence, `ER 12` a page of excerpts; New Jersey's rules are
cited `R. 4:50-1`, and `2 CR 145` is a page of a clerk's record."""

COURT_RULES = re.compile(
    rf"(?<![\w.])(?<!\d\s)(?=[A-Z])(?P<head>{'|'.join(FORMS)})(?:\s\((?P<short>[A-Z]{{2,6}})\))?"
    r"(?:,?\sRules?)?(?:\s|(?<=[vr]R))(?P<mark>§?)\s?(?=\d)(?!\d+[-–]\d+[-–]\d)"
)
"""The name of a set of rules before the number of one."""
