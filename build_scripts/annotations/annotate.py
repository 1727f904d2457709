"""The stage that adds the editor’s layers to an opinion, and those that the build finds."""

from collections.abc import Iterable

from build_scripts.annotations.events import events_of
from build_scripts.annotations.glossary import glossary_of
from build_scripts.annotations.grounds import Documents
from build_scripts.annotations.named import people_of, places_of
from build_scripts.annotations.notes import annotations_of
from build_scripts.editors.annotations_file import AnnotationsFile
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import Layers, Opinion, Passage


def annotate(
    opinion: Opinion, file: EditorsFile[AnnotationsFile], story: Iterable[Passage] = ()
) -> Layers:
    """Return the layers over `opinion`: what `file` says, and what the opinion itself defines,
    dates and names. A source of a statement may be words of the news `story`.

    Raises `Problem` for whatever in `file` does not fit the opinion.
    """
    documents = Documents(opinion, tuple(opinion.passages()), tuple(story))
    return Layers(
        annotations=annotations_of(file, documents),
        terms=glossary_of(file, documents),
        events=events_of(file, documents),
        people=people_of(file, documents),
        places=places_of(file, documents),
    )
