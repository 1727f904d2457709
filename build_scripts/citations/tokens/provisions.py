"""Statutes, regulations, rules and constitutions in a passage (Bluebook rules 11 to 14)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.citations.tokens.codes import (
    FEDERAL_RULES,
    PROVISIONS,
    Naming,
    by_article,
)
from build_scripts.citations.tokens.constitutions import constitutions
from build_scripts.citations.tokens.sections import (
    BETWEEN,
    DASH,
    MEMBER,
    NUMBER,
    OPENER,
    SUB_LIST,
    WHOLE_MEMBER,
    YEAR,
)
from build_scripts.citations.tokens.session_laws import session_laws
from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.lexicon.article_codes import ARTICLE_CODE
from build_scripts.lexicon.sentence_openers import OPENERS
from build_scripts.model import CitationKind


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision cited: `8 C.F.R. § 1208.13 (b)(2)(ii)` and what it is part of."""

    start: int
    end: int
    kind: CitationKind
    authority: str
    pin: tuple[int, int] | None
    """Where subsections, comments or clauses are printed."""
    informal: bool = False
    """Named in words: `Section 1983`, `the Fourth Amendment`."""


AMENDMENT = re.compile(r"\bU\.?\s?S\.?\s?S\.?\s?G\.?\s[Aa]pp\.\sC,\s(?P<pin>[Aa]mends?\.\s\d+)")
"""`U.S.S.G. app. C, amend. 596`: amendments of the guidelines."""
ID_SECTIONS = re.compile(r"\b[Ii]d\.,?\s§§\s?(?=\d)")
"""`Id. §§ 1985(2)-(3), 1986`: the first is the place of *Id.*, each other a section besides."""
BARE = re.compile(
    r"""
      (?<![\w.§])(?<![Ii]d\.\s)(?<![Ii]d\.,\s)(?<!supra\s)(?<!supra,\s)   # in nothing cited before
      (?P<mark>§\s?§?|[Ss]ections?|[Ss]ecs?\.|Rules?)\s(?=\d)
    | (?<![Ii]d\.\s)(?<![Ii]d\.,\s)(?<!§)(?P<close>§§?)(?=\d)                   # §1326
    """,
    re.VERBOSE,
)
"""`§ 1326(d)`, `Section 209(b)`, `Rule 16(d)(2)`: provisions whose code stands elsewhere."""
NAMED_LAST = (
    ", Fla. Stat",
    ", Florida St",
    ", C.R.S.",
    ", MCA",
    ", Ala. ",
    ", RSMo",
    ", SC",
    ", I.R.C.",
    ", S.C. R",
    "Tax Reg",
)
"""What the two patterns below end with, to look for first."""


def provisions(words: str) -> Iterator[Provision]:
    """Every statute, regulation, rule and constitution cited in `words`, in no order."""
    if any(mark in words for mark in "§0123456789"):
        for kind, pattern, naming in PROVISIONS:
            for match in pattern.finditer(words):
                yield from _sections(words, match, kind, naming)
        if any(name in words for name in NAMED_LAST):
            yield from _before_the_name(words)
        yield from _of_a_title(words)
        yield from _articles_before_their_code(words)
        for match in CPLR_ARTICLE.finditer(words):
            authority = f"N.Y. C.P.L.R. art. {match['after'] or match['before']}"
            yield Provision(match.start(), match.end(), "statute", authority, None)
        yield from _rules_named_before(words)
        end = 0
        for match in BARE.finditer(words):
            if match.start() >= end and not _of_another(words, match.start()):
                for member in _bare(words, match):
                    end = member.end
                    yield member
    for match in AMENDMENT.finditer(words):
        pin = match.span("pin")
        yield Provision(match.start(), match.end(), "rule", "U.S.S.G. app. C", pin)
    for match in ID_SECTIONS.finditer(words):
        yield from list(_members(words, match.end(), match.end()))[1:]
    for act in session_laws(words):
        yield Provision(act.start, act.end, "session-law", act.authority, act.pin)
    for article in constitutions(words):
        yield Provision(
            article.start,
            article.end,
            "constitution",
            article.authority,
            article.pin,
            informal=article.informal,
        )


JOINED = re.compile(r"and|&|or")

