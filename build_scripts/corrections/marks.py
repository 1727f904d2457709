"""Where an editor says that a note’s mark stands, or that what was read as one is none."""

import re
from dataclasses import dataclass, replace

from build_scripts.corrections.places import At
from build_scripts.corrections.text_edits import span_in_file, text_at, with_text
from build_scripts.lexicon.superscripts import SUPERSCRIPTS
from build_scripts.model import NoteReference, Opinion, Span, Text
from build_scripts.model.cutting import cut, text_printed_at, texts_joined, with_reference
from build_scripts.problems import problem

LABEL_ENDS = re.compile(r"(?![a-z\d%*†‡]|[.,:–-]\d)")
"""What follows a label that is all of its figure: `2d Cir.` and `2.5` have no label 2."""


def with_mark(opinion: Opinion, at: At, label: str) -> Opinion:
    """Return `opinion` with the mark of the note `label` directly after the words at `at`.

    Where its figure is printed there as text, it becomes the mark.
    """
    text = text_at(opinion, at)
    end = at.anchor.span.end
    if any(item.at == end and item.label == label for item in text.references):
        raise problem(
            "correction-no-effect",
            at.file,
            at.line,
            so=f"The mark of note {label} stands there already",
        )
    printed_at = end + (text.words[end : end + 1] == " ")
    if is_printed_at(text.words, printed_at, label):
        last = printed_at + len(label)
        mark = span_in_file(text, printed_at, last)
        before, after = cut(text, 0, end), cut_after(text, last)
        changed = with_reference(
            texts_joined(before, after.rest, after.gap), len(before.words), label, mark
        )
    else:
        start = text.source_of(end - 1) + 1
        changed = with_reference(text, end, label, Span(start, start))
    return with_text(opinion, at, changed)


def is_printed_at(words: str, place: int, label: str) -> bool:
    """Say whether `label` is printed in `words` at `place`, and is no part of a longer figure."""
    last = place + len(label)
    printed = words[place:last]
    return printed.translate(SUPERSCRIPTS) == label and (
        printed != label or LABEL_ENDS.match(words, last) is not None
    )


@dataclass(frozen=True, slots=True)
class After:
    """What follows a mark: the words, and the space that parts them from those before it."""

    rest: Text
    gap: str


def cut_after(text: Text, start: int) -> After:
    """Return what stands in `text` from `start` on."""
    return After(cut(text, start), " " if text.words[start : start + 1] == " " else "")


def without_mark(opinion: Opinion, at: At) -> Opinion:
    """Return `opinion` with the mark after the words at `at` as the words that are printed."""
    text = text_at(opinion, at)
    found = next((item for item in text.references if item.at == at.anchor.span.end), None)
    if not found:
        raise problem("correction-no-such-mark", at.file, at.line)
    return with_text(opinion, at, text_with_mark_spelled(text, found, opinion))


def text_with_mark_spelled(text: Text, mark: NoteReference, opinion: Opinion) -> Text:
    """Return `text` with `mark` as the words that the file prints for it."""
    bare = replace(text, references=tuple(item for item in text.references if item != mark))
    words = opinion.source.text[mark.source.start : mark.source.end]
    before = cut(bare, 0, mark.at)
    after = cut_after(bare, mark.at)
    return texts_joined(
        texts_joined(before, text_printed_at(words, mark.source), ""), after.rest, after.gap
    )
