"""How well structure is recovered: tables for `python -m tests.evaluate`.

Three measures. Labels made by hand say what an opinion holds. Without labels, every opinion at
hand must keep all its words, and its notes and marks must answer one another. And cases of the
Caselaw Access Project, whose tags tell writings, notes, quotations and pages, are read again as
text, their tags dropped, to see what of it is found.
"""

import json
import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml.etree import _Element
from rich.table import Table

from build_scripts.audit import audit
from build_scripts.citations import cite
from build_scripts.inspection import inspection
from build_scripts.model import Edition, Opinion, Source
from build_scripts.pages.edition import pages_of
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.read.markup.cap import is_cap_case as is_cap
from build_scripts.read.markup.cap import read_cap
from build_scripts.read.markup.elements import is_note, tag_of, words_of
from build_scripts.read.markup.html import content_of, markup_in, parse
from build_scripts.read.markup.json_records import looks_like_json
from build_scripts.site.proof import compare, expected_words
from build_scripts.structure.recover import recover
from tests.rendering import render

Json = dict[str, Any]

KINDS = (".txt", ".pdf", ".html", ".json", ".md")
FIELDS = {
    "case.": "caption",
    "writings.kinds": "kinds of writing",
    " author": "authors",
    " headings": "headings and levels",
    " paragraphs": "paragraphs",
    " quotations": "block quotations",
    " note ": "notes",
    " notes invented": "notes",
    " block": "text of blocks",
    "note references": "note references",
}
"""What the rows of `score.structure` are about, by a part of their name."""
BLOCK_TAGS = ("p", "h1", "h2", "h3", "h4", "blockquote", "aside")


# ── Against labels ───────────────────────────────────────────────────────────────────────────


class Fields:
    """Fields of labelled opinions that are right, by what they are about."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.wrong: list[str] = []

    def add(self, name: str, rows: list[tuple[str, bool, Any, Any]]) -> None:
        """Count what `score.structure` found for the opinion `name`."""
        for field, right, want, have in rows:
            about = next(label for part, label in FIELDS.items() if part in field)
            self.all[about] += 1
            self.right[about] += right
            if not right:
                self.wrong.append(f"{name}: {field}: {str(want)[:60]} / {str(have)[:60]}")


def labelled_table(fields: Fields) -> Table:
    """Return the fields that are right, as a table."""
    table = Table("field", "right", "labelled", title="structure, against labels made by hand")
    for column in table.columns[1:]:
        column.justify = "right"
    for about in dict.fromkeys(FIELDS.values()):
        if fields.all[about]:
            table.add_row(about, str(fields.right[about]), str(fields.all[about]))
    share = fields.right.total() / max(1, fields.all.total())
    table.add_row(
        f"all ({share:.1%})", str(fields.right.total()), str(fields.all.total()), style="bold"
    )
    return table


# ── Without labels ───────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one opinion."""

    name: str
    words: int = 0
    apart: int = 0
    """Words lost, added or moved on the pages."""
    notes: int = 0
    answered: int = 0
    """Notes to which a mark refers."""
    doubts: tuple[str, ...] = ()
    problem: str = ""
    pdf: float | None = None
    """Share of the words of `pdftotext` that are found."""


def kept(path: Path) -> Kept:
    """Return what becomes of the opinion at `path`, to its finished pages."""
    data = path.read_bytes()
    try:
        opinion = cite(recover(read(path.name, data)))
        audit(opinion)
        apart = pages_apart(opinion)
    except Problem as problem:
        return Kept(f"{path.stem}, {kind_of(path, data)}", problem=problem.code)
    name = f"{opinion.case.name or path.stem}, {kind_of(path, data)}"
    words = sum(len(passage.text.words.split()) for passage in opinion.passages())
    notes, answered = notes_of(opinion)
    codes = tuple(doubt.code for doubt in opinion.doubts)
    found = agreement(path, opinion.source) if path.suffix == ".pdf" else None
    return Kept(name, words, apart, notes, answered, codes, pdf=found)


def kind_of(path: Path, data: bytes) -> str:
    """Return of which kind the file at `path` is."""
    if path.suffix == ".pdf":
        return "PDF"
    if is_cap(data):
        return "CAP HTML" if path.suffix == ".html" else "CAP JSON"
    return "CourtListener" if path.suffix == ".json" else "text"


