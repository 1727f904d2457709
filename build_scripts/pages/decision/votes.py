"""How the judges voted, in the lines by which a court prints it.

A vote is quoted and not retold: who joins what, in part or but for a note, is for the court to
say. The reporter of decisions prints it before the opinion; a byline names who joins it (“with
whom Justice Kagan joins”); many courts end with a line (“MOORE, J., and LEE, J., concur.”).
"""

import re
from collections.abc import Iterator

from build_scripts.model import Anchor, Opinion, Passage, Span

JOINS = r"(?:concur(?:s|red|ring)?|join(?:s|ed)?|dissent(?:s|ed)?)"
REPORTED = re.compile(
    r"""
    \b(?:delivered|announced|filed|wrote|authored)\b.{0,80}?
    \b(?:opinion|judgment|dissent|concurrence)\b.*?
    \b(?:joined?|filed|concurred|dissented|took\ no\ part)\b
    """,
    re.DOTALL | re.VERBOSE,
)
"""`ROBERTS, C. J., delivered the opinion of the Court, in which … joined.`"""
BYLINE = re.compile(rf"\b(?:with|in) (?:whom|which)\b.*\b{JOINS}\b|\bjoined by\b", re.DOTALL)
"""`JUSTICE ALITO, with whom JUSTICE THOMAS joins, dissenting.`"""
CLOSING = re.compile(
    rf"""
    (?:I\ am\ (?:hereby\ )?authorized\ to\ state\ that\ )?
    (?: (?:All|The\ other)\b.{{0,40}}            # All the Justices concur.
      | .*\b(?:(?:C|P)\.\s?)?JJ?\.(?:P\.)?.*    # MOORE and LEE, JJ., concur.
      | .*\b(?:Justice|Judge|JUSTICE|JUDGE)s?\b.*
    )
    \b{JOINS}\b
    (?:\ (?:in|with|this|the|and|opinion|result|judgment|concurrence|dissent|only|part|separately
       |by|separate))*\.?
    """,
    re.VERBOSE | re.DOTALL,
)
ABSENT = re.compile(
    r"""
    (?: (?:(?:The|Mr\.|Madam)\ )?(?:(?:Chief|Associate|Presiding)\ )?(?:Justice|Judge)s?\b
      | (?:CHIEF\ )?(?:JUSTICE|JUDGE)S?\b
      | [^.]{1,80}\b(?:(?:C|P)\.\s?)?JJ?\.(?:P\.)?,?\ )
    [^;:]{0,150}?
    \b(?:did\ not\ participate|took\ no\ part|did\ not\ sit|not\ participating|not\ sitting
        |(?:is|are|was|were|being)\ (?:recused|disqualified))
    (?:\ (?:in|on|the|or|and|of|this|these|consideration|decision|determination|disposition|hearing
       |opinion|matter|appeal|case|cases|proceedings?))*\.?
    """,
    re.VERBOSE,
)
"""`Justices ERVIN and BERGER did not participate in the consideration or decision of this case.`"""
SHORT = 300
"""Characters that a line of votes holds; the reporter's paragraph may be longer."""


def votes(opinion: Opinion) -> list[Anchor]:
    """Return the lines that tell how the judges voted: the reporter's paragraph, else the bylines
    that name who joins and the closing lines."""
    passages = [p for p in opinion.passages() if p.where == "body"]
    reported = [p for p in passages if before_opinion(p, opinion) and REPORTED.search(words(p))]
    return [whole_passage(passage) for passage in reported[:1] or list(lines(passages))]


def lines(passages: list[Passage]) -> Iterator[Passage]:
    """Yield the bylines and closing lines that tell a vote."""
    for passage in passages:
        said = words(passage)
        if len(said) > SHORT or passage.kind in ("blockquote", "heading"):
            continue
        byline = passage.index == -1 and BYLINE.search(said)
        own = passage.index >= 0 and passage.writing != "caption"
        if byline or (own and (CLOSING.fullmatch(said) or ABSENT.fullmatch(said))):
            yield passage


def before_opinion(passage: Passage, opinion: Opinion) -> bool:
    """Say whether a passage stands in the caption or in a syllabus."""
    syllabi = {w.id for w in opinion.writings if w.kind == "syllabus"}
    return passage.writing == "caption" or passage.writing in syllabi


def words(passage: Passage) -> str:
    """Return what stands in a passage, without the number that the court gives its paragraph."""
    return re.sub(r"\A(?:\[?¶\s?\d+\]?|\{¶\s?\d+\})\s*", "", passage.text.words)


def whole_passage(passage: Passage) -> Anchor:
    """Return all of a passage, but for its number."""
    said = passage.text.words
    start = len(said) - len(words(passage))
    return Anchor(passage.writing, passage.where, passage.index, Span(start, len(said)))
