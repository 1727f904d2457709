"""A site is put together from what stands already: no file is written that is there."""

from pathlib import Path

import pytest

from build_scripts.library.memory import changed_files
from build_scripts.library.memory.changed_files import KeptFile, Made, Placed, Placing
from build_scripts.library.memory.legacy_assets import superseded_files
from build_scripts.library.memory.seen import stamps, stamps_in_a_word
from tests.conftest import snapshot

EDITIONS = "opinions"


def put(folder: Path, memory: Path, files: dict[str, bytes], *slugs: str, key: str = "") -> Placing:
    """Put a site together in `folder`, as a build does."""
    changed_files.begin_folder(folder, folder)
    known = changed_files.known_of(folder, memory, "hosts")
    site = Placing(folder, known, EDITIONS, set(slugs))
    site.part("all", key, lambda: list(files.items()))
    for slug in slugs:
        pages = memory / slug
        site.edition(f"{EDITIONS}/{slug}", pages, stamps_in_a_word(stamps(pages)))
    site.end()
    changed_files.keep_record(site, memory, "hosts", [])
    return site


def written(folder: Path) -> dict[str, int]:
    """Return when each file below `folder` was written, and as which one."""
    return {name: hash(each) for name, each in stamps(folder).items()}


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    pages = tmp_path / "memory" / "doe"
    pages.mkdir(parents=True)
    (pages / "index.html").write_text("Doe v. Roe")
    return tmp_path / "memory"


def test_only_files_whose_content_changed_are_written(tmp_path: Path, memory: Path) -> None:
    site = tmp_path / "site"
    put(site, memory, {"a": b"1", "b/c": b"2", "gone/d": b"3"}, "doe")
    before = written(site)
    put(site, memory, {"a": b"1", "b/c": b"4"}, "doe")
    changed = written(site)
    assert {name for name in changed if changed[name] != before[name]} == {"b/c"}
    assert snapshot(site) == {"a": b"1", "b/c": b"4", "opinions/doe/index.html": b"Doe v. Roe"}
    assert not (site / "gone").exists()


def test_a_part_that_is_made_of_the_same_is_not_even_made(tmp_path: Path, memory: Path) -> None:
    site = tmp_path / "site"
    put(site, memory, {"a": b"1"}, key="one")
    again = Placing(site, changed_files.known_of(site, memory, "hosts"), EDITIONS, set())
    again.part("all", "one", lambda: pytest.fail("made again"))
    assert again.sums() == put(site, memory, {"a": b"1"}, key="one").sums()


@pytest.mark.parametrize("name", ["a", "stray/x", "opinions/doe/index.html", "opinions/roe/i"])
def test_what_somebody_changed_in_a_site_is_put_right(
    name: str, tmp_path: Path, memory: Path
) -> None:
    site = tmp_path / "site"
    put(site, memory, {"a": b"1", "b": b"2"}, "doe", key="one")
    whole = snapshot(site)
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_bytes(b"9")
    put(site, memory, {"a": b"1", "b": b"2"}, "doe", key="one")
    assert snapshot(site) == whole


def test_what_is_kept_elsewhere_stands_in_the_site_as_well(tmp_path: Path) -> None:
    file = tmp_path / "words.js"
    file.write_text("words")
    site = Placing(tmp_path / "site", Placed(), EDITIONS, set())

    def make() -> Made:
        yield "assets/words.js", KeptFile(file, "its sum")

    site.part("words", "", make)
    assert (tmp_path / "site/assets/words.js").samefile(file)
    assert site.sums() == {"assets/words.js": "its sum"}


def test_what_the_pages_of_a_broken_edition_ask_for_stays_as_other_tools_named_it(
    tmp_path: Path, memory: Path
) -> None:
    site = tmp_path / "site"
    files = {
        "assets/site.11111111.min.css": b'@font-face{src:url("fonts/book.22222222.woff2")}',
        "assets/fonts/book.22222222.woff2": b"a font",
        "assets/reading.33333333.min.js": b"nobody asks for it",
        "assets/changed.44444444.min.css": b"as it was placed",
        "assets/site.55555555.min.css": b"there already",
    }
    put(site, memory, files)
    (site / "assets/changed.44444444.min.css").unlink()
    (site / "assets/changed.44444444.min.css").write_bytes(b"by somebody else")
    asked = "".join(f'<link href="../../{name}">' for name in files if "reading" not in name)
    (memory / "doe" / "index.html").write_text(asked.replace("../../assets/fonts", "nowhere"))
    known = changed_files.known_of(site, memory, "hosts").parts
    there = {"assets/site.55555555.min.css": "its sum"}
    found = dict(superseded_files([memory / "doe"], site, known, there))
    assert set(found) == {"assets/site.11111111.min.css", "assets/fonts/book.22222222.woff2"}
    assert found["assets/site.11111111.min.css"].file.read_bytes().startswith(b"@font-face")
