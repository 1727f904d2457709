"""What a publisher's record says of writings and case is believed where print is silent."""

import copy
import datetime
import json
from typing import Any

import pytest

from build_scripts.read import read
from build_scripts.structure.recover import recover

RECORD: dict[str, Any] = {
    "name_abbreviation": "Roe v. Acme Co.",
    "decision_date": "1990-02-03",
    "docket_number": "No. 7",
    "court": {"name": "Washington Supreme Court"},
    "casebody": {
        "head_matter": "Ann Roe, Appellant, v. Acme Co., Respondent.",
        "parties": ["Ann Roe, Appellant, v. Acme Co., Respondent."],
        "opinions": [
            {
                "text": "¶1 Roe lost below and appealed in time, as the record shows.\nDoe, J.\n"
                "¶2 The court below was right.\nPoe, J., concurs.",
                "type": "majority",
                "author": "Doe, J.",
            },
            {
                "text": "Moe, J.\n(dissenting) — I would reverse the court below.",
                "type": "dissent",
                "author": "Moe, J.",
            },
        ],
    },
}


def test_writings_are_those_of_the_record() -> None:
    opinion = recover(read("roe.json", json.dumps(RECORD).encode()))
    told = [(writing.id, writing.kind, writing.author) for writing in opinion.writings]
    assert told == [("opinion", "majority", "Doe"), ("dissent", "dissent", "Moe")]
    bylines = [writing.byline.words for writing in opinion.writings if writing.byline]
    assert bylines == ["Doe, J.", "Moe, J. (dissenting) —"]
    assert opinion.writings[1].blocks[0].text.words == "I would reverse the court below."
    assert opinion.writings[0].blocks[0].text.words.startswith("¶1 Roe")


def test_judges_who_deliver_their_opinions_in_turn_each_have_a_writing() -> None:
    text = "\n".join(
        (
            "Doe, J.",
            "This is an action on a note, and the plea was never answered by the plaintiff.",
            "Moe, J.",
            "I have come to the same conclusion, but for reasons that nobody has given so far.",
        )
    )
    body = {**RECORD["casebody"], "opinions": [{"text": text, "type": "majority"}]}
    opinion = recover(read("roe.json", json.dumps({**RECORD, "casebody": body}).encode()))
    assert [writing.author for writing in opinion.writings] == ["Doe", "Moe"]


LINES_UNDER_TEXT = {
    "Petition for rehearing denied April 3, 1990.": True,
    "Reconsideration denied April 3, 1990.": True,
    "Review denied by Supreme Court May 3, 1990.": True,
    "Judge Moe is serving as a judge pro tempore of the Court of Appeals.": True,
    "The petition for rehearing is denied.": False,
    "We denied the petition for rehearing on April 3, 1990.": False,
    "Judge Moe is serving on the board.": False,
}


@pytest.mark.parametrize(("line", "reporters"), LINES_UNDER_TEXT.items())
def test_the_reporters_lines_under_the_text_are_no_judges(line: str, reporters: bool) -> None:
    record = copy.deepcopy(RECORD)
    record["casebody"]["opinions"][1]["text"] += f"\n{line}"
    del record["decision_date"]
    opinion = recover(read("roe.json", json.dumps(record).encode()))
    last = opinion.writings[-1].blocks[-1].text.words
    assert (last == line) != reporters
    assert (line in [each.text.words for each in opinion.case.caption]) == reporters
    assert opinion.case.date_filed is None, "the day of a rehearing is not the opinion’s"


def test_an_order_that_is_nothing_but_such_a_line_keeps_it() -> None:
    record = copy.deepcopy(RECORD)
    line = "Petition for rehearing denied April 3, 1990."
    record["casebody"]["opinions"] = [{"text": line, "type": "majority", "author": None}]
    opinion = recover(read("roe.json", json.dumps(record).encode()))
    assert [b.text.words for w in opinion.writings for b in w.blocks] == [line]


def test_the_record_speaks_where_the_caption_is_silent() -> None:
    case = recover(read("roe.json", json.dumps(RECORD).encode())).case
    assert case.court == "wash"
    assert case.docket_numbers == ("7",)
    assert case.date_filed == datetime.date(1990, 2, 3)


ADDRESSED = {
    "absolute_url": "/opinion/7/united-states-v-ann-roe-concurrence/",
    "download_url": "http://www.ca2.uscourts.gov/decisions/7.pdf",
    "local_path": "pdf/2003/04/08/7.pdf",
    "html": "",
    "plain_text": "Docket No. 02-1286\n\nPOE, Circuit Judge, concurring in the judgment:\n\n"
    "I concur, since the lamps at the end of the pier burned all night.\n",
}


def test_an_opinion_object_tells_its_case_by_addresses_and_says_so() -> None:
    opinion = recover(read("roe.json", json.dumps(ADDRESSED).encode()))
    assert opinion.case.name == "United States v. Roe"
    assert opinion.case.court == "ca2"
    assert opinion.case.date_filed == datetime.date(2003, 4, 8)
    assert "name-from-address" in [doubt.code for doubt in opinion.doubts]


