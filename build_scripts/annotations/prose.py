"""Reads what an editor writes: paragraphs with emphasis and links, and nothing else of Markdown.

What is read is text and spans over it, so that it reaches the pages through the same escaper as
the court’s words do.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from build_scripts.editors.fields import ADDRESS, encoded_address
from build_scripts.model import Emphasis, Prose, Span, Style, Text
from build_scripts.problems import excerpt, problem

STYLES: dict[str, Style] = {"em": "italic", "strong": "bold"}
NAMES = {
    "heading_open": "a heading",
    "bullet_list_open": "a list",
    "ordered_list_open": "a list",
    "blockquote_open": "a block quotation",
    "fence": "code",
    "code_block": "code",
    "code_inline": "code",
    "html_block": "HTML",
    "html_inline": "HTML",
    "hr": "a rule",
    "image": "an image",
}
"""What editors call the constructs of Markdown that are not for prose."""

PARSER = MarkdownIt("commonmark")
# Every address makes a link here, so that one that leads nowhere is named instead of printed.
PARSER.validateLink = lambda _url: True  # type: ignore[assignment, method-assign]


def prose(markdown: str, file: str, line: int) -> tuple[Prose, ...]:
    """Return the paragraphs of `markdown`, which an editor wrote at `line` of `file`.

    Raises `Problem` for any mark-up but emphasis and links to pages on the web.
    """
    found: dict[str, Any] = {}
    tokens = PARSER.parse(markdown, found)
    if found.get("references"):
        raise problem("prose-too-rich", file, line, what="the definition of a link")
    for token in [*tokens, *(child for each in tokens for child in each.children or ())]:
        if token.type in NAMES:
            raise problem("prose-too-rich", file, line, what=NAMES[token.type])
    children = [each.children or [] for each in tokens if each.type == "inline"]
    return tuple(paragraph(each, file, line) for each in children)


def paragraph(tokens: Sequence[Token], file: str, line: int) -> Prose:
    """Return one paragraph from the tokens of its line."""
    words = ""
    opened: list[tuple[int, str]] = []
    emphasis: list[Emphasis] = []
    links: list[tuple[Span, str]] = []
    for token in tokens:
        if token.nesting == 1:
            opened.append((len(words), str(token.attrGet("href") or "")))
        elif token.nesting == -1:
            start, url = opened.pop()
            if style := STYLES.get(token.tag):
                emphasis.append(Emphasis(start, len(words), style))
            else:
                links.append((Span(start, len(words)), web_address(url, file, line)))
        else:
            words += " " if token.type == "softbreak" else token.content
    return Prose(Text(words, emphasis=tuple(sorted(emphasis))), tuple(links))


def web_address(url: str, file: str, line: int) -> str:
    """Return `url` encoded, or raise `Problem` where it is no address on the web."""
    if ADDRESS.fullmatch(url):
        return encoded_address(url)
    raise problem("prose-link", file, line, address=excerpt(url))


def words_without_marks(paragraphs: Iterable[Prose]) -> str:
    """Return the words of `paragraphs` without marks."""
    return " ".join(each.text.words for each in paragraphs)
