"""A publisher’s folder holds what is the publisher’s; the tools are installed, wherever that is."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from build_scripts.__main__ import main
from tests.conftest import ROOT, command, snapshot
from tests.publisher.conftest import ADDRESS, NAME, Run


def copy_of(publication: Path, to: Path) -> Path:
    """Return a copy of a publication with what its builds remember, and without its site."""
    return Path(
        shutil.copytree(publication, to, ignore=shutil.ignore_patterns("site", "site.offline"))
    )


def test_what_was_begun_is_built_under_the_name_and_address_of_its_publisher(
    publication: Path,
) -> None:
    home = (publication / "site" / "index.html").read_text()
    assert f"<title>{NAME}</title>" in home
    assert "Annotated Opinions" not in home
    front = (publication / "site" / "opinions" / "roe-v-poe" / "index.html").read_text()
    assert f'<link rel="canonical" href="{ADDRESS}/opinions/roe-v-poe/">' in front
    assert f"{ADDRESS}/how-to-read/" in (publication / "site" / "sitemap.xml").read_text()


def test_nothing_of_a_publication_names_the_machine_it_was_made_on(publication: Path) -> None:
    built = ("site/", ".build/", "tools/")
    for name, data in snapshot(publication).items():
        if not name.startswith(built):
            for place in (publication, ROOT, Path.home()):
                assert str(place).encode() not in data, name


def test_the_compiler_alone_builds_the_same_site(
    publication: Path, tools: Run, tmp_path: Path
) -> None:
    copy = copy_of(publication, tmp_path / "copy")
    done = tools(copy, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    assert snapshot(copy / "site") == snapshot(publication / "site")


def test_a_copy_of_the_project_builds_the_same_site(publication: Path, tmp_path: Path) -> None:
    copy = copy_of(publication, tmp_path / "copy")
    done = command("--publication", str(copy), "build")
    assert done.returncode == 0, done.stderr
    assert snapshot(copy / "site") == snapshot(publication / "site")


def test_pages_of_the_publisher_stand_beside_and_before_those_of_the_tools(
    publication: Path, tmp_path: Path
) -> None:
    copy = copy_of(publication, tmp_path / "copy")
    (copy / "pages" / "index.md").write_text("# Welcome\n\n<!-- editions -->\n\n[Us](about.md)\n")
    (copy / "pages" / "about.md").write_text("# About us\n")
    done = command("build", "--for-disk", cwd=copy)
    assert done.returncode == 0, done.stderr
    home = (copy / "site.offline" / "index.html").read_text()
    assert 'href="about.html"' in home
    assert "roe-v-poe" in home
    assert "Court opinions, made to be read" not in home
    (copy / "pages" / "opinions").mkdir()
    (copy / "pages" / "opinions" / "roe-v-poe.md").write_text("# Mine\n")
    done = command("build", cwd=copy)
    assert done.returncode == 2
    assert "pages/opinions/roe-v-poe.md: [page-clashes]" in done.stdout + done.stderr


def test_init_replaces_nothing(publication: Path, tmp_path: Path) -> None:
    copy = copy_of(publication, tmp_path / "copy")
    (copy / "mkdocs.yml").unlink()
    (copy / "site.yml").write_text("name: Ours\n")
    before = snapshot(copy)
    done = command("init", "copy", cwd=tmp_path)
    assert done.returncode == 0
    after = snapshot(copy)
    assert set(after) - set(before) == {"mkdocs.yml"}
    assert {name: after[name] for name in before} == before


def test_a_recipe_takes_the_address_of_the_site_and_says_which_files_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    CliRunner().invoke(main, ["init", "ours", "--address", "https://law.example.org/cases/"])
    for host in ("nginx", "object-store"):
        done = CliRunner().invoke(main, ["init", "ours", "--host", host])
    assert "publish.sh stays as it is. Take it away first for that of object-store." in done.output
    assert "nginx -t" in (tmp_path / "ours" / "publish.sh").read_text()
    settings = (tmp_path / "ours" / "nginx.conf").read_text()
    assert "server_name law.example.org;" in settings
    assert "location /cases/ {" in settings


@pytest.mark.parametrize(
    "arguments", ["build", "preview", "check roe-v-poe", "new x --opinion x", "schemas"]
)
def test_a_folder_that_is_no_publication_is_told_so(
    arguments: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, arguments.split())
    assert done.exit_code == 2
    assert "publication-missing" in done.output
    named = CliRunner().invoke(main, ["--publication", "elsewhere", *arguments.split()])
    assert named.exit_code == 2
    assert "elsewhere\n  publication-missing" in named.output
    assert list(tmp_path.iterdir()) == []


def test_every_edition_is_checked_for_a_machine(publication: Path, tmp_path: Path) -> None:
    done = command("check", "--all", cwd=publication)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("roe-v-poe: ")
    copy = Path(shutil.copytree(publication, tmp_path / "copy"))
    page = copy / "site" / "opinions" / "roe-v-poe" / "opinion" / "index.html"
    page.write_text("")
    done = command("check", "--all", cwd=copy)
    assert done.returncode == 2
    assert "fidelity-page" in done.stderr
    with (copy / "editions" / "roe-v-poe" / "edition.yml").open("a") as settings:
        settings.write("moved: {withdrawn: The court withdrew it.}\n")
    for asked in ("--all", "roe-v-poe"):
        done = command("check", asked, cwd=copy)
        assert done.returncode == 0, done.stderr
        assert done.stdout == "roe-v-poe: withdrawn; there is nothing to prove.\n"


def test_of_a_draft_there_is_nothing_to_prove(
    publication: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shutil.copytree(publication, tmp_path / "copy"))
    shutil.rmtree("site")
    with Path("editions/roe-v-poe/edition.yml").open("a") as settings:
        settings.write("draft: true\n")
    for asked in ("--all", "roe-v-poe"):
        done = CliRunner().invoke(main, ["check", asked])
        assert done.exit_code == 0, done.output
        assert done.output == "roe-v-poe: a draft; there is nothing to prove.\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [("Our settings.\n", 1), ("site_name: a\nplugins: [a\n", 3), ("plugins: our-own\n", 1)],
)
def test_settings_of_the_compiler_that_are_none_are_named(
    text: str, line: int, tmp_path: Path
) -> None:
    (tmp_path / "site.yml").write_text("name: Ours\n")
    (tmp_path / "mkdocs.yml").write_text(text)
    done = CliRunner().invoke(main, ["--publication", str(tmp_path), "build"])
    assert done.exit_code == 2
    assert f"mkdocs.yml:{line}\n  settings-wrong" in done.output


PAGE = """\
# About us

