"""Finds the marks in running text that refer to notes, where nothing but position tells them.

A plain text has lost the raised figures of print: the mark is run onto the word (`warrant.1`) or
stands after it (`precedent 3`). Which figure is a mark follows from the notes at the foot of the
page: their marks stand on that page, in order.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from build_scripts.model import Doubt, SourceMark, Span
from build_scripts.problems import doubt

Style = Literal["fused", "apart"]

MONTH_WORDS = (
    "[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|[Mm]ar(?:ch)?|[Aa]pr(?:il)?|[Mm]ay|[Jj]une?|[Jj]uly?"
    "|[Aa]ug(?:ust)?|[Ss]ept?(?:ember)?|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?"
)
CITED = re.compile(
    rf"""
    (?:
        §§?|¶¶?                                                       # § 12
        |\b(?:
            [Ss]ections?|[Cc]hapter|[Tt]itle|[Rr]ules?|[Aa]rticle|[Pp]art          # Rule 12
            |[Pp]aragraph|[Cc]ounts?|[Ll]evel|[Cc]lass|at|note                     # Count 2; at 12
        )
        |\b(?:
            [Ss]ec|[Cc]h|[Aa]rt|[Vv]ol|[Ee]x|Nos?|pp?|n|nn                          # No. 12; n. 2
            |[Dd]ocs?|[Dd]kts?|ECF|DE|[Ee]xhs?|Tr                                     # Doc. 1
            |{MONTH_WORDS}                                            # March 2
            |U\.\ ?S\.(?:\ ?C\.)?|C\.F\.R\.|F\.[23]d|F\.\ ?(?:Supp|App)[^\ ]*
            |S\.\ ?Ct\.|[A-Z]\.[23]d                                  # 9 F.3d 12
        )\.?
    )
    ,?\ ?$
    """,
    re.VERBOSE,
)
"""What makes the number after it part of a citation, a date or a count."""
FIGURE = re.compile(r"\d[.,]$")
CLOSED = re.compile(r"[.,;:?!)\]”’\"']$")


SURE = 3
"""The weight of a mark after the end of a word or a stop."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a mark may stand."""

    at: int
    style: Style
    weight: int
    """3 after the end of a word or a stop, 1 where the number may well be the text's own."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A note whose mark is to be found between two places of the text."""

    label: str
    start: int
    end: int
    printed: str = ""
    """As its mark is printed, where that is not the bare label."""


@dataclass(frozen=True, slots=True)
class Found:
    """The marks found, and the notes whose mark was not found or is one of several."""

    marks: tuple[SourceMark, ...]
    doubtful: tuple[SourceMark, ...]


def has_mark(text: str, label: str) -> bool:
    """Say whether the mark `label` may stand in `text`."""
    return any(True for _ in mark_candidates(text, label, 0, len(text)))


def has_sure_mark(text: str, label: str) -> bool:
    """Say whether the mark `label` stands in `text` where a number is hardly anything else."""
    return any(each.weight == SURE for each in mark_candidates(text, label, 0, len(text)))


def has_fused_mark(text: str, label: str) -> bool:
    """Say whether the mark `label` may stand in `text` right after a word, a stop or a figure."""
    found = mark_candidates(text, label, 0, len(text))
    return any(each.style == "fused" and each.weight > 1 for each in found)


def is_cited(before: str) -> bool:
    """Say whether the number after the words `before` is part of a citation, a date or a count."""
    return bool(CITED.search(before[-16:]))


def mark_candidates(text: str, label: str, start: int, end: int) -> list[Candidate]:
    """Return the places of `text` between `start` and `end` where `label` may be a mark."""
    if not label.isdigit() and any(map(str.isdigit, label)):
        closed = re.compile(rf"(?<=[A-Za-z.,;:?!)\]”’\"']){re.escape(label)}(?![\d/])")
        return [
            Candidate(match.start(), "fused", SURE) for match in closed.finditer(text, start, end)
        ]
    if not label.isdecimal():
        pattern = rf"(?<=[^\s*∗†‡])(?: ?){re.escape(label)}(?![*∗†‡])"
        return [
            Candidate(match.end() - len(label), "fused", 3)
            for match in re.compile(pattern).finditer(text, start, end)
        ]
    both = rf"(?=,\s?{int(label) + 1}\b)"  # two notes at one word: 30,31
    number = re.compile(rf"(?<![\d$£/]){label}(?:{both}|(?![\w%$]|[.,:/-]\d|-\w))")
    found: list[Candidate] = []
    for match in number.finditer(text, start, end):
        candidate = weighed_candidate(text, match.start())
        if candidate:
            found.append(candidate)
    return found


