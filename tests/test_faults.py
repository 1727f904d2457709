"""Faults that were met once, a small invented input for each, and what is right.

`tests/faults/NAME` is read, recovered, cited and proved; `NAME.read` says what must come of it, a
line for each thing: what the caption says, each writing with its blocks, marks, pages and notes,
each citation, each doubt. `citations.tsv` has sentences, each under the kind of fault it shows.
`pytest --accept` writes both; they are read before they are kept.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from build_scripts.audit import audit
from build_scripts.citations import cite
from build_scripts.inspection import inspection
from build_scripts.model import Opinion, Text
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.recovery import pages_apart
from tests.trials import Trials

FAULTS = Path(__file__).parent / "faults"
INPUTS = sorted(path for path in FAULTS.iterdir() if path.suffix not in (".read", ".tsv"))
SENTENCES = FAULTS / "citations.tsv"
CAPTION = """UNITED STATES COURT OF APPEALS
FOR THE NINTH CIRCUIT

ALMA PRUITT,

Plaintiff-Appellant,

v.

WENDELL OAKES,

Defendant-Appellee.

No. 19-1

Filed March 3, 2020

PER CURIAM:

"""
SAID = (
    "name", "authority", "pin", "signal", "governing_signal", "parentheticals", "relation",
    "unresolved",
)  # fmt: skip
"""What a citation says beside its text."""


def opinion_in(name: str, data: bytes) -> Opinion:
    """Return the opinion in a file, proved."""
    opinion = cite(recover(read(name, data)))
    audit(opinion)
    return opinion


def as_read(opinion: Opinion) -> Iterator[str]:
    """Yield a line for each thing that was read."""
    answer = inspection(opinion)
    case = answer["case"]
    for field, value in case.items():
        if field not in ("notes", "parties") and value not in (None, []):
            yield f"{field}: {value}"
    yield from (f"party: {party['name']} | {party['role']}" for party in case["parties"])
    yield from (f"note {note['label']}: {note['text']}" for note in case["notes"])
    for writing in opinion.writings:
        yield f"{writing.id}: {writing.kind}, by {writing.author}"
        heads = {"title": writing.title, "byline": writing.byline}
        yield from (f"  {name}: {words(head)}" for name, head in heads.items() if head)
        for block in writing.blocks:
            yield f"  {block.kind}{f' {block.level}' if block.level else ''}: {words(block.text)}"
        for note in writing.notes:
            yield f"  note {note.label}: {' ¶ '.join(words(block.text) for block in note.blocks)}"
    yield from map(citation, answer["citations"])
    reasons = sorted({removal["reason"] for removal in answer["removals"]})
    yield f"left out: {'; '.join(reasons)}"
    yield from (f"doubt: {doubt.code}, line {doubt.line}" for doubt in opinion.doubts)


def words(text: Text) -> str:
    """Return the words of `text`, its marks of notes and pages set apart."""
    signs = [(ref.at, f"[^{ref.label}]") for ref in text.references]
    signs += [(turn.at, f"[p. {turn.label}]") for turn in text.breaks]
    printed = text.words
    for at, sign in sorted(signs, reverse=True):
        printed = printed[:at] + sign + printed[at:]
    return printed


def citation(found: dict[str, Any]) -> str:
    """Return a line for a citation."""
    said = [f"{field} {found[field]}" for field in SAID if found.get(field)]
    return f"  {found['kind']}, {found['where']}: {found['text']} | {' | '.join(said)}"


def hold(golden: Path, found: Iterable[str], accept: bool) -> None:
    """Hold what was found against a golden file."""
    lines = "\n".join(found) + "\n"
    if accept:
        golden.write_text(lines, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == lines


@pytest.mark.usefixtures("pdfs_read_here")
@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.stem)
def test_a_fault_met_once_does_not_return(path: Path, accept: bool) -> None:
    opinion = opinion_in(path.name, path.read_bytes())
    hold(path.with_name(f"{path.name}.read"), as_read(opinion), accept)
    assert not pages_apart(opinion)


@pytest.mark.fuzz
def test_a_fault_without_one_of_its_bytes_is_an_opinion_or_a_sentence(trials: Trials) -> None:
    short = [(path, path.read_bytes()) for path in INPUTS if path.suffix != ".pdf"]
    places = [(path, data, at) for path, data in short for at in range(len(data))]
    for chance in trials(12, whole=4_000):
        path, data, at = chance.choice(places)
        with suppress(Problem):
            opinion_in(path.name, data[:at] + data[at + 1 :])


def test_each_sentence_is_read_as_a_lawyer_reads_it(accept: bool) -> None:
    found: list[str] = []
    for row in SENTENCES.read_text(encoding="utf-8").splitlines()[1:]:
        kind, sentence, _ = row.split("\t")
        answer = inspection(opinion_in("opinion.md", f"{CAPTION}{sentence}\n".encode()))
        found += [f"--- {kind}", sentence, *map(citation, answer["citations"]), ""]
    hold(FAULTS / "citations.tsv.read", found, accept)
