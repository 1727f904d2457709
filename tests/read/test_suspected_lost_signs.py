"""What an archive’s text has lost of its signs is told."""

import pytest

from build_scripts.read import read
from build_scripts.read.suspected_lost_signs import lost_sign_doubts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("See 28 U.S.C.   2675(a), U.S.S.G.   3B1.1 and 20 C.F.R.   404.1.", 3),
        ("Juan Garc a and Ana Mart nez sued L pez.", 3),
        ("Est. Code Ann.   8-103, Md. Code   8, ch. 93A,   2 and tit. 31,    3741.", 4),
        ("Juan A. G rate cites 11 U.S.C.\n\n  541.", 2),
        ("John B. Quill sued. See 18 U.S.C. § 2 and 11 U.S.C.\n\n  541.", 0),
        ("See 28 U.S.C.  2675(a), in justified lines. Pez sued a man of Quill.", 0),
    ],
)
def test_lost_section_signs_and_letters_are_told(text: str, count: int) -> None:
    messages = [doubt.message for doubt in lost_sign_doubts(text)]
    assert [f"tell: {count})" in message for message in messages] == [True] * bool(count)


def test_lost_apostrophes_are_told_in_mark_up_too() -> None:
    words = "The trial court s grant, the buyer s claim and the seller s answer were in time. " * 2
    page = f"<p>Quill v. Dove</p><p>No. 7</p><p>{words}</p><p>Affirmed.</p>"
    (told,) = [d.message for d in read("o.html", page.encode()).doubts if d.code == "signs-lost"]
    assert "tell: 6)" in told
    kept = page.replace("court s", "court’s")
    assert not [d for d in read("o.html", kept.encode()).doubts if d.code == "signs-lost"]
