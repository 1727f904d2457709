"""How courts print their opinions, a small invented one for each habit, and what is recovered.

A folder of `tests/courts/` holds `opinion.txt`, or `opinion.html` as a reporter's publisher gives
it, or `opinion.typ`, which is set and read as a PDF, and `outline.txt`; `pytest --accept` writes
the outline, which is read before it is kept.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typst

from build_scripts.audit import audit
from build_scripts.inspection import inspection
from build_scripts.model import Opinion
from build_scripts.read import read
from build_scripts.structure.recover import recover

COURTS = Path(__file__).parent / "courts"
REACH = 60


def outline(opinion: Opinion) -> Iterator[str]:
    """Yield what the caption says, and how each writing and its blocks begin and end."""
    case = inspection(opinion)["case"]
    for field, value in case.items():
        if field not in ("notes", "parties") and value not in (None, []):
            yield f"{field}: {value}"
    for party in case["parties"]:
        yield f"party: {party['name']} | {party['role']}"
    for writing in opinion.writings:
        yield ""
        yield f"{writing.id}: {writing.kind}, by {writing.author}"
        heads = {"title": writing.title, "byline": writing.byline}
        yield from (f"  {name}: {head.words}" for name, head in heads.items() if head)
        for block in writing.blocks:
            level = f" {block.level}" if block.level else ""
            yield f"  {block.kind}{level}: {ends(block.text.words)}"
        yield from (f"  note {n.label}: {ends(n.blocks[0].text.words)}" for n in writing.notes)
    yield from (f"doubt: {doubt.code}, line {doubt.line}" for doubt in opinion.doubts)


def ends(words: str) -> str:
    """Return the beginning and the end of `words`."""
    return words if len(words) <= REACH else f"{words[: REACH // 2]}… …{words[-REACH // 2 :]}"


def document(source: Path) -> tuple[str, bytes]:
    """Return name and bytes of the opinion as a court hands it out: what Typst sets is a PDF."""
    if source.suffix == ".typ":
        return "opinion.pdf", typst.compile(source, ignore_system_fonts=True)
    return source.name, source.read_bytes()


@pytest.mark.usefixtures("pdfs_read_here")
@pytest.mark.parametrize("folder", sorted(COURTS.iterdir()), ids=lambda path: path.name)
def test_an_opinion_is_recovered_as_its_court_prints_it(folder: Path, accept: bool) -> None:
    source = next(folder.glob("opinion.*"))
    opinion = recover(read(*document(source)))
    audit(opinion)
    found = "\n".join(outline(opinion)) + "\n"
    golden = folder / "outline.txt"
    if accept:
        golden.write_text(found, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == found


def test_pleading_paper_is_read_alike_with_form_feeds_and_without() -> None:
    folder = COURTS / "district-court-numbered-lines"
    text = (folder / "opinion.txt").read_text(encoding="utf-8")
    assert "\f" in text
    loose = re.sub(r"\n*\f\n*", "\n", text)
    opinion = recover(read("opinion.txt", loose.encode()))
    audit(opinion)
    found = [line for line in outline(opinion) if not line.startswith("doubt")]
    golden = (folder / "outline.txt").read_text(encoding="utf-8").splitlines()
    assert found == [line for line in golden if not line.startswith("doubt")]
