"""Sections, rules and articles whose code stands elsewhere: `§ 1326(d)`, `Rule 16(d)(2)`."""

import re
from collections.abc import Iterator

from build_scripts.citations.tokens.law.authority_names import rising
from build_scripts.citations.tokens.law.further_sections import at_sign
from build_scripts.citations.tokens.law.provision import Provision, member_pin, range_or_pin
from build_scripts.citations.tokens.law.sections import BETWEEN, DASH, MEMBER, SUB_LIST, YEAR
from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.lexicon.sentence_openers import OPENERS
from build_scripts.model import CitationKind

BARE_ARTICLE = re.compile(r"(?<![Ii]d\.\s)(?<![Ii]d\.,\s)\b[Aa]rt(?:icle|\.)\s(?=\d+\.\d)")
"""`Article 38.22`: an article whose code stands elsewhere; Texas numbers them with a point."""
SUBSECTION = "subsection"
"""The authority of a subsection whose section stands elsewhere."""
BARE_SUBSECTION = re.compile(
    rf"\b[Ss]ubsections?\s(?P<pin>{SUB_LIST})(?![\w.]*\w)"
    r"(?!,?\s(?:of|to|in)\s(?:the\s|that\s|this\s|any\s|such\s)?(?:[A-Z§\d]|[Ss]ection|[a-z]+\ssection))"
)
"""`subsection (g)(10)`; before its section it is a place in that."""
ID_SECTIONS = re.compile(r"\b[Ii]d\.,?\s§§\s?(?=\d)")
"""`Id. §§ 1985(2)-(3), 1986`: the first is the place of *Id.*, each other a section besides."""
BARE = re.compile(
    r"""
      (?<![\w.§])(?<![Ii]d\.\s)(?<![Ii]d\.,\s)(?<![Ii]d\.\sat\s)
      (?<!supra\s)(?<!supra,\s)                                       # in nothing cited before
      (?P<mark>\[§\s?§?\]|§\s?§?\]?|\[[Ss]ections?\]|[Ss]ections?|[Ss]ubsections?(?=\s\d{3})|[Ss]ecs?\.|ss?\.(?=\s\d+\.\d)
        |Rules?|rules?(?=\s\d+\.\d))\s(?=\d)
    | (?<![Ii]d\.\s)(?<![Ii]d\.,\s)(?<!supra\s)(?<!supra,\s)
      (?<!§)(?P<close>§§?|\[§\])(?=\d)                                             # §1326
    """,
    re.VERBOSE,
)
"""`§ 1326(d)`, `Section 209(b)`, `Rule 16(d)(2)`: provisions whose code stands elsewhere."""
HEADING_SECTION = re.compile(r"\d[A-Z]\d{1,2}\.\d{1,2}(?:\(\w\))?\s\([A-Z][a-z]+\.?\s?\d{4}\)")
"""`Acceptance of Responsibility Sec. 3E1.1(a) (Nov. 1990)` is a heading's."""


def bare_provisions(words: str) -> Iterator[Provision]:
    """Every provision in `words` whose code is not printed with it, and each further section of a
    list after *Id.*, in no order."""
    for match in BARE_ARTICLE.finditer(words) if "rt" in words else ():
        if bare := MEMBER.match(words, match.end()):
            cited = f"art. {bare['section']}"
            place = member_pin(bare)
            yield Provision(match.start(), bare.end(), "statute", cited, place, informal=True)
    for match in BARE_SUBSECTION.finditer(words) if "ubsection" in words else ():
        place = match.span("pin")
        yield Provision(*match.span(), "statute", SUBSECTION, place, informal=True)
    end = 0
    for match in BARE.finditer(words):
        heading = HEADING_SECTION.match(words, match.end())
        if match.start() >= end and (heading or not _of_another(words, match.start())):
            for member in _bare(words, match):
                end = member.end
                yield member
    for match in ID_SECTIONS.finditer(words):
        yield from list(_members(words, match.end(), match.end()))[1:]


