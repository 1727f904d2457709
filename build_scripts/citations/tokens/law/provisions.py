"""Statutes, regulations, rules and constitutions in a passage (Bluebook rules 11 to 14)."""

import re
from collections.abc import Iterator

from build_scripts.citations.tokens.law.acts import of_acts
from build_scripts.citations.tokens.law.chapters import chapters
from build_scripts.citations.tokens.law.code_names import Naming, by_article
from build_scripts.citations.tokens.law.codes import PROVISIONS
from build_scripts.citations.tokens.law.constitutions import constitutions
from build_scripts.citations.tokens.law.named_after import before_their_code
from build_scripts.citations.tokens.law.orders import orders
from build_scripts.citations.tokens.law.provision import Provision, inner_pin, member_pin
from build_scripts.citations.tokens.law.sections import (
    BETWEEN,
    DASH,
    MEMBER,
    NUMBER,
    OPENER,
    SLIP,
    SUB_LIST,
    WHOLE_MEMBER,
    YEAR,
)
from build_scripts.citations.tokens.law.session_laws import session_laws
from build_scripts.citations.tokens.law.spanish import in_spanish
from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.lexicon.codes.states import STATE
from build_scripts.lexicon.patterns import one_of
from build_scripts.lexicon.sentence_openers import OPENERS
from build_scripts.model import CitationKind

BARE_ARTICLE = re.compile(r"\b[Aa]rt(?:icle|\.)\s(?=\d+\.\d)")
"""`Article 38.22`: an article whose code stands elsewhere; Texas numbers them with a point."""
ID_SECTIONS = re.compile(r"\b[Ii]d\.,?\s§§\s?(?=\d)")
"""`Id. §§ 1985(2)-(3), 1986`: the first is the place of *Id.*, each other a section besides."""
BARE = re.compile(
    r"""
      (?<![\w.§])(?<![Ii]d\.\s)(?<![Ii]d\.,\s)(?<![Ii]d\.\sat\s)
      (?<!supra\s)(?<!supra,\s)                                       # in nothing cited before
      (?P<mark>\[?§\s?§?\]?|\[[Ss]ections?\]|[Ss]ections?|[Ss]ecs?\.|ss?\.(?=\s\d+\.\d)
        |Rules?|rules?(?=\s\d+\.\d))\s(?=\d)
    | (?<![Ii]d\.\s)(?<![Ii]d\.,\s)(?<!supra\s)(?<!supra,\s)
      (?<!§)(?P<close>§§?|\[§\])(?=\d)                                             # §1326
    """,
    re.VERBOSE,
)
"""`§ 1326(d)`, `Section 209(b)`, `Rule 16(d)(2)`: provisions whose code stands elsewhere."""


def provisions(words: str) -> Iterator[Provision]:
    """Every statute, regulation, rule and constitution cited in `words`, in no order."""
    if any(mark in words for mark in "§0123456789"):
        for kind, pattern, naming in PROVISIONS:
            for match in pattern.finditer(words):
                yield from _sections(words, _of_last_sentence(match), kind, naming)
        yield from before_their_code(words)
        yield from of_acts(words)
        yield from chapters(words)
        yield from in_spanish(words)
        for match in BARE_ARTICLE.finditer(words) if "rt" in words else ():
            if bare := MEMBER.match(words, match.end()):
                cited = f"art. {bare['section']}"
                place = member_pin(bare)
                yield Provision(match.start(), bare.end(), "statute", cited, place, informal=True)
        end = 0
        for match in BARE.finditer(words):
            heading = HEADING_SECTION.match(words, match.end())
            if match.start() >= end and (heading or not _of_another(words, match.start())):
                for member in _bare(words, match):
                    end = member.end
                    yield member
    yield from orders(words)
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


NEXT_SENTENCE = re.compile(rf"(?<=\s)(?P<word>[A-Z]\w{{2,}}\.)\s(?=(?:{STATE})\s[A-Z])")


def _of_last_sentence(match: re.Match[str]) -> re.Match[str]:
    """The match anew from the name of the state on, where the sentence before ended in words that
    could be a code's: `it is administered by WERC. Wis. Stat. § 111.70`."""
    words = " " + match[0]
    for end in NEXT_SENTENCE.finditer(words):
        if not is_abbreviation(end["word"]):
            again = match.re.match(match.string, match.start() + end.end() - 1)
            return again or match
    return match


