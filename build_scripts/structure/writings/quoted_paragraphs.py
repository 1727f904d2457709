"""Tells which parts of a writing are quoted, where no format says so: by what stands over them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from build_scripts.lexicon.bullets import BULLET
from build_scripts.lexicon.patterns import one_of
from build_scripts.model import BlockKind, Doubt
from build_scripts.problems import doubt, excerpt
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.headings import ASTERISM, IN_BRACKETS, is_heading
from build_scripts.structure.blocks.quotation_leads import runs_into_quotation
from build_scripts.structure.blocks.speakers import speaker_of
from build_scripts.structure.writings.byline_forms import BYLINE, PARAGRAPH_NUMBER, PER_CURIAM

ENUMERATION = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s|(?:First|1st),?\s")
"""How the first item of a list begins, which also follows a colon."""

SAYS = re.compile(
    r"\b"
    + one_of(r"""
        state[sd]? stating says? said reads? provide[sd]? providing wrote writes observed
        explained declare[sd]? remarked testified answered replied
    """)
    + r"(?:,? (?:in (?:relevant |pertinent |material )?part|as follows|the following|that"
    r"|(?:in|on|at|of|by|to|with|for) [^:;]{1,80})){0,3},?:$"
)
"""How the line before a quotation ends that gives another’s words: “the statute provides:”."""
SAYS_IN_PART = re.compile(
    r"\b(?:state[sd]?|provide[sd]?|reads?) in (?:relevant |pertinent |material )?part,? that$"
)
"""The same where the quotation goes on with the sentence."""
CITED = re.compile(
    r"""
    \((?:Citations?|Footnotes?|Emphasis|Alterations?|Internal|Quotation)\b[^()]{0,80}\)
    | (?:See\ |Accord\ )?(?:Id\.|Ibid\.)
    | [A-Z][\w.’'\ &]{1,60},\ \d+\ [A-Z][\w.\ ]{1,20}\ (?:at\ )?\d+  # Able v. Roe, 12 F.3d 34
    | [A-Z][\w.’'\ ]{2,40}(?:\([A-Z]+\)\ )?(?:at|¶)\ \d+             # Roe Decl. ¶ 12
    """,
    re.VERBOSE,
)
"""How the line after a quotation begins: whence it is, and what was left out or added."""
GOES_ON = re.compile(r"(?:[:;]|[;,] (?:and|or))$")


def is_run_into(before: Part, part: Part) -> bool:
    """Say whether the sentence of `before` runs into `part`, quoted, in a text without layout."""
    return is_without_layout(part) and runs_into_quotation(before.words, part.words)


def is_without_layout(part: Part) -> bool:
    """Say whether no format tells how `part` is set."""
    return part.kind == "text" and part.continues is None


def is_quoted(before: Part, after: Part | None) -> bool:
    """Say whether what stands between `before`, which ends with a colon, and `after` is quoted:
    the one says who speaks, or the other whence it is or who answers."""
    return bool(SAYS.search(before.words)) or bool(
        after and (CITED.match(after.words) or speaker_of(after.words))
    )


OF_THE_COURT = re.compile(
    r"""
    \b(?:facts?|issues?|questions?|reasons?|grounds|errors|claims|contentions|arguments|points
      |agree[sd]?|this\ much|we\ (?:hold|conclude|find|think|believe)|our\ \w+
      |(?:is|are)\ th(?:is|ese))
    \b[^.:]{0,60}:$
    """,
    re.VERBOSE,
)
"""How a court also leads over what it goes on to say itself: `The facts are these:`."""


def colon_doubt(before: Part, part: Part, line: int) -> Doubt:
    """Return what to tell an editor of a quotation that only a colon introduces."""
    words = excerpt(part.words, 40)
    return doubt("quotation-by-colon", line, words=words, before=last_words(before))


def marks_doubt(before: Part, part: Part, line: int) -> Doubt:
    """Return what to tell an editor of a paragraph under a colon that quotes in part."""
    words = excerpt(part.words, 40)
    return doubt("quotation-by-colon.own", line, words=words, before=last_words(before))


def last_words(part: Part) -> str:
    """Return the last words of `part`, by which an editor finds what it leads over to."""
    return " ".join(part.words.split()[-6:])


def lists_on(before: Part, part: Part) -> bool:
    """Say whether `part` is an item of a list that begins in the quotation `before` it, where the
    format tells no quotation from text."""
    listed = before.kind == part.kind == "text" and bool(ENUMERATION.match(part.words))
    return listed and bool(GOES_ON.search(before.words))


NAMES_LAW = re.compile(
    r"§|\b(?:[Ss]ections?|Act|[Ss]tatutes?|Code|[Rr]ules?|Laws|[Oo]rdinances?|[Rr]egulations?)\b"
)
REACH = 120
"""Characters before what is quoted, in which a law is named."""
LATER_SECTION = re.compile(r"\((?:[b-hj-uw-z]|[B-HJ-UW-Z]|[2-9]|\d\d)\)\s")
"""`(f) Authority to Use Information. —`; “(i)” and “(v)” may be figures."""
LATER_TITLE = re.compile(r"(?:[B-HJ-UW-Z]|[2-9]|\d\d)\.\s+[A-Z]")
"""`F. Payments You Must Make`, `5. LIMITATION OF LIABILITY. Operator will`, of a contract."""
NAMES_PAPER = re.compile(
    r"\b(?:provision|agreement|contract|lease|policy|clause|instruction|deed|will)\b[^.;]{0,30}:$"
)
LEADS_OVER = re.compile(r"\w\W{0,3}:$")


def quotes_later_section(before: Part, part: Part) -> bool:
    """Say whether `part`, under a colon, bears the number of a section that is not the first, as no
    list of the court does: of the law that `before` names, or of what it says is stated, what
    stands over it is left out."""
    if not is_without_layout(part) or not LEADS_OVER.search(before.words):
        return False
    law = NAMES_LAW.search(before.words) and LATER_SECTION.match(part.words)
    paper = SAYS.search(before.words) or NAMES_PAPER.search(before.words)
    stated = paper and LATER_TITLE.match(part.words)
    return bool(law or stated)


def is_title_in_quotation(part: Part, before: Part, after: Part | None) -> bool:
    """Say whether `part`, which looks like a heading, is that of a law that is quoted: what stands
    `before` it says so and what stands `after` it is set in, or it opens with a mark of quotation
    that it does not close."""
    quoted = after is not None and after.kind == "quotation"
    opened = part.words[0] in '“"' and not part.words.endswith(("”", '"'))
    return quoted and (opened or bool(SAYS.search(before.words)))


DOTS = re.compile(r"(?:\.\s*){3,}")


def goes_on_with_quotation(before: Part, part: Part) -> bool:
    """Say whether `part` goes on with the quotation that `before` is: what is quoted in parts has
    a row of dots or asterisks where one is left out, and a law’s lead ends with a dash, its title
    without a stop."""
    if not is_without_layout(part) or part.hint:
        return False
    if ASTERISM.fullmatch(before.words):
        return bool(IN_BRACKETS.match(part.words))
    if DOTS.fullmatch(before.words) or DOTS.fullmatch(part.words):
        return True
    titled = before.kind == "text" and bool(LATER_TITLE.match(before.words))
    return (titled and is_heading(before.words)) or before.words.endswith(("—", "–"))


OVER_TAXES = re.compile(r"\bdetermined\b[^:]{0,80}\b(?:deficienc|addition|penalt)\w*\b[^:]*:$")
"""How the Tax Court leads over a table of deficiencies, which publishers leave out."""
WORD = re.compile(r"[^\W\d_]{2}")


def introduces_quotation(before: Part, part: Part) -> bool:
    """Say whether `before` introduces `part` as a block quotation.

    A colon at the end of a paragraph introduces a quotation or a list. A block quotation is
    printed without quotation marks of its own (Bluebook rule 5.1(a)).
    """
    if BYLINE.fullmatch(before.words) or PER_CURIAM.fullmatch(before.words):
        return False
    if not LEADS_OVER.search(before.words) or part.kind != "text":
        return False
    if not WORD.search(part.words):
        return False  # the row of a form: `00 : 00`
    if re.search(r"\bconcur\w*:$|^Dear\b", before.words, re.IGNORECASE):
        return False  # signatures follow, or a letter
    if OVER_TAXES.search(before.words):
        return False
    if part.continues is not None:
        return False  # the layout tells what is set in
    if PARAGRAPH_NUMBER.match(part.words):
        return False  # a quotation bears no number of the court’s own
    if ENUMERATION.match(part.words):  # a list of the court’s own, but not where a law speaks
        return bool(SAYS.search(before.words) and NAMES_LAW.search(before.words[-REACH:]))
    return part.words[0] not in '“"-–—' and not BULLET.match(part.words)


RULING = re.compile(
    r"(?:\b(?:is|are)\ (?:\([a-z]\)\ )?|:\ |\bIN PART and )"
    r"(?:GRANTED|DENIED|DEFERRED|SUSTAINED|OVERRULED|DISMISSED|MOOT|WITHDRAWN)\b"
)
"""`the motion is GRANTED`, `Motion No. 4 (ECF 531): DENIED`"""


def without_rulings(kinds: Sequence[BlockKind], parts: Sequence[Part]) -> list[BlockKind]:
    """Return `kinds`, the rulings that an order sets in one under the other as paragraphs: no
    quotation is a list of motions granted and denied."""
    rules = [
        kind == "blockquote" and part.continues is not None and bool(RULING.search(part.words))
        for kind, part in zip(kinds, parts, strict=True)
    ]
    result = [*kinds]
    for place, (one, other) in enumerate(pairwise(rules)):
        if one and other:
            result[place : place + 2] = ["paragraph", "paragraph"]
    return result
