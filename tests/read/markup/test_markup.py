"""CAP and CourtListener mark-up: small invented opinions and what must become of them."""

import json
from typing import Any

import pytest

from build_scripts.audit import audit
from build_scripts.model import Source
from build_scripts.problems import Problem, problem
from build_scripts.read import read
from build_scripts.read.markup.courtlistener import as_in_slip
from build_scripts.structure.recover import recover
from tests.read.stretches_not_covered import stretches_not_covered


def blocks(source: Source) -> list[tuple[str, str | None, str]]:
    return [
        (b.kind, b.label, " ".join(source.text[b.span.start : b.span.end].split()))
        for b in source.blocks
    ]


def removed(source: Source) -> list[str]:
    return [source.text[r.span.start : r.span.end] for r in source.removals]


CASEBODY = """<section class="casebody" data-firstpage="10" data-lastpage="12">
<section class="head-matter">
<p class="parties">Ann ROE, Appellant.<br> v.<br> ACME CO., Appellee.</p>
<p class="docketnumber">No. 7.</p><p class="court">Court of Appeals of Erewhon.</p>
<p class="decisiondate">May 3, 1990</p>
<p class="judges"><a data-label="10" class="page-label">*10</a>Doe, J., wrote for the Court.</p>
</section><article class="opinion" data-type="majority"><p class="author">DOE, Judge:</p>
<p>Roe lost below<a class="footnotemark" href="#footnote_1_1">1</a> and
 <a data-label="11" data-citation-index="1" class="page-label">*11</a>appealed. <em>Id.</em></p>
<p><strong>I. Facts</strong></p><p>The lease said what follows and</p>
<p><a data-label="12" class="page-label">*12</a>Acme signed it. It reads:</p>
<blockquote>Rent is due &amp; payable.</blockquote>
<p>[<a class="citation">13 N.E.2d 11</a> , <a class="citation">9 N.Y.S.2d 5</a>]</p>
<p>So it is.</p>
<aside data-label="1." class="footnote"><a href="#ref_1">1.</a><p>First of it.</p>
<p>Second of it.</p></aside></article>
<article class="opinion" data-type="dissent"><p class="author">POE, J. (dissenting).</p>
<p>I would reverse.</p></article></section>"""


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("The lease said so and", "Acme signed it.", True),
        ("So it is (<em>Ash v Birch</em>, 9 NY3d 1 [2030];", "Cedar, at 22).", True),
        ("So it is (<em>Ash v Birch</em>, 9 NY3d 1 [2030]).", "Cedar said so, too.", False),
    ],
)
def test_a_paragraph_goes_on_over_the_page_within_its_sentence_or_brackets(
    above: str, below: str, whole: bool
) -> None:
    label = '<p>[<a class="citation">13 N.E.2d 11</a>]</p>'
    turned = f"<p>{above}</p>{label}<p>{below}</p>"
    page = CASEBODY.replace("<p><strong>I. Facts</strong></p>", turned)
    opinion = recover(read("roe.html", page.encode()))
    paragraphs = [block.text.words for block in opinion.writings[0].blocks]
    assert any(each.endswith(below) and len(each) > len(below) for each in paragraphs) == whole


def test_a_mark_alone_in_its_block_belongs_to_the_words_before_it() -> None:
    alone = '</p><p><a class="footnotemark" href="#footnote_1_1">1</a></p><p>'
    page = CASEBODY.replace('<a class="footnotemark" href="#footnote_1_1">1</a>', alone, 1)
    opinion = recover(read("roe.html", page.encode()))
    audit(opinion)
    first = opinion.writings[0].blocks[0].text
    assert [(each.label, first.words[: each.at]) for each in first.references] == [
        ("1", "Roe lost below")
    ]


