"""Notes in a text that names none: found where labels and marks run in order, else a doubt."""

import json

import pytest

from build_scripts.audit import audit
from build_scripts.model import Opinion
from build_scripts.read import read
from build_scripts.structure.recover import recover

BODY = (
    "DOE, Judge:\nRoe lost on summary judgment.1 She had bought 40 acres, see 18 U.S.C. § 1.2 They "
    "lay fallow until 2002.\n1. The pier stood on them.\n“The harbor is closed”3 is what the board "
    "said, and we affirm."
)


def opinion_of(*texts: str) -> Opinion:
    opinions = [{"text": text, "type": "majority", "author": "DOE, Judge:"} for text in texts]
    record = {
        "name_abbreviation": "Roe v. Acme Co.",
        "court": {"name": "Erewhon Court of Appeals"},
        "docket_number": 7,
        "casebody": {"head_matter": "Roe v. Acme Co.\nNo. 7", "opinions": opinions},
    }
    return recover(read("roe.json", json.dumps(record).encode()))


NOTES = ("So held.", "The deed is lost.\nIt was dated 1998.", "See Poe v. Moe, 3 F.2d 4 (1930).")


@pytest.mark.parametrize("label", ["{}. ", "{} ", "[{}] ", ". "])
def test_notes_that_run_in_order_with_their_marks_are_notes(label: str) -> None:
    notes = [label.format(number) + note for number, note in enumerate(NOTES, 1)]
    opinion = opinion_of("\n".join([BODY, *notes]))
    (writing,) = opinion.writings
    texts = ["\n".join(b.text.words for b in note.blocks) for note in writing.notes]
    assert [note.label for note in writing.notes] == ["1", "2", "3"]
    assert texts == [*NOTES]
    words = [block.text.words for block in writing.blocks]
    assert words[0].startswith("Roe lost on summary judgment. She had bought")
    assert words[-2] == "1. The pier stood on them."
    assert [r.label for block in writing.blocks for r in block.text.references] == ["1", "2", "3"]
    assert not opinion.doubts


def test_one_mark_that_was_misread_leaves_its_note_a_note() -> None:
    body = " ".join(f"The board said so on day{'l' if n == 4 else n}." for n in range(1, 7))
    notes = "\n".join(f". It said so {word}." for word in "one two three four five six".split())
    opinion = opinion_of(f"DOE, Judge:\n{body}\n{notes}")
    assert [note.label for note in opinion.writings[0].notes] == ["1", "2", "3", "4", "5", "6"]
    assert [doubt.code for doubt in opinion.doubts] == ["note-without-reference"]


@pytest.mark.parametrize(
    "text",
    [
        BODY,  # no note at all
        f"{BODY}\n1. So held.\n2. The deed is lost.",  # the third is missing
        f"{BODY}\n. So held.\n. The deed is lost.\n. It was dated 1998.\n. So.",
    ],
)
def test_what_does_not_agree_stays_text_and_is_doubted(text: str) -> None:
    opinion = opinion_of(text)
    assert not opinion.writings[0].notes
    (doubt,) = opinion.doubts
    assert doubt.code == "notes-untold"
    assert "notes 1 to 3" in doubt.message
    assert "summary judgment.1" in opinion.writings[0].blocks[0].text.words


def test_figures_that_are_no_marks_are_let_be() -> None:
    text = (
        "DOE, Judge:\nSee 12 F.3d 34, 36. In 1998 it rained on May 3, and 2 of us saw it.\n1. So."
    )
    assert not opinion_of(text).doubts


def test_lines_under_the_votes_are_doubted() -> None:
    text = (
        "DOE, J.\nRoe lost, and we affirm.\nAble, C.J., and Baker, Cox, JJ., concur.\n"
        "Petition for rehearing denied May 3, 1990."
    )
    assert not opinion_of(text).doubts
    opinion = opinion_of(f"{text}\nThe board is called the board here.")
    (doubt,) = opinion.doubts
    assert doubt.code == "notes-untold"
    assert opinion.source.text.splitlines()[doubt.line - 1].startswith("The board")


LISTED = (
    "<p>We affirm the order of the board, for it was right in all that it said of the keeper, and "
    "of his lamp on the pier of the harbor.</p>"
    "<p>FOOTNOTES</p><p>1.  The lamp is new.</p><p>2.  The bell is old.</p>"
)


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        ("<p>The lamp burned.1</p><p>The bell rang.2 Nobody slept.</p>", ["1", "2"]),
        ("<p>The lamp burned.1 It was lit.2 Nobody slept on the pier.</p>", ["1", "2"]),
        ("<p>The lamp burned.1</p><p>The bell rang. Nobody slept.</p>", []),  # one is lost
        ("<p>The lamp burned.1</p><p>The bell rang.1</p><p>So it was.2</p>", []),  # which?
        ("<p>The lamp burned.<sup>1</sup></p><p>It rang in room.2 So.</p>", ["1"]),
    ],
)
def test_figures_close_after_words_are_the_marks_of_notes_under_their_title(
    body: str, labels: list[str]
) -> None:
    page = f"<html><body><h1>Roe v. Doe</h1><p>No. 7</p><p>ABLE, Judge:</p>{body}{LISTED}"
    opinion = recover(read("o.html", f"{page}</body></html>".encode()))
    audit(opinion)
    (writing,) = opinion.writings
    found = [ref.label for block in writing.blocks for ref in block.text.references]
    assert found == labels
    assert [note.label for note in writing.notes] == ["1", "2"]