def test_the_caption_comes_before_the_address() -> None:
    text = "ANN ROE,\n\nAppellant,\n\nv.\n\nACME CO.,\n\nAppellee.\n\n"
    record = ADDRESSED | {"plain_text": text + ADDRESSED["plain_text"]}
    opinion = recover(read("roe.json", json.dumps(record).encode()))
    assert opinion.case.name == "Roe v. Acme Co."
    assert "name-from-address" not in [doubt.code for doubt in opinion.doubts]


def test_all_of_a_printed_byline_is_one() -> None:
    page = """<section class="casebody"><section class="head-matter">
    <p class="parties">Ann ROE v. ACME CO.</p><p class="docketnumber">No. 7.</p></section>
    <article class="opinion" data-type="concurrence"><p class="author">POE, J. (concurring).</p>
    <p>I concur.</p></article></section>"""
    opinion = recover(read("roe.html", page.encode()))
    (writing,) = opinion.writings
    assert writing.byline
    assert writing.byline.words == "POE, J. (concurring)."
    assert [block.text.words for block in writing.blocks] == ["I concur."]


LEAD = """<opinion type="majority"><author>Justice O’Mara</author>
<p>delivered the opinion of the Court.</p><p>The lease says that it ends in March, and so it is void
as to the whole of the pier.<footnotemark>1</footnotemark></p><p>On appeal, Roe says otherwise.</p>
<footnote label="1"><p>It was signed &sect; by &sect;.</p></footnote></opinion>"""
DISSENT = """<opinion type="dissent"><author>Justice Poe,</author><p>with whom Justice Doe joins,
dissenting.</p><p>I would affirm.<footnotemark>1</footnotemark></p>
<footnote label="1"><p>And say so.</p></footnote></opinion>"""
DECLARED = '<?xml version="1.0" encoding="utf-8"?>\n'


def object_of(text: str, **fields: object) -> dict[str, object]:
    return {
        "html_with_citations": text,
        "plain_text": "",
        "html": "",
        "type": "010combined",
    } | fields


def test_writings_without_a_caption_are_an_opinion_all_the_same() -> None:
    """CourtListener keeps the text of a reporter without the head of the case, and several
    writings one after another under one declaration of XML."""
    record = object_of(DECLARED + LEAD + "\n" + DISSENT, absolute_url="/opinion/7/roe-v-acme/")
    opinion = recover(read("roe.json", json.dumps(record).encode()))
    told = [(w.kind, w.author, w.byline and w.byline.words) for w in opinion.writings]
    assert told == [
        ("majority", "O’Mara", "Justice O’Mara delivered the opinion of the Court."),
        ("dissent", "Poe", "Justice Poe, with whom Justice Doe joins, dissenting."),
    ]
    assert [[n.blocks[0].text.words for n in w.notes] for w in opinion.writings] == [
        ["It was signed § by §."],
        ["And say so."],
    ]
    assert {doubt.code for doubt in opinion.doubts} == {"caption-missing", "name-from-address"}


def test_a_caption_ends_where_the_judge_begins() -> None:
    page = """<section class="casebody"><section class="head-matter">
    <p class="parties">Ann ROE, Appellant,<br>v.<br>ACME CO., Appellee.</p>
    <p class="docketnumber">No. 7.</p>
    <p class="court">United States Court of Appeals,<br>Ninth Circuit.</p>
    <p>ABLE, Presiding J., BAKER, J., and Circuit Judge COX, in place of DOE, C.J., recused with all
    other JJ., of the court.</p></section>
    <article class="opinion" data-type="majority"><p class="author">Opinion of the Court by ABLE, J.
    </p><p>Appellant Ann Roe appeals from:</p><p>1) the judgment of May 3;</p><p>2) the order.</p>
    <p>On appeal, Roe says little that was not said below, and we affirm.</p></article></section>"""
    opinion = recover(read("roe.html", page.encode()))
    assert [party.name for party in opinion.case.parties] == ["Ann Roe", "Acme Co."]
    assert opinion.case.court == "ca9"
    assert opinion.case.judges == ("Able", "Baker", "Cox")
    assert [(w.kind, w.author, len(w.blocks)) for w in opinion.writings] == [
        ("majority", "Able", 4)
    ]


def test_the_way_up_stands_between_counsel_and_panel() -> None:
    page = """<p class="case_cite">1 F.3d 2</p><p class="parties">ROE<br>v.<br>ACME CO.</p>
    <p class="docket">No. 7.</p><p class="indent">Tom Gant, Erie, PA, for plaintiff-appellant.</p>
    <p class="indent">Appeal from the United States District Court for the District of Erewhon.</p>
    <p class="indent">Before ABLE, BAKER and COX, Circuit Judges.</p>
    <p class="indent">ABLE, Circuit Judge:</p><p class="indent">* Roe lost.<a href="#fn1">1</a></p>
    <div class="footnote"><a href="#fn1_ref">1</a><p>Below.</p></div>"""
    opinion = recover(read("roe.json", json.dumps(object_of(page)).encode()))
    assert opinion.case.posture == (
        "Appeal from the United States District Court for the District of Erewhon."
    )
    assert opinion.case.judges == ("Able", "Baker", "Cox")
    assert [(w.kind, len(w.notes)) for w in opinion.writings] == [("counsel", 0), ("majority", 1)]
    assert [doubt.code for doubt in opinion.doubts] == ["caption-missing"]  # it tells no court


