"""The build keeps its promises to whoever runs it."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts import edition_loading
from build_scripts.problems import Problem
from build_scripts.site import exchange
from tests.conftest import (
    EDITIONS,
    ROOT,
    SHORT,
    SLUG,
    Shared,
    another_title,
    command,
    copy_project,
    mkdocs,
    mkdocs_apart,
    snapshot,
    with_short_edition,
)
from tests.host import fetch, free_port
from tests.processes import build_cut_off, python, running
from tests.searched import searched
from tests.trials import Trials


def edition(project: Path, name: str) -> Path:
    return project / "editions" / SLUG / name


def test_the_same_sources_make_the_same_bytes_everywhere(tmp_path: Path, site: Path) -> None:
    here, there = site.parent, copy_project(tmp_path / "some" / "where else")
    other = {"TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "77"}
    assert mkdocs_apart(there, "build", **other).returncode == 0
    assert snapshot(here / "site") == snapshot(there / "site")
    assert snapshot(here / "docs") == snapshot(there / "docs")


def test_a_second_edition_changes_no_page_of_the_first(project: Path, site: Path) -> None:
    another = EDITIONS / "marks-of-every-kind" / "opinion.md"
    (project / "editions" / "another").mkdir()
    shutil.copy(another, project / "editions" / "another")
    (project / "editions" / "another" / "edition.yml").write_text("opinion: {file: opinion.md}\n")
    result = mkdocs(project, "build", "--strict")
    assert result.returncode == 0, result.stderr
    first = {name for name in snapshot(site) if name.startswith(f"opinions/{SLUG}/")}
    assert first == {
        name for name in snapshot(project / "site") if name.startswith(f"opinions/{SLUG}/")
    }
    assert (project / "site" / "opinions" / "another" / "opinion" / "index.html").exists()


def test_only_files_whose_content_changed_are_written(project: Path) -> None:
    assert mkdocs(project, "build").returncode == 0
    pages = project / "docs" / "opinions" / SLUG
    stale = pages / "dissent.md"
    stale.write_text("A page whose source is gone.")
    before = {path.name: path.stat().st_mtime_ns for path in pages.iterdir()}
    text = edition(project, "opinion.md").read_text()
    edition(project, "opinion.md").write_text(text.replace("on that point", "upon that point"))
    assert mkdocs(project, "build").returncode == 0
    after = {path.name: path.stat().st_mtime_ns for path in pages.iterdir()}
    changed = {name for name, stamp in after.items() if before[name] != stamp}
    # The about page and the one for print state the file's checksum.
    assert changed == {"concurrence.md", "print.md", "about.md"}
    assert not stale.exists()


BAD = {
    "binary": (b"\x00\x01\x02", "source-binary"),
    "empty": (b"", "source-empty"),
    "utf-16": ("NO".encode("utf-16"), "source-utf16"),
    "not utf-8": (b"Caf\xe9", "source-not-utf8"),
    "no caption": (b"Eggs and milk.", "caption-missing"),
}


def test_the_last_pages_of_a_bad_edition_stay_and_others_are_published(
    project: Path, site: Path
) -> None:
    """A plain build says so and ends well; a strict one ends with 2. Either publishes the rest."""
    home = project / "docs" / "index.md"
    edition(project, "opinion.md").unlink()
    for strict, news in (([], "First news"), (["--strict"], "More news")):
        home.write_text(home.read_text() + f"\n{news}.\n")
        result = mkdocs(project, "build", *strict)
        said = result.stdout + result.stderr
        assert result.returncode == (2 if strict else 0)
        assert f"{SLUG}\n  editions/{SLUG}/opinion.md: [file-missing]" in said
        assert "Traceback" not in said
        mine = f"opinions/{SLUG}"
        assert snapshot(project / "site" / mine) == snapshot(site / mine)
        front = (project / "site" / "index.html").read_text()
        assert news in front
        assert f'href="{mine}/"' in front
        assert f"{mine}/opinion/#p1" in {each.place for each in searched(project / "site")}


def test_on_a_clean_checkout_a_bad_edition_names_the_addresses_that_would_vanish(
    project: Path,
) -> None:
    shutil.rmtree(project / ".build")
    (project / "site" / "opinions" / SLUG).mkdir(parents=True)
    (project / "site" / "opinions" / SLUG / "index.html").write_text("the last good site")
    before = snapshot(project / "site")
    edition(project, "opinion.md").write_bytes(b"")
    result = mkdocs(project, "build")
    said = result.stdout + result.stderr
    assert result.returncode == 2
    assert f"editions/{SLUG}/opinion.md:1: [source-empty]" in said
    assert f"/opinions/{SLUG}/ and all below it would not be there" in said
    assert "Nothing was published; the last good site stands." in said
    assert snapshot(project / "site") == before


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_told(kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "editions" / SLUG
    folder.mkdir(parents=True)
    data, code = BAD[kind]
    (tmp_path / "site.yml").write_text("name: Examples\n")
    (folder / "edition.yml").write_text("opinion: {file: opinion.md}")
    (folder / "opinion.md").write_bytes(data)
    with pytest.raises(Problem) as caught:
        edition_loading.loaded_edition(tmp_path / "editions", SLUG)
    assert str(caught.value).startswith(f"editions/{SLUG}/opinion.md:1: [{code}]")


@pytest.mark.parametrize(("kind", "code"), [(k, c) for k, (_, c) in BAD.items()])
def test_inspect_tells_the_same(kind: str, code: str, tmp_path: Path) -> None:
    file = tmp_path / "opinion.md"
    file.write_bytes(BAD[kind][0])
    result = command("inspect", str(file))
    assert result.returncode == 2
    assert result.stdout == ""
    assert f"{file}:1\n  {code}  " in result.stderr


def test_a_paragraph_of_ten_megabytes_is_refused_in_time_and_room(tmp_path: Path) -> None:
    file = tmp_path / "opinion.md"
    file.write_text("UNITED STATES COURT OF APPEALS\n\n" + "*word* and word. " * 620_000)
    measure = (
        "import resource, subprocess, sys; "
        "code = subprocess.call([sys.executable, '-m', 'build_scripts', 'inspect', sys.argv[1]]); "
        "peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss; "
        "print(code, peak)"
    )
    result = python("-c", measure, str(file), cwd=ROOT)
    code, peak = map(int, result.stdout.split())
    assert code == 2
    assert "paragraph-too-long" in result.stderr
    assert peak < 1_000_000  # kilobytes


def test_carriage_returns_marks_and_form_feeds_are_fine(tmp_path: Path) -> None:
    text = (Path(__file__).parent / "cases" / "no-notes-no-title" / "opinion.md").read_text()
    plain, other = tmp_path / "plain.md", tmp_path / "other.md"
    plain.write_text(text)
    other.write_bytes(
        b"\xef\xbb\xbf" + text.replace("\n\nPER", "\n\f\nPER").replace("\n", "\r\n").encode()
    )
    results = [command("inspect", "--json", str(file)) for file in (plain, other)]
    assert results[0].returncode == 0
    assert results[0].stdout == results[1].stdout


def started(project: Path) -> subprocess.Popen[str]:
    """Begin a build of `project`."""
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip


Sites = tuple[dict[str, bytes], dict[str, bytes]]


@pytest.fixture(scope="module")
def two_sites(shared: Shared) -> Sites:
    """The site as it is under one title of its edition and under another, as they must be."""
    titles = {"first": "One v. Two", "then": "Three v. Four"}

    def fill(folder: Path) -> None:
        project = with_short_edition(folder / "project")
        for name, title in titles.items():
            another_title(project, title)
            assert mkdocs(project, "build").returncode == 0
            shutil.copytree(project / "site", folder / name)

    folder = shared("two-titles", fill)
    return snapshot(folder / "first"), snapshot(folder / "then")


def test_a_site_after_several_saves_is_the_one_that_is_built_at_once(short: Path) -> None:
    """Two folders take turns at being the site: what was placed in one is two saves old."""
    source = short / "editions" / SHORT / "opinion.md"
    another_title(short, "One v. Two")
    text = source.read_text()
    for sum_of_money in ("7,000", "8,000", "9,000"):
        source.write_text(text.replace("7,000", sum_of_money))
        assert mkdocs(short, "build").returncode == 0
    saved = snapshot(short / "site")
    for made in (".build", "site", "docs/opinions"):
        shutil.rmtree(short / made)
    assert mkdocs(short, "build").returncode == 0
    assert snapshot(short / "site") == saved


def test_a_build_killed_at_any_moment_leaves_the_old_site_or_the_new(
    short: Path, two_sites: Sites, trials: Trials
) -> None:
    project = short
    another_title(project, "One v. Two")
    changes = int(build_cut_off(project, 0).stdout)
    assert changes > 50
    for chance in trials(1, whole=50):
        change = chance.randint(1, changes)
        title = "Three v. Four" if snapshot(project / "site") == two_sites[0] else "One v. Two"
        another_title(project, title)
        # One that was cut off late may have left the edition finished: the next has less to do.
        ended = build_cut_off(project, change)
        survived = ended.returncode == 0 and int(ended.stdout) < change
        assert survived or ended.returncode == -signal.SIGKILL, (change, ended.stderr)
        assert snapshot(project / "site") in two_sites, change
    another_title(project, "Three v. Four")
    assert mkdocs(project, "build").returncode == 0
    assert snapshot(project / "site") == two_sites[1]
    assert [path.name for path in project.glob("site*") if path.is_dir()] == ["site"]


def test_builds_at_once_make_one_whole_site(short: Path, two_sites: Sites, trials: Trials) -> None:
    project = short
    another_title(project, "Three v. Four")
    for chance in trials(1, whole=30):
        builds = [started(project) for _ in range(chance.choice([2, 3]))]
        for build in builds:
            assert build.communicate()[1] == ""
            assert build.returncode == 0
            assert (project / "site" / "index.html").is_file()  # whatever the others are at
        assert snapshot(project / "site") == two_sites[1]
    assert [path.name for path in project.glob("site*") if path.is_dir()] == ["site"]


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
sys.argv = ["mkdocs", "build", "-q"]
from mkdocs.__main__ import cli
cli()
"""


