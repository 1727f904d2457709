"""PDFs printed for the test, and what must become of them."""

import re

import pytest

from build_scripts.model import Source
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.read.pdf.file.fonts import Font
from build_scripts.read.pdf.file.glyphs import Glyph, PrintedPage, is_upright, printed_pages
from build_scripts.read.pdf.page.lines import lines_of
from build_scripts.read.pdf.reader import read_printed
from build_scripts.structure.recover import recover
from tests.read.pdf.print_pdf import Drawn, Item, Pictured, Type, printed, typed
from tests.read.stretches_not_covered import stretches_not_covered


def source_of(*pages: list[Item]) -> Source:
    source = read_printed("opinion.pdf", printed(pages))
    assert not stretches_not_covered(source)
    return source


def blocks(source: Source) -> list[tuple[str, str]]:
    return [
        (b.kind + (f" {b.label}" if b.label else ""), source.text[b.span.start : b.span.end])
        for b in source.blocks
    ]


def removed(source: Source) -> list[tuple[str, str]]:
    return [(r.reason, source.text[r.span.start : r.span.end]) for r in source.removals]


FULL = "The court held the lease void because it ran past any life in being"
INDENTED = FULL[:62]
"""A first line as long as the measure leaves it, whose next word is too long for it."""


def body(*lines: str, top: float = 700, leading: float = 14) -> list[Item]:
    places = [(108.0 if line.startswith("  ") else 72.0, line.strip()) for line in lines]
    return typed(places, top, leading)


def test_first_lines_are_indented_and_pages_go_on() -> None:
    first = body("  " + INDENTED, FULL, FULL, "and so it said.", "  " + INDENTED, FULL, FULL)
    second = body(FULL[::-1], "at its making.", "  " + INDENTED[::-1], FULL, "done.", top=690)
    source = source_of(first, second)
    assert [kind for kind, _ in blocks(source)] == ["text"] * 4
    assert [b.continues for b in source.blocks] == [None, False, True, False]
    assert blocks(source)[2][1].endswith("at its making.")


def test_a_page_that_ends_with_a_paragraph_is_followed_by_another() -> None:
    first = body("  " + INDENTED, *[FULL] * 4, "It is so ordered.", "  " + INDENTED, FULL, "Void.")
    second = body("ROE, Judge, dissenting:", "  " + INDENTED[::-1], *[FULL[::-1]] * 2)
    source = source_of(first, second)
    assert [b.continues for b in source.blocks][2] is False
    assert blocks(source)[2][1] == "ROE, Judge, dissenting:"


def test_a_sentence_goes_on_overleaf_where_no_first_line_is_indented() -> None:
    first = body(FULL, FULL, "It is so ordered.") + body(FULL, FULL, FULL[:64], top=640)
    second = body("“Lives” are those of parties.", top=700) + body(FULL[::-1], "Void.", top=660)
    assert [b.continues for b in source_of(first, second).blocks][2:] == [True, False]


def test_a_sentence_is_not_the_head_of_the_paragraph_below_it() -> None:
    page = body("Before ROE, DOE and MOE, Circuit Judges, all of them.", top=700)
    page += typed([(86, FULL[:65]), *[(72.0, FULL)] * 3], top=686)
    assert [len(text.splitlines()) for _, text in blocks(source_of(page))] == [1, 4]


def test_quotations_may_be_ragged_in_justified_text() -> None:
    ragged = [FULL[:48], FULL[:40], FULL[:47], FULL[:41], FULL[:46], FULL[:40], "in life."]
    page = [
        *body("  " + INDENTED, *[FULL] * 9, "reads:"),
        *typed([(130, line) for line in ragged], top=520),
    ]
    assert [kind for kind, _ in blocks(source_of(page))] == ["text", "quotation"]


def test_quotations_may_be_indented_as_first_lines_are() -> None:
    quoted = [FULL[:56], FULL[:57], FULL[:55], FULL[:57], "Acme in life."]
    page = [
        *body(*["  " + INDENTED, FULL, FULL, FULL] * 3, "reads:"),
        *typed([(108, line) for line in quoted], top=500),
        *body("  " + INDENTED, FULL, FULL, top=410),
    ]
    kinds = [kind for kind, _ in blocks(source_of(page))]
    assert kinds == ["text", "text", "text", "quotation", "text"]


def test_the_first_number_heads_the_text() -> None:
    page = [
        *typed([(270, "OPINION"), (295, "I.")], top=700, leading=28),
        *body("  " + INDENTED, FULL, FULL, FULL, top=640),
    ]
    assert [kind for kind, _ in blocks(source_of(page))] == ["text", "heading", "text"]


def test_quotations_are_indented_lines_and_more() -> None:
    quoted = [(130.0, FULL[:50]), (130.0, FULL[:48]), (130.0, "in being.")]
    page = [
        *body("  " + INDENTED, FULL, FULL, "reads:"),
        *typed(quoted, top=640),
        *body("Id. at 5.", "  " + INDENTED, FULL, FULL, FULL, top=590),
    ]
    assert [kind for kind, _ in blocks(source_of(page))] == ["text", "quotation", "text", "text"]


def test_notes_stand_below_a_rule_and_run_over() -> None:
    marked = [*body("  " + INDENTED, FULL, FULL), Type(150, 704 - 28, "1", 8, "typed")]
    foot: list[Item] = [
        Drawn(72, 110, 144),
        Type(72, 104, "1", 8, "typed"),
        *typed([(79.2, "See the record, which says much about the making of")], top=100),
        *typed([(72, "the lease and its")], top=86),
    ]
    over: list[Item] = [Drawn(72, 110, 144), *typed([(72, "term and rent.")], top=100)]
    source = source_of([*marked, *foot], [*body(FULL, FULL, "done."), *over])
    notes = [b for b in source.blocks if b.kind == "note"]
    assert [(b.label, b.continues) for b in notes] == [("1", False), (None, True)]
    assert [m.label for m in source.marks] == ["1", "1"]


