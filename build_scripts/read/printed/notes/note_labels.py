"""Tells the lines on which notes begin: by their labels, each in its turn.

A label stands on a line of its own above the note (a superscript, as `pdftotext` sets it), before
its first word, or run into it (`2Because`, `628 U.S.C.`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_scripts.model import Span
from build_scripts.read.printed.blocks.breaks_by_wording import RULE
from build_scripts.read.printed.notes.marks import has_fused_mark, has_mark, has_sure_mark
from build_scripts.read.printed.page.lines import Line, Page, hung_before

LONE_LABEL = re.compile(r"\d{1,3}|[*∗]{1,4}|[†‡]{1,3}")
SYMBOL_LABEL = re.compile(r"(?P<label>[*∗]{1,4}|[†‡]{1,3})\s*(?=[^\s*∗†‡])")
GOES_ON = re.compile(r"\(?(?:\.\s?\.\s?\.|…)\s*continued\)?", re.I)
FINISHED = re.compile(r"[.?!][)\]”’\"'*\s]*$")
REPORTER = re.compile(
    r" (?:U\. ?S\.|C\.F\.R|F\. ?(?:\d[dt]|Supp|App)|S\. ?Ct|L\. ?Ed|Fed\.|Stat\."
    r"|[A-Z][\w.]* ?[23]d\b)"
)
"""After a number this makes it the volume of a citation."""
CITATION_HEAD = re.compile(r"[1-9]\d{0,2} [A-Z]")
"""What may follow a mark that is run into the number of a citation: `628 U.S.C.` is 62, 8 U.S.C."""


@dataclass(frozen=True, slots=True)
class Running:
    """What is known of the notes when a page begins."""

    last: int = 0
    """The number of the last note seen."""
    unfinished: bool = False
    """Whether it breaks off."""
    cites: bool = False
    """Whether it breaks off before the number of a citation: `Id. at`, and overleaf `3. Lamps`."""
    column: int | None = None
    """Where its number stands."""
    rule: int | None = None
    """How long the rule over it is, if there is one."""
    closed: bool = False
    """Whether its number is closed: by a stop, a stroke, brackets."""
    ahead: str = ""
    """The text of its page, in which the marks of its notes stand."""
    listed: bool = False
    """Whether the notes are listed under a title, and begin again for each writing."""

    def at(self, head: "Head") -> "Running":
        """Return what is known when the note of `head` has begun."""
        if not head.label.isdecimal():
            return self
        return replace(self, last=int(head.label), column=head.column, closed=head.closed)


@dataclass(frozen=True, slots=True)
class Head:
    """The line on which a note begins."""

    place: int
    label: str
    mark: Span
    lone: bool
    """Whether the mark takes the line alone."""
    column: int
    """Where on its line the mark stands."""
    above: bool = False
    """Whether the note's first line is the one above its mark."""
    printed: str = ""
    """The mark as it stands in the text, where it is not the bare label: `1/`, `[1]`, `(1)`."""
    closed: bool = False
    """Whether the number is closed by a stop, a stroke or brackets: an item of a list, or the
    number of a heading, looks the same."""


MOST_LOST = 12
"""Notes in a row that may have been missed: under the rule a note may go on with a figure, as of a
page of the record (`see App.` / `80 (Complaint)`)."""


def after_rule(lines: Page, running: Running) -> Running:
    """Return `running` set right by the first mark under the rule above the notes, which leaves
    no doubt that a note begins with it."""
    numbered = re.match(r"(\d{1,3})(?=\s+\S|$)", lines[1].text) if len(lines) > 1 else None
    if (
        not numbered
        or not RULE.fullmatch(lines[0].text)
        or REPORTER.match(lines[1].text[numbered.end() :])
        or (running.unfinished and lines[1].text[numbered.end() :].lstrip()[:1].islower())
        or (running.unfinished and not in_turn(numbered[1], running, ahead=3))
        or (running.last and not in_turn(numbered[1], running, ahead=MOST_LOST))
    ):
        return running
    return replace(running, last=int(numbered[1]) - 1)


