"""Tells the notes in mark-up: each in an element of its own, or listed under a title NOTES."""

import re
from dataclasses import dataclass

from build_scripts.model import SourceBlock, SourceMark, Span
from build_scripts.read.markup.elements import LABEL

HEAD = re.compile(
    r"(?:FN|n\.? ?)?[\[(]?(?:fn|Footnote |Note )?"
    rf"(?P<label>{LABEL}|(?<=fn)[A-Z])[\])]?[.:]?(?:\s+|$)"
)
"""`[1] See …`, `FN1. See …`, `Footnote 1: See …`, `[Note 1] See …`."""
STOP = re.compile(r"\.\s+(?!\.)")
"""What is left at the head of a note whose number its publisher took for the label: “1. See …”."""
WEST_NOTE = re.compile(rf"FN(?P<label>{LABEL})\.?\s+")
"""Westlaw prefixes the notes of an opinion so: “FN1. See …”."""
BRACKETED = re.compile(rf"\[(?P<label>{LABEL})\]\s+")
NAMED = re.compile(rf"Footnote (?P<label>{LABEL})[.:]\s")
NUMBERED = re.compile(r"(?P<label>\d{1,3}|[*]{1,4}|[†‡]{1,3})\.?\s+")
AFTER_LABEL = re.compile(r"[.)\]](?=\s)")
"""What stands behind a label that is set apart: `<a href="#r1">1</a>. See …`."""
BYLINE = re.compile(
    r"""
      (?: [A-Z][\w’'.-]*,?\  ){0,4} [A-Z][A-Z’'-]+ ,?\            # Ann B. ROE, Circuit Judge:
      (?: (?:Chief|Senior|Circuit|District|Presiding)\  )* (?:Judge|Justice) [.:]? $
    | PER\ CURIAM [.:]? $
    | (?: [A-Z][\w’'.-]*,?\  ){0,3} [A-Z][A-Z’'-]+ ,\            # ROE, J., dissenting.
      (?: (?:A\.)?[CP]\. )? \ ? JJ?\. (?: ,\  [^.]{0,80} \b(?:concurring|dissenting)\b [^.]{0,80} )?
      [.:]? $
    | [A-Z][\w’'-]+ (?:,\ [JS]r\.)? ,\  (?: (?:A\.)?[CP]\. )? \ ? J\. ,? \ ?
      \( [^()]{0,60} \b(?:concurring|dissenting)\b [^()]{0,160} \)  # ROE, J. (dissenting). I …
    | (?:M(?:[Rr]|[Rr][Ss]|[Ss])\.\ )?                           # MR. JUSTICE ROE, dissenting.
      (?:(?:Chief|CHIEF)\ )? (?:Justice|JUSTICE) \  [A-Z][A-Z’'-]+ ,?
      \ [^.]{0,80} \b(?:concurring|dissenting)\b [^.]{0,80} [.:]? $
    """,
    re.VERBOSE,
)
"""A byline alone in its paragraph, which FindLaw sets under the notes; that of Massachusetts, its
stance in brackets, also before the text."""
TITLE = re.compile(r"(?:FOOT|END)?NOTES?:?", re.IGNORECASE)
NOTES_TITLE = "title over the notes"


@dataclass
class Note:
    """The note being read."""

    label: str | None
    mark: Span | None = None
    """Where its label is printed, once that has been met."""
    begun: bool = False
    """Whether a block of it has been written."""


class Notes:
    """What has been read of the notes so far."""

    def __init__(self) -> None:
        self.current: Note | None = None
        self.latest: Note | None = None
        """The last note that has ended."""
        self.listed = False
        """Whether a title over a list of notes has been passed."""
        self.last: str | None = None
        """Label of the last note in the list."""
        self.raised: tuple[Span, str] | None = None
        """The label at the head of the open block, where mark-up sets it apart."""

    def await_label(self) -> bool:
        """Say whether the label of a note may come next, rather than a mark that refers to one."""
        note = self.current
        return bool(note and not note.mark and not note.begun)

    def begin(self, given: str | None) -> None:
        """Begin a note that is an element of its own, labelled `given` or by its text."""
        if self.current is None or self.listed:
            self.current = Note(given.strip(" .[]()") if given else None)

    def end(self) -> None:
        """End a note that is an element of its own."""
        self.latest, self.current = self.current or self.latest, None

    def resume(self) -> None:
        """Go on with the last note that is an element of its own."""
        self.current = self.latest

    def taken(
        self, span: Span, words: str, inset: bool
    ) -> tuple[SourceBlock | None, SourceMark | None] | None:
        """Return the block and the label that a paragraph `words` at `span` makes, None where it
        belongs to no note. The label stands outside the block."""
        raised, self.raised = self.raised, None
        if self.listed and (raised or self.begins_listed(words)):
            self.current = Note(None)
        elif self.listed and self.current and BYLINE.match(words):
            self.listed, self.current = False, None
        note = self.current
        if note is None:
            return None
        west = WEST_NOTE.match(words) if note.begun else None
        if west:
            note = self.current = Note(west["label"])
        start = span.start
        found = label_at(span, words, raised) if not note.mark else None
        if not note.begun and note.label and not found and (stop := STOP.match(words)):
            printed = Span(span.start, span.start + 1)
            found = SourceMark(printed, note.label), span.start + stop.end()
        mark = found[0] if found and note.label in (None, found[0].label) else None
        if found and mark:
            note.label, note.mark, self.last = mark.label, mark.span, mark.label
            start = found[1]
        if start >= span.end:
            return None, mark
        label, place = (None, None) if note.begun else (note.label, note.mark)
        note.begun = True
        body = Span(start, span.end)
        return SourceBlock(body, "note", label=label, inset=inset, mark=place), mark

    def begins_listed(self, words: str) -> bool:
        """Say whether `words` begin the next note of a list: in brackets, named as a note, or in
        their order."""
        if BRACKETED.match(words) or NAMED.match(words):
            return True
        number = NUMBERED.match(words)
        if not number or not number["label"].isdigit():
            return bool(number)
        before = int(self.last) if self.last and self.last.isdigit() else 0
        begins = self.current is None and number["label"] == "1"
        return begins or int(number["label"]) == before + 1


def label_at(
    span: Span, words: str, raised: tuple[Span, str] | None
) -> tuple[SourceMark, int] | None:
    """Return the label at the head of a note, and where its text begins."""
    if raised:
        mark, label = raised
        stop = AFTER_LABEL.match(words, mark.end - span.start)
        end = span.start + stop.end() if stop else mark.end
        rest = words[end - span.start :]
        return SourceMark(Span(mark.start, end), label), end + len(rest) - len(rest.lstrip())
    head = HEAD.match(words)
    if not head:
        return None
    place = Span(span.start, span.start + len(head[0].rstrip()))
    return SourceMark(place, head["label"]), span.start + head.end()
