"""What two hundred cited decisions weigh, against labels made by hand (`tests/gold`)."""

from itertools import groupby

from build_scripts.citations import cite
from tests.citations.table import opinion_of
from tests.conftest import ROOT

LABELS = ROOT / "tests" / "gold" / "weights.txt"


def labelled() -> list[tuple[str, str, str]]:
    lines = LABELS.read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return sorted((deciding, cited, label) for deciding, cited, label in rows)


def said(deciding: str, cites: list[str]) -> list[str]:
    """What the table of authorities says of each decision so cited."""
    written = [f"Abel v. Bacon{' ' if each.startswith('(') else ', '}{each}." for each in cites]
    opinion = opinion_of([f"[court {deciding}]", *written])
    weights = {authority.id: authority.weight for authority in cite(opinion).authorities}
    found = [weights.get(each.authority_id or "") for each in cite(opinion).citations]
    assert len(found) == len(cites)
    return [weight.kind if weight else "nothing" for weight in found]


def test_what_is_said_of_weight_is_right_and_most_is_said() -> None:
    silent = 0
    for deciding, rows in groupby(labelled(), key=lambda row: row[0]):
        cites, labels = zip(*((cited, label) for _, cited, label in rows), strict=True)
        for cited, label, answer in zip(cites, labels, said(deciding, list(cites)), strict=True):
            silent += answer == "nothing" and "nothing" not in label
            assert answer == "nothing" or answer in label, f"{deciding}: {cited}"
    assert silent <= 3
