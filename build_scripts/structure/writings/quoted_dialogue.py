"""Finds how far a dialogue goes on that a court quotes from a transcript.

Each line is set as a paragraph, with its speaker before it. Where the indents are lost, the colon
over them tells at most the first for a quotation: the others are told by their speakers.
"""

import re
from collections.abc import Sequence

from build_scripts.model import BlockKind
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.speakers import speaker_of

ASIDE = re.compile(r"[\[(][^\[\]()]{1,200}[\])]\W*|\W{3,40}")
"""What a reporter puts between two lines, or a court leaves out there: `(Witness nods.)`, `* * *`.
"""
QUESTION = re.compile(r"\W?Q")
ANSWERED = re.compile(
    r"\W?Q\W{1,2} .*[.?!—–-][”\"\])]* \W?(?P<answers>A\W{1,2}) (?=[A-Z“\"\[])", re.DOTALL
)
"""`Q. And what was agreed? A. That I was to pay.`: older reports run both into one paragraph."""
FEWEST = 2
"""Lines of a dialogue."""


def with_dialogues(kinds: Sequence[BlockKind], parts: Sequence[Part]) -> list[BlockKind]:
    """Return `kinds`, the lines of each dialogue as quotations."""
    result = [*kinds]
    at = 0
    while at < len(parts):
        end = end_of_dialogue(parts, kinds, at) if may_begin_dialogue(parts, kinds, at) else at
        if len(speakers_in(parts[at:end])) < FEWEST:
            end = at
        for place in range(at, end):
            if parts[place].kind != "note" and result[place] != "table":
                result[place] = "blockquote"
        at = max(end, at + 1)
    return result


def may_begin_dialogue(parts: Sequence[Part], kinds: Sequence[BlockKind], at: int) -> bool:
    """Say whether the part at `at` is the first line of a dialogue, if another speaker follows: a
    colon or what is quoted stands over it, or a question asked by nobody named, `Q.`, begins it."""
    introduced = at > 0 and (parts[at - 1].words.endswith(":") or kinds[at - 1] == "blockquote")
    return is_line(parts[at]) and bool(introduced or QUESTION.match(parts[at].words))


def speakers_in(parts: Sequence[Part]) -> set[str | None]:
    """Return who speaks in the lines among `parts`."""
    lines = [part.words for part in parts if is_line(part)]
    answers = {found["answers"] for words in lines if (found := ANSWERED.match(words))}
    return {speaker_of(words) for words in lines} | answers


def end_of_dialogue(parts: Sequence[Part], kinds: Sequence[BlockKind], at: int) -> int:
    """Return the place behind the last line of the dialogue that begins at `at`. An aside is of it
    where a line follows, and so is what a speaker says in further paragraphs, which are quoted."""
    end = at
    while at < len(parts) and (
        is_line(parts[at]) or is_aside(parts[at]) or kinds[at] == "blockquote"
    ):
        at += 1
        if is_line(parts[at - 1]):
            end = at
    return end


def is_line(part: Part) -> bool:
    """Say whether `part` begins with its speaker, and no editor says that it is something else."""
    told = part.hint is not None and part.hint.kind != "blockquote"
    return not told and part.kind in ("text", "quotation") and speaker_of(part.words) is not None


def is_aside(part: Part) -> bool:
    """Say whether `part` stands between two lines of a dialogue and is none."""
    return part.kind in ("text", "quotation") and bool(ASIDE.fullmatch(part.words))
