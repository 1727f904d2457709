"""The decision in one screen: who against whom, which court and when, who judged, what was asked
and what was held, with the paragraphs that say so."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from build_scripts.lexicon.capitals import recased
from build_scripts.lexicon.courts import court_name
from build_scripts.lexicon.sentences import sentences
from build_scripts.model import Block, Case, Edition, Opinion, Party, Span, Text, Writing
from build_scripts.model.anchors import paragraph_anchor
from build_scripts.pages.text.blocks import heading, link, paragraph, quotation
from build_scripts.pages.text.escaper import inline, literal
from build_scripts.pages.text.excerpts import cut
from build_scripts.pages.text.places import places_of
from build_scripts.pages.text.wording import (
    by_staff,
    counted,
    issued,
    judge,
    listed,
    long_date,
    lowered,
    name_of,
    unbroken,
)

HOLDS = re.compile(r"^Held\b|\b(?:held|holds?|concluded|concludes) that\b|\b(?:we|panel) hold")
"""What a sentence of a summary or syllabus says that tells what was held."""


def summary_line(edition: Edition) -> str:
    """Return in one line which case this is, and what was held where its editor says so."""
    case = edition.opinion.case
    court = court_name(case.court) if case.court else None
    filed = f"{issued(case).lower()} {long_date(case.date_filed)}" if case.date_filed else None
    line = ", ".join(filter(None, [edition.title, edition.citation, court, filed]))
    return f"{line}. {edition.holding.held}" if edition.holding else line


def facts(edition: Edition) -> Iterable[str]:
    """Yield what one asks first: who against whom, which court and when, who judged, what was asked
    and what was held."""
    case = edition.opinion.case
    mark = "No." if len(case.docket_numbers) == 1 else "Nos."
    numbers = ", ".join(case.docket_numbers)
    docket = unbroken(f"{mark} {numbers}") if len(case.docket_numbers) == 1 else f"{mark} {numbers}"
    if known := [literal(fact) for fact in (edition.citation, numbers and docket) if fact]:
        yield paragraph(" · ".join(known), ".citation")
    said = edition.holding
    rows = [
        ("Parties", literal(parties(case))),
        ("Court", literal(court_and_dates(case))),
        ("Judges", literal(judges(edition.opinion))),
        ("Asked", by_editor(said.question) if said else ""),
        ("Held", held(edition)),
        ("Outcome", outcome(edition)),
    ]
    known_rows = [(name, value) for name, value in rows if value]
    if known_rows:
        lines = [f"| {name} | {value.replace('|', '&#124;')} |" for name, value in known_rows]
        yield "\n".join(["| | |", "| --- | --- |", *lines])


def parties(case: Case) -> str:
    """Return who stands against whom, with the roles that the caption gives: two sides, each by its
    first party and, of more, their number."""
    sides: dict[str, list[Party]] = {}
    for party in case.parties:
        sides.setdefault((party.role or "").rstrip("s"), []).append(party)
    if len(sides) != 2:
        return ""
    first, second = map(side, sides.values())
    return f"{first}{',' if ',' in first else ''} against {second}"


def side(found: Sequence[Party]) -> str:
    """Return one side: `Ann Smith, petitioner`, `Ann Smith and 2 others, appellants`."""
    first, others = found[0], len(found) - 1
    more = f" and {counted(others, 'other')}" if others else ""
    return ", ".join(filter(None, [first.name + more, (first.role or "").lower().rstrip(".,")]))


def court_and_dates(case: Case) -> str:
    """Return the court, and when it heard and decided."""
    heard = case.date_argued or case.date_submitted
    how = "argued" if case.date_argued else "submitted"
    decided = f"{issued(case).lower()} {long_date(case.date_filed)}" if case.date_filed else None
    amended = f"amended {long_date(case.date_amended)}" if case.date_amended else None
    dates = [f"{how} {long_date(heard)}" if heard else None, decided, amended]
    return ", ".join(filter(None, [court_name(case.court) if case.court else None, *dates]))


def judges(opinion: Opinion) -> str:
    """Return who sat and who wrote what; that nobody dissented, where the panel is known."""
    panel = [recased(name, {}) for name in opinion.case.judges]
    wrote = [
        f"{judge(writing)} wrote the {lowered(name_of(writing, opinion))}"
        for writing in opinion.writings
        if writing.author and writing.kind not in ("syllabus", "counsel", "errata")
    ]
    said = [*([listed(panel)] if panel else []), *([listed(wrote)] if wrote else [])]
    said += ["Nobody dissented"] if len(panel) > 1 and unanimous(opinion) else []
    return "".join(f"{sentence}. " for sentence in said).strip()


SHORT = 200
"""Characters that a line holds by which a court notes a vote: `Lee, J., dissents.`"""


def unanimous(opinion: Opinion) -> bool:
    """Say whether neither a writing nor a line of caption, byline or vote speaks of a dissent."""
    if any(writing.kind in ("dissent", "concurrence-in-part") for writing in opinion.writings):
        return False
    lines = (passage.text.words for passage in opinion.passages())
    return not any("dissent" in words.lower() for words in lines if len(words) <= SHORT)


def by_editor(words: str | None) -> str:
    """Return an editor’s words, marked as such."""
    return f'<span class="by-editor">{literal(words)}</span>' if words else ""


def held(edition: Edition) -> str:
    """Return what was held, in the editor’s words, and the paragraphs that say so."""
    said = edition.holding
    if not said:
        return ""
    places = places_of(edition.opinion)
    links = dict.fromkeys(places.link(anchor, "index.md") for anchor in said.anchors)
    author = f", in the words of {literal(said.author)}" if said.author else ""
    return f'{by_editor(said.held)} <span class="source">{listed(list(links))}{author}.</span>'


def outcome(edition: Edition) -> str:
    """Return the disposition as the court prints it, and what it means, in an editor’s words."""
    printed = edition.opinion.case.disposition
    means = edition.holding.outcome if edition.holding else None
    return " ".join(filter(None, [literal(printed or ""), by_editor(means)]))


def decided(edition: Edition) -> Iterable[str]:
    """Yield what was decided, where no editor says it: the sentences of a summary or syllabus that
    hold something."""
    if edition.holding:
        return
    for writing in edition.opinion.writings:
        if writing.kind != "syllabus" or not (found := holds(writing)):
            continue
        block, text = found
        yield heading(2, "What was decided")
        yield quotation(inline(unmarked(text)))
        target = f"{writing.id}.md#{paragraph_anchor(block.number)}" if block.number else ""
        name = lowered(name_of(writing, edition.opinion))
        source = link(f"From the {name}", target or f"{writing.id}.md")
        said = ", which court staff prepared and which is no part of the opinion"
        printed = said if by_staff(edition.opinion) else " printed before the opinion"
        yield paragraph(f"{source}{printed}.", ".source")
        return


def holds(syllabus: Writing) -> tuple[Block, Text] | None:
    """Return the first paragraph of a summary or syllabus that says what was held, from the first
    such sentence to the second; else its first paragraph whole."""
    paragraphs = [block for block in syllabus.blocks if block.kind == "paragraph"]
    for block in paragraphs:
        words = block.text.words
        found = [s for s in sentences(words) if HOLDS.search(words[s.start : s.end])][:2]
        if found:
            return block, cut(block.text, Span(found[0].start, found[-1].end))
    return (paragraphs[0], paragraphs[0].text) if paragraphs else None


def unmarked(text: Text) -> Text:
    """Return `text` without note references: they belong to the page it comes from."""
    return replace(text, references=())
