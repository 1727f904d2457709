"""What becomes of an edition in a build, as all that stands around the editions knows it."""

from dataclasses import dataclass
from pathlib import Path

from build_scripts.library.memory.finished import Finished
from build_scripts.model.across import ToldByOthers
from build_scripts.problems import Problem


@dataclass(frozen=True, slots=True)
class EditionOutcome:
    """What became of an edition in a build."""

    slug: str
    finished: Finished | None
    """None where there is nothing to publish."""
    folder: Path
    """Where it is kept."""
    problems: tuple[Problem, ...] = ()
    """What keeps it out as it stands now; what is finished is older then."""
    addressed: str = ""
    """What its own file of addresses was told by as the build began."""
    pages: str = ""
    """What the files of its finished pages are told by, where that is known."""
    awaiting: ToldByOthers | None = None
    """What it is to be told once somebody asks a preview for its pages, which are not made yet."""