def test_a_machine_that_refuses_is_told_and_the_last_site_stays(
    short: Path, two_sites: Sites, trials: Trials
) -> None:
    """A limit on the size of files refuses writing as a full disk does, in the midst of it.

    Python writes no bytecode here: CPython 3.11 does not notice that such a file was cut short.
    """
    project = short
    another_title(project, "One v. Two")
    assert mkdocs(project, "build").returncode == 0
    another_title(project, "Three v. Four")
    for chance in trials(1, whole=30):
        limit = chance.randrange(500, 60_000)
        result = python("-B", "-c", LIMITED, str(limit), cwd=project)
        assert result.returncode == 2
        assert (
            "[machine-refuses] The machine refuses: File too large."
            in result.stdout + result.stderr
        )
        assert "Traceback" not in result.stdout + result.stderr
        assert snapshot(project / "site") == two_sites[0]
        assert [path.name for path in project.glob("site*") if path.is_dir()] == ["site"]


@pytest.mark.skipif(os.geteuid() == 0, reason="NOT TRIED: nothing is read only to this account")
def test_a_folder_that_is_read_only_is_told(project: Path) -> None:
    project.chmod(0o555)
    try:
        result = mkdocs(project, "build")
    finally:
        project.chmod(0o755)
    assert result.returncode == 2
    assert "[machine-refuses]" in result.stderr
    assert "Traceback" not in result.stdout + result.stderr


