"""One entry settles many blocks, notes, marks, pages or names at once."""

import pytest

from build_scripts.citations import cite
from build_scripts.model import Opinion
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.addresses.editions import document
from tests.corrections.settled import put_right, recovered, refusal, words

MATTERS = [
    "The lease said much.",
    "First, the pier shall be lit.",
    "Second, the lamp shall be sold.",
    "Third, the rent is due in May. The tenant did not pay. The landlord sued.",
    "The order stands.",
]


@pytest.fixture(scope="module")
def opinion() -> Opinion:
    return recovered(document(MATTERS))


def kinds(opinion: Opinion) -> list[str]:
    return [kind for kind, _ in words(opinion, "opinion")]


def texts(opinion: Opinion) -> list[str]:
    return [text for _, text in words(opinion, "opinion")]


def test_every_block_of_a_range_is_of_a_kind(opinion: Opinion) -> None:
    made = put_right(opinion, "blocks: [{quote: First, until: due in May, is: list}]")
    assert kinds(made) == ["paragraph", "list", "list", "list", "paragraph"]
    assert texts(made) == MATTERS


def test_a_range_is_set_apart_within_its_blocks(opinion: Opinion) -> None:
    made = put_right(
        opinion,
        "blocks: [{quote: the rent is due, until: did not pay, splits: here, is: blockquote}]",
    )
    third = ["Third,", "the rent is due in May. The tenant did not pay.", "The landlord sued."]
    assert texts(made) == [*MATTERS[:3], *third, MATTERS[4]]
    assert kinds(made)[3:] == ["paragraph", "blockquote", "paragraph", "paragraph"]


def test_every_block_of_a_range_goes_on_with_the_one_before_it(opinion: Opinion) -> None:
    made = put_right(opinion, "blocks: [{quote: Second, until: Third, joins: the one before}]")
    assert texts(made) == [MATTERS[0], " ".join(MATTERS[1:4]), MATTERS[4]]


@pytest.mark.parametrize(
    ("extent", "left"),
    [
        ("", [MATTERS[0], MATTERS[4]]),
        (
            ", extent: the quoted words",
            [MATTERS[0], "First,", "The tenant did not pay. The landlord sued.", MATTERS[4]],
        ),
    ],
)
def test_a_range_is_no_part_of_the_opinion(extent: str, left: list[str], opinion: Opinion) -> None:
    entry = f"quote: the pier shall, until: due in May., is: no part of the opinion{extent}"
    made = put_right(opinion, f"parts: [{{{entry}}}]")
    assert texts(made) == left
    assert len(made.removals) == len(opinion.removals) + 3


def test_a_note_is_all_blocks_of_a_range(opinion: Opinion) -> None:
    made = put_right(opinion, "notes: [{quote: Second, until: did not pay, begins: '1'}]")
    (note,) = made.writings[-1].notes
    assert [block.text.words for block in note.blocks] == [
        MATTERS[2],
        "Third, the rent is due in May. The tenant did not pay.",
    ]
    assert texts(made) == [*MATTERS[:2], "The landlord sued.", MATTERS[4]]


LABELS = [
    "It was dark.1 The lamp of Lim2 was sold in 1999 for 2 dollars.",
    'He said so ("twice")3 and paid.',
    "1",
    "Not in May.",
    "It was June.",
    "2. Lim was a pilot.",
    "3",
    "In the harbor.",
]
ALL_NOTES = "{quote: Not in May, until: In the harbor, begins: each label}"
ALL_MARKS = "{quote: It was dark, until: and paid., within: opinion, mark: each label}"


def test_notes_and_marks_of_which_a_file_kept_the_labels_alone() -> None:
    made = put_right(recovered(document(LABELS)), f"notes: [{ALL_NOTES}, {ALL_MARKS}]")
    notes = [
        (note.label, [block.text.words for block in note.blocks])
        for note in made.writings[-1].notes
    ]
    assert notes == [
        ("1", ["Not in May.", "It was June."]),
        ("2", ["Lim was a pilot."]),
        ("3", ["In the harbor."]),
    ]
    assert texts(made) == [
        "It was dark. The lamp of Lim was sold in 1999 for 2 dollars.",
        'He said so ("twice") and paid.',
    ]
    marks = [(mark.label, mark.ordinal) for p in made.passages() for mark in p.text.references]
    assert marks == [("1", 1), ("2", 1), ("3", 1)]
    assert not [each for each in made.doubts if "reference" in each.code]


def test_a_figure_that_may_be_a_mark_twice_is_none() -> None:
    twice = [LABELS[0].replace("dark.1", "dark.1 It was.1"), *LABELS[1:]]
    made = put_right(recovered(document(twice)), f"notes: [{ALL_NOTES}, {ALL_MARKS}]")
    marks = [mark.label for p in made.passages() for mark in p.text.references]
    assert marks == ["2", "3"]
    assert texts(made)[0].startswith("It was dark.1 It was.1 ")


def test_the_first_words_of_a_note_take_the_label_before_them() -> None:
    made = put_right(
        recovered(document(LABELS)), "notes: [{quote: Not in May, until: June, begins: '1'}]"
    )
    assert [note.label for note in made.writings[-1].notes] == ["1"]
    assert texts(made) == [*LABELS[:2], *LABELS[5:]]


