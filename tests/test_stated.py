"""What a publisher's record says of writings and case is believed where print is silent."""

import datetime
import json

from build_scripts.read import read
from build_scripts.structure.recover import recover

RECORD = {
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
    assert bylines == ["Doe, J.", "Moe, J."]
    assert opinion.writings[0].blocks[0].text.words.startswith("¶1 Roe")


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
