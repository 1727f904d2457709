"""What is said of decisions in the case itself, which no rule of precedent weighs."""

from dataclasses import replace

import pytest

from build_scripts.citations import cite
from build_scripts.model import Block, CaptionLine, CaptionRole, Text, Writing
from tests.citations.table import opinion_of


def weights(
    *passages: str,
    caption: tuple[CaptionRole, str] | None = None,
    syllabus: str | None = None,
    name: str | None = "Doe v. Roe",
) -> list[str | None]:
    """What the table says of each authority of a case before the Supreme Court."""
    opinion = opinion_of(["[court scotus]", *passages])
    lines = (CaptionLine(caption[0], Text(caption[1])),) if caption else ()
    parts = [Block("paragraph", Text(syllabus))] if syllabus else []
    head = Writing("summary", "syllabus", None, None, None, tuple(parts), ())
    opinion = replace(
        opinion,
        case=replace(opinion.case, name=name, caption=lines),
        writings=(head, *opinion.writings),
    )
    return [each.weight.kind if each.weight else None for each in cite(opinion).authorities]


@pytest.mark.parametrize(
    "closing",
    [
        "601 F. 3d 20, affirmed.",
        "601 F. 3d 20, reversed and remanded.",
        "No. 30–751, 601 F. 3d 20, vacated and remanded.",
        "Reported below: 601 F. 3d 20.",
    ],
)
def test_a_syllabus_closes_with_the_decision_under_review(closing: str) -> None:
    text = "The Court of Appeals reversed. 601 F. 3d 20, 24 (CA4 2029)."
    assert weights(text, syllabus=closing) == ["under review"]


def test_the_caption_cites_the_decision_under_review() -> None:
    line = "On review of a decision of the Court of Appeals, 301 N.C. App. 1 (2019), reversing."
    text = "See Doe v. Roe, 301 N.C. App. 1 (2019). See Hall v. Pond, 900 F.3d 7 (4th Cir. 2019)."
    said = weights(text, caption=("posture", line))
    assert said == ["under review", "persuasive"]


def test_a_case_that_the_caption_names_is_not_taken_for_it() -> None:
    line = "On review pursuant to Hall v. Pond, 900 F.3d 7 (4th Cir. 2019)."
    assert weights("Hall v. Pond, 900 F.3d 7 (4th Cir. 2019).", caption=("posture", line)) == [
        "persuasive"
    ]


def test_a_decision_without_a_name_and_one_in_the_same_case_weigh_nothing() -> None:
    assert weights("The trial court agreed. 533 F. Supp. 2d 567, 570 (Md. 2008).") == [None]
    assert weights("Roe v. Doe, 123 F.3d 45 (4th Cir. 2020).") == [None]
    assert weights("Ray v. Fay, 123 F.3d 45 (4th Cir. 2020).", name=None) == ["persuasive"]
