"""What a citation in the brackets after another is to it: quoted or cited there, its law today."""

import re

from build_scripts.citations.grammar.clause import OF_A_CODE, Clause

RELATED = re.compile(r"(?i)\b(?P<verb>quoting|citing)\b[^()]*$")

LAW = OF_A_CODE | {"session-law"}
CODIFIED = re.compile(
    r"""
    (?: (?:as\samended|originally|subsequently|later|now) (?:\sand|,)? \s )?
    (?:re)?codified (?:,?\sas\samended,?)? (?:\sand\s\w+)?
    \s(?:at|as|in) (?:\sscattered\ssections\sof)? \s?
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""`(codified as amended at 8 U.S.C. § 1)` after an act as it was passed (Bluebook rule 12.4)."""
NOW = re.compile(
    r"""
    (?: (?:now|current\sversion|presently|currently) (?:,?\s(?:found|as\samended|renumbered))? ,?
        (?:\s(?:at|as|in))?                       # now; current version at; now found in
      | (?:renumbered|recodified)\s(?:as|at) )     # renumbered as
    \s?
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""`(now RCW 59.12.030)`, `(current version at 8 U.S.C. § 1)` after law of an older number."""
CHANGED = re.compile(
    r"(?:^|[\s(,;])(?P<how>(?:as\s)?(?:(?:last|first)\s)?"
    r"(?:added|amended|enacted|inserted|repealed|renumbered|redesignated)"
    r"(?:\sand\s(?:amended|renumbered|redesignated|repealed))?\s(?:by|through))\s$"
)
"""`(added by Stats. 2004, ch. 5)`, `, repealed by Stats. 2006, ch. 7`: the act that made of a
provision what it is."""
FURTHER_SECTIONS = re.compile(r"(?:[^a-z;]|\b(?:and|et seq)\b)*")
"""Sections of the same list before this one: `8 U.S.C. § 1, `, `8 U.S.C. § 1 and `."""


def relation_in_brackets(clause: Clause, host: Clause, opening: str, near: str) -> str:
    """Return what `clause` is to the `host` in whose brackets it stands: one of `WITHIN_ANOTHER`.

    `opening` are the words of the brackets before it, `near` those since the citation before it.
    """
    verb = RELATED.search(near) or RELATED.match(opening)
    if verb and verb["verb"].lower() == "quoting":
        return "quoted in"
    return law_today(clause, host, opening) or changed_by(clause, host, near) or "cited in"


def changed_by(clause: Clause, host: Clause, near: str) -> str | None:
    """Return the words that say how the act cited has changed the provision `host`."""
    if clause.kind not in LAW or host.kind not in LAW:
        return None
    told = CHANGED.search(near)
    return told["how"] if told else None


def law_today(clause: Clause, host: Clause, opening: str) -> str | None:
    """Return how law that is cited is the law of the `host` today, if the brackets say so."""
    if clause.kind not in LAW or host.kind not in LAW:
        return None
    for told, relation in ((CODIFIED, "codification of"), (NOW, "present form of")):
        found = told.match(opening)
        if found and FURTHER_SECTIONS.fullmatch(opening, found.end()):
            return relation
    return None
