"""Each edition is made by itself: what is wrong with one is told, and stops no other."""

import json
import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts import edition_loading, pipeline
from build_scripts.library import build_context as build_contexts
from build_scripts.library import build_register
from build_scripts.library.build_context import BuildContext
from build_scripts.library.build_failure import whom_to_write_to
from build_scripts.library.compiling.compile_unit import Compiled, Tree
from build_scripts.library.compiling.edition_compiler import Compiler
from build_scripts.library.compiling.mkdocs_setup import SiteSettings
from build_scripts.library.edition import production, proving
from build_scripts.library.editions import Library, gathered_editions
from build_scripts.library.library_addresses import addresses, addresses_gone, keep_addresses
from build_scripts.library.memory.finished import PAGES
from build_scripts.library.workers import Workers
from build_scripts.model import Written
from build_scripts.problems.entry import OPINION
from build_scripts.problems.reporting import report_by_edition
from build_scripts.publication import Publication
from build_scripts.publisher.site_file import SiteFile
from tests.conftest import ROOT, snapshot
from tests.processes import python

SITE = SiteSettings(str(ROOT / "mkdocs.yml"), "https://opinions.example.org/", folders=True)
"""As `mkdocs build` has it."""


def begin(home: Path, slug: str, title: str, more: str = "") -> Path:
    """Write the edition `slug`, of an invented opinion."""
    folder = home / "editions" / slug
    folder.mkdir(parents=True)
    (home / "site.yml").write_text("name: Examples\n")
    (folder / "opinion.md").write_text(OPINION)
    settings = f"opinion:\n  file: opinion.md\ntitle: {title}\n{more}"
    (folder / "edition.yml").write_text(settings)
    return folder


def begin_two(home: Path) -> Path:
    """Write the edition `doe`, and `lim`, which it cites; return the folder of the latter."""
    begin(home, "doe", "Doe v. Roe")
    cited = begin(home, "lim", "Lim v. INS", 'citation: "224 F.3d 929 (9th Cir. 2000)"\n')
    (cited / "opinion.md").write_text(OPINION.replace("2019", "2000"))
    return cited


def build_context(home: Path, site: SiteSettings = SITE, *, strict: bool = False) -> BuildContext:
    return build_contexts.build_context(Publication(home), site, home / "docs", strict=strict)


