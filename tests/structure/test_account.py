"""Each character of a text is a word, a mark or a removal exactly once, whatever the text."""

import json

import pytest

from build_scripts.audit import audit
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.recover import recover

OF_NO_COURT = [
    "Court of 1*3\n[1] ",
    "37-v-01\n# **S****\n***\\*** u",
    "Docket Number: \nJudge: *9\n\nOPINION",
    "[1]\nAppellate Division[2]",
    "No. 12-3\n\n[1]\n\nThe order stands because the rule says so.\n\n1*3",  # a label by itself
    "ROE v. DOE\n\nThe order.\n\n[1] \n",  # the label of a note without words, at the end
    "$^{1}$\n\nROE v. DOE\n\nSELYA, Circuit Judge. We affirm.",  # a mark before all words
    "No. 12-3\n\ntext.1\n<sup>1</sup>\n     \n\n$^{1}$  The order.\n\nROE v. DOE",  # of no block
    "ROE v. DOE\n\nSELYA, Circuit Judge. So.\n\n\\*\\*<sup>1</sup> u",  # between label and words
    "$^{1}$\n\n> q\n\nCourt of SUMMARY** {.a}",
]


@pytest.mark.parametrize("text", OF_NO_COURT)
@pytest.mark.parametrize("name", ["opinion.md", "opinion.txt"])
def test_every_character_is_accounted_for_once(text: str, name: str) -> None:
    try:
        opinion = recover(read(name, text.encode()))
    except Problem as problem:
        assert problem.code == "caption-missing"
        return
    audit(opinion)


def test_a_mark_whose_words_are_a_caption_printed_again_goes_with_them() -> None:
    notes = "2\n4\n\nU\nJUSTICE LE delivered \n2\n|\nt\n1\n3\nS\n]\nN\nE\n4\n>\nC\nI\ne\n1\n-"
    printed = ["4\n\nJUSTICE LE delivered .-", notes]
    record = {"sub_opinions": [{"plain_text": text} for text in printed]}
    audit(recover(read("opinion.json", json.dumps(record).encode())))
