"""Provisions that the court calls former: today's text under the number is another law.

`former § 50`, `former Penal Code section 1170`: an authority of its own, which no site's current
code shows.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.citations.grammar.clause import OF_A_CODE, Clause
from build_scripts.citations.resolve.resolved_values import Meaning

FORMER = re.compile(r"\b(?:[Ff]ormer|\[[Ff]ormer\])\s$|\bthen-$")
WITHIN_NAME = re.compile(r",?\sformer\s(?:§|[Ss]ection)")
"""California’s `Pen. Code, former § 12020`."""
WITHIN_LIST = re.compile(r"(?:,|,?\s(?:and|or|&))?\s(?:§§?\s?)?")


def former_provisions(clauses: Sequence[Clause]) -> frozenset[int]:
    """The positions of those clauses of a passage that cite what the court calls former: by itself
    or as a further member of a list (`former §§ 50 and 51`)."""
    found: set[int] = set()
    for position, clause in enumerate(clauses):
        words, start = clause.passage.text.words, clause.core.start
        if clause.kind not in OF_A_CODE:
            continue
        within = WITHIN_NAME.search(words, start, clause.core.end)
        if within or FORMER.search(words[max(0, start - 12) : start]):
            found.add(position)
        elif position - 1 in found and words[start].isdigit():
            before = clauses[position - 1]
            if before.kind == clause.kind and WITHIN_LIST.fullmatch(words[before.core.end : start]):
                found.add(position)
    return frozenset(found)


def as_former(meaning: Meaning) -> Meaning:
    """`former 28 U.S.C. § 41`."""
    if meaning.authority is None or meaning.authority.startswith("former "):
        return meaning
    return replace(meaning, authority=f"former {meaning.authority}")
