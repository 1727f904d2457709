"""Forms that one state alone has: articles of New York and Maryland, New Mexico’s regulations,
Wisconsin’s rules in its statutes."""

import re
from collections.abc import Iterator

from build_scripts.citations.tokens.law.provision import Provision, inner_pin
from build_scripts.citations.tokens.law.sections import NUMBER, SUB_LIST
from build_scripts.citations.tokens.law.several_sections import listed_provisions

CPLR_ARTICLE = re.compile(
    r"\bCPLR\s[Aa]rt(?:icle|\.)?\s(?P<after>\d+(?:-[A-Z])?)(?!\w)"
    r"|\b[Aa]rticle\s(?P<before>\d+(?:-[A-Z])?)\sof\sthe\sCPLR"
)
"""New York's Civil Practice Law and Rules by its articles: `CPLR article 75`."""
OF_MARYLAND = r"(?:Maryland|Md\.)\s?(?:Ann\.\s)?Code\.?(?:,?\sAnn\.)?(?:\s\([^()]{4,60}\))?,?\s"
OF_AN_ARTICLE = re.compile(
    rf"""
    (?:{OF_MARYLAND})?
    (?:[Ss]ections?|[Ss]ecs?\.|§§?)\s?(?P<sections>\d+[A-Z]?-\d[^;:“”§]{{0,60}}?),?\sof\sthe\s
    (?P<name>(?:(?:[A-Z][\w’']*|(?!Act|Code|Law)[A-Z][a-z]{{1,4}}\.)\s(?:(?:and|&)\s)?){{1,5}})Art(?:icle\b|\.(?!\s[IVXL\d]))
    (?:\s\(\d{{4}}\s[^()]{{4,40}}\))?
    """,
    re.VERBOSE,
)
"""`§ 2-201 of the Criminal Law Article`: Maryland's code is made of articles."""
NAMED_FIRST = re.compile(
    r"""
    (?<![\w.])(?:Maryland|Md\.)\s?(?:Ann\.\s)?Code(?:,?\sAnn\.)?\s\([^()]{4,60}\),\s
    (?P<name>(?:[A-Z][\w’']*\.?\s(?:(?:and|&)\s)?){1,6}?)(?:Art(?:icle|\.)\s?)?
    (?:\s?[(\[][“"]?[A-Z.]{2,6}[”"]?[)\]])?,?\s?
    (?:[Ss]ections?|[Ss]ecs?\.|§§?)\s?(?P<sections>\d+[A-Z]?-\d[\w()-]*(?:(?:,|,?\sand|,?\s&)\s\d+[A-Z]?-\d[\w()-]*)*)
    """,
    re.VERBOSE,
)
"""`Md. Code (2002, 2012 Repl. Vol.), Criminal Procedure Article (“CP”), § 8-201`."""
SECTIONS_OF_CODE = (
    rf"(?:[Ss]ections?|§§?)\s?(?P<sections>{NUMBER}(?:{SUB_LIST})?"
    rf"(?:(?:,\s(?:(?:and|&)\s)?|\s(?:and|&)\s)(?:§\s?)?{NUMBER}(?:{SUB_LIST})?){{0,6}})"
)
OF_THE_OLD_CODE = re.compile(
    rf"""
    (?<![\w.]){OF_MARYLAND}[Aa]rt(?:\.|icle)\s(?P<article>\d{{1,3}}[A-Z]?),?\s
    {SECTIONS_OF_CODE}
    """,
    re.VERBOSE,
)
"""`Maryland Code (1957, 1992 Repl. Vol.) Art. 27, § 643B(a)`: its articles had numbers until about
2005, and an article alone is a whole branch of the law."""
NEW_MEXICO = re.compile(
    rf"(?<![\w.])(?P<section>\d{{1,2}}(?:\.\d{{1,4}}){{3}})(?P<pin>{SUB_LIST})?\sNMAC\b"
)
"""`8.106.500.6(B) NMAC`: New Mexico’s regulations."""

RULE = r"R(?:ule|ULE)"
RULE_OF_WISCONSIN = re.compile(
    rf"""
    (?<![\w.])
    (?: W(?:is|IS)\.\sS(?:tat|TAT)\.\s(?:§\s?)?(?:\({RULE}\)|{RULE}) (?P<last>)
      | (?:[Ss](?:ec)?\.|[Ss]ection|§)\s\({RULE}\) )
    \s(?P<section>\d{{3}}\.\d{{2,3}})(?P<pin>{SUB_LIST})?(?(last)|,\sStats\.)
    """,
    re.VERBOSE,
)
"""`sec. (Rule) 809.61, Stats.`, `WIS. STAT. RULE 809.25(3)`: a rule that stands in the statutes."""


def articles_of_old_code(words: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Each article of Maryland’s old code in `words`, as an authority, and where it stands with its
    sections."""
    for match in OF_THE_OLD_CODE.finditer(words) if "M" in words and "rt" in words else ():
        yield f"Md. Code art. {match['article']}", match


def of_one_state(words: str) -> Iterator[Provision]:
    """Every provision in `words` that is cited as one state alone does, in no order."""
    for match in CPLR_ARTICLE.finditer(words) if "CPLR" in words else ():
        authority = f"N.Y. C.P.L.R. art. {match['after'] or match['before']}"
        yield Provision(match.start(), match.end(), "statute", authority, None)
    by_name = [*OF_AN_ARTICLE.finditer(words)] if " Art" in words else []
    by_name += NAMED_FIRST.finditer(words) if "Code" in words and "M" in words else ()
    for match in by_name:
        head = f"Md. Code Ann., {match['name'].strip()} §"
        yield from listed_provisions(words, match, "statute", head)
    for authority, match in articles_of_old_code(words):
        yield from listed_provisions(words, match, "statute", f"{authority}, §")
    for match in RULE_OF_WISCONSIN.finditer(words) if "Rule" in words or "RULE" in words else ():
        authority = f"Wis. Stat. Rule {match['section']}"
        yield Provision(match.start(), match.end(), "rule", authority, inner_pin(match))
    for match in NEW_MEXICO.finditer(words) if "NMAC" in words else ():
        authority = f"{match['section']} NMAC"
        yield Provision(match.start(), match.end(), "regulation", authority, inner_pin(match))
