"""Rules of court other than the Federal Rules (Bluebook rule 12.9.3, and each state's practice).

No list of the states' sets: a set is called by words that end in `Rule` and say what it rules or
whose court it is of (`Superior Court Criminal Rule`), by abbreviations about an `R.` (`Supr. Ct.
R.`, `N.D. R. Ev.`), or by initials about an R (`M.R.S.C.P.`, `HRPP`, `UTCR`).
"""

import re

from build_scripts.lexicon.codes.states import STATE
from build_scripts.lexicon.patterns import one_of

WORD = r"[A-Z][a-z]+(?:[’']s?)?"
RULED = one_of("""
    Civil Criminal Appellate Evidence Evidentiary Juvenile Probate Family Bankruptcy Local General
    Uniform Trial Habeas Disciplinary Administrative Practice Procedure Conduct Traffic Arbitration
    Mediation Chancery Courts? Commission Bar Board Admissions? Ethics Superintendence Grievance
    Calendar Discovery Standing
""")
"""What a set of rules is of: its subject, or the court that it binds."""
PARTY = r"(?:Plaintiff|Defendant|Petitioner|Respondent|Appell|Movant|Debtor)\w*[’']"
IN_WORDS = (
    rf"(?:(?:(?!{PARTY}){WORD}|Hawai[‘’']i|(?:Civ|Crim|App|Loc|Supr?|Super|Cir|Dist|Unif|N\.[A-Z]|S\.[A-Z])\.)\s){{0,5}}?"
    rf"(?:{RULED}|Ct\.)\s(?:of\s(?:{WORD}\s){{0,2}}(?:Appeals?|Claims|Pleas|Chancery)\s)?Rules?"
)
"""`Superior Court Criminal Rule 61`, `Court of Appeals Rule 25`, `Cir. Ct. Rule 7.51.1`."""
OF_ITS_SUBJECT = (
    rf"(?:(?:{STATE}|{WORD})\s){{0,3}}Rules?\sof\s(?:the\s)?(?:{WORD}\s(?:(?:and|of|for)\s)?){{0,3}}"
    r"(?:Procedure|Evidence|Practice|Conduct|Court(?:,\s[Rr]ules?)?|Discipline|Administration)"
)
"""`Maine Rule of Civil Procedure 80B`, `California Rules of Court, rule 8.1115`."""

