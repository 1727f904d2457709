"""Anchors: the permanent addresses of paragraphs and notes within a page.

A writing has a page of its own, where `p12` is enough. On the page of the whole edition it is one
part of several, and the part’s name stands before each of its anchors: `opinion-p12`.
"""

import re

SYMBOLS = {"*": "star", "†": "dagger", "‡": "double-dagger", "§": "section", "¶": "pilcrow"}


def paragraph_anchor(number: str, part: str = "") -> str:
    """Return the anchor of a writing’s paragraph: `p12`, by the court’s number where it has one."""
    return anchor_within_part(part, f"p{number}")


def as_cited(number: str) -> str:
    """Return a paragraph’s number as one cites it: `39`, also for the second block under it."""
    return number.partition("-")[0]


def story_anchor(number: str) -> str:
    """Return the anchor of a paragraph of a news story: `s3`."""
    return f"s{number}"


def claim_anchor(number: int) -> str:
    """Return the anchor of what was found of a claim of a news story: `claim-3`."""
    return f"claim-{number}"


def said_anchor(number: int) -> str:
    """Return the anchor of the place in a news story where a claim ends: `said-3`."""
    return f"said-{number}"


def report_anchor(number: int) -> str:
    """Return the anchor of the place in the opinion where a mark of the press stands: `r3`."""
    return f"r{number}"


def note_key(label: str, ordinal: int = 1) -> str:
    """Return what tells a note from the others of its writing: `2`, the second of that label
    `2-2`."""
    return f"{label}-{ordinal}" if ordinal > 1 else label


def note_anchor(label: str, part: str = "", ordinal: int = 1, address: str = "") -> str:
    """Return the anchor of a note: `n2`, the second of that label `n2-2`; symbols are spelled out,
    as in `n-star-star`. A note that has another `address` than its label’s keeps that."""
    return anchor_within_part(part, f"n{address or note_key(label_in_anchor(label), ordinal)}")


def reference_anchor(
    label: str, reference: int = 1, part: str = "", ordinal: int = 1, address: str = ""
) -> str:
    """Return the anchor of the place that refers to a note: `nref2`, the second `nref2-2`; of the
    second note of that label `nref2-2-1`, `nref2-2-2`. That of a note with another `address` than
    its label’s follows it."""
    if address:
        first = reference == 1 and "-" not in address
        return anchor_within_part(part, f"nref{address}" if first else f"nref{address}-{reference}")
    again = f"-{reference}" if reference > 1 else ""
    which = f"-{ordinal}-{reference}" if ordinal > 1 else again
    return anchor_within_part(part, f"nref{label_in_anchor(label)}{which}")


def citation_anchor(number: int | str, part: str = "") -> str:
    """Return the anchor of a writing’s citation: `c17`."""
    return anchor_within_part(part, f"c{number}")


def title_anchor(part: str) -> str:
    """Return the anchor of the title of a part of a page."""
    return anchor_within_part(part, "title")


def anchor_within_part(part: str, anchor: str) -> str:
    """Return `anchor` as that of a part of a page; a page of its own is no part."""
    return f"{part}-{anchor}" if part else anchor


def page_anchor(label: str) -> str:
    """Return the anchor of a printed page: `page-1030`, `page-920-n-y-s-2d-292`."""
    return "page-" + re.sub(r"\W+", "-", label.lower()).strip("-")


def label_in_anchor(label: str) -> str:
    """Return a note’s label as part of an anchor: any other character by its number."""
    return "".join(
        char if char.isalnum() else f"-{SYMBOLS.get(char, f'{ord(char):x}')}" for char in label
    )
