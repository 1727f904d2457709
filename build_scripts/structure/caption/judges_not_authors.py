"""Tells the judges whom a caption names without opening a writing.

A byline opens one. In a caption the same words may name the judge whose ruling is appealed, or the
author, ahead of the byline itself.
"""

import re
from collections.abc import Sequence, Set
from itertools import takewhile

from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.panel_lines import DELIVERED
from build_scripts.structure.writings.byline_forms import OPINION_OF
from build_scripts.structure.writings.bylines import Byline, byline_at
from build_scripts.structure.writings.counsel import is_counsel
from build_scripts.structure.writings.part_titles import title_of
from build_scripts.structure.writings.writing_section import text_under


def only_names_judge(
    parts: Sequence[Part], index: int, roles: Set[str], known: dict[str, str]
) -> bool:
    """Say whether the part at `index`, worded as a byline, names a judge and opens no writing; the
    caption’s lines so far say `roles`."""
    byline = byline_at(parts[index].words, known)
    if not byline:
        return False
    return (
        is_over_court(parts, index, byline, roles)
        or is_between_numbers(parts, index)
        or is_over_own_number(parts, index, roles)
        or is_of_bench(parts, index, known)
        or is_under_posture(parts, index, byline)
        or is_over_addressee(parts, index, byline)
        or is_over_front(parts, index, byline, known)
        or is_over_panel(parts, index, roles)
        or announces_author(parts, index, byline, known)
    )


