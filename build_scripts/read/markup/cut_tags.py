"""Mends tags in which a page breaks off: what follows would be taken for part of the tag.

A converter of CourtListener’s, which took out of the First Circuit’s pages what stood between a
style’s semicolon and that of an entity (`&sect;`), left `<span style="font-family: 'Courier'; 2255,
to set aside his conviction.</span>`: words of the court are lost before `2255`, and a browser hides
those behind it, up to the next quotation mark.
"""

import re

from lxml.etree import _Element

from build_scripts.model import Doubt
from build_scripts.problems import doubt, excerpt
from build_scripts.read.assembly import Assembly

CUT_TAG = re.compile(r"""(?P<style>\bstyle="[^"<>;]*;)(?P<words>[^"<>]*)(?=</)""")
ATTRIBUTE = "data-cut"


def with_tags_closed(markup: str) -> str:
    """Return `markup` with the tags closed that break off within a style."""
    return CUT_TAG.sub(rf'\g<style>" {ATTRIBUTE}="">\g<words>', markup)


def is_cut(element: _Element) -> bool:
    """Say whether the tag of `element` broke off."""
    return element.get(ATTRIBUTE) is not None


def doubts_of_cuts(into: Assembly, cuts: list[int]) -> list[Doubt]:
    """Return the doubt of the `cuts`, places in the text where words of the court are lost."""
    if not cuts:
        return []
    before = " ".join(into.text[: cuts[0]].split()[-6:])
    return [
        doubt("html-text-lost", into.line_at(cuts[0]), count=len(cuts), words=excerpt(before, 60))
    ]
