"""Text and data say what they are, keep the voices apart, and lead to addresses that exist."""

import json
import re
from pathlib import Path

import jsonschema
from lxml import etree

from build_scripts.exports.write import Taken
from tests.conftest import ROOT, SLUG


def test_json_is_as_its_schema_says(files: dict[str, bytes]) -> None:
    schema = json.loads((ROOT / "schemas" / "export.json").read_bytes())
    jsonschema.Draft202012Validator(schema).validate(json.loads(files["json"]))


def addresses(value: object) -> set[str]:
    """Return every address in a value of JSON."""
    if isinstance(value, list):
        return set().union(*map(addresses, value))
    if not isinstance(value, dict):
        return set()
    own = {value[key] for key in ("address", "note") if isinstance(value.get(key), str)}
    return own.union(*map(addresses, value.values()))


def test_each_address_is_one_of_the_site(files: dict[str, bytes], site: Path) -> None:
    folder = site / "opinions" / SLUG
    found = addresses(json.loads(files["json"])) - {""}
    assert {"opinion/#p12", "opinion/#n1", "summary/#n-star-star", "opinion/#c17"} <= found
    pages = {address.partition("#")[0] for address in found}
    ids: dict[str, set[str | None]] = {}
    for page in pages:
        tree = etree.HTML((folder / page / "index.html").read_text(encoding="utf-8"))
        ids[page] = {element.get("id") for element in tree.iter()}
    for address in found:
        page, _, anchor = address.partition("#")
        assert not anchor or anchor in ids[page], address


def test_in_plain_text_the_publishers_lines_are_marked(
    files: dict[str, bytes], taken: Taken
) -> None:
    lines = files["txt"].decode().split("\n")
    ours = "\n".join(line for line in lines if line.startswith("|"))
    courts = "\n".join(line for line in lines if not line.startswith("|"))
    note = taken.edition.layers.annotations[0].markdown.replace("*", "")
    assert note in ours
    assert note not in courts
    assert "| Prepared by court staff; no part of the opinion" in lines


def test_in_markdown_the_publishers_blocks_are_marked(files: dict[str, bytes]) -> None:
    text = files["md"].decode()
    said = re.findall(r"<!-- publisher -->\n\n(.+)", text)
    assert r"*\[Prepared by court staff; no part of the opinion\]*" in said
    signed = [words for words in said if words.startswith(r"*\[The editors, ")]
    assert len(signed) == text.count("The editors, ") > 0


def test_llms_txt_leads_to_the_files_of_each_edition(site: Path) -> None:
    text = (site / "llms.txt").read_text(encoding="utf-8")
    assert text.startswith("# ")
    links = re.findall(rf"\(https?://[^)]*/(opinions/{SLUG}/{SLUG}\.\w+)\)", text)
    assert [link.rpartition(".")[2] for link in links] == ["md", "txt", "json"]
    assert all((site / link).is_file() for link in links)


def test_the_page_about_the_data_says_every_key(site: Path) -> None:
    page = (site / "data" / "index.html").read_text(encoding="utf-8")
    schema = json.loads((site / "data.schema.json").read_bytes())
    for definition in schema["$defs"].values():
        for key, value in definition["properties"].items():
            assert f"<code>{key}</code>" in page
            assert value.get("description"), key
