"""Small PDFs that ask for more than any opinion does."""

import zlib
from collections.abc import Callable, Sequence


def assembled(objects: Sequence[str | bytes]) -> bytes:
    """A PDF of these objects, the first its catalog."""
    out = b"%PDF-1.7\n"
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        inner = body if isinstance(body, bytes) else body.encode("latin-1")
        out += b"%d 0 obj\n%b\nendobj\n" % (number, inner)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
    end += f"<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + end.encode()


def stream(content: bytes, entries: str = "") -> bytes:
    """A stream object, compressed."""
    packed = zlib.compress(content, 9)
    head = f"<< {entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
    return head.encode() + packed + b"\nendstream"


CATALOG = "<< /Type /Catalog /Pages 2 0 R >>"
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"


def one_page(content: bytes, box: str = "0 0 612 792", more: Sequence[bytes] = ()) -> bytes:
    """A PDF of one page; `more` are the objects from number 6 on, forms named /F6, /F7, …."""
    forms = " ".join(f"/F{6 + index} {6 + index} 0 R" for index in range(len(more)))
    resources = f"<< /Font << /F 5 0 R >> /XObject << {forms} >> >>"
    page = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R /Resources {resources}>>"
    )
    pages = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
    return assembled([CATALOG, pages, page, stream(content), FONT, *more])


LINE = b"BT /F 12 Tf 72 700 Td (A line of an opinion, and more of it.) Tj ET\n"


def huge_page() -> bytes:
    """A page as wide as a town."""
    return one_page(LINE, "0 0 99999999 99999999")


def forms_in_forms(depth: int = 8, times: int = 10) -> bytes:
    """Forms each of which draws the next ten times: a hundred million lines."""
    resources = "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources "
    forms = [
        stream(
            f"/F{7 + index} Do ".encode() * times if index + 1 < depth else LINE,
            resources + f"<< /Font << /F 5 0 R >> /XObject << /F{7 + index} {7 + index} 0 R >> >>",
        )
        for index in range(depth)
    ]
    return one_page(b"/F6 Do", more=forms)


def packed_glyphs() -> bytes:
    """A page with more characters than a book."""
    lines = (b"BT /F 2 Tf %d %.1f Td (%030d) Tj ET\n" % (20 + at % 9 * 60, 780 - at / 5, at)
             for at in range(3800))  # fmt: skip
    return one_page(b"".join(lines))


def packed_nothing(size: int = 900_000_000) -> bytes:
    """A stream that unpacks to a gigabyte: a bomb."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 1_000_000) for _ in range(size // 1_000_000))
    packed += packer.flush()
    again = zlib.compress(packed, 9)
    head = f"<< /Filter [/FlateDecode /FlateDecode] /Length {len(again)} >>\nstream\n"
    body = head.encode() + again + b"\nendstream"
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << >> >>"
    )
    return assembled([CATALOG, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page, body])


def one_page_many_times(times: int = 1900, lines: int = 2000) -> bytes:
    """One heavy page, listed again and again."""
    kids = "3 0 R " * times
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /Font << /F 5 0 R >> >> >>"
    )
    pages = f"<< /Type /Pages /Count {times} /Kids [{kids}] >>"
    return assembled([CATALOG, pages, page, stream(LINE * lines), FONT])


def nested(opening: bytes, closing: bytes, depth: int = 500_000) -> bytes:
    """Brackets within brackets."""
    return one_page(LINE + opening * depth + closing * depth)


def nested_object(depth: int = 500_000) -> bytes:
    """An object of arrays within arrays."""
    deep = "[" * depth + "]" * depth
    return assembled(
        [f"<< /Type /Catalog /Pages 2 0 R /Deep {deep} >>", "<< /Type /Pages /Count 0 /Kids [] >>"]
    )


def many_rules(count: int = 300_000) -> bytes:
    """A page of nothing but rules, and words among them."""
    return one_page(b"72 600 40 0.5 re f\n" * count + LINE * 500)


def one_column_of_letters(count: int = 25_000) -> bytes:
    """Every letter on a line of its own, all of them in the middle of the page."""
    letters = (b"(%c) Tj 0 -0.03 Td " % (97 + index % 26) for index in range(count))
    return one_page(b"BT /F 1 Tf 300 780 Td " + b"".join(letters) + b"ET")


HOSTILE: dict[str, Callable[[], bytes]] = {
    "huge-page": huge_page,
    "forms-in-forms": forms_in_forms,
    "packed-glyphs": packed_glyphs,
    "packed-nothing": packed_nothing,
    "one-page-many-times": one_page_many_times,
    "nested-arrays": lambda: nested(b"[", b"]"),
    "nested-dictionaries": lambda: nested(b"<<", b">>"),
    "nested-states": lambda: nested(b"q ", b"Q "),
    "nested-object": nested_object,
    "many-rules": many_rules,
    "one-column-of-letters": one_column_of_letters,
}