def noted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list of the editions that are made from now on, each as often as it is."""
    found: list[str] = []
    make = production.edition_made

    def noting(written: object, *rest: object) -> object:
        found.append(written.edition.slug)  # type: ignore[attr-defined] # as it is called
        return make(written, *rest)  # type: ignore[arg-type] # likewise

    monkeypatch.setattr(production, "edition_made", noting)
    return found


def slugs(library: Library) -> list[str]:
    return [summary.slug for summary in library.summaries()]


def kept(context: BuildContext, slug: str) -> dict[str, bytes]:
    return snapshot(context.memory / slug / PAGES)


def test_every_problem_of_every_edition_is_told_at_once_and_the_others_stand(
    tmp_path: Path,
) -> None:
    begin(tmp_path, "good", "Zwei v. Eins")
    begin(tmp_path, "another", "Acht v. Sieben")
    for slug in ("bad", "worse"):
        folder = begin(tmp_path, slug, "One v. Two", "colour: red\n")
        (folder / "annotations.yml").write_text("notes: 7\n")
    library = gathered_editions(build_context(tmp_path))
    assert slugs(library) == ["another", "good"]  # by the names of the cases
    assert [each.slug for each in library.lost()] == ["bad", "worse"]
    said = report_by_edition(library.problems())
    assert said.startswith("2 editions cannot be published:\nbad\n  editions/bad/edition.yml:4: [")
    assert "\nworse\n  editions/worse/edition.yml:4: [edition-unknown-key]" in said
    assert "  editions/bad: [edition-kept-out] The edition is kept out: /opinions/bad/ and" in said


def test_a_fault_of_the_tools_is_one_editions_and_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(tmp_path, "good", "Zwei v. Eins")
    begin(tmp_path, "bad", "One v. Two")
    loads = edition_loading.loaded_edition

    def failing(editions: Path, slug: str, *, strict: bool = False) -> Written:
        if slug == "bad":
            raise IndexError
        return loads(editions, slug, strict=strict)

    monkeypatch.setattr(edition_loading, "loaded_edition", failing)
    with pytest.raises(IndexError):  # to whoever looks for the fault
        gathered_editions(build_context(tmp_path))
    monkeypatch.delenv("TRACEBACK")
    library = gathered_editions(build_context(tmp_path))
    assert slugs(library) == ["good"]
    said = report_by_edition(library.problems())
    assert "editions/bad: [tools-failed] The tools failed here where they should not (Index" in said


def sabotaged(slug: str, monkeypatch: pytest.MonkeyPatch, pattern: str, words: str) -> None:
    """Have the compiler change what matches `pattern` on the opinion’s page of the edition."""
    compiles = Compiler.compile

    def changing(self: Compiler, tree: Tree, into: Path) -> Compiled:
        compiled = compiles(self, tree, into)
        if tree.slug == slug:
            page = compiled.folder / "opinion" / "index.html"
            html, count = re.subn(pattern, words, page.read_text(), count=1)
            assert count
            page.write_text(html)
        return compiled

    monkeypatch.setattr(Compiler, "compile", changing)


@pytest.mark.parametrize(
    ("pattern", "words", "said"),
    [
        ("<em>stands</em>", "<em>falls</em>", "bad/opinion.md:15: [fidelity-page]"),
        ("<em>stands</em>", "<em onclick=x>stands</em>", "index.html:"),
    ],
)
def test_a_fault_that_shows_only_in_a_finished_page_is_that_editions_fault(
    pattern: str, words: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(tmp_path, "bad", "One v. Two")
    begin(tmp_path, "good", "Three v. Four")
    sabotaged("bad", monkeypatch, pattern, words)
    library = gathered_editions(build_context(tmp_path))
    assert slugs(library) == ["good"]
    assert [each.slug for each in library.broken()] == ["bad"]
    assert said in str(library.broken()[0].problems[0])
    assert [path.name for path in build_context(tmp_path).memory.iterdir()] == ["good"]


def test_the_last_good_pages_stay_until_the_edition_is_mended(tmp_path: Path) -> None:
    folder = begin(tmp_path, "one", "One v. Two")
    context = build_context(tmp_path)
    gathered_editions(context)
    before = kept(context, "one")
    (folder / "opinion.md").write_text("")
    library = gathered_editions(context)
    assert slugs(library) == ["one"]
    assert [each.code for each in library.broken()[0].problems] == ["source-empty"]
    assert library.lost() == []
    assert kept(context, "one") == before
    (folder / "opinion.md").write_text(OPINION.replace("stands because", "rests because"))
    assert gathered_editions(context).broken() == []
    assert b"rests because" in kept(context, "one")["opinion/index.html"]


def test_a_draft_is_in_the_preview_alone_and_its_faults_stop_nothing(tmp_path: Path) -> None:
    begin(tmp_path, "done", "One v. Two")
    begin(tmp_path, "begun", "Three v. Four", "draft: true\n")
    assert slugs(gathered_editions(build_context(tmp_path))) == ["done"]
    preview = replace(SITE, address="http://127.0.0.1:8000/", preview=True)
    library = gathered_editions(build_context(tmp_path, preview))
    assert {each.slug: each.state for each in library.summaries()} == {
        "done": "", "begun": "Draft",
    }  # fmt: skip
    (tmp_path / "editions" / "begun" / "opinion.md").unlink()
    assert gathered_editions(build_context(tmp_path)).broken() == []


def test_a_preview_shows_problems_in_the_place_of_an_editions_pages(tmp_path: Path) -> None:
    folder = begin(tmp_path, "one", "One v. Two")
    context = build_context(tmp_path, replace(SITE, address="http://127.0.0.1:8000/", preview=True))
    gathered_editions(context)
    (folder / "edition.yml").write_text("opinion:\n  file: opinion.md\ncolour: <b>red</b>\n")
    (outcome,) = gathered_editions(context).outcomes
    for page in ("index.html", "opinion/index.html", "about/index.html"):
        html = (outcome.folder / PAGES / page).read_text()
        assert "editions/one/edition.yml:3" in html
        assert "edition-unknown-key" in html
        assert "<b>red" not in html


def test_nothing_is_made_again_unless_something_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(tmp_path, "one", "One v. Two")
    begin(tmp_path, "two", "Three v. Four")
    context = build_context(tmp_path)
    gathered_editions(context)
    made = noted(monkeypatch)
    gathered_editions(context)
    assert made == []
    (tmp_path / "editions" / "two" / "opinion.md").write_text(OPINION.replace("weeks", "years"))
    gathered_editions(context)
    assert made == ["two"]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The editions that are read anew from now on, each as often as it is."""
    found: list[str] = []
    reads = pipeline.written_edition

    def noting(slug: str, *rest: object) -> object:
        found.append(slug)
        return reads(slug, *rest)  # type: ignore[arg-type] # as it is called

    monkeypatch.setattr(pipeline, "written_edition", noting)
    return found


