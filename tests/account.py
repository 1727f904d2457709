"""Counts letters and figures by itself: `python -m tests.account [FILES]`.

What a file holds is read here anew, by other means than the project’s: the standard library’s
parsers of mark-up and JSON, and `pdftotext` for PDFs. Each letter and figure of it is then looked
for in what the project makes of the file: blocks, notes, titles, bylines, caption, marks, removals.
Lost are those that stand in none of these, doubled those of which there are more than the file has,
moved the writings whose text does not run as the file does.
"""

import json
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from build_scripts.model import Opinion
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.recover import recover

OPINIONS = Path(__file__).resolve().parent.parent.parent / "shared" / "opinions"
"""Opinions at hand, kept beside the project."""
UNSEEN = frozenset(
    "script style head nav noscript template svg iframe select textarea button input object".split()
)
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
RENDERINGS = (
    "html_with_citations", "html_lawbox", "html_columbia", "xml_harvard", "html_anon_2020", "html",
    "plain_text",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Account:
    """How many letters and figures of a file were not found where they belong."""

    letters: int
    lost: Counter[str]
    doubled: Counter[str]
    moved: int
    """Writings."""

    @property
    def agrees(self) -> bool:
        """Whether nothing is lost, doubled or moved."""
        return not (self.lost or self.doubled or self.moved)


def characters(text: str) -> str:
    """Return the letters and figures of `text`, ligatures and accents taken apart."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isalnum())


class Shown(HTMLParser):
    """Collects what a page shows."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.unseen: list[str] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """Note an element of which nothing is shown."""
        if tag in UNSEEN and tag not in VOID:
            self.unseen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note its end."""
        if tag in self.unseen:
            while self.unseen and self.unseen.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Take text that is shown."""
        if not self.unseen:
            self.parts.append(data)


def shown(markup: str) -> str:
    """Return what `markup` shows."""
    page = Shown()
    page.feed(markup)
    page.close()
    return "".join(page.parts)


def held_in(path: Path) -> list[str]:
    """Return what the file holds as text: one reading of it, or several of which one was made."""
    data = path.read_bytes()
    if b"%PDF-" in data[:1024]:
        command = ["pdftotext", "-raw", "-enc", "UTF-8", str(path), "-"]
        return [subprocess.run(command, capture_output=True, check=True).stdout.decode()]
    if data.startswith(b"PK"):
        with zipfile.ZipFile(path) as archive:
            xml = "".join(
                archive.read(name).decode()
                for name in archive.namelist()
                if re.fullmatch(r"word/(?:document|footnotes|endnotes)\.xml", name)
            )
        return [unescape("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml)))]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if path.suffix == ".json":
        return list(readings(json.loads(text)))
    return [shown(text)] if text.lstrip().startswith("<") else [text]


def readings(record: Any) -> Iterator[str]:
    """Yield each reading of a publisher’s record."""
    if isinstance(record, dict) and "casebody" in record:
        body = record["casebody"].get("data", record["casebody"])
        if isinstance(body, str):
            yield shown(body)
            return
        texts = [body.get("head_matter"), *(each.get("text") for each in body.get("opinions", ()))]
        yield "\n".join(filter(None, [*texts, body.get("corrections")]))
        return
    opinions = record.get("sub_opinions") or [record]
    cluster = record["cluster"] if isinstance(record.get("cluster"), dict) else record
    for name in RENDERINGS:
        forms = [each.get(name) or "" for each in opinions]
        if any(forms):
            text = "\n".join(form if name == "plain_text" else shown(form) for form in forms)
            yield text
            # Where the text names no counsel, the record does.
            yield f"{cluster.get('attorneys') or ''}\n{text}"


def told_by(opinion: Opinion) -> str:
    """Return all that the project made of a file, in no order: what it prints, its marks, what it
    left out, and the characters of the file for those that it put right."""
    source = opinion.source
    notes = [*opinion.case.notes, *(n for writing in opinion.writings for n in writing.notes)]
    passages = [passage.text for passage in opinion.passages()]
    marks = {note.mark for note in notes} | {r.source for text in passages for r in text.references}
    gone = bytearray(len(source.text))
    for removal in opinion.removals:
        gone[removal.span.start : removal.span.end] = b"\1" * len(
            source.text[removal.span.start : removal.span.end]
        )
    for mark in marks:
        gone[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
    left_out = "".join(c for c, taken in zip(source.text, gone, strict=True) if taken)
    return "".join(text.words for text in passages) + left_out


def account(path: Path) -> Account:
    """Return how the letters of the file at `path` are accounted for.

    Raises `Problem` for a file that is refused.
    """
    opinion = recover(read(path.name, path.read_bytes()))
    told = Counter(characters(told_by(opinion)))
    for item in opinion.source.restorations:
        told -= Counter(characters(opinion.source.text[item.span.start : item.span.end]))
        told += Counter(characters(item.before))
    accounts = [against(held, told, opinion) for held in held_in(path)]
    return min(accounts, key=lambda each: each.lost.total() + each.doubled.total())


def against(held: str, told: Counter[str], opinion: Opinion) -> Account:
    """Return how what was `told` accounts for the text `held` in the file."""
    letters = characters(held)
    there = Counter(letters)
    moved = sum(not runs_in(letters, body_of(opinion, w.id)) for w in opinion.writings)
    return Account(len(letters), there - told, told - there, moved)


def body_of(opinion: Opinion, writing: str) -> str:
    """Return the letters and figures of the body of a writing, in order: its byline may stand under
    the first paragraph, its title over the list of counsel."""
    passages = (p for p in opinion.passages() if p.writing == writing and p.where == "body")
    texts = (passage.text.words for passage in passages if passage.index >= 0)
    return characters("".join(texts))


def runs_in(letters: str, body: str) -> bool:
    """Say whether `body` stands in `letters` in its order, with anything between."""
    at = 0
    for letter in body:
        at = letters.find(letter, at) + 1
        if not at:
            return False
    return True


def account_line(paths: Sequence[Path]) -> str:
    """Return how many of the files that are read agree in every letter, and which do not."""
    others: list[str] = []
    refused = 0
    for path in paths:
        try:
            others += [] if account(path).agrees else [path.name]
        except Problem:
            refused += 1
    accounted = len(paths) - refused
    named = f" Not: {', '.join(others)}." if others else ""
    return f"{accounted - len(others)} of {accounted} agree in every letter and figure.{named}"


def main() -> None:
    """Print how each file is accounted for."""
    paths = [Path(name) for name in sys.argv[1:]] or sorted(
        path for path in OPINIONS.rglob("*.*") if path.name != "README.md"
    )
    agree = 0
    for path in paths:
        try:
            found = account(path)
        except Problem as problem:
            print(f"{path.name}: {problem.code}")
            continue
        agree += found.agrees
        lost, doubled = found.lost.total(), found.doubled.total()
        print(f"{path.name}: {found.letters:,} letters, {lost} lost, {doubled} doubled, "
              f"{found.moved} writings moved")  # fmt: skip
        if lost or doubled:
            print("   ", dict(found.lost.most_common(8)), dict(found.doubled.most_common(8)))
    print(f"{agree} of {len(paths)} agree in every letter and figure.")


if __name__ == "__main__":
    main()
