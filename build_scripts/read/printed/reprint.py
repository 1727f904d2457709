"""Reads reporter text and web reprints: a paragraph a line, star pages, notes at the end."""

import hashlib
import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.model import Removal, Source, SourceBlock, SourceBreak, SourceMark, Span
from build_scripts.read.headnote_numbers import HEADNOTE, HEADNOTE_NUMBER
from build_scripts.read.printed.blocks.breaks_by_wording import stands_alone
from build_scripts.read.printed.notes.endnotes import (
    Listed,
    listed_notes,
    notes_under_paragraphs,
    titled_notes,
    torn_notes,
)
from build_scripts.read.printed.notes.marks import mark_doubts
from build_scripts.read.printed.notes.notes_under_heading import NOTES_TITLE
from build_scripts.read.printed.page.furniture import RUNNING_HEAD, SECTION_HEAD
from build_scripts.read.printed.page.page_numbers import PAGE_NUMBER
from build_scripts.read.printed.page.running_heads import NOTES_HEADING
from build_scripts.read.printed.paragraphs_without_layout import STANZA, paragraphs
from build_scripts.read.printed.resource_org_numbers import ARCHIVE_NUMBER, counted_paragraphs

WEB_LINK = "link of the web page"
STAR_PAGE = "star page"
ARCHIVE_HEAD = "head added by the archive"
ARCHIVE_NOTICE = "notice of the archive"
LABEL_STOP = "stop after the label of a note"

BOOKMARK = re.compile(r"\[bookmark: (?:r?\[[^\]\n]{1,8}\])\]")
"""What word processors make of a link's target when a page is saved as text."""
STAR = re.compile(
    r"""
    (?<![\w*])(?P<twin>\d{1,4})\*(?P=twin)(?!\w)                    # 1176*1176
    |\[\*(?P<bracketed>\d{1,4})\]                                   # [*757]
    |(?<![\w*])(?P<stars>\*{1,3})(?P<bare>
        \d{1,4}(?![\w*])                                          # *757, **291 of a second reporter
        |\d{3,4}(?=[A-Za-z]{2})                                      # *1080 run onto the next word
    )
    """,
    re.VERBOSE,
)
"""A page of the reporter, set into the line where it begins."""
AT_STAR = re.compile(r"(?:\bat|\bat \*\d+[–-]|WL \d+,|LEXIS \d+,|[–-]|\*\d+,)\s*$")
"""Before a star that is a pin cite into a database: `2013 WL 5680192, at *5`."""

FOOTNOTE = re.compile(r"Footnote (?P<label>\d{1,3}|\*{1,4}):")
"""How New York’s Law Reporting Bureau heads a note, whose mark is `[FN1]`."""
NOTE_MARK = re.compile(r"\[(?P<label>\d{1,3}|\*{1,4}|[†‡]{1,3}|fn\d{1,3}|FN\d{1,3})\]")
AFTER_WORD = re.compile(r"(?:[^\W\d_]|[.,;:?!)\]”’\"'—-]) ?$")
"""What a mark follows; after a figure a bracket is a subsection, as New York prints § 313[3]."""
ARCHIVE_KEY = re.compile(
    r"""
    (?:
        (?:Date\ )?Filed|(?:Precedential\ )?Status|Citations?|Lexis\ Cite|Docket\ Numbers?
        |Author|Judges?|Panel|Nature\ of\ Suit|Supreme\ Court\ Database\ ID|Court
    )
    :\s                                                              # Docket Number: 59245-4
    """,
    re.VERBOSE,
)
"""How CourtListener prints what it knows of a case over the text it gives."""

OMITTED = re.compile(r"COPYRIGHT MATERIAL OMITTED(?:\s+COPYRIGHT MATERIAL OMITTED)*")
"""What Public.Resource.Org prints where it left out a publisher’s headnotes."""
OVER_CITE = re.compile(
    rf"""
    ^[ \t]*(?P<head>{SECTION_HEAD.pattern})[ \t]*\n  # THOMAS, J., concurring
    \s*(?P<cite>\d+[ ]U\.[ ]?S\.[ ]_+[ ]\(\d{{4}}\))[ \t]*\n  # 582 U. S. ____ (2017)
    (?:(?s:.{{0,20}})^[ \t]*(?P<docket>Nos?\.[ ][\w–-]+)[ \t]*$)?  # No. 15-1293
    """,
    re.MULTILINE | re.VERBOSE,
)
"""Whose text follows, over the citation and the number with which the Supreme Court heads each
writing: the head of its pages, not a byline."""

DASHED_NUMBER = re.compile(r"^[ \t]*(-[ ]?\d{1,3}[ ]?-)[ \t]*$", re.MULTILINE)
"""The number of a page that has a line to itself: `-2-`."""


