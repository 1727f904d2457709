"""No input makes the readers raise anything but `Problem`, and none loses a character."""

import json
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from build_scripts.audit import audit
from build_scripts.model import Source
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.read.markup import courtlistener, html
from build_scripts.read.pdf.reader import read_printed
from build_scripts.structure.recover import recover
from tests.read.pdf.print_pdf import Type, printed
from tests.read.stretches_not_covered import stretches_not_covered
from tests.trials import sampled

TAGS = """p div center blockquote h1 h2 i em b strong sup a span pre br aside footnote footnotemark
page-number section article opinion author parties table tr td li u small script dt dd attorneys
syllabus summary docketnumber court judges disposition""".split()
ATTRIBUTES = [
    "",
    ' class="footnote" data-label="1"',
    ' class="footnotemark" href="#fn1"',
    ' class="page-label" data-label="7"',
    ' class="star-pagination"',
    ' class="casebody" data-firstpage="1" data-lastpage="9"',
    ' class="opinion" data-type="dissent"',
    ' style="text-align: center"',
    ' class="parties"',
    ' class="docketnumber"',
    ' class="syllabus"',
    ' class="attorneys"',
    ' id="fn1" href="#fn1" role="doc-noteref"',
]
WORDS = [
    "1",
    "[1] ",
    "*7",
    "NOTES",
    "Text of it. ",
    "&amp;",
    "&#0;",
    "<",
    "\x0b",
    "¶ 1 ",
    "\n\n",
    "FN1. ",
    "[58 Va.App. 252] ",
    "A, Appellant, v. B, Appellee",
    "All Citations",
]

opening = st.builds("<{}{}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES))
closing = st.builds("</{}>".format, st.sampled_from(TAGS))
markup = st.lists(
    opening | closing | st.sampled_from(WORDS) | st.text(max_size=8), max_size=40
).map("".join)
KEYS = """type sub_opinions ordering_key casebody data opinions head_matter text author court name
docket_number decision_date results headmatter attorneys syllabus disposition case_name_full cluster
docket judges citations first_page last_page parties author_str per_curiam""".split()
keys = st.sampled_from([*courtlistener.FIELDS, *KEYS])
values = st.recursive(
    st.none() | st.booleans() | st.integers() | markup,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=8,
)
records = st.dictionaries(keys, values, max_size=6)


def attempt(name: str, data: bytes) -> Source | None:
    # In this process, so that what is no `Problem` is seen; `child` would make one of it.
    reader = read_printed if data.startswith(b"%PDF") else read
    try:
        source = reader(name, data)
    except Problem as problem:
        assert problem.code
        assert problem.sentence.endswith(".")
        return None
    try:
        audit(recover(source))
    except Problem as problem:
        assert problem.code != "fidelity-source", problem
    return source


def check(source: Source | None) -> None:
    if source is None:
        return
    assert not stretches_not_covered(source)
    for block in source.blocks:
        assert 0 <= block.span.start < block.span.end <= len(source.text)
    starts = [block.span.start for block in source.blocks]
    assert starts == sorted(starts)
    spans = [mark.span for mark in source.marks] + [item.span for item in source.removals]
    for span in [*spans, *(item.span for item in source.emphasis)]:
        assert 0 <= span.start < span.end <= len(source.text)


@sampled(30)
@given(st.binary(max_size=300), st.sampled_from([b"", b"%PDF-1.4\n", b"{", b"<p>", b"<?xml ?>"]))
def test_bytes(data: bytes, start: bytes) -> None:
    attempt("file.pdf", start + data)


@sampled(30)
@given(markup, st.sampled_from(["", "<?xml version='1.0'?>", "<!doctype html>"]))
def test_markup(text: str, start: str) -> None:
    words = "<p>" + "word " * html.FEWEST_WORDS + "</p>"
    check(attempt("file.html", f"{start}<div>{words}{text}</div>".encode()))


@sampled(30)
@given(records)
def test_records(record: dict[str, Any]) -> None:
    data = json.dumps(record).encode()
    attempt("file.json", data)


@sampled(30)
@given(records)
def test_renderings(record: dict[str, Any]) -> None:
    fields = {key: value for key, value in record.items() if key in courtlistener.MARK_UP}
    check(attempt("file.json", json.dumps({"html": ""} | fields | {"plain_text": ""}).encode()))


LINES = [
    "No. 7.",
    "Ann Roe, Appellant, v. Acme Co., Respondent.",
    "Doe, J.",
    "(dissenting) — I would reverse.",
    "*11 We affirm what the court below said at length of it.",
    "We concur:",
    "1. A note or a list.",
    "It reads:1",
]
lines = st.lists(st.sampled_from(LINES) | st.text(max_size=20), max_size=8).map("\n".join)
cases = st.fixed_dictionaries(
    {"head_matter": lines, "parties": st.lists(st.sampled_from(LINES), max_size=2)},
    optional={
        "opinions": st.lists(
            st.fixed_dictionaries(
                {"text": lines},
                optional={
                    "author": st.sampled_from(LINES) | st.none(),
                    "type": st.sampled_from(["majority", "dissent", "rehearing", ""]),
                },
            ),
            max_size=3,
        ),
        "corrections": lines,
    },
)


@sampled(30)
@given(cases, st.sampled_from(["10", "", "x"]))
@example(case={"opinions": [{"text": "Doe, J.", "type": "majority"}]}, page="")  # at the very start
def test_cases_of_the_caselaw_access_project(case: dict[str, Any], page: str) -> None:
    record = {"casebody": case, "first_page": page, "last_page": "12", "docket_number": page}
    check(attempt("file.json", json.dumps(record).encode()))


WHOLE = printed([[Type(72, 700 - 14 * line, f"Line {line} of it.") for line in range(9)]] * 2)


@sampled(30)
@given(st.integers(0, len(WHOLE)), st.binary(max_size=4), st.integers(0, len(WHOLE)))
@example(at=1832, damage=b"-", end=0)  # a size becomes negative
def test_damaged_pdfs(at: int, damage: bytes, end: int) -> None:
    data = WHOLE[:at] + damage + WHOLE[at + len(damage) :]
    check(attempt("file.pdf", data[:end] if end > len(WHOLE) // 2 else data))


@sampled(30)
@given(
    st.lists(
        st.builds(
            Type,
            st.floats(-50, 700),
            st.floats(-50, 900),
            st.text(st.sampled_from("ab1*)§¶.— _-†I"), min_size=1, max_size=30).map(
                lambda text: text.replace("†", "+")
            ),
            st.sampled_from([6.0, 8.0, 12.0, 24.0]),
            st.sampled_from(["roman", "bold", "typed"]),
        ),
        max_size=40,
    ),
    st.integers(1, 3),
)
def test_any_place_on_a_page(items: list[Type], pages: int) -> None:
    check(attempt("file.pdf", printed([items] * pages)))
