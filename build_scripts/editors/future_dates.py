"""Finds dates that have not come yet: nobody has signed, received or looked up anything then.

The clock is read where files are read, and by no stage of the pipeline: it can keep an edition out,
and changes no byte of one.
"""

import datetime

import yaml

from build_scripts.editors.yaml_nodes import groups
from build_scripts.problems import problem
from build_scripts.problems.gathering import Gathering

KEYS = frozenset({"date", "checked"})
"""Keys whose value is the day on which something was done."""
AHEAD = datetime.timedelta(days=1)
"""It may be tomorrow already elsewhere."""


def refuse_future_dates(name: str, root: yaml.Node | None, today: datetime.date) -> None:
    """Raise `Problem` for each date in the editor’s file `name` that lies after `today`."""
    found = Gathering()
    for group in groups(root):
        for key, value in group.value:
            day = day_of(value) if key.value in KEYS else None
            if day and is_to_come(day, today):
                line = value.start_mark.line + 1
                found.found.append(
                    problem("edition-future-date", name, line, key=key.value, day=day.isoformat())
                )
    found.end()


def is_to_come(day: datetime.date, today: datetime.date) -> bool:
    """Say whether `day` has come nowhere yet."""
    return day - today > AHEAD


def day_of(node: yaml.Node) -> datetime.date | None:
    """Return the day that a value names, None where it names none."""
    try:
        return datetime.date.fromisoformat(str(node.value))
    except ValueError:
        return None
