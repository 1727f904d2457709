"""The page that says where the text comes from, what was left out, and how that is proved."""

from collections.abc import Iterable, Sequence

from build_scripts.audit import Account, account
from build_scripts.model import (
    Coverage,
    Document,
    Edition,
    Page,
    Removal,
    Restoration,
    Settled,
    Source,
)
from build_scripts.pages.parts.downloads import HERE
from build_scripts.pages.parts.originals import site_of
from build_scripts.pages.text.escaper import cell, literal
from build_scripts.pages.text.markdown_syntax import division, front_matter, heading, link
from build_scripts.pages.text.wording import counted, list_in_prose, long_date
from build_scripts.problems import excerpt
from build_scripts.story.shown import passages_shown

BEGINNING = 60
"""Characters of a line left out that tell which it is."""
LEFT_OUT = "left-out"
"""The class of the tables of what the file has otherwise than the pages."""
SHORT = 12
"""Characters of what is left out once, of which one row has room for many: `*1027`."""
MANY = 4
"""Such of one reason that share a row."""


def about_page(edition: Edition) -> Page:
    """Return the page about the edition."""
    figures = account(edition.opinion)
    blocks = [
        front_matter(
            {
                "title": "About this edition",
                "description": f"{edition.title}: sources, removals, fidelity and rights.",
                "voice": "build",
                "facts": {"edition": edition.slug},
                "search": {"exclude": True},
            }
        ),
        heading(1, "About this edition"),
        heading(2, "Fidelity"),
        *fidelity(figures),
        *removals(edition),
        *restorations(edition.opinion.source),
        *(press(edition.coverage) if edition.coverage else ()),
        heading(2, "Sources"),
        *(block for document in edition.documents for block in source(document)),
        heading(2, "Take it with you"),
        "Each file is made from the same reading as these pages. Its words of the court are read "
        "back from the finished file and held against the source; what fails is not published.",
        HERE,
        heading(2, "How it was made"),
        *making(edition),
        *corrections_listed(edition.settled),
        *additions(edition),
    ]
    return Page("about.md", "\n\n".join(blocks) + "\n")


def fidelity(figures: Account) -> Iterable[str]:
    """Yield what every build proves of the edition."""
    count = figures.removals
    marks = f"; {counted(figures.marks, 'note mark')} became links" if figures.marks else ""
    left_out = (
        f"**{counted(count, 'stretch', 'stretches')}** of the source, listed below with line and "
        f"reason, {'is' if count == 1 else 'are'} not reproduced as text. "
    )
    kinds = figures.marks or count
    yield (
        f"The text of the court is never edited. These pages hold **{figures.words:,} words** of "
        f"the source, in its order{marks}. {left_out if count else ''}Every character of the file "
        f"is accounted for{' as one of these' if kinds else ''}."
    )
    yield (
        "Each build compares the finished pages with the source, word by word, and publishes "
        "nothing if one word is missing, doubled, changed or out of place. Notes, which the "
        "court prints at the foot of a page, stand after the writing they belong to, a "
        "byline at its head, the columns of a caption after each other, and counsel on the front "
        "page; nothing else is moved."
    )


def removals(edition: Edition) -> Iterable[str]:
    """Yield the removals by reason, each with what it was and where."""
    groups: dict[tuple[str, str], list[Removal]] = {}
    source = edition.opinion.source
    for removal in edition.opinion.removals:
        groups.setdefault((removal.reason, words_removed(removal, source)), []).append(removal)
    if not groups:
        return
    yield heading(2, "What is not reproduced as text")
    rows = ["| Reason | What | How often | Lines of the file |", "| --- | --- | ---: | --- |"]
    for (reason, what), found in in_few_rows(groups):
        lines = (source.line_of(removal.span.start) for removal in found)
        numbers = ", ".join(str(line) for line in dict.fromkeys(lines))
        rows.append(f"| {reason} | {cell(what)} | {len(found)} | {numbers} |")
    yield division(LEFT_OUT, ["\n".join(rows)])


def words_removed(removal: Removal, source: Source) -> str:
    """Return what was left out, its spaces and line ends as one space each."""
    return " ".join(source.text[removal.span.start : removal.span.end].split())


Removed = tuple[tuple[str, str], list[Removal]]
"""A row: reason and words, and where."""


def in_few_rows(groups: dict[tuple[str, str], list[Removal]]) -> Iterable[Removed]:
    """Yield the rows: what is short and left out once each for one reason, as the numbers of a
    hundred pages are, shares one, in the order of the file."""
    singles: dict[str, dict[str, list[Removal]]] = {}
    for (reason, what), found in groups.items():
        if len(found) == 1 and len(what) <= SHORT:
            singles.setdefault(reason, {})[what] = found
    shared = {reason: row for reason, row in singles.items() if len(row) >= MANY}
    rows = {
        (reason, what): found
        for (reason, what), found in groups.items()
        if what not in shared.get(reason, {})
    }
    for reason, row in shared.items():
        rows[reason, " \N{MIDDLE DOT} ".join(row)] = [
            each for found in row.values() for each in found
        ]
    yield from sorted(rows.items(), key=lambda row: row[0])


