"""Tells where the caption ends and the court's first writing, or its digest, begins.

Courts differ in what comes before the byline: the Ninth Circuit titles its summary and counsel,
the Second prints a digest and the list of counsel without titles, the Tenth names counsel before
the panel, the Supreme Court repeats the caption over each writing.
"""

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from build_scripts.lexicon.dates import DATE
from build_scripts.lexicon.party_roles import ROLES
from build_scripts.model import CaptionRole, Source
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.prose_or_caption import is_posture, is_prose
from build_scripts.structure.caption.joined_lines import count_before_judges_text, is_over_number
from build_scripts.structure.caption.judges_not_authors import only_names_judge, told_before_title
from build_scripts.structure.caption.line_roles_in_context import role_at
from build_scripts.structure.caption.missing import refuse_missing_caption
from build_scripts.structure.forms_of_lines import VERSUS
from build_scripts.structure.line_roles import NOTICE, role_of
from build_scripts.structure.panel_lines import DELIVERED
from build_scripts.structure.writings.byline_forms import DELIVERED_BY, OPINION_OF
from build_scripts.structure.writings.bylines import byline_at, byline_over_lines
from build_scripts.structure.writings.counsel import APPEARING_FOR, is_counsel, lists_counsel
from build_scripts.structure.writings.delivered_lines import is_over_own_byline
from build_scripts.structure.writings.front_matter import OPENS_JUDGMENT
from build_scripts.structure.writings.part_titles import (
    FRONT,
    SEPARATE_KINDS,
    publishers_title,
    title_of,
)


def caption_end(source: Source, parts: Sequence[Part], known: dict[str, str]) -> int:
    """Return how many of `parts` belong to the caption.

    It ends at the first part that a caption cannot hold: a byline, the title of a part that
    follows captions (SUMMARY, COUNSEL), or running prose. OPINION is a line of the caption as
    long as the panel is still to come; counsel may be named before the panel.
    """
    roles: set[str] = set()
    end = count_before_judges_text(source, parts)
    for index, part in enumerate(parts[:end]):
        if part.kind == "note":
            continue
        role = role_at(parts, index)
        if not part.stated and ends_caption(Line(parts, index, roles, known, role)):
            end = index
            break
        roles |= {role, "versus" if role == "party" and VERSUS.search(part.words) else role}
    while end and end < len(parts) and heads_running_text(parts[end - 1]) and is_text(parts[end]):
        end -= 1  # a title over running text is that text's
    if end and end < len(parts) and delivers(parts[end - 1], known):
        end -= is_prose(parts[end]) or bool(byline_at(parts[end].words, known))
    if end > 1 and end < len(parts) and is_prose(parts[end]) and names_author(parts, end - 2):
        end -= 2
    if not roles & {"court", "versus", "docket"}:
        while end and byline_at(parts[end - 1].words, known):
            end -= 1  # “Opinion by Justice ABLE” over a text that a record holds without a caption
        refuse_missing_caption(source, parts, known)
    return end


FIRST_SECTION = re.compile(
    r"(?:(?:I|1|A)\.\s+)?(?:INTRODUCTION|BACKGROUND|OVERVIEW|PRELIMINARY STATEMENT|SUMMARY|FACTS|"
    r"THE ISSUES?|FACTUAL [A-Z ]+)|I\.?",
    re.IGNORECASE,
)


REPRESENTS = re.compile(rf", for (?:the )?{ROLES}\W*$", re.IGNORECASE)
"""`Ada Holt, HOLT LLP, for plaintiff.`, under the title, as the District of Minnesota prints it."""


def is_text(part: Part) -> bool:
    """Say whether `part` is running text, the title of its first section, or opens an order as no
    line of a caption does."""
    opens = OPENS_JUDGMENT.match(part.words) or FIRST_SECTION.fullmatch(part.words)
    lawyer = REPRESENTS.search(part.words)
    return (is_prose(part) and not lawyer) or bool(opens)


@dataclass(frozen=True, slots=True)
class Line:
    """A line, under those of a caption, that may be the first after it."""

    parts: Sequence[Part]
    index: int
    said: AbstractSet[str]
    """What the lines above it say."""
    known: dict[str, str]
    role: CaptionRole

    @property
    def part(self) -> Part:
        """The line itself."""
        return self.parts[self.index]


def of_notice(line: Line) -> bool | None:
    """`NOTICE: …`, and the “By the Court:” over a number, are the caption’s."""
    over = NOTICE.match(line.part.words) or is_over_number(line.parts, line.index)
    return False if over else None


def of_publisher(line: Line) -> bool | None:
    """What a publisher calls a part of the opinion; a byline over several lines."""
    own = publishers_title(line.part) or byline_over_lines(line.parts, line.index, line.known)
    return True if own else None


def of_front(line: Line) -> bool | None:
    """`SUMMARY`, `COUNSEL`; the Supreme Court’s `Syllabus` stands over its caption."""
    kind = title_of(line.part)
    begun = bool(line.said & {"versus", "docket", "role"})
    if kind in FRONT and (begun or kind == "counsel" or line.part.words.isupper()):
        return "docket" in line.said or not over_docket(line.parts, line.index)
    return None


def of_title(line: Line) -> bool | None:
    """`OPINION` under the panel; as long as that is to come, it is a line of the caption."""
    if title_of(line.part) and line.said & {"panel", "attribution"}:
        return not over_counsel(line.parts, line.index, line.known)
    return None