STARS = [
    "It was dark. The lamp *1080was sold, at *3 of the list.",
    "*1081And *7 nobody paid *1082 for it.",
    "[Page 1083]",
    "The order stands.",
]


def page_of(paragraphs: list[str]) -> Opinion:
    """Return what is recovered of a saved page, whose reader leaves such stars alone."""
    lines = document(paragraphs).split("\n\n")
    html = "".join(f"<p>{line}</p>" for line in lines)
    return recover(read("opinion.html", f"<html><body>{html}</body></html>".encode()))


def turns(opinion: Opinion) -> list[tuple[str, str]]:
    found = [(p.text.words, turn) for p in opinion.passages() for turn in p.text.breaks]
    return [(turn.label, text[turn.at :][:6]) for text, turn in found]


PAGES = """
pages:
  - {quote: "*1080was", page: "1080"}
  - {quote: "*1081", page: "1081"}
  - {quote: "*1082", page: "1082"}
  - {quote: "[Page 1083]", page: "1083"}
"""


@pytest.mark.parametrize(
    ("entries", "reporter"),
    [
        ("page series: [{marked: '*', called: plain}]", ""),
        ("page series: [{marked: '*', called: 5 A.3d}]", "5 A.3d "),
        (PAGES, ""),
    ],
)
def test_marks_among_the_words_become_pages(entries: str, reporter: str) -> None:
    made = put_right(page_of(STARS), entries)
    begun = dict(turns(made))
    last = begun.pop("1083", None)
    assert last == ("The or" if entries == PAGES else None)
    assert begun == {
        f"{reporter}1080": "was so",
        f"{reporter}1081": "And *7",
        f"{reporter}1082": "for it",
    }
    assert texts(made)[:2] == [
        "It was dark. The lamp was sold, at *3 of the list.",
        "And *7 nobody paid for it.",
    ]


CITES = [
    "In Lim v. INS, 224 F.3d 929 (9th Cir. 2000), the pier was dark. See *Lim v. Ashcroft*, "
    "5 F.4th 6 (9th Cir. 2021). *Lim* was sold.",
    "Nothing in *Lim* helps. Nor does it in *Boe*.",
]


def test_a_name_means_one_case_wherever_it_stands_alone() -> None:
    made = put_right(
        recovered(document(CITES)),
        "names: [{name: Lim, means: 224 F.3d 929}, {name: Boe, means: 7 U.S. 8}]",
    )
    bare = [(c.kind, c.text, c.authority) for c in made.citations if c.kind == "reference"]
    assert bare == [
        ("reference", "Lim", "224 F.3d 929"),
        ("reference", "Lim", "224 F.3d 929"),
        ("reference", "Boe", "7 U.S. 8"),
    ]


def test_each_id_after_one_that_is_settled_follows_it() -> None:
    plain = recovered(
        document(
            [
                "The action of Lim v. INS, 224 F.3d 929, 930 (9th Cir. 2000), was such. The "
                "petitioner relied on Poe v. Roe. Id. It was dark. Id. at 931.",
                "The pier was lit. Id. at 932.",
            ]
        )
    )
    before = cite(plain).citations
    assert [c.text for c in before if c.kind == "id" and c.unresolved] == [
        "Id.",
        "Id. at 931",
        "Id. at 932",
    ]
    made = put_right(plain, "citations: [{quote: Id., suffix: It was dark, cites: 224 F.3d 929}]")
    assert [c.authority for c in made.citations if c.kind == "id"] == ["224 F.3d 929"] * 3


REFUSED = {
    "an end before the beginning": (
        "blocks: [{quote: Second, until: First, is: list}]",
        "correction-range",
        "They stand in opinion ¶ 2.",
    ),
    "an end that stands nowhere": (
        "blocks: [{quote: Second, until: the tenant did not play, is: list}]",
        "correction-range",
        "Nearest is, in opinion ¶ 4: “May. The tenant did not pay.”.",
    ),
    "a range of a mark": (
        "notes: [{quote: Second, until: Third, mark: '1'}]",
        "correction-says-nothing",
        "`until:`",
    ),
    "a range of a writing": (
        "parts: [{quote: Second, until: Third, begins: dissent}]",
        "correction-says-nothing",
        "`until:`",
    ),
    "notes without labels": (
        "notes: [{quote: Second, until: Third, begins: each label}]",
        "correction-no-labels",
        "label",
    ),
    "marks that are none": (
        "notes: [{quote: Second, until: Third, mark: each label}]",
        "correction-no-figures",
        "`mark:`",
    ),
    "a range that another entry speaks of": (
        "blocks: [{quote: First, until: Third, is: list}, {quote: Second, is: heading}]",
        "correction-contradicts",
        "Keep one",
    ),
    "a name of which nothing is said": (
        "names: [{name: Lim}]",
        "correction-says-nothing",
        "`means:`",
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_range_that_cannot_be_is_said_with_its_line(kind: str, opinion: Opinion) -> None:
    yaml, code, advice = REFUSED[kind]
    problem = refusal(opinion, yaml)
    assert problem.code == code
    assert advice in problem.advice
