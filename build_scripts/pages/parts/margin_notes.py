"""What editors and the press say of a page’s passages.

Each group stands after the court’s own notes, under the address to which the mark leads. A
script shows it beside its line where there is a margin, else in a sheet. Editor and press speak
each in a voice of their own.
"""

from collections import Counter
from collections.abc import Iterator

from build_scripts.model import Claim, Edition, Text
from build_scripts.model.anchors import as_cited, claim_anchor, paragraph_anchor, report_anchor
from build_scripts.pages.parts.claim_findings import FORMS, in_quotation_marks, signed_word
from build_scripts.pages.parts.editors_notes import editors_note, quoted_start
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.layer_marks import Aside, overlays_of
from build_scripts.pages.text.markdown_syntax import BUILD, link, paragraph
from build_scripts.pages.text.places import Places, places_of
from build_scripts.pages.text.wording import counted, name_in_sentence

LAYER = 'data-layer="coverage"'
"""By which a reader switches the press’s words off."""

COVERAGE = "coverage.md"


def asides(edition: Edition, page: str) -> list[str]:
    """Return the section of `page` that says all this, or nothing."""
    found = asides_of(edition, page)
    if not found:
        return []
    places = places_of(edition.opinion)
    title = title_of(found)
    head = f'<section class="asides by-build" aria-labelledby="asides" {title} markdown>'
    names = [name_of_passage(aside, places) for aside in found]
    passages = Counter(names)
    groups = (
        group(aside, edition, places, page, name, alone=passages[name] == 1)
        for aside, name in zip(found, names, strict=True)
    )
    return ["\n\n".join([head, *groups, "</section>"])]


def asides_of(edition: Edition, page: str) -> list[Aside]:
    """Return what is said of the passages of `page`, in their order."""
    places = places_of(edition.opinion)
    return [
        aside
        for aside in overlays_of(edition).asides.values()
        if places.page(aside.passage.writing) == page
    ]


def key_to_marks(edition: Edition, page: str) -> list[str]:
    """Return in words what the marks at the ends of paragraphs are, where there is no margin; a
    screen reader hears it of each mark."""
    found = asides_of(edition, page)
    words = []
    if any(aside.notes for aside in found):
        words.append('<span class="of-editors">editors’ note</span>')
    if any(aside.reports for aside in found):
        words.append('<span class="of-press">news story</span>')
    return [paragraph(" ".join(words), BUILD, ".marks-key", 'aria-hidden="true"')] if words else []


def title_of(found: list[Aside]) -> str:
    """Return the attributes that say what the section is called, after the voices that it holds.

    What the press reported is not for paper.
    """
    notes = any(aside.notes for aside in found)
    press = any(aside.reports for aside in found)
    if notes and press:
        return 'data-title="Editors’ notes" data-and=", and what the press reported"'
    return f'data-title="{"Editors’ notes" if notes else "What the press reported"}"'


def group(
    aside: Aside, edition: Edition, places: Places, page: str, name: str, *, alone: bool
) -> str:
    """Return all that is said of the passage `name`, which is told by its words where it is not
    `alone` in bearing that."""
    what, id_of_what = link(name, f"#{beginning(aside)}"), f"{aside.anchor}-what"
    called, words, parts = f'aria-label="{name}"', what, [BUILD, ".on-what"]
    if not alone:
        called = f'aria-labelledby="{id_of_what}"'
        words = f"{what}: {quoted_start(aside.passage.text.words)}"
        parts.append(f"#{id_of_what}")
    return "\n\n".join(
        [
            f'<div class="on-passage" id="{aside.anchor}" role="group" {called} markdown>',
            paragraph(words, *parts),
            *(editors_note(note, edition, places, page) for note in aside.notes),
            *([report(aside, edition)] if aside.reports else []),
            "</div>",
        ]
    )


def name_of_passage(aside: Aside, places: Places) -> str:
    """Return what to call the passage: `On ¶ 12`, `On note 1`, `On the caption`."""
    passage = aside.passage
    if passage.number:
        return f"On ¶\N{NO-BREAK SPACE}{as_cited(passage.number)}"
    if passage.where != "body":
        return f"On {passage.where}"
    return f"On the {name_in_sentence(places.names[passage.writing])}"


def beginning(aside: Aside) -> str:
    """Return the anchor to which one goes back: the paragraph, else the words themselves."""
    if aside.anchor == f"on-{paragraph_anchor(aside.passage.number or '')}":
        return paragraph_anchor(aside.passage.number or "")
    if aside.notes:
        return f"eref{aside.notes[0].number}"
    return report_anchor(aside.reports[0].number)


def report(aside: Aside, edition: Edition) -> str:
    """Return what the press reported of a passage: each claim, linked, with what was found."""
    publisher = (edition.coverage and edition.coverage.publisher) or "The press"
    title = f"News story, {counted(aside.claims(), 'claim')}"
    whose = f'<span class="about">, {literal(publisher)}</span>'
    head = f'<div class="report by-press" id="{aside.anchor}-press" {LAYER} markdown>'
    text = '<div class="aside-text" markdown>'
    label = paragraph(f"{title}{whose}", BUILD, ".aside-title")
    return "\n\n".join([head, label, text, *claims(aside), "</div>", "</div>"])


def claims(aside: Aside) -> Iterator[str]:
    """Yield the claims that rest on a passage, in the order of the story, each once."""
    found: dict[int, tuple[Claim, Text, list[str]]] = {}
    for each in aside.reports:
        for claim, said in each.said:
            entry = found.setdefault(claim.number, (claim, said, []))
            entry[2].append(report_anchor(each.number))
    for number in sorted(found):
        claim, said, places = found[number]
        target = f"{COVERAGE}#{claim_anchor(number)}"
        words = f"[{in_quotation_marks(said)}]({target})"
        told = f'data-told="{" ".join(places)}"'
        yield paragraph(f"{words} {signed_word(FORMS[claim.finding])}", ".reported-claim", told)