def test_a_rule_over_notes_may_be_as_long_as_the_lines() -> None:
    page = [
        *body("  " + INDENTED, FULL, FULL, FULL),
        Drawn(72, 110, 7.2 * len(FULL)),
        *typed([(72, "1 See the record, which says much about the lease.")], top=98),
    ]
    assert [b.label for b in source_of(page).blocks if b.kind == "note"] == ["1"]


def test_a_note_goes_on_overleaf_after_a_whole_paragraph() -> None:
    rule = Drawn(72, 110, 144)
    foot: list[Item] = [rule, Type(72, 104, "1", 8, "typed"), *typed([(79.2, "It says so.")], 100)]
    over: list[Item] = [rule, *typed([(72, "It says more. See the record.")], top=100)]
    first, second = body("  " + INDENTED, *[FULL] * 3), body(*[FULL[::-1]] * 3)
    notes = [b for b in source_of([*first, *foot], [*second, *over]).blocks if b.kind == "note"]
    assert [b.label for b in notes] == ["1", None]


def test_a_note_in_the_type_of_the_text_may_fill_a_page_under_its_rule() -> None:
    """Of the Third Circuit, whose notes are as large as its text: 12 points on 14."""
    mark: list[Item] = [Type(540, 690, "1", 7)]
    first = [*body("  " + INDENTED, FULL, *[FULL] * 8), *mark, Drawn(72, 320, 144)]
    foot: list[Item] = [Type(108, 304, "1", 7), *typed([(116, FULL[:60]), (72, FULL)], 300)]
    filled = [Drawn(72, 720, 144), *body(*[FULL[:60] + " over"] * 20)]
    last = [*body(*[FULL] * 9), Drawn(72, 320, 144), *typed([(72, "So it said.")], 300)]
    source = source_of([*first, *foot], filled, last)
    notes = [source.text[b.span.start : b.span.end] for b in source.blocks if b.kind == "note"]
    assert [len(note.split("\n")) for note in notes] == [2, 20, 1]


def test_notes_may_be_longer_than_the_text() -> None:
    """Of opinions on the law of trademarks, patents and deportation: six lines of text, and the
    notes fill the page."""
    pages: list[list[Item]] = []
    for number, word in enumerate(("lease", "trust", "grant"), start=1):
        full = FULL.replace("lease", word)
        mark = Type(72 + 7.2 * len(FULL), 678, str(number), 7)
        small = [Type(80, 560 - 11 * at, full, 10) for at in range(18)]
        head = [mark, Type(72, 564, "1", 6)] if number == 1 else []
        pages.append([*body("  " + full[:62], *[full] * 6), *head, *small])
    found = blocks(source_of(*pages))
    assert [kind for kind, _ in found if kind.startswith("note")] == ["note 1", "note", "note"]
    assert all(words.count("\n") == 17 for kind, words in found if kind.startswith("note"))


def test_figures_may_be_raised_by_themselves() -> None:
    page = [
        *body("  " + INDENTED, FULL, "in being.¹", FULL),
        Drawn(72, 150, 144),
        *typed([(72, "¹ See the record."), (72, "²See also what it says.")], top=140),
    ]
    source = source_of(page)
    assert [b.label for b in source.blocks if b.kind == "note"] == ["1", "2"]
    assert [mark.label for mark in source.marks] == ["1", "1", "2"]


def test_the_label_of_a_note_may_stand_a_tab_before_it() -> None:
    page = [
        *body("  " + INDENTED, FULL, "in being.  ", FULL),
        Type(72 + 7.2 * 9, 704 - 28, "1", 8, "typed"),
        Drawn(72, 160, 144),
        Type(72, 144, "1", 6, "typed"),
        *typed([(108, "See the record.")], top=140),
    ]
    notes = [(kind, text) for kind, text in blocks(source_of(page)) if kind.startswith("note")]
    assert notes == [("note 1", "See the record.")]


@pytest.mark.parametrize("sideways", [False, True])
def test_a_face_may_have_superior_figures(sideways: bool) -> None:
    page = [*body("  " + INDENTED, FULL, "in being.  ", FULL), Type(137, 672, "1", 12, "bold")]
    drawn_high = b"600 0 100 400 500 800 d1 100 400 400 400 re f"
    figure = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn_high), drawn_high)
    face = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 1000] /FontMatrix [.001 0 0 .001 0 0]"
        b" /CharProcs << /one 9 0 R >> /Encoding << /Type /Encoding /Differences [49 /one] >>"
        b" /FirstChar 49 /LastChar 49 /Widths [600] >>"
    )
    bold = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>"
    data = printed([page], sideways=sideways).replace(bold, face)
    data = re.sub(rb"9 0 obj\n.*?\nendobj", b"9 0 obj\n%s\nendobj" % figure, data, flags=re.DOTALL)
    assert [mark.label for mark in read_printed("opinion.pdf", data).marks] == ["1"]


def test_notes_may_be_set_in_the_size_of_the_text_with_white_above_them() -> None:
    page = [
        *body("  " + INDENTED, FULL, "in being.  ", FULL),
        Type(72 + 7.2 * 9, 704 - 28, "1", 8, "typed"),
        Type(72, 144, "1", 8, "typed"),
        *typed([(77, "See the record.")], top=140),
    ]
    notes = [(kind, text) for kind, text in blocks(source_of(page)) if kind.startswith("note")]
    assert notes == [("note 1", "See the record.")]


