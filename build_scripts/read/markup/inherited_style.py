"""What the elements say that are open around a place in mark-up: how the text there is set, and
which part of the head matter it is."""

from lxml.etree import _Element

from build_scripts.model import StatedRole
from build_scripts.read.markup.elements import (
    classes_of,
    is_by_line,
    is_centred,
    names_parties,
    stated_role,
    tag_of,
)

HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
QUOTATIONS = frozenset({"blockquote", "block_quote"})


class Setting:
    """The block elements that are open. Those that nest are counted; any other kind is over with
    the first of it that ends."""

    def __init__(self) -> None:
        self.quotations = self.by_line = self.centred = self.verbatim = 0
        self.heading = False
        self.title = False
        self.author = False
        self.parties = False
        self.court = False
        self.stated: list[tuple[_Element, StatedRole]] = []
        """The paragraphs of the head matter that are open, with what each is."""

    @property
    def role(self) -> StatedRole | None:
        """What the publisher says that the paragraph here is."""
        return self.stated[-1][1] if self.stated else None

    @property
    def lines_are_blocks(self) -> bool:
        """Whether each line is a block. The name of a court stands in several lines and is one."""
        return bool(self.by_line and not self.court) or self.title

    def enter(self, element: _Element) -> None:
        """Begin a block element."""
        tag = tag_of(element)
        self.quotations += tag in QUOTATIONS
        self.by_line += is_by_line(element)
        self.centred += is_centred(element)
        self.verbatim += tag == "pre"
        self.heading = self.heading or tag in HEADINGS
        self.title = self.title or tag == "h1"
        self.author = self.author or names_author(element)
        self.parties = self.parties or names_parties(element)
        self.court = self.court or names_court(element)
        if role := stated_role(element):
            self.stated.append((element, role))

    def leave(self, element: _Element) -> None:
        """End a block element."""
        tag = tag_of(element)
        self.quotations -= tag in QUOTATIONS
        self.by_line -= is_by_line(element)
        self.centred -= is_centred(element)
        self.verbatim -= tag == "pre"
        self.heading = self.heading and tag not in HEADINGS
        self.title = self.title and tag != "h1"
        self.author = self.author and not names_author(element)
        self.parties = self.parties and not names_parties(element)
        self.court = self.court and not names_court(element)
        if self.stated and self.stated[-1][0] is element:
            self.stated.pop()


def names_author(element: _Element) -> bool:
    """Say whether `element` names the judge who wrote."""
    return "author" in (tag_of(element), *classes_of(element))


def names_court(element: _Element) -> bool:
    """Say whether `element` names the court."""
    return "court" in (tag_of(element), *classes_of(element))
