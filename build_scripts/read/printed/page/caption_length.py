"""Says how many lines of the first page its caption takes."""

import re
from collections.abc import Sequence

from build_scripts.lexicon.opinion_titles import TITLE
from build_scripts.read.printed.page.caption_rails import RAIL
from build_scripts.read.printed.page.lines import COLUMN_GAP, Line, Page
from build_scripts.read.printed.page.margins import ENDED, Measure, is_centred, is_short

CAPTION_ENDS = re.compile(
    r"""
    (?-i:B(?:efore|EFORE)|P(?:resent|RESENT))\b\s*[:,]?(?:\s|$)      # Before: ABLE and BAKER
    |(?:per\ curiam|summary|counsel|appearances|errata(?:\ sheet)?)\W*$  # COUNSEL
    |(?-i:[A-Z][A-Z.’'\ ]+(?:,\ JR\.)?),\ (?:[a-z]+\ ){0,3}(?:judge|justice)\b
        .{0,80}[:.].*                                              # ABLE, Circuit Judge: We affirm.
    |(?-i:[A-Z][A-Z.’'\ ]+),\ (?:[CP]\.\ ?)?J\.(?:$|[:.].*|\s?[—–].*
        |\s{3,}[A-Z]+\ \d{1,2},\ \d{4}$)                               # ABLE, J.
    |(?-i:(?:CHIEF\ |PRESIDING\ )?JUSTICE\ [A-Z’'-]+)
        (?:\ (?:delivered|announced|authored)                        # JUSTICE ABLE delivered …
        |,?\ (?:with\ whom|joined\ by|concurring|dissenting))\b.*    # JUSTICE ABLE, with whom …
    |(?:[{\[]?¶\ ?1[}\]]?|\[1\])\s.*                                # {¶ 1} The lamp burned.
    |(?-i:1\.\s{3,}[A-Z].{30,})                                      # 1.     This matter is
    |I\.\s+(?:introduction|background|facts|factual|overview|procedural|statement|summary)\b.*
                                                                   # I.   INTRODUCTION
    |(?-i:The\ (?:petition|application|motion|writ)s?\b).*           # The petition … is denied.
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The line under a caption: the panel, a byline, the title of a part."""
PANEL = re.compile(r"B(?:efore|EFORE)|P(?:resent|RESENT)")
VERSUS = re.compile(r"^\W*(?:v|vs|versus|against)\b\.?\W*(?:\s{3}.*)?$|\S v\. [A-Z]", re.IGNORECASE)
LONGEST_CAPTION = 90
"""Lines; what has not ended by then is no caption."""
COURT = re.compile(r"\bcourt\b(?! (?:rules?|o\.p))|\bno\. [\w-]*\d", re.IGNORECASE)
SHIFT = 2
"""Columns by which first lines that are set in alike stand apart in a text made of a page whose
letters differ in width."""
LONGEST_NOTICE = 24
"""Lines over the name of the court."""


def caption_length(page: Page, measure: Measure) -> int:
    """Return how many lines of the first page its caption takes, at most."""
    notice = notice_length(page, measure)
    for place, line in enumerate(page[:LONGEST_CAPTION]):
        if place < notice:
            continue
        ends = CAPTION_ENDS.match(line.text) and not follows_broken_line(
            page[place - 1 : place], line
        )
        ahead = parties_ahead(page, place) or names_author(page[place + 1 : place + 2])
        if ends and not (PANEL.match(line.text) and ahead):
            return place
        if opens_under_title(page, place, measure) or is_of_two_lines(page, place, measure):
            return place
        if are_full_lines(page[place : place + 3], measure) and not over_role(page, place):
            return place - goes_on(page, place, measure)
    return min(len(page), LONGEST_CAPTION)


def goes_on(page: Page, place: int, measure: Measure) -> bool:
    """Say whether the line at `place` stands solid under a full one that breaks off, and goes on
    with what begins there: an entry of counsel has but two lines."""
    if not place or page[place].gap:
        return False
    above = page[place - 1]
    broken = above.text[-1].isalnum() or above.text[-2:-1].isupper()  # `with whom Michael`, `S.`
    return fills(above, measure) and broken and not above.text.isupper()


def fills(line: Line, measure: Measure) -> bool:
    """Say whether `line` is a full one, as far as a caption may tell."""
    return line.width >= measure.right * 4 // 5


def names_panel(page: Page) -> bool:
    """Say whether a line of `page` says who sat: where many parties fill the first page, it stands
    overleaf (Third Circuit)."""
    return any(PANEL.match(line.text) for line in page)


ROLE_LINE = re.compile(
    r"(?!.*\b(?:was|were|is|are|has|had|have|filed|sought|each|who|that)\b)"
    r"(?:Plainti(?:ff|ﬀ)|Defendant|Petitioner|Respondent|Appell(?:ant|ee)|Intervenor|Agency)"
    r"[\w\s,/–—ﬀ-]{0,60}[.,*∗]{0,2}"
)
LONGEST_PARTY = 40
"""Lines that one party’s names and offices take."""


def over_role(page: Page, place: int) -> bool:
    """Say whether a party’s role stands, alone on its line, not far below the line at `place`: the
    names and offices of many parties fill lines as prose does."""
    return any(ROLE_LINE.fullmatch(line.text) for line in page[place : place + LONGEST_PARTY])


def parties_ahead(page: Page, place: int) -> bool:
    """Say whether the parties are still to come below `place`: Virginia and Georgia print the
    panel over them."""
    above, below = page[:place], page[place : place + LONGEST_NOTICE]
    return not any(map(names_parties, above)) and any(map(names_parties, below))


AUTHOR = re.compile(r"(?:Memorandum )?Opinion by (?:Chief )?Justice [A-Z][\w’'-]+")


def names_author(lines: Page) -> bool:
    """Say whether the first of `lines` is the last of a caption, under those who sat: `Memorandum
    Opinion by Justice Able`, as Texas prints it."""
    return bool(lines) and bool(AUTHOR.fullmatch(lines[0].text))


def names_parties(line: Line) -> bool:
    """Say whether `line` holds the “v.” between two parties."""
    return bool(VERSUS.search(line.text))


RAIL_BETWEEN = re.compile(rf"\s{{2}}{RAIL.pattern}\s{{2}}|\s{{3}}{RAIL.pattern}$")
"""`Quill Storage, Inc.,   *   Appeal from the United States`"""


def follows_broken_line(above: Page, line: Line) -> bool:
    """Say whether `line` stands solid under a line that breaks off: the judge below, whose name
    ends the sentence that tells from where the appeal came."""
    broken = bool(above) and not line.gap and above[0].text.endswith((":", ","))
    return broken and not RAIL_BETWEEN.search(above[0].text)


def notice_length(page: Page, measure: Measure) -> int:
    """Return how many lines the notices over the caption take.

    The Reporter of Decisions says there that the text is not final; many courts, that the opinion
    is not to be cited. What stands over the court’s name is no running text.
    """
    named = next(
        (place for place, line in enumerate(page[:LONGEST_NOTICE]) if names_case(line, measure)), 0
    )
    if named or not page or not re.match(r"NOT(?:E|ICE):\s", page[0].text):
        return named
    return next((place for place, line in enumerate(page) if place and line.gap), 0)


def names_case(line: Line, measure: Measure) -> bool:
    """Say whether `line` belongs to a caption, not to a notice over it: in capitals, beside the day
    perhaps, or in mid-line it names the court or bears a docket number."""
    beside_day = re.split(r"\d{4}\s{2,}", line.text, maxsplit=1)[-1]
    set_apart = beside_day.isupper() or is_centred(line, measure)
    short = beside_day != line.text or is_short(line, measure)
    return set_apart and bool(COURT.search(line.text)) and short


def are_full_lines(lines: Sequence[Line], measure: Measure) -> bool:
    """Say whether `lines` are full lines of running text."""
    full = [
        line
        for line in lines
        if fills(line, measure)
        and not is_centred(line, measure)
        and re.search(r"[a-z]{2}", line.text)
        and len(COLUMN_GAP.findall(line.text)) != 1
        and not RAIL_BETWEEN.search(line.text)
    ]
    if len(full) < 3 or (lines[2].gap and not lines[1].gap):  # a paragraph of two lines
        return len(lines) > 1 and begins_paragraph(lines[0], lines[1], measure)
    flush = abs(lines[1].indent - lines[2].indent) <= 1
    near = lines[1].indent - measure.left <= measure.indent + 4
    return flush and (near or is_set_in_alone(lines, measure))


def opens_under_title(page: Page, place: int, measure: Measure) -> bool:
    """Say whether the line at `place` is set in, for the most part in small letters, and stands
    under the title of the paper: the first of a paragraph, however short that is."""
    line = page[place]
    titled = place > 0 and TITLE.fullmatch(page[place - 1].text)
    return bool(titled) and is_set_in(line, measure) and is_in_small(line)


USUAL = range(3, 11)
"""Columns by which first lines are set in."""


def is_set_in(line: Line, measure: Measure) -> bool:
    """Say whether `line` is set in as the first lines of paragraphs are: as those of the text, or,
    where it has too few to tell, as usual."""
    depth = line.indent - measure.left
    return abs(depth - measure.indent) <= SHIFT if measure.indent else depth in USUAL


def is_set_in_alone(lines: Sequence[Line], measure: Measure) -> bool:
    """Say whether three full lines begin a paragraph of a first page that stands further right than
    the others: as many columns before the first as usual, all for the most part in small
    letters."""
    depth = lines[0].indent - lines[1].indent
    return abs(depth - measure.indent) <= 1 < measure.indent and all(map(is_in_small, lines))


TELLS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|comes?|appeals|moves?|seeks?|asks?|brings?|brought|contends?"
    r"|argues?|addresses|challenges?|filed|alleges?|sued|sues|pleaded|pled)\b(?! by\b)"
)
"""What a sentence says of a party, as no line of a caption does."""


