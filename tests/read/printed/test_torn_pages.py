"""A page that was saved element by element, with white around each, is put together again."""

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.audit import audit
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.trials import sampled

PIECES = ("The lamp burned, as we held in", "Quill v. Dove,", "12 F.3d 34, 56\n, and hold again,")
"""Text, an italic, a link with what follows it: each on lines of its own."""
READ = "The lamp burned, as we held in Quill v. Dove, 12 F.3d 34, 56, and hold again,"


@given(st.lists(st.booleans(), min_size=6, max_size=12), st.integers(1, 2))
@sampled(20)
def test_torn_paragraphs_and_notes_are_read_back(noted: list[bool], white: int) -> None:
    within, between = "\n" + "  \n" * white + "\n", "\n \n" + "\n" * (white + 3)
    stanzas, notes = ["ABLE, Circuit Judge."], []
    for number, has_note in enumerate(noted):
        pieces = [*PIECES, f"and so say we for the {number}th time"]
        if has_note:
            notes.append(f"This is the note to the {number}th of them.")
            pieces += [str(len(notes)), ". It is so for every lamp."]
        else:
            pieces[-1] += ". It is so for every lamp."
        stanzas.append(within.join(f"  {piece}" for piece in pieces))
    for label, note in enumerate(notes, start=1):
        stanzas += [f"  {label}", f"  . {note}"]
    opinion = recover(read("torn.txt", (between.join(["No. 7", *stanzas]) + "\n").encode()))
    audit(opinion)
    (writing,) = opinion.writings
    assert [block.text.words.replace(" . ", ". ") for block in writing.blocks] == [
        f"{READ} and so say we for the {number}th time. It is so for every lamp."
        for number in range(len(noted))
    ]
    assert [note.blocks[0].text.words for note in writing.notes] == notes
