"""Tells where a sentence of the court runs into a block quotation, in a text that marks none.

The quoted words stand in a paragraph of their own: `this Court noted that` / `inconvenience,
insofar as it is …`. What is altered in them stands in brackets (Bluebook
rule 5.2(a)): `[w]hile not identical, …`.
"""

import re

SAYS = re.compile(
    r"""
    \b(?:add|argu|caution|clear|conclud|declar|defin|describ|direct|emphasi|explain|find|found|held
      |hold|instruct|mandat|not|observ|provid|read|reason|recogniz|remark|requir|rul|sa(?:id|ys?)
      |specif|stat|testif|writ|wrote)\w*
    (?:\b[^.,;:]{0,40}\ that)?,?$                      # went on to state, / made it clear that
    """,
    re.VERBOSE,
)
ALTERED = re.compile(r"(?:[a-z]+ ){0,2}[a-z]*\[[a-z]{1,4}\]")
"""`[w]hile not`, `act[ed] with`"""
MARKED = re.compile(r"[“\"] ?[‘']?[a-z\[][^“”\"]{40,}[”\"]")
"""`“under the view that …”`, in marks, which publishers set around block quotations as well."""
FEWEST = 60
"""Characters; less may be the end of a sentence that a publisher parted."""
CLOSED = re.compile(r"[.?!]\W*$")


def runs_into_quotation(before: str, words: str) -> bool:
    """Say whether the sentence at the end of the paragraph `before` runs into `words`, quoted."""
    if not CLOSED.search(words) or len(words) < FEWEST or CLOSED.search(before):
        return False
    return is_altered(words) or bool(SAYS.search(before) or MARKED.match(words))


def is_altered(words: str) -> bool:
    """Say whether a paragraph `words` begins with what is altered of another’s words."""
    return bool(ALTERED.match(words))
