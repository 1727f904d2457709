"""What builds remember may be lost: a broken edition stays as the served site has it, where that
can be vouched for."""

import shutil
from pathlib import Path

import pytest

from build_scripts.library.build_context import BuildContext, build_context
from build_scripts.library.editions import gathered_editions
from build_scripts.library.library_addresses import keep_addresses
from build_scripts.library.memory.finished import PAGES
from build_scripts.publication import Publication
from build_scripts.site import manifest
from tests.conftest import snapshot
from tests.library.test_editions import SITE, begin, kept, noted, slugs


def context_of(home: Path) -> BuildContext:
    return build_context(Publication(home), SITE, home / "docs", served=home / "site")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A publication of two editions, one of which cites the other, with its served site."""
    home = tmp_path_factory.mktemp("built")
    begin(home, "lim", "Lim v. INS", 'citation: "224 F.3d 929 (9th Cir. 2000)"\n')
    begin(home, "doe", "Doe v. Roe")
    library = gathered_editions(context_of(home))
    keep_addresses(library, context_of(home))
    for outcome, _ in library.published():
        shutil.copytree(outcome.folder / PAGES, home / "site" / "opinions" / outcome.slug)
    manifest.write(home / "site", "opinions")
    return home


@pytest.fixture
def served(built: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(built, tmp_path / "home"))


def lose_and_break(home: Path, slug: str) -> None:
    shutil.rmtree(home / ".build")
    shutil.rmtree(home / "docs")
    (home / "editions" / slug / "opinion.md").write_text("")


@pytest.mark.parametrize("broken", ["doe", "lim"])
def test_a_broken_edition_stays_as_it_was_published(
    broken: str, served: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {slug: kept(context_of(served), slug) for slug in ("doe", "lim")}
    cites = (served / ".build/hosts" / broken / "cites.json").read_bytes()
    leaves = (served / ".build/hosts" / broken / "search.json").read_bytes()
    lose_and_break(served, broken)
    for _ in range(2):  # the second time by what is remembered of it
        library = gathered_editions(context_of(served))
        assert slugs(library) == ["doe", "lim"]
        assert [each.slug for each in library.broken()] == [broken]
        assert library.lost() == []
        assert {slug: kept(context_of(served), slug) for slug in ("doe", "lim")} == before
    assert (served / ".build/hosts" / broken / "cites.json").read_bytes() == cites
    assert (served / ".build/hosts" / broken / "search.json").read_bytes() == leaves
    made = noted(monkeypatch)
    (served / "editions" / broken / "opinion.md").write_text(
        (served / "editions" / {"doe": "lim", "lim": "doe"}[broken] / "opinion.md").read_text()
    )
    assert gathered_editions(context_of(served)).broken() == []
    assert made == [broken]


def reseal(home: Path) -> None:
    """Make the lists of sums anew, as whoever changes a site can."""
    manifest.write_edition(home / "site/opinions/doe")
    manifest.write(home / "site", "opinions")


@pytest.mark.parametrize(
    ("old", "new", "sealed"),
    [
        ("<em>stands</em>", "<em>falls</em>", False),
        ("<em>stands</em>", "<em>falls</em>", True),
        ("<em>stands</em>", "<em onclick=x>stands</em>", True),
        ("</article>", "</article><script>alert(7)</script>", True),
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'", True),
    ],
)
def test_published_pages_that_nobody_vouches_for_do_not_stay(
    old: str, new: str, sealed: bool, served: Path
) -> None:
    page = served / "site/opinions/doe/opinion/index.html"
    html = page.read_text()
    assert old in html
    page.write_text(html.replace(old, new))
    if sealed:
        reseal(served)
    lose_and_break(served, "doe")
    library = gathered_editions(context_of(served))
    assert slugs(library) == ["lim"]
    assert [each.slug for each in library.lost()] == ["doe"]
    assert "edition-kept-out" in [each.code for each in library.problems()["doe"]]
    assert "doe" not in snapshot(served / ".build/hosts")


def test_what_is_left_of_an_edition_that_never_was_published_is_nothing(served: Path) -> None:
    begin(served, "new", "New v. Newer", "colour: red\n")
    assert [each.slug for each in gathered_editions(context_of(served)).lost()] == ["new"]