BEFORE_ITS_CODE = re.compile(
    rf"""
    (?P<mark>§\s?§?|[Ss]ections?|[Ss]ecs?\.|[Ss]s\.)\s?
    (?P<section>{NUMBER})(?P<pin>{SUB_LIST})?,\s
    (?P<code> Fla\.\sStat\.(?:\sAnn\.)? | Florida\sStatutes | C\.R\.S\. | MCA
      | Ala\.\sCode(?:\s1975)? | RSMo | I\.R\.C\. )
    (?:\s(?:of\s)?(?:19|20)\d\d\b)?
    """,
    re.VERBOSE,
)
"""Florida, Colorado, Montana, Alabama, Missouri and the Tax Court name the code last."""
TREASURY = re.compile(
    rf"""
    (?:[Ss]ecs?\.|[Ss]ections?|§§?)\s(?P<section>{NUMBER})(?P<pin>{SUB_LIST})?,\s
    (?P<sort>Temporary\s|Proposed\s)?(?:[A-Z][a-z]+\.?\s(?:(?:&|and)\s)?){{1,3}}Tax\sRegs\.
    """,
    re.VERBOSE,
)
"""`sec. 1.6001-1(a), (e), Income Tax Regs.`, as the Tax Court names regulations."""
RULE_BEFORE_ITS_SET = re.compile(
    rf"Rule\s(?P<section>{NUMBER})(?P<pin>{SUB_LIST})?,\s"
    r"(?P<code>(?:Ala|S\.C)\.\sR\.\s(?:Civ|Crim|App|Evid)\.(?:\sP\.)?|SCRE|SCRCP|SCACR|SCRCrimP)"
)
OF_A_TITLE = re.compile(
    r"""
    \b(?P<mark>[Ss]ections?|§§?)\s
    (?P<sections>[^;:()“”]{0,60}?\d[\w.-]*(?:\(\w{1,4}\))*)\s
    of\s[Tt]itle\s(?P<title>\d{1,2})(?!\d)
    (?:(?:,|\sof\sthe)\s(?:United\sStates\sCode|U\.\s?S\.\s?(?:C\.|Code)))?
    """,
    re.VERBOSE,
)
"""`sections 1331 and 1332 of title 28`: the title after the section, the code sometimes untold."""
RULES_NAMED_BEFORE = re.compile(
    r"\bRules?\s(?P<sections>\d[^;:“”]{0,50}?)\sof\sthe\sFederal\sRules\sof\s"
    r"(?P<set>(?:Appellate|Civil|Criminal|Bankruptcy)\sProcedure|Evidence)"
)
"""`Rule 12(b)(6) of the Federal Rules of Civil Procedure`, `Rules 401 and 403 of …`."""
CPLR_ARTICLE = re.compile(
    r"\bCPLR\s[Aa]rt(?:icle|\.)?\s(?P<after>\d+(?:-[A-Z])?)(?!\w)"
    r"|\b[Aa]rticle\s(?P<before>\d+(?:-[A-Z])?)\sof\sthe\sCPLR"
)
"""New York's Civil Practice Law and Rules by its articles: `CPLR article 75`."""


def _of_a_title(words: str) -> Iterator[Provision]:
    """Sections of the United States Code named before their title."""
    for match in OF_A_TITLE.finditer(words):
        start, place = match.start(), match.start("sections")
        while member := WHOLE_MEMBER.match(words, place, match.end("sections")):
            last = BETWEEN.match(words, member.end(), match.end("sections"))
            end = member.end() if last else match.end()
            authority = f"{match['title']} U.S.C. § {member['section']}"
            yield Provision(start, end, "statute", authority, _member_pin(member))
            if not last:
                break
            start = place = last.end()


def _rules_named_before(words: str) -> Iterator[Provision]:
    """Federal Rules named before their set."""
    for match in RULES_NAMED_BEFORE.finditer(words):
        rules = FEDERAL_RULES[match["set"].split()[0]]
        start, place = match.start(), match.start("sections")
        while member := MEMBER.match(words, place, match.end("sections")):
            more = BETWEEN.match(words, member.end(), match.end("sections"))
            end = member.end() if more else match.end()
            authority = f"Fed. R. {rules} {member['section']}"
            yield Provision(start, end, "rule", authority, _member_pin(member))
            if not more:
                break
            start = place = more.end()


ARTICLE_LIST = re.compile(
    rf"""
    \b[Aa]rt(?:icle|\.)s?\s(?P<articles>\d[^;:“”]{{0,90}}?)
    (?:,\s(?:of\sthe\s)?|\sof\sthe\s)(?P<code>{ARTICLE_CODE})
    (?=\W|$)
    """,
    re.VERBOSE,
)
"""`Articles 107, 128, and 134, UCMJ`, `Article 17.151, V.A.C.C.P.`, `article 11.07 of the Texas
Code of Criminal Procedure`."""


def _articles_before_their_code(words: str) -> Iterator[Provision]:
    """Articles of a code that is named after them; the last bears the name."""
    for match in ARTICLE_LIST.finditer(words) if "rt" in words else ():
        found: list[Provision] = []
        start, place, stop = match.start(), match.start("articles"), match.end("articles")
        while member := MEMBER.match(words, place, stop):
            authority = f"{match['code']} art. {member['section']}"
            pin = _member_pin(member)
            found.append(Provision(start, member.end(), "statute", authority, pin))
            more = BETWEEN.match(words, member.end(), stop)
            if not more:
                break
            start = place = more.end()
        if found and found[-1].end == stop:
            yield from found[:-1]
            yield replace(found[-1], end=match.end())


