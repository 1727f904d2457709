"""Works in RIS, with the tags under which Zotero and EndNote keep a case and a statute."""

from collections.abc import Iterable, Iterator

from build_scripts.exports.cite.works import Work

TYPES = {"case": "CASE", "statute": "STAT", "regulation": "STAT", "other": "GEN"}
LINE_END = "\r\n"
"""As the format asks."""


def ris(works: Iterable[Work]) -> str:
    """Return `works` as RIS."""
    return "".join(entry(work) for work in works)


def entry(work: Work) -> str:
    """Return one work, from its type to its end."""
    pairs = [("TY", TYPES[work.kind]), *fields(work), ("ER", "")]
    return "".join(f"{tag}  - {one_line(value)}{LINE_END}" for tag, value in pairs) + LINE_END


def fields(work: Work) -> Iterator[tuple[str, str]]:
    """Yield the tags of a work that have a value.

    Zotero reads the reporter of a case from A2 and its docket number from SV; the code of a
    provision from T2.
    """
    day = f"{work.date:%Y/%m/%d}" if work.date else str(work.year or "")
    known = [
        ("TI", work.title),
        ("A2" if work.kind == "case" else "T2", work.reporter),
        ("VL", work.volume),
        ("SP", work.page),
        ("SE", work.section),
        ("PB", work.court),
        ("SV", work.docket),
        ("DA", day),
        ("N1", work.note),
        ("UR", work.url),
        ("ID", work.key),
    ]
    yield from ((tag, value) for tag, value in known if value)


def one_line(value: str) -> str:
    """Return a value in one line: a line end would begin another tag."""
    return " ".join(value.split())
