import dataclasses
import fcntl
import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from functools import cache
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

import click
import pytest
from _pytest.terminal import TerminalReporter
from mkdocs.__main__ import cli as mkdocs_cli

from build_scripts import edition_loading
from build_scripts.__main__ import main
from build_scripts.compiled_patterns import PatternMemory
from build_scripts.model import Edition, Source, Written
from build_scripts.publication import TOOLS
from build_scripts.read.pdf import child
from tests import trials as of_trials
from tests.processes import python
from tests.trials import Trials

ROOT = Path(__file__).parent.parent
SLUG = "duran-rodriguez-v-barr"
EDITIONS = ROOT / "tests" / "cases"
"""Where the edition stands of which tests make a site: it is one of the cases, and no test looks at
what is published in `editions/`."""

# What fails where nothing should fails the test, and is no sentence.
os.environ["TRACEBACK"] = "1"

# Whatever machine runs the tests, nobody published what they build.
os.environ["FROZEN"] = "0"

# A program compiled once serves the hundred runs of it that the tests begin, copies included.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

LONG = {"shared", "trials"}
"""Fixtures of tests that take long."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="Rewrite the goldens with what the code makes."
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes long, so that no process waits for another's at the end: what asks a
    built site or tries much. Where trials are made whole, leave out what has none."""
    items.sort(key=lambda item: LONG.isdisjoint(fixtures(item)))
    if not of_trials.ASKED:
        return
    tried = [item for item in items if "trials" in fixtures(item) or "hypothesis" in item.keywords]
    config.hook.pytest_deselected(items=[item for item in items if item not in tried])
    items[:] = tried


def pytest_collection_finish() -> None:
    """Have Python look for garbage among what tests make, and not among all modules each time; and
    seldom, unless trials are made whole, whose memory is measured."""
    gc.collect()
    gc.freeze()
    if not of_trials.WHOLE:
        gc.set_threshold(20_000, 20, 20)


def fixtures(item: pytest.Item) -> list[str]:
    return item.fixturenames if isinstance(item, pytest.Function) else []


EXAMPLES = pytest.StashKey[Trials]()
"""The examples of a test that Hypothesis makes."""


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Count the examples that Hypothesis makes, where trials are made whole."""
    if of_trials.ASKED and "hypothesis" in item.keywords and isinstance(item, pytest.Function):
        item.stash[EXAMPLES] = counted = Trials()
        test = item.obj.hypothesis
        test.inner_test = counted.counting(test.inner_test)
        marked = item.get_closest_marker("rounds")
        item.obj = of_trials.in_rounds(item.obj, marked.args[0] if marked else 1)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Say which trial failed, and how many were made."""
    report = yield
    made = getattr(item, "funcargs", {}).get("trials") or item.stash.get(EXAMPLES, None)
    if isinstance(made, Trials) and call.when == "call":
        found = (made.made, made.slowest, of_trials.peak())
        report.user_properties.append(("trials", found))
        if report.failed:
            report.sections.append(("trial", f"The trial that failed: TRIALS={made.number}"))
    return report


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Print what came of the trials, where they are made whole."""
    if not of_trials.ASKED:
        return
    reports = [
        each for kind in ("passed", "failed") for each in terminalreporter.stats.get(kind, ())
    ]
    made = [
        of_trials.Made(report.nodeid, *found)
        for report in reports
        for about, found in report.user_properties
        if about == "trials"
    ]
    defects = len(terminalreporter.stats.get("failed", ()))
    for line in of_trials.told_at_the_end(made, defects):
        terminalreporter.write_line(line)


@pytest.hookimpl(optionalhook=True)  # `-p no:xdist` knows none
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are processors: a page of the browser tests waits for its frames
    a fifth of its time."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture
def trials() -> Trials:
    """The trials of a test: `for chance in trials(3, whole=200)`; see `tests/trials.py`."""
    return Trials()


@pytest.fixture
def code_is_compiled_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """What this process of the tests remembers of patterns and methods is left aside."""
    compiler: Any = import_module("re._compiler")
    compiled_by = compiler.compile
    while isinstance(memory := getattr(compiled_by, "__self__", None), PatternMemory):
        compiled_by = memory.compile_anew
    monkeypatch.setattr(compiler, "compile", compiled_by)
    monkeypatch.delitem(vars(dataclasses), "exec", raising=False)


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--accept"))


def copy_project(to: Path) -> Path:
    """Return a copy of what the site is built from, without what is built, around the edition that
    tests make."""
    to.mkdir(parents=True)
    for name in ("build_scripts", "docs", "overrides"):
        ignored = shutil.ignore_patterns("opinions")
        shutil.copytree(ROOT / name, to / name, ignore=ignored)
    ignored = shutil.ignore_patterns("expected")
    shutil.copytree(EDITIONS / SLUG, to / "editions" / SLUG, ignore=ignored)
    for name in ("site.yml", "mkdocs.yml", "mkdocs.offline.yml", "requirements.txt"):
        shutil.copy(ROOT / name, to)
    return to


def copy_built(site: Path, to: Path) -> Path:
    """Return a copy of the project that remembers the edition as the build of `site` made it."""
    copy_project(to)
    shutil.copytree(site.parent / ".build", to / ".build")
    return to


SHORT = "one-v-two"
"""An edition that is made in a third of the time, which `short` holds in the first one's place."""


