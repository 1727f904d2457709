"""`new` begins an edition that builds as it is, and touches nothing that is there."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from build_scripts.disk import contents
from build_scripts.edition_loading import slugs
from build_scripts.editors.yaml_nodes import nodes_of, value_of
from build_scripts.pipeline import edition_of
from build_scripts.problems.entry import EditionFiles
from build_scripts.problems.registry import REGISTRY
from build_scripts.schemas import schemas
from tests.conftest import EDITIONS, ROOT, SLUG, command, mkdocs, snapshot

FIRST = EDITIONS / SLUG
CASES = ROOT / "tests" / "cases"


def begin(project: Path, *arguments: str) -> tuple[int, str]:
    done = command("new", *arguments, cwd=project)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("case", ["slip-circuit-8", "reprint-star-pages", "marks-of-every-kind"])
def test_an_edition_is_begun_from_a_file_alone(case: str, project: Path) -> None:
    source = next((CASES / case).glob("opinion.*"))
    code, said = begin(project, "fresh", "--opinion", str(source))
    assert code == 0, said
    folder = project / "editions" / "fresh"
    assert {path.name for path in folder.iterdir()} == {
        f"opinion{source.suffix}",
        "edition.yml",
        "annotations.yml",
    }
    assert (folder / f"opinion{source.suffix}").read_bytes() == source.read_bytes()
    edition = edition_of("fresh", "fresh", lambda name: contents(folder / name, name))
    assert edition.title == edition.opinion.case.name
    assert edition.title in said


def test_what_was_begun_is_built_and_the_first_edition_stays_as_it_was(
    project: Path, site: Path
) -> None:
    opinion = CASES / "marks-of-every-kind" / "opinion.md"
    code, said = begin(
        project, "fresh", "--opinion", str(opinion), "--article", str(FIRST / "article.md")
    )
    assert code == 0, said
    result = mkdocs(project, "build", "--strict")
    assert result.returncode == 0, result.stderr
    assert (project / "site" / "opinions" / "fresh" / "index.html").is_file()
    mine = f"opinions/{SLUG}/"
    assert {name for name in snapshot(site) if name.startswith(mine)} == {
        name for name in snapshot(project / "site") if name.startswith(mine)
    }


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([SLUG, "--opinion", str(FIRST / "opinion.md")], "edition-exists"),
        (["Not A Slug", "--opinion", str(FIRST / "opinion.md")], "edition-name"),
        (["fresh", "--opinion", "nowhere.pdf"], "file-missing"),
        (["fresh", "--opinion", str(FIRST / "opinion.md"), "--article", "no.md"], "file-missing"),
        (["fresh", "--opinion", str(FIRST / "article.md")], "caption-missing"),
    ],
)
def test_what_cannot_be_begun_is_said_and_nothing_is_written(
    arguments: list[str], code: str, project: Path
) -> None:
    before = snapshot(project / "editions")
    status, said = begin(project, *arguments)
    assert status == 2
    assert code in said
    assert "Traceback" not in said
    assert snapshot(project / "editions") == before
    assert slugs(project / "editions") == [SLUG]


def uncommented(text: str) -> str:
    """Return a file with its examples in force: every comment that looks like YAML."""
    lines = [line for line in text.splitlines() if not line.startswith("# yaml-language")]
    return "\n".join(
        re.sub(r"^( *)# ?(?=(?: *- )? *[a-z]+(?: claim)?:(?: |$))", r"\1", line) for line in lines
    )


SCHEMAS = schemas()


def violations(kind: str, values: object) -> list[str]:
    schema = json.loads(SCHEMAS[f"{kind}.json"])
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(values)]


def load(text: str) -> object:
    """Return YAML with its dates as text, as JSON has them."""
    return yaml.load(text, yaml.BaseLoader)


def test_a_text_editor_says_of_every_key_and_value_what_it_means() -> None:
    untold = []
    for name in set(SCHEMAS) - {"export.json"}:
        for struct, definition in json.loads(SCHEMAS[name])["$defs"].items():
            for key, entry in definition.get("properties", {}).items():
                where = f"{name} {struct} {key}"
                untold += [] if entry.get("description") else [where]
                for each in entry.get("anyOf", [entry]):
                    values = each.get("enum", [])
                    if len(each.get("enumDescriptions", [])) < len(values):
                        untold.append(f"{where}: one of {values}")
    assert untold == []


@pytest.mark.parametrize("name", ["edition", "annotations", "coverage"])
def test_the_files_of_the_first_edition_keep_to_their_schemas(name: str) -> None:
    assert violations(name, load((FIRST / f"{name}.yml").read_text())) == []


def test_a_schema_finds_what_the_build_refuses() -> None:
    assert violations("edition", {"opinion": {"file": "opinion.md", "fiel": "x"}})
    assert violations("edition", {"title": "Smith v. Jones"})
    assert violations("edition", {"opinion": {"file": "opinion.md", "date": "yesterday"}})


def named(path: Path) -> str:
    return f"{path.parent.name}, {path.name}"


ACROSS_KEYS = [
    "source-of-one-kind", "source-without-title", "note-unsigned", "note-without-source",
    "claim-without-finding", "claim-without-reason", "claim-without-passage",
    "no-claim-with-passages",
]  # fmt: skip


@pytest.mark.parametrize("code", ACROSS_KEYS)
def test_a_schema_refuses_what_the_build_refuses_across_keys(code: str) -> None:
    example = REGISTRY[code].example
    assert isinstance(example, EditionFiles)
    name = "coverage" if "claim" in code else "annotations"
    assert violations(name, load(example.files[f"{name}.yml"]))


WRITTEN_BY_EDITORS = sorted({*CASES.glob("[!b]*/*.yml")} - {*CASES.glob("*/addresses.yml")})


@pytest.mark.parametrize("file", WRITTEN_BY_EDITORS, ids=named)
def test_a_schema_takes_what_the_build_takes(file: Path) -> None:
    values = value_of(nodes_of(file.name, file.read_bytes())) or {}
    assert violations(file.stem, values) == []


def test_the_examples_in_a_new_edition_are_such_as_the_build_takes(project: Path) -> None:
    begin(
        project,
        *("fresh", "--opinion", str(FIRST / "opinion.md")),
        *("--article", str(FIRST / "article.md")),
    )
    for path in sorted((project / "editions" / "fresh").glob("*.yml")):
        values = load(uncommented(path.read_text()))
        assert values, path
        assert violations(path.stem, values) == [], path


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_the_schemas_in_the_project_are_those_of_the_code(name: str) -> None:
    said = f"{name} is old: run python -m build_scripts schemas."
    assert (ROOT / "schemas" / name).read_text() == SCHEMAS[name], said


def test_each_key_says_in_the_schema_what_it_is_for() -> None:
    note = json.loads(SCHEMAS["annotations.json"])["$defs"]["NoteEntry"]["properties"]
    assert "opinion ¶ 12" in note["within"]["description"]


def test_a_date_that_has_not_come_is_left_to_the_editor(project: Path) -> None:
    """The opinion is invented, and says that it was filed in 2030."""
    source = next((CASES / "reprint-star-pages").glob("opinion.*"))
    code, _ = begin(project, "roe-v-poe", "--opinion", str(source))
    assert code == 0
    begun = (project / "editions" / "roe-v-poe" / "edition.yml").read_text()
    assert "\n  # date: " in begun
    assert "2030" not in begun