def begins_paragraph(first: Line, second: Line, measure: Measure) -> bool:
    """Say whether two full lines are the first of a paragraph: one set in, one at the margin, both
    for the most part in small letters."""
    full = fills(first, measure) and fills(second, measure)
    flush = second.indent - measure.left <= 1
    told = TELLS.search(first.text) or (is_in_small(first) and is_in_small(second))
    return full and is_set_in(first, measure) and flush and bool(told)


def is_of_two_lines(page: Page, place: int, measure: Measure) -> bool:
    """Say whether the line at `place`, under the parties, is the first of a paragraph of two: it is
    full and says what is done in the case, the second ends short with a stop."""
    if place + 1 == len(page) or page[place + 1].gap:
        return False
    first, second = page[place : place + 2]
    flush = abs(second.indent - measure.left) <= 1
    return (
        flush
        and fills(first, measure)
        and is_set_in(first, measure)
        and bool(ENDED.search(second.text) and TELLS.search(first.text))
        and is_in_small(first)
        and any(map(names_parties, page[:place]))
    )


LEAST_SMALL = 6
"""Words in small letters, of a line of running text."""


def is_in_small(line: Line) -> bool:
    """Say whether most words of `line` are in small letters."""
    return len(re.findall(r"\b[a-z]+\b", line.text)) >= LEAST_SMALL
