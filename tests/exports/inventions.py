"""Editions that ask of an output what no ordinary one does: those of `tests/cases/`."""

from functools import cache

from build_scripts.disk import contents
from build_scripts.exports.reading_order import book_of
from build_scripts.exports.write import Taken
from build_scripts.pipeline import edition_of
from build_scripts.problems import problem
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


NOTICE = (
    "NOTE: Where it is feasible, a syllabus (headnote) will be released, as is being done in this "
    "case, at the time the opinion is issued."
)
WITH_ADDRESSES = f"""\
UNITED STATES COURT OF APPEALS FOR THE FIRST CIRCUIT

{NOTICE}

DOE v. ROE

SELYA, Circuit Judge. It is published.¹ The report has a sequel.²

¹ See https://reports.example.org/{"a-long-name/" * 9}report.pdf.

² Not published.
"""


def edition_of_text(opinion: str) -> Taken:
    """Return the edition of an opinion invented for one test."""
    files = {"opinion.md": opinion.encode(), "edition.yml": DEFAULT}

    def read_file(name: str) -> bytes:
        if name not in files:
            raise problem("file-missing", name)
        return files[name]

    edition = edition_of("case", "editions/case", read_file)
    return Taken(edition, book_of(edition), None)