LAST_WORD = re.compile(r"(?:^|[\s(“\"])(?P<word>[^\s(“\"]+)\s$")


def _before_the_name(words: str) -> Iterator[Provision]:
    """Sections and rules that stand before the name of their code or set."""
    for match in BEFORE_ITS_CODE.finditer(words):
        code = match["code"].replace("Florida Statutes", "Fla. Stat.")
        authority = f"{code} § {match['section']}"
        yield Provision(match.start(), match.end(), "statute", authority, _inner_pin(match))
    for match in TREASURY.finditer(words):
        kind = {"T": "Temp. ", "P": "Prop. "}.get((match["sort"] or " ")[0], "")
        authority = f"{kind}Treas. Reg. § {match['section']}"
        yield Provision(match.start(), match.end(), "regulation", authority, _inner_pin(match))
    for match in RULE_BEFORE_ITS_SET.finditer(words):
        authority = f"{match['code']} {match['section']}"
        yield Provision(match.start(), match.end(), "rule", authority, _inner_pin(match))


OF_A_SESSION = re.compile(r"\bch?\.\s\d+[,;]\s$")


def _of_another(words: str, place: int) -> bool:
    """Whether a bare section is a place in what is named before it (`ch. 83, § 1`; `Pleading,
    § 553`; `Tax Reg. § 1.2`), whose code it shares and not that of an earlier citation."""
    if OF_A_SESSION.search(words[max(0, place - 16) : place]):
        return True
    match = LAST_WORD.search(words[max(0, place - 40) : place])
    if not match:
        return False
    word = match["word"]
    bare = word.rstrip(",.")
    if re.fullmatch(r"(?:\d[\w-]*|[IVXL]+|\(\d{4}\))[,.]?", word):
        return word.endswith(",") or not (word.endswith(".") or YEAR.fullmatch(word))
    ends = word.endswith(".") and not is_abbreviation(bare + ".")
    if ends or word.endswith((")", "”", '"')) or bare in ("Amendment", "Clause"):
        return False
    if re.search(r"[’']s?$", bare) or bare in OPENERS or bare in ("The", "A", "An"):
        return False
    if bare[:1].isupper():
        opens = re.search(
            r"(?:^|[.;:”\"]\s|\()$", words[: max(0, place - 40) + match.start("word")][-3:]
        )
        return not opens or not word.endswith(",")
    return word.endswith(".") and is_abbreviation(bare.capitalize() + ".")


def _bare(words: str, match: re.Match[str]) -> Iterator[Provision]:
    mark = (match["mark"] or match["close"]).strip()
    rule = mark.startswith("R")
    start, place, several = (
        match.start(),
        match.end(),
        mark.rstrip(".")[-1] == "s" or mark.count("§") == 2,
    )
    while member := MEMBER.match(words, place):
        authority = f"{'Rule' if rule else '§'} {member['section']}"
        kind: CitationKind = "rule" if rule else "statute"
        yield Provision(start, member.end(), kind, authority, _member_pin(member), informal=True)
        gap = BETWEEN.match(words, member.end()) if several else None
        if not gap or gap[0].strip() in tuple(DASH):
            return
        start = place = gap.end()


def _members(words: str, start: int, place: int) -> Iterator[Provision]:
    """Each section of a list without its code."""
    while member := MEMBER.match(words, place):
        authority = f"§ {member['section']}"
        yield Provision(
            start, member.end(), "statute", authority, _member_pin(member), informal=True
        )
        gap = BETWEEN.match(words, member.end())
        if not gap or gap[0].strip() in tuple(DASH):
            return
        start = place = gap.end()


TO = re.compile(rf"\s[-–—]\s{NUMBER}(?![\w.])")
"""`§§ 761 – 788`: the last of a range that is set apart."""
WITHIN_ARTICLE = re.compile(r",?\s(?P<pin>(?:§|[Ss]ec(?:\.|tion))\s?\d+[a-z]?(?:\(\w{1,3}\))*)")
"""`art. 11.07, § 4(a)`: sections are the parts of an article in Texas."""
LETTERED = re.compile(r"\s(?P<pin>[A-Z](?:\(\w{1,4}\))*)(?=[,.;)]|\s(?:and|or)\s)")
"""`La. R.S. 40:967 C`: Louisiana's subsections, printed without brackets."""
EXPLAINED = re.compile(
    r"\s(?:\([^()]{2,80}\)|\[[^\[\]]{2,60}\])(?=(?:,\s(?:and\s)?|\sand\s)§{0,2}\s?\d)"
)
"""`§§ 778.113 (the statutory method), 778.114`, `§§ 922(g)(1) (Dkt. 5), 924(c) [Doc. 6]`."""


