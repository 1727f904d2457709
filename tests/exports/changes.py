"""Changes one character of the court’s in an output, as damage or a hand would."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from random import Random
from typing import Any, Literal

from lxml import etree

from build_scripts.exports.book import Line, Mark, Words
from build_scripts.exports.packing import zip_archive
from build_scripts.exports.pdf.typst_compile import pdf
from build_scripts.exports.write import Taken

Change = Callable[[bytes, Taken, Random], bytes]

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def in_place(text: str, at: int, chance: Random) -> str:
    """Return `text` with another letter at a place, or one more or one fewer there."""
    other = chance.choice([letter for letter in LETTERS if letter != text[at]])
    kind = chance.randrange(3)
    if kind == 0:
        return text[:at] + other + text[at + 1 :]
    return text[:at] + (other + text[at:] if kind == 1 else text[at + 1 :])


def in_lines(data: bytes, taken: Taken, chance: Random) -> bytes:
    """Change a line of plain text that is the court’s: its words, or the label of a note."""
    del taken
    lines = data.decode().split("\n")
    places = [
        (number, place.start())
        for number, line in enumerate(lines)
        if line and not line.startswith("|")
        for place in re.finditer(r"\w", re.sub(r"^(¶ \S+|note )", lambda m: " " * len(m[0]), line))
    ]
    number, at = chance.choice(places)
    lines[number] = in_place(lines[number], at, chance)
    return "\n".join(lines).encode()


MARKUP = re.compile(
    r"<[^>]*>|&#?\w+;|\*\*¶ \S+\*\*|\[\^[^\]]*/|%[0-9A-F]{2}|-\d+(?=\])|\\.|^#+ |^> ?", re.MULTILINE
)
"""What of Markdown is neither a word nor a label."""


def in_markdown(data: bytes, taken: Taken, chance: Random) -> bytes:
    """Change a letter of the court’s, or of a label, in Markdown."""
    del taken
    head, line, body = data.decode().partition("\n---\n")
    groups = body.split("\n\n")
    courts = [
        number
        for number, group in enumerate(groups)
        if not group.startswith("<!--") and not groups[number - 1].endswith("<!-- publisher -->")
    ]
    places = [
        (number, place.start())
        for number in courts
        for place in re.finditer(r"\w", MARKUP.sub(lambda m: " " * len(m[0]), groups[number]))
    ]
    number, at = chance.choice(places)
    groups[number] = in_place(groups[number], at, chance)
    return (head + line + "\n\n".join(groups)).encode()


def in_json(data: bytes, taken: Taken, chance: Random) -> bytes:
    """Change a letter of a text or of a label in JSON."""
    del taken
    whole = json.loads(data)
    places: list[tuple[dict[str, Any], str]] = []

    def visit(value: object) -> None:
        if isinstance(value, dict):
            places.extend((value, key) for key in ("text", "label") if value.get(key))
            for each in value.values():
                visit(each)
        elif isinstance(value, list):
            for each in value:
                visit(each)

    visit([whole[key] for key in ("caption", "caption_notes", "writings")])
    holder, key = chance.choice(places)
    words = [place.start() for place in re.finditer(r"\S", holder[key])]
    holder[key] = in_place(holder[key], chance.choice(words), chance)
    return json.dumps(whole, ensure_ascii=False).encode()


def in_pdf(data: bytes, taken: Taken, chance: Random) -> bytes:
    """Set the document with another letter of the court’s, or another label."""
    del data
    book = taken.book
    number = chance.randrange(len(book.parts))
    part = book.parts[number]
    place = chance.randrange(len(part.blocks))
    block = replace(part.blocks[place], line=in_line(part.blocks[place].line, chance))
    changed = replace(part, blocks=(*part.blocks[:place], block, *part.blocks[place + 1 :]))
    parts = (*book.parts[:number], changed, *book.parts[number + 1 :])
    return pdf(replace(book, parts=parts), taken.address)


def in_line(line: Line, chance: Random) -> Line:
    """Change a letter of a line, or the label of one of its marks."""
    marks = [number for number, run in enumerate(line) if isinstance(run, Mark)]
    if marks and chance.random() < 0.5:
        number = chance.choice(marks)
        mark = line[number]
        assert isinstance(mark, Mark)
        other = replace(mark, label=in_place(mark.label, 0, chance) or "x")
        return (*line[:number], other, *line[number + 1 :])
    words = [
        (number, found.start())
        for number, run in enumerate(line)
        if isinstance(run, Words)
        for found in re.finditer(r"\w", run.words)
    ]
    number, at = chance.choice(words)
    run = line[number]
    assert isinstance(run, Words)
    changed = replace(run, words=in_place(run.words, at, chance))
    return (*line[:number], changed, *line[number + 1 :])


def in_elements(
    data: bytes,
    chance: Random,
    names: Callable[[str], bool],
    courts: Callable[[etree._Element], Iterable[tuple[etree._Element, Literal["text", "tail"]]]],
) -> bytes:
    """Change a letter in one of the files of an archive: in a string of those that are the
    `courts`."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    trees = {name: etree.fromstring(files[name]) for name in files if names(name)}
    places = [
        (name, element, where, found.start())
        for name, tree in trees.items()
        for element, where in courts(tree)
        for found in re.finditer(r"\w", getattr(element, where) or "")
    ]
    name, element, where, at = chance.choice(places)
    setattr(element, where, in_place(getattr(element, where), at, chance))
    return zip_archive(files | {name: etree.tostring(trees[name])})


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def in_docx(data: bytes, taken: Taken, chance: Random) -> bytes:
    """Change a letter of the court’s, or of a label, in a document of Word."""
    del taken

    def courts(tree: etree._Element) -> Iterator[tuple[etree._Element, Literal["text"]]]:
        for text in tree.iter(f"{W}t"):
            run = text.getparent()
            around = [run, *run.iterancestors(f"{W}p")] if run is not None else []
            styles = [each.find(f"{W}{kind}Pr/*") for each, kind in zip(around, "rp", strict=True)]
            if not any("Publisher" in (s.get(f"{W}val") or "") for s in styles if s is not None):
                yield text, "text"

    return in_elements(
        data, chance, lambda name: name in ("word/document.xml", "word/footnotes.xml"), courts
    )


