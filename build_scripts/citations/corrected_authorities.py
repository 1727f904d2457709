"""What an editor says of authorities: what one is called, where it is read, what became of it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from urllib.parse import urlsplit

from build_scripts.citations.resolve.cases.name_keys import comparison_key
from build_scripts.corrections.case import court_of
from build_scripts.editors.corrections_file import AuthorityEntry, CorrectionsFile
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import Authority, Link, Treatment
from build_scripts.problems import problem
from build_scripts.problems.gathering import Gathering


def with_editors_word(
    authorities: Sequence[Authority], file: EditorsFile[CorrectionsFile], wrong: Gathering
) -> tuple[Authority, ...]:
    """Return `authorities` with where they are read and what became of them, as the editor says.

    Adds to what is `wrong` an authority that the opinion does not cite.
    """
    result = list(authorities)
    for index, entry in enumerate(file.content.authorities):
        line, cite = file.line("authorities", index), entry.same_as or entry.cite
        place = next((i for i, each in enumerate(result) if is_meant(each, cite)), None)
        if place is None:
            unknown = problem("correction-authority-not-cited", file.name, line, cite=cite)
            wrong.found.append(unknown)
            continue
        court = entry.court and wrong.take(partial(court_of, entry.court, file.name, line))
        stated = replace(result[place], court=court) if court else result[place]
        result[place] = with_what_is_entered(stated, entry, file.content.author)
    return tuple(result)


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
