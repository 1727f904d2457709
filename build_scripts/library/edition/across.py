"""Which editions of a site cite which: the few facts that editions tell one another.

One cite is enough to know a case by, a parallel or neutral one too; but several cases may begin on
one page of a reporter, so that year and name have to agree as well where they are known. A cite by
which two editions are known leads to neither.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from build_scripts.model.across import Cited, CitedBy, Facts, ToldByOthers

CITE = re.compile(r"\d+[\w-]*\s+[^\W\d].*\s+\d+[\w-]*")
"""`918 F.3d 1025`, `2019 WI 5`: what begins and ends with a number. `918 F.3d ___` is not known
yet."""
SHORT_WORD = 3
"""Letters of words that tell no case from others: `In re`, `the`, `v.`"""


def known_cites(citation: str | None) -> Iterator[str]:
    """Yield the cites of an edition’s own citation: `99 U.S. 1, 2 S. Ct. 3 (1980)` has two."""
    before = (citation or "").partition("(")[0]
    parts = (part.strip() for part in before.split(","))
    yield from takewhile(CITE.fullmatch, parts)


def told_to_each(facts: Sequence[Facts]) -> dict[str, ToldByOthers]:
    """Return what each edition is told by all the others, by slug."""
    known = Counter(
        comparable_cite(cite) for each in facts for cite in set(map(comparable_cite, each.cites))
    )
    by_cite = {
        comparable_cite(cite): each
        for each in facts
        for cite in each.cites
        if known[comparable_cite(cite)] == 1
    }
    here: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    by: dict[str, list[CitedBy]] = defaultdict(list)
    places: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for each in facts:
        for cited in each.cited:
            found = edition_meant(cited, by_cite)
            if found and found.slug != each.slug:
                here[each.slug].append((cited.cites[0], found.slug, found.title))
                places[each.slug] += places_in(found, cited)
                by[found.slug].append(CitedBy(each.slug, each.title, cited))
    return {
        each.slug: ToldByOthers(
            tuple(here[each.slug]),
            tuple(sorted(by[each.slug], key=by_name)),
            tuple(places[each.slug]),
        )
        for each in facts
        if each.slug in here or each.slug in by
    }


def places_in(edition: Facts, cited: Cited) -> Iterator[tuple[str, str, str]]:
    """Yield where the pages and paragraphs of an edition begin that another one cites."""
    known = dict(edition.pages)
    for pin in cited.pins:
        if pin in known:
            yield cited.cites[0], pin, f"../{edition.slug}/{known[pin]}"


def by_name(each: CitedBy) -> tuple[str, str, str]:
    """Return what those that cite an edition are ordered by."""
    return each.title.casefold(), each.slug, each.cited.page


def edition_meant(cited: Cited, by_cite: Mapping[str, Facts]) -> Facts | None:
    """Return the edition that is cited, None where it is not certain that it is one of these."""
    known = [
        by_cite[comparable_cite(cite)] for cite in cited.cites if comparable_cite(cite) in by_cite
    ]
    found = {each.slug: each for each in known}
    if len(found) != 1:
        return None
    (edition,) = found.values()
    if cited.year and edition.year and cited.year != edition.year:
        return None
    named = telling_words(cited.name or "")
    return edition if not named or named & telling_words(edition.title) else None


def telling_words(name: str) -> set[str]:
    """Return the words of a case’s name that tell it from others."""
    return {word for word in re.findall(r"\w+", name.casefold()) if len(word) > SHORT_WORD}


def comparable_cite(cite: str) -> str:
    """Return a cite as it is compared: without spaces and full stops."""
    return "".join(cite.split()).replace(".", "").casefold()


def addresses_led_to(given: ToldByOthers) -> Iterable[str]:
    """Yield the addresses of other editions’ pages to which an edition leads."""
    yield from (f"../{slug}/index.md" for _, slug, _ in given.here)
    yield from (f"../{each.slug}/{each.cited.page.partition('#')[0]}" for each in given.by)
    yield from (address.partition("#")[0] for _, _, address in given.places)
