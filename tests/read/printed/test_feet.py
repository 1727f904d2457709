"""What stands at the foot of a page of typescript: a note, or text that looks like one."""

from build_scripts.audit import audit
from build_scripts.model import Opinion, Writing
from build_scripts.read.printed.notes.marks import has_mark
from build_scripts.read.printed.reader import read_layout
from build_scripts.structure.recover import recover
from tests.read.printed.slip import CAPTION, LINE

FOOT = """


1.  The lamp was of brass, as the record says at length and with a
picture, and it burned until the board put it out.
"""


def opinion_of(last: str) -> Opinion:
    """A double-spaced opinion of two pages, the first of which ends with `last` over its foot."""
    lines = [f"          In the winter {LINE[:45]}", *[LINE] * 8, f"{LINE[:50]} {last}"]
    page = "\n\n".join(lines)
    text = f"{CAPTION}{page}{FOOT}\f{page.replace(last, 'put there.')}\n"
    return recover(read_layout("slip.txt", text.encode(), text))


def writing_of(text: str) -> Writing:
    """The only writing in `text`."""
    (writing,) = recover(read_layout("slip.txt", text.encode(), text)).writings
    return writing


def test_a_closed_number_with_a_mark_is_a_note() -> None:
    opinion = opinion_of("counts.1")
    (writing,) = opinion.writings
    assert [note.label for note in writing.notes] == ["1"]
    assert "counts." in writing.blocks[0].text.words
    assert not [d for d in opinion.doubts if d.code == "note-or-text"]


def test_without_a_mark_it_is_text_and_that_is_said() -> None:
    opinion = opinion_of("counts.")
    (writing,) = opinion.writings
    assert not writing.notes
    (doubt,) = [d for d in opinion.doubts if d.code == "note-or-text"]
    assert doubt.rank == 1
    assert "note 1" in doubt.message


def test_the_number_of_a_heading_is_none_though_a_mark_bears_it() -> None:
    text = f"{CAPTION.replace(chr(10) * 2, chr(10))}      {LINE}\n{LINE} counts.1 So it is.\n"
    text += f"\n\n      1.  The Lamp\n\n      {LINE}\n{LINE}, and so we hold.\n\n"
    text += "      1\n        The lamp was of brass, and it burned until it was put out.\n"
    writing = writing_of(text)
    assert [block.text.words for block in writing.blocks if block.kind == "heading"] == [
        "1. The Lamp"
    ]
    assert [note.blocks[0].text.words[:8] for note in writing.notes] == ["The lamp"]


def test_the_number_of_an_item_over_the_note_of_that_number_is_none() -> None:
    """As word processors set both, in single spacing: a list, and the notes at the foot."""
    paragraph = (
        f"      In the winter {LINE[:50]}\n{LINE}\n{LINE}\nat all times{{}} and so it is.\n\n"
    )
    marked = "".join(paragraph.format(mark) for mark in (".1 But it burned", ".2 It burned on"))
    listed = "      She gave three reasons:\n\n      1. The lamp was lit.\n\n"
    notes = (
        "      1 The lamp was of brass, and it burned until the board had\nput it out.\n\n"
        "      2 The pier was of oak, as the record says at length and in\ntwo places.\n\n\n"
    )
    over = f"{' ' * 36}1\n\f{paragraph.format(', they say,') * 3}"
    text = CAPTION.replace("\n\n", "\n") + f"\n{marked}{listed}{notes}{over}"
    writing = writing_of(text)
    assert "1. The lamp was lit." in [block.text.words for block in writing.blocks]
    assert [note.blocks[0].text.words[:8] for note in writing.notes] == ["The lamp", "The pier"]


def test_a_paragraph_torn_before_a_name_is_put_together() -> None:
    full = f"{LINE} no"
    paragraph = f"     In the winter {LINE[:50]}\n{full}\n{full}\nwell.\n"
    torn = f"     In the spring {LINE[:50]}\n{full}\n{full}\n\nQuill {LINE[4:]}\nwell.\n"
    writing = writing_of(f"{CAPTION}{paragraph * 3}{torn}{paragraph}")
    assert [block.text.words[:13] for block in writing.blocks] == [
        *["In the winter"] * 3,
        "In the spring",
        "In the winter",
    ]


