"""Any text in: an opinion that accounts for every character, or a problem; nothing else."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.audit import audit
from build_scripts.decode import LARGEST_FILE
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.read.printed.reader import read_layout
from build_scripts.read.printed.reprint import read_reprint
from build_scripts.structure.recover import recover
from tests.timing import Work, no_longer
from tests.trials import sampled

LINES = st.sampled_from(
    (
        "UNITED STATES COURT OF APPEALS",
        "FOR THE NINTH CIRCUIT",
        "ADA QUILL,                      No. 31-50001",
        "          Plaintiff-Appellant,",
        "v.",
        "Before: ABLE, BAKER, and CHARLES, Circuit Judges.",
        "ABLE, Circuit Judge:",
        "BAKER, J., dissenting.",
        "                 Filed July 9, 2031",
        "    A paragraph begins here and goes on to the end of its line with a mark.1",
        "goes on at the margin, 2 with another mark, and is broken in the mid-",
        "dle of a word.",
        "       A quotation that is set in on the left, all of",
        "       it, to the end.",
        "                      I.",
        "  1",
        "    We say so.",
        "2 See above.",
        "38 U.S.C. § 5 says more.",
        "(continued...)",
        "(...continued)",
        "————————",
        "2                 QUILL V. HARBOR",
        "QUILL V. HARBOR                     3",
        "*12 A star page and [*13] another; [1] a mark.[1]",
        "[1] A note.",
        "NOTES",
        " 1   AFFIRMED.",
        " 2",
        "¶ 12   Numbered.",
        "F ED . R. C IV . P. 5",
        "* * *",
        "",
        "",
        "\f",
    )
)
NOISE = st.text(st.characters(blacklist_categories=("Cs", "Cc")) | st.sampled_from("\n\f *[]1"))


@given(st.lists(LINES | NOISE, max_size=60).map("\n".join), st.sampled_from((0, 1, 2)))
@sampled(75)
def test_nothing_is_lost_and_nothing_else_is_raised(text: str, way: int) -> None:
    data = text.encode()
    try:
        if way and text.strip():
            opinion = recover((read_layout, read_reprint)[way - 1]("any.txt", data, text))
        else:
            opinion = recover(read("any.txt", data))
    except Problem as problem:
        assert problem.code != "fidelity-source"
        return
    audit(opinion)


def opinion_of(pages: int) -> bytes:
    """A slip opinion of so many pages, each with a note."""
    lines = (
        "    UNITED STATES COURT OF APPEALS",
        "ABLE,",
        "   Appellant,",
        "v.",
        "BAKER.",
        "No. 1-2",
    )
    head = "\n\n".join(lines) + "\n\n"
    sentence = "    The lamps burned on the pier, and she who lived across could not sleep"
    parts = [head + "ABLE, Circuit Judge:\n"]
    for page in range(1, pages + 1):
        body = "\n".join([sentence] + ["at night, which the statute forbids in words"] * 30)
        parts.append(
            f"{body}.{page}\n\n\n  {page}\n    See note {page} of the log.\n\n    {page}\n"
        )
    return "\f".join(parts).encode()


def recovered(pages: int) -> Work:
    data = opinion_of(pages)
    return lambda: recover(read("slip.txt", data))


def test_time_grows_with_length_and_no_faster() -> None:
    recovered(5)()
    assert no_longer(recovered(250), 30, recovered(25))  # by the square it would take a hundred


def test_a_hundred_megabytes_are_refused_before_they_are_looked_at() -> None:
    data = b"x\n" * (LARGEST_FILE * 5 // 2)
    tracemalloc.start()
    with pytest.raises(Problem) as caught:
        read("huge.txt", data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert caught.value.code == "source-too-large"
    assert peak < len(data) / 100
