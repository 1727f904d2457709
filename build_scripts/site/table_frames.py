"""Tables as every reader can use them: named, and movable by keyboard where a screen is too narrow.

A treeprocessor of Python-Markdown, which `markdown_extension.py` registers. A table wider than its
screen moves within a frame that takes the focus (WCAG 2.2, criterion 2.1.1) and bears the name of
the heading it stands under. The theme makes such frames by script, without focus or name; it leaves
alone a table that has a class.
"""

from xml.etree import ElementTree as etree  # noqa: N813 - as Python-Markdown calls it

from markdown.treeprocessors import Treeprocessor

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class TableFrames(Treeprocessor):
    """Puts each table into a frame."""

    def run(self, root: etree.Element) -> None:
        """Frame the tables of the page; headings have their anchors already.

        Markdown has no table without a first row for the names of columns: where that is empty it
        is taken out.
        """
        parents = {child: parent for parent in root.iter() for child in parent}
        above = ""
        for element in list(root.iter()):
            if element.tag in HEADINGS:
                above = "" if holds_marks(element) else element.get("id", above)
            elif element.tag == "table" and has_head(element):
                frame(element, parents[element], above)
            elif element.tag == "table":
                for head in element.findall("thead"):
                    element.remove(head)
                if parents[element].get("class") == "court-table":
                    frame(element, parents[element], above)
                else:
                    name_rows(element)


def holds_marks(heading: etree.Element) -> bool:
    """Say whether links stand within the words of a heading, which would be heard in a name."""
    return any(link.get("class") != "headerlink" for link in heading.iter("a"))


def has_head(table: etree.Element) -> bool:
    """Say whether the columns of `table` have names; without, it is a short list of facts."""
    return any("".join(cell.itertext()).strip() for cell in table.iter("th"))


def name_rows(table: etree.Element) -> None:
    """Have the first cell of each row name it (WCAG 2.2, criterion 1.3.1)."""
    for row in table.iter("tr"):
        row[0].tag = "th"
        row[0].set("scope", "row")


def frame(table: etree.Element, parent: etree.Element, heading: str) -> None:
    """Put `table`, a child of `parent`, into a frame named after the heading with that anchor,
    else after its columns."""
    attributes = {"class": "table-frame", "tabindex": "0", "role": "group"}
    around = etree.Element("div", attributes)
    if heading:
        around.set("aria-labelledby", heading)
    elif names := [name for cell in table.iter("th") if (name := "".join(cell.itertext()).strip())]:
        around.set("aria-label", ", ".join(names))
    table.set("class", "framed")
    around.tail, table.tail = table.tail, None
    parent[list(parent).index(table)] = around
    around.append(table)
