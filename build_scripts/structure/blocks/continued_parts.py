"""The parts of a document between layout and law: which are notes, and which belong together.

A slip opinion is set page by page. Its notes stand at the foot of the page and interrupt the
text; a paragraph or a note that the foot of the page cuts goes on overleaf.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace

from build_scripts.corrections.hints import Hint, PlacedHint, hint_for
from build_scripts.lexicon.superscripts import SUPERSCRIPTS
from build_scripts.model import Row, Source, SourceBlock, SourceKind, Span, StatedRole
from build_scripts.read.publisher_numbered_paragraphs import ends_of_numbers, follows_number
from build_scripts.structure.blocks.headings import is_heading
from build_scripts.structure.blocks.quotation_leads import runs_into_quotation
from build_scripts.structure.blocks.speakers import speaker_of
from build_scripts.structure.blocks.text_composer import Compose

NOTE_LABEL = re.compile(
    r"(?P<symbol>[*∗]{1,4}|[†‡]{1,3})(?:(?P<apart>[ ])(?=[^\s*])|(?=[“\"‘]?[A-Z][a-z’]))"
    r"|(?P<digits>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)[ ]?"
    r"|\[\^(?P<given>[^\]\s]+)\]:?[ ]?"
)
"""The mark at the head of a note: a symbol, a superscript number, Markdown's `[^1]:`."""


