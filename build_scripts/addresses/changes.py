"""What is read otherwise than it was last published, in lines for an editor to look over."""

from collections.abc import Iterator, Sequence

from build_scripts.addresses.in_citations import AUTHORITIES
from build_scripts.addresses.matching import fingerprint_of, paired_in_order
from build_scripts.model import HEADING, Addresses, Given, GivenPage
from build_scripts.problems import excerpt

KINDS = {"p": "¶ ", "n": "note ", "c": "citation "}
SHOWN = 60
"""Characters of the words of what changed."""


def reading_changes(before: Addresses, now: Addresses) -> list[str]:
    """Return what `now` is read otherwise than `before`: facts, parts, blocks, notes, citations,
    addresses."""
    lines = [*facts(before, now), *pages(before, now)]
    for page in now.pages:
        lines += in_page(before.page(page.name), page)
    return lines


def facts(before: Addresses, now: Addresses) -> Iterator[str]:
    """Yield the facts of the case that are read otherwise."""
    old, new = dict(before.case), dict(now.case)
    for fact in dict.fromkeys([*old, *new]):
        if old.get(fact) != new.get(fact):
            name = fact.replace("_", " ")
            yield f"case, {name}: {old.get(fact, 'unknown')} → {new.get(fact, 'unknown')}"


def pages(before: Addresses, now: Addresses) -> Iterator[str]:
    """Yield the writings and pages that are new, gone or otherwise."""
    old = {page.name: page for page in before.pages if not page.gone}
    for page in now.pages:
        known = old.get(page.name)
        if page.gone and known:
            yield f"{page.name}: gone"
        elif not page.gone and not known:
            yield f"{page.name}: new ({', '.join(filter(None, page.read))})"
        elif known and known.read != page.read:
            yield f"{page.name}: {', '.join(known.read)} → {', '.join(page.read)}"
    live = {each.anchor for each in before.others if not each.gone}
    for each in now.others:
        if each.gone == (each.anchor in live):
            yield f"page {each.anchor}: {'gone' if each.gone else 'new'}"


def in_page(before: GivenPage, now: GivenPage) -> Iterator[str]:
    """Yield what is otherwise within one part."""
    old = {each.anchor: each for each in before.addresses if not is_heading(each)}
    for each in now.addresses:
        if is_heading(each):
            continue
        known = old.get(each.anchor)
        name = address_in_words(now.name, each)
        words = excerpt(each.words, SHOWN)
        if each.gone:
            if known and not known.gone:
                yield f"{name}: gone: {words}"
        elif known is None or known.gone:
            yield f"{name}: new: {words}"
        elif known.read != each.read and known.words == each.words:
            yield f"{name}: {', '.join(known.read)} → {', '.join(each.read)}: {words}"
        elif fingerprint_of(known) != fingerprint_of(each) and now.name != AUTHORITIES:
            yield f"{name}: {other_words(excerpt(known.words, SHOWN), words)}"
    yield from headings(before, now)


def other_words(before: str, now: str) -> str:
    """Return that words are others than they were; the file of addresses keeps the first alone."""
    if before == now:
        return f"other words, after the same first ones: {now}"
    return f"other words: {before} → {now}"


def headings(before: GivenPage, now: GivenPage) -> Iterator[str]:
    """Yield the headings that are new, gone, or of another level."""
    old = [each for each in before.addresses if is_heading(each)]
    new = [each for each in now.addresses if is_heading(each)]
    same = paired_in_order(
        [fingerprint_of(each) for each in old], [fingerprint_of(each) for each in new]
    )
    for place, each in enumerate(new):
        words = excerpt(each.words, SHOWN)
        if place not in same:
            yield f"{now.name}, {each.read[0]}: new: {words}"
        elif old[same[place]].read != each.read:
            yield f"{now.name}, {old[same[place]].read[0]} → {each.read[0]}: {words}"
    yield from (
        f"{now.name}, {each.read[0]}: gone: {excerpt(each.words, SHOWN)}"
        for each in without_pair(old, set(same.values()))
    )


def without_pair(found: Sequence[Given], kept: set[int]) -> Iterator[Given]:
    """Yield what of `found` stands at none of the places `kept`."""
    yield from (each for place, each in enumerate(found) if place not in kept)


def is_heading(given: Given) -> bool:
    """Say whether something is a heading, whose words are its address."""
    return given.anchor.startswith(HEADING)


def address_in_words(page: str, given: Given) -> str:
    """Return what to call what has an address: `opinion ¶ 12`."""
    if page == AUTHORITIES:
        return f"authority {given.anchor}"
    return f"{page} {KINDS.get(given.anchor[0], '')}{given.anchor[1:].lstrip('-')}"
