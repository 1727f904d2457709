"""What to call a place in the opinion, and how pages of the edition link to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from build_scripts.model import Anchor, Opinion, Passage, PassageKey, Where
from build_scripts.model.anchors import as_cited, note_anchor, paragraph_anchor
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import link
from build_scripts.pages.text.wording import name_of

NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Places:
    """The passages of an opinion, by what pages ask of them."""

    passages: Mapping[PassageKey, Passage]
    names: Mapping[str, str]
    """What each part is called: `Opinion`, `Caption`."""
    notes: Mapping[tuple[str, Where], str]
    """The anchor of each note, by its writing and where its passages stand."""
    front: frozenset[str]
    """The parts that stand on the front page."""

    def page(self, writing: str) -> str:
        """Return the page on which a part stands."""
        return "index.md" if writing in self.front else f"{writing}.md"

    def short(self, anchor: Anchor) -> str:
        """Return what to call a passage within its part: `¶ 12`, `note 1`."""
        passage = self.passages[anchor.passage_key]
        if passage.number:
            return f"¶{NO_BREAK}{as_cited(passage.number)}"
        return "heading" if passage.where == "body" else passage.where.replace(" ", NO_BREAK)

    def long(self, anchor: Anchor) -> str:
        """Return what to call a passage anywhere: `Opinion ¶ 12`, `Caption`."""
        name = self.names[anchor.writing]
        short = self.short(anchor)
        return name if short == "heading" else f"{name} {short}"

    def address(self, anchor: Anchor, page: str) -> str:
        """Return the address of a passage as `page` links to it."""
        passage = self.passages[anchor.passage_key]
        home = self.page(anchor.writing)
        fragment = ""
        if passage.number:
            fragment = f"#{paragraph_anchor(passage.number)}"
        elif passage.where != "body":
            fragment = f"#{self.notes[passage.writing, passage.where]}"
        return fragment if home == page and fragment else f"{home}{fragment}"

    def link(self, anchor: Anchor, page: str, *, long: bool = True) -> str:
        """Return a link to a passage, which it names."""
        return link(self.long(anchor) if long else self.short(anchor), self.address(anchor, page))

    def in_prose(self, anchors: Iterable[Anchor], page: str) -> list[str]:
        """Return links to the passages, each once; a part is named with the first of its passages:
        `Opinion ¶ 18`, `¶ 20`."""
        links: dict[str, str] = {}
        named = ""
        for anchor in anchors:
            link_to = self.link(anchor, page, long=anchor.writing != named)
            links.setdefault(self.address(anchor, page), link_to)
            named = anchor.writing
        return list(links.values())

    def lists(self, anchors: Iterable[Anchor], page: str) -> list[str]:
        """Return for each part the links to the passages in it, each once: `Opinion: ¶ 1, ¶ 9`."""
        lines: list[str] = []
        for writing, group in groupby(anchors, key=lambda anchor: anchor.writing):
            links = dict.fromkeys(self.link(anchor, page, long=False) for anchor in group)
            lines.append(f"{literal(self.names[writing])}: {', '.join(links)}")
        return lines


def places_of(opinion: Opinion) -> Places:
    """Return the places of `opinion`."""
    counsel = {w.id for w in opinion.writings if w.kind == "counsel"}
    names = {w.id: name_of(w, opinion) for w in opinion.writings}
    return Places(
        passages={p.passage_key: p for p in opinion.passages()},
        names=names | {"caption": "Caption"},
        notes={
            (writing, f"note {note.key}"): note_anchor(note.label, "", note.ordinal, note.address)
            for writing, notes in (
                ("caption", opinion.case.notes),
                *((w.id, w.notes) for w in opinion.writings),
            )
            for note in notes
        },
        front=frozenset({"caption", *counsel}),
    )