def test_notes_at_the_end_fill_pages() -> None:
    small = [Type(72, 690 - 12 * line, FULL, 9, "typed") for line in range(8)]
    first = [*body("  " + INDENTED, *[FULL[::-1]] * 9), Drawn(72, 520, 144)]
    notes: list[Item] = [
        Type(72, 504, "1", 6, "typed"), Type(77, 500, "See what it", 9, "typed")
    ]  # fmt: skip
    last: list[Item] = [Type(72, 504, "2", 6, "typed"), Type(77, 500, "See it.", 9, "typed")]
    source = source_of([*first, *notes], [*small, *last])
    found = [(b.label, b.continues) for b in source.blocks if b.kind == "note"]
    assert found == [("1", False), (None, True), ("2", False)]


def test_a_further_paragraph_of_a_note_is_indented_overleaf() -> None:
    rule = Drawn(72, 150, 144)
    foot: list[Item] = [rule, Type(94, 144, "1", 8, "typed"), *typed([(101.2, "It says so.")], 140)]
    over: list[Item] = [rule, *typed([(94, FULL[:64]), (72, "much of it.")], top=140)]
    first, second = body("  " + INDENTED, *[FULL] * 3), body(*[FULL[::-1]] * 3)
    notes = [b for b in source_of([*first, *foot], [*second, *over]).blocks if b.kind == "note"]
    assert [(b.label, b.continues) for b in notes] == [("1", False), (None, False)]


def test_what_ends_a_page_alike_is_no_running_foot() -> None:
    def page(letter: str) -> list[Item]:
        lines = [letter * 5 + FULL[:60] for _ in range(9)]
        return body(*lines, "Id. at 5.", top=180)

    assert not removed(source_of(page("a"), page("b"), page("c")))


def test_what_begins_a_page_alike_is_no_running_head() -> None:
    def page(number: int) -> list[Item]:
        lines = [FULL, FULL, *[f"{'abcde'[number] * (line + 1)} {FULL[:50]}" for line in range(9)]]
        return [*typed([(300, str(number))], top=740), *body(*lines)]

    found = removed(source_of(*map(page, range(1, 4))))
    assert found == [("page number", str(number)) for number in range(1, 4)]


def test_superscripts_are_marks_and_ordinals_are_not() -> None:
    page = [
        *body("The 20   day of May came and went, as days in May will often do."),
        Type(100.8 + 14.4, 704, "th", 7, "typed"),
        *typed([(72, "It was void."), (72, FULL), (72, FULL)], top=686),
        Type(72 + 7.2 * 12, 690, "12", 7, "typed"),
    ]
    assert [m.label for m in source_of(page).marks] == ["12"]


def test_powers_are_no_marks_of_notes() -> None:
    def raised(x: float, line: int, figure: str) -> Type:
        return Type(x, 700 - 14 * line + 5, figure, 7)

    page: list[Item] = [
        Type(72, 700, "It measured 10", font="typed"), raised(72 + 7.2 * 14, 0, "2"),
        Type(72 + 7.2 * 15, 700, " feet, or 93 m", font="typed"), raised(72 + 7.2 * 29, 0, "3"),
        Type(72, 686, "The court said so,", font="typed"), raised(72 + 7.2 * 18, 1, "1"),
        Type(72, 672, "in the year of 1990", font="typed"), raised(72 + 7.2 * 19, 2, "2"),
        Type(72, 658, FULL, font="typed"),
        Drawn(72, 140, 72),
        raised(72, 41, "1"), Type(80, 126, "The first note.", 10),
        raised(72, 42, "2"), Type(80, 112, "The second note.", 10),
    ]  # fmt: skip
    source = source_of(page)
    marks = [mark for mark in source.marks if mark.span.start < source.text.index("The first")]
    before = [source.text[mark.span.start - 4 : mark.span.end] for mark in marks[:2]]
    assert before == [" so,1", "19902"]
    powers = [e.span for e in source.emphasis if e.style == "raised"]
    assert [source.text[span.start - 2 : span.end] for span in powers] == ["102", " m3"]


def test_running_heads_numbers_and_stamps_are_furniture() -> None:
    def page(number: int) -> list[Item]:
        stamp = f"Case: 20-1507 Document: 001176846 Page: {number} Date Filed: 12/22/2020"
        return [
            Type(30, 770, stamp, 9),
            *typed([(72, f"{number}    ROE V. ACME CO.")], top=745),
            *body(*[f"{'abcdefghij'[number] * 5} {FULL[: 60 - n]}" for n in range(21)]),
            *typed([(295, f"- {number} -")], top=40),
        ]

    source = source_of(*(page(number) for number in range(4, 9)))
    reasons = [reason for reason, _ in removed(source)]
    assert reasons.count("court’s filing stamp") == 5
    assert reasons.count("running head") == 5
    assert reasons.count("page number") == 5
    assert [b.label for b in source.breaks] == ["4", "5", "6", "7", "8"]
    assert source.text.count("The court held") == 105


@pytest.mark.parametrize("place", [0, 3, 10, 20])
@pytest.mark.parametrize(
    "line",
    [
        "case is far from clear. Roe could have filed in the court and",
        "case 12-345 was on page 7 of the document that Roe filed, and",
    ],
)
def test_no_line_of_the_text_is_a_stamp(line: str, place: int) -> None:
    lines = [FULL] * 21
    lines[place] = line
    assert removed(source_of(body(*lines))) == []


def test_a_line_that_begins_with_the_v_of_a_case_is_no_heading() -> None:
    lines = body(*[FULL] * 8, f"{FULL[:52]} Guild Assn.", "", *[FULL] * 3)
    name = f"v. Harbor Fire and Marine Insurance Company {'of the North ' * 3}of Maine,"
    (paragraph,) = source_of([*lines, Type(72, 574, name, 12, "italic")]).blocks
    assert paragraph.kind == "text"


