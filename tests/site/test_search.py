"""What can be found, as the files have it in which a browser looks."""

import json
import shutil
import subprocess
from functools import partial
from pathlib import Path
from random import Random

import pytest

from build_scripts.site.search.drawers import SIZE, files
from build_scripts.site.search.entry import Entry
from build_scripts.site.search.leaves import SIZE as LEAF
from build_scripts.site.search.leaves import Leaf, OfCase, leaves
from build_scripts.site.search.postings import MOST, Unread, leaves_as_text, postings_of
from build_scripts.site.search.words import words
from tests.conftest import EDITIONS, ROOT, SLUG
from tests.trials import Trials

IN_A_BROWSER = """
globalThis.window = globalThis;
require("vm").runInThisContext(require("fs").readFileSync(process.argv[1], "utf8"));
const all = JSON.parse(require("fs").readFileSync(0, "utf8"));
const found = all.map((text) => opinionsSearch.words(text).map(({ word }) => word));
console.log(JSON.stringify(found));
"""
CASE = OfCase("One v. Two", "opinions/one/")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("8 U.S.C. § 1101(a)(42)", ["8", "usc", "1101", "a", "42"]),
        ("217 F. 3d 646, 224 F.3d 929", ["217", "f", "3d", "646", "224", "f3d", "929"]),
        ("8 C.F.R. 1208.16.", ["8", "cfr", "1208.16"]),
        ("Durán-Rodríguez’s aunt, O’Brien", ["duran", "rodriguez", "aunt", "obrien"]),
        ("Dvořák, Łódź, Straße, Æsop, ﬁnd", ["dvorak", "lodz", "strasse", "aesop", "find"]),
        ("½ of Smith & Sons", ["1", "2", "of", "smith", "sons"]),
        ("المحكمة العليا", ["المحكمة", "العليا"]),
        ("…—“ ” §", []),
    ],
)
def test_words_are_compared_without_what_people_type_as_they_please(
    text: str, found: list[str]
) -> None:
    assert list(words(text)) == found


@pytest.mark.skipif(not shutil.which("node"), reason="NOT TRIED: there is no node")
def test_a_browser_sees_the_same_words() -> None:
    text = (EDITIONS / SLUG / "opinion.md").read_text(encoding="utf-8")
    texts = [*text.split("\n\n"), "Łódź ½ ﬁnd Straße ⅷ x² O’Brien’s a.b.1.2 İstanbul naïve ﬀ ŉ"]
    script = str(ROOT / "docs" / "assets" / "search-words.js")
    done = subprocess.run(
        ["node", "-e", IN_A_BROWSER, script],
        input=json.dumps(texts), capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout) == [list(words(each)) for each in texts]


def test_a_leaf_is_small_and_holds_the_words_of_one_voice() -> None:
    text = "word " * 300
    entries = [Entry("court", "Opinion", f"¶ {n}", f"o#p{n}", text) for n in range(20)]
    entries += [Entry("editor", "Note", "Context", "o#e1", "said")]
    made = list(leaves(entries, CASE))
    assert [entry for leaf in made for entry in leaf.entries] == [
        (each.part, each.label, each.place, each.text) for each in entries
    ]
    assert {leaf.voice for leaf in made[:-1]} == {"court"}
    assert max(sum(len(entry[3]) for entry in leaf.entries) for leaf in made) <= LEAF


def test_a_word_counts_more_where_something_is_called_by_it() -> None:
    (leaf,) = leaves([Entry("table", "Judge", "Ann Ash", "p#a", "Ash wrote for Elm")], CASE)
    assert leaf.words["ash"] > leaf.words["elm"]


def unlisted(said: str) -> dict[int, list[int]]:
    """Return what a browser reads in a drawer: the leaves by weight."""
    found = {}
    for run in said.partition("~")[2].split("|"):
        weight, _, steps = run.partition(":")
        leaf, found[int(weight)] = 0, list[int]()
        for step in steps.split(","):
            leaf += int(step, 36)
            found[int(weight)].append(leaf)
    return found


