"""Other tools' citations of the same text, in the shape of `citations_json`, to be scored beside.

Each in its best mode: eyecite with its resolution of short forms, CiteURL with its own. What a
tool does not say (a signal, a relation) is None. They are loaded by name: the project itself
imports eyecite in one module only and CiteURL nowhere.
"""

import importlib
import importlib.util
import re
from collections.abc import Callable
from typing import Any

from build_scripts.model import Opinion, Passage

Json = dict[str, Any]

EYECITE_KINDS = {
    "FullCaseCitation": "case",
    "ShortCaseCitation": "case-short",
    "IdCitation": "id",
    "SupraCitation": "supra",
    "ReferenceCitation": "reference",
    "FullLawCitation": "statute",
    "FullJournalCitation": "secondary",
}


def rivals() -> dict[str, Callable[[Opinion], list[Json]]]:
    """The tools that are installed, by name."""
    found: dict[str, Callable[[Opinion], list[Json]]] = {"eyecite": _eyecite}
    if importlib.util.find_spec("citeurl"):
        found["CiteURL"] = _citeurl()
    return found


def _streams(opinion: Opinion) -> list[list[Passage]]:
    """The passages of each body and each note: what a tool is given as one text."""
    streams: dict[tuple[str, str], list[Passage]] = {}
    for passage in opinion.passages():
        if passage.index >= 0 and not (passage.writing == "caption" and passage.where == "body"):
            streams.setdefault((passage.writing, passage.where), []).append(passage)
    return list(streams.values())


def _eyecite(opinion: Opinion) -> list[Json]:
    eyecite = importlib.import_module("eyecite")
    texts = ["\n\n".join(p.text.words for p in stream) for stream in _streams(opinion)]
    each = [(text, eyecite.get_citations(text)) for text in texts]
    found = [citation for _, citations in each for citation in citations]
    meant = {
        id(citation): resource.citation
        for resource, citations in eyecite.resolve_citations(found).items()
        for citation in citations
    }
    return [
        _of_eyecite(text, citation, meant.get(id(citation), citation))
        for text, citations in each
        for citation in citations
        if type(citation).__name__ in EYECITE_KINDS
    ]


def _of_eyecite(text: str, citation: Any, meant: Any) -> Json:
    start, end = citation.full_span() if citation.full_span() else citation.span()
    plaintiff, defendant = (
        getattr(citation.metadata, field, None) for field in ("plaintiff", "defendant")
    )
    explained = getattr(citation.metadata, "parenthetical", None)
    said = text[start:end]
    if explained:
        said = said.replace(f"({explained})", "").strip()
    kind = EYECITE_KINDS[type(citation).__name__]
    if kind == "statute" and "C.F.R" in said:
        kind = "regulation"
    return {
        "kind": kind,
        "text": said,
        "name": f"{plaintiff} v. {defendant}" if plaintiff and defendant else None,
        "authority": meant.corrected_citation() if hasattr(meant, "groups") else None,
        "pin": getattr(citation.metadata, "pin_cite", None),
        "signal": None,
        "parentheticals": [explained] if explained else [],
        "relation": None,
    }


def _citeurl() -> Callable[[Opinion], list[Json]]:
    citator = importlib.import_module("citeurl").Citator()

    def cite(opinion: Opinion) -> list[Json]:
        texts = ["\n\n".join(p.text.words for p in stream) for stream in _streams(opinion)]
        return [_of_citeurl(cite) for text in texts for cite in citator.list_cites(text)]

    return cite


def _of_citeurl(cite: Any) -> Json:
    tokens, head = cite.tokens, cite.parent or cite
    while head.parent:
        head = head.parent
    template = cite.template.name
    kind = "case" if "Caselaw" in template else "statute"
    if "Rules" in template:
        kind = "rule"
    elif "Regulations" in template:
        kind = "regulation"
    elif "Constitution" in template:
        kind = "constitution"
    if cite.text.lower().startswith("id"):
        kind = "id"
    elif kind == "case" and " at " in cite.text:
        kind = "case-short"
    pin = tokens.get("pincite") or tokens.get("subsection")
    authority = re.sub(r"(,\s[\d–-]+|(\([\w]+\))+)$", "", head.name or head.text)
    return {
        "kind": kind,
        "text": cite.text,
        "name": None,
        "authority": authority,
        "pin": pin,
        "signal": None,
        "parentheticals": [],
        "relation": None,
    }