SOLID = f"      In the autumn {LINE[:48]}\n" + f"{LINE} in\n" * 9
"""A paragraph that is set in, in single spacing."""


def notes_of(first: str, second: str) -> list[tuple[str, str]]:
    """The labels and the last words of the notes of two pages in single spacing."""
    text = f"{CAPTION}{SOLID}its care.1\n{SOLID}{first}\f{second}\n{SOLID}its care.\n"
    writing = writing_of(text)
    return [(note.label, note.blocks[-1].text.words[-12:]) for note in writing.notes]


def test_a_note_goes_on_overleaf_where_the_text_above_it_breaks_off() -> None:
    first = "its care and\n\n\n       1\n         The lamp was of brass, and it burned.\n"
    rest = "What the board said of it at the time was that no one in the town had\nput it out.\n"
    second = f"put it there.\n{SOLID}\n\n{rest}\fkeeping."
    assert notes_of(first, second) == [("1", " put it out.")]


def test_the_last_line_of_a_note_stands_over_the_next() -> None:
    first = "its care.\n\n\n       1\n         The lamp was of brass. See In re Pier Lamp Prods.\n"
    second = (
        f"{SOLID}its care.2\n\n\n\n\nLitigation, 193 F.3d 781, 788 (3d Cir. 1999).\n"
        "       2\n         It burned until the board put it out.\n\f"
    )
    assert notes_of(first, second) == [("1", " Cir. 1999)."), ("2", " put it out.")]


def test_a_mark_may_be_run_onto_a_number_that_the_text_knows() -> None:
    first = "its care under Bill 1070.\n"
    text = f"{CAPTION}{SOLID}{first}{SOLID}is void under Bill 10701 as passed.\n\n\n"
    text += "       1\n         The lamp was of brass, and it burned.\n\f" + SOLID
    opinion = recover(read_layout("slip.txt", text.encode(), text))
    (reference,) = [r for b in opinion.writings[0].blocks for r in b.text.references]
    assert reference.label == "1"
    assert [doubt.code for doubt in opinion.doubts] == ["mark-uncertain"]


SMALL = f"{LINE} and that it was old as all lamps"
PARAGRAPH = f"   In the winter {LINE[:48]}\n{LINE}\n{LINE} and\n{LINE}\nof its own.\n"


def notes_read(text: str) -> list[list[str]]:
    """The first words of the paragraphs of each note in `text`, whose prose is all in order."""
    writing = writing_of(text)
    assert {block.text.words[:13] for block in writing.blocks} == {"In the winter"}
    return [[block.text.words[:14] for block in note.blocks] for note in writing.notes]


def test_a_note_in_small_type_goes_on_overleaf_in_capitals_and_in_paragraphs() -> None:
    text = (
        f"{CAPTION}{PARAGRAPH * 4}{PARAGRAPH.replace('own.', 'own.1')}\n"
        f"  1 The lamp is told of by\n{SMALL}\n{SMALL} of\n\f"
        f"{PARAGRAPH * 3}\nDove, who says so. {SMALL[20:]}\n{SMALL} were.\n\n"
        f"   Finch says more. {SMALL[20:]}\n{SMALL} were.\n\f{PARAGRAPH}"
    )
    assert notes_read(text) == [["The lamp is to", "Finch says mor"]]


def test_the_note_on_briefs_stands_solid_under_counsel() -> None:
    text = (
        f"{CAPTION}{PARAGRAPH * 3}{PARAGRAPH.replace('own.', 'own.*')}"
        f"   *Briefs of amici curiae were filed for the lamps by Ada Dove,\n{SMALL} for\n\f"
        f"{PARAGRAPH * 3}\nFinch, by Bo Roe; {SMALL[20:]}\n{SMALL}.\n\f{PARAGRAPH}"
    )
    assert notes_read(text) == [["Briefs of amic"]]


