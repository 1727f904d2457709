"""Whatever a court changes of an opinion is told, and nothing else."""

from dataclasses import dataclass, field
from random import Random

import pytest

from build_scripts.model import Change, Opinion
from build_scripts.read import read
from build_scripts.structure.recover import recover
from build_scripts.versions.compare import compare_versions
from tests.addresses.editions import CAPTION, sentence
from tests.trials import Trials

KINDS = (
    "word changed",
    "word added",
    "word removed",
    "point changed",
    "number changed",
    "sentence added",
    "paragraph added",
    "paragraph removed",
    "paragraph moved",
    "paragraph divided",
    "paragraphs joined",
    "note changed",
    "heading changed",
    "day changed",
)
"""One after another, so that a test of several opinions plants changes of every kind."""


@dataclass(slots=True)
class Draft:
    """An opinion of which parts are changed: paragraphs, each with its own note and sections."""

    texts: list[str]
    notes: list[str]
    headings: list[str]
    day: str = "March 20, 2019"
    told: list[tuple[str, str, str]] = field(default_factory=list)
    """Of each change: its kind, what was, what is."""

    def printed(self) -> Opinion:
        """Return the opinion as it is read."""
        head = CAPTION.replace("March 20, 2019", self.day)
        body = "\n\n".join(self.texts)
        sections = "\n\n".join(
            f"## {name}\n\nUnder {name} a word is said for the {place}th time, and no more."
            for place, name in enumerate(self.headings)
        )
        feet = "\n\n".join(f"[^{n}]: {words}" for n, words in enumerate(self.notes, 1))
        for number in range(1, len(self.notes) + 1):
            sections += f" See.[^{number}]"
        text = f"{head}SELYA, Circuit Judge. We begin.\n\n{body}\n\n{sections}\n\n{feet}\n"
        return recover(read("opinion.md", text.encode()))


def draft(chance: Random) -> Draft:
    return Draft(
        [f"{sentence(chance, n)} That was on the {n}th day of the trial." for n in range(60)],
        [f"Note {n}: {sentence(chance, 500 + n)}" for n in range(1, 4)],
        [f"The Matter of the {name}" for name in ("Harbor", "Lease")],
    )


def plant(kind: str, at: int, made: Draft, chance: Random) -> None:
    """Change what stands at `at`, and three paragraphs from there on at most."""
    old = made.texts[at]
    words = old.split()
    spot = chance.randrange(4, len(words) - 4)
    match kind:
        case "word changed":
            words[spot] = "zephyr"
        case "word added":
            words.insert(spot, "zephyr")
        case "word removed":
            words.pop(spot)
        case "point changed":
            words[-1] = words[-1].replace(".", "!")
        case "number changed":
            words[1] = f"9{words[1]}"
        case "sentence added":
            words += ["So", "it", "was", "held."]
        case "paragraph added":
            made.texts.insert(at, sentence(chance, 9_000 + at))
            made.told.append(("added", "", made.texts[at]))
            return
        case "paragraph removed":
            made.told.append(("removed", made.texts.pop(at), ""))
            return
        case "paragraph moved":
            moving = made.texts.pop(at)
            made.texts.append(moving)
            made.told.append(("moved", moving, moving))
            return
        case "paragraph divided":
            spot = words.index("That")
            made.texts[at : at + 1] = [" ".join(words[:spot]), " ".join(words[spot:])]
            made.told.append(("divided", old, old))
            return
        case "paragraphs joined":
            both = f"{old} {made.texts.pop(at + 1)}"
            made.texts[at] = both
            made.told.append(("joined", both, both))
            return
        case "note changed":
            note = made.notes[1]
            made.notes[1] = note.replace("concerns", "touches")
            made.told.append(("changed", note, made.notes[1]))
            return
        case "heading changed":
            name = made.headings[0]
            made.headings[0] = "The Question of the Harbor"
            under = "Under {} a word is said for the 0th time, and no more."
            made.told.append(("changed", name, made.headings[0]))
            made.told.append(("changed", under.format(name), under.format(made.headings[0])))
            return
        case "day changed":
            made.told.append(("changed", f"Filed {made.day}", "Filed May 2, 2019"))
            made.day = "May 2, 2019"
            return
    made.texts[at] = " ".join(words)
    made.told.append(("changed", old, made.texts[at]))


def told(change: Change) -> tuple[str, str, str]:
    """Return the kind of a change, and all the words there were and are."""
    before = " ".join(run.words for run in change.runs if run.how != "new")
    after = " ".join(run.words for run in change.runs if run.how != "gone")
    return change.kind, before, after


def test_all_changes_that_are_planted_are_found_and_nothing_else(trials: Trials) -> None:
    planted = 0
    for chance in trials(15, whole=60):
        made = draft(chance)
        older = made.printed()
        for number, kind in enumerate(reversed(KINDS)):
            plant(kind, 4 * (len(KINDS) - number) - 2, made, chance)
        planted += len(KINDS)
        found = sorted(map(told, compare_versions(older, made.printed())))
        assert found == sorted(made.told)
    assert planted >= len(KINDS)


def test_a_word_that_changed_is_told_by_itself() -> None:
    chance = Random(3)
    made = draft(chance)
    older = made.printed()
    made.texts[7] = made.texts[7].replace("concerns the", "affects the")
    (change,) = compare_versions(older, made.printed())
    assert (change.before, change.after) == ("opinion ¶ 9", "opinion ¶ 9")
    assert [(run.how, run.words) for run in change.runs if run.how != "same"] == [
        ("gone", "concerns"),
        ("new", "affects"),
    ]


@pytest.mark.parametrize(
    ("one", "other"), [('"so"', "“so”"), ("it's", "it’s"), ("no - no", "no – no"), ("a  b", "a b")]
)
def test_what_printers_choose_is_no_change(one: str, other: str) -> None:
    def printed(words: str) -> Opinion:
        text = f"{CAPTION}SELYA, Circuit Judge. The court held {words} and all agreed with that.\n"
        return recover(read("opinion.md", text.encode()))

    assert compare_versions(printed(one), printed(other)) == ()
