"""Each problem is one entry: raised by its code, filled with its facts, shown by its example."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from click.testing import CliRunner

from build_scripts import __main__ as commands
from build_scripts.pipeline import edition_of
from build_scripts.problems import Problem, problem
from build_scripts.problems.entry import (
    OPINION,
    STORY,
    WITH_STORY,
    Command,
    Document,
    EditionFiles,
    Entry,
    Made,
    Printed,
    Said,
)
from build_scripts.problems.registry import REGISTRY, SUBJECTS, likest_codes
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.conftest import ROOT
from tests.problems.made import COURTS, MADE

PROGRAM = ROOT / "build_scripts"
PLAIN = {"edition.yml": "opinion:\n  file: opinion.md\n", "opinion.md": OPINION}


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield each call of one of `names` outside the registry, with its place."""
    for path in sorted(PROGRAM.rglob("*.py")):
        if path.parent.name == "problems":
            continue
        text = path.read_text(encoding="utf-8")
        if not any(f"{name}(" in text for name in names):
            continue
        for node in ast.walk(ast.parse(text)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in names
            ):
                yield f"{path.relative_to(PROGRAM)}:{node.lineno}", node


Raised = list[tuple[str, ast.Call]]


@pytest.fixture(scope="module")
def raised() -> Raised:
    """Every call that makes a problem or a doubt from its entry, with its place."""
    return list(calls("problem", "doubt"))


def code_of(node: ast.Call) -> str:
    """Return the code that a call names."""
    code = node.args[0]
    assert isinstance(code, ast.Constant), "A code is written out where it is raised."
    return str(code.value)


def said_by(code: str) -> Said | None:
    """Return the words of `code` or `code.form`, None where the registry has none."""
    name, _, form = code.partition(".")
    entry = REGISTRY.get(name)
    if entry is None or (form and form not in entry.forms):
        return None
    return entry.said(form)


def facts_of(said: Said) -> set[str]:
    """Return the names of the facts that a message wants."""
    parts = Formatter().parse(said.sentence + said.advice)
    return {name for _, name, _, _ in parts if name}


def test_nobody_raises_what_the_registry_does_not_know(raised: Raised) -> None:
    unknown = [f"{place}: {code_of(node)}" for place, node in raised if not said_by(code_of(node))]
    assert unknown == [], "Write an entry in build_scripts/problems/, in the module of its subject."


def test_the_words_of_a_problem_stand_in_the_registry_alone() -> None:
    inline = [
        place
        for place, node in calls("Problem", "Doubt")
        if not isinstance(node.args[0], ast.Attribute)  # one that another process found
    ]
    assert inline == [], "Raise `problem(code, file, line, facts…)`, or `doubt(code, line, …)`."


def test_each_problem_is_given_the_facts_that_its_words_want(raised: Raised) -> None:
    wrong = [
        f"{place}: {code_of(node)} wants {sorted(facts_of(said))}"
        for place, node in raised
        if (said := said_by(code_of(node)))
        and facts_of(said) != {keyword.arg for keyword in node.keywords}
    ]
    assert wrong == []


def test_each_entry_and_each_form_is_raised_somewhere(raised: Raised) -> None:
    codes = {code_of(node) for _, node in raised}
    known = {entry.code for entry in REGISTRY.values()}
    known |= {f"{entry.code}.{form}" for entry in REGISTRY.values() for form in entry.forms}
    assert known - codes == set()


def test_no_code_stands_twice() -> None:
    codes = [entry.code for _, group in SUBJECTS for entry in group]
    assert len(codes) == len(set(codes))


@pytest.mark.usefixtures("pdfs_read_here")
@pytest.mark.parametrize("entry", REGISTRY.values(), ids=lambda entry: entry.code)
def test_each_entry_says_what_it_means_and_what_to_do_in_sentences(entry: Entry) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", entry.code)
    for words in (entry.means, entry.remedy):
        assert words[:1].isupper() or words[0] == "`"
        assert words.endswith(".")
        assert "{" not in words, "The guide knows no facts of a case."


def write(folder: Path, files: dict[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def example_of_edition(files: dict[str, str]) -> list[str]:
    def read_file(name: str) -> bytes:
        if name not in files:
            raise problem("file-missing", name)
        return files[name].encode()

    edition = edition_of("doe-v-roe", "editions/doe-v-roe", read_file)
    doubts = [doubt.code for doubt in edition.opinion.doubts]
    return [*doubts, *(notice.code for notice in edition.notices)]


def triggered(entry: Entry, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the codes of what an entry’s example leads to."""
    match entry.example:
        case Document(text, name):
            return [doubt.code for doubt in recover(read(name, text.encode())).doubts]
        case Printed(court):
            data = (COURTS / court / "opinion.txt").read_bytes()
            return [doubt.code for doubt in recover(read("opinion.txt", data)).doubts]
        case EditionFiles(files):
            return example_of_edition(PLAIN | dict(files))
        case Command(arguments):
            write(folder / "editions/roe-v-doe", PLAIN)
            story = {"edition.yml": WITH_STORY, "article.md": STORY}
            write(folder / "editions/doe-v-roe", PLAIN | story)
            monkeypatch.chdir(folder)
            write(folder, {"site.yml": "name: Examples\n"})
            result = CliRunner().invoke(commands.main, arguments.split())
            assert result.exit_code == 2, result.output
            return re.findall(r"[a-z]+(?:-[a-z]+)+", result.output)
        case Made():
            made = MADE[entry.code](folder)
            if isinstance(made, Problem):  # what stops nothing is told, and not raised
                return [made.code]
            return [doubt.code for doubt in made.doubts] if made else []


@pytest.mark.usefixtures("pdfs_read_here")
@pytest.mark.parametrize("entry", REGISTRY.values(), ids=lambda entry: entry.code)
def test_each_example_triggers_its_code(
    entry: Entry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        codes = triggered(entry, tmp_path, monkeypatch)
    except Problem as raised:
        assert entry.kind == "problem", f"It stops a build, and is called a {entry.kind}."
        codes = [raised.code]
        assert re.fullmatch(r"(?s).+[.!?”]|No entry of .+", raised.sentence)
        assert raised.advice
    assert entry.code in codes


def test_every_example_that_is_made_has_its_maker() -> None:
    assert {e.code for e in REGISTRY.values() if isinstance(e.example, Made)} == set(MADE)


def test_what_a_file_says_cannot_command_a_terminal() -> None:
    found = problem("edition-name", "editions/\x1b[2J", slug="a\x1b]0;b\x07\u202e")
    assert str(found).isprintable()
    assert "<U+001B>" in found.sentence


def test_an_unknown_code_is_answered_with_what_is_like_it() -> None:
    assert likest_codes("edition-mising")[0] == "edition-missing"
    assert likest_codes("zzz") == []