def pages_apart(opinion: Opinion) -> int:
    """Count the pages of `opinion` on which a word is lost, added or moved."""
    edition = Edition("sample", "Sample", None, opinion, (), 0)
    pages = {page.path.removesuffix(".md"): page.markdown for page in pages_of(edition)}
    apart = 0
    for place, wanted in expected_words(opinion).items():
        page = pages["index" if place in ("", ".") else place.strip("/")]
        try:
            compare(place, wanted, render(page))
        except Problem:
            apart += 1
    return apart


def notes_of(opinion: Opinion) -> tuple[int, int]:
    """Count the notes, and those to which a mark of their writing refers."""
    marked: dict[str, set[str]] = {}
    labels: list[tuple[str, str]] = [("caption", note.label) for note in opinion.case.notes]
    for passage in opinion.passages():
        marked.setdefault(passage.writing, set()).update(
            reference.label for reference in passage.text.references
        )
    labels += [(w.id, note.label) for w in opinion.writings for note in w.notes]
    return len(labels), sum(label in marked.get(writing, ()) for writing, label in labels)


def kept_table(results: list[Kept]) -> Table:
    """Return what became of each opinion, as a table."""
    table = Table(
        "opinion", "words", "pages unlike", "notes", "with mark", "PDF words", "doubts, problems",
        title="every opinion at hand, to its finished pages",
    )  # fmt: skip
    for each in results:
        said = ", ".join(f"{code} ×{n}" for code, n in sorted(Counter(each.doubts).items()))
        pdf = "" if each.pdf is None else f"{each.pdf:.3%}"
        row = (f"{each.words:,}", str(each.apart), str(each.notes), str(each.answered), pdf)
        table.add_row(each.name, *(("",) * 5 if each.problem else row), each.problem or said)
    read_ones = [each for each in results if not each.problem]
    for column in table.columns[1:6]:
        column.justify = "right"
    total = [sum(getattr(e, f) for e in read_ones) for f in ("words", "apart", "notes", "answered")]
    table.add_row("all", *(f"{number:,}" for number in total), "", "", style="bold")
    return table


def agreement(path: Path, source: Source) -> float | None:
    """Return the share of words that the reader and `pdftotext` both find, None without it."""
    if not shutil.which("pdftotext"):
        return None
    printed = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True
    ).stdout.decode()
    mine, theirs = printed_words(with_signs_of_fonts(source)), printed_words(printed)
    apart = (mine - theirs).total() + (theirs - mine).total()
    return 1 - apart / max(1, theirs.total())


def with_signs_of_fonts(source: Source) -> str:
    """Return the text of `source` with the signs that fonts of symbols have at private places, as
    the file and `pdftotext` have them."""
    text = source.text
    for restored in sorted(source.restorations, key=lambda each: each.span.start, reverse=True):
        if unicodedata.category(restored.before[:1] or " ") == "Co":
            text = text[: restored.span.start] + restored.before + text[restored.span.end :]
    return text


def printed_words(text: str) -> Counter[str]:
    """Count the words of `text`, hyphens as spaces, and the signs that two programs part from
    the words beside them (`¶1`, a raised figure) each for itself."""
    for sign in "-\u00ad¶":
        text = text.replace(sign, " ")
    return Counter(part for word in text.split() for part in (split_figure(word) if word else []))


def split_figure(word: str) -> list[str]:
    """Return a word and the figure fused to its end or its beginning, as a note's mark is."""
    bare = word.rstrip("0123456789")
    if bare and bare != word and not bare[-1].isalnum():
        return [bare, word[len(bare) :]]
    rest = word.lstrip("0123456789")
    if rest and rest != word and rest[0].isupper():
        return [word[: len(word) - len(rest)], rest]
    return [word]


# ── Against the tags of the Caselaw Access Project ───────────────────────────────────────────


