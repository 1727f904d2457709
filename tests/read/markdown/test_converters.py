"""What converters of printed pages write is read as what they converted."""

import pytest

from build_scripts.model import Opinion
from build_scripts.read import read
from build_scripts.structure.recover import recover

HEAD = (
    "Supreme Court of Vermont\n\nNo. 7\n\nANN ROE,\n\nAppellant,\n\nv.\n\nACME CO.,\n\n"
    "Appellee.\n\nDOE, Judge:\n\n"
)


def opinion_of(text: str, head: str = HEAD) -> Opinion:
    return recover(read("roe.md", (head + text).encode()))


def notes_of(opinion: Opinion) -> list[tuple[str, list[str]]]:
    return [
        (note.label, [block.text.words for block in note.blocks])
        for writing in opinion.writings
        for note in writing.notes
    ]


def words_of(opinion: Opinion) -> list[str]:
    return [block.text.words for writing in opinion.writings for block in writing.blocks]


MARKS = [
    ("<sup>{}</sup>", "<sup>{}</sup> "),
    ("<sup>[{}](#page-1-0)</sup>", '<span id="page-1-0"></span><sup>{}</sup> '),
    ("[{}](#page-1-0)", "<sup>{}</sup> "),
    (" ${{ }}^{{{}}}$", "${{ }}^{{{}}}$ "),
    ("[{}]", "[{}] "),
    ("[{}]", "{} "),
    (" {}", "{} "),
    ("{}", "**{}** "),
]


@pytest.mark.parametrize(("mark", "head"), MARKS)
def test_marks_of_every_converter_find_their_notes(mark: str, head: str) -> None:
    one, two = (mark.format(number) for number in (1, 2))
    text = (
        f"Roe lost on May 3.{one} She had 10 acres, and 2 of them lay in the harbor.{two}\n\n"
        f"We affirm.\n\n## NOTES\n\n{head.format(1)}Below.\n\n{head.format(2)}See Poe.\n\n"
        "And Moe.\n"
    )
    opinion = opinion_of(text)
    assert words_of(opinion) == [
        "Roe lost on May 3. She had 10 acres, and 2 of them lay in the harbor.",
        "We affirm.",
    ]
    assert notes_of(opinion) == [("1", ["Below."]), ("2", ["See Poe.", "And Moe."])]
    assert not opinion.doubts


def test_notes_at_the_foot_of_pages_leave_the_text_whole() -> None:
    text = (
        "Roe lost, as the court<sup>1</sup> held, and she\n\n<sup>1</sup> Below.\n\n"
        "{1}------------------------------------------------\n\n#### 2 ROE V. ACME CO.\n\n"
        "appealed. We affirm.<sup>2</sup>\n\n<sup>2</sup> Here.\n\n"
        "{2}------------------------------------------------\n\nROE V. ACME CO. 3\n\nSo ordered.\n"
    )
    opinion = opinion_of(text)
    assert words_of(opinion) == [
        "Roe lost, as the court held, and she appealed. We affirm.",
        "So ordered.",
    ]
    assert notes_of(opinion) == [("1", ["Below."]), ("2", ["Here."])]
    blocks = opinion.writings[0].blocks
    assert [item.label for block in blocks for item in block.text.breaks] == ["2", "3"]


def test_a_paragraph_after_the_last_note_is_doubted() -> None:
    opinion = opinion_of("We affirm.<sup>1</sup>\n\n<sup>1</sup> So.\n\nRoe may yet sue.\n")
    assert words_of(opinion) == ["We affirm.", "Roe may yet sue."]
    assert [doubt.code for doubt in opinion.doubts] == ["note-or-text"]


def test_figures_that_are_no_marks_stay() -> None:
    text = (
        "Of 10<sup>2</sup> acres on the 1<sup>st</sup> of May.<sup>1</sup> See *id*. 2 The end.\n\n"
    )
    opinion = opinion_of(f"{text}<sup>1</sup> So.\n")
    assert words_of(opinion) == ["Of 102 acres on the 1st of May. See id. 2 The end."]
    assert notes_of(opinion) == [("1", ["So."])]


CAPTION = """<!-- image -->

| ANN ROE,<br>Appellant,  | No. 7 |
|-------------------------|-------|
| v.                      |       |
| ACME CO.,<br>Appellee.  |       |

"""


