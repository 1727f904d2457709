"""Prints small PDFs for tests: lines of type at places on pages, nothing else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FONTS = {"roman": "Times-Roman", "italic": "Times-Italic", "bold": "Times-Bold", "typed": "Courier"}


@dataclass(frozen=True)
class Type:
    """A stretch of type that begins at `x`, `y` points from the lower left corner."""

    x: float
    y: float
    words: str
    size: float = 12
    font: str = "roman"
    seen: bool = True
    """Else it lies unseen on the page, as the text layer of a scan does."""
    faint: bool = False
    """Whether it lets the page show through."""
    pale: bool = False
    """Whether it is white."""


@dataclass(frozen=True)
class Drawn:
    """A thin horizontal rule, or a box."""

    x: float
    y: float
    width: float
    height: float = 0.6
    grey: float = 0
    """Black, or up to 1, white."""


@dataclass(frozen=True)
class Pictured:
    """A picture, which fills the page unless it is said to be smaller."""

    x: float = 0
    y: float = 0
    width: float = 612
    height: float = 792


Item = Type | Drawn | Pictured


def typed(lines: Iterable[tuple[float, str]], top: float = 700, leading: float = 14) -> list[Item]:
    """Lines of typewriter type, each 7.2 points a character, from the top down."""
    return [
        Type(x, top - leading * index, words, font="typed")
        for index, (x, words) in enumerate(lines)
        if words
    ]


LYING = (
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 9 0 R"
    " /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >> >>"
)
"""A font that has fi as its sign 1 and fl as 2, and says that both are an f."""
AS_F = (
    "/CIDInit /ProcSet findresource begin begincmap /CMapName /F def /CMapType 2 def\n"
    "1 begincodespacerange <00> <FF> endcodespacerange\n2 beginbfchar <01> <0066> <02> <0066>"
    " endbfchar\n1 beginbfrange <20> <7E> <0020> endbfrange\nendcmap end"
)


def drawn(item: Item) -> str:
    if isinstance(item, Drawn):
        box = f"{item.x} {item.y} {item.width} {item.height} re f"
        return f"q {item.grey} g {box} Q" if item.grey else box
    if isinstance(item, Pictured):
        return f"q {item.width} 0 0 {item.height} {item.x} {item.y} cm /Scan Do Q"
    words = item.words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    mode = "/Faint gs " if item.faint else "" if item.seen else "3 Tr "
    mode += "1 g " if item.pale else ""
    return f"q BT {mode}/{item.font} {item.size} Tf {item.x} {item.y} Td ({words}) Tj ET Q"


def printed(
    pages: Sequence[Sequence[Item]],
    trailer: str = "",
    sideways: bool = False,
    turned: int | None = None,
) -> bytes:
    """The bytes of a PDF with these pages; `sideways`, set on their side and turned upright, or
    `turned` by so many degrees as whoever scans or prints a page the wrong way does."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{10 + 2 * index} 0 R" for index in range(len(pages)))
    objects.append(f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>")
    for name in FONTS.values():
        objects.append(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        )
    objects.append(
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
        " /BitsPerComponent 8 /Length 1 >>\nstream\nA\nendstream"
    )
    objects += [LYING, f"<< /Length {len(AS_F)} >>\nstream\n{AS_F}\nendstream"]
    fonts = " ".join(f"/{name} {3 + index} 0 R" for index, name in enumerate(FONTS))
    fonts += " /lying 8 0 R"
    for index, page in enumerate(pages):
        content = "\n".join(map(drawn, page))
        box, turn = ("100 50 892 662", 90) if sideways else ("0 0 612 792", 0)
        turn = turn if turned is None else turned
        if sideways:
            content = f"q 0 1 -1 0 892 50 cm\n{content}\nQ"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Rotate {turn}"
            f" /Contents {11 + 2 * index} 0 R"
            f" /Resources << /Font << {fonts} >> /XObject << /Scan 7 0 R >>"
            f" /ExtGState << /Faint << /ca 0.15 >> >> >> >>"
        )
        length = len(content.encode("cp1252"))
        objects.append(f"<< /Length {length} >>\nstream\n{content}\nendstream")
    out = b"%PDF-1.4\n"
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return (
        out
        + (
            f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
            f"<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(out)}\n%%EOF\n"
        ).encode()
    )
