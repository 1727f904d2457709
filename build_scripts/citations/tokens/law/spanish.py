"""Laws and rules as Puerto Rico's courts cite them in Spanish.

`Ley Núm. 104 de 29 de junio de 1955`, `Regla 44.3(b) de Procedimiento Civil`, `Art. 1802 del Código
Civil`, `32 LPRA Ap. V`.
"""

import re
from collections.abc import Iterator

from build_scripts.citations.tokens.law.provision import Provision, inner_pin
from build_scripts.citations.tokens.law.sections import NUMBER, SUB_LIST
from build_scripts.model import CitationKind

LAW = re.compile(
    r"""
    \bLey\s(?:N[úu]m\.\s\d{1,4}(?:-\d{4}|\sde\s\d{1,2}\sde\s[a-z]+\sde\s\d{4})|\d{1,4}-\d{4})(?!\w)
    """,
    re.VERBOSE,
)
RULES = re.compile(
    rf"""
    \bReglas?\s(?P<one>{NUMBER})(?P<one_pin>{SUB_LIST})?
    (?:(?P<join>,\s|\sy\s)(?P<two>{NUMBER})(?P<two_pin>{SUB_LIST})?)?
    \sde\s(?P<set>(?:Procedimiento\s(?:Civil|Criminal)|Evidencia))
    """,
    re.VERBOSE,
)
WORD = r"[A-ZÁÉÍÓÚÑ][\wáéíóúñ]*"
ARTICLE = re.compile(
    rf"""
    \b(?:Art\.|Artículo)\s(?P<section>{NUMBER})(?P<pin>{SUB_LIST})?
    \sde(?:l|\sla)\s(?P<name>
        (?:Código|Ley|LJ)(?:\s(?:(?:de|del|de\sla|de\slos|y|contra\sel|para\sel|sobre)\s)?{WORD}){{0,6}}
      | Constitución(?:\sde\s(?:Puerto\sRico|los\sEstados\sUnidos))? )
    """,
    re.VERBOSE,
)
APPENDIX = re.compile(
    r"""
    (?<![\w.])(?P<title>\d{1,2})\s(?:LPRA|L\.\s?P\.\s?R\.\s?A\.)\sA(?:p|pp|pénd)\.\s
    (?P<number>[IVXL]+(?:-[A-Z])?)(?:,\s(?P<pin>R\.\s?\d+(?:\.\d+)?(?:\(\w\))*))?(?!\w)
    """,
    re.VERBOSE,
)


def in_spanish(words: str) -> Iterator[Provision]:
    """Every law, rule and article that `words` cite in Spanish, in no order."""
    for match in LAW.finditer(words) if "Ley " in words else ():
        yield Provision(match.start(), match.end(), "session-law", match[0], None)
    for match in RULES.finditer(words) if "Regla" in words else ():
        yield from _rules(match)
    for match in ARTICLE.finditer(words) if " de" in words else ():
        authority = f"{match['name']} art. {match['section']}"
        kind: CitationKind = "constitution" if match["name"].startswith("Const") else "statute"
        yield Provision(match.start(), match.end(), kind, authority, inner_pin(match))
    for match in APPENDIX.finditer(words):
        pin = match.span("pin") if match["pin"] else None
        authority = f"{match['title']} L.P.R.A. Ap. {match['number']}"
        yield Provision(match.start(), match.end(), "statute", authority, pin)


def _rules(match: re.Match[str]) -> Iterator[Provision]:
    """One rule, or each of two: the last bears the name of the set."""
    ends = {"one": match.start("join") if match["join"] else match.end(), "two": match.end()}
    starts = {"one": match.start(), "two": match.start("two")}
    for which in ("one", "two"):
        if match[which]:
            pin = match.span(f"{which}_pin") if match[f"{which}_pin"] else None
            authority = f"Regla {match[which]} de {match['set']}"
            yield Provision(starts[which], ends[which], "rule", authority, pin)
