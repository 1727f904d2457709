"""Editions of one site know of each other: which of those they cite stand here, who cites them."""

import shutil
from pathlib import Path

import pytest
from lxml import etree

from build_scripts.library.edition import production, proving
from build_scripts.library.edition.across import known_cites, told_to_each
from build_scripts.library.editions import gathered_editions
from build_scripts.library.memory.finished import PAGES
from build_scripts.model.across import Cited, Facts
from build_scripts.problems import Problem
from tests.library.test_editions import begin, begin_two, build_context, noted


def facts(slug: str, title: str, cites: tuple[str, ...], *cited: Cited) -> Facts:
    return Facts(slug, title, cites, 2000, cited)


def cite(*cites: str, name: str | None = "Limone v. INS", year: int | None = 2000) -> Cited:
    return Cited(cites, name, year, "opinion.md#c1", "the opinion ¶ 1", "See Limone.", 1)


LIMONE = facts("limone", "Limone v. Naturalization Service", ("224 F.3d 929", "2000 WL 7"))


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        (cite("224 F.3d 929"), True),
        (cite("1 A.2d 3", "2000 WL 7"), True),  # a parallel cite
        (cite("224 F. 3d 929"), True),
        (cite("224 F.3d 930"), False),
        (cite("224 F.3d 929", year=1999), False),  # another that begins on that page
        (cite("224 F.3d 929", name="Roe v. Wade"), False),
        (cite("224 F.3d 929", name=None, year=None), True),
    ],
)
def test_a_case_is_one_of_the_library_where_nothing_speaks_against_it(
    cited: Cited, found: bool
) -> None:
    given = told_to_each([LIMONE, facts("roe", "Roe v. Doe", (), cited)])
    assert ("limone" in given) == ("roe" in given) == found


REPRINT = """\
United States Court of Appeals, First Circuit.

Jane LIM, Petitioner, v. INS, Respondent.

No. 20-1. March 20, 2000.

SELYA, Circuit Judge.

The order stands. It was made *930 in due time by those who may make it, and it says so itself.

What the rule *936 asks is that it be made in writing, and it was made in writing in this case.
"""


def test_a_citation_of_a_page_leads_to_that_page_where_the_site_has_it(tmp_path: Path) -> None:
    lim = begin(tmp_path, "lim", "Lim v. INS", 'citation: "224 F.3d 929 (1st Cir. 2000)"\n')
    (lim / "opinion.md").rename(lim / "opinion.txt")
    (lim / "opinion.txt").write_text(REPRINT)
    settings = (lim / "edition.yml").read_text()
    (lim / "edition.yml").write_text(settings.replace("opinion.md", "opinion.txt"))
    begin(tmp_path, "doe", "Doe v. Roe")
    assert gathered_editions(build_context(tmp_path)).broken() == []
    card = hrefs(tmp_path, f"doe/{PAGES}/opinion/index.html", "In this library, page 936")
    assert card == ["../../lim/opinion/#page-936"]
    page = (build_context(tmp_path).memory / "lim" / PAGES / "opinion/index.html").read_text()
    assert 'id="page-936"' in page
    # Pages that the reporter of the cite cannot have counted lead nowhere.
    (lim / "opinion.txt").write_text(REPRINT.replace("*930", "*12").replace("*936", "*13"))
    assert gathered_editions(build_context(tmp_path)).broken() == []
    card = hrefs(tmp_path, f"doe/{PAGES}/opinion/index.html", "In this library")
    assert card == ["../../lim/"]


NUMBERED = """\
SUPREME COURT OF WISCONSIN

Ann Quill, Plaintiff-Appellant,

v.

Harbor Board, Defendant-Respondent.

No. 2019AP7

Filed March 20, {year}

ABLE, J.

¶1 The lamp burned{cites}.

¶2 It burned through the night.

¶3 We affirm.
"""


