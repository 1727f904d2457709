"""The list of editions, as cards for the site’s home and as a page of its own."""

from collections.abc import Iterable, Sequence
from typing import Any

from build_scripts.lexicon.courts.known import court_name
from build_scripts.model import Edition, Summary
from build_scripts.model.across import CitesAnother
from build_scripts.pages.library.facet_lists import FEW, newest_first
from build_scripts.pages.parts.reading_time import count_of_words, minutes
from build_scripts.pages.pictures.library_picture import library_picture
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import (
    division,
    front_matter,
    heading,
    link,
    paragraph,
)
from build_scripts.pages.text.wording import (
    counted,
    in_line,
    long_date,
    name_in_sentence,
    name_of,
    unbroken_line,
)

NEWEST = 12
"""Cards on the home page of a site of many editions."""
FILLED_IN = "<!-- filled in -->"
"""Where a list stands that is made after the compiler."""


def summary_of(edition: Edition, pages: Sequence[str] = ()) -> Summary:
    """Return `edition` in short; `pages` are the paths of its pages."""
    case = edition.opinion.case
    writings = [w for w in edition.opinion.writings if w.kind != "counsel"]
    return Summary(
        slug=edition.slug,
        title=edition.title,
        pages=tuple(pages),
        citation=edition.citation,
        court=court_name(case.court) if case.court else None,
        date_filed=case.date_filed,
        writings=tuple(name_in_sentence(name_of(writing, edition.opinion)) for writing in writings),
        minutes=minutes(sum(count_of_words(writing) for writing in writings)),
        topics=edition.topics,
        day=edition.day,
        state="Draft" if edition.draft else "",
    )


def listing_page(
    editions: Sequence[Summary], citing: Sequence[CitesAnother] = (), index: str = ""
) -> str:
    """Return the page that lists `editions`, as Markdown for `opinions/index.md`, with the picture
    of who of them is `citing` whom; `index` is the name of a folder’s page where one has to say it.
    """
    values: dict[str, Any] = {
        "title": "Opinions",
        "description": "The annotated opinions of this site.",
        "search": {"exclude": True},
    }
    if len(editions) > FEW:
        values["scripts"] = ["assets/list.js"]
    listed = cards(editions, "") if len(editions) <= FEW else FILLED_IN
    picture = library_picture(editions, citing, index)
    if picture:
        values["styles"] = ["assets/picture.css"]
    blocks = [front_matter(values), heading(1, "Opinions"), listed]
    blocks += [heading(2, "Who cites whom"), picture] if picture else []
    return "\n\n".join(blocks) + "\n"


def newest_cards(editions: Sequence[Summary], base: str) -> str:
    """Return cards as `cards` does: where there are many editions, of the newest, with the way to
    all of them."""
    if len(editions) <= FEW:
        return cards(editions, base)
    newest = sorted(editions, key=newest_first, reverse=True)[:NEWEST]
    to_all = link(f"All {len(editions):,} opinions", f"{base}index.md")
    return f"{cards(newest, base)}\n\n{to_all}"


def cards(editions: Iterable[Summary], base: str) -> str:
    """Return a card for each edition; `base` leads from the page to the editions’ folder."""
    return division("cards", [card(edition, base) for edition in editions])


def card(edition: Summary, base: str) -> str:
    """Return one edition as a card: its name, what it is, how long it takes to read."""
    filed = unbroken_line(long_date(edition.date_filed)) if edition.date_filed else None
    names = ", ".join(edition.writings)
    time = unbroken_line(counted(edition.minutes, "minute")) if edition.writings else None
    parts = in_line(filter(None, [f"{names[:1].upper()}{names[1:]}", time, edition.state]))
    return division(
        "card",
        [
            heading(2, link(edition.title, f"{base}{edition.slug}/index.md")),
            paragraph(literal(in_line(filter(None, [edition.court, filed]))), ".card-court"),
            *([paragraph(literal(edition.citation))] if edition.citation else []),
            paragraph(literal(parts), ".card-parts"),
        ],
    )
