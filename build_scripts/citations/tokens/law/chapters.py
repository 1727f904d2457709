"""Whole chapters of a state's code: `G. L. c. 93A`, `chapter 34.05 RCW`, `N.D.C.C. ch. 14-09`.

A chapter before its section is part of the section's citation, and read there.
"""

import re
from collections.abc import Iterator

from build_scripts.citations.tokens.law.provision import Provision
from build_scripts.lexicon.codes.states import STATE
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
      | (?:{STATE})\s(?:(?:Rev|Gen|Cent|Comp)\.\s)?(?:Stat\.|Code|Laws|L\.)(?:\sAnn\.)? )
    ,?\s?(?P<mark>[Cc]h?\.|[Cc]hapter)\s?(?P<chapter>\d+[A-Z]{{0,2}}(?:[.-]\d+[A-Z]?)?){ALONE}
    """,
    re.VERBOSE,
)
OF_WASHINGTON = re.compile(rf"\b[Cc]h(?:apter|\.)\s(?P<chapter>\d+[A-Z]?\.\d+[A-Z]?)\sRCW{ALONE}")
"""Washington names its code last."""


def chapters(words: str) -> Iterator[Provision]:
    """Every chapter of a code cited by itself in `words`, in no order."""
    for match in CHAPTER.finditer(words):
        mark = "c." if match["mark"] == "c." else "ch."
        authority = f"{match['head']} {mark} {match['chapter']}"
        yield Provision(match.start(), match.end(), "statute", authority, None)
    for match in OF_WASHINGTON.finditer(words) if "RCW" in words else ():
        yield Provision(match.start(), match.end(), "statute", f"RCW {match['chapter']}", None)
