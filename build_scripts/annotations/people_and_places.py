"""People and places of the case: those that the caption knows, and those that an editor names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pymdownx.slugs import slugify

from build_scripts.annotations.bearers import (
    is_of_a_judge,
    is_of_another,
)
from build_scripts.annotations.grounds import Documents
from build_scripts.annotations.joining_judges import joined
from build_scripts.annotations.mentions import mentions, running_text
from build_scripts.annotations.party_names import SUFFIX, named_parties
from build_scripts.annotations.prose import prose
from build_scripts.editors.annotations_file import AnnotationsFile, NamedEntry
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.lexicon.capitals import recased_name
from build_scripts.model import Anchor, Named, NamedKind, Opinion, PassageKey, Prose, Span, Writing
from build_scripts.problems import excerpt, problem
from build_scripts.problems.gathering import all_made

slug = slugify(case="lower")
LONGEST_ANCHOR = 80
"""Characters of an anchor."""


@dataclass(frozen=True, slots=True)
class Known:
    """A person or place before the mentions are known."""

    kind: NamedKind
    name: str
    names: tuple[str, ...]
    """All that the opinion uses."""
    roles: tuple[str, ...] = ()
    wrote: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    who: tuple[Prose, ...] = ()
    line: int | None = None
    """In the editor’s file, of what the editor says."""


@dataclass(frozen=True, slots=True)
class Said:
    """The running text in which people are looked for."""

    documents: Documents
    words: Mapping[PassageKey, str]
    """Of each passage."""
    small: frozenset[str]
    """The words that stand somewhere in small letters."""


def said_in(documents: Documents) -> Said:
    """Return the running text of `documents`."""
    words = {passage.passage_key: passage.text.words for passage in running_text(documents)}
    small = re.findall(r"\b[a-z]+\b", "\n".join(words.values()))
    return Said(documents, words, frozenset(small))


def people_of(file: EditorsFile[AnnotationsFile], documents: Documents) -> tuple[Named, ...]:
    """Return the people: parties, judges and counsel as the court names them, and the editor’s.

    An entry of the editor whose name, or an alias, is one of theirs says who they are.
    """
    said = said_in(documents)
    found_there = of_the_caption(documents.opinion, said.small)
    caption = {slug(each.name, "-"): each for each in found_there}
    others: list[Known] = []
    for index, entry in enumerate(file.content.people):
        one = editors_words_of("person", entry, file, ("people", index))
        key = next((k for k in caption if k in {slug(name, "-") for name in one.names}), None)
        if key:
            old = caption[key]
            names = (*old.names, *one.names)
            caption[key] = replace(old, names=names, who=one.who, line=one.line)
        else:
            others.append(one)
    found = all_made(
        lambda one: named_with_mentions(one, said, file.name), (*caption.values(), *others)
    )
    return (*found, *of_counsel(documents.opinion))


def places_of(file: EditorsFile[AnnotationsFile], documents: Documents) -> tuple[Named, ...]:
    """Return the places that the editor names."""
    if not file.content.places:
        return ()
    said = said_in(documents)

    def place(index: int) -> Named:
        entry = file.content.places[index]
        return named_with_mentions(
            editors_words_of("place", entry, file, ("places", index)), said, file.name
        )

    return tuple(all_made(place, range(len(file.content.places))))


def editors_words_of(
    kind: NamedKind, entry: NamedEntry, file: EditorsFile[AnnotationsFile], path: tuple[str, int]
) -> Known:
    """Return what an editor says of a person or place."""
    line = file.line(*path)
    who = prose(entry.who, file.name, line)
    return Known(kind, entry.name, (entry.name, *entry.aliases), who=who, line=line)


def named_with_mentions(known: Known, said: Said, file: str) -> Named:
    """Return `known` with its mentions. Raises `Problem` where an editor names what has none."""
    found = [
        anchor
        for form, anchor in mentions(known.names, said.documents)
        if is_meant(known, form, anchor, said)
    ]
    if not found and known.line and known.kind in ("person", "place"):
        raise problem("name-not-mentioned", file, known.line, name=excerpt(known.name))
    return Named(
        id=anchor_of_name(known.name),
        kind=known.kind,
        name=known.name,
        roles=known.roles,
        wrote=known.wrote,
        joined=known.joined,
        who=known.who,
        mentions=tuple(found),
    )


def anchor_of_name(name: str) -> str:
    """Return the anchor of a name, of a long one that of its first words."""
    whole: str = slug(name, "-")
    return whole if len(whole) <= LONGEST_ANCHOR else whole[: LONGEST_ANCHOR + 1].rpartition("-")[0]


def is_meant(known: Known, form: str, anchor: Anchor, said: Said) -> bool:
    """Say whether `form` at `anchor` is `known`: of those of the caption, that no other person of
    the name is. What an editor names is taken at the editor’s word."""
    if known.line or known.kind not in ("party", "judge"):
        return True
    words = said.words[anchor.passage_key]
    if known.kind == "judge" and " " not in form:
        return is_of_a_judge(words, anchor.span)
    return not is_of_another(words, anchor.span, known.name, said.small)


# ── What the court says of them ──────────────────────────────────────────────────────────────


def of_the_caption(opinion: Opinion, small: frozenset[str]) -> Iterator[Known]:
    """Yield the parties with their roles, and the judges with what they wrote."""
    for party in named_parties(opinion, small):
        yield Known("party", party.name, party.forms, party.roles)
    yield from judges_of(opinion)


def judges_of(opinion: Opinion) -> Iterator[Known]:
    """Yield the judges of the panel, and who else signs or joins a writing where no line lists the
    judges.

    A judge of whom the panel has the surname alone is mentioned where a text says that it is a
    judge’s.
    """
    joining = joined(opinion)
    panel = opinion.case.judges
    for judge in panel:
        written = [each for each in opinion.writings if is_author(judge, each.author)]
        name = recased_name(fullest_name(judge, written), {})
        names = tuple(dict.fromkeys((judge, recased_name(judge, {}), name)))
        wrote = tuple(each.id for each in written)
        yield Known("judge", name, names, wrote=wrote, joined=joined_by(judge, joining))
    by_author: dict[str, list[str]] = {}
    for each in opinion.writings:
        if each.author:
            by_author.setdefault(recased_name(each.author, {}), []).append(each.id)
    others = dict.fromkeys(
        name for names in joining.values() for name in names if name[0].isupper()
    )
    known = [*panel, *by_author]
    by_author |= {name: [] for name in others if not any(is_author(k, name) for k in known)}
    for name, written_alone in by_author.items():
        if not any(is_author(judge, name) for judge in panel):
            wrote = tuple(written_alone)
            yield Known("judge", name, (name,), wrote=wrote, joined=joined_by(name, joining))


def joined_by(judge: str, joining: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the writings of `joining` that `judge` joins."""
    return tuple(w for w, names in joining.items() if any(is_author(judge, n) for n in names))