def built_once(home: Path) -> tuple[BuildContext, Path]:
    """Build a library of one edition; return its context, and the file of its addresses."""
    folder = begin(home, "one", "One v. Two")
    context = build_context(home)
    first = gathered_editions(context)
    keep_addresses(first, context)
    assert (folder / "addresses.yml").read_text() == addresses(first)["one"]
    return context, folder / "addresses.yml"


def remembered(context: BuildContext) -> dict[str, bytes]:
    """Return what builds remember, but how they tell files that stayed as they were."""
    found = snapshot(context.home.memory)
    return {name: data for name, data in found.items() if not name.endswith(build_register.NAME)}


def test_what_a_build_writes_beside_an_edition_makes_and_reads_nothing_again(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    context, _ = built_once(tmp_path)
    assert read == ["one"]
    as_it_was = edition_loading.loaded_edition(context.home.editions, "one")
    monkeypatch.setattr(production, "edition_made", lambda *_: pytest.fail("made again"))
    before = remembered(context)
    gathered_editions(context)
    assert read == ["one"]
    assert remembered(context) == before
    for memory in context.home.memory.glob("*.edition"):
        memory.unlink()
    assert edition_loading.loaded_edition(context.home.editions, "one") == as_it_was
    assert read == ["one", "one"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("The order", "An order", "addresses-edited"), ("sum: ", "", "addresses-damaged")],
)
def test_addresses_that_somebody_changed_by_hand_are_noticed(
    old: str, new: str, code: str, tmp_path: Path
) -> None:
    context, file = built_once(tmp_path)
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    (outcome,) = gathered_editions(context).outcomes
    assert [each.code for each in outcome.problems] == [code]
    file.write_text(text)
    assert gathered_editions(context).broken() == []


def test_addresses_with_the_line_ends_of_windows_are_the_same_and_stay(tmp_path: Path) -> None:
    context, file = built_once(tmp_path)
    other = file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(other)
    library = gathered_editions(context)
    assert library.broken() == []
    assert keep_addresses(library, context) == []
    assert file.read_bytes() == other


def test_addresses_of_an_edition_on_the_site_that_are_lost_are_told(tmp_path: Path) -> None:
    context, file = built_once(tmp_path)
    served = context.home.site / "opinions" / "one" / "received" / "settled.json"
    served.parent.mkdir(parents=True)
    served.write_text("{}")
    text = file.read_text()
    file.unlink()
    library = gathered_editions(context)
    assert [each.code for each in library.broken()[0].problems] == ["addresses-lost"]
    assert keep_addresses(library, context) == []
    assert not file.exists()
    file.write_text(text)
    assert gathered_editions(context).broken() == []


@pytest.mark.parametrize(
    ("more", "file", "said"),
    [
        ("", "", "for the first time for one."),
        ("published: 2026-01-31\n", "editions/one/addresses.yml", "on 2026-01-31"),
    ],
)
def test_addresses_that_are_given_for_the_first_time_are_told_of(
    more: str, file: str, said: str, tmp_path: Path
) -> None:
    begin(tmp_path, "one", "One v. Two", more)
    context = build_context(tmp_path)
    (told,) = keep_addresses(gathered_editions(context), context)
    assert (told.code, told.file) == ("addresses-begun", file)
    assert said in told.sentence
    assert not told.stops
    assert keep_addresses(gathered_editions(context), context) == []


def test_what_is_said_of_a_withdrawn_edition_is_part_of_what_a_site_is_made_of(
    tmp_path: Path,
) -> None:
    said = "moved:\n  withdrawn: {}\n"
    folder = begin(tmp_path, "one", "One v. Two", said.format("So."))
    context = build_context(tmp_path)
    known = [gathered_editions(context).moved]
    settings = folder / "edition.yml"
    settings.write_text(settings.read_text().replace("So.", "The court withdrew it."))
    known.append(gathered_editions(context).moved)
    (folder / "addresses.yml").write_text("sum: 0\n")
    known.append(gathered_editions(context).moved)
    assert [[*each] for each in known] == [["one"]] * 3
    assert len({each["one"] for each in known}) == 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="NOT TRIED: this system has no pipes")
