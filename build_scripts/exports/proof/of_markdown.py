"""Reads the Markdown back, as CommonMark and the usual extension for footnotes say."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from markdown_it import MarkdownIt

PUBLISHER = "<!-- publisher -->"
NOTE = re.compile(r"\[\^(?P<mark>[^\]\s]+)\]: ?")
MARK = re.compile(r"(?<!\\)(?P<slashes>(?:\\\\)*)\[\^(?P<mark>[^\]\s]+)\]")
NUMBER = re.compile(r"(?P<quote>(?:> ?)?)\*\*¶ \S+\*\*\N{EM SPACE}")
ORDINAL = re.compile(r"-\d+$")
FENCE = "\N{LEFT DOUBLE PARENTHESIS}"
"""Around the label of a mark, so that Markdown takes nothing in it for its own: punctuation, as the
bracket is with which a mark begins, since emphasis may end before it."""

PARSER = MarkdownIt("commonmark").enable("table")


def blocks_of_markdown(text: str) -> Iterator[str]:
    """Yield the court’s blocks, the label of each note as one of its own."""
    _, _, after = text.partition("\n---\n")
    publisher = False
    for group in after.strip("\n").split("\n\n"):
        if group == PUBLISHER:
            publisher = True
            continue
        if not publisher:
            yield from court_blocks(group)
        publisher = False


def court_blocks(group: str) -> Iterator[str]:
    """Yield the label that a group of lines begins with, if it is a note, and its words."""
    group = re.sub(r"^    ", "", group, flags=re.MULTILINE)
    if note := NOTE.match(group):
        yield label(note["mark"])
        group = group[note.end() :]
    yield from words(NUMBER.sub(lambda found: found["quote"], group, count=1))


def words(markdown: str) -> Iterator[str]:
    """Yield what a reader sees of a block, or of each cell of a table, the labels of its marks in
    their places."""
    fenced = MARK.sub(
        lambda found: f"{found['slashes']}{FENCE}{escaped_label(label(found['mark']))}{FENCE}",
        markdown,
    )
    blocks = PARSER.parse(fenced)
    seen = {"softbreak": " ", "hardbreak": " ", "html_inline": ""}
    said = [
        "".join(seen.get(child.type, child.content) for child in block.children).replace(FENCE, "")
        for block in blocks
        if block.children
    ]
    in_cells = any(block.type == "table_open" for block in blocks)
    yield from said if in_cells else ["".join(said)]


def escaped_label(label: str) -> str:
    """Return a label as CommonMark shows it, whatever its characters mean elsewhere."""
    return re.sub(r"[!-/:-@\[-`{-~]", r"\\\g<0>", label)


def label(mark: str) -> str:
    """Return the label as printed of a note’s mark: `%2A` stands for a star."""
    return unquote(ORDINAL.sub("", mark.rpartition("/")[2]))