WHOSE = (
    r"(?:(?:(?:Utah|Iowa|Ohio|Alaska|Idaho|Maine|Texas|Hawai[‘’']i)\s)?"  # Utah R. Civ. P.
    # Ala. R. Evid., N.C. R. App. P.; not: We AFFIRM. R. App. P. 3
    r"|(?:(?:(?![A-Z]{6,}\.)[A-Z][A-Za-z]*\.|[A-Z]\.[A-Z]\.)\s?){0,3})"
)
SUBJECT = one_of(
    "Civ Penal Crim Cr App Evid Ev Juv Jud Prof Gen Prac Fam Prob Bankr U Unif of CIV CRIM"
)
ABBREVIATED = (
    rf"{WHOSE}R\.\s?(?:P\.\s)?(?:(?:{SUBJECT}|APP|EVID)[\w’'.]*\s?){{1,3}}"
    r"(?:P(?:roc)?\.(?:[-–]\w+\.?)?|Ct\.)?"
    rf"|(?:{STATE})\sR\.\sSup(?:\.|reme)\sCt\."
)
"""`Ala. R. Crim. P.`, `N.H. R. Ev.`, `Ark. R. App. P.–Crim.`"""
COURT_WORD = one_of(
    "Cts? Loc Cnty Supr? Super Cir Dist Ch Mun Prob Juv Fam Civ Crim App Com Bankr Tax Unif"
)
OF_A_COURT = (
    r"(?:[A-Z][a-z]+\s(?=Cnty\.|County\s))?"
    rf"(?:(?:{STATE}|(?:[A-Z]\.){{1,2}}|{COURT_WORD}\.|County)\s?){{0,5}}?(?:Cts?|Cir|Loc|Dist)\.\s?(?:(?<=Ct\.\s)Ch\.\s)?"
    rf"(?:(?:{SUBJECT})\w*\.\s?)?R(?:ules?|\.)(?:\s(?:{SUBJECT})\w*\.)?(?:\sP\.)?"
)
"""`Supr. Ct. R.`, `Super. Ct. Crim. R.`, `Neb. Ct. R. App. P.`"""
INITIALS = (
    r"(?:[A-Z][a-z]{0,3}\.\s?){1,3}R\.\s?(?:U\.\s?)?"
    r"(?:(?:S\.)?(?:C|Civ|Cr|Crim|A|App|Juv|Fam|Prob|J|P)\.\s?(?:C\.\s?)?P\.|E\.|Ev(?:id)?\.)"
)
"""`M.R.S.C.P.`, `Pa.R.Crim.P.`, `D.R.E.`, `N.D.R.Ev.`"""
WITHOUT_STOPS = (
    r"[A-Z]{0,3}R(?:CP|CAP|CrP|CrimP|CivP|AP|PP|PC|JP|FP|ALJ)|[A-Z]{1,3}R(?:E|Ev|Evid)"
    r"|[A-Z]{0,3}C(?:r|iv|rim)?R(?:LJ)?(?!\s§)|GR|RCr|RCFC|URCCC"
)
"""`ORCP`, `HRPP`, `MRE`, `UTCR`, `RAP`, `CrR`."""
DISTRICT = r"(?:[NSEWMCD]\.\s?D\.\s?(?:[A-Z][a-z]+\.|[A-Z]\.[A-Z]\.)\s)"
LOCAL: tuple[str, ...] = (
    rf"(?:{WORD}\s)?District\sof\s(?:{STATE})(?:[’']s)?\s"
    r"(?:Local\s(?:Civil\s|Criminal\s)?Rule|L\.\s?R\.|LR)",
    rf"{DISTRICT}Local\s(?:Civ|Crim|Bankr|Admiralty)(?:\.|\w*)\sR(?:ule|\.)",
    r"(?:[A-Z][\w.]{0,4}\.\s?){0,4}(?:(?:Civ|Crim|App|Evid|Juv|Prob|Bankr)(?:\.|il|inal)?\s)?L\.\s?R\.",
    rf"(?:Local\s(?:Civ(?:il|\.)\s|Crim(?:inal|\.)\s)?Rules\s)?{DISTRICT}?L(?:Cv|Cr)?[CR]?R",
    r"(?:[A-Z][\w.]*\.\s?){0,4}L\.?\s?B\.?\s?R\.?",
    r"(?:[A-Z]{2}|[A-Z]\.[A-Z]\.[A-Z.]{0,5})?L\.?\s?(?:R\.?\s?)?(?:Civ|Cv|Crim|Cr)\.?(?:\s?R)?\.?",
)
"""Of a federal district: `W.D. Wash. LCR`, `L.R.`, `DUCivR`; of a bankruptcy court `LBR`."""
FORMS: tuple[str, ...] = (
    IN_WORDS,
    OF_ITS_SUBJECT,
    ABBREVIATED,
    OF_A_COURT,
    INITIALS,
    WITHOUT_STOPS,
    *LOCAL,
    rf"(?:(?:{STATE})\s)?S(?:up)?(?:\.|reme)\sC(?:t\.|ourt)\sR(?:ule|\.)",
    rf"(?:{STATE})\s(?:(?!Const|Code|Stat\.\s§)[A-Z][a-z]*\.?\s){{0,3}}R(?:ule|\.)",
    r"Habeas\s(?:Corpus\s)?Rules?",
    r"Model\sRules?\sof\sProf(?:[’']l|essional)\sConduct,?\s(?:R\.|(?=Rule|\d))",
    r"(?:First|Fifth|Sixth|Seventh|Eighth|Tenth|Eleventh)\sCircuit\sPattern\sJury\sInstructions?"
    r"(?:\s\((?:Criminal|Civil)\))?(?:,?\sNo\.)?|Model\sC(?:iv|rim)\.\sJury\sInstr\.\s9th\sCir\.",
    r"Super\.\s?Ct\.\s?(?:Civ|Crim)\.\s?R\.",
    r"(?:Cal\.\s)?Rules\sof\sCourt,\srule",
    r"(?:Mass\.\sG\.|(?:Conn\.\s)?Code)\sEvid\.",
    r"(?:(?:Loc|Phila|[A-Z][a-z]{4,9}\sCo)\.\s?)?(?:Civ|Crim|App|Evid|Juv)\.\s?R\.",
    r"Practice\sBook",
    r"Circuit\sRule",
    r"Uniform\sRules\s?[-–—]\s?Courts\sof\sAppeal,\sRule",
    r"OEC(?=\s\d{3,4})|N\.?Y\.?\sPJI\d?(?:d|th)?|PJI\d?(?:d|th)?(?=\s\d:)|Wis\.?\sJI\s?[-–—]\s?(?:Criminal|Civil|Children)",
    r"ER(?=\s\d{3,4}\()",
    r"R\.(?=\s\d:\d)|R\.\s?R\.(?=\s\d{1,2}:\d{1,3}-)",
    r"I\.(?:C|A|J)\.\s?R\.",
    r"Crim\.\s?P\.",
    r"C\.A\.R\.(?=\s\d{1,2}(?:\.\d|\())",
    r"(?:[A-Z]\.){2,4}\sRule",
    r"(?:[A-Z]{2}|[A-Z]\.[A-Z]\.[A-Z.]{0,5})(?:Civ|Crim)R",
    r"MCR|MRE|CRE|SCR|SCRE|SCACR|SCRCP|FRCP|FRAP|FRE",
    r"(?:(?:Fed\.\s)?Tax\sC(?:our)?t\.?|Comm(?:ission|[’']n)|B(?:oar)?d\.?|(?!THE|AND|FOR|ANY|ALL|OUR)[A-Z]{3,6})"
    r"\s(?:R\.|Rule)(?:\sof\sPractice(?:\sand\sProcedure)?)?",
    rf"(?:(?:{STATE}|{WORD})\s){{0,3}}Pattern\s(?:Criminal\s|Civil\s)?Jury\sInstructions?"
    r"(?:[,:]?\s?[-–—]?\s?(?:Criminal|Civil|Crim\.|Civ\.))?,?\sNos?\.",
    r"M\s(?:Crim|Civ)\sJI|T\.P\.I\.(?:\s?[-–—]\s?(?:Crim|Civil)\.?)?",
    r"(?:OUJI|MAI|CALCRIM|CACI|CALJIC|BAJI|IPI|UJI|UCr?JI|COLJI|WPIC?|PIK|NJI|AMI|RAJI)(?:2d)?"
    r"(?:[- ](?:CR|CV|Civil|Criminal|Civ\.|Crim\.))?(?:\s(?:\(?\d(?:d|th)\)?|No\.))?",
)
"""`ER 404(b)` is Washington's Rule of Evidence, `ER 12` a page of excerpts; New Jersey's rules are
cited `R. 4:50-1`, before 1969 `R.R. 1:10-1`, Idaho’s `I.C.R. 35`, Colorado’s `Crim. P. 35(c)`, and
`2 CR 145` is a page of a clerk's record. Pattern instructions for juries are cited as rules are:
`MAI-CR 4th 404.02`."""

COURT_RULES = re.compile(
    rf"""
    (?<![\w.-])(?<!\d\s)(?<!\d\sKan\.\s)(?<!\d\sKan\.\sS\.\s)(?=[A-Z])(?P<head>{"|".join(FORMS)})
    (?:\s\([“"]?(?P<short>[A-Z]{{2,6}})[”"]?\))?
    (?:,?\sRules?)?(?:\s|(?<=[vr]R))(?P<mark>§?)\s?(?=\d)(?!\d+[-–]\d+[-–]\d|\d{{4}}\.\d{{4}})
    """,
    re.VERBOSE,
)
"""The name of a set of rules before the number of one; `2019 Kan. S. Ct. R. 228` is a page of the
book that prints Kansas’s."""
