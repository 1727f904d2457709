"""Every letter and figure of a file is found in what is made of it, by a count of its own."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import pytest

from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.account import account, against, characters, told_by

COURTS = Path(__file__).parent / "courts"
FILES = [
    path
    for path in sorted(COURTS.glob("*/opinion.*"))
    # Around an opinion on a publisher’s page stands what is no part of it.
    if crc32(path.parent.name.encode()) % 6 == 0 and not path.parent.name.startswith("page-")
]
"""A sixth of the files, which stays the same as others come."""
PAGE = """<h1>Roe v. Doe</h1><p>No. 30-1</p><p>ABLE, Judge:</p><script>var a = 1;</script><p>The
lamp burned &amp; nobody slept.<sup>1</sup></p><p hidden>Not shown.</p><hr><p><sup>1</sup> A note,
of no more than a few words, that says so at length.</p>"""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_no_letter_of_a_printed_opinion_is_lost_doubled_or_moved(path: Path) -> None:
    assert account(path).agrees, account(path)


def test_no_letter_of_a_page_is_lost_doubled_or_moved(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    assert account(path).agrees, account(path)


def test_a_letter_that_is_lost_or_moved_is_noticed() -> None:
    held = "Roe v. Doe\n\nNo. 30-1\n\nABLE, Judge:\n\nThe lease is void.\n\nSo we hold."
    opinion = recover(read("opinion.txt", held.encode()))
    told = characters(told_by(opinion))
    assert against(held, Counter(told), opinion).agrees
    assert against(held, Counter(told[1:]), opinion).lost.total() == 1
    assert against(held, Counter(f"{told}x"), opinion).doubled == Counter("x")
    (writing,) = opinion.writings
    turned = replace(writing, blocks=tuple(reversed(writing.blocks)))
    assert against(held, Counter(told), replace(opinion, writings=(turned,))).moved == 1
