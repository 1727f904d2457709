"""What the court held, as its editor puts it, anchored in the paragraphs that say so."""

from functools import partial

from build_scripts.editors.anchor import anchor_at
from build_scripts.editors.edition_file import EditionFile
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import Holding, Opinion, Quotation
from build_scripts.problems.gathering import Gathering


def holding_of(file: EditorsFile[EditionFile], opinion: Opinion) -> Holding | None:
    """Return the holding in `edition.yml`, if it has one.

    Raises `Problem` where a passage it rests on is not to be found.
    """
    said = file.content.holding
    if not said:
        return None
    passages = tuple(opinion.passages())
    found = Gathering()
    anchors = []
    for index, entry in enumerate(said.passages):
        line = file.line("holding", "passages", index)
        quotation = Quotation(entry.quote, entry.prefix, entry.suffix)
        anchors.append(
            found.take(partial(anchor_at, quotation, passages, file.name, line, entry.within))
        )
    found.end()
    return Holding(
        question=said.question,
        held=said.held,
        outcome=said.outcome,
        anchors=tuple(anchor for anchor in anchors if anchor),
        author=said.author,
    )
