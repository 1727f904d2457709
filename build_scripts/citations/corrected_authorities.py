"""What an editor says of authorities: what one is called, where it is read, what became of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from urllib.parse import urlsplit

from build_scripts.citations.corrected_targets import read_alone
from build_scripts.citations.resolve.cases.name_keys import comparison_key
from build_scripts.corrections.case import court_of
from build_scripts.corrections.people_places_terms import nearest_name
from build_scripts.editors.corrections_file import AuthorityEntry, CorrectionsFile
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import Authority, Citation, Link, Treatment
from build_scripts.problems import Problem, problem
from build_scripts.problems.gathering import Gathering

SAYING = ("name", "court", "kind", "year", "same as", "url")
"""The keys with which an entry says something of an authority, besides `treatment:`."""


def with_editors_word(
    authorities: Sequence[Authority], file: EditorsFile[CorrectionsFile], wrong: Gathering
) -> tuple[Authority, ...]:
    """Return `authorities` with where they are read and what became of them, as the editor says.

    Adds to what is `wrong` an authority that the opinion does not cite.
    """
    names = names_said(file.content)
    result = [
        each if each.name else replace(each, name=names.get(comparison_key(each.cite)))
        for each in authorities
    ]
    for index, entry in enumerate(file.content.authorities):
        line, cite = file.line("authorities", index), entry.same_as or entry.cite
        place = next((i for i, each in enumerate(result) if is_meant(each, cite)), None)
        if place is None:
            if not entry.same_as:  # else it was told when they were put together
                wrong.found.append(not_cited(names_of(result), cite, file.name, line))
            continue
        if says_nothing(entry):
            keys = f"{', '.join(f'`{key}:`' for key in SAYING)} or `treatment:`"
            wrong.found.append(problem("correction-says-nothing", file.name, line, keys=keys))
        court = entry.court and wrong.take(partial(court_of, entry.court, file.name, line))
        stated = replace(result[place], court=court) if court else result[place]
        settled = with_what_is_entered(stated, entry, file.content.author)
        if settled == result[place] and not (says_nothing(entry) or entry.same_as or entry.kind):
            so = f"What it says of {cite} is read so already"
            wrong.found.append(problem("correction-no-effect", file.name, line, so=so))
        result[place] = settled
    return tuple(result)


def names_said(content: CorrectionsFile) -> dict[str, str]:
    """Return the names with which entries say what a citation or a name stands for, by its cite:
    the opinion may give none."""
    said = [each.cites for each in content.citations] + [each.means for each in content.names]
    read = (read_alone(cites, ()) for cites in said if cites)
    return {comparison_key(each.authority or ""): each.name for each in read if each and each.name}


def says_nothing(entry: AuthorityEntry) -> bool:
    """Say whether `entry` says nothing of an authority: a title and a day alone do not."""
    said = any(getattr(entry, key.replace(" ", "_")) for key in SAYING)
    return not (said or entry.treatment)


def names_of(authorities: Iterable[Authority]) -> dict[str, str | None]:
    """Return the names of `authorities` by their cites."""
    return {each.cite: each.name for each in authorities}


def put_together_wrongly(
    citations: Iterable[Citation], file: EditorsFile[CorrectionsFile]
) -> Iterator[Problem]:
    """Yield the problem of each authority that an entry puts together with itself, or with one that
    none of `citations`, as read or as an entry has them, cites."""
    known: dict[str, str | None] = {}
    for each in citations:
        if each.authority:
            known[each.authority] = known.get(each.authority) or each.name
    content = file.content
    stated = [each.cites for each in content.citations] + [each.means for each in content.names]
    known |= {cites: None for cites in stated if cites and cites not in known}
    keys = {comparison_key(cite) for cite in known}
    keys |= {comparison_key(cite) for each in citations for cite in each.parallels}
    for index, entry in enumerate(content.authorities):
        line = file.line("authorities", index)
        if not entry.same_as:
            continue
        if comparison_key(entry.same_as) == comparison_key(entry.cite):
            so = f"“{entry.cite}” is named as the same as itself"
            yield problem("correction-no-effect", file.name, line, so=so)
        elif comparison_key(entry.same_as) not in keys:
            yield not_cited(known, entry.same_as, file.name, line)
        elif comparison_key(entry.cite) not in keys:
            so = f"The opinion cites nothing as “{entry.cite}”, and {entry.same_as} stands already"
            yield problem("correction-no-effect", file.name, line, so=so)


def not_cited(known: Mapping[str, str | None], cite: str, file: str, line: int) -> Problem:
    """Return the problem of an authority that the opinion does not cite as `cite`, with the one of
    those `known`, cites with their names, that is the likest by either."""
    by_words = {words: each for each, name in known.items() for words in (name or each, each)}
    if like := nearest_name([*by_words], cite):
        nearest = by_words[like]
        name = known[nearest]
        said = f"“{name}, {nearest}”" if name else f"“{nearest}”"
        return problem("correction-authority-not-cited.like", file, line, cite=cite, nearest=said)
    return problem("correction-authority-not-cited", file, line, cite=cite)


def is_meant(authority: Authority, cite: str) -> bool:
    """Say whether an editor who writes `cite` means `authority`."""
    return comparison_key(cite) in {
        comparison_key(authority.cite),
        *map(comparison_key, authority.parallels),
    }


def with_what_is_entered(
    authority: Authority, entry: AuthorityEntry, author: str | None
) -> Authority:
    """Return `authority` with what `entry` says of it."""
    links = authority.links
    if entry.url:
        label = entry.title or urlsplit(entry.url).netloc.removeprefix("www.")
        links = (Link(label, entry.url), *(link for link in links if link.url != entry.url))
    treatment = authority.treatment
    if entry.treatment:
        treatment = Treatment(entry.treatment, entry.checked, entry.author or author)
    return replace(
        authority,
        name=entry.name or authority.name,
        year=entry.year or authority.year,
        links=links,
        treatment=treatment,
    )
