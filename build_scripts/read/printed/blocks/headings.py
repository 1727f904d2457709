"""Recognises headings by how their lines are set: numbered, in capitals, over a paragraph."""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.read.printed.page.lines import Line
from build_scripts.read.printed.page.margins import (
    ENDED,
    Measure,
    is_half,
    is_short,
    width_with_next,
)

ENUMERATOR = re.compile(r"(?:[IVXL]+|[A-Z]|\d{1,2})\.?")
ENUMERATED = re.compile(
    r"(?:[IVXL]+|[A-Z]|\d{1,2}|(?!v\.)[ivx]{1,4}(?=\.\s+[A-Z]))\.\s+"
    r"(?![A-Z][\w’-]+ [A-Z][\w’-]+,)\S"  # but G. Fred Metos, …
)


def is_number(line: Line, measure: Measure) -> bool:
    """Say whether `line` is the number of a section, alone in mid-line, or at the margin under more
    white than parts paragraphs."""
    if not ENUMERATOR.fullmatch(line.text):
        return False
    apart = line.gap > measure.pitch and line.text.endswith(".") and not line.text[0].isdigit()
    return line.indent - measure.left >= 8 or apart


LONG_WORD = re.compile(r"[^\W\d_]{4,}")
MANY_WORDS = 5
"""Long words, all with capitals, that no line of running text has."""


def is_numbered_heading(line: Line, measure: Measure) -> bool:
    """Say whether `line` is a numbered heading that ends short of the margin."""
    if not ENUMERATED.match(line.text) or line.text.endswith((".", ",", ";", ":")):
        return False
    ends = line.width < measure.right * 17 // 20 or len(LONG_WORD.findall(line.text)) >= MANY_WORDS
    return ends and is_in_capitals(line)


SMALL = frozenset(
    "after against among before between from into over than that their this through under upon "
    "with without".split()
)
"""Longer words that titles leave in small letters."""


def is_in_capitals(line: Line) -> bool:
    """Say whether the long words of `line` bear capitals, as those of a title do."""
    return all(word[0].isupper() or word in SMALL for word in LONG_WORD.findall(line.text))


FEWEST_IN_TITLE = 4
SMALL_WORD = 3
"""Letters."""


def is_title_case(line: Line) -> bool:
    """Say whether each of the several words of `line` bears a capital, but for the small ones."""
    words = re.findall(r"[^\W\d_][\w’']*", line.text)
    small = [word for word in words if word[0].islower()]
    return len(words) >= FEWEST_IN_TITLE and all(len(word) <= SMALL_WORD for word in small)


def is_capital_title(line: Line, measure: Measure) -> bool:
    """Say whether `line` is a heading in capitals, set in from the margin. Small capitals, narrower
    than the letters by which a converter counts columns, come out left of the middle."""
    words = line.text
    set_in = line.indent - measure.left >= max(6, measure.indent + 1)
    if not (set_in and words.isupper() and is_short(line, measure)):
        return False
    over = measure.middle(line) <= measure.centre + 4
    return bool(over and re.search(r"[A-Z]{4}", words) and not re.search(r"[.,;:!?)”\d]$", words))


def closes_title(title: Line, line: Line, measure: Measure) -> bool:
    """Say whether `line` ends, with a stop, the sentence in capitals that `title` above it begins,
    both in mid-line and with as much white between them as between lines of the text."""
    same = abs(measure.middle(title) - measure.middle(line)) <= 4
    solid = line.gap <= measure.pitch and title.text.isupper() and not ENDED.search(title.text)
    last = replace(line, text=line.text.rstrip(".?"))
    return same and solid and line.text.endswith((".", "?")) and is_capital_title(last, measure)


NUMBERED = re.compile(
    rf"(?:{ENUMERATOR.pattern}\s{{2,}}|(?:[IVXL]+|[A-Z]|\d{{1,2}})\.\s)[“\"‘]?[A-Z]"
)
"""A number with its stop, or with white after it, and a word."""


def is_numbered_head(line: Line, following: Line, measure: Measure) -> bool:
    """Say whether `line` is a numbered heading at the margin, in small letters for the most part,
    and `following` the first line of the paragraph under it."""
    flush = abs(line.indent - measure.left) <= 1
    begun = measure.indent > 0 and abs(following.indent - measure.left - measure.indent) <= 5
    short = line.width - measure.left < (measure.right - measure.left) * 17 // 20
    named = flush and begun and (short or is_in_capitals(line)) and NUMBERED.match(line.text)
    return bool(named) and not line.text.endswith((".", ",", ";", ":"))


def hangs_under_number(first: Line, line: Line, measure: Measure) -> bool:
    """Say whether `line` goes on with a numbered title, deeper than paragraphs begin, under its
    words."""
    number = re.match(r"\S+\s+", first.text) if ENUMERATED.match(first.text) else None
    if not number or line.gap > measure.pitch or ENDED.search(first.text):
        return False
    deeper = first.indent - measure.left > measure.indent + 1
    return deeper and abs(line.indent - first.indent - number.end()) <= 1


def opens_titled_paragraph(
    line: Line, title: Line, following: Line | None, measure: Measure
) -> bool:
    """Say whether `line` opens the paragraph under a numbered `title`, not its second line."""
    if line.indent <= title.indent + 1:
        return True
    first = abs(line.indent - measure.left - measure.indent) <= 1
    return first and following is not None and following.indent - measure.left <= 1


def is_cut_short(first: Line, line: Line, measure: Measure) -> bool:
    """Say whether `first` bears a number, as headings do, and ends where the first word of `line`
    would have had room: a heading in small letters."""
    room = width_with_next(first, line) < measure.right * 17 // 20
    return bool(ENUMERATED.match(first.text)) and room and line.text[:1].isupper()


def is_second_of_title(title: Line, line: Line, following: Line | None, measure: Measure) -> bool:
    """Say whether `line` is the second line of a numbered `title`: it stands solid under it, and
    more space follows than parts it from the title."""
    solid = line.gap <= measure.pitch and title.gap > line.gap
    return solid and following is not None and following.gap > line.gap and is_short(line, measure)


HANGS_BY = 2
"""Columns by which the second line of a title may stand off its words."""


def is_rest_of_title(title: Line, line: Line, following: Line | None, measure: Measure) -> bool:
    """Say whether `line` goes on with the numbered `title`, under its words: it is no first line,
    which would stand over one at the margin."""
    number = re.match(r"\S+\s+", title.text)
    if not number or abs(line.indent - title.indent - number.end()) > HANGS_BY:
        return False
    over = following is None or following.indent - measure.left > 1
    no_sentence = not line.text.endswith((".", ":", ";", ","))
    full = not is_half(title, measure) and is_short(line, measure)
    return line.text[0].islower() or (over and full and no_sentence)


def hangs_all(lines: Sequence[Line]) -> bool:
    """Say whether all lines but the first stand further in than it."""
    return all(line.indent > lines[0].indent + 1 for line in lines[1:])
