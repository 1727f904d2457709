"""What stands around the editions is compiled again where it would be another, and only there."""

from pathlib import Path

import pytest

from tests.conftest import SHORT, another_title, command, snapshot, tools_at

COMPILES = "Building documentation"


def said_by_build(project: Path, *options: str) -> str:
    """Build, and return what is said."""
    with tools_at(project):
        done = command("build", *options, cwd=project)
    assert done.returncode == 0, done.stderr
    return done.stderr


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_word_of_an_edition_changes_nothing_around_it(short: Path) -> None:
    opinion = short / "editions" / SHORT / "opinion.md"
    assert COMPILES in said_by_build(short)
    change(opinion, " that ", " what ")
    assert COMPILES not in said_by_build(short)
    site = snapshot(short / "site")
    said_by_build(short, "--anew")
    assert snapshot(short / "site") == site

    kept = short / ".build" / "hosts.around" / "index.html"
    kept.write_text(kept.read_text(encoding="utf-8") + "changed by any hand", encoding="utf-8")
    change(opinion, " what ", " that ")
    assert COMPILES in said_by_build(short)
    assert b"any hand" not in snapshot(short / "site")["index.html"]

    change(short / "docs" / "how-to-read.md", "# ", "# Another ")
    assert COMPILES in said_by_build(short)
    another_title(short, "Another v. Two")
    assert COMPILES in said_by_build(short)
    assert b"Another v. Two" in snapshot(short / "site")["index.html"]


SAVES = """
from pathlib import Path
def on_page_markdown(markdown, page, config, files):
    if page.file.src_uri == "how-to-read.md" and "Meanwhile" not in markdown:
        Path(config.docs_dir, "how-to-read.md").write_text(markdown + "\\nMeanwhile.\\n")
    return markdown
"""


@pytest.mark.parametrize("more", [False, True], ids=["alone", "with-an-edition"])
def test_a_page_that_was_saved_while_the_compiler_read_is_compiled_again(
    short: Path, more: bool
) -> None:
    (short / "saves.py").write_text(SAVES)
    change(short / "mkdocs.yml", "hooks:\n", "hooks:\n  - saves.py\n")
    page = short / "site" / "how-to-read" / "index.html"
    said_by_build(short)
    assert "Meanwhile" not in page.read_text(encoding="utf-8")
    if more:
        change(short / "editions" / SHORT / "opinion.md", " that ", " what ")
    said_by_build(short)
    assert "Meanwhile" in page.read_text(encoding="utf-8")
