"""Links within a writing: “Part II.A”, “note 2 above” lead where they say."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pymdownx.slugs import slugify

from build_scripts.model import Text, Writing
from build_scripts.model.anchors import note_anchor
from build_scripts.pages.text.inline_marks import Wrap
from build_scripts.structure.blocks.headings import ENUMERATED

PART = re.compile(
    r"\b(?:Part|Section)s? (?P<path>[IVXLC]+(?:[.-][A-Z](?:[.-]\d{1,2})?)?)(?!\w)"
    r"(?! of (?!this (?:opinion|order|dissent|concurrence)))"
)
"""How opinions name their own divisions: by the numbers of the headings, highest first. A part
“of” anything but this opinion is another work’s."""

NOTE = re.compile(
    r"\b(?:(?:supra|infra|above|below),? (?:note|n\.) ?(?P<before>\d{1,3})"
    r"|(?:foot)?note (?P<after>\d{1,3}),? (?:supra|infra|above|below))\b",
    re.IGNORECASE,
)
"""How opinions name their own notes; a bare “note 2” may be another work’s."""

slug = slugify(case="lower")


@dataclass(frozen=True, slots=True)
class Landmarks:
    """What a writing can point to within itself: anchors by the numbers of parts and notes."""

    parts: Mapping[str, str]
    notes: Mapping[str, str]

    def wraps(self, text: Text, taken: Iterable[Wrap]) -> Iterator[Wrap]:
        """Yield the links in `text` that do not meet those `taken` already."""
        taken = list(taken)
        for start, end, anchor in self.found(text.words):
            if all(end <= wrap.start or wrap.end <= start for wrap in taken):
                yield Wrap(start, end, "[", f"](#{anchor}){{ .internal }}", link=True)

    def found(self, words: str) -> Iterator[tuple[int, int, str]]:
        """Yield where `words` name a part or a note that the writing has, and its anchor."""
        for match in PART.finditer(words):
            if anchor := self.parts.get(match["path"].replace("-", ".")):
                yield *match.span(), anchor
        for match in NOTE.finditer(words):
            if anchor := self.notes.get(match["before"] or match["after"]):
                yield *match.span(), anchor


def landmarks(writing: Writing, part: str = "") -> Landmarks:
    """Return the landmarks of `writing`. A number that two headings or two notes bear is none.

    Nor has a part of a page any but its notes: other parts may have headings of the same words.
    """
    parts: dict[str, list[str]] = {}
    above: list[tuple[int, str]] = []
    for block in writing.blocks:
        numbered = ENUMERATED.fullmatch(block.text.words)
        if part or block.kind != "heading" or not numbered:
            continue
        level = block.level or 1
        above = [(depth, number) for depth, number in above if depth < level]
        above.append((level, numbered["number"] or numbered["bare"]))
        path = ".".join(number for _, number in above)
        parts.setdefault(path, []).append(slug(block.text.words, "-"))
    labels = [note.label for note in writing.notes]
    return Landmarks(
        parts={path: slugs[0] for path, slugs in parts.items() if len(slugs) == 1},
        notes={
            note.label: note_anchor(note.label, part, note.ordinal, note.address)
            for note in writing.notes
            if labels.count(note.label) == 1
        },
    )