def test_the_first_item_under_another_is_a_paragraph() -> None:
    lines = ["  (d) The rule is neutral. Pp. 2-3.", "", FULL, FULL]
    page = [*body(*lines), Type(122, 686, "(1) It parts no groups on the ground of", font="typed")]
    first, second = source_of(page).blocks[:2]
    assert source_of(page).text[first.span.start : first.span.end].endswith("Pp. 2-3.")
    assert source_of(page).text[second.span.start :].startswith("(1) It parts")


def test_a_watermark_over_the_lines_is_no_text() -> None:
    lines = body(*[FULL] * 21)
    mark = Type(120, 513, "Page Proof Pending Publication", 21, faint=True)
    source = source_of([*lines, mark])
    assert removed(source) == [("watermark", "Page Proof Pending Publication")]
    kept = source.text.replace("Page Proof Pending Publication", "")
    assert " ".join(kept.split()) == " ".join([FULL] * 21)
    (alone,) = source_of([mark]).blocks  # a page that is pale throughout is no watermark
    assert alone


def test_a_caption_in_two_columns_is_read_column_by_column() -> None:
    left = ["ANN ROE,", "Petitioner,", "v.", "ACME CO.,", "Respondent."]
    page = [
        *typed([(120, "UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT")], top=700),
        *typed([(72 if i % 3 == 0 else 120, line) for i, line in enumerate(left)], top=650),
        *typed(
            [(330, "No. 16-72957"), (330, "Agency No. A1"), (330, ""), (330, "OPINION")], top=645
        ),
        *body("  " + INDENTED, FULL, FULL, FULL, top=500),
    ]
    words = [text for _, text in blocks(source_of(page))]
    assert words[1:9] == [*left, "No. 16-72957", "Agency No. A1", "OPINION"]


def test_roles_at_the_right_margin_are_no_second_column() -> None:
    parties = ["Ann Roe,", "Plaintiff—Appellant,", "versus", "Acme Company,", "Appellee."]
    places = [72, 410, 280, 72, 480]
    page = [
        *typed(zip(places, parties, strict=True), top=650),
        *body("  " + INDENTED, FULL, FULL, FULL, top=500),
    ]
    assert [text for _, text in blocks(source_of(page))][:5] == parties


def test_separators_between_columns_are_no_text() -> None:
    left = ["ANN ROE,", "  Plaintiff,", "v.", "ACME CO.,"]
    page = [
        *typed([(72, line) for line in left], top=650),
        *typed([(290, ")")] * 4, top=650),
        *typed([(310, "Case No. 7"), (310, ""), (310, "ORDER")], top=650),
        *body("  " + INDENTED, FULL, FULL, FULL, top=500),
    ]
    source = source_of(page)
    assert ("rule between columns", ")") in removed(source)
    assert ")" not in "".join(text for _, text in blocks(source))


def test_wide_gaps_between_words_are_no_gutter() -> None:
    rows = [("functionally precluded", "any possibility of"), ("an injunction. It has", "elevated")]
    page = body("  " + INDENTED, FULL, FULL)
    for index, (left, right) in enumerate([*rows, ("hope over reason.", "")]):
        y = 700 - 14 * (index + 3)
        page += [Type(72, y, left, font="typed"), Type(236, y, right, font="typed")]
    page += body("  " + INDENTED, FULL, FULL, FULL, top=600)
    words = "functionally precluded any possibility of an injunction. It has elevated hope"
    assert words in " ".join(source_of(page).text.split())


def test_separators_tell_where_the_columns_end() -> None:
    page = [
        *typed([(72, "ANN ROE,"), (144, "Plaintiff,"), (72, "v."), (72, "ACME CO.,")], top=650),
        *typed([(327, ")")] * 4, top=650),
        *typed([(338, "Case No. 7"), (338, "ORDER GRANTING MOTION")], top=650),
        *typed([(292, "I. BACKGROUND")], top=594),
        *body("  " + INDENTED, FULL, FULL, FULL, top=570),
    ]
    source = source_of(page)
    texts = [text for _, text in blocks(source)]
    assert texts[4:7] == ["Case No. 7", "ORDER GRANTING MOTION", "I. BACKGROUND"]
    assert [reason for reason, _ in removed(source)] == ["rule between columns"] * 4


def test_numbers_of_lines_in_the_margin_are_furniture() -> None:
    lines = [(72.0, FULL)] * 20
    numbers = [(40.0, str(number)) for number in range(1, 21)]
    source = source_of([*typed(lines, leading=24), *typed(numbers, leading=24)])
    assert [text for reason, text in removed(source) if reason == "line number"] == [
        str(number) for number in range(1, 21)
    ]


def test_text_in_double_spacing_at_the_height_of_a_foot_is_text() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    pages = [
        body(*[FULL.replace("lease", one + two * 4) for two in letters[:23]], top=720, leading=25)
        for one in "wxyz"
    ]
    for number, page in enumerate(pages, start=1):
        page.append(Type(72, 145, FULL.replace("lease", f"{letters[number]} lease")[:-6] + " 1234"))
        page.append(Type(300, 145 if number < 3 else 120, str(number)))
        if number < 3:
            del page[-2]
    source = source_of(*pages)
    assert [words for _, words in removed(source)] == ["1", "2", "3", "4"]