def read_reprint(name: str, data: bytes, text: str) -> Source:
    """Return the `Source` of `text` without layout, decoded from `data`."""
    head = archive_head(text)
    removals = [Removal(Span(*m.span()), WEB_LINK) for m in BOOKMARK.finditer(text)]
    stars = list(star_pages(text))
    removals += [Removal(star.span, STAR_PAGE) for star in stars]
    removals += [head] if head else []
    removals += [Removal(Span(*m.span(1)), PAGE_NUMBER) for m in DASHED_NUMBER.finditer(text)]
    removals += [Removal(Span(*m.span()), ARCHIVE_NOTICE) for m in OMITTED.finditer(text)]
    removals += [
        Removal(Span(*match.span(part)), RUNNING_HEAD)
        for match in OVER_CITE.finditer(text)
        for part in ("head", "cite", "docket")
        if match[part]
    ]
    start = head.span.end if head else 0
    spans = [*paragraphs(text, start)]
    torn = torn_notes(text, spans)
    counted = counted_paragraphs(text, [] if torn else spans)
    removals += [Removal(span, ARCHIVE_NUMBER) for span in counted.numbers]
    listed = torn or counted.listed or titled_notes(text, spans) or listed_notes(text, spans)
    if not listed.heads:
        listed = notes_under_paragraphs(text, spans) or listed
    blocks, titles = blocks_of(text, start, removals, listed)
    removals += titles
    heads = {block.mark for block in blocks}
    labels = {block.label for block in blocks if block.mark not in listed.spans}
    return Source(
        name=name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(blocks),
        marks=tuple(
            sorted(
                [m for m in note_marks(text) if m.span not in heads and m.label in labels]
                + [*listed.marks]
            )
        ),
        breaks=tuple(
            sorted(SourceBreak(star.span.end, star.label) for star in stars if star.turns)
        ),
        removals=tuple(sorted(set(removals))),
        marks_stated=False,
        doubts=tuple(mark_doubts(text, listed.doubtful)),
    )


def archive_head(text: str) -> Removal | None:
    """Return the lines that an archive put over the opinion, where it did."""
    first = STANZA.search(text)
    lines = first[0].split("\n") if first else []
    if first and sum(bool(ARCHIVE_KEY.match(line)) for line in lines) >= 2:
        return Removal(Span(first.start(), first.start() + len(first[0].rstrip())), ARCHIVE_HEAD)
    return None


@dataclass(frozen=True, slots=True)
class Star:
    """A star page, and whether the text turns to that page here: notes gathered at the end
    repeat the pages on which they stood."""

    span: Span
    label: str
    turns: bool


FEWEST_OF_SECOND = 2
"""Pages of a second reporter."""


def star_pages(text: str) -> Iterator[Star]:
    """Yield the star pages of `text`; other stars are notes or pin cites.

    Pages of a second and third reporter, which bear two and three stars, count for themselves.
    """
    found = [
        (match, int(match["twin"] or match["bracketed"] or match["bare"]))
        for match in STAR.finditer(text)
        if not AT_STAR.search(text, max(0, match.start() - 24), match.start())
    ]
    for stars in ("", "*", "**"):
        own = [item for item in found if (item[0]["stars"] or "*")[1:] == stars]
        first = [*pages_in_order(own, stars)]
        yield from first
        if stars or not first:
            continue
        # A second reporter’s pages may bear one star as well, as where Google Scholar is copied.
        taken = {star.span for star in first}
        rest = [item for item in own if Span(*item[0].span()) not in taken]
        if len(rest) >= FEWEST_OF_SECOND and is_row([number for _, number in rest]):
            yield from pages_in_order(rest, "*")


def is_row(numbers: Sequence[int]) -> bool:
    """Say whether `numbers` count up one by one, as pages do."""
    return all(after == before + 1 for before, after in pairwise(numbers))


def pages_in_order(found: Sequence[tuple[re.Match[str], int]], stars: str) -> Iterator[Star]:
    """Yield those of one reporter’s pages `found` that are its pages, in their order."""
    numbers = [number for _, number in found]
    last = 0
    seen: list[tuple[re.Match[str], int, bool]] = []
    for index, (match, number) in enumerate(found):
        due = last + 1 in numbers[index + 1 : index + 4]
        turns = not last or number == last + 1 or (last < number <= last + 20 and not due)
        last = number if turns else last
        seen.append((match, number, turns))
    first = next((number for _, number, turns in seen if turns), 0)
    for match, number, turns in seen:
        if first <= number <= last:
            label = f"*{stars}{number}" if stars else str(number)
            yield Star(Span(*match.span()), label, turns)


def note_marks(text: str) -> Iterator[SourceMark]:
    """Yield the marks in brackets that stand close after a word."""
    bare = BOOKMARK.sub(lambda match: " " * len(match[0]), text)
    for match in NOTE_MARK.finditer(bare):
        before = bare[max(0, match.start() - 40) : match.start()].rstrip(" ")
        if AFTER_WORD.search(before):
            yield SourceMark(Span(*match.span()), match["label"].lower().removeprefix("fn"))