def _sections(
    words: str, head: re.Match[str], kind: CitationKind, naming: Naming
) -> Iterator[Provision]:
    """One provision for each section named after `head`: two for `§§ 1101, 1158`.

    The text of the first reaches from the title to its own end; that of a later one is the bare
    member, so that no two overlap.
    """
    opener = OPENER.match(words, head.start(), head.end())
    start, place = opener.end() if opener else head.start(), head.end()
    if opener and not (head.groupdict().get("head") or "").startswith(opener[0]):
        start, opener = head.start(), None
    several = _several(head["mark"]) or "Rules" in head[0]
    federal = (head.groupdict().get("code") or "").lstrip().startswith("U")
    while member := (WHOLE_MEMBER if federal else MEMBER).match(words, place):
        end = member.end()
        authority = naming(head, member["section"])
        if several and (to := TO.match(words, end)):
            end = to.end()
        pin = _member_pin(member)
        within = WITHIN_ARTICLE.match(words, end) if naming is by_article else None
        if pin is None and ":" in member["section"]:
            within = LETTERED.match(words, end)
        if within:
            pin, end = (pin[0] if pin else within.start("pin"), within.end()), within.end()
        yield Provision(
            start,
            end,
            kind,
            authority.removeprefix(opener[0] if opener else ""),
            pin,
        )
        if several:
            yield from (tails := list(_tails(words, head, kind, naming, member)))
            end = tails[-1].end if tails else end
        explained = EXPLAINED.match(words, end) if several else None
        gap = BETWEEN.match(words, explained.end() if explained else end)
        if not several and gap and not _alike(words, member["section"], gap):
            return
        if not gap or _is_year(words, member["section"], gap) or words[gap.end() - 1] == "(":
            return
        if gap[0].strip() in tuple(DASH):
            return
        start = place = gap.end()


TAIL = re.compile(
    r"(?:,\s(?:and\s|&\s|or\s|to\s)?|\s(?:and|&|or|to)\s)(?P<dash>[-–.])(?P<tail>\d+(?:\.\d+)?(?::\d+)?)"
    rf"(?P<pin>{SUB_LIST})?(?!\w)"
)


def _tails(
    words: str, head: re.Match[str], kind: CitationKind, naming: Naming, member: re.Match[str]
) -> Iterator[Provision]:
    """Sections of which only the tail is printed: `§§ 18.2-63, -67.3, and -370.1`."""
    end = member.end()
    while tail := TAIL.match(words, end):
        mark = "." if tail["dash"] == "." else "-"
        stem = member["section"].rpartition(mark)[0]
        if not stem:
            return
        end = tail.end()
        authority = naming(head, f"{stem}{mark}{tail['tail']}")
        yield Provision(tail.start("dash"), end, kind, authority, _inner_pin(tail))


def _is_year(words: str, section: str, gap: re.Match[str]) -> bool:
    """Whether what follows a section is a year: `§ 5, 1994`, but not `§§ 1981, 1983 and 1985`."""
    joined = JOINED.search(gap[0]) or len(section) == len("1981")
    return not joined and bool(YEAR.match(words, gap.end()))


PARTED = re.compile(r"[.:-]")
AMOUNT = re.compile(r"[\w.:-]*\s?(?:%|percent\b|[a-z]+s\b)|[\w.:-]*\w\s(?:[A-Z][\w.]*\s){1,3}\d")


def _alike(words: str, section: str, gap: re.Match[str]) -> bool:
    """Whether a further number is a section like the one before it, where no sign says that there
    are several: `La. R.S. 14:27, 14:30.1`, `RCW 10.73.090 and 10.73.100`."""
    then = re.match(NUMBER, words[gap.end() : gap.end() + 40])
    marks = PARTED.findall(section)
    if not then or not marks or AMOUNT.match(words, gap.end()) or gap[0].strip() in tuple(DASH):
        return False
    return PARTED.findall(then[0])[:1] == marks[:1] and ("§" not in gap[0])


MARKS_OF_SEVERAL = frozenset(("sections", "secs.", "pts.", "arts.", "articles"))


def _several(mark: str) -> bool:
    return mark.count("§") == 2 or mark.lower() in MARKS_OF_SEVERAL


def _inner_pin(match: re.Match[str]) -> tuple[int, int] | None:
    """The subsections before the code's name."""
    start = match.start("pin") + len(match["pin"] or "") - len((match["pin"] or "").lstrip())
    return (start, match.end("pin")) if match["pin"] else None


def _member_pin(member: re.Match[str]) -> tuple[int, int] | None:
    group = "pin" if member["pin"] else "note"
    if not member[group]:
        return None
    lead = len(member[group]) - len(member[group].lstrip(" ,&"))
    return member.start(group) + lead, member.end()
