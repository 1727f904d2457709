"""The editor’s notes as W3C Web Annotations, for other tools to read.

An `AnnotationPage` of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/,
sections 3, 4.2.4 and 5) in JSON-LD. Each target is a page of the edition and the words on it, with
as much around them as tells them from all others of that page.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from build_scripts.model import Annotation, AnnotationKind, Edition, LawCited, Passage, WebPage

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MOTIVATIONS: Mapping[AnnotationKind, str] = {
    "explain": "describing",
    "context": "commenting",
    "procedure": "describing",
    "later history": "commenting",
    "correction": "editing",
    "question for class": "questioning",
}
"""The motivations of the standard (section 3.3.5) that say most nearly what a note is for."""

AROUND = 32
"""Characters before and after the words at first; more where they are not enough."""


def annotations_json(edition: Edition, address: str) -> str:
    """Return the notes of `edition`, whose front page is at `address`, as JSON-LD."""
    page = {
        "@context": CONTEXT,
        "id": f"{address}annotations.json",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [item(note, edition, address) for note in edition.layers.annotations],
    }
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def item(note: Annotation, edition: Edition, address: str) -> dict[str, Any]:
    """Return one annotation."""
    page = address if is_front(note.anchor.writing, edition) else f"{address}{note.anchor.writing}/"
    return {
        "id": f"{page}#e{note.number}",
        "type": "Annotation",
        "motivation": MOTIVATIONS[note.kind],
        "creator": {"name": note.author},
        "created": f"{note.date.isoformat()}T00:00:00Z",
        "body": list(bodies(note)),
        "target": {
            "type": "SpecificResource",
            "source": page,
            "selector": selector(note, edition),
        },
    }


def bodies(note: Annotation) -> Iterator[dict[str, Any]]:
    """Yield what the note says, then what it is, then the pages on the web that it rests on."""
    yield {
        "type": "TextualBody",
        "value": note.markdown,
        "format": "text/markdown",
        "language": "en",
        "purpose": MOTIVATIONS[note.kind],
    }
    yield {
        "type": "TextualBody",
        "value": note.kind,
        "format": "text/plain",
        "language": "en",
        "purpose": "tagging",
    }
    for ground in note.grounds:
        if isinstance(ground, WebPage):
            yield {"type": "SpecificResource", "source": ground.url, "purpose": "linking"}
        elif isinstance(ground, LawCited):
            yield {
                "type": "TextualBody",
                "value": ground.cite,
                "format": "text/plain",
                "language": "en",
                "purpose": "identifying",
            }


def selector(note: Annotation, edition: Edition) -> dict[str, str]:
    """Return the words of a note with enough around them to be the only ones on their page."""
    alike = passages_of_page(note, edition)
    spot = note.anchor.passage_key
    words = next(p.text.words for p in alike if p.passage_key == spot)
    span = note.anchor.span
    around = AROUND
    while True:
        prefix = words[max(0, span.start - around) : span.start]
        suffix = words[span.end : span.end + around]
        stretch = prefix + note.words + suffix
        found = sum(occurrences(stretch, p.text.words) for p in alike)
        if found == 1 or around >= len(words):
            break
        around *= 2
    return {
        "type": "TextQuoteSelector",
        "exact": note.words,
        "prefix": prefix,
        "suffix": suffix,
    }


def passages_of_page(note: Annotation, edition: Edition) -> Sequence[Passage]:
    """Return the passages of the page on which a note stands."""
    front = is_front(note.anchor.writing, edition)
    return [
        passage
        for passage in edition.opinion.passages()
        if (front and is_front(passage.writing, edition)) or passage.writing == note.anchor.writing
    ]


def is_front(writing: str, edition: Edition) -> bool:
    """Say whether a part stands on the front page."""
    kinds = {each.id: each.kind for each in edition.opinion.writings}
    return writing == "caption" or kinds.get(writing) == "counsel"


def occurrences(stretch: str, words: str) -> int:
    """Return how often `stretch` stands in `words`, overlaps included."""
    count, at = 0, words.find(stretch)
    while at >= 0:
        count, at = count + 1, words.find(stretch, at + 1)
    return count
