"""Parts the lines of a caption that stand solid, where its text has lost the space between them.

A text without layout has no empty lines: the names of the judges, the title and the first
paragraph of the opinion follow one another. What a line says by itself parts it from the others.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from build_scripts.lexicon.caption_cues import UNNAMED_DATE
from build_scripts.lexicon.party_roles import ROLES
from build_scripts.model import Source, Span, Text
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.text_composer import Compose
from build_scripts.structure.caption.joints_of_lines import BREAKS_OFF, ENDED_MATTER
from build_scripts.structure.forms_of_lines import ENDED_PARTY
from build_scripts.structure.line_roles import NOTICE, role_of

SHORTEST = 200
"""Characters of a paragraph that runs a caption on."""
SEAT = re.compile(r"[A-Z][A-Z. ]{2,30} DIVISION")
"""`HOUSTON DIVISION`, under the name of a district court."""


NUMBER_AT_END = re.compile(
    r",\s+(?=(?:(?:C\. ?A\.|Civil Action|Case|Docket) )?Nos?\. [\w:.-]*\d[\w:.-]*\W*$)"
)
"""`Re: Quill v. Dove, C.A. No. 1234-LF`, in one line."""
NUMBER_WHOLE = re.compile(r"Nos?\. [\w:-]*\d{4}[\w-]*", re.IGNORECASE)
"""`NO. 2184CV00447-BLS1`, beside the court, over a name in mid-page."""
LINES_OF_TITLE = 2
"""`Re: Quill v. Dove` over `C.A. No. 1234-LF`."""
OF_COURT = ("court", "docket", "dates", "other", "title", "panel")
"""Lines that say each by itself what they are, as web pages set them over an opinion."""
OPENS_RUN = ("court", "party", "title", "docket", "dates")
VERSUS_WITHIN = re.compile(r"\S\s-?vs?\.?-?\s\S|\sVERSUS\s", re.IGNORECASE)


def solid_lines(source: Source, part: Part, compose: Compose, *, beside: bool) -> list[Part]:
    """Return the lines of `part`, where one of them is a “v.” by itself, or ends one case’s parties
    `beside` such a line over another’s: captions set in one paragraph. So is a name over its role.
    Nothing, where none is."""
    alone = len(part.words) < SHORTEST and role_of(part.words) in OPENS_RUN
    if part.kind == "note" or not (alone or beside or VERSUS_WITHIN.search(part.words)):
        return []
    text, _ = compose(part.spans)
    numbers = [match.end() for match in NUMBER_AT_END.finditer(text.words)]
    places = sorted({0, *line_breaks(source, text), *numbers, len(text.words)})
    pieces = [
        piece(part, text, start, stop, compose, solid=start > 0) for start, stop in pairwise(places)
    ]
    lines = [each for each in pieces if each]
    parted = any(role_of(line.words) == "versus" for line in lines)
    named = bool(lines) and re.search(r"[^\W\d_]{2}", lines[0].words)
    called = len(lines) > 1 and named and role_of(lines[-1].words) == "role"
    called = called and not BREAKS_OFF.search(lines[-2].words)  # counsel for: Appellees.
    ended = beside and any(map(is_whole, lines[:-1]))
    divided = len(lines) > 1 and SEAT.fullmatch(lines[0].words)
    roles = [role_of(line.words) for line in lines]
    told = len(lines) > 1 and all(role in OF_COURT for role in roles)
    bracketed = len(lines) > 1 and lines[1].words.startswith("(")
    told = told and ("title" not in roles or "panel" in roles or bracketed)
    numbered = len(lines) > 1 and bool(NUMBER_WHOLE.fullmatch(lines[0].words))
    numbered = numbered and roles[1] == "party" and bool(re.search("[A-Z]{3}", lines[1].words))
    noticed = any(NOTICE.match(line.words) for line in lines[1:])
    titled = (
        len(lines) == LINES_OF_TITLE
        and is_name_of_case(lines[0])
        and role_of(lines[1].words) == "docket"
    )
    apart = parted or ended or told or titled or divided or called or noticed or numbered
    return solid_lines_parted(lines) if apart else []


BESIDE = re.compile(
    rf"(?:[A-Z][^\d:;]{{1,60}}?|(?i:{ROLES})[,.]?) "
    rf"(?P<right>DOCKET NUMBERS?|DATE: ?(?i:{UNNAMED_DATE}))"
    rf"|(?i:{ROLES})[,.] (?P<number>[A-Z]{{2}}-[\w-]*\d[\w-]*)"
    r"|[A-Z][A-Z’'. -]{3,60}, (?P<appeal>APPEAL FROM THE [A-Z\d ]+)"
    r"|V\. (?P<below>(?:JUDICIAL|COUNTY|DISTRICT) [A-Z ]*COURT\b[A-Z ]*)"
    rf"|(?i:{ROLES})[,.]? (?P<county>[A-Z]+(?: [A-Z]+)? COUNTY, [A-Z]+)"
    r"|[A-Z][^.]{5,120},? J[Js]s?\. (?P<author>[A-Z][A-Z’'-]+, (?:C\. ?)?J\.)"
)
"""The words of the right column are in capitals, as no sentence has them; or an author stands
behind the panel, as Connecticut’s opinions have lost a line’s end."""


def columns_parted(part: Part, text: Text, compose: Compose) -> list[Part]:
    """Return the two stretches of a line of a caption in two columns whose text has lost the space
    between them, where the right one says by itself what it is: `JOE QUILL, DOCKET NUMBER` over
    `Appellant, NY-3330-30-0035-I-1`. Nothing, where it is no such line."""
    match = BESIDE.fullmatch(text.words) if part.kind != "note" else None
    if not match:
        return []
    at = max(match.start(name) for name in match.groupdict())
    cut = [
        piece(part, text, 0, at, compose, solid=bool(part.continues)),
        piece(part, text, at, len(text.words), compose, solid=False),
    ]
    return [each for each in cut if each]


def is_name_of_case(line: Part) -> bool:
    """Say whether the `line` names both sides of a case."""
    return bool(VERSUS_WITHIN.search(line.words))


def is_whole(line: Part) -> bool:
    """Say whether the `line` of a party or a matter ends as such lines do before another’s."""
    return bool(ENDED_PARTY.search(line.words) or ENDED_MATTER.fullmatch(line.words))


TELLING = ("court", "docket", "dates", "versus", "role", "panel", "status", "title", "lower-court")
FEWEST_LINES = 3


def head_lines(source: Source, part: Part, compose: Compose) -> list[Part]:
    """Return the lines of a caption with which `part` begins, and the text under them last;
    nothing, where fewer than two kinds of lines stand there that say by themselves what they are.
    """
    text, _ = compose(part.spans)
    places = [0, *line_breaks(source, text), len(text.words)]
    lines = [text.words[start:stop].strip() for start, stop in pairwise(places)]
    first = next((i for i in range(len(lines)) if begins_running_text(lines, i)), len(lines))
    head = lines[:first]
    told = {role for line in head if (role := role_of(line)) in TELLING}
    if part.kind == "note" or len(told) < 2 or len(lines) < FEWEST_LINES:
        return []
    cuts = [*places[: first + 1], len(text.words)]
    pieces = [
        piece(part, text, start, stop, compose, solid=0 < start < places[first])
        for start, stop in pairwise(cuts)
    ]
    return solid_lines_parted([each for each in pieces if each])


LONG_LINE = 12
"""Words."""
APART = ("versus", "role", "panel", "docket", "status", "title")


def begins_running_text(lines: Sequence[str], index: int) -> bool:
    """Say whether running text begins with the line at `index`: a long line, or it and the next,
    are mostly of words in small letters, and head no part of a caption."""
    words = lines[index].split()
    sure = len(words) >= LONG_LINE or sum(map(str.islower, words)) * 5 >= len(words) * 4
    near = lines[index : index + (1 if sure else 2)]
    return all(role_of(line) not in APART and is_running(line) for line in near)


FEWEST_WORDS = 6


def is_running(line: str) -> bool:
    """Say whether `line` is one of running text."""
    words = re.findall(r"[^\W\d_]+", line)
    small = sum(word.islower() for word in words)
    return len(words) >= FEWEST_WORDS and small * 2 > len(words)


WHOLE = ("court", "lower-court", "dates", "docket", "status", "title", "role", "versus")


def solid_lines_parted(lines: Sequence[Part]) -> list[Part]:
    """Return `lines`, all of which stand solid, those under a line that is whole by itself parted
    from it: the name of a court, a day, a number."""
    above = [None, *(role_of(line.words) for line in lines[:-1])]
    return [
        replace(line, continues=None) if role in WHOLE else line
        for line, role in zip(lines, above, strict=True)
    ]


def line_breaks(source: Source, text: Text) -> list[int]:
    """Return where in `text` a line of the source begins, but for one that goes on with the name
    of a firm: `& Dove, Boston, for the appellant`."""
    places = [match.start() for match in re.finditer(r"(?<=\s)\S", text.words)]
    ends = [match.start() for match in re.finditer("\n", source.text)]
    return [
        place
        for place in places
        if bisect_left(ends, text.source_of(place - 1)) != bisect_left(ends, text.source_of(place))
        and not text.words.startswith("& ", place)
    ]


def piece(
    part: Part, text: Text, start: int, stop: int, compose: Compose, *, solid: bool
) -> Part | None:
    """Return the line of `part` whose words run from `start` to `stop` in `text`, None where these
    are space."""
    words = text.words[start:stop]
    if not words.strip():
        return None
    start += len(words) - len(words.lstrip())
    stop -= len(words) - len(words.rstrip())
    first = text.source_of(start)
    last = text.source_of(stop - 1) + 1 if stop < len(text.words) else part.spans[-1].end
    spans = tuple(
        Span(max(span.start, first), min(span.end, last))
        for span in part.spans
        if span.end > first and span.start < last
    )
    return replace(part, spans=spans, words=compose(spans)[0].words, continues=solid or None)
