"""`review` shows what is doubted, and writes what would settle it only when told."""

from pathlib import Path

import pytest
import yaml

from build_scripts.corrections.proposals import ENTRIES, NO_ENTRY, Proposal
from build_scripts.corrections.review import questions, with_entry
from build_scripts.problems.registry import REGISTRY
from tests.conftest import command, snapshot
from tests.corrections.settled import put_right, recovered
from tests.editors_project import project_of

DOUBTED = """\
UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT

ASH, Petitioner,

v.

BIRCH, Respondent.

No. 20-1

Filed May 1, 2020

OPINION

ELM, Circuit Judge:

The contract says as follows:

The seller shall deliver the owls by the first of May.

We affirm, for nobody delivered an owl.<sup>1</sup>

AFFIRMED.
"""


def test_each_doubt_has_its_lines_its_reading_and_an_entry() -> None:
    opinion = recovered(DOUBTED)
    asked = list(questions(opinion))
    assert asked
    assert len(asked) == len(opinion.doubts)
    for question in asked:
        assert question.doubt.line in dict(question.source)
        for proposal in (question.proposal, question.as_read):
            entry = yaml.safe_load("\n".join([f"{proposal.key}:", *proposal.lines]))
            assert entry[proposal.key]


FILES = {
    "empty": "",
    "comments alone": "# nothing yet\n",
    "another list": "names:\n  - name: Elm\n    never: a case\n",
    "the list itself": "blocks:\n  - quote: one\n    is: heading\n\n# a comment\nnames: []\n",
}


@pytest.mark.parametrize("kind", FILES)
def test_an_entry_is_added_and_nothing_else_changes(kind: str) -> None:
    before = FILES[kind]
    after = with_entry(before, Proposal("blocks", ("  - quote: two", "    is: paragraph")))
    old, new = yaml.safe_load(before) or {}, yaml.safe_load(after)
    assert new["blocks"] == [*old.get("blocks", []), {"quote": "two", "is": "paragraph"}]
    assert {key: value for key, value in new.items() if key != "blocks"} == {
        key: value for key, value in old.items() if key != "blocks"
    }
    assert set(before.splitlines()) <= set(after.splitlines())


@pytest.mark.parametrize(
    ("before", "accepted"),
    [
        ("", ["signs-lost"]),
        ("accepted: [errata-alone]\n", ["errata-alone", "signs-lost"]),
        ("accepted: []\nopinion: {file: a.md}\n", ["signs-lost"]),
        ("accepted:\n  - errata-alone\n", ["errata-alone", "signs-lost"]),
    ],
)
def test_a_code_is_added_to_those_accepted(before: str, accepted: list[str]) -> None:
    after = yaml.safe_load(with_entry(before, Proposal("accepted", ("  - signs-lost",))))
    assert after == {**(yaml.safe_load(before) or {}), "accepted": accepted}


def test_of_a_case_no_key_is_written_twice() -> None:
    lines = ("  name: Doe v. Roe", "  # court: ca9")
    after = with_entry("case:\n  name: Poe v. Roe\n", Proposal("case", lines))
    assert after == "case:\n  name: Poe v. Roe\n  # court: ca9\n"


SAID = {
    "reference-without-note": [
        '  - quote: "the first words of the note"',
        '    begins: "1"',
    ],
}


def test_the_entry_is_about_what_is_doubted() -> None:
    asked = {each.doubt.code: each for each in questions(recovered(DOUBTED))}
    for code, lines in SAID.items():
        assert list(asked[code].proposal.lines[: len(lines)]) == lines


def test_an_entry_that_says_that_it_is_right_as_read_settles_the_doubt() -> None:
    opinion = recovered(DOUBTED)
    for question in questions(opinion):
        right = question.as_read
        assert right.file == "corrections.yml"
        after = put_right(opinion, "\n".join([f"{right.key}:", *right.lines]))
        assert question.doubt not in after.doubts
        assert [b for w in after.writings for b in w.blocks] == [
            b for w in opinion.writings for b in w.blocks
        ]


def test_every_doubt_is_either_put_right_by_an_entry_or_accepted() -> None:
    codes = {code for code, entry in REGISTRY.items() if entry.kind == "doubt"}
    assert not {*NO_ENTRY, *ENTRIES} - codes
    assert not {*NO_ENTRY} & {*ENTRIES}


def test_nothing_is_written_unless_told(tmp_path: Path) -> None:
    project = project_of(tmp_path, {"ash-v-birch": DOUBTED})
    before = snapshot(project / "editions")
    shown = command("review", "ash-v-birch", cwd=project)
    assert shown.returncode == 0, shown.stderr
    assert "1. " in shown.stdout
    assert snapshot(project / "editions") == before
    unknown = command("review", "ash-v-birch", "--write", "9", cwd=project)
    assert "No doubt has the number 9; there are 1." in unknown.stderr
    assert snapshot(project / "editions") == before
    told = command("review", "ash-v-birch", "--write", "1", cwd=project)
    assert told.returncode == 0, told.stderr
    after = snapshot(project / "editions")
    assert set(after) - set(before) == {"ash-v-birch/corrections.yml"}
    assert {name: after[name] for name in before} == before


def test_what_is_right_as_read_is_asked_no_more(tmp_path: Path) -> None:
    project = project_of(tmp_path, {"ash-v-birch": DOUBTED})
    told = command("review", "ash-v-birch", "--accept", "1", cwd=project)
    assert told.returncode == 0, told.stderr
    assert "Nothing is doubted." in command("review", "ash-v-birch", cwd=project).stdout


def test_what_the_editor_accepted_is_asked_no_more() -> None:
    opinion = recovered(DOUBTED)
    codes = {question.doubt.code for question in questions(opinion)}
    assert codes
    assert list(questions(opinion, codes)) == []