def cap_rows(path: Path) -> Iterator[tuple[str, int, int]]:
    """Yield what the tags of the case at `path` tell, how much of it there is, and how much is
    found in its text alone."""
    data = path.read_bytes()
    tagged = answer_of(read_cap(path.name, data))
    plain = answer_of(read("case.txt", text_of(path.name, data).encode()))
    for about, found in CAP_FIELDS.items():
        want: Counter[Any] = Counter(found(tagged))
        have: Counter[Any] = Counter(found(plain))
        yield about, want.total(), (want & have).total()
        yield f"{about}, not tagged", 0, (have - want).total()


def answer_of(source: Source) -> Json:
    """Return what is recovered from `source`, with the labels of its pages."""
    return inspection(recover(source)) | {"pages": [item.label for item in source.breaks]}


def text_of(name: str, data: bytes) -> str:
    """Return the text of a case, its tags dropped and its lines kept."""
    if looks_like_json(data):
        body = json.loads(data)["casebody"]
        body = body.get("data", body)
        parts = [body["head_matter"], *(opinion["text"] for opinion in body["opinions"])]
        return "\n\n".join("\n\n".join(part.split("\n")) for part in parts)
    root = content_of(parse(name, markup_in(name, data)))
    return "\n\n".join(line for line in lines_of(root) if line)


def lines_of(root: _Element) -> Iterator[str]:
    """Yield the paragraphs in `root` as lines; a note begins with its label."""
    label = ""
    for element in root.iter():
        if is_note(element):
            label = f"{element.get('data-label', '').strip('.')}. "
        if tag_of(element) not in BLOCK_TAGS or any(tag_of(e) in BLOCK_TAGS for e in element):
            continue
        text = words_of(element)
        yield f"{label}{text}"
        label = ""


def quotations(answer: Json) -> Iterator[str]:
    """Yield how each block quotation of an answer begins."""
    for writing in answer["writings"]:
        yield from (start(b["text"]) for b in writing["blocks"] if b["kind"] == "blockquote")


def start(text: str) -> str:
    """Return the first words of `text`, white space and signs folded."""
    return " ".join(re.findall(r"\w+", text)[:6]).lower()


CAP_FIELDS: dict[str, Callable[[Json], Iterable[Any]]] = {
    "writings": lambda answer: [
        (i, w["kind"]) for i, w in enumerate(a for a in answer["writings"] if is_court(a))
    ],
    "authors": lambda answer: [w["author"] for w in answer["writings"] if is_court(w)],
    "notes": lambda answer: [
        (n["label"], start(n["text"])) for w in answer["writings"] for n in w["notes"]
    ],
    "note references": lambda answer: [
        (r["label"], start(r["after"][::-1])) for r in answer["note_references"]
    ],
    "block quotations": quotations,
    "pages": lambda answer: answer["pages"],
}


STATED = ("writings", "authors")
"""What a case as JSON says; of notes, quotations and pages it keeps no mark."""


def is_court(writing: Json) -> bool:
    """Say whether a writing is a judge's, not prepared by staff."""
    return writing["kind"] not in ("syllabus", "counsel")


def cap_table(paths: list[Path]) -> Table:
    """Return what is found in the text of each case of what its tags tell, as a table."""
    table = Table("case", *CAP_FIELDS, title="cases of the Caselaw Access Project, tags dropped")
    for path in paths:
        data = path.read_bytes()
        name = f"{recover(read_cap(path.name, data)).case.name}, {kind_of(path, data)}"
        try:
            rows = {about: (want, have) for about, want, have in cap_rows(path)}
        except Problem as problem:
            table.add_row(name, problem.code)
            continue
        cells = []
        for about in CAP_FIELDS:
            if path.suffix == ".json" and about not in STATED:
                cells.append("")
                continue
            invented = rows[f"{about}, not tagged"][1]
            cells.append(f"{rows[about][1]}/{rows[about][0]}" + (f" +{invented}" * bool(invented)))
        table.add_row(name, *cells)
    return table


def opinions_in(folder: Path) -> list[Path]:
    """Return the opinions in `folder`."""
    return sorted(p for p in folder.rglob("*") if p.suffix in KINDS and p.stem != "README")


def cap_cases(paths: list[Path]) -> list[Path]:
    """Return those of `paths` that are cases of the Caselaw Access Project."""
    return [path for path in paths if path.suffix != ".pdf" and is_cap(path.read_bytes())]
