"""Editions that ask of an output what no ordinary one does: those of `tests/cases/`."""

from functools import cache

from build_scripts.disk import contents
from build_scripts.exports.walk import book_of
from build_scripts.exports.write import Taken
from build_scripts.pipeline import edition_of
from tests.test_cases import CASES, DEFAULT

SAMPLE = (
    "layout-300-notes",
    "layout-name-in-arabic-script",
    "layout-note-in-a-heading",
    "layout-note-of-2000-words",
    "markdown-that-is-text",
    "marks-of-every-kind",
    "note-doubled",
    "reference-without-note",
    "star-without-reference",
    "two-bylines",
)
"""Those of which each run of the tests makes every output."""


def good() -> list[str]:
    """Return the cases that become an edition."""
    return sorted(
        case.name
        for case in CASES.iterdir()
        if (case / "opinion.md").is_file() and not (case / "expected" / "problem.txt").exists()
    )


@cache
def edition_in(name: str) -> Taken:
    """Return the edition of a case."""

    def read_file(file: str) -> bytes:
        if file == "edition.yml" and not (CASES / name / file).exists():
            return DEFAULT
        return contents(CASES / name / file, file)

    edition = edition_of(name, "editions/case", read_file)
    return Taken(edition, book_of(edition), None)