CLOSED_LABEL = re.compile(
    r"(?:(\d{1,3})\.\s{1,8}|(\d{1,3})/\s*|\[(\d{1,3})\]\s*|\((\d{1,3})\)\s*)(?=[A-Z“\"‘'\[(§\d])"
)
"""How typescripts and converted files number notes: `1.  See`, `1/ See`, `[1] See`, `(1) See`."""


def head_at(page: Page, place: int, running: Running) -> Head | None:
    """Return the head of a note on the line at `place`, where it is one in its turn."""
    line = page[place]
    if line.text.startswith("*") and parts_columns(page, place):
        return None
    if LONE_LABEL.fullmatch(line.text):
        if not in_turn(line.text, running, ahead=3) or place + 1 == len(page):
            return None
        above = is_below(page, place)
        return Head(place, line.text, line.span, lone=True, column=line.indent, above=above)
    if symbol := SYMBOL_LABEL.match(line.text):
        mark = Span(line.start, line.start + symbol.end("label"))
        return Head(place, symbol["label"], mark, lone=False, column=line.indent)
    if closed := CLOSED_LABEL.match(line.text):
        return closed_head(place, line, closed, running)
    if running.closed:
        return None
    following = [str(running.last + step) for step in (1, 2, 3)]
    for label in (*following[:1], "1", *following[1:]):
        if runs_in(line.text, label, fused=label in following[:1]):
            mark = Span(line.start, line.start + len(label))
            return Head(place, label, mark, lone=False, column=line.indent)
    return None


COLUMN_SIGN = re.compile(r"(?:^|\s)\*(?:\s|$)")
COLUMN_REACH = 2
"""Lines above and below."""


def parts_columns(page: Page, place: int) -> bool:
    """Say whether the asterisk at the head of the line at `place` parts the columns of a caption,
    as others above and below it do: the Eighth Circuit sets one in every line."""
    near = page[max(0, place - COLUMN_REACH) : place + COLUMN_REACH + 1]
    return sum(bool(COLUMN_SIGN.search(line.text)) for line in near) > COLUMN_REACH


def closed_head(place: int, line: Line, found: re.Match[str], running: Running) -> Head | None:
    """Return the head of a note whose number is closed, where it is the next."""
    label = next(filter(None, found.groups()))
    if not in_turn(label, running, ahead=3 if running.closed else 1) or (
        running.last and not running.closed
    ):
        return None  # an opinion labels all its notes in one way
    printed = found[0].strip()
    return Head(
        place,
        label,
        Span(line.start, line.start + len(printed)),
        lone=False,
        column=line.indent - hung_before(line.text),
        printed=label if printed.endswith(".") else printed,
        closed=True,
    )


def in_turn(label: str, running: Running, ahead: int) -> bool:
    """Say whether `label` may come next: a symbol, the next numbers, or 1 in a new writing."""
    return not label.isdecimal() or label == "1" or 0 < int(label) - running.last <= ahead


def runs_in(words: str, label: str, *, fused: bool) -> bool:
    """Say whether `words` begin with the mark `label` and go on with a note.

    Only the number next in turn may be `fused` to the number of a citation, or stand before small
    letters: the rest of a note may begin a line with `1 of 2 such claims`.
    """
    if not words.startswith(label):
        return False
    rest = words[len(label) :]
    if REPORTER.match(rest):
        return False
    if rest[:1].isspace():
        return bool(re.match(r"\s+[^\s.)]", rest)) and (fused or not rest.lstrip()[:1].islower())
    return bool(re.match(r"[A-Z“‘\"'§\[(]", rest) or (fused and CITATION_HEAD.match(rest)))


def is_below(page: Page, place: int) -> bool:
    """Say whether the mark alone at `place` stands under its note's first line, not above it.

    A superscript hangs between two lines; which of them comes first is a matter of fractions of
    a point. The first line is the indented one. Where the line under the mark is set in too,
    against the one below it, it is the first; what stands above is a paragraph of the text that
    begins with the last line over the notes.
    """
    if not place or page[place].gap or place + 1 == len(page):
        return False
    above, below, next_below = page[place - 1], page[place + 1], page[place + 2 : place + 3]
    if any(below.indent > line.indent for line in next_below):
        return False
    return above.gap > 0 and above.indent > below.indent + 1