def test_pleading_paper_is_numbered_whatever_stands_beside_the_numbers() -> None:
    def page(number: int) -> list[Item]:
        words = FULL if number % 2 else FULL[::-1]
        foot: list[Item] = [Drawn(72, 156, 144), Type(72, 142, "1", 8, "typed")]
        return [
            *typed([(40, str(line)) for line in range(1, 29)], top=742, leading=24),
            *typed([(72, words)] * 19, top=694, leading=24),
            *(foot if number == 1 else []),
            *typed([(77, "See the record.")] if number == 1 else [], top=138),
            *typed([(300, str(number))], top=60),
        ]

    source = source_of(*map(page, range(1, 5)))
    numbers = [text for reason, text in removed(source) if reason == "line number"]
    assert numbers == [str(line) for line in range(1, 29)] * 4
    assert [b.label for b in source.breaks] == ["1", "2", "3", "4"]
    assert [b.label for b in source.blocks if b.kind == "note"] == ["1"]


def test_headings_are_centred_or_bold() -> None:
    page = [
        *body("  " + INDENTED, FULL, FULL),
        *typed([(299, "II"), (303, "A")], top=630),
        *body("  " + INDENTED, FULL, FULL, top=590),
        Type(72, 530, "B. The Rule Against Perpetuities", font="bold"),
        *body("  " + INDENTED, FULL, FULL, top=500),
    ]
    heads = [text for kind, text in blocks(source_of(page)) if kind == "heading"]
    assert heads == ["II", "A", "B. The Rule Against Perpetuities"]


def test_bold_headings_stand_solid_over_the_text_and_over_one_another() -> None:
    page = [
        *body("  " + INDENTED, FULL, FULL),
        Type(72, 644, "A. The Rule Does Not Run against Him and His Line of Heirs", font="bold"),
        Type(90, 630, "in the House", font="bold"),
        Type(72, 616, "1. The Life of the Lessor and of All Those Who Were Born", font="bold"),
        *body("  " + INDENTED, FULL, FULL, top=602),
    ]
    assert [text for kind, text in blocks(source_of(page)) if kind == "heading"] == [
        "A. The Rule Does Not Run against Him and His Line of Heirs\nin the House",
        "1. The Life of the Lessor and of All Those Who Were Born",
    ]


@pytest.mark.parametrize("off", [0, 7])
def test_a_name_in_capitals_over_several_lines_is_one_block(off: int) -> None:
    name = ["HARBOR LEGAL SOCIETY CHAPTER OF THE UNIVERSITY OF IDAHO",
            "OF THE LAW, AKA HARBOR CHRISTIAN FELLOWS", "v. HOLT ET AL."]  # fmt: skip
    caption: list[Item] = [
        Type(317 - 3.6 * len(line) + off * (index % 2), 760 - 14 * index, line, font="typed")
        for index, line in enumerate(name)
    ]
    source = source_of([*caption, *body("  " + INDENTED, FULL, FULL, FULL)])
    assert blocks(source)[0] == ("text", "\n".join(name))
    assert source.blocks[0].centred


def test_a_title_in_capitals_goes_on_in_double_spacing() -> None:
    def middled(*lines: str) -> list[Item]:
        return typed([(317 - 3.6 * len(line), line) for line in lines], top=600, leading=28)

    broken = "THE KEEPER HAS NOT SHOWN THE COURT WAS COMPELLED", "TO FIND A LIFE IN BEING"
    for title, headings in (
        (broken, ["II.", "\n".join(broken)]),
        (("DISCUSSION", "STANDARD OF REVIEW"), ["II.", "DISCUSSION", "STANDARD OF REVIEW"]),
    ):
        page = [
            *body("  " + INDENTED, FULL, FULL, leading=28),
            *middled("II.", *title),
            *body("  " + INDENTED, FULL, FULL, top=600 - 28 * len(title) - 28, leading=28),
        ]
        assert [text for kind, text in blocks(source_of(page)) if kind == "heading"] == headings


def test_the_next_item_of_a_quoted_rule_begins_a_page() -> None:
    one = "(1) may order whatever is found to be no greater than what", "is needed to cure; or"
    two = "(2) upon a finding that he meant to put the lamp out, may", "dismiss what he claims."
    first = [*body("  " + INDENTED, FULL, FULL), *typed([(130, x) for x in one], top=640)]
    second = [*typed([(130, x) for x in two]), *body("  " + INDENTED, FULL, FULL, top=650)]
    source = source_of(first, second)
    assert [b.continues for b in source.blocks if b.kind == "quotation"] == [False, False]


def test_a_figure_alone_within_the_line_is_a_heading() -> None:
    page = [*body("  " + INDENTED, FULL, FULL, "done."), Type(310, 630, "2.", font="typed")]
    kinds = blocks(source_of([*page, *body("  " + INDENTED, FULL, FULL, top=602)]))
    assert ("heading", "2.") in kinds


def test_letterspaced_words_are_words() -> None:
    page = body("  " + INDENTED, FULL, FULL)
    for index, letter in enumerate("RULE OF LAW"):
        page += [Type(240 + 12 * index, 640, letter, font="typed")] if letter != " " else []
    page += typed([(72, "A B and C. Id. at 5 n. 2")], top=600)
    texts = [text for _, text in blocks(source_of(page))]
    assert texts[1:] == ["RULE OF LAW", "A B and C. Id. at 5 n. 2"]


def test_a_centred_heading_may_stand_close_over_an_indented_line() -> None:
    page = [
        *body("  " + INDENTED, FULL[:58], FULL, FULL[:59], FULL[:62], FULL[:58], FULL, top=700),
        *typed([(162, "I. INTRODUCTION AND HISTORY OF THE STATUTE")], top=584),
        *body("  " + INDENTED, FULL, FULL, top=567),
    ]
    assert ("heading", "I. INTRODUCTION AND HISTORY OF THE STATUTE") in blocks(source_of(page))


