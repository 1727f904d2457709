"""Blocks of Markdown: headings, paragraphs, quotations, notes, links, front matter."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from build_scripts.model import Block, Note
from build_scripts.model.anchors import paragraph_anchor, title_anchor
from build_scripts.pages.text.escaper import inline, link_text, note_mark
from build_scripts.pages.text.inline_marks import UNMARKED, Marks
from build_scripts.pages.text.tables import table

BUILD = ".by-build"
"""Class of everything that the build says; what bears no such class is the court’s."""

CLASSES = {"disposition": ".disposition", "list": ".list-item"}
"""What tells a block of a kind of its own from a paragraph."""

NUMBER_ALONE = re.compile(r"[(\[]?(?:[IVXLC]+|[A-Z]|[a-z]|[ivx]+|\d{1,2})[.)\]]*")
"""A heading that is a number without a title, which courts set in the middle: `A`, `2.`"""

WORD = re.compile(r"\w")
"""What a title has: a row of asterisks only parts sections, and no contents lead to it."""

ENDING = re.compile(r"[\s\x00-\x20\x7f<>\[\]{}|\\^`\"']")
"""What is no character of an address, or could be taken for its end."""


def front_matter(values: Mapping[str, object]) -> str:
    """Return the head of a page; JSON is YAML, so that no value needs more quoting."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join(["---", *lines, "---"])


def attributes(*parts: str) -> str:
    """Return an attribute list: `{ #p12 .byline }`."""
    kept = [part for part in parts if part]
    return f"{{ {' '.join(kept)} }}" if kept else ""


def heading(level: int, words: str, *parts: str) -> str:
    """Return a heading whose `words` are Markdown already."""
    hashes = re.sub(r"#+$", lambda match: "\\#" * len(match[0]), words)
    return " ".join(filter(None, ["#" * min(level, 6), hashes, attributes(*parts)]))


def paragraph(words: str, *parts: str) -> str:
    """Return a paragraph whose `words` are Markdown already; nothing where there are none, since
    attributes alone would be words."""
    return "\n".join(filter(None, [words, attributes(*parts)])) if words else ""


def quotation(markdown: str) -> str:
    """Return `markdown` as a block quotation."""
    return "\n".join(f"> {line}".rstrip() for line in markdown.split("\n"))


def division(name: str, blocks: Iterable[str]) -> str:
    """Return `blocks` in an HTML division, for which Markdown has no word."""
    return "\n\n".join([f'<div class="{name}" markdown>', *blocks, "</div>"])


def page_part(name: str, blocks: Iterable[str], kind: str = "") -> str:
    """Return a part of a page, named after its title, whose notes are to stand at its end; of a
    `kind` that style sheets know."""
    label = f'aria-labelledby="{title_anchor(name)}"'
    classes = f"part {kind}".rstrip()
    head = f'<section class="{classes}" id="{name}" {label} markdown>'
    return "\n\n".join([head, *blocks, "</section>"])


def link(words: str, target: str, *parts: str) -> str:
    """Return a link; `words` are plain text, `target` an address of whatever characters."""
    return f"[{link_text(words)}]({encoded_address(target)}){attributes(*parts)}"


def encoded_address(target: str) -> str:
    """Return an address without the characters that could end it, in Markdown or in HTML: they are
    percent-encoded (RFC 3986, section 2.1).

    Brackets that stand in pairs stay: eCFR’s addresses have them, and Markdown counts them.
    """
    address = ENDING.sub(lambda found: quote(found[0], safe=""), target)
    if not has_paired_brackets(address):
        address = address.replace("(", "%28").replace(")", "%29")
    return address


def has_paired_brackets(address: str) -> bool:
    """Say whether each round bracket of an address has its other."""
    left = re.sub(r"[^()]", "", address)
    while "()" in left:
        left = left.replace("()", "")
    return not left


def court_block(block: Block, marks: Marks = UNMARKED, part: str = "") -> str:
    """Return a block of a writing’s body, under its anchor; `part` as in `anchors`."""
    if block.kind == "heading" and not WORD.search(block.text.words):
        return paragraph(inline(block.text, marks.wraps, marks.inserts, part=part), ".asterism")
    if block.kind == "heading":
        words = inline(block.text, marks.wraps, marks.inserts, opening=False, part=part)
        alone = ".number-alone" if NUMBER_ALONE.fullmatch(block.text.words) else ""
        return heading((block.level or 1) + title_level(part), words, alone)
    anchor = f"#{paragraph_anchor(block.number, part)}" if block.number else ""
    if block.kind == "table" and block.rows:
        return framed_table(table(block, marks, part), anchor)
    kind = CLASSES.get(block.kind, "")
    words = inline(block.text, marks.wraps, marks.inserts, part=part)
    markdown = paragraph(words, anchor, kind)
    return quotation(markdown) if block.kind == "blockquote" else markdown


def framed_table(markdown: str, anchor: str) -> str:
    """Return a table of the court under its anchor."""
    name = f' id="{anchor.removeprefix("#")}"' if anchor else ""
    return f'<div class="court-table"{name} markdown>\n\n{markdown}\n\n</div>'


def title_level(part: str) -> int:
    """Return the level of a writing’s title: the first, in a part of a page the second."""
    return 2 if part else 1


def note_definition(note: Note, marks: Sequence[Marks] = (), part: str = "") -> str:
    """Return a note as the footnotes of extended Markdown define it, further blocks indented.

    `marks` is the mark-up in each of its blocks.
    """
    given = dict(enumerate(marks))
    blocks = [
        court_block(block, given.get(index, UNMARKED), part)
        for index, block in enumerate(note.blocks)
    ]
    plain = note.blocks[0].kind == "paragraph"
    first, rest = (blocks[0], blocks[1:]) if plain else ("", blocks)
    indented = [re.sub(r"^(?=.)", "    ", block, flags=re.MULTILINE) for block in rest]
    mark = note_mark(note.label, part, note.ordinal, note.address)
    return "\n\n".join([f"{mark}: {first}".rstrip(), *indented])
