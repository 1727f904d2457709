"""Says what is unknown where no caption is found, or that the document is no opinion."""

from collections.abc import Sequence

from build_scripts.model import Doubt, Source, SourceRecord
from build_scripts.problems import doubt, problem
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.forms_of_lines import VERSUS
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.writings.bylines import byline_at
from build_scripts.structure.writings.outcome_sentences import outcome_in
from build_scripts.structure.writings.part_titles import title_of

CLOSING = 6
"""Paragraphs at the end, among which a court tells what it does."""


def refuse_missing_caption(source: Source, parts: Sequence[Part], known: dict[str, str]) -> None:
    """Raise `Problem` where nothing says that this is an opinion of a court.

    A text may have lost its caption; one that begins with a title or a byline is still an
    opinion, and so is what a publisher’s record calls one judge’s text, or what ends with an
    outcome.
    """
    if source.writings or has_writing(parts, known):
        return
    if any(outcome_in(part.words) for part in parts[-CLOSING:]):
        return  # a text that ends as opinions do is one that has lost its head
    raise problem("caption-missing", source.name, 1)


def has_writing(parts: Sequence[Part], known: dict[str, str]) -> bool:
    """Say whether a title or a byline stands among `parts`."""
    return any(title_of(part) or byline_at(part.words, known) for part in parts)


def caption_doubts(parts: Sequence[Part], record: SourceRecord) -> list[Doubt]:
    """Return what to tell an editor of a caption that says next to nothing, as far as the
    publisher’s `record` does not say it."""
    roles = {role_of(part.words) for part in parts}
    if roles & {"court", "versus", "docket"} or any(VERSUS.search(part.words) for part in parts):
        return []
    told = (
        ("the court", record.court),
        ("the parties", None),
        ("the docket number", record.docket_numbers),
    )
    *first, last = (what for what, known in told if not known)
    listed = f"{', '.join(first)} and {last}" if first else last
    return [doubt("caption-missing.unknown", 1, unknown=listed)]