We are [here](nowhere.md), and [there](/index.md).
See [the way](how-to-read.md#the-way) and [how](../how-to-read.md), ![our house](house.png).
"""


def test_what_is_wrong_with_a_page_is_said_with_its_line_in_our_words(
    publication: Path, tmp_path: Path
) -> None:
    copy = copy_of(publication, tmp_path / "copy")
    before = snapshot(copy / "editions")
    (copy / "pages" / "about.md").write_text(PAGE)
    contents = "nav:\n  - Home: index.md\n  - Us: about.md\n  - You: you.md\n"
    with (copy / "mkdocs.yml").open("a") as settings:
        settings.write(contents)
    done = command("build", cwd=copy)
    assert done.returncode != 0
    said = done.stdout + done.stderr
    line = len((copy / "mkdocs.yml").read_text().splitlines())
    for place, code, words in (
        ("pages/about.md:3", "page-link", "`nowhere.md`, and there is no such page"),
        ("pages/about.md:3", "page-link", "begins with a slash"),
        ("pages/about.md:4", "page-link", "that page has no such place"),
        ("pages/about.md:4", "page-link", "There is `how-to-read.md`"),
        ("pages/about.md:4", "page-link", "`house.png`"),
        (f"mkdocs.yml:{line}", "contents-link", "`you.md`"),
    ):
        assert any(
            complaint.startswith(f"{place}: [{code}]") and words in complaint
            for complaint in said.splitlines()
        ), said
    assert "WARNING" not in said
    assert "how-to-read.md\n" not in said
    assert not (copy / "site").exists()
    assert snapshot(copy / "editions") == before


@pytest.mark.parametrize(
    ("settings", "line", "words"),
    [
        ("plugins:\n  - annotated-opinions\n  - nowhere\n", 4, "no plugin `nowhere`"),
        ("markdown_extensions: [nowhere]\n", 2, "no extension `nowhere`"),
        ("nav: 5\n", 2, "`nav`: Expected nav to be a list, got a int: 5"),
        ("theme: bootstrap\n", 1, "theme `bootstrap`"),
        ("hooks: [nowhere.py]\n", 2, "`hooks`"),
    ],
)
def test_what_the_compiler_refuses_is_said_with_its_line_in_our_words(
    settings: str, line: int, words: str, tmp_path: Path
) -> None:
    (tmp_path / "site.yml").write_text("name: Ours\n")
    (tmp_path / "mkdocs.yml").write_text(f"site_name: ours\n{settings}")
    done = CliRunner().invoke(main, ["--publication", str(tmp_path), "build"])
    assert done.exit_code == 2
    assert f"mkdocs.yml:{line}\n  settings-" in done.output
    assert words in done.output
    assert str(tmp_path) not in done.output
    assert "ERROR" not in done.output


def test_tools_that_are_not_there_are_not_pinned(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["init", str(tmp_path / "ours"), "--tools", "nowhere.whl"])
    assert done.exit_code == 2
    assert "file-missing" in done.output
    assert not (tmp_path / "ours").exists()
