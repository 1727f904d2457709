"""Draws the cases cited as a picture: a row for each, its marks at its year, arcs for quotations.

Time runs from left to right and the rows are in its order, so that the marks go down a slope.
Names stand above the slope, and the arcs have the room below it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from xml.etree import ElementTree as ET

from build_scripts.pages.pictures.cases_by_year import Chronology, Cited
from build_scripts.pages.pictures.shapes import (
    arc,
    glyph,
    line,
    number,
    shortened_to_room,
    text,
    width,
)
from build_scripts.pages.text.wording import counted, list_in_prose, name_in_sentence, times

WIDTH = 640
ROW = 24
TOP = 40
LEFT, RIGHT = 92.0, 408.0
"""Where the first and the last year stand. Beyond are the names; before, arcs and years."""
GUTTER = 44.0
SIZE, SMALL = 14.0, 12.0
"""Of the names, and of everything else."""
GAP = 13.0
STEPS = (5, 10, 20, 25, 50, 100, 200, 500)


@dataclass(frozen=True, slots=True)
class Axis:
    """The years of a picture, from `first` to `last`."""

    first: int
    last: int
    ticks: tuple[int, ...]
    """Round years between them, each with a line."""

    def x(self, year: int) -> float:
        """Return where `year` stands."""
        return LEFT + (RIGHT - LEFT) * (year - self.first) / (self.last - self.first)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: its first mark, and the distance from each mark to the next."""

    x: float
    y: float
    gap: float


def drawing(cited: Chronology, title: str, year: int | None) -> ET.Element:
    """Return the picture of `cited`, which the case `title` of `year` cites."""
    dated = [case for case in cited.cases if case.year is not None]
    undated = [case for case in cited.cases if case.year is None]
    axis = axis_of([case.year for case in dated if case.year is not None], year)
    own = axis is not None and year is not None
    places = {case.id: place(case, axis, n) for n, case in enumerate(dated)}
    shift = len(dated) + own + 1
    places |= {case.id: place(case, None, shift + n) for n, case in enumerate(undated)}
    rows = shift + len(undated) if undated else len(dated) + own
    svg = canvas(cited, TOP + ROW * rows + 8)
    if axis:
        svg.append(grid(axis, year, middle(len(dated)) - ROW / 2 + 4))
        if year is not None:
            svg.append(own_case(title, year, axis, middle(len(dated))))
    if dated:
        svg.append(group(dated, cited, places, "Cases by year"))
    if undated:
        head = text("picture-year", 0, middle(shift - 1) + 4, "Year not given")
        head.set("aria-hidden", "true")
        svg.append(head)
        svg.append(group(undated, cited, places, "Cases whose year is not given"))
    return svg


def canvas(cited: Chronology, height: int) -> ET.Element:
    """Return the empty picture, with what it is called and what it shows."""
    names = {"aria-labelledby": "picture-title", "aria-describedby": "picture-desc"}
    size = {"viewBox": f"0 0 {WIDTH} {height}", "width": str(WIDTH), "height": str(height)}
    svg = ET.Element("svg", {"class": "picture", "role": "group", **size, **names})
    title = ET.SubElement(svg, "title", {"id": "picture-title"})
    title.text = "The cases cited, by year"
    desc = ET.SubElement(svg, "desc", {"id": "picture-desc"})
    desc.text = (
        f"{counted(len(cited.cases), 'case')}, the oldest first. Each is a link to its entry and "
        "says how often which writing cites it. The table after the picture says the same."
    )
    return svg


