"""Finds the lists that a court makes of its own: no words of another’s are quoted in them.

Print sets the items of a list in, as it sets quotations, and publishers mark both alike. A bullet
tells an item, and the box of a form; a number does under a colon, with the next number under it.
A list that stands in a quotation stays in it: the words over it say who speaks, or those under it
whence it is. The numbered paragraphs in which an order commands are no list: they are its text.
"""

import re
from collections.abc import Sequence

from build_scripts.lexicon.bullets import BULLETS
from build_scripts.model import BlockKind
from build_scripts.read.list_number_format import roman_numeral
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.headings import Form, form_of
from build_scripts.structure.writings.quoted_paragraphs import CITED, NAMES_LAW, REACH, SAYS

BULLETED = re.compile(rf"[{BULLETS}]\s*\S")
BOX = re.compile(r"(?:\[(?: {1,3}|_|[xX✓])\]|[☐☑☒])\s*\S")
"""The box of a form, to be checked or checked."""
DASH = re.compile(r"[–—-]\s\S")
"""A bullet too, but only where another stands under it."""
FEWEST = 2
"""Items by which a number or a dash tells a list."""
COMMANDS = re.compile(
    r"\b(?:order|decree|adjudge|direct|rule|hold|held|conclud)(?:s|ed|ing)?\b[^.;]{0,60}[:—]$"
    r"|^(?:for|based on|in light of) [^.;]{3,160}:$",
    re.IGNORECASE,
)
"""`IT IS ORDERED THAT:`, `For the foregoing reasons:`, over what a court commands or holds."""
IN_SMALL = re.compile(r"\(?\w{1,4}[.)] [a-z]{2}")
IN_OWN_NAME = re.compile(
    r"\b(?:it is|we|I|court|hereby|that)\b[^.;]{0,60}[:—]$|^(?:for|based on|in light of)\b",
    re.IGNORECASE,
)
"""Over items in small letters only this tells a command: another judge’s (`The judge ordered the
following:`) and `if all of these hold:` are told in a list."""
LEADS_OVER = re.compile(r"[:—][”\"]?$")
FROM = re.compile(
    r"""
    \(                                                           # (Emphasis added.)
    | \d+\ (?:U\.\ ?S\.\ ?C|C\.\ ?F\.\ ?R)\b | §                 # 8 U.S.C. § 1326(d)
    | (?:Fed\.\ R|[A-Z][\w.]*(?:\ [A-Z][\w.]*){0,3}\ §)          # Fed. R. Evid. 502(b)
    """,
    re.VERBOSE,
)
"""How what stands under a quotation says whence it is, beside `CITED`."""
ROMANS = tuple(roman_numeral(number) for number in range(1, 40))


def with_own_lists(kinds: Sequence[BlockKind], parts: Sequence[Part]) -> list[BlockKind]:
    """Return `kinds`, the items of the court’s own lists as such; those of a list that is quoted,
    some of which the format tells, all as quoted."""
    result = [*kinds]
    at = 0
    while at < len(parts):
        end = end_of_list(result, parts, at)
        if end > at:
            quoted = is_in_quotation(result, parts, at, end)
            for place in range(at, end):
                if not quoted:
                    result[place] = "list"
                elif "blockquote" in kinds[at:end] and not is_bulleted(parts[place]):
                    result[place] = "blockquote"
        at = max(end, at + 1)
    return result


def end_of_list(kinds: Sequence[BlockKind], parts: Sequence[Part], at: int) -> int:
    """Return the place behind the last item of the list that begins at `at`, `at` where none
    does."""
    before = parts[at - 1].words if at else ""
    led = LEADS_OVER.search(before)
    for sign, fewest in ((BULLETED, 1), (BOX, 1), (DASH, FEWEST)):
        end = at
        while end < len(parts) and sign.match(parts[end].words) and may_be_item(kinds, parts, end):
            end += 1
        if end - at >= fewest and (fewest == 1 or led):
            return end
    told = IN_SMALL.match(parts[at].words) and not IN_OWN_NAME.search(before)
    if not led or (COMMANDS.search(before) and not told):
        return at
    if form_of(before, None).rank:
        return at  # these are the parts of an item
    end = end_of_series(kinds, parts, at)
    return end if end - at >= FEWEST else at


def end_of_series(kinds: Sequence[BlockKind], parts: Sequence[Part], at: int) -> int:
    """Return the place behind the last of the parts from `at` on that bear numbers in a series,
    from its first on."""
    form: Form | None = None
    end = at
    while end < len(parts) and may_be_item(kinds, parts, end, titled=end > at):
        found = form_of(parts[end].words, form)
        following = is_next(found, form) if form else found.opens
        if not found.rank or not following or is_number_alone(parts[end].words, found):
            break
        form = found
        end += 1
    return end


def may_be_item(
    kinds: Sequence[BlockKind], parts: Sequence[Part], at: int, *, titled: bool = False
) -> bool:
    """Say whether the part at `at` may be an item, a heading only where it is `titled`: the next
    number of a series of issues looks like one."""
    kind = kinds[at]
    usual = kind in ("paragraph", "blockquote") or (titled and kind == "heading")
    return usual and not parts[at].hint and parts[at].kind in ("text", "quotation", "heading")


def is_next(form: Form, before: Form) -> bool:
    """Say whether `form` is that of the number after the one of `before`."""
    one, two = before.number, form.number
    if form.rank != before.rank or not one or not two:
        return False
    if one.isdigit() and two.isdigit():
        return int(two) == int(one) + 1
    if one.lower() in ROMANS and two.lower() in ROMANS:
        return ROMANS.index(two.lower()) == ROMANS.index(one.lower()) + 1
    return len(one) == len(two) == 1 and ord(two) == ord(one) + 1


def is_number_alone(words: str, form: Form) -> bool:
    """Say whether `words` hold no more than their number."""
    return len(words) <= len(form.number) + len("().")


def is_bulleted(part: Part) -> bool:
    """Say whether `part` begins with a bullet or a box."""
    return bool(BULLETED.match(part.words) or BOX.match(part.words))


def is_in_quotation(kinds: Sequence[BlockKind], parts: Sequence[Part], at: int, end: int) -> bool:
    """Say whether the list from `at` to `end` is quoted: it goes on with a quotation, or the words
    over it say that another speaks, or those under it whence it is."""
    before = parts[at - 1] if at else None
    after = parts[end] if end < len(parts) else None
    if at and kinds[at - 1] == "blockquote":
        return True
    opened = parts[at].words.lstrip("([{").startswith(("“", '"'))
    if opened or (before and SAYS.search(before.words)):
        return True
    if "blockquote" not in kinds[at:end] or is_bulleted(parts[at]):
        return False
    law = bool(before and NAMES_LAW.search(before.words[-REACH:]))
    return law or bool(after and (CITED.match(after.words) or FROM.match(after.words)))
