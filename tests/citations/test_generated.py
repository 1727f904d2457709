import re

import pytest

from build_scripts.citations import cite
from tests.citations.generated import opinion
from tests.citations.table import opinion_of
from tests.trials import Trials

FOLDED = str.maketrans("", "", " .")
ENTRY = re.compile(r"(?P<list>Dkt|Docket|ECF|Doc|DE)(?:Entry)?(?:No|#)?(?=\d)")


def folded(authority: str) -> str:
    """An authority without spaces and stops; a docket entry however it is first cited."""
    words = authority.translate(FOLDED)
    return ENTRY.sub(lambda entry: entry["list"].replace("Docket", "Dkt"), words)


OPINIONS = 9_000
"""Of some eleven citations each; a sample makes some hundreds."""


@pytest.mark.fuzz
def test_what_was_written_is_read(trials: Trials) -> None:
    for seed in trials.of(range(OPINIONS), 100):
        words, written = opinion(seed)
        found = [
            (citation.text, folded(citation.authority or ""))
            for citation in cite(opinion_of(["[court calctapp]", words])).citations
        ]
        wanted = [(each.text, folded(each.authority)) for each in written]
        assert found == wanted, f"seed {seed}: {words}"


@pytest.mark.parametrize("count", [1, 500])
def test_long_and_broken_passages_are_read_whole(count: int) -> None:
    cited = (
        "See Abel v. Bacon, 100 F.3d 1, 5 (9th Cir. 1996) (quoting Roe v. Poe, 12 U.S. 4 (1990)). "
    )
    opened = "(See Abel v. Bacon, 100 F.3d 1 (quoting "
    assert len(cite(opinion_of([cited * count])).citations) == 2 * count
    assert len(cite(opinion_of([opened * count])).citations) == count
    for words in (cited.upper(), cited.lower()):
        named = [c for c in cite(opinion_of([words * count])).citations if c.kind == "reference"]
        assert not named


def test_a_list_of_any_length_is_read() -> None:
    words = "former 42 U.S.C. §§ 5" + ", 6" * 1_100 + "."
    assert len(cite(opinion_of([words])).citations) == 1_101
