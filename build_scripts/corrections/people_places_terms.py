"""What an editor settles of the lists that the build makes: people, places, terms."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import partial
from typing import TypeVar

from build_scripts.editors.corrections_file import CorrectionsFile, ListedEntry
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import Anchor, Layers, Named, Opinion, Term
from build_scripts.problems import Problem, excerpt, problem
from build_scripts.problems.gathering import Gathering

Listed = TypeVar("Listed", Named, Term)

LISTS = ("people", "places", "terms")


def corrected_lists(
    layers: Layers, file: EditorsFile[CorrectionsFile], opinion: Opinion, found: Gathering
) -> Layers:
    """Return `layers` of `opinion` with entries renamed, put together and left out as the editor
    says.

    Adds to what is `found` an entry that no list has, or that settles nothing.
    """
    if not any(True for _ in entries(file.content)):
        return layers
    people = list_corrected(layers.people, "people", file, two_as_one, found)
    places = list_corrected(layers.places, "places", file, two_as_one, found)
    terms = list_corrected(layers.terms, "terms", file, one_term, found)
    order = {p.passage_key: place for place, p in enumerate(opinion.passages())}

    def in_reading_order(anchors: Iterable[Anchor]) -> tuple[Anchor, ...]:
        return tuple(sorted({*anchors}, key=lambda a: (order[a.passage_key], a.span.start)))

    return replace(
        layers,
        people=tuple(replace(each, mentions=in_reading_order(each.mentions)) for each in people),
        places=tuple(replace(each, mentions=in_reading_order(each.mentions)) for each in places),
        terms=tuple(replace(each, uses=in_reading_order(each.uses)) for each in terms),
    )


def list_corrected(
    listed: tuple[Listed, ...],
    key: str,
    file: EditorsFile[CorrectionsFile],
    join: Callable[[Listed, Listed], Listed],
    found: Gathering,
) -> tuple[Listed, ...]:
    """Return the list `key` as its entries in `file` have it; `join` puts two of it together."""
    for index, entry in enumerate(getattr(file.content, key)):
        line = file.line(key, index)
        done = found.take(partial(list_as_settled, listed, key, entry, join, file.name, line))
        listed = listed if done is None else done
    return listed


def list_as_settled(
    listed: tuple[Listed, ...],
    key: str,
    entry: ListedEntry,
    join: Callable[[Listed, Listed], Listed],
    file: str,
    line: int,
) -> tuple[Listed, ...]:
    """Return the list `key` as one entry has it."""
    refuse_listed_so(listed, key, entry, file, line)
    one = entry_named(listed, key, entry.name, file, line)
    if entry.hide:
        return tuple(each for each in listed if each is not one)
    if entry.same_as:
        other = entry_named(listed, key, entry.same_as, file, line)
        if other is one:
            so = f"“{entry.name}” is named as the same as itself"
            raise problem("correction-no-effect", file, line, so=so)
        both = join(other, one)
        return tuple(both if each is other else each for each in listed if each is not one)
    if not entry.called:
        keys = "`called:`, `same as:` or `hide: true`"
        raise problem("correction-says-nothing", file, line, keys=keys)
    if entry.called == one.name:
        so = f"“{entry.name}” is called so already"
        raise problem("correction-no-effect", file, line, so=so)
    return tuple(replace(each, name=entry.called) if each is one else each for each in listed)


def refuse_listed_so(
    listed: Sequence[Listed], key: str, entry: ListedEntry, file: str, line: int
) -> None:
    """Raise `Problem`, which only tells, where the list `key` has no such name, and is what the
    entry asks for."""
    names = [each.name for each in listed]
    meant = entry.same_as or entry.called
    if entry.name in names or not (entry.hide or meant in names):
        return
    so = f"The list of {key} has no “{entry.name}”"
    if entry.hide:
        like = nearest_name(names, entry.name)
        so += f"; the nearest is “{excerpt(like)}”" if like else ""
    else:
        so += f", and “{meant}” stands already"
    raise problem("correction-no-effect", file, line, so=so)


def entry_named(listed: Sequence[Listed], key: str, name: str, file: str, line: int) -> Listed:
    """Return the entry of the list `key` that is called `name`. Raises `Problem` where it has
    none."""
    for each in listed:
        if each.name == name:
            return each
    raise not_listed([each.name for each in listed], key, name, file, line)


def not_listed(names: Sequence[str], key: str, name: str, file: str, line: int) -> Problem:
    """Return the problem of a name that the list `key` does not have."""
    if like := nearest_name(names, name):
        return problem(
            "correction-not-listed.like", file, line, key=key, name=name, nearest=excerpt(like)
        )
    return problem("correction-not-listed", file, line, key=key, name=name)


def nearest_name(names: Sequence[str], name: str) -> str | None:
    """Return which of `names` is the likest to `name`: one that holds it, else one of its length,
    if any."""
    holding = (each for each in names if name.casefold() in each.casefold())
    return next(holding, None) or next(iter(get_close_matches(name, names, 1, 0.4)), None)


def two_as_one(one: Named, other: Named) -> Named:
    """Return `one` with all that is known of `other`, who is the same."""
    return replace(
        one,
        mentions=(*one.mentions, *other.mentions),
        roles=tuple(dict.fromkeys([*one.roles, *other.roles])),
        wrote=tuple(dict.fromkeys([*one.wrote, *other.wrote])),
        who=one.who or other.who,
    )


def one_term(one: Term, other: Term) -> Term:
    """Return the term `one` with the uses of `other`, which means the same."""
    return replace(
        one,
        expansion=one.expansion or other.expansion,
        defined=one.defined or other.defined,
        meaning=one.meaning or other.meaning,
        grounds=one.grounds or other.grounds,
        uses=(*one.uses, *other.uses),
    )


def listed_in_words(entry: ListedEntry) -> str:
    """Return what `entry` settles, in words that follow the name."""
    if entry.hide:
        return "is left out"
    return f"is the same as “{entry.same_as}”" if entry.same_as else f"is called “{entry.called}”"


def entries(file: CorrectionsFile) -> Iterator[ListedEntry]:
    """Yield the entries of all lists."""
    for key in LISTS:
        yield from getattr(file, key)
