"""The picture of the authorities: which cases are cited, by which writing, and through whom."""

import re
from collections import Counter
from statistics import median_low
from xml.etree import ElementTree as ET

from build_scripts.model import Edition
from build_scripts.pages.pictures.authorities_drawing import drawing
from build_scripts.pages.pictures.cases_by_year import Chronology, Cited, Through, chronology, clean
from build_scripts.pages.pictures.shapes import key
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import division
from build_scripts.pages.text.wording import counted, list_in_prose, name_in_sentence, times

MANY = 4
"""More writings than a sentence can name one by one."""


def picture(edition: Edition) -> str:
    """Return the picture as one block of HTML, or nothing where no case is cited.

    Each case leads to the entry of the same page whose `id` is that of its `Authority`.
    """
    cited = chronology(edition)
    if not cited.cases:
        return ""
    filed = edition.opinion.case.date_filed
    figure = ET.Element("figure", {"class": "authorities-picture by-build"})
    figure.set("aria-labelledby", "picture-summary")
    figure.append(caption(cited))
    name = {"role": "region", "aria-label": "Picture of the cases cited", "tabindex": "0"}
    scroll = ET.SubElement(figure, "div", {"class": "picture-scroll", **name})
    scroll.append(drawing(cited, clean(edition.title), filed.year if filed else None))
    return ET.tostring(figure, encoding="unicode", short_empty_elements=False)


def caption(cited: Chronology) -> ET.Element:
    """Return the caption: what the picture shows, in a sentence or two, and its legend."""
    element = ET.Element("figcaption")
    ET.SubElement(element, "p", {"id": "picture-summary"}).text = summary(cited)
    legend = ET.SubElement(element, "ul", {"class": "picture-legend"})
    for writer, name in enumerate(cited.writers):
        item = ET.SubElement(legend, "li")
        item.append(key(writer))
        item[-1].tail = name
    if any(each.count > 1 for case in cited.cases for each in case.mentions):
        item = ET.SubElement(legend, "li")
        item.extend(key(0, count) for count in (1, 2, 4))
        item[-1].tail = "cited once, 2 or 3 times, more often"
    if arcs_drawn(cited):
        item = ET.SubElement(legend, "li")
        item.append(key())
        item[-1].tail = "from a case to one quoted or cited in it"
    return element


def summary(cited: Chronology) -> str:
    """Return in a sentence or two how many cases of which years there are, and who cites them."""
    years = [case.year for case in cited.cases if case.year is not None]
    span = f", {min(years)} to {max(years)}" if len(set(years)) > 1 else ""
    total = f"{counted(len(cited.cases), 'case')}{span}"
    one = len(cited.writers) == 1
    said = [
        f"{total}, cited in the {name_in_sentence(cited.writers[0])}"
        if one
        else shares(cited, total)
    ]
    if second_hand := sum(bool(case.through) for case in cited.cases):
        said.append(f"{second_hand} {'is' if second_hand == 1 else 'are'} quoted through another")
    return f"{'; '.join(said)}.{halves(cited)}"


APART = 3
"""Years by which two writings' cases differ in age, and cases that each cites, to speak of it."""


def halves(cited: Chronology) -> str:
    """Return which of two writings reaches further back, where one clearly does: by the year from
    which half of its cases are, or from before."""
    if len(cited.writers) != 2:
        return ""
    years: list[list[int]] = [[], []]
    for case in cited.cases:
        for each in case.mentions:
            if case.year is not None:
                years[each.writer].append(case.year)
    if min(map(len, years)) < APART:
        return ""
    middles = [median_low(found) for found in years]
    if abs(middles[0] - middles[1]) < APART:
        return ""
    older = middles.index(min(middles))
    names = [name_in_sentence(name) for name in cited.writers]
    return (
        f" The {names[older]} reaches further back: half of its cases are from {middles[older]} or "
        f"before, of the {names[1 - older]}’s from {middles[1 - older]} or before."
    )


def shares(cited: Chronology, total: str) -> str:
    """Return how many cases each writing cites, and how many more than one of them does."""
    if len(cited.writers) > MANY:
        return f"{total}, cited in {counted(len(cited.writers), 'writing')}"
    numbers = Counter(each.writer for case in cited.cases for each in case.mentions)
    first, *rest = cited.writers
    said = [f"The {name_in_sentence(first)} cites {numbers[0]}"]
    said += [f"the {name_in_sentence(name)} {numbers[place]}" for place, name in enumerate(rest, 1)]
    shared = sum(len(case.mentions) > 1 for case in cited.cases)
    both = "both" if len(rest) == 1 else "more than one"
    common = f"; {shared} {'is' if shared == 1 else 'are'} cited in {both}" if shared else ""
    return f"{total}. {list_in_prose(said)}{common}"


def arcs_drawn(cited: Chronology) -> int:
    """Return how many arcs the picture has."""
    ids = {case.id for case in cited.cases}
    return sum(through.id in ids for case in cited.cases for through in case.through)


# ── The same as a table ──────────────────────────────────────────────────────────────────────


def picture_table(edition: Edition) -> str:
    """Return what the picture shows as a table in Markdown, or nothing where no case is cited."""
    cited = chronology(edition)
    if not cited.cases:
        return ""
    head = ["| Case | Year | Cited by | Quoted through |", "| --- | --- | --- | --- |"]
    rows = [table_row(case, cited) for case in cited.cases]
    return division("picture-table by-build", ["\n".join([*head, *rows])])


def table_row(case: Cited, cited: Chronology) -> str:
    """Return the row of `case`."""
    by = ", ".join(
        f"{name_in_sentence(cited.writers[each.writer])} {times(each.count)}"
        for each in case.mentions
    )
    cells = [
        f"[{cell(case.name)}](#{case.id})",
        str(case.year) if case.year is not None else "not given",
        cell(by[:1].upper() + by[1:]),
        "; ".join(through_cell(through, cited) for through in case.through),
    ]
    return f"| {' | '.join(cells)} |"


def through_cell(through: Through, cited: Chronology) -> str:
    """Return the authority in which a case is quoted, as a link where it has a row."""
    name = cell(through.name or "another authority")
    known = any(case.id == through.id for case in cited.cases)
    said = f"[{name}](#{through.id})" if known else name
    return said if through.verb == "quoted" else f"{said} (cited)"


def cell(words: str) -> str:
    """Return `words` as Markdown for a cell or a link in one, where bars and brackets mean more."""
    parts = re.split(r"([|\[\]])", words)
    return "".join(
        f"&#{ord(part)};" if part in ("|", "[", "]") else literal(part) for part in parts
    )
