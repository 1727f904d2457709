"""The parts of a document between layout and law: which are notes, and which belong together.

A slip opinion is set page by page. Its notes stand at the foot of the page and interrupt the
text; a paragraph or a note that the foot of the page cuts goes on overleaf.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from build_scripts.model import Source, SourceBlock, SourceKind, Span, Text
from build_scripts.structure.flow import Compose
from build_scripts.structure.hints import Hint, PlacedHint, hint_for

NOTE_LABEL = re.compile(
    r"(?P<symbol>\*{1,4}|[†‡]{1,3})[ ](?=[^\s*])"
    r"|(?P<digits>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)[ ]?"
    r"|\[\^(?P<given>[^\]\s]+)\]:?[ ]?"
)
"""The mark at the head of a note: a symbol, a superscript number, Markdown's `[^1]:`."""

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

FINISHED = re.compile(r"[.?!:;][)\]”’\"'*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
"""The end of a sentence, or of the line that introduces a quotation or a list."""

MID_SENTENCE = re.compile(r"[a-z,;:—…)\]]|\((?![a-z]\)|[ivx]+\))[a-z]")
"""How no sentence begins: in small letters, with a stop, or with a parenthetical in small
letters, unless it is the number of a list, as in “(a)” or “(iv)”."""


@dataclass(frozen=True, slots=True)
class Part:
    """One or more blocks of a source that read as one."""

    spans: tuple[Span, ...]
    words: str
    """As composed, marks of notes included: enough to judge by."""
    kind: SourceKind = "text"
    level: int | None = None
    label: str | None = None
    """Of a note."""
    mark: Span | None = None
    """Where a note's label is printed."""
    hint: Hint | None = None
    """What the editor says it is."""

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        return self.spans[0].start


def parts_of(source: Source, compose: Compose, hints: Sequence[PlacedHint]) -> list[Part]:
    """Return the blocks of `source` as parts, the heads of notes recognised."""
    return [part_of(block, compose, hint_for(block.span, hints)) for block in source.blocks]


def part_of(block: SourceBlock, compose: Compose, hint: Hint | None) -> Part:
    """Return one block as a part."""
    text, _ = compose([block.span])
    part = Part((block.span,), text.words, block.kind, block.level, hint=hint)
    if block.kind == "note":
        return replace(part, label=block.label, mark=Span(block.span.start, block.span.start))
    head = NOTE_LABEL.match(text.words)
    if not head or head.end() == len(text.words):
        return part
    label = head["symbol"] or head["given"] or head["digits"].translate(SUPERSCRIPTS)
    body = text.source_of(head.end())
    mark = Span(text.source_of(0), text.source_of(len(head[0].rstrip()) - 1) + 1)
    return replace(
        part,
        kind="note",
        label=label,
        mark=mark,
        spans=(Span(body, block.span.end),),
        words=text.words[head.end() :],
    )


def joined(parts: Iterable[Part]) -> list[Part]:
    """Return `parts` with those that a page's foot cut in two made whole.

    What begins in the middle of a sentence goes on with what was left unfinished: the body's
    last paragraph, or else the last note (notes run over to the next page's foot).
    """
    whole: list[Part] = []
    body = note = -1
    for part in parts:
        target = continued(part, whole, body, note)
        if target >= 0:
            whole[target] = extended(whole[target], part)
            continue
        whole.append(part)
        if part.kind == "note":
            note = len(whole) - 1
        else:
            body = len(whole) - 1
    return whole


def continued(part: Part, whole: list[Part], body: int, note: int) -> int:
    """Return the place in `whole` of the part that `part` goes on with, or -1."""
    if part.hint:
        return body if part.hint.kind == "continuation" else -1
    if part.kind in ("note", "heading"):
        return -1
    mid_sentence = bool(MID_SENTENCE.match(part.words))
    if body >= 0 and breaks_off(whole[body]):
        cut_word = whole[body].words.endswith(("-", ","))
        return body if mid_sentence or cut_word else -1
    if mid_sentence and note >= 0 and breaks_off(whole[note]):
        return note
    return -1


def breaks_off(part: Part) -> bool:
    """Say whether `part` ends without the end of a sentence."""
    return part.kind != "heading" and not FINISHED.search(part.words)


def extended(part: Part, rest: Part) -> Part:
    """Return `part` with `rest` as its continuation."""
    return replace(part, spans=part.spans + rest.spans, words=f"{part.words} {rest.words}")


def text_of(part: Part, compose: Compose) -> Text:
    """Return the running text of `part`."""
    return compose(part.spans)[0]
