"""A stranger finds, from a published site alone, whatever was changed in it."""

import shutil
import zipfile
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest
from lxml import etree

from build_scripts.problems import Problem
from build_scripts.site import manifest, source_downloads
from build_scripts.site.proof import GENERATED, NO_TEXT
from build_scripts.verification import opinion_in, verified, words_proved
from tests.conftest import SLUG, command
from tests.trials import Trials


@pytest.fixture
def published(site: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(site, tmp_path / "published"))


def test_a_site_as_built_is_verified_and_its_sum_is_the_one_that_was_printed(site: Path) -> None:
    total = sha256((site / "SHA256SUMS").read_bytes()).hexdigest()
    result = command("verify", str(site), "--sum", total)
    assert result.returncode == 0, result.stderr
    assert f"Sum of the site: {total}" in result.stdout
    assert "consistent" not in result.stdout
    assert "consistent" in command("verify", str(site)).stdout
    assert verified(site, total).words > 5000


def test_another_sum_is_told(site: Path) -> None:
    result = command("verify", str(site), "--sum", "0" * 64)
    assert result.returncode == 2
    assert "SHA256SUMS: [site-changed]" in result.stderr


def changed(data: bytes, chance: Random) -> bytes:
    """Return `data` with one byte changed, lost or added."""
    place = chance.randrange(len(data) + 1)
    byte = bytes([chance.randrange(256)])
    before, after = data[:place], data[place + 1 :]
    kinds = (before + byte + data[place:], before + byte + after, before + after)
    return chance.choice([kind for kind in kinds if kind != data])


def test_one_changed_character_anywhere_is_noticed(published: Path, trials: Trials) -> None:
    total = manifest.sum_of_file(published / manifest.NAME)
    files = sorted(path for path in published.rglob("*") if path.is_file())
    assert list(manifest.differences(published, "opinions", total)) == []
    for chance in trials(40, whole=10_000):
        path = chance.choice(files)
        data = path.read_bytes()
        path.write_bytes(changed(data, chance))
        found = [each.file for each in manifest.differences(published, "opinions", total)]
        path.write_bytes(data)
        assert path.relative_to(published).as_posix() in found


def words_of_the_court(page: etree._Element) -> list[etree._Element]:
    """Return the elements of a page whose own text is the court’s."""
    article = page.find(".//article")
    assert article is not None

    def is_court(element: etree._Element) -> bool:
        around = [element, *element.iterancestors()]
        return not any(
            one.tag in NO_TEXT or not GENERATED.isdisjoint(one.get("class", "").split())
            for one in around
        )

    elements = (each for each in article.iter(etree.Element) if (each.text or "").strip())
    return [each for each in elements if is_court(each)]


def test_a_changed_word_of_the_court_is_noticed_by_the_proof_too(
    published: Path, trials: Trials
) -> None:
    folder = published / "opinions" / SLUG
    page = folder / "opinion" / "index.html"
    good = page.read_text(encoding="utf-8")
    assert words_proved(folder) > 5000
    for chance in trials(5, whole=1_000):
        tree = etree.HTML(good)
        element = chance.choice(words_of_the_court(tree))
        text = element.text or ""
        place = chance.choice([n for n, sign in enumerate(text) if not sign.isspace()])
        element.text = text[:place] + "¤" + text[place + 1 :]
        page.write_text(etree.tostring(tree, encoding="unicode", method="html"), encoding="utf-8")
        with pytest.raises(Problem, match="fidelity-page"):
            words_proved(folder)


def test_what_is_added_and_what_is_gone_is_noticed(published: Path) -> None:
    (published / "opinions" / SLUG / "new.html").write_text("")
    (published / "404.html").unlink()
    (published / "opinions" / "more").mkdir()
    (published / "opinions" / "more" / "index.html").write_text("")
    found = {(each.file, each.sentence) for each in manifest.differences(published, "opinions")}
    assert (f"opinions/{SLUG}/new.html", "The build wrote no such file.") in found
    assert ("404.html", "There is no such file any more.") in found
    assert ("opinions/more/index.html", "The build wrote no such file.") in found


def test_a_link_in_the_place_of_a_file_is_noticed(published: Path, tmp_path: Path) -> None:
    page = published / "index.html"
    page.rename(tmp_path / "index.html")
    page.symlink_to(tmp_path / "index.html")
    assert [each.file for each in manifest.differences(published, "opinions")] == ["index.html"]


def test_another_source_is_noticed_though_its_sums_were_made_anew(published: Path) -> None:
    folder = published / "opinions" / SLUG
    source = folder / "received" / "opinion.md.txt"
    source.write_text(source.read_text().replace("We deny the petition", "We grant the petition"))
    manifest.write_edition(folder)
    manifest.write(published, "opinions")
    assert [each.code for each in verified(published, None).found] == ["received-unreadable"]


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("opinion.md", "opinion.md.txt"),
        ("opinion.txt", "opinion.txt"),
        ("opinion.pdf", "opinion.pdf"),
        ("opinion.html", "opinion.html.zip"),
        ("opinion.xml", "opinion.xml.zip"),
        ("opinion.json", "opinion.json.zip"),
        ("opinion.svg", "opinion.svg.zip"),
        ("opinion", "opinion.zip"),
    ],
)
def test_a_source_is_offered_in_a_form_that_no_browser_runs(
    name: str, offered: str, tmp_path: Path
) -> None:
    data = b"<script>alert(7)</script>"
    settled = source_downloads.Settled(name, sha256(data).hexdigest())
    for path, content in source_downloads.files(settled, data).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    assert (tmp_path / "received" / offered).is_file()
    assert zipfile.is_zipfile(tmp_path / "received" / offered) == offered.endswith(".zip")
    assert source_downloads.received_opinion(tmp_path, "/opinions/x") == (settled, data)


def test_the_opinion_is_read_from_the_site_as_the_build_read_it(site: Path) -> None:
    opinion = opinion_in(site / "opinions" / SLUG, f"/opinions/{SLUG}")
    assert [writing.id for writing in opinion.writings if writing.kind != "counsel"] == [
        "summary", "opinion", "concurrence",
    ]  # fmt: skip
