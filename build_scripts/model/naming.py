"""What the writings of an opinion are called in its addresses."""

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.model.opinion import Writing
from build_scripts.model.source import WritingKind

IDS: dict[WritingKind, str] = {
    "syllabus": "summary",
    "counsel": "counsel",
    "majority": "opinion",
    "per-curiam": "opinion",
    "plurality": "opinion",
    "memorandum": "opinion",
    "order": "order",
    "concurrence": "concurrence",
    "concurrence-in-part": "concurrence",
    "dissent": "dissent",
    "statement": "statement",
    "errata": "errata",
}
"""The place of each kind of writing in the URL."""


def named(writings: Sequence[Writing]) -> tuple[Writing, ...]:
    """Return `writings` with their ids made unique: `concurrence`, `concurrence-2`, ….

    An order that stands alone is the lead opinion, whose place is `opinion`.
    """
    lead = any(writing.id == "opinion" for writing in writings)
    counts: dict[str, int] = {}
    result: list[Writing] = []
    for writing in writings:
        base = "opinion" if writing.id == "order" and not lead else writing.id
        counts[base] = counts.get(base, 0) + 1
        result.append(replace(writing, id=base if counts[base] == 1 else f"{base}-{counts[base]}"))
    return tuple(result)
