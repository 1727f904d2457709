"""Codes by subject: California, New York, Texas and Maryland divide their statutes so.

Each row is the subject as Bluebook table T1.3 abbreviates it, the words of it in a pattern that
takes both the word and its abbreviation, and the name that the legislature's site has for it. The
addresses are those that the sites (and CiteURL's table of them) show.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

AND = r"(?:and|&)"
CALIFORNIA = rf"""
Bus. & Prof. | Bus(?:iness|\.)\s{AND}\sProf(?:essions|\.) | BPC
Civ. Proc. | (?:Code\s(?:of\s)?)?Civ(?:il|\.)\s?Proc(?:edure|\.)|C\.?C\.?P\.? | CCP
Civ. | Civ(?:il|\.) | CIV
Com. | Com(?:mercial|\.) | COM
Corp. | Corp(?:orations|\.|s\.) | CORP
Educ. | Educ?(?:ation|\.) | EDC
Elec. | Elec(?:tions|\.) | ELEC
Evid. | Evid(?:ence|\.) | EVID
Fam. | Fam(?:ily|\.) | FAM
Fin. | Fin(?:ancial|\.) | FIN
Fish & Game | Fish\s{AND}\sG(?:ame|\.) | FGC
Food & Agric. | Food\s{AND}\sAgric?(?:ultural|\.) | FAC
Gov’t | Gov(?:ernment|[’']t\.?|t?\.) | GOV
Harb. & Nav. | Harb(?:ors|\.)\s{AND}\sNav(?:igation|\.) | HNC
Health & Safety | Health\s{AND}\sSaf(?:ety|\.) | HSC
Ins. | Ins(?:urance|\.) | INS
Lab. | Lab(?:or|\.) | LAB
Mil. & Vet. | Mil(?:itary|\.)\s{AND}\sVet(?:erans|\.) | MVC
Penal | Pen(?:al|\.) | PEN
Prob. | Prob(?:ate|\.) | PROB
Pub. Cont. | Pub(?:lic|\.)\sCont(?:ract|\.) | PCC
Pub. Res. | Pub(?:lic|\.)\sRes(?:ources|ource|\.) | PRC
Pub. Util. | Pub(?:lic|\.)\sUtil(?:ities|s?\.) | PUC
Rev. & Tax. | Rev(?:enue|\.)\s{AND}\sTax(?:ation|\.) | RTC
Sts. & High. | (?:Streets|Sts\.)\s{AND}\sHigh?(?:ways|\.|y\.) | SHC
Unemp. Ins. | Unemp(?:loyment|\.)\sIns(?:urance|\.) | UIC
Veh. | Veh(?:icle|\.) | VEH
Water | Wat(?:er|\.) | WAT
Welf. & Inst. | Welf(?:are|\.)\s{AND}\sInst(?:itutions|s?\.) | WIC
"""
NEW_YORK = rf"""
Agric. & Mkts. | Agric(?:ulture|\.)\s{AND}\sM(?:arkets|kts\.) | AGM
Alco. Bev. Cont. | Alco(?:holic|\.)\sBev(?:erage|\.)\sCont(?:rol|\.) | ABC
Arts & Cult. Aff. | Arts\s{AND}\sCult(?:ural|\.)\sAff(?:airs|\.) | ACA
Banking | Banking | BNK
Bus. Corp. | Bus(?:iness|\.)\sCorp(?:oration|\.)|BCL(?=$) | BSC
Civ. Serv. | Civ(?:il|\.)\sServ(?:ice|\.) | CVS
Correct. | Correct(?:ion|\.) | COR
County | County | CNT
Crim. Proc. | Crim(?:inal|\.)\sProc(?:edure|\.)|C\.?P\.?L\.?(?=$) | CPL
Debt. & Cred. | Debt(?:or|\.)\s{AND}\sCred(?:itor|\.) | DCD
Dom. Rel. | Dom(?:estic|\.)\sRel(?:ations|\.) | DOM
Educ. | Educ(?:ation|\.) | EDN
Elec. | Elec(?:tion|\.) | ELN
Em. Dom. Proc. | Em(?:inent|\.)\sDom(?:ain|\.)\sProc(?:edure|\.) | EDP
Envtl. Conserv. | Env(?:ironmental|tl\.)\sConserv(?:ation|\.) | ENV
Est. Powers & Trusts | Est(?:ates|s?\.),?\sPowers\s{AND}\sTrusts|E\.?P\.?T\.?L\.?(?=$) | EPT
Exec. | Exec(?:utive|\.) | EXC
Fin. Serv. | Fin(?:ancial|\.)\sServ(?:ices|\.) | FIS
Gen. Bus. | Gen(?:eral|\.)\sBus(?:iness|\.)|GBL(?=$) | GBS
Gen. City | Gen(?:eral|\.)\sCity | GCT
Gen. Constr. | Gen(?:eral|\.)\sConstr(?:uction|\.) | GCN
Gen. Mun. | Gen(?:eral|\.)\sMun(?:icipal|\.) | GMU
Gen. Oblig. | Gen(?:eral|\.)\sOblig(?:ations|\.) | GOB
High. | High(?:way|\.) | HAY
Ins. | Ins(?:urance|\.) | ISC
Jud. | Jud(?:iciary|\.) | JUD
Lab. | Lab(?:or|\.) | LAB
Lien | Lien | LIE
Ltd. Liab. Co. | (?:Limited|Ltd\.)\sLiab(?:ility|\.)\sCo(?:mpany|\.) | LLC
Local Fin. | Local\sFin(?:ance|\.) | LFN
Mental Hyg. | Mental\sHyg(?:iene|\.) | MHY
Mult. Dwell. | Mult(?:iple|\.)\sDwell(?:ing|\.) | MDW
Mun. Home Rule | Mun(?:icipal|\.)\sHome\sRule | MHR
Nav. | Nav(?:igation|\.) | NAV
Not-for-Profit Corp. | (?:Not|N)-for-Profit\sCorp(?:oration|\.)|N-PCL(?=$) | NPC
P’ship | P(?:artnership|[’']ship) | PTR
Penal | Penal | PEN
Pers. Prop. | Pers(?:onal|\.)\sProp(?:erty|\.) | PEP
Priv. Hous. Fin. | Priv(?:ate|\.)\sHous(?:ing|\.)\sFin(?:ance|\.) | PVH
Pub. Auth. | Pub(?:lic|\.)\sAuth(?:orities|\.) | PBA
Pub. Health | Pub(?:lic|\.)\sHealth | PBH
Pub. Hous. | Pub(?:lic|\.)\sHous(?:ing|\.) | PBG
Pub. Off. | Pub(?:lic|\.)\sOff(?:icers|\.) | PBO
Pub. Serv. | Pub(?:lic|\.)\sServ(?:ice|\.) | PBS
R.R. | R(?:ailroad|\.R\.) | RRD
Real Prop. Acts. | Real\sProp(?:erty|\.)\sAct(?:ions|s\.)(?:\s{AND}\sProc\w*\.?)?|RPAPL(?=$) | RPA
Real Prop. Tax | Real\sProp(?:erty|\.)\sTax|RPTL(?=$) | RPT
Real Prop. | Real\sProp(?:erty|\.) | RPP
Relig. Corp. | Relig(?:ious|\.)\sCorp(?:orations|\.) | RCO
Retire. & Soc. Sec. | Retire(?:ment|\.)\s{AND}\sSoc(?:ial|\.)\sSec(?:urity|\.) | RSS
Soc. Serv. | Soc(?:ial|\.)\sServ(?:ices|s?\.) | SOS
State Fin. | State\sFin(?:ance|\.) | STF
State | State | STL
Surr. Ct. Proc. Act | S\.?C\.?P\.?A\.?(?=$)|Surr\S+\sC(?:our)?t\.?\sProc\S+\sAct(?=$) | SCP
Tax | Tax | TAX
Town | Town | TWN
Transp. Corp. | Transp(?:ortation|\.)\sCorp(?:orations|s?\.) | TCP
Transp. | Transp(?:ortation|\.) | TRA
Veh. & Traf. | Veh(?:icle|\.)\s{AND}\sTraf(?:fic|\.)|V\.?T\.?L\.?(?=$) | VAT
Village | Vill(?:age|\.) | VIL
Workers’ Comp. | Workers[’']?\sComp(?:ensation|\.) | WKC
"""
TEXAS = rf"""
Agric. | Agric(?:ulture|\.) | AG
Alco. Bev. | Alco(?:holic|\.)\sBev(?:erage|\.) | AL
Bus. & Com. | Bus(?:iness|\.)\s{AND}\sCom(?:merce|m?\.) | BC
Bus. Orgs. | Bus(?:iness|\.)\sOrg(?:anizations|s?\.) | BO
Civ. Prac. & Rem. | Civ(?:il|\.)\sPrac(?:tice|\.)\s{AND}\sRem(?:edies|\.) | CP
Educ. | Educ(?:ation|\.) | ED
Elec. | Elec(?:tion|\.) | EL
Est. | Est(?:ates|s?\.) | ES
Fam. | Fam(?:ily|\.) | FA
Fin. | Fin(?:ance|\.) | FI
Gov’t | Gov(?:ernment|[’']t\.?|t?\.) | GV
Health & Safety | Health\s{AND}\sSaf(?:ety|\.) | HS
Hum. Res. | Hum(?:an|\.)\sRes(?:ources|\.) | HR
Ins. | Ins(?:urance|\.) | IN
Lab. | Lab(?:or|\.) | LA
Loc. Gov’t | Loc(?:al|\.)\sGov(?:ernment|[’']t\.?|t?\.) | LG
Nat. Res. | Nat(?:ural|\.)\sRes(?:ources|\.) | NR
Occ. | Occ(?:upations|\.) | OC
Parks & Wild. | Parks\s{AND}\sWild(?:life|\.) | PW
Penal | Pen(?:al|\.) | PE
Prop. | Prop(?:erty|\.) | PR
Tax | Tax | TX
Transp. | Transp(?:ortation|\.) | TN
Util. | Util(?:ities|\.) | UT
Water | Water | WA
"""
MARYLAND = rf"""
Bus. Occ. & Prof. | Bus(?:iness|\.)\sOcc(?:upations|\.)\s{AND}\sProf(?:essions|s?\.) | gbo
Bus. Reg. | Bus(?:iness|\.)\sReg(?:ulation|\.) | gbr
Com. Law | Com(?:mercial|m?\.)\sLaw | gcl
Corps. & Ass’ns | Corp(?:oration|oration)?s\.?\s{AND}\sAss(?:ociations|[’']ns) | gca
Corr. Servs. | Corr(?:ectional|\.)\sServ(?:ices|s\.) | gcs
Cts. & Jud. Proc. | C(?:ourts|ts\.)\s{AND}\sJud(?:icial|\.)\sProc(?:eedings|\.) | gcj
Crim. Law | Crim(?:inal|\.)\sLaw | gcr
Crim. Proc. | Crim(?:inal|\.)\sProc(?:edure|\.) | gcp
Educ. | Educ(?:ation|\.) | ged
Elec. Law | Elec(?:tion|\.)\sLaw | gel
Envir. | Envir(?:onment|\.) | gen
Est. & Trusts | Est(?:ates|s?\.)\s{AND}\sTrusts | get
Fam. Law | Fam(?:ily|\.)\sLaw | gfl
Fin. Inst. | Fin(?:ancial|\.)\sInst(?:itutions|s?\.) | gfi
Health Occ. | Health\sOcc(?:upations|\.) | gho
Ins. | Ins(?:urance|\.) | gin
Lab. & Empl. | Lab(?:or|\.)\s{AND}\sEmpl(?:oyment|\.) | gle
Nat. Res. | Nat(?:ural|\.)\sRes(?:ources|\.) | gnr
Pub. Safety | Pub(?:lic|\.)\sSaf(?:ety|\.) | gps
Real Prop. | Real\sProp(?:erty|\.) | grp
State Gov’t | State\sGov(?:ernment|[’']t\.?) | gsg
Transp. | Transp(?:ortation|\.) | gtr
"""


@dataclass(frozen=True, slots=True)
class Division:
    """How one state divides its statutes."""

    state: str
    before: str
    """What stands before the subject, as a pattern: Maryland's `Code Ann.,`."""
    after: str
    """What stands behind it: `Code`, `Law`."""
    cite: str
    """The whole with `{}` for the subject: `Cal. {} Code`."""
    url: str
    """Of a section, with its `{code}` and `{section}`, and Texas's `{chapter}`."""
    subjects: tuple[tuple[str, str, str], ...]
    """(abbreviation, pattern, name on the site)."""


def _rows(table: str) -> tuple[tuple[str, str, str], ...]:
    rows = (re.split(r"\s\|\s", line) for line in table.strip().split("\n"))
    return tuple((abbreviation, pattern, site) for abbreviation, pattern, site in rows)


DIVISIONS: tuple[Division, ...] = (
    Division(
        "Cal.",
        "",
        r"(?:\s?Code(?:\sAnn\.)?,?)",
        "Cal. {} Code",
        "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml"
        "?lawCode={code}&sectionNum={section}",
        _rows(CALIFORNIA),
    ),
    Division(
        "N.Y.",
        "",
        r"(?:\sLaws?)",
        "N.Y. {} Law",
        "https://www.nysenate.gov/legislation/laws/{code}/{section}",
        _rows(NEW_YORK),
    ),
    Division(
        "Tex.",
        "",
        r"(?:\sCode(?:\sAnn\.)?,?)",
        "Tex. {} Code",
        "https://statutes.capitol.texas.gov/Docs/{code}/htm/{code}.{chapter}.htm#{section}",
        _rows(TEXAS),
    ),
    Division(
        "Md.",
        r"(?:Code\.?(?:\sAnn\.|\s\(\d{4}[^()]*\))?,\s)",
        r"(?:\s(?:Article|Art\.|Code(?:\sAnn\.)?))?",
        "Md. Code Ann., {}",
        "https://mgaleg.maryland.gov/mgawebsite/Laws/StatuteText?article={code}&section={section}",
        _rows(MARYLAND),
    ),
)
NEW_YORK_RULES = ("N.Y. C.P.L.R.", re.compile(r"C\.?\s?P\.?\s?L\.?\s?R\.?"), "CVP")
"""Its Civil Practice Law and Rules, which courts call by initials alone."""
CALIFORNIA_PROCEDURE = re.compile(r"Code\s(?:of\s)?Civ(?:il|\.)\s?Proc(?:edure|\.),?|C\.?C\.?P\.?")


@dataclass(frozen=True, slots=True)
class SubjectCode:
    """One subject's code."""

    cite: str
    state: str
    code: str
    url: str


@lru_cache(maxsize=4096)
def subject_codes(rest: str) -> tuple[SubjectCode, ...]:
    """The codes that may be called `rest`, which is what is printed without a state's name."""
    found: list[SubjectCode] = []
    if NEW_YORK_RULES[1].fullmatch(rest):
        found.append(SubjectCode(NEW_YORK_RULES[0], "N.Y.", NEW_YORK_RULES[2], DIVISIONS[1].url))
    if CALIFORNIA_PROCEDURE.fullmatch(rest):
        found.append(SubjectCode("Cal. Civ. Proc. Code", "Cal.", "CCP", DIVISIONS[0].url))
        return tuple(found)
    for division in DIVISIONS:
        for abbreviation, pattern, site in division.subjects:
            initials = "(?=$)" in pattern and re.fullmatch(pattern, rest, re.IGNORECASE)
            if initials or re.fullmatch(
                rf"{division.before}(?:{pattern}){division.after}", rest, re.IGNORECASE
            ):
                cite = division.cite.format(abbreviation)
                cite = cite.removesuffix(" Law") if abbreviation.endswith("Act") else cite
                found.append(SubjectCode(cite, division.state, site, division.url))
                break
    return tuple(found)


def subject_url(code: SubjectCode, section: str) -> str:
    """Where `section` of `code` is read."""
    chapter = section.partition(".")[0]
    return code.url.format(code=code.code, section=section, chapter=chapter)
