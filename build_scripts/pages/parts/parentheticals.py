"""What is told of a citation that stands in the brackets after another, its host: that it is quoted
there, or is the same law under another number."""

import re
from dataclasses import dataclass

from build_scripts.citations.grammar.clause import WITHIN_ANOTHER
from build_scripts.model import Citation
from build_scripts.pages.text.citation_form import on_one_line
from build_scripts.pages.text.citation_links import Mentions
from build_scripts.pages.text.escaper import literal

HOSTED = re.compile(rf"(?P<how>{'|'.join(sorted(WITHIN_ANOTHER))}) ")
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
    relation = citation.relation or ""
    told = HOSTED.match(relation)
    if not told:
        return None
    cite = relation[told.end() :]
    if cite in mentions.names:
        return Hosted(told["how"], literal(mentions.names[cite]))
    host = next((a for a in mentions.authorities.values() if a.cite == cite), None)
    name = f"*{literal(host.name)}*, " if host and host.name else ""
    return Hosted(told["how"], f"{name}{literal(on_one_line(cite))}")
