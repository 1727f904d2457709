"""The picture of a library: its opinions in order of time, an arc from each to those it cites.

It is drawn no wider than a narrow phone, and says something once there are several citations to
see; of many opinions it has those that cite and are cited most. The same stands under it in words.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from build_scripts.model import Summary
from build_scripts.model.across import CitesAnother
from build_scripts.pages.pictures.shapes import glyph, line, number, shortened_to_room, text
from build_scripts.pages.text.wording import counted, list_in_prose

FEWEST = 6
"""Citations among the editions of a site from which the picture says something."""
MOST = 30
"""Rows."""
WIDTH = 320
ROW = 26
TOP = 8
DOT = 104.0
"""Where the marks stand: before them the years and the arcs, after them the names."""
YEARS = 36.0
SIZE = 14.0
NARROWEST = 14.0
"""How far the arc between neighbors swings out."""


@dataclass(frozen=True, slots=True)
class Row:
    """An opinion of the picture."""

    summary: Summary
    year: int
    cites: tuple[str, ...]
    by: tuple[str, ...]
    """The slugs of those that it cites and that cite it, by time."""


def library_picture(editions: Sequence[Summary], citing: Sequence[CitesAnother], index: str) -> str:
    """Return the picture as one block of HTML, or nothing where it would not say anything.

    `index` ends the address of an edition’s folder where nothing makes it stand for its page.
    """
    dated = {each.slug: each for each in editions if each.date_filed}
    seen = [each for each in citing if {each.by, each.cited} <= dated.keys()]
    if len(seen) < FEWEST:
        return ""
    rows = rows_of(dated, seen)
    figure = ET.Element("figure", {"class": "library-picture by-build"})
    figure.set("aria-labelledby", "library-picture-says")
    caption = ET.SubElement(figure, "figcaption")
    said = ET.SubElement(caption, "p", {"id": "library-picture-says"})
    said.text = summary(rows, seen, len(editions))
    figure.append(drawing(rows, index))
    figure.append(in_words(rows, dated, index))
    return ET.tostring(figure, encoding="unicode", short_empty_elements=False)


def rows_of(dated: Mapping[str, Summary], seen: Sequence[CitesAnother]) -> list[Row]:
    """Return the rows: the opinions that cite and are cited most, the oldest first."""
    cites: dict[str, set[str]] = defaultdict(set)
    by: dict[str, set[str]] = defaultdict(set)
    for each in seen:
        cites[each.by].add(each.cited)
        by[each.cited].add(each.by)
    weights = Counter({slug: len(cites[slug]) + len(by[slug]) for slug in {*cites, *by}})
    chosen = sorted(weights, key=lambda slug: (-weights[slug], slug))[:MOST]

    def oldest_first(slugs: set[str]) -> tuple[str, ...]:
        return tuple(sorted(slugs, key=lambda slug: (str(dated[slug].date_filed), slug)))

    found: list[Row] = []
    for slug in oldest_first(set(chosen)):
        filed = dated[slug].date_filed
        assert filed  # else it is not dated
        found.append(
            Row(dated[slug], filed.year, oldest_first(cites[slug]), oldest_first(by[slug]))
        )
    return found


def summary(rows: Sequence[Row], seen: Sequence[CitesAnother], number_of_all: int) -> str:
    """Return in two or three sentences what the picture shows."""
    concerned = len({slug for each in seen for slug in (each.by, each.cited)})
    said = [
        f"{concerned:,} of the {number_of_all:,} opinions of this library cite, or are cited by, "
        f"another of it: an arc leads from each to what it cites, the oldest on top."
    ]
    most = max(rows, key=lambda row: (len(row.by), row.year))
    if len(most.by) > 1:
        said.append(f"{most.summary.title} is cited by most, {len(most.by)} of them.")
    if concerned > len(rows):
        said.append(f"The {len(rows)} that cite and are cited most are shown.")
    return " ".join(said)


def drawing(rows: Sequence[Row], index: str) -> ET.Element:
    """Return the drawing."""
    height = TOP * 2 + ROW * len(rows)
    size = {"viewBox": f"0 0 {WIDTH} {height}", "width": str(WIDTH), "height": str(height)}
    svg = ET.Element("svg", {"class": "picture", "role": "list", **size})
    svg.set("aria-label", "Who cites whom, the oldest opinion first")
    heights = {row.summary.slug: TOP + ROW * n + ROW / 2 for n, row in enumerate(rows)}
    before: int | None = None
    for row in rows:
        svg.append(drawn(row, heights, year=row.year if row.year != before else None, index=index))
        before = row.year
    return svg


def drawn(
    row: Row,
    heights: Mapping[str, float],
    *,
    year: int | None,
    index: str,
) -> ET.Element:
    """Return a row: its arcs, then a link that holds its mark and its name."""
    y = heights[row.summary.slug]
    element = ET.Element("g", {"role": "listitem", "class": "picture-row"})
    element.tail = "\n"
    if year is not None:
        label = text("picture-year", 0, y + 4, str(year))
        label.set("aria-hidden", "true")
        element.append(label)
        element.append(line("picture-leader", YEARS, y, DOT - 8, y))
    for slug in row.cites:
        if slug in heights:
            element.append(arc(y, heights[slug], len(heights)))
    link = ET.SubElement(
        element, "a", {"href": address(row.summary, index), "class": "picture-case"}
    )
    ET.SubElement(link, "title").text = sentence(row)
    place = {"x": number(DOT - 10), "y": number(y - ROW / 2 + 1), "rx": "3"}
    room = {"width": number(WIDTH - DOT + 10), "height": number(ROW - 2.0)}
    link.append(ET.Element("rect", {"class": "picture-ground", **place, **room}))
    link.append(glyph(0, len(row.by), DOT, y))
    name = text(
        "picture-name",
        DOT + 12,
        y + 4.5,
        shortened_to_room(row.summary.title, SIZE, WIDTH - DOT - 12),
    )
    name.set("aria-hidden", "true")  # the title says all of it, unshortened
    link.append(name)
    return element


def arc(start: float, end: float, rows: int) -> ET.Element:
    """Return a curve from the height of a row to that of one it cites, an arrowhead at its end."""
    far = abs(start - end) / (ROW * max(2, rows - 1))
    out = DOT - 8 - NARROWEST - (DOT - 8 - NARROWEST - YEARS) * far * 4 / 3
    x = DOT - 8
    a, b, c, d = (
        f"{number(px)},{number(py)}" for px, py in [(x, start), (out, start), (out, end), (x, end)]
    )
    head = f"M{number(x - 5)},{number(end - 3)} L{d} L{number(x - 5)},{number(end + 3)}"
    return ET.Element(
        "path", {"class": "picture-arc", "d": f"M{a} C{b} {c} {d} {head}", "aria-hidden": "true"}
    )


def sentence(row: Row) -> str:
    """Return a row in words: `Lim v. INS, 2000: cited by 3 opinions; cites 1 opinion`."""
    by = f"cited by {counted(len(row.by), 'opinion')}" if row.by else ""
    cites = f"cites {counted(len(row.cites), 'opinion')}" if row.cites else ""
    return f"{row.summary.title}, {row.year}: {'; '.join(filter(None, [by, cites]))}"


def in_words(rows: Sequence[Row], dated: Mapping[str, Summary], index: str) -> ET.Element:
    """Return the same as a list: what each opinion cites, with links."""
    element = ET.Element("details")
    ET.SubElement(element, "summary").text = "The same in words"
    items = ET.SubElement(element, "ul")
    for row in rows:
        if not row.cites:
            continue
        item = ET.SubElement(items, "li")
        link = ET.SubElement(item, "a", {"href": address(row.summary, index)})
        link.text = f"{row.summary.title} ({row.year})"
        link.tail = f" cites {list_in_prose([dated[slug].title for slug in row.cites])}."
    return element


def address(edition: Summary, index: str) -> str:
    """Return where an edition stands, from the list of all."""
    return f"{edition.slug}/{index}"
