"""The styles of the document, named for what they are: a teacher restyles each in one place.

Every name that begins with `Publisher` is of the publisher’s words; all others are the court’s.
"""

from dataclasses import dataclass
from typing import Literal

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

SERIF, SANS = "Georgia", "Arial"
PALE = RGBColor(0x55, 0x55, 0x55)
ALIGNED = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


@dataclass(frozen=True, slots=True)
class Look:
    """How a style sets a paragraph; lengths in points."""

    name: str
    base: str = "Normal"
    size: float = 11
    align: Literal["left", "center", "justify"] = "left"
    before: float = 0
    after: float = 8
    inset: float = 0
    hanging: float = 0
    """How far its first line stands out to the left of the others."""
    with_next: bool = False
    """Whether it stays on a page with what follows."""
    bold: bool = False
    italic: bool = False
    pale: bool = False

    @property
    def ours(self) -> bool:
        """Whether the words are the publisher’s."""
        return self.name.startswith("Publisher")


PARAGRAPHS = (
    Look("Court Caption", align="center"),
    Look("Court Caption Text", align="justify", inset=28),
    Look("Court Caption Side"),
    Look("Court Byline", with_next=True),
    Look("Court Paragraph", align="justify"),
    Look("Court Quotation", base="Court Paragraph", size=10.5, align="justify", inset=28),
    Look("Court Disposition", base="Court Paragraph"),
    Look("Court List Item", base="Court Paragraph", align="justify", inset=14, hanging=14),
    Look("Court Table Text", size=10, after=2, before=2),
    Look("Court Table Text of Many", base="Court Table Text", size=7.5, after=1, before=1),
    Look("Court Note", size=9, after=4),
    Look("Court Note Quotation", base="Court Note", size=9, after=4, inset=18),
    Look("Court Note Table Text", base="Court Note", size=8.5, after=2),
    Look("Court Note Table Text of Many", base="Court Note", size=7, after=1),
    Look("Court Note without Mark", base="Court Note", size=9, after=4),
    Look("Publisher Title", size=18, bold=True, after=4),
    Look("Publisher Heading", base="Heading 1", size=13, before=24, after=12, align="center"),
    Look("Publisher Subheading", base="Heading 2", size=11, before=12, after=6, bold=True),
    Look("Publisher Text", size=9.5, after=4),
    Look("Publisher Page", size=8.5, align="center", after=0, pale=True),
    Look("Publisher Notice", size=9.5, italic=True, pale=True, with_next=True),
    Look("Publisher Authority", size=9.5, after=3, inset=14),
)
HEADING = "Heading {}"
TABLE = "Court Table"
DEEPEST = 6


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LINE = 'w:val="single" w:sz="{}" w:space="0" w:color="000000"'
TABLE_LOOK = (
    f"<w:tblPr {W}><w:tblBorders><w:top {LINE.format(8)}/><w:bottom {LINE.format(8)}/>"
    f"<w:insideH {LINE.format(2)}/></w:tblBorders>"
    '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'
    "</w:tblPr>",
    f'<w:tblStylePr {W} w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>',
)
"""The properties of the style of a table, and of the row that names its columns."""


def define(document: Document) -> None:
    """Give `document` the styles."""
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    face(normal, SERIF)
    normal.font.size = Pt(11)
    normal.paragraph_format.line_spacing = 1.2
    for level in range(1, DEEPEST + 1):
        heading = document.styles[HEADING.format(level)]
        assert isinstance(heading, ParagraphStyle)
        face(heading, SERIF)
        heading.font.size, heading.font.bold = Pt(13 if level == 1 else 11.5), True
        heading.font.italic = False
        heading.font.color.rgb = RGBColor(0, 0, 0)
        heading.paragraph_format.space_before = Pt(24 if level == 1 else 14)
        heading.paragraph_format.space_after = Pt(8)
        if level == 1:
            heading.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name != "Normal Table":
            style.delete()  # looks for tables in fifty colors
    table_style(document)
    for look in PARAGRAPHS:
        paragraph_style(document, look)
    mark = document.styles.add_style("Court Note Mark", WD_STYLE_TYPE.CHARACTER)
    assert isinstance(mark, CharacterStyle)
    mark.font.superscript = True
    number = document.styles.add_style("Publisher Number", WD_STYLE_TYPE.CHARACTER)
    assert isinstance(number, CharacterStyle)
    face(number, SANS)
    number.font.size, number.font.color.rgb = Pt(7.5), PALE


def paragraph_style(document: Document, look: Look) -> None:
    """Add the style of a paragraph."""
    style = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.base_style = document.styles[look.base]
    face(style, SANS if look.ours else SERIF)
    # What is not bold says nothing of it, so that a table’s first row can be; a heading’s base is.
    style.font.bold = look.bold if look.bold or look.ours else None
    style.font.size, style.font.italic = Pt(look.size), look.italic
    if look.ours:
        style.font.color.rgb = PALE if look.pale else RGBColor(0, 0, 0)
    shape = style.paragraph_format
    shape.alignment = ALIGNED[look.align]
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.left_indent = Pt(look.inset)
    shape.first_line_indent = Pt(-look.hanging)
    if not look.ours and look.inset and not look.hanging:
        shape.right_indent = Pt(look.inset)
    shape.keep_with_next = look.with_next or None
    style.quick_style = True


def table_style(document: Document) -> None:
    """Add the style of the court’s tables: fine lines between the rows, names of columns bold."""
    style = document.styles.add_style(TABLE, WD_STYLE_TYPE.TABLE)
    style.base_style = document.styles["Normal Table"]
    style.element.extend(parse_xml(each) for each in TABLE_LOOK)


def face(style: ParagraphStyle | CharacterStyle, name: str) -> None:
    """Set a style in the typeface `name`, for every script."""
    style.font.name = name
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), name)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)


def style_id(name: str) -> str:
    """Return the identifier by which paragraphs name a style."""
    return name.replace(" ", "")