def heads_of(lines: Page, running: Running) -> tuple[list[Head], Running]:
    """Return where notes begin in the foot `lines`, and what is known after the last."""
    heads: list[Head] = []
    for place in range(len(lines)):
        if head := further_head(lines, 0, place, heads, running):
            heads.append(head)
            running = running.at(head)
    return heads, running


def further_head(
    page: Page, start: int, place: int, heads: Sequence[Head], running: Running
) -> Head | None:
    """Return the head of a note at `place`, in a foot that begins at `start`, after `heads`."""
    head = head_at(page, place, running)
    if not head or (heads and heads[-1].lone and heads[-1].place == place - 1):
        return None
    if running.cites and place == next_words(page, start):
        return None
    if is_run_into_number(page[place], head) and not has_mark(running.ahead, head.label):
        return None
    again = bool(heads) and head.label == "1" and head.column != heads[-1].column
    if head.closed and not opens_or_follows(page, start, place, heads, head, running):
        return None  # an item of a list
    apart = head.lone or page[place].gap > 0 or set_apart(page, start, place, heads)
    apart = apart or is_announced(page[place], head, running.ahead)
    apart = apart and not again
    return head if apart and not goes_on_here(page, place) else None


def next_words(page: Page, start: int) -> int:
    """Return the place of the first line at `start` or below that is no rule."""
    below = (place for place in range(start, len(page)) if not RULE.fullmatch(page[place].text))
    return next(below, len(page))


def is_run_into_number(line: Line, head: Head) -> bool:
    """Say whether the label of `head` is run into a number: `628 U.S.C.` is a citation, unless it
    is known that a note 62 is due."""
    return words_behind(line, head)[:1].isdigit()


def goes_on_small(line: Line, head: Head) -> bool:
    """Say whether `line` goes on in small letters behind the label of `head`, as one within a
    sentence does: `They paid $3 for` / `4 crates.`"""
    return words_behind(line, head).lstrip()[:1].islower()


def words_behind(line: Line, head: Head) -> str:
    """Return what stands on `line` behind the label of `head`."""
    return line.text[len(head.printed or head.label) :]


def is_announced(line: Line, head: Head, ahead: str) -> bool:
    """Say whether `line` begins with the number of `head` and a sentence, or with nothing else, and
    the number is run onto a word or a figure of the text `ahead` of it, or, if it is closed here,
    stands after a stop."""
    rest = line.text[len(head.label) :]
    sentence = re.match(r"\W{0,3}(?:[A-Z“\"‘'§]|$)", rest)
    if not sentence or re.match(r"\s*\(", rest):
        return False
    return has_fused_mark(ahead, head.label) or (head.closed and has_sure_mark(ahead, head.label))


def opens_or_follows(
    page: Page, start: int, place: int, heads: Sequence[Head], head: Head, running: Running
) -> bool:
    """Say whether `head`, whose number is closed, is the first of a foot or follows another of its
    kind in one column with it."""
    if heads:
        follows = heads[-1].closed and head.column == heads[-1].column
        return follows and (head.label != "1" or running.listed)
    return running.closed or place == start or bool(RULE.fullmatch(page[place - 1].text))


def set_apart(lines: Page, start: int, place: int, heads: Sequence[Head]) -> bool:
    """Say whether the line at `place` is the first, is set in against the one above it, or
    begins in the column in which the note before began."""
    if place == start or RULE.fullmatch(lines[place - 1].text):
        return True
    column = lines[heads[-1].place].indent if heads else -1
    return lines[place].indent > lines[place - 1].indent + 1 or lines[place].indent == column > 0


def goes_on_here(lines: Page, place: int) -> bool:
    """Say whether the mark at `place` is repeated only because its note goes on here."""
    return place + 1 < len(lines) and bool(GOES_ON.fullmatch(lines[place + 1].text))