def test_a_capital_numeral_at_the_top_of_a_page_is_a_heading() -> None:
    def page(number: int) -> list[Item]:
        lines = [f"{'abcde'[number] * (line + 1)} {FULL[:50]}" for line in range(9)]
        return [*typed([(300, str(number))], top=750), *body(*lines)]

    first, second = (typed([(300, numeral)], top=725) for numeral in ("I", "II"))
    source = source_of(page(1), [*page(2), *first], page(3), [*page(4), *second])
    assert removed(source) == [("page number", str(number)) for number in range(1, 5)]


def test_italics_and_underscores_are_emphasis() -> None:
    page = [
        *body(FULL, FULL),
        Type(72, 660, "See Roe v. Acme, a case of note."),
        Type(72, 640, "Id. at 5", font="italic"),
        *typed([(72, "See Roe v. Doe, 5 F.3d 6, for more.")], top=620),
        Drawn(72, 618, 7.2 * 3),
    ]
    source = source_of(page)
    styled = [source.text[e.span.start : e.span.end] for e in source.emphasis]
    assert styled == ["Id. at 5", "See"]


def test_hyphens_at_line_ends_stay_for_the_rule_that_undoes_them() -> None:
    source = source_of(body("He spoke of persecu-", "tion and of well-", "founded fear."))
    assert "persecu-\ntion" in source.text


def test_browsers_break_words_with_a_hyphen_of_their_own() -> None:
    font = Font(12, italic=False, bold=False, upright=True)
    glyphs = [
        Glyph(character, 72 + 7 * place, 79 + 7 * place, 700, font, spaced=False)
        for place, character in enumerate("well\u2010known persecu\u2010".replace(" ", ""))
    ]
    page = PrintedPage(1, 612, 792, tuple(glyphs), (), pictured=False)
    assert [line.text for line in lines_of(page)] == ["well\u2010knownpersecu-"]


def test_the_second_of_two_pages_bears_a_number() -> None:
    number = typed([(303, "2")], top=40)
    source = source_of(body(*[FULL] * 4), [*body(*[FULL[::-1]] * 4), *number])
    assert removed(source) == [("page number", "2")]
    assert [b.label for b in source.breaks] == ["1", "2"]


@pytest.mark.parametrize("number", ["¶ 7", "[¶7]", "{¶ 7}"])
def test_numbers_of_paragraphs_stand_in_the_margin_and_are_text(number: str) -> None:
    page = [
        *body(*[FULL] * 3, "so."),
        *typed([(30, number)], top=644),
        *typed([(108, INDENTED), (72, FULL), (72, FULL)], top=644),
    ]
    texts = [text for _, text in blocks(source_of(page))]
    assert len(texts) == 2
    assert texts[1].startswith(f"{number} The court")


def test_pages_may_be_turned_and_cut() -> None:
    page = [*body("  " + INDENTED, FULL, FULL, "done."), Drawn(72, 698 - 42, 7.2 * 4)]
    upright, turned = (
        read_printed("a", printed([page])),
        read_printed("a", printed([page], sideways=True)),
    )
    assert turned.text == upright.text
    assert turned.blocks == upright.blocks
    assert turned.emphasis == upright.emphasis


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("sideways", [False, True])
def test_a_page_set_on_its_side_is_read_all_the_same(turned: int, sideways: bool) -> None:
    page = [*body("  " + INDENTED, FULL, FULL, "done."), Drawn(72, 698 - 42, 7.2 * 4)]
    upright = read_printed("a", printed([page]))
    other = read_printed("a", printed([page], sideways=sideways, turned=turned))
    assert other.text == upright.text
    assert other.blocks == upright.blocks


def test_a_stamp_on_its_side_does_not_turn_a_page() -> None:
    (page,) = printed_pages("a", printed([body(FULL, FULL)]))
    stamp = tuple(g._replace(font=g.font._replace(upright=False)) for g in page.glyphs[:9])
    assert is_upright(page.glyphs + stamp)
    assert not is_upright(page.glyphs[:3] + stamp)


