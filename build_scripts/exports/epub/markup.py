"""Runs and blocks as XHTML: this output’s escaper."""

import html
import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from build_scripts.exports.book import (
    Footnote,
    Line,
    LineEnd,
    Mark,
    Paragraph,
    Run,
    TableRow,
    Turn,
    Words,
)
from build_scripts.exports.runs import citation_of
from build_scripts.exports.unwritable_characters import for_xml
from build_scripts.pages.text.escaper import TAGS
from build_scripts.pages.text.markdown_syntax import encoded_address

OURS = "by-publisher"
"""Class of everything that the publisher says."""
DEEPEST = 6


def xml_text(words: str) -> str:
    """Return `words` as XML writes them. Raises `Unwritable` for what it cannot."""
    return html.escape(for_xml(words))


def own_block(words: str, tag: str = "p", kind: str = "") -> str:
    """Return a block of the publisher’s."""
    return f'<{tag} class="{" ".join(filter(None, [OURS, kind]))}">{xml_text(words)}</{tag}>'


def web(url: str, words: str) -> str:
    """Return a link to the web."""
    return f'<a href="{xml_text(encoded_address(url))}">{xml_text(words)}</a>'


def line(runs: Line, known: frozenset[str], part: str) -> str:
    """Return a line of the court’s; citations of what is `known` lead to the table."""
    parts: list[str] = []
    for citation, group in groupby(runs, key=citation_of):
        inside = "".join(run_of(each, part) for each in group)
        authority = citation.authority_id if citation else None
        if authority in known:
            inside = f'<a class="cite" href="authorities.xhtml#{authority}">{inside}</a>'
        parts.append(inside)
    return "".join(parts)


def run_of(run: Run, part: str) -> str:
    """Return one run."""
    if isinstance(run, Words):
        return styled_words(run)
    if isinstance(run, Mark):
        return mark(run)
    if isinstance(run, Turn):
        label = xml_text(run.label)
        return (
            f'<span epub:type="pagebreak" role="doc-pagebreak" class="{OURS}" '
            f'id="{page_id(part, run.label)}" aria-label="{label}"></span>'
        )
    return "<br/>" if isinstance(run, LineEnd) else ""


def styled_words(run: Words) -> str:
    """Return words as they are set."""
    said = xml_text(run.words)
    for style in sorted(run.styles):
        before, after = TAGS[style]
        said = f"{before}{said}{after}"
    return f'<span class="capitals">{said}</span>' if run.capitals else said


def mark(run: Mark) -> str:
    """Return the mark of a note; one that no note answers is raised as printed, no link."""
    label = xml_text(run.label)
    if run.anchor is None:
        return f'<sup class="mark">{label}</sup>'
    lead = f'epub:type="noteref" role="doc-noteref" href="#{run.anchor}"'
    return f'<sup><a {lead} id="mark-{run.anchor}">{label}</a></sup>'


def heading(words: str, level: int, anchor: str) -> str:
    """Return a heading of the court’s, to which the contents lead by its `anchor`."""
    identity = f' id="{anchor}"' if anchor else ""
    return f"<h{level}{identity}>{words}</h{level}>"


def block(
    paragraph: Paragraph, known: frozenset[str], part: str, level: int, anchor: str = ""
) -> str:
    """Return a block of a writing, a heading at `level` with its `anchor`."""
    words = line(paragraph.line, known, part)
    if paragraph.kind == "heading":
        return heading(words, level, anchor)
    identity = f' id="{paragraph.anchor}"' if paragraph.anchor else ""
    shown = f"¶ {xml_text(paragraph.number)} " if paragraph.number else ""
    if paragraph.rows:
        name = f'<caption class="{OURS} number">{shown}</caption>' if shown else ""
        made = f"<table{identity}>{name}{rows(paragraph.rows, known, part)}</table>"
        return f'<div class="table">{made}</div>'
    kind = ' class="disposition"' if paragraph.kind == "disposition" else ""
    number = f'<span class="{OURS} number">{shown}</span>' if shown else ""
    if paragraph.kind == "list":
        return f"<li{identity}><p>{number}{words}</p></li>"
    made = f"<p{identity}{kind}>{number}{words}</p>"
    return f"<blockquote>{made}</blockquote>" if paragraph.kind == "blockquote" else made


def rows(found: Sequence[TableRow], known: frozenset[str], part: str) -> str:
    """Return the rows of a table of the court’s, each filled up to the number of its columns."""
    width = max(len(row.cells) for row in found)
    made: list[str] = []
    for row in found:
        tag = 'th scope="col"' if row.names_columns else "td"
        lines = [*row.cells, *[()] * (width - len(row.cells))]
        cells = (f"<{tag}>{line(each, known, part)}</{tag[:2]}>" for each in lines)
        made.append(f"<tr>{''.join(cells)}</tr>")
    return "".join(made)


def blocks(made: Iterable[tuple[Paragraph, str]]) -> str:
    """Return blocks, each with what it consists of, one after another: items of a list in one."""
    groups = groupby(made, key=lambda pair: pair[0].kind == "list")
    inside = ((listed, "".join(xhtml for _, xhtml in group)) for listed, group in groups)
    return "".join(f'<ul class="items">{each}</ul>' if listed else each for listed, each in inside)


def notes(
    found: Iterable[Footnote], known: frozenset[str], part: str, marked: frozenset[str]
) -> str:
    """Return the notes of a part; marks lead to those whose anchors are `marked`."""
    asides = [note(each, known, part, marked) for each in found]
    if not asides:
        return ""
    return f'<section class="notes">{"".join(asides)}</section>'


def note(each: Footnote, known: frozenset[str], part: str, marked: frozenset[str]) -> str:
    """Return a note, its label as printed; it leads back where a mark leads to the note."""
    inner = blocks((inside, block(inside, known, part, DEEPEST)) for inside in each.blocks)
    said = xml_text(each.label)
    if each.anchor in marked:
        said = f'<a role="doc-backlink" href="#mark-{each.anchor}">{said}</a>'
    label = f'<p class="label">{said}</p>'
    head = f'<aside epub:type="footnote" role="doc-footnote" id="{each.anchor}">'
    return f"{head}{label}{inner}</aside>"


def page_id(part: str, label: str) -> str:
    """Return the name of the place where a printed page begins."""
    return f"page-{part}-{re.sub(r'[^A-Za-z0-9]+', '-', label)}"


def with_unique_anchors(body: str) -> str:
    """Return the body of a file in which no printed page and no mark is named twice: a page may
    begin in the text and again in its notes, a note be referred to again."""
    seen: set[str] = set()

    def first(found: re.Match[str]) -> str:
        new = found[0] not in seen
        seen.add(found[0])
        return found[0] if new else ""

    return re.sub(r' id="(?:page|mark)-[^"]+"', first, body)


def xhtml(title: str, body: str, language: str) -> str:
    """Return a file of XHTML."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{language}" xml:lang="{language}"><head><meta charset="utf-8"/>'
        f'<title>{xml_text(title)}</title><link rel="stylesheet" href="style.css"/></head>'
        f"{body}</html>\n"
    )