JOINED = re.compile(r"and|&|or")

LAST_WORD = re.compile(r"(?:^|[\s(“\"])(?P<word>[^\s(“\"]+)\s$")


OF_A_SESSION = re.compile(r"\bch?\.\s\d+[,;]\s$")


def _of_another(words: str, place: int) -> bool:
    """Whether a bare section is a place in what is named before it (`ch. 83, § 1`; `Pleading,
    § 553`; `Tax Reg. § 1.2`), whose code it shares and not that of an earlier citation."""
    if OF_A_SESSION.search(words[max(0, place - 16) : place]):
        return True
    match = LAST_WORD.search(words[max(0, place - 40) : place])
    if not match or match["word"].endswith(";"):
        return False
    word = match["word"]
    bare = word.rstrip(",.")
    if re.fullmatch(r"(?:\d[\w-]*|[IVXL]+|\(\d{4}\))[,.]?", word):
        return word.endswith(",") or not (word.endswith(".") or YEAR.fullmatch(word))
    ends = word.endswith(".") and not is_abbreviation(bare + ".")
    if ends or word.endswith((")", "”", '"')) or bare in ("Amendment", "Clause"):
        return False
    if re.search(r"[’']s?$", bare) or bare in OPENERS or bare in ("The", "A", "An", "Former"):
        return False
    if bare[:1].isupper():
        opens = re.search(
            r"(?:^|[.;:”\"]\s|\()$", words[: max(0, place - 40) + match.start("word")][-3:]
        )
        return not opens or not word.endswith(",")
    return word.endswith(".") and is_abbreviation(bare.capitalize() + ".")


HEADING_SECTION = re.compile(r"\d[A-Z]\d{1,2}\.\d{1,2}(?:\(\w\))?\s\([A-Z][a-z]+\.?\s?\d{4}\)")
"""`Acceptance of Responsibility Sec. 3E1.1(a) (Nov. 1990)` is a heading's."""
GUIDELINE = re.compile(r"\d[A-Z]\d{1,2}\.\d{1,2}")
"""`§ 3B1.1`: no code but the Sentencing Guidelines numbers so."""


def _bare(words: str, match: re.Match[str]) -> Iterator[Provision]:
    mark = (match["mark"] or match["close"]).strip("[] ")
    rule = mark.startswith(("R", "r"))
    start, place, several = (
        match.start(),
        match.end(),
        mark.rstrip(".")[-1] == "s" or mark.count("§") == 2,
    )
    while member := MEMBER.match(words, place):
        guideline = not rule and GUIDELINE.fullmatch(member["section"])
        head = "Rule" if rule else "U.S.S.G. §" if guideline else "§"
        authority = f"{head} {member['section']}"
        kind: CitationKind = "rule" if rule or guideline else "statute"
        pin = member_pin(member)
        yield Provision(start, member.end(), kind, authority, pin, informal=not guideline)
        gap = BETWEEN.match(words, member.end()) if several else None
        if not gap or gap[0].strip() in tuple(DASH):
            return
        start, place = _at_sign(gap), gap.end()


def _members(words: str, start: int, place: int) -> Iterator[Provision]:
    """Each section of a list without its code."""
    while member := MEMBER.match(words, place):
        authority = f"§ {member['section']}"
        yield Provision(
            start, member.end(), "statute", authority, member_pin(member), informal=True
        )
        gap = BETWEEN.match(words, member.end())
        if not gap or gap[0].strip() in tuple(DASH):
            return
        start, place = _at_sign(gap), gap.end()


def _at_sign(gap: re.Match[str]) -> int:
    """Where a further member of a list begins: at its own sign, if it has one."""
    sign = gap[0].find("§")
    return gap.end() if sign < 0 else gap.start() + sign


