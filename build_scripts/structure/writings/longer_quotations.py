"""Finds how far a block quotation goes on, in a text that has lost its indents.

What stands over it introduces its first paragraph. A law is quoted with its subsections, or with
several of its sections, as one extract: the next label of the row goes on with it, and so does a
label under a line that has not ended. Further paragraphs in quotation marks go on until one closes
them. What was left out of it, or added, is said in brackets right behind its last paragraph
(Bluebook rule 5.2(f)): a paragraph that begins so stands under a quotation.
"""

import re
from collections.abc import Sequence

from build_scripts.model import BlockKind
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.headings import SENTENCE_END, Form, form_of
from build_scripts.structure.writings.marked_quotations import is_in_marks
from build_scripts.structure.writings.own_lists import is_next
from build_scripts.structure.writings.quoted_paragraphs import is_without_layout

REMARK = re.compile(
    r"\((?:Citations?|Footnotes?|Emphasis|Alterations?|Internal quotation marks)\b[^()]{0,60}"
    r"\b(?:omitted|added|supplied|in original|ours|mine)\b[^()]{0,60}\)",
    re.IGNORECASE,
)
"""`(Footnotes omitted.)`, `(Emphasis ours.)`"""
FARTHEST = 3
"""Paragraphs from the first of a quotation to the remark behind its last."""
QUOTED = ("“", '"', "(")
"""How a paragraph begins that is none of a block quotation, or no whole paragraph of one."""
SECTION = re.compile(
    r"(?P<word>(?i:sec(?:tion)?\.?|art(?:icle)?\.?|rule)|§) ?(?P<number>\d+)[\w-]*[.:](?=\s|$)"
)
"""`Sec. 8. The tenant shall`; in a sentence (`Section 8 is`) no stop follows the number."""
LABEL = re.compile(r"(?P<bracket>\()?(?P<number>\d{1,2}|[A-Za-z]|[ivx]{1,4})(?(bracket)\)|[.)])\s")
ALONE = re.compile(r"\(?\w{1,4}[.)]")
LEFT_OUT = re.compile(r"(?:\.\s?){3,}[”\"]?$|…\W?$")


def with_longer_quotations(kinds: Sequence[BlockKind], parts: Sequence[Part]) -> list[BlockKind]:
    """Return `kinds`, the further paragraphs of each block quotation as quotations too."""
    result = [*kinds]
    first = 0
    for place in range(1, len(parts)):
        if result[place - 1] != "blockquote":
            first = place
        elif result[place] == "paragraph" and is_flat(parts[place]):
            quoted = [part.words for part in parts[first:place]]
            before, words = quoted[-1], parts[place].words
            if (
                is_next_label(quoted, words)
                or has_not_ended(before, words)
                or is_open(before, words)
            ):
                result[place] = "blockquote"
    return with_what_a_remark_ends(result, parts)


def is_flat(part: Part) -> bool:
    """Say whether no format tells how `part` is set, nor an editor what it is."""
    return is_without_layout(part) and not part.hint


def is_next_label(quoted: Sequence[str], words: str) -> bool:
    """Say whether `words` begin with the next label of a row in what is `quoted` so far, or with a
    later one behind what is left out: sections may always be left out."""
    lines = [line for paragraph in quoted for line in paragraph.split("\n")]
    if section := SECTION.match(words):
        above = [found for line in lines if (found := SECTION.match(line))]
        return bool(above) and int(above[-1]["number"]) < int(section["number"])
    label = LABEL.match(words)
    if not label:
        return False
    gap = bool(LEFT_OUT.search(lines[-1]))
    before: Form | None = None
    follows = False
    for line in lines:
        one = LABEL.match(line)
        if one and bool(one["bracket"]) == bool(label["bracket"]):
            before = form_of(f"{one['number']}. X", before)
            form = form_of(f"{label['number']}. X", before)
            follows = is_next(form, before) or (gap and is_later(form, before))
    return follows


def is_later(form: Form, before: Form) -> bool:
    """Say whether `form` is that of a later figure or letter of the row of `before`."""
    if form.rank != before.rank or len(form.number) != len(before.number):
        return False
    return form.number > before.number


def has_not_ended(before: str, words: str) -> bool:
    """Say whether the quoted paragraph `before` has not ended where `words` begin with a label, or
    quotes further in them: `This insurance does not cover`, `Sec. 10.`"""
    if before.endswith(":") and words.startswith(("“", '"')):
        return is_in_marks(words)
    last = before.rsplit("\n", 1)[-1]
    alone = SECTION.fullmatch(last) or ALONE.fullmatch(last)
    return bool(LABEL.match(words)) and bool(alone or not SENTENCE_END.search(last))


def is_open(before: str, words: str) -> bool:
    """Say whether `words` open with the quotation mark of `before`, which nothing closed."""
    curled = before.startswith("“") and words.startswith("“")
    straight = before.startswith('"') and words.startswith('"')
    unclosed = before.count("“") > before.count("”") if curled else before.count('"') % 2
    return (curled or straight) and bool(unclosed)


def with_what_a_remark_ends(kinds: Sequence[BlockKind], parts: Sequence[Part]) -> list[BlockKind]:
    """Return `kinds`, the paragraphs between the first of a block quotation and the remark behind
    its last as quotations too."""
    result = [*kinds]
    for place, part in enumerate(parts):
        if result[place] != "paragraph" or not REMARK.match(part.words):
            continue
        near = range(place - 1, max(-1, place - 1 - FARTHEST), -1)
        first = next((at for at in near if result[at] == "blockquote"), place)
        between = range(first + 1, place)
        if all(result[at] == "paragraph" and goes_on(parts[at]) for at in between):
            for at in between:
                result[at] = "blockquote"
    return result


def goes_on(part: Part) -> bool:
    """Say whether `part` may be a further paragraph of a quotation."""
    return part.kind == "text" and not part.hint and not part.words.startswith(QUOTED)