def test_cap_html_tells_notes_pages_quotations_and_writings() -> None:
    source = read("roe.html", CASEBODY.encode())
    assert blocks(source) == [
        ("text", None, "Ann ROE, Appellant."),
        ("text", None, "v."),
        ("text", None, "ACME CO., Appellee."),
        ("text", None, "No. 7."),
        ("text", None, "Court of Appeals of Erewhon."),
        ("text", None, "May 3, 1990"),
        ("text", None, "*10Doe, J., wrote for the Court."),
        ("text", None, "DOE, Judge:"),
        ("text", None, "Roe lost below1 and *11appealed. Id."),
        ("heading", None, "I. Facts"),
        ("text", None, "The lease said what follows and"),
        ("text", None, "*12Acme signed it. It reads:"),
        ("quotation", None, "Rent is due & payable."),
        ("text", None, "So it is."),
        ("note", "1", "First of it."),
        ("note", None, "Second of it."),
        ("text", None, "POE, J. (dissenting)."),
        ("text", None, "I would reverse."),
    ]
    assert [b.continues for b in source.blocks].count(True) == 1
    assert [b.label for b in source.breaks] == ["10", "11", "12", "11", "9 N.Y.S.2d 5"]
    assert removed(source) == ["*10", "*11", "*12", "[13 N.E.2d 11 , 9 N.Y.S.2d 5]"]
    assert [(w.kind, w.author) for w in source.writings] == [
        ("majority", "DOE, Judge:"),
        ("dissent", "POE, J. (dissenting)."),
    ]
    assert [m.label for m in source.marks] == ["1", "1"]
    assert not stretches_not_covered(source)


def test_cap_xml_is_read_as_its_html() -> None:
    source = read(
        "roe.xml",
        b'<?xml version="1.0" encoding="utf-8"?><casebody xmlns="http://example.org/cap">'
        b'<parties>ROE v. ACME</parties><opinion type="majority"><author>DOE, J.</author>'
        b'<p>Text<footnotemark>*</footnotemark> runs <page-number label="5">*5</page-number>on.</p>'
        b'<footnote label="*"><p>* A note.</p></footnote></opinion></casebody>',
    )
    assert blocks(source)[4:] == [("text", None, "Text* runs *5on."), ("note", "*", "A note.")]
    assert [b.label for b in source.breaks] == ["5"]
    assert source.writings[0].kind == "majority"
    assert not stretches_not_covered(source)


CAP_JSON: dict[str, Any] = {
    "name_abbreviation": "Roe v. Acme Co.",
    "decision_date": "1990-02-03",
    "docket_number": "Nos. 7, 8-I",
    "first_page": "10",
    "last_page": "12",
    "court": {"name": "Erewhon Court of Appeals"},
    "casebody": {
        "head_matter": "[No. 7.\nFebruary 3, 1990.]\nAnn Roe, Appellant, v. Acme Co., Respondent.",
        "parties": ["Ann Roe, Appellant, v. Acme Co., Respondent."],
        "opinions": [
            {
                "text": "¶1 Roe lost.\nDoe, J.\n*11 We affirm. 5 WL 6, at *11 (1990).",
                "type": "majority",
                "author": "Doe, J.",
            },
            {"text": "Poe, J.\nI dissent.", "type": "dissent", "author": "Poe, J."},
        ],
    },
}


@pytest.mark.parametrize("wrap", [lambda body: body, lambda body: {"data": body, "status": "ok"}])
def test_cap_json_keeps_its_writings_and_its_record(wrap: Any) -> None:
    record = CAP_JSON | {"casebody": wrap(CAP_JSON["casebody"])}
    source = read("roe.json", json.dumps(record).encode())
    assert [w.kind for w in source.writings] == ["majority", "dissent"]
    bylines = [source.text[w.byline.start : w.byline.end] for w in source.writings if w.byline]
    assert bylines == ["Doe, J.", "Poe, J."]
    assert removed(source) == ["*11"]
    assert [text for _, _, text in blocks(source)][2:5] == [
        "Ann Roe, Appellant,",
        "v.",
        "Acme Co., Respondent.",
    ]
    assert source.record.docket_numbers == ("7", "8-I")
    assert source.record.court == "Erewhon Court of Appeals"
    assert not stretches_not_covered(source)


