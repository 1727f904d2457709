"""A file may hold thousands of writings, each with its note: the time grows with them, and no
faster."""

import json
from collections.abc import Callable
from functools import partial

import pytest

from build_scripts.read import read
from build_scripts.structure.recover import recovered
from build_scripts.structure.writings.bylines import byline_at
from tests.timing import Work, no_longer

HEAD = """\
              SUPREME COURT OF OHIO

              QUILL v. INKWELL

              No. 30-1234

              March 3, 2031

"""
NAMES = ("ABLE", "BAKER", "COVE", "DORN")


def printed(count: int) -> bytes:
    """Return an opinion with so many dissents, each with a note."""
    writings = (
        f"     {NAMES[i % 4]}, J., dissenting.\n\n     I would say {i} words more.1\n\n"
        f"---------------\n     1 A note to writing {i}.\n\n"
        for i in range(count)
    )
    return (HEAD + "".join(writings)).encode()


def recorded(count: int) -> bytes:
    """Return a publisher’s record of so many writings."""
    opinions = [
        {"type": "dissent", "author": f"{NAMES[i % 4]}, J.", "text": f"I would say {i} words more."}
        for i in range(count)
    ]
    case = {"head_matter": "Quill v. Inkwell\nNo. 30-1234\nMarch 3, 2031", "opinions": opinions}
    return json.dumps({"name_abbreviation": "Quill v. Inkwell", "casebody": case}).encode()


def recovering(count: int) -> Work:
    source = read("slip", recorded(count))
    return lambda: recovered(source, ())


def test_time_grows_with_the_writings_and_no_faster() -> None:
    few, many = recovering(50), recovering(1000)
    few()
    assert no_longer(many, 40, few)  # by the square it would take four hundred times as long


@pytest.mark.parametrize("between", [", ", " ", " and ", ", and "])
def test_a_list_of_many_judges_takes_no_longer_than_its_length(between: str) -> None:
    names = [between.join(NAMES * count) + ", JJ., and others who were there" for count in (8, 80)]
    short, long = (partial(byline_at, each, {}) for each in names)
    short()
    assert no_longer(long, 200, short)  # were each name tried with each, it would never end


@pytest.mark.parametrize("made", [printed, recorded])
def test_every_writing_of_many_has_its_own(made: Callable[[int], bytes]) -> None:
    opinion = recovered(read("slip", made(40)), ())
    assert [w.author for w in opinion.writings] == [name.title() for name in NAMES] * 10
    assert all(f"{i} words" in w.blocks[0].text.words for i, w in enumerate(opinion.writings))
    if made is printed:
        notes = [[note.blocks[0].text.words for note in w.notes] for w in opinion.writings]
        assert notes == [[f"A note to writing {i}."] for i in range(40)]