def restorations(source: Source) -> Iterable[str]:
    """Yield the characters that were put right, with what the file holds and by which rule."""
    if not source.restorations:
        return
    groups: dict[tuple[str, str, str], list[Restoration]] = {}
    for item in source.restorations:
        right = source.text[item.span.start : item.span.end]
        groups.setdefault((item.reason, item.before, right), []).append(item)
    yield heading(2, "Characters that were restored")
    yield (
        "Some characters of the file are provably not those that were printed. A rule put them "
        "right; each is listed here, and every build applies the rule to it anew."
    )
    rows = [
        "| Reason | In the file | Here | How often | Lines of the file |",
        "| --- | --- | --- | ---: | --- |",
    ]
    for (reason, before, right), found in sorted(groups.items()):
        lines = dict.fromkeys(source.line_of(item.span.start) for item in found)
        numbers = ", ".join(map(str, lines))
        cells = [cell(invisibles_named(words)) or "nothing" for words in (before, right)]
        rows.append(f"| {reason} | {' | '.join(cells)} | {len(found)} | {numbers} |")
    yield division(LEFT_OUT, ["\n".join(rows)])


def invisibles_named(words: str) -> str:
    """Return `words` with each character that prints nothing named by its number."""
    return "".join(
        character if character.isprintable() else f"U+{ord(character):04X}" for character in words
    )


def press(coverage: Coverage) -> Iterable[str]:
    """Yield what of the saved news page is not reproduced; its words where the story is shown in
    full, else how many lines alone."""
    story = coverage.story
    words = sum(len(stretch.words.split()) for stretch in passages_shown(coverage))
    yield heading(2, "The news story")
    yield (
        f"The edition shows **{counted(words, 'word')}** of it, unedited; each build compares the "
        "page with the file, as it does for the court’s words."
    )
    if coverage.rights != "full":
        yield "Its rights allow no more."
        return
    yield from restorations(story.source)
    yield "Of the saved page, these lines are not the story’s:"
    rows = ["| Reason | Begins | Line of the file |", "| --- | --- | ---: |"]
    for removal in story.removals:
        what = excerpt(story.source.text[removal.span.start : removal.span.end], BEGINNING)
        rows.append(
            f"| {removal.reason} | {cell(what)} | {story.source.line_of(removal.span.start)} |"
        )
    yield "\n".join(rows)


def source(document: Document) -> Iterable[str]:
    """Yield what is known of one document."""
    yield heading(3, literal(document.file))
    yield from document_described(document)


def document_described(document: Document) -> Iterable[str]:
    """Yield who published a document and when, how it came here, whose it is, and its checksum."""
    modified = f"modified {long_date(document.modified)}" if document.modified else None
    named = [document.publisher, long_date(document.date) if document.date else modified]
    lines = [", ".join(filter(None, named)), document.received, document.notice]
    yield from (literal(line) for line in lines if line)
    if document.url:
        yield f"Read it where it was published: {link(site_of(document.url), document.url)}."
    yield f'SHA-256: <code class="checksum">{document.sha256}</code>'


def making(edition: Edition) -> Iterable[str]:
    """Yield how the pages came about."""
    yield (
        "The build reads the source once, finds its caption, writings, headings, paragraphs, "
        "quotations and notes by the rules by which courts print opinions, and writes these pages. "
        "It adds marks over the text and changes no character of it."
    )
    if edition.hints:
        yield (
            f"The layout of the source left {counted(edition.hints, 'question')} open, which the "
            "editor of this edition settled."
        )


def corrections_listed(corrections: Sequence[Settled]) -> Iterable[str]:
    """Yield what the editors put right of what was read, each with its reason."""
    if not corrections:
        return
    yield heading(2, "What the editors settled")
    yield (
        "The build reads an opinion by rules, and the editors have the last word. They changed no "
        "word of the court’s: what they settled is what a stretch of it is, where it belongs, and "
        "what it cites."
    )
    rows = ["| What | As settled | Why, by whom |", "| --- | --- | --- |"]
    for each in corrections:
        signed = ", ".join(filter(None, [each.author, long_date(each.date) if each.date else None]))
        why = " — ".join(filter(None, [each.reason, signed]))
        rows.append(f"| {cell(each.subject)} | {cell(each.says)} | {cell(why)} |")
    yield "\n".join(rows)


def additions(edition: Edition) -> Iterable[str]:
    """Yield what the editors added, and where other programs can read it."""
    notes = edition.layers.annotations
    if not notes:
        return
    authors = list_in_prose(list(dict.fromkeys(note.author for note in notes)))
    yield heading(2, "What the editors added")
    yield (
        f"{counted(len(notes), 'note')} by {literal(authors)}, each anchored to words of the "
        "court, dated, and where it states a fact, sourced. They are marked as the editors’ and "
        "can be switched off, like every other layer over the text. Other programs can read them "
        f"as {link('Web Annotations', 'annotations.json')}, in the format of the W3C."
    )