def test_marks_on_lines_of_their_own_stand_where_they_are_raised() -> None:
    first, second = f"   In the winter {LINE[:30]}", f"{LINE[:40]} own it, and"
    text = (
        f"{CAPTION}{PARAGRAPH * 3}{'1':>{len(first) + 1}}\n{first} {LINE[:17]}\n{LINE} and\n"
        f"{'2':>{len(second) - 3}}\n{second} {LINE[:16]}\n"
        f"{'3':>{len(LINE[:30]) + 1}}\n{LINE[:30]}\n\n\n"
        "   1\n     See the log of the lamp.\n   2\n     See the log of the bell.\n"
        f"   3\n     See the log of the pier.\n\f{PARAGRAPH}"
    )
    opinion = recover(read_layout("slip.txt", text.encode(), text))
    audit(opinion)
    (writing,) = opinion.writings
    marked = [block.text for block in writing.blocks if block.text.references]
    assert [(r.label, words.words[: r.at][-12:]) for words in marked for r in words.references] == [
        ("1", first[-12:]),
        ("2", second[:-4][-12:]),
        ("3", LINE[:30].rstrip()[-12:]),
    ]
    assert notes_read(text) == [["See the log of"]] * 3


def test_the_first_line_of_a_paragraph_may_stand_alone_at_the_foot_of_a_page() -> None:
    quoted = f"     {LINE[:50]}\n     the pier of the harbor.\n"
    first = f"   In the winter {LINE[:46]}\n{LINE}:\n{quoted}"
    foot = f"                              IV\n     In the autumn {LINE[:50]}\n"
    text = f"{CAPTION}{first * 4}{foot}\f{LINE} and\nthat was all.\n{first}"
    writing = writing_of(text)
    (whole,) = [b for b in writing.blocks if b.text.words.startswith("In the autumn")]
    assert whole.kind == "paragraph"
    assert whole.text.words.endswith("and that was all.")


def test_a_paragraph_that_begins_over_a_lone_mark_is_none_of_its_note() -> None:
    """Double-spaced text, solid notes set in, the mark raised over each: the first line of a
    paragraph is the last of its page, and is set in further than the note is."""
    first = f"     In the winter {LINE[:45]}"
    over = [first, LINE, f"{LINE[:50]} counts.1", *[LINE] * 4, f"     In the spring {LINE[:45]}"]
    note = "1\n  The lamp was of brass, as the record says at length and with a\npicture.\n"
    overleaf = "\n\n".join([*[LINE] * 3, f"{LINE[:40]} well."])
    text = f"{CAPTION}{chr(10).join(f'{line}{chr(10)}' for line in over)}{note}\f{overleaf}\n"
    writing = writing_of(text)
    assert [block.text.words[:13] for block in writing.blocks] == ["In the winter", "In the spring"]
    assert [note.blocks[0].text.words[:8] for note in writing.notes] == ["The lamp"]


def test_a_bracketed_number_of_two_figures_begins_where_one_of_one_does() -> None:
    marked = "\n\n".join(f"{LINE[:50]} counts.[{number}] So it is." for number in range(1, 11))
    note = "    [{}]  The lamp was of brass, as the record says at length\nand in a picture.\n"
    foot = "\n".join(note.format(number) for number in range(1, 11))
    text = f"{CAPTION}     In the winter {LINE[:45]}\n\n{marked}\n\n\n{'_' * 20}\n\n{foot}"
    writing = writing_of(text)
    assert [note.label for note in writing.notes] == [str(number) for number in range(1, 11)]


def test_the_number_of_a_docket_entry_is_no_mark_of_a_note() -> None:
    text = "He sued the officials. Doc. 1. They moved (docs. 2, 5). See Dkt. 3. It was denied.4"
    assert [label for label in "1234" if has_mark(text, label)] == ["4"]


COUNTED = [f"     In the winter {LINE[:45]}", f"{LINE[:50]} counts.1", *[LINE] * 6]
"""Lines of text, in which a mark stands."""