def blocks_of(
    text: str, start: int, removals: list[Removal], listed: Listed
) -> tuple[list[SourceBlock], list[Removal]]:
    """Return the paragraphs of `text` from `start`, notes known by their marks, and titles."""
    gone = {removal.span.start: removal.span.end for removal in removals}
    numbered = {each.span.start for each in removals if each.reason == ARCHIVE_NUMBER}
    blocks: list[SourceBlock] = []
    titles: list[Removal] = []
    in_notes = False
    above: tuple[str, Span] | None = None
    spans = [*paragraphs(text, start)]
    headnotes = headnote_numbers(text, spans)
    quoted = quoted_within(text, spans)
    counted = numbered_note({mark.label for mark in note_marks(text)})
    for span in spans:
        words = text[span.start : span.end]
        first = span.start
        in_notes = in_notes and first not in numbered
        while first in gone:
            first = gone[first]
        if first >= span.end:
            continue
        label = NOTE_MARK.match(text, first, span.end)
        if in_notes and not label:
            label = FOOTNOTE.match(text, first, span.end) or counted.match(text, first, span.end)
        if NOTES_HEADING.fullmatch(words):
            titles.append(Removal(span, NOTES_TITLE))
            in_notes = True
        elif first in listed.heads:
            in_notes = True
            number, mark = listed.heads[first]
            if mark.end == span.end:
                above = (number, mark)  # the note follows its mark, which takes the line alone
                continue
            rest = text[mark.end : span.end]
            begin = mark.end + len(rest) - len(rest.lstrip(". "))
            mark = Span(mark.start, mark.end + rest.startswith("."))
            blocks.append(SourceBlock(Span(begin, span.end), "note", label=number, mark=mark))
        elif above:
            stop = text.startswith(". ", span.start)
            titles += [Removal(Span(span.start, span.start + 1), LABEL_STOP)] if stop else []
            note = Span(span.start + stop, span.end).stripped(text)
            blocks.append(SourceBlock(note, "note", label=above[0], mark=above[1]))
            above = None
        elif span.start in headnotes and not in_notes:
            headnote = headnotes[span.start]
            titles.append(Removal(headnote, HEADNOTE_NUMBER))
            blocks.append(SourceBlock(Span(headnote.end, span.end).stripped(text), "text"))
        elif label and (in_notes or text[label.end() : label.end() + 1].isspace()):
            in_notes = True
            mark = Span(*label.span())
            body = Span(min(label.end() + 1, span.end), span.end)
            name = label["label"].lower().removeprefix("fn")
            blocks.append(SourceBlock(body, "note", label=name, mark=mark))
        else:
            # After listed notes the next writing may follow, under its byline.
            over = listed.under_paragraphs or (listed.heads and stands_alone(words))
            in_notes = in_notes and not over
            apart = span.start in quoted and not in_notes
            blocks.append(
                SourceBlock(
                    span,
                    "note" if in_notes else "text",
                    inset=apart,
                    continues=False if apart else None,
                )
            )
    return blocks, titles


SOLID = 4
"""Times as many paragraphs as stand solid are parted by white, where white tells paragraphs."""
BREAKS_OFF = re.compile(r"[a-z]{2},?$")
MID_SENTENCE = re.compile(r"[a-z]{1,20}\s|\[[A-Za-z]\][a-z]*\s")
"""`any fruits of the crime`, `[a] person is guilty`"""


def quoted_within(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Return where the block quotations begin with which sentences of `text` go on: white stands
    over them, as between paragraphs, and none below, where a web page closed them."""
    gaps = [text.count("\n", a.end, b.start) for a, b in pairwise(spans)]
    if gaps.count(1) * SOLID > len(gaps):
        return frozenset()
    return frozenset(
        quoted.start
        for above, quoted, white, solid in zip(spans, spans[1:], gaps, gaps[1:], strict=False)
        if white > 1 == solid
        and BREAKS_OFF.search(text, max(above.start, above.end - 20), above.end)
        and MID_SENTENCE.match(text, quoted.start, quoted.end)
    )


def numbered_note(labels: Set[str]) -> re.Pattern[str]:
    """Return the pattern of `1. ` before a note, for the `labels` that marks in brackets have."""
    numbers = "|".join(sorted(filter(str.isdigit, labels), key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?P<label>{numbers})\.(?=\s)")


def headnote_numbers(text: str, spans: Sequence[Span]) -> dict[int, Span]:
    """Return, by where its paragraph begins, each number of a headnote over the notes of `text`.

    A court that numbers its paragraphs numbers them all; headnotes digest some.
    """
    titled = [span.start for span in spans if NOTES_HEADING.fullmatch(text, span.start, span.end)]
    over = [span for span in spans if titled and span.start < titled[-1]]
    found = {
        span.start: Span(*head.span())
        for span in over
        if (head := HEADNOTE.match(text, span.start, span.end))
    }
    return found if len(found) * 2 < len(over) else {}
