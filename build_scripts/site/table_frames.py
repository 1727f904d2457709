"""Tables as every reader can use them: named, and movable by keyboard where a screen is too narrow.

A treeprocessor of Python-Markdown, which `markup.py` registers. A table wider than its screen moves
within a frame that takes the focus (WCAG 2.2, criterion 2.1.1) and bears the name of the heading it
stands under. The theme makes such frames by script, without focus or name; it leaves alone a table
that has a class.
"""

from xml.etree import ElementTree as etree  # noqa: N813 - as Python-Markdown calls it

from markdown.treeprocessors import Treeprocessor

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class TableFrames(Treeprocessor):
    """Puts each table into a frame."""

    def run(self, root: etree.Element) -> None:
        """Frame the tables of the page; headings have their anchors already.

        Markdown has no table without a first row for the names of columns: where the court names
        none, that row is taken out.
        """
        parents = {child: parent for parent in root.iter() for child in parent}
        above = ""
        for element in list(root.iter()):
            if element.tag in HEADINGS:
                above = element.get("id", above)
            elif element.tag == "table" and has_head(element):
                frame(element, parents[element], above)
            elif element.tag == "table" and parents[element].get("class") == "court-table":
                for head in element.findall("thead"):
                    element.remove(head)
                frame(element, parents[element], above)


def has_head(table: etree.Element) -> bool:
    """Say whether the columns of `table` have names; without, it is a short list of facts."""
    return any("".join(cell.itertext()).strip() for cell in table.iter("th"))


def frame(table: etree.Element, parent: etree.Element, heading: str) -> None:
    """Put `table`, a child of `parent`, into a frame named after the heading with that anchor."""
    attributes = {"class": "table-frame", "tabindex": "0", "role": "group"}
    around = etree.Element("div", attributes)
    if heading:
        around.set("aria-labelledby", heading)
    table.set("class", "framed")
    around.tail, table.tail = table.tail, None
    parent[list(parent).index(table)] = around
    around.append(table)
