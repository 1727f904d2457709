"""An editor’s quotation is found in one place, or the editor is told what to do."""

import pytest

from build_scripts.editors.anchor import anchor_at
from build_scripts.model import Anchor, Passage, Quotation, Span, Text
from build_scripts.problems import Problem


def paragraph(number: int, words: str, writing: str = "opinion") -> Passage:
    return Passage(writing, "body", number, Text(words), number=str(number))


TEXT = (
    paragraph(1, "We deny the petition. The “IJ’s” order stands."),
    paragraph(2, "The petition is denied — the petition, that is, for review."),
    Passage("opinion", "note 1", 0, Text("Publication is pursuant to rule.")),
    paragraph(1, "I concur in the order of the court.", "concurrence"),
)


def find(exact: str, prefix: str = "", suffix: str = "", within: str = "") -> Anchor:
    return anchor_at(Quotation(exact, prefix, suffix), TEXT, "notes.yml", 7, within)


@pytest.mark.parametrize(
    ("quotation", "place"),
    [
        (Quotation("deny the petition"), ("opinion", "body", 1, 3, 20)),
        (Quotation("deny\n  the petition"), ("opinion", "body", 1, 3, 20)),
        (Quotation('The "IJ\'s" order'), ("opinion", "body", 1, 22, 38)),
        (Quotation("denied - the"), ("opinion", "body", 2, 16, 28)),
        (Quotation("petition", "deny the"), ("opinion", "body", 1, 12, 20)),
        (Quotation("petition", suffix=", that"), ("opinion", "body", 2, 29, 37)),
        (Quotation("petition", "The ", " is"), ("opinion", "body", 2, 4, 12)),
        (Quotation("Publication"), ("opinion", "note 1", 0, 0, 11)),
    ],
)
def test_it_is_found(quotation: Quotation, place: tuple[str, str, int, int, int]) -> None:
    writing, where, index, start, end = place
    found = anchor_at(quotation, TEXT, "notes.yml", 7)
    assert found == Anchor(writing, where, index, Span(start, end))


@pytest.mark.parametrize(
    ("within", "number"), [("opinion ¶ 1", 1), ("opinion  ¶ 1", 1), ("concurrence", 1)]
)
def test_a_place_narrows_the_search(within: str, number: int) -> None:
    found = find("order", within=within)
    assert (found.writing, found.index) == (within.split(maxsplit=1)[0], number)


def test_the_very_characters_go_before_those_alike() -> None:
    text = (paragraph(1, "the court's order"), paragraph(2, "the court’s order"))
    assert anchor_at(Quotation("court’s"), text, "", 1).index == 2
    assert anchor_at(Quotation("court's"), text, "", 1).index == 1


@pytest.mark.parametrize(
    ("quotation", "code", "said", "advice"),
    [
        (("the petition",), "quotation-found-twice", "stand 2 times: opinion ¶ 1, opinion ¶ 2",
         "add `prefix:` or `suffix:`"),
        (("stands. The petition",), "quotation-across-paragraphs",
         "begin in opinion ¶ 1 and end in opinion ¶ 2", "Quote from one of them alone"),
        (("the pettition is denyed",), "quotation-not-found", "No passage holds",
         "in opinion ¶ 2: “The petition is denied"),
        (("quetzal zoology",), "quotation-not-found", "No passage holds", "Copy them from"),
        (("concur", "", "", "opinion"), "quotation-not-found", "No passage",
         "They stand in concurrence ¶ 1."),
        (("concur", "They"), "quotation-not-found", "No passage",
         "in concurrence ¶ 1, but not with this `prefix:`"),
        (("concur", "", "", "dissent"), "place-not-found", "no place called “dissent”",
         "opinion, concurrence"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(
    quotation: tuple[str, ...], code: str, said: str, advice: str
) -> None:
    with pytest.raises(Problem) as caught:
        find(*quotation)
    problem = caught.value
    assert (problem.code, problem.place) == (code, "notes.yml:7")
    assert said in problem.sentence
    assert advice in problem.advice


def test_words_that_overlap_with_themselves_count_as_often_as_they_stand() -> None:
    with pytest.raises(Problem, match="stand 2 times"):
        anchor_at(Quotation("ha ha"), [paragraph(1, "ha ha ha")], "", 1)
