"""What a publisher’s record tells of the case beside the text that is read."""

import pytest

from build_scripts.model import Case, Party
from build_scripts.structure.caption.posture import posture_of_slip
from build_scripts.structure.caption.surnames_by_record import with_whole_surnames


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("Luna Perez v. Bay Board", "Luna Perez v. Dove"),
        ("Ana Luna Perez v. Dove", "Perez v. Dove"),
        ("Perez v. Dove Jr", "Perez v. Dove"),
        ("Holt v. Dove", "Perez v. Dove"),
        (None, "Perez v. Dove"),
    ],
)
def test_a_record_tells_which_words_are_the_surname(stated: str | None, name: str) -> None:
    parties = (Party("Ana Luna Pérez", None), Party("Ian Dove, Jr.", None))
    case = Case("Perez v. Dove", None, parties=parties)
    assert with_whole_surnames(case, stated) == name.replace("Luna Perez", "Luna Pérez")


@pytest.mark.parametrize(
    ("head", "posture"),
    [
        ("APPEAL FROM THE TAX COURT\n\n[Hon. Ada Holt, Judge]\n", "APPEAL FROM THE TAX COURT"),
        (
            "v.\n\nDOVE,\n\nPETITION FOR REVIEW OF AN ORDER OF THE BOARD\n\n"
            "OF IMMIGRATION APPEALS\n\nBefore\n\nAble and Baker, Circuit Judges.\n",
            "PETITION FOR REVIEW OF AN ORDER OF THE BOARD OF IMMIGRATION APPEALS",
        ),
        ("Before\n\nAble, Circuit Judge.\n\nAppeal from what?\n", None),
        ("", None),
    ],
)
def test_the_courts_own_print_tells_how_the_case_came_up(head: str, posture: str | None) -> None:
    assert posture_of_slip(head) == posture
