"""Says what a line of a caption tells by what its publisher calls it: the parties, the docket."""

import re
from collections.abc import Mapping

from build_scripts.model import CaptionRole, StatedRole
from build_scripts.structure.line_roles import NOTICE, role_of

NUMBERED = re.compile(r"\d|\b(?:original|misc)\b", re.IGNORECASE)
"""What a docket number holds: “No. 8, Original”."""
CAME_UP = re.compile(
    r"(?:on )?(?:petitions? for (?:review|rehearing|writ)|(?:cross-)?appeals? from"
    r"|(?:petition|appeal|writ|certiorari) (?:from|to)\b)|on writ\b",
    re.IGNORECASE,
)
"""How the case came before the court; but `Petition of QUILL` names a party."""
BY_PUBLISHER: Mapping[StatedRole, CaptionRole] = {
    "parties": "party",
    "docket": "docket",
    "court": "court",
    "dates": "dates",
    "judges": "panel",
    "posture": "posture",
    "counsel": "other",
    "digest": "other",
    "disposition": "other",
    "byline": "attribution",
    "other": "other",
}
NARROWER: Mapping[StatedRole, tuple[CaptionRole, ...]] = {
    "parties": ("versus", "role"),
    "docket": ("posture", "lower-court", "dates"),
    "dates": ("posture", "docket", "lower-court"),
    "judges": ("attribution", "lower-court"),
}


def stated_role(stated: StatedRole, words: str) -> CaptionRole:
    """Return what a line that reads `words` says, which its publisher calls `stated`. The words
    tell more only of what is named in one breath: a party and its role, who sat and who wrote."""
    told = role_of(words)
    if stated == "docket" and not NUMBERED.search(words):
        return told  # a publisher’s slip: the parties, set beside the number
    if NOTICE.match(words) or (stated == "parties" and CAME_UP.match(words)):
        return told  # what stands over or under the parties, taken for them
    return told if told in NARROWER.get(stated, ()) else BY_PUBLISHER[stated]
