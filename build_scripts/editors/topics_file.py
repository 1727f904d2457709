"""`topics.yml` of a publication: the topics by which its editions are listed."""

from msgspec import Struct

from build_scripts.editors.fields import Words
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.problems import problem

NAME = "topics.yml"
BEGINNING = "Begin with `topics:` and, indented below it, `- name: Asylum`."


class TopicEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `topics:` in `topics.yml`."""

    name: Words
    """As the list has it, and as editions name it."""
    description: Words | None = None
    """What belongs to it, in a sentence for readers."""


class TopicsFile(Struct, frozen=True, forbid_unknown_fields=True):
    """`topics.yml`."""

    topics: tuple[TopicEntry, ...] = ()

    def names(self) -> list[str]:
        """Return the names of all topics."""
        return [each.name for each in self.topics]


def refuse_unknown_topic(topic: str, file: str, line: int, known: EditorsFile[TopicsFile]) -> None:
    """Raise `Problem` for a `topic` on a line of `file` that is not among those that are known."""
    names = known.content.names()
    if topic not in names:
        choices = ", ".join(names) or "none"
        raise problem("topic-unknown", file, line, topic=topic, choices=choices)