def is_between_numbers(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` names the judge below, between the number there and the
    court’s own, as Tennessee prints it."""
    around = [parts[place].words for place in (index - 1, index + 1) if 0 <= place < len(parts)]
    return len(around) == 2 and all(role_of(words) == "docket" for words in around)


BEFORE = re.compile(
    r"(?:Before|BEFORE|Present|PRESENT)\W*(?:\s(?:[A-Z][\w’'-]*\.? ){1,4}[A-Z][\w’'-]+, "
    r"(?:Chief |Senior |Associate )?(?:Circuit |District |Presiding )?(?:Judge|Justice),?)?"
)
MOST_WHO_SIT = 15


def is_of_bench(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the part at `index` names one of those who sat, each in a line under `Before`."""
    above = index - 1
    while above >= 0 and index - above <= MOST_WHO_SIT and byline_at(parts[above].words, known):
        above -= 1
    return above >= 0 and bool(BEFORE.fullmatch(parts[above].words))


def is_over_own_number(parts: Sequence[Part], index: int, roles: Set[str]) -> bool:
    """Say whether the part at `index` names the judge over the number of the case, which is still
    to come: a district court sets both beside the parties."""
    under = [part.words for part in parts[index + 1 : index + 2]]
    return "docket" not in roles and any(role_of(words) == "docket" for words in under)


OVER_COURT = 4
"""Lines from the running head to the name of the court."""


def is_over_court(parts: Sequence[Part], index: int, byline: Byline, roles: Set[str]) -> bool:
    """Say whether the part at `index` is a running head over the name of the court: the Supreme
    Court sets `Per Curiam` there."""
    if roles & {"court", "docket", "versus"} or parts[index].words[byline.end :].strip():
        return False
    return any(role_of(part.words) == "court" for part in parts[index + 1 : index + OVER_COURT])


def is_over_panel(parts: Sequence[Part], index: int, roles: Set[str]) -> bool:
    """Say whether the part at `index` names the judge below after the posture and over the panel,
    as the Fourth Circuit prints it, or under the court below, as Oregon does; under the title of
    the opinion stands its author."""
    told = bool(roles & {"posture", "lower-court"})
    below = role_of(parts[index].words) == "lower-court" and told
    if index and title_of(parts[index - 1]):
        return False
    if is_over_text(parts, index):
        return False
    return below and not roles & {"panel", "attribution"}


ADDRESSES = re.compile(r"To:? (?:the )?Hon(?:orable|\.) ", re.IGNORECASE)


def is_over_addressee(parts: Sequence[Part], index: int, byline: Byline) -> bool:
    """Say whether the part at `index` names the district judge to whom a magistrate judge reports
    under it: `ADA HOLT, Judge.` over `To The Honorable Ada Holt, District Judge`."""
    under = parts[index + 1].words if index + 1 < len(parts) else ""
    return bool(byline.author and ADDRESSES.match(under) and byline.author in under)


LONGEST_FRONT = 30
"""Lines from the announcement, or the judge below, to the byline."""


def is_over_front(parts: Sequence[Part], index: int, byline: Byline, known: dict[str, str]) -> bool:
    """Say whether the part at `index` names the judge below, over counsel or the panel, the author
    still to come: so Vermont printed it under the term."""
    if not is_alone(parts[index].words, byline) or byline.kind != "majority":
        return False
    ahead = [part for part in parts[index + 1 : index + LONGEST_FRONT] if part.kind != "note"]
    front = [*takewhile(lambda part: is_of_front(part) and not byline_at(part.words, known), ahead)]
    if not front:
        return False
    opened = byline_at(ahead[len(front)].words, known) if len(front) < len(ahead) else None
    return bool(opened and opened.kind == "majority" and opened.author != byline.author)


def is_of_front(part: Part) -> bool:
    """Say whether `part` lists counsel, or a line of a list, or names the panel."""
    broken_off = part.words.endswith(" for")
    return broken_off or is_counsel(part) or role_of(part.words) in ("panel", "role")


def is_over_text(parts: Sequence[Part], index: int) -> bool:
    """Say whether the text itself stands under the part at `index`, which names its author:
    Arkansas’s `ABLE BAKER, Judge`, Alabama’s `MOORE, Judge.`"""
    place = text_under(parts, index)
    if place is None:
        return False
    under = parts[place]
    return is_prose(under) and not is_counsel(under) and role_of(under.words) == "party"


def is_under_posture(parts: Sequence[Part], index: int, byline: Byline) -> bool:
    """Say whether the part at `index` names the judge below, under the line that tells from where
    the appeal came."""
    above = parts[index - 1].words if index else ""
    if role_of(above) == "docket" and index > 1:
        above = parts[index - 2].words  # the number there stands between
    words = parts[index].words
    if role_of(above) != "posture":
        return False
    if words.partition(",")[0].isupper() and is_over_text(parts, index):
        return False
    if above.endswith((":", ",")) and re.search(r", Judge\b", words):
        return True
    office_last = re.search(r"\bJudges?\W*$", words, re.IGNORECASE)
    return bool(office_last) and is_alone(words, byline) and not OPINION_OF.match(words)


def announces_author(
    parts: Sequence[Part], index: int, byline: Byline, known: dict[str, str]
) -> bool:
    """Say whether the part at `index` announces the author, the rest of the caption still to come,
    or the byline itself in capitals, as Minnesota prints it."""
    words = parts[index].words
    if not is_alone(words, byline):
        return False
    if OPINION_OF.match(words):
        ahead = [part for part in parts[index + 1 : index + 5] if part.kind != "note"]
        return any(
            role_of(part.words) in ("versus", "posture", "dates") or is_counsel(part)
            for part in ahead
        )
    over = [*takewhile(is_over_opinion, parts[index + 1 : index + LONGEST_FRONT])]
    return any(
        again
        and again.kind == byline.kind
        and (
            is_in_capitals(again, byline, part.words, words)
            or (part in over and is_in_full(again, byline))
        )
        for part in parts[index + 1 : index + LONGEST_FRONT]
        for again in [byline_at(part.words, known)]
        if part.kind != "note"
    )


LAWYERS = re.compile(r"\bEsq\b|\brepresented by\b")


def is_over_opinion(part: Part) -> bool:
    """Say whether `part` may stand over an opinion, and is no text of it."""
    return (
        part.kind == "note"
        or not is_prose(part)
        or is_counsel(part)
        or role_of(part.words) != "party"
        or bool(LAWYERS.search(part.words))
    )


def is_in_capitals(again: Byline, byline: Byline, below: str, words: str) -> bool:
    """Say whether `below` is the byline of which `words` told in small letters."""
    return again.author == byline.author and below[:4].isupper() and not words[:4].isupper()


def is_in_full(again: Byline, byline: Byline) -> bool:
    """Say whether a byline has the first name too, as New York’s trial courts print it under a
    title that has the surname alone."""
    return bool(byline.author) and str(again.author).endswith(f" {byline.author}")


def is_alone(words: str, byline: Byline) -> bool:
    """Say whether the `byline` names its judge, and is all that `words` say."""
    return bool(byline.author) and not words[byline.end :].strip(" .:")


LONGEST_TELLING = 6
"""Lines from what tells of the author to the title."""


def told_before_title(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` tells who delivered the opinion whose title is still to
    come, as Illinois prints it."""
    if not DELIVERED.match(parts[index].words):
        return False
    for part in parts[index + 1 : index + LONGEST_TELLING]:
        if title_of(part):
            return True
        if part.kind != "note" and role_of(part.words) != "attribution":
            return False
    return False
