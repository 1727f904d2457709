"""What an edition’s pages say of the other editions of its site: which of those that it cites stand
here, and which cite it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.model import Edition, Link, Page
from build_scripts.model.across import CitedBy, ToldByOthers
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import division, heading, link
from build_scripts.pages.text.opening_words import as_inner
from build_scripts.pages.text.wording import counted, unbroken_line

HERE = "In this library"


def with_here(edition: Edition, told: ToldByOthers) -> Edition:
    """Return `edition` with a link from each case that stands here to where it stands."""
    here = {cite: Link(HERE, f"../{slug}/index.md") for cite, slug, _ in told.here}
    pages: dict[str, list[tuple[str, Link]]] = defaultdict(list)
    for cite, page, address in told.places:
        called = page if page.startswith("¶") else f"page {page}"
        pages[cite].append((page, Link(f"{HERE}, {called}", address)))
    authorities = tuple(
        replace(each, here=here[each.cite], pages_here=tuple(pages[each.cite]))
        if each.cite in here
        else each
        for each in edition.opinion.authorities
    )
    return replace(edition, opinion=replace(edition.opinion, authorities=authorities))


def with_cited_by(page: Page, told: ToldByOthers) -> Page:
    """Return the front page with who cites the edition at its end."""
    if page.path != "index.md" or not told.by:
        return page
    number = unbroken_line(counted(len({each.slug for each in told.by}), "edition"))
    blocks = [
        heading(2, "Cited in this library", "#cited-here"),
        literal(f"By {number} of this site:"),
        "\n".join(cited_by(told)),
    ]
    return Page(page.path, f"{page.markdown}\n{division('by-build cited-here', blocks)}\n")


def cited_by(told: ToldByOthers) -> Iterator[str]:
    """Yield an item of a list for each edition that cites this one, with its words."""
    yield from (f"- {mention(each)}" for each in told.by)


def mention(each: CitedBy) -> str:
    """Return where and how an edition cites this one."""
    place = link(f"{each.title}, {each.cited.place}", f"../{each.slug}/{each.cited.page}")
    said = f'<q class="court-words">{literal(as_inner(each.cited.words))}</q>'
    times = f", {counted(each.cited.times, 'time')} in all" if each.cited.times > 1 else ""
    return f"{place}{times}: {said}"
