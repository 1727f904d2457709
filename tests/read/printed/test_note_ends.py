"""Where a text has kept no pages, the notes at the foot of one end where the text returns."""

from textwrap import fill

import pytest

from build_scripts.read import read
from build_scripts.structure.recover import recover

CAPTION = """\
                    UNITED STATES DISTRICT COURT
                        DISTRICT OF NEW MEXICO

PAULA QUILL,

    Plaintiff,
v.                                            No. 20-cv-01234-ABC

HARBOR DENTAL PLAN, INC.,

    Defendant.

                     MEMORANDUM OPINION AND ORDER

"""
OWLS = "The owls of the harbor came every night and sat upon the lamp at the end of the pier. "
NOTE = "A note of the court is set in smaller type than its text and has more words in a line. "
REST_OF_NAME = fill(f"Dental Plan, 12 F.3d 34. {OWLS}", 72)
LATER = f"""\
        ii.  The Lamp of the Harbor
    The owls of the harbor came every night and sat upon the lamp by the

{fill(OWLS * 4, 72)}"""
"""A heading with a small roman number, and a paragraph that the end of a page parts."""


def opinion(before: str, after: str) -> str:
    """Return a text whose second note `after` follows at once, in the setting of the text."""
    first = fill(f"    {OWLS * 3}", 72)
    noted = fill(f"    {OWLS}That was so.1 {OWLS}It was.2 {before}", 72)
    foot = "\n\n".join(fill(f"{label} {NOTE * 3}That is all.", 88) for label in "12")
    return f"{CAPTION}{first}\n\n{noted}\n\n{foot}\n{after}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The owls, as all of them", fill(f"agreed, were many. {OWLS * 4}", 72)),
        ("We think so. Cf. Quill v. Dove,", f"12 F.3d 34 (1st Cir. 1990).\n{LATER}"),
        ("We think so. Cf. Quill v. Harbor", f"{REST_OF_NAME}\n{LATER}"),
        ("They are many.", f" B.  The Lamp of the Harbor\n{fill(f'    {OWLS * 4}', 72)}"),
        ("They are many.", fill(f"Owls are so. {OWLS * 4}", 72)),
    ],
    ids=[
        "the rest of a sentence",
        "of a citation",
        "of a name",
        "a numbered heading",
        "lines as wide as the text",
    ],
)
def test_notes_end_where_the_text_returns(before: str, after: str) -> None:
    (writing,) = recover(read("opinion.txt", opinion(before, after).encode())).writings
    assert [note.label for note in writing.notes] == ["1", "2"]
    for note in writing.notes:
        assert " ".join(block.text.words for block in note.blocks).endswith("That is all.")
    assert writing.blocks[-1].text.words.endswith("the end of the pier.")
    headings = [block.text.words for block in writing.blocks if block.kind == "heading"]
    assert [words[3:].strip() for words in headings] == ["The Lamp of the Harbor"] * (
        "The Lamp" in after
    )
