"""No PDF takes the machine from whoever reads it: each is read within bounds, or refused by one."""

import sys
from multiprocessing import Pool

import pytest

from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.read.pdf import child
from tests.read.pdf import hostile_pdf as hostile
from tests.read.pdf.print_pdf import Type, printed
from tests.trials import Trials

BOUND = {
    "huge-page": "pdf-page-too-large",
    "forms-in-forms": "pdf-too-much-memory",
    "packed-glyphs": "pdf-page-too-full",
    "packed-nothing": "pdf-too-much-memory",
    "one-page-many-times": "pdf-too-slow",
}
"""What is refused and why; the others are read."""

PLAIN = printed([[Type(72, 700 - 14 * line, f"Line {line} of it.") for line in range(9)]])
linux = pytest.mark.skipif(sys.platform != "linux", reason="the platform bounds no memory")


def outcome(data: bytes) -> str:
    try:
        return read("opinion.pdf", data).text[:7]
    except Problem as problem:
        assert problem.file == "opinion.pdf"
        assert problem.advice
        return problem.code


@linux
def test_what_asks_for_too_much_is_refused_by_name_of_the_bound(trials: Trials) -> None:
    for name in trials.of(sorted(hostile.HOSTILE), 4):
        found = outcome(hostile.HOSTILE[name]())
        assert found == BOUND.get(name, found), name
        assert name in BOUND or found == "pdf-no-pages" or not found.startswith("pdf-"), name


def test_the_time_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "SECONDS", 1)
    monkeypatch.setattr(child, "SECONDS_FOR_EACH_MEGABYTE", 0)
    assert outcome(hostile.one_page_many_times()) == "pdf-too-slow"


def test_the_size_of_the_file_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "LARGEST_FILE", len(PLAIN) - 1)
    assert outcome(PLAIN) == "pdf-too-large"


@linux
def test_what_fails_in_the_child_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "PROGRAM", "/nowhere")
    monkeypatch.chdir("/")
    assert outcome(PLAIN) == "pdf-unread"


def test_pdfs_are_read_from_within_workers() -> None:
    with Pool(1) as pool:  # its processes may have no children of their own, but may run programs
        assert pool.map(outcome, [PLAIN]) == ["Line 0 "]