def test_a_pipe_in_an_editions_folder_is_not_waited_for(tmp_path: Path) -> None:
    begin(tmp_path, "good", "Zwei v. Eins")
    folder = begin(tmp_path, "odd", "One v. Two")
    (folder / "opinion.md").unlink()
    os.mkfifo(folder / "opinion.md")
    os.mkfifo(folder / "annotations.yml")
    context = build_context(tmp_path)
    assert codes_of_broken(context) == {"odd": {"file-no-file"}}
    (tmp_path / "editions" / "good" / "addresses.yml").symlink_to("nowhere")
    assert codes_of_broken(context)["good"] == {"file-unreadable"}


def codes_of_broken(context: BuildContext) -> dict[str, set[str]]:
    broken = gathered_editions(context).broken()
    return {each.slug: {problem.code for problem in each.problems} for each in broken}


@pytest.mark.parametrize("what", ["pages/opinion/index.html", "pages/new.html", "finished"])
def test_finished_pages_that_somebody_changed_are_made_again(what: str, tmp_path: Path) -> None:
    begin(tmp_path, "one", "One v. Two")
    context = build_context(tmp_path)
    gathered_editions(context)
    before = kept(context, "one")
    path = context.memory / "one" / what
    data = path.read_bytes().replace(b"stands", b"fallen") if path.exists() else b"new"
    path.unlink(missing_ok=True)
    path.write_bytes(data[:-1] if what == "finished" else data)
    gathered_editions(context)
    assert kept(context, "one") == before


def test_a_strict_build_reads_source_and_finished_pages_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(tmp_path, "one", "One v. Two")
    gathered_editions(build_context(tmp_path))
    proved: list[str] = []
    prove = proving.prove

    def noting(pages: Path, *rest: object) -> None:
        proved.append(pages.name)
        prove(pages, *rest)  # type: ignore[arg-type] # as it is called

    monkeypatch.setattr(production, "prove", noting)
    gathered_editions(build_context(tmp_path))
    assert proved == []
    gathered_editions(build_context(tmp_path, strict=True))
    assert proved == [PAGES]


def test_the_markdown_that_compilers_read_is_mended_with_nothing_else_made(
    tmp_path: Path,
) -> None:
    begin(tmp_path, "one", "One v. Two")
    context = build_context(tmp_path)
    gathered_editions(context)
    written = snapshot(tmp_path / "docs")
    page = tmp_path / "docs" / "opinions" / "one" / "opinion.md"
    page.write_text("# Another text\n")
    (tmp_path / "docs" / "opinions" / "gone").mkdir()
    gathered_editions(context)
    assert snapshot(tmp_path / "docs") == written
    assert not (tmp_path / "docs" / "opinions" / "gone").exists()


def test_what_a_build_that_died_has_left_is_cleared_away(tmp_path: Path) -> None:
    begin(tmp_path, "one", "One v. Two")
    context = build_context(tmp_path)
    (context.memory / ".one.7.work" / "opinions").mkdir(parents=True)
    (tmp_path / ".build" / ".one.edition.7").write_bytes(b"half")
    gathered_editions(context)
    left = [path.name for path in (tmp_path / ".build").rglob(".*")]
    assert left == []


def test_an_edition_that_is_gone_is_not_remembered(tmp_path: Path) -> None:
    begin(tmp_path, "one", "One v. Two")
    folder = begin(tmp_path, "two", "Three v. Four")
    context = build_context(tmp_path)
    gathered_editions(context)
    shutil.rmtree(folder)
    assert slugs(gathered_editions(context)) == ["one"]
    assert [path.name for path in context.memory.iterdir()] == ["one"]


def test_an_edition_under_another_name_leaves_nothing_at_its_old_address(tmp_path: Path) -> None:
    folder = begin(tmp_path, "one", "One v. Two")
    context = build_context(tmp_path)
    keep_addresses(gathered_editions(context), context)
    folder.rename(folder.with_name("other"))
    library = gathered_editions(context)
    assert (slugs(library), library.broken()) == (["other"], [])
    for place in (context.memory, context.docs / "opinions"):
        assert "one" not in [path.name for path in place.iterdir()]
    leading = (kept(context, "other")["index.html"], kept(context, "other")["opinion/index.html"])
    assert all(b"opinions/one" not in page for page in leading)


