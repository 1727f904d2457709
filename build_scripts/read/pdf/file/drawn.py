"""Finds what is drawn on a page and is no type: rules, boxes, pictures."""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from build_scripts.read.pdf.file.page_rotation import Turn

Edges = tuple[float, float, float, float]
"""Left, bottom, right and top of what is drawn."""
THICKEST_RULE = 2.0
"""Points. A thicker bar is a box or a picture."""
DARKEST, LETS_SHINE = 80, 200
"""Of 255: how bright black is at the most, and how opaque it is at the least."""


class Rule(NamedTuple):
    """A thin horizontal line."""

    x0: float
    x1: float
    y: float


class Upright(NamedTuple):
    """A thin vertical line."""

    x: float
    bottom: float
    top: float


RECTANGLE = (4, 5)
"""Points of the path around a rectangle: it may lead back to the first."""


class Box(NamedTuple):
    """A box about as high as a line, as those are that a court draws over what it redacts."""

    x0: float
    x1: float
    bottom: float
    top: float
    dark: bool = False
    """Whether it is filled with black, or nearly."""
    opaque: bool = False
    """Whether it is filled at all, so that nothing shows through."""


def drawn_on(page: Any, turn: Turn) -> Iterator[Box]:
    """Yield where the lines and boxes of a page are."""
    for item, box in boxes_of(page, pdfium.FPDF_PAGEOBJ_PATH):
        ends = turn.point(*box[:2]), turn.point(*box[2:])
        (left, right), (bottom, top) = map(sorted, zip(*ends, strict=True))
        brightest = filling_of(item) if top - bottom > THICKEST_RULE else None
        dark = brightest is not None and brightest <= DARKEST
        yield Box(left, right, bottom, top, dark, brightest is not None)


def filling_of(path: Any) -> int | None:
    """Return how bright the colour is with which a rectangle is filled, None where it is not, or
    lets the page show through: a frame, filled between its edges, covers nothing within."""
    filling, stroked = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, filling, stroked) or not filling.value:
        return None
    if not is_rectangle(path):
        return None
    *colours, opaque = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(path, *colours, opaque) or opaque.value <= LETS_SHINE:
        return None
    return max(colour.value for colour in colours)


def is_rectangle(path: Any) -> bool:
    """Say whether a path leads once around the four corners of a rectangle."""
    count = pdfium.FPDFPath_CountSegments(path)
    if not RECTANGLE[0] <= count <= RECTANGLE[1]:
        return False
    x, y = ctypes.c_float(), ctypes.c_float()
    corners: set[tuple[float, float]] = set()
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            return False
        corners.add((round(x.value, 1), round(y.value, 1)))
    return all(len(set(ends)) == 2 for ends in zip(*corners, strict=True))


def rules_among(drawn: Iterable[Box]) -> Iterator[Rule]:
    """Yield the thin horizontal lines among what is drawn."""
    for left, right, bottom, top, *_ in drawn:
        if top - bottom <= THICKEST_RULE and right - left > THICKEST_RULE:
            yield Rule(left, right, (bottom + top) / 2)


def uprights_among(drawn: Iterable[Box]) -> Iterator[Upright]:
    """Yield the thin vertical lines among what is drawn."""
    for left, right, bottom, top, *_ in drawn:
        if right - left <= THICKEST_RULE < top - bottom:
            yield Upright((left + right) / 2, bottom, top)


def pictures_on(page: Any) -> list[Edges]:
    """Return the edges of the pictures of a page, as the file has them."""
    return [edges for _, edges in boxes_of(page, pdfium.FPDF_PAGEOBJ_IMAGE)]


def is_pictured(pictures: Iterable[Edges], area: float) -> bool:
    """Say whether pictures cover half of the page or more."""
    covered = sum((right - left) * (top - bottom) for left, bottom, right, top in pictures)
    return covered >= area / 2


WIDE, HIGH = 1 / 3, 1 / 10
"""Of the page: a seal over a caption is no wider, a letterhead no higher."""


def shows_picture(pictures: Iterable[Edges], width: float, height: float) -> bool:
    """Say whether one of the pictures of a page of that size is larger than a seal or a signature:
    a map, a photograph, the instrument that the court construes."""
    return any(
        right - left >= WIDE * width and top - bottom >= HIGH * height
        for left, bottom, right, top in pictures
    )


UNMOVED = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


DEEPEST_FORM = 4
"""Forms may stand in forms."""


def boxes_of(page: Any, kind: int) -> Iterator[tuple[Any, Edges]]:
    """Yield each object of `kind`, with its left, bottom, right and top."""
    count = pdfium.FPDFPage_CountObjects(page.raw)
    items = (pdfium.FPDFPage_GetObject(page.raw, index) for index in range(count))
    yield from boxes_among(items, kind, UNMOVED, DEEPEST_FORM)


def boxes_among(
    items: Iterable[Any], kind: int, moved: Sequence[float], depth: int
) -> Iterator[tuple[Any, Edges]]:
    """Yield the objects of `kind` among `items` and in the forms among them with their edges, which
    are `moved` by the matrix of the form that they are in."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for item in items:
        found = pdfium.FPDFPageObj_GetType(item)
        if found == kind and pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            ends = (left.value, bottom.value), (right.value, top.value)
            (x0, y0), (x1, y1) = (transformed_point(moved, x, y) for x, y in ends)
            yield item, (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        elif found == pdfium.FPDF_PAGEOBJ_FORM and depth:
            matrix = pdfium.FS_MATRIX()
            if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
                continue
            own = tuple(getattr(matrix, name) for name in "abcdef")
            count = max(0, pdfium.FPDFFormObj_CountObjects(item))
            inner = (pdfium.FPDFFormObj_GetObject(item, index) for index in range(count))
            yield from boxes_among(inner, kind, combined_matrix(own, moved), depth - 1)


def transformed_point(matrix: Sequence[float], x: float, y: float) -> tuple[float, float]:
    """Return where `matrix` puts a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def combined_matrix(inner: Sequence[float], outer: Sequence[float]) -> tuple[float, ...]:
    """Return the matrix that does what `inner` does and then what `outer` does."""
    a, b, c, d, e, f = inner
    across, up = transformed_point(outer, e, f)
    p, q, r, s = outer[:4]
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, across, up
