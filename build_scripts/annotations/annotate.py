"""The stage that adds the editor’s layers to an opinion, and those that the build finds."""

from collections.abc import Iterable

from build_scripts.annotations.events import events_of
from build_scripts.annotations.glossary import glossary_of
from build_scripts.annotations.grounds import Documents
from build_scripts.annotations.notes import annotations_of
from build_scripts.annotations.people_and_places import people_of, places_of
from build_scripts.editors.annotations_file import AnnotationsFile
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import Layers, Opinion, Passage
from build_scripts.problems.gathering import Gathering


def annotate(
    opinion: Opinion, file: EditorsFile[AnnotationsFile], story: Iterable[Passage] = ()
) -> Layers:
    """Return the layers over `opinion`: what `file` says, and what the opinion itself defines,
    dates and names. A source of a statement may be words of the news `story`.

    Raises `Problem` for whatever in `file` does not fit the opinion.
    """
    documents = Documents(opinion, tuple(opinion.passages()), tuple(story))
    found = Gathering()
    layers = Layers(
        annotations=found.take(lambda: annotations_of(file, documents)) or (),
        terms=found.take(lambda: glossary_of(file, documents)) or (),
        events=found.take(lambda: events_of(file, documents)) or (),
        people=found.take(lambda: people_of(file, documents)) or (),
        places=found.take(lambda: places_of(file, documents)) or (),
    )
    found.end()
    return layers