def test_mark_up_of_converters_reaches_nobody() -> None:
    text = (
        "# Of [Roe]{.smallcaps} {#of-roe .unnumbered}\n\n"
        '<span id="page-3-1"></span>Roe &amp; Moe <u>lost</u>; see [*Poe v. Moe*](https://example.org/1)'
        " [*Id.*]{.underline} on the 1^st^ of May:\n\n- 1. once,\n- 2. twice.\n\n"
        "![](_page_0_Picture_1.jpeg)\n\n<!-- page break -->\n\nSo.\n"
    )
    opinion = opinion_of(f"DOE, Judge:\n\n{text}", CAPTION)
    assert [party.name for party in opinion.case.parties] == ["Ann Roe", "Acme Co."]
    assert opinion.case.docket_numbers == ("7",)
    assert words_of(opinion) == [
        "Of Roe",
        "Roe & Moe lost; see Poe v. Moe Id. on the 1st of May:",
        "1. once,",
        "2. twice.",
        "So.",
    ]
    styles = [(e.style, b.text.words[e.start : e.end]) for b in opinion.writings[0].blocks
              for e in b.text.emphasis]  # fmt: skip
    assert ("small-caps", "Roe") in styles
    assert ("italic", "lost") in styles


def test_a_quotation_in_a_note_stays_there() -> None:
    opinion = opinion_of("We affirm.[^1]\n\n[^1]: It says:\n\n    > All of it.\n\n    So it is.\n")
    assert notes_of(opinion) == [("1", ["It says:", "All of it.", "So it is."])]
    assert [b.kind for b in opinion.writings[0].notes[0].blocks] == [
        "paragraph",
        "blockquote",
        "paragraph",
    ]


def test_items_that_stand_line_under_line_are_items() -> None:
    source = read(
        "opinion.md",
        b"# Roe v. Doe\n\nNo. 1\n\nABLE, Judge:\n\nWe ask:\n1. whether it *is* so,\n2. or not, in\n"
        b"1999. That is all.\n",
    )
    texts = [source.text[block.span.start : block.span.end] for block in source.blocks]
    assert texts[-3:] == ["We ask:", "1. whether it *is* so,", "2. or not, in\n1999. That is all."]


def test_escaped_asterisks_close_what_stands_above() -> None:
    opinion = opinion_of("Roe lost on May 3.\n\n\\* \\* \\*\n\nWe affirm.\n")
    assert words_of(opinion) == ["Roe lost on May 3.", "* * *", "We affirm."]


def test_italics_between_low_lines_are_the_only_marks_of_a_file() -> None:
    lines = ["It says so in many words that a line", "cannot hold. _Id._ at 66. So _See_ Roe."] * 9
    opinion = recover(read("roe.md", (HEAD + "\n".join(lines)).encode()))
    text = opinion.writings[0].blocks[0].text
    assert "cannot hold. Id. at 66. So See Roe." in text.words
    assert {text.words[each.start : each.end] for each in text.emphasis} == {"Id.", "See"}


def test_a_caption_printed_again_over_a_dissent_keeps_its_columns_to_itself() -> None:
    table = CAPTION.removeprefix("<!-- image -->\n\n")
    text = f"DOE, Judge:\n\nWe affirm.\n\n{table}\n\nROE, Judge, dissenting:\n\nI would not.\n"
    opinion = opinion_of(text, CAPTION)
    assert opinion.case.docket_numbers == ("7",)
    lead, dissent = opinion.writings
    assert [block.text.words for block in lead.blocks] == ["We affirm."]
    assert [block.text.words for block in dissent.blocks] == ["I would not."]


PAGES = """\
The keeper lit the lamp on the pier at nine.1 He had been told that it must not burn after ten, and

**1** The clock had stopped. *Roe v. Poe,* 3 F.4th 5 (D. Me.

---

that others would put it out. They did so, with buckets2 and sand, by order of a man who spoke for

2031. (a clock that stops is right twice).

**2** The buckets were green.

---

the harbor board.

---

Then the keeper went home, as he says, and slept until the constable came to him at noon with

---

“a summons,” which he read.

**3** No mark is left of this one.
"""


def test_pages_that_break_off_are_whole_and_their_notes_go_on_at_the_foot() -> None:
    opinion = opinion_of(PAGES)
    assert words_of(opinion) == [
        "The keeper lit the lamp on the pier at nine. He had been told that it must not burn "
        "after ten, and that others would put it out. They did so, with buckets and sand, by "
        "order of a man who spoke for the harbor board.",
        "Then the keeper went home, as he says, and slept until the constable came to him at noon "
        "with “a summons,” which he read.",
    ]
    assert [(label, " ".join(words)) for label, words in notes_of(opinion)] == [
        ("1", "The clock had stopped. Roe v. Poe, 3 F.4th 5 (D. Me. 2031. (a clock that stops "
         "is right twice)."),
        ("2", "The buckets were green."),
        ("3", "No mark is left of this one."),
    ]  # fmt: skip
    assert [doubt.code for doubt in opinion.doubts] == ["note-without-reference"]