def fullest_name(judge: str, written: Sequence[Writing]) -> str:
    """Return the name of `judge` as the panel is listed, or as the byline of what the judge has
    `written` gives it where the panel has the surname alone."""
    whole = (each.author or "" for each in written)
    return judge if " " in judge else max([judge, *whole], key=lambda name: len(name.split()))


def is_author(judge: str, author: str | None) -> bool:
    """Say whether `author`, as a byline names one, is `judge`, as the panel is listed.

    A byline gives the surname alone, or with initials where two judges share it: `M. Smith`; of a
    panel that is listed by surnames the byline may give the whole name.
    """
    *given, surname = SUFFIX.sub("", judge).casefold().split()
    *initials, last = SUFFIX.sub("", author or "?").casefold().split()
    letters = [each.rstrip(".") for each in initials]
    named_alike = all(any(g.startswith(x) for g in given) for x in letters)
    return last == surname and (named_alike or not given)


def of_counsel(opinion: Opinion) -> Sequence[Named]:
    """Return each entry of the list of counsel, as the court prints it."""
    return [
        Named(
            id=f"counsel-{index + 1}",
            kind="counsel",
            name=block.text.words,
            mentions=(Anchor(writing.id, "body", index, Span(0, len(block.text.words))),),
        )
        for writing in opinion.writings
        if writing.kind == "counsel"
        for index, block in enumerate(writing.blocks)
        if block.kind == "paragraph"
    ]
