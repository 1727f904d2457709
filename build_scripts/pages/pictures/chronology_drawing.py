"""Draws the chronology: a row for each event, its mark at its time.

Time runs from left to right and the rows are in its order. A mark says how well the time is known:
a disc is a day, an open bar some time within a month or a year, a full bar a period, open at an
end of which only the month or the year is known.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from xml.etree import ElementTree as ET

from build_scripts.model import Event, PartialDate
from build_scripts.pages.pictures.cases_by_year import clean
from build_scripts.pages.pictures.shapes import line, number, shortened_to_room, text, width
from build_scripts.pages.text.wording import counted, partial_date, short_partial_date

WIDTH = 640
ROW = 24
TOP = 40
LEFT, RIGHT = 112.0, 400.0
"""Where the first and the last moment stand."""
BESIDE = 18.0
"""The least room between a date at the left and the first moment."""
DATE_SIZE = 12.5
SIZE = 14.0
"""A little more than the labels are set in: systems’ own faces differ in their width."""
APART = 52.0
"""The least room between two lines of the scale."""
STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""Months from one line to the next."""
DECADE = 120
"""Months; of more than a decade, what is drawn short included, years alone bear lines."""
SHORT_BAR = 5.0
LONG_GAP = 24
"""Months without an event that are drawn short where they are a third of all."""
SHORTENED = 0.14
"""How long that is drawn, as a part of the rest."""
BREAK = 3.0
"""Half the room between the two strokes that break the line of time there."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of time, in months from the year 0."""

    first: float
    last: float
    gap: tuple[float, float] | None = None
    """A long time in which nothing happened, drawn short."""
    left: float = LEFT
    """Where the first moment stands."""

    def length(self) -> float:
        """Return how long the scale is drawn, in months."""
        if not self.gap:
            return self.last - self.first
        return (self.last - self.first - (self.gap[1] - self.gap[0])) * (1 + SHORTENED)

    def x(self, moment: float) -> float:
        """Return where `moment` stands."""
        passed = moment - self.first
        if self.gap and moment > self.gap[0]:
            start, end = self.gap
            drawn = self.length() * SHORTENED / (1 + SHORTENED)
            inside = (min(moment, end) - start) / (end - start)
            passed = start - self.first + drawn * inside + max(0.0, moment - end)
        return self.left + (RIGHT - self.left) * passed / self.length()

    def ticks(self) -> list[int]:
        """Return the round moments that bear a line."""
        room = (RIGHT - self.left) / self.length()
        finest = 12 if self.last - self.first > DECADE else 0
        fitting = (each for each in STEPS if each * room >= APART and each >= finest)
        step = next(fitting, STEPS[-1])
        start = -int(-self.first // step) * step
        found = range(start, int(self.last) + 1, step)
        shown = [at for at in found if at >= self.first and not self.in_gap(at)]
        return shown + self.tick_after_gap(shown)

    def tick_after_gap(self, shown: Sequence[int]) -> list[int]:
        """Return the first year after the gap, else the first month, if none after it is `shown`
        and there is room for one."""
        if not self.gap or (shown and shown[-1] >= self.gap[1]):
            return []
        months = range(ceil(self.gap[1]), int(self.last) + 1)
        at = next((month for month in months if month % 12 == 0), next(iter(months), None))
        if at is None or (shown and self.x(at) - self.x(shown[-1]) < APART):
            return []
        return [at]

    def in_gap(self, moment: float) -> bool:
        """Say whether `moment` lies in what is drawn short."""
        return self.gap is not None and self.gap[0] < moment < self.gap[1]


def event_picture(events: Sequence[Event], labels: Sequence[str]) -> str:
    """Return the picture of `events` as one block of HTML, or nothing where none has a date.

    Each row leads to the place `event-N` of the same page.
    """
    if not any(event.begins for event in events):
        return ""
    figure = ET.Element("figure", {"class": "authorities-picture by-build"})
    figure.set("aria-labelledby", "events-summary")
    figure.append(caption(events))
    name = {"role": "region", "aria-label": "Picture of the chronology", "tabindex": "0"}
    scroll = ET.SubElement(figure, "div", {"class": "picture-scroll", **name})
    scroll.append(drawing(events, labels))
    return ET.tostring(figure, encoding="unicode", short_empty_elements=False)


LEGEND = {
    "day": "on a day",
    "within": "some time in the month or year",
    "period": "from one time to another, open where no day is given",
    "undated": "no date given: placed as in the text",
}


def caption(events: Sequence[Event]) -> ET.Element:
    """Return the caption: how many events there are of which time, and what the marks mean."""
    dates = sorted(event.begins for event in events if event.begins)
    element = ET.Element("figcaption")
    summary = ET.SubElement(element, "p", {"id": "events-summary"})
    years = f", {dates[0].year} to {dates[-1].year}" if dates[0].year < dates[-1].year else ""
    summary.text = f"{counted(len(events), 'event')}{years}."
    legend = ET.SubElement(element, "ul", {"class": "picture-legend"})
    kinds = {certainty_of(event) for event in events}
    for kind, words in LEGEND.items():
        if kind in kinds:
            item = ET.SubElement(legend, "li")
            size = {"viewBox": "0 0 20 16", "width": "20", "height": "16"}
            key = ET.SubElement(
                item, "svg", {"class": "picture-key", "aria-hidden": "true", **size}
            )
            key.append(mark(kind, 3, 17, 8))
            key.tail = words
    return element


def certainty_of(event: Event) -> str:
    """Return how well the time of an event is known."""
    if not event.begins:
        return "undated"
    if event.ends:
        return "period"
    return "day" if event.begins.day else "within"


def drawing(events: Sequence[Event], labels: Sequence[str]) -> ET.Element:
    """Return the picture itself."""
    scale = scale_of(events)
    height = TOP + ROW * len(events) + 8
    names = {"aria-labelledby": "events-title", "aria-describedby": "events-desc"}
    size = {"viewBox": f"0 0 {WIDTH} {height}", "width": str(WIDTH), "height": str(height)}
    svg = ET.Element("svg", {"class": "picture", "role": "group", **size, **names})
    ET.SubElement(svg, "title", {"id": "events-title"}).text = "The events of the case in time"
    ET.SubElement(svg, "desc", {"id": "events-desc"}).text = (
        f"{counted(len(events), 'event')}, the earliest first. Each is a link to its row in the "
        "table after the picture, which says the same."
    )
    svg.append(grid(scale, height - 6))
    rows = ET.SubElement(svg, "g", {"role": "list", "aria-label": "Events"})
    before = scale.left
    for place, (event, label) in enumerate(zip(events, labels, strict=True)):
        start, end = ends_of(event, scale, before)
        rows.append(row(place, event, clean(label), scale, start, end))
        before = start
    return svg


def scale_of(events: Sequence[Event]) -> Scale:
    """Return a scale that holds all dates."""
    moments = [
        moment
        for event in events
        if event.begins
        for moment in (earliest(event.begins), latest(event.ends or event.begins))
    ]
    first, last = min(moments), max(moments)
    widest = max(width(short_time(event), DATE_SIZE) for event in events)
    left = max(LEFT, widest + BESIDE)
    return Scale(first, max(last, first + 1), gap_in(events, last - first), left)


def gap_in(events: Sequence[Event], whole: float) -> tuple[float, float] | None:
    """Return the longest time in which nothing happened, if it is long beside the `whole`."""
    spans = sorted(
        (earliest(event.begins), latest(event.ends or event.begins))
        for event in events
        if event.begins
    )
    found: list[tuple[float, float]] = []
    ended = spans[0][1]
    for start, end in spans:
        if start - ended > max(LONG_GAP, whole / 3):
            found.append((ended + 3, start - 3))
        ended = max(ended, end)
    return max(found, key=lambda gap: gap[1] - gap[0], default=None)


def earliest(date: PartialDate) -> float:
    """Return the first moment that `date` may mean, in months."""
    return date.year * 12 + max(date.month - 1, 0) + max(date.day - 1, 0) / 31


def latest(date: PartialDate) -> float:
    """Return the last moment that `date` may mean."""
    if date.day:
        return earliest(date) + 1 / 31
    return earliest(date) + (1 if date.month else 12)


def ends_of(event: Event, scale: Scale, before: float) -> tuple[float, float]:
    """Return where the mark of an event begins and ends; without a date, below the one before."""
    if not event.begins:
        return before, before
    start, end = scale.x(earliest(event.begins)), scale.x(latest(event.ends or event.begins))
    if certainty_of(event) == "day":
        return start, start
    return start, max(end, start + SHORT_BAR)


def grid(scale: Scale, bottom: float) -> ET.Element:
    """Return the lines of the scale with their dates."""
    element = ET.Element("g", {"aria-hidden": "true"})
    element.extend(axis(scale))
    for at in scale.ticks():
        x = scale.x(at)
        year, month = divmod(at, 12)
        words = short_partial_date(PartialDate(year, month + 1)) if month else str(year)
        element.append(line("picture-grid", x, TOP - 10, x, bottom))
        element.append(text("picture-tick", x, TOP - 17, words, "middle"))
    return element


def axis(scale: Scale) -> Iterator[ET.Element]:
    """Yield the line of time, broken by two strokes where time is drawn short."""
    y = TOP - 10
    if not scale.gap:
        yield line("picture-axis", scale.left, y, RIGHT, y)
        return
    middle = (scale.x(scale.gap[0]) + scale.x(scale.gap[1])) / 2
    for start, end, stroke in (
        (scale.left, middle - BREAK, middle - BREAK),
        (middle + BREAK, RIGHT, middle + BREAK),
    ):
        yield line("picture-axis", start, y, end, y)
        yield line("picture-axis", stroke - 3, y + 6, stroke + 3, y - 6)


def row(place: int, event: Event, label: str, scale: Scale, start: float, end: float) -> ET.Element:
    """Return the row of an event: its date, and a link that holds its mark and what happened."""
    y = TOP + ROW * place + ROW / 2
    element = ET.Element("g", {"role": "listitem", "class": "picture-row"})
    element.tail = "\n"
    if event.begins:
        date = text("picture-year", 0, y + 4, short_time(event))
        date.set("aria-hidden", "true")
        element.append(date)
        if start - 12 > scale.left - 10:
            element.append(line("picture-leader", scale.left - 12, y, start - 8, y))
    said = f"{label.rstrip('.')}: {spoken_time(event)}"
    attributes = {"href": f"#event-{place + 1}", "aria-label": said, "class": "picture-case"}
    anchor = ET.SubElement(element, "a", attributes)
    right, left = WIDTH - end - 12, start - scale.left - 12
    to_left = width(label, SIZE) > right and left > right
    name = shortened_to_room(label, SIZE, left if to_left else right)
    x = start - 10 if to_left else end + 10
    anchor.append(ground(start, end, x, width(name, SIZE), y, to_left=to_left))
    anchor.append(mark_of(event, scale, start, end, y))
    words_at = text("picture-label picture-event", x, y + 4.5, name, "end" if to_left else "start")
    anchor.append(words_at)
    return element


def ground(
    start: float, end: float, x: float, taken: float, y: float, *, to_left: bool
) -> ET.Element:
    """Return the stretch of a row that can be pointed at."""
    first, last = (x - taken - 4, end + 8) if to_left else (start - 8, x + taken + 4)
    first, last = max(0.0, first), min(float(WIDTH), last)
    size = {"width": number(last - first), "height": number(ROW - 2), "rx": "3"}
    place = {"x": number(first), "y": number(y - ROW / 2 + 1)}
    return ET.Element("rect", {"class": "picture-ground", **place, **size})


def short_time(event: Event) -> str:
    """Return the time of an event as it stands before its row: `Mar. 3, 1971–Apr. 3, 1972`."""
    if not event.begins:
        return ""
    ends = f"–{short_partial_date(event.ends)}" if event.ends else ""
    return f"{short_partial_date(event.begins)}{ends}"


def spoken_time(event: Event) -> str:
    """Return the time of an event as a screen reader says it."""
    if not event.begins:
        return ", ".join(["no date given", *event.lengths])
    ends = f" to {partial_date(event.ends)}" if event.ends else ""
    return ", ".join([f"{partial_date(event.begins)}{ends}", *event.lengths])


def mark_of(event: Event, scale: Scale, start: float, end: float, y: float) -> ET.Element:
    """Return the mark of an event; a period is full only where it surely lasted."""
    if not (event.begins and event.ends):
        return mark(certainty_of(event), start, end, y)
    first, last = scale.x(latest(event.begins)), scale.x(earliest(event.ends))
    group = ET.Element("g")
    group.append(mark("within", start, end, y))
    if last > first:
        group.append(mark("period", first, last, y))
    return group


def mark(kind: str, start: float, end: float, y: float) -> ET.Element:
    """Return a mark from `start` to `end`: a disc, a ring, an open or a full bar."""
    fill = "solid" if kind in ("day", "period") else "hollow"
    name = f"picture-glyph picture-{fill} picture-tone-0"
    if kind in ("day", "undated"):
        middle = {"cx": number((start + end) / 2), "cy": number(y), "r": number(4.2)}
        return ET.Element("circle", {"class": name, **middle})
    box = {"x": number(start), "y": number(y - 3.5), "width": number(end - start), "height": "7"}
    return ET.Element("rect", {"class": name, "rx": "2", **box})
