"""The case and its authorities arrive in a reference manager with their reporter."""

import json
import re
from datetime import date

from build_scripts.exports.cite.bibtex import bibtex
from build_scripts.exports.cite.csl import csl_json
from build_scripts.exports.cite.passage_records import URL, records
from build_scripts.exports.cite.ris import ris
from build_scripts.exports.cite.works import Work
from build_scripts.exports.write import Taken
from tests.exports.conftest import ADDRESS

COURT = "United States Court of Appeals for the Ninth Circuit"

ZOTERO = {
    "CASE": {
        "TI": "caseName", "A2": "reporter", "VL": "reporterVolume", "SP": "firstPage",
        "PB": "court", "SV": "docketNumber", "DA": "dateDecided", "UR": "url",
    },
    "STAT": {
        "TI": "nameOfAct", "T2": "code", "VL": "codeNumber", "SE": "section", "DA": "dateEnacted",
        "UR": "url",
    },
}  # fmt: skip
"""Which field of an item Zotero’s translator of RIS fills from a tag."""


def zotero_items(text: str) -> list[dict[str, str]]:
    """Return the items that Zotero makes of a file of RIS."""
    items: list[dict[str, str]] = []
    kind = ""
    for line in text.split("\r\n"):
        if not (entry := re.fullmatch(r"([A-Z][A-Z0-9])  ?- ?(.*)", line)):
            assert not line
        elif entry[1] == "TY":
            kind = entry[2]
            items.append({"itemType": kind})
        elif field := ZOTERO.get(kind, {}).get(entry[1]):
            value = entry[2]
            items[-1][field] = value.replace("/", "-") if field.startswith("date") else value
    return items


def test_zotero_makes_the_case_of_the_file(files: dict[str, bytes]) -> None:
    assert zotero_items(files["ris"].decode()) == [
        {
            "itemType": "CASE",
            "caseName": "Duran-Rodriguez v. Barr",
            "reporter": "F.3d",
            "reporterVolume": "918",
            "firstPage": "1025",
            "court": COURT,
            "docketNumber": "16-72957",
            "dateDecided": "2019-03-20",
            "url": ADDRESS,
        }
    ]


def test_zotero_makes_an_item_of_each_authority(files: dict[str, bytes]) -> None:
    items = zotero_items(files["cites.ris"].decode())
    rule = next(item for item in items if item.get("nameOfAct") == "8 C.F.R. § 1208.13")
    assert rule.pop("url").startswith("https://www.ecfr.gov/")
    assert rule == {
        "itemType": "STAT",
        "nameOfAct": "8 C.F.R. § 1208.13",
        "code": "C.F.R.",
        "codeNumber": "8",
        "section": "1208.13",
    }
    case = next(item for item in items if item.get("caseName") == "Singh v. Holder")
    assert (case["reporterVolume"], case["reporter"], case["firstPage"]) == ("764", "F.3d", "1153")


def test_each_form_holds_as_many_works(files: dict[str, bytes]) -> None:
    works = json.loads(files["cites.csl.json"])
    assert len(zotero_items(files["cites.ris"].decode())) == len(works)
    keys = re.findall(r"^@\w+\{([^,]+),$", files["cites.bib"].decode(), re.MULTILINE)
    assert keys == [work["id"] for work in works]
    assert len(set(keys)) == len(keys)


def test_a_processor_of_citations_finds_court_reporter_and_day(files: dict[str, bytes]) -> None:
    [case] = json.loads(files["csl.json"])
    assert case["type"] == "legal_case"
    assert (case["volume"], case["container-title"], case["page"]) == ("918", "F.3d", "1025")
    assert (case["authority"], case["issued"]) == (COURT, {"date-parts": [[2019, 3, 20]]})


def test_no_name_breaks_out_of_its_field() -> None:
    evil = Work(
        "k", "case", "A} @b{x, y = {1} % \\end\nER  - \r\nTY  - BOOK", date=date(2020, 1, 2)
    )
    text = bibtex([evil])
    bare = re.sub(r"\\[{}]", "", text)
    assert bare.count("{") == bare.count("}")
    assert "\\%" in text
    assert len(re.findall(r"^@", text, re.MULTILINE)) == 1
    assert ris([evil]).count("\r\nTY") == 0
    assert json.loads(csl_json([evil]))[0]["title"] == evil.title


def test_the_dialog_gives_what_the_files_give(files: dict[str, bytes], taken: Taken) -> None:
    given = records(taken.edition)
    for name, ending, note in (("BibTeX", "bib", "note = {"), ("RIS", "ris", "N1  - ")):
        lines = given[name].replace(URL, ADDRESS).split("\n")
        file = files[ending].decode().replace("\r\n", "\n").strip("\n").split("\n")
        assert [line for line in lines if note not in line] == file
