"""Which names every disk can hold, so that a publication can be worked on anywhere."""

import re
from collections.abc import Iterable, Iterator

from build_scripts.editors.slugs import DEVICE
from build_scripts.problems import Problem, problem

REFUSED = re.compile(r'[<>:"\\|?*\x00-\x1f]|[. ]$')
"""Characters, and ends of names, that Windows refuses (“Naming Files, Paths, and Namespaces”)."""


def refuse_names(names: Iterable[str], place: str) -> Iterator[Problem]:
    """Yield a problem for each path below `place` that some disk could not hold."""
    known: dict[str, str] = {}
    for name in names:
        other = known.setdefault(name.casefold(), name)
        if other != name:
            yield problem("page-name.alike", f"{place}/{name}", other=other)
        elif not all(map(can_be_held, name.split("/"))):
            yield problem("page-name", f"{place}/{name}")


def can_be_held(part: str) -> bool:
    """Say whether every disk can hold a file or a folder called `part`."""
    stem = part.partition(".")[0].rstrip(" ").casefold()
    return not (REFUSED.search(part) or DEVICE.fullmatch(stem))
