"""Every output says what the court says, all of it and in order, and any change is found."""

from dataclasses import replace

import pytest

from build_scripts.exports.book import Footnote, Line, Mark, Paragraph, Words
from build_scripts.exports.docx.document import docx_of
from build_scripts.exports.pdf.typst_compile import pdf
from build_scripts.exports.proof.of_docx import blocks_of_docx
from build_scripts.exports.proof.of_markdown import blocks_of_markdown
from build_scripts.exports.proof.of_pdf import blocks_of_pdf
from build_scripts.exports.write import OUTPUTS, Output, Taken, Withheld, proved_output
from build_scripts.model import Opinion
from tests.exports.changes import CHANGES
from tests.exports.inventions import SAMPLE, edition_in, good
from tests.trials import WHOLE, Trials


def unstyled_line(words: str) -> Line:
    """Return `words` as a line of one run."""
    return (Words(words),)


each_output = pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output.ending)
WITHHELD = {
    ("layout-name-in-arabic-script", "pdf"): (
        "it has words in Arabic letters, written from right to left, whose order in a PDF cannot "
        "be proved; the other files have them"
    ),
}
"""What is not published, and why."""


@each_output
def test_what_asks_most_of_an_output_is_proved(output: Output, trials: Trials) -> None:
    for name in trials.of(good() if WHOLE else SAMPLE, len(SAMPLE)):
        made = proved_output(output, edition_in(name))
        why = WITHHELD.get((name, output.ending))
        assert (made.reason if isinstance(made, Withheld) else None) == why, name


@each_output
def test_the_same_edition_makes_the_same_bytes(
    output: Output, taken: Taken, files: dict[str, bytes]
) -> None:
    assert output.write(taken) == files[output.ending]


SLOW = {"pdf": 4}
"""Outputs of which a change is made by writing them anew, and how many of those are tried."""


@each_output
def test_a_change_of_one_character_is_found(
    output: Output, taken: Taken, files: dict[str, bytes], trials: Trials
) -> None:
    opinion = taken.edition.opinion
    data = files[output.ending]
    assert output.differs(data, opinion) is None
    for chance in trials(SLOW.get(output.ending, 25), whole=2000):
        assert found(CHANGES[output.ending](data, taken, chance), output, opinion)


def found(changed: bytes, output: Output, opinion: Opinion) -> bool:
    """Say whether the proof finds that `changed` is not what the court says."""
    try:
        return output.differs(changed, opinion) is not None
    except (ValueError, KeyError):
        return True  # it cannot be read at all


@pytest.mark.parametrize(
    "said", ["content- and viewpoint-based ", "improper—the court ", "neither — nor and/ or "]
)
def test_a_dash_at_the_end_of_a_line_or_a_page_joins_nothing(said: str, taken: Taken) -> None:
    words = (said * 400).strip()
    opinion = next(part for part in taken.book.parts if part.id == "opinion")
    first, *others = opinion.blocks
    part = replace(opinion, blocks=(replace(first, line=unstyled_line(words)), *others))
    book = replace(taken.book, parts=(part,))
    assert words.split() in [block.split() for block in blocks_of_pdf(pdf(book, None))]


def test_what_ends_in_a_dash_stays_with_what_it_leads_to(taken: Taken) -> None:
    opinion = next(part for part in taken.book.parts if part.id == "opinion")
    said = [
        ("word " * (9 + number % 17) + ("so —" if number % 2 else "so.")) for number in range(90)
    ]
    blocks = tuple(Paragraph("paragraph", unstyled_line(each)) for each in said)
    note = Footnote("9", "9", "n9", blocks)
    first = replace(opinion.blocks[0], line=(Words("Here"), Mark("9", "9")))
    book = replace(taken.book, parts=(replace(opinion, blocks=(first,), notes=(note,)),))
    found = [" ".join(block.split()) for block in blocks_of_pdf(pdf(book, None))]
    assert [each for each in found if each.startswith("word")] == said


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("of *Seibert.*[^opinion/2] Under", "of Seibert.2 Under"),
        ("post-*Booker,*[^opinion/5] a", "post-Booker,5 a"),
        ("*See* §1500,[^dissent/%2A] and *id.*", "See §1500,* and id."),
    ],
)
def test_a_mark_in_markdown_begins_with_a_bracket(markdown: str, words: str) -> None:
    head = "---\n---\n\n"
    assert list(blocks_of_markdown(head + markdown)) == [words]


def test_further_paragraphs_of_a_note_without_mark_have_no_label(taken: Taken) -> None:
    opinion = next(part for part in taken.book.parts if part.id == "opinion")
    inner = Paragraph("paragraph", (Mark("5", None), Words("The second.")))
    note = Footnote("9", "9", "n9", (Paragraph("paragraph", unstyled_line("The first.")), inner))
    book = replace(taken.book, parts=(replace(opinion, notes=(note,)),))
    found = [block.strip() for block in blocks_of_docx(docx_of(book, None))]
    assert found[-3:] == ["9", "The first.", "5The second."]
