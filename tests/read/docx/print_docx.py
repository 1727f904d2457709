"""Writes small documents of Word for tests, by hand: paragraphs, runs, notes, lists, tables."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPENING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def run(words: str, *properties: str) -> str:
    """A run: its words, and properties such as `i`, `b`, `smallCaps`, `vanish`."""
    set_as = "".join(f"<w:{name}/>" for name in properties)
    return f'<w:r><w:rPr>{set_as}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def par(*parts: str, style: str = "", jc: str = "", ind: str = "", num: str = "") -> str:
    """A paragraph of runs; plain words are a run each."""
    inner = "".join(part if part.startswith("<w:") else run(part) for part in parts)
    said = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        numbers, depth = num.split(".")
        said += f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{numbers}"/></w:numPr>'
    said += f"<w:ind {ind}/>" if ind else ""
    said += f'<w:jc w:val="{jc}"/>' if jc else ""
    return f"<w:p><w:pPr>{said}</w:pPr>{inner}</w:p>"


def ref(number: int, mark: str = "") -> str:
    """The mark of a footnote, counted by Word, or printed by the document."""
    custom = ' w:customMarkFollows="1"' if mark else ""
    words = f"<w:t>{mark}</w:t>" if mark else ""
    return f'<w:r><w:footnoteReference{custom} w:id="{number}"/>{words}</w:r>'


OWN = "<w:r><w:footnoteRef/></w:r>"


def table(*rows: Sequence[str]) -> str:
    """A table of cells, each with paragraphs."""
    cells = ["".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
 <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/>
 <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Block Quote"/>
 <w:basedOn w:val="Q"/></w:style>
<w:style w:type="character" w:styleId="Name"><w:name w:val="Name"/><w:rPr><w:i/></w:rPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
  <w:lvlText w:val="[¶ %1]"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>
  <w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
  <w:lvlText w:val="(%2)"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/>
  <w:lvlText w:val=""/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="cardinalText"/>
  <w:lvlText w:val="%1:"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/>
 <w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
"""


def part(tag: str, inner: str) -> str:
    """A part of the document."""
    return f'{OPENING}<w:{tag} xmlns:w="{SPACE}">{inner}</w:{tag}>'


def document(
    *blocks: str, notes: Sequence[str] = (), head: str = "", settings: str = ""
) -> dict[str, str]:
    """The parts of a document; `notes` are numbered from 1, after Word’s separator."""
    footnotes = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    footnotes += "".join(
        f'<w:footnote w:id="{number}">{note}</w:footnote>' for number, note in enumerate(notes, 1)
    )
    parts = {
        "[Content_Types].xml": f"{OPENING}<Types/>",
        "word/document.xml": part("document", f"<w:body>{''.join(blocks)}</w:body>"),
        "word/styles.xml": part("styles", STYLES),
        "word/numbering.xml": part("numbering", NUMBERING),
        "word/footnotes.xml": part("footnotes", footnotes),
    }
    if settings:
        parts["word/settings.xml"] = part("settings", settings)
    if head:
        parts["word/header1.xml"] = part("hdr", par(head))
    return parts


def packed(parts: dict[str, str]) -> bytes:
    """The archive of these parts."""
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return into.getvalue()
