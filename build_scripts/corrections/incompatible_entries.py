"""Finds entries of corrections that say what cannot be at once, of one thing or of one name."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import fields

from build_scripts.corrections.citations import SAYING
from build_scripts.corrections.ranges import TO
from build_scripts.editors.corrections_file import CorrectionsFile
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.problems import Problem, problem

LISTED = MappingProxyType({"called": ("same as", "hide"), "same as": ("hide",)})
ALONE: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "parts": {
            "is": ("begins", "joins", "as", "author", "joined_by"),
            "joins": ("begins", "as", "author", "joined_by"),
        },
        "blocks": {"says": ("is", "level", "number")},
        "notes": {
            "mark": ("begins", "joins", "ends", "of", "is"),
            "begins": ("joins", "ends", "is"),
            "joins": ("ends", "of", "is"),
            "ends": ("of", "is"),
            "of": ("is",),
        },
        "page series": {"called": ("is",)},
        "citations": {"is": SAYING, "unresolved": ("cites",)},
        "names": {"never": ("means",)},
        "people": LISTED,
        "places": LISTED,
        "terms": LISTED,
    }
)
"""By the list and the key of its entries, the keys that cannot stand beside it."""
TOLD_APART_BY = MappingProxyType({"names": "name", "authorities": "cite"})
"""The key that says of what an entry is, in lists whose entries quote no words."""
ONE_MATTER = MappingProxyType({"never": "means"})
"""Keys that speak of the same as another."""
SIGNATURE = ("reason", "author", "date")


def entries_at_odds(file: EditorsFile[CorrectionsFile]) -> Iterator[Problem]:
    """Yield the problem of each entry that says two things of which one alone can be, and of each
    that says otherwise of a name or an authority than one before it."""
    for key in {**ALONE, **TOLD_APART_BY}:
        before: dict[tuple[str, str], tuple[str, int]] = {}
        for index, entry in enumerate(getattr(file.content, key.replace(" ", "_"))):
            line = file.line(key, index)
            said = said_by(entry)
            for one, others in ALONE.get(key, {}).items():
                if one in said and (other := next((e for e in others if e in said), None)):
                    yield problem("correction-says-two", file.name, line, one=one, other=other)
            if named := said.pop(TOLD_APART_BY.get(key, ""), None):
                yield from said_otherwise(str(named), said, before, file.name, line)


def said_by(entry: Struct) -> dict[str, object]:
    """Return what an entry says, by its keys as an editor writes them."""
    return {
        each.encode_name: value
        for each in fields(entry)
        if (value := getattr(entry, each.name)) != each.default
    }


def said_otherwise(
    named: str,
    said: Mapping[str, object],
    before: dict[tuple[str, str], tuple[str, int]],
    file: str,
    line: int,
) -> Iterator[Problem]:
    """Yield the problem of what is `said` of the thing `named` and was said otherwise `before`; add
    to that what is said now."""
    now: dict[tuple[str, str], tuple[str, int]] = {}
    for key, value in said.items():
        if key in SIGNATURE:
            continue
        about, says = (named, ONE_MATTER.get(key, key)), f"has `{key}: {value}`"
        other = before.get(about)
        if other and other[0] != says:
            yield contradiction(f"“{named}”", other, says, file, line)
        now.setdefault(about, (says, line))
    before.update(now | before)


def contradiction(words: str, other: tuple[str, int], says: str, file: str, line: int) -> Problem:
    """Return the problem of an entry that `says` something else of the `words` it is about than
    one before it."""
    said, before = other
    what = f"all from there {said}" if said.startswith(TO) else f"it {said}"
    return problem(
        "correction-contradicts", file, line, words=words, says=says, before=before, said=what
    )