def after_figures(text: str, note: Wanted) -> list[Candidate]:
    """Return the place where the mark of `note` is run onto a number, if there is one: what the
    number is without it stands elsewhere in the text, after the same word: `S.B. 10704` where the
    text speaks of S.B. 1070. It is never certain."""
    if not note.label.isdigit() or note.printed not in ("", note.label):
        return []
    found: list[Candidate] = []
    pattern = rf"(?<![\w.,$£/–-])([A-Z][\w.]*\.?)\s(\d{{1,4}}){note.label}(?![\w%$]|[.,:/–-]\d)"
    for match in re.compile(pattern).finditer(text, note.start, note.end):
        elsewhere = re.compile(rf"(?<![\w.]){re.escape(match[1])}\s{match[2]}(?![\w.,-]*\d)")
        if elsewhere.search(text):
            found.append(Candidate(match.end() - len(note.label), "fused", 1))
    return found if len(found) == 1 else []


IN_SECTION = re.compile(r"\d:$")
"""Before the rest of a number: `§§ 5:1, 5:2` of a treatise, `10:30`."""


CODE = re.compile(r"\d-[A-Z]{2,5}$")
"""Within the number of a case: `2184CV00447-BLS1`."""


def weighed_candidate(text: str, at: int) -> Candidate | None:
    """Return the candidate at `at` with its weight, None where no mark can stand."""
    before = text[max(0, at - 16) : at]
    if not before or before[-1] in "([{-–—" or IN_SECTION.search(before):
        return None
    if before[-1].isspace():
        folded = before.rstrip()
        if before[-1] == "\n" or not folded or len(before) - len(folded) > 1:
            return None
        if CITED.search(before):
            return None
        return Candidate(at, "apart", 3 if CLOSED.search(folded) else 2)
    if FIGURE.search(before):
        return Candidate(at, "fused", 2)
    if CLOSED.search(before) or before[-1].isalpha() or before[-1] in "…%":
        told = CITED.search(before) or CODE.search(before)
        return Candidate(at, "fused", 1 if told else 3)
    return None


def find_marks(text: str, wanted: Sequence[Wanted]) -> Found:
    """Return the marks in `text` of the notes `wanted`, which come in the order of their marks.

    A document sets all its marks in one style, so the commoner style is preferred.
    """
    options = [
        mark_candidates(text, note.printed or note.label, note.start, note.end)
        or after_figures(text, note)
        for note in wanted
    ]
    sure = [best for each in options if len(best := strongest_candidates(each)) == 1]
    fused = sum(each[0].style == "fused" for each in sure) * 2 >= len(sure)
    style: Style = "fused" if fused else "apart"
    marks: list[SourceMark] = []
    doubtful: list[SourceMark] = []
    cursor = -1
    due = Counter((note.label, note.end) for note in wanted)
    for note, each in zip(wanted, options, strict=True):
        if note.start > cursor:
            cursor = note.start - 1
        usable = [option for option in each if option.at > cursor]
        styled = [option for option in usable if option.style == style and option.weight > 1]
        best = strongest_candidates(styled or usable)
        due[note.label, note.end] -= 1
        if not best:
            continue
        at = best[0].at
        mark = SourceMark(Span(at, at + len(note.printed or note.label)), note.label)
        marks.append(mark)
        cursor = at
        # Of a list whose numbers begin again, as many notes of this number may be to come.
        if len(best) > due[note.label, note.end] + 1 or best[0].weight == 1:
            doubtful.append(mark)
    return Found(tuple(marks), tuple(doubtful))


def strongest_candidates(options: Sequence[Candidate]) -> list[Candidate]:
    """Return those of `options` that weigh most."""
    most = max((option.weight for option in options), default=0)
    return [option for option in options if option.weight == most]


def mark_doubts(text: str, doubtful: Sequence[SourceMark]) -> Iterator[Doubt]:
    """Yield what is to be said of marks that may be none, or not the right ones."""
    for mark in doubtful:
        yield doubt("mark-uncertain", text.count("\n", 0, mark.span.start) + 1, label=mark.label)
