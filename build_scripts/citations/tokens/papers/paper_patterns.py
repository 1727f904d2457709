"""Papers that are told by the form of their name: initials, briefs, exhibits, numbered transcripts.

Bluebook rule 10.8.3, the Supreme Court’s own forms, and the habits of states’ courts of appeals.
"""

import re

from build_scripts.citations.tokens.places import AT, DASH, EXHIBIT, PAGES, PARAGRAPHS

DAY = r"(?:\d{1,2}/\d{1,2}/\d{2,4}|[A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d)"
NOT_OF_A_CITE = r"(?![\w%(]|[,./–-]\d|\s(?:[A-Z][a-z]*\.\s?){1,3}\d)"
"""What follows a bare page: no further figure, and no reporter, of which the page is a volume."""
ADDED = r"(?:Supp|Aug|Suppl)\.?|Sealed"
"""What is added to a record later: `Supp. C.R. at 3`."""
INITIALS = re.compile(
    rf"""
    (?<![\w.-])(?<!\b[A-Z]\.\s)(?<!\bCt\.\s)             # H. R. 13270 is a bill, Ct. R. 8 a rule
    (?P<document>
      (?:(?:{ADDED})\s)?
      (?: T\.p\.|T\.d\.|[AR]-App\.|R\.(?=,?\s[Vv]ols?\.)|T\.(?=\s[Vv]ol\.)
        | ROA|AOR|PSR|PSI|VRP|AR|CAR|ER|SER|FER|RT|CT|JA|SA|RA|CP|RP|CR|RR|NT
        | S\.J\.A\.|SJA|S\.E\.R\.|E\.R\.|C\.A\.R\.|A\.R\.|J\.\s?A\.|C\.T\.|R\.T\.|C\.P\.|R\.P\.
        | (?:I\.J\.|IJ|BIA)(?=\sat\s\d)|S\.A\.|N\.T\.|C\.R\.|R\.R\.|T\.R\.|(?:Supp\.\s)?R\.
      )
      (?:\s\((?:[A-Z][a-z]+\.?\s\d{{1,2}},\s\d{{4}}|{DAY})\))?
    )
    (?P<places>
      (?:,?\s[Vv]ol\.\s[IVX\d]+,?)?
      [.,]?\s?(?:pp?\.\s)?(?:{PARAGRAPHS}|{AT}|{EXHIBIT}(?:,?\s{AT})?|(?=[\d*A-Z]){PAGES}(?:,?\s{PARAGRAPHS})?)
      (?:,\sPage\s?ID\s?\#?:?\s?\d+(?:[-–]\d+)?)?
    )
    {NOT_OF_A_CITE}
    """,
    re.VERBOSE,
)
"""Papers that a court calls by initials: `ER 12`, `J.A. 45`, `ROA.123`, `PSR ¶ 4`."""
VOLUMED = re.compile(
    rf"""
    (?<![\w.:-])
    (?: (?:\d{{1,3}}|[IVX]{{1,5}}(?=\s))(?:-|\s|(?=[CR]T\s\d))   # 3-ER, IV RR, 2CT
      | Vol\.\s[IVX\d]+,?\s )
    (?P<document>
      (?:(?:{ADDED})\s)?
      (?: (?:S|F|A)?ER|RT|CT|RP|CP|AA|RA|PA|JA|ROA|C\.?R\.?|R\.?R\.?|S\.?C\.?R\.?|VRP|Tr\.
        | C\.T\.|R\.T\.|R\.P\.|C\.P\.|(?<=[\dIVX],\s)R\.
        | (?<=\d\s)(?:App\.|Record(?=\s\d))(?!\s\d+\s\() )
    )
    (?P<places>(?:-(?!0)|\s(?:at\s)?){PAGES}){NOT_OF_A_CITE}
    """,
    re.VERBOSE,
)
"""`3-ER-412`, `2 RT 145`, `IV R.R. at 56`, `1 Supp. CR 15`, `2 App. 311`, `Vol. 3, R. 540`: a
volume before the record’s name."""
BRIEF = re.compile(
    rf"""
    (?<![\w.])
    (?P<document>
        (?:(?:Reply|Supp(?:\.|lemental)|Opening|Answering|Amicus|Joint)\s)*(?:Brief|Br\.)
        (?:\s(?:for|of|in)(?:\s(?:[A-Z][\w.’'-]*|et\sal\.|as|the|of|and|&|in|appell\w+|petitioners?|respondents?|amic\w+))+?)?
        (?:(?<=\sin)\sNos?\.\s[\d–-]+(?:\s\([^()]{{2,14}}\))?)?
      | Brief\sfor\s[A-Z][^;()“”\d]{{3,120}}?,\sas\sAmic(?:us|i)\sCuriae
        (?:\s(?:[Ss]upporting|in\s[Ss]upport\sof)\s[A-Z][a-z]+s?)?
      | (?:App\.\sto\s)?(?:Pet\.|Petition)\sfor\s(?:Cert\.|Certiorari)
      | Tr\.\sof\s(?:Oral\s)?Arg\.
      | App\.\s(?:to\s[^;.()]{{3,60}}\s)?in\sNos?\.\s[\d–-]+(?:\s\(\w+\))?
      | (?:Clerk[’']s\sPapers|Reports?\sof\sProceedings)\s\(\w+\)
      | Record\sin\sNo\.\s[\w–-]+\s\([^()]{{2,14}}\)
          (?:,\sDoc\.\s\d+(?:[–-]\d+)?)?(?:\s\([^()]{{2,24}}\))?
      | Record
    )
    (?P<places>,?\s(?:at\s(?:pp?\.\s?)?|pp?\.\s?)?(?=[\d*]|(?!v\.\s)[ivx]+[,.;)]|(?<=Record\s)[A-Z]\d){PAGES})
    {NOT_OF_A_CITE}
    """,
    re.VERBOSE,
)
"""The Supreme Court’s own forms, a page without `at`: `Brief for Petitioner 12`, `App. to Pet. for
Cert. 5a`, `Tr. of Oral Arg. 33`, `App. to Brief for Appellants in No. 08–1026 (CA4), pp. 3, 4`."""
BY_PARTY = re.compile(
    rf"""
    (?<![\w.])
    (?P<document>
      (?: Plaintiffs? | Defendants? | Appell(?:ant|ee)s? | Petitioners? | Respondents? | Relators?
        | (?:The\s)?(?:State|People|Government|Commonwealth|County|City|Father|Mother) )[’']s?\s
      (?:(?:[Oo]pening|[Rr]eply|[Aa]nswering|[Ss]upplemental|[Aa]mended|[Pp]ost-trial|[Tt]rial)\s)*
      (?:[Bb]rief|[Mm]emorandum|[Mm]otion|[Pp]etition|[Cc]omplaint|[Aa]ppendix|[Aa]ffidavit|[Aa]nswer)
    )
    (?P<places>,?\s(?:at\s(?:pp?\.\s?)?|pp?\.\s?){PAGES}|,?\s{PARAGRAPHS})
    {NOT_OF_A_CITE}
    """,
    re.VERBOSE,
)
"""What a party filed, without capitals: `Appellant’s reply brief at 12`, `State’s brief, p. 4`."""
PARTYS_EXHIBIT = re.compile(
    rf"""
    (?<![\w.])
    (?P<document> (?:[Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Rr]espondent|[Pp]eople|[Cc]laimant
        |[Oo]bjectant|[Pp]rosecution|[Cc]ourt)s?[’']s?\s
      [Ee]xhibits?\s(?:[A-Z]{{1,2}}|\d{{1,3}})(?![\w-]) )
    (?P<places>(?:,?\s{AT}|,?\s{PARAGRAPHS}|,?\spp?\.\s{PAGES})){NOT_OF_A_CITE}
    """,
    re.VERBOSE,
)
"""`petitioner’s exhibit 4 at 12`, as many trial courts write."""
STATEMENT_OF_FACTS = re.compile(
    rf"""
    (?<![\w.])(?P<document>[DPJ]?(?:SUF|SOF|SUMF|SMF|UMF|SOMF))
    (?P<places>,?\s(?:at\s)?(?:[Nn]os?\.\s)?(?=\d){PAGES}|,?\s{PARAGRAPHS}){NOT_OF_A_CITE}
    """,
    re.VERBOSE,
)
"""A statement of facts by its numbers: `DSUF no. 1`, `PSOF ¶ 12`."""
OFFERED_BY = (
    r"(?:Jt|Co|Emp|Er|Un|Bd|Stip)\.|(?:Group|[A-Z]{1,3})(?=\sExh?s?\.)|[RUCPE]\.(?=\sExh?s?\.)"
)
"""`GC Exh. 4`, `Jt. Exh. 1`, `Group Exh. 6`: who offered it, as boards and arbitrators shorten."""
EXHIBIT_ALONE = re.compile(
    rf"""
    (?<![\w.])(?<![Ii]d\.\s)(?<![Ii]d\.,\s)
    (?<!¶\s\d\s&\s)(?<!¶\s\d\d\s&\s)(?<!¶\s\d\d\d\s&\s)         # ¶ 4 & Ex. 2 is one place
    (?P<document>
      (?:PX|DX|GX|JX|PTX|DTX|JTX|CX|RX|PDX|DDX)[-\s]?\d{{1,4}}(?:{DASH}[A-Z\d]{{1,3}})?(?![\w’'])
      | MIL\d{{1,2}}(?![\w’'])                                         # MIL3: in limine
      | (?:(?<=[(\[])|(?<=;\s))(?:[A-Z]\w+[’']s?\s)?Exhibits?
        \s(?:[A-Z]|\d{{1,4}})(?:{DASH}[A-Z\d]{{1,3}})?(?=[)\];,.])
      | (?: (?:Gov[’']t|Govt\.|Pls?\.|Defs?\.|Pet\.|Resp\.|Trial|Joint|Tr\.|Hr[’']g|Dep\.
            |{OFFERED_BY})
          (?:[’']s?)?\s | [A-Z]\w+[’']s?\s )?
      Exh?s?\.\s(?:[A-Z]{{1,3}}(?![a-z])|\d{{1,4}}(?:\([a-z]\))?)
      (?:{DASH}[A-Z\d]{{1,3}})?(?![\w’'])(?!,\s(?:\d+\sRecord|[Ii]d\.))
    )
    """,
    re.VERBOSE,
)
"""`Gov’t Ex. 4`, `Ex. D ¶ 15`."""
IN_BRACKETS = re.compile(
    rf"""
    (?:(?<=[(\[])|(?<=;\s))
    (?P<document>
        App(?=\s\d) | V(?:ol)?\.\s\d{{1,3}}(?=,\sp) | D\d{{1,3}}(?=\sp)  # (V. 2, p. 1), (D24 p. 3)
      | (?!D\.?\s?[EIN]\b)                               # a docket entry: (D.E. 28, 30)
        (?!C(?:V|R|IV)\.?\s\d\d[-–]\d{{3,}})               # the docket of a case: (CV 98-4111)
        (?:Sup\.?\s)?(?:[A-Z]\.?\s?){{1,3}}[A-Z]?\.?(?=,?\s)        # (BIC 7), (L.F. 45-46), (T. 12)
    )
    (?P<places>,?\s(?:at\s)?(?:pp?\.\s?|¶¶?\s?)?(?!(?:1[89]|20)\d\d[.)\]])(?=\d){PAGES}
      (?:;\s(?=\d{{3,}}[-–]\d){PAGES})*)                # (DEF 1097-098; 1099-102)
    (?=[)\];,.])(?!\)\s\d)                                # no court: (C. C. A. 2) 12 F. (2d) 13
    """,
    re.VERBOSE,
)
"""In brackets initials and a page are a paper of the record, whatever the court calls it."""
OF_NEW_JERSEY = re.compile(
    r"""
    (?<![\w.])(?P<document>\d{1,2}T)                     # 1T12-14 to -20
    (?P<places>\d{1,4}-\d{1,2}(?:\sto\s(?:\d{1,4})?-\d{1,2})?)(?!\w)
    """,
    re.VERBOSE,
)
APPENDIX_OF_NEW_JERSEY = re.compile(
    r"""
    (?:(?<=[(\[])|(?<=;\s))(?P<document>[DPA][srcp]?[ab])  # Da45, Pa12-13, Psa7
    (?P<places>\d{1,4}(?:[-–]\d{1,4})?)(?=[)\];.,])
    """,
    re.VERBOSE,
)
"""Transcripts and appendices as numbered by N.J. R. 2:6-8."""
VIDEO = re.compile(
    r"""
    (?<![\w.])(?P<document>V\.?\s?R\.?)[:,]?\s
    (?P<places>(?:No\.\s\d+[:,;]\s)?\d{1,2}/\d{1,2}/\d{2,4}[,;:]?\s(?:at\s)?
      \d{1,2}:\d\d:\d\d(?:[-–](?:\d{1,2}:)?(?:\d\d:)?\d\d(?!\d))?)
    """,
    re.VERBOSE,
)
"""Kentucky's record is a video: `VR 2/11/2018, 10:15:22` (Ky. RAP 31(E))."""
STAMP = re.compile(
    r"(?<![\w-])(?:[A-Z]{2,12}[-_ ]){0,2}[A-Z]{2,12}[-_ ]?\d{5,8}"
    r"(?:\s?[–-]\s?(?:[A-Z_-]{2,14})?\d{2,8})?(?![\w-])"
)
"""The number stamped on a page that was produced: `ROE-0001234`, `BATES000123–125`."""
NOTES_OF_TESTIMONY = re.compile(
    rf"""
    (?<![\w.])(?P<document>N\.T\.,\s[A-Z][a-z]+(?:\s[A-Z][a-z]+){{0,3}},\s{DAY})
    (?P<places>,?\s(?:at\s)?{PAGES}){NOT_OF_A_CITE}
    """,
    re.VERBOSE,
)
"""`N.T., Trial, 5/12/20, at 45-46`, as Pennsylvania’s courts cite."""
GLUED = re.compile(
    r"(?<![\w.-])(?P<document>Appx|R|RR|CR|Bates(?=\s))"
    r"(?P<places>(?<=Appx)\d{1,6}(?:[-–]\d{1,6})?|(?<=R)\d{1,3}:\s?\d{1,4}(?:[-–]\d{1,4})?"
    r"|(?<=Bates)\s(?:Nos?\.\s)?\d{3,7}(?:[-–]\d{1,7})?)(?!\w)"
)
"""`Appx123` in the Federal Circuit, `R45:12` in Wisconsin, `RR4: 112` in Texas, `Bates 1234-36`."""
OF_GEORGIA = re.compile(
    r"(?:(?<=[(\[])|(?<=;\s))(?P<document>V\d{1,2})(?P<places>-\d{1,4}(?:[-–]\d{1,4})?)(?=[;,.)])"
)
"""`(V2-45)`: volume and page of the record."""
OF_MICHIGAN = re.compile(
    rf"(?<![\w.])(?P<document>(?:[A-Z][a-z]+\s){{0,3}}Tr,?\s{DAY}),\spp?\s(?P<places>{PAGES})"
    rf"{NOT_OF_A_CITE}"
)
"""`Tr, 4/5/19, p 45`: Michigan sets no full stops."""
OF_NEW_YORK = re.compile(
    rf"""
    (?<![\w.])(?P<document>
      [A-Z][\w’'-]+(?:\s(?:opening|reply|opp))?\s(?:aff|affirm|affirmation|affidavit|EBT|tr)
      | (?:(?<=[(\[])|(?<=;\s))tr )
    (?P<places>,?\s(?:(?:at|pp?)\s(?=\d){PAGES}|{PARAGRAPHS}|[Ee]xh?(?:ibit)?s?\s[A-Z\d]{{1,3}}
      (?:,?\s(?:{AT}|{PARAGRAPHS}))?))
    {NOT_OF_A_CITE}
    """,
    re.VERBOSE,
)
"""`Bianchi aff, ¶ 4`, `Russo EBT at 45-46`: New York sets no full stops."""
OF_STATES = (
    PARTYS_EXHIBIT,
    OF_NEW_YORK,
    NOTES_OF_TESTIMONY,
    GLUED,
    OF_NEW_JERSEY,
    APPENDIX_OF_NEW_JERSEY,
    VIDEO,
    OF_GEORGIA,
    OF_MICHIGAN,
)
