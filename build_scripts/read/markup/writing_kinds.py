"""Tells where mark-up begins one judge’s text, and of which kind a publisher calls it."""

from lxml.etree import _Element

from build_scripts.model import WritingKind
from build_scripts.read.markup.elements import classes_of, tag_of

KINDS: dict[str, WritingKind] = {
    "majority": "majority",
    "lead": "majority",
    "unanimous": "majority",
    "plurality": "plurality",
    "concurrence": "concurrence",
    "concurring-in-part-and-dissenting-in-part": "concurrence-in-part",
    "concurrence-in-part": "concurrence-in-part",
    "dissent": "dissent",
    "per-curiam": "per-curiam",
    "rehearing": "order",
    "remittitur": "order",
    "on-motion-to-strike-cost-bill": "order",
    "on-the-merits": "majority",
}
"""Kinds of writing by the name that a publisher gives them; `combined` and others say nothing."""


def opens_opinion(element: _Element, casebody: bool) -> bool:
    """Say whether `element` is one judge’s text. On pages of others than the Caselaw Access Project
    `div.opinion` may hold the caption too."""
    tag = tag_of(element)
    if tag == "opinion":
        return True
    own = casebody or element.get("data-type") is not None
    return own and tag in ("article", "div") and "opinion" in classes_of(element)


def kind_of_writing(name: str | None) -> WritingKind | None:
    """Return the kind of writing that a publisher calls `name`."""
    return KINDS.get((name or "").lower().replace("_", "-").replace(" ", "-"))
