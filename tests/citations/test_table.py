import pytest

from build_scripts.citations import cite

from .table import Row, expected, opinion_of, rows, shown


@pytest.mark.parametrize("row", rows(), ids=str)
def test_row(row: Row) -> None:
    wanted = expected(row)
    citations = cite(opinion_of(row.passages)).citations
    found = [
        shown(citation, wanted[place] if place < len(wanted) else "")
        for place, citation in enumerate(citations)
    ]
    assert found == wanted


def test_there_are_rows_of_every_kind() -> None:
    kinds = {line.split(" | ")[0] for row in rows() for line in row.wanted}
    assert len(rows()) >= 150
    assert len(kinds) == 13
