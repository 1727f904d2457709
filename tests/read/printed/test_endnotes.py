"""Notes that a text without layout lists by number after a writing."""

from build_scripts.read import read
from build_scripts.structure.recover import recover

BODY = (
    "*12 ROE v. ACME\n\nNo. 30-7\n\nDOE, Judge:\n\n"
    "The lease was void from the day on which it was made.{first} Acme knew it.{second}\n\n"
    "*13 We hold the tenant to no rent.\n\n"
)
NOTES = "1. The lease ran past a life in being.\n\nIt said so twice.\n\n2. See the record.\n"


def notes_of(text: str) -> list[list[tuple[str, int]]]:
    opinion = recover(read("roe.txt", text.encode()))
    return [[(n.label, len(n.blocks)) for n in writing.notes] for writing in opinion.writings]


def test_notes_are_known_by_the_marks_run_onto_words() -> None:
    assert notes_of(BODY.format(first="1", second="2") + NOTES) == [[("1", 2), ("2", 1)]]


def test_a_numbered_list_without_marks_is_text() -> None:
    assert notes_of(BODY.format(first="", second="") + NOTES) == [[]]


def test_after_the_notes_the_next_writing_may_follow() -> None:
    dissent = "\nPOE, Judge, dissenting:\n\nI would hold the tenant to the rent.\n"
    text = BODY.format(first="1", second="2") + NOTES + dissent
    assert notes_of(text) == [[("1", 2), ("2", 1)], []]


def test_pages_of_two_reporters_count_for_themselves() -> None:
    text = BODY.format(first=" **291", second=" **292") + "*14 So it is. **293 Indeed.\n"
    source = read("roe.txt", text.encode())
    assert [item.label for item in source.breaks] == ["12", "**291", "**292", "13", "14", "**293"]


def test_a_section_with_a_colon_in_its_number_holds_no_mark() -> None:
    text = BODY.format(first=" See 3 Poe §§5:1, 5:2.1", second="2") + NOTES
    (writing,) = recover(read("roe.txt", text.encode())).writings
    assert "§§5:1, 5:2." in writing.blocks[0].text.words
    assert [reference.label for reference in writing.blocks[0].text.references] == ["1", "2"]


UNDER = """\
Supreme Court of Vermont

Quill v. Gable Auction Co.

No. 2030-114

March 3, 2031

DOE, J.

{page}The plaintiff bought a lamp from the defendant, who said that it came from a schooner.{first}

1 The record does not say what became of the schooner.

{turn}It did not, and she sued in the trial court, which heard four days of it.{second} It found \
that the seller had believed what he said.

2 See Roe v. Acme, 12 A.3d 34 (Vt. 2020).

We affirm.
"""
"""Casetext sets each note under the paragraph that refers to it."""


def test_notes_may_stand_under_their_paragraphs() -> None:
    for apart in ("", " "):
        for page, turn in (("", ""), ("*12 ", "*13 ")):
            first, second = f"{apart}1", f"{apart}2"
            text = UNDER.format(first=first, second=second, page=page, turn=turn)
            (writing,) = recover(read("quill.txt", text.encode())).writings
            assert [note.label for note in writing.notes] == ["1", "2"]
            assert [block.text.words.split()[0] for block in writing.blocks] == ["The", "It", "We"]


def test_numbered_paragraphs_without_marks_are_no_notes() -> None:
    text = UNDER.format(first="", second="", page="", turn="")
    (writing,) = recover(read("quill.txt", text.encode())).writings
    assert not writing.notes
    assert len(writing.blocks) == 5


def test_pages_of_two_reporters_may_bear_one_star_each() -> None:
    text = BODY.format(first=" *291", second=" *292") + "*14 So it is. *293 Indeed.\n"
    source = read("roe.txt", text.encode())
    assert [item.label for item in source.breaks] == ["12", "**291", "**292", "13", "14", "**293"]