LAWBOX = """<div><center><b>1 F.3d 1 (2010)</b></center>
<center><h1>Ann ROE, Appellant,<br>v.<br>ACME CO., Appellee.</h1></center>
<center>No. 7.</center><p>DOE, Judge.</p>
<p>Tom Gant, for Roe.<sup>[*]</sup></p>
<p><span class="star-pagination">*1</span> Roe lost<sup>[1]</sup> in
<span class="star-pagination">*2</span> March. Of 10<sup>2</sup> acres
<span class="citation"><a href="/opinion/1/x/"><span class="volume">5</span>
<span class="reporter">F.3d</span> <span class="page">6</span></a></span> speaks.</p>
<h2>II.</h2><p>We affirm.<sup>[2]</sup></p><h2>NOTES</h2>
<p>[1]  It was an appeal.</p><p>It still is.</p><p>[2]  So ordered.</p></div>"""


def opinion(**fields: Any) -> dict[str, Any]:
    return {"plain_text": "", "html": "", "html_with_citations": "", "type": "010combined"} | fields


def test_courtlistener_lawbox_notes_and_pages() -> None:
    source = read("1.json", json.dumps(opinion(html_with_citations=LAWBOX)).encode())
    assert blocks(source)[1:4] == [
        ("text", None, "Ann ROE, Appellant,"),
        ("text", None, "v."),
        ("text", None, "ACME CO., Appellee."),
    ]
    assert blocks(source)[-7:] == [
        ("text", None, "Tom Gant, for Roe.[*]"),
        ("text", None, "*1 Roe lost[1] in *2 March. Of 102 acres 5 F.3d 6 speaks."),
        ("heading", None, "II."),
        ("text", None, "We affirm.[2]"),
        ("note", "1", "It was an appeal."),
        ("note", None, "It still is."),
        ("note", "2", "So ordered."),
    ]
    assert not any(block.continues for block in source.blocks)
    assert removed(source) == ["*1", "*2", "NOTES"]
    assert [m.label for m in source.marks] == ["*", "1", "2", "1", "2"]
    assert not stretches_not_covered(source)


def test_the_rendering_that_holds_all_and_tells_most_is_read() -> None:
    words = " ".join(f"word{n}" for n in range(50))
    cut = opinion(html_with_citations="<p>word1 word2</p>", html_lawbox=f"<p><i>{words}</i></p>")
    source = read("1.json", json.dumps(cut).encode())
    assert words in source.text
    plain = opinion(html_with_citations=f"<pre>{words}</pre>", plain_text=words)
    assert words in read("1.json", json.dumps(plain).encode()).text
    alone = {"case_name": "Roe v. Acme", "xml_harvard": f"<opinion><p>{words}</p></opinion>"}
    assert words in read("1.json", json.dumps(alone).encode()).text


def test_a_cluster_is_read_in_order_and_once() -> None:
    parts = [
        opinion(html="<p>I dissent.</p>", type="040dissent", author_str="Poe"),
        opinion(html="<p>All of it.</p>", type="010combined"),
        opinion(html="<p>We affirm.</p>", type="020lead", author_str="Doe"),
    ]
    cluster = {"case_name": "Roe v. Acme", "date_filed": "2010-06-21", "sub_opinions": parts}
    source = read("2.json", json.dumps(cluster).encode())
    assert [text for _, _, text in blocks(source)] == ["We affirm.", "I dissent."]
    assert [(w.kind, w.author) for w in source.writings] == [
        ("majority", "Doe"),
        ("dissent", "Poe"),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"count": 3, "next": null}', "json-unknown"),
        (b'{"results": [{"caseName": "Roe", "opinions": [{"snippet": "So"}]}]}', "json-unknown"),
        (b'{"plain_text": "cut sho', "json-unreadable"),
        (b'{"plain_text": "", "html": ""}', "courtlistener-no-text"),
        (b'{"html": "<p>A page of some other service.</p>"}', "json-unknown"),
        (b'[{"id": 1, "title": "Roe"}]', "json-unknown"),
        (b'{"sub_opinions": ["https://example.org/1/"]}', "courtlistener-no-text"),
        (b'{"casebody": {"status": "error_auth_required"}}', "cap-no-text"),
        (b'{"a":' * 100_000, "json-unreadable"),
        (b"<html><form><input type='Password'></form></html>", "html-login"),
        (b"<html><body><p>Page not found</p></body></html>", "html-no-opinion"),
        (b"<html></html>", "html-no-opinion"),
    ],
)
def test_what_is_no_opinion_says_so(data: bytes, code: str) -> None:
    with pytest.raises(Problem) as raised:
        read("file", data)
    assert raised.value.code == code
    assert raised.value.line


