"""What changed between two versions of an opinion, paragraph by paragraph and word by word.

Paragraphs that are the same are paired first; between them, those divided or joined; then those
that are alike, whose words are compared; what is left was added or removed, or stands elsewhere
now. White space and the shape of quotation marks and dashes, which printers choose, are no change.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from build_scripts.addresses.likeness import likeness, sketch
from build_scripts.addresses.matching import paired_in_order
from build_scripts.editors.anchor import as_typewritten
from build_scripts.model import Change, How, Opinion, Run

LIKE = 0.3
"""How like two paragraphs must be by their sketches to be one that was changed."""
SHARED = 0.5
"""Which part of the words of the longer must stand in both, where the sketches say too little: half
as many where nothing else stands between two paragraphs that are the same."""
MOST = 6
"""Paragraphs into which one is looked for as divided."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of text as it is compared."""

    place: str
    words: str
    key: str
    """Its words as a typewriter has them, one space between two."""
    kind: str
    """Whether it stands in the caption, in the text or in a note: none becomes another."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands in both versions between two paragraphs that are the same."""

    old: range
    new: range


@dataclass(frozen=True, slots=True)
class Told:
    """A change, and where it is told: after which of the newer and of the older paragraphs."""

    after: int
    before: int
    change: Change


def compare_versions(older: Opinion, newer: Opinion) -> tuple[Change, ...]:
    """Return what changed from `older` to `newer`, in the order of the newer."""
    old, new = paragraphs(older), paragraphs(newer)
    same = paired_in_order([each.key for each in old], [each.key for each in new])
    found: list[Told] = []
    left_old: list[int] = []
    left_new: list[int] = []
    for gap in gaps(same, len(old), len(new)):
        rest = changes_in_gap(gap, old, new, found)
        left_old += rest.old
        left_new += rest.new
    left_old, left_new = paragraphs_moved(left_old, left_new, old, new, found)
    found += (Told(at, 0, paragraph_added(new[at])) for at in left_new)
    before = {place: at for at, place in same.items()}
    before |= {each.before: each.after for each in found if each.change.kind == "changed"}
    found += (
        Told(nearest_paragraph(at, before), at, paragraph_removed(old[at])) for at in left_old
    )
    ordered = sorted(found, key=lambda each: (each.after, each.before))
    return tuple(each.change for each in ordered)


def paragraphs(opinion: Opinion) -> list[Paragraph]:
    """Return the stretches of text of `opinion` in reading order."""
    result: list[Paragraph] = []
    for passage in opinion.passages():
        kind = "caption" if passage.writing == "caption" else passage.where.partition(" ")[0]
        key = " ".join(as_typewritten(passage.text.words).split())
        result.append(Paragraph(passage.place, passage.text.words, key, kind))
    return result


def gaps(same: dict[int, int], old: int, new: int) -> Iterator[Gap]:
    """Yield what stands between the paragraphs that are the same."""
    edges = [(-1, -1), *sorted(same.items()), (new, old)]
    for (new_before, old_before), (new_after, old_after) in pairwise(edges):
        if new_after - new_before > 1 or old_after - old_before > 1:
            yield Gap(range(old_before + 1, old_after), range(new_before + 1, new_after))


@dataclass(frozen=True, slots=True)
class Left:
    """What of a gap is in one version alone."""

    old: list[int]
    new: list[int]


def changes_in_gap(
    gap: Gap, old: Sequence[Paragraph], new: Sequence[Paragraph], found: list[Told]
) -> Left:
    """Add the changes within a gap to `found`, and return what is left of it."""
    old_left, new_left = list(gap.old), list(gap.new)
    for at in list(old_left):
        if parts := whole_of(old[at], new_left, new):
            place = f"{new[parts[0]].place} to {new[parts[-1]].place}"
            found.append(
                Told(parts[0], at, Change("divided", old[at].place, place, all_words(old[at])))
            )
            old_left.remove(at)
            new_left = [each for each in new_left if each not in parts]
    for at in list(new_left):
        if parts := whole_of(new[at], old_left, old):
            place = f"{old[parts[0]].place} to {old[parts[-1]].place}"
            found.append(
                Told(at, parts[0], Change("joined", place, new[at].place, all_words(new[at])))
            )
            new_left.remove(at)
            old_left = [each for each in old_left if each not in parts]
    for one, other in paragraphs_alike(old_left, new_left, old, new):
        runs = runs_of(old[one].words, new[other].words)
        change = Change("changed", old[one].place, new[other].place, runs)
        found.append(Told(other, one, change))
        old_left.remove(one)
        new_left.remove(other)
    return Left(old_left, new_left)


