"""A later short form of a treatise: `2 W. LaFave § 4.6` or `LaFave, Search and Seizure § 4.6` after
its volume, title and edition (Bluebook rule 15.10), or its author’s name before *supra*."""

import re

from build_scripts.citations.grammar.clause import Clause
from build_scripts.citations.resolve.cases.known import Book, Known

SHORT = re.compile(
    r"""
    (?:(?P<volume>\d{1,2}[A-Z]?)\s)?
    (?P<initials>(?:[A-Z]\.\s?)*)(?P<author>[A-Z][\w’'-]+)
    \s(?P<place>§§?\s?\d\S*)
    """,
    re.VERBOSE,
)
FULL = re.compile(
    r"""
    (?:(?P<volume>\d{1,2}[A-Z]?)\s)?
    (?P<name>(?P<initials>(?:[A-Z][\w’'-]*\.?\s)*?)(?P<author>[A-Z][\w’'-]+)),\s
    (?P<title>[A-Z][^§]+?),?\s(?P<place>§§?\s?\d\S*)
    (?P<edition>\s\([^()]*\))?
    """,
    re.VERBOSE,
)


def book_in_short(authority: str, known: Known) -> str | None:
    """The section of the one book by that author which the document cites with its title; of an
    analysis of a bill the one that is cited with its session and its day."""
    if " Bill No. " in authority:
        whole = {b.authority for b in known.books if b.authority.startswith(f"{authority} ")}
        return whole.pop() if len(whole) == 1 else None
    short = SHORT.fullmatch(authority) or FULL.fullmatch(authority)
    if not short or short.groupdict().get("edition"):
        return None
    found: set[str] = set()
    for book in known.books:
        full = FULL.fullmatch(book.authority)
        if not full or book.authority == authority or not _may_shorten(full, short):
            continue
        volume = short["volume"] or full["volume"]
        mark = "§ " if full["place"].startswith("§ ") else "§"
        place = re.sub(r"^§(?!§)\s?", mark, short["place"])
        found.add(
            f"{volume + ' ' if volume else ''}{full['name']}, {full['title']} {place}"
            f"{full['edition'] or ''}"
        )
    return found.pop() if len(found) == 1 else None


def _may_shorten(full: re.Match[str], short: re.Match[str]) -> bool:
    """Whether `short` is less than `full` of the same book: it leaves out the title, or repeats it
    and leaves out the edition."""
    title = short.groupdict().get("title")
    return (
        full["author"] == short["author"]
        and full["initials"].startswith(short["initials"].strip())
        and (title is None or (title == full["title"] and bool(full["edition"])))
    )


EDITION = re.compile(r"\s\((?P<edition>\d{1,2}\w\w\sed\.)(?:\s\d{4})?\)$")
"""`Dicey et al. (14th ed.), supra`: of an author’s several books."""
PINNED_SECTION = re.compile(r"§ [\w.:-]*\w")
"""`Roe, supra, § 20.6`: the one of an author’s books that is cited by that section."""


def books_called(name: str, clause: Clause, known: Known) -> list[Book]:
    """The books that `name`, an author’s or the document’s own for one, can mean in `clause`: of
    several those that are cited by its section, and then those that begin with the name."""
    authors = re.split(r",\s|\s(?:&|and)\s", EDITION.sub("", name).removesuffix(" et al."))
    books = [book for book in known.books if book.alias == name.strip("“”\"‘’', .")] or [
        book for book in known.books if all(each in book.text for each in authors)
    ]
    if edition := EDITION.search(name):
        books = [book for book in books if edition["edition"] in book.text]
    if _are_several(books) and (section := PINNED_SECTION.search(clause.text)):
        cited = re.compile(rf"{re.escape(section[0])}(?![\w.:-]*\w)")
        books = [book for book in books if cited.search(book.authority)] or books
    if _are_several(books):
        named = re.compile(rf"(?:[\dIVXL]+\s)?(?:[A-Z]\.\s){{0,2}}{re.escape(name)}\b")
        books = [book for book in books if named.match(book.text)] or books
    return books


def _are_several(books: list[Book]) -> bool:
    return len({book.authority for book in books}) > 1
