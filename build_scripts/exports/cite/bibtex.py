"""Works in BibTeX: biblatex’s types for law, which BibTeX itself takes as `misc`."""

import re
from collections.abc import Iterable, Iterator

from build_scripts.exports.cite.works import Work

TYPES = {"case": "jurisdiction", "statute": "legislation", "regulation": "legislation"}
SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "#$%&_{}"},
}
"""What means something to TeX."""
KEY = re.compile(r"[^A-Za-z0-9:.-]+")


def bibtex(works: Iterable[Work]) -> str:
    """Return `works` as BibTeX."""
    return "\n".join(entry(work) for work in works)


def entry(work: Work) -> str:
    """Return one work."""
    head = f"@{TYPES.get(work.kind, 'misc')}{{{KEY.sub('-', work.key).strip('-')},"
    lines = [f"  {name} = {{{value}}}," for name, value in fields(work)]
    return "\n".join([head, *lines, "}"]) + "\n"


def fields(work: Work) -> Iterator[tuple[str, str]]:
    """Yield the fields of a work that have a value, as TeX reads them.

    A style that knows no law prints `howpublished`: the citation is lost in none.
    """
    day = work.date.isoformat() if work.date else str(work.year or "")
    known = [
        ("title", f"{{{escaped_for_tex(work.title)}}}"),
        ("howpublished", escaped_for_tex(work.cite or "") if work.cite != work.title else ""),
        ("journaltitle", escaped_for_tex(work.reporter or "")),
        ("volume", escaped_for_tex(work.volume or "")),
        ("pages", escaped_for_tex(work.page or work.section or "")),
        ("institution", escaped_for_tex(work.court or "")),
        ("number", escaped_for_tex(work.docket or "")),
        ("date", day),
        ("year", day[:4]),
        ("note", escaped_for_tex(work.note or "")),
        ("url", address(work.url or "")),
    ]
    yield from ((name, value) for name, value in known if value)


def escaped_for_tex(words: str) -> str:
    """Return `words` as TeX prints them; its own marks mean nothing."""
    return "".join(SPECIAL.get(char, char) for char in " ".join(words.split()))


def address(url: str) -> str:
    """Return an address without what could end its field."""
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")