def test_listed_notes_may_be_numbered_or_raised() -> None:
    listed = "<p>Text<sup>1</sup> of<sup>2</sup> it.</p><h3>FOOTNOTES</h3>"
    plain = "<p>1. One.</p><p>120 days of it.</p><p>2. Two.</p>"
    raised = "<p><sup>1</sup>One.</p><p>120 days of it.</p><p><sup>2</sup> Two.</p>"
    for notes in (plain, raised):
        source = read("1.json", json.dumps(opinion(html=listed + notes)).encode())
        assert blocks(source)[1:] == [
            ("note", "1", "One."),
            ("note", None, "120 days of it."),
            ("note", "2", "Two."),
        ]
        assert [mark.label for mark in source.marks] == ["1", "2", "1", "2"]
        assert not stretches_not_covered(source)


def test_a_saved_page_of_layout_text_is_read_as_text() -> None:
    lines = "\n".join(["No. 7", "", "ROE v. ACME", "", "We affirm, 5 <a href='/x'>F.3d</a> 6."] * 9)
    page = f"<html><nav>Home</nav><div id='opinion-content'><pre>{lines}</pre></div></html>"
    source = read("page.html", page.encode())
    assert "ROE v. ACME\n\nWe affirm, 5 F.3d 6." in source.text
    assert "Home" not in source.text


def test_pages_may_state_another_encoding() -> None:
    words = "<p>" + "Señor Núñez lost. " * 20 + "</p>"
    page = f"<html><meta charset='iso-8859-1'><body>{words}</body></html>"
    assert "Señor Núñez" in read("page.html", page.encode("cp1252")).text
    with pytest.raises(Problem) as raised:
        read("page.html", page.replace("iso-8859-1", "utf-8").encode("cp1252"))
    assert raised.value.code == "source-not-utf8"


def test_resource_org_numbers_its_paragraphs() -> None:
    page = (
        '<p class="case_cite">1 F.2d 2</p><p class="parties">ROE<br>v.<br>ACME CO.</p>'
        '<div class="num" id="p1"><span class="num">1</span><p class="indent">Roe lost.'
        '<a class="footnote" href="#fn1" name="fn1_ref">1</a> [*3] So it is.</p></div>'
        '<div class="footnotes"><div class="footnote"><p><a class="footnote" href="#fn1_ref"'
        ' name="fn1">1</a></p><p>Below.</p></div></div>'
    )
    source = read("1.json", json.dumps(opinion(html=page)).encode())
    assert blocks(source)[1:] == [
        ("text", None, "ROE"),
        ("text", None, "v."),
        ("text", None, "ACME CO."),
        ("text", None, "Roe lost.1 [*3] So it is."),
        ("note", "1", "Below."),
    ]
    assert removed(source) == ["1", "[*3]"]
    assert [b.label for b in source.breaks] == ["3"]
    assert not stretches_not_covered(source)