def test_a_note_set_in_right_under_a_citation_that_breaks_off_is_a_note() -> None:
    note = "  1 The lamp was of brass, as the record says at length and with\na picture."
    over = f"1291 is of another court.\n{LINE} at\nthe last.\n"
    text = "\n".join([CAPTION, *COUNTED, "that it had. 28 U.S.C. §", f"{note}\f{over}"])
    writing = writing_of(text)
    assert [note.label for note in writing.notes] == ["1"]
    assert "had. 28 U.S.C. § 1291 is of" in writing.blocks[0].text.words


def test_a_last_word_that_the_line_above_it_begins_with_is_no_second_strike() -> None:
    """In an archive of printer files, in which lines of spaces underline words."""
    last = f"pier. It was lit by the keeper, as {LINE[:24]} of the\npier."
    text = f"{CAPTION}     In the winter {LINE[:45]}\n{LINE} a\n{last}\n\n     So it is.\n"
    text += f"{LINE}\n{' ' * 30}\n" * 20
    opinion = recover(read_layout("slip.txt", text.encode(), text))
    assert opinion.writings[0].blocks[0].text.words.endswith("of the pier.")


def test_a_cite_at_the_head_of_a_line_makes_no_item_of_a_note_above() -> None:
    """A text that has lost the bounds of its pages, with its notes where the pages ended."""
    page = "\n".join([f"{LINE[:50]} counts.1", *[LINE] * 6])
    note = "\n\n\n1.  The lamp was of brass, as the record says at length and with\na picture.\n\n"
    over = f"and with a bell. See Dove v. Finch,\n167 F.2d 399, 408 (1st Cir. 1996).\n{LINE}.\n\n"
    text = f"{CAPTION}{LINE.capitalize()}\n{page}{note}{over}{f'{LINE}{chr(10)}' * 3}well.\n"
    writing = writing_of(text)
    assert [note.label for note in writing.notes] == ["1"]
    assert "company had and with a bell. See Dove" in writing.blocks[0].text.words


def test_the_last_words_of_a_paragraph_however_short_stand_over_a_note() -> None:
    """Solid text, and right under it a note with its mark on a line of its own."""
    note = "  1\n    The lamp was of brass, as the record says at length and with\na picture."
    text = "\n".join([CAPTION, *COUNTED, "at 3.", f"{note}\f     So it is, as {LINE}."])
    writing = writing_of(text)
    assert [note.label for note in writing.notes] == ["1"]
    assert writing.blocks[0].text.words.endswith("had at 3.")


def test_a_number_within_a_sentence_over_the_note_of_that_number_is_none() -> None:
    """Double-spaced text, and right under its last line a solid note, its mark run into it."""
    note = "    1The lamp was of brass, as the record says at length and with\na picture."
    last = f"{LINE[:40]}. They paid $3 for\n\n1 crate and a bell."
    text = "\n\n".join([CAPTION, *COUNTED, f"{last}\n{note}\f     So it is, as {LINE}."])
    writing = writing_of(text)
    assert [note.blocks[0].text.words[:8] for note in writing.notes] == ["The lamp"]
    assert writing.blocks[0].text.words.endswith("They paid $3 for 1 crate and a bell.")


def test_a_note_that_breaks_off_before_the_page_of_a_citation_goes_on_with_it() -> None:
    page = [f"     In the winter {LINE[:45]}", f"{LINE[:50]} counts.{{}}", *[LINE] * 6]
    body, rule = "\n\n".join(page), f"\n\n\n{'_' * 20}\n\n"
    first = (
        f"    1.  The lamp was of brass, as the record says at length. Id. at\n\f{body.format(2)}"
    )
    over = f"{rule}2. It was lit at night.\n\n    2.  The pier was of oak, as they say.\n"
    text = f"{CAPTION}{body.format(1)}{rule}{first}{over}\f     So it is, as {LINE}.\n"
    writing = writing_of(text)
    notes = [note.blocks[0].text.words for note in writing.notes]
    assert notes[0].endswith("at length. Id. at 2. It was lit at night.")
    assert notes[1:] == ["The pier was of oak, as they say."]
