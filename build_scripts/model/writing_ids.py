"""What the writings of an opinion are called in its addresses."""

import re
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

NUMBER = re.compile(r"-\d+$")
"""What tells a writing from the others of its kind."""


def writings_named(writings: Sequence[Writing]) -> tuple[Writing, ...]:
    """Return `writings` with their ids made unique: `concurrence`, `concurrence-2`, ….

    An order that stands alone is the lead opinion, whose place is `opinion`.
    """
    bases = [NUMBER.sub("", writing.id) for writing in writings]
    counts: dict[str, int] = {}
    result: list[Writing] = []
    for writing, named_before in zip(writings, bases, strict=True):
        base = named_before
        if base == "order" and "opinion" not in bases:
            base = "opinion"
        counts[base] = counts.get(base, 0) + 1
        result.append(replace(writing, id=base if counts[base] == 1 else f"{base}-{counts[base]}"))
    return tuple(result)
