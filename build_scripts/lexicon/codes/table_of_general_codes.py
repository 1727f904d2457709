"""The states' general codes as data: how each is cited, and where its sections are read for free.

A line for each: the state and the code as Bluebook table T1.3 has them, what follows the state's
name (folded: `revcode` for `Rev. Code Ann.`), and as a pattern what the state's own courts print
instead. Under it, as far as they are known, how its sections are numbered (a pattern), since when
they are numbered so, and the address of one, with the groups of the pattern; `_4` and so on say
that a number is padded by zeros, and a deeper line goes on with the address.

The addresses are those that the legislatures' sites (and CiteURL's table of them) show. The years
are those that the codes bear in their names or their first compilation bore; they were written
down from general knowledge and not looked up, and only keep older sections from being linked.

Utah writes whole titles anew under other numbers, one after another. Kansas wrote its criminal code
anew in 2011, and its old sections of chapter 21 have no page. Indiana's address holds the year of
the edition.

Where there is no address no free and stable one of a section is known: the codes of Arkansas,
Colorado, Georgia, Mississippi, New Mexico and Tennessee are shown by a private publisher; those of
the others are free, but not by the section's number.
"""

TABLE = r"""
Ala. | Ala. Code | code
    (?P<all>[\w.]+-[\w.]+-[\w.]+)
    since 1975
    https://alison.legislature.state.al.us/code-of-alabama?section={all}
Alaska | Alaska Stat. | stat | AS
    (?P<all>\d+\.\d+\.\d+)
    since 1962
    https://www.akleg.gov/basis/statutes.asp#{all}
Ariz. | Ariz. Rev. Stat. | revstat | A\.?\s?R\.?\s?S\.?
    (?P<title>\d+)-(?P<number>\d+)(?P<more>(?:\.\d+)?)
    since 1956
    https://www.azleg.gov/ars/{title}/{number_5}{more_hyphen}.htm
Ark. | Ark. Code Ann. | code
Colo. | Colo. Rev. Stat. | revstat | C\.?\s?R\.?\s?S\.?
Conn. | Conn. Gen. Stat. | genstat
D.C. | D.C. Code | code
    (?P<all>\d+[A-Z]?-[\w.]+)
    since 2001
    https://code.dccouncil.gov/us/dc/council/code/sections/{all}
Del. | Del. Code Ann. | code
Fla. | Fla. Stat. | stat
    (?P<chapter>(?P<hundred>\d{0,2})\d{2}|\d)\.(?P<number>\d+)
    http://www.leg.state.fl.us/statutes/index.cfm?App_mode=Display_Statute
        &URL={hundred_2}00-{hundred_2}99/{chapter_4}/Sections/{chapter_4}.{number}.html
Ga. | Ga. Code Ann. | code | O\.?\s?C\.?\s?G\.?\s?A\.?
    \d+[A-Z]?-\d+[A-Z]?-[\w.]+
Haw. | Haw. Rev. Stat. | revstat | H\.?\s?R\.?\s?S\.?
Idaho | Idaho Code | code
    (?P<title>\d+)-(?P<chapter>\d{1,2})(?P<number>\d{2}[A-Z]?)
    since 1948
    https://legislature.idaho.gov/statutesrules/idstat/Title{title}/T{title}CH{chapter}/
        SECT{title}-{chapter}{number}/
Ind. | Ind. Code | code
    (?P<title>\d+)-(?P<rest>[\d.]+-[\d.]+-[\d.]+)
    since 1976
    https://iga.in.gov/laws/2024/ic/titles/{title}#{title}-{rest}
Iowa | Iowa Code | code
    (?P<all>\d+[A-Z]?\.\d+[A-Z]?)
    https://www.legis.iowa.gov/docs/code/{all}.pdf
Kan. | Kan. Stat. Ann. | stat | K\.?\s?S\.?\s?A\.?(?:\s\d{4}\sSupp\.)?
    (?!21-[34]\d{3})(?P<chapter>\d+[a-z]?)-(?P<article>\d{1,2})(?P<number>\d{2}[a-z]?)
    since 1964
    https://www.ksrevisor.org/statutes/chapters/ch{chapter_2}/
        {chapter_3}_{article_3}_{number_4}.html
Ky. | Ky. Rev. Stat. Ann. | revstat | K\.?\s?R\.?\s?S\.?
La. | La. Stat. Ann. | stat revstat | (?:La\.\s?|LSA-)R\.\s?S\.
Mass. | Mass. Gen. Laws | genlaws | (?:Mass\.\s)?(?:M\.\s?)?G\.\s?L\.(?!\s?1956)
    (?P<chapter>\d+[A-Z]{0,2}),\s§\s(?P<number>[0-9A-Z]+)
    https://malegislature.gov/GeneralLaws/GoTo?ChapterGoTo={chapter}&SectionGoTo={number}
Me. | Me. Stat. | stat revstat
Mich. | Mich. Comp. Laws | complaws | M\.?\s?C\.?\s?L\.?\s?A?\.?
    (?P<chapter>\d+)\.(?P<number>\w+)
    since 1948
    https://www.legislature.mi.gov/Laws/MCL?objectName=mcl-{chapter}-{number}
Minn. | Minn. Stat. | stat
    (?P<all>\d+[A-Z]?\.\d+)
    since 1945
    https://www.revisor.mn.gov/statutes/cite/{all}
Miss. | Miss. Code Ann. | code
Mo. | Mo. Rev. Stat. | revstat | RSMo\.?
    (?P<all>\d+\.\d+)
    since 1939
    https://revisor.mo.gov/main/OneSection.aspx?section={all}
Mont. | Mont. Code Ann. | code | MCA
    (?P<title>\d+)-(?P<chapter>\d+)-(?P<part>\d{1,2})(?P<number>\d{2})
    since 1979
    https://mca.legmt.gov/bills/mca/title_{title_3}0/chapter_{chapter_3}0/part_{part_3}0/
        section_{number_3}0/{title_3}0-{chapter_3}0-{part_3}0-{number_3}0.html
N.C. | N.C. Gen. Stat. | genstat | N\.?\s?C\.?\s?G\.?\s?S\.?
    (?P<chapter>\d+[A-Z]?)-(?P<number>[\w.]+)
    since 1943
    https://www.ncleg.gov/EnactedLegislation/Statutes/HTML/BySection/Chapter_{chapter}/
        GS_{chapter}-{number}.html
N.D. | N.D. Cent. Code | centcode | N\.?\s?D\.?\s?C\.?\s?C\.?
N.H. | N.H. Rev. Stat. Ann. | revstat | RSA
N.J. | N.J. Stat. Ann. | stat | N\.?\s?J\.?\s?S\.?\s?A\.?
N.M. | N.M. Stat. Ann. | stat | NMSA\s1978,?
Neb. | Neb. Rev. Stat. | revstat
    (?P<all>\d+-[\w.,]+)
    since 1943
    https://nebraskalegislature.gov/laws/statutes.php?statute={all}
Nev. | Nev. Rev. Stat. | revstat | N\.?\s?R\.?\s?S\.?
    (?P<chapter>\d+)(?P<letter>[A-Z]?)\.(?P<number>\d+)
    since 1957
    https://www.leg.state.nv.us/NRS/NRS-{chapter_3}{letter}.html#NRS{chapter_3}{letter}Sec{number}
Ohio | Ohio Rev. Code Ann. | revcode | R\.\s?C\.
    (?P<all>\d+\.\d+)
    since 1953
    https://codes.ohio.gov/ohio-revised-code/section-{all}
Okla. | Okla. Stat. | stat
Or. | Or. Rev. Stat. | revstat | O\.?\s?R\.?\s?S\.?
    (?P<chapter>\d+[A-Z]?)\.\d+
    since 1953
    https://www.oregonlegislature.gov/bills_laws/ors/ors{chapter_3}.html
P.R. | P.R. Laws Ann. | laws
R.I. | R.I. Gen. Laws | genlaws | G\.?\s?L\.?\s?1956,?
    (?P<title>[\w.]+)-(?P<chapter>[\w.]+)-(?P<number>[\w.]+)
    since 1956
    http://webserver.rilegislature.gov/Statutes/TITLE{title}/{title}-{chapter}/
        {title}-{chapter}-{number}.htm
S.C. | S.C. Code Ann. | code
    (?P<title>\d+)-(?P<chapter>\d+)-(?P<number>\d+)
    since 1976
    https://www.scstatehouse.gov/code/t{title_2}c{chapter_3}.php#{title}-{chapter}-{number}
S.D. | S.D. Codified Laws | codifiedlaws | S\.?\s?D\.?\s?C\.?\s?L\.?
    (?P<all>[\w.]+-[\w.]+-[\w.]+)
    since 1967
    https://sdlegislature.gov/Statutes/{all}
Tenn. | Tenn. Code Ann. | code | T\.?\s?C\.?\s?A\.?
Utah | Utah Code Ann. | code
    (?P<title>\w+)-(?P<chapter>\w+)-(?P<number>[\w.]+)
    since 2024
    https://le.utah.gov/xcode/Title{title}/Chapter{chapter}/{title}-{chapter}-S{number}.html
Va. | Va. Code Ann. | code
    (?P<title>[\d.]+[A-Z]?)-(?P<number>[\w.:]+)
    since 1950
    https://law.lis.virginia.gov/vacode/title{title}/section{title}-{number}/
Vt. | Vt. Stat. Ann. | stat
W. Va. | W. Va. Code | code
    (?P<all>\w+-\w+-\w+)
    since 1931
    https://code.wvlegislature.gov/{all}/
Wash. | Wash. Rev. Code | revcode | R\.?\s?C\.?\s?W\.?(?:A\.)?
    (?P<all>\d+[A-Z]?\.\d+[A-Z]?(?:\.\d+)?)
    since 1951
    https://app.leg.wa.gov/RCW/default.aspx?cite={all}
Wis. | Wis. Stat. | stat
    (?P<all>\d+\.\w+)
    https://docs.legis.wisconsin.gov/document/statutes/{all}
Wyo. | Wyo. Stat. Ann. | stat
"""
