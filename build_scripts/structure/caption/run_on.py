"""Takes apart a caption whose lines were run together, in one paragraph or in one line.

Archives that keep a text without its layout lose the space that parts a court’s name from the
parties, and these from the panel; some lose the ends of the lines too. The words that head the
lines of captions everywhere are still there, and part them.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from build_scripts.lexicon import caption_cues as cues
from build_scripts.model import Source
from build_scripts.structure.blocks.continued_parts import Part, part_with_rest
from build_scripts.structure.blocks.prose_or_caption import COUNSEL, has_sentence, is_prose
from build_scripts.structure.blocks.text_composer import Compose
from build_scripts.structure.caption.joints_of_panels import ENDED_PANEL
from build_scripts.structure.caption.lines_without_spacing import (
    columns_parted,
    head_lines,
    line_breaks,
    piece,
    solid_lines,
    solid_lines_parted,
)
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.writings.byline_forms import NAME, SMALL_NAME, SPACED_NAME
from build_scripts.structure.writings.judicial_offices import OFFICE

NO_PAPER = (
    r"(?!(?:[A-Z]+ )*(?:PUBLICATION|OPINION|MEMORANDUM|ORDER|DECISION|COURT)\b)"
    r"(?!VS?\. |Court )(?!(?:[A-Z][\w.’'-]*,? ){0,8}(?:APPELL(?:EE|ANT)S?|HONORABLE|HON\.) )"
)
"""What stands before an author’s name, and is no part of it: `MEMORANDUM OPINION ABLE, J.`, and in
Arkansas `V. ANN QUILL APPELLEE HONORABLE EVA FINCH, JUDGE`, the parties and the judge below."""
BYLINE = (
    r"(?:PER CURIAM|Per Curiam)\b[.:]?"
    r"|(?:(?:OPINION|MEMORANDUM|DISSENT\w*|CONCURR\w*)(?: OPINION| STATEMENT)? BY:? "
    rf"(?:(?:CHIEF )?(?:JUSTICE|JUDGE) )?(?:{NAME})(?:, (?:{OFFICE}))?:?(?=\s|$)(?:\s+{cues.DAY})?)"
    r"|(?<![\w’'-])(?<!, )(?<!and )(?<!AND )(?<!HONORABLE )(?<!Honorable )"
    rf"{NO_PAPER}(?:{NAME}), (?:{OFFICE})"
    r"(?! [A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+ )"
    r"[*∗†‡]*\d{0,2}[:.]?(?=\s+\W{0,3}[A-Z¶\d].{0,120}?\b[a-z]{2,} [a-z]{2,})"
    rf"|(?<!\S){SPACED_NAME.pattern}, (?:{OFFICE}):?(?=\s)"
    r"|(?:Memorandum )?Opinion by (?:Chief )?Justice [A-Z][\w’'-]+(?=\s+[A-Z])"
    rf"|(?<![\w’'-])(?<!, ){NO_PAPER}{SMALL_NAME}, "
    r"(?:(?:Chief|Senior|Presiding) )*(?:Judge|J\.|Justice):(?=\s+[A-Z])"
    rf"|(?<=OPINION )(?:{SMALL_NAME}), (?:(?:Chief|Senior) )?Judge\.(?=\s+[A-Z])"
    rf"|(?:(?:VICE )?CHIEF )?(?:JUSTICE|JUDGE) (?:{NAME}),?"
    r" (?:opinion of the Court:|delivered the Opinion of the Court\.)"
)
KINDS = (
    ("filing", cues.FILING),
    ("numbered", cues.BETWEEN_NUMBERS),
    ("cite", cues.CITED),
    ("docket", cues.DOCKET),
    (
        "court",
        f"{cues.FEDERAL_COURT}|{cues.TEXAN_COURT}|{cues.STATE_COURT}|{cues.ORDINAL} (?i:circuit)",
    ),
    ("panel", cues.PANEL),
    ("byline", BYLINE),
    ("below", f"{cues.TEXAN_BELOW}|{cues.COUNTY_BELOW}"),
    ("posture", cues.CAME_UP),
    ("judge", cues.JUDGE_BELOW),
    ("date", cues.DAY),
    ("status", cues.STATUS),
    ("wrote", cues.WROTE),
    ("versus", cues.VERSUS),
    ("role", cues.ROLE),
    ("heading", cues.HEADING),
    ("title", rf"{cues.PAPER}|(?<!\S)(?>(?:[A-Z] ){{3,}}[A-Z](?!\S))(?! [A-Z],)"),
    ("outcome", cues.OUTCOME),
    ("rule", cues.SIDE_RULE),
    ("counsel", cues.FOR_WHOM),
    ("syllabus", cues.SYLLABUS),
)
"""In the order in which they are tried at a place."""
CUE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in KINDS))
TELLING = frozenset({"court", "versus", "role", "panel", "docket", "byline"})
"""Kinds of lines of which a paragraph that runs a caption on has most; text cites one or two."""
BELOW = frozenset({"posture", "judge", "status", "date"})
"""Kinds of lines that tell less."""
AFTER_COUNSEL = frozenset({"panel", "byline", "title", "heading", "outcome", "wrote"})
"""What ends a list of counsel; the roles and days in it are no lines."""
BEGINNING, FEWEST_SMALL = 120, 12
"""Characters after a title, and the words in small letters among them that running text has."""
FEWEST = 4
SHORTEST = 200
"""Characters of a paragraph that runs a caption on."""
REACH = 5000
"""Characters in which the caption ends, however many parties and counsel it has."""
HEAD = 12
"""Parts at the head of a document among which such a paragraph stands."""
PROSE = 160
"""Characters between two cues that are text of the opinion, where they make sentences."""
LONGEST_CUT = 100
"""Characters of a line of two columns."""
ENDS = (".", "?", "!", "”", '"', ":")
LOWEST = 40
"""Parts among which a caption stands."""
LONGEST_CAPTION_LINE = 400
"""Characters of running text that no caption’s line has."""


def taken_apart(source: Source, parts: Sequence[Part], compose: Compose) -> list[Part]:
    """Return `parts`, the first that runs a caption on taken apart into the caption’s lines and
    the text under it."""
    result: list[Part] = []
    for index, part in enumerate(parts):
        if index < HEAD and part.kind != "note" and len(part.words) >= SHORTEST:
            lines, whole = caption_lines_within(source, part, compose)
            result += lines
            if lines and not whole:
                return [*result, *parts[index + 1 :]]
            if lines:
                continue
        if index < LOWEST and (pieces := after_days(source, part, compose)):
            line, under = pieces
            after = parts[index + 1 : index + 2]
            whole = under.words.endswith(ENDS) or not after or not is_prose(after[0])
            text = under if whole else part_with_rest(under, after[0])
            return [*result, line, text, *parts[index + (1 if whole else 2) :]]
        if index < LOWEST and (pieces := panel_over_text(source, part, compose)):
            return [*result, *pieces, *parts[index + 1 :]]
        if index < LOWEST and (pieces := head_lines(source, part, compose)):
            result += pieces
            if is_prose(pieces[-1]):
                return [*result, *parts[index + 1 :]]
            continue
        long = (
            is_prose(part)
            and len(part.words) > LONGEST_CAPTION_LINE
            and not COUNSEL.search(part.words)
        )
        if index >= LOWEST or (long and index):
            return [*result, *parts[index:]]
        near = parts[max(0, index - 1) : index + 2]
        beside = any(role_of(each.words) == "versus" for each in near)
        cut = len(part.words) < LONGEST_CUT and columns_parted(
            part, compose(part.spans)[0], compose
        )
        result += cut or solid_lines(source, part, compose, beside=beside) or [part]
    return result


NUMBERED_DAYS = re.compile(r"Nos?\. .{3,160}?(?:Argued|Submitted|Decided)\b")


def after_days(source: Source, part: Part, compose: Compose) -> list[Part]:
    """Return the line of `part` with a number and the days of argument and decision, and the text
    that is set solid under it, as under the head of a syllabus; nothing, where it is no such part.
    """
    if part.kind == "note" or not NUMBERED_DAYS.match(part.words):
        return []
    text, _ = compose(part.spans)
    ends = {match.end() for match in re.finditer(rf"(?:{cues.DAY})[*∗†‡]*", text.words)}
    breaks = [place for place in line_breaks(source, text) if {place, place - 1} & ends]
    if not breaks or breaks[0] >= len(text.words):
        return []
    line = piece(part, text, 0, breaks[0], compose, solid=False)
    under = piece(part, text, breaks[0], len(text.words), compose, solid=False)
    return [line, under] if line and under and not under.words[0].islower() else []


LONGEST_PANEL = 4
"""Lines."""


def panel_over_text(source: Source, part: Part, compose: Compose) -> list[Part]:
    """Return the line of `part` that names the panel, and the byline with the text that stand solid
    under it; nothing, where it is no such part."""
    if part.kind == "note" or role_of(part.words) != "panel" or not is_prose(part):
        return []
    text, _ = compose(part.spans)
    for place in line_breaks(source, text)[:LONGEST_PANEL]:
        above, below = text.words[:place].strip(), text.words[place:]
        if ENDED_PANEL.search(above) and re.match(BYLINE, below):
            cut = ((0, place), (place, len(text.words)))
            pieces = [piece(part, text, *span, compose, solid=False) for span in cut]
            return [each for each in pieces if each]
    return []


def caption_lines_within(source: Source, part: Part, compose: Compose) -> tuple[list[Part], bool]:
    """Return the lines of the caption that `part` runs on, and its text last; nothing, where it is
    no such part. Say besides whether all of it is caption."""
    text, _ = compose(part.spans)
    words = text.words[:REACH]
    found = without_roles_in_text(words, list(CUE.finditer(words)))
    byline = byline_among(found)
    end = end_under_title(words, found, byline.start() if byline else len(words))
    if end is None:
        end = byline.start() if byline else end_without_byline(words, found)
    kinds = [str(match.lastgroup) for match in found if match.start() <= end]
    if not runs_on(kinds, found):
        return [], False
    if points := next((match for match in found if match.lastgroup == "syllabus"), None):
        found = [match for match in found if match.start() <= points.start()]
    breaks = {place for place in line_breaks(source, text) if place < end}
    cuts = {0, end} | breaks | cuts_at(found, end)
    if byline and (not byline[0].endswith((":", ".")) or byline[0][:4] in ("OPIN", "MEMO")):
        cuts.add(byline.end())
    places = sorted(place for place in cuts if place < len(text.words))
    pieces = [
        piece(part, text, start, stop, compose, solid=start in breaks)
        for start, stop in pairwise([*places, len(text.words)])
    ]
    return solid_lines_parted([each for each in pieces if each]), end >= len(text.words)


def without_roles_in_text(words: str, found: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Return the cues `found` without the roles with which the text itself begins, behind what was
    done: `REVERSED Defendant/appellant, Dove Shoring, Inc., appeals a judgment …`"""
    return [
        match
        for above, match in pairwise([None, *found])
        if match
        and not (
            above
            and (above.lastgroup, match.lastgroup) == ("outcome", "role")
            and not words[above.end() : match.start()].strip()
        )
    ]


