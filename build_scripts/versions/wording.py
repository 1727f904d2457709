"""What happened from one version to the next, in words, for a page and for a terminal."""

from build_scripts.model import Change

KINDS = {
    "changed": "{after} was changed",
    "added": "{after} was added",
    "removed": "{before} was removed",
    "moved": "{before} stands at {after} now",
    "divided": "{before} was divided: {after}",
    "joined": "{before} are {after} now",
}
"""What happened, with the places in the older version and in the newer."""

MARKS = {"same": ("", ""), "gone": ("[-", "-]"), "new": ("{+", "+}")}
"""Around words of each fate where there is nothing but characters (as GNU wdiff has them)."""


def what_happened(change: Change, before: str | None = None, after: str | None = None) -> str:
    """Return what happened, the places as given, or as the change has them."""
    places = {"before": before or change.before or "", "after": after or change.after or ""}
    said = KINDS[change.kind].format_map(places)
    return said[:1].upper() + said[1:]


def words_of_change(change: Change) -> str:
    """Return the words of a change as a terminal shows them."""
    return " ".join(f"{MARKS[r.how][0]}{r.words}{MARKS[r.how][1]}" for r in change.runs)
