"""What the parts of an opinion are put into: a section for each writing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from build_scripts.model import WritingKind
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.writings.bylines import Byline, byline_at
from build_scripts.structure.writings.part_titles import title_of


@dataclass(frozen=True, slots=True)
class Section:
    """The parts of one writing, before they are made into blocks."""

    kind: WritingKind
    title: Part | None
    byline_part: Part | None
    byline: Byline | None
    body: tuple[Part, ...]
    notes: tuple[Part, ...] = ()

    def all_parts(self) -> tuple[Part, ...]:
        """Return its title, byline, body and notes."""
        heads = tuple(part for part in (self.title, self.byline_part) if part)
        return (*heads, *self.body, *self.notes)


def opens_writing(part: Part, known: dict[str, str]) -> bool:
    """Say whether `part` is the title of a writing, or a byline."""
    return bool(title_of(part) or byline_at(part.words, known))


def title_at(parts: Sequence[Part], index: int, known: dict[str, str]) -> WritingKind | None:
    """Return of which kind the writing is that the part at `index` titles: Connecticut’s `Opinion`
    in small letters does so over a byline."""
    if parts[index].words == "Opinion" and (under := text_under(parts, index)) is not None:
        byline = byline_at(parts[under].words, known)
        return byline.kind if byline else None
    return title_of(parts[index])


def with_more(section: Section, parts: Iterable[Part]) -> Section:
    """Return `section` with `parts` at its end."""
    more = [*parts]
    text = [part for part in more if part.kind != "note"]
    notes = [part for part in more if part.kind == "note"]
    return replace(section, body=(*section.body, *text), notes=(*section.notes, *notes))


def text_under(parts: Sequence[Part], index: int) -> int | None:
    """Return where the next of `parts` stands after the one at `index` that is no note."""
    places = range(index + 1, len(parts))
    return next((place for place in places if parts[place].kind != "note"), None)


def text_above(parts: Sequence[Part], index: int) -> int | None:
    """Return where the last of `parts` stands before the one at `index` that is no note."""
    places = range(index - 1, -1, -1)
    return next((place for place in places if parts[place].kind != "note"), None)