def test_columbia_labels_its_notes_and_sets_headings_in() -> None:
    text = (
        "<p>Roe lost.<footnote_reference>[fn1]</footnote_reference></p>"
        "<block_quote><bold>1. What the lease says</bold></block_quote>"
        "<block_quote>The pier is <bold>void</bold>.</block_quote>"
        "<p>So it is.<sup><a href='#op0-fn2'>2</a></sup></p>"
        "<footnote_body><footnote_number>[fn1]</footnote_number> Below.</footnote_body>"
        "<p><sup id='op0-fn2'><a href='#op0-ref-fn2'>2</a></sup> Ever.<a href='#x'>↩</a></p>"
    )
    source = read("1.json", json.dumps(opinion(html_columbia=text)).encode())
    assert blocks(source) == [
        ("text", None, "Roe lost.[fn1]"),
        ("heading", None, "1. What the lease says"),
        ("quotation", None, "The pier is void."),
        ("text", None, "So it is.2"),
        ("note", "1", "Below."),
        ("note", "2", "Ever.↩"),
    ]
    assert [mark.label for mark in source.marks] == ["1", "2", "1", "2"]
    assert removed(source) == ["↩"]
    assert not stretches_not_covered(source)


LAID_OUT = """<?xml version="1.0" encoding="utf-8"?>
<opinion type="majority">
 <author>
  DOE, Judge.
 </author>
 <p>
  Roe sailed for the North
  <span class="star-pagination" label="5">
   *5
  </span>
  west. The Northwest passage
  <em>
   (see Poe)
  </em>
  , as he
  <page-number label="6">
   *6
  </page-number>
  found, is long
  <em>
   Id
  </em>
  . Of its commer
  <page-number label="7">
   *7
  </page-number>
  cial use nothing is known . . . .
  <footnotemark>
   1
  </footnotemark>
 </p>
 <footnote label="1">
  <p>
   . Nor found.
  </p>
 </footnote>
</opinion>"""


def test_mark_up_laid_out_again_reads_as_before() -> None:
    read_again = recover(read("1.json", json.dumps(opinion(xml_harvard=LAID_OUT)).encode()))
    (writing,) = read_again.writings
    text = writing.blocks[0].text
    assert text.words == (
        "Roe sailed for the Northwest. The Northwest passage (see Poe), as he found, is long Id. "
        "Of its commer cial use nothing is known . . . ."
    )
    assert [(b.label, text.words[b.at : b.at + 4]) for b in text.breaks] == [
        ("5", ". Th"),
        ("6", "foun"),
        ("7", "cial"),
    ]
    assert [note.blocks[0].text.words for note in writing.notes] == ["Nor found."]
    doubts = [doubt.message for doubt in read_again.doubts if doubt.code == "word-divided"]
    assert any("“commer” and “cial”" in message for message in doubts)
    assert not any("North" in message for message in doubts)


def test_a_cluster_is_told_by_all_that_a_client_put_into_it() -> None:
    parts = [
        opinion(html="<p>We affirm.</p>", type="020lead", per_curiam=True, author_str=None),
        opinion(html="<p>Rehearing is denied.</p>", type="070rehearing", plain_text=0, author_id=7),
    ]
    docket = {"court": "https://example.org/api/rest/v4/courts/ca9/", "docket_number": "Nos. 7, 8"}
    cluster = {"case_name": "Roe v. Acme Co.", "case_name_short": "", "docket": docket}
    source = read("2.json", json.dumps(cluster | {"sub_opinions": parts}).encode())
    assert [writing.kind for writing in source.writings] == ["per-curiam", "order"]
    assert source.record.name == "Roe v. Acme Co."
    assert source.record.court == "ca9"
    assert source.record.docket_numbers == ("7", "8")


