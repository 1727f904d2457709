"""Reads Akoma Ntoso back, by the standard’s own names."""

from collections.abc import Iterator

from lxml import etree

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
BLOCKS = (f"{AKN}p", f"{AKN}block")
NOTE, REFERENCE = f"{AKN}authorialNote", f"{AKN}noteRef"
LOOSE = "notes"
"""The class of a paragraph that holds a note to which no mark refers."""


def blocks_of_akn(data: bytes) -> Iterator[str]:
    """Yield the court’s blocks, the label of each note as one of its own; the notes of a part
    stand after it."""
    root = etree.fromstring(data)
    header = next(root.iter(f"{AKN}header"))
    for part in [header, *next(root.iter(f"{AKN}judgmentBody"))]:
        for block in part.iter(*BLOCKS):
            inside = any(True for _ in block.iterancestors(NOTE))
            if not inside and block.get("class") != LOOSE:
                yield "".join(words(block))
        for note in part.iter(NOTE):
            yield note.get("marker") or ""
            yield from ("".join(words(block)) for block in note.iter(*BLOCKS))


def words(element: etree._Element) -> Iterator[str]:
    """Yield what an element says; of a note its label alone, where its mark is printed."""
    yield element.text or ""
    for child in element:
        if child.tag in (NOTE, REFERENCE):
            yield child.get("marker") or ""
        elif child.tag == f"{AKN}eol":
            yield " "
        else:
            yield from words(child)
        yield child.tail or ""
