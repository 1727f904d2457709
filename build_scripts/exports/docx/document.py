"""An edition as a document of Word, packed: what is the same in all, and what each fills in."""

import datetime
import io
import zipfile
from functools import cache
from typing import cast

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.coreprops import CoreProperties
from docx.opc.packuri import PackURI
from docx.opc.part import Part as DocumentPart
from docx.oxml.coreprops import CT_CoreProperties
from docx.oxml.parser import parse_xml
from lxml import etree
from lxml.etree import _Element as Element

from build_scripts.exports.book import Book
from build_scripts.exports.docx.content import Writer
from build_scripts.exports.docx.markup import element, paragraph, words
from build_scripts.exports.docx.styles import define
from build_scripts.exports.imprint import NO_DAY
from build_scripts.exports.packing import zip_archive

DOCUMENT, HEADER, FOOTER = "word/document.xml", "word/header1.xml", "word/footer1.xml"
FOOTNOTES, COMMENTS = "word/footnotes.xml", "word/comments.xml"
RELATIONS, PROPERTIES = "word/_rels/document.xml.rels", "docProps/core.xml"
RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"

UNUSED = ("/stylesWithEffects", "/customXml", "/thumbnail")
"""Ends of the names of what a new document has and nothing here needs: looks of another version of
Word, an empty form for sources, a picture of an empty page."""
LONGEST_PROPERTY = 255
"""Characters of a property of a document (Office Open XML, part 2, as Word keeps to it)."""


def docx_of(book: Book, address: str | None) -> bytes:
    """Return `book` as a document of Word."""
    files = dict(empty_document())
    writer = Writer(book)
    body = etree.fromstring(files[DOCUMENT])
    for child in writer.whole(address):
        body[0].insert(len(body[0]) - 1, child)
    head = etree.fromstring(files[HEADER])
    head[:] = [paragraph("Publisher Text", words(book.title))]
    foot = etree.fromstring(files[FOOTER])
    # The number that a program shows until it counts.
    foot[:] = [paragraph("Publisher Page", element("fldSimple", words("1"), instr=" PAGE "))]
    filled = {
        DOCUMENT: body,
        HEADER: head,
        FOOTER: foot,
        FOOTNOTES: writer.footnotes(),
        COMMENTS: writer.comments(),
        RELATIONS: with_links(etree.fromstring(files[RELATIONS]), writer.links),
        PROPERTIES: with_properties(cast(CT_CoreProperties, parse_xml(files[PROPERTIES])), book),
    }
    return zip_archive(files | {name: serialized_xml(root) for name, root in filled.items()})


def with_links(relations: Element, links: dict[str, str]) -> Element:
    """Return the relations of a document with its links to the web, by the names it uses."""
    for name, url in links.items():
        given = {"Id": name, "Type": RELATIONSHIP_TYPE.HYPERLINK, "Target": url}
        each = etree.SubElement(relations, f"{{{RELATED}}}Relationship", given)
        each.set("TargetMode", "External")
    return relations


def with_properties(properties: CT_CoreProperties, book: Book) -> Element:
    """Return the properties of a document as those of `book`."""
    about = CoreProperties(properties)
    about.title, about.author = book.title[:LONGEST_PROPERTY], (book.court or "")[:LONGEST_PROPERTY]
    about.language = book.language
    day = datetime.datetime.combine(book.date or NO_DAY, datetime.time())
    about.created = about.modified = day
    about.last_modified_by, about.comments, about.revision = "", "", 1
    return properties


def serialized_xml(root: Element) -> bytes:
    """Return an XML file."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


@cache
def empty_document() -> dict[str, bytes]:
    """Return the files of a document with the styles of every edition, and nothing in it."""
    document = docx.Document()
    define(document)
    body = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    section = document.sections[0]
    assert section.header.paragraphs and section.footer.paragraphs  # asked for, they are there
    part = document.part
    for owner in (part, part.package):
        for name, relation in list(owner.rels.items()):
            if relation.reltype.endswith(UNUSED):
                del owner.rels[name]
    for name, kind, relation in (
        (FOOTNOTES, CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES),
        (COMMENTS, CONTENT_TYPE.WML_COMMENTS, RELATIONSHIP_TYPE.COMMENTS),
    ):
        part.relate_to(DocumentPart(PackURI(f"/{name}"), kind, b"", part.package), relation)
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
