"""Citations: every one found, read, resolved, and listed.

    find → parse → resolve → authorities

`cite` is the verb. It adds spans and values and changes no character.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_scripts.citations.as_json import authorities_json, citations_json
    from build_scripts.citations.citation_stages import cite, cite_as_corrected
    from build_scripts.citations.links import case_links, links_of
else:
    MODULES = {
        "authorities_json": "as_json",
        "case_links": "links",
        "citations_json": "as_json",
        "cite": "citation_stages",
        "cite_as_corrected": "citation_stages",
        "links_of": "links",
    }
    """Where each verb stands. No other module is loaded: a build that changes no edition asks this
    wing whose pages a pin counts, and does without its grammar, which takes longer than it."""

    def __getattr__(name: str) -> object:
        """Return a verb, loaded when it is asked for."""
        if name not in MODULES:
            raise AttributeError(name)
        return getattr(import_module(f"{__name__}.{MODULES[name]}"), name)


__all__ = [
    "authorities_json",
    "case_links",
    "citations_json",
    "cite",
    "cite_as_corrected",
    "links_of",
]