def test_two_editions_of_one_case_both_stand_and_neither_is_cited_as_the_case(
    tmp_path: Path,
) -> None:
    for slug in ("lim", "lim-again"):
        begin(tmp_path, slug, "Lim v. INS", 'citation: "224 F.3d 929 (9th Cir. 2000)"\n')
    begin(tmp_path, "doe", "Doe v. Roe")
    library = gathered_editions(build_context(tmp_path))
    assert (slugs(library), library.broken()) == (["doe", "lim", "lim-again"], [])
    cites = json.loads((build_context(tmp_path).memory / "doe" / "cites.json").read_bytes())
    assert "224 F.3d 929" in [each["cite"] for each in cites["cited"]]
    assert b"In this library" not in kept(build_context(tmp_path), "doe")["authorities/index.html"]


def test_an_edition_is_the_same_bytes_whichever_others_there_are(tmp_path: Path) -> None:
    for home, others in ((tmp_path / "a", ("x",)), (tmp_path / "b", ("a", "x", "z"))):
        for slug in others:
            begin(home, slug, f"{slug} v. Roe")
        gathered_editions(build_context(home))
    of_one = snapshot(build_context(tmp_path / "a").memory / "x" / PAGES)
    assert of_one == snapshot(build_context(tmp_path / "b").memory / "x" / PAGES)
    leaves = json.loads((build_context(tmp_path / "a").memory / "x" / "search.json").read_bytes())
    places = {place for leaf in leaves for _, _, place, _ in leaf["entries"]}
    assert "opinions/x/opinion/#p1" in places


def test_several_processes_make_what_one_makes(tmp_path: Path) -> None:
    made = []
    for home, jobs in ((tmp_path / "a", 1), (tmp_path / "b", 2)):
        for slug in ("x", "y", "z"):
            begin(home, slug, f"{slug} v. Roe")
        begin(home, "bad", "Roe", "colour: red\n")
        library = gathered_editions(build_context(home), Workers(jobs))
        made.append((library.summaries(), report_by_edition(library.problems())))
    assert made[0] == made[1]
    for place in ("docs", ".build/hosts"):
        one, other = (snapshot(tmp_path / name / place) for name in "ab")
        assert one == other


def test_what_is_to_be_reported_names_the_address_that_the_publisher_gave() -> None:
    site = SiteFile("Examples", errors="errors@example.org")
    asked = "This is a fault of the build: please report it."
    assert whom_to_write_to(asked, site) == "\nReport it to: errors@example.org"
    assert whom_to_write_to("Correct its spelling.", site) == ""
    assert whom_to_write_to(asked, SiteFile("Examples")) == ""


def test_what_stands_around_the_editions_is_made_without_what_reads_one() -> None:
    """To load that takes longer than a build that changes no edition."""
    load = "import sys, build_scripts.library.rest_of_site; print(*sys.modules)"
    loaded = python("-c", load, cwd=ROOT).stdout.split()
    assert "build_scripts.library.rest_of_site" in loaded
    reading = ("pipeline", "read", "structure", "citations.tokens", "citations.grammar")
    begins = tuple(f"build_scripts.{each}" for each in reading)
    assert [each for each in loaded if each.startswith(("eyecite", *begins))] == []


def test_an_edition_that_is_gone_is_told_once_unless_its_addresses_lead_on(tmp_path: Path) -> None:
    begin(tmp_path, "good", "Zwei v. Eins")
    begin(tmp_path, "roe", "Roe v. Poe")
    context = build_context(tmp_path)
    library = gathered_editions(context)
    keep_addresses(library, context)
    assert library.gone == ()
    (tmp_path / "editions" / "roe").rename(tmp_path / "editions" / "roe-v-poe")
    library = gathered_editions(context)
    (told,) = addresses_gone(library, tmp_path / "editions")
    assert (told.code, told.file) == ("addresses-gone", "editions/roe")
    assert gathered_editions(context).gone == ()

    (tmp_path / "editions" / "good").rename(tmp_path / "editions" / "zwei-v-eins")
    settings = tmp_path / "editions" / "zwei-v-eins" / "edition.yml"
    settings.write_text(settings.read_text() + "moved: {from: [good]}\n")
    library = gathered_editions(context)
    assert library.gone == ("good",)
    assert [*addresses_gone(library, tmp_path / "editions")] == []
