"""Finds captions repeated over further writings, which are furniture, and a second opinion, which
is none of this one.

The Supreme Court prints its name, the docket number and the case over every writing; the Federal
Circuit, Texas, Pennsylvania and Michigan do likewise; Florida a line with the case and its number.
"""

import re
from collections.abc import Sequence

from build_scripts.model import Doubt, Removal, Source
from build_scripts.problems import doubt
from build_scripts.read.contents_and_dividers import RULE_BETWEEN
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.writings.bylines import byline_at
from build_scripts.structure.writings.front_matter import OPENS_JUDGMENT
from build_scripts.structure.writings.part_titles import title_of
from build_scripts.structure.writings.signatures import signature_at

FORMAL_NOTICE = re.compile(r"NOTICE:\s+This opinion is subject to formal revision")
"""The Supreme Court's Reporter prints this over the lead opinion of a slip opinion."""
REPEATED_CAPTION = "caption repeated over a further writing"
REVISION_NOTICE = "notice that the opinion is subject to formal revision"

MOST_PARTS = 24
"""Parts that a repeated caption takes at the most."""
CASE_LINE = re.compile(
    r"(?:(?:#|Nos?\. ?)?[\w:–-]*\d[\w:–-]*, )?[A-Z][^.]{0,60}.{0,40} vs?\.? [A-Z].{2,80}$"
)
"""`Quill v. Inkwell`, `#30-0123, Quill v. Inkwell` as Iowa prints it."""
CITED = re.compile(r"\b\d+ (?:U\. ?S\.|S\. ?Ct\.|F\. ?(?:2d|3d|4th)|[A-Z][\w.]+ ?[23]d) \d+")
"""A reporter’s page, which a line of a syllabus may begin with and no caption has."""
NUMBER = re.compile(r"\b[\w:]*\d[\w:.–-]*\d\b")
FEWEST_DIGITS = 4
"""Of a docket number; fewer may be any number."""


def without_repeated_captions(
    source: Source, parts: Sequence[Part], caption: Sequence[Part], known: dict[str, str]
) -> tuple[list[Part], list[Part], list[Doubt]]:
    """Return `parts` without the captions that repeat `caption` before a byline or the title of a
    writing, and these; and a doubt of each further caption that bears other docket numbers, which
    begins another opinion and stays.
    """
    kept: list[Part] = []
    gone: list[Part] = []
    doubts: list[Doubt] = []
    index = 0
    while index < len(parts):
        length = (
            repeated_caption(parts, index, caption, known) if parts[index].kind != "note" else 0
        )
        if another := another_number(parts[index : index + length], caption):
            line = source.line_of(parts[index].start)
            doubts.append(doubt("opinions-several", line, other=another[0], own=another[1]))
            kept += parts[index : index + length]
            index += length
            continue
        gone += [part for part in parts[index : index + length] if part.kind != "note"]
        kept += [part for part in parts[index : index + length] if part.kind == "note"]
        index += length
        if index < len(parts) and not length:
            kept.append(parts[index])
            index += 1
    return kept, gone, doubts


def removals_of(repeated: Sequence[Part]) -> list[Removal]:
    """Return the removals of the parts `repeated` over a writing, each with its reason."""
    return [Removal(span, reason_of(part.words)) for part in repeated for span in part.spans]


def reason_of(words: str) -> str:
    """Return why a line that reads `words` is left out over a writing."""
    if FORMAL_NOTICE.match(words):
        return REVISION_NOTICE
    return REPEATED_CAPTION if re.search(r"\w", words.replace("_", "")) else RULE_BETWEEN


def first_caption(parts: Sequence[Part]) -> list[Part]:
    """Return the first of the captions of which `parts` are the lines, down to the next court."""
    courts = [index for index, part in enumerate(parts) if role_of(part.words) == "court"]
    return [*parts[: courts[1] if len(courts) > 1 else len(parts)]]


def said_before(parts: Sequence[Part], caption: Sequence[Part]) -> list[Part]:
    """Return those of the `parts` of another caption of the same case that `caption` says too."""
    printed = letters_and_figures(" ".join(part.words for part in caption))
    return [p for p in parts if p.kind != "note" and letters_and_figures(p.words) in printed]


def letters_and_figures(words: str) -> str:
    """Return the letters and figures of `words`, in small letters."""
    return re.sub(r"[\W_]+", "", words.casefold())


def repeated_caption(
    parts: Sequence[Part], index: int, caption: Sequence[Part], known: dict[str, str]
) -> int:
    """Return how many parts from `index` repeat the caption; 0 for none."""
    named = role_of(parts[index].words) == "court" and not is_prose(parts[index])
    sure = begins_caption(parts[index], caption)
    if not sure and not named:
        return 0
    roles: set[str] = set()
    for length, following in enumerate(parts[index + 1 : index + MOST_PARTS], 1):
        if following.kind == "note":
            continue
        if signature_at(parts, index + length, known):
            return 0
        begins = byline_at(following.words, known) or OPENS_JUDGMENT.match(following.words)
        if begins or (title_of(following) and index):
            return length if sure or roles >= {"versus", "docket"} else 0
        if not may_repeat(following, caption):
            return 0
        roles.add(role_of(following.words))
        if is_prose(following) and role_of(following.words) == "party":
            return 0
    return 0


ENDS_OPINION = re.compile(
    r"\b(?:concur|dissent)s?\b|^(?:judgment|order|decree|appeal|writ)s? (?:\w+ )*(?:affirmed"
    r"|reversed|vacated|dismissed|denied|granted)\b",
    re.IGNORECASE,
)
"""`Judgment reversed.`, `O’CONNOR, C.J., and KENNEDY, J., concur.`"""


def may_repeat(part: Part, caption: Sequence[Part]) -> bool:
    """Say whether `part` may be a line of a caption. The result and the votes under an opinion,
    after a running head with the court’s name, are none, unless the caption bears them too."""
    printed = " ".join(each.words for each in caption).casefold()
    return part.words.casefold() in printed or not ENDS_OPINION.search(part.words)


def begins_caption(part: Part, caption: Sequence[Part]) -> bool:
    """Say whether `part` may be the first line of a caption printed again: the notice, the court,
    or the line with the case and its number."""
    if FORMAL_NOTICE.match(part.words):
        return True
    role = role_of(part.words)
    printed = {each.words.casefold() for each in caption}
    if part.words.casefold() in printed and role != "role" and not title_of(part):
        return True
    if role == "court" and (part.words.isupper() or part.words.casefold() in printed):
        return True
    case = CASE_LINE.match(part.words) and not is_prose(part) and not CITED.search(part.words)
    return bool(
        case
        and (
            docket_like_numbers(part.words) & numbers_of(caption)
            or not docket_like_numbers(part.words)
        )
    )


def another_number(parts: Sequence[Part], caption: Sequence[Part]) -> tuple[str, str] | None:
    """Return a docket number in `parts` and one in `caption`, where the two have none in common."""
    own, other = numbers_of(caption), numbers_of(parts)
    return (min(other), min(own)) if own and other and not own & other else None


def numbers_of(parts: Sequence[Part]) -> set[str]:
    """Return the docket numbers in the lines of `parts` that give such numbers."""
    return {
        number
        for part in parts
        if part.kind != "note" and role_of(part.words) == "docket"
        for number in docket_like_numbers(part.words)
    }


def docket_like_numbers(words: str) -> set[str]:
    """Return what in `words` has the form of a docket number, its dashes folded."""
    found = (match.replace("–", "-") for match in NUMBER.findall(words))
    return {number for number in found if sum(map(str.isdigit, number)) >= FEWEST_DIGITS}
