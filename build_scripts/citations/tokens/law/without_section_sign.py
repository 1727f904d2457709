"""Sections by their number alone, in a text that lost every section sign.

Old plain text of the First Circuit drops the sign: `21 U.S.C. 841(b)`, and then `under 841(b)`.
Only a number that such a document cites with its code is looked for.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from build_scripts.citations.tokens.law.provision import Provision, inner_pin
from build_scripts.citations.tokens.law.sections import SUB_LIST

OF_A_CODE = re.compile(r"\bU\.\s?S\.\s?C\.(?:A\.)?\s{1,4}(?P<first>\d{3,5}[a-z]?)(?!\d|\s[A-Z])")


def numbers_without_sign(texts: Sequence[str]) -> tuple[str, ...]:
    """The sections of the United States Code that `texts` cite, if no section sign is in them."""
    if any("§" in words for words in texts):
        return ()
    found = {match["first"] for words in texts for match in OF_A_CODE.finditer(words)}
    return tuple(sorted(found, key=lambda number: (-len(number), number)))


@lru_cache(maxsize=8)
def _pattern(numbers: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?: (?<=\s)(?<!C\.\s)(?<!C\.A\.\s)(?<!at\s)(?<![Ii]d\.\s)(?=\d+[a-z]?\()    # 841(b)
          | (?<=\bunder\s) | (?<=\bviolating\s) | (?<=\bviolation\sof\s) )           # under 2255
        (?P<section>{"|".join(numbers)})(?P<pin>{SUB_LIST})?(?![\w-]|[.,:]\d|\s[A-Z]\w*\.)
        """,
        re.VERBOSE,
    )


def without_sign(words: str, numbers: tuple[str, ...]) -> Iterator[Provision]:
    """Every section in `words` whose number is one of `numbers` and whose sign is lost."""
    for match in _pattern(numbers).finditer(words) if numbers else ():
        cited = f"§ {match['section']}"
        yield Provision(
            match.start(), match.end(), "statute", cited, inner_pin(match), informal=True
        )