TORN = re.compile(
    rf"\s(?P<rest>\.\d+)(?:{SUB_LIST})?|(?<=\d\d)\s(?P<letter>[a-z]{{1,2}})(?P<pin>{SUB_LIST})"
)
"""`CR 60 .02`, `42 U.S.C. § 1437 p(a)`: a section's number torn before its point or its letter."""
TO = re.compile(rf"(?:\s?[-–—]|\sto|\sthrough)\s[-–]?{NUMBER}(?!\w|[.(]\w)")
"""`§§ 761 – 788`: the last of a range that is set apart."""
WITHIN_ARTICLE = re.compile(
    r",?\s(?P<pin>(?:§|[Ss]ec(?:\.|tion))\s?\d{1,2}[a-z]?(?![\d.-])(?:\(\w{1,3}\))*)"
)
"""`art. 11.07, § 4(a)`: sections are the parts of an article in Texas."""
LETTERED = re.compile(r"\s(?P<pin>[A-Z](?:\(\w{1,4}\))*(?=[,.;)]|\s(?:and|or)\s)|[a-z](?=[,;.)]))")
"""`La. R.S. 40:967 C`: Louisiana's subsections, printed without brackets."""
EXPLAINED = re.compile(
    r"(?:\s(?:\([^()]{2,80}\)|\[[^\[\]]{2,60}\])){1,3}(?=(?:,\s(?:and\s)?|\sand\s)§{0,2}\s?-?\d)"
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
    if "]" in head[0] and "[" not in head[0] and words[start - 1 : start] == "[":
        start -= 1  # `[18 U.S.C.] § 3553`
    several = _several(head["mark"]) or "Rules" in head[0]
    federal = (head.groupdict().get("code") or "").lstrip().startswith("U")
    while member := (WHOLE_MEMBER if federal else MEMBER).match(words, place):
        end = member.end()
        authority = naming(head, member["section"])
        if torn := TORN.match(words, end):
            whole = authority + (torn["rest"] or torn["letter"])
            yield Provision(start, torn.end(), kind, whole, inner_pin(torn))
            return
        if slip := SLIP.match(words, end):
            yield Provision(start, slip.end(), kind, authority + slip[0], None)
            return
        if (several or ":" in member["section"]) and (to := TO.match(words, end)):
            end = to.end()
        pin = member_pin(member)
        divided = naming is by_article or kind == "rule"
        within = WITHIN_ARTICLE.match(words, end) if divided else None
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
            said = EXPLAINED.match(words, end)
            place = said.end() if said else member.end()
            yield from (tails := list(_tails(words, head, kind, naming, member, place)))
            end = tails[-1].end if tails else end
        explained = EXPLAINED.match(words, end) if several else None
        gap = BETWEEN.match(words, explained.end() if explained else end)
        if (
            not several
            and gap
            and not _alike(
                words, member["section"], gap, kind, head_is_bare=federal and not head["mark"]
            )
        ):
            return
        if not gap or _is_year(words, member["section"], gap) or words[gap.end() - 1] == "(":
            return
        if gap[0].strip() in tuple(DASH):
            return
        start, place = _at_sign(gap), gap.end()


TAIL = re.compile(
    r"(?:,\s(?:and\s|&\s|or\s|to\s)?|\s(?:and|&|or|to)\s)(?P<dash>[-–.])"
    r"(?P<tail>\d+(?:-\d+)*(?:\.\d+)?(?::\d+)?)"
    rf"(?P<pin>{SUB_LIST})?(?!\w)"
)


def _tails(
    words: str,
    head: re.Match[str],
    kind: CitationKind,
    naming: Naming,
    member: re.Match[str],
    end: int,
) -> Iterator[Provision]:
    """Sections of which only the tail is printed from `end` on: `§§ 18.2-63, -67.3, and -370.1`,
    `§§ 39-13-102, -14-403`."""
    while tail := TAIL.match(words, end):
        mark = "." if tail["dash"] == "." else "-"
        parts = 1 + tail["tail"].count("-") if mark == "-" else 1
        stem = mark.join(member["section"].split(mark)[:-parts])
        if not stem:
            return
        end = tail.end()
        authority = naming(head, f"{stem}{mark}{tail['tail']}")
        yield Provision(tail.start("dash"), end, kind, authority, inner_pin(tail))


def _is_year(words: str, section: str, gap: re.Match[str]) -> bool:
    """Whether what follows a section is a year: `§ 5, 1994`, but not `§§ 1981, 1983 and 1985`."""
    joined = JOINED.search(gap[0]) or re.fullmatch(r"\d{4}", section)
    return not joined and bool(YEAR.match(words, gap.end()))


LIST_OF_RULES = re.compile(
    r"(?:,\s\d{3}){0,8},?\s(?:and|or|&)\s\d{3}(?![\d-]|\.\d)|(?:,\s\d{3}){1,8}(?=[.;)]|$)"
)
"""`Pa.R.E. 401, 402, 403, and 901`, `Fed. R. Evid. 401, 402.`"""
PARTED = re.compile(r"[.:-]")
UNIT = one_of("""
    % percent\\b dollars miles feet years days hours minutes grams kilograms pounds ounces acres
    times points inches yards months weeks gallons units shares cents tons people members
""")
AMOUNT = re.compile(rf"[\w.:-]*\s?{UNIT}|[\w.:-]*\w\s(?:[A-Z][\w.]*\s){{1,3}}\d")


def _alike(
    words: str, section: str, gap: re.Match[str], kind: CitationKind, *, head_is_bare: bool
) -> bool:
    """Whether a further number is a section like the one before it, where no sign says that there
    are several: `La. R.S. 14:27, 14:30.1`, `RCW 10.73.090 and 10.73.100`, `FRE 401 and 403`."""
    then = re.match(NUMBER, words[gap.end() : gap.end() + 40])
    marks = PARTED.findall(section)
    if re.fullmatch(r"\d+[A-Z]", section) and then and re.fullmatch(r"\d+[A-Z]", then[0]):
        return True  # M.R. Civ. P. 76D, 76F
    if then and _with_subsections(words, section, gap):
        return True
    if head_is_bare and NEXT_OF_TITLE.match(words, gap.end()):
        return section.isdigit() and not YEAR.match(words, gap.end())
    before = words[max(0, gap.start() - len(section) - 60) : gap.start() - len(section)]
    if kind == "statute" and OF_A_CHAPTER.search(before):
        return bool(SHORT_NUMBER.match(words, gap.end()))
    numbers = (section, then[0] if then else "")
    if kind == "rule" and all(re.fullmatch(r"\d{3}", each) for each in numbers):
        return bool(LIST_OF_RULES.match(words, gap.start())) and not AMOUNT.match(words, gap.end())
    if not then or not marks or AMOUNT.match(words, gap.end()) or gap[0].strip() in tuple(DASH):
        return False
    return PARTED.findall(then[0])[:1] == marks[:1] and ("§" not in gap[0])


NEXT_OF_TITLE = re.compile(r"\d{3,4}[a-z]?(?=[.,;)]|$|\s(?![A-Z]|\d))")
"""`18 U.S.C. 1341 and 2314`, where the sign is lost."""
OF_A_CHAPTER = re.compile(r"\b(?:tit|ch?)\.\s\d+[A-Z]{0,2},\s(?:\d{1,3}[A-Z]?,\s)*$")
SHORT_NUMBER = re.compile(r"\d{1,3}[A-Z]?(?=[.,;)]|\s(?:and|or)\s|\s\(|$)")
"""`Mass. Gen. L. ch. 93A, 2, 11`: the sign is lost that said that there are several."""
MORE_OF_TITLE = re.compile(
    r"(?P<number>\d{2,5}[a-z]?)(?:\([A-Za-z\d]{1,4}\))+(?=[.;)]|$|,?\s(?!of\b|[A-Z]))"
)


def _with_subsections(words: str, section: str, gap: re.Match[str]) -> bool:
    """Whether a section of as many figures, more or less, follows with its subsections:
    `28 U.S.C. § 1334 and 157(b)`, but no `§ 1983 and 12(b)(6)`."""
    then = MORE_OF_TITLE.match(words, gap.end())
    if not then or gap[0].strip(" ,") not in ("and", "&", "or"):
        return False
    return abs(len(then["number"]) - len(section)) < 2 and section.isdigit()


MARKS_OF_SEVERAL = frozenset(
    "sections secs. sec.sec. pts. arts. articles ss ss. $$ ßß õõ 55".split()
)


def _several(mark: str) -> bool:
    return mark.count("§") == 2 or mark.strip().lower() in MARKS_OF_SEVERAL