def test_a_byline_that_the_record_contradicts_is_doubted() -> None:
    """Alaska prints under the author’s name who dissents; the record has that line alone."""
    text = "<p>POE, Justice, with whom DOE, Justice, joins, dissenting.</p><p>We affirm.</p>"
    for author, codes in (("O'Mara", ["author-differs"]), ("Poe", [])):
        record = object_of(text, type="020lead", author_str=author)
        opinion = recover(read("roe.json", json.dumps(record).encode()))
        assert [d.code for d in opinion.doubts if d.code == "author-differs"] == codes


def test_a_writing_without_byline_is_not_held_against_the_next() -> None:
    lead = (
        "<p>No. 7</p><p>ROE v. ACME CO.</p><p>Roe lost below, as the record shows; so we say.</p>"
    )
    dissent = "<p>POE, J., dissenting.</p><p>I dissent.</p>"
    parts = [
        object_of(lead, type="020lead", author_str="O'Mara"),
        object_of(dissent, type="040dissent", author_str="Poe"),
    ]
    opinion = recover(read("roe.json", json.dumps({"sub_opinions": parts}).encode()))
    told = [(writing.kind, writing.author) for writing in opinion.writings]
    assert told == [("majority", "O'Mara"), ("dissent", "Poe")]
    assert "author-differs" not in [doubt.code for doubt in opinion.doubts]


def test_reporters_name_their_judges_each_in_their_way() -> None:
    said = "The plaintiff sued for the price of forty acres, and lost on every count."
    told = [
        (
            "Mr. Justice White,",
            "with whom Mr. Justice Poe joins, dissenting.\n{}",
            "dissent",
            "White",
        ),
        (
            "Mr. PRESIDING JUSTICE ABLE",
            "delivered the opinion of the court:\n{}",
            "majority",
            "Able",
        ),
        ("Fatzer, C.J.,", "dissenting: {}", "dissent", "Fatzer"),
        (
            "BARNES, J.,",
            "FOR THE COURT:\n{}\nKING, C.J., LEE, P.JJ., CONCUR.",
            "majority",
            "Barnes",
        ),
    ]
    head = "Fifth District\nAnn Roe, Appellant, v. Acme Co., Appellee.\nNo. 47,101\n—"
    for name, following, kind, author in told:
        text = f"{name}\n{following.format(said)}"
        opinions = [{"text": text, "type": kind, "author": name}]
        body = {"head_matter": head, "opinions": opinions}
        opinion = recover(read("roe.json", json.dumps({"casebody": body}).encode()))
        (writing,) = opinion.writings
        assert (writing.kind, writing.author) == (kind, author)
        assert writing.blocks[0].text.words == said
        assert opinion.case.docket_numbers == ("47,101",)
        assert [party.name for party in opinion.case.parties] == ["Ann Roe", "Acme Co."]


PAGE = """<section class="casebody"><section class="head-matter">
<p class="parties">Paula QUILL, Appellant,<br> v.<br> HARBOR COMPANY, Appellee.</p>
<p class="docketnumber">No. 30-1.</p><p class="court">Supreme Court of Ohio.</p></section>
<article class="opinion" data-type="majority">{text}</article></section>"""
SENTENCE = "<p>The company appeals from the judgment below, which we affirm.</p>"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "<p>Before COVE, Chief Judge, ABLE and DREW, Circuit Judges.</p>"
            "<p>Opinion for the court filed by Circuit Judge ABLE.</p>"
            f"<p>ABLE, Circuit Judge.</p>{SENTENCE}",
            [("majority", "Able")],
        ),
        (f"<p>MEMORANDUM OPINION</p><p>ABLE, V.C.</p>{SENTENCE}", [("memorandum", "Able")]),
        (
            f"<p>ABLE, J.</p>{SENTENCE}<p>DISSENTING OPINION</p><p>I would reverse.</p>"
            "<p>Bo Cove, Judge</p>",
            [("majority", "Able"), ("dissent", "Bo Cove")],
        ),
        (
            '<p class="author">JUSTICE ABLE delivered the Opinion of the Court. JUSTICE COVE '
            f"dissents.</p>{SENTENCE}",
            [("majority", "Able")],
        ),
    ],
)
def test_what_a_publisher_has_as_one_is_read_by_its_own_lines(
    text: str, told: list[tuple[str, str]]
) -> None:
    writings = recover(read("opinion.html", PAGE.format(text=text).encode())).writings
    assert [(writing.kind, writing.author) for writing in writings] == told
    assert writings[0].blocks[0].text.words.startswith("The company appeals")
