"""A cross reference leads to the writing of the decision that it names, or to none."""

import pytest

from build_scripts.citations import cite
from build_scripts.model import Block, Case, Opinion, Source, Text, Writing, WritingKind

JUDGES = ("Elm", "Ash", "Oak")


def led(said: str, kinds: tuple[WritingKind, ...], here: int) -> str | None:
    """Return where the reference in `said` leads, a sentence of the writing at `here`."""
    writings = tuple(
        Writing(
            *(kind, kind, JUDGES[place], None, None),
            (Block("paragraph", Text(said if place == here else "So it is.")),),
            (),
        )
        for place, kind in enumerate(kinds)
    )
    opinion = cite(Opinion(Source("", "", "", ()), Case(None, None), writings, ()))
    (citation,) = opinion.citations
    return citation.authority


@pytest.mark.parametrize(
    ("reference", "from_dissent", "from_majority"),
    [
        # within the same writing
        ("supra, at 5", "dissent", "majority"),
        ("infra, at 5", "dissent", "majority"),
        ("Part II, supra", "dissent", "majority"),
        ("n. 3, supra", "dissent", "majority"),
        ("section II, infra", "dissent", "majority"),
        # a note of what comes before
        ("note 3, ante", "majority", None),
        # before and after, in the order in which they are printed
        ("ante, at 5", "majority", None),
        ("post, at 5", None, "concurrence"),
        ("ante, at 5 (opinion of Ash, J.)", "concurrence", "majority"),
        ("ante, at 5 (Ash, C. J., concurring)", "concurrence", "majority"),
        # by its kind, but never to the writing that says so
        ("maj. op. at 5", "majority", None),
        ("the majority op. at 5", "majority", None),
        ("lead op. at 5", "majority", None),
        ("plurality op. at 5", None, None),
        ("concurring op. at 5", "concurrence", "concurrence"),
        ("dissenting op. at 5", None, "dissent"),
        ("Concurring Opinion, p. 3", "concurrence", "concurrence"),
    ],
)
def test_a_reference_leads_to_the_writing_it_names(
    reference: str, from_dissent: str | None, from_majority: str | None
) -> None:
    assert led(f"See {reference}.", ("majority", "concurrence", "dissent"), 2) == from_dissent
    assert led(f"See {reference}.", ("dissent", "majority", "concurrence"), 1) == from_majority


@pytest.mark.parametrize("kind", ["per-curiam", "plurality", "memorandum", "order"])
def test_the_lead_opinion_has_many_names(kind: WritingKind) -> None:
    assert led("See lead op. at 5.", (kind, "concurrence", "dissent"), 2) == kind
    assert led("See ante, at 5.", (kind, "concurrence", "dissent"), 2) == kind


def test_one_who_concurs_and_dissents_in_part_is_meant_by_either_word() -> None:
    kinds: tuple[WritingKind, ...] = ("majority", "concurrence-in-part", "syllabus")
    assert led("See dissenting op. at 5.", kinds, 0) == "concurrence-in-part"
    assert led("See concurring op. at 5.", kinds, 0) == "concurrence-in-part"
    both: tuple[WritingKind, ...] = ("majority", "concurrence-in-part", "dissent")
    assert led("See dissenting op. at 5.", both, 0) is None


def test_the_opinion_that_this_decision_has_not_is_of_the_record() -> None:
    kinds: tuple[WritingKind, ...] = ("majority", "concurrence", "concurrence")
    assert led("See Dissenting Opinion, p. 3.", kinds, 0) == "Dissenting Opinion"
