"""What courts and clerks print on every page: it is no text, and is listed as removed."""

from collections.abc import Callable

import pytest

from build_scripts.read.printed.reader import read_layout
from build_scripts.structure.recover import recover
from tests.read.printed.slip import CAPTION, LINE

STEM = "opened closed lit dark old new tall small red blue green white".split()


def prose(page: int, lines: int) -> str:
    """The lines of a page that goes on with the sentence of the page before."""
    words = [f"{STEM[place % 12]} {chr(96 + page) * 4} {LINE[:48]}" for place in range(lines)]
    return "\n".join(words)


Lines = Callable[[int], str]
HEADS: dict[str, Lines] = {
    "the electronic filing of a district": lambda n: (
        f"Case 1:20-cv-01234-ABC Document 45 Filed 03/04/21 Page {n} of 4 PageID #: {511 + n}"
    ),
    "the electronic filing of the Sixth Circuit": lambda n: (
        f"Case: 20-1234     Document: 45-1     Filed: 03/04/2021     Page: {n}"
    ),
    "the electronic filing of the Eleventh Circuit": lambda n: (
        f"USCA11 Case: 20-12345     Date Filed: 03/04/2021     Page: {n} of 4"
    ),
    "the electronic filing of the Ninth Circuit": lambda n: (
        f"Case: 20-12345, 03/04/2021, ID: 12012345, DktEntry: 45-1, Page {n} of 4"
    ),
    "a district’s number that runs on": lambda n: (
        f"Case 4:20-cv-00123-P   Document 45   Filed 03/04/21     Page {n} of 4   PageID {511 + n}"
    ),
    "left and right pages": lambda n: (
        f"{n}                   QUILL v. HARBOR COMPANY"
        if n % 2 == 0
        else f"                   QUILL v. HARBOR COMPANY                  {n}"
    ),
    "a citation without its page": lambda n: (
        f"                  Cite as: 598 U. S. ____ (2023)            {n}"
    ),
    "the number and the page": lambda n: (
        f"No. 92-0001                                     Page {n}"
    ),
}
FEET: dict[str, Lines] = {
    "a number in mid-line": lambda n: f"                              {n}",
    "a number between dashes": lambda n: f"                             - {n} -",
    "a number of so many": lambda n: f"                         Page {n} of 4",
    "a banner and a number": lambda n: (
        f"                         NOT FOR PUBLICATION\n\n                              {n}"
    ),
}


def parted(printed: str) -> list[str]:
    return [line.strip() for line in printed.split("\n") if line.strip()]


def is_removed(head: Lines | None, foot: Lines | None) -> None:
    """All lines of the furniture are removed, and the paragraph that they cut is whole."""
    pages: list[str] = []
    furniture: list[str] = []
    for page in range(1, 5):
        over = head(page) if head and page > 1 else ""
        under = foot(page) if foot else ""
        furniture += [*parted(over), *parted(under)]
        begun = f"{CAPTION}      In the winter {LINE[:50]}\n" if page == 1 else ""
        pages.append(f"{over}\n\n{begun}{prose(page, 14)}\n\n{under}\n")
    text = "\f".join(pages)
    opinion = recover(read_layout("slip.txt", text.encode(), text))
    (writing,) = opinion.writings
    assert [block.text.words[:13] for block in writing.blocks] == ["In the winter"]
    removed = [text[item.span.start : item.span.end] for item in opinion.removals]
    assert sorted(removed) == sorted(furniture)


@pytest.mark.parametrize("habit", HEADS)
def test_a_head_is_no_text(habit: str) -> None:
    is_removed(HEADS[habit], None)
    is_removed(HEADS[habit], FEET["a number in mid-line"])


@pytest.mark.parametrize("habit", FEET)
def test_a_foot_is_no_text(habit: str) -> None:
    is_removed(None, FEET[habit])


