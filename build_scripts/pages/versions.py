"""The page of versions: what the court changed of its opinion from one to the next.

Insertions are underlined and deletions struck through, and each is told in words to whoever hears
the page. The words are the courts'; all else on the page is the build's.
"""

from collections.abc import Iterator, Mapping

from build_scripts.model import Anchor, Change, Edition, Page, Run, Span, Version
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import BUILD, front_matter, heading, link, paragraph
from build_scripts.pages.text.places import Places, places_of
from build_scripts.pages.text.wording import counted, long_date
from build_scripts.versions.wording import what_happened as in_words

PAGE = "versions.md"

MARKS = {
    "gone": ("<del>", "deleted", "</del>"),
    "new": ("<ins>", "inserted", "</ins>"),
}


def versions_page(edition: Edition) -> Page:
    """Return the page of the versions of `edition`, the newest first."""
    versions = edition.versions
    values = {
        "title": "Versions",
        "description": f"{edition.title}: what the court changed of its opinion.",
        "voice": "build",
        "facts": {"edition": edition.slug},
        "search": {"exclude": True},
    }
    said = (
        f"{link(edition.title, 'index.md')} was published in {counted(len(versions), 'version')}. "
        "The newest is the one that this edition gives. Words that were struck out are shown "
        "<del>so</del>, words that were put in <ins>so</ins>."
    )
    newest_first = list(enumerate(versions))[::-1]
    links = {passage.place: passage for passage in edition.opinion.passages()}
    targets = {place: Anchor(p.writing, p.where, p.index, Span(0, 0)) for place, p in links.items()}
    blocks = [
        front_matter(values),
        heading(1, "Versions", BUILD),
        paragraph(said, BUILD),
        *(
            block
            for number, version in newest_first
            for block in section(
                version,
                versions[number - 1] if number else None,
                targets if number == len(versions) - 1 else {},
                places_of(edition.opinion),
            )
        ),
    ]
    return Page(PAGE, "\n\n".join(blocks) + "\n")


def section(
    version: Version, before: Version | None, targets: Mapping[str, Anchor], places: Places
) -> Iterator[str]:
    """Yield what is said of one version: its date, its file, and what it changed."""
    named = f"{version.what[:1].upper()}{version.what[1:]}, {long_date(version.date)}"
    yield heading(2, literal(named), BUILD)
    if before is None:
        yield paragraph("The first.", BUILD)
        return
    count = counted(len(version.changes), "change") if version.changes else "No word was changed"
    against = f"{count} against the {literal(before.what)} of {long_date(before.date)}."
    yield paragraph(against, BUILD)
    for change in version.changes:
        yield paragraph(what_happened(change, targets, places), BUILD, ".change")
        yield changed_words(change)


def what_happened(change: Change, targets: Mapping[str, Anchor], places: Places) -> str:
    """Return in a sentence what happened, with a link to where it is read."""
    after = literal(change.after or "")
    if target := targets.get(change.after or ""):
        after = link(change.after or "", places.address(target, PAGE))
    said = in_words(change, literal(change.before or ""), after)
    first = 1 if said.startswith("[") else 0  # the name of the link
    return said[:first] + said[first : first + 1].upper() + said[first + 1 :]


def changed_words(change: Change) -> str:
    """Return the words of a change, those struck out and put in marked."""
    return paragraph(" ".join(map(run, change.runs)), ".changed-words", ".by-court")


def run(words: Run) -> str:
    """Return words of one fate."""
    if words.how == "same":
        return literal(words.words)
    opening, said, closing = MARKS[words.how]
    told = f'<span class="heard by-build">{said}: </span>'
    end = '<span class="heard by-build"> (end)</span>'
    return f"{opening}{told}{literal(words.words)}{end}{closing}"
