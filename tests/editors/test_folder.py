"""What the file system can do to an edition’s folder is a problem, never a traceback or a wait."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from build_scripts.__main__ import main
from build_scripts.disk import contents_within
from build_scripts.edition_loading import loaded_edition
from build_scripts.editors.slugs import check_slug
from build_scripts.problems import Problem
from build_scripts.problems.entry import OPINION
from build_scripts.problems.wording import HIDDEN


def begun(publication: Path) -> Path:
    """Return the folder of an edition in a publication, both new."""
    folder = publication / "editions" / "doe-v-roe"
    folder.mkdir(parents=True)
    (publication / "site.yml").write_text("name: Opinions\n")
    return folder


def code_of(folder: Path, name: str) -> str:
    with pytest.raises(Problem) as raised:
        contents_within(folder, name, name)
    return raised.value.code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("none.md", "file-missing"),
        (".", "file-no-file"),
        ("o" * 5_000, "file-unreadable"),
        ("a\0b", "file-unreadable"),
        ("\ud800", "file-unreadable"),
        ("../secret", "file-outside"),
        ("linked", "file-outside"),
        ("linked-folder/secret", "file-outside"),
        ("loop", "file-unreadable"),
        ("nowhere", "file-unreadable"),
    ],
)
def test_only_files_in_the_folder_are_read(name: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    folder = tmp_path / "edition"
    folder.mkdir()
    (folder / "linked").symlink_to(tmp_path / "secret")
    (folder / "linked-folder").symlink_to(tmp_path)
    (folder / "loop").symlink_to(folder / "loop")
    (folder / "nowhere").symlink_to(folder / "gone")
    assert code_of(folder, name) == code


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "opinion.md").write_text("words")
    (tmp_path / "copy.md").symlink_to(tmp_path / "opinion.md")
    assert contents_within(tmp_path, "copy.md", "copy.md") == b"words"


def test_a_link_out_of_an_edition_is_not_published(tmp_path: Path) -> None:
    folder = begun(tmp_path)
    (tmp_path / "secret.md").write_text(OPINION)
    (folder / "edition.yml").write_text("opinion:\n  file: opinion.md\n")
    (folder / "opinion.md").symlink_to(tmp_path / "secret.md")
    with pytest.raises(Problem) as raised:
        loaded_edition(tmp_path / "editions", "doe-v-roe")
    assert raised.value.code == "file-outside"
    assert raised.value.file == "editions/doe-v-roe/opinion.md"


@pytest.mark.parametrize(
    "slug", ["con", "nul", "aux", "com1", "Smith-v-Jones", "a" * 101, "a--b", "../x", "é", ""]
)
def test_a_name_that_some_disk_would_change_is_refused(slug: str) -> None:
    with pytest.raises(Problem, match="edition-name"):
        check_slug(slug, "editions/x")


def test_the_name_of_a_device_is_refused_for_what_it_is() -> None:
    with pytest.raises(Problem) as raised:
        check_slug("con", "editions/con")
    assert "device" in str(raised.value)


@pytest.mark.parametrize(
    ("name", "fault"), [("con", "a device"), ("a" * 101, "101 letters"), ("é", "“é”")]
)
def test_what_a_folder_was_called_before_is_refused_for_what_it_is(
    name: str, fault: str, tmp_path: Path
) -> None:
    folder = begun(tmp_path)
    said = f"opinion:\n  file: opinion.md\nmoved:\n  withdrawn: So.\n  from:\n    - {name}\n"
    (folder / "edition.yml").write_text(said)
    (folder / "opinion.md").write_text(OPINION)
    with pytest.raises(Problem) as raised:
        loaded_edition(tmp_path / "editions", "doe-v-roe")
    assert raised.value.line == 6
    assert fault in raised.value.sentence


def test_names_like_those_of_devices_are_let_be() -> None:
    for slug in ("con-v-nul", "console", "nullity-v-jones", "com10"):
        check_slug(slug, "editions/x")


def test_a_date_that_has_not_come_is_named_with_its_line(tmp_path: Path) -> None:
    folder = begun(tmp_path)
    (folder / "edition.yml").write_text("opinion:\n  file: opinion.md\n  date: 2962-01-31\n")
    (folder / "annotations.yml").write_text("author: A\ndate: 2962-01-31\n")
    (folder / "opinion.md").write_text(OPINION)
    with pytest.raises(Problem) as raised:
        loaded_edition(tmp_path / "editions", "doe-v-roe")
    found = [(each.code, each.line) for each in raised.value.all()]
    assert found == [("edition-future-date", 3), ("edition-future-date", 2)]


def test_an_inspection_does_not_command_a_terminal(tmp_path: Path) -> None:
    text = OPINION.replace("Jane Doe (", "Jane \x9b2J Doe (").replace("JANE DOE", "JANE \u202eDOE")
    (tmp_path / "opinion.md").write_text(text)
    for arguments in (["inspect"], ["inspect", "--json"]):
        result = CliRunner().invoke(main, [*arguments, str(tmp_path / "opinion.md")])
        assert result.exit_code == 0, result.output
        assert not HIDDEN.search(result.output)
