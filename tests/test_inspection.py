"""What `inspect` tells besides what the values of the model say by themselves."""

from typing import Any

from build_scripts.inspection import inspection
from build_scripts.read import read
from build_scripts.structure.recover import recover

CAPTION = """UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA

ALMA PRUITT,
Plaintiff,

v.

WENDELL OAKES,
Defendant.

Case No. 17-cv-00072

ORDER ON MOTIONS IN LIMINE

[Re: ECF 527; 528]

"""
TEXT = "The court has read the motions and the papers in support of them. They are GRANTED.\n\n"


def answer(text: str) -> dict[str, Any]:
    return inspection(recover(read("opinion.txt", text.encode())))


def test_an_order_has_the_title_of_its_caption_with_the_motion_that_it_concerns() -> None:
    (order,) = answer(CAPTION + TEXT)["writings"]
    assert order["title"] == "ORDER ON MOTIONS IN LIMINE [Re: ECF 527; 528]"


def test_a_title_beside_the_v_is_the_orders_and_that_of_a_site_is_not() -> None:
    beside = CAPTION.replace("\nv.\n", "\nV     ORDER\n").partition("ORDER ON")[0]
    (order,) = answer(beside + TEXT)["writings"]
    assert order["title"] == "ORDER"
    headed = CAPTION.replace("ORDER ON", "Opinion\n\nORDER ON")
    (order,) = answer(headed + TEXT)["writings"]
    assert order["title"].startswith("ORDER ON")


def test_what_became_of_the_case_is_a_note_of_it_without_a_label() -> None:
    text = f"{CAPTION}ABLE, District Judge:\n\n{TEXT}Review granted at 164 Wn.2d 1008 (2008).\n"
    said = answer(text)
    assert said["case"]["notes"] == [
        {"label": "", "text": "Review granted at 164 Wn.2d 1008 (2008)."}
    ]
    assert not any("Review" in b["text"] for w in said["writings"] for b in w["blocks"])
