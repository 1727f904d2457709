"""An editor says how a word is written that a line’s end breaks; the court’s other hyphens stay."""

import pytest

from build_scripts.audit import audit
from build_scripts.corrections.apply_corrections import settled_so_far
from build_scripts.editors.corrections_file import BEGINNING, CorrectionsFile
from build_scripts.editors.yaml_file import read_editors_file
from build_scripts.model import Opinion
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.addresses.editions import CAPTION

BROKEN = """\
SELYA, Circuit Judge.

     The owl-keeper sold a lark-
spur, an owl-
keeper’s lamp and a moon-
raker. A moon-raker’s lamp is no moon-
raker, said the wind-
jammer of the long-
term lease, and paid for it in full on the day of the sale, as the parties had agreed. A non-
tenant of the harbor wrote of that to an over-
lessor.
"""


@pytest.fixture(scope="module")
def opinion() -> Opinion:
    return recover(read("opinion.txt", f"{CAPTION}{BROKEN}".encode()))


def put_right(opinion: Opinion, *words: str) -> tuple[Opinion, list[str]]:
    """Return `opinion` with `words` written so, and what is said to whoever wrote that."""
    yaml = "hyphens:\n" + "".join(f"  - word: {word}\n" for word in words)
    file = read_editors_file("corrections.yml", yaml.encode(), CorrectionsFile, BEGINNING)
    outcome = settled_so_far(opinion, file)
    audit(outcome.opinion)
    return outcome.opinion, [str(each) for each in outcome.problems]


def words_of(opinion: Opinion) -> str:
    return " ".join(block.text.words for block in opinion.writings[0].blocks)


def test_a_word_is_written_as_its_editor_writes_it(opinion: Opinion) -> None:
    assert "a larkspur, an owl-keeper’s lamp and a moon-raker." in words_of(opinion)
    now, told = put_right(opinion, "lark-spur", "moonraker")
    assert "a lark-spur, an owl-keeper’s lamp and a moonraker." in words_of(now)
    assert "A moon-raker’s lamp is no moonraker" in words_of(now)  # within a line
    assert not told
    assert put_right(now, "larkspur", "moon-raker")[0].writings[0].blocks[0].text.words == (
        opinion.writings[0].blocks[0].text.words
    )


def test_what_is_written_so_already_is_told(opinion: Opinion) -> None:
    now, (told,) = put_right(opinion, "owl-keeper")
    assert words_of(now) == words_of(opinion)
    assert told.startswith("corrections.yml:2: [correction-no-effect] Nowhere is “owl-keeper”")


def test_the_doubt_is_settled_once_every_word_of_it_is(opinion: Opinion) -> None:
    (doubt,) = [each for each in opinion.doubts if each.code == "hyphen-uncertain"]
    uncertain = [each.strip() for each in doubt.message.split(": ")[1].rstrip(".").split(",")]
    words = [each.partition(" (line")[0].replace("-", "") for each in uncertain]
    assert len(words) > 1
    assert doubt in put_right(opinion, *words[1:])[0].doubts
    assert doubt not in put_right(opinion, *words)[0].doubts