def test_a_date_of_the_build_that_is_none_is_as_if_it_were_not_there(project: Path) -> None:
    result = mkdocs(project, "build", SOURCE_DATE_EPOCH="")
    assert result.returncode == 0, result.stderr


def test_where_folders_cannot_be_exchanged_the_new_one_takes_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for can in (True, False):
        for name in ("site", "built"):
            (tmp_path / name).mkdir(exist_ok=True)
            (tmp_path / name / "index.html").write_text(name)
        if not can:
            monkeypatch.setattr(exchange, "exchange_folders", lambda *_: False)
        exchange.swap_site(tmp_path / "built", tmp_path / "site")
        assert snapshot(tmp_path) == {"site/index.html": b"built"}


def test_a_site_that_lacks_a_file_takes_no_place(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("")
    exchange.refuse_incomplete(tmp_path, ["index.html"])
    with pytest.raises(Problem, match="site-incomplete"):
        exchange.refuse_incomplete(tmp_path, ["index.html", "404.html"])


def test_a_swap_cut_off_between_its_steps_is_made_good(tmp_path: Path) -> None:
    old = tmp_path / "site.old"
    old.mkdir()
    (old / "index.html").write_text("the last good site")
    exchange.restore_site(tmp_path / "site")
    assert snapshot(tmp_path / "site") == {"index.html": b"the last good site"}


def test_serving_shows_an_edit_once_and_survives_a_mistake(short: Path) -> None:
    port = free_port()
    site = f"http://127.0.0.1:{port}/"
    address = f"{site}opinions/{SHORT}/opinion/"
    source = short / "editions" / SHORT / "opinion.md"
    text = source.read_text() + "\nNothing on that point. See *Lim v. INS*, 224 F.3d 929.\n"
    source.write_text(text)
    with running("mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", cwd=short) as server:
        server.until("Serving on")
        page = fetch(address)
        assert "on that point" in page
        assert "livereload" in page
        assert "Content-Security-Policy" not in page  # it would stop the live reload
        script = fetch(f"{site}assets/citations.js")
        assert "/*" in script  # as written, for whoever is at work on it
        source.write_text(text.replace("on that point", "upon that very point"))
        server.until("Reloading browsers")
        assert "upon that very point" in fetch(address)
        assert json.loads(fetch(f"{site}search/index.json"))["only"] == SHORT  # made when asked for
        assert "224 F.3d 929" in fetch(f"{site}cites/")
        source.write_text("")
        server.until("[source-empty]")
        server.until("Reloading browsers")
        assert "source-empty" in fetch(address)  # in the browser, in the place of the page
        source.write_text(text)
        server.until("Reloading browsers")
        assert "on that point." in fetch(address)
        (short / "site.yml").write_text("name: [")
        server.until("last good site stands")
        (short / "site.yml").write_text("name: Another Name\n")
        server.until("Reloading browsers")
        assert "Another Name" in fetch(site)
        said = server.end()
    # At the start, and once for each edit: what a build writes asks for no other. A build that
    # nothing asked for would begin before the next edit is noticed.
    assert said.count("Building documentation...") == 6
    # The compiler makes what stands around the editions where it would be another.
    assert said.count("Documentation built in") == 4
    assert "Traceback" not in said