def test_a_citation_of_a_paragraph_leads_to_that_paragraph(tmp_path: Path) -> None:
    own = begin(tmp_path, "quill", "Quill v. Harbor", 'citation: "2018 WI 7, 380 Wis. 2d 1"\n')
    (own / "opinion.md").write_text(NUMBERED.format(cites="", year=2018))
    citing = begin(tmp_path, "doe", "Doe v. Roe")
    cites = ". See *Quill v. Harbor*, 2018 WI 7, ¶ 2, 380 Wis. 2d 1; *id.*, ¶¶ 3–4; *id.*, ¶ 9"
    (citing / "opinion.md").write_text(NUMBERED.format(cites=cites, year=2019))
    assert gathered_editions(build_context(tmp_path)).broken() == []
    cards = hrefs(tmp_path, f"doe/{PAGES}/opinion/index.html", "In this library")
    assert cards == ["../../quill/opinion/#p2", "../../quill/opinion/#p3", "../../quill/"]
    page = (build_context(tmp_path).memory / "quill" / PAGES / "opinion/index.html").read_text()
    assert 'id="p3"' in page


def test_a_cite_of_two_editions_leads_to_neither() -> None:
    twin = facts("twin", LIMONE.title, LIMONE.cites)
    assert told_to_each([LIMONE, twin, facts("roe", "Roe v. Doe", (), cite("224 F.3d 929"))]) == {}


@pytest.mark.parametrize(
    ("citation", "cites"),
    [
        ("918 F.3d 1025 (9th Cir. 2019)", ["918 F.3d 1025"]),
        ("99 U.S. 1, 2 S. Ct. 3 (1980)", ["99 U.S. 1", "2 S. Ct. 3"]),
        ("2019 WI 5, 385 Wis. 2d 1", ["2019 WI 5", "385 Wis. 2d 1"]),
        ("918 F.3d ___ (9th Cir. 2019)", []),
        (None, []),
    ],
)
def test_an_edition_is_known_by_every_cite_of_its_citation(
    citation: str | None, cites: list[str]
) -> None:
    assert list(known_cites(citation)) == cites


def library(home: Path) -> Path:
    """Begin an edition that cites another one, and one that cites none of them."""
    lim = begin_two(home)
    for folder in (lim, begin(home, "other", "Ash v. Elm")):
        opinion = (folder / "opinion.md").read_text()
        (folder / "opinion.md").write_text(opinion.replace("Lim v. INS, 224", "Poe v. Moe, 225"))
    return lim


def hrefs(home: Path, page: str, said: str) -> list[str]:
    html = (build_context(home).memory / page).read_text(encoding="utf-8")
    links = etree.HTML(html).iter("a")
    return [str(a.get("href")) for a in links if said in "".join(map(str, a.itertext()))]


def test_a_citation_of_another_edition_leads_there_and_back(tmp_path: Path) -> None:
    library(tmp_path)
    assert gathered_editions(build_context(tmp_path)).broken() == []
    assert hrefs(tmp_path, f"doe/{PAGES}/authorities/index.html", "In this library") == [
        "../../lim/"
    ]
    assert "../../lim/" in hrefs(tmp_path, f"doe/{PAGES}/opinion/index.html", "In this library")
    (back,) = hrefs(tmp_path, f"lim/{PAGES}/index.html", "Doe v. Roe, the opinion")
    page, _, anchor = back.partition("#")
    assert page == "../doe/opinion/"
    assert (
        f'id="{anchor}"'
        in (build_context(tmp_path).memory / "doe" / PAGES / "opinion/index.html").read_text()
    )
    front = (build_context(tmp_path).memory / "lim" / PAGES / "index.html").read_text()
    assert ">The order stands<" in front


def test_only_those_that_cite_what_is_gone_are_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lim = library(tmp_path)
    gathered_editions(build_context(tmp_path))
    made = noted(monkeypatch)
    shutil.rmtree(lim)
    assert gathered_editions(build_context(tmp_path)).broken() == []
    assert made == ["doe"]
    assert hrefs(tmp_path, f"doe/{PAGES}/authorities/index.html", "In this library") == []


def test_an_edition_of_which_nothing_is_published_is_linked_from_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It can be read, so that it tells others of itself; what is wrong shows only at the end."""
    library(tmp_path)
    prove = proving.prove

    def failing(pages: Path, edition: object, *rest: object) -> None:
        if edition.slug == "lim":  # type: ignore[attr-defined] # as it is called
            raise Problem("fidelity-page", "One word is another.")
        prove(pages, edition, *rest)  # type: ignore[arg-type] # likewise

    monkeypatch.setattr(production, "prove", failing)
    made = gathered_editions(build_context(tmp_path))
    assert [each.slug for each in made.lost()] == ["lim"]
    assert hrefs(tmp_path, f"doe/{PAGES}/authorities/index.html", "In this library") == []
