"""A later short form of a treatise: `2 W. LaFave § 4.6` after its title (Bluebook rule 15.10)."""

import re

from build_scripts.citations.resolve.cases.known import Known

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
    short = SHORT.fullmatch(authority)
    if not short:
        return None
    found: set[str] = set()
    for book in known.books:
        full = FULL.fullmatch(book.authority)
        alike = full and full["author"] == short["author"]
        if not full or not alike or not full["initials"].startswith(short["initials"].strip()):
            continue
        volume = short["volume"] or full["volume"]
        mark = "§ " if full["place"].startswith("§ ") else "§"
        place = re.sub(r"^§(?!§)\s?", mark, short["place"])
        found.add(
            f"{volume + ' ' if volume else ''}{full['name']}, {full['title']} {place}"
            f"{full['edition'] or ''}"
        )
    return found.pop() if len(found) == 1 else None
