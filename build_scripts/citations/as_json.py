"""Citations and authorities as `inspect --json` shows them."""

from typing import Any

from build_scripts.model import Opinion


def citations_json(opinion: Opinion) -> list[dict[str, Any]]:
    """The citations, in reading order."""
    return [
        {
            "writing": citation.writing,
            "where": citation.where,
            "kind": citation.kind,
            "text": citation.text,
            "name": citation.name,
            "authority": citation.authority,
            "pin": citation.pin,
            "signal": citation.signal,
            "governing_signal": citation.governing_signal,
            "parentheticals": list(citation.parentheticals),
            "relation": citation.relation,
            "unresolved": citation.unresolved,
        }
        for citation in opinion.citations
    ]


def authorities_json(opinion: Opinion) -> list[dict[str, Any]]:
    """The table of authorities."""
    return [
        {
            "id": authority.id,
            "kind": authority.kind,
            "name": authority.name,
            "cite": authority.cite,
            "parallels": list(authority.parallels),
            "history": [
                {
                    "relation": later.relation,
                    "cite": later.cite,
                    "court": later.court,
                    "year": later.year,
                }
                for later in authority.history
            ],
            "court": authority.court,
            "year": authority.year,
            "links": [{"label": link.label, "url": link.url} for link in authority.links],
            "cited": [
                {"writing": writing, "citation": number} for writing, number in authority.cited
            ],
        }
        for authority in opinion.authorities
    ]
