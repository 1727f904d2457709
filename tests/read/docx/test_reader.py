"""Documents of Word, written for the test, and what must become of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.audit import audit
from build_scripts.model import Opinion, Source
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.read.docx.print_docx import OWN, document, packed, par, part, ref, run, table
from tests.read.stretches_not_covered import stretches_not_covered
from tests.trials import sampled

CAPTION = (
    par("IN THE SUPREME COURT OF IOWA", jc="center"),
    par("No. 21–0042", jc="center"),
    par("Filed March 4, 2022", jc="center"),
    table(
        ["".join(map(par, ("PAULA QUILL,", "Appellant,", "v.", "HARBOR COMPANY,", "Appellee."))),
         par(")") + par(")") + par(")"),
         par("Appeal from the District Court for Polk County")],
    ),
    par("ABLE, Justice."),
)  # fmt: skip
LONG = (
    "The plaintiff sued the company for breach of a contract of carriage, and the district court "
    "entered judgment for the company after a trial at which neither side called an expert."
)


def source_of(
    *blocks: str, notes: tuple[str, ...] = (), head: str = "", settings: str = ""
) -> Source:
    source = read(
        "opinion.docx", packed(document(*blocks, notes=notes, head=head, settings=settings))
    )
    assert not stretches_not_covered(source)
    return source


def opinion_of(*blocks: str, notes: tuple[str, ...] = ()) -> Opinion:
    opinion = recover(source_of(*CAPTION, *blocks, notes=notes))
    audit(opinion)
    return opinion


def kinds(source: Source) -> list[tuple[str, str]]:
    return [(b.kind, source.text[b.span.start : b.span.end]) for b in source.blocks]


def styled(source: Source) -> list[tuple[str, str]]:
    return [(e.style, source.text[e.span.start : e.span.end]) for e in source.emphasis]


def removed(source: Source) -> list[tuple[str, str]]:
    return [(r.reason, source.text[r.span.start : r.span.end]) for r in source.removals]


def test_an_opinion_is_read_whole() -> None:
    opinion = opinion_of(
        par(LONG, ref(1)),
        par("I. Facts", style="H1"),
        par("The crates never came. Lim said: ", run("Quill v. Dove", "i"), ", at length.", ref(2)),
        par("The carrier is held to the care that a prudent owner would take of his own goods.",
            ind='w:left="720" w:right="720"'),
        par("We affirm."),
        par("AFFIRMED.", jc="center"),
        notes=(par(OWN, " The first note."), par(OWN, " The second,") + par("in two paragraphs.")),
    )  # fmt: skip
    assert opinion.case.name == "Quill v. Harbor Company"
    assert opinion.case.docket_numbers == ("21–0042",)
    (writing,) = opinion.writings
    assert writing.author == "Able"
    assert [block.kind for block in writing.blocks] == [
        "paragraph", "heading", "paragraph", "blockquote", "paragraph", "disposition",
    ]  # fmt: skip
    notes = [(note.label, [block.text.words for block in note.blocks]) for note in writing.notes]
    assert notes == [
        ("1", ["The first note."]),
        ("2", ["The second,", "in two paragraphs."]),
    ]
    marks = [r.label for block in writing.blocks for r in block.text.references]
    assert marks == ["1", "2"]


def test_numbers_that_word_counts_are_printed() -> None:
    source = source_of(
        par(LONG, num="1.0"),
        par("First.", num="2.0"),
        par("Of it.", num="2.1"),
        par("And of it.", num="2.1"),
        par("Deeper.", num="2.2"),
        par("Second.", num="2.0"),
        par("Again.", num="2.1"),
        par("From seven.", num="3.0"),
        par(LONG, num="1.0"),
    )
    labels = [words.split(" ")[:-1] and words[:6].strip() for _, words in kinds(source)]
    assert [words.replace(LONG, "…") for _, words in kinds(source)] == [
        "[¶ 1] …", "I. First.", "(a) Of it.", "(b) And of it.", "• Deeper.", "II. Second.",
        "(a) Again.", "VII. From seven.", "[¶ 2] …",
    ], labels  # fmt: skip


def test_emphasis_is_that_of_runs_and_styles() -> None:
    named = '<w:r><w:rPr><w:rStyle w:val="Name"/></w:rPr><w:t>Roe</w:t></w:r>'
    off = '<w:r><w:rPr><w:rStyle w:val="Name"/><w:i w:val="0"/></w:rPr><w:t>Moe</w:t></w:r>'
    under = '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>Id.</w:t></w:r>'
    none = '<w:r><w:rPr><w:u w:val="none"/></w:rPr><w:t>none</w:t></w:r>'
    source = source_of(
        par(run("Quill ", "i"), run("v. Dove", "i", "b"), " ", named, off, under, none,
            run("Able", "smallCaps"))
    )  # fmt: skip
    assert sorted(styled(source)) == [
        ("bold", "v. Dove"), ("italic", "Id."), ("italic", "Quill v. Dove"), ("italic", "Roe"),
        ("small-caps", "Able"),
    ]  # fmt: skip


def test_a_document_may_print_marks_of_its_own() -> None:
    opinion = opinion_of(
        par(LONG, ref(1, "*"), " It did so twice.", ref(2)),
        notes=(par("* Of the Fifth District, by assignment."), par(OWN, " Counted.")),
    )
    notes = opinion.writings[0].notes
    assert [(note.label, note.blocks[0].text.words) for note in notes] == [
        ("*", "Of the Fifth District, by assignment."),
        ("1", "Counted."),
    ]


def test_notes_are_counted_in_the_form_that_the_document_states() -> None:
    form = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>'
    source = source_of(
        par(LONG, ref(1), ref(2)), notes=(par(OWN, " A."), par(OWN, " B.")), settings=form
    )
    assert [block.label for block in source.blocks if block.kind == "note"] == ["c", "d"]


def test_what_is_hidden_or_deleted_is_left_out_and_listed() -> None:
    deleted = "<w:del><w:r><w:delText>reversed</w:delText></w:r></w:del>"
    inserted = "<w:ins><w:r><w:t>affirmed</w:t></w:r></w:ins>"
    source = source_of(par(LONG), par("It is ", deleted, inserted, ".", run(" secret", "vanish")))
    assert removed(source) == [
        ("deleted text (tracked change)", "reversed"),
        ("hidden text", " secret"),
    ]
    assert [doubt.code for doubt in source.doubts] == ["docx-tracked-changes"]
    opinion = opinion_of(par(LONG), par("It is ", deleted, inserted, ".", run(" secret", "vanish")))
    assert opinion.writings[0].blocks[-1].text.words == "It is affirmed."


def test_running_heads_are_removals() -> None:
    assert removed(source_of(par(LONG), head="Quill v. Harbor")) == [
        ("running head", "Quill v. Harbor")
    ]


def test_exponents_are_no_marks() -> None:
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
    source = source_of(par(LONG, " It measured 10", raised, " feet."))
    assert not source.marks
    assert ("raised", "2") in styled(source)
    assert "102 feet" in source.text


def test_a_caption_is_read_column_by_column() -> None:
    text = source_of(*CAPTION, par(LONG)).text
    assert text.index("Appellee.") < text.index("Appeal from the District Court")
    assert removed(source_of(*CAPTION)) == [("rule between columns", ")")] * 3


def test_a_table_of_figures_is_read_row_by_row() -> None:
    rows = [par("Year"), par("Crates")], [par("1990"), par("40")]
    source = source_of(par(LONG), table(*rows), par(LONG))
    assert kinds(source)[1:-1] == [("row", "Year Crates"), ("row", "1990 40")]
    assert not source.doubts


def test_a_table_of_text_is_read_cell_by_cell_and_said_to_be() -> None:
    rows = [par("Claim"), par("Answer")], [par(LONG), par("None.")]
    source = source_of(par(LONG), table(*rows), par(LONG))
    assert [words for _, words in kinds(source)][1:-1] == ["Claim", "Answer", LONG, "None."]
    assert [doubt.code for doubt in source.doubts] == ["docx-table"]


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    cut = '<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>' + run("The crates,") + "</w:p>"
    opinion = opinion_of(par(LONG), cut, par("Quill says, never came."), par("We affirm."))
    words = [block.text.words for block in opinion.writings[0].blocks]
    assert words[1] == "The crates, Quill says, never came."


def test_a_row_that_was_deleted_is_left_out() -> None:
    gone = '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>'
    rows = table([par("1989"), par("12")], [par("1990"), par("40")]).replace("<w:tr>", gone, 1)
    source = source_of(par(LONG), rows)
    assert kinds(source)[1:] == [("row", "1990 40")]
    assert [words for _, words in removed(source)] == ["1989", "12"]


def test_a_box_of_text_in_two_forms_is_read_once_and_is_no_picture() -> None:
    box = "<w:txbxContent>" + par("In a box.") + "</w:txbxContent>"
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    source = source_of(par(LONG), par("Beside.", f"<w:r>{both}</w:r>"))
    assert [words for _, words in kinds(source)][1:] == ["Beside.", "In a box."]
    assert not source.doubts


def test_items_under_a_bullet_are_rows_of_a_list() -> None:
    source = source_of(par(LONG), par("Rain", num="2.2"), par("Wind", num="2.2"))
    assert kinds(source)[1:] == [("row", "• Rain"), ("row", "• Wind")]


def test_boxes_of_text_and_pictures() -> None:
    box = "<w:r><w:pict><w:txbxContent>" + par("FILED") + "</w:txbxContent></w:pict></w:r>"
    source = source_of(par("No. 7", box), par(LONG, "<w:r><w:drawing/></w:r>"))
    assert [words for _, words in kinds(source)][:2] == ["No. 7", "FILED"]
    assert "1 picture, which the site" in source.doubts[0].message


BOMB = document(par("x"))
BOMB["word/document.xml"] = part("document", f"<w:body>{par(' ' * 30_000_000)}</w:body>")
ENTITIES = document(par("x"))
ENTITIES["word/document.xml"] = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    + part("document", "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body>").split("?>")[1]
)
DEEP = document(par("x"))
DEEP["word/document.xml"] = part(
    "document", "<w:body>" + "<w:sdt>" * 5000 + "</w:sdt>" * 5000 + "</w:body>"
)
WHOLE = packed(document(par(LONG)))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (packed(BOMB), "docx-too-large"),
        (packed(ENTITIES), "docx-damaged"),
        (packed(DEEP), "docx-damaged"),
        (packed(document(*CAPTION) | {f"media/{n}": "" for n in range(6000)}), "docx-too-large"),
        (packed(document(par(" "))), "docx-no-text"),
        (WHOLE[:-300], "docx-damaged"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(data: bytes, code: str) -> None:
    with pytest.raises(Problem) as raised:
        read("opinion.docx", data)
    assert raised.value.code == code


WORDS = document(
    *CAPTION,
    par(LONG, ref(1), num="1.0"),
    par("Facts", style="H1"),
    par("It ", run("is", "i"), ". ", ref(2, "*"), num="2.1"),
    table([par("1990"), par("40")]),
    notes=(par(OWN, " One."), par("* Two.")),
    head="Quill",
)
MAIN = [name for name in WORDS if name.startswith("word/")]
PIECES = st.sampled_from(
    """<w:p> </w:p> <w:r> </w:r> <w:t> <w:tbl> <w:tc> <w:del> <w:footnoteReference w:id="1"/>
    <w:footnoteRef/> <w:br/> w:val="99999999999" w:val="-1" w:val="" w:id="x" w:numId w:ilvl="8"
    <w:sdt> <w:pict> <w:txbxContent> &#x97; &#xFFFE; %9 <w:numId w:val="2"/>""".split()
)


@sampled(30)
@given(st.sampled_from(MAIN), st.floats(0, 1), st.floats(0, 0.02), PIECES | st.text(max_size=4))
def test_damaged_parts(name: str, place: float, cut: float, piece: str) -> None:
    text = WORDS[name]
    start = int(place * len(text))
    changed = text[:start] + piece + text[start + int(cut * len(text)) :]
    attempt(packed(WORDS | {name: changed}))


@sampled(30)
@given(st.integers(0, len(packed(WORDS))), st.binary(max_size=4), st.booleans())
def test_damaged_archives(at: int, damage: bytes, short: bool) -> None:
    data = packed(WORDS)
    attempt(data[:at] + damage + (b"" if short else data[at + len(damage) :]))


def attempt(data: bytes) -> None:
    try:
        source = read("opinion.docx", data)
        assert not stretches_not_covered(source)
        audit(recover(source))
    except Problem as problem:
        assert problem.code != "fidelity-source", problem
