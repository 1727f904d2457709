"""A preview makes the pages of an edition that the site has when somebody asks for them, and of any
other at once: no page is older than what it is made of."""

import shutil
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from build_scripts.library.around.preview_on_demand import Preview, awaited_in
from build_scripts.library.build_context import BuildContext
from build_scripts.library.editions import Library, gathered_editions
from tests.conftest import snapshot
from tests.library.test_editions import SITE, begin_two, build_context, kept, noted

PREVIEW = replace(SITE, address=None, preview=True)


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Two editions, one of which cites the other, finished for hosts."""
    begin_two(tmp_path)
    gathered_editions(build_context(tmp_path))
    return tmp_path


def awaiting(home: Path) -> set[str]:
    """Return the editions whose pages a preview does not make at once."""
    library = gathered_editions(build_context(home, PREVIEW))
    return {each.slug for each in library.outcomes if each.awaiting is not None}


Change = Callable[[Path, pytest.MonkeyPatch], object]
CHANGES: dict[str, tuple[Change, set[str]]] = {
    "nothing": (lambda _, __: None, {"lim", "doe"}),
    "a word": (lambda home, _: change(home / "editions/doe/opinion.md", "two", "nine"), {"lim"}),
    "the words that cite another": (
        lambda home, _: change(home / "editions/doe/opinion.md", "See Lim", "So Lim"),
        set(),
    ),
    "the name of a cited case": (
        lambda home, _: change(home / "editions/lim/edition.yml", "INS", "Smith"),
        set(),
    ),
    "the folder of a cited case": (
        lambda home, _: (home / "editions/lim").rename(home / "editions/lim-v-ins"),
        set(),
    ),
    "a case that is cited no more": (
        lambda home, _: shutil.rmtree(home / "editions/doe"),
        set(),
    ),
    "a file beside it": (
        lambda home, _: (home / "editions/lim/notes.txt").write_text("A file."),
        {"doe"},
    ),
    "the tools": (
        lambda _, patch: patch.setattr(
            "build_scripts.library.build_context.hash_of_program", lambda: "another"
        ),
        set(),
    ),
    "what hosts have": (
        lambda home, _: (home / ".build/hosts/lim/finished").write_bytes(b"damaged"),
        {"doe"},
    ),
}


@pytest.mark.parametrize("what", CHANGES)
def test_only_pages_of_which_all_is_as_the_site_has_it_wait_until_they_are_asked_for(
    what: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    do, expected = CHANGES[what]
    do(home, monkeypatch)
    assert awaiting(home) == expected


def test_a_word_that_is_taken_back_leaves_no_page_with_it(home: Path) -> None:
    opinion = home / "editions" / "doe" / "opinion.md"
    change(opinion, "two weeks", "nine weeks")
    assert awaiting(home) == {"lim"}
    change(opinion, "nine weeks", "two weeks")
    assert awaiting(home) == {"lim", "doe"}


def served(context: BuildContext, library: Library, site: Path) -> Callable[[str], None]:
    """Return what asks a preview for the page at a path."""
    preview = Preview()
    work: Any = SimpleNamespace(context=context, site=site, library=library)
    preview.begin()
    preview.end(work)

    def serve(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        del environ, start
        return ()

    answer = preview.answering(serve, "/")

    def ask(path: str) -> None:
        answer({"PATH_INFO": path}, print)

    return ask


def test_pages_that_are_asked_for_are_those_that_would_have_been_made(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, site = build_context(home, PREVIEW), tmp_path / "served"
    library = gathered_editions(context)
    made = noted(monkeypatch)
    ask = served(context, library, site)
    for path in ("/", "/opinions/", "/opinions/none/", "/opinions/doe/opinion/", "/opinions/doe/"):
        ask(path)
    assert made == ["doe"]  # once
    pages = snapshot(site / "opinions" / "doe")
    assert b"../../lim/" in pages["authorities/index.html"]  # as the others tell it

    known = gathered_editions(context)  # at the next save, what was made is there
    assert awaited_in(SimpleNamespace(context=context, site=site, library=known)).keys() == {"lim"}  # type: ignore[arg-type] # all that is asked of it
    assert made == ["doe"]
    (home / ".build" / "hosts" / "doe" / "finished").unlink()
    context.memory.joinpath("doe").rename(tmp_path / "before")
    gathered_editions(context)
    assert made == ["doe", "doe"]
    assert kept(context, "doe") == pages
