"""A build reuses an edition only as long as nothing it depends on has changed."""

import pickle
import shutil
from pathlib import Path
from random import Random

import pytest

from build_scripts import cache, edition_loading, sealed_memory
from build_scripts.model import Written
from build_scripts.publication import Publication
from tests.conftest import SLUG, first_edition
from tests.trials import Trials


@pytest.fixture
def edition() -> Written:
    return first_edition()


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
    assert cache.recalled_or_made(memory, folder, lambda: edition) == edition
    again = cache.recalled_or_made(memory, folder, lambda: pytest.fail("made again"))
    assert again == edition


@pytest.mark.parametrize("change", ["content", "name", "another file"])
def test_any_change_of_the_folder_makes_it_anew(
    change: str, folder: Path, tmp_path: Path, edition: Written
) -> None:
    memory = tmp_path / "memory"
    cache.recalled_or_made(memory, folder, lambda: edition)
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

    cache.recalled_or_made(memory, folder, make)
    assert made == [change]


def test_another_font_makes_it_anew(
    folder: Path, tmp_path: Path, edition: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    font = tmp_path / "fonts" / "book.woff2"
    font.parent.mkdir()
    font.write_bytes(b"one")
    monkeypatch.setattr(cache, "FONTS", font.parent)
    cache.hash_of_program.cache_clear()
    memory = tmp_path / "memory"
    cache.recalled_or_made(memory, folder, lambda: edition)
    font.write_bytes(b"two")
    cache.hash_of_program.cache_clear()  # another run of the program
    made: list[str] = []
    cache.recalled_or_made(memory, folder, lambda: made.append("anew") or edition)  # type: ignore[func-returns-value] # notes that it was asked
    assert made == ["anew"]


@pytest.mark.parametrize("content", [b"", b"\x80\x04", b"no memory"])
def test_a_damaged_memory_is_no_harm(
    content: bytes, folder: Path, tmp_path: Path, edition: Written
) -> None:
    memory = tmp_path / "memory"
    memory.write_bytes(content)
    assert cache.recalled_or_made(memory, folder, lambda: edition) is edition


def test_nothing_in_a_memory_runs(folder: Path, tmp_path: Path, edition: Written) -> None:
    class Payload:
        def __reduce__(self) -> tuple[object, ...]:
            return (tmp_path.joinpath("ran").touch, ())

    memory = tmp_path / "memory"
    memory.write_bytes(pickle.dumps(Payload()))
    assert cache.recalled_or_made(memory, folder, lambda: edition) is edition
    assert not (tmp_path / "ran").exists()


def damaged(data: bytes, chance: Random) -> bytes:
    """Return `data` with a byte changed, lost, doubled, or all after it lost."""
    place = chance.randrange(len(data))
    byte = bytes([data[place] ^ chance.randrange(1, 256)])
    kinds = (
        data[:place] + byte + data[place + 1 :],
        data[:place] + data[place + 1 :],
        data[:place] + data[place : place + 1] + data[place:],
        data[:place],
    )
    return chance.choice([kind for kind in kinds if kind != data])


@pytest.mark.fuzz
def test_no_damaged_copy_is_taken_for_good(
    folder: Path, tmp_path: Path, edition: Written, trials: Trials
) -> None:
    memory = tmp_path / "memory"
    cache.recalled_or_made(memory, folder, lambda: edition)
    good = memory.read_bytes()
    for chance in trials(60, whole=10_000):
        memory.write_bytes(damaged(good, chance))
        made: list[int] = []
        cache.recalled_or_made(memory, folder, lambda made=made: made.append(1) or edition)  # type: ignore[misc] # notes that it was asked
        assert made == [1]


def test_a_word_changed_by_who_has_no_key_is_not_taken(project: Path) -> None:
    """Whoever can write into the project has all of it but the key, and makes one up."""
    editions = project / "editions"
    shutil.rmtree(project / ".build")
    good = edition_loading.loaded_edition(editions, SLUG)
    (memory,) = (project / ".build").glob("*.edition")
    key = cache.key_of(editions / SLUG, repr(edition_loading.branding_of(Publication(project))))
    content = memory.read_bytes()[sealed_memory.DIGEST :].replace(b"denied", b"grants")
    memory.write_bytes(sealed_memory.signed_digest(b"made up", key, content) + content)
    assert edition_loading.loaded_edition(editions, SLUG) == good


def test_a_word_changed_by_who_has_the_key_is_found_by_the_source(project: Path) -> None:
    """What is kept is held against the file by a strict build, whatever its digest says."""
    editions = project / "editions"
    good = edition_loading.loaded_edition(editions, SLUG)
    (memory,) = (project / ".build").glob("*.edition")
    key = cache.key_of(editions / SLUG, repr(edition_loading.branding_of(Publication(project))))
    changed = sealed_memory.sealed_content(
        key, memory.read_bytes()[sealed_memory.DIGEST :].replace(b"denied", b"grants")
    )
    assert changed
    memory.write_bytes(changed)
    assert edition_loading.loaded_edition(editions, SLUG) != good
    assert edition_loading.loaded_edition(editions, SLUG, strict=True) == good


@pytest.mark.parametrize("home", ["file", "missing", "damaged"])
def test_without_a_key_nothing_is_remembered_and_nothing_stops(
    home: str, folder: Path, tmp_path: Path, edition: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = tmp_path / "state"
    if home == "file":
        state.write_text("no folder")
    elif home == "damaged":
        (state / "annotated-opinions").mkdir(parents=True)
        (state / "annotated-opinions" / "key").write_bytes(b"short")
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    sealed_memory.account_secret.cache_clear()
    try:
        memory = tmp_path / "memory"
        assert cache.recalled_or_made(memory, folder, lambda: edition) is edition
        again = cache.recalled_or_made(memory, folder, lambda: edition)
        assert (again is edition) == (home != "missing")
    finally:
        sealed_memory.account_secret.cache_clear()


def test_the_key_is_for_its_owner_alone() -> None:
    assert sealed_memory.account_secret()
    path = sealed_memory.memory_home() / "annotated-opinions" / "key"
    assert path.stat().st_mode & 0o077 == 0


def test_a_memory_that_cannot_be_kept_stops_nothing(
    folder: Path, tmp_path: Path, edition: Written
) -> None:
    (tmp_path / "file").write_text("no folder")
    assert cache.recalled_or_made(tmp_path / "file" / "memory", folder, lambda: edition) is edition
    (tmp_path / "folder").mkdir()
    assert cache.recalled_or_made(tmp_path / "folder", folder, lambda: edition) is edition
    assert not list(tmp_path.glob(".folder*"))