def test_a_drawer_names_the_leaves_of_a_word_and_of_a_common_one_the_weightiest() -> None:
    assert unlisted(leaves_as_text([[5, 90], [], [0, 40_000]])) == {3: [0, 40_000], 1: [5, 90]}
    said = leaves_as_text([list(range(50_000)), [7, 60_000]])
    assert said.startswith("50002~")
    assert unlisted(said)[2] == [7, 60_000]
    assert len(unlisted(said)[1]) == MOST - 2


def test_what_a_browser_fetches_does_not_grow_with_the_library() -> None:
    found: list[Leaf] = []
    for number in range(3_000):
        text = f"the court held that n{number} {'x' * (number % 9 + 4)}{number % 500}"
        (leaf,) = leaves([Entry("court", "Opinion", "¶ 1", "o#p1", text)], CASE)
        found.append(leaf)
    made = dict(files(postings_of([Unread("", lambda: found)]), ["f3d"], "", "sum"))
    drawers = {name: json.loads(data) for name, data in made.items() if "drawer" in name}
    root = json.loads(made["index"])
    assert [next(iter(each)) for each in drawers.values()] == root["drawers"]
    assert sorted(root["drawers"]) == root["drawers"]
    held = [word for each in drawers.values() for word in each]
    assert len(held) == len(set(held))
    assert {f"n{number}" for number in range(3_000)} <= set(held)
    assert max(len(data) for name, data in made.items() if "drawer" in name) < SIZE * 1.5
    assert root["leaves"] == 3_000
    assert root["voices"] == ["court"]


VOCABULARY = ["the", "court", "held", "n7", "ash"]


def some_leaves(chance: Random, count: int) -> list[Leaf]:
    """Return leaves with words by chance."""
    return [
        Leaf(
            "court", CASE, (), {each: chance.randint(1, 9) for each in chance.sample(VOCABULARY, 3)}
        )
        for _ in range(count)
    ]


def test_words_brought_up_to_date_are_those_that_are_gathered_anew(trials: Trials) -> None:
    """Editions with other words, on as many leaves as before or not, and editions that are new."""
    for chance in trials(50, whole=5_000):
        read: list[int] = []
        library = {
            n: some_leaves(chance, chance.randint(0, 3)) for n in range(chance.randint(1, 9))
        }
        known = postings_of(unread_editions(library, [0] * 10, read))
        for time in range(1, 4):
            changed = chance.sample(sorted(library), min(len(library), chance.randint(0, 2)))
            for each in changed:
                count = chance.choice([len(library[each]), chance.randint(0, 3)])
                library[each] = some_leaves(chance, count)
            if chance.random() < 0.1:
                library[len(library)] = some_leaves(chance, 1)
            times = [time if n in changed else 0 for n in library]
            now = unread_editions(library, times, read)
            known = postings_of(now, known)
            assert known == postings_of(now)


def unread_editions(
    library: dict[int, list[Leaf]], times: list[int], read: list[int]
) -> list[Unread]:
    """Return the leaves of a library, each edition’s by the time of its change; notes who is
    `read`."""

    def reading(number: int) -> list[Leaf]:
        read.append(number)
        return library[number]

    return [Unread(f"{n} {times[n]}", partial(reading, n)) for n in library]


def test_only_editions_with_other_words_are_read_again() -> None:
    chance, read = Random(1), list[int]()
    library = {n: some_leaves(chance, 2) for n in range(9)}
    known = postings_of(unread_editions(library, [0] * 9, read))
    assert read == list(range(9))
    library[4] = some_leaves(chance, 2)
    postings_of(unread_editions(library, [0, 0, 0, 0, 1, 0, 0, 0, 0], read), known)
    assert read[9:] == [4]
    assert postings_of(unread_editions(library, [0] * 9, read), known) is known


def test_the_tools_own_pages_are_not_found_and_a_publishers_are(site: Path) -> None:
    entries = [
        entry
        for path in (site / "search" / "leaves").rglob("*.json")
        for entry in json.loads(path.read_text())["entries"]
    ]
    places = {place.partition("#")[0] for _, _, place, _ in entries}
    assert "" in places or "./" in places  # the home page
    assert not [each for each in places if each.startswith(("guide/", "measures", "problems"))]
    assert not [each for each in places if each.endswith("/print/")]
    for place in places:
        assert (site / place / "index.html").is_file(), place
