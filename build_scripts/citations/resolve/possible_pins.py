"""Whether what is cited can have a place: pages, paragraphs, sections."""

import re

from build_scripts.citations.resolve.pins import Place, is_page_of_work
from build_scripts.citations.resolve.resolved_values import Meaning
from build_scripts.citations.tokens.papers.paper_patterns import STAMP
from build_scripts.lexicon.patterns import one_of

SCREENS = re.compile(r"\sWL\s|\sLEXIS\s")
"""Data bases, of whose decisions screens are cited and no pages."""


IN_SECTIONS = re.compile(
    r"\b"
    + one_of(r"""
        Agreement Agmt Contract Policy Lease Plan Bylaws Charter Order Resolution Indenture Note
        Deed Will Trust Stip(?:ulation)? Settlement Manual Handbook Rules Ordinance MSA CBA
    """)
    + r"\b"
)
"""Papers of the record that are written in sections; others are not."""


def place_fits(place: Place | None, meaning: Meaning) -> bool:
    """Whether what is meant can have such a place."""
    if place is None or meaning.sort == "internal":
        return True
    if meaning.sort == "record" and STAMP.fullmatch(meaning.authority or ""):
        return False  # one page, and no places in it
    if meaning.sort == "record":
        return place.counts != "section" or bool(IN_SECTIONS.search(meaning.authority or ""))
    if meaning.sort == "work" and "Patent No." in (meaning.authority or ""):
        return place.counts in ("column", "line")  # `7:44–49`; it has no pages
    if place.counts == "page" and SCREENS.search(meaning.authority or ""):
        return True  # `Id. at 3` for the screen `*3`
    if place.counts == "page":
        return meaning.sort != "provision" and is_page_of_work(place.number, meaning.firsts)
    if place.counts == "syllabus":
        return meaning.sort == "case"
    if place.counts in ("paragraph", "star page"):
        return meaning.numbered or meaning.sort == "work"
    if meaning.sort == "work":
        return place.counts in ("section", "column")
    return meaning.sort == "provision" and place.counts in ("section", "subdivision")


def one_with_place(place: Place | None, works: tuple[Meaning, ...]) -> Meaning | None:
    """The one of several works that can have a place; None where no place is given."""
    fitting = [each for each in works if place and place_fits(place, each)]
    return fitting[0] if len(works) > 1 and len(fitting) == 1 else None


NUMBER_OF_SECTION = re.compile(r"§{1,2}\s?(?P<number>\d[\w.:-]*\w|\d)")


def is_numbered_otherwise(pin: str, authority: str) -> bool:
    """Whether a section has no number of the treatise that was cited last: one counts them as
    `20.6` or `19:8`, another as `57`, a third has paragraphs; `§ 51M` is of a code cited before."""
    asked, cited = NUMBER_OF_SECTION.match(pin), NUMBER_OF_SECTION.search(authority)
    if not asked or not ("¶" in authority or cited):
        return False
    numbers = [each["number"] for each in (asked, cited) if each]
    return len(numbers) < 2 or len({bool(re.search(r"[.:]", each)) for each in numbers}) > 1
