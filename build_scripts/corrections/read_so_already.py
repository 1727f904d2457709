"""How an entry would be written of an opinion that is read as it asks already.

The tools learn. What an entry named may then be called otherwise: its words stand in the writing
that it has begin there, or a mark that it quoted is no word any more. Such an entry is told, and
keeps nothing out.
"""

from collections.abc import Callable, Iterator
from typing import TypeVar

from msgspec import structs

from build_scripts.corrections.many_notes import EACH, LABEL
from build_scripts.corrections.notes_begun import AFTER_LABEL
from build_scripts.corrections.page_marks import MARK
from build_scripts.editors.corrections_file import Quoting
from build_scripts.lexicon.superscripts import SUPERSCRIPTS
from build_scripts.problems import Problem

Form = TypeVar("Form", bound=Quoting)
Made = TypeVar("Made")

LOST = frozenset({"correction-range", "place-not-found", "quotation-not-found"})
"""The codes of what is raised where an entry finds no place."""


def unless_read_so(
    entry: Form, step: Callable[[Form], Made], changes_nothing: Callable[[Made], bool]
) -> Made:
    """Return what `step` makes of `entry`. Where its words stand nowhere, and in another form of it
    do so and ask for what is read already, that holds: `step` says so with a problem that only
    tells, or makes what `changes_nothing`."""
    try:
        return step(entry)
    except Problem as lost:
        for form in other_forms(entry) if lost.code in LOST else ():
            try:
                made = step(form)
            except Problem as found:
                if not found.stops:
                    raise found from None
                continue
            if changes_nothing(made):
                return made
        raise


def other_forms(entry: Form) -> Iterator[Form]:
    """Yield `entry` without what may have changed of its place: where its words stood, the mark of
    a page or the label of a note with which they began, and to where its notes went."""
    bare = structs.replace(entry, quote=without_label(entry))
    if getattr(entry, "begins", None) == EACH:
        bare = structs.replace(bare, until="")
    anywhere = (structs.replace(each, within="") for each in (entry, bare))
    yield from (form for form in (bare, *anywhere) if form != entry)


def without_label(entry: Quoting) -> str:
    """Return the words that `entry` quotes without the mark of the page that it has begin there, or
    the label of the note."""
    page, label = getattr(entry, "page", None), getattr(entry, "begins", None)
    words = entry.quote
    if page and (mark := MARK.match(words)) and page.endswith(mark["number"]):
        words = words[mark.end() :].lstrip()
    elif label == EACH and (found := LABEL.match(words.translate(SUPERSCRIPTS))):
        words = words[found.end() :]
    elif label and words.translate(SUPERSCRIPTS).startswith(label):
        words = AFTER_LABEL.sub("", words[len(label) :], count=1)
    return words or entry.quote
