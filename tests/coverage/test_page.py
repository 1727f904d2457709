"""The page of the news story says what the press and the court said, and search finds it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.model import Edition
from build_scripts.problems import Problem
from build_scripts.site.proof import NOT_PRESS, Proof, compare, proofs
from tests.conftest import EDITIONS, SLUG
from tests.searched import searched

PAGE = f"opinions/{SLUG}/coverage/index.html"


def proofs_of_page(edition: Edition) -> Iterator[Proof]:
    return (proof for proof in proofs(edition) if proof.place == "coverage/")


def prove(edition: Edition, html: str) -> None:
    for proof in proofs_of_page(edition):
        compare("/coverage/", proof.wanted, html, proof.others)


def test_the_page_holds_every_word_of_the_story_and_no_other(edition: Edition, site: Path) -> None:
    html = (site / PAGE).read_text()
    prove(edition, html)
    press = next(proof for proof in proofs_of_page(edition) if proof.others == NOT_PRESS)
    said = " ".join(word for stretch in press.wanted for word in stretch.words)
    source = (EDITIONS / SLUG / "article.md").read_text()
    body = source[source.index("A former") : source.index("\n\nFronteras Desk\n")]
    assert said.endswith(" ".join(body.split()))


DAMAGE = {
    "a word of the press altered": (r"The lawman", "The policeman", "story ¶ 2"),
    "a word of the press dropped": (r"twice\s+demanded", "demanded", "story ¶ 3"),
    "a slip of the press mended": (r"the to\s+opinion", "to the opinion", "story ¶ 3"),
    "a word of the court altered": (r"a population of about 3500", "a population of 3500", "14"),
    "words of nobody": (r'<div class="findings">', '<div class="findings"><p>Indeed.</p>', ""),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_to_either_voice_is_noticed(kind: str, edition: Edition, site: Path) -> None:
    pattern, replacement, place = DAMAGE[kind]
    html, count = re.subn(pattern, replacement, (site / PAGE).read_text(), count=1)
    assert count == 1
    with pytest.raises(Problem) as caught:
        prove(edition, html)
    assert caught.value.code == "fidelity-page"
    assert place in caught.value.sentence


def test_every_sentence_of_the_first_story_has_a_finding(edition: Edition) -> None:
    assert edition.coverage
    assert len(edition.coverage.claims) == 27
    checks = {c.said: c.found for claim in edition.coverage.claims for c in claim.checks}
    assert checks["Wednesday"] == "March 20, 2019"
    assert checks["3,500"] == "about 3500"
    assert checks["twice"] == "two"
    assert checks["a couple weeks"] == "about two weeks"
    assert checks["Ben Wiesinger"] == "Benjamin T. Wiesinger"
    assert None not in checks.values()


def test_every_link_of_a_passage_leads_to_it(site: Path) -> None:
    html = (site / PAGE).read_text()
    targets = set(
        re.findall(r'class="by-build passage-place">\s*<a href="\.\./([^"#]*)(?:#([^"]+))?"', html)
    )
    assert {("opinion/", "p3"), ("opinion/", "p21"), ("summary/", "p1")} <= targets
    for page, anchor in targets:
        built = (site / "opinions" / SLUG / page / "index.html").read_text()
        assert not anchor or f'id="{anchor}"' in built


def test_marks_in_the_opinion_lead_to_their_claims(site: Path) -> None:
    html = (site / "opinions" / SLUG / "opinion" / "index.html").read_text()
    claims = re.findall(r'<p class="reported-claim"[^>]*><a href="\.\./coverage/#([\w-]+)"', html)
    built = (site / PAGE).read_text()
    assert len(claims) > 30
    assert [claim for claim in claims if f'id="{claim}"' not in built] == []
    told = set(" ".join(re.findall(r'reported-claim" data-told="([^"]+)"', html)).split())
    assert told == set(re.findall(r'<span class="told" data-told="([^"]+)"', html))


def test_search_names_the_press(site: Path) -> None:
    index = searched(site)
    found = {each.place.partition("coverage/")[2]: each for each in index}
    assert (found["#s2"].part, found["#s2"].label) == ("News story, Fronteras Desk", "¶ 2")
    assert found["#s2"].text.startswith("The lawman worked")
    assert (found["#claim-14"].part, found["#claim-14"].label) == (
        "Coverage", "Claim 14: paraphrase",
    )  # fmt: skip
    court = [each for each in index if "/opinion/#" in each.place]
    assert not any("lawman" in each.text for each in court)
