"""A text whose lines have all lost where they stand is parted where an author broke a line."""

import textwrap

from build_scripts.read import read
from build_scripts.structure.recover import recover

CAPTION = """\
United States Court of Appeals
FOR THE DISTRICT OF COLUMBIA CIRCUIT

No. 30-1114
DORA QUILL,
APPELLEE
v.
GABLE AUCTION COMPANY,
APPELLANT

Decided March 3, 2031

Before: ABLE, Chief Judge, BAKER and COVE, Circuit Judges.
\f"""
PARAGRAPHS = (
    "The buyer of a lamp sued the seller, who had said in a catalogue, and again from the rostrum "
    "before the bidding opened, that the lamp came from a schooner that was broken up in 1911. She "
    "paid the highest price that anyone had given for a lamp of its kind. She took it home.",
    "A curator told her that the burner was of 1954. The seller would neither take the lamp nor "
    "give back the price, for every lot had been sold as it stood, and the catalogue said so on "
    "its second page, which no bidder could have missed. That is all that we know.",
    "We do not agree. Whether a lamp was taken from a certain ship in a certain year is a question "
    "with an answer, and the seller who gives the answer as his own knowledge has told the buyer a "
    "fact. The code provides:",
    "The judgment is right on any view of the facts, and the seller does not deny that it heard of "
    "the burner in good time. So we need not say more of it here.",
)
QUOTED = (
    "Any affirmation of fact or promise made by the seller to the buyer which relates to the goods "
    "and becomes part of the basis of the bargain creates an express warranty that the goods shall "
    "conform to the affirmation or promise of which the buyer knew."
)


def test_paragraphs_end_where_the_next_word_had_room() -> None:
    first, second, third, last = (textwrap.fill(each, 84) for each in PARAGRAPHS)
    quoted = textwrap.fill(QUOTED, 60)
    under = textwrap.fill("BAKER, Circuit Judge: " + PARAGRAPHS[0], 84)
    text = (
        f"{CAPTION}2\n{under}\nI.\nA.\n\nThe lamp and its maker\n{second}\n"
        f"B.\n{third}\n{quoted}\n{last}\nII.\nThe judgment of the district court is affirmed.\n"
        f"{first}\n{second}\n"
    )
    (writing,) = recover(read("quill.txt", text.encode())).writings
    assert [(block.kind, block.text.words) for block in writing.blocks] == [
        ("paragraph", PARAGRAPHS[0]),
        ("heading", "I."),
        ("heading", "A. The lamp and its maker"),
        ("paragraph", PARAGRAPHS[1]),
        ("heading", "B."),
        ("paragraph", PARAGRAPHS[2]),
        ("blockquote", QUOTED),
        ("paragraph", PARAGRAPHS[3]),
        ("heading", "II."),
        ("paragraph", "The judgment of the district court is affirmed."),
        ("paragraph", PARAGRAPHS[0]),
        ("paragraph", PARAGRAPHS[1]),
    ]
