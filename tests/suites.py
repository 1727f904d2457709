"""Suites: tests of rules that are told in a line or two, one file of text for each subject.

A file has blocks. A block has its name, what is read, `=>`, and what must come of it:

    --- two docket numbers joined by a word ---
    Nos. 16-72957 and 17-70012
    =>
    16-72957
    17-70012

    --- a number in Roman figures --- FLAW: it is not seen at all
    No. XVII
    =>
    XVII

What stands above the first block is for readers. A flaw that is known is a block that says so: it
must fail, and once it passes the tests fail until the mark is taken off. `pytest --accept` writes
what comes of a block (not of a flaw) into the file; read it before you believe it.

A test takes the blocks of its file by `@suite(PATH)`, and ends with `block.check(answer, accept)`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

HEAD = re.compile(r"^--- (?P<name>.+?) ---(?: FLAW: (?P<flaw>.+))?$", re.MULTILINE)
DIVIDER = "\n=>\n"


@dataclass(frozen=True, slots=True)
class Block:
    """One test of a suite; `given` and `expected` without the space around them."""

    file: Path
    line: int
    name: str
    flaw: str | None
    given: str
    expected: str

    def check(self, answer: str | Iterable[str], accept: bool = False) -> None:
        """Hold the block against the `answer`, a text or its lines."""
        found = answer if isinstance(answer, str) else "\n".join(answer)
        if accept and not self.flaw:
            self._write(found)
        else:
            assert found == self.expected, f"{self.file.name}:{self.line}: {self.name}"

    def _write(self, found: str) -> None:
        text = self.file.read_text(encoding="utf-8")
        head = f"--- {self.name} ---\n"
        before, _, rest = text.partition(head)
        after = HEAD.search(rest)
        block = f"{head}{self.given}{DIVIDER}{found}".rstrip("\n") + "\n"
        rest = "\n" + rest[after.start() :] if after else ""
        self.file.write_text(before + block + rest, encoding="utf-8")


def blocks_in(path: Path) -> list[Block]:
    """Return the blocks of the suite at `path`."""
    text = path.read_text(encoding="utf-8")
    heads = list(HEAD.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    found = []
    for head, end in zip(heads, ends, strict=True):
        given, divider, expected = text[head.end() : end].partition(DIVIDER)
        line = text.count("\n", 0, head.start()) + 1
        assert divider, (
            f"{path}:{line}: what is read and what is expected have no line `=>` between"
        )
        assert DIVIDER not in f"\n{expected}", f"{path}:{line}: two lines say `=>`"
        name, flaw = head["name"], head["flaw"]
        found.append(Block(path, line, name, flaw, given.strip("\n"), expected.strip("\n")))
    names = [block.name for block in found]
    twice = {name for name in names if names.count(name) > 1}
    assert not twice, f"{path}: blocks of the same name: {twice}"
    return found


def suite(*paths: Path) -> pytest.MarkDecorator:
    """Return the mark that runs a test, by its argument `block`, for each block in `paths`."""
    assert paths
    parameters = []
    for block in (block for path in paths for block in blocks_in(path)):
        marks = []
        if block.flaw:
            marks = [pytest.mark.xfail(strict=True, raises=AssertionError, reason=block.flaw)]
        name = f"{block.file.stem}: {block.name}"
        parameters.append(pytest.param(block, id=name, marks=marks))
    return pytest.mark.parametrize("block", parameters)
