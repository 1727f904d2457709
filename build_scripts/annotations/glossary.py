"""The glossary: what the opinion abbreviates, and the terms that an editor explains."""

from collections.abc import Sequence
from dataclasses import dataclass

from pymdownx.slugs import slugify

from build_scripts.annotations.abbreviations import Abbreviation, abbreviations
from build_scripts.annotations.grounds import Documents, grounds_of
from build_scripts.annotations.mentions import mentions, running_text
from build_scripts.annotations.prose import prose
from build_scripts.editors.annotations_file import AnnotationsFile, TermEntry
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import Anchor, Term
from build_scripts.problems import excerpt, problem
from build_scripts.problems.gathering import all_made

slug = slugify(case="lower")


@dataclass(frozen=True, slots=True)
class Entry:
    """A term before its uses are known: what defines it, and what explains it."""

    name: str
    found: Abbreviation | None
    written: TermEntry | None
    index: int = -1
    """Place of `written` in the editor’s file."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms in which it is used; an abbreviation also at length."""
        at_length = (self.found.expansion,) if self.found else ()
        return (self.name, *at_length, *(self.written.forms if self.written else ()))


def glossary_of(file: EditorsFile[AnnotationsFile], documents: Documents) -> tuple[Term, ...]:
    """Return the glossary in the order of the alphabet."""
    entries = entries_of(file, documents)
    names = {form: entry.name for entry in entries for form in entry.forms}
    uses: dict[str, list[Anchor]] = {entry.name: [] for entry in entries}
    for form, anchor in mentions(names, documents):
        uses[names[form]].append(anchor)
    terms = all_made(lambda entry: term(entry, uses[entry.name], file, documents), entries)
    return tuple(sorted(terms, key=lambda term: term.name.casefold()))


def entries_of(file: EditorsFile[AnnotationsFile], documents: Documents) -> list[Entry]:
    """Return the terms: those that the opinion defines, then those that the editor adds."""
    refuse_doubled(file)
    found = {each.name: each for each in abbreviations(running_text(documents))}
    written = {entry.term: (index, entry) for index, entry in enumerate(file.content.glossary)}
    own = [Entry(name, each, None) for name, each in found.items() if name not in written]
    return own + [
        Entry(name, found.get(name), entry, index) for name, (index, entry) in written.items()
    ]


def refuse_doubled(file: EditorsFile[AnnotationsFile]) -> None:
    """Raise `Problem` where the editor explains a term twice: its anchor would be, too."""
    seen: set[str] = set()
    for index, entry in enumerate(file.content.glossary):
        anchor = slug(entry.term, "-")
        if anchor in seen:
            raise problem(
                "term-twice", file.name, file.line("glossary", index), term=excerpt(entry.term)
            )
        seen.add(anchor)


def term(
    entry: Entry, uses: Sequence[Anchor], file: EditorsFile[AnnotationsFile], documents: Documents
) -> Term:
    """Return an entry of the glossary. Raises `Problem` where an editor’s term is never used."""
    line = file.line("glossary", entry.index)
    if entry.written and not uses:
        raise problem("term-not-used", file.name, line, term=excerpt(entry.name))
    sources = entry.written.sources if entry.written else ()
    lines = [file.line("glossary", entry.index, "sources", n) for n in range(len(sources))]
    return Term(
        id=slug(entry.name, "-"),
        name=entry.name,
        expansion=entry.found.expansion if entry.found else None,
        defined=entry.found.anchor if entry.found else None,
        meaning=prose(entry.written.meaning, file.name, line) if entry.written else (),
        grounds=grounds_of(sources, documents, file.name, lines),
        uses=tuple(uses),
    )
