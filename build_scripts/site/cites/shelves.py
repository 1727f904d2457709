"""Where a cite stands in the index of citations, as in a library: shelf, volume, number.

A reporter or code is a shelf (`f3d`, `usc`), its volume or title a file (`224`, `8`), what is cited
a number in it (`929`, `1158`). What has no volume is divided by chapter, as codes of the states are
(`135` of `Or. Rev. Stat. § 135.230`), or by hundreds (`0` of `Fed. R. App. P. 35`). Full stops and
spaces do not count: whoever searches types them as they please. The script of the search says the
same in `docs/assets/search-cites.js`.
"""

import re
from dataclasses import dataclass

from build_scripts.citations.reporter_of_pin import letters_and_digits

IN_VOLUMES = re.compile(
    r"(?P<volume>\d[\d-]*)\s+"  # 224
    r"(?P<book>[^\W\d].*?)\s+"  # F.3d, U.S.C.
    r"(?:§+\s*)?(?P<number>\d\S*)"  # 929, § 1158
)
"""`224 F.3d 929`, `8 U.S.C. § 1158`, `2008 WL 2754069`, `98 Harv. L. Rev. 1285`."""
IN_SECTIONS = re.compile(
    r"(?P<book>[^\W\d].*?),?\s+"  # Utah Code Ann.
    r"(?:§+\s*)?(?P<number>\d\S*)"  # § 53-2-202
)
"""`Utah Code Ann. § 53-2-202`, `INA § 208`, `Fed. R. Civ. P. 12`, `Pub. L. No. 91-375`."""
OF_A_CONSTITUTION = re.compile(
    r"(?P<book>.*\bConst)\.?,?\s+(?P<volume>amend|art)\.?\s+(?P<number>[^\W_]+)", re.IGNORECASE
)
"""`U.S. Const. amend. XIV`."""
AT_END = re.compile(r",?\s(?:rules?|chs?\.|c\.|arts?\.|Nos?\.)$")
"""What stands between a book’s name and a number and is no part of the name: `Stats. 1983, ch.`"""
JOURNAL = re.compile(r"\d+ [^\W\d][\w.&’' -]* \d+")
REPORT = re.compile(r"(?:S|H|H\.\s?R)\.\s?(?:Conf\.\s?)?Rep\..*\d")
"""Of what is neither law nor decision these alone have shelves: journals, in volumes, and reports
of the committees of Congress. A book is cited by its title, which no index of places needs."""
CHAPTER = re.compile(r"(?P<chapter>\d+)(?P<divided>[.:-])?")
HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cite stands in the index."""

    shelf: str
    """Of a reporter or code: `f3d`."""
    volume: str
    """The file on it: `224`."""
    number: str
    """What is cited: `929`."""
    book: str
    """The reporter or code as printed: `F.3d`."""
    called: str
    """What to call the file: `224 F.3d`, `8 U.S.C.`, `Or. Rev. Stat., chapter 135`."""

    @property
    def file(self) -> str:
        """Return the path of its file, without an ending: `f3d/224`."""
        return f"{self.shelf}/{self.volume}"


def place_of_cite(cite: str) -> Place | None:
    """Return where `cite` stands; None where it has no number (`Crimes and Punishments`)."""
    cite = cite.replace("\N{EN DASH}", "-").strip()
    if found := OF_A_CONSTITUTION.match(cite):
        book, part = f"{found['book']}.", found["volume"].lower()
        return place_on_shelf(book, part, found["number"], f"{book} {part}.")
    if found := IN_VOLUMES.fullmatch(cite):
        book, volume = found["book"], found["volume"]
        return place_on_shelf(book, volume, found["number"], f"{volume} {book}")
    if found := IN_SECTIONS.fullmatch(cite):
        book, volume = found["book"], chapter(found["number"])
        divided = not found["number"].isdigit() and volume != "0"
        return place_on_shelf(
            book, volume, found["number"], f"{book}, {volume}" if divided else book
        )
    return None


def place_on_shelf(book: str, volume: str, number: str, called: str) -> Place | None:
    """Return a place, None where a shelf would have no name that an address can bear."""
    shelf = letters_and_digits(book)
    number = re.sub(r"[^0-9a-z.:-]", "", number.lower()).rstrip(".:-")
    if not shelf or not number:
        return None
    return Place(shelf, volume, number, AT_END.sub("", book), AT_END.sub("", called))


def has_shelf(kind: str, cite: str) -> bool:
    """Say whether the index has a shelf for an authority of a kind that is cited so."""
    return kind != "secondary" or bool(JOURNAL.fullmatch(cite) or REPORT.match(cite))


def chapter(number: str) -> str:
    """Return the chapter of a section: what stands before its first division, else its hundred."""
    found = CHAPTER.match(number)
    assert found  # a number begins with a digit
    first = int(found["chapter"])
    return str(first if found["divided"] else first // HUNDRED * HUNDRED)


def order_of(number: str) -> tuple[tuple[int, int, str], ...]:
    """Return what numbers are ordered by: `9` before `10`, `1208.9` before `1208.16`."""
    parts = re.findall(r"\d+|\D+", number)
    return tuple((0, int(each), "") if each.isdigit() else (1, 0, each) for each in parts)
