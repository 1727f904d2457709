"""What stands around the court’s words in a PDF: all of it in the publisher’s face."""

from collections.abc import Iterable, Iterator, Sequence

from build_scripts.exports.book import Book, Entry, Remark, Reported, Section
from build_scripts.exports.imprint import doubts, facts, in_quotation_marks, promise, signature_of
from build_scripts.exports.pdf.typst_code import NOTHING, array, call, string
from build_scripts.exports.runs import words_of_line
from build_scripts.pages.text.wording import list_in_prose, long_date

MOST_NAMED = 12
"""Characters that the first page names."""


def front(book: Book, address: str | None, by_signs: Sequence[str]) -> Iterator[str]:
    """Yield what stands on the first page in the publisher’s words; `by_signs` as in `document`."""
    lines = [book.cited_as, *(f"{name}: {value}" for name, value in facts(book)), address]
    yield call("masthead", string(book.title), array(map(string, filter(None, lines))))
    yield call("imprint", array(map(string, doubts(book))))
    yield "#contents()"
    yield "#v(1fr)"
    yield call("imprint", array(map(string, [*promise(book), *of_signs(by_signs)])))


def of_signs(characters: Sequence[str]) -> Iterator[str]:
    """Yield what a reader must know of characters that no font has."""
    if characters:
        names = list_in_prose([f"U+{ord(character):04X}" for character in characters[:MOST_NAMED]])
        more = " and others" if len(characters) > MOST_NAMED else ""
        kind = "character" if len(characters) == 1 else "characters"
        yield (
            f"No font of this document has the {kind} {names}{more}: a sign stands there, and "
            "programs read the character itself."
        )


def target_of(authority: str) -> str:
    """Return the name of the place in the table where an authority stands."""
    return f"authority-{authority}"


def table(sections: Sequence[Section]) -> Iterator[str]:
    """Yield the table of authorities, with the pages of this document."""
    if not sections:
        return
    name = string("Table of authorities")
    yield call("part", name, name, NOTHING)
    yield call("authorities", array(map(section, sections)))


def section(found: Section) -> str:
    """Return the authorities of one kind as an array of their name and of arrays."""
    return array((string(found.name), array(map(entry, found.entries))))


def entry(found: Entry) -> str:
    """Return an authority as the array of what the template’s function for one takes."""
    authority = found.authority
    return array(
        (
            string(target_of(authority.id)),
            string(found.name) if found.name else NOTHING,
            string(found.rest),
            string(found.since) if found.since else NOTHING,
            string(authority.links[0].url) if authority.links else NOTHING,
        )
    )


def remarks(found: Iterable[Remark]) -> Iterator[str]:
    """Yield the notes of the editors."""
    started = False
    for remark in found:
        if not started:
            name = string("Notes of the editors")
            yield call("part", name, name, NOTHING)
            yield call("notice", string("No words of the court."))
            started = True
        about = f", on {remark.place}, {in_quotation_marks(remark.about)}"
        sources = [f"{s.words}" for s in remark.sources]
        rests = [f"{'Source' if len(sources) == 1 else 'Sources'}: {'; '.join(sources)}"]
        yield call(
            "remark",
            string(remark.kind),
            string(about),
            array(string(words_of_line(line)) for line in remark.paragraphs),
            array(map(string, [*(rests if sources else []), signature_of(remark)])),
        )


def news_reported(found: Reported) -> Iterator[str]:
    """Yield what the press reported and what was found of it, claim by claim."""
    name = string("What the press reported")
    yield call("part", name, name, NOTHING)
    yield call("notice", string("No words of the court: a news story’s, and an editor’s."))
    lines = filter(None, [found.story, found.url, found.notice])
    yield call("imprint", array(map(string, lines)))
    for each in found.reports:
        head = f"{each.number}. {each.finding}"
        about = f": {in_quotation_marks(each.words)}" if each.words else ""
        rests = [f"Rests on {list_in_prose(list(each.places))}"] if each.places else []
        signature = f"{each.author}, {long_date(each.date)}"
        ends = array(map(string, [*rests, signature]))
        yield call("remark", string(head), string(about), array([string(each.reason)]), ends)