WHOLE = printed([body(FULL, FULL, FULL)])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (WHOLE[: len(WHOLE) // 3], "pdf-damaged"),
        (b"%PDF-1.7\nnothing", "pdf-damaged"),
        (printed([]), "pdf-no-pages"),
        (printed([[Pictured()], body(FULL, FULL)]), "pdf-no-text-layer"),
        (printed([[]]), "pdf-no-text-layer"),
        (
            printed([body(FULL)], "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "41" * 32
                    + "> /U <" + "42" * 32 + "> >> /ID [<00> <00>]"),
            "pdf-encrypted",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(data: bytes, code: str) -> None:
    with pytest.raises(Problem) as raised:
        read_printed("opinion.pdf", data)
    assert raised.value.code == code
    assert raised.value.line


def test_scanned_pages_are_named() -> None:
    scan: list[Item] = [Pictured()]
    with pytest.raises(Problem, match="Pages 1, 3–4 and 6 of the PDF"):
        read_printed("opinion.pdf", printed([scan, body(FULL), scan, scan, body(FULL), scan]))


def test_pictures_at_the_end_are_an_appendix() -> None:
    text, more = body(FULL, FULL, FULL), body(FULL[::-1], FULL[::-1], FULL[::-1], top=600)
    scan: list[Item] = [Pictured()]
    source = source_of(text, more, [Pictured(), *typed([(300, "7")], top=40)], scan)
    assert [doubt.code for doubt in source.doubts] == ["pdf-pages-of-pictures"]
    assert source.doubts[0].message.startswith("Pages 3–4 of the PDF hold pictures and no text")
    assert source.text.count(FULL) == source.text.count(FULL[::-1]) == 3
    with pytest.raises(Problem, match="Pages 3–5"):  # most of them
        read_printed("opinion.pdf", printed([text, more, scan, scan, scan]))


@pytest.mark.parametrize(
    ("picture", "told"),
    [
        (Pictured(100, 100, 300, 200), ["Page 2 of the PDF holds a picture among the words"]),
        (Pictured(260, 640, 90, 90), []),  # a seal
        (Pictured(100, 100, 400, 40), []),  # a letterhead
    ],
)
def test_a_picture_among_the_words_is_told(picture: Pictured, told: list[str]) -> None:
    source = source_of(body(FULL, FULL), [*body(FULL, FULL, FULL, top=600), picture])
    assert [each.message.partition(",")[0] for each in source.doubts] == told


def test_the_text_layer_of_a_scan_is_doubted() -> None:
    first = body(FULL, FULL, FULL)
    layer = [Type(72, 700 - 14 * line, FULL[::-1], 12, "typed", seen=False) for line in range(3)]
    source = source_of(first, [Pictured(), *layer])
    assert [doubt.code for doubt in source.doubts] == ["pdf-read-by-machine"]
    assert "Page 2 of the PDF is a picture" in source.doubts[0].message
    assert FULL[::-1] in source.text.split("\n")[source.doubts[0].line - 1]
    assert not source_of(first, [Pictured(), *body(*[FULL[::-1]] * 3)]).doubts


def test_text_in_a_file_called_pdf_says_so() -> None:
    with pytest.raises(Problem) as raised:
        read("opinion.pdf", b"Not a PDF at all.")
    assert raised.value.code == "pdf-not-a-pdf"


def test_five_hundred_pages_are_read() -> None:
    source = source_of(*[body("  " + INDENTED, *[FULL] * 5)] * 500)
    assert len(source.breaks) == 500


def test_figures_of_full_size_may_be_raised_as_superior_figures_of_a_face_are() -> None:
    page = [*body("  " + INDENTED, FULL, FULL[:40]), Type(360, 675, "1", font="typed")]
    source = source_of(page)
    assert [mark.label for mark in source.marks] == ["1"]
    assert len(source.blocks) == 1


def test_a_numbered_heading_may_be_set_as_first_lines_are() -> None:
    page = body(
        *("  " + INDENTED, FULL, FULL, "  1. The Life of the Lessor and His", "  " + INDENTED),
        *(FULL, FULL),
    )
    assert [text for _, text in blocks(source_of(page))][1] == "1. The Life of the Lessor and His"


def test_a_rule_under_the_running_head_stands_over_no_notes() -> None:
    def page(number: int, *rest: Item) -> list[Item]:
        head = Type(160, 740, f"QUILL v. DOVE    {number}", font="typed")
        text = body("  " + INDENTED, *[FULL] * 12, "  " + INDENTED, *[FULL] * 12)
        return [head, Drawn(72, 732, 470), *text, *rest]

    note: list[Item] = [Drawn(72, 300, 470), Type(80, 286, "*The judge sits by designation.", 9)]
    first: list[Item] = [*body("  " + INDENTED, *[FULL] * 12), *note, Type(290, 240, "7", 12)]
    source = source_of(first, page(8), page(9))
    assert [b.label for b in source.blocks if b.kind == "note"] == ["*"]
    assert ("page number", "7") in removed(source)


def test_what_a_box_redacts_is_part_of_its_line() -> None:
    page = body("  " + INDENTED, "Acme paid him", FULL, "in all.", "  " + INDENTED, FULL, FULL)
    assert [kind for kind, _ in blocks(source_of(page))] == ["text"] * 3
    boxed = source_of([*page, Drawn(180, 683, 370, 11)])
    assert [kind for kind, _ in blocks(boxed)] == ["text"] * 2
    assert "Acme paid him █████\n" in blocks(boxed)[0][1]
    assert [doubt.code for doubt in boxed.doubts] == ["pdf-redacted"]


def test_blacked_out_lines_part_no_paragraph_and_touch_their_marks() -> None:
    page = body("  " + INDENTED, "The deeds “", "", "", "", FULL, FULL)
    rest = Type(135.5, 644, ".” He burned them.", font="typed")
    bars: list[Item] = [
        rest,
        Drawn(151.5, 683, 398, 11),
        Drawn(72, 669, 478, 11),
        Drawn(72, 655, 478, 11),
    ]
    source = source_of([*page, *bars, Drawn(72, 641, 63, 11)])
    found, _ = blocks(source)
    assert found[1].endswith("The deeds “█████\n█████\n█████\n█████.” He burned them.")
    assert len(source.restorations) == 20


def test_words_under_a_dark_box_are_left_out() -> None:
    page = body("  " + INDENTED, FULL, "He paid Acme 10,000 dollars.", FULL, FULL)
    secret = Drawn(72 + 8 * 7.2, 669, 84, 11)
    for boxed in ([*page, secret], [secret, *page]):
        source = source_of(boxed)
        assert "Acme" not in source.text
        assert "He paid █████ dollars." in source.text
        assert [doubt.code for doubt in source.doubts] == ["pdf-redacted"]
        assert "copies them" in source.doubts[0].message


def test_lines_under_a_high_dark_box_are_left_out() -> None:
    page = body("  " + INDENTED, FULL, "Acme paid him.", "Dove paid her.", FULL, FULL, FULL)
    source = source_of([*page, Drawn(70, 654, 480, 27)])
    assert "paid" not in source.text
    assert source.text.count("█████") == 2


def test_what_can_be_seen_on_or_beside_a_dark_box_stays() -> None:
    page = body("  " + INDENTED, FULL, FULL, FULL)
    white = Type(72, 600, "NOT FOR PUBLICATION", 12, font="typed", pale=True)
    frame: list[Item] = [Drawn(70, 560, 300, 20), Drawn(71, 561, 298, 18, grey=1)]
    framed = Type(80, 566, "Filed March 3, 2031", 12, font="typed")
    bar = Drawn(72, 669, 478, 5)
    source = source_of([Drawn(70, 597, 300, 12), *page, white, *frame, framed, bar])
    assert "█" not in source.text
    assert "NOT FOR PUBLICATION" in source.text
    assert "Filed March 3, 2031" in source.text


def test_wide_white_within_a_sentence_is_doubted() -> None:
    gap: list[Item] = [
        Type(72, 630, "He paid", 12),
        Type(300, 630, "and left the pier that night."),
    ]
    source = source_of([*body("  " + INDENTED, *[FULL] * 4), *gap, *body(FULL, FULL, top=616)])
    assert [doubt.code for doubt in source.doubts] == ["words-missing"]


def test_where_labels_are_raised_a_figure_on_the_line_begins_no_note() -> None:
    page = body("  " + INDENTED, FULL, *[FULL] * 8, top=700)
    mark = Type(72 + 7.2 * len(FULL), 690, "1", 7)
    notes: list[Item] = [
        Drawn(72, 320, 144),
        Type(76, 304, "1", 6),
        Type(84, 300, f"So Dove told the jury, {'and the other jury, ' * 4}in words (quoting", 10),
        Type(72, 289, "2 Record 78). The lamp burned all night.", 10),
    ]
    found = [b for b in blocks(source_of([*page, mark, *notes])) if b[0].startswith("note")]
    assert [kind for kind, _ in found] == ["note 1"]
    assert found[0][1].endswith("burned all night.")


def test_the_stamp_of_service_is_furniture() -> None:
    lines = body(FULL, FULL, FULL, "It is so ordered.")
    source = source_of([*lines, Type(400, 80, "SERVED Aug 16 2030")])
    assert removed(source) == [("court’s filing stamp", "SERVED Aug 16 2030")]


def test_the_name_of_the_chambers_file_under_the_date_is_no_text() -> None:
    page = [*body("  " + INDENTED, FULL, FULL), *typed([(72, "/quil0208.ord")], top=600)]
    page += typed([(72, "See /quil0208.ord, which is text.")], top=570)
    assert removed(source_of(page)) == [("name of the chambers’ file", "/quil0208.ord")]


def test_two_short_paragraphs_close_an_opinion() -> None:
    text = body("  " + INDENTED, FULL, FULL, "done.", "  The petition is denied.", "  So ordered.")
    assert [words for _, words in blocks(source_of(text))][-2:] == [
        "The petition is denied.",
        "So ordered.",
    ]


def test_labels_need_not_be_raised_where_their_marks_are() -> None:
    text = [*body(FULL, FULL + ".", leading=28), Type(563, 677, "1", 7)]
    note = body("1 See the record.", top=200)
    assert blocks(source_of([*text, *note]))[1:] == [("note 1", "See the record.")]


ROWS = (
    (("Year", "Crates", "Price"), 20),
    (("1930", "", "$3"), 20),
    (("1931", "12 /with lids", "$4"), 34),
)


def ruled(top: float, *edges: float) -> list[Item]:
    """A table in rules, cells of two lines by a stroke."""
    items: list[Item] = []
    for cells, height in ROWS:
        items.append(Drawn(edges[0], top, edges[-1] - edges[0]))
        items += [Drawn(edge, top - height, 0.6, height) for edge in edges]
        for edge, cell in zip(edges, cells, strict=False):
            for place, words in enumerate(cell.split("/")):
                font = "bold" if top == 560 else "roman"
                items.append(Type(edge + 4, top - 14 - 14 * place, words.strip(), font=font))
        top -= height
    return [*items, Drawn(edges[0], top, edges[-1] - edges[0])]


def test_a_ruled_table_is_read_cell_by_cell() -> None:
    text = body("ROE, Circuit Judge:", "  " + INDENTED, FULL, FULL, "as this table shows:")
    after = body("  " + INDENTED, FULL, FULL, "AFFIRMED.", top=450)
    source = source_of([*text, *ruled(560, 100, 200, 320, 420), *after])
    rows = [block for block in source.blocks if block.kind == "row"]
    assert [[source.text[c.start : c.end] for c in row.cells] for row in rows] == [
        ["Year", "Crates", "Price"],
        ["1930", "", "$3"],
        ["1931", "12\nwith lids", "$4"],
    ]
    assert [row.names_columns for row in rows] == [True, False, False]
    (writing,) = recover(source).writings
    assert [block.kind for block in writing.blocks] == ["paragraph", "table", "paragraph"]


def test_the_box_of_a_caption_is_no_table() -> None:
    box = [Drawn(72, y, 400) for y in (700, 640, 580)] + [
        Drawn(x, 580, 0.6, 120) for x in (72, 250)
    ]
    names = [Type(80, 680, "ADA QUILL,"), Type(80, 620, "HARBOR CO."), Type(260, 680, "No. 31-5")]
    source = source_of([*box, *names, *body(FULL, FULL, FULL, "So ordered.", top=500)])
    assert all(block.kind != "row" for block in source.blocks)


def test_a_foot_without_a_mark_is_text_and_that_is_said() -> None:
    text = body("  " + INDENTED, FULL, FULL, "done.", top=600)
    foot = [Type(72, 126, "1", 6), Type(78, 120, "The lamp was of brass, as the record says.", 12)]
    source = source_of([*text, *foot])
    assert [kind for kind, _ in blocks(source)] == ["text", "text"]
    assert [(d.code, d.rank) for d in source.doubts] == [("note-or-text", 1)]
