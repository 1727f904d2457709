"""A build reuses an edition only as long as nothing it depends on has changed."""

from pathlib import Path

import pytest

from build_scripts import cache, publish
from build_scripts.model import Written
from tests.conftest import ROOT, SLUG


@pytest.fixture
def edition() -> Written:
    return publish.load(ROOT / "editions", SLUG)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "edition"
    place.mkdir()
    (place / "opinion.md").write_text("one")
    return place


def test_an_unchanged_folder_is_not_made_again(
    folder: Path, tmp_path: Path, edition: Written
) -> None:
    memory = tmp_path / "memory"
    assert cache.remembered(memory, folder, lambda: edition) is edition
    again = cache.remembered(memory, folder, lambda: pytest.fail("made again"))
    assert again == edition


@pytest.mark.parametrize("change", ["content", "name", "another file"])
def test_any_change_of_the_folder_makes_it_anew(
    change: str, folder: Path, tmp_path: Path, edition: Written
) -> None:
    memory = tmp_path / "memory"
    cache.remembered(memory, folder, lambda: edition)
    if change == "content":
        (folder / "opinion.md").write_text("two")
    elif change == "name":
        (folder / "opinion.md").rename(folder / "opinion.txt")
    else:
        (folder / "edition.yml").write_text("")
    made: list[str] = []

    def make() -> Written:
        made.append(change)
        return edition

    cache.remembered(memory, folder, make)
    assert made == [change]


def test_another_font_makes_it_anew(
    folder: Path, tmp_path: Path, edition: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    font = tmp_path / "fonts" / "book.woff2"
    font.parent.mkdir()
    font.write_bytes(b"one")
    monkeypatch.setattr(cache, "FONTS", font.parent)
    memory = tmp_path / "memory"
    cache.remembered(memory, folder, lambda: edition)
    font.write_bytes(b"two")
    made: list[str] = []
    cache.remembered(memory, folder, lambda: made.append("anew") or edition)  # type: ignore[func-returns-value] # notes that it was asked
    assert made == ["anew"]


@pytest.mark.parametrize("content", [b"", b"\x80\x04", b"no pickle"])
def test_a_damaged_memory_is_no_harm(
    content: bytes, folder: Path, tmp_path: Path, edition: Written
) -> None:
    memory = tmp_path / "memory"
    memory.write_bytes(content)
    assert cache.remembered(memory, folder, lambda: edition) is edition
