import pytest

from build_scripts.exports.reading_order import book_of
from build_scripts.exports.write import Exported, Taken, exported_files
from build_scripts.model import Written
from build_scripts.pages.pictures.preview import PATH
from tests.conftest import SLUG, first_edition

ADDRESS = "https://opinions.example.org/opinions/duran-rodriguez-v-barr/"


@pytest.fixture(scope="session")
def written() -> Written:
    """The first edition with its pages, as the build made it."""
    return first_edition()


@pytest.fixture(scope="session")
def taken(written: Written) -> Taken:
    """The first edition in reading order."""
    [cover] = [each.data for each in written.assets if each.path == PATH]
    return Taken(written.edition, book_of(written.edition), ADDRESS, cover)


@pytest.fixture(scope="session")
def files(written: Written) -> dict[str, bytes]:
    """The files of the first edition, by the ending of their names."""
    made: Exported = exported_files(written, ADDRESS)
    assert made.withheld == ()
    return {each.path.removeprefix(f"{SLUG}."): each.data for each in made.files}