def of_byline(line: Line) -> bool | None:
    """`ABLE, Circuit Judge:`, if it names more than who sat or what follows."""
    told = line.role in ("panel", "attribution") and not DELIVERED.match(line.part.words)
    if told or not byline_at(line.part.words, line.known):
        return None
    if announces_separate(line.parts, line.index, line.known):
        return False
    if is_over_own_byline(line.parts, line.index, line.known):
        return False
    named = only_names_judge(line.parts, line.index, line.said, line.known)
    return not (named or told_before_title(line.parts, line.index))


def of_party(line: Line) -> bool | None:
    """A party under or over the “v.”, or over its role, however many offices and capacities it
    holds in small letters."""
    above = line.parts[line.index - 1 : line.index] if line.index else ()
    below = line.parts[line.index + 1 : line.index + 2]
    under = any(role_of(part.words) == "versus" for part in above)
    over = any(role_of(part.words) in ("role", "versus") for part in below)
    return False if under or over else None


def of_counsel(line: Line) -> bool | None:
    """Counsel between the title and the byline, or over the panel, stand in the caption."""
    if line.role == "other":
        return False
    if is_counsel(line.part) and is_over_byline(line.parts, line.index, line.known):
        return False
    return None


def of_text(line: Line) -> bool:
    """Running text, a digest of it under the panel, or a list of counsel under all the caption."""
    if OPENS_JUDGMENT.match(line.part.words):
        return True
    listed = lists_counsel(line.parts, line.index)
    digest = line.role == "posture" and "panel" in line.said and not is_posture(line.part)
    text = line.role == "party" and (listed or is_prose(line.part))
    return (digest or text) and not (listed and panel_ahead(line.parts, line.index))


RULES: Sequence[Callable[[Line], bool | None]] = (
    of_notice,
    of_publisher,
    of_front,
    of_title,
    of_byline,
    of_party,
    of_counsel,
    of_text,
)
"""In the order in which they are asked: the first that knows the line decides."""


def ends_caption(line: Line) -> bool:
    """Say whether a line is the first after the caption."""
    told = (rule(line) for rule in RULES)
    return next((said for said in told if said is not None), False)


def delivers(part: Part, known: dict[str, str]) -> bool:
    """Say whether `part` tells who delivered the opinion under it, as New Jersey and Kansas print
    it: `The opinion of the court was delivered by Able, J.:`, the name there or under it."""
    told = DELIVERED_BY.match(part.words)
    if not told or told.end() == len(part.words):
        return bool(told)
    byline = byline_at(part.words, known)
    return bool(byline and byline.author and not part.words[byline.end :].strip())


FILED = re.compile(rf"(?:FILED|DECIDED):? (?i:{DATE.pattern})\.?")


def names_author(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` says by whom the opinion is, over the day of its filing, as
    Pennsylvania sets both over the text."""
    said = OPINION_OF.fullmatch(parts[index].words)
    return bool(said and FILED.fullmatch(parts[index + 1].words))


AROUND = 20
"""Lines of counsel and their addresses among which the court’s byline is still to come."""


def announces_separate(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the byline at `index` only tells of a separate writing, over counsel and the
    byline of the court’s opinion: Montana’s `JUSTICE ABLE dissenting, joined by JUSTICE BAKER.`"""
    byline = byline_at(parts[index].words, known)
    if not byline or byline.kind not in SEPARATE_KINDS or parts[index].words[byline.end :].strip():
        return False
    listed = False
    for part in parts[index + 1 : index + AROUND]:
        listed = listed or bool(APPEARING_FOR.match(part.words))
        again = None if part.kind == "note" else byline_at(part.words, known)
        if again:
            return again.kind not in SEPARATE_KINDS
        if part.kind != "note" and is_prose(part) and not (listed or is_counsel(part)):
            return False
    return False


def heads_running_text(part: Part) -> bool:
    """Say whether `part` heads running text: the title of a writing, or its first section’s."""
    return bool(title_of(part) or FIRST_SECTION.fullmatch(part.words))


UNDER_TITLE = 9
"""Lines, that of the byline among them."""


def over_docket(parts: Sequence[Part], index: int) -> bool:
    """Say whether the number of the case stands close under the title at `index`, before any text:
    the Supreme Court sets SYLLABUS over its caption, a page that shows it the name over both."""
    for at in range(index + 1, min(index + UNDER_TITLE, len(parts))):
        if role_at(parts, at) == "docket":
            return True
        if parts[at].kind != "note" and is_prose(parts[at]) and not is_posture(parts[at]):
            return False
    return False


def over_counsel(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the title at `index` stands over what was done, the day and counsel, the byline
    below them, as the Court of International Trade prints it."""
    counsel = False
    for part in parts[index + 1 : index + UNDER_TITLE]:
        if part.kind == "note":
            continue
        if byline_at(part.words, known):
            return counsel
        counsel = counsel or is_counsel(part)
        if not is_counsel(part) and role_of(part.words) not in ("dates", "other"):
            return False
    return False


def is_over_byline(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the counsel at `index` stands between the title and the byline, as Delaware’s
    Superior Court sets it: with the text under it, the title would head two writings."""
    titled = next((part for part in reversed(parts[:index]) if not is_counsel(part)), None)
    if titled is None or not title_of(titled):
        return False
    for part in parts[index + 1 : index + UNDER_TITLE]:
        if byline_at(part.words, known):
            return True
        if not is_counsel(part):
            return False
    return False


def panel_ahead(parts: Sequence[Part], index: int, reach: int = 30) -> bool:
    """Say whether the panel is still to come, before any text but lists of counsel."""
    for part in parts[index + 1 : index + reach]:
        if role_of(part.words) == "panel":
            return True
        if part.kind != "note" and is_prose(part) and not (is_counsel(part) or is_posture(part)):
            return False
    return False