PAGES = [
    # Google Scholar prints the label of a page twice, and its notes in small print.
    (
        "<div id='gs_top'>Scholar</div><div id='gs_opinion'><p>DOE, Judge.</p><p>"
        "<a class='gsl_pagenum' href='#p5'>5</a><a class='gsl_pagenum2' id='p5'>*5</a> {words}"
        "<sup><a class='gsl_hash' href='#[1]' name='r[1]'>[1]</a></sup></p><small><p>"
        "<a class='gsl_hash' href='#r[1]' name='[1]'>[1]</a> Below.</p><p>Twice.</p></small></div>"
        "<footer>Save trees</footer>",
        ["5", "*5"],
    ),
    # Justia sets the brackets outside the link, and pages between paragraphs.
    (
        "<header>Justia</header><div id='tab-opinion'><p>DOE, Judge.</p><p>Page 4 U. S. 5</p>"
        "<p>{words}[<a href='#F1' name='T1'>Footnote 1</a>]</p><hr>"
        "<p>[<a href='#T1' name='F1'>Footnote 1</a>]</p><p>Below.</p><p>Twice.</p></div>",
        ["Page 4 U. S. 5"],
    ),
    # CourtListener leads from one writing to the next.
    (
        "<header>CourtListener</header><article><div class='jump-links'><h3>Lead Opinion</h3></div>"
        "<p>DOE, Judge.</p><p><a class='page-label' data-label='5'>*5</a>{words}"
        "<a class='footnote' href='#fn1'>1</a></p><aside class='footnote' data-label='1'>"
        "<a href='#fn1_ref'>1</a><p>Below.</p><p>Twice.</p></aside></article>",
        ["*5"],
    ),
]


@pytest.mark.parametrize(("page", "gone"), PAGES)
def test_saved_pages_of_every_site_hold_one_opinion(page: str, gone: list[str]) -> None:
    words = "Roe lost, as [he] said [1] and [2, for the reasons that " + "the board gave " * 9 + "."
    body = page.replace("{words}", words)
    source = read("page.html", f"<html><body>{body}</body></html>".encode())
    told = [(kind, label) for kind, label, _ in blocks(source)]
    assert told == [("text", None), ("text", None), ("note", "1"), ("note", None)]
    assert words in source.text
    assert removed(source) == gone
    assert [item.label for item in source.breaks] == ["5"]
    assert [mark.label for mark in source.marks] == ["1", "1"]
    assert not stretches_not_covered(source)


def test_a_bracket_that_is_no_mark_stays() -> None:
    words = (
        "Roe lost [<a href='#F1'>1</a>, and more <a href='#F2'>2</a>] as was said. " + "So. " * 30
    )
    source = read("page.html", f"<html><body><p>{words}</p></body></html>".encode())
    assert [source.text[m.span.start : m.span.end] for m in source.marks] == ["1", "2"]


def test_a_slip_that_cannot_be_read_costs_the_mark_up_beside_it_nothing() -> None:
    def refuse(name: str, _: bytes) -> Source:
        raise problem("source-empty", name, 1)

    source = Source("roe.json", "The lamp was lit.", "", ())
    assert as_in_slip(source, "     The lamp", refuse) is source


def test_a_plain_line_is_the_title_over_notes_where_the_first_stands_under_it() -> None:
    page = (
        "<html><body><p>Supreme Court of Vermont</p><p>No. 7</p><p>ROE v. ACME CO.</p>"
        "<p>March 3, 2031</p><p>DOE, J.</p><p>"
        "A lamp burned through the whole of that night at the end of the pier.<sup>1</sup></p>"
        "<p>We affirm.</p><hr><p>Notes:</p><p><sup>1</sup> It was put out.</p></body></html>"
    )
    (writing,) = recover(read("roe.html", page.encode())).writings
    assert [block.text.words for block in writing.blocks] == [
        "A lamp burned through the whole of that night at the end of the pier.",
        "We affirm.",
    ]
    assert [note.blocks[0].text.words for note in writing.notes] == ["It was put out."]


def test_lawbox_titles_the_notes_that_links_lead_to() -> None:
    page = (
        "<html><body><p>Supreme Court of Vermont</p><p>No. 7</p><p>ROE v. ACME CO.</p>"
        "<p>March 3, 2031</p><p>DOE, J.</p><p>A lamp burned through the night at the end of the "
        'pier.<sup><a href="#fn1" name="fn1_ref">[1]</a></sup></p><p>We affirm.</p><p>NOTES</p>'
        '<p><sup><a href="#fn1_ref" name="fn1">[1]</a></sup> It was put out.</p></body></html>'
    )
    (writing,) = recover(read("roe.html", page.encode())).writings
    assert writing.blocks[-1].text.words == "We affirm."
