"""Tells what a block of mark-up is by how its words are set, and whether its paragraph goes on.

Publishers of reporters set headings as paragraphs in bold, Columbia in from both sides; and they
end a paragraph in their mark-up where the page ends.
"""

import re
from dataclasses import dataclass, field

from build_scripts.model import SourceKind, Span
from build_scripts.read.markup.inherited_style import Setting
from build_scripts.read.markup.white_space import letters_in

HEADING_END = re.compile(r"(?:[^.:;,]|\b(?:[IVXLC]+|[A-Z]|\d{1,2})\.)$")
LONGEST_HEADING = 160
FINISHED = re.compile(
    r"(?<!\b[Cc]f)(?<!\be\.g)(?<!\bv)[.?!:;][)\]”’\"']*(?:\[(?:\w+|[*†‡]+)\]|[\d*†‡]+)?$"
)
"""The end of a sentence, or of the line that introduces a quotation; a signal is neither."""


@dataclass
class OpenBlock:
    """The block being read."""

    begin: int
    """Where in the text it begins."""
    turned: bool
    """Whether a page begins with it."""
    row: bool = False
    """Whether it is a row of a table."""
    item: bool = False
    """Whether it begins an item of a list."""
    bold: int = 0
    """Its characters in bold, white space aside."""
    outside: int = 0
    """Its characters that are labels of pages or marks of notes."""
    labels: list[Span] = field(default_factory=list)
    """The labels of the pages that begin within it."""

    def kind(self, words: str, setting: Setting) -> SourceKind:
        """Return what the block is, which reads `words` and stands in `setting`."""
        letters = letters_in(words) - self.outside
        bold = self.bold >= letters > 0
        heads = bold and may_be_heading(words)
        if setting.quotations:
            return "heading" if heads else "quotation"
        if self.item and not setting.heading:
            return "row"
        if setting.title or setting.author or setting.by_line > setting.centred:
            return "text"
        return "heading" if setting.heading or heads else "text"


PRINCIPAL = re.compile(r"[^\W\d_][\w’'-]{4,}")
FEWEST_PRINCIPAL = 5
OUTCOME = re.compile(
    r"(?:affirm|revers|vacat|remand|dismiss|judgment|petition|order|writ|appeal)", re.I
)


def may_be_heading(words: str) -> bool:
    """Say whether `words` are no longer than headings are, and end as they do; those that argue may
    end with a stop, as California’s do, each of their principal words with a capital."""
    if len(words) > LONGEST_HEADING:
        return False
    principal = PRINCIPAL.findall(words)
    titled = len(principal) >= FEWEST_PRINCIPAL and all(word[0].isupper() for word in principal)
    argues = titled and words.endswith(".") and not OUTCOME.match(words)
    return bool(argues or HEADING_END.search(words))


def breaks_off(words: str) -> bool:
    """Say whether a paragraph `words` ends before its sentence does, or within brackets."""
    return not FINISHED.search(words) or words.count("(") > words.count(")")
