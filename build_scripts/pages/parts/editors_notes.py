"""The editor’s notes: signed, dated and sourced; and the cards of terms."""

from collections.abc import Iterable, Iterator

from build_scripts.model import (
    Annotation,
    Edition,
    Ground,
    LawCited,
    OpinionWords,
    Prose,
    StoryWords,
    Term,
)
from build_scripts.pages.text.citation_form import on_one_line
from build_scripts.pages.text.escaper import inline, literal
from build_scripts.pages.text.inline_marks import Wrap
from build_scripts.pages.text.layer_marks import KINDS
from build_scripts.pages.text.markdown_syntax import division, link, paragraph
from build_scripts.pages.text.opening_words import as_inner, clipped
from build_scripts.pages.text.places import Places, places_of
from build_scripts.pages.text.wording import long_date

QUOTED = 60
"""Characters of the court’s words that head a note, or stand for a source."""


def editors_note(note: Annotation, edition: Edition, places: Places, page: str) -> str:
    """Return one note under its anchor."""
    kind = KINDS[note.kind]
    back = link(kind, f"#eref{note.number}", 'title="Back to the text"')
    about = f'<span class="about">on {quoted_start(note.words)}</span>'
    signed = literal(f"{note.author}, {long_date(note.date)}")
    head = f'<div class="editors-note by-editor" id="e{note.number}" markdown>'
    blocks = [
        head,
        paragraph(f"{back} {about}", ".aside-title", f"data-number={note.number}"),
        '<div class="aside-text" markdown>',
        *map(editors_paragraph, note.prose),
        *sources(note.grounds, edition, places, page),
        paragraph(signed, ".signed"),
        "</div>",
        "</div>",
    ]
    return "\n\n".join(blocks)


def editors_paragraph(prose: Prose) -> str:
    """Return a paragraph that an editor wrote."""
    links = [Wrap(s.start, s.end, "[", f"](<{url}>)", link=True) for s, url in prose.links]
    return paragraph(inline(prose.text, links))


def sources(
    grounds: Iterable[Ground], edition: Edition, places: Places, page: str
) -> Iterator[str]:
    """Yield the line that says what a statement rests on."""
    found = [source(ground, edition, places, page) for ground in grounds]
    if found:
        line = f"{'Source' if len(found) == 1 else 'Sources'}: {'; '.join(found)}"
        yield paragraph(line if line.endswith(".</q>") else f"{line}.")


def source(ground: Ground, edition: Edition, places: Places, page: str) -> str:
    """Return one source, as a link."""
    if isinstance(ground, OpinionWords):
        return f"{places.link(ground.anchor, page)}, {quoted_start(ground.words)}"
    if isinstance(ground, LawCited):
        return link(on_one_line(ground.cite), f"authorities.md#{ground.authority_id}")
    if isinstance(ground, StoryWords):
        return news_story(ground, edition)
    return link(on_one_line(ground.title), ground.url)


def news_story(ground: StoryWords, edition: Edition) -> str:
    """Return the news story as a source, its words only where all of them may be shown."""
    coverage = edition.coverage
    name = link((coverage and coverage.publisher) or "The news story", "coverage.md")
    if coverage and coverage.rights == "full":
        return f"{name}, “{literal(on_one_line(as_inner(clipped(ground.words, QUOTED))))}”"
    return name


def quoted_start(words: str, length: int = QUOTED) -> str:
    """Return the beginning of the court’s words in quotation marks, theirs made the inner ones
    (Bluebook rule 5.2(e))."""
    inner = as_inner(clipped(words, length))
    return f'<q class="court-words">{literal(on_one_line(inner))}</q>'


def term_cards(edition: Edition, page: str) -> list[str]:
    """Return the cards of the terms that are used on `page`."""
    places = places_of(edition.opinion)
    found = [
        term
        for term in edition.layers.terms
        if any(places.page(use.writing) == page for use in term.uses)
    ]
    if not found:
        return []
    return [division("term-cards by-build", [term_card(term, places, page) for term in found])]


def term_card(term: Term, places: Places, page: str) -> str:
    """Return the card of a term."""
    name = f"card-term-{term.id}"
    head = f'<div class="citation-card" id="{name}" popover="manual" role="note" markdown>'
    blocks = [
        paragraph(literal(term.name), ".card-title"),
        *term_explained(term, places, page),
        paragraph(link("Glossary", f"glossary.md#{term.id}"), ".card-links"),
    ]
    return "\n\n".join([head, *blocks, "</div>"])


def term_explained(term: Term, places: Places, page: str) -> Iterator[str]:
    """Yield what a term means: in the opinion’s words, then in the editor’s."""
    if term.expansion and term.defined:
        defined = places.link(term.defined, page)
        yield f"{quoted_start(term.expansion)}, as the opinion says in {defined}."
    yield from map(editors_paragraph, term.meaning)
