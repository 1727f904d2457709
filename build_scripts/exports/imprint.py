"""What every output says at its head and end in the publisher’s own words."""

import datetime
from collections.abc import Iterator

from build_scripts.exports.book import Book, Entry, Remark
from build_scripts.model import Document
from build_scripts.pages.text.wording import counted, docket, list_in_prose, long_date

SINGLE = str.maketrans("“”", "‘’")
NO_DAY = datetime.date(1980, 1, 1)
"""Stands in a file where the day of the decision is not known: what is made to be kept must bear
one, and it must not be that of the build."""


def facts(book: Book) -> Iterator[tuple[str, str]]:
    """Yield what is known of the case, each fact with its name."""
    if book.court:
        yield "Court", book.court
    if book.docket:
        yield "Docket", docket(book.docket)
    if book.judges:
        yield "Panel", list_in_prose(book.judges)
    if book.date:
        yield book.issued, long_date(book.date)


def promise(book: Book) -> Iterator[str]:
    """Yield whose words are where, where they come from, and what is promised of them."""
    document = opinion_of(book)
    if document:
        named = [document.publisher, long_date(document.date) if document.date else None]
        yield from filter(None, [", ".join(filter(None, named)), document.received])
    yield (
        "The words of the court are those of this source, in its order, with the labels of notes "
        "as printed; they were compared with it word by word when this file was made."
    )
    yield f"SHA-256 of the source: {book.source.sha256}"
    if document and document.notice:
        yield document.notice


def doubts(book: Book) -> Iterator[str]:
    """Yield the notice over a reading that is in doubt."""
    if book.unsure:
        yield (
            "How this opinion divides into its parts is unsure, and no editor has looked at it yet."
        )
        yield from book.unsure


def opinion_of(book: Book) -> Document | None:
    """Return the document from which the opinion was read."""
    return next((d for d in book.documents if d.sha256 == book.source.sha256), None)


def heading_of(remark: Remark) -> str:
    """Return what a note of the editors is and where: `Explanation, on Opinion ¶ 1, “seeks …”`."""
    return f"{remark.kind}, on {remark.place}, {in_quotation_marks(remark.about)}"


def in_quotation_marks(words: str) -> str:
    """Return words between marks of quotation, those within them single."""
    return f"“{words.translate(SINGLE)}”"


def signature_of(remark: Remark) -> str:
    """Return who wrote a note and when."""
    return f"{remark.author}, {long_date(remark.date)}"


def sources_of_remark(remark: Remark) -> str:
    """Return in a line what a note rests on; nothing where it rests on nothing."""
    if not remark.sources:
        return ""
    said = "; ".join(f"{s.words} <{s.url}>" if s.url else s.words for s in remark.sources)
    return f"{'Source' if len(remark.sources) == 1 else 'Sources'}: {said}"


def times_cited(entry: Entry) -> str:
    """Return how often an authority is cited, and where."""
    return f"Cited {counted(len(entry.mentions), 'time')}: {entry.places}"
