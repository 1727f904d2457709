"""`review` shows what is doubted, and writes what would settle it only when told."""

from pathlib import Path

import pytest
import yaml

from build_scripts.corrections.review import questions, with_entry
from tests.conftest import command, snapshot
from tests.corrections.settled import recovered
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
        entry = yaml.safe_load("\n".join([f"{question.key}:", *question.entry]))
        assert entry[question.key][0]["quote"]


FILES = {
    "empty": "",
    "comments alone": "# nothing yet\n",
    "another list": "names:\n  - name: Elm\n    never: a case\n",
    "the list itself": "blocks:\n  - quote: one\n    is: heading\n\n# a comment\nnames: []\n",
}


@pytest.mark.parametrize("kind", FILES)
def test_an_entry_is_added_and_nothing_else_changes(kind: str) -> None:
    before = FILES[kind]
    after = with_entry(before, "blocks", ["  - quote: two", "    is: paragraph"])
    old, new = yaml.safe_load(before) or {}, yaml.safe_load(after)
    assert new["blocks"] == [*old.get("blocks", []), {"quote": "two", "is": "paragraph"}]
    assert {key: value for key, value in new.items() if key != "blocks"} == {
        key: value for key, value in old.items() if key != "blocks"
    }
    assert set(before.splitlines()) <= set(after.splitlines())


def test_nothing_is_written_unless_told(tmp_path: Path) -> None:
    project = project_of(tmp_path, {"ash-v-birch": DOUBTED})
    before = snapshot(project / "editions")
    shown = command("review", "ash-v-birch", cwd=project)
    assert shown.returncode == 0, shown.stderr
    assert "1. " in shown.stdout
    assert snapshot(project / "editions") == before
    told = command("review", "ash-v-birch", "--write", "1", cwd=project)
    assert told.returncode == 0, told.stderr
    after = snapshot(project / "editions")
    assert set(after) - set(before) == {"ash-v-birch/corrections.yml"}
    assert {name: after[name] for name in before} == before


def test_what_the_editor_accepted_is_asked_no_more() -> None:
    opinion = recovered(DOUBTED)
    codes = {question.doubt.code for question in questions(opinion)}
    assert codes
    assert list(questions(opinion, codes)) == []