def with_short_edition(to: Path) -> Path:
    """Return a copy of the project with one short edition."""
    project = copy_project(to)
    shutil.rmtree(project / "docs" / "guide")  # whose pages would be half of what is compiled
    (project / "docs" / "publish.md").write_text("# Publish\n")
    shutil.rmtree(project / "editions" / SLUG)
    (project / "editions" / SHORT).mkdir()
    shutil.copy(EDITIONS / "marks-of-every-kind" / "opinion.md", project / "editions" / SHORT)
    another_title(project, "One v. Two")
    return project


def another_title(project: Path, title: str) -> None:
    """Change what every page of the short edition says."""
    settings = project / "editions" / SHORT / "edition.yml"
    settings.write_text(f"title: {title}\nopinion: {{file: opinion.md}}\n")


@pytest.fixture
def short(tmp_path: Path) -> Path:
    """A copy of the project with one short edition, of which nothing is built yet."""
    return with_short_edition(tmp_path / "short")


def build_with(site: Path, to: Path, write: Callable[[Path], object]) -> None:
    """Build in `to` a copy of the project of `site`, with the editions that `write` adds."""
    project = copy_built(site, to)
    write(project / "editions")
    result = mkdocs(project, "build", "--strict")
    assert result.returncode == 0, result.stdout + result.stderr


def mkdocs_apart(
    project: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs` in `project` as whoever starts it does."""
    return python("-m", "mkdocs", *arguments, cwd=project, **environment)


def mkdocs(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Do in this process what `mkdocs_apart` does in one of its own, in half the time."""
    with tools_at(project):
        return done(mkdocs_cli, "mkdocs", *arguments, cwd=project, **environment)


@contextmanager
def tools_at(project: Path) -> Iterator[None]:
    """Have the copy of the project stand for the project wherever its folder is asked for."""
    have_tools_stand_at(project)
    try:
        yield
    finally:
        have_tools_stand_at(TOOLS)  # also for the modules that this very run has loaded


def have_tools_stand_at(folder: Path) -> None:
    """Have each loaded module of the program that names the folder of the tools name `folder`."""
    for name, module in list(sys.modules.items()):
        if name.startswith("build_scripts") and hasattr(module, "TOOLS"):
            vars(module)["TOOLS"] = folder


def program(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run `python -m build_scripts` as whoever starts it does."""
    return python("-m", "build_scripts", *arguments, cwd=cwd, COLUMNS="200")


def command(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Do in this process what `program` does in one of its own, in a third of the time."""
    return done(main, "python -m build_scripts", *arguments, cwd=cwd, COLUMNS="200")


def done(
    command: click.Command, name: str, *arguments: str, cwd: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Return what comes of a command. An exception that it does not expect is one here."""
    said, complained = StringIO(), StringIO()
    with (
        chdir(cwd),
        pytest.MonkeyPatch.context() as patch,
        redirect_stdout(said),
        redirect_stderr(complained),
    ):
        patch.setenv("FROZEN", os.environ["FROZEN"])  # which a command may set
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        for variable, value in environment.items():
            patch.setenv(variable, value)
        with pytest.raises(SystemExit) as ended:
            command(arguments, prog_name=name)
    code = ended.value.code
    assert isinstance(code, int)
    return subprocess.CompletedProcess(arguments, code, said.getvalue(), complained.getvalue())


@pytest.fixture
def pdfs_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """PDFs are read in this process, in a fifth of the time that one of its own takes; what they
    answer is handed over all the same. `tests/read/pdf/test_bounds.py` has the process itself."""

    apart = child.read_apart

    def read_here(name: str, data: bytes) -> Source:
        if len(data) > child.LARGEST_FILE:
            return apart(name, data)  # which refuses it before any process begins
        return child.source_answered(name, child.answer_written(data))

    monkeypatch.setattr(child, "read_apart", read_here)


@pytest.fixture
def project(tmp_path: Path, site: Path) -> Path:
    """A copy of the project that remembers the edition as the first build made it."""
    return copy_built(site, tmp_path / "project")


Shared = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """Returns a folder of that name, filled by whichever process of the tests asks for it first."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def once(name: str, fill: Callable[[Path], None]) -> Path:
        folder, done = base / name, base / f"{name}.done"
        with (base / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                fill(folder)
                done.touch()
        return folder

    return once


HERE = {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
"""Where and when the site is built whose bytes one built elsewhere must have."""


@pytest.fixture(scope="session")
def site(shared: Shared) -> Path:
    """The built site of the project as it stands, without a warning."""

    def fill(folder: Path) -> None:
        result = mkdocs_apart(copy_project(folder / "project"), "build", "--strict", **HERE)
        assert result.returncode == 0, result.stderr
        assert "WARNING" not in result.stderr

    return shared("built-site", fill) / "project" / "site"


@cache
def first_edition() -> Written:
    """Return the first edition with its pages, as the build makes it."""
    return edition_loading.loaded_edition(EDITIONS, SLUG)


@pytest.fixture(scope="session")
def edition() -> Edition:
    """The first edition, as the build reads it."""
    return first_edition().edition


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder` with its bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
