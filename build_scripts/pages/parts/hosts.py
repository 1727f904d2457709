"""What is told of a citation that stands in the brackets after another, its host: that it is quoted
there, or is the same law under another number."""

import re
from dataclasses import dataclass

from build_scripts.model import Citation
from build_scripts.pages.text.citation_links import Mentions
from build_scripts.pages.text.escaper import literal

WITHIN_ANOTHER = re.compile(r"(?P<how>quoted in|cited in|codification of|present form of) ")
"""How a citation in the brackets after another belongs to it."""


@dataclass(frozen=True, slots=True)
class Hosted:
    """How a citation belongs to its host."""

    how: str
    """`quoted in`"""
    host: str
    """As Markdown: the host’s name and cite, or the part of this decision that it is."""


def hosted(citation: Citation, mentions: Mentions) -> Hosted | None:
    """Return how `citation` belongs to the one in whose brackets it stands, if it does."""
    told = WITHIN_ANOTHER.match(citation.relation or "")
    if not told or not citation.relation:
        return None
    cite = citation.relation[told.end() :]
    if cite in mentions.names:
        return Hosted(told["how"], literal(mentions.names[cite]))
    host = next((a for a in mentions.authorities.values() if a.cite == cite), None)
    name = f"*{literal(host.name)}*, " if host and host.name else ""
    return Hosted(told["how"], f"{name}{literal(cite)}")