def whole_of(
    paragraph: Paragraph, left: Sequence[int], others: Sequence[Paragraph]
) -> list[int] | None:
    """Return which of `others`, one after another, make up `paragraph` together."""
    for start, first in enumerate(left):
        joined, parts = others[first].key, [first]
        for at in left[start + 1 : start + MOST]:
            if not paragraph.key.startswith(joined):
                break
            joined, parts = f"{joined} {others[at].key}", [*parts, at]
            if joined == paragraph.key and others[at].kind == paragraph.kind:
                return parts
    return None


def paragraphs_alike(
    old_left: Sequence[int],
    new_left: Sequence[int],
    old: Sequence[Paragraph],
    new: Sequence[Paragraph],
) -> list[tuple[int, int]]:
    """Return the pairs that are the same paragraph with changed words, the likest first."""
    sketches = {at: sketch(new[at].key) for at in new_left}
    enough = SHARED if len(old_left) + len(new_left) > 2 else SHARED / 2
    scores: list[tuple[float, int, int]] = []
    for one in old_left:
        mine = sketch(old[one].key)
        for other in new_left:
            if old[one].kind == new[other].kind:
                score = max(
                    likeness(mine, sketches[other]) - LIKE,
                    share_of_words(old[one].key, new[other].key) - enough,
                )
                scores.append((score, one, other))
    pairs: list[tuple[int, int]] = []
    taken: set[tuple[str, int]] = set()
    for score, one, other in sorted(scores, key=lambda each: (-each[0], each[1], each[2])):
        if score > 0 and not taken & {("old", one), ("new", other)}:
            taken |= {("old", one), ("new", other)}
            pairs.append((one, other))
    return pairs


def share_of_words(one: str, other: str) -> float:
    """Return which part of the words of the longer stands in both, in order."""
    first, second = one.split(), other.split()
    longest = max(len(first), len(second))
    return LCSseq.similarity(first, second) / longest if longest else 0.0


def paragraphs_moved(
    left_old: Sequence[int],
    left_new: Sequence[int],
    old: Sequence[Paragraph],
    new: Sequence[Paragraph],
    found: list[Told],
) -> tuple[list[int], list[int]]:
    """Add the paragraphs that stand elsewhere now, and return those of both that are left."""
    by_key: dict[str, list[int]] = {}
    for at in left_old:
        by_key.setdefault(old[at].key, []).append(at)
    still_new: list[int] = []
    gone: set[int] = set()
    for at in left_new:
        if places := by_key.get(new[at].key):
            one = places.pop(0)
            gone.add(one)
            change = Change("moved", old[one].place, new[at].place, all_words(new[at]))
            found.append(Told(at, one, change))
        else:
            still_new.append(at)
    return [at for at in left_old if at not in gone], still_new


def all_words(paragraph: Paragraph) -> tuple[Run, ...]:
    """Return all words of a paragraph, which did not change."""
    return (Run("same", paragraph.words),)


def paragraph_added(paragraph: Paragraph) -> Change:
    """Return the change that brought a paragraph."""
    return Change("added", None, paragraph.place, (Run("new", paragraph.words),))


def paragraph_removed(paragraph: Paragraph) -> Change:
    """Return the change that took a paragraph away."""
    return Change("removed", paragraph.place, None, (Run("gone", paragraph.words),))


def nearest_paragraph(at: int, pairs: dict[int, int]) -> int:
    """Return the newer paragraph after which an older one stood: -1 before the first."""
    return next((pairs[place] for place in range(at, -1, -1) if place in pairs), -1)


def runs_of(old: str, new: str) -> tuple[Run, ...]:
    """Return the words of two forms of a paragraph, each with its fate."""
    first, second = old.split(), new.split()
    same = paired_in_order(
        [as_typewritten(word) for word in first], [as_typewritten(word) for word in second]
    )
    runs: list[Run] = []
    told = 0
    for gap in gaps(same, len(first), len(second)):
        runs += run("same", second[told : gap.new.start])
        runs += run("gone", first[gap.old.start : gap.old.stop])
        runs += run("new", second[gap.new.start : gap.new.stop])
        told = gap.new.stop
    return (*runs, *run("same", second[told:]))


def run(how: How, words: Sequence[str]) -> Iterator[Run]:
    """Yield words of one fate, if there are any."""
    if words:
        yield Run(how, " ".join(words))
