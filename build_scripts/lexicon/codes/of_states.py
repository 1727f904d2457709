"""The states' general codes: how each is cited, and where its sections are read for free.

Names after Bluebook table T1.3; initials are those by which each state's own courts cite it. The
addresses are those that the legislatures' sites (and CiteURL's table of them) show for a section;
none is asked for by the build. A state whose code a private publisher alone shows has none.
"""

import re
from dataclasses import dataclass
from functools import cache

from build_scripts.lexicon.codes.states import STATE, STATES


@dataclass(frozen=True, slots=True)
class StateCode:
    """A state's general code."""

    state: str
    """As abbreviated in citations: `Wash.`"""
    cite: str
    """As table T1.3 has it: `Wash. Rev. Code`."""
    names: tuple[str, ...] = ()
    """What follows the state's name, folded: `revcode` for `Rev. Code Ann.`"""
    initials: str | None = None
    """What the state's own courts print instead, as a pattern."""
    section: str | None = None
    """A pattern of its sections, if it is known how they are numbered."""
    url: str | None = None
    """Of a section, with the groups of `section`; with `_4` and so on padded by zeros."""


CODES: tuple[StateCode, ...] = (
    StateCode(
        "Ala.",
        "Ala. Code",
        ("code",),
        None,
        r"(?P<all>[\w.]+-[\w.]+-[\w.]+)",
        "https://alison.legislature.state.al.us/code-of-alabama?section={all}",
    ),
    StateCode(
        "Alaska",
        "Alaska Stat.",
        ("stat",),
        r"AS",
        r"(?P<all>\d+\.\d+\.\d+)",
        "https://www.akleg.gov/basis/statutes.asp#{all}",
    ),
    StateCode(
        "Ariz.",
        "Ariz. Rev. Stat.",
        ("revstat",),
        r"A\.?\s?R\.?\s?S\.?",
        r"(?P<title>\d+)-(?P<number>\d+)(?P<more>(?:\.\d+)?)",
        "https://www.azleg.gov/ars/{title}/{number_5}{more_hyphen}.htm",
    ),
    StateCode("Ark.", "Ark. Code Ann.", ("code",)),
    StateCode("Colo.", "Colo. Rev. Stat.", ("revstat",), r"C\.?\s?R\.?\s?S\.?"),
    StateCode("Conn.", "Conn. Gen. Stat.", ("genstat",)),
    StateCode(
        "D.C.",
        "D.C. Code",
        ("code",),
        None,
        r"(?P<all>\d+[A-Z]?-[\w.]+)",
        "https://code.dccouncil.gov/us/dc/council/code/sections/{all}",
    ),
    StateCode("Del.", "Del. Code Ann.", ("code",)),
    StateCode(
        "Fla.",
        "Fla. Stat.",
        ("stat",),
        None,
        r"(?P<chapter>(?P<hundred>\d{0,2})\d{2}|\d)\.(?P<number>\d+)",
        "http://www.leg.state.fl.us/statutes/index.cfm?App_mode=Display_Statute"
        "&URL={hundred_2}00-{hundred_2}99/{chapter_4}/Sections/{chapter_4}.{number}.html",
    ),
    StateCode(
        "Ga.",
        "Ga. Code Ann.",
        ("code",),
        r"O\.?\s?C\.?\s?G\.?\s?A\.?",
        r"\d+[A-Z]?-\d+[A-Z]?-[\w.]+",
    ),
    StateCode("Haw.", "Haw. Rev. Stat.", ("revstat",), r"H\.?\s?R\.?\s?S\.?"),
    StateCode(
        "Idaho",
        "Idaho Code",
        ("code",),
        None,
        r"(?P<title>\d+)-(?P<chapter>\d{1,2})(?P<number>\d{2}[A-Z]?)",
        "https://legislature.idaho.gov/statutesrules/idstat/Title{title}/T{title}CH{chapter}/"
        "SECT{title}-{chapter}{number}/",
    ),
    StateCode("Ind.", "Ind. Code", ("code",)),
    StateCode(
        "Iowa",
        "Iowa Code",
        ("code",),
        None,
        r"(?P<all>\d+[A-Z]?\.\d+[A-Z]?)",
        "https://www.legis.iowa.gov/docs/code/{all}.pdf",
    ),
    StateCode("Kan.", "Kan. Stat. Ann.", ("stat",), r"K\.?\s?S\.?\s?A\.?(?:\s\d{4}\sSupp\.)?"),
    StateCode("Ky.", "Ky. Rev. Stat. Ann.", ("revstat",), r"K\.?\s?R\.?\s?S\.?"),
    StateCode("La.", "La. Stat. Ann.", ("stat", "revstat"), r"(?:La\.\s?|LSA-)R\.\s?S\."),
    StateCode(
        "Mass.",
        "Mass. Gen. Laws",
        ("genlaws",),
        r"(?:Mass\.\s)?(?:M\.\s?)?G\.\s?L\.(?!\s?1956)",
        r"(?P<chapter>\d+[A-Z]{0,2}),\s§\s(?P<number>\w+)",
        "https://malegislature.gov/GeneralLaws/GoTo?ChapterGoTo={chapter}&SectionGoTo={number}",
    ),
    StateCode(
        "Me.",
        "Me. Stat.",
        ("stat", "revstat"),
        None,
    ),
    StateCode(
        "Mich.",
        "Mich. Comp. Laws",
        ("complaws",),
        r"M\.?\s?C\.?\s?L\.?\s?A?\.?",
        r"(?P<chapter>\d+)\.(?P<number>\w+)",
        "https://www.legislature.mi.gov/Laws/MCL?objectName=mcl-{chapter}-{number}",
    ),
    StateCode(
        "Minn.",
        "Minn. Stat.",
        ("stat",),
        None,
        r"(?P<all>\d+[A-Z]?\.\d+)",
        "https://www.revisor.mn.gov/statutes/cite/{all}",
    ),
    StateCode("Miss.", "Miss. Code Ann.", ("code",)),
    StateCode(
        "Mo.",
        "Mo. Rev. Stat.",
        ("revstat",),
        r"RSMo\.?",
        r"(?P<all>\d+\.\d+)",
        "https://revisor.mo.gov/main/OneSection.aspx?section={all}",
    ),
    StateCode("Mont.", "Mont. Code Ann.", ("code",), r"MCA"),
    StateCode(
        "N.C.",
        "N.C. Gen. Stat.",
        ("genstat",),
        r"N\.?\s?C\.?\s?G\.?\s?S\.?",
        r"(?P<chapter>\d+[A-Z]?)-(?P<number>[\w.]+)",
        "https://www.ncleg.gov/EnactedLegislation/Statutes/HTML/BySection/Chapter_{chapter}/"
        "GS_{chapter}-{number}.html",
    ),
    StateCode("N.D.", "N.D. Cent. Code", ("centcode",), r"N\.?\s?D\.?\s?C\.?\s?C\.?"),
    StateCode("N.H.", "N.H. Rev. Stat. Ann.", ("revstat",), r"RSA"),
    StateCode("N.J.", "N.J. Stat. Ann.", ("stat",), r"N\.?\s?J\.?\s?S\.?\s?A\.?"),
    StateCode("N.M.", "N.M. Stat. Ann.", ("stat",), r"NMSA\s1978,?"),
    StateCode(
        "Neb.",
        "Neb. Rev. Stat.",
        ("revstat",),
        None,
        r"(?P<all>\d+-[\w.,]+)",
        "https://nebraskalegislature.gov/laws/statutes.php?statute={all}",
    ),
    StateCode(
        "Nev.",
        "Nev. Rev. Stat.",
        ("revstat",),
        r"N\.?\s?R\.?\s?S\.?",
        r"(?P<chapter>\d+)(?P<letter>[A-Z]?)\.(?P<number>\d+)",
        "https://www.leg.state.nv.us/NRS/NRS-{chapter_3}{letter}.html#NRS{chapter}{letter}Sec{number}",
    ),
    StateCode(
        "Ohio",
        "Ohio Rev. Code Ann.",
        ("revcode",),
        r"R\.\s?C\.",
        r"(?P<all>\d+\.\d+)",
        "https://codes.ohio.gov/ohio-revised-code/section-{all}",
    ),
    StateCode("Okla.", "Okla. Stat.", ("stat",)),
    StateCode(
        "Or.",
        "Or. Rev. Stat.",
        ("revstat",),
        r"O\.?\s?R\.?\s?S\.?",
        r"(?P<chapter>\d+[A-Z]?)\.\d+",
        "https://www.oregonlegislature.gov/bills_laws/ors/ors{chapter_3}.html",
    ),
    StateCode("P.R.", "P.R. Laws Ann.", ("laws",)),
    StateCode(
        "R.I.",
        "R.I. Gen. Laws",
        ("genlaws",),
        r"G\.?\s?L\.?\s?1956,?",
        r"(?P<title>[\w.]+)-(?P<chapter>[\w.]+)-(?P<number>[\w.]+)",
        "http://webserver.rilegislature.gov/Statutes/TITLE{title}/{title}-{chapter}/"
        "{title}-{chapter}-{number}.htm",
    ),
    StateCode(
        "S.C.",
        "S.C. Code Ann.",
        ("code",),
        None,
        r"(?P<title>\d+)-(?P<chapter>\d+)-(?P<number>\d+)",
        "https://www.scstatehouse.gov/code/t{title_2}c{chapter_3}.php#{title}-{chapter}-{number}",
    ),
    StateCode(
        "S.D.",
        "S.D. Codified Laws",
        ("codifiedlaws",),
        r"S\.?\s?D\.?\s?C\.?\s?L\.?",
        r"(?P<all>[\w.]+-[\w.]+-[\w.]+)",
        "https://sdlegislature.gov/Statutes/{all}",
    ),
    StateCode("Tenn.", "Tenn. Code Ann.", ("code",), r"T\.?\s?C\.?\s?A\.?"),
    StateCode(
        "Utah",
        "Utah Code Ann.",
        ("code",),
        None,
        r"(?P<title>\w+)-(?P<chapter>\w+)-(?P<number>[\w.]+)",
        "https://le.utah.gov/xcode/Title{title}/Chapter{chapter}/{title}-{chapter}-S{number}.html",
    ),
    StateCode(
        "Va.",
        "Va. Code Ann.",
        ("code",),
        None,
        r"(?P<title>[\d.]+[A-Z]?)-(?P<number>[\w.:]+)",
        "https://law.lis.virginia.gov/vacode/title{title}/section{title}-{number}/",
    ),
    StateCode("Vt.", "Vt. Stat. Ann.", ("stat",)),
    StateCode(
        "W. Va.",
        "W. Va. Code",
        ("code",),
        None,
        r"(?P<all>\w+-\w+-\w+)",
        "https://code.wvlegislature.gov/{all}/",
    ),
    StateCode(
        "Wash.",
        "Wash. Rev. Code",
        ("revcode",),
        r"R\.?\s?C\.?\s?W\.?(?:A\.)?",
        r"(?P<all>\d+[A-Z]?\.\d+[A-Z]?(?:\.\d+)?)",
        "https://app.leg.wa.gov/RCW/default.aspx?cite={all}",
    ),
    StateCode(
        "Wis.",
        "Wis. Stat.",
        ("stat",),
        None,
        r"(?P<all>\d+\.\w+)",
        "https://docs.legis.wisconsin.gov/document/statutes/{all}",
    ),
    StateCode("Wyo.", "Wyo. Stat. Ann.", ("stat",)),
)
"""Where `section` is missing no free and stable address of a section is known: the codes of
Arkansas, Colorado, Georgia, Mississippi, New Mexico and Tennessee are shown by a private publisher;
those of the others are free, but not by the section's number."""
BY_STATE = {code.state: code for code in CODES}
BEFORE_THE_SECTION = re.compile(
    r"(?P<head>\S.*?),?\s(?:(?:§|[Ss]ections?|art\.)\s?)?(?P<section>\d\S*)$"
)
OF_STATE = re.compile(rf"(?i:(?P<state>{STATE}))(?:\s|(?<=\.))(?P<rest>\S.*)")
UNTOLD = re.compile(
    r"\b(?:Ann(?:otated)?|Official|West|Vernon[’']s|Lexis|Supp)\b\.?|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
SHORTER = (
    ("statutes", "stat"),
    ("stats", "stat"),
    ("revised", "rev"),
    ("general", "gen"),
    ("compiled", "comp"),
    ("century", "cent"),
)
"""Words of a code's name spelled out, and how they are abbreviated (table T1.3)."""


def folded_name(name: str) -> str:
    """The name of a code without what tells none from another: `Revised Code Annotated` is
    `revcode`."""
    words = re.sub(r"[\s.,’']", "", UNTOLD.sub("", name)).lower()
    for whole, short in SHORTER:
        words = words.replace(whole, short)
    return words


@cache
def abbreviation(state: str) -> str:
    """`Wash.` for `WASHINGTON`, `WASH.` and `Wash.`, whatever printers do with spaces."""
    wanted = re.sub(r"[\s‘’'ʻ]", "", state).upper()
    for name, short in STATES.items():
        if wanted in (re.sub(r"\s", "", form).upper() for form in (name, short)):
            return short
    raise ValueError(state)


@cache
def general_code(head: str, state: str | None) -> StateCode | None:
    """The general code that `head` names before a section; `state` is that of the deciding court,
    which need not name its own."""
    for code in CODES:
        if code.initials and re.fullmatch(code.initials, head):
            return code
    if state in ("Idaho", "Ind.") and re.fullmatch(r"I\.\s?C\.", head):
        return BY_STATE[state]
    told = OF_STATE.fullmatch(head)
    whose = abbreviation(told["state"]) if told else state
    own = BY_STATE.get(whose or "")
    named = own is not None and folded_name(told["rest"] if told else head) in own.names
    return own if named else None


def section_url(code: StateCode, section: str) -> str | None:
    """Where `section` of `code` is read; None where no address of it is known."""
    match = re.fullmatch(code.section, section) if code.section and code.url else None
    if not match or not code.url:
        return None
    values = {name: value or "" for name, value in match.groupdict().items()}
    for name, value in list(values.items()):
        values |= {f"{name}_{width}": _padded(value, width) for width in (2, 3, 4, 5)}
        values[name + "_hyphen"] = value.replace(".", "-")
    return code.url.format(**values)


def _padded(value: str, width: int) -> str:
    digits = re.match(r"\d*", value)
    figures = digits[0] if digits else ""
    return figures.zfill(width) + value[len(figures) :]
