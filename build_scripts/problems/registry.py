"""Every problem and doubt, by its code."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from build_scripts.problems import (
    addresses,
    annotations,
    corrections,
    coverage,
    docx,
    edition,
    files,
    opinion,
    pdf,
    publication,
    records,
    site,
)
from build_scripts.problems.entry import Entry

SUBJECTS: Sequence[tuple[str, Sequence[Entry]]] = (
    ("Files and folders", files.ENTRIES),
    ("PDFs", pdf.ENTRIES),
    ("Documents of Word", docx.ENTRIES),
    ("Web pages and records", records.ENTRIES),
    ("The opinion", opinion.ENTRIES),
    ("The files you write", edition.ENTRIES),
    ("Corrections", corrections.ENTRIES),
    ("Addresses", addresses.ENTRIES),
    ("Annotations", annotations.ENTRIES),
    ("The news story and its findings", coverage.ENTRIES),
    ("The publication", publication.ENTRIES),
    ("The site", site.ENTRIES),
)
"""The subjects in the order of the guide, each with what can be wrong there."""

REGISTRY: Mapping[str, Entry] = {entry.code: entry for _, group in SUBJECTS for entry in group}


def likest_codes(code: str) -> list[str]:
    """Return the codes that are most like one that is unknown, the likest first."""
    return get_close_matches(code, REGISTRY, n=3, cutoff=0.5)
