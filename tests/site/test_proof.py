"""The proof can fail: whatever happens to the court’s words on the way, the build stops."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.audit import account, audit
from build_scripts.model import Edition
from build_scripts.problems import Problem
from build_scripts.site import proof
from tests.conftest import SLUG, command, copy_project, mkdocs, snapshot

OPINION = f"opinions/{SLUG}/opinion/index.html"

# Each damages the built paragraph 2 in its own way: pattern, replacement, and where it is noticed.
DAMAGE = {
    "a word dropped": (r"native and citizen", "native citizen", "p2"),
    "a word doubled": (r"native and", "native and and", "p2"),
    "two words swapped": (r"native and citizen", "citizen and native", "p2"),
    "one letter altered": (r"paroled\.", "parolled.", "p2"),
    "a word moved to the next paragraph": (
        r" protection\.((?:<[^>]*>)*</p>\s*<p id=\"p3\">.*?</a>)",
        r"\1protection. ",
        "p2",
    ),
    "a paragraph dropped": (r"<p id=\"p2\">.*?</p>", "", "p2"),
    "two paragraphs joined": (r"</p>\s*<p id=\"p3\">", " ", "p2"),
    "a note’s label altered": (r"(id=\"nref1\"[^>]*>)1<", r"\g<1>2<", "p1"),
    "a note emptied": (r"Publication is pursuant to[^<]*", "", "n1"),
    "words added after the last": (r"(</section>)", r"<p>So ordered.</p>\1", "the end"),
}


def damaged(html: str, kind: str) -> str:
    pattern, replacement, _ = DAMAGE[kind]
    result, count = re.subn(pattern, replacement, html, count=1, flags=re.DOTALL)
    assert count == 1
    return result


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_is_noticed_at_its_place(kind: str, edition: Edition, site: Path) -> None:
    html = damaged((site / OPINION).read_text(), kind)
    wanted = proof.expected_words(edition.opinion)["opinion/"]
    with pytest.raises(Problem) as caught:
        proof.compare("/opinion/", wanted, html)
    assert caught.value.code == "fidelity-page"
    assert caught.value.file == "/opinion/"
    assert f"At {DAMAGE[kind][2]} " in caught.value.sentence


def test_the_undamaged_pages_pass(edition: Edition, site: Path) -> None:
    for page, wanted in proof.expected_words(edition.opinion).items():
        built = site / "opinions" / SLUG / page / "index.html"
        proof.compare(page, wanted, built.read_text())


SABOTAGE = """
import re
from dataclasses import replace
def on_post_page(output, page, config):
    if page.file.src_uri.endswith("/opinion.md"):
        output, count = re.subn({pattern!r}, {replacement!r}, output, count=1, flags=re.S)
        assert count == 1
    return output
"""


def test_an_edition_damaged_by_the_compiler_is_kept_out_and_its_last_pages_stay(
    project: Path, site: Path
) -> None:
    pattern, replacement, place = DAMAGE["a paragraph dropped"]
    (project / "sabotage.py").write_text(
        SABOTAGE.format(pattern=pattern, replacement=replacement), encoding="utf-8"
    )
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("hooks:\n", "hooks:\n  - sabotage.py\n"))
    result = mkdocs(project, "build", "--strict")
    assert result.returncode == 2
    said = result.stdout + result.stderr
    assert f"{SLUG}\n  editions/{SLUG}/opinion.md:71: [fidelity-page] " in said
    assert f"On /opinions/{SLUG}/opinion/, at {place}, the page would say" in said
    assert "Traceback" not in said
    mine = f"opinions/{SLUG}"
    assert snapshot(project / "site" / mine) == snapshot(site / mine)


def test_check_prints_the_proof_of_the_built_site(tmp_path: Path, site: Path) -> None:
    project = copy_project(tmp_path / "project")
    early = command("check", SLUG, cwd=project)
    assert early.returncode == 2
    assert "site-missing" in early.stderr
    (project / "site").symlink_to(site)
    result = command("check", SLUG, cwd=project)
    assert result.returncode == 0
    assert re.search(r"Words of the court on these pages: 3,\d{3}", result.stdout)
    assert "Not reproduced, Markdown mark-up: 91" in result.stdout


def test_the_about_page_states_the_figures_that_check_prints(edition: Edition, site: Path) -> None:
    about = (site / "opinions" / SLUG / "about" / "index.html").read_text()
    assert f"{account(edition.opinion).words:,} words" in about
    assert edition.opinion.source.sha256 in about


def test_blocks_out_of_order_are_noticed_in_the_source(edition: Edition) -> None:
    opinion = edition.opinion
    lead = next(writing for writing in opinion.writings if writing.id == "opinion")
    blocks = (lead.blocks[1], lead.blocks[0], *lead.blocks[2:])
    writings = tuple(replace(w, blocks=blocks) if w is lead else w for w in opinion.writings)
    with pytest.raises(Problem) as caught:
        audit(replace(opinion, writings=writings))
    assert caught.value.code == "fidelity-source"
    assert "is out of place" in caught.value.sentence


def test_a_lost_block_is_noticed_in_the_source(edition: Edition) -> None:
    opinion = edition.opinion
    lead = next(writing for writing in opinion.writings if writing.id == "opinion")
    shorter = replace(lead, blocks=lead.blocks[:-1])
    writings = tuple(shorter if w is lead else w for w in opinion.writings)
    with pytest.raises(Problem) as caught:
        audit(replace(opinion, writings=writings))
    assert "“PETITION DENIED. M. SMITH, Circuit Judg…” was lost" in caught.value.sentence
