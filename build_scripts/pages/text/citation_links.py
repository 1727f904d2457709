"""Where citations stand: their addresses, and the links that the pages make of them."""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from build_scripts.model import (
    Authority,
    Citation,
    CitationPlace,
    Edition,
    Gone,
    Note,
    PassageKey,
    Writing,
    note_passages,
)
from build_scripts.model.anchors import as_cited, citation_anchor, paragraph_anchor, title_anchor
from build_scripts.pages.text.cited_proposition import words_at
from build_scripts.pages.text.inline_marks import Wrap
from build_scripts.pages.text.voices import speaker
from build_scripts.pages.text.wording import name_in_sentence, name_of

TABLE = "authorities.md"
COUNSEL = "counsel"
"""How the names of lists of counsel begin, which stand on the front page with the caption."""

PARAGRAPH_NUMBER = re.compile(r"\A[\[{]?¶\s?\d+[\]}]?\s+")
"""The number that a court gives a paragraph, before its first words."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """The citations of an edition, by all that pages ask for."""

    citations: Mapping[CitationPlace, Citation]
    authorities: Mapping[str, Authority]
    passages: Mapping[PassageKey, Sequence[Citation]]
    """The citations of each passage."""
    spots: Mapping[PassageKey, str]
    """What to call each passage: `¶ 12`, `note 2`, `the heading`."""
    names: Mapping[str, str]
    """What to call each writing in running text: `the opinion`."""
    speakers: Mapping[str, str]
    """Who speaks in each writing, as a sentence begins: `The court`, `Judge M. Smith`."""
    places: Mapping[tuple[str, str | None], str] = field(default_factory=dict)
    """(writing, `12` of its page or `¶ 12`) → the number of the paragraph in which it begins."""
    decided: datetime.date | None = None
    """When the court decided."""
    words: Mapping[PassageKey, str] = field(default_factory=dict)
    """The words of each passage."""
    gone: Mapping[str, Sequence[Gone]] = field(default_factory=dict)
    """The addresses of each part that nothing has any more."""
    whole: bool = False
    """Whether they are links of the one page that holds the whole edition."""

    def part(self, writing: str) -> str:
        """Return which part of its page a writing is: none where the page is its own."""
        return writing if self.whole else ""

    def wraps(self, spot: PassageKey) -> list[Wrap]:
        """Return the links in a passage, each to its authority in the table."""
        found = self.passages.get(spot, ())
        return [self.link_to(citation) for citation in found if not within_its_writing(citation)]

    def of_writing(self, writing: str) -> list[Citation]:
        """Return the citations of a writing that have cards, in order."""
        return [
            citation
            for citation in self.citations.values()
            if citation.writing == writing and not within_its_writing(citation)
        ]

    def place(self, citation: Citation) -> str:
        """Return what to call the passage in which `citation` stands."""
        place = self.spots.get(citation.passage_key, "the caption")
        return place.replace("¶ ", "¶\N{NO-BREAK SPACE}").replace("note ", "note\N{NO-BREAK SPACE}")

    def said(self, citation: Citation) -> str:
        """Return what the writing takes from the authority where it cites it; may be empty."""
        spot = citation.passage_key
        said = words_at(citation, self.words.get(spot, ""), self.passages.get(spot, ()))
        return PARAGRAPH_NUMBER.sub("", said)

    def named_place(self, citation: Citation) -> str:
        """Return what to call the passage anywhere: `Opinion ¶ 12`."""
        name = self.names.get(citation.writing, citation.writing).removeprefix("the ")
        return f"{name[:1].upper()}{name[1:]} {self.place(citation)}"

    def anchor(self, citation: Citation) -> str:
        """Return the anchor of a citation within its page, which counsel share with the caption."""
        writing = citation.writing
        part = writing if writing.startswith(COUNSEL) else self.part(writing)
        return citation_anchor(citation.address or citation.number, part)

    def address(self, citation: Citation, page: str) -> str:
        """Return the address of a citation as a page of the same edition links to it."""
        front = citation.writing == "caption" or citation.writing.startswith(COUNSEL)
        home = "index.md" if front else f"{citation.writing}.md"
        return f"{'' if self.whole or home == page else home}#{self.anchor(citation)}"

    def link_to(self, citation: Citation) -> Wrap:
        """Return the link that a citation is: to its authority’s entry in the table."""
        kind = ".cite .unresolved" if citation.unresolved else ".cite"
        attributes = f"{{ #{self.anchor(citation)} {kind} }}"
        span = citation.span
        return Wrap(span.start, span.end, "[", f"]({self.target(citation)}){attributes}", link=True)

    def target(self, citation: Citation) -> str:
        """Return where a citation leads: to the table, or to a place of this decision."""
        if meant := self.writing_meant(citation):
            block = self.places.get((meant, name_of_pin(citation.pin)))
            place = paragraph_anchor(block, self.part(meant)) if block else ""
            if self.whole:
                return f"#{place or title_anchor(meant)}"
            return f"{meant}.md#{place}" if place else f"{meant}.md"
        target = citation.authority_id or ("unresolved" if citation.unresolved else "record")
        return f"{'' if self.whole else TABLE}#{target}"

    def writing_meant(self, citation: Citation) -> str | None:
        """Return the writing of this decision that a citation leads to, if it is one of those."""
        inside = citation.kind == "internal" or citation.kind == "id"
        cited = citation.authority if inside and not citation.authority_id else None
        return cited if cited in self.speakers else None


def name_of_pin(pin: str | None) -> str | None:
    """Return the first page of `pin`, or its first paragraph as `¶ 12`."""
    match = re.match(r"(?P<mark>¶*)\s?(?P<number>\d+)", pin or "")
    return match and f"{'¶ ' if match['mark'] else ''}{match['number']}"


def place_cited(pin: str | None) -> str | None:
    """Return the same, none where the number goes on: `934` of `934–36 n.3`, nothing of `5.2`."""
    goes_on = re.match(r"¶*\s?\d++[\w.]", pin or "")
    return None if goes_on else name_of_pin(pin)


def places_in(writing: Writing) -> dict[tuple[str, str | None], str]:
    """Return in which paragraph of `writing` each of its pages begins, and each of its paragraphs.

    A page whose number is borne twice, as in two reporters, is none.
    """
    numbered = [(block.number, block.text) for block in writing.blocks if block.number]
    begins = [(turn.label.strip("* "), number) for number, text in numbered for turn in text.breaks]
    labels = [label for label, _ in begins]
    if labels[:1] == ["2"]:
        begins.insert(0, ("1", numbered[0][0]))
    places: dict[tuple[str, str | None], str] = {
        (writing.id, f"¶ {number}"): number for number, _ in numbered
    }
    return places | {
        (writing.id, label): number for label, number in begins if labels.count(label) < 2
    }


def within_its_writing(citation: Citation) -> bool:
    """Return whether a citation names a part or note of its own writing, which `landmarks` link."""
    return citation.kind == "internal" and citation.authority == citation.writing


def mentions_of(edition: Edition, *, whole: bool = False) -> Mentions:
    """Return the citations of `edition`, ready for its pages or for the `whole` on one page."""
    opinion = edition.opinion
    spots: dict[PassageKey, str] = note_spots("caption", opinion.case.notes)
    for writing in opinion.writings:
        spots |= body_spots(writing) | note_spots(writing.id, writing.notes)
    names = {w.id: f"the {name_in_sentence(name_of(w, opinion))}" for w in opinion.writings}
    return Mentions(
        citations={c.place: c for c in opinion.citations},
        authorities={authority.id: authority for authority in opinion.authorities},
        passages=opinion.citations_by_passage(),
        spots=spots,
        names=names | {"caption": "the caption"},
        speakers={w.id: speaker(w, opinion) for w in opinion.writings},
        places={place: n for w in opinion.writings for place, n in places_in(w).items()},
        decided=opinion.case.date_filed,
        words={p.passage_key: p.text.words for p in opinion.passages()},
        gone=gone_by_part(edition),
        whole=whole,
    )


def gone_by_part(edition: Edition) -> dict[str, list[Gone]]:
    """Return the addresses of each part that nothing has any more."""
    found: dict[str, list[Gone]] = {}
    for each in edition.gone:
        found.setdefault(each.spot.part, []).append(each)
    return found


def body_spots(writing: Writing) -> dict[PassageKey, str]:
    """Return what to call each block of a writing’s body."""
    return {
        (writing.id, "body", index): f"¶ {as_cited(block.number)}" if block.number else "a heading"
        for index, block in enumerate(writing.blocks)
    }


def note_spots(writing: str, notes: tuple[Note, ...]) -> dict[PassageKey, str]:
    """Return what to call each block of the notes of a writing."""
    return {
        (writing, passage.where, passage.index): passage.where
        for passage in note_passages(writing, notes)
    }
