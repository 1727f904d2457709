"""What courts abbreviate in names and titles: words whose full stop ends no sentence."""

import re

ABBREVIATIONS = frozenset(
    "N S E W Ne Se Acad Admin Adm’r Aff Agric All Am Amer Ann App Assn Assoc Assocs Atl Atty "
    "Auth Auto Ave Balt Bd Bankr Bhd Bldg Bos Broad Bros Bus Cal Cap Cas Cath Cent Cert Chem "
    "Chi Cir Civ Cmty Cnty Co Coll Colo Com Comm Commc’ns Comms Comp Com’n Cong Conn Consol "
    "Const Constr Cont Contl Coop Corp Corr Cos Cosm Cotton Crim Ct Ctr Ctrs Cty Def Defs Del "
    "Det Dep Dept Dev Devel Dir Dist Distrib Distribs Div Dr E Econ Ed Educ Elec Elecs Emp Emps "
    "Eng Enter Enters Envtl Equal Equip Est Exam’r Exch Exec Exp Exr Fed Fid Fin Fla Fls Found "
    "Fr Frat Ft Fund Ga Gen Gov Govt Grp Guar Guard Haw Hon Hosp Hosps Hous Ill Imp Imps Inc "
    "Ind Indem Indus Info Ins Inst Int Intl Inv Invs Jr Kan Ky La Lab Labs Liab Lit Litig Loc "
    "Ltd Mach Maint Mass Md Me Mem Merch Med Metro Mfg Mfr Mfrs Mgmt Mich Minn Miss Mkt Mktg Mo "
    "Mont Mortg Mot Mr Mrs Ms Mt Mun Mut Nat Natl Neb Nev No Nos Nw Okla Or Org Pa Pac Parish Peo "
    "Pers Pharm Phila Pol Prac Pres Prob Prod Prods Prof Prop Props Prot Prov Pub Publ Publg "
    "Publ’ns R Rd Rec Reg Rehab Rel Reprod Res Rest Ret Rev Ry Sav Sch Schs Sci Se Sec Secs Sen "
    "Serv Servs Sess Soc Sol Spec Sr St Stat Std Sts Sup Supp Sur Sw Sys Tchr Tchrs Tech Techs "
    "Amuse Apts Assur Ath Behav Bottl Brew Cem Commer Comptr Confed Contemp Contr Coal Cred "
    "Delinq Democ Dem Discip Dredg Elev Equal Ests Explor Fam Frt Furn Hgts Hts Hist Immigr Impr "
    "Incorp Inj Invest Irrig Lbr Legis Libr Lumb Mech Meth Mil Nav Negl Negot Orch Persp Presby "
    "Probs Psych Pat Phil Refin Refrig Regul Repub Reprod Rsch Rts Shipp Subcomm Surv Telecomms "
    "Theat Timb Tpk Trad Transcon Urb Vill Whol Wkly Geom Mgt Pharms "
    "Acc Acct Adj Advert Alco Alt Ambul Appt Auths Bev Bor Boro Bull Chiro Chron Comput Comr Comrs "
    "Condo Conf Conserv Conservs Conv Corrs Couns Ctys Cult Cyber Dft Dig Dipl Disp Emerg Enf Ent "
    "Ents Env Eur Exams Fac Founds Glob Hort Hum Indep Ineq Insts Intell Jud Juv Laby Mag Matrim "
    "Mod Neg Ord Orgs Parl Petr Plt Pltf Priv Proc Pros Pshp Rels Rep Resol Resp Rsrv Sanit Scot "
    "Socio Supers Superv Supt Theol Tr Trs Twps Vac Vet Vol Wrdn Wtr "
    "PT Jan Feb Apr Aug Sept Oct Nov Pty Pte Dict Encyc Pl Pls Par Mktg Surr Lic "
    "Bur Compr Distr Elem Hldgs Indust Instr Insur Lum Mdse Mtg Mtge Navig Petrol Publs Purch Pwr "
    "Rlty Rwy Rys Subdiv Trac Tpke Turnp Unempl Wareh Wks "
    "Tel Telecomm Temp Tenn Tex Transp Treas Twp Univ U Unif Util Utils Va Vt Wash Wis Wyo".split()
)
"""Bluebook tables T6 and T10 and what courts use beside them, without the full stop."""


def is_abbreviation(word: str) -> bool:
    """Whether the full stop of `word` belongs to the word and ends no sentence."""
    stem = word.rstrip(".,")
    return bool(
        stem.replace("'", "’") in ABBREVIATIONS
        or re.search(r"\w[’'](?!s$)\w{1,3}$", stem)
        or re.fullmatch(r"(?:\w\.)*\w", stem)
        or re.fullmatch(r"(?:[A-Z]\.)+[A-Z][a-z]*", stem)
        or re.fullmatch(r"\d+-?(?:ft|mm|lb|gal|oz)", stem, re.IGNORECASE)  # 12 200-Ft. Reels
        or word in ("rel.", "al.")
    )
