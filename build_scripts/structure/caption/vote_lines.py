"""Reads the votes that courts print under an opinion: `ABLE, C.J., and COVE, J., concur.`"""

import re
from collections.abc import Iterator
from itertools import dropwhile

from build_scripts.structure.caption.panel import names_in
from build_scripts.structure.writings.byline_forms import PARAGRAPH_NUMBER
from build_scripts.structure.writings.outcome_sentences import BARE_OUTCOME

VOTE = (
    r"(?i:concur(?:s|red|ring)?|dissent(?:s|ed|ing)?|join(?:s|ed)?|agrees?|not joining"
    r"|participating)"
)
AWAY = (
    r"(?i:not (?:participating|sitting|voting)|(?:did|does|do) not (?:participate|sit)|took no part"
    r"|(?:is |are |was |were )?(?:recused?s?|disqualified|absent))"
)
OFFICE_BEHIND = (
    r"(?:[A-Z]\. ?){0,3}(?:JJ?|CC?|Js|JS)\."
    r"|(?i:(?:chief |presiding |associate |circuit |district |senior )*(?:judges?|justices?))"
)
CLAUSE = re.compile(
    rf"""
    (?:and\ |but\ )?
    (?P<names>
        (?:(?:Chief|Presiding|Associate|Senior)\ )*(?:Judges?|Justices?)\ [A-Z][^:;]{{2,160}}?
      | [A-Z][^:;]{{1,160}}?,?\ (?-x:{OFFICE_BEHIND}),?
    )
    ,?\ (?:who\ )?(?:all\ |each\ |both\ |also\ |(?i:specially|respectfully)\ |would\ )*
    (?-x:{VOTE}\b|(?P<away>{AWAY}))
    (?:[^:;]{{0,80}}?\ in\ which\ (?P<others>[A-Z][^:;]{{3,120}}?)\ (?:concur|join)\w*
      | [^:;]{{0,120}})
    \.?
    """,
    re.VERBOSE,
)
"""Who votes, and how: `Chief Judge Able and Judge Cove concur`, `SNELL, J., joins this dissent`."""
UNDER_VOTE = re.compile(
    r"(?:(?:I|We|WE) )?(?:all )?(?i:concur|dissent)(?i:s|ring|ing)?: (?P<names>[A-Z][^:;]*)"
)
"""`I concur: Cove, J.` in California and Washington, `CONCUR: ABLE, C.J., COVE, J.` in Oklahoma."""
BETWEEN = re.compile(r";\s*|(?:(?<=[A-Za-z]{3})|(?<=\d))\. (?=[A-Z])")
ALL_BUT = re.compile(r"\ball(?: of)?(?: the)? (?:justices|judges)\b", re.IGNORECASE)
"""`All Justices concur except COVE, J.`: who the others are is not said."""
LONGEST_VOTE = 400


def votes_in(words: str) -> list[str]:
    """Return who sat, as a paragraph of nothing but votes tells, before which Georgia sets the
    outcome; nobody, where it tells more."""
    if len(words) > LONGEST_VOTE or ALL_BUT.search(words):
        return []
    said = PARAGRAPH_NUMBER.sub("", words, count=1).strip(" ;")
    if listed := UNDER_VOTE.fullmatch(said):
        return judges_named(listed["names"])
    clauses = dropwhile(
        BARE_OUTCOME.match, (each.rstrip(" .") + "." for each in BETWEEN.split(said))
    )
    votes = [CLAUSE.fullmatch(clause.strip()) for clause in clauses]
    told = [vote for vote in votes if vote]
    if len(told) < len(votes):
        return []
    sat = (vote for vote in told if not vote["away"])
    return [name for vote in sat for name in names_of(vote)]


def names_of(vote: re.Match[str]) -> Iterator[str]:
    """Yield whom a `vote` names, and who joined in a writing of which it tells."""
    yield from judges_named(vote["names"])
    yield from judges_named(vote["others"] or "")


ACTING = re.compile(r", (?:Acting|Presiding) (?=(?:[CP]\. ?)?J\.)")
COMMISSIONERS = re.compile(r",? CC?\.$")


def judges_named(listed: str) -> list[str]:
    """Return the judges whom a list names, with their offices behind them or before."""
    bare = ACTING.sub(", ", COMMISSIONERS.sub("", listed.strip(" ,")))
    return names_in(bare if bare.endswith(".") else f"{bare}, JJ.") if bare else []
