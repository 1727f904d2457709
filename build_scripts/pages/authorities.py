"""The table of authorities: everything cited, in the order of a brief, every mention linked."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from build_scripts.model import Authority, Citation, Edition, Page
from build_scripts.pages.parts.cards import by_writing
from build_scripts.pages.parts.gone import marks_of_gone
from build_scripts.pages.parts.parentheticals import hosted
from build_scripts.pages.pictures.authorities_picture import picture, picture_table
from build_scripts.pages.text.citation_form import (
    full_citation,
    is_subdivision,
    on_one_line,
    treatment_of,
    weight_of,
)
from build_scripts.pages.text.citation_links import Mentions, mentions_of
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import front_matter, heading, link
from build_scripts.pages.text.wording import counted, times

SECTIONS: Sequence[tuple[str, tuple[str, ...]]] = (
    ("Cases", ("case",)),
    ("Constitution", ("constitution",)),
    ("Statutes", ("statute", "session-law")),
    ("Regulations", ("regulation",)),
    ("Rules", ("rule",)),
    ("Agency decisions", ("agency-decision",)),
    ("Other", ("secondary", "record")),
)
"""The order of the table in a brief (Fed. R. App. P. 28(a)(3), in substance)."""

FILTER = """\
<form class="table-tools">
<label>Filter <input type="search" name="filter" placeholder="Name or citation" \
autocomplete="off"></label>
<label>Order <select name="order">
<option value="name">by name</option>
<option value="count">by how often cited</option>
<option value="year">by year</option>
</select></label>
<output aria-live="polite"></output>
</form>"""
"""What a script filters and orders the table by; hidden where none runs (`site.css`)."""

LAST_STOP = re.compile(r"""[.,;](?=[”’"'\s]+$)""")
"""What ends a quotation and belongs to the sentence around it."""


def authorities_page(edition: Edition) -> Page:
    """Return the table of authorities."""
    mentions = mentions_of(edition)
    total = len(edition.opinion.authorities)
    blocks = [
        front_matter(
            {
                "title": "Authorities",
                "description": f"{edition.title}: the table of authorities, {total} in all.",
                "voice": "build",
                "facts": {"edition": edition.slug},
                "styles": ["assets/picture.css"],
                "scripts": ["assets/authorities.js"],
                "search": {"exclude": True},
            }
        ),
        heading(1, "Table of authorities"),
        f"{link(edition.title, 'index.md')} cites {counted(total, 'authority', 'authorities')} in "
        f"{counted(len(edition.opinion.citations), 'place')}. Each place is linked.",
        *([FILTER] if total else []),
        *table(mentions, 2),
        *marks_of_gone("authorities", None, mentions),
        *over_time(edition),
    ]
    return Page("authorities.md", "\n\n".join(blocks) + "\n")


def table(mentions: Mentions, level: int) -> Iterator[str]:
    """Yield the table itself, its sections under headings of `level`."""
    for name, kinds in SECTIONS:
        yield from section(name, kinds, mentions, level)
    yield from record(mentions, level)
    yield from unresolved(mentions, level)


def section(name: str, kinds: Sequence[str], mentions: Mentions, level: int) -> Iterator[str]:
    """Yield the authorities of some kinds under their heading, in the order of the alphabet."""
    found = [a for a in mentions.authorities.values() if a.kind in kinds]
    if not found:
        return
    yield heading(level, name)
    yield "\n\n".join(entry(authority, mentions) for authority in sorted(found, key=order))


def order(authority: Authority) -> tuple[str, list[int | str], str]:
    """Return the place of an authority among its kind: by name, else by the numbers of its cite."""
    if authority.name:
        return authority.name.casefold(), [], authority.cite
    parts = re.findall(r"\d+|\D+", authority.cite)
    words = "".join(part for part in parts if not part.isdigit())
    return words, [int(part) for part in parts if part.isdigit()], authority.cite


def entry(authority: Authority, mentions: Mentions) -> str:
    """Return one authority as a term of a definition list, its mentions as the definitions."""
    cited = [mentions.citations[place] for place in authority.cited]
    attributes = f"{{ #{authority.id} .authority data-count={len(cited)}"
    attributes += f" data-year={authority.year} }}" if authority.year else " }"
    count = f"Cited {times(len(cited))}"
    if len({c.writing for c in cited}) > 1:
        count += f": {by_writing(authority, mentions)}"
    links = [*([authority.here] if authority.here else ()), *authority.links]
    free = " · ".join(link(each.label, each.url) for each in links)
    lines = [f"{full_citation(authority)} {attributes}"]
    weight = f" {weighs}." if (weighs := weight_of(authority)) else ""
    lines.append(f":   {count}.{weight} {free}".rstrip())
    if since := treatment_of(authority):
        lines.append(f':   <span class="since by-editor">{since}</span>')
    for writing, group in groupby(cited, key=lambda citation: citation.writing):
        name = mentions.names.get(writing, writing).removeprefix("the ")
        lines.append(
            f":   **{literal(name[:1].upper() + name[1:])}**{places(list(group), mentions)}"
        )
    return "\n".join(lines).rstrip()


def places(cited: Sequence[Citation], mentions: Mentions) -> str:
    """Return the mentions of one writing: a list, and below it a provision's subdivisions."""
    whole = [mention(c, mentions) for c in cited if not is_subdivision(c.pin)]
    divided = sorted((c for c in cited if is_subdivision(c.pin)), key=lambda c: c.pin or "")
    text = ended(f": {'; '.join(whole)}") if whole else ""
    if divided:
        text += "\n"
    for pin, group in groupby(divided, key=lambda citation: citation.pin or ""):
        below = "; ".join(mention(citation, mentions) for citation in group)
        text += f"\n    - {literal(on_one_line(pin))}: {below}"
    return text + ("\n" if divided else "")


def ended(sentence: str) -> str:
    """Return `sentence` with the stop that ends it, which may be that of an abbreviation."""
    return sentence if sentence.rstrip("*_").endswith(".") else f"{sentence}."


def mention(citation: Citation, mentions: Mentions) -> str:
    """Return one mention: where it stands, what it pins, how it is introduced and explained."""
    place = link(mentions.place(citation), mentions.address(citation, "authorities.md"))
    parts = [place]
    if citation.pin and not is_subdivision(citation.pin):
        parts.append(f"at {literal(on_one_line(citation.pin))}")
    if citation.signal:
        parts.append(f"*{literal(citation.signal)}*")
    if citation.relation:
        head = mentions.citations.get(citation.history_of or ("", 0))
        authority = mentions.authorities.get(head.authority_id or "") if head else None
        what = f"in the history of {full_citation(authority)}" if authority else ""
        if within := hosted(citation, mentions):
            what = f"{within.how} {within.host}"
        parts.append(what or literal(citation.relation))
    if citation.quotation and not citation.parentheticals:
        quoted = on_one_line(LAST_STOP.sub("", citation.quotation))
        parts.append(f"for {literal(quoted)}")
    explained = [f"({literal(on_one_line(words))})" for words in citation.parentheticals]
    return " ".join([", ".join(parts), *explained])


def over_time(edition: Edition) -> Iterator[str]:
    """Yield the picture of the cases, and the table that says the same in words."""
    if drawn := picture(edition):
        yield heading(2, "The cases over time")
        yield drawn
        yield picture_table(edition)


def record(mentions: Mentions, level: int) -> Iterator[str]:
    """Yield the places that cite the record of the case."""
    found = [c for c in mentions.citations.values() if _of_record(c, mentions)]
    if found:
        yield heading(level, "The record", "#record")
        yield "The record of the case is not part of this edition."
        yield "\n".join(f"- {literal(on_one_line(c.text))}: {mention(c, mentions)}" for c in found)


def _of_record(citation: Citation, mentions: Mentions) -> bool:
    inside = mentions.writing_meant(citation)
    return not citation.authority_id and not citation.unresolved and not inside


def unresolved(mentions: Mentions, level: int) -> Iterator[str]:
    """Yield what could not be resolved with confidence, each with its reason."""
    found = [c for c in mentions.citations.values() if c.unresolved]
    if found:
        yield heading(level, "Unresolved", "#unresolved")
        yield "What these stand for could not be told with confidence, and is not guessed."
        told = [(literal(on_one_line(c.text)), c) for c in found]
        yield "\n".join(
            f"- “{words}”, {mention(c, mentions)}: {literal(c.unresolved or '')}."
            for words, c in told
        )