def byline_among(found: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """Return the byline among the cues `found`: the first under the panel, where there is one."""
    panel = next((match.end() for match in found if match.lastgroup == "panel"), 0)
    bylines = [match for match in found if match.lastgroup == "byline"]
    under = (match for match in bylines if match.start() >= panel)
    return next(under, bylines[0] if bylines else None)


def cuts_at(found: Iterable[re.Match[str]], end: int) -> set[int]:
    """Return where the cues `found` part a caption that runs to `end`; the roles and days in a list
    of counsel part nothing."""
    cuts: set[int] = set()
    listed = named = False
    for match in found:
        ends = match.lastgroup in AFTER_COUNSEL or (match.lastgroup == "court" and not named)
        listed = (listed or match.lastgroup == "counsel") and not ends
        named = named or match.lastgroup == "court"
        if match.start() < end and (not listed or match.lastgroup == "counsel"):
            cuts |= {match.start(), min(match.end(), end)}
    return cuts


def runs_on(kinds: Sequence[str], found: Sequence[re.Match[str]]) -> bool:
    """Say whether a paragraph with cues of `kinds`, as `found` from its beginning on, runs lines of
    a caption on. Text names a court or cites a case too, but does not begin with such lines."""
    headed = bool(found) and found[0].start() == 0
    if headed and {"panel", "byline"} <= {*kinds} and kinds[0] in ("panel", "posture"):
        return True
    if headed and len({*kinds} & (TELLING | BELOW)) >= FEWEST:
        return True
    if kinds[:1] == ["court"] and headed and {"docket", "role", "title"} <= {*kinds}:
        return True  # of a debtor, who has no adversary
    fewest = FEWEST - bool({*kinds} & {"panel", "byline"})
    return len({*kinds} & TELLING) >= fewest and bool({*kinds} & {"court", "docket"})


def end_under_title(words: str, found: Sequence[re.Match[str]], limit: int) -> int | None:
    """Return where the text begins that stands under a title, before `limit`, if any does."""
    for above, match, following in zip([None, *found], found, [*found[1:], None], strict=False):
        if match.lastgroup != "title" or match.end() >= limit:
            continue
        if above and following and stands_beside_versus(words, above, match, following):
            continue
        gap = words[match.end() : following.start() if following else len(words)]
        begun = len(re.findall(r"\b[a-z]+\b", words[match.end() : match.end() + BEGINNING]))
        if (is_text(gap) or begun >= FEWEST_SMALL) and not COUNSEL.search(gap):
            return match.end()
    return None


def stands_beside_versus(
    words: str, above: re.Match[str], title: re.Match[str], below: re.Match[str]
) -> bool:
    """Say whether the `title` is that of the right column, its line run between the “v.” and the
    name under it: `Plaintiff, v. ORDER ADA QUILL, et al., Defendants.`"""
    beside = above.lastgroup == "versus" and not words[above.end() : title.start()].strip()
    name = words[title.end() : below.start()]
    return beside and below.lastgroup == "role" and name.strip()[:1].isupper() and len(name) < PROSE


def ends_in_text(rest: str) -> bool:
    """Say whether the `rest` of a paragraph, after its last cue, is a short text of a court."""
    return has_sentence(rest) and sum(map(str.islower, rest)) > sum(map(str.isupper, rest))


def is_text(gap: str) -> bool:
    """Say whether `gap`, what stands between two cues, is text of an opinion."""
    small = sum(map(str.islower, gap)) > 4 * sum(map(str.isupper, gap))
    return len(gap) > PROSE and small and has_sentence(gap)


def end_without_byline(words: str, found: Sequence[re.Match[str]]) -> int:
    """Return where the caption ends that no byline ends: at the first section’s heading, under a
    title, or where sentences begin."""
    headed = next((m.start() for m in found if m.lastgroup == "heading"), None)
    if headed is not None:
        return headed
    places = [*(match.end() for match in found), len(words)]
    starts = [*(match.start() for match in found), len(words)]
    for place, stop in zip(places, starts[1:], strict=False):
        if is_text(words[place:stop]) or (stop == len(words) and ends_in_text(words[place:])):
            return place
    return len(words)