def test_the_caption_over_each_of_many_writings_is_one_caption() -> None:
    court = (
        "SUPREME COURT OF THE UNITED STATES\n                  _________________\n\n"
        "                  No. 23–719\n                  _________________\n\n\n"
        "THE QUILL SOCIETY FOR THE LIGHTING OF THE PI-\n"
        "  ERS, PETITIONER v. HARBOR COMPANY ET AL.\n"
        "                   [March 4, 2030]\n\n"
    )
    names = ["ABLE", "BAKER", "COVE", "DREW", "EARLY"]
    pages = [
        f"                  Cite as: 601 U. S. ____ (2030)            1\n\n"
        f"                  {name}, J., concurring\n\n{court}   JUSTICE {name}, concurring.\n"
        f"   In the winter {LINE[:46]}\n{prose(place, 12)} there.\n"
        for place, name in enumerate(names[1:], start=1)
    ]
    first = pages[0].replace("BAKER, J., concurring", "Opinion of the Court")
    first = first.replace(
        "JUSTICE BAKER, concurring.", "JUSTICE ABLE delivered the opinion of the Court."
    )
    text = "\f".join([first, *pages])
    opinion = recover(read_layout("slip.txt", text.encode(), text))
    assert [writing.author for writing in opinion.writings] == [name.title() for name in names]
    starts = {block.text.words[:13] for writing in opinion.writings for block in writing.blocks}
    assert starts == {"In the winter"}


def test_the_head_of_an_order_of_two_pages_stands_under_the_stamp() -> None:
    stamp = "Case: 92-0001    Document: 10      Page: {}   Filed: 03/04/2021\n\n\n"
    head = "2                                            QUILL   v. HARBOR COMPANY"
    text = (
        f"{stamp.format(1)}{CAPTION}      In the winter {LINE[:50]}\n{prose(1, 14)}"
        f"\f{stamp.format(2)}{head}\n\n\n{prose(2, 4)} there.\n"
        "                                    FOR THE COURT\n\n"
        " March 4, 2021                      /s/ Ann B. Dove\n"
    )
    opinion = recover(read_layout("slip.txt", text.encode(), text))
    assert head in [text[item.span.start : item.span.end] for item in opinion.removals]
    assert {block.kind for block in opinion.writings[0].blocks} == {"paragraph"}
    assert opinion.writings[0].blocks[0].text.words.endswith("there.")


def test_the_numbers_of_a_short_last_page_are_of_the_margin() -> None:
    sentence = "the buyer sued the seller in the trial court, which heard what both had to say"
    full = "\n\n".join(f"{n:<5}{sentence}" for n in range(1, 22))
    last = "1    and found for her.\n\n2         We AFFIRM the judgment."
    pages = f"{full}\n\n          1\n\x0c{full}\n\n          2\n\x0c{last}\n\n          3\n"
    source = read_layout("slip.txt", pages.encode(), pages)
    assert not any(source.text[block.span.start].isdigit() for block in source.blocks)
    taken = [removal for removal in source.removals if removal.reason.startswith("line number")]
    assert len(taken) == 21 + 21 + 2


TORN = {
    "a district’s": "Case 1:20-cv-01234-ABC\n\nDocument 45\n\nFiled 03/04/21\n\nPage {} of 2\n\n",
    "the Tenth Circuit’s": (
        "Appellate Case: 20-1234\n\nDocument: 0101108212\n\nDate Filed: 03/04/2021\n\nPage: {}\n\n"
    ),
    "the Eleventh Circuit’s, about a head": (
        "USCA11 Case: 20-12345\n\n{}\n\nDocument: 48-1\n\nDate Filed: 03/04/2021\n\n"
        "Opinion of the Court\n\nPage: 2 of 2\n\n"
    ),
}


@pytest.mark.parametrize("whose", TORN)
def test_a_stamp_that_a_text_without_layout_has_torn_is_no_text(whose: str) -> None:
    stamps = [TORN[whose].format(page) for page in (1, 2)]
    text = (
        f"{stamps[0]}{CAPTION}In the winter {LINE[:50]}\n{prose(1, 14)}"
        f"\f{stamps[1]}{prose(2, 4)} there.\n"
    )
    opinion = recover(read_layout("slip.txt", text.encode(), text))
    assert [block.text.words[:13] for block in opinion.writings[0].blocks] == ["In the winter"]
    removed = [text[item.span.start : item.span.end] for item in opinion.removals]
    assert sorted(removed) == sorted(line for stamp in stamps for line in parted(stamp))
