"""An entry that goes through a citation is told, with its line."""

import pytest

from build_scripts.model import Edition
from tests.addresses.editions import again, edition
from tests.corrections.test_any_corrections import OPINION

CITED = "Lim v. INS, 224 F.3d 929, 936 (9th Cir. 2000)"


@pytest.fixture(scope="module")
def plain() -> Edition:
    return edition(OPINION)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("blocks: [{quote: 'F.3d 929, 936', within: opinion, splits: here}]", CITED),
        ("blocks: [{quote: § 1208.16, splits: here, is: list}]", "8 C.F.R. § 1208.16"),
        ("parts: [{quote: '929, 936', within: opinion, begins: dissent}]", CITED),
        ("notes: [{quote: '936 (9th Cir.', within: opinion, begins: '9'}]", CITED),
        ("notes: [{quote: at 938, within: opinion note 1, begins: '9'}]", "id. at 938"),
        ("blocks: [{quote: See Lim v. INS, within: opinion, splits: here}]", ""),
        ("blocks: [{quote: Id. at 937, within: opinion, splits: here}]", ""),
    ],
)
def test_a_divided_citation_is_told(entry: str, told: str, plain: Edition) -> None:
    made = again(OPINION, plain, corrections=entry)
    found = [each for each in made.notices if each.code == "correction-divides-citation"]
    assert [each.line for each in found] == [1] * bool(told)
    assert told in "".join(each.sentence for each in found)