def axis_of(years: Iterable[int], own: int | None) -> Axis | None:
    """Return an axis for the years of the cases and the `own` one."""
    years = list(years)
    if not years:
        return None
    years += [own] if own is not None else []
    low, high = min(years), max(years)
    step = next((s for s in STEPS if (RIGHT - LEFT) * s / (high - low + s) >= GUTTER), STEPS[-1])
    last = max(high, low + step)
    return Axis(low, last, tuple(range(-(-low // step) * step, last + 1, step)))


def middle(row: int) -> float:
    """Return the height at which a row stands."""
    return TOP + ROW * row + ROW / 2


def place(case: Cited, axis: Axis | None, row: int) -> Place:
    """Return where `case` stands; without an axis, all stand in one column."""
    x = axis.x(case.year) if axis and case.year is not None else LEFT
    return Place(x, middle(row), min(GAP, 160 / max(1, len(case.mentions))))


def grid(axis: Axis, own: int | None, bottom: float) -> ET.Element:
    """Return the years along the top, with a line down from each, and the `own` one after them."""
    element = ET.Element("g", {"aria-hidden": "true"})
    for year in axis.ticks:
        x = axis.x(year)
        element.append(line("picture-grid", x, TOP - 10, x, bottom))
        if own is None or abs(axis.x(own) - x) > 36:
            element.append(text("picture-tick", x, TOP - 17, str(year), "middle"))
    if own is not None:
        element.append(line("picture-now", axis.x(own), TOP - 10, axis.x(own), TOP - 2))
        element.append(text("picture-tick picture-own", axis.x(own), TOP - 17, str(own), "middle"))
    return element


def own_case(title: str, year: int, axis: Axis, y: float) -> ET.Element:
    """Return the last row of the years: the citing case itself."""
    element = ET.Element("g", {"aria-hidden": "true"})
    x = axis.x(year)
    element.append(line("picture-leader", GUTTER - 10, y, x - 8, y))
    element.append(line("picture-now", x, y - 6, x, y + 6))
    element.append(text("picture-year picture-own", 0, y + 4, str(year)))
    name = shortened_to_room(title, SIZE, WIDTH - x - 20)
    element.append(text("picture-name picture-own", x + 12, y + 4.5, name))
    return element


def group(
    cases: Sequence[Cited], cited: Chronology, places: dict[str, Place], name: str
) -> ET.Element:
    """Return rows as a list with a name."""
    element = ET.Element("g", {"role": "list", "aria-label": name})
    element.tail = "\n"
    before: int | None = None
    for case in cases:
        element.append(row(case, cited, places, year=case.year if case.year != before else None))
        before = case.year
    return element


def row(case: Cited, cited: Chronology, places: dict[str, Place], year: int | None) -> ET.Element:
    """Return the row of `case`: its arcs, then a link that holds its marks and its name."""
    at = places[case.id]
    element = ET.Element("g", {"role": "listitem", "class": "picture-row"})
    element.tail = "\n"
    if year is not None:
        label = text("picture-year", 0, at.y + 4, str(year))
        label.set("aria-hidden", "true")
        leader = line("picture-leader", GUTTER - 10, at.y, at.x - 12, at.y)
        element.extend((leader, label) if at.x - 12 > GUTTER else (label,))
    element.extend(arcs(case, places))
    sentence = accessible(case, cited.writers)
    attributes = {"href": f"#{case.id}", "class": "picture-case"}
    anchor = ET.SubElement(element, "a", attributes)
    ET.SubElement(anchor, "title").text = sentence
    anchor.extend(chain(labelled_row(case, at), marks(case, at)))
    return element


def arcs(case: Cited, places: dict[str, Place]) -> Iterator[ET.Element]:
    """Yield a curve from each case of the picture in which `case` is quoted or cited."""
    end = places[case.id]
    for through in case.through:
        if start := places.get(through.id or ""):
            curve = arc((start.x - 9, start.y), (end.x - 8, end.y), GUTTER)
            curve.set("aria-hidden", "true")
            yield curve


def marks(case: Cited, at: Place) -> Iterator[ET.Element]:
    """Yield a mark for each writing that cites `case`, side by side."""
    for place_, each in enumerate(case.mentions):
        yield glyph(each.writer, each.count, at.x + place_ * at.gap, at.y)


def labelled_row(case: Cited, at: Place) -> Iterator[ET.Element]:
    """Yield the ground of a row that can be pointed at, its name, and the number of mentions.

    The name stands to the right of the marks; to the left where only there it is whole.
    """
    before = at.x - 24  # room for an arrowhead
    after = at.x + max(0, len(case.mentions) - 1) * at.gap + 12
    count = str(case.count)
    room_right = WIDTH - after - width(f"  {count}", SMALL) - 6
    room_left = before - GUTTER - width(f"  {count}", SMALL) - 6
    needed = width(case.name, SIZE)
    left = room_right < needed and room_left > room_right
    name = shortened_to_room(case.name, SIZE, room_left if left else room_right)
    taken = width(name, SIZE) + width(f"  {count}", SMALL)
    start = before - taken if left else at.x - 10
    end = after if left else after + taken
    yield ground(max(0.0, start), min(float(WIDTH), end), at.y)
    label = text("picture-label", before if left else after, at.y + 4.5, "")
    label.set("text-anchor", "end" if left else "start")
    label.set("aria-hidden", "true")  # the title says all of it, unshortened
    words = ET.SubElement(label, "tspan", {"class": "picture-name"})
    words.text = name
    figure = ET.SubElement(label, "tspan", {"class": "picture-count", "dx": "7"})
    figure.text = count
    yield label


def ground(start: float, end: float, y: float) -> ET.Element:
    """Return the stretch of a row that can be pointed at."""
    size = {"width": number(end - start), "height": number(ROW - 2), "rx": "3"}
    place_ = {"x": number(start), "y": number(y - ROW / 2 + 1)}
    return ET.Element("rect", {"class": "picture-ground", **place_, **size})


def accessible(case: Cited, writers: Sequence[str]) -> str:
    """Return a row as a sentence: `Lim v. INS, 2000: cited 4 times, 3 in the opinion, …`."""
    year = str(case.year) if case.year is not None else "year not given"
    parts = [
        f"{each.count} in the {name_in_sentence(writers[each.writer])}" for each in case.mentions
    ]
    if len(parts) == 1:
        parts = [f"in the {name_in_sentence(writers[case.mentions[0].writer])}"]
    said = ", ".join([f"cited {times(case.count)}", *parts])
    through = [f"{t.verb} in {t.name or 'another authority'}" for t in case.through]
    return (
        f"{case.name}, {year}: {'; '.join([said, *([list_in_prose(through)] if through else [])])}"
    )