LAST_WORD = re.compile(r"(?:^|[\s(“\"])(?P<word>[^\s(“\"]+)\s$")


SPEAKERS = frozenset("Appeals Court Courts Congress Government State Circuit Justice".split())
"""Who reads a section, and has none: `According to the Court of Appeals, § 3402(o) says so`."""
OF_A_SESSION = re.compile(r"\bch?\.\s(?:\d+|[IVXLCDM]+)[,;]\s$")


BEHIND_A_RULE = re.compile(r"\b(?:Rules?|Procedure|Evidence)\s\d+(?:\(\w{1,3}\))*,\s$")
"""`under Federal Rule of Civil Procedure 34, § 2703(d) contemplates`."""


def _of_another(words: str, place: int) -> bool:
    """Whether a bare section is a place in what is named before it (`ch. 83, § 1`; `Pleading,
    § 553`; `Tax Reg. § 1.2`), whose code it shares and not that of an earlier citation."""
    if words[place - 1 : place] == "[":
        return False  # `827 [§ 17200 standing]`
    if OF_A_SESSION.search(words[max(0, place - 16) : place]):
        return True
    match = LAST_WORD.search(words[max(0, place - 40) : place])
    if not match or match["word"].endswith(";"):
        return False
    word = match["word"]
    bare = word.rstrip(",.")
    if word.endswith(",") and BEHIND_A_RULE.search(words[max(0, place - 40) : place]):
        return False
    if re.fullmatch(r"(?:\d[\w-]*|[IVXL]+|\(\d{4}\))[,.]?", word):
        return word.endswith(",") or not (word.endswith(".") or YEAR.fullmatch(word))
    ends = word.endswith(".") and not is_abbreviation(bare + ".")
    if ends or word.endswith((")", "”", '"')) or bare in ("Amendment", "Clause"):
        return False
    if re.search(r"[’']s?$", bare) or bare in OPENERS or bare in ("The", "A", "An", "Former"):
        return False
    if word.endswith(",") and bare in SPEAKERS:
        return False
    if bare[:1].isupper():
        opens = re.search(
            r"(?:^|[.;:”\"]\s|\()$", words[: max(0, place - 40) + match.start("word")][-3:]
        )
        return not opens or not word.endswith(",")
    return word.endswith(".") and is_abbreviation(bare.capitalize() + ".")


GUIDELINE = re.compile(r"\d[A-Z]\d{1,2}\.\d{1,2}")
"""`§ 3B1.1`: no code but the Sentencing Guidelines numbers so."""


ALSO = re.compile(r"/|\s(?:or|and)\s")
"""`Rule 12(b)(1) or 12(b)(6)`, where the number of the rule stands again behind one `Rule`."""


def _bare(words: str, match: re.Match[str]) -> Iterator[Provision]:
    mark = (match["mark"] or match["close"]).strip("[] ")
    rule = mark.startswith(("R", "r"))
    start, place, several = (
        match.start(),
        match.end(),
        mark.rstrip(".")[-1] == "s" or mark.count("§") == 2,
    )
    while member := MEMBER.match(words, place):
        section = rising(member["section"]) if several and not rule else member["section"]
        guideline = not rule and GUIDELINE.fullmatch(member["section"])
        head = "Rule" if rule else "U.S.S.G. §" if guideline else "§"
        authority = f"{head} {section}"
        kind: CitationKind = "rule" if rule or guideline else "statute"
        pin = range_or_pin(member, authority, member.end())
        yield Provision(start, member.end(), kind, authority, pin, informal=not guideline)
        also = ALSO.match(words, member.end()) if rule else None
        again = also and words.startswith(f"{member['section']}(", also.end())
        gap = BETWEEN.match(words, member.end()) if several or again else None
        if not gap or gap[0].strip() in tuple(DASH):
            return
        start, place = at_sign(gap), gap.end()


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
        start, place = at_sign(gap), gap.end()