FINISHED = re.compile(r"[.?!:;][)\]”’\"'*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
"""The end of a sentence, or of the line that introduces a quotation or a list."""

LONGEST_FINISH = 80
"""Characters at the end of a paragraph among which its stop stands, and what closes after it."""

MID_SENTENCE = re.compile(r"[a-z,;:—…)\]]|\((?![a-z]\)|[ivx]+\))[a-z]")
"""How no sentence begins: in small letters, with a stop, or with a parenthetical in small
letters, unless it is the number of a list, as in “(a)” or “(iv)”."""

ITEM = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s")
"""How an item of a list begins, also after a comma."""


@dataclass(frozen=True, slots=True)
class Part:
    """One or more blocks of a source that read as one."""

    spans: tuple[Span, ...]
    words: str
    """As composed, marks of notes included: enough to judge by."""
    kind: SourceKind = "text"
    level: int | None = None
    centred: bool | None = None
    continues: bool | None = None
    """Whether the layout says that it goes on with the part before it."""
    inset: bool = False
    label: str | None = None
    """Of a note."""
    mark: Span | None = None
    """Where a note's label is printed."""
    more: tuple["Part", ...] = ()
    """A note's further paragraphs."""
    hint: Hint | None = None
    """What the editor says it is."""
    stated: StatedRole | None = None
    """What its publisher says it is."""
    row: Row | None = None
    """Its cells, where it is a row of a table."""

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        return self.spans[0].start


def parts_of(source: Source, compose: Compose, hints: Sequence[PlacedHint]) -> list[Part]:
    """Return the blocks of `source` as parts, the heads of notes recognised and each note whole."""
    # Where the format says which blocks are notes, no other begins with the label of one.
    told = any(block.kind == "note" and block.label for block in source.blocks)
    fused = fused_symbols(source.text)
    answered = answered_symbols(source, fused)
    marked = {*fused} if told and not source.marks_stated else set[str]()
    apart = marked | answered if told else None
    numbered = ends_of_numbers(source.removals)
    parts = [
        part_of(
            block,
            compose,
            hint_for(source, block.span, hints),
            set() if follows_number(block, numbered) else apart,
            answered,
        )
        for block in source.blocks
    ]
    return whole_notes(with_words(parts))


def with_words(parts: Sequence[Part]) -> list[Part]:
    """Return `parts` without those that hold no words.

    A note’s mark alone in its block goes to the words before it, where none are to those after it;
    a note’s label alone goes to the paragraph of the note after it, where none is it is text.
    """
    kept: list[Part] = []
    alone: Part | None = None
    first: tuple[Span, ...] = ()
    for part in parts:
        if alone and part.words and part.kind == "note" and not part.label:
            kept.append(replace(part, label=alone.label, mark=alone.mark, continues=None))
            alone = None
            continue
        if part.words or (part.label and part.mark):
            kept += label_as_text(alone)
            alone = None if part.words else part
        if part.words:
            kept.append(part)
        elif not part.label and kept:
            kept[-1] = replace(kept[-1], spans=(*kept[-1].spans, *part.spans))
        elif not part.label:
            first += part.spans
    if first and kept:
        kept[0] = replace(kept[0], spans=(*first, *kept[0].spans))
    return [*kept, *label_as_text(alone)]


def label_as_text(note: Part | None) -> list[Part]:
    """Return the printed label of `note`, which has no words, as a paragraph of its own."""
    if not note or not note.mark or note.mark.start == note.mark.end:
        return []
    return [Part((note.mark,), note.label or "")]


REACH = 12
"""Characters at the head of a paragraph, in which a note’s label stands."""
FUSED = re.compile(r"(?<=[\w.,:;)”’\"])((?:\\?[*∗]){1,4}|[†‡]{1,3})(?=[\s*_]|$)")


def fused_symbols(text: str) -> Counter[str]:
    """Return the symbols that stand at the end of a word in `text`, as marks of notes do, and how
    often each does."""
    return Counter(match[1].replace("\\", "") for match in FUSED.finditer(text))


def answered_symbols(source: Source, fused: Counter[str]) -> set[str]:
    """Return the symbols that head as many paragraphs of `source` as words bear them, which
    `fused` counts: a note to each, also where it is run onto the first word, `*Of the District of
    Oregon`."""
    first = (source.text[block.span.start : block.span.start + REACH] for block in source.blocks)
    heads = Counter(head["symbol"] for head in map(NOTE_LABEL.match, first) if head)
    return {symbol for symbol, times in heads.items() if symbol and times == fused[symbol]}


TITLE_UNDER_STARS = re.compile(r"(?:[IVX]+|[A-Z]|\d{1,2})\.?|[A-Z][A-Z’',. -]{3,60}")
"""What resource.org sets over the first section, its numeral lost: `* FACTS`, `* A.`"""


def part_of(
    block: SourceBlock,
    compose: Compose,
    hint: Hint | None,
    marked: Set[str] | None,
    answered: Set[str],
) -> Part:
    """Return one block as a part. Where the format itself tells notes from text, `marked` are the
    symbols that may be marks: only one of them can head a note that it does not tell. What is run
    onto the first word is the label of a note where it is among those `answered`."""
    text, _ = compose([block.span])
    part = Part(
        (block.span,),
        text.words,
        block.kind,
        block.level,
        centred=block.centred,
        continues=block.continues,
        inset=block.inset,
        hint=hint,
        stated=block.stated,
        row=Row(block.cells, block.names_columns) if block.cells else None,
    )
    if block.kind == "note":
        return replace(
            part, label=block.label, mark=block.mark or Span(block.span.start, block.span.start)
        )
    head = None if block.kind == "row" else NOTE_LABEL.match(text.words)
    if not head or head.end() == len(text.words):
        return part
    if head["symbol"] and TITLE_UNDER_STARS.fullmatch(text.words, head.end()):
        return part
    if marked is not None and head["symbol"] not in marked:
        return part
    if head["symbol"] and not head["apart"] and head["symbol"] not in answered:
        return part
    label = head["symbol"] or head["given"] or head["digits"].translate(SUPERSCRIPTS)
    mark = Span(text.source_of(0), text.source_of(len(head[0].rstrip()) - 1) + 1)
    return replace(
        part,
        kind="note",
        label=label,
        mark=mark,
        spans=(Span(mark.end, block.span.end),),  # with a mark that stands between them
        words=text.words[head.end() :],
    )


def whole_notes(parts: Iterable[Part]) -> list[Part]:
    """Return `parts` with the further paragraphs of each note put to it.

    A note's paragraph before which no note stands is running text.
    """
    whole: list[Part] = []
    last = -1
    for part in parts:
        if part.kind != "note" or part.label:
            last = len(whole) if part.kind == "note" else last
            whole.append(part)
        elif last < 0:
            whole.append(replace(part, kind="text"))
        else:
            whole[last] = with_paragraph(whole[last], part)
    return whole


def with_paragraph(note: Part, part: Part) -> Part:
    """Return `note` with `part` as the rest of its last paragraph, or as a further one."""
    if not part.continues:
        return replace(note, more=(*note.more, part))
    if not note.more:
        return part_with_rest(note, part)
    return replace(note, more=(*note.more[:-1], part_with_rest(note.more[-1], part)))


def parts_joined(parts: Iterable[Part]) -> list[Part]:
    """Return `parts` with those that a page's foot cut in two made whole.

    Where the layout does not tell, what begins in the middle of a sentence goes on with what was
    left unfinished: the body's last paragraph, or else the last note (notes run over to the next
    page's foot).
    """
    whole: list[Part] = []
    body = note = -1
    for part in parts:
        target = part_it_continues(part, whole, body, note)
        if target >= 0:
            whole[target] = part_with_rest(whole[target], part)
            continue
        whole.append(part)
        if part.kind == "note":
            note = len(whole) - 1
        else:
            body = len(whole) - 1
    return whole


VOLUME = re.compile(r"(?:,|v\. [A-Z][\w.’ ]{1,40}) \d{1,4}$")
REPORTER = re.compile(r"(?:U\. ?S\.|S\. ?Ct\.|F\. ?(?:2d|3d|4th|Supp\.)) ")
OPEN_SOURCE = re.compile(r"\((?:quoting|citing|accord|see|cf\.)(?: [^()]{0,40})?$", re.IGNORECASE)
CLOSES = re.compile(r"[^()]{2,200}(?:\([^()]{1,80}\)[^()]{0,60})*\)")
"""`(quoting` / `Doe v. Roe, 7 F.2d 1, 2 (9th Cir. 1926)).`"""
CUT = re.compile(r"\w-$|,$")
"""The end of a word that goes on; a row of hyphens is a rule."""


def part_it_continues(part: Part, whole: list[Part], body: int, note: int) -> int:
    """Return the place in `whole` of the part that `part` goes on with, or -1."""
    if part.hint:
        return body if part.hint.kind == "continuation" else -1
    if part.kind in ("note", "heading", "row"):
        return -1
    above = whole[body] if body >= 0 else None
    if above and above.stated and not part.words[:1].islower():
        return -1  # “Opinion by Mr. Justice COVE,” is all of the byline
    if speaker_of(part.words):
        return -1  # who cuts another short, “but you-”, does not go on in his words
    if above and REPORTER.match(part.words) and VOLUME.search(above.words):
        return body  # a cite goes on with its reporter, however the two lines are set
    if above and OPEN_SOURCE.search(above.words[-LONGEST_FINISH:]) and CLOSES.match(part.words):
        return body  # so does the bracket that says whence the words are
    if part.continues is not None:
        goes_on = part.continues and above and can_go_on(above, part)
        return body if goes_on or (above and is_cut_line(above, part)) else -1
    if above and (part.kind == "quotation") != (above.kind == "quotation"):
        return -1  # a sentence may run into words that the format says are quoted, and out of them
    if above and runs_into_quotation(above.words, part.words):
        return -1
    mid_sentence = bool(MID_SENTENCE.match(part.words))
    if above and part_breaks_off(above):
        cut_word = CUT.search(above.words[-2:]) and not ITEM.match(part.words)
        cut_word = cut_word and not above.words.startswith("-")  # -Dissent follows-
        return body if mid_sentence or cut_word else -1
    if mid_sentence and note >= 0 and part_breaks_off(whole[note]):
        return note
    return -1


def is_cut_line(above: Part, part: Part) -> bool:
    """Say whether the line `above` stands in the middle only by chance, as the first of a paragraph
    of two does, whose second is short: it is no title, and its sentence ends in `part`."""
    alike = above.centred and above.kind == part.kind == "text" and not part.centred
    sentence = part.words[:1].islower() and above.words[-1:].islower()
    return bool(alike and sentence and not is_heading(above.words) and above.words[:1].isupper())


def can_go_on(above: Part, part: Part) -> bool:
    """Say whether the last part of the body, `above`, is of the kind of `part`."""
    if above.kind != part.kind:
        return False
    cut = part.words[:1].islower()  # a line of few words is no heading if the sentence goes on
    return part.kind == "quotation" or cut or not is_heading(above.words)


def part_breaks_off(part: Part) -> bool:
    """Say whether `part` ends without the end of a sentence."""
    return part.kind not in ("heading", "row") and not FINISHED.search(part.words[-LONGEST_FINISH:])


def part_with_rest(part: Part, rest: Part) -> Part:
    """Return `part` with `rest` as its continuation."""
    return replace(
        part,
        spans=part.spans + rest.spans,
        words=f"{part.words} {rest.words}",
        centred=part.centred and rest.centred,
    )
