"""What is read otherwise than it was published is said, each thing in a line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from build_scripts import VERSION
from build_scripts.__main__ import main
from build_scripts.addresses.changes import reading_changes
from build_scripts.addresses.file import addresses_text
from build_scripts.library.memory.kept_addresses import keep_addresses
from tests.addresses.editions import PLAIN, again, document, edition
from tests.editors_project import project_of

TEXTS = [
    "The harbor was kept open on every day. See Lim v. INS, 224 F.3d 929, 936 (9th Cir. 2000).",
    "It was lit by a lamp that nobody paid for, and the neighbors sued.[^1]",
    "The court below dismissed the suit, and we affirm what it did.",
]
OPINION = document(TEXTS, {"1": "The lamp was sold in March."})


def lines(corrections: str) -> list[str]:
    before = edition(OPINION)
    return reading_changes(
        before.addresses, again(OPINION, before, corrections=corrections).addresses
    )


def test_nothing_is_said_where_nothing_changed() -> None:
    assert lines("") == []


@pytest.mark.parametrize(
    ("corrections", "said"),
    [
        ("case:\n  name: Poe v. Roe\n", "case, name: Doe v. Roe → Poe v. Roe"),
        (
            "parts:\n  - quote: harbor\n    author: Moe\n",
            "opinion: majority, Selya → majority, Moe",
        ),
        (
            "blocks:\n  - quote: It was lit\n    is: blockquote\n",
            "opinion ¶ 2: paragraph → blockquote: "
            "It was lit by a lamp that nobody paid for, and the neighbors",
        ),
        (
            "blocks:\n  - quote: The court below\n    is: heading\n",
            "opinion, heading 1: new: The court below dismissed the suit, and we affirm what it",
        ),
        (
            "blocks:\n  - quote: Cir. 2000\n    splits: here\n",
            "opinion ¶ 1: other words, after the same first ones: "
            "The harbor was kept open on every day. See Lim v. INS, 224",
        ),
        (
            "blocks:\n  - quote: See Lim\n    splits: here\n",
            "opinion citation 1: p1, 224 F.3d 929 → p1a, 224 F.3d 929: Lim v. INS, 224 F.3d 929, "
            "936 (9th Cir. 2000)",
        ),
        (
            "notes:\n  - quote: The lamp was sold\n    is: no note\n",
            "opinion note 1: gone: The lamp was sold in March.",
        ),
        (
            "citations:\n  - quote: Lim v. INS\n    is: no citation\n",
            "opinion citation 1: gone: Lim v. INS, 224 F.3d 929, 936 (9th Cir. 2000)",
        ),
        (
            "citations:\n  - quote: Lim v. INS\n    cites: 217 F.3d 646\n",
            "opinion citation 1: p1, 224 F.3d 929 → p1, 217 F.3d 646: Lim v. INS, 224 F.3d 929, "
            "936 (9th Cir. 2000)",
        ),
        ("citations:\n  - quote: Lim v. INS\n    is: no citation\n", "page authorities: gone"),
    ],
)
def test_each_thing_that_is_read_otherwise_is_said(corrections: str, said: str) -> None:
    assert said in lines(corrections)


def test_the_command_goes_through_the_editions_and_notes_what_was_looked_over(
    tmp_path: Path,
) -> None:
    project = project_of(tmp_path, {"doe-v-roe": OPINION, "roe-v-doe": OPINION})
    published = edition(OPINION)
    keep_addresses(project / "editions", published.slug, addresses_text(published.addresses))
    arguments = ["--publication", str(project), "changes"]
    result = CliRunner().invoke(main, arguments)
    assert result.output.split("\n")[:3] == [
        "doe-v-roe",
        "  read as it was published",
        f"  last looked over with no version on record; the tools are {VERSION}",
    ]
    assert "roe-v-doe\n  never published" in result.output
    CliRunner().invoke(main, [*arguments, "doe-v-roe", "--reviewed"])
    text = (project / "editions/doe-v-roe/edition.yml").read_text(encoding="utf-8")
    assert text == f'{PLAIN}reviewed: "{VERSION}"\n'
    assert "last looked over" not in CliRunner().invoke(main, [*arguments, "doe-v-roe"]).output
