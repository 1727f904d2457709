"""What is below a folder is told without reading it, also where the folder was not there before."""

from pathlib import Path

from build_scripts.library.memory.seen import UNSEEN, seen_below


def test_what_was_seen_stands_until_something_changes(tmp_path: Path) -> None:
    folder = tmp_path / "doe"
    (folder / "inner").mkdir(parents=True)
    (folder / "inner" / "page.md").write_text("Kept.")
    before = seen_below(folder)
    assert before.files == ("inner/page.md",)
    assert seen_below(folder, before) is before
    (folder / "inner" / "page.md").write_text("Written anew.")
    assert seen_below(folder, before).word != before.word


def test_a_folder_that_was_not_there_is_seen_once_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "doe"
    before = seen_below(folder)
    assert not before.files
    assert seen_below(folder, before) == before
    folder.mkdir()
    (folder / "page.md").write_text("Put there since.")
    assert seen_below(folder, before).files == ("page.md",)


def test_what_may_change_unseen_is_not_believed(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("Just now.")
    assert seen_below(tmp_path, settled=True) is UNSEEN
