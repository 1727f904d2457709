"""Whatever can be read can be published: small invented opinions, each of a kind that went wrong.

A file of `tests/publishing/` is an opinion in some format. Whatever it is, it becomes pages that
the proof finds whole, on which every link leads somewhere and no mark is left as written. What is
read of it stands beside it in an outline; `pytest --accept` writes that, and it is read before it
is kept.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.audit import audit
from build_scripts.citations import cite
from build_scripts.model import Edition, Opinion
from build_scripts.pages.edition import pages_of
from build_scripts.read import read
from build_scripts.read.markdown.reader import MARK_UP
from build_scripts.site.proof import compare, expected_words
from build_scripts.structure.recover import recover
from tests.rendering import render
from tests.test_courts import ends, outline

FOLDER = Path(__file__).parent / "publishing"
OUTLINE = ".outline.txt"
SOURCES = sorted(p for p in FOLDER.iterdir() if not p.name.endswith(OUTLINE))
LINK = re.compile(r'href="([^"#:]*)(?:#([^"]*))?"')
ID = re.compile(r' id="([^"]*)"')
WRITTEN_MARK = re.compile(r"\[\^[^\]]*\]")
BEFORE = 25
"""Characters before a mark that tell its place."""


def recovered(path: Path) -> Opinion:
    return cite(recover(read(path.name, path.read_bytes())))


def built(opinion: Opinion) -> dict[str, str]:
    """Return the pages of an edition of `opinion` as HTML, by their names."""
    edition = Edition("sample", "Sample", None, opinion, (), 0)
    return {p.path.removesuffix(".md"): render(p.markdown) for p in pages_of(edition)}


def defects(pages: dict[str, str]) -> Iterator[str]:
    """Yield what the compiler would warn of, or a reader stumble over."""
    ids = {name: Counter(ID.findall(page)) for name, page in pages.items()}
    for name, page in pages.items():
        yield from (f"{name}: {mark} as written" for mark in WRITTEN_MARK.findall(page))
        yield from (f"{name}: two of #{each}" for each, n in ids[name].items() if n > 1)
        for file, anchor in LINK.findall(page):
            if file and not file.endswith(".md"):
                continue
            target = file.removesuffix(".md") or name
            if target not in pages:
                yield f"{name}: no page {file}"
            elif anchor and anchor not in ids[target]:
                yield f"{name}: nothing at {file}#{anchor}"


def marks(opinion: Opinion) -> Iterator[str]:
    """Yield where each mark of a note stands, and which note it leads to."""
    for passage in opinion.passages():
        for mark in passage.text.references:
            before = passage.text.words[max(0, mark.at - BEFORE) : mark.at]
            which = "no note" if mark.ordinal is None else f"the {mark.ordinal}."
            yield f"mark {mark.label} in {passage.place}: …{before} → {which}"


def told(opinion: Opinion) -> str:
    removals = (
        f"removed: {ends(opinion.source.text[r.span.start : r.span.end].strip())!r}, {r.reason}"
        for r in opinion.removals
        if r.reason != MARK_UP
    )
    return "\n".join([*outline(opinion), *marks(opinion), *removals]) + "\n"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_an_opinion_is_read_and_published(path: Path, accept: bool) -> None:
    opinion = recovered(path)
    audit(opinion)
    pages = built(opinion)
    for place, wanted in expected_words(opinion).items():
        name = place.strip("/") or "index"
        compare(name, wanted, pages[name])
    assert list(defects(pages)) == []
    golden = path.with_name(path.name + OUTLINE)
    if accept:
        golden.write_text(told(opinion), encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == told(opinion)


def test_each_of_two_notes_with_one_label_has_its_own_address_words_and_citations() -> None:
    opinion = recovered(FOLDER / "notes-doubled-cap.html")
    page = built(opinion)["opinion"]
    first, second = opinion.writings[0].notes
    assert 'href="#n1"' in page
    assert 'href="#n1-2"' in page
    assert first.blocks[0].text.words in page.partition('id="n1-2"')[0]
    cited = [(c.where, c.index) for c in opinion.citations]
    assert cited == [(f"note {second.key}", 0)]
    assert 'class="cite"' in page.partition('id="n1-2"')[2]


def test_a_mark_without_a_note_is_raised_and_no_link() -> None:
    page = built(recovered(FOLDER / "mark-without-note-cap.html"))["opinion"]
    assert '<sup class="note-ref unanswered">1</sup>' in page


def test_a_note_without_a_mark_stands_after_the_writing_and_leads_nowhere() -> None:
    page = built(recovered(FOLDER / "note-without-mark.md"))["opinion"]
    assert '<span class="note-label">1</span>' in page
    assert page.index("</p>") < page.index('id="n1"')
