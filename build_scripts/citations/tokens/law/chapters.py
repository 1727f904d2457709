"""Whole chapters of a state's code: `G. L. c. 93A`, `chapter 34.05 RCW`, `N.D.C.C. ch. 14-09`.

A chapter before its section is part of the section's citation, and read there.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.citations.tokens.law.authority_names import in_short
from build_scripts.citations.tokens.law.provision import Provision, inner_pin
from build_scripts.citations.tokens.law.sections import NUMBER, SUB_LIST
from build_scripts.lexicon.codes.general_codes import general_code
from build_scripts.lexicon.codes.states import STATE, STATE_IN_CAPITALS, STATES
from build_scripts.lexicon.patterns import one_of

ALONE = r"(?![\w-]|\.\d|\s[Aa]pp\.|,?\s(?:§|[Ss]ec|art\.|pt\.|[Pp]ar)|,\s\d)"
"""Behind the chapter stands no section of it."""
INITIALS = one_of(r"""
    (?:Mass\.\s)?(?:M\.\s?)?G\.\s?L\.(?:\sAnn\.)? N\.?D\.?C\.?C\.? S\.?D\.?C\.?L\.? R\.\s?C\.
    O\.?R\.?S\.? H\.?R\.?S\.? N\.?R\.?S\.? RSA N\.?C\.?G\.?S\.? K\.?R\.?S\.?
""")
CHAPTER = re.compile(
    rf"""
    (?<![\w.])(?=[A-Z])
    (?P<head> {INITIALS}
      | (?:{STATE}|{STATE_IN_CAPITALS})\s(?i:(?:(?:Rev|Gen|Cent|Comp)\.\s)?(?:Stat\.|Code|Laws|L\.)
          (?:\sAnn\.)?) )
    ,?\s?(?P<mark>[Cc]h?\.|[Cc]hapter)\s?(?P<chapter>\d+[A-Z]{{0,2}}(?:[.-]\d+[A-Z]?)?){ALONE}
    """,
    re.VERBOSE,
)
NAMES = "|".join(STATES).replace(" ", r"\s")
OF_THE_CODE = re.compile(
    rf"""
    (?:\b[Aa]rticle\s(?P<pin>\d+[A-Z]?|[IVXL]+),?\s(?:of\s)?)?          # article 4C of
    \b(?P<mark>[Cc]hapter|[Tt]itle)\s(?P<chapter>\d+[A-Z]{{0,2}}(?:[.-]\d+[A-Z]?)?),?\s
    (?:of\sthe\s|(?<=,\s)(?=Florida\s))(?P<state>{NAMES})\s
    (?P<code>(?:(?:Revised|General|Compiled)\s)?(?:Code|Statutes|Laws))(?:\sAnnotated)?\b(?!\sof\s)
    """,
    re.VERBOSE,
)
"""`article 4C of chapter 23 of the West Virginia Code`, `Title 9 of the Delaware Code`,
`chapter 120, Florida Statutes`."""
OF_MASSACHUSETTS = re.compile(
    rf"\b[Cc]hapter\s(?P<chapter>\d{{1,3}}[A-Z]?),\s[Ss]ection\s(?P<section>{NUMBER})(?P<pin>{SUB_LIST})?"
)
GENERAL_LAWS = re.compile(r"\bGeneral\sLaws\sof\sMassachusetts|\bMassachusetts\sGeneral\sLaws")
"""Massachusetts cites by chapter and section, and in a sentence names its General Laws once."""
OF_WASHINGTON = re.compile(rf"\b[Cc]h(?:apter|\.)\s(?P<chapter>\d+[A-Z]?\.\d+[A-Z]?)\sRCW{ALONE}")
"""Washington names its code last."""


CAPITALS = re.compile(r"[A-Z]{3}")
RUNS_ON = re.compile(r",?\s[a-z]")


def _in_prose(words: str, cited: Provision) -> Provision:
    """`cited`, named in words where the sentence runs on: `Wis. Stat. ch. 135 governs dealers`."""
    return replace(cited, informal=bool(RUNS_ON.match(words, cited.end)))


def chapters(words: str) -> Iterator[Provision]:
    """Every chapter of a code cited by itself in `words`, in no order."""
    for match in CHAPTER.finditer(words):
        mark = "c." if match["mark"] == "c." else "ch."
        capitals = CAPITALS.search(match["head"]) and not re.fullmatch(INITIALS, match["head"])
        code = general_code(match["head"], None) if capitals else None
        authority = f"{code.cite if code else match['head']} {mark} {match['chapter']}"
        yield _in_prose(words, Provision(match.start(), match.end(), "statute", authority, None))
    for match in OF_THE_CODE.finditer(words):
        mark = "ch." if match["mark"].lower() == "chapter" else "tit."
        code_words = in_short(match["code"])
        authority = f"{STATES[match['state']]} {code_words} {mark} {match['chapter']}"
        pin = (match.start(), match.end("pin")) if match["pin"] else None
        yield _in_prose(words, Provision(match.start(), match.end(), "statute", authority, pin))
    named = GENERAL_LAWS.search(words)
    for match in OF_MASSACHUSETTS.finditer(words) if named else ():
        authority = f"Mass. Gen. Laws ch. {match['chapter']}, § {match['section']}"
        yield Provision(match.start(), match.end(), "statute", authority, inner_pin(match))
    for match in OF_WASHINGTON.finditer(words) if "RCW" in words else ():
        yield Provision(match.start(), match.end(), "statute", f"RCW {match['chapter']}", None)