def in_epub(data: bytes, taken: Taken, chance: Random) -> bytes:
    """Change a letter of the court’s, or of a label, in an EPUB."""
    del taken

    def courts(
        tree: etree._Element,
    ) -> Iterator[tuple[etree._Element, Literal["text", "tail"]]]:
        body = next(each for each in tree if each.tag.endswith("body"))
        for element in body.iter(etree.Element):
            around = [element, *element.iterancestors()]
            ours = ["by-publisher" in (each.get("class") or "") for each in around]
            if not any(ours):
                yield element, "text"
            if not any(ours[1:]) and element is not body:
                yield element, "tail"

    return in_elements(data, chance, lambda name: name.startswith("EPUB/part-"), courts)


def in_akn(data: bytes, taken: Taken, chance: Random) -> bytes:
    """Change a letter of the court’s in Akoma Ntoso, or a marker."""
    del taken
    root = etree.fromstring(data)
    places: list[tuple[etree._Element, str, int]] = []
    for part in root.iter("{*}header", "{*}judgmentBody"):
        for element in part.iter(etree.Element):
            name = etree.QName(element).localname
            for where in ("text", "tail", "marker"):
                words = element.get(where) if where == "marker" else getattr(element, where)
                if not (name == "num" and where == "text"):
                    found = re.finditer(r"\w", words or "")
                    places += [(element, where, each.start()) for each in found]
    element, where, at = chance.choice(places)
    if where == "marker":
        element.set(where, in_place(element.get(where) or "", at, chance))
    else:
        setattr(element, where, in_place(getattr(element, where), at, chance))
    return etree.tostring(root)


CHANGES: dict[str, Change] = {
    "xml": in_akn,
    "pdf": in_pdf,
    "docx": in_docx,
    "epub": in_epub,
    "txt": in_lines,
    "md": in_markdown,
    "json": in_json,
}
"""By the ending of the output’s name."""
