import pytest

from build_scripts.exports.walk import book_of
from build_scripts.exports.write import Exported, Taken, exported
from build_scripts.model import Edition, Written

ADDRESS = "https://opinions.example.org/opinions/duran-rodriguez-v-barr/"


@pytest.fixture(scope="session")
def taken(edition: Edition) -> Taken:
    """The first edition in reading order."""
    return Taken(edition, book_of(edition), ADDRESS)


@pytest.fixture(scope="session")
def files(edition: Edition) -> dict[str, bytes]:
    """The files of the first edition, by the ending of their names."""
    made: Exported = exported(Written(edition, ()), ADDRESS)
    assert made.withheld == ()
    return {each.path.removeprefix(f"{edition.slug}."): each.data for each in made.files}
